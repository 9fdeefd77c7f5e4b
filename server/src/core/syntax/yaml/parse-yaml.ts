import type { Span } from '../../base/span.ts';
import { MAX_LENGTH, MAX_PROBLEMS } from '../limits.ts';
import { misspeltComments } from '../directive-words.ts';
import { findSuppressions } from '../suppressions.ts';
import { isMap, isScalar, type Node, type Origin, type SyntaxProblem } from '../tree.ts';
import { composeAuthority } from './authority-engine.ts';
import { oddCharacters } from './characters.ts';
import { sortProblems } from './errors.ts';
import { composeFast } from './fast-engine.ts';
import * as messages from './messages.ts';
import type { YamlResult } from './move.ts';
import { composePieces, type PieceCache, type Piecewise } from './piecewise.ts';
import { findSlips, originOf, repair, withIndentation, type Slip } from './slips.ts';
import { TreeBuilder } from './tree-builder.ts';

/** The one door to YAML: any text in, the tolerant tree and everything that is wrong with the text out. */

export interface YamlOptions {
  /** Where the YAML begins in `text`, in UTF-16 units; 0 if left out. A slice should begin at the start of a line. */
  readonly offset?: number;
  /** Where it ends; the end of `text` if left out. */
  readonly end?: number;
  /** `yaml` if left out. */
  readonly origin?: Origin;
  /** Reads with one engine only. For tests that compare the two; `fast` gives null where it declines the text. */
  readonly engine?: 'fast' | 'authority';
  /** What is kept from one version of a text to the next. */
  readonly cache?: PieceCache;
}

/** Of a text of so many characters only what is broken is put to the authority, which would take long over the whole. */
const LONG = 2_000;

/**
 * Reads the YAML of `text` between `offset` and `end`. Never throws. All spans are offsets into `text`.
 * Texts over `MAX_LENGTH` are refused unread; see `TreeBuilder` for what becomes of aliases, tags and repeated keys.
 */
export function parseYaml(text: string, options: YamlOptions = {}): YamlResult {
  const from = options.offset ?? 0;
  const end = options.end ?? text.length;
  const origin = options.origin ?? 'yaml';
  if (end - from > MAX_LENGTH) {
    const problem: SyntaxProblem = { code: 'too-large', span: { start: from, end: from + 1 }, message: messages.TOO_LARGE };
    return { root: null, problems: [problem], suppressions: [] };
  }
  // A byte order mark is no part of the text; `yaml` would count it as a column.
  const start = text.charCodeAt(from) === BOM ? from + 1 : from;
  const source = start === 0 && end === text.length ? text : text.slice(start, end);
  const odd = oddCharacters(source);
  const begin = (): TreeBuilder => new TreeBuilder(start, origin, odd);
  const isLong = source.length >= LONG && options.engine === undefined;
  // A text that is read once, and without an error, is read faster in one piece.
  const once = isLong && !options.cache ? compose(source, begin, 'fast') : undefined;
  const pieces = isLong && once === undefined ? composePieces(source, start, origin, nameSlips, options.cache) : undefined;
  if (pieces) return result(source, start, pieces.root, nameAcross(source, pieces, start) ?? pieces.problems);
  const composed = once ?? compose(source, begin, options.engine);
  if (composed === undefined) return DECLINED;
  const { builder } = composed;
  const root = builder.refused ? null : composed.root;
  return result(source, start, root, nameSlips(source, root, builder, start));
}

function result(source: string, start: number, root: Node | null, problems: readonly SyntaxProblem[]): YamlResult {
  return {
    root,
    problems: sortProblems([...problems, ...misspeltComments(source, root, start)]),
    suppressions: findSuppressions(source, root, start),
  };
}

interface Composed {
  readonly root: Node | null;
  readonly builder: TreeBuilder;
}

/** Undefined where the fast engine alone is asked and declines the text. */
function compose(source: string, begin: () => TreeBuilder): Composed;
function compose(source: string, begin: () => TreeBuilder, engine: YamlOptions['engine']): Composed | undefined;
function compose(source: string, begin: () => TreeBuilder, engine?: YamlOptions['engine']): Composed | undefined {
  if (engine !== 'authority') {
    const builder = begin();
    const root = composeFast(source, builder);
    if (root !== undefined) return { root, builder };
    if (engine === 'fast') return undefined;
  }
  const builder = begin();
  return { root: composeAuthority(source, builder), builder };
}

