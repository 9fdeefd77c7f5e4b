/** What `plumbline analyze` prints, held against its schema and against what `plumbline score` says of the cases it names. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import type { AnalysisReport } from '../../server/src/cli/analyze/report.ts';
import { sampleProjects } from '../../server/tools/sample-projects.ts';
import { bundle, inFolder } from './run-script.ts';

const ROOT = join(import.meta.dirname, '../..');
const CASES = join(import.meta.dirname, 'cases/analyze/input');

function run(cwd: string, ...args: readonly string[]): string {
  return spawnSync(process.execPath, [bundle(), ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
}

const analysis = (path: string): AnalysisReport => JSON.parse(run(ROOT, 'analyze', path, '--format', 'json')) as AnalysisReport;

const number = (text: string | null | undefined): number => {
  const [n = '', d = '1'] = (text ?? '').split('/');
  return Number(n) / Number(d);
};

describe('plumbline analyze', () => {
  it('prints JSON as its schema says, for every sample and for documents that cannot be computed', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(join(ROOT, 'schemas/analysis-report.schema.json'), 'utf8')) as object);
    const samples = sampleProjects().flatMap((p) => p.files.filter((f) => f.endsWith('.scoring.yaml')).map((f) => join(p.folder, f)));
    assert.ok(samples.length >= 10);
    for (const path of [...samples, ...['service', 'broken', 'torn', 'hostile'].map((name) => join(CASES, `${name}.scoring.yaml`))]) {
      const report = analysis(path);
      assert.ok(validate(report), `${path}: ${JSON.stringify(validate.errors)}`);
      assert.equal(report.computable, !/broken|torn/.test(path), path);
    }
  }).timeout(120_000);

  it('states ranges that hold the totals of the sample data', () => {
    for (const project of sampleProjects()) {
      for (const data of project.files.filter((f) => f.endsWith('.dataset.yaml'))) {
        const of = /^of: (\S+)/m.exec(readFileSync(join(project.folder, data), 'utf8'))?.[1] ?? '';
        const scoring = `${of}.scoring.yaml`;
        if (!project.files.includes(scoring)) continue;
        const [total] = analysis(join(project.folder, scoring)).criteria;
        assert.ok(total?.range);
        const { cases } = JSON.parse(run(project.folder, 'score', scoring, '--data', data, '--format', 'json')) as { cases: { total: number | null }[] };
        const low = total.range.low === null ? -Infinity : number(total.range.low);
        const high = total.range.high === null ? Infinity : number(total.range.high);
        for (const { total: got } of cases) assert.ok(got === null || (got >= low - 1e-9 && got <= high + 1e-9), `${scoring}: ${String(got)} is not in ${String(low)}..${String(high)}`);
      }
    }
  }).timeout(120_000);

  it('names a counterexample that the scoring indeed gives no total', () => {
    const report = analysis(join(CASES, 'service.scoring.yaml'));
    assert.equal(report.complete.outcome, 'counterexample');
    const { given } = report.complete.witness ?? { given: {} };
    const status = inFolder(CASES, (folder) => {
      const tests = `tests:\n  - name: as it says\n    given: ${JSON.stringify(given)}\n    expect: { status: invalid, total: null }\n`;
      writeFileSync(join(folder, 'service.scoring.yaml'), readFileSync(join(CASES, 'service.scoring.yaml'), 'utf8') + tests);
      return spawnSync(process.execPath, [bundle(), 'test', 'service.scoring.yaml'], { cwd: folder, encoding: 'utf8' }).status;
    });
    assert.equal(status, 0);
    assert.equal(analysis(join(CASES, 'sound.scoring.yaml')).complete.outcome, 'proved');
  }).timeout(60_000);

  it('works out how far each criterion moves the total', () => {
    const [total, wait, manner] = analysis(join(CASES, 'sound.scoring.yaml')).criteria;
    // Waiting scores 1 to 5 with weight 3/4, manner 0 to 5 with weight 1/4; the veto sets the total to 0.
    assert.deepEqual([wait?.weight, wait?.influence, manner?.weight, manner?.influence], ['0.75', '3', '0.25', '1.25']);
    assert.deepEqual([total?.answered?.low, total?.answered?.high], ['0', '5']);
  }).timeout(60_000);
});
