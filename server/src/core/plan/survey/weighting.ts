/** The sampling weights that a dataset declares: read like an answer, under a name that no question can have. */
import type { Text } from '../../base/text.ts';
import type { Dataset } from '../../model/dataset.ts';
import { lowerItem } from '../../model/survey.ts';
import type { MapNode } from '../../syntax/tree.ts';
import type { Weighted } from '../../statistics/weighted.ts';
import type { Context } from './context.ts';
import type { Variable } from './instrument.ts';
import { column, row, table, type ResultColumn, type ResultTable } from './result.ts';

export const WEIGHTS = ' weights';

const NOWHERE: MapNode = { type: 'map', span: { start: 0, end: 0 }, entries: [], flow: false, origin: 'yaml' };

/** The variables to read, with the weights where the dataset has some. */
export function withWeights(variables: readonly Variable[], dataset: Dataset | null): readonly Variable[] {
  const name = dataset?.weights ?? null;
  if (name === null) return variables;
  return [...variables, {
    name: WEIGHTS, form: 'number', item: lowerItem(NOWHERE, 'profile'), row: null, option: null, text: null, label: null, dimension: null, pair: null, aspect: null, reverse: false, turned: false, scale: null,
    range: { min: '0', max: null, step: null }, node: NOWHERE, title: { zh: name, en: name }, measures: null, weighs: null, low: 0, high: null, stepSize: null,
  }];
}

/** What the weights of the dataset say beside the figures that count every response once. */
export function weightedTable(context: Context, id: string, title: Text, figures: readonly { readonly id: string; readonly label: Text; readonly column: Float64Array; readonly low?: number; readonly high?: number }[], estimate: ResultColumn, withDeviation = false): readonly ResultTable[] {
  const { stats, weights, settings } = context;
  if (weights === null || figures.length === 0) return [];
  const form = estimate.form;
  const bounded = (w: Weighted, low: number, high: number) => [stats.combine([w.interval.low], (v) => Math.max(low, v)), stats.combine([w.interval.high], (v) => Math.min(high, v))];
  return [table(id, title.zh, title.en, [
    column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('effective', '有效份数', 'effective n'), estimate, ...(withDeviation ? [column('sd', '加权标准差', 'weighted sd')] : []),
    column('se', '标准误', 'se'), column('low', '下限', 'low', form), column('high', '上限', 'high', form),
  ], figures.map((f) => {
    const w = stats.weighted(f.column, weights, settings.confidence);
    return row(f.id, f.label, w.n, f.column.length - w.n, w.effective, w.mean, ...(withDeviation ? [w.sd] : []), w.se, ...bounded(w, f.low ?? -Infinity, f.high ?? Infinity));
  }))];
}

/** 1 where an answer is there and counts, 0 where it is there and does not. */
export const indicator = (x: Float64Array, counts: (value: number) => boolean): Float64Array => x.map((v) => (Number.isNaN(v) ? NaN : Number(counts(v))));
