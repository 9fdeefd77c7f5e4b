/** Answers of our own, analysed by the built command line, held against what R says of them (`expected.R`, `expected.json`). */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Results, runCli } from '../support/analyze.ts';
import { inFolder } from '../cli/run-script.ts';
import { INDICES, OWN_SURVEY, OWN_SURVEY_BY_CATALOG, OWN_SURVEY_WEIGHTED, ownCsv, ownIndices } from './own-data.ts';

type Expected = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>>>;

const expected = JSON.parse(readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8')) as Expected;

const toleranceOf = (analysis: string): number => (analysis.startsWith('csi') ? 1e-8 : 1e-9);

describe('statistics of our own data', () => {
  let results: Results;

  before(() => {
    results = inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'answers.csv'), ownCsv());
      writeFileSync(join(folder, INDICES), ownIndices());
      const [own, byCatalog, weighted] = [runCli(folder, OWN_SURVEY), runCli(folder, OWN_SURVEY_BY_CATALOG), runCli(folder, OWN_SURVEY_WEIGHTED, { weights: 'weight' })];
      return new Results({ ...own, analyses: [...own.analyses, ...byCatalog.analyses, ...weighted.analyses] });
    });
  });

  it('has R\'s figures for every analysis', () => {
    const declared = [OWN_SURVEY, OWN_SURVEY_BY_CATALOG, OWN_SURVEY_WEIGHTED].flatMap((s) => (s['analyses'] as readonly { readonly id: string }[]).map((a) => a.id));
    assert.deepEqual(declared.filter((id) => !(id in expected)), []);
    assert.deepEqual(Object.keys(expected).filter((id) => !declared.includes(id)), []);
  });

  for (const [analysis, tables] of Object.entries(expected)) {
    it(analysis, () => {
      for (const [table, rows] of Object.entries(tables)) {
        for (const [row, columns] of Object.entries(rows)) {
          for (const [column, value] of Object.entries(columns)) {
            const got = results.number(analysis, table, row, column);
            assert.ok(Math.abs(got - value) <= toleranceOf(analysis) * Math.max(1, Math.abs(value)), `${table}/${row}/${column}: R has ${String(value)}, not ${String(got)}`);
          }
        }
      }
    });
  }

  it('leaves no figure of the report out of the comparison', () => {
    const left = results.report.analyses.flatMap(({ id, parts }) => (parts[0]?.tables ?? []).flatMap((t) => t.rows.flatMap((r) => Object.entries(r.values)
      .filter(([c, v]) => typeof v === 'number' && expected[id]?.[t.id]?.[r.id]?.[c] === undefined).map(([c]) => `${id}/${t.id}/${r.id}/${c}`))));
    // How often the product goes round before nothing moves is its own affair.
    assert.deepEqual(left.filter((path) => !path.endsWith('/iterations')), []);
  });

  it('says why what R leaves out is undefined', () => {
    assert.equal(results.why('quantile-7', 'items', 'constant', 'skewness'), 'zero-variance');
    assert.equal(results.why('listwise', 'scales', 'gamma', 'omega'), 'too-few-items');
    assert.equal(results.why('listwise', 'items:gamma', 'gamma1', 'if-dropped'), 'too-few-items');
    assert.equal(results.why('csi-b-path', 'variables', 'alpha', 'r2'), 'not-applicable');
  });
});
