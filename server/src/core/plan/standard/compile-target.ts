/** From a target as it is written to what decides a case: which input, when it applies, what meets it, and which share has to. */
import { isRational, type Rational } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import { walkExpression } from '../../expression/ast.ts';
import { containsNumber } from '../../expression/intervals.ts';
import { parseUnaryTests } from '../../expression/parse.ts';
import { findUnit } from '../../expression/units.ts';
import type { InputType } from '../../model/scoring.ts';
import type { ServiceTarget } from '../../model/standard.ts';
import type { CaseInput, CellValue } from '../../scoring/case.ts';
import type { Condition, InputPlan } from '../../scoring/plan.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { isNumeric, PlanContext } from '../expressions.ts';
import type { Measured } from './measured.ts';

export interface TargetPlan {
  readonly target: ServiceTarget;
  /** Of the input that it is about; −1 for none. */
  readonly slot: number;
  readonly input: InputPlan | undefined;
  readonly when: Condition | null;
  readonly test: Test | null;
  /** Null where every case has to meet the objective. */
  readonly asked: ((share: Rational) => boolean) | null;
  /** Why no case can be decided; null where cases can. */
  readonly reason: Text | null;
}

export type Test = (value: CellValue, values: CaseInput) => boolean | null;

export const inputPlans = ({ inputs }: Measured): readonly InputPlan[] => inputs.map((input) => ({ name: input.name, type: input.type ?? 'string', required: false, domain: null, values: null }));

export function compileTarget(target: ServiceTarget, inputs: readonly InputPlan[], measured: Measured): TargetPlan {
  const context = new PlanContext(inputs);
  const slot = slotOf(target, context, measured) ?? -1;
  const input = inputs[slot];
  if (input === undefined) return { target, slot, input, when: null, test: null, asked: null, reason: noInput(target, measured) };
  const test = target.objective === null ? null : objectiveTest(target.objective, target.unit, input.type, context);
  const when = target.when === null ? null : context.condition(target.when);
  const asked = target.attainment === null ? null : shareTest(target.attainment, context);
  return { target, slot, input, when, test, asked, reason: context.problems[0]?.message ?? (test === null ? NO_OBJECTIVE : null) };
}

const NO_OBJECTIVE: Text = { zh: '没有写要求。', en: 'It has no objective.' };

/** The input of the metric's name, else the one behind the part that the target says it is measured by. */
function slotOf({ metric, measuredBy }: ServiceTarget, { slots }: PlanContext, { id, partInput }: Measured): number | undefined {
  const named = metric === null ? undefined : slots.get(metric);
  if (named !== undefined || id === null) return named;
  const parts = measuredBy.filter((name) => name.startsWith(`${id}#`)).map((name) => partInput(name.slice(id.length + 1)));
  const [only, ...others] = parts.flatMap((name) => (name === undefined ? [] : (slots.get(name) ?? [])));
  return others.length === 0 ? only : undefined;
}

function noInput({ metric }: ServiceTarget, { id }: Measured): Text {
  if (metric === null) return { zh: '没有写指标。', en: 'It has no metric.' };
  if (id === null) return { zh: `数据中没有“${metric}”。`, en: `The data have no “${metric}”.` };
  return { zh: `“${id}”没有衡量“${metric}”。`, en: `“${id}” does not measure “${metric}”.` };
}

function objectiveTest(written: ScalarNode, unit: string | null, type: InputType, context: PlanContext): Test | null {
  const node = { ...written, source: withUnit(written.source, unit) };
  if (type === 'boolean' && /%/.test(node.source)) {
    context.report('expression', node.span, { zh: `数据只说做到与否，要求却是比例：请写 objective: true，比例写进 attainment。`, en: 'The data say done or not, the objective is a share: write objective: true, and the share as attainment.' });
    return null;
  }
  const set = isNumeric(type) ? context.numbers(node, type) : null;
  if (set === undefined) return null;
  if (set !== null) return (value) => (isRational(value) ? containsNumber(set, value) : null);
  return context.test(node, type)?.test ?? null;
}

function shareTest(node: ScalarNode, context: PlanContext): ((share: Rational) => boolean) | null {
  const set = context.numbers(node, 'percent');
  return set ? (share) => containsNumber(set, share) : null;
}

/** Bare numbers of an objective are counted in the unit of the target: 5 with `unit: min` is 5min. */
export function withUnit(objective: string, unit: string | null): string {
  const found = unit === null ? undefined : findUnit(unit);
  if (found?.kind !== 'time' && found?.kind !== 'percent') return objective;
  const ends: number[] = [];
  walkExpression(parseUnaryTests(objective).ast, (node) => {
    if (node.type === 'number' && !node.percent) ends.push(node.span.end);
  });
  return ends.sort((a, b) => b - a).reduce((text, end) => text.slice(0, end) + found.symbol + text.slice(end), objective);
}
