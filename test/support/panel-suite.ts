/** A panel for one test: a server on some files, a document opened there, and the page, which must complain of nothing. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { withPage } from '../hosts/browser.ts';
import { startChild, type Started } from './lsp-processes.ts';
import { openPanel, type Panel, type Theme } from './panel.ts';

export interface PanelLook {
  readonly width: number;
  readonly locale: 'zh' | 'en';
  readonly theme?: Theme | undefined;
}

/** The files of a sample, by name. */
export const sampleFiles = (name: string): Record<string, string> =>
  Object.fromEntries(readdirSync(join('samples', name)).map((file) => [file, readFileSync(join('samples', name, file), 'utf8')]));

export async function withPanel(files: Readonly<Record<string, string>>, document: string, { width, locale, theme }: PanelLook, use: (panel: Panel, page: Page, server: Started) => Promise<void>): Promise<void> {
  const server = await startChild(files, { locale });
  try {
    await server.client.open(document);
    await server.client.ready();
    await withPage({ size: { width, height: 1000 } }, async (page) => {
      const panel = await openPanel(page, server.client, document, theme);
      await use(panel, page, server);
      assert.deepEqual(panel.complaints, []);
      assert.deepEqual(panel.errors, []);
    });
  } finally {
    await server.end();
  }
}
