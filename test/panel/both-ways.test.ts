/** From the panel to the text and back, for every kind of document: whatever is sorted or searched, a row leads to its own line, and the cursor there to the row. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Place, Section, ViewRow } from '../../server/src/view/model.ts';
import { violations } from '../support/axe.ts';
import { until } from '../support/lsp.ts';
import type { Panel, Theme } from '../support/panel.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

const CATALOG = 'kind: catalog\nid: care\ntitle: 关怀\ndimensions:\n  - { id: warmth, label: 温度, definition: 待人是否热情 }\n  - { id: calm, label: 沉着, definition: 遇事是否镇定 }\n';
const USER = 'kind: standard\nid: user\ntitle: 使用者\nuses: [care]\ntargets:\n  - { id: a, metric: a, objective: "true", dimension: care.warmth }\n';
/** Tables whose rows are not sorted in the page, or are cases of the data. */
const OTHERS = new Set(['cases', 'movers', 'problems']);

const KINDS: readonly { readonly document: string; readonly files: Readonly<Record<string, string>>; readonly theme: Theme; readonly least: number }[] = [
  { document: 'ticket-scoring.scoring.yaml', files: sampleFiles('scoring-mended'), theme: 'contrast', least: 25 },
  { document: 'restaurant-ipa.survey.yaml', files: sampleFiles('importance-performance'), theme: 'contrast-light', least: 10 },
  { document: 'dining-service.standard.yaml', files: sampleFiles('restaurant'), theme: 'dark', least: 20 },
  { document: 'care.catalog.yaml', files: { 'care.catalog.yaml': CATALOG, 'user.standard.yaml': USER }, theme: 'contrast-light', least: 4 },
];

describe('the preview panel and its text', () => {
  for (const { document, files, theme, least } of KINDS) {
    it(`lead to each other, sorted and searched: ${document}`, async () => {
      await withPanel(files, document, { width: 700, locale: 'zh', theme }, async (panel, page) => {
        const { uri } = panel.controller.state;
        let led = 0;
        for (const { section, table, rows } of tablesOf(panel)) {
          const whole = section.place && JSON.stringify(section.place);
          const placed = rows.filter((r) => r.place !== undefined);
          if (placed.length === 0) continue;
          const view = page.locator(`#${CSS(section.id)} [data-table="${table}"]`);
          // Another order than that of the text: by its label, twice, so that it falls.
          for (let turn = 0; turn < 2; turn++) await view.locator('th button.sort').first().click();
          await view.locator('th[aria-sort]').first().waitFor();
          for (const row of placed.slice(0, 6)) {
            const asked = panel.revealed.length;
            await view.locator(`tr[data-row="${row.id}"] th button`).first().click();
            await until(() => panel.revealed.length > asked, `the place of ${row.id}`);
            assert.deepEqual(panel.revealed.at(-1)?.place, row.place, `${table} ${row.id}`);
            led++;
            if (row.place?.uri !== uri || JSON.stringify(row.place) === whole) continue;
            panel.controller.cursor(uri, row.place.range.start);
            const lit = rows.filter((r) => r.place && contains(r.place, row.place as Place)).map((r) => r.id);
            await until(async () => { const here = view.locator('tr.here'); return (await here.count()) === 1 && lit.includes((await here.getAttribute('data-row')) ?? ''); }, `the light at ${table} ${row.id}`);
          }
          const search = page.locator(`#${CSS(section.id)} .table:has([data-table="${table}"]) input[type=search]`);
          const sought = placed.at(-1);
          if ((await search.count()) === 0 || sought === undefined) continue;
          await search.fill(sought.label);
          await view.locator(`tr[data-row="${sought.id}"] th button`).first().click();
          await until(() => JSON.stringify(panel.revealed.at(-1)?.place) === JSON.stringify(sought.place), `the place of ${sought.id}, sought`);
        }
        assert.ok(led >= least, `only ${String(led)} rows lead anywhere`);
        assert.deepEqual(await violations(page), []);
        await leadFromCharts(panel, page);
      });
    }).timeout(120_000);
  }

  it('lights the number and the input that the cursor stands at', async () => {
    const files = sampleFiles('scoring-mended');
    const document = 'ticket-scoring.scoring.yaml';
    await withPanel(files, document, { width: 700, locale: 'zh' }, async (panel, page) => {
      const lines = (files[document] ?? '').split('\n');
      const at = (text: string): { line: number; character: number } => { const line = lines.findIndex((l) => l.includes(text)); return { line, character: (lines[line] ?? '').indexOf(text) + text.length - 1 }; };
      panel.controller.cursor(panel.controller.state.uri, at('weight: 0.4'));
      await page.locator('[data-knob="criteria/response/weight"].here').waitFor();
      assert.equal(await page.locator('.field.here').count(), 1);
      panel.controller.cursor(panel.controller.state.uri, at('listening'));
      await page.locator('[data-input=listening].here').waitFor();
      assert.equal(await page.locator('.field.here').count(), 1);
    });
  }).timeout(60_000);

  it('lead from a problem in the data to its line', async () => {
    const files = sampleFiles('scoring-mended');
    const rows = (files['tickets.csv'] ?? '').trimEnd().split('\n');
    rows[4] = (rows[4] ?? '').split(',').with(3, '很久').join(',');
    await withPanel({ ...files, 'tickets.csv': `${rows.join('\n')}\n` }, 'ticket-scoring.scoring.yaml', { width: 700, locale: 'zh' }, async (panel, page) => {
      await page.locator('[data-table=problems] tbody th button').first().click();
      await until(() => panel.revealed.length > 0, 'a place');
      const { uri = '', range } = panel.revealed.at(-1)?.place ?? {};
      assert.match(uri, /tickets\.csv$/);
      assert.deepEqual(range, { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } });
    });
  }).timeout(60_000);
});

const tablesOf = ({ controller }: Panel): readonly { readonly section: Section; readonly table: string; readonly rows: readonly ViewRow[] }[] =>
  (controller.preview?.model?.sections ?? []).flatMap((section) => section.blocks.flatMap((b) => (b.type === 'table' && !OTHERS.has(b.id) ? [{ section, table: b.id, rows: b.rows }] : [])));

const before = (a: Place['range']['start'], b: Place['range']['start']): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
const contains = (outer: Place, inner: Place): boolean => outer.uri === inner.uri && before(outer.range.start, inner.range.start) && before(inner.range.start, outer.range.end);

/** Ids of sections may begin with any letter. */
const CSS = (id: string): string => id.replace(/[^\w-]/g, '\\$&');

/** Every part of a chart that stands for a place leads there. */
async function leadFromCharts(panel: Panel, page: Page): Promise<void> {
  for (const section of panel.controller.preview?.model?.sections ?? []) {
    const known = new Map(section.blocks.flatMap((b) => (b.type === 'table' ? b.rows : [])).map((r) => [r.id, r.place]));
    for (const block of section.blocks) {
      if (block.type !== 'chart') continue;
      const places = block.places ?? block.rows?.map((r) => known.get(r)) ?? [];
      const item = places.findIndex((p) => p !== undefined);
      if (item < 0) continue;
      const figure = page.locator(`[data-chart="${block.id}"]`);
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('svg').waitFor();
      const asked = panel.revealed.length;
      await figure.locator(`rect[data-item="${String(item)}"]`).first().click({ position: { x: 3, y: 3 } });
      await until(() => panel.revealed.length > asked, block.id);
      assert.deepEqual(panel.revealed.at(-1)?.place, places[item], block.id);
    }
  }
}
