/** What the documentation says holds: examples are checked, output is produced, links lead somewhere, commands exist. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'mocha';
import { readArguments } from '../../server/src/cli/arguments.ts';
import { COMMANDS } from '../../server/src/cli/commands/table.ts';
import { main } from '../../server/src/cli/main.ts';
import { CONFIG_FILE, parseFileName } from '../../server/src/core/base/document-kind.ts';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { MAX_EXPRESSION_LENGTH } from '../../server/src/core/expression/problem.ts';
import { MAX_CHECKED_ROWS } from '../../server/src/core/plan/data/found.ts';
import { MAX_ALIAS_NODES, MAX_DEPTH, MAX_LENGTH } from '../../server/src/core/syntax/limits.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { checkFiles, show } from '../support/project.ts';
import { anchorsOf, commandsOf, fencesOf, headingsOf, linksOf, withoutFences, type Fence } from '../support/prose.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((p) => `${folder}/${p.replaceAll('\\', '/')}`).sort();

const SAMPLES = below('samples').filter((p) => p.endsWith('/README.md'));
const DOCS = below('docs').filter((p) => p.endsWith('.md'));
/** Pages written by hand; rules have their own test, what is generated has its generator. */
const WRITTEN = DOCS.filter((p) => !/^docs\/(rules|reference)\//.test(p));
const PAGES = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...SAMPLES, ...DOCS];

