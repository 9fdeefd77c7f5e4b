/** Comments that were meant for this language and have no effect, because their first word is misspelt. */
import { closest } from '../base/suggest.ts';
import type { Text } from '../base/text.ts';
import { commentScalars, commentStart, isInsideScalar } from './suppressions.ts';
import type { Node, SyntaxProblem } from './tree.ts';

/** The problems with the comments of a YAML text whose tree is `root`; `base` is the offset of the text in the file. */
export function misspeltComments(text: string, root: Node | null, base: number): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  if (!text.includes('#')) return problems;
  let scalars: ReturnType<typeof commentScalars> | undefined;
  for (const match of text.matchAll(YAML_COMMENT)) {
    if (problems.length >= MAX_REPORTED) break;
    const at = match.index + (match[1] ?? '').length;
    const problem = misspeltWord(text, at, base, [IGNORE]);
    if (problem === undefined) continue;
    const start = commentStart(text, at);
    if (start >= 0 && !isInsideScalar((scalars ??= commentScalars(root)), text, start, base)) problems.push(problem);
  }
  return problems;
}

/** The problem with the word at `at` of `text`, the first of a comment, or undefined where it resembles none of `words`. */
export function misspeltWord(text: string, at: number, base = 0, words: readonly string[] = [DIRECTIVE, IGNORE]): SyntaxProblem | undefined {
  const [written, word = '', follows = ''] = FIRST_WORD.exec(text.slice(at, at + MAX_WORD)) ?? [];
  if (written === undefined || words.includes(word) || word === DIRECTIVE) return undefined;
  const { names: [meant], slips } = closest(word, words);
  // Other words are as close to “plumbline” as two slips, “plumbing” for one.
  if (meant === undefined || slips > (meant === IGNORE ? 2 : 1) || (meant === DIRECTIVE && !/[:：]/.test(follows))) return undefined;
  const start = text.indexOf(word, at) + base;
  return { code: 'misspelt-word', span: { start, end: start + word.length }, message: misspelt(word, meant), replacement: meant };
}

const DIRECTIVE = 'plumbline';
const IGNORE = 'plumbline-ignore';
const MAX_WORD = 60;
const MAX_REPORTED = 50;
const YAML_COMMENT = /(#[ \t]{0,20})p[\w-]{5}/gi;
const FIRST_WORD = /^\s*(p[\w-]{5,24})(?=(\s*[:：]|\s|$))/i;

const misspelt = (word: string, meant: string): Text => ({
  zh: `这条注释不起作用：“${word}”应当写成“${meant}”。`,
  en: `This comment has no effect: "${word}" must be written "${meant}".`,
});
