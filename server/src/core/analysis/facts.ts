/**
 * What the rules across files ask of a document beyond its names: which targets a standard sets, what a scoring awards its
 * best score to, where a dataset's data lie. Plain data like the rest of the index; only a fraction of what the document says.
 */
import { compare, parseRational, type Rational } from '../base/rational.ts';
import type { Span } from '../base/span.ts';
import { entry, isMap, items, maps, string, strings } from '../model/read.ts';
import { allCriteria, type Criterion, type InputType } from '../model/scoring.ts';
import { nameSpan } from '../model/standard.ts';
import { rootSchema } from '../schema/resolved-schema.ts';
import { insertKeys } from '../syntax/insert-keys.ts';
import { scalarContent } from '../syntax/scalar-position.ts';
import { get, type Node, type ScalarNode } from '../syntax/tree.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import { surveyFacts, type SurveyFacts } from './survey-facts.ts';

export type DocumentFacts = CatalogFacts | StandardFacts | ScoringFacts | SurveyFacts | DatasetFacts;

export interface CatalogFacts {
  readonly kind: 'catalog';
  /** Its roll-ups to other catalogs: ids of its own dimensions and of those they fold into. */
  readonly mappings: readonly { readonly to: string; readonly map: readonly (readonly [from: string, to: string])[] }[];
  /** Its structural models, in ids of its dimensions. */
  readonly models: readonly { readonly id: string; readonly variables: readonly string[]; readonly paths: readonly (readonly [from: string, to: string])[]; readonly index: string }[];
}

export interface StandardFacts {
  readonly kind: 'standard';
  readonly targets: readonly TargetFact[];
  /** What the document itself and its stages say measures them. */
  readonly measuredBy: readonly string[];
}

export interface TargetFact {
  readonly id: string;
  readonly metric: string;
  /** Of the metric as written; null where there is none. */
  readonly metricPlace: Place | null;
  /** FEEL text; empty where there is none. */
  readonly objective: string;
  readonly when: string;
  readonly unit: string;
  readonly dimension: string;
  readonly measuredBy: readonly string[];
  /** Of the objective's value; of the target's id where there is none. */
  readonly span: Span;
}

export interface ScoringFacts {
  readonly kind: 'scoring';
  /** The standard that it says it measures; empty where it says none. */
  readonly standard: string;
  readonly inputs: readonly string[];
  readonly criteria: readonly BestFact[];
  /** How many tests it has. */
  readonly tests: number;
}

/** What gets the highest score of a criterion that has bands over numbers, times or percentages. */
export interface BestFact {
  readonly criterion: string;
  readonly dimension: string;
  readonly input: string;
  readonly type: 'number' | 'duration' | 'percent';
  /** FEEL texts of the condition of the criterion and of the domain of the input; empty where there is none. */
  readonly when: string;
  readonly domain: string;
  readonly score: string;
  /** The tests of all bands with that score. */
  readonly bands: readonly { readonly test: string; readonly span: Span }[];
}

export interface DatasetFacts {
  readonly kind: 'dataset';
  readonly of: string;
  readonly source: Place | null;
  readonly encoding: 'utf-8' | 'gb18030' | null;
  /** The column of sampling weights. */
  readonly weights: Place | null;
  /** Where another code can be declared; null where nothing can be written. */
  readonly codes: { readonly missing: CodePlace | null; readonly 'not-applicable': CodePlace | null };
  /** Columns that the document names: of inputs and items, of the case's id, of groups and weights. */
  readonly columns: readonly ColumnFact[];
}

export interface Place {
  readonly text: string;
  readonly span: Span;
  /** Whether other characters may be put in the place of the span as they are. */
  readonly editable: boolean;
}

/** A place in the text for one more code, with what stands around it. */
export interface CodePlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Whether it stands between brackets. */
  readonly flow: boolean;
}

export interface ColumnFact extends Place {
  /** The input or item that it feeds; empty for the columns of the document itself. */
  readonly name: string;
}

/** Null for kinds of which nothing is asked. */
export function collectFacts(document: DocumentAnalysis): DocumentFacts | null {
  switch (document.kind) {
    case 'catalog':
      return catalogFacts(document);
    case 'standard':
      return standardFacts(document);
    case 'scoring':
      return scoringFacts(document);
    case 'survey':
      return surveyFacts(document);
    case 'dataset':
      return datasetFacts(document);
    default:
      return null;
  }
}

/** More targets or bands than this stand in no document that a person wrote. */
const MOST = 5_000;

function catalogFacts({ parsed: { root } }: DocumentAnalysis): CatalogFacts {
  return {
    kind: 'catalog',
    mappings: maps(get(root, 'mappings')).slice(0, MOST).map((mapping) => {
      const map = get(mapping, 'map');
      return { to: string(get(mapping, 'to')) ?? '', map: isMap(map) ? map.entries.slice(0, MOST).map((e) => [e.key.source, string(e.value) ?? ''] as const) : [] };
    }),
    models: maps(get(root, 'models')).slice(0, MOST).map((model) => ({
      id: string(get(model, 'id')) ?? '',
      variables: strings(get(model, 'variables')),
      paths: items(get(model, 'paths')).slice(0, MOST).map((path) => [string(items(path)[0]) ?? '', string(items(path)[1]) ?? ''] as const),
      index: string(get(model, 'index')) ?? '',
    })),
  };
}

