/**
 * What `npm test` runs: the build, every static gate, and all suites, each counted. A gate or a suite that does not run
 * counts as failed; nothing is left out silently. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';

interface Tally {
  passed: number;
  failed: number;
}

const GATES: readonly (readonly [name: string, script: string])[] = [
  ['build', 'build'],
  ['types', 'typecheck'],
  ['lint and import rules', 'lint'],
  ['generated files are current', 'generate -- --check'],
];

const total: Tally = { passed: 0, failed: 0 };

for (const [name, script] of GATES) {
  const { status, output } = npm(script);
  if (status !== 0) process.stdout.write(output);
  console.log(`${status === 0 ? 'pass' : 'FAIL'}  ${name}`);
  if (status === 0) total.passed++;
  else total.failed++;
}

const suites = npm('suites', true);
const passing = count(suites.output, /^\s*(\d+) passing/m);
const failing = count(suites.output, /^\s*(\d+) failing/m) ?? 0;
total.passed += passing ?? 0;
total.failed += failing;
if (passing === undefined || (suites.status !== 0 && failing === 0)) {
  console.log(`FAIL  the suites did not run to their end (exit ${String(suites.status)})`);
  total.failed++;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function npm(script: string, show = false): { status: number | null; output: string } {
  const run = spawnSync(`npm run --silent ${script}`, { shell: true, encoding: 'utf8', maxBuffer: 1 << 28 });
  const output = run.stdout + run.stderr;
  if (show) process.stdout.write(output);
  return { status: run.status, output };
}

function count(output: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(output)?.[1];
  return found === undefined ? undefined : Number(found);
}
