/** A desktop VS Code that is there already, run by `@vscode/test-electron`, with the package installed into a profile of its own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';

export interface DesktopOptions {
  readonly executable: string;
  readonly vsix: string;
  /** Folder or `.code-workspace` file. */
  readonly workspace: string;
  readonly developed: string;
  readonly module: string;
  readonly dataDir: string;
  readonly language: string;
  readonly trusted: boolean;
}

/** True when the suites ran to their end and all passed; what they say goes to standard output. */
export async function runOnDesktop({ executable, vsix, workspace, developed, module, dataDir, language, trusted }: DesktopOptions): Promise<boolean> {
  const own = ['--user-data-dir', join(dataDir, 'user'), '--extensions-dir', join(dataDir, 'extensions')];
  mkdirSync(dataDir, { recursive: true });
  const [cli = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  execFileSync(cli, [...args, ...own, '--install-extension', vsix, '--force'], { stdio: 'inherit' });
  const launchArgs = [workspace, ...own, '--locale', language, '--skip-welcome', ...(trusted ? ['--disable-workspace-trust'] : [])];
  try {
    return (await runTests({ vscodeExecutablePath: executable, extensionDevelopmentPath: developed, extensionTestsPath: module, launchArgs })) === 0;
  } catch (error) {
    console.log(`FAIL  ${String(error)}`);
    return false;
  }
}
