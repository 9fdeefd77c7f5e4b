/** Published tables: supervisor ratings (drivers), Shrout & Fleiss (ICC), Krippendorff (alpha). */
import assert from 'node:assert/strict';
import type { Document, Results } from '../support/analyze.ts';
import { compareDrivers } from './figures.ts';
import { analyze, CLOSED, header, needsData, printed, readData, Reference } from './support.ts';

const plain = (columns: readonly string[]): readonly Document[] => columns.map((c) => ({ id: c, text: c, type: 'numeric' }));

needsData('reference: supervisor ratings', 'drivers of the attitude data of base R', () => {
  let results: Results;
  let ref: Reference;

  before(() => {
    ref = new Reference('attitude');
    const csv = readData('attitude.csv');
    results = analyze({ kind: 'survey', id: 'attitude', title: 'Attitude', items: plain(header(csv)), analyses: [{ type: 'drivers', id: 'drivers', target: 'rating', method: 'johnson' }] }, csv);
  });

  it('gives regression and every measure of importance', () => {
    compareDrivers(ref, ['attitude'], results, 'drivers', (name) => name);
    assert.deepEqual(ref.unasked([]), []);
  });
});

needsData('reference: agreement of raters', 'the six ICC of Shrout & Fleiss (1979) and the alpha of Krippendorff (2011)', () => {
  it('gives all six intraclass correlations, as psych and as printed', () => {
    const ref = new Reference('agreement');
    const csv = readData('shrout_fleiss_1979.csv');
    const results = analyze({ kind: 'survey', id: 'judges', title: 'Judges', items: plain(header(csv)), analyses: [{ type: 'agreement', id: 'icc', method: 'icc', form: 'ICC3k' }] }, csv);
    for (const form of ref.keys('shrout_fleiss_1979', 'icc')) {
      for (const [key, column] of Object.entries({ icc: 'value', F: 'f', df1: 'df1', df2: 'df2', p: 'p', lower95: 'low', upper95: 'high' })) ref.expect(['shrout_fleiss_1979', 'icc', form, key], results.number('icc', 'agreement', form, column), CLOSED);
      ref.expect(['shrout_fleiss_1979', 'published', form], results.number('icc', 'agreement', form, 'value'), printed(2));
      assert.equal(results.code('icc', 'agreement', form, 'chosen'), form === 'ICC3k' ? 'yes' : 'no');
    }
    assert.deepEqual(ref.unasked(['krippendorff_2011']), []);
  });

  it('gives alpha at every level of measurement, from a table with a row for each observer', () => {
    const ref = new Reference('agreement');
    const csv = readData('krippendorff_2011_nominal.csv');
    const [observer = '', ...units] = header(csv);
    const levels = ref.keys('krippendorff_2011', 'alpha');
    const results = analyze({
      kind: 'survey', id: 'observers', title: 'Observers', items: plain(units), profile: [{ id: observer, text: observer, type: 'open' }],
      analyses: levels.map((level) => ({ type: 'agreement', id: level, method: 'krippendorff', level, rater: observer })),
    }, csv);
    for (const level of levels) {
      const value = results.number(level, 'agreement', 'all', 'value');
      ref.expect(['krippendorff_2011', 'alpha', level], value, CLOSED);
      ref.expect(['krippendorff_2011', 'published', level], value, printed(3));
    }
    assert.deepEqual(ref.unasked(['shrout_fleiss_1979']), []);
  });
});
