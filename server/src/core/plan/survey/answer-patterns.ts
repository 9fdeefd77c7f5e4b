/** What answers show of the questions they were given to: questions that tell nothing, questions that run against the others, responses given without reading. */
import type { AnsweredData } from '../../analysis/data-facts.ts';
import { centred, dot, isConstant, listwise, present, type Column } from '../../statistics/column.ts';
import { SHOWN_LINES } from '../data/found.ts';
import type { Answers } from './answers.ts';
import { asGiven, type Variable } from './instrument.ts';

/** Fewer answers than this may agree by chance. */
export const FEWEST_ALIKE = 5;
/** Responses with every answer that a correlation is judged from. */
export const FEWEST_CORRELATED = 10;
/** A correlation this many standard errors below zero is no accident: the one-sided 1 % point of the normal distribution. */
const CRITICAL = 2.326;
/** One answer to fewer questions than this is an opinion. */
export const FEWEST_STRAIGHT = 6;

const isScaled = ({ form, item }: Variable): boolean => form === 'number' && item.part === 'items' && item.type !== 'points';

export function constantItems(variables: readonly Variable[], { columns }: Answers): Omit<AnsweredData['constant'][number], 'column'>[] {
  return variables.filter(isScaled).flatMap((variable) => {
    const answered = present(columns.get(variable.name)?.values ?? new Float64Array());
    if (answered.length < FEWEST_ALIKE || !isConstant(answered)) return [];
    return [{ item: variable.name, n: answered.length, value: asGiven(variable, answered[0] as number) }];
  });
}

/** Questions whose answers correlate negatively with the sum of the others of their dimension, reversed ones turned round as the document says. */
export function unreversedItems(variables: readonly Variable[], answers: Answers): Omit<AnsweredData['unreversed'][number], 'column'>[] {
  const scales = new Map<string, Variable[]>();
  for (const variable of variables) {
    // Answers to Kano's questions are no degrees of one thing.
    if (!isScaled(variable) || variable.measures === null || variable.scale?.type === 'kano' || !answers.columns.has(variable.name)) continue;
    const key = JSON.stringify([variable.measures, variable.aspect]);
    const members = scales.get(key);
    if (members === undefined) scales.set(key, [variable]);
    else members.push(variable);
  }
  // Of two that disagree nobody can say which is the wrong way round.
  return [...scales.values()].filter((members) => members.length > 2).flatMap((members) => {
    const columns = listwise(members.map((v) => (answers.columns.get(v.name) as { values: Column }).values));
    const n = columns[0]?.length ?? 0;
    if (n < FEWEST_CORRELATED) return [];
    const deviations = columns.map((c) => centred(c));
    const contrary = againstTheRest(deviations);
    return contrary.flatMap(([k, correlation]) => {
      const variable = members[k];
      return variable === undefined ? [] : [{ item: variable.name, n, correlation, reversed: variable.reverse, others: members.length - 1, besides: contrary.length - 1 }];
    });
  });
}

/**
 * The columns that run against the sum of the others, with their correlation with it. The most contrary is turned round before the next is
 * looked for: several of them pull the sum to their side, and then columns that are right seem contrary.
 */
function againstTheRest(deviations: readonly Column[]): readonly (readonly [place: number, correlation: number])[] {
  const n = deviations[0]?.length ?? 0;
  const total = new Float64Array(n);
  const add = (column: Column, times: number): void => { for (let i = 0; i < n; i++) total[i] = (total[i] as number) + times * (column[i] as number); };
  for (const d of deviations) add(d, 1);
  /** With the total less the column itself, which stands in it so many times. */
  const withRest = (d: Column, times: number): number => {
    const own = dot(d, d);
    const across = dot(d, total);
    const rest = dot(total, total) - 2 * times * across + own;
    const scale = own * rest;
    return scale > 0 ? (across - times * own) / Math.sqrt(scale) : 0;
  };
  const turned = new Set<number>();
  while (turned.size < MOST_TURNED) {
    let worst = -1;
    let lowest = 0;
    for (const [k, d] of deviations.entries()) {
      const r = turned.has(k) ? 0 : withRest(d, 1);
      if (r < lowest && r * Math.sqrt((n - 2) / Math.max(1 - r * r, 1e-12)) <= -CRITICAL) [worst, lowest] = [k, r];
    }
    if (worst < 0) break;
    turned.add(worst);
    add(deviations[worst] as Column, -2);
  }
  return [...turned].sort((x, y) => x - y).map((k) => [k, withRest(deviations[k] as Column, -1)]);
}

/** More of one dimension are reversed by mistake in no survey that a person wrote. */
const MOST_TURNED = 20;

/** Responses with one answer to every question of a block on one scale, as many as they answered. */
export function straightLines(variables: readonly Variable[], { columns, responses, lines }: Answers): AnsweredData['straight'] {
  const blocks = new Map<string, { scale: string; members: { variable: Variable; values: Column }[] }>();
  for (const variable of variables) {
    const values = columns.get(variable.name)?.values;
    if (!isScaled(variable) || variable.scale === null || values === undefined) continue;
    const key = JSON.stringify([variable.scale.name, variable.aspect]);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, { scale: variable.scale.name, members: [{ variable, values }] });
    else block.members.push({ variable, values });
  }
  return [...blocks.values()].flatMap(({ scale, members }) => {
    if (members.length < FEWEST_STRAIGHT) return [];
    const found: number[] = [];
    let count = 0;
    for (let row = 0; row < responses; row++) {
      if (!isStraight(members, row)) continue;
      count++;
      if (found.length < SHOWN_LINES) found.push(lines[row] as number);
    }
    return count === 0 ? [] : [{ scale, items: members.length, count, lines: found }];
  });
}

function isStraight(members: readonly { readonly variable: Variable; readonly values: Column }[], row: number): boolean {
  let answered = 0;
  let first = NaN;
  for (const { variable, values } of members) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const given = asGiven(variable, value);
    if (answered++ === 0) first = given;
    else if (given !== first) return false;
  }
  return answered >= FEWEST_STRAIGHT;
}

