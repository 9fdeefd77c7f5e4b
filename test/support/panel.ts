/**
 * The panel as it ships, in a real browser: its page with its policy, its scripts, the controller of the extension, and the
 * language server as a child process. Only what VS Code itself does is played here.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol/node';
import type { Page } from 'playwright-core';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { panelPage } from '../../client/src/extension/preview/panel-page.ts';
import { PreviewController } from '../../client/src/extension/preview/preview-controller.ts';
import type { FromPanel, PanelState, ToPanel } from '../../server/src/protocol/panel.ts';
import { PREVIEW_CASES, type Against, type Before, type NoBefore, type Preview } from '../../server/src/protocol/preview.ts';
import type { Place } from '../../server/src/view/model.ts';
import { bundle } from '../cli/run-script.ts';
import type { Client } from './lsp.ts';

const ORIGIN = 'https://panel.test';
/** What a workbench gives the page of a panel in its light, dark and high contrast themes, in part. */
const THEMES = {
  light: { class: 'vscode-light', '--vscode-editor-foreground': '#3b3b3b', '--vscode-editor-background': '#ffffff', '--vscode-widget-border': '#e5e5e5', '--vscode-button-secondaryBackground': '#e5e5e5', '--vscode-button-secondaryForeground': '#3b3b3b', '--vscode-textLink-foreground': '#005fb8', '--vscode-textLink-activeForeground': '#005fb8', '--vscode-input-background': '#ffffff', '--vscode-input-foreground': '#3b3b3b', '--vscode-focusBorder': '#005fb8', '--vscode-editor-selectionBackground': '#add6ff' },
  dark: { class: 'vscode-dark', '--vscode-editor-foreground': '#cccccc', '--vscode-editor-background': '#1f1f1f', '--vscode-widget-border': '#313131', '--vscode-button-secondaryBackground': '#313131', '--vscode-button-secondaryForeground': '#cccccc', '--vscode-textLink-foreground': '#4daafc', '--vscode-textLink-activeForeground': '#4daafc', '--vscode-input-background': '#313131', '--vscode-input-foreground': '#cccccc', '--vscode-focusBorder': '#0078d4', '--vscode-editor-selectionBackground': '#264f78' },
  'contrast-light': { class: 'vscode-high-contrast-light vscode-high-contrast', '--vscode-editor-foreground': '#292929', '--vscode-editor-background': '#ffffff', '--vscode-contrastBorder': '#0f4a85', '--vscode-textLink-foreground': '#0f4a85', '--vscode-textLink-activeForeground': '#0f4a85', '--vscode-input-background': '#ffffff', '--vscode-input-foreground': '#292929', '--vscode-focusBorder': '#006bbd', '--vscode-editor-selectionBackground': '#0f4a85' },
  contrast: { class: 'vscode-high-contrast', '--vscode-editor-foreground': '#ffffff', '--vscode-editor-background': '#000000', '--vscode-contrastBorder': '#6fc3df', '--vscode-textLink-foreground': '#21a6ff', '--vscode-textLink-activeForeground': '#21a6ff', '--vscode-input-background': '#000000', '--vscode-input-foreground': '#ffffff', '--vscode-focusBorder': '#f38518', '--vscode-editor-selectionBackground': '#f3f518' },
} as const;

export type Theme = keyof typeof THEMES;

/** The variables of all of them, of which those of the theme that the document's element names hold. */
const THEME_STYLES = Object.entries(THEMES).map(([theme, variables]) => `[data-theme="${theme}"] { ${Object.entries(variables).filter(([key]) => key !== 'class').map(([key, value]) => `${key}: ${value};`).join(' ')} }`).join('\n');

