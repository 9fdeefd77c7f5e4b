/**
 * The program as it is shipped finds what its source finds: every suite of every rule and every rule page through one run of
 * the bundle. A bundler that changes what a line of the source means shows here and nowhere else.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { CONFIG_FILE } from '../../server/src/core/base/document-kind.ts';
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
});
