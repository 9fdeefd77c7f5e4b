/** `npm run test:web`: the packaged extension in VS Code for the web, in a browser, with the suites running in the worker's extension host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { runSuite } from '../hosts/browser.ts';
import { unpacked } from '../hosts/code-server.ts';
import { WebHost } from '../hosts/web-host.ts';
import { bundleSuites, type Run } from '../vscode/bundle.ts';
import { packaged } from '../vscode/packaged.ts';
import { tell } from '../vscode/tell.ts';

const RUN: Run = { host: 'web', language: 'en', trusted: true };
const TIMEOUT = 240_000;

const scratch = mkdtempSync(join(tmpdir(), 'plumbline-web-'));
try {
  const extension = unpacked(packaged(), scratch);
  const module = await bundleSuites('web', RUN);
  const host = await WebHost.start({ extension, tests: { developed: inRepository('test/vscode/driver'), module } });
  try {
    process.exitCode = tell('VS Code for the web', await runSuite(host.url, {}, TIMEOUT)) ? 0 : 1;
  } finally {
    await host.stop();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