/** Changes the theme of the workbench around a page that is open. */
export const wear = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}; document.body.className = ${JSON.stringify(THEMES[theme].class)}; undefined`);

export interface Panel {
  readonly page: Page;
  readonly controller: PreviewController;
  /** What the page asked to show in a text. */
  readonly revealed: Extract<FromPanel, { type: 'reveal' }>[];
  readonly saved: Extract<FromPanel, { type: 'save' }>[];
  /** What the page complained of: errors, violations of its policy, requests that it must not make. */
  readonly complaints: string[];
  readonly errors: unknown[];
  /** What is marked in the texts, by uri. */
  readonly lights: Map<string, readonly Place[]>;
  /** Whether texts can be edited. */
  readonly writable: { now: boolean };
  /** What the document was, as saved and in the last commit. */
  readonly before: { saved: Before; head: Before; lack: NoBefore | null };
  /** Milliseconds that the server takes longer to answer, by method. */
  readonly slow: Map<string, number>;
  /** How many further pieces of the list of cases cannot be had, since their run was given up. */
  readonly lost: { cases: number };
  /** Waits until what the page shows was computed from the text as it stands, and is whole. */
  settled(): Promise<Preview | null>;
}

/** Opens a panel on a document that the client has opened. */
export async function openPanel(page: Page, client: Client, name: string, theme: Theme = 'light', begun: Partial<PanelState> = {}): Promise<Panel> {
  const dist = join(dirname(bundle()), 'webview');
  const revealed: Panel['revealed'] = [];
  const saved: Panel['saved'] = [];
  const complaints: string[] = [];
  const errors: unknown[] = [];
  const lights: Panel['lights'] = new Map();
  const writable = { now: true };
  const before: Panel['before'] = { saved: { text: client.texts.get(name) ?? '' }, head: { none: 'no-git' }, lack: 'no-git' };
  const slow: Panel['slow'] = new Map();
  const lost: Panel['lost'] = { cases: 0 };
  const deliver = async (message: ToPanel, tries: number): Promise<void> => {
    try {
      // As text: taken apart by the driver, a long message takes the page longer than to show it.
      await page.evaluate((text: string) => { (globalThis as unknown as { postMessage(m: ToPanel, to: string): void }).postMessage(JSON.parse(text) as ToPanel, '*'); }, JSON.stringify(message));
    } catch (error) {
      if (page.isClosed()) return;
      if (!isReplaced(error) || tries === 0) return void errors.push(error);
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      await deliver(message, tries - 1);
    }
  };
  let parts = 0;
  const controller = new PreviewController({
    async request<R>(method: string, params: unknown, signal: AbortSignal, partial: (part: R) => void) {
      const token = `part-${String(parts++)}`;
      const cancelling = new CancellationTokenSource();
      const cancel = (): void => { cancelling.cancel(); };
      signal.addEventListener('abort', cancel);
      const listening = client.connection.onProgress(new ProgressType<R>(), token, partial);
      try {
        await new Promise((resolve) => { setTimeout(resolve, slow.get(method) ?? 0); });
        if (method === PREVIEW_CASES && lost.cases > 0) {
          lost.cases--;
          return null;
        }
        return await client.connection.sendRequest<R | null>(method, { ...(params as object), partialResultToken: token }, cancelling.token);
      } finally {
        signal.removeEventListener('abort', cancel);
        listening.dispose();
      }
    },
    notify: (method, params) => { void client.connection.sendNotification(method, params); },
    post: (message) => { void deliver(message, 10); },
    reveal: (message) => { revealed.push(message); },
    save: (message) => { saved.push(message); },
    writable: () => Promise.resolve(writable.now),
    async apply(uri, version, edits) {
      if (uri !== client.uri(name) || client.version(name) !== version) return false;
      const lines = new LineIndex(client.texts.get(name) ?? '');
      for (const { range, newText } of [...edits].reverse()) await client.edit(name, lines.offsetAt(range.start), lines.offsetAt(range.end), newText);
      controller.refresh();
      return true;
    },
    before: (_uri: string, against: Against) => Promise.resolve(before[against]),
    headLack: () => Promise.resolve(before.lack),
    light: (uri, places) => { lights.set(uri, places); },
    shows: () => undefined,
    log: (error) => { errors.push(error); },
    words: { noDocument: 'NO DOCUMENT', noServer: 'NO SERVER', notApplied: 'NOT APPLIED' },
  }, { uri: client.uri(name), ...begun });
  page.on('console', (m) => complaints.push(m.text()));
  page.on('pageerror', (e) => complaints.push(e.message));
  await page.exposeFunction('fromPanel', (message: FromPanel) => { controller.receive(message); });
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      complaints.push(`request ${route.request().url()}`);
      return route.abort();
    }
    if (pathname === '/') {
      const html = panelPage({ source: ORIGIN, nonce: 'a1b2c3', script: '/panel.js', charts: '/charts.js', style: '/panel-style.css', language: 'en', state: JSON.stringify(controller.state) });
      // The workbench gives its colours as a style of the document's element, and names the theme on the body.
      return route.fulfill({ contentType: 'text/html', body: html.replace('<html', `<html data-theme="${theme}"`).replace('<body', `<body class="${THEMES[theme].class}"`) });
    }
    if (pathname === '/panel-style.css') return route.fulfill({ contentType: 'text/css', body: `${THEME_STYLES}\n${readFileSync(join(dist, 'panel-style.css'), 'utf8')}` });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(dist, pathname.slice(1)), 'utf8') });
  });
  await page.addInitScript(EDITOR);
  await page.goto(`${ORIGIN}/`);
  const panel: Panel = {
    page, controller, revealed, saved, complaints, errors, lights, writable, before, slow, lost,
    async settled() {
      const asked = Date.now();
      while (controller.isComputing) {
        assert.ok(Date.now() - asked < 30_000, 'the panel does not come to rest');
        await new Promise((resolve) => { setTimeout(resolve, 5); });
      }
      await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 0); }));
      return controller.preview;
    },
  };
  await page.locator('h1, .problems li, .body > p').first().waitFor({ timeout: 10_000 }).catch((error: unknown) => { throw new Error(`the panel shows nothing; ${JSON.stringify([complaints, errors.map(String)])}`, { cause: error }); });
  await panel.settled();
  return panel;
}

/** A page that is being loaded anew hears nothing; what it was to be told goes to the one after it, which may have said already that it is ready. */
const isReplaced = (error: unknown): boolean => String(error).includes('Execution context was destroyed');

/** What the workbench puts into the page of a panel. As text, since it is written in the terms of a browser. */
const EDITOR = `globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => { fromPanel(message); },
  getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
  setState: (state) => { sessionStorage.setItem('state', JSON.stringify(state)); },
});`;
