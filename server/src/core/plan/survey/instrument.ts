/** A survey as analyses see it: what each question puts into data, on which scale, and which dimension it measures. */
import { parseRational, toNumber } from '../../base/rational.ts';
import { same, type Text } from '../../base/text.ts';
import type { FileIndex, Reference } from '../../analysis/file-index.ts';
import { Project } from '../../analysis/project.ts';
import type { SurveyAnalysis } from '../../model/survey-analyses.ts';
import { surveyVariables, type SurveyVariable } from '../../model/survey-variables.ts';
import type { Survey } from '../../model/survey.ts';
import type { ScalarNode } from '../../syntax/tree.ts';

export interface Instrument {
  readonly id: string;
  readonly survey: Survey;
  /** By name; of a name that repeats the first counts. */
  readonly variables: ReadonlyMap<string, Variable>;
  /** Dimensions that some variable measures, in the order of their first mention. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** The dimension that a name in this document means; undefined where none or several are. */
  dimension(name: string): Dimension | undefined;
  /** What a catalog says of its models and roll-ups. */
  catalog(id: string): FileIndex | undefined;
  /** A dimension of a catalog by its short name. */
  dimensionOf(catalog: string, name: string): Dimension;
}

export interface Variable extends SurveyVariable {
  readonly title: Text;
  /** Key of the dimension, resolved; null where it measures none. */
  readonly measures: string | null;
  /** Key of the dimension that its points say the importance of; null for all else. */
  readonly weighs: string | null;
  /** The ends of its scale; null where it has none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly stepSize: number | null;
}

export interface Dimension {
  /** The id of one of the document's own, or `catalog.dimension`. */
  readonly key: string;
  readonly label: Text;
}

/** @param catalogs of the project; the built-in ones are given by the caller too */
export function readInstrument(survey: Survey, index: FileIndex, catalogs: readonly FileIndex[], builtIn: readonly FileIndex[]): Instrument {
  const project = new Project([index, ...catalogs], builtIn);
  const known = new Map<string, Dimension | undefined>();
  const dimension = (name: string): Dimension | undefined => {
    if (!known.has(name)) known.set(name, resolve(project, index, name));
    return known.get(name);
  };
  const variables = new Map<string, Variable>();
  const dimensions = new Map<string, Dimension>();
  for (const variable of surveyVariables(survey)) {
    if (variables.has(variable.name)) continue;
    const measured = measuredBy(variable, dimension);
    // Points for a dimension say what it is worth to people, not how it does.
    const key = measured?.key ?? null;
    const points = variable.option !== null;
    if (measured && !points) dimensions.set(measured.key, measured);
    variables.set(variable.name, {
      ...variable, title: variable.label ?? variable.text ?? same(variable.name), measures: points ? null : key, weighs: points ? key : null,
      low: decimal(variable.range?.min), high: decimal(variable.range?.max), stepSize: decimal(variable.range?.step),
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
    dimensionOf: (id, name) => {
      const found = catalog(id);
      return { key: `${id}.${name}`, label: (found && project.symbols(found, name).find((s) => s.kind === 'dimension')?.label) ?? same(name) };
    },
  };
}

/** A dimension that cannot be found still groups its items, under the name that it is given. */
function measuredBy(variable: SurveyVariable, dimension: (name: string) => Dimension | undefined): Dimension | null {
  const name = variable.dimension?.source;
  return name === undefined ? null : (dimension(name) ?? { key: name, label: same(name) });
}

function resolve(project: Project, index: FileIndex, text: string): Dimension | undefined {
  const reference: Reference = { kinds: ['dimension'], text, span: { start: 0, end: 0 }, scope: null, form: 'value', editable: false, address: null };
  const resolution = project.resolve(index, reference);
  if (!('target' in resolution)) return undefined;
  const { file, symbol } = resolution.target;
  if (symbol === null) return undefined;
  return { key: file === index ? symbol.id : `${file.document.id}.${symbol.id}`, label: symbol.label ?? same(symbol.id) };
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
