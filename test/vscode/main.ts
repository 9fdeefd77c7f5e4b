/**
 * `npm run test:vscode`: the packaged extension, installed into a real VS Code, with the suites running in its extension
 * host. `VSCODE_EXECUTABLE` names a desktop VS Code to run them in; without it a server of VS Code is brought and used.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { runSuite } from '../hosts/browser.ts';
import { CodeServer } from '../hosts/code-server.ts';
import { bundleSuites, WORKSPACE, type Run } from './bundle.ts';
import { coloursAreRight } from './colours.ts';
import { runOnDesktop } from './desktop.ts';
import { packaged } from './packaged.ts';
import { panelSteps } from './panel-walk.ts';
import { tell } from './tell.ts';
import { dress, STEPS, walk, type WalkOptions } from './walk.ts';

/** Everything in English on a trusted folder; everything in Chinese in several folders that nobody has trusted; and a folder with no document. */
const RUNS: readonly Run[] = [
  { host: 'node', language: 'en', trusted: true },
  { host: 'node', language: 'zh-cn', trusted: false },
  { host: 'node', language: 'en', trusted: true, alone: true },
];
const TIMEOUT = 240_000;
/** Documents beside those that the suites work on, in a second folder. */
const MANY = 2_000;
const WALKS: readonly Pick<WalkOptions, 'language' | 'theme'>[] = [
  { language: 'zh-cn', theme: 'dark' },
  { language: 'en', theme: 'light' },
];

const scratch = mkdtempSync(join(tmpdir(), 'plumbline-vscode-'));
let failed = false;
try {
  const vsix = packaged();
  for (const run of RUNS) failed = !(await runOnce(vsix, run)) || failed;
  if (process.argv.length <= 2 && process.env['VSCODE_EXECUTABLE'] === undefined) {
    failed = !(await coloursAreRight()) || failed;
    for (const options of WALKS) failed = !(await walkOnce(vsix, options)) || failed;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

async function runOnce(vsix: string, run: Run): Promise<boolean> {
  const name = `${run.host}-${run.language}-${run.alone === true ? 'alone' : run.trusted ? 'trusted' : 'untrusted'}`;
  const module = await bundleSuites(name, run);
  const workspace = join(scratch, name, 'workspace');
  if (run.alone === true) alone(workspace);
  else cpSync(WORKSPACE, workspace, { recursive: true });
  const opened = run.trusted ? workspace : several(join(scratch, name), workspace);
  const developed = inRepository('test/vscode/driver');
  const executable = process.env['VSCODE_EXECUTABLE'];
  if (executable !== undefined) {
    return runOnDesktop({ executable, vsix, workspace: opened, developed, module, dataDir: join(scratch, name, 'desktop'), language: run.language, trusted: run.trusted });
  }
  const server = await CodeServer.start({ dataDir: join(scratch, name, 'server'), vsix, trusted: run.trusted });
  try {
    const url = server.tests(opened, developed, module);
    return tell(`VS Code (${name})`, await runSuite(url, { language: run.language }, TIMEOUT));
  } finally {
    await server.stop();
  }
}

async function walkOnce(vsix: string, { language, theme }: Pick<WalkOptions, 'language' | 'theme'>): Promise<boolean> {
  const name = `${language}-${theme}`;
  const workspace = join(scratch, name, 'workspace');
  cpSync(WORKSPACE, workspace, { recursive: true });
  dress(workspace, theme);
  const dataDir = join(scratch, name, 'server');
  const server = await CodeServer.start({ dataDir, vsix, trusted: true });
  try {
    return await walk({ name, url: server.workbench(workspace), language, theme, dataDir }, [...panelSteps(language), ...STEPS]);
  } finally {
    await server.stop();
  }
}

/** A folder with other Markdown, and a document that lies outside of it. */
function alone(workspace: string): void {
  mkdirSync(workspace, { recursive: true });
  writeFileSync(join(workspace, 'notes.md'), '# Notes\n');
  writeFileSync(join(workspace, '../lone.standard.md'), '---\nkind: standard\nid: lone\ntitle: Lone\nfoo: 1\n---\n\n# Lone\n');
}

/** A workspace of two folders, the one that the suites work in and one with very many documents. */
function several(folder: string, workspace: string): string {
  const second = join(folder, 'second');
  mkdirSync(second);
  writeFileSync(join(second, 'elsewhere.scoring.yaml'), 'kind: scoring\nid: elsewhere\ntitle: 别处\nfoo: 1\n');
  const scoring = readFileSync(join(WORKSPACE, 'ticket-scoring.scoring.yaml'), 'utf8');
  const standard = readFileSync(join(WORKSPACE, 'after-sales-draft.standard.md'), 'utf8');
  for (let i = 1; i <= MANY; i++) {
    const [id, text, ending] = i % 2 === 0 ? [`s${i}`, scoring, 'scoring.yaml'] : [`s${i}`, standard, 'standard.md'];
    writeFileSync(join(second, `${id}.${ending}`), text.replace(/^id: .*$/m, `id: ${id}`));
  }
  const file = join(folder, 'both.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: workspace }, { path: second }] }));
  return file;
}
