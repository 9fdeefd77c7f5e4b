/**
 * A walk through a real workbench as a person takes it, by keys and by what stands on the screen: what the suites inside
 * of the extension host cannot see. Each step leaves a picture, since nothing but eyes can tell whether it looks right.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { withPage } from '../hosts/browser.ts';

export interface WalkOptions {
  readonly name: string;
  /** Address of a workbench on the workspace of the suites. */
  readonly url: string;
  readonly language: 'en' | 'zh-cn';
  readonly theme: 'light' | 'dark';
  /** The server's data, which names the processes that are its own; empty where there is no server. */
  readonly dataDir: string;
}

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const PATIENCE = 30_000;

const TREE = '.sidebar .pane-body .tree-explorer-viewlet-tree-view';
/** A document that is gone on with. */
const TYPED = { name: 'typed.standard.yaml', text: 'kind: standard\nid: typed\ntitle: 接着写\ntargets:\n  - id: kept\n    metric: csat\n    objective: ">= 85%"\n    dimension: ' };

/** Gives a workspace settings and a document to be looked at. */
export function dress(workspace: string, theme: WalkOptions['theme']): void {
  mkdirSync(join(workspace, '.vscode'));
  // In a browser the workbench saves by itself a second after a change. Undone at that very moment, the text on disk stays what it was
  // in the middle of being undone, and comes back with the next reading of it.
  const settings = { 'workbench.colorTheme': THEMES[theme], 'workbench.startupEditor': 'none', 'git.enabled': false, 'files.autoSave': 'off' };
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
  writeFileSync(join(workspace, TYPED.name), TYPED.text);
}

/** True when all steps went well; what they found is told as suites tell it. */
export async function walk(options: WalkOptions, steps: readonly Step[]): Promise<boolean> {
  const folder = inRepository(`.cache/pictures/${options.name}`);
  mkdirSync(folder, { recursive: true });
  console.log(`\nA walk through the workbench (${options.name}), with pictures`);
  let failed = 0;
  await withPage({ language: options.language, theme: options.theme }, async (page) => {
    page.setDefaultTimeout(PATIENCE);
    await page.goto(options.url);
    await shown(page, '.explorer-folders-view .monaco-list-row');
    for (const [index, [title, step]] of steps.entries()) {
      const began = Date.now();
      try {
        await step(page, options);
        console.log(`  ✓ ${title} (${Date.now() - began} ms)`);
      } catch (error) {
        failed++;
        console.log(`  ✗ ${title}: ${String(error)}`);
      }
      await page.screenshot({ path: join(folder, `${index + 1}.png`) });
    }
  });
  console.log(`${steps.length - failed} passing\n${failed} failing`);
  return failed === 0;
}

export type Step = readonly [title: string, step: (page: Page, options: WalkOptions) => Promise<void>];

