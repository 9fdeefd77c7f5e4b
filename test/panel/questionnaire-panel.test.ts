/** The questionnaire in the panel, in Chromium: every type of question is answered there, skip logic works, and what is refused is said. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Started } from '../support/lsp-processes.ts';
import type { Panel } from '../support/panel.ts';
import { violations } from '../support/axe.ts';
import { ALL } from '../support/every-question.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

describe('the questionnaire in the panel', () => {
  let started: Started;

  const shown = (files: Readonly<Record<string, string>>, document: string, use: (panel: Panel, page: Page) => Promise<void>): Promise<void> =>
    withPanel(files, document, { width: 400, locale: 'en' }, async (panel, page, server) => {
      started = server;
      await use(panel, page);
    });

  const asked = (page: Page): Promise<readonly (string | null)[]> => page.locator('[data-question]').evaluateAll((all) => all.map((q) => q.getAttribute('data-question')));
  const whenAsked = async (page: Page, keys: readonly string[]): Promise<void> => {
    for (let i = 0; i < 100 && JSON.stringify(await asked(page)) !== JSON.stringify(keys); i++) await new Promise((resolve) => { setTimeout(resolve, 50); });
    assert.deepEqual(await asked(page), keys);
  };
  const question = (page: Page, key: string) => page.locator(`[data-question="${key}"]`);

  it('asks what the answers lead to, of every type, without any data', async () => {
    await shown({ 'plumbline.config.yaml': 'locale: en\n', 'all.survey.yaml': ALL }, 'all.survey.yaml', async (panel, page) => {
      await page.locator('#questionnaire').waitFor();
      const first = ['used', 'rate', 'agree', 'nps', 'minutes', 'shop', 'why', 'rank', 'share', 'grid', 'words'];
      await whenAsked(page, first);
      assert.match(await page.innerText('.standing'), /Answers that have to be given are missing: 2/);
      // Screening ends the survey, and another answer goes on.
      await question(page, 'used').getByLabel('no', { exact: true }).check();
      await whenAsked(page, ['used']);
      assert.match(await question(page, 'used').innerText(), /The survey ends here/);
      await question(page, 'used').getByLabel('yes', { exact: true }).check();
      await whenAsked(page, first);
      // A low score leads to a further question, a high one does not.
      await question(page, 'rate').getByLabel('2', { exact: true }).check();
      await whenAsked(page, ['used', 'rate', 'wrong', ...first.slice(2)]);
      await question(page, 'wrong').locator('textarea').fill('slow');
      await question(page, 'rate').getByLabel('5', { exact: true }).check();
      await whenAsked(page, first);
      // What cannot be taken is said where it was given.
      await question(page, 'minutes').locator('input').fill('99');
      await question(page, 'minutes').locator('.refused').waitFor();
      assert.match(await question(page, 'minutes').locator('.refused').innerText(), /from 0 to 60/);
      await question(page, 'minutes').locator('input').fill('9');
      await question(page, 'minutes').locator('.refused').waitFor({ state: 'detached' });
      await question(page, 'why').getByLabel('price').check();
      await question(page, 'why').getByLabel('none of them').check();
      await question(page, 'why').locator('.refused').waitFor();
      await question(page, 'why').getByLabel('price').uncheck();
      await question(page, 'rank').getByRole('combobox', { name: 'speed' }).selectOption('1');
      await question(page, 'rank').getByRole('combobox', { name: 'price' }).selectOption('1');
      assert.equal(await question(page, 'rank').getByRole('combobox', { name: 'speed' }).inputValue(), '2');
      await question(page, 'share').getByLabel('speed').fill('60');
      await question(page, 'share').getByLabel('price').fill('30');
      await question(page, 'share').locator('.refused').waitFor();
      assert.match(await question(page, 'share').innerText(), /90 of 100/);
      await question(page, 'share').getByLabel('price').fill('40');
      await question(page, 'share').locator('.refused').waitFor({ state: 'detached' });
      await question(page, 'grid').getByRole('radio', { name: 'kindness good' }).first().check();
      await question(page, 'agree').getByLabel('cannot say').check();
      await question(page, 'shop').getByLabel('east').check();
      await page.locator('.standing', { hasText: 'quotas east shop' }).waitFor();
      const { answers } = panel.controller.state;
      assert.deepEqual(answers, { used: true, rate: 5, wrong: 'slow', minutes: 9, why: ['none'], rank: ['price', 'speed'], share_speed: 60, share_price: 40, kind: 3, agree: { na: true }, shop: 'east' });
      assert.match(await page.locator('#questionnaire').innerText(), /Thank you/);
      // A page that is made anew has the answers still.
      await page.reload();
      await question(page, 'shop').getByLabel('east').waitFor();
      assert.equal(await question(page, 'shop').getByLabel('east').isChecked(), true);
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false);
      await page.getByRole('button', { name: 'Start Over' }).click();
      await whenAsked(page, first);
      assert.equal(await question(page, 'shop').getByLabel('east').isChecked(), false);
    });
  }).timeout(90_000);

  it('follows the text, leads to it, and is saved as a page to print', async () => {
    await shown(sampleFiles('airline'), 'airline-satisfaction.survey.yaml', async (panel, page) => {
      await page.locator('[data-question]').first().waitFor();
      const lines = (started.client.texts.get('airline-satisfaction.survey.yaml') ?? '').split('\n');
      const [key] = await asked(page);
      await page.locator('[data-question] legend button').first().click();
      const { start } = panel.revealed.at(-1)?.place.range ?? { start: { line: -1 } };
      assert.match(lines[start.line] ?? '', new RegExp(`id: ${String(key)}`));
      panel.controller.cursor(panel.controller.state.uri, { line: start.line, character: 8 });
      await page.locator('.question.here').waitFor();
      assert.equal(await page.locator('.question.here').getAttribute('data-question'), key);
      await page.getByRole('button', { name: '存为可打印的网页' }).click();
      for (let i = 0; i < 100 && panel.saved.length === 0; i++) await new Promise((resolve) => { setTimeout(resolve, 50); });
      assert.equal(panel.saved[0]?.name, 'airline-satisfaction.questionnaire.html');
      assert.match(panel.saved[0].text ?? '', /^<!doctype html>[^]*data-question=[^]*<\/html>\s*$/);
      assert.doesNotMatch(panel.saved[0].text ?? '', /<script/);
    });
  }).timeout(60_000);

  it('takes what a survey says for text, whatever it is', async () => {
    const hostile = ALL.replace('text: Which shop?', `text: '<img src=x onerror="alert(1)"> & </fieldset>'`).replaceAll('id: words', 'id: __proto__');
    await shown({ 'plumbline.config.yaml': 'locale: en\n', 'all.survey.yaml': hostile }, 'all.survey.yaml', async (_panel, page) => {
      await question(page, 'shop').waitFor();
      assert.match(await question(page, 'shop').locator('legend').innerText(), /<img src=x onerror="alert\(1\)"> & <\/fieldset>/);
      assert.equal(await page.locator('#questionnaire img').count(), 0);
    });
  }).timeout(60_000);
});
