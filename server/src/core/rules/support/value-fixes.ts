/** Edits of bands and levels over single values, such as channels: a value that is left out joins a band or gets one, and of two bands that hold a value one lets it go. */
import type { Fix, TextEdit } from '../../base/diagnostic.ts';
import { fromInteger, toExactString, type Rational } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import type { Expression } from '../../expression/ast.ts';
import { containsNumber } from '../../expression/intervals.ts';
import type { BandProof } from '../../plan/proof-bands.ts';
import type { Gap, Overlap } from '../../proof/tiles.ts';
import type { CellValue } from '../../scoring/case.ts';
import { quotedList } from './names.ts';
import { isPlainSafe, rewritten } from './expression-fixes.ts';
import { siteOf } from './scorings.ts';
import { insertTile, readingFix } from './tile-fixes.ts';

/** With more bands than these, each of which could take the value, the choice is no help any more. */
const MAX_CHOICES = 4;

export function valueGapFixes(document: DocumentAnalysis, bands: BandProof, gap: Gap, between: (a: Rational | null, b: Rational | null) => Rational | undefined): Fix[] {
  const { axis, tiles } = bands;
  const left = axis.values.flatMap((value, i) => (containsNumber(gap.set, fromInteger(i)) ? [{ value, i }] : []));
  const [first] = left;
  if (first === undefined) return [];
  const names = quotedNames(bands, left.map(({ i }) => i));
  const joined = left.map(({ value }) => literal(value)).join(', ');
  const found = tiles.length > MAX_CHOICES ? [] : tiles.flatMap(({ when }): Fix[] => {
    const list = listOf(document, bands, when);
    const last = list?.items.at(-1);
    if (list === undefined || last === undefined || when === null || !isPlainSafe(list.site, joined)) return [];
    const at = list.site.locate(last.span).end;
    return [readingFix({ zh: `${names.zh}归入“${when.source}”这一档`, en: `Count ${names.en} in the band “${when.source}”` }, [{ span: { start: at, end: at }, newText: `, ${joined}` }])];
  });
  // The order of the values says which scores the new one lies between.
  const beside = (i: number) => tiles.find((_, tile) => containsNumber(bands.sets?.[tile] ?? [], fromInteger(i)));
  const [below, above] = [beside(first.i - 1), beside((left.at(-1)?.i ?? first.i) + 1)];
  const score = between(below?.score ?? null, above?.score ?? null);
  const neighbour = below ?? above;
  if (neighbour === undefined || score === undefined || (bands.kind === 'levels' && left.length > 1)) return found;
  const text = String(first.value);
  const named = neighbour.node.entries.some((e) => e.key.source === 'value') ? { value: text, label: text } : { label: text };
  const edit = insertTile(document, neighbour.node, { ...(bands.kind === 'bands' ? { when: joined } : named), score: toExactString(score) }, neighbour === below ? 'after' : 'before');
  if (edit === undefined) return found;
  return [...found, { title: { zh: `为${names.zh}补上${bands.kind === 'bands' ? '一档' : '一个等级'}，得 ${toExactString(score)} 分`, en: `Add a ${bands.kind === 'bands' ? 'band' : 'level'} for ${names.en} that scores ${toExactString(score)}` }, applicability: 'display', edits: [edit] }];
}

/** The one keeps what both hold, or the other does. */
export function valueOverlapFixes(document: DocumentAnalysis, bands: BandProof, overlap: Overlap): Fix[] {
  const { axis, tiles } = bands;
  const shared = new Set<unknown>(axis.values.filter((_, i) => containsNumber(overlap.set, fromInteger(i))));
  return [[overlap.first, overlap.second], [overlap.second, overlap.first]].flatMap(([gives = 0, keeps = 0]): Fix[] => {
    const [given, kept] = [tiles[gives]?.when ?? null, tiles[keeps]?.when ?? null];
    const names = quotedNames(bands, axis.values.flatMap((value, i) => (shared.has(value) ? [i] : [])));
    const [old, stays] = [given?.source ?? '', kept?.source ?? ''];
    const title = { zh: `${names.zh}归“${stays}”，从“${old}”中删去`, en: `Leave ${names.en} to “${stays}” and take it out of “${old}”` };
    const list = listOf(document, bands, given);
    if (list === undefined) {
      // `-` and not(…) hold the rest, which is then written out.
      const site = axis.declared ? siteOf(document, given) : undefined;
      const rest = axis.values.filter((value, i) => containsNumber(bands.sets?.[gives] ?? [], fromInteger(i)) && !shared.has(value));
      return site === undefined || rest.length === 0 ? [] : rewritten(site, rest.map(literal).join(', '), 'unsafe').map((fix) => ({ ...fix, title }));
    }
    if (list.items.every((item) => shared.has(item.value))) return [];
    const edits = list.items.flatMap((item, i): TextEdit[] => {
      if (!shared.has(item.value)) return [];
      // With the comma that follows, or, at the end of what stays, with the one before.
      const next = list.items.slice(i + 1).find((other) => !shared.has(other.value)) === undefined ? undefined : list.items[i + 1];
      const start = next === undefined ? (list.items[i - 1]?.span.end ?? item.span.start) : item.span.start;
      return [{ span: list.site.locate({ start, end: next?.span.start ?? item.span.end }), newText: '' }];
    });
    return [readingFix(title, edits)];
  });
}

interface Listed {
  readonly site: ExpressionSite;
  readonly items: readonly { readonly value: CellValue; readonly span: Expression['span'] }[];
}

/** A test that is nothing but a list of values. */
function listOf(document: DocumentAnalysis, { axis }: BandProof, when: BandProof['tiles'][number]['when']): Listed | undefined {
  const site = siteOf(document, when);
  if (site === undefined || !site.editable || site.parsed.form !== 'unary-tests' || axis.kind !== 'values') return undefined;
  const { ast } = site.parsed;
  if (ast.any || ast.negated) return undefined;
  const items = ast.tests.flatMap((t) => (t.type === 'string' || t.type === 'boolean' ? [{ value: t.value, span: t.span }] : []));
  return items.length === ast.tests.length ? { site, items } : undefined;
}

/** As messages name the values: 是 and 否 where they are truth values. */
function quotedNames({ wording }: BandProof, places: readonly number[]): Text {
  const said = places.map((i) => wording.say(fromInteger(i)));
  const bare = (text: string): string => text.replace(/^“(.*)”$/, '$1');
  return { zh: quotedList(said.map((t) => bare(t.zh))).zh, en: quotedList(said.map((t) => bare(t.en))).en };
}

const literal = (value: CellValue): string => (typeof value === 'boolean' ? String(value) : JSON.stringify(String(value)));
