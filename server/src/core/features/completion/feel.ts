/** Inside FEEL: inputs and items, functions, words of the language, units behind numbers, values of what is compared. */
import { FUNCTIONS, signature } from '../../expression/functions.ts';
import { formatText } from '../../expression/values.ts';
import { UNITS } from '../../expression/units.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { Input } from '../../model/scoring.ts';
import { freeNames } from '../../expression/names.ts';
import type { FeatureContext } from '../context.ts';
import { knownDocument } from '../known.ts';
import type { DataPlace, Style } from '../position/place.ts';
import type { Candidate, Proposal } from './candidate.ts';
import { feelPlace, type FeelPlace } from './feel-place.ts';
import { inputNamed } from './inputs.ts';
import { metricNames } from './metrics.ts';
import { symbolCandidates } from './symbols.ts';
import { entryAround, type SchemaPlace } from './schema-place.ts';
import { unitCandidates } from './values.ts';
import { bilingual } from './wording.ts';
import { writeText } from './writing.ts';

export function feelProposals(context: FeatureContext, place: DataPlace, { value }: SchemaPlace): readonly Proposal[] {
  const form = value?.['x-feel'];
  if (form === undefined) return [];
  const { text } = context.document;
  const before = text.slice(place.span.start, place.span.end);
  const at = feelPlace(before, place.style);
  const subject = form === 'unary-tests' ? tested(context, place) : undefined;
  const compared = at.compared === null ? subject : inputNamed(context, at.compared, place.span.end);
  const start = place.span.start + at.from;
  const rest = /^[\p{L}\p{N}_%]*/u.exec(text.slice(place.span.end, place.end))?.[0].length ?? 0;
  const candidates = candidatesAt(context, place, at, compared, form === 'unary-tests' && at.compared === null);
  return [{ span: { start, end: place.span.end }, end: place.span.end + (at.type === 'text' ? textRest(text, place) : rest), candidates }];
}

/** Up to the quotation mark that closes the text, where one stands. */
const textRest = (text: string, place: DataPlace): number => /^[^"\\]*/.exec(text.slice(place.span.end, place.end))?.[0].length ?? 0;

function candidatesAt(context: FeatureContext, place: DataPlace, at: FeelPlace, compared: Input | undefined, isTest: boolean): readonly Candidate[] {
  if (at.type === 'text') return choices(compared, context, (value) => inside(value, place.style));
  if (at.type === 'unit') {
    const kinds = compared?.type === 'duration' ? ['time'] : compared?.type === 'percent' ? ['percent'] : ['time', 'percent'];
    return unitCandidates(UNITS.filter((u) => kinds.includes(u.kind)), context, (name) => name);
  }
  // A text that is the whole value needs quotes of YAML around those of FEEL.
  const bare = at.from === 0 && (place.style === 'block' || place.style === 'flow');
  const quoted = (value: string): string => (bare ? writeText(formatText(value), place.style) : inside(formatText(value), place.style));
  const values = choices(compared, context, quoted).map((c) => ({ ...c, label: `"${c.label}"`, names: [c.label, ...(c.names ?? [])] }));
  const truths: Candidate[] = compared === undefined || compared.type === 'boolean' ? ['true', 'false'].map((label) => ({ label, kind: 'keyword', group: compared === undefined ? 4 : 0 })) : [];
  return [...values, ...truths, ...(isTest && at.from === 0 ? comparisons(place) : []), ...names(context, place), ...functions(), ...words(isTest)];
}

const inside = (value: string, style: Style): string => (style === 'block' || style === 'flow' ? value : writeText(value, style));

function choices(input: Input | undefined, { locale }: FeatureContext, write: (value: string) => string): readonly Candidate[] {
  return (input?.values ?? []).map(({ value, label }) => ({ label: value, kind: 'value', insert: write(value), detail: bilingual(label, locale), names: label ? [label.zh, label.en] : [], group: 0 }));
}

/** The input that the tests of a band are about. */
export function tested(context: FeatureContext, place: DataPlace): Input | undefined {
  const maps = place.frames.filter((f) => f.type === 'map');
  const owner = maps.findLast((f) => f.key === 'bands' || f.key === 'domain');
  const name = owner?.entries().get('input') ?? entryAround(place, 'input') ?? inputOfPath(context, place);
  return name === undefined ? undefined : inputNamed(context, name, place.span.end);
}

/** Bands in a table or a fence of their own: the criterion is named by the path. */
function inputOfPath(context: FeatureContext, { prefix, span }: DataPlace): string | undefined {
  let node = knownDocument(context, span.end).parsed.root;
  let found: string | undefined;
  for (const step of prefix) {
    const next = node?.type === 'map'
      ? node.entries.find((e) => e.key.source === step)?.value
      : node?.type === 'seq' ? node.items.find((i) => i.type === 'map' && i.entries.some((e) => e.key.source === 'id' && e.value?.type === 'scalar' && e.value.source === step)) : undefined;
    node = next ?? null;
    const input = node?.type === 'map' ? node.entries.find((e) => e.key.source === 'input')?.value : undefined;
    if (input?.type === 'scalar') found = input.source;
  }
  return found;
}

function names(context: FeatureContext, place: DataPlace): readonly Candidate[] {
  const known = knownDocument(context, place.span.end);
  const own = symbolCandidates(context, known.index, ['input', 'item']);
  const candidates = own.length > 0 || known.kind !== 'standard' ? own : standardNames(context, known);
  return candidates.map((c) => ({ ...c, insert: c.label, group: 1 }));
}

/** A standard has no inputs of its own: its names are those of the scorings of the project, and those it writes elsewhere. */
function standardNames(context: FeatureContext, known: DocumentAnalysis): readonly Candidate[] {
  const written = known.expressions.flatMap((site) => freeNames(site.parsed).map(({ name }): Candidate => ({ label: name, kind: 'name' })));
  return [...metricNames(context), ...written];
}

function functions(): readonly Candidate[] {
  return FUNCTIONS.map((info) => ({ label: info.name, kind: 'function', insert: `${info.name}($1)`, snippet: true, detail: signature(info), names: [info.summary.zh], group: 2, subject: { type: 'function', name: info.name } }));
}

/** The forms that a test begins with. A bare one needs quotes of YAML, because `>` and `[` open other things there. */
function comparisons({ style }: DataPlace): readonly Candidate[] {
  const quote = style === 'block' || style === 'flow' ? '"' : '';
  return [['<= …', '<= $1'], ['>= …', '>= $1'], ['< …', '< $1'], ['> …', '> $1'], ['[… .. …]', '[$1..$2]'], ['[… .. …)', '[$1..$2)']].map(([label = '', form = '']) => ({ label, kind: 'text', insert: quote + form + quote, snippet: true, group: 0 }));
}

const EXPRESSION_WORDS = ['and', 'or', 'not', 'if', 'then', 'else', 'between', 'in', 'null'];

const words = (isTest: boolean): readonly Candidate[] => (isTest ? ['not', 'null'] : EXPRESSION_WORDS).map((label) => ({ label, kind: 'keyword', group: 3 }));
