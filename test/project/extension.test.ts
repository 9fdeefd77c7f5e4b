/** What the editor extension declares, says and packs: no string missing in either language, no command without code, no file without need. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { DOCUMENT_KINDS } from '../../server/src/core/base/document-kind.ts';
import { LENS_COMMANDS } from '../../server/src/protocol/settings.ts';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { checkFiles, show } from '../support/project.ts';

const read = (path: string): string => readFileSync(inRepository(path), 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;
const manifest = JSON.parse(read('package.json')) as {
  contributes: { commands: { command: string }[]; walkthroughs: { steps: { media: { markdown: string } }[] }[]; languages: { filenamePatterns: string[] }[] };
};
const source = readdirSync(inRepository('client/src/extension'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join('client/src/extension', name)))
  .join('\n');

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const placesOf = (text: string): string[] => sorted([...text.matchAll(/\{\d+\}/g)].map(([place]) => place));

describe('strings of the extension', () => {
  const english = json('client/l10n/bundle.l10n.json');
  const chinese = json('client/l10n/bundle.l10n.zh-cn.json');
  const manifestEnglish = json('package.nls.json');
  const manifestChinese = json('package.nls.zh-cn.json');

  it('are all there in both languages, in code', () => {
    const used = sorted([...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((m) => (m[1] ?? '').replace(/\\'/g, "'")));
    assert.ok(used.length > 20);
    assert.equal(source.split('l10n.t(').length - 1, [...source.matchAll(/l10n\.t\(\s*'/g)].length, 'a string that is not written out cannot be translated');
    assert.deepEqual(sorted(Object.keys(english)), used);
    assert.deepEqual(sorted(Object.keys(chinese)), used);
  });

  it('are all there in both languages, in the manifest', () => {
    const used = sorted([...read('package.json').matchAll(/%([\w.]+)%/g)].map((m) => m[1] ?? ''));
    // What names and describes the package to npm is written out; the extension's own is put in when it is packaged.
    const expected = sorted([...used, 'displayName', 'description']);
    assert.deepEqual(sorted(Object.keys(manifestEnglish)), expected);
    assert.deepEqual(sorted(Object.keys(manifestChinese)), expected);
  });

  it('are Chinese where they say so, with its punctuation and the same places', () => {
    for (const [from, to] of [...Object.entries(chinese), ...Object.keys(manifestEnglish).map((k) => [manifestEnglish[k] ?? '', manifestChinese[k] ?? ''] as const)]) {
      assert.deepEqual(placesOf(to), placesOf(from), from);
      if (to.endsWith('.md')) continue;
      assert.match(to, /\p{Script=Han}/u, from);
      assert.doesNotMatch(to.replace(/\(command:[\w.]+\)/g, '').replace(/`[^`]*`/g, ''), /\p{Script=Han} *[,;:?!()]|[,;:?!()] *\p{Script=Han}|\.\.\./u, to);
    }
  });

  it('open walkthrough pages that are there', () => {
    const media = manifest.contributes.walkthroughs.flatMap((w) => w.steps.map((s) => s.media.markdown.replaceAll('%', '')));
    for (const strings of [manifestEnglish, manifestChinese]) {
      for (const key of media) assert.ok(existsSync(inRepository(strings[key] ?? key)), key);
    }
  });
});

describe('the manifest of the extension', () => {
  it('declares the commands that there is code for', () => {
    const registered = sorted([...source.matchAll(/register\('(\w+)'/g)].map((m) => `plumbline.${m[1] ?? ''}`));
    // The one takes what only a code lens knows.
    const internal = ['plumbline.showReferences'];
    assert.deepEqual(sorted([...manifest.contributes.commands.map((c) => c.command), ...internal]), registered);
    assert.deepEqual(LENS_COMMANDS.filter((c) => !registered.includes(c)), []);
  });

  it('names the files of every kind of document', () => {
    const patterns = manifest.contributes.languages.flatMap((l) => l.filenamePatterns);
    assert.deepEqual(sorted(patterns), sorted(DOCUMENT_KINDS.flatMap((kind) => [`*.${kind}.yaml`, `*.${kind}.yml`])));
  });

  it('leaves the command line its own package', () => {
    const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', cwd: inRepository(''), stdio: ['ignore', 'pipe', 'ignore'] })) as { files: { path: string }[] }[];
    const paths = packed?.files.map((f) => f.path) ?? [];
    assert.deepEqual(paths.filter((p) => /^(client|test|server|samples)\/|extension|browser|\.nls\./.test(p)), []);
    for (const path of ['dist/cli.cjs', 'dist/server.cjs', 'schemas/scoring.schema.json', 'LICENSE']) assert.ok(paths.includes(path), path);
  });
});

describe('snippets', () => {
  type Snippets = Record<string, { prefix: string[]; body: string[] }>;
  const bodies = (path: string): [string, string][] =>
    Object.entries(JSON.parse(read(path)) as Snippets).map(([name, { body }]) => [name, expanded(body.join('\n'))]);

  it('begin documents without findings', () => {
    for (const [name, text] of bodies('client/snippets/generated/documents.code-snippets')) {
      const kind = /^kind: (\w+)/.exec(text)?.[1] ?? '';
      const found = checkFiles({ [`name.${kind}.yaml`]: `${text}\n` }).filter((f) => f.rule !== 'unknown-reference');
      assert.deepEqual(found, [], `${name}: ${show(found)}`);
    }
  });

  it('fit into documents', () => {
    const parts = new Map(bodies('client/snippets/parts.code-snippets'));
    const part = (name: string): string => [...parts].find(([key]) => key.includes(name))?.[1].replace(/^/gm, '  ') ?? assert.fail(name);
    const scoring = `kind: scoring\nid: s\nuses: [servqual]\nscale: { min: 0, max: 5 }\ninputs:\n  response_time: { type: duration, domain: ">= 0s" }\n  rude: { type: boolean }\ncriteria:\n${part('Criterion')}\nvetoes:\n${part('Veto')}\ntests:\n${part('Scoring test')}\n`;
    const standard = `kind: standard\nid: s\ntitle: 标准\nuses: [servqual]\nstages:\n${part('Stage')}\ntargets:\n${part('Target')}\n`;
    const survey = `kind: survey\nid: s\ntitle: 问卷\nuses: [servqual]\nscales:\n  five: { type: likert, labels: [差, 较差, 一般, 较好, 好] }\nitems:\n${part('Item')}\n`;
    for (const [file, text] of [['s.scoring.yaml', scoring], ['s.standard.yaml', standard], ['s.survey.yaml', survey]] as const) {
      const found = checkFiles({ [file]: text }).filter((f) => f.severity === 'error');
      assert.deepEqual(found, [], `${text}\n${show(found)}`);
    }
  });

  it('fit into Markdown', () => {
    const [table = '', block = ''] = bodies('client/snippets/markdown.code-snippets').map(([, text]) => text);
    for (const text of [table, block]) {
      const found = checkFiles({ 's.standard.md': `---\nkind: standard\nid: s\ntitle: 标准\n---\n${text}\n` }).filter((f) => f.severity === 'error');
      assert.deepEqual(found, [], `${text}\n${show(found)}`);
    }
  });
});

/** What stands there when a person presses Tab through a snippet and changes nothing. */
function expanded(body: string): string {
  return body
    .replace(/\$\{TM_FILENAME_BASE[^}]*\}/g, 'name')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
}
