/** Where something changes for an input: numbers that end its domain, bands, conditions or the scale that it is scored on, and texts that it is compared with. */
import { compare, equals, neg, ONE, ZERO, type Rational } from '../base/rational.ts';
import { childrenOf, walkExpression, type AnyNode } from '../expression/ast.ts';
import { freeNames } from '../expression/names.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { forEachExpression } from './proof-texts.ts';

/** More numbers than this of one input are no form and no sample any more. */
const MAX_BOUNDARIES = 1_000;

/** By slot, rising, each once: seconds for a duration, a share of one for a percentage; empty for other types. */
export function boundariesOf({ scoring }: CompiledScoring, plan: ScoringPlan): readonly (readonly Rational[])[] {
  const found = plan.inputs.map((input): Rational[] => [...(input.domain?.table.points ?? [])]);
  const slots = new Map(plan.inputs.map((input, slot) => [input.name, slot]));
  const literals = (name: string, node: AnyNode): void => {
    const slot = slots.get(name) ?? -1;
    const type = plan.inputs[slot]?.type;
    const kind = type === 'duration' ? 'duration' : type === 'number' || type === 'percent' ? 'number' : null;
    if (kind !== null) collect(node, kind, found[slot] ?? []);
  };
  for (const { method, min, max } of plan.criteria) {
    if (method.type === 'direct') found[method.slot]?.push(...(method.share ? [ZERO, ONE] : [min, max]));
  }
  forEachExpression(scoring, (ast, subject) => {
    if (subject !== null) literals(subject, ast);
    else comparisons(ast, literals);
  });
  return found.map((points) => points.sort(compare).filter((point, i) => i === 0 || !equals(point, points[i - 1] ?? point)).slice(0, MAX_BOUNDARIES));
}

/** By slot the texts that an input is compared with, each once in the order of the document; empty for numbers and truth values. */
export function textsOf({ scoring }: CompiledScoring, plan: ScoringPlan): readonly (readonly string[])[] {
  const found = plan.inputs.map(() => new Set<string>());
  const slots = new Map(plan.inputs.map((input, slot) => [input.name, slot]));
  const literals = (name: string, node: AnyNode): void => {
    const slot = slots.get(name) ?? -1;
    const { type } = plan.inputs[slot] ?? {};
    if (type === 'string' || type === 'enum') walkExpression(node, (part) => { if (part.type === 'string') found[slot]?.add(part.value); });
  };
  forEachExpression(scoring, (ast, subject) => {
    if (subject !== null) literals(subject, ast);
    else comparisons(ast, literals);
  });
  return found.map((texts) => [...texts]);
}

/** What speaks of one name alone compares it with its numbers and texts. */
function comparisons(node: AnyNode, take: (name: string, node: AnyNode) => void): void {
  if (node.type === 'comparison' || node.type === 'in' || node.type === 'between') {
    const names = new Set(freeNames(node).map((use) => use.name));
    const [only] = names;
    if (names.size === 1 && only !== undefined) take(only, node);
  }
  for (const child of childrenOf(node)) comparisons(child, take);
}

function collect(node: AnyNode, kind: 'number' | 'duration', into: Rational[]): void {
  if (node.type === 'negate') {
    const inner: Rational[] = [];
    collect(node.operand, kind, inner);
    into.push(...inner.map(neg));
  } else if (node.type === 'number' && kind === 'number') into.push(node.value);
  else if (node.type === 'duration' && kind === 'duration') into.push(node.seconds);
  else for (const child of childrenOf(node)) collect(child, kind, into);
}
