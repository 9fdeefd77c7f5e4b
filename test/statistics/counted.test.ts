/** What each figure rests on: how many answers, on which of them, and what is said where they are no basis for one. By hand, through the command line. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli, type Document } from '../support/analyze.ts';

const SCALES = { five: { type: 'numeric', min: 1, max: 5 }, ten: { type: 'numeric', min: 0, max: 10 } };
const analysed = (document: Document, csv: string, exit = 0): Results => inFolder(undefined, (folder) => {
  writeFileSync(join(folder, 'answers.csv'), csv);
  return new Results(runCli(folder, { kind: 'survey', id: 's', title: 'S', scales: SCALES, ...document }, {}, exit));
});
const pair = (id: string, sides: readonly string[], scale: string): readonly Document[] => sides.map((aspect) => ({ id: `${id}_${aspect}`, text: `${id} ${aspect}`, scale, pair: id, aspect }));
const table = (columns: Readonly<Record<string, readonly (number | string)[]>>): string => {
  const names = Object.keys(columns);
  const rows = Object.values(columns)[0]?.map((_, r) => names.map((n) => String(columns[n]?.[r])).join()) ?? [];
  return `${[names.join(), ...rows].join('\n')}\n`;
};

describe('what figures rest on', () => {
  it('a ratio of what is perceived to an expectation of 0 does not count, and its response is not counted', () => {
    const analyses = ['mean-of-ratios', 'ratio-of-means'].map((of) => ({ type: 'c-index', id: of, of }));
    const results = analysed({ items: pair('q', ['expectation', 'perception'], 'ten'), analyses }, table({ q_expectation: [0, 4, 8, 0], q_perception: [5, 2, 8, 1] }));
    const row = (analysis: string): readonly number[] => ['n', 'missing', 'expected', 'perceived', 'c'].map((c) => results.number(analysis, 'items', 'q', c));
    assert.deepEqual(row('mean-of-ratios'), [2, 2, 6, 5, 0.75]);
    assert.deepEqual(row('ratio-of-means'), [4, 0, 3, 4, 4 / 3]);
    assert.deepEqual(results.notes('mean-of-ratios'), ['Responses that expect 0 have no ratio and count as missing: q 2.']);
    assert.deepEqual(results.notes('ratio-of-means'), []);
    const none = analysed({ items: pair('q', ['expectation', 'perception'], 'ten'), analyses }, table({ q_expectation: [0, 0], q_perception: [5, 2] }));
    assert.deepEqual(analyses.map(({ id }) => none.why(id, 'items', 'q', 'c')), ['zero-denominator', 'zero-denominator']);
  });

  it('points that are shared out are in no scale of all items', () => {
    const results = analysed({
      items: [...['a', 'b', 'c'].map((id) => ({ id, text: id, scale: 'five' })), { id: 'p', text: 'p', type: 'points', total: 10, options: ['x', 'y'] }],
      analyses: [{ type: 'reliability', level: 'overall' }],
    }, table({ a: [1, 2, 3, 5], b: [2, 2, 4, 5], c: [1, 3, 3, 4], p_x: [1, 2, 3, 4], p_y: [9, 8, 7, 6] }));
    assert.equal(results.number('reliability', 'scales', 'overall', 'items'), 3);
    assert.deepEqual(results.table('reliability', 'items:overall').rows.map((r) => r.id), ['a', 'b', 'c']);
  });

  it('a mean that lies on the crosshair on paper counts as high', () => {
    // 2.2, 1 and 1.6: the mean of the three is 1.6, and 1.6000000000000003 in floating point.
    const answers = { a: [2, 2, 2, 2, 2, 2, 2, 2, 3, 3], b: Array<number>(10).fill(1), c: [1, 1, 1, 1, 2, 2, 2, 2, 2, 2] };
    const results = analysed({ items: Object.keys(answers).flatMap((id) => pair(id, ['importance', 'performance'], 'five')), analyses: [{ type: 'ipa' }] },
      table(Object.fromEntries(Object.entries(answers).flatMap(([id, of]) => ['importance', 'performance'].map((side) => [`${id}_${side}`, of])))));
    assert.deepEqual(['a', 'b', 'c'].map((id) => results.code('ipa', 'points', id, 'quadrant')), ['keep-up', 'low-priority', 'keep-up']);
  });

  it('means of importance and performance have their own numbers of answers where these differ', () => {
    const items = [...pair('a', ['importance', 'performance'], 'five'), { id: 't', text: 't', scale: 'five' }];
    const analyses = [{ type: 'ipa' }, { type: 'ipa', id: 'derived', importance: 'derived', target: 't' }, { type: 'dual-evaluation' }];
    const gaps = analysed({ items, analyses }, table({ a_importance: [5, 4, '', 3, 3], a_performance: [2, '', 4, 3, 5], t: [1, 2, 3, '', 5] }));
    const numbers = (analysis: string, of: string): readonly number[] => ['n', 'missing', 'importance-n', 'performance-n'].map((c) => gaps.number(analysis, of, 'a', c));
    assert.deepEqual([numbers('ipa', 'points'), numbers('derived', 'points'), numbers('dual-evaluation', 'items')], [[3, 2, 4, 4], [3, 2, 3, 4], [3, 2, 4, 4]]);
    const whole = analysed({ items, analyses }, table({ a_importance: [5, 4, 3], a_performance: [2, 4, 3], t: [1, 2, 2] }));
    for (const [analysis, of] of [['ipa', 'points'], ['derived', 'points'], ['dual-evaluation', 'items']] as const) assert.ok(!whole.table(analysis, of).columns.some((c) => c.id.endsWith('-n')));
  });

  it('an index beyond 0 to 100, to which weights of both signs lead, is none, and one of no variable of the model is said to be none', () => {
    const random = ((seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647)(7);
    const rows = Array.from({ length: 60 }, () => {
      const [common, own] = [random(), random()];
      const answer = (v: number): number => Math.max(1, Math.min(5, Math.round(1 + 4 * v)));
      // Two questions that are all but one, of which only the difference tells of the other variable.
      return { a1: answer(common * 0.6 + 0.4 * own), a2: answer(common * 0.6 + 0.05 * random()), b1: answer(own), b2: answer(own * 0.9) };
    });
    const csv = table(Object.fromEntries((['a1', 'a2', 'b1', 'b2'] as const).map((k) => [k, rows.map((r) => r[k])])));
    const document = {
      dimensions: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
      items: ['a1', 'a2', 'b1', 'b2'].map((id) => ({ id, text: id, scale: 'five', dimension: id.slice(0, 1) })),
      analyses: [{ type: 'csi', mode: 'B', paths: [['a', 'b']], index: 'a' }, { type: 'csi', id: 'other', paths: [['a', 'b']], index: 'c' }, { type: 'csi', id: 'again', paths: [['a', 'b']], index: 'a', bootstrap: { samples: 60, seed: 4 } }],
    };
    const results = analysed(document, csv, 0);
    assert.ok(results.number('csi', 'items', 'a2', 'weight') < 0 && results.number('csi', 'items', 'a1', 'weight') > 0);
    assert.equal(results.why('csi', 'fit', 'a', 'index'), 'improper-solution');
    assert.equal(results.why('csi', 'variables', 'a', 'index'), 'improper-solution');
    assert.ok(results.number('csi', 'variables', 'b', 'index') > 0);
    // In the other mode the index of a exists, but not in every sample.
    assert.ok(results.number('again', 'fit', 'a', 'index') > 0);
    assert.ok(['mean', 'high'].every((c) => results.number('again', 'bootstrap', 'index:a', c) <= 100));
    assert.ok(results.notes('again').includes('Some samples have no such figure and are left out of its standard error and interval: index a 7.'));
    assert.equal(results.why('other', 'fit', 'model', 'index'), 'not-applicable');
    assert.ok(results.notes('other').includes('The model has no latent variable "c", so there is no index.'));
  });

  it('differences that are the same on paper have no variance, and neither test nor F', () => {
    const thirds = [[31, 32, 34], [61, 62, 63], [12, 19, 20], [88, 81, 84], [45, 47, 49]];
    const shares = { hundred: { type: 'numeric', min: 0, max: 100 } };
    const items = ['x', 'y', 'z'].flatMap((id) => pair(id, ['expectation', 'perception'], 'hundred').map((item) => ({ ...item, dimension: 'd' })));
    // Perceived 1, 0 and 0 above what is expected: a third for everybody.
    const csv = table(Object.fromEntries(['x', 'y', 'z'].flatMap((id, k) => [[`${id}_expectation`, thirds.map((r) => r[k] as number)], [`${id}_perception`, thirds.map((r) => (r[k] as number) + Number(k === 0))]])));
    const gap = analysed({ scales: shares, dimensions: [{ id: 'd', label: 'D' }], items, analyses: [{ type: 'gap' }] }, csv);
    assert.deepEqual(['t', 'p'].map((c) => gap.why('gap', 'dimensions', 'd', c)), ['zero-variance', 'zero-variance']);
    assert.equal(gap.number('gap', 'dimensions', 'd', 'gap-sd'), 0);
    const judges = analysed({ items: ['a', 'b', 'c'].map((id) => ({ id, text: id, type: 'numeric' })), analyses: [{ type: 'agreement', method: 'icc', form: 'ICC3' }] },
      table({ a: [1, 2, 4, 5, 3.3], b: [2, 3, 5, 6, 4.3], c: [1.1, 2.1, 4.1, 5.1, 3.4] }));
    assert.equal(judges.number('agreement', 'agreement', 'ICC3', 'value'), 1);
    assert.deepEqual(['f', 'p', 'low', 'high'].map((c) => judges.why('agreement', 'agreement', 'ICC3', c)), ['zero-variance', 'zero-variance', 'zero-variance', 'zero-variance']);
    assert.ok(judges.number('agreement', 'agreement', 'ICC1', 'f') > 1);
  });

  it('a tolerance below the last bits of weights ends where nothing changes any more', () => {
    const answers = Object.fromEntries(['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((id, k) => [id, Array.from({ length: 40 }, (_, r) => 1 + ((r * 7 + ((r * r + k * k * r) % (k + 3))) % 5))]));
    const results = analysed({
      dimensions: ['a', 'b'].map((id) => ({ id, label: id })), items: Object.keys(answers).map((id) => ({ id, text: id, scale: 'five', dimension: id.slice(0, 1) })),
      analyses: ['A', 'B'].flatMap((mode) => [['exact', 1e-13], ['beyond', 1e-30]].map(([id, tolerance]) => ({ type: 'csi', id: `${String(id)}-${mode.toLowerCase()}`, mode, tolerance, 'max-iterations': 5000, paths: [['a', 'b']], index: 'b' }))),
    }, table(answers));
    for (const mode of ['a', 'b']) for (const item of Object.keys(answers)) assert.ok(Math.abs(results.number(`exact-${mode}`, 'items', item, 'weight') - results.number(`beyond-${mode}`, 'items', item, 'weight')) < 1e-11);
  });
});
