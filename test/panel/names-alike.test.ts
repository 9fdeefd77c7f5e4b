/** Parts of a document that are called as something the panel has of its own, or bear a label beside their id: each stays itself, under the name that it has elsewhere. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { withPanel } from '../support/panel-suite.ts';

const CONFIG = { 'plumbline.config.yaml': 'locale: en\n' };

const HALL = `kind: survey
id: hall
title: Hall
scales:
  five: { type: numeric, min: 1, max: 5, step: 1 }
items:
  - { id: calm, text: How calm was it?, type: rating, scale: five }
analyses:
  - { id: data, type: descriptives }
  - { id: problems, type: box }
  - { id: questionnaire, type: csat }
  - { id: case, type: descriptives }
`;

const OWN = ['total', 'grade', 'pass', 'status', 'notes', 'id'] as const;
const DESK = `kind: scoring
id: desk
title: Desk
scale: { min: 0, max: 10 }
inputs:
${OWN.map((id) => `  in_${id}: { type: number, domain: "[0..10]" }\n`).join('')}  rude: { type: boolean }
criteria:
${OWN.map((id) => `  - { id: ${id}, weight: 1, input: in_${id}, label: About ${id} }\n`).join('')}vetoes:
  - { id: abuse, label: Rude to a customer, when: rude, score: 0, reason: not to be borne }
grades:
  - { id: none, label: Not enough, when: "< 5" }
  - { id: enough, label: Enough, when: ">= 5" }
pass: ">= 5"
`;
const DESK_DATA = {
  'desk.dataset.yaml': 'kind: dataset\nid: desk\ntitle: rows\nof: desk\nsource: ./desk.csv\ncase-id: case\n',
  'desk.csv': `case,${OWN.map((id) => `in_${id}`).join()},rude\n${[[9, 1, 2, 3, 4, 5], [1, 9, 9, 9, 9, 9], [2, 2, 2, 2, 2, 2]].map((row, i) => `c${String(i)},${row.join()},${i === 1 ? 'true' : 'false'}\n`).join('')}`,
};

describe('names that the panel has of its own', () => {
  it('are free for analyses: each has its section, which opens and closes alone', async () => {
    await withPanel({ ...CONFIG, 'hall.survey.yaml': HALL, 'hall.dataset.yaml': 'kind: dataset\nid: hall\ntitle: answers\nof: hall\nsource: ./hall.csv\n', 'hall.csv': 'calm\n1\n4\n5\n' }, 'hall.survey.yaml', { width: 700, locale: 'en' }, async (panel, page) => {
      await page.locator('#questionnaire').waitFor();
      const ids = await page.locator('details.section').evaluateAll((all) => all.map((s) => s.id));
      assert.deepEqual([...new Set(ids)], ids);
      assert.deepEqual(ids, ['data', 'analysis-data', 'analysis-problems', 'analysis-questionnaire', 'analysis-case', 'problems', 'questionnaire']);
      assert.deepEqual(await page.locator('nav a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))), ids.map((id) => `#${id}`));
      await page.locator('#analysis-questionnaire > summary').click();
      await panel.settled();
      assert.deepEqual(await page.locator('details.section').evaluateAll((all) => all.filter((s) => !s.hasAttribute('open')).map((s) => s.id)), ['analysis-questionnaire']);
    });
  }).timeout(60_000);

  it('are free for criteria and grades: each has a column and a row of its own', async () => {
    await withPanel({ ...CONFIG, 'desk.scoring.yaml': DESK, ...DESK_DATA }, 'desk.scoring.yaml', { width: 1000, locale: 'en' }, async (panel, page) => {
      assert.deepEqual(await headsOf(page, 'cases'), ['row', 'case', 'total', 'grade', 'pass', 'status', ...OWN.map((id) => `About ${id}`), 'notes']);
      const columns = await page.locator('[data-table=cases] tr[data-row="1"] td').evaluateAll((all) => all.map((d) => d.getAttribute('data-column')));
      assert.deepEqual([...new Set(columns)], columns);
      // What sorts is the total, and not the criterion that is called so.
      await page.locator('[data-table=cases] th', { hasText: /^total$/ }).getByRole('button').click();
      await page.locator('[data-table=cases] th[aria-sort=ascending]').waitFor();
      assert.deepEqual(await page.locator('[data-table=cases] th[aria-sort]:not([aria-sort=none])').allInnerTexts(), ['total ↑']);
      assert.equal(await page.locator('[data-table=cases] th', { hasText: 'About total' }).getByRole('button').count(), 0);
      const { model = null } = panel.controller.preview ?? {};
      for (const table of model?.sections.flatMap((s) => s.blocks.flatMap((b) => (b.type === 'table' ? [b] : []))) ?? []) {
        for (const all of [table.columns, table.rows]) assert.deepEqual([...new Set(all.map((e) => e.id))], all.map((e) => e.id), table.title);
      }
      // In the picture of one case the last step is the total.
      const chart = model?.sections.find((s) => s.id === 'case')?.blocks.find((b) => b.type === 'chart');
      assert.ok(chart?.type === 'chart' && chart.chart.type === 'waterfall');
      assert.deepEqual([chart.rows?.at(-1), chart.chart.steps.at(-1)?.name, chart.rows?.[0], chart.chart.steps[0]?.name], ['total', 'total', 'criterion-total', 'About total']);
    });
  }).timeout(60_000);

  it('calls a veto in the list of cases as the choice above it does', async () => {
    await withPanel({ ...CONFIG, 'desk.scoring.yaml': DESK, ...DESK_DATA }, 'desk.scoring.yaml', { width: 1000, locale: 'en' }, async (_panel, page) => {
      const told = page.locator('[data-table=cases] tr[data-row="2"] [data-column=notes]');
      assert.equal(await told.innerText(), 'Rude to a customer');
      await page.getByLabel('Triggered veto').selectOption({ label: 'Rude to a customer' });
      await page.getByText('1 of 3').waitFor();
      // The same from the server as with the view.
      await page.locator('[data-table=cases] tr[data-row="1"]').waitFor({ state: 'detached' });
      assert.equal(await told.innerText(), 'Rude to a customer');
    });
  }).timeout(60_000);
});

const headsOf = async (page: Page, table: string): Promise<readonly string[]> => (await page.locator(`[data-table=${table}] thead th`).allInnerTexts()).map((t) => t.trim());
