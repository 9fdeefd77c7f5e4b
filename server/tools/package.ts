/**
 * `npm run package`: the extension as one VSIX. What goes into it is laid out in a folder first, so that the one
 * `package.json` can be that of the command line too: an extension wants neither its scripts, nor its dependencies (all
 * are bundled), nor its `type`, which some hosts take to mean that the bundles are ES modules.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { inRepository } from './generate/repository.ts';

/** Files and folders of the extension, where they lie in the repository and where in the package. */
const CONTENT: readonly (readonly [from: string, to: string])[] = [
  ['dist/extension.cjs', 'dist/extension.cjs'],
  ['dist/server.cjs', 'dist/server.cjs'],
  ['dist/language-server.cjs', 'dist/language-server.cjs'],
  ['dist/statistics.cjs', 'dist/statistics.cjs'],
  ['dist/language-server.cjs.LEGAL.txt', 'dist/language-server.cjs.LEGAL.txt'],
  ['dist/browser', 'dist/browser'],
  ['dist/webview', 'dist/webview'],
  ['client/icons', 'client/icons'],
  ['client/l10n', 'client/l10n'],
  ['client/languages', 'client/languages'],
  ['client/snippets', 'client/snippets'],
  ['client/walkthrough', 'client/walkthrough'],
  ['client/README.md', 'README.md'],
  ['package.nls.json', 'package.nls.json'],
  ['package.nls.zh-cn.json', 'package.nls.zh-cn.json'],
  ['schemas', 'schemas'],
  ['CHANGELOG.md', 'CHANGELOG.md'],
  ['LICENSE', 'LICENSE'],
];

/** Modules that Node brings, which reach a network; `net` is for pipes between processes, which the protocol's library can use. */
const NETWORK = ['http', 'https', 'http2', 'tls', 'dgram', 'dns', 'undici'];

const MOST_BYTES = 3_000_000;

const stage = inRepository('.cache/vsix');
rmSync(stage, { recursive: true, force: true });
for (const [from, to] of CONTENT) {
  mkdirSync(dirname(join(stage, to)), { recursive: true });
  cpSync(inRepository(from), join(stage, to), { recursive: true });
}
const manifest = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as Record<string, unknown>;
const notWanted = new Set(['type', 'bin', 'exports', 'files', 'scripts', 'devDependencies']);
const kept = Object.fromEntries(Object.entries(manifest).filter(([key]) => !notWanted.has(key)));
const staged = { ...kept, displayName: '%displayName%', description: '%description%', engines: { vscode: (manifest['engines'] as { vscode: string }).vscode } };
// Everything here is wanted, which an empty list of exceptions says.
writeFileSync(join(stage, '.vscodeignore'), '');
writeFileSync(join(stage, 'package.json'), `${JSON.stringify(staged, null, 2)}\n`);

for (const bundle of readdirSync(join(stage, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name))) {
  const browser = bundle.startsWith('browser');
  for (const name of requiredBy(readFileSync(join(stage, 'dist', bundle), 'utf8'))) {
    const beside = name.startsWith('./') && existsSync(join(stage, 'dist', dirname(bundle), name));
    if (!(beside || name === 'vscode' || (!browser && isBuiltin(name) && !NETWORK.includes(name.replace(/^node:/, ''))))) throw new Error(`dist/${bundle} wants ${name}, which is not to be had where the extension runs`);
  }
}

const vsix = inRepository(`${String(manifest['name'])}-${String(manifest['version'])}.vsix`);
const vsce = inRepository('node_modules/@vscode/vsce/vsce');
const options = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', vsix];
execFileSync(process.execPath, [vsce, 'package', ...options], { cwd: stage, stdio: ['ignore', 'inherit', 'inherit'] });
const { size } = statSync(vsix);
console.log(`${vsix}: ${size} bytes`);
if (size > MOST_BYTES) {
  console.error(`The package is larger than ${MOST_BYTES} bytes.`);
  process.exitCode = 1;
}

/** Names of the modules that a bundle asks its host for. */
function requiredBy(code: string): string[] {
  return [...code.matchAll(/\b(?:require|import)\(["'`]([^"'`]+)["'`]\)/g)].map(([, name = '']) => name);
}
