// Bundles the command line for quick starts: a small launcher, the program, and beside it what few runs need; the language server and the editor extension, each for Node and for a browser.
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { context, build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Large modules that few runs need become files of their own, read at the first `import()` of them. They share no state with the program. */
const SEPARATE = ['server/src/core/rules/generated/pages.ts', 'server/src/core/statistics/statistics.ts', 'server/src/core/exchange/exchange-service.ts', 'server/src/view/charts/chart-svg.ts'];

/**
 * Modules that many runs do without although the source imports them at the top: parsers with large tables, mostly. They
 * are evaluated when something of theirs is first used. What imports them must not use them while it is itself evaluated.
 */
const LAZY = [
  'server/src/core/expression/grammar.ts',
  'server/src/core/statistics/normal.ts',
  'server/src/core/syntax/markdown/parse-markdown.ts',
  'server/src/core/syntax/yaml/authority-engine.ts',
];

const separate = {
  name: 'separate-files',
  setup(b) {
    b.onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
      const found = kind === 'dynamic-import' && SEPARATE.find((s) => s.endsWith(path.replace(/^[./]+/, '')));
      return found ? { path: `./${basename(found, '.ts')}.cjs`, external: true } : undefined;
    });
  },
};

const lazy = {
  name: 'lazy-modules',
  setup(b) {
    b.onResolve({ filter: /\.ts$/ }, async ({ path, resolveDir, kind, namespace, pluginData }) => {
      if (kind !== 'import-statement' || namespace === 'lazy' || pluginData === 'lazy') return undefined;
      const name = LAZY.find((m) => m.endsWith(path.replace(/^[./]+/, '')));
      if (name === undefined) return undefined;
      const real = await b.resolve(path, { resolveDir, kind, pluginData: 'lazy' });
      return { path: real.path, namespace: 'lazy' };
    });
    b.onLoad({ filter: /.*/, namespace: 'lazy' }, async ({ path }) => {
      const { metafile } = await build({ entryPoints: [path], bundle: false, format: 'esm', write: false, metafile: true, outdir: '.' });
      const names = Object.values(metafile.outputs).flatMap((o) => o.exports);
      const getters = names.map((n) => `get ${n}() { return (loaded ??= require(real)).${n}; }`.replace('real', JSON.stringify(path)));
      return { contents: `let loaded; module.exports = { ${getters.join(', ')} };`, loader: 'js', resolveDir: '.' };
    });
  },
};

/** zrender keeps the widths of texts in a plain object, by the text: a label `__proto__` would write into the prototype of every object. */
const plainKeys = {
  name: 'texts-as-keys',
  setup(b) {
    b.onLoad({ filter: /[\\/]zrender[\\/]lib[\\/]core[\\/]LRU\.js$/ }, ({ path }) => {
      const before = readFileSync(path, 'utf8');
      const contents = before.replaceAll('this._map = {};', 'this._map = Object.create(null);');
      if (contents === before) throw new Error(`${path} keeps texts in another way than it did`);
      return { contents, loader: 'js' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  outdir: 'dist',
  minify: true,
  charset: 'ascii',
  legalComments: 'linked',
  logLevel: 'warning',
  // The ESM builds of some packages are the smaller ones.
  mainFields: ['module', 'main'],
  supported: { 'dynamic-import': false },
  define: { PLUMBLINE_VERSION: JSON.stringify(version) },
};

export const program = { ...common, entryPoints: { plumbline: 'server/src/main/cli.ts' }, plugins: [separate, lazy, plainKeys] };
export const server = { ...common, entryPoints: { 'language-server': 'server/src/main/node-server.ts' }, plugins: [separate, lazy, plainKeys] };
const browserServer = {
  ...common,
  entryPoints: { 'browser/server': 'server/src/main/browser-server.ts' },
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  outExtension: { '.js': '.js' },
  mainFields: ['browser', 'module', 'main'],
  plugins: [lazy, plainKeys],
};
const beside = { ...common, plugins: [plainKeys], entryPoints: Object.fromEntries(SEPARATE.map((path) => [basename(path, '.ts'), path])) };

/**
 * The loader takes the bundle for pure ASCII, and of text that is ASCII an engine keeps a byte a character. esbuild escapes strings, but neither regular expressions nor the raw text of
 * templates, where `String.raw` writes further regular expressions: in both an escape means the character itself.
 */
const asciiOnly = (path) => {
  const text = readFileSync(path, 'utf8');
  // Behind a backslash the escape would be taken apart.
  if (/\\[\u0080-\uffff]/.test(text)) throw new Error('a character that is not ASCII stands behind a backslash');
  writeFileSync(path, text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
};

const launchers = (outdir) => {
  const programs = ['plumbline', 'language-server'];
  for (const name of programs) asciiOnly(`${outdir}/${name}.cjs`);
  const hash = (name) => createHash('sha256').update(readFileSync(`${outdir}/${name}.cjs`)).digest('hex').slice(0, 16);
  const options = { ...common, outdir, define: { PROGRAM_HASHES: JSON.stringify(Object.fromEntries(programs.map((name) => [name, hash(name)]))) } };
  return [
    { ...options, entryPoints: { cli: 'server/src/main/launch.ts' }, banner: { js: '#!/usr/bin/env node' } },
    { ...options, entryPoints: { worker: 'server/src/main/launch-worker.ts' } },
    { ...options, entryPoints: { server: 'server/src/main/launch-server.ts' } },
  ];
};

/** The extension for hosts with Node, and for browsers, where `vscode` is all there is to require. */
const extension = { ...common, entryPoints: { extension: 'client/src/extension/node-main.ts' }, external: ['vscode'] };
const browserExtension = {
  ...extension,
  entryPoints: { 'browser/extension': 'client/src/extension/browser-main.ts' },
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  outExtension: { '.js': '.js' },
};

/** The page of the panel: its scripts and its style. */
const webview = {
  ...browserServer,
  entryPoints: { 'webview/panel': 'client/src/webview/main.tsx', 'webview/charts': 'client/src/webview/charts.ts', 'webview/panel-style': 'client/src/webview/panel.css' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [plainKeys],
};

export async function buildAll(outdir) {
  await Promise.all([program, server, browserServer, beside, extension, browserExtension, webview].map((options) => build({ ...options, outdir })));
  for (const name of ['browser/server.js', ...SEPARATE.map((path) => `${basename(path, '.ts')}.cjs`)]) asciiOnly(`${outdir}/${name}`);
  await Promise.all(launchers(outdir).map((o) => build(o)));
  chmodSync(`${outdir}/cli.cjs`, 0o755);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  rmSync('dist', { recursive: true, force: true });
  await buildAll('dist');
  if (process.argv.includes('--watch')) {
    const again = { name: 'launchers', setup: (b) => b.onEnd(({ errors }) => errors.length === 0 && Promise.all(launchers('dist').map((o) => build(o)))) };
    const watched = [...[program, server].map((o) => ({ ...o, plugins: [...o.plugins, again] })), browserServer];
    for (const options of watched) await (await context(options)).watch();
  }
}
