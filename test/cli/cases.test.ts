/**
 * The command line as its users meet it: every folder of `cases/` is a script, its input, and what it must print.
 * `UPDATE=1 npx mocha test/cli/cases.test.ts` records anew what is printed; read the difference before it is committed.
 */
import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './run-script.ts';

const CASES = join(import.meta.dirname, 'cases');

describe('the command line, case by case', () => {
  const names = readdirSync(CASES, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort();

  it('has cases', () => {
    assert.ok(names.length > 20, `only ${String(names.length)} cases were found`);
  });

  for (const name of names) {
    it(name, () => {
      const folder = join(CASES, name);
      const { status, stdout, stderr } = runScript(readFileSync(join(folder, 'cmd'), 'utf8'), join(folder, 'input'));
      const actual = `exit ${String(status)}\n${section('stdout', stdout)}${section('stderr', stderr)}`;
      const expected = join(folder, 'expected.txt');
      if (process.env['UPDATE'] === '1') writeFileSync(expected, actual);
      assert.ok(existsSync(expected), 'nothing has been recorded: run with UPDATE=1 and read what it writes');
      assert.equal(actual, readFileSync(expected, 'utf8'));
    });
  }
});

/** What a stream got; nothing at all when it stayed empty. */
const section = (name: string, text: string): string => {
  if (text === '') return '';
  return `--- ${name}\n${text}${text.endsWith('\n') ? '' : '\n(no newline at the end)\n'}`;
};
