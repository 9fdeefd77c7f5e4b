/** The panel in Chromium, as it ships: what it shows of the samples, while a text is written, and how it leads to the text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Started } from '../support/lsp-processes.ts';
import { until } from '../support/lsp.ts';
import type { Panel } from '../support/panel.ts';
import { sectionsOf } from '../support/report-page.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

const SCORING = 'ticket-scoring.scoring.yaml';

describe('the preview panel', () => {
  let started: Started;

  const shown = (files: Readonly<Record<string, string>>, document: string, use: (panel: Panel, page: Page) => Promise<void>): Promise<void> =>
    withPanel(files, document, { width: 700, locale: 'en' }, async (panel, page, server) => {
      started = server;
      await use(panel, page);
    });

  it('follows the text as it is written, and says what keeps it from being computed', async () => {
    await shown(sampleFiles('scoring-mended'), SCORING, async (panel, page) => {
      const mean = page.locator('[data-table=summary] [data-row=mean] data');
      const before = await mean.getAttribute('value');
      await started.client.replace(SCORING, 'weight: 0.4', 'weight: 0.5');
      await started.client.replace(SCORING, 'weight: 0.3', 'weight: 0.2');
      panel.controller.refresh();
      await panel.settled();
      assert.notEqual(await mean.getAttribute('value'), before);
      const line = (started.client.texts.get(SCORING) ?? '').split('\n').findIndex((l) => l.includes('weight: 0.5'));
      await started.client.replace(SCORING, 'weight: 0.5', 'weight: [');
      panel.controller.refresh();
      await panel.settled();
      await page.locator('.problems li button').first().click();
      await until(() => panel.revealed.length > 0, 'a place');
      assert.equal(panel.revealed[0]?.place.range.start.line, line);
      // What was computed before stays, and it is said that it is from before.
      assert.equal(await page.locator('.problems').innerText().then((t) => t.includes('下面是改动之前的结果。')), true);
      assert.equal(await mean.count(), 1);
    });
  }).timeout(60_000);

  it('leads from a row to its line, and from the cursor to its row', async () => {
    const files = sampleFiles('scoring-mended');
    await shown(files, SCORING, async (panel, page) => {
      const lines = (files[SCORING] ?? '').split('\n');
      const line = lines.findIndex((l) => l.includes('id: response'));
      await page.locator('[data-table=criteria] [data-row=response] th button').click();
      await until(() => panel.revealed.length > 0, 'a place');
      const place = panel.revealed.at(-1)?.place;
      assert.ok(place && place.range.start.line <= line && place.range.end.line >= line, JSON.stringify(place));
      panel.controller.cursor(panel.controller.state.uri, { line, character: 6 });
      await page.locator('[data-table=criteria] tr.here').waitFor();
      assert.deepEqual(await page.locator('[data-table=criteria] tr.here').evaluateAll((rows) => rows.map((r) => r.getAttribute('data-row'))), ['response']);
      // Sorted, a row still leads to its own line.
      await page.locator('[data-table=criteria] th button.sort').nth(3).click();
      assert.deepEqual(await page.locator('[data-table=criteria] tr.here').evaluateAll((rows) => rows.map((r) => r.getAttribute('data-row'))), ['response']);
    });
  }).timeout(60_000);

  it('computes with a file that is dropped on it, and shows the case that is chosen', async () => {
    const files = Object.fromEntries(Object.entries(sampleFiles('scoring-mended')).filter(([name]) => !name.includes('tickets')));
    const rows = readFileSync(join('samples/scoring-mended', 'tickets.csv'), 'utf8');
    await shown(files, SCORING, async (panel, page) => {
      assert.equal(panel.controller.preview?.source?.type, 'generated');
      await page.locator('input[type=file]').setInputFiles({ name: 'june.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
      await page.locator('option', { hasText: 'june.csv' }).waitFor({ state: 'attached' });
      await panel.settled();
      assert.equal(panel.controller.preview.model?.dataset, 'june.csv');
      await page.locator('[data-table=cases] [data-row="3"] th button').click();
      await panel.settled();
      assert.match(await page.locator('#case h2').innerText(), /3/);
      // A page that is made anew, as after it was hidden, goes on where the one before was.
      await page.reload();
      await page.locator('[data-table=summary]').waitFor();
      assert.deepEqual(panel.controller.state.chosen, { type: 'row', row: 3 });
    });
  }).timeout(60_000);

  it('lists thousands of cases a piece at a time, sorted and filtered over all of them', async () => {
    const [header, ...rows] = readFileSync(join('samples/scoring-mended', 'tickets.csv'), 'utf8').trimEnd().split('\n');
    const many = Array.from({ length: 3_000 }, (_, i) => rows[(i * 7) % rows.length]);
    await shown({ ...sampleFiles('scoring-mended'), 'tickets.csv': [header, ...many].join('\n') }, SCORING, async (panel, page) => {
      const list = page.locator('[data-table=cases]');
      const numbers = async (): Promise<string[]> => list.locator('tbody tr[data-row]').evaluateAll((all) => all.map((r) => r.getAttribute('data-row') ?? ''));
      const totals = async (): Promise<number[]> => list.locator('td[data-column=total] data').evaluateAll((all) => all.map((d) => Number(d.getAttribute('value'))));
      assert.equal(await list.getAttribute('aria-rowcount'), '3001');
      assert.ok((await numbers()).length < 40);
      await page.locator('.window').evaluate((w) => { w.scrollTop = w.scrollHeight; });
      await list.locator('tr[data-row="3000"]').waitFor();
      await list.locator('th', { hasText: '总分' }).locator('button').click();
      await list.locator('th[aria-sort=ascending]').waitFor();
      await list.locator('tbody tr:first-child:not([data-row="1"])').waitFor();
      const sorted = await totals();
      assert.deepEqual(sorted, [...sorted].sort((a, b) => a - b));
      const lowest = panel.controller.preview?.model?.sections.find((s) => s.id === 'summary')?.blocks.flatMap((b) => (b.type === 'table' ? b.rows : [])).find((r) => r.id === 'min')?.cells[0];
      assert.equal(sorted[0], lowest);
      await page.locator('.filters select').first().selectOption({ index: 3 });
      await page.locator('[data-table=cases]:not([aria-rowcount="3001"])').waitFor();
      const worst = panel.controller.preview?.model?.sections.find((s) => s.id === 'grades')?.blocks.flatMap((b) => (b.type === 'table' ? b.rows : []))[2]?.cells[0];
      assert.equal(await list.getAttribute('aria-rowcount'), String(Number(worst) + 1));
      // All of them come into the file, in the order of the list.
      await page.locator('#cases .tools button').click();
      await until(() => panel.saved.length > 0, 'a file');
      assert.equal(panel.saved[0]?.text?.trimEnd().split('\r\n').length, Number(worst) + 1);
    });
  }).timeout(60_000);

  it('plays with one case: its values change by slider and keyboard, and what they hit is marked in the text', async () => {
    const files = sampleFiles('scoring-mended');
    await shown(files, SCORING, async (panel, page) => {
      const text = files[SCORING] ?? '';
      const marked = (): string[] => (panel.lights.get(panel.controller.state.uri) ?? []).map((p) => text.split('\n')[p.range.start.line]?.trim() ?? '');
      const total = async (): Promise<number> => Number(await page.locator('[data-table=case] [data-row=total] data').getAttribute('value'));
      const before = [await total(), marked()] as const;
      assert.ok(before[1].length > 2);
      // Without the veto that it begins with, the sliders have a say.
      await page.locator('.case select').last().selectOption('false');
      await panel.settled();
      const mended = await total();
      assert.ok(mended > before[0]);
      const slider = page.locator('.case input[type=range]').first();
      await slider.focus();
      await page.keyboard.press('Home');
      await panel.settled();
      assert.ok(await total() > mended);
      assert.notDeepEqual(marked(), before[1]);
      assert.equal(panel.controller.state.chosen.type, 'typed');
      // What cannot be read is told at its input, and the case has no total.
      const field = page.locator('.case input[type=text]').first();
      await field.fill('很久');
      await panel.settled();
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      assert.ok((await page.locator('.case .wrong').innerText()).length > 0);
      await page.locator('.case .tools button').click();
      await panel.settled();
      assert.deepEqual([await total(), marked()], before);
    });
  }).timeout(60_000);

  it('saves a report that stands by itself, with the figures that it shows', async () => {
    await shown(sampleFiles('scoring-mended'), SCORING, async (panel, page) => {
      await page.locator('.head button', { hasText: '报告' }).click();
      await until(() => panel.saved.length > 0, 'a report');
      const [{ name, text = '' } = { name: '' }] = panel.saved;
      assert.equal(name, `${panel.controller.preview?.model?.id ?? ''}.html`);
      assert.doesNotMatch(text, /<script|https?:\/\/(?!www\.w3\.org)/);
      assert.ok((text.match(/<svg/g) ?? []).length >= 6);
      const mean = await page.locator('[data-table=summary] [data-row=mean] data').getAttribute('value');
      assert.ok(sectionsOf(text).some(({ tables }) => tables.some((t) => t.id === 'summary' && String(t.rows.get('mean')?.get('value')) === mean)));
    });
  }).timeout(60_000);

  it('lists few cases in the order of the data again once they are sorted no more, and never those of a text before', async () => {
    const [header, ...rows] = readFileSync(join('samples/scoring-mended', 'tickets.csv'), 'utf8').trimEnd().split('\n');
    await shown({ ...sampleFiles('scoring-mended'), 'tickets.csv': [header, ...rows.slice(0, 9)].join('\n') }, SCORING, async (panel, page) => {
      const list = page.locator('[data-table=cases]');
      const numbers = async (): Promise<(string | null)[]> => list.locator('tbody tr[data-row]').evaluateAll((all) => all.map((r) => r.getAttribute('data-row')));
      const natural = await numbers();
      const total = list.locator('th', { hasText: '总分' }).locator('button');
      await total.click();
      await list.locator('tbody tr:first-child:not([data-row="1"])').waitFor();
      assert.notDeepEqual(await numbers(), natural);
      await total.click();
      await total.click();
      await list.locator('tbody tr:first-child[data-row="1"]').waitFor();
      assert.deepEqual(await numbers(), natural);
      const first = async (): Promise<string | null> => list.locator('tr[data-row="1"] td[data-column=criterion-response] data').getAttribute('value');
      const before = await first();
      await started.client.replace(SCORING, 'score: 5', 'score: 4.5');
      panel.controller.refresh();
      await panel.settled();
      const listed = panel.controller.preview?.model?.sections.find((s) => s.id === 'cases')?.blocks.flatMap((b) => (b.type === 'table' ? b.rows : []));
      assert.notEqual(await first(), before);
      assert.ok(listed?.[0]?.cells.includes(Number(await first())));
    });
  }).timeout(60_000);
});