export const STEPS: readonly Step[] = [
  ['the explorer tells documents from other files, by an icon in YAML and by a badge in Markdown', async (page, { language }) => {
    await shown(page, '.explorer-folders-view .monaco-list-row [class*="plumbline-yaml-lang-file-icon"]');
    const title = await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'after-sales-draft.standard.md' }).locator('.monaco-icon-label').getAttribute('aria-label');
    const wanted = language === 'zh-cn' ? '准绳服务标准' : 'Plumbline standard';
    if (title?.includes(wanted) !== true) throw new Error(`it is called “${String(title)}”`);
  }],
  ['a document shows its colours, lenses and hints, and the status bar the findings', async (page, { language }) => {
    await openFile(page, 'ticket-scoring.scoring.yaml');
    await page.keyboard.press('Control+Home');
    await shown(page, `.statusbar-item[id*="plumbline.status"]:has-text("${language === 'zh-cn' ? '准绳' : 'Plumbline'}")`);
    await shown(page, '.codelens-decoration');
    await shown(page, '.monaco-editor .view-line span:has-text("40%")');
    const brackets = await page.locator('.view-line .unexpected-closing-bracket').count();
    if (brackets > 0) throw new Error(`${brackets} brackets of intervals are marked as having no other half`);
  }],
  ['proposals say in words what they stand for', async (page, { language }) => {
    await openFile(page, TYPED.name);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('kekao', { delay: 50 });
    await shown(page, `.suggest-widget .monaco-list-row:has-text("${language === 'zh-cn' ? '可靠性' : 'eliability'}")`);
  }],
  ['a line break behind a finished value is a line break', async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('kind: standard', { delay: 50 });
    await shown(page, '.suggest-widget.visible .monaco-list-row');
    await page.keyboard.press('Enter');
    await page.keyboard.type('id: typed', { delay: 50 });
    await page.keyboard.press('Escape');
    // The editor writes blanks that do not break.
    const lines = (await page.locator('.monaco-editor .view-line').allInnerTexts()).map((line) => line.replaceAll('\u00a0', ' '));
    if (!lines.some((line) => line.startsWith('kind: standard')) || !lines.some((line) => line.startsWith('id: typed'))) throw new Error(lines.join('\n'));
  }],
  ['the view of standards shows what is measured, and what is not', async (page, { language }) => {
    await page.locator(`.activitybar .action-label[aria-label="${language === 'zh-cn' ? '准绳' : 'Plumbline'}"]`).first().click();
    await page.locator(`${TREE} .monaco-list-row[aria-level="1"]`).last().click();
    await page.keyboard.press('ArrowRight');
    await shown(page, `${TREE} .monaco-list-row:has-text("${language === 'zh-cn' ? '尚未衡量' : 'not measured'}")`);
  }],
  ['a test that fails shows the difference at its place', async (page, { language }) => {
    await openFile(page, 'ticket-scoring.scoring.yaml');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n  - name: 故意写错\ngiven: { response_time: 5min }\nexpect: { total: 1 }', { delay: 20 });
    await page.keyboard.press('Escape');
    await command(page, language === 'zh-cn' ? '运行这份评分标准的用例' : 'Run Tests of This Scoring');
    await page.locator('.test-error-content-widget').filter({ hasText: /5\s*!=\s*1/ }).first().waitFor();
  }],
  ['a first standard in five minutes begins', async (page, { language }) => {
    await command(page, language === 'zh-cn' ? '五分钟写出第一份标准' : 'Your First Standard in Five Minutes');
    await shown(page, `.gettingStartedContainer :text("${language === 'zh-cn' ? '跟着提示写' : 'Write with suggestions'}")`);
  }],
  ['a crash is told of, and what was typed is still there', async (page, { dataDir, language }) => {
    for (const pid of languageServers(dataDir)) process.kill(pid, 'SIGKILL');
    await shown(page, `.notifications-toasts :text("${language === 'zh-cn' ? '没有丢失' : 'Nothing you wrote is lost'}")`);
    await openFile(page, 'ticket-scoring.scoring.yaml');
    await shown(page, '.monaco-editor .view-line :text("故意写错")');
  }],
  ['a server that goes on failing is left stopped, which the status bar shows, and a click there starts it', async (page, { dataDir, language }) => {
    const chinese = language === 'zh-cn';
    const says = (words: string): Promise<void> => shown(page, `${STATUS} [aria-label*="${words}"]`);
    const knows = chinese ? '准绳：文档' : 'Plumbline: Documents';
    // The crash of the step before was the first; after the fifth it is left alone.
    for (let crash = 2; crash <= 5; crash++) {
      await says(knows);
      for (const pid of languageServers(dataDir)) process.kill(pid, 'SIGKILL');
      await page.locator(`${STATUS} [aria-label*="${knows}"]`).waitFor({ state: 'detached' });
    }
    await says(chinese ? '准绳：语言服务没有运行' : 'Plumbline: The language server is not running');
    // Of several messages in a row the workbench shows some for a moment, and keeps all.
    await command(page, 'Notifications: Show Notifications');
    await shown(page, `.notifications-center :text("${chinese ? '停止了 5 次' : 'stopped 5 times'}")`);
    await page.keyboard.press('Escape');
    await shown(page, `${STATUS} .codicon-error`);
    await page.locator(`${STATUS} a`).first().click();
    await says(knows);
    await shown(page, '.monaco-editor .view-line :text("故意写错")');
  }],
];

const STATUS = '.statusbar-item[id*="plumbline.status"]';

export async function shown(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor({ state: 'visible' });
}

export async function openFile(page: Page, name: string): Promise<void> {
  await pick(page, 'Control+P', name, `.tab.active:has-text("${name}")`);
  await shown(page, '.editor-instance .monaco-editor.focused');
}

export const command = (page: Page, title: string): Promise<void> => pick(page, 'F1', title, '.quick-input-widget:not(.hidden)', 'hidden');

/** Chooses from a list that opens by a key. Whatever else comes to the front meanwhile closes the list, so it may take more than one go. */
async function pick(page: Page, key: string, name: string, wanted: string, state: 'visible' | 'hidden' = 'visible'): Promise<void> {
  for (let left = 5; ; left--) {
    try {
      await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      await page.locator('.quick-input-widget input').first().waitFor({ timeout: 5_000 });
      await page.keyboard.type(name);
      await page.locator(`.quick-input-list .monaco-list-row.focused:has-text("${name}")`).first().waitFor({ timeout: 10_000 });
      await page.keyboard.press('Enter');
      await page.locator(wanted).first().waitFor({ state, timeout: 5_000 });
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** Language servers that run from the extensions of this very host. */
function languageServers(dataDir: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const pids = lines.filter((line) => line.includes(dataDir) && line.includes('dist/server.cjs')).map((line) => Number.parseInt(line, 10));
  if (pids.length === 0) throw new Error('there is no language server');
  return pids;
}
