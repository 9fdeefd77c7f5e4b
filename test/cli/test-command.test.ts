/** What `plumbline test` prints for machines: JSON as its schema says, JUnit that a strict parser takes, exit codes. */
import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { SaxesParser } from 'saxes';
import { bundle } from './run-script.ts';

const ROOT = join(import.meta.dirname, '../..');
const CASES = 'test/cli/cases/test-run/input';

interface Report {
  readonly files: readonly { readonly file: string; readonly tests: readonly { readonly passed: boolean; readonly deviations: readonly unknown[]; readonly trace?: readonly unknown[] }[] }[];
  readonly summary: Readonly<Record<string, number>>;
}

function run(...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [bundle(), 'test', ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, stdout };
}

describe('plumbline test', () => {
  it('prints JSON as its schema says, whatever is wrong', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(join(ROOT, 'schemas/test-report.schema.json'), 'utf8')) as object);
    for (const [args, status] of [[[CASES], 1], [['samples/scoring-mended'], 0], [[`${CASES}/bare.scoring.yaml`], 2], [['samples'], 0]] as const) {
      const printed = run(...args, '--format', 'json');
      assert.equal(printed.status, status, args.join(' '));
      const report = JSON.parse(printed.stdout) as Report;
      assert.ok(validate(report), JSON.stringify(validate.errors));
      const tests = report.files.flatMap((f) => f.tests);
      assert.equal(report.summary['tests'], tests.length);
      assert.equal(report.summary['failed'], tests.filter((t) => !t.passed).length);
      for (const t of tests) assert.deepEqual([t.deviations.length > 0, t.trace !== undefined], [!t.passed, !t.passed]);
    }
  }).timeout(60_000);

  it('runs every test of the samples, and all of them hold', () => {
    const report = JSON.parse(run('samples', '--format', 'json').stdout) as Report;
    const written = report.files.reduce((sum, f) => sum + (readFileSync(join(ROOT, f.file), 'utf8').match(/^ +expect:|, expect:/gm)?.length ?? 0), 0);
    assert.ok(written > 20);
    assert.equal(report.summary['tests'], written);
    assert.equal(report.summary['passed'], written);
  }).timeout(60_000);

  it('prints JUnit with a case for each test and a failure for each that does not hold', () => {
    const { stdout } = run(CASES, '--format', 'junit');
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => { throw error; });
    parser.on('opentag', (tag) => { names.push(tag.name); });
    parser.write(stdout).close();
    const count = (name: string): number => names.filter((n) => n === name).length;
    assert.deepEqual(['testsuite', 'testcase', 'failure', 'error', 'skipped'].map(count), [3, 6, 2, 2, 1]);
  }).timeout(60_000);
});
