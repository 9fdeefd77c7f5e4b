/** What the rules across files ask of a survey: which dimensions it measures and which it ought to, how many responses it plans, how its questions are turned round. */
import type { TextEdit } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import { string } from '../model/read.ts';
import { nameSpan } from '../model/standard.ts';
import type { SurveyAnalysis } from '../model/survey-analyses.ts';
import { samplingNumbers, type SamplingNumbers } from '../model/survey-sampling.ts';
import { surveyVariables } from '../model/survey-variables.ts';
import { insertKeys } from '../syntax/insert-keys.ts';
import { scalarContent } from '../syntax/scalar-position.ts';
import { get, type MapNode, type ScalarNode } from '../syntax/tree.ts';
import type { DocumentAnalysis } from './document-analysis.ts';

export interface SurveyFacts {
  readonly kind: 'survey';
  /** The standard that it says it measures; empty where it says none. */
  readonly standard: string;
  /** Dimensions that questions name, as written, with the number of answers in numbers and of answers of any kind. */
  readonly measured: readonly { readonly dimension: string; readonly numbers: number; readonly all: number }[];
  /** Dimensions that are to be weighted or analysed by name. */
  readonly needed: readonly NamedPlace[];
  /** Whether an analysis speaks of every dimension of a catalog. */
  readonly byDimension: boolean;
  readonly models: readonly IndexModelFact[];
  /** Null where no margin of error is asked for. */
  readonly sampling: SamplingFact | null;
  /** Questions that are not marked as reversed, with the edit that marks them. */
  readonly reversible: readonly { readonly item: string; readonly edit: TextEdit }[];
}

export interface SamplingFact {
  readonly numbers: SamplingNumbers;
  readonly design: string;
  /** Responses that are planned, in whole or as the sum over strata, and where it says so; null where it says nothing. */
  readonly planned: { readonly size: number; readonly span: Span; readonly editable: boolean } | null;
}

export interface NamedPlace {
  readonly name: string;
  readonly span: Span;
}

/** An analysis of type `csi`. */
export interface IndexModelFact {
  /** The model of a catalog that it names; null where it draws its own. */
  readonly model: NamedPlace | null;
  readonly variables: readonly (NamedPlace & { readonly dimension: string; readonly items: number | null })[];
  /** Where paths begin and end, each name once. */
  readonly ends: readonly NamedPlace[];
}

/** More than this stands in no document that a person wrote. */
const MOST = 5_000;

/** Analyses that are about the dimensions of a catalog as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['gap', 'c-index', 'rollup', 'segue-profile', 'reliability']);

export function surveyFacts(document: DocumentAnalysis): SurveyFacts {
  const { survey, parsed: { root } } = document;
  const variables = surveyVariables(survey);
  const measured = new Map<string, { dimension: string; numbers: number; all: number }>();
  for (const { dimension, form } of variables) {
    if (dimension === null) continue;
    const known = measured.get(dimension.source) ?? { dimension: dimension.source, numbers: 0, all: 0 };
    measured.set(dimension.source, { ...known, numbers: known.numbers + (form === 'number' ? 1 : 0), all: known.all + 1 });
  }
  const analyses = survey.analyses.slice(0, MOST);
  return {
    kind: 'survey',
    standard: string(get(root, 'standard')) ?? '',
    measured: [...measured.values()].slice(0, MOST),
    needed: [
      ...survey.importance.map(({ dimension, entry }) => ({ name: dimension, span: entry.key.span })),
      ...analyses.flatMap((a) => (a.dimensions ?? []).map(named)),
    ].slice(0, MOST),
    byDimension: analyses.some((a) => WHOLE.has(a.type ?? '')),
    models: analyses.flatMap((a) => (a.type === 'csi' ? [indexModel(a)] : [])),
    sampling: samplingFact(document),
    reversible: variables.slice(0, MOST).flatMap(({ name, form, reverse, row, item }) => {
      const edit = form !== 'number' || reverse || get((row ?? item).node, 'reverse') !== undefined ? undefined : insertKeys(document.text, (row ?? item).node, [['reverse', 'true']]);
      return edit === undefined ? [] : [{ item: name, edit }];
    }),
  };
}

function samplingFact({ survey: { sampling }, text }: DocumentAnalysis): SamplingFact | null {
  const numbers = samplingNumbers(sampling);
  if (sampling === null || numbers.margin === null) return null;
  const size = get(sampling.node, 'size');
  const strata = get(sampling.node, 'strata');
  const sizes = sampling.strata.map((s) => s.size ?? NaN);
  const sum = sizes.reduce((a, b) => a + b, 0);
  const planned =
    sampling.size !== null && size?.type === 'scalar' ? { size: sampling.size, span: scalarContent(size, text).span, editable: scalarContent(size, text).exact }
    : sizes.length > 0 && Number.isFinite(sum) && strata ? { size: sum, span: nameOf(sampling.node, 'strata') ?? strata.span, editable: false }
    : null;
  return { numbers, design: sampling.design, planned };
}

const nameOf = (node: MapNode, key: string): Span | undefined => node.entries.find((e) => e.key.source === key)?.key.span;

function indexModel({ settings, variables, paths }: SurveyAnalysis): IndexModelFact {
  const model = settings.get('model');
  const ends = new Map<string, NamedPlace>();
  for (const end of paths.slice(0, MOST).flatMap((p) => [p.from, p.to])) if (end !== null && !ends.has(end.source)) ends.set(end.source, named(end));
  return {
    model: model === undefined ? null : named(model),
    variables: variables.slice(0, MOST).map((v) => ({ name: v.id ?? '', span: nameSpan(v.node), dimension: v.dimension?.source ?? '', items: v.items?.length ?? null })),
    ends: [...ends.values()],
  };
}

const named = (node: ScalarNode): NamedPlace => ({ name: node.source, span: node.span });
