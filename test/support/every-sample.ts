/** The panel on every document of the samples. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sampleProjects } from '../../server/tools/sample-projects.ts';
import { withPage } from '../hosts/browser.ts';
import { faint, unheard } from './axe.ts';
import { startChild } from './lsp-processes.ts';
import type { Client } from './lsp.ts';
import { openPanel, wear, type Panel, type Theme } from './panel.ts';

/** Pictures of every panel, for whoever wants to look at them. */
const PICTURES = process.env['PLUMBLINE_PICTURES'];
const KINDS = /\.(scoring|survey|standard|catalog)\.(yaml|md)$/;
/** Drafts with errors, which show those in place of a view. */
const DRAFTS = /^(after-sales-draft|service-scoring)\./;

const WIDTHS = [400, 700, 1000] as const;
/** The width at which a picture is taken of each theme. */
const PICTURED: Readonly<Record<Theme, number>> = { dark: 400, light: 1000, contrast: 1000, 'contrast-light': 400 };
const THEMES = Object.keys(PICTURED) as readonly Theme[];

/** It complains of nothing, can be heard and fits, in every width and theme. */
export async function lookThrough(locale: 'zh' | 'en'): Promise<void> {
  const shown = await onEvery(400, 'dark', locale, async (panel, page, name) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate('scrollTo(0, 0)');
      await scrollThrough(page);
      assert.deepEqual(await page.evaluate(INSPECT), { language: locale === 'zh' ? 'zh-CN' : 'en', wider: false, waiting: [], outside: [] }, `${name} at ${String(width)} pixels`);
      for (const [i, theme] of THEMES.entries()) {
        await wear(page, theme);
        // What a theme changes is colours alone, which no width changes; up to 700 pixels the page is built in the same way.
        if (i === 0 && width !== 700) assert.deepEqual(await unheard(page), [], `${name} at ${String(width)} pixels`);
        // All themes where the page is narrow, another one where it is built otherwise.
        if (width === 400 || (width === 1000 && i === 2)) assert.deepEqual(await faint(page), [], `${name} in ${theme} at ${String(width)} pixels`);
        if (PICTURES === undefined || PICTURED[theme] !== width) continue;
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `panel.${name}.${locale}.${theme}.${String(width)}.png`), fullPage: true });
      }
    }
    assert.deepEqual([panel.complaints, panel.errors], [[], []], name);
  });
  assert.ok(shown >= 30, `only ${String(shown)} documents were shown`);
}

/** Opens every document of the samples in a panel of its own. @returns how many there were */
export async function onEvery(width: number, theme: Theme, locale: 'zh' | 'en', use: (panel: Panel, page: Page, name: string, folder: string) => Promise<void> | void): Promise<number> {
  let shown = 0;
  await withPage({}, async (first) => {
    const show = async (client: Client, name: string, folder: string, left = 1): Promise<void> => {
      const context = await first.context().browser()?.newContext({ viewport: { width, height: 900 } });
      assert.ok(context);
      try {
        const page = await context.newPage();
        await use(await openPanel(page, client, name, theme), page, name, folder);
      } catch (error) {
        if (left === 0 || !(error instanceof NothingDrawn)) throw error;
        await show(client, name, folder, left - 1);
      } finally {
        await context.close();
      }
    };
    for (const { folder, files } of sampleProjects()) {
      const documents = files.filter((f) => KINDS.test(f) && !DRAFTS.test(f));
      if (documents.length === 0) continue;
      // What language a project is in is the reader's to say here.
      const texts = Object.fromEntries(files.map((f) => [f, readFileSync(join(folder, f), 'utf8').replace(/^locale: .*$/m, `locale: ${locale}`)]));
      const started = await startChild(texts, { locale: locale === 'zh' ? 'zh-cn' : 'en' });
      try {
        await started.client.ready();
        for (const name of documents) {
          await started.client.open(name);
          await show(started.client, name, folder);
          shown++;
        }
      } finally {
        await started.end();
      }
    }
  });
  return shown;
}

/** Of the browser, not of the page: after a change of its size a window may answer and draw no more, for good. A new one does. */
class NothingDrawn extends Error {}

/** Charts are drawn when they come into sight. */
async function scrollThrough(page: Page): Promise<void> {
  for (let left = 60; left > 0; left--) {
    const done = await page.evaluate<boolean>('(() => { scrollBy(0, 800); return scrollY + innerHeight >= document.documentElement.scrollHeight - 1; })()');
    await frame(page);
    if (done) break;
  }
  for (let waited = 0; waited < 200 && !(await page.evaluate<boolean>('[...document.querySelectorAll("figure [role=img]")].every((f) => f.querySelector("svg"))')); waited++) await new Promise((resolve) => { setTimeout(resolve, 50); });
  // Where nothing is drawn any more, that is what charts wait for.
  await frame(page);
}

async function frame(page: Page): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => { reject(new NothingDrawn('Chromium draws nothing')); }, 20_000); });
  await Promise.race([late, page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))')]).finally(() => { clearTimeout(timer); });
}

/** Runs in the page; as text, since it is written in the terms of a browser. */
const INSPECT = `(() => {
  const figures = [...document.querySelectorAll('figure')];
  return {
    language: document.documentElement.lang,
    wider: document.documentElement.scrollWidth > window.innerWidth,
    waiting: figures.filter((f) => !f.querySelector('svg')).map((f) => f.dataset.chart),
    outside: figures.filter((f) => {
      const box = f.querySelector('svg')?.getBoundingClientRect();
      return box && [...f.querySelectorAll('text')].some((t) => t.getBoundingClientRect().left < box.left - 2 || t.getBoundingClientRect().right > box.right + 2);
    }).map((f) => f.dataset.chart),
  };
})()`;
