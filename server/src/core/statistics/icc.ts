/** Intraclass correlations of ratings by the same raters: the six forms of Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428. */
import { isConstant, type Column } from './column.ts';
import { fQuantile, fUpper } from './distributions.ts';
import { combine, figure, interval, undefinedFor, undefinedInterval, type Figure, type Interval, type Reason } from './figure.ts';

export const ICC_FORMS = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'] as const;
/** ICC(1,1), ICC(2,1), ICC(3,1) of a single rating, and ICC(·,k) of the mean of k. */
export type IccForm = (typeof ICC_FORMS)[number];

export interface Icc {
  readonly form: IccForm;
  readonly value: Figure;
  readonly f: Figure;
  readonly df1: number;
  readonly df2: number;
  readonly p: Figure;
  readonly interval: Interval;
}

/** @param raters one column each, subjects as rows, without missing ratings */
export function iccs(raters: readonly Column[], confidence: number): readonly Icc[] {
  const k = raters.length;
  const n = raters[0]?.length ?? 0;
  if (k < 2) return nothing('too-few-items');
  if (n < 2) return nothing(n === 0 ? 'no-answers' : 'too-few-answers');
  if (raters.every((r) => isConstant(r) && r[0] === raters[0]?.[0])) return nothing('zero-variance');
  const { between, within, judges, error } = meanSquares(raters, n, k);
  const upper = 1 - (1 - confidence) / 2;
  const one = { f: between / within, df1: n - 1, df2: n * (k - 1) };
  const two = { f: between / error, df1: n - 1, df2: (n - 1) * (k - 1) };
  const v1 = (between - within) / (between + (k - 1) * within);
  const v2 = (between - error) / (between + (k - 1) * error + (k * (judges - error)) / n);
  const v3 = (between - error) / (between + (k - 1) * error);
  const low1 = one.f / fQuantile(upper, one.df1, one.df2);
  const high1 = one.f * fQuantile(upper, one.df2, one.df1);
  const low3 = two.f / fQuantile(upper, two.df1, two.df2);
  const high3 = two.f * fQuantile(upper, two.df2, two.df1);
  const single = (f: number): number => (f - 1) / (f + k - 1);
  const many = (f: number): number => 1 - 1 / f;
  const stepped = (v: number): number => (v * k) / (1 + v * (k - 1));
  const [low2, high2] = limits2({ between, error, judges, v2, n, k, upper });
  const row = (form: IccForm, value: number, test: typeof one, low: number, high: number): Icc => ({
    form, value: figure(value, 'zero-denominator'), f: figure(test.f, 'zero-variance'), df1: test.df1, df2: test.df2, p: combine([figure(test.f, 'zero-variance')], (f) => fUpper(f, test.df1, test.df2)), interval: interval(low, high, 'zero-variance'),
  });
  return [
    row('ICC1', v1, one, single(low1), single(high1)),
    row('ICC2', v2, two, low2, high2),
    row('ICC3', v3, two, single(low3), single(high3)),
    row('ICC1k', (between - within) / between, one, many(low1), many(high1)),
    row('ICC2k', (between - error) / (between + (judges - error) / n), two, stepped(low2), stepped(high2)),
    row('ICC3k', (between - error) / between, two, many(low3), many(high3)),
  ];
}

/** Of the largest rating: what differences of equal ones come to. */
const ROUNDING = 1e-14;

/** Between subjects, within them, between judges, and what is left; each sum of squares over its degrees of freedom. */
function meanSquares(raters: readonly Column[], n: number, k: number) {
  const subject = Float64Array.from({ length: n }, (_, s) => raters.reduce((total, r) => total + (r[s] as number), 0) / k);
  const judge = raters.map((r) => r.reduce((a, b) => a + b, 0) / n);
  const grand = judge.reduce((a, b) => a + b, 0) / k;
  const ssBetween = k * subject.reduce((total, v) => total + (v - grand) ** 2, 0);
  const ssJudges = n * judge.reduce((total, v) => total + (v - grand) ** 2, 0);
  let ssWithin = 0;
  let ssError = 0;
  raters.forEach((r, j) => {
    for (let s = 0; s < n; s++) {
      ssWithin += ((r[s] as number) - (subject[s] as number)) ** 2;
      ssError += ((r[s] as number) - (subject[s] as number) - (judge[j] as number) + grand) ** 2;
    }
  });
  // Judges who differ by the same everywhere leave nothing but the last bits of their ratings.
  const largest = raters.reduce((most, r) => r.reduce((a, v) => Math.max(a, Math.abs(v)), most), 0);
  const real = (ss: number): number => (ss <= n * k * (ROUNDING * largest) ** 2 ? 0 : ss);
  return { between: real(ssBetween) / (n - 1), within: real(ssWithin) / (n * (k - 1)), judges: real(ssJudges) / (k - 1), error: real(ssError) / ((n - 1) * (k - 1)) };
}

/** Limits of ICC(2,1) with Satterthwaite's degrees of freedom (Shrout & Fleiss 1979, 424–425). */
function limits2(a: { readonly between: number; readonly error: number; readonly judges: number; readonly v2: number; readonly n: number; readonly k: number; readonly upper: number }): readonly [number, number] {
  const { between, error, judges, v2, n, k, upper } = a;
  const fj = judges / error;
  const above = (k - 1) * (n - 1) * (k * v2 * fj + n * (1 + (k - 1) * v2) - k * v2) ** 2;
  const below = (n - 1) * k * k * v2 * v2 * fj * fj + (n * (1 + (k - 1) * v2) - k * v2) ** 2;
  const v = above / below;
  const fu = fQuantile(upper, n - 1, v);
  const fl = fQuantile(upper, v, n - 1);
  return [
    (n * (between - fu * error)) / (fu * (k * judges + (k * n - k - n) * error) + n * between),
    (n * (fl * between - error)) / (k * judges + (k * n - k - n) * error + n * fl * between),
  ];
}

const nothing = (reason: Reason): readonly Icc[] =>
  ICC_FORMS.map((form) => ({ form, value: undefinedFor(reason), f: undefinedFor(reason), df1: 0, df2: 0, p: undefinedFor(reason), interval: undefinedInterval(reason) }));
