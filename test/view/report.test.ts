/** What `plumbline report` writes: the figures of `score` and `analyze`, all of them, and nothing that the words of a document could turn into markup. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { SummaryReport } from '../../server/src/core/service.ts';
import type { SurveyReport } from '../../server/src/view/survey-report.ts';
import { inFolder } from '../cli/run-script.ts';
import { plumbline, reportOf, samplesWithData, sectionsOf, type PageTable } from '../support/report-page.ts';

interface ScoreReport {
  readonly summary: SummaryReport;
  readonly cases: readonly { readonly row: number; readonly total: number | null; readonly criteria: Readonly<Record<string, { readonly score: number | null; readonly band: number | null; readonly contribution: number | null }>> }[];
}

const STATISTICS = ['n', 'mean', 'sd', 'min', 'p25', 'median', 'p75', 'max'] as const;

const statistics = (s: SummaryReport['total']): readonly (number | null | undefined)[] => [s.n, s.mean, s.sd, s.min, s.quantiles['0.25'], s.quantiles['0.5'], s.quantiles['0.75'], s.max];

describe('plumbline report', () => {
  it('has the figures of plumbline score --format json, of every sample', () => {
    const samples = samplesWithData().filter((s) => s.kind === 'scoring');
    assert.ok(samples.length >= 7);
    for (const { folder, document, dataset } of samples) {
      const json = JSON.parse(plumbline(folder, 'score', document, '--data', dataset, '--format', 'json').stdout) as ScoreReport;
      const run = reportOf(folder, document, '--data', dataset, '--limit', '1000000');
      const tables = new Map(sectionsOf(run.html).flatMap((s) => s.tables.map((t): [string, PageTable] => [t.id, t])));
      const at = (table: string, row: string, column: string): unknown => tables.get(table)?.rows.get(row)?.get(column);
      const same = (table: string, row: string, column: string, value: number | null | undefined): void => { assert.equal(at(table, row, column), value ?? '—', `${document} ${table}.${row}.${column}`); };
      const { summary } = json;
      same('summary', 'cases', 'value', summary.cases);
      same('summary', 'mean', 'value', summary.total.mean);
      for (const [status, n] of Object.entries(summary.statuses)) same('summary', status, 'value', n);
      if (summary.pass !== null) same('pass', 'pass', 'value', summary.pass);
      for (const [grade, share] of Object.entries(summary.grades ?? {})) same('grades', grade, 'share', share);
      for (const [kind, list] of [['criteria', summary.criteria], ['dimensions', summary.dimensions ?? {}]] as const) {
        for (const [id, s] of Object.entries(list)) STATISTICS.forEach((name, i) => { same(kind, id, name, statistics(s)[i]); });
      }
      for (const { by, value, summary: s } of summary.groups ?? []) {
        same(`by-${by}`, value, 'cases', s.cases);
        same(`by-${by}`, value, 'mean', s.total.mean);
      }
      for (const c of json.cases) same('cases', String(c.row), 'total', c.total);
      // What the report counts by itself agrees with the cases.
      const totals = json.cases.flatMap((c) => c.total ?? []);
      assert.equal(sum(tables.get('distribution')), totals.length, document);
      for (const [id, table] of tables) {
        if (!id.startsWith('bands-')) continue;
        const bands = json.cases.flatMap((c) => (c.total === null ? [] : (c.criteria[id.slice(6)]?.band ?? [])));
        for (const [band, cells] of table.rows) assert.equal(cells.get('cases'), bands.filter((b) => String(b) === band).length, `${document} ${id}.${band}`);
      }
      // The case in full is the first of those with the lowest total.
      const lowest = json.cases.find((c) => c.total === Math.min(...totals));
      same('case', 'total', 'score', lowest?.total);
      for (const [id, c] of Object.entries(lowest?.criteria ?? {})) same('case', `criterion-${id}`, 'contribution', c.contribution);
    }
  }).timeout(240_000);

  it('has every cell of plumbline analyze --format json, of every sample', () => {
    const samples = samplesWithData().filter((s) => s.kind === 'survey');
    assert.ok(samples.length >= 8);
    for (const { folder, document, dataset } of samples) {
      const json = JSON.parse(plumbline(folder, 'analyze', document, '--data', dataset, '--format', 'json').stdout) as SurveyReport;
      const [data, ...sections] = sectionsOf(reportOf(folder, document, '--data', dataset).html);
      assert.equal(data?.tables[0]?.rows.get('responses')?.get('value'), json.responses);
      assert.ok(json.analyses.length > 0);
      for (const [i, analysis] of json.analyses.entries()) {
        const shown = sections[i]?.tables ?? [];
        const tables = analysis.parts.flatMap((p) => p.tables.map((t) => ({ id: p.group === null ? t.id : `${p.group.value}:${t.id}`, table: t })));
        assert.deepEqual(shown.map((t) => t.id), tables.map((t) => t.id), `${document}#${analysis.id}`);
        for (const [k, { table }] of tables.entries()) {
          for (const row of table.rows) {
            for (const [column, cell] of Object.entries(row.values)) {
              const found = shown[k]?.rows.get(row.id)?.get(column);
              const name = `${document}#${analysis.id} ${table.id}.${row.id}.${column}`;
              if (typeof cell === 'number') assert.equal(found, cell, name);
              else if ('code' in cell) assert.equal(found, cell.label, name);
              else assert.match(String(found), cell.undefined === 'not-applicable' ? /^—$/ : /^— <small>.+<\/small>$/, name);
            }
          }
        }
      }
    }
  }).timeout(240_000);

  it('marks bands that no case hits, and says how the case that was asked for came about', () => {
    inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'hotline.scoring.yaml'), SCORING);
      writeFileSync(join(folder, 'calls.csv'), 'wait,kind\n20s,5\n20s,4\n90s,3\n');
      const { status, html } = reportOf(folder, 'hotline.scoring.yaml', '--data', 'calls.csv', '--case', '2', '--locale', 'en');
      assert.equal(status, 0);
      const tables = new Map(sectionsOf(html).flatMap((s) => s.tables.map((t): [string, PageTable] => [t.id, t])));
      assert.deepEqual([...(tables.get('bands-wait')?.rows ?? [])].map(([, cells]) => [cells.get('cases'), cells.get('note')]), [[2, '—'], [0, 'never hit'], [1, '—']]);
      assert.match(html, /<h2>How case 2 came about<\/h2>/);
      assert.equal(tables.get('case')?.rows.get('total')?.get('score'), 4.5);
      assert.deepEqual([...html.matchAll(/data-chart="([^"]+)"/g)].map((m) => m[1]), ['grades', 'distribution', 'criteria', 'bands', 'case']);
      const missing = reportOf(folder, 'hotline.scoring.yaml', '--data', 'calls.csv', '--case', '9', '--locale', 'en');
      assert.equal(missing.status, 2);
      assert.match(missing.stderr, /no case 9/);
    });
  });

  it('takes what documents and data say for text', () => {
    inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'hotline.scoring.yaml'), SCORING.replaceAll('Waiting', HOSTILE).replaceAll('Kindness', HOSTILE));
      writeFileSync(join(folder, 'calls.csv'), `wait,kind,team\n20s,5,"${HOSTILE.replaceAll('"', '""')}"\n20s,x,b\n`);
      const { html } = reportOf(folder, 'hotline.scoring.yaml', '--data', 'calls.csv', '--by', 'team');
      assert.ok(html.includes('&lt;script&gt;'));
      assert.doesNotMatch(html, /<script|<img|onerror="|<\/style><|<!--/i);
      assert.equal([...html.matchAll(/<style/g)].length, 1);
    });
  });

  it('writes nothing where the document has errors, and never over a document or its data', () => {
    inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'hotline.scoring.yaml'), SCORING);
      writeFileSync(join(folder, 'broken.scoring.yaml'), SCORING.replace('id: hotline', 'id: broken').replace('scale:', 'scael:'));
      writeFileSync(join(folder, 'calls.csv'), 'wait,kind\n20s,5\n');
      const broken = plumbline(folder, 'report', 'broken.scoring.yaml', '--data', 'calls.csv', '--output', 'out.html', '--locale', 'en');
      assert.equal(broken.status, 1);
      assert.match(broken.stderr, /nothing was scored/);
      for (const output of ['calls.csv', 'hotline.scoring.yaml']) {
        const before = readFileSync(join(folder, output), 'utf8');
        assert.equal(plumbline(folder, 'report', 'hotline.scoring.yaml', '--data', 'calls.csv', '--output', output).status, 2);
        assert.equal(readFileSync(join(folder, output), 'utf8'), before);
      }
    });
  });

  it('is the same bytes every time', () => {
    const [sample] = samplesWithData();
    assert.ok(sample !== undefined);
    const [a, b] = [1, 2].map(() => reportOf(sample.folder, sample.document, '--data', sample.dataset).html);
    assert.equal(a, b);
    assert.notEqual(a, '');
  });
});

const sum = (table: PageTable | undefined): number => [...(table?.rows.values() ?? [])].flatMap((cells) => [...cells.values()]).reduce<number>((all, v) => all + Number(v), 0);

const HOSTILE = `</style></svg><script>alert(1)</script><img src=x onerror="alert(2)"> & ' <!--`;

const SCORING = `kind: scoring
id: hotline
title: Hotline
scale: { min: 0, max: 5 }
inputs:
  wait: { type: duration, domain: ">= 0s" }
  kind: { type: number, domain: "[0..5]" }
criteria:
  - id: wait
    label: >-
      Waiting
    weight: 1
    input: wait
    bands:
      - { when: "<= 30s", score: 5 }
      - { when: "(30s..1min]", score: 3 }
      - { when: "> 1min", score: 0 }
  - id: kind
    label: >-
      Kindness
    weight: 1
    input: kind
grades:
  - { id: A, when: ">= 4" }
  - { id: B, when: "< 4" }
`;
