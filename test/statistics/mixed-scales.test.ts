/** Answers on different scales are never added up: what would mix them is left out or undefined, and the report says which scales they were. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli, type Document } from '../support/analyze.ts';

const pair = (name: string, sides: readonly string[], scale: string, dimension: string): Document[] =>
  sides.map((aspect) => ({ id: `${aspect}_${name}`, text: `${aspect} ${name}`, pair: `${sides[0] ?? ''}_${name}`, aspect, scale, dimension }));

const SERVQUAL = ['expectation', 'perception'];
const IPA = ['importance', 'performance'];
const RATED: Document[] = [
  { id: 'overall', text: 'overall', scale: 'five' },
  { id: 'a', text: 'a', scale: 'five', dimension: 'bond' },
  { id: 'b', text: 'b', scale: 'five', dimension: 'bond' },
  { id: 'c', text: 'c', scale: 'ten' },
  { id: 'refer', text: 'refer', type: 'nps', dimension: 'bond' },
  { id: 'minutes', text: 'minutes', type: 'numeric', unit: 'min' },
];
const ITEMS = [...RATED, ...pair('1', SERVQUAL, 'five', 'speed'), ...pair('2', SERVQUAL, 'ten', 'care'), ...pair('1', IPA, 'five', 'speed'), ...pair('2', IPA, 'ten', 'care')];
const CSV = `${ITEMS.map((i) => String(i['id'])).join()}
5,5,4,9,10,3,5,4,9,8,5,4,9,8
4,4,5,8,9,5,5,4,10,7,4,4,8,7
2,2,3,3,3,9,4,2,8,3,3,2,7,4
3,3,2,6,7,7,4,3,9,6,4,3,8,6
1,1,1,2,1,20,5,1,10,2,5,1,10,3
`;

function analysed(items: readonly Document[], analyses: readonly Document[], exit = 0): Results {
  return inFolder(undefined, (folder) => {
    writeFileSync(join(folder, 'answers.csv'), CSV);
    return new Results(runCli(folder, {
      kind: 'survey', id: 'mixed', title: 'Mixed', scales: { five: { type: 'numeric', min: 1, max: 5 }, ten: { type: 'numeric', min: 1, max: 10 } },
      dimensions: ['speed', 'care', 'bond'].map((id) => ({ id, label: id })), items, analyses,
    }, {}, exit));
  });
}

describe('items on different scales', () => {
  it('are left out of derived importance where no items are named, and named there', () => {
    const results = analysed(RATED, [{ type: 'ipa', id: 'derived', importance: 'derived', target: 'overall' }]);
    assert.deepEqual(results.table('derived', 'points').rows.map((r) => r.id), ['a', 'b']);
    assert.equal(results.number('derived', 'crosshair', 'crosshair', 'performance'), 3);
    assert.deepEqual(results.notes('derived'), ['No items are named, so the rated ones with one scale (1–5) were taken; left out: c 1–10, refer 0–10, minutes … min.']);
    assert.equal(results.setting('derived', 'items-used'), 'a b');
  });

  it('have no crosshair in common, and no quadrants, for a reason', () => {
    const results = analysed(ITEMS, [
      { type: 'ipa', id: 'named', importance: 'derived', target: 'overall', items: ['a', 'b', 'refer'] }, { type: 'ipa', id: 'stated' }, { type: 'ipa', id: 'middle', crosshair: 'scale-midpoint' },
      { type: 'ipa', id: 'alone', crosshair: 'scale-midpoint', items: ['importance_1', 'performance_1'] },
    ]);
    for (const [id, side] of [['named', 'performance'], ['stated', 'importance'], ['stated', 'performance'], ['middle', 'importance']] as const) assert.equal(results.why(id, 'crosshair', 'crosshair', side), 'mixed-scales', `${id} ${side}`);
    assert.equal(results.why('stated', 'points', 'importance_1', 'quadrant'), 'mixed-scales');
    assert.equal(results.number('stated', 'points', 'importance_2', 'performance'), 5.6);
    assert.match(results.notes('named').join(), /Performance is asked on different scales \(a 1–5, b 1–5, refer 0–10\)/);
    assert.equal(results.number('alone', 'crosshair', 'crosshair', 'importance'), 3);
    assert.equal(results.code('alone', 'points', 'importance_1', 'quadrant'), 'concentrate');
  });

  it('have no gap, no index C and no score in common', () => {
    const results = analysed(ITEMS, [{ type: 'gap', id: 'gap', weights: 'importance-items' }, { type: 'c-index', id: 'c' }, { type: 'dual-evaluation', id: 'dual', variant: 'improved' }]);
    assert.equal(results.number('gap', 'dimensions', 'care', 'gap'), -4);
    for (const row of ['items', 'dimensions', 'weighted']) assert.equal(results.why('gap', 'overall', row, 'gap'), 'mixed-scales', row);
    assert.equal(results.why('gap', 'dimensions', 'care', 'weight'), 'mixed-scales');
    for (const row of ['items', 'dimensions']) assert.equal(results.why('c', 'overall', row, 'c'), 'mixed-scales', row);
    assert.ok(Math.abs(results.number('c', 'dimensions', 'speed', 'c') - 14 / 23) < 1e-12);
    assert.equal(results.why('dual', 'overall', 'score', 'score'), 'mixed-scales');
  });

  it('leave a pair on two scales without a difference', () => {
    const items = ITEMS.map((i) => (i['id'] === 'perception_1' ? { ...i, scale: 'ten' } : i));
    const results = analysed(items, [{ type: 'gap', id: 'gap' }, { type: 'c-index', id: 'c' }, { type: 'descriptives', id: 'differences', aspect: 'gap' }]);
    assert.equal(results.why('gap', 'items', 'expectation_1', 'gap'), 'mixed-scales');
    assert.equal(results.number('gap', 'items', 'expectation_1', 'expected'), 4.6);
    assert.equal(results.why('c', 'items', 'expectation_1', 'c'), 'mixed-scales');
    assert.deepEqual(results.table('differences', 'items').rows.map((r) => r.id), ['expectation_2', 'importance_1', 'importance_2']);
    assert.match(results.notes('differences').join(), /two scales have no difference and are left out: expectation_1/);
  });

  it('give no mean of their dimension, neither described nor explained', () => {
    const results = analysed(RATED, [{ type: 'descriptives', id: 'items' }, { type: 'reliability', id: 'alpha', items: ['a', 'b', 'refer'] }]);
    assert.ok(!results.report.analyses[0]?.parts[0]?.tables.some((t) => t.id === 'dimensions'));
    assert.match(results.notes('items').join(), /left out: bond \(a 1–5, b 1–5, refer 0–10\)/);
    assert.match(results.notes('alpha').join(), /standardised alpha does not/);
    assert.ok(results.number('alpha', 'scales', 'bond', 'standardised') > 0.9);
    const [refused] = analysed(RATED, [{ type: 'drivers', target: 'bond', items: ['c'] }], 1).report.analyses;
    assert.match(refused?.refused ?? '', /target "bond" are on different scales \(a 1–5, b 1–5, refer 0–10\)/);
  });
});
