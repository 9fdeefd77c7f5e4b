/** The page of the panel over time: it goes on where the page before it was, and says what takes long. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { bundle } from '../cli/run-script.ts';
import { until } from '../support/lsp.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

const SCORING = 'ticket-scoring.scoring.yaml';
const LOOK = { width: 700, locale: 'zh' } as const;
/** Milliseconds that a person waits without being told, and that a page may take besides. */
const PATIENCE = 300;

describe('the page of the preview panel', () => {
  const top = (page: Page): Promise<number> => page.locator('#criteria').evaluate((e) => (e as unknown as { getBoundingClientRect(): { top: number } }).getBoundingClientRect().top);

  it('goes on where the one before was: order, search, what is folded, how far it is scrolled', async () => {
    await withPanel(sampleFiles('scoring-mended'), SCORING, LOOK, async (panel, page) => {
      await page.locator('[data-table=criteria] th button.sort').nth(1).click();
      await page.locator('[data-table=cases] th button.sort').nth(2).click();
      await page.locator('#cases .filters input').fill('2');
      await page.locator('[data-group=weights] summary').click();
      await page.locator('[data-group=criterion-1] summary').click();
      await page.locator('#settings summary').click();
      await page.evaluate(`scrollTo(0, document.querySelector('#criteria').getBoundingClientRect().top + scrollY - 40)`);
      const kept = (): Promise<number> => page.evaluate<number>(`(({ section, above } = {}) => (section === 'criteria' ? above : NaN))(acquireVsCodeApi().getState()?.looks?.scroll)`);
      // What is drawn bit by bit moves it a little still.
      await until(async () => Math.abs(await kept() + await top(page)) < 4, 'where it is scrolled to');
      const rows = (table: string): Promise<(string | null)[]> => page.locator(`[data-table=${table}] tbody tr[data-row]`).evaluateAll((all) => all.map((r) => r.getAttribute('data-row')));
      const before = [await rows('criteria'), await rows('cases'), await top(page)] as const;
      await page.reload();
      await panel.settled();
      await page.locator('[data-table=cases] th[aria-sort]').waitFor();
      await until(async () => Math.abs(await top(page) - before[2]) < 4, 'the page where it was');
      assert.equal(await page.locator('#cases .filters input').inputValue(), '2');
      assert.deepEqual([await rows('criteria'), await rows('cases')], [before[0], before[1]]);
      assert.deepEqual(await page.locator('details').evaluateAll((all) => all.filter((d) => ['settings', 'weights', 'criterion-1'].includes(d.id || (d.getAttribute('data-group') ?? ''))).map((d) => d.hasAttribute('open'))), [false, true, false]);
      // Another document begins anew, at its top.
      panel.controller.follow(panel.controller.state.uri.replace(SCORING, 'none.scoring.yaml'));
      await panel.settled();
      panel.controller.follow(panel.controller.state.uri.replace('none.scoring.yaml', SCORING));
      await panel.settled();
      await page.locator('[data-table=criteria]').waitFor();
      assert.equal(await page.locator('th[aria-sort]').count(), 0);
      assert.equal(await page.evaluate('scrollY'), 0);
    });
  }).timeout(60_000);

  it('says that it is at work where that takes longer than a moment', async () => {
    const [header, ...rows] = (sampleFiles('scoring-mended')['tickets.csv'] ?? '').trimEnd().split('\n');
    await withPanel({ ...sampleFiles('scoring-mended'), 'tickets.csv': [header, ...Array.from({ length: 400 }, (_, i) => rows[i % rows.length])].join('\n') }, SCORING, LOOK, async (panel, page) => {
      for (const method of ['plumbline/preview', 'plumbline/previewCases']) panel.slow.set(method, 6 * PATIENCE);
      const begun = Date.now();
      panel.controller.refresh();
      await page.locator('.busy:has(progress)', { hasText: '正在计算' }).waitFor();
      assert.ok(Date.now() - begun >= PATIENCE);
      await page.locator('.busy progress').waitFor({ state: 'detached' });
      await panel.settled();
      await page.locator('[data-table=cases] th button.sort').nth(2).click();
      await page.locator('#cases .search progress').waitFor();
      await page.locator('#cases .search progress').waitFor({ state: 'detached' });
    });
  }).timeout(60_000);

  it('says that a file that was dropped is gone after a reload of the window', async () => {
    const files = sampleFiles('scoring-mended');
    await withPanel(files, SCORING, LOOK, async (panel, page) => {
      assert.equal(await page.getByText('不在工作区里').count(), 0);
      // A window that is loaded anew has of it no more than the state of its panel.
      await page.evaluate('Storage.prototype.setItem = () => undefined; sessionStorage.clear()');
      const url = page.url();
      await page.goto('about:blank');
      panel.controller.receive({ type: 'state', state: { ...panel.controller.state, source: { type: 'given', name: 'june.csv' } } });
      await page.goto(url);
      await panel.settled();
      await page.getByText('文件“june.csv”不在工作区里').waitFor();
      await page.locator('input[type=file]').setInputFiles({ name: 'june.csv', mimeType: 'text/csv', buffer: Buffer.from(files['tickets.csv'] ?? '') });
      await page.getByText('不在工作区里').waitFor({ state: 'detached' });
      assert.equal((await panel.settled())?.model?.dataset, 'june.csv');
    });
  }).timeout(60_000);

  it('has scripts of less than 700 kB', () => {
    const size = ['panel.js', 'charts.js'].reduce((sum, name) => sum + statSync(join(dirname(bundle()), 'webview', name)).size, 0);
    assert.ok(size < 700_000, String(size));
  });
});
