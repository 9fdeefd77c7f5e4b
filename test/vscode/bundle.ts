/** Bundles the suites into one module for an extension host, and makes sure that none of them is left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inRepository } from '../../server/tools/generate/repository.ts';

const SUITES = 'test/vscode/suite';
/** What the suites work on. */
export const WORKSPACE = inRepository('test/vscode/workspace');

/** What the suites are told about the run that they are in. */
export interface Run {
  readonly host: 'node' | 'web';
  readonly language: 'en' | 'zh-cn';
  readonly trusted: boolean;
  /** In a folder without a document, for the suites about such. */
  readonly alone?: boolean;
}

/** `-g text` of the command line: only tests with that in their name are run. */
const only = (): string => process.argv[process.argv.indexOf('-g') + 1] ?? '';

/** @returns the path of the bundle; its ending is what the host takes for CommonJS */
export async function bundleSuites(name: string, run: Run): Promise<string> {
  const { outfile, inputs } = await bundleModule(name, run, 'test/vscode/index.ts');
  const missing = readdirSync(inRepository(SUITES)).filter((file) => file.endsWith('.test.ts') && !inputs.includes(`${SUITES}/${file}`));
  if (missing.length > 0) throw new Error(`${SUITES}/all.ts does not import ${missing.join(', ')}`);
  return outfile;
}

/** A test module that knows of its run and of the files of the workspace. */
export async function bundleModule(name: string, run: Run, entry: string): Promise<{ readonly outfile: string; readonly inputs: readonly string[] }> {
  const outfile = inRepository(`.cache/vscode-tests/${name}.${run.host === 'node' ? 'cjs' : 'js'}`);
  const files = Object.fromEntries(readdirSync(WORKSPACE).map((file) => [file, readFileSync(`${WORKSPACE}/${file}`, 'utf8')]));
  const { metafile } = await build({
    absWorkingDir: inRepository(''),
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode', 'node:*'],
    metafile: true,
    logLevel: 'warning',
    define: { RUN_GIVEN: JSON.stringify(run), ONLY_GIVEN: JSON.stringify(process.argv.includes('-g') ? only() : ''), FILES_GIVEN: JSON.stringify(files) },
  });
  return { outfile, inputs: Object.keys(metafile.inputs) };
}
