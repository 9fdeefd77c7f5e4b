/** Net promoter score and its uncertainty. Promoters answer 9 or 10, detractors 0 to 6 (Reichheld 2003, Harvard Business Review 81(12), 46–54). */
import type { Column } from './column.ts';
import { twoSidedZ } from './normal.ts';
import { combine, figure, interval, undefinedFor, undefinedInterval, type Figure, type Interval } from './figure.ts';

export interface Nps {
  readonly n: number;
  readonly missing: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** All in points from −100 to 100. */
  readonly score: Figure;
  /** √(var/n) with the variance of +1, 0, −1 over n. */
  readonly se: Figure;
  /** The same with the variance over n − 1. */
  readonly seSample: Figure;
  /** Score ± z·se. Both intervals end where the score does, at −100 and 100. */
  readonly wald: Interval;
  /** Bonett & Price (2012), J. Educ. Behav. Stat. 37(4), 479–488, eq. 5: one promoter and one detractor more, n + 2, then Wald. */
  readonly adjustedWald: Interval;
  /** The same before they are cut to what a score can be. */
  readonly uncut: { readonly wald: Interval; readonly adjustedWald: Interval };
}

/** @param confidence a part of one */
export function nps(column: Column, confidence: number): Nps {
  let promoters = 0;
  let passives = 0;
  let detractors = 0;
  for (const value of column) {
    if (value >= 9) promoters++;
    else if (value >= 7) passives++;
    else if (!Number.isNaN(value)) detractors++;
  }
  const n = promoters + passives + detractors;
  const counts = { n, missing: column.length - n, promoters, passives, detractors };
  if (n === 0) {
    const none = undefinedFor('no-answers');
    const unknown = { wald: undefinedInterval('no-answers'), adjustedWald: undefinedInterval('no-answers') };
    return { ...counts, score: none, se: none, seSample: none, ...unknown, uncut: unknown };
  }
  const z = twoSidedZ(confidence);
  const plain = netOf(promoters, detractors, n);
  const adjusted = netOf(promoters + 1, detractors + 1, n + 2);
  const around = (net: { readonly score: number; readonly se: number }): Interval => interval(net.score - z * net.se, net.score + z * net.se);
  const uncut = { wald: around(plain), adjustedWald: around(adjusted) };
  return {
    ...counts,
    score: plain.score,
    se: plain.se,
    seSample: figure(plain.se * Math.sqrt(n / (n - 1)), 'too-few-answers'),
    wald: cut(uncut.wald),
    adjustedWald: cut(uncut.adjustedWald),
    uncut,
  };
}

const cut = ({ low, high }: Interval): Interval => ({ low: combine([low], (v) => Math.max(-100, v)), high: combine([high], (v) => Math.min(100, v)) });

function netOf(promoters: number, detractors: number, n: number): { readonly score: number; readonly se: number } {
  const net = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - net * net;
  return { score: 100 * net, se: 100 * Math.sqrt(Math.max(0, variance) / n) };
}
