/** What one analysis of one set of responses gives, and small things that several of them share. */
import type { Text } from '../../../base/text.ts';
import type { Figure, Interval } from '../../../statistics/figure.ts';
import type { Context, Measure } from '../context.ts';
import { column, type ResultColumn, type ResultTable } from '../result.ts';

export interface Outcome {
  readonly tables: readonly ResultTable[];
  readonly notes: readonly Text[];
}

/** An analysis that the document or the data give nothing to compute from. */
export interface Refusal {
  readonly refused: Text;
}

/** What takes long is done in pieces, between which it waits for `context.pause`. */
export type Analysis = (context: Context) => Outcome | Refusal | Promise<Outcome | Refusal>;

export const outcome = (tables: readonly ResultTable[], notes: readonly Text[] = []): Outcome => ({ tables, notes });
export const refused = (zh: string, en: string): Refusal => ({ refused: { zh, en } });

export const NOTHING_TO_ANALYSE = refused('没有可以分析的题目：数据中没有这些题目的列，或没有合用的题目。', 'There is nothing to analyse: the data have no column of these items, or no item fits.');
export const NO_PAIRS = refused('没有两面都有数据的成对题目。', 'No pair of items has data on both sides.');

export const LIMITS: readonly ResultColumn[] = [column('low', '下限', 'low'), column('high', '上限', 'high')];
export const limits = ({ low, high }: Interval): readonly [Figure, Figure] => [low, high];

/** Takes settings that have no say here out of what is printed; of those that the document writes a note says so. @param choice what leaves them without effect, as `method: icc` */
export function idle(context: Context, choice: string, ...keys: readonly string[]): void {
  ignored(context, choice, keys.filter((key) => context.settings.idle(key)));
}

/** Prints what is done whatever the setting says; where the document says something else a note tells so. */
export function always(context: Context, choice: string, key: string, value: string): void {
  if (context.settings.applied(key, value)) ignored(context, choice, [key]);
}

function ignored(context: Context, choice: string, keys: readonly string[]): void {
  if (keys.length > 0) context.note({ zh: `${choice} 时，写下的 ${keys.join('、')} 不起作用。`, en: `With ${choice} what is written for ${keys.join(', ')} has no effect.` });
}

/** With `listwise`, answers of responses that lack any of them count as missing. */
export function settled(context: Context, measures: readonly Measure[]): readonly Measure[] {
  if (context.settings.text('missing') !== 'listwise') return measures;
  const rows = context.stats.completeRows(measures.map((m) => m.column));
  if (rows === undefined) return measures;
  return measures.map((m) => {
    const kept = new Float64Array(m.column.length).fill(NaN);
    for (const r of rows) kept[r] = m.column[r] as number;
    return { ...m, column: kept };
  });
}
