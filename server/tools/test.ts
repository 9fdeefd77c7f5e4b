/**
 * What `npm test` runs: the build, every static gate, and all suites, each counted. A gate or a suite that does not run
 * counts as failed; nothing is left out silently. What failed is told once more at the end, where whoever has only that
 * sees it; the last line is `N passed, N failed`.
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
const failures: string[] = [];
/** Letters of what a script tells of its failures: enough for the first ones with what was expected of them. */
const MOST_TOLD = 3_000;

for (const [name, script] of GATES) {
  const { status, output } = npm(script);
  if (status !== 0) process.stdout.write(output);
  console.log(`${status === 0 ? 'pass' : 'FAIL'}  ${name}`);
  if (status === 0) total.passed++;
  else fail(name, output);
}

/** Mocha in Node, its longest suites side by side, and in the extension hosts of two real builds of VS Code, which are brought if they are not there. */
const SUITES: readonly string[] = ['suites', 'thorough', 'test:vscode', 'test:web'];

for (const script of SUITES) {
  const suites = npm(script, true);
  const passing = counts(suites.output, /^\s*(\d+) passing/gm);
  const failing = counts(suites.output, /^\s*(\d+) failing/gm);
  total.passed += sum(passing);
  if (sum(failing) > 0) fail(script, failed(suites.output), sum(failing));
  else if (passing.length === 0 || suites.status !== 0) fail(script, `did not run to its end (exit ${String(suites.status)})`);
}
for (const failure of failures) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function fail(name: string, told: string, count = 1): void {
  total.failed += count;
  failures.push(`FAIL  ${name}\n${told.trim().slice(0, MOST_TOLD)}\n`);
}

/** Mocha lists what failed behind all numbers; suites in a host mark it where it ran. */
function failed(output: string): string {
  const marked = output.match(/^\s*✗.*(?:\n(?!\s*(?:✓|✗|\d+ passing)).*)*/gm);
  return marked?.join('\n') ?? output.slice(output.search(/^\s*[1-9]\d* failing/m));
}

function npm(script: string, show = false): { status: number | null; output: string } {
  const run = spawnSync(`npm run --silent ${script}`, { shell: true, encoding: 'utf8', maxBuffer: 1 << 28 });
  const output = run.stdout + run.stderr;
  if (show) process.stdout.write(output);
  return { status: run.status, output };
}

/** A suite that runs in several hosts tells its numbers once for each. */
function counts(output: string, pattern: RegExp): number[] {
  return [...output.matchAll(pattern)].map((m) => Number(m[1]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
