/** A survey as analyses see it: what each question puts into data, on which scale, and which dimension it measures. */
import { parseRational, toNumber } from '../../base/rational.ts';
import { partOf, same, type Text } from '../../base/text.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import { Project } from '../../analysis/project.ts';
import type { SurveyAnalysis } from '../../model/survey-analyses.ts';
import { surveyVariables, type SurveyVariable } from '../../model/survey-variables.ts';
import type { Aspect, Survey } from '../../model/survey.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { dimensionNamed, dimensionOfCatalog, onlyNamed, type NamedDimension } from '../dimensions.ts';

export interface Instrument {
  readonly id: string;
  readonly survey: Survey;
  /** By name; of a name that repeats the first counts. */
  readonly variables: ReadonlyMap<string, Variable>;
  /** Dimensions that some variable measures, in the order of their first mention. */
  readonly dimensions: ReadonlyMap<string, NamedDimension>;
  /** The dimension that a name in this document means; undefined where none or several are. */
  dimension(name: string): NamedDimension | undefined;
  /** What a catalog says of its models and roll-ups. */
  catalog(id: string): FileIndex | undefined;
  /** A dimension of a catalog by its short name. */
  dimensionOf(catalog: string, name: string): NamedDimension;
}

export interface Variable extends SurveyVariable {
  /** What it is called, unlike any other of the survey. */
  readonly title: Text;
  /** Whether its answers are turned round before they are analysed, min + max − x: it is reversed, and its scale has two ends. */
  readonly turned: boolean;
  /** Key of the dimension, resolved; null where it measures none. */
  readonly measures: string | null;
  /** Key of the dimension that its points say the importance of; null for all else. */
  readonly weighs: string | null;
  /** The ends of its scale; null where it has none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly stepSize: number | null;
}

export type Side = Aspect | 'gap';

export const ASPECT_WORDS: Readonly<Record<Side, Text>> = {
  expectation: { zh: '期望', en: 'expectation' }, perception: { zh: '感知', en: 'perception' }, importance: { zh: '重要性', en: 'importance' }, performance: { zh: '表现', en: 'performance' },
  functional: { zh: '正向', en: 'functional' }, dysfunctional: { zh: '反向', en: 'dysfunctional' }, gap: { zh: '差距', en: 'gap' },
};

/** @param catalogs of the project; the built-in ones are given by the caller too */
export function readInstrument(survey: Survey, index: FileIndex, catalogs: readonly FileIndex[], builtIn: readonly FileIndex[]): Instrument {
  const project = new Project([index, ...catalogs], builtIn);
  const known = new Map<string, NamedDimension | undefined>();
  const dimension = (name: string): NamedDimension | undefined => {
    if (!known.has(name)) known.set(name, dimensionNamed(project, index, name));
    return known.get(name);
  };
  const variables = new Map<string, Variable>();
  const dimensions = new Map<string, NamedDimension>();
  const asked = surveyVariables(survey);
  const titles = titlesOf(asked);
  for (const variable of asked) {
    if (variables.has(variable.name)) continue;
    const measured = measuredBy(variable, dimension);
    // Points for a dimension say what it is worth to people, not how it does.
    const key = measured?.key ?? null;
    const points = variable.option !== null;
    if (measured && !points) dimensions.set(measured.key, measured);
    const [low, high] = [decimal(variable.range?.min), decimal(variable.range?.max)];
    variables.set(variable.name, {
      ...variable, title: titles.get(variable) ?? same(variable.name), turned: variable.form === 'number' && variable.reverse && low !== null && high !== null,
      measures: points ? null : key, weighs: points ? key : null, low, high, stepSize: decimal(variable.range?.step),
    });
  }
  const catalog = (id: string): FileIndex | undefined => project.documents(id, ['catalog'])[0];
  return {
    id: index.document.id,
    survey,
    variables,
    dimensions,
    dimension,
    catalog,
    dimensionOf: (id, name) => dimensionOfCatalog(project, id, name),
  };
}

/** Label or text; where several have the same, with the side that is asked, and where that is the same too, with the name. */
function titlesOf(variables: readonly SurveyVariable[]): ReadonlyMap<SurveyVariable, Text> {
  const own = ({ name, item, option, label, text }: SurveyVariable): Text => {
    if (option === null) return label ?? text ?? same(name);
    const [whole, part] = [item.label ?? item.text ?? same(item.id ?? name), option.label ?? same(option.value)];
    return partOf(whole, part);
  };
  const within = (title: Text, more: Text): Text => ({ zh: `${title.zh}（${more.zh}）`, en: `${title.en} (${more.en})` });
  const plain = new Map(variables.map((v) => [v, own(v)]));
  const sided = new Map(distinguished(plain, (v, title) => (v.aspect === null ? title : within(title, ASPECT_WORDS[v.aspect]))));
  return new Map(distinguished(sided, (v, title) => within(title, same(v.name))));
}

function distinguished<V>(titles: ReadonlyMap<V, Text>, longer: (variable: V, title: Text) => Text): readonly (readonly [V, Text])[] {
  const shared = (locale: 'zh' | 'en'): ReadonlySet<string> => {
    const seen = [...titles.values()].map((t) => t[locale]);
    const once = new Set<string>();
    return new Set(seen.filter((t) => (once.has(t) ? true : (once.add(t), false))));
  };
  const [zh, en] = [shared('zh'), shared('en')];
  return [...titles].map(([v, title]) => [v, zh.has(title.zh) || en.has(title.en) ? longer(v, title) : title]);
}

/** An answer as it was given, which may stand turned round among the others. */
export const asGiven = ({ turned, low, high }: Variable, value: number): number => (turned ? (low ?? 0) + (high ?? 0) - value : value);

/** A dimension that cannot be found still groups its items, under the name that it is given. */
function measuredBy(variable: SurveyVariable, dimension: (name: string) => NamedDimension | undefined): NamedDimension | null {
  const name = variable.dimension?.source;
  return name === undefined ? null : (dimension(name) ?? onlyNamed(name));
}

/** The variables that a name in an analysis means: one, or all of an item with rows or options. */
export function variablesNamed(instrument: Instrument, name: string): readonly Variable[] {
  const one = instrument.variables.get(name);
  if (one !== undefined) return [one];
  return [...instrument.variables.values()].filter((v) => v.item.id === name || (v.row !== null && v.row.id === name));
}

const decimal = (text: string | null | undefined): number | null => {
  const value = text === null || text === undefined ? undefined : parseRational(text);
  return value === undefined ? null : toNumber(value);
};

/** A single value written in an analysis. */
export const settingNode = (analysis: SurveyAnalysis, key: string): ScalarNode | undefined => analysis.settings.get(key);
