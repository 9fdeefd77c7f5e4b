/** The part of a walk that leads through the preview panel: its page as it stands in the workbench, with the workbench's own frames, policy and colours. */
import type { Frame, Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { command, openFile, shown, type Step } from './walk.ts';

const DOCUMENT = 'ticket-scoring.scoring.yaml';
const OPEN = { 'zh-cn': '在侧边打开准绳预览', en: 'Open Plumbline Preview to the Side' };
const TITLE = { 'zh-cn': '客户服务质量评分标准', en: 'Customer service scoring standard' };
/** What the tab of the preview begins with. */
const PREVIEW = /Preview of|预览/;
const PATIENCE = 30_000;
/** Milliseconds after which the workbench has written what it keeps. */
const WRITTEN = 8_000;
const WEIGHT = 'criteria/response/weight';

/** Opens the preview, goes through it, and hides it for a while. */
export function panelSteps(language: keyof typeof TITLE): readonly Step[] {
  return [
    ['the preview opens beside the text', async (page) => {
      await openFile(page, DOCUMENT);
      await command(page, OPEN[language]);
    }],
    ...shownSteps(language),
    ['the preview goes on where it was after it was hidden', async (page) => {
      const frame = await panelOf(page);
      await frame.locator('[data-table=cases] [data-row="3"] th button').first().click();
      await frame.locator('[data-table=cases] th button.sort').nth(2).click();
      await frame.locator('[data-table=cases] th[aria-sort]').waitFor();
      await frame.locator('.head input[type=checkbox]').check();
      await page.locator('.tab').filter({ hasText: PREVIEW }).click();
      await openFile(page, 'other.yaml');
      await until('the panel hidden', async () => (await framesWithPanel(page)).length === 0);
      await page.locator('.tab').filter({ hasText: PREVIEW }).click();
      const again = await panelOf(page);
      await again.locator('[data-table=cases] th[aria-sort]').waitFor({ timeout: PATIENCE });
      await again.locator('#case h2').filter({ hasText: '3' }).waitFor();
      await again.locator('.head input[type=checkbox]:checked').waitFor();
    }],
    RELOAD,
    ['a preview that nobody has looked at since the window was loaded anew is woken, not opened a second time', async (page) => {
      await page.locator('.tab').filter({ hasText: PREVIEW }).click();
      await openFile(page, 'other.yaml');
      await until('the panel hidden', async () => (await framesWithPanel(page)).length === 0);
      await new Promise((resolve) => { setTimeout(resolve, WRITTEN); });
      await page.reload();
      await page.locator('.tab').filter({ hasText: DOCUMENT, hasNotText: PREVIEW }).click();
      if ((await framesWithPanel(page)).length > 0) throw new Error('it does not sleep');
      await command(page, OPEN[language]);
      await mean(await panelOf(page));
      const tabs = await page.locator('.tab').filter({ hasText: PREVIEW }).count();
      if (tabs !== 1) throw new Error(`there are ${String(tabs)} previews`);
    }],
    ['a table is saved as a file, and opened from the message that says so', async (page) => {
      const frame = await panelOf(page);
      await frame.locator('[data-table=criteria]').locator('xpath=../following-sibling::p[@class="tools"]//button').click();
      await page.locator('.quick-input-widget input').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.notifications-toasts .monaco-text-button').filter({ hasText: /Open|打开/ }).click();
      await shown(page, '.tab.active:has-text("criteria.csv")');
      await line(page, language === 'zh-cn' ? '响应时间,' : 'Response time,').first().waitFor();
    }],
    ['it leaves with its text', async (page) => {
      await command(page, 'View: Close All Editors');
      await until('no preview', async () => (await framesWithPanel(page)).length === 0);
    }],
  ];
}

/** What a person sees of a panel, and has set in it. As text, since it is written in the terms of a browser. */
const LOOKS = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    title: document.querySelector('h1')?.textContent,
    fields: all('.head select, .head input:not([type=file]), .filters select, .filters input, .field.changed input').map((e) => (e.type === 'checkbox' ? e.checked : e.value)),
    folded: all('details:not([open])').map((e) => e.id || e.dataset.group || ''),
    sorted: all('th[aria-sort]').map((e) => e.textContent),
    rows: all('[data-table=cases] tbody tr[data-row], [data-table=comparison] tbody tr').map((e) => e.textContent),
    // What is drawn above takes a pixel more or less.
    top: Math.round((document.querySelector('#criteria')?.getBoundingClientRect().top ?? NaN) / 8),
  };
})()`;

const looks = (frame: Frame): Promise<unknown> => frame.evaluate<unknown>(LOOKS);

/** What is set in the panel is set again once the workbench has been started anew. */
export const RELOAD: Step = ['the preview comes back as it was when the window is loaded anew', async (page) => {
  const frame = await panelOf(page);
  await frame.locator('.head input[type=checkbox]').check();
  await frame.locator('.head select').first().selectOption({ index: 1 });
  await frame.locator('[data-made-up=seed]').fill('7');
  await frame.locator('[data-made-up=seed]').blur();
  await frame.locator(`[data-knob="${WEIGHT}"] input[type=range]`).fill('0.7');
  await frame.locator('#cases .filters select').first().selectOption({ index: 3 });
  await frame.locator('#cases .filters input').fill('1');
  await frame.locator('#settings summary').click();
  await frame.locator('[data-table=criteria] th button.sort').nth(1).click();
  await frame.locator('[data-table=comparison] [data-row=moved] data').waitFor();
  await frame.evaluate("scrollTo(0, document.querySelector('#criteria').getBoundingClientRect().top + scrollY - 40)");
  await until('a list', async () => await frame.locator('[data-table=cases] tbody tr[data-row]').count() > 0);
  const before = await looks(frame);
  // The workbench writes what it keeps whenever nothing has been done for five seconds, and in a browser has no time to do so at the end.
  await new Promise((resolve) => { setTimeout(resolve, WRITTEN); });
  await page.reload();
  let last: unknown;
  // Its frame is made more than once before it stays.
  const isBack = async (): Promise<boolean> => JSON.stringify(last = await looks(await panelOf(page)).catch(String)) === JSON.stringify(before);
  await until('the preview as it was', isBack).catch((error: unknown) => { throw new Error(`${String(error)}: ${JSON.stringify([before, last])}`, { cause: error }); });
}];

/** From the moment that the preview is asked for. */
export function shownSteps(language: keyof typeof TITLE): readonly Step[] {
  const refused: string[] = [];
  return [
    ['the page of the preview shows what the text comes to, in tables and charts', async (page) => {
      page.on('console', (message) => { if (/Content Security Policy/.test(message.text()) && /panel|fake\.html/.test(`${message.location().url} ${message.text()}`)) refused.push(message.text()); });
      const frame = await panelOf(page);
      await mean(frame);
      const title = await frame.locator('h1').innerText();
      if (title !== TITLE[language]) throw new Error(`the title is “${title}”`);
      await frame.locator('[data-chart=grades]').scrollIntoViewIfNeeded();
      await frame.locator('[data-chart=grades] svg text').first().waitFor();
    }],
    ['what is typed moves its figures, and undo brings them back', async (page) => {
      const before = await mean(await panelOf(page));
      await find(page, 'weight: 0.4');
      await page.keyboard.type('weight: 0.9', { delay: 30 });
      await until('another mean', async () => (await mean(await panelOf(page))) !== before);
      await undo(page, before);
    }],
    ['a weight that is moved in the panel is written into the text when that is asked for, and undo takes it back', async (page) => {
      const frame = await panelOf(page);
      const before = await mean(frame);
      await frame.locator(`[data-knob="${WEIGHT}"] input[type=range]`).fill('0.7');
      await frame.locator('[data-table=comparison] [data-row=moved] data').waitFor();
      const tried = await mean(frame);
      if (tried === before) throw new Error('nothing has moved');
      if (await line(page, 'weight: 0.7').count() > 0) throw new Error('it is written already');
      await frame.locator('#what-if button.main').click();
      await line(page, 'weight: 0.7').first().waitFor();
      await until('the mean that was tried', async () => (await mean(frame)) === tried && (await frame.locator('[data-table=comparison]').count()) === 0);
      await undo(page, before);
      await line(page, 'weight: 0.4').first().waitFor();
    }],
    ['a row of the preview leads to its text, the cursor to the row, and what decided in a case is marked', async (page) => {
      const frame = await panelOf(page);
      await frame.locator('[data-table=criteria] [data-row=resolution] th button').click();
      await shown(page, '.editor-instance .monaco-editor.focused');
      await frame.locator('[data-table=criteria] tr.here[data-row=resolution]').waitFor();
      await find(page, 'label: 超过 48 小时');
      await frame.locator('[data-table=criteria] tr.here[data-row=response]').waitFor();
      await frame.locator('[data-table="bands-response"] tr.here').waitFor();
      await page.locator('.monaco-editor .view-overlays [class*="TextEditorDecorationType"]').first().waitFor({ state: 'attached' });
    }],
    ['the preview can be heard and read in the colours of the editor, under its policy', async (page) => {
      const frame = await panelOf(page);
      const found = [...refused, ...(await violations(frame))];
      if (await frame.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')) found.push('it is wider than its place');
      if (found.length > 0) throw new Error(found.join('\n'));
    }],
  ];
}

async function framesWithPanel(page: Page): Promise<readonly Frame[]> {
  const found = await Promise.all(page.frames().map(async (frame) => {
    // A frame may go while it is asked.
    const has = await frame.evaluate<boolean>('document.getElementById("panel") !== null').catch(() => false);
    return has ? [frame] : [];
  }));
  return found.flat();
}

async function panelOf(page: Page): Promise<Frame> {
  return until('the page of the panel', async () => (await framesWithPanel(page))[0]);
}

async function mean(frame: Frame): Promise<number> {
  return Number(await frame.locator('[data-table=summary] [data-row=mean] data').getAttribute('value', { timeout: PATIENCE }));
}

/** The editor writes blanks that do not break. */
const line = (page: Page, text: string) => page.locator('.monaco-editor .view-line').filter({ hasText: new RegExp(text.replaceAll('.', '\\.').replaceAll(' ', '\\s')) });

/** Selects the first of these words in the text of the document. */
async function find(page: Page, text: string): Promise<void> {
  await page.locator('.tab').filter({ hasText: DOCUMENT, hasNotText: PREVIEW }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget.visible textarea').first().fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function undo(page: Page, before: number): Promise<void> {
  await page.locator('.tab').filter({ hasText: DOCUMENT, hasNotText: PREVIEW }).click();
  for (let left = 12; left > 0; left--) {
    await page.keyboard.press('Control+Z');
    const back = await until('', async () => (await mean(await panelOf(page))) === before, 1_000).catch(() => false);
    if (back) return;
  }
  throw new Error('undo does not bring the figures back');
}

async function until<T>(what: string, ask: () => Promise<T>, patience = PATIENCE): Promise<NonNullable<T>> {
  const begun = Date.now();
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() - begun > patience) throw new Error(`there is not: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
