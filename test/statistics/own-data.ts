/**
 * Answers of our own, drawn by a seeded generator, and the survey that they answer: every kind of analysis over data with missing answers,
 * ties, a constant item and a reversed one. `npx tsx test/statistics/own-data.ts > answers.csv` writes what `expected.R` reads.
 */
import { createRandom } from '../../server/tools/sample-data/random.ts';
import type { Document } from '../support/analyze.ts';

const RESPONSES = 180;
const SEED = 20_260_401;

export const BLOCKS = ['alpha', 'beta', 'gamma', 'delta'] as const;
export const PAIRS = [1, 2, 3, 4, 5, 6] as const;
export const FEATURES = [1, 2, 3] as const;
export const RATERS = ['r1', 'r2', 'r3'] as const;
const OPTIONS = ['x', 'y', 'z'] as const;
const POINTS = ['a', 'b', 'c'] as const;

/** A table of bootstrap samples, beside the data; `expected.R` has the same formula. */
export const INDICES = 'samples.csv';
export const ownIndices = (): string => `${range(0, 39).map((s) => range(0, RESPONSES - 1).map((i) => ((i * 7919 + s * 104729 + i * i * (s + 1) * 31) % RESPONSES) + 1).join(',')).join('\n')}\n`;

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const itemsOf = (block: string): readonly string[] => range(1, block === 'gamma' ? 2 : 4).map((i) => `${block}${String(i)}`);

