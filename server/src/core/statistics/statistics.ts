/**
 * The measurement models of the field, all in one: loaded as a whole and only when something is to be analysed. Pure numbers: columns of answers,
 * settings and seeds come in, figures go out.
 */
export * from './agreement.ts';
export * from './column.ts';
export * from './covariance.ts';
export * from './descriptives.ts';
export * from './distributions.ts';
export * from './drivers.ts';
export * from './figure.ts';
export * from './gap.ts';
export * from './icc.ts';
export * from './ipa.ts';
export * from './kano.ts';
export * from './kmo.ts';
export * from './krippendorff.ts';
export * from './matrix.ts';
export * from './normal.ts';
export * from './nps.ts';
export * from './omega.ts';
export * from './pls.ts';
export * from './pls-bootstrap.ts';
export * from './pls-measures.ts';
export * from './proportion.ts';
export * from './quantile.ts';
export * from './random.ts';
export * from './regression.ts';
export * from './reliability.ts';
export * from './strata.ts';
export * from './weighted.ts';
