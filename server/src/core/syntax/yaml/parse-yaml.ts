import { MAX_LENGTH } from '../limits.ts';
import { findSuppressions } from '../suppressions.ts';
import type { Node, Origin, Suppression, SyntaxProblem } from '../tree.ts';
import { composeAuthority } from './authority-engine.ts';
import { oddCharacters } from './characters.ts';
import { sortProblems } from './errors.ts';
import { composeFast } from './fast-engine.ts';
import * as messages from './messages.ts';
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
}

export interface YamlResult {
  /** Null when there is nothing but space and comments, or when the text was refused. */
  readonly root: Node | null;
  /** In the order of the text, at most some tens. */
  readonly problems: readonly SyntaxProblem[];
  readonly suppressions: readonly Suppression[];
}

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
  let builder = new TreeBuilder(start, origin, odd);
  let root = options.engine === 'authority' ? undefined : composeFast(source, builder);
  if (root === undefined) {
    if (options.engine === 'fast') return DECLINED;
    builder = new TreeBuilder(start, origin, odd);
    root = composeAuthority(source, builder);
  }
  if (builder.refused) root = null;
  return { root, problems: sortProblems(builder.problems), suppressions: findSuppressions(source, root, start) };
}

const BOM = 0xfeff;

/** What a parse with the fast engine alone gives when it leaves the text to the other one. */
export const DECLINED: YamlResult = { root: null, problems: [], suppressions: [] };