function standardFacts({ standard, parsed: { root }, text }: DocumentAnalysis): StandardFacts {
  const stages = maps(get(root, 'stages'));
  const targets = [...standard.stages.flatMap((s) => s.targets), ...standard.targets].slice(0, MOST);
  return {
    kind: 'standard',
    measuredBy: [root, ...stages].flatMap(measuredBy),
    targets: targets.map((t) => ({
      id: t.id ?? '',
      metric: t.metric ?? '',
      metricPlace: placeOf(get(t.node, 'metric'), text),
      objective: t.objective?.source ?? '',
      when: t.when?.source ?? '',
      unit: t.unit ?? '',
      dimension: t.dimension ?? '',
      measuredBy: measuredBy(t.node),
      span: t.objective?.span ?? nameSpan(t.node),
    })),
  };
}

const NOTHING: readonly string[] = [];

function measuredBy(node: Node | null): readonly string[] {
  const named = get(node, 'measured-by');
  return named === undefined ? NOTHING : items(named).flatMap((n) => string(n) ?? []);
}

function scoringFacts({ scoring }: DocumentAnalysis): ScoringFacts {
  const types = new Map(scoring.inputs.map((i) => [i.name, i]));
  return {
    kind: 'scoring',
    standard: scoring.standard ?? '',
    inputs: scoring.inputs.map((i) => i.name),
    tests: scoring.tests.length,
    criteria: allCriteria(scoring).slice(0, MOST).flatMap((criterion) => {
      const input = types.get(criterion.input?.source ?? '');
      return input && isNumeric(input.type) ? best(criterion, input.name, input.type, input.domain?.source ?? '') : [];
    }),
  };
}

const isNumeric = (type: InputType | null): type is BestFact['type'] => type === 'number' || type === 'duration' || type === 'percent';

function best(criterion: Criterion, input: string, type: BestFact['type'], domain: string): BestFact[] {
  const bands = (criterion.bands ?? []).slice(0, MOST).flatMap(({ when, score }) => {
    const value = score === null ? undefined : parseRational(score.source.trim());
    return when === null || value === undefined ? [] : [{ when, value }];
  });
  const highest = bands.reduce<Rational | undefined>((max, b) => (max === undefined || compare(b.value, max) > 0 ? b.value : max), undefined);
  if (criterion.id === null || highest === undefined) return [];
  // A criterion with one score for everything awards nothing in particular.
  if (bands.every((b) => compare(b.value, highest) === 0)) return [];
  const winners = bands.filter((b) => compare(b.value, highest) === 0);
  return [{
    criterion: criterion.id,
    dimension: criterion.dimension ?? '',
    input,
    type,
    when: criterion.when?.source ?? '',
    domain,
    score: criterion.bands?.find((b) => b.when === winners[0]?.when)?.score?.source ?? '',
    bands: winners.map((b) => ({ test: b.when.source, span: b.when.span })),
  }];
}

function writtenPlace(node: ScalarNode, text: string): Place {
  const { span, exact } = scalarContent(node, text);
  return { text: node.source, span, editable: exact };
}

const placeOf = (node: Node | undefined, text: string): Place | null => (node?.type === 'scalar' && node.source !== '' ? writtenPlace(node, text) : null);

/** Behind the last code, on the same line or one of its own; in a list of its own where there is none. */
function codePlace(root: Node | null, key: string, text: string): CodePlace | null {
  const list = get(root, key);
  if (list === undefined) {
    const edit = isMap(root) && entry(root, key) === undefined ? insertKeys(text, root, [[key, `[${HERE}]`]], [...rootSchema('dataset').properties.keys()]) : undefined;
    const [before, after] = edit?.newText.split(HERE) ?? [];
    return edit === undefined || before === undefined || after === undefined ? null : { at: edit.span.start, before, after, flow: true };
  }
  if (list.type !== 'seq' || list.origin === 'table' || list.origin === 'joined') return null;
  const last = list.items.at(-1);
  if (list.flow) return { at: last?.span.end ?? list.span.start + 1, before: last === undefined ? '' : ', ', after: '', flow: true };
  if (last === undefined) return null;
  const lead = text.slice(text.lastIndexOf('\n', last.span.start - 1) + 1, last.span.start);
  const rest = text.slice(last.span.end).search(/[\r\n]/);
  return /^ *- +$/.test(lead) ? { at: rest < 0 ? text.length : last.span.end + rest, before: `${text.includes('\r\n') ? '\r\n' : '\n'}${lead}`, after: '', flow: false } : null;
}

const HERE = '\0';

function datasetFacts({ dataset, parsed: { root }, text }: DocumentAnalysis): DatasetFacts {
  const place = (node: ScalarNode): Place => writtenPlace(node, text);
  const named = (key: string): ColumnFact[] => {
    const node = get(root, key);
    const nodes = node?.type === 'seq' ? node.items : node === undefined ? [] : [node];
    return nodes.flatMap((n) => (n.type === 'scalar' && n.source !== '' ? [{ ...place(n), name: '' }] : []));
  };
  const columns = get(root, 'columns');
  return {
    kind: 'dataset',
    of: dataset.of?.source ?? '',
    source: dataset.source === null ? null : place(dataset.source),
    encoding: dataset.encoding,
    weights: named('weights')[0] ?? null,
    codes: { missing: codePlace(root, 'missing', text), 'not-applicable': codePlace(root, 'not-applicable', text) },
    columns: [
      ...(isMap(columns) ? [...dataset.columns].map(([name, { node }]) => ({ ...place(node), name })) : []),
      ...['case-id', 'group-by', 'weights'].flatMap(named),
    ].slice(0, MOST),
  };
}
