/** Edits of bands and grades as a person would make them: the sign of an end, a boundary, a new row in the same hand. */
import type { Fix, TextEdit } from '../../base/diagnostic.ts';
import { equals, isRational, type Rational } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import type { Expression, UnaryTest, UnaryTests } from '../../expression/ast.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { intersection, isEmpty, isSet, numbersOf, type NumberInterval, type NumberKind } from '../../expression/intervals.ts';
import { isDuration } from '../../expression/values.ts';
import type { Wording } from '../../plan/proof-words.ts';
import { isSeq, type MapNode, type ScalarNode, type SeqNode } from '../../syntax/tree.ts';
import { isPlainSafe } from './expression-fixes.ts';
import { siteOf } from './scorings.ts';

/** Where a stretch of a tile should run instead of where it runs. */
export interface Change {
  readonly from: NumberInterval;
  readonly to: NumberInterval;
}

/**
 * Edits that move ends of one stretch in the test of a band or grade, touching no more than the ends that move; undefined where
 * the test is not written as a stretch of its own or its characters cannot be replaced in place.
 */
export function moveEnds(document: DocumentAnalysis, node: ScalarNode | null, kind: NumberKind, change: Change, wording: Wording): { readonly edits: readonly TextEdit[]; readonly test: string } | undefined {
  const site = siteOf(document, node);
  if (site === undefined || !site.editable || site.parsed.form !== 'unary-tests') return undefined;
  const { ast } = site.parsed;
  if (ast.negated || ast.any) return undefined;
  const test = ast.tests.find((t) => isStretch(ast, t, kind, change.from));
  if (test === undefined || ast.tests.some((t) => t !== test && overlaps(ast, t, kind, change.from))) return undefined;
  const pieces = piecesOf(site, test, kind, change, wording) ?? [{ span: test.span, text: wording.test(change.to) }];
  if (pieces.length === 0 || pieces.some(({ text }) => !isPlainSafe(site, text))) return undefined;
  const written = [...pieces].sort((a, b) => b.span.start - a.span.start).reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), site.node.source);
  return { edits: pieces.map(({ span, text }) => ({ span: site.locate(span), newText: text })), test: written };
}

/** Whether another test of the list holds some of it too, so that moving one end alone would leave that where it is. */
function overlaps(ast: UnaryTests, test: UnaryTest, kind: NumberKind, part: NumberInterval): boolean {
  const set = numbersOf({ ...ast, tests: [test] }, kind);
  return !isSet(set) || !isEmpty(intersection(set, [part]));
}

function isStretch(ast: UnaryTests, test: UnaryTest, kind: NumberKind, wanted: NumberInterval): boolean {
  const set = numbersOf({ ...ast, tests: [test] }, kind);
  const [only] = isSet(set) ? set : [];
  return only !== undefined && isSet(set) && set.length === 1 && sameEnds(only, wanted);
}

const sameEnd = (a: Rational | null, b: Rational | null): boolean => (a === null || b === null ? a === b : equals(a, b));

const sameEnds = (a: NumberInterval, b: NumberInterval): boolean =>
  sameEnd(a.low, b.low) && a.lowOpen === b.lowOpen && sameEnd(a.high, b.high) && a.highOpen === b.highOpen;

interface Piece {
  readonly span: Span;
  readonly text: string;
}

/** The parts of the test that change; undefined where its form must change as a whole. */
function piecesOf({ node }: ExpressionSite, test: UnaryTest, kind: NumberKind, { from, to }: Change, wording: Wording): Piece[] | undefined {
  const pieces: Piece[] = [];
  const literal = (operand: Expression, value: Rational | null): boolean => {
    if (value === null) return false;
    const now = valueOf(operand, kind);
    if (now === undefined || !equals(now, value)) pieces.push({ span: operand.span, text: wording.literal(value) });
    return true;
  };
  if (test.type === 'compare') {
    if ((from.low === null) !== (to.low === null) || (from.high === null) !== (to.high === null) || (from.low === null) === (from.high === null)) return undefined;
    const upper = from.low === null;
    const op = upper ? (to.highOpen ? '<' : '<=') : to.lowOpen ? '>' : '>=';
    if (op !== test.op) pieces.push({ span: { start: test.span.start, end: test.span.start + test.op.length }, text: op });
    return node.source.startsWith(test.op, test.span.start) && literal(test.operand, upper ? to.high : to.low) ? pieces : undefined;
  }
  if (test.type !== 'interval' || to.low === null || to.high === null) return undefined;
  const [open, close] = [node.source.charAt(test.span.start), node.source.charAt(test.span.end - 1)];
  if (!'[('.includes(open) || !')]'.includes(close) || equals(to.low, to.high)) return undefined;
  if (from.lowOpen !== to.lowOpen) pieces.push({ span: { start: test.span.start, end: test.span.start + 1 }, text: to.lowOpen ? '(' : '[' });
  if (!literal(test.low, to.low) || !literal(test.high, to.high)) return undefined;
  if (from.highOpen !== to.highOpen) pieces.push({ span: { start: test.span.end - 1, end: test.span.end }, text: to.highOpen ? ')' : ']' });
  return pieces;
}

