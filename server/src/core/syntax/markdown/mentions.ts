/**
 * Mentions of articles in English, `Article 3`, `Articles 3 to 5 of this Regulation`, `section 2`, and of clauses by their
 * numbers, 见 2.1, 第 2.1 条, `see clause 2.1`. A number alone is no mention: it may as well be an amount.
 */
import { clauseParent, ENGLISH_LEVELS, letterValue, type NumberedLevel } from './numbering.ts';

/** A number that leads to an article, a chapter or a clause. */
export interface Mention {
  readonly level: NumberedLevel;
  readonly number: number;
  readonly sub: number;
  /** 2.1 in 2.1.3, else empty. */
  readonly parent: string;
  readonly start: number;
  readonly end: number;
  /** The words before it, or behind, name another document. */
  readonly external: boolean;
}

/** How far back the name of a document is looked for, in UTF-16 units. */
export const LOOK_BACK = 80;

/** Whether the words before a mention name another document. */
type NamesOther = (before: string) => boolean;

const NUMBER = '[0-9]{1,4}(?![0-9.．%％]*[0-9%％])[a-z]?(?![0-9A-Za-z])';
const ENGLISH = new RegExp(`(?<![A-Za-z])(article|chapter|section)s?[ \\t\\n\\u00a0]{1,3}(${NUMBER}(?:(?:[ \\t\\n]?(?:,|and|or|to|through|[–—-])[ \\t\\n]?){1,2}${NUMBER}){0,9})`, 'gi');
const MEMBER = /([0-9]{1,4})([a-z])?(?![0-9A-Za-z])/gi;

export function findEnglish(text: string, namesOther: NamesOther): Mention[] {
  if (!/(?:article|chapter|section)s?\s/i.test(text)) return [];
  const groups: { readonly members: readonly Omit<Mention, 'external'>[]; readonly end: number; external: boolean }[] = [];
  for (const match of text.matchAll(ENGLISH)) {
    const [, noun = '', list = ''] = match;
    const level = ENGLISH_LEVELS[noun.toLowerCase()];
    if (level === undefined) continue;
    const end = match.index + match[0].length;
    const from = end - list.length;
    const members = [...list.matchAll(MEMBER)].map((member, i) => {
      const start = i === 0 ? match.index : from + member.index;
      return { level, number: Number(member[1]), sub: letterValue(member[2]), parent: '', start, end: from + member.index + member[0].length };
    });
    groups.push({ members, end, external: isOthers(text, match.index, end, namesOther) });
  }
  // Article 5 and Article 6 of the Labour Law, the Labour Law, Article 5 and Article 6: what is said of one is said of both.
  const joined = (i: number): boolean => /^[\s,]*(?:and|or|to)?[\s,]*$/i.test(text.slice(groups[i - 1]?.end ?? 0, groups[i]?.members[0]?.start));
  groups.forEach((group, i) => { if (i > 0 && joined(i)) group.external ||= groups[i - 1]?.external ?? false; });
  for (let i = groups.length - 1; i > 0; i--) if (groups[i]?.external === true && joined(i)) (groups[i - 1] as { external: boolean }).external = true;
  return groups.flatMap(({ members, external }) => members.map((m) => ({ ...m, external })));
}

/** `of the Labour Law`, `of that contract`; not `of this Regulation`, nor `Section 2 of Chapter 3`. */
const BEHIND = /^\s{0,3}(?:\([^()]{0,20}\)\s{0,2}){0,3}(?:of\s+(?:the|that|those|said|its|their)\b|(?:of|in|under)\s+(?:the\s+)?(?!(?:Article|Chapter|Section)s?\b)[A-Z《“"])/;
/** `Labour Law, Article 3`, `GDPR Article 5`; not `this Regulation, Article 3`. */
const BEFORE = /(?<!\b(?:[Tt]his|[Tt]hese|[Oo]ur)\s)\b(?:Act|Law|Code|Directive|Regulations?|Rules|Convention|Treaty|Constitution|Ordinance|Decree|Agreement|Contract|[A-Z]{3,8})(?:\s(?:No\.?\s?)?[0-9/]{1,12})?[\s,:]{1,3}(?:in\s|under\s)?$/;

function isOthers(text: string, start: number, end: number, namesOther: NamesOther): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  return BEHIND.test(text.slice(end, end + LOOK_BACK)) || BEFORE.test(before) || namesOther(before);
}

const CLAUSE = '([0-9]{1,3}(?:[.．][0-9]{1,3}){1,4})(?![0-9A-Za-z%％]|[.．][0-9])';
const IN_CHINESE = new RegExp(`(第[ \\t]?)${CLAUSE}(?=(?:[ \\t]?[、，和及或至到][ \\t]?[0-9.．]{3,20}){0,9}[ \\t]?[章节条款项])|(?:见|参照|按照?|依照|根据|依据|符合|违反|遵照|适用)[ \\t]?${CLAUSE}(?=[ \\t]?(?:[章节条款项]|的?规定|的要求|执行|办理|处理|[，。；、：！？）)和及至到或]|$))`, 'gm');
const IN_ENGLISH = new RegExp(`(?<![A-Za-z])(?:see|(?:sub)?section|clause|paragraph|step)s?[ \\t\\n\\u00a0]{1,3}(?:(?:section|clause|paragraph|step)s?[ \\t\\n\\u00a0]{1,3})?${CLAUSE}`, 'gi');
const NEXT = new RegExp(`^[ \\t]?(?:[、,，至到和及或与～~–—-]|and|or|to)[ \\t]?(?:第[ \\t]?)?${CLAUSE}`, 'i');

export function findClauses(text: string, namesOther: NamesOther): Mention[] {
  if (!/[0-9][.．][0-9]/.test(text)) return [];
  const mentions: Mention[] = [];
  for (const match of [...text.matchAll(IN_CHINESE), ...text.matchAll(IN_ENGLISH)]) {
    let written = match.slice(1).find((group) => group !== undefined && /[0-9]/.test(group)) ?? '';
    let end = match.index + match[0].length;
    const external = isOthers(text, match.index, end, namesOther);
    for (let i = 0; i < MOST; i++) {
      const at = /^(.*?)[.．]?([0-9]{1,3})$/s.exec(written);
      if (at !== null) mentions.push({ level: 'clause', number: Number(at[2]), sub: 0, parent: clauseParent(at[1] ?? ''), start: end - written.length, end, external });
      const next = NEXT.exec(text.slice(end, end + 40));
      if (next === null) break;
      written = next[1] ?? '';
      end += next[0].length;
    }
  }
  return mentions;
}

/** So many clauses are named in one list. */
const MOST = 10;
