// Bundles the command line: everything it needs in one file that Node starts quickly, and beside it what is seldom needed.
import { readFileSync, rmSync } from 'node:fs';
import { context, build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * Large modules that few runs need become files of their own, loaded at the first `import()` of them. They must not
 * share state with the rest of the program: each brings its own copy of what it imports.
 */
const SEPARATE = { 'rules/generated/pages.ts': 'server/src/core/rules/generated/pages.ts' };

const separate = {
  name: 'separate-files',
  setup(b) {
    b.onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = Object.keys(SEPARATE).find((suffix) => path.endsWith(suffix));
      return name === undefined ? undefined : { path: `./${fileOf(name)}.cjs`, external: true };
    });
  },
};

const fileOf = (name) => name.replace(/^.*\//, '').replace(/\.ts$/, '');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  outdir: 'dist',
  minify: true,
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'info',
  // The ESM builds of some packages are the smaller ones.
  mainFields: ['module', 'main'],
  define: { PLUMBLINE_VERSION: JSON.stringify(version) },
};

export const options = [
  { ...common, entryPoints: { cli: 'server/src/main/cli.ts' }, banner: { js: '#!/usr/bin/env node' }, plugins: [separate] },
  { ...common, entryPoints: Object.fromEntries(Object.entries(SEPARATE).map(([name, path]) => [fileOf(name), path])) },
];

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (process.argv.includes('--watch')) {
    for (const one of options) await (await context(one)).watch();
  } else {
    rmSync('dist', { recursive: true, force: true });
    await Promise.all(options.map((one) => build({ ...one, logLevel: 'warning' })));
  }
}
