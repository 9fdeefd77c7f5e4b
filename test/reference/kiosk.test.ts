/** Kiosk customers: SERVQUAL gaps, Kano pairs, importance and performance, reliability and drivers against R. */
import assert from 'node:assert/strict';
import type { Document, Results } from '../support/analyze.ts';
import { compareDrivers, DESCRIPTIVES, ITEM_TOTAL, RELIABILITY } from './figures.ts';
import { omegaByAxes, omegaByEm } from './one-factor.ts';
import { analyze, CLOSED, columnsOf, header, needsData, readData, Reference } from './support.ts';

const CONFIRMATORY = ['lavaan', 'published'];

needsData('reference: kiosk customers', 'SERVQUAL gaps, C, Kano, importance–performance, reliability, KMO and drivers of 194 kiosk customers against R', () => {
  let ref: Reference;
  let results: Results;
  let csv: string;
  let columns: readonly string[];

  const number = (name: string): number => Number(/\d+/.exec(name)?.[0]);
  const dimensionOf = (n: number): string | undefined => ref.keys('dims').find((d) => (ref.part('dims', d) as readonly number[]).includes(n));

  function itemOf(column: string): Document {
    const n = number(column);
    const side = column.endsWith('_1') ? 0 : 1;
    const dimension = dimensionOf(n);
    const own = dimension === undefined ? {} : { dimension };
    const base = { id: column, text: column };
    if (column.startsWith('sq')) return { ...base, scale: 'seven', pair: `x${String(n)}`, aspect: ['expectation', 'perception'][side], ...own };
    if (column.startsWith('ipa')) return { ...base, scale: 'seven', pair: `i${String(n)}`, aspect: ['importance', 'performance'][side], ...own };
    if (column.startsWith('kano')) return { ...base, scale: 'kano', pair: `kano${String(n)}`, aspect: ['functional', 'dysfunctional'][side] };
    return { ...base, scale: 'five', ...(n <= 2 ? { dimension: 'satisfaction' } : {}) };
  }

  before(() => {
    ref = new Reference('kiosk_servqual_kano_ipa');
    csv = readData('kiosk_servqual_kano_ipa.csv');
    columns = header(csv);
    const asked = columns.filter((c) => /^(sq|kano|ipa|total)\d/.test(c));
    const of = (prefix: string): readonly string[] => asked.filter((c) => c.startsWith(prefix));
    const scale = (id: string, settings: Document): Document[] => ['ml', 'minres'].map((estimator) => ({ type: 'reliability', id: `${id}-${estimator}`, 'omega-estimator': estimator, ...settings }));
    const survey = {
      kind: 'survey', id: 'kiosk', title: 'Kiosk',
      scales: { seven: { type: 'numeric', min: 1, max: 7 }, five: { type: 'numeric', min: 1, max: 5 }, kano: { type: 'kano' } },
      dimensions: [...ref.keys('dims'), 'satisfaction'].map((id) => ({ id, label: id })),
      items: asked.map(itemOf),
      profile: [{ id: 'sex', text: 'sex', type: 'single', options: ['f', 'm'] }, { id: 'age', text: 'age', type: 'numeric' }],
      analyses: [
        { type: 'descriptives', id: 'items' },
        { type: 'gap', id: 'gap', weights: 'importance-items' },
        { type: 'c-index', id: 'c-ratio', of: 'ratio-of-means' },
        { type: 'c-index', id: 'c-mean', of: 'mean-of-ratios' },
        ...scale('expectation', { items: of('sq'), aspect: 'expectation' }),
        ...scale('perception', { items: of('sq'), aspect: 'perception' }),
        ...scale('gap', { items: of('sq'), aspect: 'gap' }),
        ...scale('satisfaction', { items: of('ipa'), aspect: 'performance' }),
        ...scale('overall', { items: of('sq'), aspect: 'perception', level: 'overall' }),
        ...scale('total', { items: of('total'), level: 'overall' }),
        { type: 'reliability', id: 'gap-overall', items: of('sq'), aspect: 'gap', level: 'overall' },
        { type: 'reliability', id: 'satisfaction-overall', items: of('ipa'), aspect: 'performance', level: 'overall' },
        ...(['performance', 'perception', 'gap'] as const).map((aspect) => ({ type: 'drivers', id: `drivers-${aspect}`, target: 'satisfaction', items: of(aspect === 'performance' ? 'ipa' : 'sq'), aspect, level: 'dimensions' })),
        { type: 'ipa', id: 'ipa-mean', crosshair: 'mean' },
        { type: 'ipa', id: 'ipa-middle', crosshair: 'scale-midpoint' },
        { type: 'ipa', id: 'ipa-derived', importance: 'derived', target: 'satisfaction', crosshair: 'mean', items: of('ipa') },
        ...['classic', 'pouliot'].flatMap((table) => ['mode', 'berger'].map((classify) => ({ type: 'kano', id: `kano-${table}-${classify}`, table, classify, fong: '90%' }))),
      ],
    };
    results = analyze(survey, csv);
  });

  it('describes every item', () => {
    ref.expect(['n'], results.report.responses, 0);
    for (const item of ref.keys('items')) for (const [key, column] of Object.entries(DESCRIPTIVES)) ref.expect(['items', item, key], results.number('items', 'items', item, column), CLOSED);
  });

  it('gives gaps with paired tests, and C both ways', () => {
    const items = ref.part('servqual', 'items') as readonly { readonly item: string }[];
    items.forEach(({ item }, i) => {
      const at = ['servqual', 'items', i];
      paired(at, 'items', item);
      for (const [key, column] of Object.entries({ E_mean: 'expected', E_sd: 'expected-sd', P_mean: 'perceived', P_sd: 'perceived-sd' })) ref.expect([...at, key], results.number('gap', 'items', item, column), CLOSED);
      ref.expect([...at, 'C_ratio_of_means'], results.number('c-ratio', 'items', item, 'c'), CLOSED);
      ref.expect([...at, 'C_mean_of_ratios'], results.number('c-mean', 'items', item, 'c'), CLOSED);
    });
    const dims = ref.part('servqual', 'dims') as readonly { readonly dim: string }[];
    dims.forEach(({ dim }, i) => {
      const at = ['servqual', 'dims', i];
      paired(at, 'dimensions', dim);
      for (const [key, column] of Object.entries({ E: 'expected', P: 'perceived', weight_from_importance: 'weight', weighted_gap: 'weighted-gap' })) ref.expect([...at, key], results.number('gap', 'dimensions', dim, column), CLOSED);
      ref.expect([...at, 'C'], results.number('c-ratio', 'dimensions', dim, 'c'), CLOSED);
    });
    ref.expect(['servqual', 'overall_gap_unweighted_mean_of_dims'], results.number('gap', 'overall', 'dimensions', 'gap'), CLOSED);
    ref.expect(['servqual', 'overall_gap_weighted'], results.number('gap', 'overall', 'weighted', 'gap'), CLOSED);
    ref.expect(['servqual', 'C_overall_ratio_of_grand_means'], results.number('c-ratio', 'overall', 'items', 'c'), CLOSED);
    ref.expect(['servqual', 'grand_E'], results.number('gap', 'overall', 'items', 'expected'), CLOSED);
    ref.expect(['servqual', 'grand_P'], results.number('gap', 'overall', 'items', 'perceived'), CLOSED);
  });

  function paired(at: readonly (string | number)[], table: string, row: string): void {
    const value = (column: string): number => results.number('gap', table, row, column);
    ref.expect([...at, 'gap'], value('gap'), CLOSED);
    ref.expect([...at, 'gap_sd'], value('gap-sd'), CLOSED);
    for (const key of ['t', 'df', 'p']) ref.expect([...at, 'paired', key], value(key), CLOSED);
    ref.expect([...at, 'paired', 'ci95', 0], value('low'), CLOSED);
    ref.expect([...at, 'paired', 'ci95', 1], value('high'), CLOSED);
  }

  it('gives the reliability of every scale, from every side', () => {
    for (const side of ['expectation', 'perception', 'gap', 'satisfaction']) for (const dim of ref.keys('reliability', side)) scale(['reliability', side, dim], side, dim, nameOf(side));
    scale(['reliability', 'overall_24_perception'], 'overall', 'overall', nameOf('perception'));
    scale(['reliability', 'total4'], 'total', 'overall', (item) => item);
  });

  /** What the reference calls x7 is one side of a pair, or the gap itself. */
  const nameOf = (side: string) => (item: string): string => ({ expectation: `sq${String(number(item))}_1`, perception: `sq${String(number(item))}_2`, gap: item, satisfaction: `ipa${String(number(item))}_2` })[side] ?? item;

  /** The answers to some items, or the differences of their two sides. */
  function sides(names: readonly string[], gap: boolean): readonly (readonly number[])[] {
    if (!gap) return columnsOf(csv, names);
    const both = columnsOf(csv, names.flatMap((name) => [`sq${String(number(name))}_2`, `sq${String(number(name))}_1`]));
    return names.map((_, i) => (both[2 * i] ?? []).map((v, r) => v - (both[2 * i + 1]?.[r] as number)));
  }

  function scale(at: readonly string[], analysis: string, row: string, item: (name: string) => string): void {
    for (const [key, column] of Object.entries(RELIABILITY)) ref.expect([...at, key], results.number(`${analysis}-ml`, 'scales', row, column), CLOSED);
    const answers = sides(ref.keys(...at, 'corrected_item_total_r').map(item), analysis === 'gap');
    for (const [key, estimator, omega] of [['omega_total_ml_cov', 'ml', omegaByEm], ['omega_total_minres_cor', 'minres', omegaByAxes]] as const) {
      if (ref.has(...at, key)) ref.iterated([...at, key], results.number(`${analysis}-${estimator}`, 'scales', row, 'omega'), omega(answers));
      else assert.notEqual(results.why(`${analysis}-${estimator}`, 'scales', row, 'omega'), '');
    }
    for (const [key, column] of Object.entries(ITEM_TOTAL)) for (const name of ref.keys(...at, key)) ref.expect([...at, key, name], results.number(`${analysis}-ml`, `items:${row}`, item(name), column), CLOSED);
  }

  it('gives sampling adequacy and sphericity', () => {
    for (const [key, analysis, side] of [['perception', 'overall-ml', 'perception'], ['gap', 'gap-overall', 'gap'], ['ipa_satisfaction', 'satisfaction-overall', 'satisfaction']] as const) {
      for (const [figure, column] of Object.entries({ n: 'n', overall: 'kmo', bartlett_chisq: 'chi-square', bartlett_df: 'df', bartlett_p: 'p' })) ref.expect(['kmo', key, figure], results.number(analysis, 'scales', 'overall', column), CLOSED);
      for (const item of ref.keys('kmo', key, 'items')) ref.expect(['kmo', key, 'items', item], results.number(analysis, 'items:overall', nameOf(side)(item), 'kmo'), CLOSED);
    }
  });

  it('gives the drivers of satisfaction by dimension', () => {
    for (const [key, aspect] of [['on_ipa_satisfaction_dims', 'performance'], ['on_perception_dims', 'perception'], ['on_gap_dims', 'gap']] as const) compareDrivers(ref, ['drivers', key], results, `drivers-${aspect}`, (dim) => dim);
  });

  it('puts every point into its quadrant', () => {
    const code = { Q1_keep_up: 'keep-up', Q2_concentrate: 'concentrate', Q3_low_priority: 'low-priority', Q4_overkill: 'overkill', Q2_concentrate_here: 'concentrate', Q4_possible_overkill: 'overkill' };
    const items = ref.part('ipa', 'items') as readonly { readonly [key: string]: string }[];
    items.forEach((item, i) => {
      const at = ['ipa', 'items', i];
      const row = `i${String(number(item['item'] ?? ''))}`;
      ref.expect([...at, 'importance'], results.number('ipa-mean', 'points', row, 'importance'), CLOSED);
      ref.expect([...at, 'performance'], results.number('ipa-mean', 'points', row, 'performance'), CLOSED);
      ref.expect([...at, 'gap_p_minus_i'], results.number('ipa-mean', 'points', row, 'gap'), CLOSED);
      ref.expect([...at, 'derived_importance_r'], results.number('ipa-derived', 'points', row, 'importance'), CLOSED);
      for (const [key, analysis] of [['quadrant_grand_mean', 'ipa-mean'], ['quadrant_scale_mid4', 'ipa-middle'], ['quadrant_derived', 'ipa-derived']] as const) {
        const name = item[key] ?? '';
        assert.equal(results.code(analysis, 'points', row, 'quadrant'), (code as Readonly<Record<string, string>>)[name], `${row} ${key}: ${name}`);
      }
    });
    ref.expect(['ipa', 'grand_importance'], results.number('ipa-mean', 'crosshair', 'crosshair', 'importance'), CLOSED);
    ref.expect(['ipa', 'grand_performance'], results.number('ipa-mean', 'crosshair', 'crosshair', 'performance'), CLOSED);
    ref.expect(['ipa', 'grand_derived'], results.number('ipa-derived', 'crosshair', 'crosshair', 'importance'), CLOSED);
  });

  it('gives every feature its category, by both tables and both rules', () => {
    const features = ref.part('kano') as readonly { readonly item: string }[];
    features.forEach(({ item }, i) => {
      for (const table of ['classic', 'pouliot']) {
        const at = ['kano', i, table];
        const value = (column: string): number => results.number(`kano-${table}-mode`, 'features', item, column);
        for (const category of ref.keys(...at, 'counts')) ref.expect([...at, 'counts', category], value(category), 0);
        for (const [key, column] of Object.entries({ total: 'n', better: 'better', worse: 'worse', total_strength: 'total-strength', category_strength: 'category-strength' })) ref.expect([...at, key], value(column), CLOSED);
        ref.expect([...at, 'fong', 'absdiff'], value('fong-difference'), CLOSED);
        ref.expect([...at, 'fong', 'limit90'], value('fong-limit'), CLOSED);
        ref.same([...at, 'class_mode'], results.code(`kano-${table}-mode`, 'features', item, 'category'));
        ref.same([...at, 'class_berger'], results.code(`kano-${table}-berger`, 'features', item, 'category'));
      }
      for (const [key, column] of Object.entries({ functional_mean: 'functional', functional_sd: 'functional-sd', dysfunctional_mean: 'dysfunctional', dysfunctional_sd: 'dysfunctional-sd' })) ref.expect(['kano', i, 'dumouchel', key], results.number('kano-classic-mode', 'features', item, column), CLOSED);
    });
  });

  it('has compared every figure but those of covariance-based structural models', () => {
    const numbers = ref.keys('dims').map((d) => `dims.${d}`);
    assert.deepEqual(ref.unasked([...CONFIRMATORY, 'unused_items', ...numbers]), []);
    assert.ok(ref.asked > 3_000, String(ref.asked));
  });
});