/** The examples of one language on a page are one project: they may refer to each other. */
const projects = WRITTEN.flatMap((page) =>
  read(page).split(/^(?=## English$)/m).map((text, i) => ({ name: i === 0 ? page : `${page} (English)`, fences: fencesOf(text) })));

describe('documentation', () => {
  for (const { name, fences } of projects) {
    const documents = fences.filter((f) => !/\s/.test(f.info) && parseFileName(f.info) !== undefined && f.info !== CONFIG_FILE);

    describe(name, () => {
      it('has examples that find what they are marked with, and nothing else', () => {
        const names = documents.map((f) => f.info);
        assert.deepEqual(names, [...new Set(names)], 'two examples have the same name');
        const files = Object.fromEntries(documents.map((f) => [f.info, f.text]));
        const found = checkFiles(files);
        const places = found.map((f) => `${f.file}:${String(new LineIndex(files[f.file] ?? '').positionAt(f.span.start).line + 1)} ${f.severity} ${f.rule}`);
        assert.deepEqual(places.sort(), documents.flatMap(marksOf).sort(), show(found));
      });

      it('has configurations without findings', () => {
        for (const f of fences.filter((x) => x.info === CONFIG_FILE)) {
          const found = checkFiles({ [f.info]: f.text });
          assert.deepEqual(found, [], show(found));
        }
      });

      it('has other YAML and JSON that can be read', () => {
        for (const f of fences) {
          if (f.language === 'json') assert.doesNotThrow(() => JSON.parse(f.text) as unknown, `${name}:${String(f.line)}`);
          if (f.language !== 'yaml' || documents.includes(f)) continue;
          assert.notEqual(f.info, '', `${name}:${String(f.line)}: the example does not name its file`);
          assert.deepEqual(parse(f.text, { language: 'yaml' }).problems, [], `${name}:${String(f.line)}`);
        }
      });

      const shown = fences.filter((f) => f.language === 'text' && f.info.startsWith('plumbline '));
      if (shown.length > 0) it('shows output that the commands give', async () => { for (const f of shown) await assertOutput(f, fences); });
    });
  }

  it('says the same in both languages', () => {
    const [zh, en] = [read('docs/language.zh.md'), read('docs/language.md')];
    assert.deepEqual(outline(zh), outline(en));
    for (const page of ['docs/ci.md', 'docs/editors.md']) {
      const [chinese = '', english = ''] = read(page).split(/^## English$/m);
      assert.deepEqual(outline(chinese.slice(chinese.indexOf('## 中文') + 5)), outline(english), page);
    }
  });

  it('states the limits that hold', () => {
    const spaced = (n: number): string => String(n).replace(/(?<=\d)(?=(\d{3})+$)/g, ' ');
    for (const page of ['docs/language.zh.md', 'docs/language.md']) {
      const table = read(page).slice(read(page).lastIndexOf('\n## '));
      for (const limit of [MAX_LENGTH, MAX_DEPTH, MAX_ALIAS_NODES, MAX_EXPRESSION_LENGTH, MAX_CHECKED_ROWS]) {
        assert.match(table, new RegExp(`\\| ${spaced(limit)} `), `${page} does not say ${spaced(limit)}`);
      }
    }
  });

  it('has links that lead somewhere', () => {
    const links = PAGES.flatMap((page) => linksOf(read(page)).map((link) => ({ page, link })));
    assert.ok(links.length > 100, `only ${String(links.length)} links were seen`);
    assert.deepEqual(links.flatMap(({ page, link }) => problemOfLink(page, link) ?? []), []);
  });

  it('shows commands that exist', async () => {
    let count = 0;
    for (const page of ['README.md', 'CONTRIBUTING.md', ...WRITTEN, ...SAMPLES]) {
      for (const [name = '', ...argv] of commandsOf(read(page))) {
        count++;
        if (name.startsWith('-')) continue;
        const command = await COMMANDS.find((c) => c.name === name)?.load();
        assert.ok(command, `${page}: there is no command ${name}`);
        assert.doesNotThrow(() => readArguments(argv, command), `${page}: plumbline ${name} ${argv.join(' ')}`);
      }
    }
    assert.ok(count > 30, `only ${String(count)} commands were seen`);
  });
});

/** `# error: [rule-id] [rule-id]` or `<!-- warning: [rule-id] -->` at the end of a line, as `file:line severity rule`. */
function marksOf({ info, text }: Fence): string[] {
  return text.split('\n').flatMap((line, i) => {
    const mark = /(?:#|<!--) (error|warning|info|hint): ((?:\[[\w-]+\] ?)+)(?:-->)?$/.exec(line);
    return [...(mark?.[2] ?? '').matchAll(/\[([\w-]+)\]/g)].map((m) => `${info}:${String(i + 1)} ${mark?.[1] ?? ''} ${m[1] ?? ''}`);
  });
}

/** Headings, names of examples and sizes of tables, in their order. */
function outline(page: string): string[] {
  const tables = [...withoutFences(page).matchAll(/(?:^\|.*\n)+/gm)].map((m) => {
    const rows = m[0].trim().split('\n');
    return `table of ${String(rows.length)} rows, ${String(rows[0]?.split(/(?<!\\)\|/).length ?? 0)} columns`;
  });
  const examples = fencesOf(page).map((f) => `${f.language} ${f.language === 'text' ? 'output' : f.info}`);
  return [...headingsOf(page).map((h) => `heading ${String(h.depth)}`), ...examples, ...tables];
}

function problemOfLink(page: string, link: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), decodeURI(path));
  if (relative(ROOT, target).startsWith('..')) return `${page}: ${link} leads out of the repository`;
  if (!existsSync(target)) return `${page}: ${link} leads nowhere`;
  if (anchor === undefined || anchor === '' || statSync(target).isDirectory() || !target.endsWith('.md')) return undefined;
  return anchorsOf(readFileSync(target, 'utf8')).includes(decodeURI(anchor).toLowerCase()) ? undefined : `${page}: ${link} names no heading`;
}

const folder = mkdtempSync(join(tmpdir(), 'plumbline-docs-'));
after(() => { rmSync(folder, { recursive: true, force: true }); });

/** Runs the command beside the files of the page; what the page shows must be a part of what comes out. */
async function assertOutput(shown: Fence, fences: readonly Fence[]): Promise<void> {
  const directory = mkdtempSync(join(folder, 'page-'));
  for (const f of fences) if (/^[\w-]+(\.\w+)+$/.test(f.info) && f.info !== CONFIG_FILE) writeFileSync(join(directory, f.info), f.text);
  writeFileSync(join(directory, CONFIG_FILE), 'root: true\n');
  const [argv = []] = commandsOf(`\`${shown.info}\``);
  let output = '';
  await main(argv, {
    cwd: directory,
    env: {},
    version: '0.0.0',
    workerScript: '',
    stdout: (text) => { output += text; },
    stderr: (text) => { output += text; },
    isTerminal: () => false,
  });
  assert.ok(output.includes(shown.text), `${shown.info} prints\n${output}`);
}
