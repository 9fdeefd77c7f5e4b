/** The panel by keyboard alone: everything is reached and can be seen to be, works by keys, and keeps the focus while the text changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { AXE } from '../support/axe.ts';
import { ALL } from '../support/every-question.ts';
import { until } from '../support/lsp.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

const SCORING = 'ticket-scoring.scoring.yaml';
const WALKS = [
  ['scoring-mended', SCORING, 'zh', 400],
  ['nps', 'nps-why.survey.yaml', 'zh', 1000],
  ['restaurant', 'dining-service.standard.yaml', 'en', 1000],
  ['branch-months', 'branch.catalog.yaml', 'zh', 400],
] as const;

/** Where the focus is. */
interface Stop {
  /** By its number among all that can be reached; radio buttons by their group, which is one stop. */
  readonly key: string;
  readonly html: string;
  readonly framed: boolean;
  readonly inSight: boolean;
  /** What covers it. */
  readonly hit: string | undefined;
}

describe('the panel by keyboard alone', () => {
  for (const [sample, document, locale, width] of WALKS) {
    it(`goes through all of ${document}, seen and named at every stop, and back`, async () => {
      const files = Object.fromEntries(Object.entries(sampleFiles(sample)).map(([name, text]) => [name, text.replace(/^locale: .*$/m, `locale: ${locale}`)]));
      await withPanel(files, document, { width, locale }, async (_panel, page) => {
        await drawn(page);
        await walk(page, locale);
      });
    }).timeout(180_000);
  }

  it('goes through and answers a question of every type', async () => {
    await withPanel({ 'plumbline.config.yaml': 'locale: en\n', 'all.survey.yaml': ALL }, 'all.survey.yaml', { width: 700, locale: 'en' }, async (panel, page) => {
      await walk(page, 'en');
      const answer = async (key: string, ...keys: readonly string[]): Promise<void> => {
        await tabTo(page, `[data-question="${key}"] :is(input, select, textarea)`);
        for (const k of keys) await page.keyboard.press(k);
      };
      await answer('used', 'Space');
      await answer('rate', 'Space', 'ArrowRight');
      // The question that this leads to comes without taking the focus along.
      await page.locator('[data-question=wrong]').waitFor();
      assert.match(await focused(page), /name="rate"/);
      await answer('wrong', 's', 'l', 'o', 'w');
      await answer('minutes', '9');
      await answer('shop', 'Space');
      await answer('why', 'Space', 'Tab', 'Space');
      await answer('rank', 'ArrowDown', 'Tab', 'ArrowDown', 'ArrowDown');
      await answer('share', '6', '0', 'Tab', '4', '0');
      await answer('grid', 'Space', 'ArrowRight', 'Tab', 'Space');
      await answer('words', 'o', 'k');
      await until(() => panel.controller.state.answers['words'] === 'ok', 'the last answer');
      const { used, rate, wrong, minutes, shop, why, rank, share_speed: speed, share_price: price, kind, quick } = panel.controller.state.answers;
      assert.deepEqual({ used, rate, wrong, minutes, shop, why, rank, speed, price, kind, quick }, { used: true, rate: 2, wrong: 'slow', minutes: 9, shop: 'east', why: ['price', 'speed'], rank: ['price', 'speed'], speed: 60, price: 40, kind: 2, quick: 1 });
      await tabTo(page, '#questionnaire > .questionnaire > .tools button:last-child', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await until(() => panel.saved.length > 0, 'a page to print');
    });
  }).timeout(120_000);

  it('sorts, folds, tries numbers out and writes them, and never loses the focus to what is gone', async () => {
    await withPanel(sampleFiles('scoring-mended'), SCORING, { width: 700, locale: 'en' }, async (panel, page, server) => {
      const text = (): string => server.client.texts.get(SCORING) ?? '';
      await tabTo(page, '#what-if > summary');
      await page.keyboard.press('Enter');
      await page.locator('#what-if:not([open])').waitFor();
      await page.keyboard.press('Enter');
      await tabTo(page, '[data-knob="criteria/response/weight"] input[type=range]');
      await page.keyboard.press('ArrowRight');
      await tabTo(page, '.field.changed > button');
      await page.keyboard.press('Enter');
      await page.locator('.field.changed').waitFor({ state: 'detached' });
      // The button is gone; the focus is at the number that it was of.
      assert.match(await focused(page), /^<input id="knob-criteria\/response\/weight"/);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('0.5');
      await until(() => panel.controller.state.trial.changes.length > 0, 'a trial');
      await panel.settled();
      await tabTo(page, '.what-if .main');
      await page.keyboard.press('Enter');
      await until(() => text().includes('weight: 0.5'), 'the text written');
      await panel.settled();
      // Nothing is left to apply, and the button can be used no more.
      await page.locator('.what-if .main:disabled').waitFor();
      assert.match(await focused(page), /^<summary>/);
      await tabTo(page, '[data-table=criteria] th:nth-child(2) button');
      await page.keyboard.press('Enter');
      await page.locator('[data-table=criteria] th[aria-sort]').waitFor();
      const sorting = await focused(page);
      await server.client.replace(SCORING, 'weight: 0.3', 'weight: 0.2');
      panel.controller.refresh();
      await panel.settled();
      assert.equal(await focused(page), sorting);
      // A row that the focus is in is taken out of the text.
      await tabTo(page, '[data-table=grades] tbody tr:last-child button');
      const grade = /\n *- [^\n]*C[^\n]*\n/.exec(text().slice(text().indexOf('\ngrades:')))?.[0] ?? '';
      assert.notEqual(grade, '');
      await server.client.replace(SCORING, grade, '\n');
      panel.controller.refresh();
      await panel.settled();
      await page.locator('[data-table=grades] tbody tr:nth-child(3)').waitFor({ state: 'detached' });
      assert.match(await focused(page), /^<div class="wide"/);
    });
  }).timeout(120_000);

  it('goes through a long list of cases by arrows, and into the case that is chosen', async () => {
    const [header, ...rows] = (sampleFiles('scoring-mended')['tickets.csv'] ?? '').trimEnd().split('\n');
    const many = Array.from({ length: 2_000 }, (_, i) => rows[i % rows.length]);
    await withPanel({ ...sampleFiles('scoring-mended'), 'tickets.csv': [header, ...many].join('\n') }, SCORING, { width: 700, locale: 'en' }, async (panel, page) => {
      const row = (): Promise<string | null> => page.evaluate<string | null>("document.activeElement.closest('[data-table=cases] tbody tr')?.dataset.row ?? null");
      const at = async (key: string, expected: string): Promise<void> => {
        await page.keyboard.press(key);
        await until(async () => await row() === expected, `row ${expected} after ${key}`);
      };
      await tabTo(page, '[data-table=cases] tbody button');
      assert.equal(await row(), '1');
      await at('ArrowDown', '2');
      await at('PageDown', '14');
      await at('End', '2000');
      await at('ArrowUp', '1999');
      // All of the list is one stop.
      await page.keyboard.press('Tab');
      assert.equal(await row(), null);
      await page.keyboard.press('Shift+Tab');
      assert.equal(await row(), '1999');
      await page.keyboard.press('Enter');
      await page.locator('#case h2', { hasText: '1999' }).waitFor();
      assert.match(await focused(page), /^<summary>.*1999/);
      await tabTo(page, '.case input[type=range]');
      await page.keyboard.press('ArrowRight');
      await until(() => panel.controller.state.chosen.type === 'typed', 'a case of its own');
      await tabTo(page, '.case .tools > button');
      await page.keyboard.press('Enter');
      await page.locator('.case .tools > button').waitFor({ state: 'detached' });
      assert.notEqual(await focused(page), 'BODY');
      await panel.settled();
    });
  }).timeout(120_000);

  it('says that there are new results once they have come to rest', async () => {
    await withPanel(sampleFiles('scoring-mended'), SCORING, { width: 700, locale: 'zh' }, async (panel, page, server) => {
      const news = page.locator('.news');
      await page.evaluate(`globalThis.said = []; new MutationObserver(() => { const t = document.querySelector('.news').textContent; if (t !== '') said.push(t); }).observe(document.querySelector('.news'), { childList: true, characterData: true, subtree: true })`);
      // What the page begins with is no news.
      await new Promise((resolve) => { setTimeout(resolve, 1_300); });
      for (const weight of ['0.5', '0.55', '0.6']) {
        await server.client.replace(SCORING, /weight: 0\.[456]5?/.exec(server.client.texts.get(SCORING) ?? '')?.[0] ?? '', `weight: ${weight}`);
        panel.controller.refresh();
        await panel.settled();
      }
      await news.filter({ hasText: '“客户服务质量评分标准”的结果已更新。' }).waitFor({ timeout: 10_000 });
      const said = await page.evaluate<string[]>('said');
      assert.deepEqual(said.filter((s) => s.includes('已更新')).length, 1, JSON.stringify(said));
    });
  }).timeout(60_000);
});

const focused = (page: Page): Promise<string> => page.evaluate<string>("document.activeElement === document.body ? 'BODY' : document.activeElement.outerHTML");

/** Charts come when they are in sight, and move what is below them. */
async function drawn(page: Page): Promise<void> {
  for (const figure of await page.locator('figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('svg').waitFor();
  }
  await page.evaluate('scrollTo(0, 0)');
}

async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${selector} is not reached`);
}

/** By Tab from the beginning to the end, and some way back. */
async function walk(page: Page, locale: 'zh' | 'en'): Promise<void> {
  await page.evaluate(AXE);
  const all = await page.evaluate<{ key: string; name: string; html: string }[]>(FIND);
  assert.ok(all.length > 10, String(all.length));
  const foreign = locale === 'zh' ? /Save|Filter|Sort|Reset|Show|Choose|slider/ : /存为|筛选|排序|还原|显示|选择|滑块/;
  assert.deepEqual(all.filter((a) => a.name.trim() === '' || foreign.test(a.name)), []);
  const wanted = new Set(all.map((a) => a.key));
  const stops: Stop[] = [];
  for (let i = 0; i < 2 * wanted.size && stops.length < wanted.size; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(STOP);
    if (stop === null) break;
    assert.ok(stop.framed, `no focus is seen at ${stop.html}`);
    assert.ok(stop.inSight, `out of sight: ${stop.html} under ${String(stop.hit)}`);
    stops.push(stop);
  }
  const reached = new Set(stops.map((s) => s.key));
  assert.deepEqual(all.filter((a) => !reached.has(a.key)), []);
  for (const expected of stops.slice(-12, -1).reverse()) {
    await page.keyboard.press('Shift+Tab');
    assert.equal((await page.evaluate<Stop | null>(STOP))?.key, expected.key);
  }
}

/** Both run in the page; as text, since they are written in the terms of a browser. */
const FIND = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter((e) => !e.disabled && e.tabIndex >= 0 && e.getClientRects().length > 0);
  globalThis.keyOf = (e) => (e.type === 'radio' ? 'radio ' + e.name : String(all.indexOf(e)));
  axe.setup(document.body);
  const found = all.map((e) => ({ key: keyOf(e), name: axe.commons.text.accessibleText(e), html: e.outerHTML.slice(0, 160) }));
  axe.teardown();
  return found;
})()`;
const STOP = `(() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const style = getComputedStyle(e);
  const { left, right, top, bottom } = e.getClientRects()[0];
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const hit = document.elementFromPoint(x, y);
  return { key: keyOf(e), html: e.outerHTML.slice(0, 160), framed: e.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0, inSight: hit !== null && (e.contains(hit) || hit.contains(e) && hit.closest('.head, th') === e.closest('.head, th')), hit: hit?.outerHTML.slice(0, 80) };
})()`;
