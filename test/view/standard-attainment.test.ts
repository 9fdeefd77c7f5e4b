/** Whether the targets of a standard are attained on data: the figures of the report, counted by other means; and what cannot be decided says why. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inFolder } from '../cli/run-script.ts';
import { reportOf, sectionsOf, type PageTable, type Run } from '../support/report-page.ts';

type Attained = ReadonlyMap<string, ReadonlyMap<string, number | string>>;

/** What is said of each target, whichever table says it. */
function attainmentOf(html: string): Attained {
  const tables = new Map(sectionsOf(html).flatMap((s) => s.tables.map((t): [string, PageTable] => [t.id, t])));
  return new Map([...(tables.get('attainment')?.rows ?? [])].map(([id, cells]) => [id, new Map([...cells, ...(tables.get('measured')?.rows.get(id) ?? [])])]));
}

function reported(files: Readonly<Record<string, string | Buffer>>, ...args: readonly string[]): Run & { readonly rows: Attained; readonly html: string } {
  let made: ReturnType<typeof reportOf> | undefined;
  inFolder(undefined, (folder) => {
    writeFileSync(join(folder, 'plumbline.config.yaml'), 'root: true\n');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    made = reportOf(folder, Object.keys(files)[0] ?? '', '--locale', 'en', ...args);
  });
  assert.ok(made !== undefined);
  return { ...made, rows: attainmentOf(made.html) };
}

const cells = (rows: Attained, id: string, ...columns: readonly string[]): readonly unknown[] => columns.map((c) => rows.get(id)?.get(c));

