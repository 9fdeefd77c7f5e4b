/** `npm run test:web`: the packaged extension in VS Code for the web, in a browser, with the suites running in the worker's extension host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { runSuite } from '../hosts/browser.ts';
import { unpacked } from '../hosts/code-server.ts';
import { WebHost } from '../hosts/web-host.ts';
import { bundleModule, bundleSuites, type Run } from '../vscode/bundle.ts';
import { packaged } from '../vscode/packaged.ts';
import { RELOAD, shownSteps } from '../vscode/panel-walk.ts';
import { tell } from '../vscode/tell.ts';
import { walk } from '../vscode/walk.ts';

const LANGUAGES: readonly Run['language'][] = ['en', 'zh-cn'];
const TIMEOUT = 240_000;

const scratch = mkdtempSync(join(tmpdir(), 'plumbline-web-'));
let failed = false;
try {
  const extension = unpacked(packaged(), scratch);
  for (const language of LANGUAGES) failed = !(await runOnce(extension, { host: 'web', language, trusted: true })) || failed;
  if (process.argv.length <= 2) for (const language of LANGUAGES) failed = !(await walkOnce(extension, { host: 'web', language, trusted: true })) || failed;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

async function runOnce(extension: string, run: Run): Promise<boolean> {
  const module = await bundleSuites(`web-${run.language}`, run);
  const host = await WebHost.start({ extension, language: run.language, tests: { developed: inRepository('test/vscode/driver'), module } });
  try {
    return tell(`VS Code for the web (${run.language})`, await runSuite(host.url, {}, TIMEOUT));
  } finally {
    await host.stop();
  }
}

/** Through the page of the preview, which suites in the extension host cannot see. */
async function walkOnce(extension: string, run: Run): Promise<boolean> {
  const { language } = run;
  const { outfile } = await bundleModule(`web-walk-${language}`, run, 'test/vscode/open-preview.ts');
  const host = await WebHost.start({ extension, language, tests: { developed: inRepository('test/vscode/driver'), module: outfile } });
  try {
    return await walk({ name: `web-${language}`, url: host.url, language, theme: 'dark', dataDir: '' }, [...shownSteps(language), RELOAD]);
  } finally {
    await host.stop();
  }
}
