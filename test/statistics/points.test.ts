/** Points that respondents share out say what a dimension is worth to them: they weight gaps and are no items of its scale. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli } from '../support/analyze.ts';

const pair = (id: string, dimension: string) => (['expectation', 'perception'] as const).map((aspect) => ({ id: `${aspect.charAt(0)}${id}`, text: aspect, pair: `q${id}`, aspect, scale: 'five', dimension }));

const SURVEY = {
  kind: 'survey', id: 'points', title: 'Points',
  scales: { five: { type: 'numeric', min: 1, max: 5 } },
  dimensions: ['x', 'y'].map((id) => ({ id, label: id })),
  items: [
    ...pair('1', 'x'), ...pair('2', 'x'), ...pair('3', 'y'),
    { id: 'worth', type: 'points', text: 'worth', options: [{ value: 'first', dimension: 'x' }, { value: 'second', dimension: 'y' }] },
  ],
  analyses: [
    { type: 'gap', id: 'gap', weights: 'importance-points' },
    { type: 'reliability', id: 'reliability', aspect: 'perception' },
    { type: 'descriptives', id: 'descriptives', aspect: 'perception' },
    { type: 'descriptives', id: 'worth', items: ['worth'] },
  ],
};

describe('points of importance', () => {
  it('weight the gaps of dimensions, and are described, but measure nothing', () => {
    const results = inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'answers.csv'), 'e1,p1,e2,p2,e3,p3,worth_first,worth_second\n5,4,4,4,5,2,70,30\n4,3,5,3,4,3,50,50\n5,5,4,2,3,1,60,40\n');
      return new Results(runCli(folder, SURVEY));
    });
    // Gaps: x (−2/3 − 4/3) / 2 = −1, y −2; worth 60 : 40.
    assert.ok(Math.abs(results.number('gap', 'dimensions', 'x', 'weight') - 0.6) < 1e-12);
    assert.ok(Math.abs(results.number('gap', 'overall', 'weighted', 'gap') + 1.4) < 1e-12);
    assert.deepEqual(results.table('reliability', 'scales').rows.map((r) => [r.id, r.values['items']]), [['x', 2], ['y', 1]]);
    assert.ok(Math.abs(results.number('descriptives', 'dimensions', 'x', 'mean') - 3.5) < 1e-12);
    assert.ok(Math.abs(results.number('worth', 'items', 'worth_first', 'mean') - 60) < 1e-12);
  });

  it('count only where they add up to their total; a blank beside the whole of it is 0', () => {
    const results = inFolder(undefined, (folder) => {
      const rows = ['5,4,4,4,5,2,70,70', '4,3,5,3,4,3,10,10', '5,5,4,2,3,1,100,', '5,5,4,2,3,1,33.3,66.7', '5,5,4,2,3,1,60,', '5,5,4,2,3,1,101,0', '5,5,4,2,3,1,,'];
      writeFileSync(join(folder, 'answers.csv'), `e1,p1,e2,p2,e3,p3,worth_first,worth_second\n${rows.join('\n')}\n`);
      return new Results(runCli(folder, SURVEY, {}, 1));
    });
    assert.deepEqual(results.report.problems.map((p) => [p.code, p.line, p.column]), [['unusable-value', 7, 'worth_first'], ['points-sum', 2, 'worth_first'], ['points-sum', 3, 'worth_first'], ['points-sum', 6, 'worth_first']]);
    assert.equal(results.report.problems[1]?.message, 'The points shared out in "worth" add up to 140, not to 100, and do not count.');
    // Of 100 : 0 and 33.3 : 66.7.
    assert.ok(Math.abs(results.number('gap', 'dimensions', 'x', 'weight') - 0.6665) < 1e-12);
    assert.equal(results.number('worth', 'items', 'worth_second', 'n'), 2);
    assert.deepEqual(results.notes('gap'), ['The importance points are those of 2 responses; points that do not add up to their total are left out.']);
  });

  it('of several options for one dimension are all its own', () => {
    const worth = { id: 'worth', type: 'points', total: 10, text: 'worth', options: [{ value: 'a', dimension: 'x' }, { value: 'b', dimension: 'x' }, { value: 'c', dimension: 'y' }] };
    const results = inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'answers.csv'), 'e1,p1,e2,p2,e3,p3,worth_a,worth_b,worth_c\n5,4,4,4,5,2,4,4,2\n4,3,5,3,4,3,3,3,4\n');
      return new Results(runCli(folder, { ...SURVEY, items: [...SURVEY.items.slice(0, -1), worth], analyses: SURVEY.analyses.slice(0, 1) }));
    });
    assert.ok(Math.abs(results.number('gap', 'dimensions', 'x', 'weight') - 0.7) < 1e-12);
  });
});
