/** What `plumbline analyze` prints of surveys: every declared analysis of every sample has a result, in every format, and says what it cannot do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import type { SurveyReport } from '../../server/src/view/survey-report.ts';
import { sampleProjects } from '../../server/tools/sample-projects.ts';
import { bundle, inFolder } from './run-script.ts';

const ROOT = join(import.meta.dirname, '../..');
const validate = new Ajv({ strict: false, allErrors: true }).compile<SurveyReport>(JSON.parse(readFileSync(join(ROOT, 'schemas/survey-report.schema.json'), 'utf8')) as object);

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (cwd: string, ...args: readonly string[]): Run => spawnSync(process.execPath, [bundle(), 'analyze', ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });

function report(cwd: string, ...args: readonly string[]): SurveyReport {
  const { stdout, stderr } = run(cwd, ...args, '--format', 'json');
  assert.ok(stdout !== '', stderr);
  const parsed: unknown = JSON.parse(stdout);
  assert.ok(validate(parsed), JSON.stringify(validate.errors?.slice(0, 3)));
  return parsed;
}

/** Surveys of the samples, each with the datasets that are for it. */
function surveys(): readonly { readonly folder: string; readonly survey: string; readonly data: readonly string[]; readonly declared: number }[] {
  return sampleProjects().flatMap((project) => project.files.filter((f) => f.endsWith('.survey.yaml')).map((survey) => {
    const text = readFileSync(join(project.folder, survey), 'utf8');
    const id = /^id: (\S+)/m.exec(text)?.[1] ?? '';
    const declared = (text.slice(text.search(/^analyses:/m)).match(/^ {2}- /gm) ?? []).length;
    const data = project.files.filter((f) => f.endsWith('.dataset.yaml') && new RegExp(`^of: ${id}\\s*$`, 'm').test(readFileSync(join(project.folder, f), 'utf8')));
    return { folder: project.folder, survey, data, declared: /^analyses:/m.test(text) ? declared : 0 };
  }));
}

