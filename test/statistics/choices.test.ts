/** Several choices and rankings: how a cell is read, what is no answer, and what is said of options and places. By hand, from a few answers. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli, type Document } from '../support/analyze.ts';

const SURVEY = {
  kind: 'survey', id: 'choices', title: 'Choices',
  items: [
    { id: 'seen', text: 'seen', type: 'multiple', choose: 2, options: [{ value: 'web', label: { zh: '网页', en: 'web page' } }, 'shop', 'price, fees', { value: 'none', exclusive: true }] },
    { id: 'top', text: 'top', type: 'ranking', choose: 2, options: ['speed', 'price', 'taste'] },
  ],
  analyses: [{ type: 'descriptives', id: 'all' }, { type: 'descriptives', id: 'web', where: 'list contains(seen, "web")' }],
};

function analysed(text: string, exit: number, dataset: Document = {}, file = 'answers.csv'): Results {
  return inFolder(undefined, (folder) => {
    writeFileSync(join(folder, file), text);
    return new Results(runCli(folder, SURVEY, { source: `./${file}`, ...dataset }, exit));
  });
}

const counts = (results: Results, analysis = 'all'): readonly unknown[] => results.table(analysis, 'choices').rows.filter((r) => r.id.startsWith('seen')).map((r) => r.values['count']);

describe('several choices and rankings', () => {
  it('are read with semicolons, bars, commas or blanks between, by value, label or code', () => {
    const results = analysed('seen,top\nweb;shop,speed;price\n网页｜shop,price；speed\n"web page, shop",price taste\n"price, fees;shop",taste、speed\n1|2,speed\n,\n', 0, { values: { seen: { 1: 'web', 2: 'shop' } } });
    assert.deepEqual(counts(results), [4, 5, 1, 0]);
    const at = (option: string, column: string): number => results.number('all', 'rankings', `top=${option}`, column);
    assert.deepEqual(['n', 'missing', 'ranked', 'first', 'mean-rank'].map((c) => at('speed', c)), [5, 1, 4, 2, 1.5]);
    assert.equal(at('speed', 'first-share'), 0.4);
    assert.deepEqual([at('price', 'mean-rank'), at('taste', 'mean-rank'), at('taste', 'ranked')], [4 / 3, 1.5, 2]);
    assert.equal(results.report.analyses[1]?.parts[0]?.responses, 4);
  });

  it('are reported and do not count where they name what is no option, too many, one twice, or others beside an exclusive one', () => {
    const results = analysed('seen,top\nweb;purple,speed;speed\nweb;shop;none,speed;price;taste\nnone;web,price\nshop;shop,taste\n', 1);
    assert.deepEqual(results.report.problems.map((p) => [p.line, p.column, p.message.replace(/^In the column "\w+" the value /, '')]), [
      [2, 'seen', 'names "purple", which is none of the options.'], [2, 'top', 'ranks "speed" twice.'],
      [3, 'seen', 'has 3 options, and there may be 2 at most.'], [3, 'top', 'has 3 options, and there may be 2 at most.'], [4, 'seen', 'names others beside "none", which excludes them.'],
    ]);
    assert.deepEqual(counts(results), [0, 1, 0, 0]);
    assert.equal(results.number('all', 'choices', 'seen=shop', 'missing'), 3);
    assert.equal(results.why('all', 'rankings', 'top=speed', 'mean-rank'), 'no-answers');
  });

  it('are lists in JSON', () => {
    const results = analysed(JSON.stringify([{ seen: ['web', 'price, fees'], top: ['taste', 'speed'] }, { seen: ['shop'], top: [] }]), 0, { format: 'json' }, 'answers.json');
    assert.deepEqual(counts(results), [1, 1, 1, 0]);
    assert.deepEqual([results.number('all', 'rankings', 'top=speed', 'n'), results.number('all', 'rankings', 'top=speed', 'mean-rank')], [1, 2]);
  });
});
