/**
 * Mentions of articles and chapters in running text: 第八条, 第八条至第十条, 第八、九条, 《消费者权益保护法》第八条. Works on
 * visible text; which mentions are the headings themselves is for the caller to leave out.
 */
import { findClauses, findEnglish, LOOK_BACK, type Mention } from './mentions.ts';
import { BLANK, LEVELS, NO_WORD, SUB, type NumberedLevel } from './numbering.ts';
import { NUMERAL, parseNumeral } from './numerals.ts';

const NEXT = `${BLANK}*(?:[、，至到和或及与～~—–-]|以及)${BLANK}*第?${BLANK}{0,2}${NUMERAL}`;
// Lists are bounded so that a text of nothing but 第一、第一、… is read in linear time.
const MENTION = new RegExp(`第${BLANK}{0,2}(${NUMERAL}(?:${NEXT}){0,9})${BLANK}{0,2}([章节条])${NO_WORD}${SUB}`, 'g');
const MEMBER = new RegExp(`第?${BLANK}{0,2}(${NUMERAL})`, 'g');

/** Words that may stand between two mentions of one and the same document. */
const CONNECTED = new RegExp(`^(?:的|之|${BLANK}|第${BLANK}?(?:${NUMERAL})${BLANK}?[款项目]|第?[（(](?:${NUMERAL})[）)]项?|[、和或及与至到～~—–-]|以及|规定)*$`);

/**
 * All mentions in `text`, in order. `isOwnName` says whether a name is that of the document itself, which is then no other
 * document: 《客户服务管理办法》第八条 inside 客户服务管理办法.
 */
export function findMentions(text: string, isOwnName: (name: string) => boolean): readonly Mention[] {
  const chinese = text.includes('第') ? findChinese(text, isOwnName) : [];
  const english = findEnglish(text, (before) => namesOther(before, isOwnName));
  const clauses = findClauses(text, (before) => namesOther(before, isOwnName));
  if (english.length + clauses.length === 0) return chinese;
  return [...chinese, ...english, ...clauses].sort((a, b) => a.start - b.start);
}

function findChinese(text: string, isOwnName: (name: string) => boolean): Mention[] {
  const mentions: Mention[] = [];
  let previousEnd = -1;
  let previousExternal = false;
  for (const match of text.matchAll(MENTION)) {
    const level = LEVELS[match[2] ?? ''];
    if (level === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    const joined = previousEnd >= 0 && start - previousEnd <= LOOK_BACK && CONNECTED.test(text.slice(previousEnd, start));
    const external: boolean = joined ? previousExternal : namesOther(text.slice(Math.max(0, start - LOOK_BACK), start), isOwnName);
    addMembers(mentions, match, level, start, external);
    previousEnd = end;
    previousExternal = external;
  }
  return mentions;
}

/** One mention for every number of a list; the first begins at 第, the last ends behind 条 and 之一. */
function addMembers(into: Mention[], match: RegExpMatchArray, level: NumberedLevel, start: number, external: boolean): void {
  const sub = match[3] === undefined ? 0 : (parseNumeral(match[3]) ?? 0);
  const listEnd = match[0].indexOf(match[1] ?? '') + (match[1] ?? '').length;
  const members = [...match[0].slice(0, listEnd).matchAll(MEMBER)];
  members.forEach((member, i) => {
    const number = parseNumeral(member[1] ?? '');
    if (number === undefined) return;
    const last = i === members.length - 1;
    into.push({
      level,
      number,
      sub: last ? sub : 0,
      parent: '',
      start: start + member.index,
      end: start + (last ? match[0].length : member.index + member[0].length),
      external,
    });
  });
}

const KINDS = '法典|法|条例|规定|办法|细则|规则|章程|标准|规范|准则|合同|协议|公约|解释|制度|规程|守则|通知|意见|决定|手册|指南|方案|预案';
const LAST_LETTERS = new Set(KINDS.split('|').map((kind) => kind.at(-1) ?? ''));
const NAME = new RegExp(`[\\p{Script=Han}A-Za-z0-9/]*(?:${KINDS})$`, 'u');
/** Nouns that name a document of their own even without a name before them. */
const COMPLETE = new Set(['合同', '协议', '民法典', '宪法', '公约', '民法', '刑法']);
/** 按照上述规定第八条: a kind of document, and no document in particular. */
const NAMELESS = new RegExp(`^(?:上述|前述|以上|有关|相关|具体|下列)?(?:${KINDS})?$`);
const INTRODUCED = /^.*(?:按照|依照|根据|依据|参照|遵照|违反|符合|适用|执行|对照|参见|详见|见)/u;
const JOINED = /^.*(?:以及|[和及或与、])/u;
const NO_LAW = /(?:方|做|说|看|无|手|语|算|想|用|合|违|执|依|司|守|立|普|国|书|魔)法$/;

/** 国务院令第720号第三十条, 附件第九十条, 附件2第三条: an order by its number, or what is attached and counts its own articles. */
const NUMBERED_ORDER = /(?:令|公告|文件|〔\d{4}〕|\[\d{4}\])\s{0,2}第?\s{0,2}[\d零〇一二三四五六七八九十百千]{1,8}\s{0,2}号$/;
const ATTACHED = new RegExp(`(?:附件|附录|附表)\\s{0,2}(?:[\\dA-Za-z]{1,3}|[零〇一二三四五六七八九十]{1,3})?(?:的|之|中|中的)?$`);

function namesOther(before: string, isOwnName: (name: string) => boolean): boolean {
  const words = before.replace(/[\s\u3000"”’]+$/, '').replace(/[（(][^（）()]{0,60}[）)]$/, '').trimEnd();
  if (NUMBERED_ORDER.test(words) || ATTACHED.test(words)) return true;
  if (words.endsWith('》')) {
    const open = words.lastIndexOf('《');
    return open < 0 || !isOwnName(words.slice(open + 1, -1));
  }
  const run = LAST_LETTERS.has(words.at(-1) ?? '') ? NAME.exec(words)?.[0] : undefined;
  if (run === undefined || NO_LAW.test(run)) return false;
  const whole = run.replace(INTRODUCED, '');
  if (isOwnName(whole)) return false;
  const name = whole.replace(JOINED, '');
  // 本办法, and 本公司投诉与建议管理办法, where the name itself holds a conjunction; but not 本办法和产品质量法.
  if (/^本/.test(name) || (/^本/.test(whole) && !/(?:法|法典|条例)$/.test(name.replace(/办法$/, '')))) return false;
  if (/^(?:该|同|其|原|新|旧)/.test(name)) return true;
  if (isOwnName(name)) return false;
  return COMPLETE.has(name) || !NAMELESS.test(name);
}
