/** Standards and catalogs in the panel, in Chromium as it ships: what they promise and define while the text is written, and the way to every place. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Started } from '../support/lsp-processes.ts';
import type { Panel, Theme } from '../support/panel.ts';
import { reportOf, sectionsOf } from '../support/report-page.ts';
import { violations } from '../support/axe.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

/** Pictures of every view, for whoever wants to look at them. */
const PICTURES = process.env['PLUMBLINE_PICTURES'];

describe('standards and catalogs in the preview panel', () => {
  let started: Started;

  interface Look {
    readonly width?: number;
    readonly theme?: Theme;
    readonly locale?: 'zh' | 'en';
  }

  const shown = (files: Readonly<Record<string, string>>, document: string, { width = 900, theme = 'light', locale = 'en' }: Look, use: (panel: Panel, page: Page) => Promise<void>): Promise<void> =>
    withPanel({ ...files, 'plumbline.config.yaml': `root: true\nlocale: ${locale}\n` }, document, { width, theme, locale }, async (panel, page, server) => {
      started = server;
      await use(panel, page);
      assert.deepEqual(await violations(page), []);
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `panel-${document}.${String(width)}.${theme}.png`), fullPage: true });
    });

  const FILE = 'dining-service.standard.yaml';

  it('shows a target as soon as it is written, the hole that it fills, and the line that each comes from', async () => {
    const files = sampleFiles('restaurant');
    await shown(files, FILE, {}, async (panel, page) => {
      const covered = page.locator('[data-table="coverage-service-characteristics"] [data-row=economy] [data-column=targets] data');
      assert.equal(await covered.getAttribute('value'), '1');
      await started.client.replace(FILE, 'metric: amount_advice_rate\n        objective: ">= 95%"\n        dimension: service-characteristics.economy', 'metric: amount_advice_rate\n        objective: ">= 97%"\n        dimension: service-characteristics.comfort');
      panel.controller.refresh();
      await panel.settled();
      assert.equal(await covered.getAttribute('value'), '0');
      assert.equal(await page.locator('[data-table="coverage-service-characteristics"] [data-row=economy] [data-column=judged]').innerText(), 'hole: measured, not promised');
      assert.equal(await page.locator('[data-table=targets] [data-row=right-amount] [data-column=objective]').innerText(), '>= 97%');
      const lines = (started.client.texts.get(FILE) ?? '').split('\n');
      await page.locator('[data-table=targets] [data-row=right-amount] th button').click();
      assert.equal(panel.revealed.at(-1)?.place.range.start.line, lines.findIndex((l) => l.includes('id: right-amount')));
      // What measures a dimension that nothing is promised for stands in another file.
      await page.locator('[data-table="coverage-service-characteristics"] [data-row=economy] th button').click();
      assert.match(panel.revealed.at(-1)?.place.uri ?? '', /dining-scoring\.scoring\.yaml$/);
      panel.controller.cursor(panel.controller.state.uri, { line: lines.findIndex((l) => l.includes('metric: amount_advice_rate')), character: 12 });
      await page.locator('[data-table=targets] tr.here').waitFor();
      assert.deepEqual(await page.locator('[data-table=targets] tr.here').evaluateAll((rows) => rows.map((r) => r.getAttribute('data-row'))), ['right-amount']);
    });
  }).timeout(60_000);

  it('holds targets against the data of what measures them, and against data that are dropped on it', async () => {
    await shown(sampleFiles('restaurant'), FILE, { locale: 'zh' }, async (panel, page) => {
      assert.equal(panel.controller.preview?.model?.dataset, '一周的桌次记录（示例数据）');
      const cell = (row: string, column: string, table = 'attainment') => page.locator(`[data-table=${table}] [data-row=${row}] [data-column=${column}]`);
      const reported = new Map(sectionsOf(reportOf('samples/restaurant', FILE).html).flatMap((s) => s.tables.map((t) => [t.id, t] as const)));
      for (const row of ['greeting-time', 'first-dish', 'all-dishes']) {
        for (const [table, column] of [['attainment', 'share'], ['attainment', 'low'], ['attainment', 'high'], ['measured', 'median']] as const) {
          assert.equal(Number(await cell(row, column, table).locator('data').getAttribute('value')), reported.get(table)?.rows.get(row)?.get(column), `${row} ${column}`);
        }
      }
      assert.equal(await cell('greeting-time', 'attained').innerText(), '未达到');
      await started.client.replace(FILE, 'objective: "<= 30s"', 'objective: "<= 5min"');
      panel.controller.refresh();
      await panel.settled();
      assert.equal(await cell('greeting-time', 'attained').innerText(), '达到');
      await page.locator('input[type=file]').setInputFiles({ name: 'incidents.csv', mimeType: 'text/csv', buffer: Buffer.from('food_incidents,lost_belongings\n0,0\n1,0\n') });
      await page.locator('[data-table=attainment] [data-row=food-incidents] [data-column=share] data').waitFor();
      await panel.settled();
      assert.equal(await cell('food-incidents', 'share').locator('data').getAttribute('value'), '0.5');
      assert.equal(await cell('lost-belongings', 'attained').innerText(), '达到');
    });
  }).timeout(60_000);

  it('leads from an article of a regulation to its line, in a narrow and dark panel', async () => {
    const files = sampleFiles('regulation');
    const name = 'customer-service-regulation.standard.md';
    await shown(files, name, { width: 400, theme: 'dark', locale: 'zh' }, async (panel, page) => {
      await page.locator('.trace button', { hasText: /^第十三条/ }).click();
      const lines = (files[name] ?? '').split('\n');
      assert.equal(panel.revealed.at(-1)?.place.range.start.line, lines.findIndex((l) => l.startsWith('**第十三条**')));
    });
  }).timeout(60_000);

  it('says of a catalog who uses which dimension, also of one that comes with the product', async () => {
    const own = { ...sampleFiles('restaurant'), 'care.catalog.yaml': 'kind: catalog\nid: care\ntitle: Care\ndimensions:\n  - { id: warmth, label: Warmth }\n  - { id: calm, label: Calm }\n', 'user.standard.yaml': 'kind: standard\nid: user\ntitle: User\nuses: [care]\ntargets:\n  - { id: a, metric: a, objective: "true", dimension: care.warmth }\n' };
    await shown(own, 'care.catalog.yaml', { theme: 'contrast' }, async (panel, page) => {
      assert.equal(await page.locator('[data-table=usage] [data-row=calm] [data-column=used]').innerText(), 'used by no document');
      await page.locator('[data-table=mentions] tbody tr th button').first().click();
      assert.match(panel.revealed.at(-1)?.place.uri ?? '', /user\.standard\.yaml$/);
      assert.equal(panel.revealed.at(-1)?.place.range.start.line, 5);
      panel.controller.follow('plumbline-builtin:/service-characteristics.catalog.yaml');
      await panel.settled();
      await page.locator('[data-table=usage] [data-row=timeliness]').waitFor();
      assert.equal(await page.locator('[data-table=usage] [data-row=timeliness] [data-column=documents] data').getAttribute('value'), '3');
    });
  }).timeout(60_000);
});
