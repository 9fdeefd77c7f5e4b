/** What a result says of itself: which items were turned round, which settings had a say, which rows are which, where an interval was cut. By hand, from a few answers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { bundle, inFolder } from '../cli/run-script.ts';
import { Results, runCli, type Document } from '../support/analyze.ts';

const analysed = (survey: Document, csv: string): Results => inFolder(undefined, (folder) => {
  writeFileSync(join(folder, 'answers.csv'), csv);
  return new Results(runCli(folder, { kind: 'survey', id: 's', title: 'S', scales: { five: { type: 'numeric', min: 1, max: 5 } }, ...survey }));
});

const label = (results: Results, analysis: string, table: string, row: string): string | undefined => results.table(analysis, table).rows.find((r) => r.id === row)?.label;

describe('what a result says of itself', () => {
  const REVERSED = {
    dimensions: [{ id: 'd', label: 'D' }],
    items: [{ id: 'good', text: 'Good', scale: 'five', dimension: 'd' }, { id: 'bad', text: 'Bad', scale: 'five', dimension: 'd', reverse: true }, { id: 'open', text: 'Open', type: 'numeric', min: 0, reverse: true }],
    analyses: [
      { type: 'descriptives', items: ['good', 'bad'] }, { type: 'box', items: ['bad'] }, { type: 'margin', items: ['bad'] }, { type: 'descriptives', id: 'good', items: ['good'] }, { type: 'descriptives', id: 'open', items: ['open'] },
      { type: 'descriptives', id: 'grouped', items: ['good'], by: 'bad' }, { type: 'margin', id: 'where', items: ['good'], where: 'bad = 1' },
    ],
  };
  const ANSWERS = 'good,bad,open\n5,1,7\n4,1,7\n5,5,7\n';

  it('which reversed items were turned, in every analysis and on every row; conditions and groups ask for the answers as given', () => {
    const results = analysed(REVERSED, ANSWERS);
    assert.equal(results.setting('descriptives', 'turned'), 'bad');
    assert.equal(results.setting('box', 'turned'), 'bad');
    assert.equal(results.setting('margin', 'turned'), 'bad');
    assert.equal(results.setting('good', 'turned'), '');
    assert.equal(label(results, 'descriptives', 'items', 'bad'), 'Bad (reversed, turned)');
    assert.equal(label(results, 'descriptives', 'frequencies', 'bad'), 'Bad (reversed, turned)');
    assert.equal(label(results, 'descriptives', 'items', 'good'), 'Good');
    assert.equal(label(results, 'margin', 'shares', 'bad=5'), 'Bad (reversed, turned): 5');
    assert.deepEqual(['1', '5'].map((answer) => results.number('descriptives', 'frequencies', 'bad', answer)), [1, 2]);
    assert.equal(results.number('box', 'items', 'bad', 'top-count'), 2);
    assert.deepEqual(results.report.analyses.find((a) => a.id === 'grouped')?.parts.map((p) => [p.group?.label ?? '', p.responses]), [['', 3], ['1', 2], ['5', 1]]);
    assert.equal(results.number('where', 'plan', 'plan', 'n'), 2);
  });

  it('that a reversed item without two ends was not turned', () => {
    const results = analysed(REVERSED, ANSWERS);
    assert.equal(results.number('open', 'items', 'open', 'mean'), 7);
    assert.equal(results.setting('open', 'turned'), '');
    assert.deepEqual(results.notes('open'), ['The scale of the reversed item "open" has no two ends, so its answers were not turned round.']);
  });

  for (const format of ['table', 'markdown', 'html'] as const) {
    it(`which reversed items were turned, as ${format} and in both languages`, () => {
      for (const [locale, row, setting] of [['zh', 'Bad（反向题，已转）', '转过的反向题 bad'], ['en', 'Bad (reversed, turned)', 'Reversed items, turned bad']] as const) {
        const stdout = inFolder(undefined, (folder) => {
          writeFileSync(join(folder, 's.survey.yaml'), stringify({ kind: 'survey', id: 's', title: 'S', scales: { five: { type: 'numeric', min: 1, max: 5 } }, ...REVERSED }));
          writeFileSync(join(folder, 'answers.csv'), ANSWERS);
          return spawnSync(process.execPath, [bundle(), 'analyze', 's.survey.yaml', '--data', 'answers.csv', '--format', format, '--locale', locale], { cwd: folder, encoding: 'utf8' }).stdout;
        });
        assert.ok(stdout.includes(row) && stdout.includes(setting), stdout);
      }
    });
  }

  it('only the settings that a coefficient of agreement heeds, and what it does about gaps', () => {
    const results = analysed({
      items: ['a', 'b', 'c'].map((id) => ({ id, text: id, scale: 'five' })),
      analyses: [...['percent', 'cohen', 'fleiss', 'krippendorff', 'icc'].map((method) => ({ type: 'agreement', id: method, method })), { type: 'agreement', id: 'vain', method: 'icc', missing: 'pairwise', level: 'ratio' }],
    }, 'a,b,c\n1,1,2\n2,2,2\n3,3,4\n5,4,5\n1,,2\n');
    const printed = (id: string): readonly string[] => results.report.analyses.find((a) => a.id === id)?.settings.map((s) => s.key) ?? [];
    assert.deepEqual(printed('percent'), ['method', 'missing']);
    assert.deepEqual(printed('cohen'), ['method', 'weights', 'missing', 'confidence', 'categories']);
    assert.deepEqual(printed('fleiss'), ['method', 'missing', 'confidence', 'se-under']);
    assert.deepEqual(printed('krippendorff'), ['method', 'level', 'units']);
    assert.deepEqual(printed('icc'), ['method', 'form', 'missing', 'confidence']);
    assert.equal(results.setting('vain', 'missing'), 'listwise');
    assert.deepEqual(results.notes('vain'), ['With method: icc what is written for level has no effect.', 'With method: icc what is written for missing has no effect.']);
    assert.deepEqual(['cohen', 'fleiss', 'icc'].map((id) => results.number(id, id === 'cohen' ? 'pairs' : 'agreement', id === 'cohen' ? 'a/c' : id === 'icc' ? 'ICC2' : 'all', 'n')), [4, 4, 4]);
    assert.deepEqual(['n', 'missing', 'ratings'].map((c) => results.number('krippendorff', 'agreement', 'all', c)), [5, 0, 14]);
  });

  it('which row of points, of a matrix and of a pair is which', () => {
    const results = analysed({
      items: [
        { id: 'p', text: 'Importance', type: 'points', total: 10, options: [{ value: 'fast' }, { value: 'kind', label: 'Kindness' }] },
        { id: 'm', type: 'matrix', text: 'Hall', scale: 'five', aspects: ['importance', 'performance'], rows: [{ id: 'seats', text: 'Seats' }] },
        { id: 'e', text: 'Queue', scale: 'five', pair: 'q', aspect: 'expectation' }, { id: 'f', text: 'Queue', scale: 'five', pair: 'q', aspect: 'perception' },
        { id: 'x', text: 'Same', scale: 'five' }, { id: 'y', text: 'Same', scale: 'five' },
      ],
      analyses: [{ type: 'margin' }, { type: 'ipa' }],
    }, 'p_fast,p_kind,seats_importance,seats_performance,e,f,x,y\n4,6,5,4,3,2,1,2\n5,5,4,4,4,4,4,4\n');
    assert.deepEqual(results.table('margin', 'means').rows.map((r) => r.label), ['Importance: fast', 'Importance: Kindness', 'Seats (importance)', 'Seats (performance)', 'Queue (expectation)', 'Queue (perception)', 'Same (x)', 'Same (y)']);
    assert.equal(label(results, 'margin', 'shares', 'p_fast=4'), 'Importance: fast: 4');
    assert.equal(label(results, 'ipa', 'points', 'seats'), 'Seats');
  });

  it('that a net promoter score was asked for on another scale', () => {
    const items = [{ id: 'ten', text: 'Ten', type: 'numeric', min: 1, max: 10 }, { id: 'open', text: 'Open', type: 'numeric' }, { id: 'right', text: 'Right', type: 'nps' }];
    const results = analysed({ items, analyses: items.map(({ id }) => ({ type: 'nps', id, item: id, interval: 'wald' })) }, 'ten,open,right\n10,10,10\n6,6,6\n8,8,8\n');
    assert.deepEqual(['ten', 'open', 'right'].map((id) => results.number(id, 'nps', id, 'nps')), [0, 0, 0]);
    const rest = ', and the net promoter score is defined on 0 to 10; this is counted by the same bands and compares with no other score.';
    assert.deepEqual(['ten', 'open', 'right'].map((id) => results.notes(id)), [[`The item is asked on 1–10${rest}`], [`The item is asked without a scale${rest}`], []]);
  });

  it('where an interval of a net promoter score was cut', () => {
    const results = analysed({ items: [{ id: 'nps', text: 'NPS', type: 'nps' }], analyses: [{ type: 'nps', item: 'nps' }, { type: 'nps', id: 'wald', item: 'nps', interval: 'wald' }] }, 'nps\n10\n10\n9\n');
    // (4 − 1)/5 = 60 ± 1.96·√((1 − 0.36)/5)·100
    assert.deepEqual(['adjusted-low', 'adjusted-high'].map((c) => Number(results.number('nps', 'nps', 'nps', c).toFixed(4))), [-10.1218, 100]);
    assert.deepEqual(results.notes('nps'), ['The adjusted Wald interval comes to −10.1 to 130.1 and is cut to −100 and 100, between which every score lies.']);
    assert.deepEqual(results.notes('wald'), []);
  });

  it('why importance that cannot be derived from constant answers is undefined', () => {
    const results = analysed({
      items: [{ id: 'a', text: 'A', scale: 'five' }, { id: 'b', text: 'B', scale: 'five' }, { id: 't', text: 'T', scale: 'five' }],
      analyses: [{ type: 'ipa', importance: 'derived', target: 't', items: ['a', 'b'] }, { type: 'ipa', id: 'flat', importance: 'derived', target: 'a', items: ['b', 't'] }],
    }, 'a,b,t\n4,1,2\n4,2,3\n4,5,5\n');
    assert.equal(results.why('ipa', 'points', 'a', 'importance'), 'zero-variance');
    assert.equal(results.why('ipa', 'points', 'a', 'quadrant'), 'zero-variance');
    assert.equal(results.code('ipa', 'points', 'b', 'quadrant'), 'concentrate');
    assert.deepEqual(['b', 't'].map((row) => results.why('flat', 'points', row, 'importance')), ['zero-variance', 'zero-variance']);
    assert.equal(results.why('flat', 'crosshair', 'crosshair', 'importance'), 'zero-variance');
  });

  it('why alpha of two respondents is what it is, or is undefined', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, text: id, type: 'numeric', min: 0, max: 10 }));
    const of = (csv: string): Results => analysed({ items, analyses: [{ type: 'reliability', level: 'overall' }, { type: 'reliability', id: 'two', level: 'overall', items: ['a', 'b'] }] }, csv);
    // Two respondents agree or disagree altogether: every correlation is 1 or −1.
    const agree = of('a,b,c\n1,2,1\n3,3,9\n');
    assert.equal(agree.number('reliability', 'scales', 'overall', 'standardised'), 1);
    assert.equal(agree.why('reliability', 'scales', 'overall', 'lambda6'), 'singular');
    // Of −1 the last bit is wrong.
    const disagree = of('a,b,c\n0.1,0.7,1\n1.1,0.4,9\n');
    assert.equal(disagree.why('two', 'scales', 'overall', 'standardised'), 'constant-sum');
    assert.ok(Math.abs(disagree.number('reliability', 'scales', 'overall', 'standardised') - -3) < 1e-9);
    // The sum is the same for everybody, but for the last bit.
    assert.equal(of('a,b,c\n0.1,6,1\n0.1,6,9\n1.3,4.8,4\n').why('two', 'scales', 'overall', 'alpha'), 'constant-sum');
    assert.equal(of('a,b,c\n1,2,\n3,,9\n').why('reliability', 'scales', 'overall', 'standardised'), 'no-answers');
  });

  it('that the population of a plan and of its strata are not one', () => {
    const results = analysed({
      items: [{ id: 'a', text: 'A', scale: 'five' }], profile: [{ id: 'shop', text: 'Shop', type: 'single', options: ['x', 'y'] }],
      sampling: { population: 1000, margin: '10%', design: 'stratified', strata: [{ id: 'x', population: 500 }, { id: 'y', population: 300 }] }, analyses: [{ type: 'margin' }, { type: 'stratified', stratum: 'shop' }],
    }, 'a,shop\n1,x\n2,x\n3,y\n4,y\n');
    for (const id of ['margin', 'stratified']) assert.match(results.notes(id).join(), /a population of 1000, its strata add up to 800/);
  });
});
