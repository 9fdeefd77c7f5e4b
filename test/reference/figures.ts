/** What the references call the figures that several of them give, and the columns of the product that hold them. */
import type { Results } from '../support/analyze.ts';
import { CLOSED, type Reference } from './support.ts';

export const DESCRIPTIVES = { n: 'n', missing: 'missing', mean: 'mean', sd: 'sd', se: 'se', median: 'median', min: 'min', max: 'max' } as const;
export const RELIABILITY = { n: 'n', k: 'items', alpha_raw: 'alpha', alpha_std: 'standardised', avg_interitem_r: 'mean-correlation', guttman_lambda6_smc: 'lambda6' } as const;
export const ITEM_TOTAL = { corrected_item_total_r: 'corrected', item_total_r_raw: 'raw', alpha_if_item_dropped: 'if-dropped' } as const;

/** A regression with its measures of importance. @param row the row of a predictor */
export function compareDrivers(ref: Reference, at: readonly string[], results: Results, analysis: string, row: (name: string) => string): void {
  const [target = ''] = results.table(analysis, 'fit').rows.map((r) => r.id);
  const fit = { n: 'n', r2: 'r2', adj_r2: 'adjusted-r2', sigma: 'sigma', f: 'f', df1: 'df1', df2: 'df2' };
  for (const [key, column] of Object.entries(fit)) ref.expect([...at, key], results.number(analysis, 'fit', target, column), CLOSED);
  for (const [key, column] of [['b', 'b'], ['se', 'se'], ['t', 't'], ['p', 'p']] as const) {
    for (const name of ref.keys(...at, key)) {
      const value = name === '(Intercept)' ? results.number(analysis, 'fit', target, key === 'b' ? 'intercept' : `intercept-${key}`) : results.number(analysis, 'drivers', row(name), column);
      ref.expect([...at, key, name], value, CLOSED);
    }
  }
  const columns = { beta_std: 'beta', r_zero_order: 'correlation', spearman: 'spearman', semipartial: 'semipartial', pratt: 'pratt', vif: 'vif', johnson_relative_weights: 'johnson', lmg_shapley: 'lmg' };
  for (const [key, column] of Object.entries(columns)) for (const name of ref.keys(...at, key)) ref.expect([...at, key, name], results.number(analysis, 'drivers', row(name), column), CLOSED);
}
