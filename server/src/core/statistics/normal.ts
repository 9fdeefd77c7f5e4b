/** Quantiles of the normal distribution: apart from the other distributions, because sampling plans are checked where nothing else is computed. */
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';

/** Of the standard normal distribution. */
export const normalQuantile = (p: number): number => normalQuantileOf(p, 0, 1);

/** The z of a two-sided interval of level `confidence` (a part of one). */
export const twoSidedZ = (confidence: number): number => normalQuantile(1 - (1 - confidence) / 2);
