/** Kano's categories from pairs of answers (Kano et al. 1984; Berger et al. 1993, Center for Quality of Management Journal 2(4), 3–36). */
import { moments, type Column } from './column.ts';
import { pairs } from './covariance.ts';
import { combine, figure, undefinedFor, type Figure } from './figure.ts';

export const KANO_CATEGORIES = ['A', 'O', 'M', 'I', 'R', 'Q'] as const;
/** Attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export type KanoCategory = (typeof KANO_CATEGORIES)[number];

/**
 * Rows: the answer to the functional question, columns: to the dysfunctional one; both like, must-be, neutral, live with, dislike.
 * `classic` is the table of Berger et al.; Pouliot (1993, same issue, 28–31) takes two equal answers of must-be, and of live with, as questionable.
 */
const TABLES = {
  classic: ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'],
  pouliot: ['QAAAO', 'RQIIM', 'RIIIM', 'RIIQM', 'RRRRQ'],
} as const;
export type KanoTable = keyof typeof TABLES;
export type KanoRule = 'mode' | 'berger';

export interface KanoSettings {
  readonly table: KanoTable;
  readonly classify: KanoRule;
  /** z of Fong's test. */
  readonly z: number;
}

export interface Kano {
  /** Responses with both answers. */
  readonly n: number;
  readonly missing: number;
  /** In the order of KANO_CATEGORIES. */
  readonly counts: readonly number[];
  /** Undefined where nobody answered. */
  readonly category: KanoCategory | undefined;
  /** (A + O)/(A + O + M + I) and −(O + M)/(A + O + M + I) (Berger et al. 1993, 17–18). */
  readonly better: Figure;
  readonly worse: Figure;
  /** A + O + M as a percentage of all (Lee & Newcomb 1997, International Journal of Vehicle Design 18). */
  readonly totalStrength: Figure;
  /** The commonest less the second, as a percentage of all (Lee & Newcomb 1997). */
  readonly categoryStrength: Figure;
  /** Fong (1996), CQM Journal 5(2), 18–21: |a − b| against z·√((a + b)(2n − a − b)/2n) for the two commonest. */
  readonly fongDifference: Figure;
  readonly fongLimit: Figure;
  readonly significant: boolean | undefined;
  /** DuMouchel's continuous scores (in Berger et al. 1993, 22–24). */
  readonly functional: Figure;
  readonly functionalSd: Figure;
  readonly dysfunctional: Figure;
  readonly dysfunctionalSd: Figure;
}

const FUNCTIONAL = [4, 2, 0, -1, -2];
const DYSFUNCTIONAL = [-2, -1, 0, 2, 4];
/** Of categories that are equally common the more serious one counts: M > O > A > I, then R and Q (Berger et al. 1993, 13). */
const SERIOUS: readonly KanoCategory[] = ['M', 'O', 'A', 'I', 'R', 'Q'];

/** @param functional answers 1 to 5: like, must-be, neutral, live with, dislike; others count as missing */
export function kano(functional: Column, dysfunctional: Column, settings: KanoSettings): Kano {
  const answer = (v: number): number => (Number.isInteger(v) && v >= 1 && v <= 5 ? v : NaN);
  const [f, d] = pairs(functional.map(answer), dysfunctional.map(answer));
  const n = f.length;
  const tally = new Map<string, number>();
  const table = TABLES[settings.table];
  for (let i = 0; i < n; i++) {
    const category = (table[(f[i] as number) - 1] as string)[(d[i] as number) - 1] as string;
    tally.set(category, (tally.get(category) ?? 0) + 1);
  }
  const count = (c: KanoCategory): number => tally.get(c) ?? 0;
  const [a, o, m, i] = [count('A'), count('O'), count('M'), count('I')];
  const falling = KANO_CATEGORIES.map(count).sort((x, y) => y - x);
  const [first = 0, second = 0] = falling;
  const difference = n === 0 ? undefinedFor('no-answers') : first - second;
  const limit = n === 0 ? undefinedFor('no-answers') : figure(settings.z * Math.sqrt(((first + second) * (2 * n - first - second)) / (2 * n)));
  const scores = (answers: Column, values: readonly number[]) => moments(answers.map((v) => values[v - 1] as number));
  const fs = scores(f, FUNCTIONAL);
  const ds = scores(d, DYSFUNCTIONAL);
  const few = n === 0 ? 'no-answers' : 'too-few-answers';
  return {
    n,
    missing: functional.length - n,
    counts: KANO_CATEGORIES.map(count),
    category: n === 0 ? undefined : classify(count, settings.classify),
    better: figure((a + o) / (a + o + m + i), n === 0 ? 'no-answers' : 'zero-denominator'),
    worse: figure(-(o + m) / (a + o + m + i), n === 0 ? 'no-answers' : 'zero-denominator'),
    totalStrength: figure((100 * (a + o + m)) / n, 'no-answers'),
    categoryStrength: figure((100 * (first - second)) / n, 'no-answers'),
    fongDifference: difference,
    fongLimit: limit,
    significant: n === 0 ? undefined : combine([difference, limit], (x, y) => Number(x >= y)) === 1,
    functional: figure(fs.mean, 'no-answers'),
    functionalSd: figure(Math.sqrt(fs.variance), few),
    dysfunctional: figure(ds.mean, 'no-answers'),
    dysfunctionalSd: figure(Math.sqrt(ds.variance), few),
  };
}

/** `mode`: the commonest. `berger`: the commonest of M, O, A where these are more than I, R, Q together, otherwise of those. */
function classify(count: (c: KanoCategory) => number, rule: KanoRule): KanoCategory {
  const commonest = (among: readonly KanoCategory[]): KanoCategory => among.reduce((best, c) => (count(c) > count(best) ? c : best));
  if (rule === 'mode') return commonest(SERIOUS);
  const wanted = count('A') + count('O') + count('M');
  const others = count('I') + count('R') + count('Q');
  return wanted > others ? commonest(['M', 'O', 'A']) : commonest(['I', 'R', 'Q']);
}
