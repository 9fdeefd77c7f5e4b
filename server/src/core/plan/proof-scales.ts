/** The scale of each criterion: its own, or that of the nearest group above which declares one. */
import { compare, parseRational, sign, type Rational } from '../base/rational.ts';
import { decimal, get } from '../model/read.ts';
import type { Criterion, Scale, Scoring } from '../model/scoring.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { isScalar } from '../model/read.ts';

export interface ScaleRange {
  readonly min: Rational;
  readonly max: Rational;
  readonly step: { readonly size: Rational; readonly node: ScalarNode } | null;
}

/** Criteria without a readable scale are left out. The document's own stands under null. */
export function scalesOf(scoring: Scoring): ReadonlyMap<Criterion | null, ScaleRange> {
  const found = new Map<Criterion | null, ScaleRange>();
  const visit = (criterion: Criterion, above: ScaleRange | undefined): void => {
    const range = criterion.scale === null ? above : read(criterion.scale);
    if (range !== undefined) found.set(criterion, range);
    for (const child of criterion.criteria ?? []) visit(child, range);
  };
  const whole = scoring.scale === null ? undefined : read(scoring.scale);
  if (whole !== undefined) found.set(null, whole);
  for (const criterion of scoring.criteria) visit(criterion, whole);
  return found;
}

function read(scale: Scale): ScaleRange | undefined {
  const min = parseRational(scale.min ?? '');
  const max = parseRational(scale.max ?? '');
  if (min === undefined || max === undefined || compare(min, max) >= 0) return undefined;
  const node = get(scale.node, 'step');
  const size = parseRational(decimal(node) ?? '');
  return { min, max, step: size !== undefined && sign(size) > 0 && isScalar(node) ? { size, node } : null };
}
