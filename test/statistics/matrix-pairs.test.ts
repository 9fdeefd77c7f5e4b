/** Expectations and perceptions in two matrices, whose rows are paired, are analysed as the same questions asked one by one. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { runCli, type Document } from '../support/analyze.ts';

const THINGS = ['1', '2', '3'];
const CSV = 'E1,E2,E3,P1,P2,P3\n7,6,7,5,6,4\n6,6,7,6,5,5\n7,5,6,4,5,6\n6,7,7,5,4,4\n5,6,6,5,6,6\n';
const row = (side: string, n: string): Document => ({ id: `${side}${n}`, text: `${side} ${n}`, dimension: n === '3' ? 'care' : 'speed', pair: `Q${n}` });
const SIDES = [['E', 'expectation'], ['P', 'perception']] as const;

const single = SIDES.flatMap(([side, aspect]) => THINGS.map((n) => ({ ...row(side, n), scale: 'seven', aspect })));
const matrices = SIDES.map(([side, aspect]) => ({ id: side, type: 'matrix', text: side, scale: 'seven', ...(side === 'E' ? { aspects: [aspect] } : { aspect }), rows: THINGS.map((n) => row(side, n)) }));

/** Every figure by analysis, table, row and column; what a row is called depends on how it was asked. */
const figures = (items: readonly Document[]): unknown =>
  inFolder(undefined, (folder) => {
    writeFileSync(join(folder, 'answers.csv'), CSV);
    const { analyses } = runCli(folder, {
      kind: 'survey', id: 'pairs', title: 'Pairs', scales: { seven: { type: 'numeric', min: 1, max: 7 } }, dimensions: ['speed', 'care'].map((id) => ({ id, label: id })), items, analyses: [{ type: 'gap' }, { type: 'c-index', of: 'ratio-of-means' }],
    });
    return analyses.map((a) => a.parts.map((p) => p.tables.map((t) => [t.id, t.rows.map((r) => [r.id, r.values])])));
  });

describe('pairs in two matrices', () => {
  it('have the figures of the same questions asked one by one', () => {
    const asked = figures(single);
    assert.match(JSON.stringify(asked), /"Q1"/);
    assert.deepEqual(figures(matrices), asked);
  });
});
