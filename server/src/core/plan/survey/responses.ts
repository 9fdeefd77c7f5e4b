/** What has to agree within one response, looked at once its answers are there: the points that were shared out. What does not agree is told and taken out. */
import type { Text } from '../../base/text.ts';
import type { AnswerColumn } from './answers.ts';
import type { Variable } from './instrument.ts';

/** @param row from 0 */
export type RowProblem = (code: 'points-sum', row: number, name: string, message: Text) => void;

/** Decimals that people write down add up to their total but for the last bit. */
const CLOSE = 1e-9;

/**
 * Points of a question add up to its total, or they are none: then all points of the response count as missing. Where they do add up an
 * option without points has none, which is 0. A question that lacks the column of an option cannot be looked at.
 */
export function settlePoints(variables: readonly Variable[], columns: ReadonlyMap<string, AnswerColumn>, problem: RowProblem): void {
  const items = new Map<Variable['item'], Variable[]>();
  for (const v of variables) if (v.option !== null) items.set(v.item, [...(items.get(v.item) ?? []), v]);
  for (const [item, options] of items) {
    const found = options.flatMap((v) => columns.get(v.name) ?? []);
    const total = options[0]?.high ?? null;
    if (total === null || found.length < options.length) continue;
    const refused = new Set(found.flatMap((c) => c.unusable));
    const rows = found[0]?.values.length ?? 0;
    for (let r = 0; r < rows; r++) {
      const given = found.map((c) => c.values[r] as number);
      const answered = given.filter((v) => !Number.isNaN(v));
      if (answered.length === 0) continue;
      const sum = answered.reduce((a, b) => a + b, 0);
      const whole = Math.abs(sum - total) <= CLOSE * total && !refused.has(r);
      found.forEach((c, i) => { c.values[r] = whole ? (Number.isNaN(given[i]) ? 0 : (given[i] as number)) : NaN; });
      if (!whole && !refused.has(r)) {
        const name = item.id ?? '';
        problem('points-sum', r, options[0]?.name ?? name, {
          zh: `“${name}”分出的分数合计 ${shown(sum)}，不是 ${shown(total)}，不计入。`, en: `The points shared out in "${name}" add up to ${shown(sum)}, not to ${shown(total)}, and do not count.`,
        });
      }
    }
  }
}

const shown = (value: number): string => String(Number(value.toPrecision(12)));
