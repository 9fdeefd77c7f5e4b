/** A page of Chromium with a workbench of VS Code in it: runs a suite in the workbench's extension host, or is clicked through. */
import { chromium as playwright, type Page } from 'playwright-core';
import { chromium } from './install.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface PageOptions {
  /** Display language of the workbench, such as `zh-cn`. */
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
}

/** Opens a page of its own profile, hands it to `use`, and closes the browser whatever happens. */
export async function withPage<T>(options: PageOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await playwright.launch({ executablePath: chromium(), args: FLAGS });
  try {
    const context = await browser.newContext({ viewport: options.size ?? { width: 1280, height: 800 }, colorScheme: options.theme ?? 'light' });
    const page = await context.newPage();
    if (options.language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)}`);
    return await use(page);
  } finally {
    await browser.close();
  }
}

export interface Outcome {
  /** 0 when the suite ran to its end and all of it passed; null when it did not end in time. */
  readonly code: number | null;
  /** What the extension host wrote to its console, a line each. */
  readonly log: readonly string[];
}

/** Opens an address that names a test module, and waits for what its `run()` decides. */
export async function runSuite(url: string, options: PageOptions, timeoutMs: number): Promise<Outcome> {
  return withPage(options, async (page) => {
    const log: string[] = [];
    page.on('pageerror', (error) => log.push(`page: ${error.message}`));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      log.push(args.map((a) => (typeof a === 'string' ? a : JSON.stringify(a))).join(' '));
    });
    const ended = new Promise<number>((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.goto(url);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, timeoutMs, null)));
    const code = await Promise.race([ended, late]);
    clearTimeout(timer);
    return { code, log };
  });
}
