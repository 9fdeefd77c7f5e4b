/** Answers to questions that were not to be asked: missing by design, told one by one, and counted. By hand, through the command line. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli, type Document } from '../support/analyze.ts';

const SURVEY: Document = {
  kind: 'survey', id: 's', title: 'S', scales: { five: { type: 'numeric', min: 1, max: 5 } },
  sections: [{ id: 'flight', title: 'Flight', visible: 'kind = "air"' }],
  screening: [{ id: 'used', type: 'boolean', text: 'Used us?', continue: [true] }],
  profile: [{ id: 'kind', type: 'single', text: 'Kind', options: ['air', 'rail'] }],
  items: [
    { id: 'whole', text: 'Whole', scale: 'five' },
    { id: 'why', text: 'Why', scale: 'five', visible: 'whole <= 3' },
    { id: 'after', text: 'After', scale: 'five', visible: 'why >= 4' },
    { id: 'seat', text: 'Seat', scale: 'five', section: 'flight' },
  ],
  analyses: [{ type: 'descriptives' }, { type: 'descriptives', id: 'air', items: ['seat'], where: 'kind = "air"' }, { type: 'box', items: ['whole'] }],
};

const analysed = (csv: string, survey: Document = SURVEY, exit = 0, dataset: Document = {}): Results => inFolder(undefined, (folder) => {
  writeFileSync(join(folder, 'answers.csv'), csv);
  return new Results(runCli(folder, survey, dataset, exit));
});

const items = (results: Results, column: string, analysis = 'descriptives'): readonly number[] => ['whole', 'why', 'after', 'seat'].map((id) => results.number(analysis, 'items', id, column));

describe('questions that were not to be asked', () => {
  it('are missing by design, and counted', () => {
    const results = analysed('used,kind,whole,why,after,seat\ntrue,air,5,,,4\ntrue,rail,2,5,3,\ntrue,rail,3,2,,\nfalse,,,,,\n');
    assert.deepEqual(items(results, 'n'), [3, 2, 1, 1]);
    assert.deepEqual(items(results, 'missing'), [1, 2, 3, 3]);
    assert.deepEqual(items(results, 'not-asked'), [1, 2, 3, 3]);
    assert.deepEqual(results.notes('descriptives'), ['Not asked, by conditions or the screening, and counted as missing: whole 1, why 2, after 3, seat 3.']);
    assert.ok(!results.table('air', 'items').columns.some((c) => c.id === 'not-asked'));
    assert.deepEqual(results.notes('air'), []);
    assert.equal(results.report['problem-count'], 0);
  });

  it('have answers that do not count, each told with its line; a later condition does not know them', () => {
    // Line 2: why is hidden by its condition, and with it what depends on it. Line 3: seat by its section. Line 5: all behind the screening.
    const results = analysed('used,kind,whole,why,after,seat\ntrue,air,5,5,4,4\ntrue,rail,2,5,3,1\ntrue,air,3,2,,5\nfalse,air,1,1,,1\n', SURVEY, 1);
    assert.deepEqual(items(results, 'n'), [3, 2, 1, 2]);
    assert.deepEqual(items(results, 'mean'), [10 / 3, 3.5, 3, 4.5]);
    assert.ok(results.report.problems.every((p) => p.code === 'hidden-answer'));
    assert.deepEqual(results.report.problems.map((p) => `${String(p.line)} ${p.column ?? ''}`).sort(), ['2 after', '2 why', '3 seat', '5 kind', '5 seat', '5 whole', '5 why']);
    assert.equal(results.report['problem-count'], 7);
    assert.match(results.report.problems.map((p) => p.message).join(), /was not to be asked "why"/);
  });

  it('cannot be told where the data lack what a condition asks for: then everybody counts as asked, which is said', () => {
    const results = analysed('whole,why,after,seat\n5,,,4\n2,5,3,1\n', { ...SURVEY, analyses: [{ type: 'descriptives' }] });
    assert.deepEqual(items(results, 'n'), [2, 1, 1, 2]);
    assert.ok(results.notes('descriptives').includes('The condition "kind = "air"" of "seat" cannot be looked up in the data, so every response counts as asked.'), results.notes('descriptives').join('\n'));
  });

  it('are those that a reversed item, a choice of several and a matrix lead to', () => {
    const survey: Document = {
      kind: 'survey', id: 's', title: 'S', scales: { five: { type: 'numeric', min: 1, max: 5 } },
      items: [
        { id: 'bad', text: 'Bad', scale: 'five', reverse: true }, { id: 'many', text: 'Many', type: 'multiple', options: ['x', 'y'] },
        { id: 'm', type: 'matrix', text: 'M', scale: 'five', rows: [{ id: 'm1', text: 'M1' }, { id: 'm2', text: 'M2' }], visible: 'bad = 5 and list contains(many, "x")' },
      ],
      analyses: [{ type: 'descriptives' }],
    };
    const results = analysed('bad,many,m1,m2\n5,x;y,1,2\n5,y,3,4\n1,x,4,4\n', survey, 1);
    assert.deepEqual(['m1', 'm2'].map((id) => results.number('descriptives', 'items', id, 'n')), [1, 1]);
    assert.equal(results.report['problem-count'], 2);
  });

  it('may wait for one another by the thousand', () => {
    const names = Array.from({ length: 3_000 }, (_, i) => `q${String(i)}`);
    const chain: Document = {
      ...SURVEY, sections: [], screening: [], profile: [],
      items: names.map((id, i) => ({ id, text: id, scale: 'five', ...(i < names.length - 1 ? { visible: `q${String(i + 1)} = 1` } : {}) })), analyses: [{ type: 'box', items: ['q2999'] }],
    };
    const results = analysed(`${names.join()}\n${names.map(() => '1').join()}\n`, chain);
    assert.equal(results.number('box', 'items', 'q2999', 'n'), 1);
  }).timeout(60_000);
});
