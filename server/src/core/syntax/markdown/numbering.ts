import { NUMERAL, parseNumeral } from './numerals.ts';

/**
 * How regulations number themselves: 第一章, 第二节, 第十条之一 at the start of a line; in English Chapter 1, Article 10a; and
 * handbooks, 2.1 and 2.1.1. Works on one visible line; whether
 * such words open a chapter or an article here or only mention one is decided from what stands around them.
 */
export type NumberedLevel = 'chapter' | 'section' | 'article' | 'clause';

export interface Numbered {
  readonly level: NumberedLevel;
  readonly number: number;
  /** 1 in 第十条之一 and Article 10a, else 0. */
  readonly sub: number;
  /** 2.1 in 2.1.3, else empty. */
  readonly parent: string;
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

const CHINESE = new RegExp(`^第${BLANK}{0,2}(${NUMERAL})${BLANK}{0,2}([章节条])${NO_WORD}${SUB}`);

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
  const opening = readChinese(line) ?? readEnglish(line) ?? readClause(line, context);
  if (opening === undefined) return undefined;
  const { level, end, isChinese } = opening;
  const rest = line.slice(end);
  if (level === 'clause' ? !opensClause(rest, context) : isChinese ? !opens(level, rest, end, context) : !opensEnglish(level, rest, end, context)) return undefined;
  const { number, sub, parent } = opening;
  const numbered = { level, number, sub, parent, start: 0, end };
  if (context.heading || level === 'chapter' || level === 'section') return { ...numbered, ...wholeTitle(line, end) };
  return { ...numbered, ...openingWords(line, end, context.boldEnd) };
}

type Opening = Pick<Numbered, 'level' | 'number' | 'sub' | 'parent' | 'end'> & { readonly isChinese: boolean };

function readChinese(line: string): Opening | undefined {
  const match = CHINESE.exec(line);
  const number = parseNumeral(match?.[1] ?? '');
  const level = LEVELS[match?.[2] ?? ''];
  if (match === null || number === undefined || level === undefined) return undefined;
  return { level, number, sub: match[3] === undefined ? 0 : (parseNumeral(match[3]) ?? 0), parent: '', end: match[0].length, isChinese: true };
}

const ENGLISH = /^(article|chapter|section)[ \t\u00a0]{1,3}([0-9]{1,4})([a-z])?(?![0-9A-Za-z%-]|[.．][0-9])/i;

/** Only with a capital: a line that goes on with `article 3` goes on with a sentence. */
function readEnglish(line: string): Opening | undefined {
  const match = /^[ACS]/.test(line) ? ENGLISH.exec(line) : null;
  const level = ENGLISH_LEVELS[match?.[1]?.toLowerCase() ?? ''];
  if (match === null || level === undefined) return undefined;
  return { level, number: Number(match[2]), sub: letterValue(match[3]), parent: '', end: match[0].length, isChinese: false };
}

export const ENGLISH_LEVELS: Readonly<Record<string, NumberedLevel>> = { article: 'article', chapter: 'chapter', section: 'section' };
/** Article 10a was inserted behind Article 10. */
export const letterValue = (letter: string | undefined): number => (letter === undefined || letter === '' ? 0 : letter.toLowerCase().charCodeAt(0) - 96);

const CLAUSE = /^(?:(?:section|clause)[ \t\u00a0]{1,3})?((?:[0-9]{1,3}[.．]){1,4})([0-9]{1,3})(?![0-9A-Za-z%％]|[.．][0-9])/i;

function readClause(line: string, { heading, fresh }: LineContext): Opening | undefined {
  const match = heading || fresh ? CLAUSE.exec(line) : null;
  const number = Number(match?.[2]);
  if (match === null || !(number > 0)) return undefined;
  return { level: 'clause', number, sub: 0, parent: clauseParent(match[1] ?? ''), end: match[0].length, isChinese: false };
}

/** `2.1` of `2．1.`. */
export const clauseParent = (written: string): string => written.replaceAll('．', '.').replace(/\.$/, '');

/** Below a heading a clause has words and is no amount: 1.5 倍工资, 1.5 hours. */
function opensClause(rest: string, { heading }: LineContext): boolean {
  if (heading) return true;
  const words = /^(?:[.．、:：]|(?=[ \t\u3000\u00a0\p{Script=Han}【（(]))[ \t\u3000\u00a0]*(\S.{0,20})/u.exec(rest)?.[1];
  return words !== undefined && /^[\p{Lu}\p{Script=Han}“"'‘《【（([]/u.test(words) && !AMOUNT.test(words);
}

const COUNTED = '分|天|日|周|月|年|次|级|星|项|步|条|人|位|名|种|类|层|大';
/** What is counted may begin a word too: 1.2 分级处理, but 1.2 分，. */
const AMOUNT = new RegExp(`^(?:秒|分钟|小时|个|元|倍|万|亿|米|千[克米]|公[里斤分]|吨|升|至|到|[KMGT]i?B\\b|[KMG]?Hz\\b|[KM]W\\b|(?:${COUNTED})(?:$|[^\\p{Script=Han}]|[以的内之]))`, 'u');

/** `Article 3. Purpose`, `Article 3 — Purpose`, `Article 3 Complaints are …`; not `Article 3 applies`, `Article 3 of`, `Article 3, …`. */
function opensEnglish(level: NumberedLevel, rest: string, end: number, { heading, fresh, boldEnd }: LineContext): boolean {
  if (heading || rest.trim() === '') return true;
  if (boldEnd >= end) return true;
  const separated = /^[ \t]*[.:：)—–][ \t\u3000\u00a0—–-]*(?=\S)|^[ \t]+(?:-{1,2}[ \t]|[—–])|^[\u3000\t]/.test(rest);
  if (!fresh || !(separated || /^[ \u00a0]+[\p{Lu}\p{Script=Han}“"‘'(（[【]/u.test(rest))) return false;
  return level === 'article' || (rest.length <= 90 && !/[。；;！!？?]|\.[ \t]/.test(rest.replace(/^[ \t]*\.[ \t]*/, '')));
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
  const words = (/^(?:[^，。；：、！？,;:!?.\n\uFFFC]|\.(?![ \t]|$)){0,40}/.exec(rest)?.[0] ?? '').trimEnd();
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
  new RegExp(`^(([0-9]{1,3}))${BLANK}+(?!秒|小时|个|元|倍|${COUNTED}|[0-9%％×x])(?=\\p{Script=Han})`, 'u'),
  new RegExp(`^((${NUMERAL}))[、．.]${BLANK}*(?![0-9])`),
  new RegExp(`^([（(]${BLANK}?(${NUMERAL})${BLANK}?[）)])${BLANK}*`),
  new RegExp(`^(第${BLANK}{0,2}(${NUMERAL})${BLANK}{0,2}(?:编|篇|部分|款|项|步|阶段|类))${BLANK}*`),
] as const;
