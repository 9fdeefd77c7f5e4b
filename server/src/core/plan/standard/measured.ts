/** What a standard's targets can be held against: the inputs of a scoring, the answers to a survey, or the metrics of the standard itself, with the way their data are read. */
import { DocumentAnalysis, type SourceFile } from '../../analysis/document-analysis.ts';
import { walkExpression, type Expression } from '../../expression/ast.ts';
import { parseExpression, parseUnaryTests } from '../../expression/parse.ts';
import { findUnit } from '../../expression/units.ts';
import type { Dataset } from '../../model/dataset.ts';
import { allCriteria, type InputType } from '../../model/scoring.ts';
import type { ServiceTarget, Standard } from '../../model/standard.ts';
import { surveyVariables } from '../../model/survey-variables.ts';
import { builtInCatalogs } from '../../catalog/built-in.ts';
import { dataSettings, type DataOverrides, type DataSettings, type Readable } from '../data/settings.ts';
import { answerSettings, readable } from '../survey/answers.ts';
import { readInstrument } from '../survey/instrument.ts';

export interface Measured {
  /** Id of the scoring or survey; null where the data are the standard's own. */
  readonly id: string | null;
  readonly inputs: readonly Readable[];
  settings(dataset: Dataset | null, fileName: string, overrides: DataOverrides): DataSettings;
  /** Name of the input behind a part of the document, a criterion or a question; undefined where there is none. */
  partInput(part: string): string | undefined;
}

/** @param measure a scoring or a survey; null where data are the standard's own */
export function measuredBy(standard: Standard, measure: SourceFile | null): Measured {
  if (measure === null) {
    const inputs = metricsOf(standard);
    return { id: null, inputs, settings: (...how) => dataSettings({ inputs }, ...how), partInput: () => undefined };
  }
  const document = new DocumentAnalysis(measure);
  const { id } = document.index.document;
  if (measure.kind === 'scoring') {
    const { inputs } = document.scoring;
    const byCriterion = new Map(allCriteria(document.scoring).flatMap((c) => (c.id === null || c.input === null ? [] : [[c.id, c.input.source] as const])));
    return { id, inputs, settings: (...how) => dataSettings({ inputs }, ...how), partInput: (part) => byCriterion.get(part) };
  }
  const variables = [...readInstrument(document.survey, document.index, [], builtInCatalogs()).variables.values()];
  const names = new Set(surveyVariables(document.survey).map((v) => v.name));
  return { id, inputs: variables.map(readable), settings: (...how) => answerSettings(variables, ...how), partInput: (part) => (names.has(part) ? part : undefined) };
}

/** The metrics of a standard as inputs, each of the kind that its objective speaks of, and the names that conditions ask for. */
function metricsOf(standard: Standard): readonly Readable[] {
  const found = new Map<string, Readable>();
  const put = (name: string, type: InputType): void => {
    if (!found.has(name)) found.set(name, { name, type, label: null, unit: null, values: [] });
  };
  const targets = [...standard.stages.flatMap((s) => s.targets), ...standard.targets];
  for (const target of targets) if (target.metric !== null) put(target.metric, metricType(target));
  for (const { when } of targets) if (when !== null) conditionNames(parseExpression(when.source).ast, put);
  return [...found.values()];
}

function metricType({ objective, unit }: ServiceTarget): InputType {
  if (objective === null) return 'string';
  const kinds = new Set<InputType>();
  walkExpression(parseUnaryTests(objective.source).ast, (node) => {
    if (node.type === 'number') kinds.add(node.percent ? 'percent' : 'number');
    else if (node.type === 'duration' || node.type === 'string' || node.type === 'boolean') kinds.add(node.type);
  });
  const [first = 'string'] = kinds;
  if (first !== 'number') return first;
  const counted = unit === null ? undefined : findUnit(unit)?.kind;
  return counted === 'time' ? 'duration' : counted === 'percent' ? 'percent' : 'number';
}

/** A name is of the kind of what it is compared with; one that stands alone is true or not. */
function conditionNames(ast: Expression, put: (name: string, type: InputType) => void): void {
  const literal = (node: Expression): InputType | undefined => {
    if (node.type === 'number') return node.percent ? 'percent' : 'number';
    return node.type === 'duration' || node.type === 'string' || node.type === 'boolean' ? node.type : undefined;
  };
  walkExpression(ast, (node) => {
    if (node.type === 'comparison') {
      for (const [name, other] of [[node.left, node.right], [node.right, node.left]] as const) if (name.type === 'name') put(name.name, literal(other) ?? 'string');
    } else if (node.type === 'in' && node.value.type === 'name') {
      const [test] = node.tests;
      const inner = test?.type === 'compare' ? test.operand : test?.type === 'interval' ? test.low : test;
      put(node.value.name, (inner && literal(inner)) ?? 'string');
    } else if (node.type === 'between' && node.value.type === 'name') put(node.value.name, literal(node.low) ?? 'string');
  });
  walkExpression(ast, (node) => {
    if (node.type === 'name') put(node.name, 'boolean');
  });
}