function valueOf(operand: Expression, kind: NumberKind): Rational | undefined {
  const value = evaluate(operand, { variables: new Map() });
  if (value === null || typeof value !== 'object') return undefined;
  if (kind === 'duration') return isDuration(value) ? value.seconds : undefined;
  return isRational(value) ? value : undefined;
}

/** A new band beside one that is there, written in the same form: a line of a list, a map in brackets, a row of a table. */
export function insertTile(document: DocumentAnalysis, beside: MapNode, values: Readonly<Record<string, string>>, where: 'before' | 'after'): TextEdit | undefined {
  const { text } = document;
  const list = listOf(document, beside);
  const breakText = text.includes('\r\n') ? '\r\n' : '\n';
  const lineStart = text.lastIndexOf('\n', beside.span.start - 1) + 1;
  const lineEnd = endOfLine(text, beside.span.end);
  const line = text.slice(lineStart, lineEnd);
  const at = where === 'before' ? lineStart : lineEnd;
  const put = (written: string): TextEdit => ({ span: { start: at, end: at }, newText: where === 'before' ? written + breakText : breakText + written });
  if (beside.origin === 'table') {
    // The row is copied with the other cells empty, so that the columns stay in line.
    let row = line;
    const entries = [...beside.entries].filter((e) => e.value !== null).sort((a, b) => (b.value?.span.start ?? 0) - (a.value?.span.start ?? 0));
    for (const { key, value } of entries) {
      if (value === null || value.span.start < lineStart || value.span.end > lineEnd) return undefined;
      const given = values[key.source] ?? '';
      row = row.slice(0, value.span.start - lineStart) + given + row.slice(value.span.end - lineStart);
    }
    return put(row);
  }
  const flow = Object.entries(values).map(([key, value]) => `${key}: ${quoted(key, value)}`);
  if (list?.flow === true) {
    const place = where === 'before' ? beside.span.start : beside.span.end;
    const map = `{ ${flow.join(', ')} }`;
    return { span: { start: place, end: place }, newText: where === 'before' ? `${map}, ` : `, ${map}` };
  }
  const lead = text.slice(lineStart, beside.span.start);
  if (!/^ *- +$/.test(lead)) return undefined;
  return put(lead + (beside.flow ? `{ ${flow.join(', ')} }` : flow.join(breakText + ' '.repeat(lead.length))));
}

/** A test in quotes always, of the kind that it does not hold itself; a name only where YAML would read something else. */
function quoted(key: string, value: string): string {
  if (key !== 'when' && (key === 'score' || /^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value))) return value;
  return value.includes('"') && !/['\\]/.test(value) ? `'${value}'` : JSON.stringify(value);
}

function listOf(document: DocumentAnalysis, item: MapNode): SeqNode | undefined {
  const visit = (node: unknown): SeqNode | undefined => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return undefined;
    const at = node as SeqNode | MapNode | ScalarNode;
    if (at.span.start > item.span.start || at.span.end < item.span.end) return undefined;
    if (isSeq(at) && at.items.includes(item)) return at;
    const children: readonly unknown[] = at.type === 'seq' ? at.items : at.type === 'map' ? at.entries.map((e) => e.value) : [];
    for (const child of children) {
      const found = visit(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(document.parsed.root);
}

/** End of the line on which the text before `end` stops, without its break. */
function endOfLine(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\r\n]/.test(text.charAt(at - 1))) at--;
  const next = text.slice(at).search(/[\r\n]/);
  return next < 0 ? text.length : at + next;
}

/** One fix of these edits, never trusted without a look: which reading is right, only the author knows. */
export const readingFix = (title: Text, edits: readonly TextEdit[]): Fix => ({ title, applicability: 'unsafe', edits });
