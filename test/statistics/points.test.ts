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
});