export function ownCsv(): string {
  const random = createRandom(SEED);
  const scale = (value: number, top: number): string => String(Math.max(1, Math.min(top, Math.round(value))));
  const names = [
    ...BLOCKS.flatMap(itemsOf), 'constant', ...PAIRS.flatMap((i) => [`e${String(i)}`, `p${String(i)}`, `w${String(i)}`]), ...FEATURES.flatMap((i) => [`f${String(i)}`, `d${String(i)}`]), 'nps', 'overall', ...RATERS, 'region', 'many', 'rank', ...POINTS.map((o) => `share_${o}`), 'weight',
  ];
  /** Several options, a ranking of some, and ten points shared out, one too few now and then. */
  const choices = (): readonly string[] => {
    const many = OPTIONS.filter(() => random.chance(0.4)).join(';');
    const [first, second] = random.weighted([['x,y', 5], ['y,x', 3], ['z,x', 2], ['y,z', 2]]).split(',');
    const rank = random.chance(0.1) ? '' : random.chance(0.3) ? (first ?? '') : `${first ?? ''};${second ?? ''}`;
    const a = Number(random.weighted([['2', 1], ['3', 2], ['4', 2]]));
    const b = Number(random.weighted([['0', 1], ['1', 2], ['2', 1]]));
    return [many, rank, ...(random.chance(0.1) ? ['', '', ''] : [String(a), b === 0 ? '' : String(b), String(10 - a - b)])];
  };
  const rows = range(1, RESPONSES).map(() => {
    const a = random.normal();
    const b = 0.6 * a + 0.8 * random.normal();
    const c = 0.4 * a + 0.5 * b + 0.7 * random.normal();
    const d = 0.5 * b + 0.5 * c + 0.6 * random.normal();
    const levels: Readonly<Record<(typeof BLOCKS)[number], number>> = { alpha: a, beta: b, gamma: c, delta: d };
    const blocks = BLOCKS.flatMap((block) => itemsOf(block).map((_, i) => {
      const value = scale(5 + (1.2 - 0.2 * i) * levels[block] + 0.8 * random.normal(), 9);
      // The last item of the first block is asked the other way round.
      const said = block === 'alpha' && i === 3 ? String(10 - Number(value)) : value;
      return random.chance(0.03) ? '' : said;
    }));
    const pairs = PAIRS.flatMap((i) => [scale(6 - 0.1 * i + 0.8 * random.normal(), 7), scale(5 - 0.3 * i + 0.7 * a + 0.8 * random.normal(), 7), scale(3 + 0.3 * i + random.normal(), 7)].map((v) => (random.chance(0.04) ? '' : v)));
    const kano = FEATURES.flatMap((i) => [random.weighted([['1', 5 - i], ['2', 2], ['3', 2], ['4', 1], ['5', 1]]), random.weighted([['1', 1], ['2', 1], ['3', 2], ['4', 2], ['5', 2 + i]])].map((v) => (random.chance(0.03) ? '' : v)));
    const truth = 3 + random.normal();
    const ratings = RATERS.map(() => (random.chance(0.05) ? '' : scale(truth + 0.7 * random.normal(), 5)));
    const nps = String(Math.max(0, Math.min(10, Math.round(7 + 2 * d + random.normal()))));
    return [...blocks, '4', ...pairs, ...kano, random.chance(0.05) ? '' : nps, scale(3 + 0.8 * d + 0.5 * random.normal(), 5), ...ratings, random.weighted([['north', 5], ['south', 3], ['west', 2]]), ...choices(), random.chance(0.04) ? '' : (0.5 + 2 * random.uniform()).toFixed(3)];
  });
  return `${[names, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

const csi = (id: string, settings: Document): Document => ({
  type: 'csi', id, missing: 'listwise', tolerance: 1e-13, 'max-iterations': 2000, paths: [['alpha', 'beta'], ['alpha', 'gamma'], ['beta', 'gamma'], ['beta', 'delta'], ['gamma', 'delta']], index: 'delta', ...settings,
});

export const OWN_SURVEY: Document = {
  kind: 'survey', id: 'own', title: 'Own data',
  scales: { nine: { type: 'numeric', min: 1, max: 9 }, seven: { type: 'numeric', min: 1, max: 7 }, five: { type: 'numeric', min: 1, max: 5 }, kano: { type: 'kano' } },
  dimensions: [...BLOCKS, 'first', 'second'].map((id) => ({ id, label: id })),
  items: [
    ...BLOCKS.flatMap((block) => itemsOf(block).map((id, i) => ({ id, text: id, dimension: block, scale: 'nine', ...(block === 'alpha' && i === 3 ? { reverse: true } : {}) }))),
    { id: 'constant', text: 'constant', scale: 'nine' },
    ...PAIRS.flatMap((i) => (['expectation', 'perception'] as const).map((aspect) => ({ id: `${aspect === 'expectation' ? 'e' : 'p'}${String(i)}`, text: aspect, pair: `q${String(i)}`, aspect, scale: 'seven', dimension: i <= 3 ? 'first' : 'second' }))),
    ...PAIRS.map((i) => ({ id: `w${String(i)}`, text: 'weight', pair: `w${String(i)}`, aspect: 'importance', scale: 'seven', dimension: i <= 3 ? 'first' : 'second' })),
    ...FEATURES.flatMap((i) => (['functional', 'dysfunctional'] as const).map((aspect) => ({ id: `${aspect === 'functional' ? 'f' : 'd'}${String(i)}`, text: aspect, pair: `k${String(i)}`, aspect, scale: 'kano' }))),
    { id: 'nps', text: 'nps', type: 'nps' },
    { id: 'overall', text: 'overall', scale: 'five' },
    ...RATERS.map((id) => ({ id, text: id, scale: 'five' })),
    { id: 'many', text: 'many', type: 'multiple', options: OPTIONS }, { id: 'rank', text: 'rank', type: 'ranking', options: OPTIONS },
    { id: 'share', text: 'share', type: 'points', total: 10, options: POINTS.map((value) => ({ value, dimension: value === 'c' ? 'second' : 'first' })) },
  ],
  profile: [{ id: 'region', text: 'region', type: 'single', options: ['north', 'south', 'west'] }],
  sampling: {
    population: 2000, confidence: '95%', margin: '5%', design: 'stratified',
    strata: [{ id: 'north', population: 900 }, { id: 'south', population: 700 }, { id: 'west', population: 400 }],
  },
  analyses: [
    ...range(1, 9).map((quantile) => ({ type: 'descriptives', id: `quantile-${String(quantile)}`, quantile, items: ['alpha1', 'nps', 'constant'], confidence: '90%' })),
    { type: 'descriptives', id: 'whole', items: BLOCKS.flatMap(itemsOf), missing: 'listwise' },
    { type: 'descriptives', id: 'dimensions', items: BLOCKS.flatMap(itemsOf), quantile: 8, confidence: '99%' },
    { type: 'descriptives', id: 'choices', items: ['many', 'rank'] },
    { type: 'reliability', id: 'listwise', items: BLOCKS.flatMap(itemsOf) },
    { type: 'reliability', id: 'pairwise', items: BLOCKS.flatMap(itemsOf), missing: 'pairwise', 'omega-estimator': 'minres' },
    { type: 'correlation', id: 'pearson', items: ['alpha1', 'beta1', 'nps', 'overall'] },
    { type: 'correlation', id: 'spearman', items: ['alpha1', 'beta1', 'nps', 'overall'], method: 'spearman', missing: 'listwise' },
    { type: 'correlation', id: 'by-dimension', items: BLOCKS.flatMap(itemsOf), level: 'dimensions' },
    { type: 'gap', id: 'gap-points', weights: 'importance-points' },
    { type: 'gap', id: 'gap', weights: 'importance-items' },
    { type: 'gap', id: 'gap-turned', sign: 'expectation-minus-perception', missing: 'listwise', confidence: '99%' },
    { type: 'c-index', id: 'c-ratio', of: 'ratio-of-means' },
    { type: 'c-index', id: 'c-mean', of: 'mean-of-ratios' },
    { type: 'nps', id: 'nps', item: 'nps', confidence: '90%' },
    { type: 'csat', id: 'csat', items: ['overall'], top: 2 },
    { type: 'box', id: 'box', items: ['overall', 'alpha1'], top: 3, bottom: 2, confidence: '99%' },
    { type: 'drivers', id: 'drivers', target: 'overall', items: ['alpha1', 'beta1', 'gamma1', 'delta1', 'delta2'], method: 'lmg' },
    { type: 'drivers', id: 'drivers-mean', target: 'overall', items: ['alpha1', 'beta1', 'gamma1', 'delta1'], missing: 'mean', method: 'johnson' },
    ...['correlation', 'beta', 'pratt'].map((method) => ({ type: 'drivers', id: `drivers-${method}`, target: 'overall', items: ['alpha1', 'gamma1'], method })),
    { type: 'drivers', id: 'drivers-dimensions', target: 'overall', items: [...itemsOf('alpha'), ...itemsOf('beta')], level: 'dimensions' },
    { type: 'drivers', id: 'drivers-bootstrap', target: 'overall', items: ['alpha1', 'gamma1'], missing: 'mean', method: 'pratt', bootstrap: { samples: 40, indices: `./${INDICES}`, confidence: '90%', interval: 'normal' } },
    { type: 'kano', id: 'kano-pouliot', table: 'pouliot', classify: 'mode' },
    { type: 'kano', id: 'kano-classic', table: 'classic', classify: 'berger', fong: '95%' },
    ...['centroid', 'factorial', 'path'].flatMap((scheme) => [true, false].map((scaled) => csi(`csi-${scheme}-${scaled ? 'scaled' : 'raw'}`, { scheme, scaled }))),
    ...['centroid', 'factorial', 'path'].map((scheme) => csi(`csi-b-${scheme}`, { scheme, mode: 'B' })),
    csi('csi-b-raw', { scheme: 'path', mode: 'B', scaled: false }),
    csi('csi-mixed', { scheme: 'path', variables: BLOCKS.map((id) => ({ id, items: itemsOf(id), mode: id === 'alpha' || id === 'delta' ? 'B' : 'A' })) }),
    csi('csi-raw-weights', { scheme: 'centroid', 'index-weights': 'raw' }),
    csi('csi-consistent', { scheme: 'path', consistent: true }),
    csi('csi-consistent-raw', { scheme: 'factorial', scaled: false, consistent: true }),
    ...['percentile', 'normal'].map((interval) => csi(`csi-bootstrap${interval === 'normal' ? '-normal' : ''}`, { scheme: 'path', missing: 'mean', bootstrap: { samples: 40, indices: `./${INDICES}`, confidence: '90%', interval } })),
    csi('csi-mean', { scheme: 'centroid', missing: 'mean' }),
    { type: 'agreement', id: 'percent', items: RATERS, method: 'percent' },
    { type: 'agreement', id: 'cohen', items: RATERS, method: 'cohen', missing: 'pairwise' },
    { type: 'agreement', id: 'cohen-linear', items: RATERS, method: 'cohen', weights: 'linear', missing: 'pairwise' },
    { type: 'agreement', id: 'cohen-quadratic', items: RATERS, method: 'cohen', weights: 'quadratic', missing: 'pairwise' },
    { type: 'agreement', id: 'fleiss', items: RATERS, method: 'fleiss' },
    ...['nominal', 'ordinal', 'interval', 'ratio'].map((level) => ({ type: 'agreement', id: `krippendorff-${level}`, items: RATERS, method: 'krippendorff', level })),
    { type: 'agreement', id: 'icc', items: RATERS, method: 'icc', confidence: '90%' },
    ...['wilson', 'wald', 'agresti-coull'].map((interval) => ({ type: 'margin', id: `margin-${interval}`, items: ['overall'], interval, 'finite-population': false })),
    { type: 'margin', id: 'margin', items: ['overall'] },
    { type: 'stratified', id: 'stratified', items: ['overall', 'alpha1'], stratum: 'region' },
  ],
};

/** The determinant that each of six questions is taken for; the first two are of one. */
const DETERMINANTS = ['competence', 'competence', 'courtesy', 'access', 'communication', 'reliability'] as const;
/** The dimension of SEGUE that each item of the first block is taken for. */
const LETTERS = ['satisfactory', 'satisfactory', 'efficient', 'genuine'] as const;

/** The same answers read as importance and performance, and by dimensions of the built-in catalogs. */
export const OWN_SURVEY_BY_CATALOG: Document = {
  kind: 'survey', id: 'catalogs', title: 'Own data by catalog', uses: ['pzb-determinants', 'servqual', 'segue'],
  scales: { nine: { type: 'numeric', min: 1, max: 9 }, seven: { type: 'numeric', min: 1, max: 7 }, five: { type: 'numeric', min: 1, max: 5 } },
  items: [
    ...PAIRS.flatMap((i) => (['importance', 'performance'] as const).map((aspect) => ({ id: `${aspect === 'importance' ? 'w' : 'p'}${String(i)}`, text: aspect, pair: `f${String(i)}`, aspect, scale: 'seven', dimension: `pzb-determinants.${DETERMINANTS[i - 1] ?? ''}` }))),
    ...itemsOf('alpha').map((id, i) => ({ id, text: id, scale: 'nine', dimension: `segue.${LETTERS[i] ?? ''}`, ...(i === 3 ? { reverse: true } : {}) })),
    { id: 'overall', text: 'overall', scale: 'five' },
  ],
  analyses: [
    ...['mean', 'median', 'scale-midpoint'].map((crosshair) => ({ type: 'ipa', id: `ipa-${crosshair}`, crosshair })),
    { type: 'ipa', id: 'ipa-dimensions', crosshair: 'median', level: 'dimensions' },
    { type: 'ipa', id: 'ipa-derived', importance: 'derived', target: 'overall', crosshair: 'median' },
    { type: 'dual-evaluation', id: 'dual-simple', variant: 'simple' },
    { type: 'dual-evaluation', id: 'dual-improved', variant: 'improved' },
    { type: 'rollup', id: 'rollup-dimensions', to: 'servqual', aggregate: 'mean-of-dimensions' },
    { type: 'rollup', id: 'rollup-items', to: 'servqual', aggregate: 'mean-of-items' },
    { type: 'segue-profile', id: 'segue' },
  ],
};

/** The same answers, each standing for as much of the population as its weight says. */
export const OWN_SURVEY_WEIGHTED: Document = {
  ...OWN_SURVEY, id: 'weighted', sampling: undefined,
  analyses: [
    { type: 'descriptives', id: 'weighted-means', items: [...itemsOf('alpha'), 'many', 'rank', 'constant'], confidence: '90%' },
    { type: 'csat', id: 'weighted-csat', items: ['overall'], top: 2 }, { type: 'box', id: 'weighted-box', items: ['overall'], top: 1, bottom: 2, confidence: '99%' }, { type: 'nps', id: 'weighted-nps', item: 'nps' },
  ],
};

if (process.argv[1] === import.meta.filename) process.stdout.write(ownCsv());
