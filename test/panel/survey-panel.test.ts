/** The panel of a survey in Chromium: what a click on a chart leads to, what the cursor lights up, and how charts fit their room. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Panel } from '../support/panel.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

describe('the preview panel of a survey', () => {
  const shown = (name: string, document: string, width: number, use: (panel: Panel, page: Page, lines: readonly string[]) => Promise<void>): Promise<void> => {
    const files = sampleFiles(name);
    return withPanel(files, document, { width, locale: 'zh' }, (panel, page) => use(panel, page, (files[document] ?? '').split('\n')));
  };

  const drawn = async (page: Page, chart: string): Promise<void> => {
    await page.locator(`[data-chart="${chart}"]`).scrollIntoViewIfNeeded();
    await page.locator(`[data-chart="${chart}"] svg`).waitFor();
  };

  it('leads from a point of a chart to its question, and lights up the point that the cursor stands at', async () => {
    await shown('importance-performance', 'restaurant-ipa.survey.yaml', 700, async (panel, page, lines) => {
      const line = lines.findIndex((l) => l.includes('id: i_economy'));
      const chart = 'ipa-performance-importance';
      await drawn(page, chart);
      const at = await page.locator(`[data-chart="${chart}"] rect[data-item]`).evaluateAll((parts) => parts.findIndex((p) => p.textContent?.startsWith('价格实惠') === true));
      await page.locator(`[data-chart="${chart}"] rect[data-item]`).nth(at).click();
      assert.equal(panel.revealed.at(-1)?.place.range.start.line, line);
      panel.controller.cursor(panel.controller.state.uri, { line, character: 8 });
      await page.locator(`[data-chart="${chart}"] .here`).waitFor();
      assert.equal(await page.locator(`[data-chart="${chart}"] .here`).getAttribute('data-item'), String(at));
      // The same for the keyboard: the row of the table.
      await page.locator('#analysis-ipa [data-table=points] tr.here th button').focus();
      await page.keyboard.press('Enter');
      assert.equal(panel.revealed.length, 2);
      assert.deepEqual(panel.revealed[1]?.place, panel.revealed[0]?.place);
      // What counts more stands higher, and each quadrant has its name.
      const words = await page.locator(`[data-chart="${chart}"] text`).allTextContents();
      for (const name of ['重点改进', '继续保持', '次要改进', '可能过度', '重要性', '表现']) assert.ok(words.includes(name), name);
      const centre = async (label: string): Promise<{ x: number; y: number }> => { const box = await page.locator(`[data-chart="${chart}"] text`, { hasText: new RegExp(`^${label}$`) }).boundingBox(); assert.ok(box); return box; };
      assert.ok((await centre('重点改进')).y < (await centre('次要改进')).y && (await centre('重点改进')).x < (await centre('继续保持')).x);
    });
  }).timeout(60_000);

  it('leads from a box and from an arrow of a path diagram to the variable and to the analysis', async () => {
    await shown('csi', 'ccsi-broadband.survey.yaml', 400, async (panel, page, lines) => {
      const chart = 'csi-paths';
      await drawn(page, chart);
      const titles = await page.locator(`[data-chart="${chart}"] rect[data-item] title`).allTextContents();
      assert.equal(titles.filter((t) => t.includes(' → ')).length, 11);
      await page.locator(`[data-chart="${chart}"] rect[data-item]`).first().click();
      assert.ok(panel.revealed.at(-1)?.place.uri.startsWith('plumbline-builtin:'));
      await page.locator('#analysis-csi .declared button').click();
      const { start } = panel.revealed.at(-1)?.place.range ?? { start: { line: -1 } };
      assert.match(lines[start.line] ?? '', /type: csi/);
    });
  }).timeout(60_000);

  it('draws charts as wide as their room, with letters of one size and no name outside', async () => {
    await shown('servperf', 'parcel-servperf.survey.yaml', 400, async (_panel, page) => {
      for (const width of [400, 900]) {
        await page.setViewportSize({ width, height: 1000 });
        await drawn(page, 'descriptives-dimensions-mean');
        await drawn(page, 'correlation-matrix');
        for (let i = 0; i < 100 && !(await page.evaluate<boolean>(`[...document.querySelectorAll('figure svg')].every((s) => Math.abs(s.viewBox.baseVal.width - s.parentElement.clientWidth) <= 1)`)); i++) await new Promise((resolve) => { setTimeout(resolve, 50); });
        const found = await page.evaluate<{ outside: readonly string[]; scale: readonly number[]; wider: boolean }>(`(() => {
          const charts = [...document.querySelectorAll('figure')].filter((f) => f.querySelector('svg'));
          return {
            outside: charts.flatMap((f) => { const box = f.querySelector('svg').getBoundingClientRect(); return [...f.querySelectorAll('text')].filter((t) => t.getBoundingClientRect().left < box.left - 2 || t.getBoundingClientRect().right > box.right + 2).map((t) => f.dataset.chart + ' ' + t.textContent); }),
            scale: charts.map((f) => { const svg = f.querySelector('svg'); return Math.round(svg.getBoundingClientRect().width / svg.viewBox.baseVal.width * 100) / 100; }),
            wider: document.documentElement.scrollWidth > innerWidth,
          };
        })()`);
        assert.deepEqual(found.outside, [], String(width));
        assert.ok(found.scale.length >= 2 && found.scale.every((s) => s === 1), JSON.stringify(found.scale));
        assert.equal(found.wider, false);
      }
    });
  }).timeout(60_000);
});