/** The problems, with slips of the hand in place of the errors that follow from them. */
function nameSlips(source: string, root: Node | null, builder: TreeBuilder, base: number): SyntaxProblem[] {
  const isText = root !== null && isScalar(root) && root.style === 'plain';
  if (builder.refused || (!isText && builder.problems.every((p) => p.code !== 'syntax'))) return builder.problems;
  const inLines = findSlips(source, root, base);
  const all = withIndentation(source, inLines);
  const named = believed(source, all, builder.problems, base) ?? (all.length === inLines.length ? undefined : believed(source, inLines, builder.problems, base));
  return causes(source, named ?? builder.problems, base);
}

/** The same for slips that reach over the pieces of a longer text: believed only where nothing else keeps it from being read. */
function nameAcross(source: string, { root, problems }: Piecewise, base: number): SyntaxProblem[] | undefined {
  if (source.length > NAMED_WHOLE || problems.every((p) => p.code !== 'syntax')) return undefined;
  const slips = withIndentation(source, findSlips(source, root, base));
  return believed(source, slips, problems, base, 'fast');
}

/** Between two keystrokes a text of so many characters can be looked through once more. */
const NAMED_WHOLE = 40_000;

/**
 * The slips, and what is wrong besides; undefined where they are not believed. They are when the text has fewer errors, or
 * its first one later, once they are put right.
 */
function believed(source: string, slips: readonly Slip[], problems: readonly SyntaxProblem[], base: number, engine?: 'fast'): SyntaxProblem[] | undefined {
  if (slips.length === 0) return undefined;
  const repaired = repair(source, slips);
  const read = repaired.length > MAX_LENGTH ? undefined : compose(repaired, () => new TreeBuilder(0, 'yaml', oddCharacters(repaired)), engine);
  if (read === undefined) return undefined;
  const { root: better, builder: trial } = read;
  const errors = problems.filter((p) => p.code === 'syntax');
  const left = trial.problems.filter((p) => p.code === 'syntax');
  // What stands in the repair alone has no place in the text; it is shown on the character beside it.
  const back = (span: Span): Span => {
    const start = Math.min(originOf(slips, span.start), Math.max(source.length - 1, 0));
    return { start: start + base, end: Math.max(originOf(slips, span.end), Math.min(start + 1, source.length)) + base };
  };
  const later = firstOf(left.map((p) => back(p.span))) > firstOf(errors.map((p) => p.span));
  const fewer = errors.length === 0 ? left.length === 0 && isMap(better) : left.length < errors.length || (left.length === errors.length && later);
  if (trial.refused || !fewer) return undefined;
  return [...problemsOf(slips, base).slice(0, MAX_PROBLEMS), ...trial.problems.map((p) => ({ ...p, span: back(p.span), ...(p.other === undefined ? {} : { other: back(p.other) }) }))];
}

/** A slip in several parts is one problem. */
function problemsOf(slips: readonly Slip[], base: number): SyntaxProblem[] {
  const found: (Pick<SyntaxProblem, 'span' | 'message'> & { readonly edits: { span: Span; newText: string }[]; readonly isGuess: boolean })[] = [];
  let indented: (typeof found)[number] | undefined;
  for (const { start, end, newText, message, shown, isGuess } of slips) {
    const edit = { span: { start: start + base, end: end + base }, newText };
    if (message === null) {
      indented?.edits.push(edit);
      continue;
    }
    const problem = { span: shown ? { start: shown.start + base, end: shown.end + base } : edit.span, message, edits: [edit], isGuess };
    if (shown) indented = problem;
    found.push(problem);
  }
  return found.map(({ edits, isGuess, ...problem }) => ({ ...problem, code: 'syntax', repair: { edits, isGuess } }));
}

/**
 * The problems without those that follow from an earlier one: a line out of place makes sound lines below it look wrong, up to
 * where the next key begins at the margin.
 */
function causes(source: string, problems: readonly SyntaxProblem[], base: number): SyntaxProblem[] {
  let end = -1;
  return [...problems].sort((a, b) => a.span.start - b.span.start).filter(({ code, span, message }) => {
    const at = span.start - base;
    if (at < end && (code === 'duplicate-key' || messages.CONSEQUENCES.has(message))) return false;
    if (code !== 'syntax' && !messages.CONSEQUENCES.has(message)) return true;
    if (at >= end) {
      MARGIN.lastIndex = source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at);
      end = MARGIN.exec(source)?.index ?? source.length;
    }
    return true;
  });
}

const MARGIN = /\n(?=[^\s#-][^\n]*:(?:[ \t\r\n]|$))/g;

const firstOf = (spans: readonly Span[]): number => spans.reduce((first, { start }) => Math.min(first, start), Infinity);

const BOM = 0xfeff;

/** What a parse with the fast engine alone gives when it leaves the text to the other one. */
export const DECLINED: YamlResult = { root: null, problems: [], suppressions: [] };
