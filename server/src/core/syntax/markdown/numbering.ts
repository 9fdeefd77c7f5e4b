import { NUMERAL, parseNumeral } from './numerals.ts';

/**
 * How regulations number themselves: 第一章, 第二节, 第十条之一 at the start of a line. Works on one visible line; whether
 * such words open a chapter or an article here or only mention one is decided from what stands around them.
 */
export type NumberedLevel = 'chapter' | 'section' | 'article';

export interface Numbered {
  readonly level: NumberedLevel;
  readonly number: number;
  /** 1 in 第十条之一, else 0. */
  readonly sub: number;
  /** Range of 第八条 in the line. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** Where the title, or else the number, ends. */
  readonly titleEnd: number;
}

export const LEVELS: Readonly<Record<string, NumberedLevel>> = { 章: 'chapter', 节: 'section', 条: 'article' };

/** Blanks as they stand inside 第 12 条, the ideographic one included. */
export const BLANK = '[ \\t\\u3000\\u00a0]';

/** The numeral behind 之 in 第十条之一. */
export const SUB = `(?:${BLANK}{0,2}之${BLANK}{0,2}([一二三四五六七八九十]{1,3}|[0-9]{1,2}))?`;

/** 条 also counts things (第一条短信) and 章, 节 begin other words: then nothing is numbered here. */
export const NO_WORD = '(?!(?<=条)(?:件|线|路|款|短信|消息|信息|记录|评论|留言|微信|语音|投诉|意见|建议|生产线|通道|热线|龙)|(?<=章)(?:程|鱼)|(?<=节)(?:课|点|省|约|目))';

const OPENING = new RegExp(`^第${BLANK}{0,2}(${NUMERAL})${BLANK}{0,2}([章节条])${NO_WORD}${SUB}`);

/** What follows a number when the sentence is about that article instead of being it: 第八条第二款, 第八条至第十条, 第八条的. */
const CONTINUED = new RegExp(`^(?:${BLANK}*第${BLANK}?${NUMERAL}${BLANK}?[款项目章节条]|${BLANK}*(?:[、，,～~—–-]|[和或及与至到]|以及)${BLANK}*第|${BLANK}*[，,。；;的])`);
/** The same, where not even a blank stands between: 第八条所称, 第三条规定的. */
const MENTIONED = /^(?:规定|所[称列述指]|以[上下前内外]|适用于|是指|修改为|废止|之|中[的所，]|[一二两三四五六七八九十]+[款项])/;
/** `第一条、` and `第三章——` do number, unless another number follows. */
const SEPARATOR = new RegExp(`^(?:${BLANK}+|[:：.．、]${BLANK}*(?!第)|[—–-]{1,2}${BLANK}*(?!第))`);
/** A name in brackets behind the number: 第一条【目的】. */
const BRACKETED = /^(?:【([^】]{1,40})】|〔([^〕]{1,40})〕|\[([^\]]{1,40})\]|（([^（）]{1,40})）|\(([^()]{1,40})\))/;

export interface LineContext {
  /** The line is a Markdown heading. */
  readonly heading: boolean;
  /** The line begins a block, or the line before it ended a sentence. */
  readonly fresh: boolean;
  /** Where the bold words that open the line end; 0 when it does not open in bold. */
  readonly boldEnd: number;
}

/** The number that opens `line`, or undefined when the line opens with none or only mentions one. */
export function readOpening(line: string, context: LineContext): Numbered | undefined {
  const match = OPENING.exec(line);
  if (match === null) return undefined;
  const number = parseNumeral(match[1] ?? '');
  const level = LEVELS[match[2] ?? ''];
  if (number === undefined || level === undefined) return undefined;
  const sub = match[3] === undefined ? 0 : (parseNumeral(match[3]) ?? 0);
  const end = match[0].length;
  const rest = line.slice(end);
  if (!opens(level, rest, end, context)) return undefined;
  const numbered = { level, number, sub, start: 0, end };
  if (level !== 'article' || context.heading) return { ...numbered, ...wholeTitle(line, end) };
  return { ...numbered, ...openingWords(line, end, context.boldEnd) };
}

