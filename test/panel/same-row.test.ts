/** Rows of the panel while the text changes under them: a row is what it is of, wherever it stands by then. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

const SCORING = 'ticket-scoring.scoring.yaml';
const NEW = `criteria:
  - id: arrival
    label: { zh: 到场, en: Arrival }
    weight: 0.1
    input: response_time
    bands:
      - { when: "<= 1h", score: 5 }
      - { when: "> 1h", score: 1 }
`;

describe('a row of the panel', () => {
  it('keeps the focus, the order and the search while others come before it and go again', async () => {
    await withPanel(sampleFiles('scoring-mended'), SCORING, { width: 700, locale: 'zh' }, async (panel, page, { client }) => {
      const refreshed = async (): Promise<void> => {
        panel.controller.refresh();
        await panel.settled();
      };
      const rows = (): Promise<(string | null)[]> => page.locator('[data-table=criteria] tbody tr').evaluateAll((all) => all.map((r) => r.getAttribute('data-row')));
      const row = page.locator('[data-table=criteria] [data-row=response]');
      // By weight, the heaviest first; then the lightest first.
      await page.locator('[data-table=criteria] th button.sort').nth(1).press('Enter');
      await page.locator('[data-table=criteria] th[aria-sort=descending]').waitFor();
      assert.equal((await rows())[0], 'response');
      await row.locator('button').focus();
      await page.evaluate("document.activeElement.closest('tr').mark = 'the same'");
      const focused = (): Promise<unknown> => page.evaluate("[document.activeElement.closest('tr')?.dataset.row, document.activeElement.closest('tr')?.mark]");
      await client.replace(SCORING, 'weight: 0.4', 'weight: 0.01');
      await refreshed();
      assert.equal((await rows()).at(-1), 'response');
      assert.deepEqual(await focused(), ['response', 'the same']);
      await client.replace(SCORING, 'criteria:\n', NEW);
      await refreshed();
      await page.locator('[data-table=criteria] [data-row=arrival]').waitFor();
      assert.deepEqual(await focused(), ['response', 'the same']);
      await client.replace(SCORING, NEW, 'criteria:\n');
      await refreshed();
      await page.locator('[data-table=criteria] [data-row=arrival]').waitFor({ state: 'detached' });
      assert.deepEqual(await focused(), ['response', 'the same']);
      await page.keyboard.press('Enter');
      const line = panel.revealed.at(-1)?.place.range.start.line ?? -1;
      assert.match((client.texts.get(SCORING) ?? '').split('\n').slice(line, line + 2).join('\n'), /id: response/);
    });
  }).timeout(60_000);

  it('is the case that was chosen, sorted, filtered or scored anew', async () => {
    await withPanel(sampleFiles('scoring-mended'), SCORING, { width: 700, locale: 'zh' }, async (panel, page, { client }) => {
      const list = page.locator('[data-table=cases]');
      const chosen = (): Promise<(string | null)[]> => list.locator('tr.here').evaluateAll((all) => all.map((r) => r.getAttribute('data-row')));
      // By key: charts that are still to come move what a mouse would hit.
      await list.locator('[data-row="3"] th button').first().press('Enter');
      await list.locator('tr.here[data-row="3"]').waitFor();
      await page.locator('#cases .filters input').fill('3');
      await list.locator('tr[data-row="1"]').waitFor({ state: 'detached' });
      assert.deepEqual(await chosen(), ['3']);
      await list.locator('th', { hasText: '总分' }).locator('button').press('Enter');
      await list.locator('th[aria-sort]').waitFor();
      await client.replace(SCORING, 'score: 5', 'score: 4.5');
      panel.controller.refresh();
      await panel.settled();
      await list.locator('tr.here[data-row="3"]').waitFor();
      assert.deepEqual(await chosen(), ['3']);
      assert.match(await page.locator('#case h2').innerText(), /第 3 例/);
      assert.deepEqual(panel.controller.state.chosen, { type: 'row', row: 3 });
    });
  }).timeout(60_000);
});
