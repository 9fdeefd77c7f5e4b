/** Sampling weights of a dataset: what they change, what they do not, and weights that are none. The figures themselves are held against R's in `own.test.ts`. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli, type Document } from '../support/analyze.ts';

const SURVEY: Document = {
  kind: 'survey', id: 's', title: 'S', scales: { five: { type: 'numeric', min: 1, max: 5 } },
  profile: [{ id: 'shop', type: 'single', text: 'Shop', options: ['x', 'y'] }],
  items: [{ id: 'a', text: 'A', scale: 'five' }, { id: 'b', text: 'B', scale: 'five' }],
  analyses: [{ type: 'descriptives', items: ['a'], by: 'shop' }, { type: 'correlation', items: ['a', 'b'] }, { type: 'csat', items: ['a'] }],
};
const analysed = (csv: string, dataset: Document, exit = 0, survey = SURVEY): Results => inFolder(undefined, (folder) => {
  writeFileSync(join(folder, 'answers.csv'), csv);
  return new Results(runCli(folder, survey, dataset, exit));
});
const CSV = 'a,b,shop,w\n5,4,x,3\n1,2,x,1\n4,4,y,0\n2,1,y,\n,3,x,9\n';

describe('sampling weights', () => {
  it('give means and shares beside those that count every response once; other analyses say that they do not use them', () => {
    const results = analysed(CSV, { weights: 'w' });
    assert.equal(results.number('descriptives', 'items', 'a', 'mean'), 3);
    // Of weight 3 and 1; no weight and a weight of nought stand for nobody.
    assert.deepEqual(['n', 'missing', 'mean', 'effective'].map((c) => results.number('descriptives', 'weighted', 'a', c)), [2, 3, 4, 1.6]);
    assert.equal(results.number('csat', 'weighted', 'a:top', 'share'), 0.75);
    assert.deepEqual(results.notes('correlation'), ['The weights of the dataset are not used here: every response counts once.']);
    assert.deepEqual(results.notes('descriptives'), []);
    const [, x, y] = results.report.analyses.find((a) => a.id === 'descriptives')?.parts ?? [];
    const of = (part: typeof x) => part?.tables.find((t) => t.id === 'weighted')?.rows[0]?.values['mean'];
    assert.equal(of(x), 4);
    assert.deepEqual(of(y), { undefined: 'no-answers', why: 'there are no answers' });
    assert.ok(!analysed(CSV, {}).report.analyses.some((a) => a.parts.some((p) => p.tables.some((t) => t.id === 'weighted'))));
  });

  it('that are negative or no numbers are told, and a column of weights that is not there', () => {
    const bad = analysed(CSV.replace('x,3', 'x,-3').replace('x,1', 'x,many'), { weights: 'w' }, 1);
    assert.deepEqual(bad.report.problems.map((p) => [p.code, p.line, p.column]), [['unusable-value', 2, 'w'], ['unusable-value', 3, 'w']]);
    const absent = analysed(CSV, { weights: 'gewicht' }, 1);
    assert.deepEqual(absent.report.problems.map((p) => [p.code, p.column]), [['missing-column', 'gewicht']]);
    assert.ok(!absent.report.analyses.some((a) => a.parts.some((p) => p.tables.some((t) => t.id === 'weighted'))));
  });

  it('can be the answers to a question, and as large as numbers are', () => {
    const results = analysed(CSV.replace('x,3', 'x,3e307').replace('x,1', 'x,1e307').replace('x,9', 'x,'), { weights: 'w' });
    assert.equal(results.number('descriptives', 'weighted', 'a', 'mean'), 4);
    const byAnswer = analysed(CSV, { weights: 'b' });
    assert.equal(byAnswer.number('descriptives', 'weighted', 'a', 'mean'), (5 * 4 + 2 + 4 * 4 + 2) / 11);
    assert.equal(byAnswer.number('correlation', 'answers', 'b', 'n'), 5);
  });
});
