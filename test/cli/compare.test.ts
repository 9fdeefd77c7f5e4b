/** What `plumbline compare` prints, held against its schema, the scores of both sides, and the page that a reviewer opens. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import { plumbline, sectionsOf } from '../support/report-page.ts';
import { inFolder } from './run-script.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'samples/scoring-mended');
const SCORING = 'ticket-scoring.scoring.yaml';

interface Outcome {
  readonly total: number | null;
  readonly grade: string | null;
  readonly pass: boolean | null;
}

interface Report {
  readonly cases: number;
  readonly moved: number;
  readonly grades: { readonly changed: number; readonly transitions: readonly { readonly before: string | null; readonly after: string | null; readonly cases: number }[] };
  readonly movers: readonly { readonly row: number; readonly before: Outcome; readonly after: Outcome; readonly change: number | null }[];
}

/** In a folder with the sample, and a heavier expression in `changed/`. */
function changed<T>(use: (folder: string) => T): T {
  return inFolder(undefined, (folder) => {
    cpSync(SAMPLE, folder, { recursive: true });
    cpSync(SAMPLE, join(folder, 'changed'), { recursive: true });
    writeFileSync(join(folder, 'changed', SCORING), readFileSync(join(SAMPLE, SCORING), 'utf8').replace('weight: 0.4', 'weight: 0.2').replace('weight: 0.3', 'weight: 0.5'));
    return use(folder);
  });
}

const compare = (folder: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = plumbline(folder, 'compare', SCORING, `changed/${SCORING}`, '--data', 'tickets.dataset.yaml', ...args);
  assert.equal(status, 0, stderr);
  return stdout;
};

describe('plumbline compare', () => {
  it('prints JSON as its schema says, with the outcomes that plumbline score has on both sides', () => {
    changed((folder) => {
      const report = JSON.parse(compare(folder, '--format', 'json')) as Report;
      const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(join(ROOT, 'schemas/compare-report.schema.json'), 'utf8')) as object);
      assert.ok(validate(report), JSON.stringify(validate.errors));
      const scored = [SCORING, `changed/${SCORING}`].map((file) => (JSON.parse(plumbline(folder, 'score', file, '--data', 'tickets.dataset.yaml', '--format', 'json').stdout) as { cases: (Outcome & { row: number })[] }).cases);
      const [before = [], after = []] = scored;
      assert.equal(report.cases, before.length);
      const outcome = ({ total, grade, pass }: Outcome): Outcome => ({ total, grade, pass });
      const expected = before.flatMap((b, i) => { const a = after[i] ?? assert.fail(); return JSON.stringify(outcome(a)) === JSON.stringify(outcome(b)) ? [] : [{ row: b.row, before: outcome(b), after: outcome(a) }]; });
      assert.deepEqual([...report.movers].sort((x, y) => x.row - y.row).map((m) => ({ row: m.row, before: outcome(m.before), after: outcome(m.after) })), expected);
      assert.ok(expected.length > 10 && report.grades.changed > 5);
      assert.deepEqual([report.moved, report.grades.transitions.reduce((sum, t) => sum + t.cases, 0)], [expected.length, report.cases]);
    });
  }).timeout(60_000);

  it('writes a page with the figures of the JSON and the flow between grades, in which nothing runs', () => {
    changed((folder) => {
      const report = JSON.parse(compare(folder, '--format', 'json')) as Report;
      const html = compare(folder, '--format', 'html', '--limit', '1000');
      const tables = new Map(sectionsOf(html).flatMap((s) => s.tables.map((t) => [t.id, t.rows])));
      assert.equal(tables.get('comparison')?.get('moved')?.get('value'), report.moved);
      for (const { before, after, cases } of report.grades.transitions) assert.equal(tables.get('transitions')?.get(`grade-${before ?? ''}`)?.get(`grade-${after ?? ''}`), cases);
      assert.deepEqual([...(tables.get('movers') ?? [])].map(([row, cells]) => [Number(row), cells.get('total-before'), cells.get('total-after'), cells.get('change')]), report.movers.map((m) => [m.row, m.before.total, m.after.total, m.change]));
      assert.match(html, /<figure data-chart="flow">[^]*<svg /);
      assert.doesNotMatch(html, /<script|\son[a-z]+=|src=|href="http/);
    });
  }).timeout(60_000);
});