describe('plumbline analyze, surveys', () => {
  it('names a workbook for what it is, and says what to do', () => {
    inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 's.survey.yaml'), 'kind: survey\nid: s\ntitle: S\nscales: { five: { type: numeric, min: 1, max: 5 } }\nitems: [{ id: a, text: A, scale: five }]\nanalyses: [{ type: descriptives }]\n');
      for (const [name, bytes] of [['a.xlsx', Buffer.from('PK\x03\x04\x14')], ['a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])], ['a.csv', Buffer.from('PK\x03\x04\x14')]] as const) {
        writeFileSync(join(folder, name), bytes);
        const { status, stderr } = run(folder, 's.survey.yaml', '--data', name, '--locale', 'en');
        assert.equal(status, 2);
        assert.match(stderr, /is a workbook, not text; save the sheet with the data as CSV/);
      }
    });
  });

  it('gives every declared analysis of every sample a result, over data of its own', () => {
    const all = surveys();
    assert.ok(all.length >= 12);
    for (const { folder, survey, data, declared } of all) {
      assert.ok(data.length > 0, survey);
      for (const dataset of data) {
        const found = report(folder, survey, '--data', dataset);
        assert.equal(found.analyses.length, declared, survey);
        assert.ok(declared > 0, survey);
        assert.deepEqual(found.problems, [], survey);
        for (const a of found.analyses) {
          assert.equal(a.refused, null, `${survey}#${a.id}`);
          assert.ok(a.parts.every((p) => p.tables.some((t) => ['n', 'missing'].every((id) => t.columns.some((c) => c.id === id)))), `${survey}#${a.id} does not say how many answered and how many did not`);
          assert.ok(a.settings.length > 0, `${survey}#${a.id} states no setting`);
          const rows = a.parts.flatMap((p) => p.tables.flatMap((t) => t.rows));
          assert.ok(rows.some((r) => Object.values(r.values).some((v) => typeof v === 'number')), `${survey}#${a.id}`);
        }
      }
    }
  }).timeout(180_000);

  it('prints a table, Markdown and HTML of the same figures, in both languages', () => {
    const folder = join(ROOT, 'samples/nps');
    for (const locale of ['zh', 'en']) {
      for (const format of ['table', 'markdown', 'html']) {
        const { stdout, status, stderr } = run(folder, 'nps-why.survey.yaml', '--format', format, '--locale', locale);
        assert.equal(status, 0, stderr);
        assert.match(stdout, /28\.6667/);
        assert.match(stdout, locale === 'zh' ? /推荐者/ : /promoters/);
        if (format === 'html') assert.doesNotMatch(stdout, /<script|https?:/);
      }
    }
  });

  it('goes on below itself where the terminal is narrow', () => {
    const { stdout } = spawnSync(process.execPath, [bundle(), 'analyze', 'nps-why.survey.yaml', '--locale', 'en'], { cwd: join(ROOT, 'samples/nps'), encoding: 'utf8', env: { ...process.env, COLUMNS: '80' } });
    const tables = stdout.split('\n').filter((l) => !l.startsWith('Settings'));
    assert.ok(tables.every((l) => [...l].length <= 80), tables.find((l) => [...l].length > 80));
  });

  it('says what the data lack, and computes the rest', () => {
    inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'small.survey.yaml'), SMALL);
      writeFileSync(join(folder, 'answers.csv'), 'a,b,c\n5,5,3\n5,4,1\n5,9,2\n5,无法回答,1\n5,x,2\n');
      const { status, stderr } = run(folder, 'small.survey.yaml', '--data', 'answers.csv');
      assert.equal(status, 1);
      assert.match(stderr, /9 超出量表的范围 1～5/);
      const found = report(folder, 'small.survey.yaml', '--data', 'answers.csv');
      assert.equal(found['problem-count'], 2);
      const items = found.analyses[0]?.parts[0]?.tables.find((t) => t.id === 'items')?.rows ?? [];
      assert.deepEqual(items.map((r) => [r.id, r.values['n'], r.values['missing']]), [['a', 5, 0], ['b', 2, 3], ['c', 5, 0]]);
      const scales = found.analyses[1]?.parts[0]?.tables.find((t) => t.id === 'scales')?.rows[0]?.values ?? {};
      assert.deepEqual(scales['standardised'], { undefined: 'zero-variance', why: '方差为零，例如答案都相同' });
      assert.match(found.analyses[2]?.refused ?? '', /nobody/);
    });
  });

  it('refuses formats of the other kind of document, and documents with errors', () => {
    assert.equal(run(join(ROOT, 'samples/nps'), 'nps-why.survey.yaml', '--format', 'pretty').status, 2);
    inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'bad.survey.yaml'), 'kind: survey\nid: bad\ntitle: t\nitems: [{ id: a, text: t, tpye: nps }]\n');
      writeFileSync(join(folder, 'answers.csv'), 'a\n1\n');
      const { status, stdout, stderr } = run(folder, 'bad.survey.yaml', '--data', 'answers.csv');
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, /unknown-property/);
    });
  });

  it('takes the condition, the groups and the reading of reversed items into account', () => {
    inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'groups.survey.yaml'), GROUPS);
      writeFileSync(join(folder, 'answers.csv'), 'a,b,sex,age\n1,5,男,20\n2,4,女,30\n3,3,男,40\n4,2,女,50\n5,1,男,60\n');
      const found = report(folder, 'groups.survey.yaml', '--data', 'answers.csv');
      const mean = (part: number, id: string) => found.analyses[0]?.parts[part]?.tables[0]?.rows.find((r) => r.id === id)?.values['mean'];
      assert.deepEqual(found.analyses[0]?.parts.map((p) => [p.group?.label ?? null, p.responses]), [[null, 4], ['女', 2], ['男', 2]]);
      // b is reversed: it says the same as a.
      assert.deepEqual([mean(0, 'a'), mean(0, 'b'), mean(1, 'a'), mean(2, 'a')], [3.5, 3.5, 3, 4]);
    });
  });
});

const SMALL = `kind: survey
id: small
title: 小问卷
scales: { five: { type: numeric, min: 1, max: 5, na: 无法回答 } }
items:
  - { id: a, text: 甲, scale: five }
  - { id: b, text: 乙, scale: five }
  - { id: c, text: 丙, scale: five }
analyses:
  - { type: descriptives }
  - { type: reliability, missing: pairwise }
  - { type: nps, item: nobody }
`;

const GROUPS = `kind: survey
id: groups
title: 分组
scales: { five: { type: numeric, min: 1, max: 5 } }
items:
  - { id: a, text: 甲, scale: five }
  - { id: b, text: 乙, scale: five, reverse: true }
profile:
  - { id: sex, text: 性别, type: single, options: [女, 男] }
  - { id: age, text: 年龄, type: numeric }
analyses:
  - { type: descriptives, by: sex, where: age > 20 }
`;