describe('attainment of targets', () => {
  it('is the share of the cases of a scoring\'s data that meet the objective, counted by hand', () => {
    const folder = 'samples/restaurant';
    const lines = readFileSync(join(folder, 'tables-week.csv'), 'utf8').trim().split('\n').slice(1).map((l) => l.split(','));
    const rows = attainmentOf(reportOf(folder, 'dining-service.standard.yaml', '--locale', 'en').html);
    for (const [id, column, limit] of [['greeting-time', 2, 30], ['first-dish', 3, 5], ['all-dishes', 4, 30]] as const) {
      const values = lines.flatMap((l) => (l[column] === '未记' || l[column] === '' ? [] : [Number(l[column])]));
      const met = values.filter((v) => v <= limit).length;
      assert.deepEqual(cells(rows, id, 'n', 'share', 'min', 'max'), [values.length, met / values.length, Math.min(...values), Math.max(...values)], id);
      // Wilson's interval by its other form: the roots of the quadratic.
      const [n, p, z2] = [values.length, met / values.length, 1.959963984540054 ** 2];
      const [a, b, c] = [1 + z2 / n, -(2 * p + z2 / n), p * p];
      const root = Math.sqrt(b * b - 4 * a * c);
      assert.ok(Math.abs(Number(rows.get(id)?.get('low')) - (-b - root) / (2 * a)) < 1e-12, id);
      assert.ok(Math.abs(Number(rows.get(id)?.get('high')) - (-b + root) / (2 * a)) < 1e-12, id);
      assert.equal(rows.get(id)?.get('attained'), met / values.length >= (id === 'greeting-time' ? 0.95 : 0.9) ? 'attained' : 'not attained');
    }
    assert.match(String(rows.get('food-incidents')?.get('attained')), /“dining-scoring” does not measure “food_incidents”\./);
  });

  it('takes data of the standard itself: every metric in the kind of its objective, conditions, units, missing values', () => {
    const { rows, status, html } = reported({ 'branch.standard.yaml': STANDARD, 'june.dataset.yaml': DATASET, 'june.csv': CSV });
    assert.deepEqual(cells(rows, 'wait', 'n', 'share', 'attained', 'missing', 'besides', 'median', 'unit'), [3, 2 / 3, 'not attained', 1, '—', 9, 'min']);
    assert.deepEqual(cells(rows, 'wait-full', 'n', 'share', 'attained', 'missing', 'besides'), [2, 1, 'attained', '—', 2]);
    assert.deepEqual(cells(rows, 'answered', 'n', 'share', 'asked', 'attained', 'max', 'unit'), [4, 0.75, '>= 75%', 'attained', 98, '%']);
    assert.deepEqual(cells(rows, 'greeted', 'n', 'share', 'asked', 'attained'), [4, 0.5, 'every case', 'not attained']);
    assert.match(String(rows.get('letters')?.get('attained')), /The data have no “letters”\./);
    assert.equal(status, 0);
    assert.doesNotMatch(html, /NaN|Infinity|undefined/);
    assert.match(html, /4 cases, 5 targets: 2 attained, 2 not attained, 1 cannot be decided\./);
  });

  it('reads the same from JSON, from GB18030, and from a file whose columns bear the names of the metrics', () => {
    const records = [{ wait: 8, kind: 'full' }, { wait: 12, kind: 'small' }, { wait: null, kind: 'full' }];
    const json = reported({ 'branch.standard.yaml': STANDARD, 'june.dataset.yaml': DATASET.replace(/^columns:.*\n/m, '').replace('june.csv', 'june.json'), 'june.json': JSON.stringify(records) });
    assert.deepEqual(cells(json.rows, 'wait', 'n', 'share', 'missing'), [2, 0.5, 1]);
    const given = reported({ 'branch.standard.yaml': STANDARD, 'june.csv': 'wait,kind\n8min,full\n12min,small\n' }, '--data', 'june.csv');
    assert.deepEqual(cells(given.rows, 'wait', 'n', 'share'), [2, 0.5]);
    // 等候 and 类型 in GB18030.
    const bytes = Buffer.concat([Buffer.from([0xb5, 0xc8, 0xba, 0xf2, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd]), Buffer.from('\n8,full\n12,small\n')]);
    const chinese = reported({ 'branch.standard.yaml': STANDARD, 'june.dataset.yaml': `${DATASET}encoding: gb18030\n`.replace('greeted: 问候, answered: 接通, ', ''), 'june.csv': bytes });
    assert.deepEqual(cells(chinese.rows, 'wait', 'n', 'share'), [2, 0.5]);
  });

  it('says of values of no use how many there are, and leaves the other targets alone', () => {
    const { rows, status, stderr } = reported({ 'branch.standard.yaml': STANDARD, 'june.dataset.yaml': DATASET, 'june.csv': CSV.replace('8,', 'soon,') });
    assert.equal(status, 1);
    assert.match(stderr, /june\.csv:2: In the column "等候" the value "soon" is not a duration\. \[unusable-value\]/);
    assert.deepEqual(cells(rows, 'wait', 'n', 'unusable'), [2, 1]);
    assert.deepEqual(cells(rows, 'answered', 'n', 'unusable'), [4, '—']);
  });

  it('takes answers to a survey, by name or by what the target says it is measured by', () => {
    const standard = 'kind: standard\nid: poll-standard\ntitle: P\nmeasured-by: [poll]\ntargets:\n  - { id: by-name, metric: Q1, objective: ">= 4", attainment: ">= 50%" }\n  - { id: by-part, metric: courtesy, objective: ">= 4", measured-by: ["poll#Q2"] }\n  - { id: share, metric: Q3, objective: ">= 90%" }\n';
    const survey = 'kind: survey\nid: poll\ntitle: Poll\nscales:\n  five: { type: likert, labels: [bad, poor, fair, good, best], na: none }\nitems:\n  - { id: Q1, text: One?, scale: five }\n  - { id: Q2, text: Two?, scale: five }\n  - { id: Q3, text: Three?, type: boolean }\n';
    const { rows, html } = reported({ 'poll-standard.standard.yaml': standard, 'poll.survey.yaml': survey, 'd.dataset.yaml': 'kind: dataset\nid: d\ntitle: Answers\nof: poll\nsource: d.csv\n', 'd.csv': 'Q1,Q2,Q3\n5,good,1\n3,best,0\nnone,fair,1\n' });
    assert.match(html, /Answers/);
    assert.deepEqual(cells(rows, 'by-name', 'n', 'share', 'besides', 'attained'), [2, 0.5, 1, 'attained']);
    assert.deepEqual(cells(rows, 'by-part', 'n', 'share', 'attained'), [3, 2 / 3, 'not attained']);
    assert.match(String(rows.get('share')?.get('attained')), /write objective: true, and the share as attainment/);
  });

  it('tells groups apart, and says that weights have no effect', () => {
    const { rows, html, stderr } = reported({ 'branch.standard.yaml': STANDARD, 'june.dataset.yaml': `${DATASET}group-by: [类型]\nweights: 接通\n`, 'june.csv': CSV });
    const groups = sectionsOf(html).flatMap((s) => s.tables).find((t) => t.id === 'by-类型')?.rows;
    assert.deepEqual([...(groups?.values() ?? [])].map((c) => [c.get('cases'), c.get('wait'), c.get('answered'), c.get('letters')]), [[2, 1, 1, undefined], [2, 0, 0.5, undefined]]);
    assert.equal(rows.get('wait')?.get('n'), 3);
    assert.match(stderr, /\[weights-without-effect\]/);
    const by = reported({ 'branch.standard.yaml': STANDARD, 'june.dataset.yaml': DATASET, 'june.csv': CSV }, '--by', '类型', '--by', '没有');
    assert.equal(sectionsOf(by.html).flatMap((s) => s.tables).find((t) => t.id === 'by-类型')?.rows.size, 2);
    assert.match(by.stderr, /no column "没有"/);
  });

  it('prefers data of its own, asks where several could be meant, and refuses those of another document', () => {
    const files = { 'branch.standard.yaml': STANDARD, 'june.dataset.yaml': DATASET, 'june.csv': CSV };
    const several = reported({ ...files, 'july.dataset.yaml': DATASET.replace('id: june', 'id: july') });
    assert.equal(several.status, 2);
    assert.match(several.stderr, /several datasets.*--data/);
    const other = reported({ ...files, 'other.dataset.yaml': DATASET.replace('id: june', 'id: other').replace('of: branch', 'of: elsewhere') }, '--data', 'other.dataset.yaml');
    assert.equal(other.status, 2);
    assert.match(other.stderr, /for elsewhere, not for branch/);
    const none = reported({ 'branch.standard.yaml': STANDARD });
    assert.equal(none.status, 0);
    assert.match(none.html, /There are no data: write a dataset/);
  });
});

const STANDARD = `kind: standard
id: branch
title: Branch
targets:
  - { id: wait, metric: wait, objective: "<= 10", unit: min, attainment: ">= 90%" }
  - { id: wait-full, metric: wait, when: kind = "full", objective: "<= 15min" }
  - { id: answered, metric: answered, objective: ">= 90%", attainment: ">= 75%" }
  - { id: greeted, metric: greeted, objective: "true" }
  - { id: letters, metric: letters, objective: "<= 2", unit: 件 }
`;

const DATASET = `kind: dataset
id: june
title: June
of: branch
source: june.csv
columns: { wait: 等候, greeted: 问候, answered: 接通, kind: 类型 }
units: { wait: min, answered: "%" }
missing: ["", 未报]
`;

const CSV = `等候,类型,接通,问候
8,full,95,是
9,full,98,否
20,small,91,是
未报,small,80,否
`;
