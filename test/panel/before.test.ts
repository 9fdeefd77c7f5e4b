/** The panel in Chromium: cases made up where there are no data, and a scoring held against what it was. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Started } from '../support/lsp-processes.ts';
import type { Panel, Theme } from '../support/panel.ts';
import { plumbline, sectionsOf } from '../support/report-page.ts';
import { inFolder } from '../cli/run-script.ts';
import { violations } from '../support/axe.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

const SCORING = 'ticket-scoring.scoring.yaml';
const withoutData = Object.fromEntries(Object.entries(sampleFiles('scoring-mended')).filter(([name]) => !name.includes('tickets')));
const heavier = (text: string): string => text.replace('weight: 0.4', 'weight: 0.2').replace('weight: 0.3', 'weight: 0.5');

describe('the preview panel, compared', () => {
  let started: Started;

  const shown = (files: Readonly<Record<string, string>>, use: (panel: Panel, page: Page) => Promise<void>, { width = 700, theme }: { readonly width?: number; readonly theme?: Theme } = {}): Promise<void> =>
    withPanel(files, SCORING, { width, theme, locale: 'en' }, async (panel, page, server) => {
      started = server;
      await use(panel, page);
    });

  const figure = (page: Page, table: string, row: string): Promise<number> => page.locator(`[data-table=${table}] [data-row=${row}] data`).first().getAttribute('value').then(Number);
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env['PLUMBLINE_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };

  it('makes up cases where there are no data, by a seed and a number that can be changed, and says so', async () => {
    await shown(withoutData, async (panel, page) => {
      assert.equal(await figure(page, 'summary', 'cases'), 1_000);
      assert.deepEqual(panel.controller.preview?.source, { type: 'generated', seed: 1, count: 1_000 });
      assert.match(panel.controller.preview?.model?.dataset ?? '', /种子 1，1000 例/);
      assert.match(await page.innerText('.head'), /数据是编造的/);
      const mean = await figure(page, 'summary', 'mean');
      await picture(page, 'made-up');
      await page.locator('[data-made-up=count]').fill('300');
      await page.locator('[data-made-up=count]').blur();
      await panel.settled();
      assert.equal(await figure(page, 'summary', 'cases'), 300);
      await page.locator('[data-made-up=seed]').fill('8');
      await page.locator('[data-made-up=seed]').blur();
      await panel.settled();
      const other = await figure(page, 'summary', 'mean');
      assert.notEqual(other, mean);
      // Another weight moves the figures, not the cases.
      const rows = await page.locator('[data-table=cases] td[data-column=total]').count();
      await started.client.replace(SCORING, 'weight: 0.4', 'weight: 0.5');
      panel.controller.refresh();
      await panel.settled();
      assert.deepEqual([await figure(page, 'summary', 'cases'), await page.locator('[data-table=cases] td[data-column=total]').count()], [300, rows]);
      assert.notEqual(await figure(page, 'summary', 'mean'), other);
      // What cannot be is not taken.
      await page.locator('[data-made-up=count]').fill('1000000');
      await page.locator('[data-made-up=count]').blur();
      assert.equal(await page.locator('[data-made-up=count]').inputValue(), '300');
    });
  }).timeout(60_000);

  it('prefers data to made-up cases, which can be chosen all the same', async () => {
    await shown(sampleFiles('scoring-mended'), async (panel, page) => {
      assert.equal(panel.controller.preview?.source?.type, 'dataset');
      await page.locator('.head select').first().selectOption({ index: 1 });
      await panel.settled();
      assert.equal(await figure(page, 'summary', 'cases'), 1_000);
      // A page that is made anew goes on with them.
      await page.reload();
      await page.locator('[data-made-up=seed]').waitFor();
    });
  }).timeout(60_000);

  it('says with every keystroke what differs from the saved file: who moves, by how much, and from which grade to which', async () => {
    const files = sampleFiles('scoring-mended');
    await shown(files, async (panel, page) => {
      await page.locator('[data-against]').selectOption('saved');
      await panel.settled();
      assert.match(await page.innerText('#comparison'), /与已保存的文件相同/);
      await started.client.replace(SCORING, 'weight: 0.4', 'weight: 0.2');
      await started.client.replace(SCORING, 'weight: 0.3', 'weight: 0.5');
      panel.controller.refresh();
      await panel.settled();
      const after = heavier(files[SCORING] ?? '');
      // The figures of the command line.
      const tables = inFolder(undefined, (folder) => {
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
        mkdirSync(join(folder, 'new'));
        writeFileSync(join(folder, 'new', SCORING), after);
        const { status, stdout, stderr } = plumbline(folder, 'compare', SCORING, `new/${SCORING}`, '--data', 'tickets.dataset.yaml', '--format', 'html', '--limit', '200');
        assert.equal(status, 0, stderr);
        return new Map(sectionsOf(stdout).flatMap((s) => s.tables.map((t) => [t.id, t.rows])));
      });
      for (const [row, cells] of tables.get('comparison') ?? []) assert.equal(await figure(page, 'comparison', row), cells.get('value'), row);
      for (const id of ['transitions', 'movers']) {
        const shownRows = await page.locator(`[data-table=${id}] tbody tr`).evaluateAll((rows) => rows.map((r) => [r.getAttribute('data-row') ?? '', [...r.querySelectorAll('td')].map((d) => d.querySelector('data')?.getAttribute('value') ?? d.textContent)] as const));
        assert.deepEqual(shownRows, [...(tables.get(id) ?? [])].map(([row, cells]) => [row, [...cells.values()].map(String)]));
      }
      await page.locator('[data-chart=flow] svg').waitFor();
      assert.deepEqual(await page.locator('.section').evaluateAll((all) => all.slice(0, 2).map((s) => s.id)), ['what-if', 'comparison']);
      await picture(page, 'saved');
      // Whoever moved can be looked at.
      await page.locator('[data-table=movers] tbody th button').first().click();
      await panel.settled();
      assert.equal(panel.controller.preview?.form?.row, Number(await page.locator('[data-table=movers] tbody tr').first().getAttribute('data-row')));
      // Saved, there is nothing left that differs.
      panel.before.saved = { text: started.client.texts.get(SCORING) ?? '' };
      panel.controller.beforeChanged('saved', panel.controller.state.uri);
      await panel.settled();
      assert.match(await page.innerText('#comparison'), /与已保存的文件相同/);
    });
  }).timeout(60_000);

  it('compares with the last commit where there is one, and says why where there is none', async () => {
    const files = sampleFiles('scoring-mended');
    await shown(files, async (panel, page) => {
      const head = page.locator('[data-against] option[value=head]');
      assert.deepEqual([await head.isDisabled(), await head.innerText()], [true, 'Git HEAD（没有 Git 扩展）']);
      panel.before.lack = null;
      panel.before.head = { text: heavier(files[SCORING] ?? '') };
      panel.controller.beforeChanged('head');
      await page.locator('[data-against] option[value=head]:not([disabled])').waitFor({ state: 'attached' });
      await page.locator('[data-against]').selectOption('head');
      await panel.settled();
      assert.ok(await figure(page, 'comparison', 'moved') > 10);
      assert.match(await page.innerText('#comparison'), /Git HEAD/);
      for (const [none, words] of [['not-committed', /Git HEAD 中没有这份文档/], ['no-repository', /不在 Git 仓库中/]] as const) {
        panel.before.head = { none };
        panel.controller.beforeChanged('head');
        await panel.settled();
        assert.match(await page.innerText('#comparison'), words);
      }
      panel.before.head = { text: (files[SCORING] ?? '').replace('scale:', 'scael:') };
      panel.controller.beforeChanged('head');
      await panel.settled();
      assert.match(await page.innerText('#comparison'), /Git HEAD 中的文本有错误，不能计分，没有对比：这里没有键“scael”/);
      await page.locator('[data-against]').selectOption('');
      await panel.settled();
      assert.equal(await page.locator('#comparison').count(), 0);
    });
  }).timeout(60_000);

  for (const [width, theme] of [[400, 'dark'], [900, 'contrast']] as const) {
    it(`fits a panel of ${String(width)} pixels in the theme ${theme}, with no violation of accessibility`, async () => {
      await shown(withoutData, async (panel, page) => {
        await page.locator('[data-against]').selectOption('saved');
        await started.client.replace(SCORING, 'weight: 0.4', 'weight: 0.2');
        await started.client.replace(SCORING, 'weight: 0.3', 'weight: 0.5');
        panel.controller.refresh();
        await panel.settled();
        await page.locator('[data-chart=flow] svg').waitFor();
        await picture(page, `compared-${String(width)}-${theme}`);
        assert.ok(await page.evaluate<number>('document.documentElement.scrollWidth') <= width);
        assert.deepEqual(await violations(page), []);
      }, { width, theme });
    }).timeout(60_000);
  }
});
