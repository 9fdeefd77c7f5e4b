/** Numbers of a scoring tried out in the panel: the cases are scored with them, the text stays until it is asked for, and then just these numbers change. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Started } from '../support/lsp-processes.ts';
import type { Panel, Theme } from '../support/panel.ts';
import { violations } from '../support/axe.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

const SAMPLE = sampleFiles('scoring-mended');
const SCORING = 'ticket-scoring.scoring.yaml';
const RESPONSE = 'criteria/response/weight';
const HOUR = 'criteria/response/bands/1 小时以内/when/0';

describe('what if, in the preview panel', () => {
  let started: Started;

  const shown = (use: (panel: Panel, page: Page) => Promise<void>, width = 700, theme: Theme = 'light'): Promise<void> =>
    withPanel(SAMPLE, SCORING, { width, theme, locale: 'en' }, async (panel, page, server) => {
      started = server;
      await use(panel, page);
    });

  const text = (): string => started.client.texts.get(SCORING) ?? '';
  const slider = (page: Page, id: string) => page.locator(`[data-knob="${id}"] input[type=range]`);
  const mean = (page: Page) => page.locator('[data-table=summary] [data-row=mean] data').getAttribute('value');
  const moved = async (page: Page): Promise<number> => Number(await page.locator('[data-table=comparison] [data-row=moved] data').getAttribute('value'));

  /** What the panel is told comes a moment after the hand. */
  async function told(panel: Panel, changes: Readonly<Record<string, string>>): Promise<void> {
    for (let waited = 0; JSON.stringify(Object.fromEntries(panel.controller.state.trial.changes)) !== JSON.stringify(changes); waited += 5) {
      assert.ok(waited < 5_000, JSON.stringify(panel.controller.state.trial));
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
    await panel.settled();
  }

  it('scores every case with a weight that is moved by the keyboard, and leaves the text alone', async () => {
    await shown(async (panel, page) => {
      const before = await mean(page);
      await slider(page, RESPONSE).focus();
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
      assert.equal(await slider(page, RESPONSE).getAttribute('aria-valuetext'), '0.7');
      await told(panel, { [RESPONSE]: '0.7' });
      assert.notEqual(await mean(page), before);
      assert.ok(await moved(page) > 0);
      assert.equal(text(), SAMPLE[SCORING]);
      // The same figures as those of the text with this weight.
      const tried = await mean(page);
      await page.locator('[data-knob] button', { hasText: '还原' }).or(page.locator('[data-knob] button', { hasText: 'Reset' })).click();
      await told(panel, {});
      assert.equal(await mean(page), before);
      assert.equal(await page.locator('#comparison').count(), 0);
      await started.client.replace(SCORING, 'weight: 0.4', 'weight: 0.7');
      panel.controller.refresh();
      await panel.settled();
      assert.equal(await mean(page), tried);
    });
  }).timeout(60_000);

  /** Where the rows of the criteria, bands and grades come from. */
  const places = ({ controller }: Panel) => controller.preview?.model?.sections.filter((s) => ['criteria', 'bands', 'grades'].includes(s.id)).flatMap((s) => s.blocks).flatMap((b) => (b.type === 'table' ? b.rows.map((r) => [r.id, r.place]) : []));

  it('writes what was tried into the text, and nothing else', async () => {
    await shown(async (panel, page) => {
      const written = places(panel);
      await page.locator('.keep input').check();
      await slider(page, RESPONSE).fill('0.7');
      await page.locator('[data-group=criterion-1] summary').click();
      await page.locator(`[data-knob="${HOUR}"] input[type=text]`).fill('1.5');
      await told(panel, { [RESPONSE]: '0.7', [HOUR]: '1.5' });
      const tried = await mean(page);
      assert.ok((written?.length ?? 0) > 10);
      assert.deepEqual(places(panel), written);
      assert.equal(await page.locator('[data-knob="criteria/resolution/weight"] input[type=text]').inputValue(), '0.15');
      await page.locator('#what-if button.main').click();
      await told(panel, {});
      const expected = (SAMPLE[SCORING] ?? '').replace('weight: 0.4', 'weight: 0.7').replaceAll('weight: 0.3', 'weight: 0.15').replace('"<= 1h", score: 5, label: 1 小时以内', '"<= 1.5h", score: 5, label: 1 小时以内').replace('"(1h..3h]", score: 4, label: 3 小时以内', '"(1.5h..3h]", score: 4, label: 3 小时以内');
      assert.equal(text(), expected);
      assert.equal(await mean(page), tried);
      assert.equal(await page.locator('#comparison').count(), 0);
      assert.equal(await page.locator('#what-if button.main').isDisabled(), true);
    });
  }).timeout(60_000);

  it('writes nothing into a text that has changed in between, or cannot be written to, and says so', async () => {
    await shown(async (panel, page) => {
      await slider(page, RESPONSE).fill('0.7');
      await told(panel, { [RESPONSE]: '0.7' });
      await started.client.replace(SCORING, 'owner: 客户服务部', 'owner: 服务部');
      const changed = text();
      await page.locator('#what-if button.main').click();
      await page.locator('#what-if [role=alert]').waitFor();
      assert.equal(await page.locator('#what-if [role=alert]').innerText(), 'NOT APPLIED');
      assert.equal(text(), changed);
      panel.controller.refresh();
      await panel.settled();
      // What is gone from the text, or cannot be, is said and left out.
      await started.client.replace(SCORING, 'weight: 0.4', 'weights: 0.4');
      panel.controller.refresh();
      await panel.settled();
      assert.equal(await page.locator('#what-if button.main').isDisabled(), true);
      await started.client.replace(SCORING, 'weights: 0.4', 'weight: 0.4');
      await page.locator('[data-group=criterion-1] summary').click();
      await page.locator(`[data-knob="${HOUR}"] input[type=text]`).fill('9');
      await told(panel, { [RESPONSE]: '0.7', [HOUR]: '9' });
      assert.match(await page.locator('#what-if [role=status]').innerText(), /不能越过相邻的界限/);
      panel.writable.now = false;
      await page.reload();
      await page.locator('#what-if button.main').waitFor();
      await panel.settled();
      // The page that stands in its place goes on with what was tried.
      assert.equal(await slider(page, RESPONSE).getAttribute('aria-valuetext'), '0.7');
      assert.equal(await page.locator('#what-if button.main').isDisabled(), true);
      // Another document knows nothing of it.
      panel.controller.follow(started.client.uri('other.scoring.yaml'));
      assert.deepEqual(panel.controller.state.trial.changes, []);
    });
  }).timeout(60_000);

  for (const [width, theme] of [[400, 'light'], [900, 'dark'], [600, 'contrast']] as const) {
    it(`can be used by everybody, ${String(width)} wide, ${theme}`, async () => {
      await shown(async (panel, page) => {
        await slider(page, RESPONSE).fill('0.7');
        await page.locator('[data-group=criterion-1] summary').click();
        await page.locator(`[data-knob="${HOUR}"] input[type=text]`).fill('9');
        await told(panel, { [RESPONSE]: '0.7', [HOUR]: '9' });
        assert.deepEqual(await violations(page, '#what-if'), []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
        // A case that moved is looked at in full.
        await page.locator('[data-table=movers] tbody th button').first().click();
        await panel.settled();
        assert.equal(panel.controller.state.chosen.type, 'row');
        assert.notEqual(panel.controller.preview?.form?.row, null);
      }, width, theme);
    }).timeout(60_000);
  }

  it('has nothing to say where no number can be turned, and comes with the first one', async () => {
    const PLAIN = 'kind: scoring\nid: plain\ntitle: Plain\nscale: { min: 0, max: 10 }\ninputs:\n  speed: { type: number, domain: "[0..10]" }\ncriteria:\n  - { id: fast, label: Fast, formula: speed }\n';
    await withPanel({ 'plumbline.config.yaml': 'locale: en\n', 'plain.scoring.yaml': PLAIN }, 'plain.scoring.yaml', { width: 700, locale: 'en' }, async (panel, page, { client }) => {
      await page.locator('#summary').waitFor();
      assert.deepEqual([await page.locator('#what-if').count(), await page.locator('nav a[href="#what-if"]').count()], [0, 0]);
      await client.replace('plain.scoring.yaml', 'formula: speed }\n', 'formula: speed }\npass: ">= 5"\n');
      panel.controller.refresh();
      await panel.settled();
      await page.locator('#what-if [data-group=total] summary').click();
      await page.locator('#what-if [data-knob]').waitFor();
      assert.equal(await page.locator('#what-if [data-knob]').count(), 1);
      // What is tried is tried on the cases of the rules as they are.
      assert.match(await page.locator('#what-if').innerText(), /made anew/);
      // Of a number that is gone from the text nothing is left to be written.
      await page.locator('#what-if [data-knob] input[type=range]').focus();
      await page.keyboard.press('ArrowRight');
      await told(panel, { 'pass/0': '5.5' });
      assert.equal(await page.locator('#what-if button.main').isDisabled(), false);
      await client.replace('plain.scoring.yaml', 'pass: ">= 5"\n', '');
      panel.controller.refresh();
      await panel.settled();
      assert.equal(await page.locator('#what-if button.main').isDisabled(), true);
      await page.locator('#what-if button', { hasText: 'Reset All' }).click();
      await page.locator('#what-if').waitFor({ state: 'detached' });
    });
  }).timeout(60_000);
});
