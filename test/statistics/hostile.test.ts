/** Answers that give nothing to compute from: each is said to be so, nothing is NaN, nothing runs on and on. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { SurveyReport } from '../../server/src/view/survey-report.ts';
import { bundle, inFolder } from '../cli/run-script.ts';
import { Results, type Document } from '../support/analyze.ts';

const ITEMS = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];
const PAIRS = ['e', 'p', 'i', 'f', 'd'];

const SURVEY: Document = {
  kind: 'survey', id: 'hostile', title: 'Hostile', scales: { five: { type: 'numeric', min: 1, max: 5 }, kano: { type: 'kano' } }, dimensions: [{ id: 'a', label: 'a' }, { id: 'b', label: 'b' }],
  items: [
    ...ITEMS.map((id) => ({ id, text: id, scale: 'five', dimension: id[0] })),
    { id: 'e', text: 'e', scale: 'five', pair: 'q', aspect: 'expectation' }, { id: 'p', text: 'p', scale: 'five', pair: 'q', aspect: 'perception' },
    { id: 'i', text: 'i', scale: 'five', pair: 'w', aspect: 'importance' }, { id: 'w', text: 'w', scale: 'five', pair: 'w', aspect: 'performance' },
    { id: 'f', text: 'f', scale: 'kano', pair: 'k', aspect: 'functional' }, { id: 'd', text: 'd', scale: 'kano', pair: 'k', aspect: 'dysfunctional' },
    { id: 'nps', text: 'nps', type: 'nps' },
  ],
  profile: [{ id: 'g', text: 'g', type: 'single', options: ['x', 'y'] }],
  sampling: { population: 3, strata: [{ id: 'x', population: 2 }, { id: 'y', population: 1 }] },
  analyses: [
    { type: 'descriptives', by: 'g' }, { type: 'box' }, { type: 'reliability', items: ITEMS }, { type: 'reliability', items: ITEMS, missing: 'pairwise', level: 'overall', 'omega-estimator': 'minres' },
    { type: 'correlation', items: ITEMS }, { type: 'gap', weights: 'importance-points' }, { type: 'c-index', of: 'mean-of-ratios' }, { type: 'nps', item: 'nps' }, { type: 'csat', items: ['a1'] }, { type: 'ipa' },
    { type: 'ipa', importance: 'derived', target: 'a1' }, { type: 'dual-evaluation', variant: 'improved' }, { type: 'drivers', target: 'a1', items: ITEMS, bootstrap: { samples: 20, seed: 1 } }, { type: 'kano' },
    { type: 'csi', paths: [['a', 'b']], index: 'b', bootstrap: { samples: 20, seed: 1 } }, { type: 'csi', id: 'impatient', paths: [['a', 'b']], 'max-iterations': 1, tolerance: 1e-15 }, { type: 'csi', id: 'factorial', paths: [['a', 'b']], scheme: 'factorial' }, { type: 'csi', id: 'corrected', paths: [['a', 'b']], consistent: true }, { type: 'csi', id: 'mode-b', paths: [['a', 'b']], mode: 'B', consistent: true },
    ...['percent', 'cohen', 'fleiss', 'krippendorff', 'icc'].map((method) => ({ type: 'agreement', method, items: ITEMS })), { type: 'margin' }, { type: 'stratified', stratum: 'g' },
  ],
};

const NAMES = [...ITEMS, ...PAIRS, 'w', 'nps', 'g'];

function run(rows: readonly (readonly string[])[], survey: Document = SURVEY, names: readonly string[] = NAMES): Results {
  return inFolder(undefined, (folder) => {
    writeFileSync(join(folder, 'hostile.survey.yaml'), stringify(survey));
    writeFileSync(join(folder, 'answers.csv'), `${[names, ...rows].map((r) => r.join(',')).join('\n')}\n`);
    const { stdout, stderr, status } = spawnSync(process.execPath, [bundle(), 'analyze', 'hostile.survey.yaml', '--data', 'answers.csv', '--format', 'json'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 60_000 });
    assert.ok(status === 0 || status === 1, `exit ${String(status)}: ${stderr}`);
    const report = JSON.parse(stdout) as SurveyReport;
    // JSON writes what is no number as null; a group of all responses and an analysis that is not refused are null by right.
    assert.doesNotMatch(stdout.replaceAll('"group":null', '').replaceAll('"refused":null', '').replaceAll('"column":null', ''), /null|NaN|Infinity/);
    return new Results(report);
  });
}

const every = (count: number, cell: (r: number, c: number) => string): readonly (readonly string[])[] => Array.from({ length: count }, (_, r) => NAMES.map((name, c) => (name === 'g' ? (r % 2 === 0 ? 'x' : 'y') : cell(r, c))));

describe('hostile answers', () => {
  it('no responses, one response, and none that answers', () => {
    for (const rows of [[], every(1, () => '3'), every(5, () => '')]) {
      const { report } = run(rows);
      assert.equal(report.responses, rows.length);
      assert.equal(report.analyses.length, (SURVEY['analyses'] as readonly unknown[]).length);
    }
  });

  it('everybody says the same', () => {
    const results = run(every(12, () => '4'));
    assert.equal(results.why('reliability', 'scales', 'a', 'alpha'), 'zero-variance');
    assert.equal(results.why('gap', 'items', 'q', 't'), 'zero-variance');
    assert.equal(results.why('correlation', 'correlations', 'a1', 'a1'), 'zero-variance');
    assert.match(results.report.analyses.find((a) => a.id === 'csi')?.refused ?? '', /相同|same/);
  });

  it('items that repeat one another', () => {
    const results = run(every(20, (r, c) => String(1 + ((r * 7 + Math.floor(c / 3)) % 5))));
    assert.equal(results.why('reliability', 'scales', 'a', 'kmo'), 'singular');
    assert.equal(results.why('drivers', 'drivers', 'a2', 'beta'), 'singular');
    assert.match(results.report.analyses.find((a) => a.id === 'mode-b')?.refused ?? '', /组合|combinations/);
  });

  it('one answer to everything that each respondent is asked', () => {
    // What is left to be explained is 0 but for the last bit, by one way or another.
    for (const [rows, step] of [[5, 3], [20, 7]] as const) {
      const results = run(every(rows, (r) => String(1 + ((r * step) % 5))));
      for (const id of ['csi', 'factorial', 'corrected']) assert.equal(results.why(id, 'paths', 'a->b', 'f2'), 'zero-denominator', `${id}, ${String(rows)}`);
    }
  });

  it('an iteration that gets no time', () => {
    const results = run(every(30, (r, c) => String(1 + ((r * r + 3 * c * r + c) % 5))));
    assert.match(results.report.analyses.find((a) => a.id === 'impatient')?.refused ?? '', /收敛|converge/);
  });

  it('a bootstrap of one measure beside others that look at a million subsets', () => {
    const names = Array.from({ length: 20 }, (_, i) => `x${String(i)}`);
    const survey = {
      ...SURVEY, dimensions: [], sampling: undefined, profile: [], items: names.map((id) => ({ id, text: id, scale: 'five' })),
      analyses: [{ type: 'drivers', target: 'x0', method: 'johnson', bootstrap: { samples: 300, seed: 1 } }],
    };
    const results = run(Array.from({ length: 100 }, (_, r) => names.map((_n, c) => String(1 + (((r * r * (c + 3) + r * (c * c + 1) + c) % 313) % 5)))), survey, names);
    assert.ok(results.number('drivers', 'bootstrap', 'x1', 'se') > 0);
  }).timeout(60_000);

  it('more drivers than LMG can look at, and hundreds of items', () => {
    const names = Array.from({ length: 200 }, (_, i) => `x${String(i)}`);
    const survey = {
      ...SURVEY, dimensions: [], sampling: undefined, profile: [], items: names.map((id) => ({ id, text: id, scale: 'five' })),
      analyses: [{ type: 'drivers', target: 'x0', items: names.slice(0, 30), method: 'lmg', bootstrap: { samples: 50, seed: 1 } }, { type: 'reliability', level: 'overall', 'omega-estimator': 'minres' }, { type: 'correlation' }],
    };
    const results = run(Array.from({ length: 300 }, (_, r) => names.map((_, c) => String(1 + (((r * r * (c + 3) + r * (c * c + 1) + c) % 313) % 5)))), survey, names);
    assert.equal(results.why('drivers', 'drivers', 'x1', 'lmg'), 'too-many-items');
  }).timeout(120_000);
});
