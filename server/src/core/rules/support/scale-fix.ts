/** Shares that do not add up to their whole, brought to it in proportion. */
import type { Fix } from '../../base/diagnostic.ts';
import { add, compare, decimalPlaces, div, equals, floor, HUNDRED, mul, ONE, parseRational, sub, sum, toDecimalString, ZERO, type Rational } from '../../base/rational.ts';
import { scalarContent } from '../../syntax/scalar-position.ts';
import type { Weight } from './scorings.ts';

/**
 * The same proportions with the right sum: exactly where that takes few decimals, else rounded to those that are in use,
 * with what is left over given to the largest remainders. Never safe: one weight may simply be a slip of the pen.
 */
export function scaleFix(weights: readonly Weight[], total: Rational, whole: Rational, text: string): Fix[] {
  if (equals(total, ZERO) || weights.some((w) => !scalarContent(w.node, text).exact)) return [];
  const percent = weights.some((w) => w.percent);
  const unit = percent ? HUNDRED : ONE;
  const target = mul(whole, unit);
  const scaled = weights.map((w) => { const part = div(w.value, total); return part && target && mul(part, target); });
  const values = scaled.filter((v) => v !== undefined);
  if (target === undefined || values.length < weights.length) return [];
  const used = Math.max(0, ...weights.map((w) => decimals(w.node.source)));
  const needed = Math.max(...values.map((v) => decimalPlaces(v) ?? Infinity));
  const least = equals(whole, ONE) && !percent ? 2 : 0;
  const written = needed <= Math.max(used, least) + 2 ? values : apportioned(values, target, Math.max(used, least));
  if (written === undefined || written.some((v, i) => equals(v, ZERO) && !equals(weights[i]?.value ?? ZERO, ZERO))) return [];
  const edits = weights.flatMap((w, i) => {
    const value = written[i];
    if (value === undefined) return [];
    const newText = toDecimalString(value) + (percent ? '%' : '');
    return newText === w.node.source ? [] : [{ span: scalarContent(w.node, text).span, newText }];
  });
  const list = written.map((v) => toDecimalString(v) + (percent ? '%' : '')).slice(0, 8).join(' / ') + (written.length > 8 ? ' …' : '');
  return [{ title: { zh: `按比例折算为 ${list}`, en: `Scale to ${list}` }, applicability: 'unsafe', edits }];
}

/** Digits behind the point, as written. */
export const decimals = (source: string): number => /\.(\d+)/.exec(source)?.[1]?.length ?? 0;

/** Rounded down to so many decimals; the steps that are then missing go to the largest remainders, the first of equals first. */
function apportioned(values: readonly Rational[], target: Rational, digits: number): readonly Rational[] | undefined {
  const step = parseRational(`1e-${String(Math.min(digits, 12))}`);
  if (step === undefined) return undefined;
  const parts = values.map((v) => { const q = div(v, step); return q && { q, whole: floor(q) }; });
  const known = parts.filter((p) => p !== undefined);
  const goal = div(target, step);
  const taken = sum(known.map((p) => p.whole));
  const missing = goal && taken && sub(goal, taken);
  if (known.length < values.length || missing === undefined) return undefined;
  const order = known.map((_, i) => i).sort((a, b) => {
    const [x, y] = [known[a], known[b]];
    const [rx, ry] = [x && sub(x.q, x.whole), y && sub(y.q, y.whole)];
    return (rx && ry ? compare(ry, rx) : 0) || a - b;
  });
  const up = new Set(order.slice(0, Number(toDecimalString(missing))));
  const result = known.map((p, i) => { const n = up.has(i) ? add(p.whole, ONE) : p.whole; return n && mul(n, step); });
  const done = result.filter((v) => v !== undefined);
  return done.length < values.length ? undefined : done;
}
