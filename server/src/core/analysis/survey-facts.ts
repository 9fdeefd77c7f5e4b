/** What the rules across files ask of a survey: which dimensions it measures, and which it ought to. */
import type { Span } from '../base/span.ts';
import { string } from '../model/read.ts';
import { nameSpan } from '../model/standard.ts';
import type { SurveyAnalysis } from '../model/survey-analyses.ts';
import { surveyVariables } from '../model/survey-variables.ts';
import { get, type ScalarNode } from '../syntax/tree.ts';
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

export function surveyFacts({ survey, parsed: { root } }: DocumentAnalysis): SurveyFacts {
  const measured = new Map<string, { dimension: string; numbers: number; all: number }>();
  for (const { dimension, form } of surveyVariables(survey)) {
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
  };
}

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