function opens(level: NumberedLevel, rest: string, end: number, context: LineContext): boolean {
  if (context.heading || rest.trim() === '') return true;
  const bold = context.boldEnd >= end;
  const separated = SEPARATOR.test(rest) || context.boldEnd === end;
  if (CONTINUED.test(rest)) return false;
  if (!separated && !bold && (!context.fresh || MENTIONED.test(rest))) return false;
  // A chapter or section has a short name and no sentence.
  return level === 'article' || bold || (rest.length <= 40 && !/[。；;！!？?，,]/.test(rest));
}

/** All that follows the number is the title; 总　则, set wide, is 总则. */
function wholeTitle(line: string, end: number): { title: string; titleEnd: number } {
  const titleEnd = line.trimEnd().length;
  const rest = line.slice(end, titleEnd).replace(/^[:：.．、—–-]+/, '');
  return { title: narrow(unbracket(rest.trim())), titleEnd: Math.max(end, titleEnd) };
}

/** The bold or bracketed name of an article, or its words up to the first punctuation, at most forty characters. */
function openingWords(line: string, end: number, boldEnd: number): { title: string; titleEnd: number } {
  if (boldEnd > end && line.slice(end, boldEnd).trim() !== '') return wholeTitle(line.slice(0, boldEnd), end);
  const from = end + (/^[\s\u3000:：.．、—–-]*/.exec(line.slice(end, end + 20))?.[0].length ?? 0);
  const rest = line.slice(from, from + 60);
  const name = BRACKETED.exec(rest);
  if (name !== null) return { title: narrow(unbracket(name[0])), titleEnd: from + name[0].length };
  const words = (/^[^，。；：、！？,;:!?\n\uFFFC]{0,40}/.exec(rest)?.[0] ?? '').trimEnd();
  return { title: words, titleEnd: words === '' ? end : from + words.length };
}

const unbracket = (s: string): string => {
  const match = BRACKETED.exec(s);
  return match?.[0] === s ? (match.slice(1).find((g) => g !== undefined) ?? s).trim() : s;
};

const narrow = (title: string): string => (/^\p{Script=Han}[\s\u3000]+\p{Script=Han}$/u.test(title) ? title.replace(/[\s\u3000]+/, '') : title);

/** `1.2 迎宾`, `一、目的`, `（二）范围`, `第二部分 …` at the start of an ordinary heading: its last number and where that stands. */
export function readHeadingNumber(line: string): { number: number; start: number; end: number; titleStart: number } | undefined {
  for (const pattern of HEADING_NUMBERS) {
    const match = pattern.exec(line);
    const digits = match?.[2];
    if (match === null || digits === undefined) continue;
    const number = parseNumeral(digits);
    if (number === undefined) continue;
    const start = match[0].indexOf(match[1] ?? '');
    return { number, start, end: start + (match[1] ?? '').length, titleStart: match[0].length };
  }
  return undefined;
}

const HEADING_NUMBERS = [
  new RegExp(`^((?:[0-9]{1,4}[.．]){1,8}([0-9]{1,4}))(?:[.．、]|(?=[^0-9a-zA-Z%％]|$))${BLANK}*`),
  new RegExp(`^(([0-9]{1,4}))[.．、]${BLANK}*(?![0-9])`),
  new RegExp(`^(([0-9]{1,3}))${BLANK}+(?!秒|分|小时|个|天|日|周|月|年|次|元|级|星|项|步|条|人|位|名|种|类|层|倍|大|[0-9%％×x])(?=\\p{Script=Han})`, 'u'),
  new RegExp(`^((${NUMERAL}))[、．.]${BLANK}*(?![0-9])`),
  new RegExp(`^([（(]${BLANK}?(${NUMERAL})${BLANK}?[）)])${BLANK}*`),
  new RegExp(`^(第${BLANK}{0,2}(${NUMERAL})${BLANK}{0,2}(?:编|篇|部分|款|项|步|阶段|类))${BLANK}*`),
] as const;
