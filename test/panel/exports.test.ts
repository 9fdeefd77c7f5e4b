/** What the panel saves, opened as whoever gets it opens it: pictures as pictures, tables as CSV, a report in a browser that has no network. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import type { TableBlock } from '../../server/src/view/model.ts';
import { until } from '../support/lsp.ts';
import type { Panel, Theme } from '../support/panel.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';
import { sectionsOf } from '../support/report-page.ts';

const SCORING = 'ticket-scoring.scoring.yaml';
const GROUNDS: Readonly<Record<Theme, string>> = { light: '#ffffff', dark: '#1f1f1f', contrast: '#000000', 'contrast-light': '#ffffff' };

describe('what the preview panel saves', () => {
  const last = async (panel: Panel, count: number): Promise<Panel['saved'][number]> => {
    await until(() => panel.saved.length >= count, `file ${String(count)}`);
    const file = panel.saved[count - 1];
    assert.ok(file);
    return file;
  };

  for (const [document, sample, theme] of [[SCORING, 'scoring-mended', 'dark'], ['ccsi-broadband.survey.yaml', 'csi', 'contrast-light']] as const) {
    it(`is every chart of ${document} as SVG and as PNG, with the colours that it has in the theme ${theme}`, async () => {
      await withPanel(sampleFiles(sample), document, { width: 600, locale: 'zh', theme }, async (panel, page) => {
        const figures = page.locator('figure');
        const count = await figures.count();
        assert.ok(count >= 4);
        for (let i = 0; i < count; i++) {
          const figure = figures.nth(i);
          await figure.scrollIntoViewIfNeeded();
          await figure.locator('svg').waitFor();
          await figure.getByRole('button').nth(0).click();
          const svg = await last(panel, 2 * i + 1);
          await figure.getByRole('button').nth(1).click();
          const png = await last(panel, 2 * i + 2);
          assert.match(svg.name, /\.svg$/);
          assert.equal(png.name, svg.name.replace(/svg$/, 'png'));
          const words = await figure.locator('svg text').allTextContents();
          const read = await opened(page, svg.text ?? '', png.base64 ?? '');
          assert.deepEqual([read.root, read.loose, read.scripts, read.ground], ['svg', [], 0, GROUNDS[theme]], svg.name);
          assert.deepEqual(read.words, words, svg.name);
          const { width, height } = await figure.locator('svg').evaluate((e) => { const { width: w, height: h } = (e as unknown as { viewBox: { baseVal: { width: number; height: number } } }).viewBox.baseVal; return { width: w, height: h }; });
          assert.deepEqual(read.png, [Math.round(2 * width), Math.round(2 * height)], png.name);
          assert.equal(read.corner, GROUNDS[theme], png.name);
          assert.ok(read.colours > 3, `${png.name} is blank`);
        }
      });
    }).timeout(120_000);
  }

  it('is every table as CSV, as it is sorted and filtered, with nothing in it that a spreadsheet would take for a formula', async () => {
    const sample = sampleFiles('scoring-mended');
    const [header, ...rows] = (sample['tickets.csv'] ?? '').split('\n');
    const ids = ['=1+1', '"a ""b"", c"', '@cmd'];
    const files = { ...sample, 'tickets.csv': [header, ...ids.map((id, i) => (rows[i] ?? '').replace(/^[^,]*/, id))].join('\n') };
    await withPanel(files, SCORING, { width: 900, locale: 'zh' }, async (panel, page) => {
      const tables = panel.controller.preview?.model?.sections.flatMap((s) => s.blocks.flatMap((b): readonly TableBlock[] => (b.type === 'table' ? [b] : []))) ?? [];
      assert.ok(tables.length >= 8);
      for (const [i, table] of tables.entries()) {
        await page.locator(`.table:has([data-table="${table.id}"])`).getByRole('button', { name: '存为 CSV' }).click();
        const { name, text = '' } = await last(panel, i + 1);
        assert.match(name, /^ticket-scoring-.*\.csv$/);
        assert.ok(text.startsWith('\ufeff'));
        const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { header: false });
        assert.deepEqual(errors, [], table.id);
        assert.deepEqual(data[0], [table.rowTitle, ...table.columns.map((c) => c.title)]);
        const words = (cell: unknown): string => (typeof cell === 'object' ? '' : String(cell));
        assert.deepEqual(data.slice(1).map((r) => r.map((c) => c.replace(/^'/, ''))), table.rows.map((r) => [r.label, ...r.cells.map(words)]), table.id);
        for (const cell of data.flat()) assert.doesNotMatch(cell, /^[=+@]/, table.id);
      }
      const saved = tables.length;
      const cases = Papa.parse<string[]>((panel.saved[tables.findIndex((t) => t.id === 'cases')]?.text ?? '').slice(1).trimEnd()).data;
      assert.deepEqual(cases.slice(1).map((r) => r[1]), ["'=1+1", 'a "b", c', "'@cmd"]);
      // As it stands on the screen, and nothing else.
      await page.locator('[data-table=criteria] th button.sort').first().click();
      await page.locator('.table:has([data-table=criteria])').getByRole('button', { name: '存为 CSV' }).click();
      const shown = await page.locator('[data-table=criteria] tbody th').allInnerTexts();
      const { text = '' } = await last(panel, saved + 1);
      assert.deepEqual(Papa.parse<string[]>(text.slice(1).trimEnd()).data.slice(1).map((r) => r[0]), shown);
    });
  }).timeout(60_000);

  it('is all cases of the newest results where those change while they are saved, and says how far it is', async () => {
    const [header, ...rows] = (sampleFiles('scoring-mended')['tickets.csv'] ?? '').trimEnd().split('\n');
    const many = Array.from({ length: 12_000 }, (_, i) => rows[i % rows.length]);
    await withPanel({ ...sampleFiles('scoring-mended'), 'tickets.csv': [header, ...many].join('\n') }, SCORING, { width: 700, locale: 'zh' }, async (panel, page, { client }) => {
      panel.slow.set('plumbline/previewCases', 150);
      const save = page.locator('#cases').getByRole('button', { name: '存为 CSV' });
      await save.click();
      await page.locator('#cases .tools progress').waitFor();
      assert.equal(await save.isDisabled(), true);
      const whole = await last(panel, 1);
      assert.equal(whole.text?.trimEnd().split('\r\n').length, 12_001);
      assert.equal(await page.locator('#cases .tools progress').count(), 0);
      // The run is given up after the first piece: what is saved is of the one that took its place, from its beginning.
      panel.lost.cases = 1;
      await save.click();
      await until(() => panel.lost.cases === 0, 'a piece that cannot be had');
      await client.replace(SCORING, 'score: 5', 'score: 4.5');
      panel.controller.refresh();
      await panel.settled();
      const again = await last(panel, 2);
      const parsed = (text = ''): string[][] => Papa.parse<string[]>(text.slice(1).trimEnd()).data;
      const [before, after] = [parsed(whole.text), parsed(again.text)];
      assert.equal(after.length, 12_001);
      assert.notDeepEqual(after, before);
      const first = panel.controller.preview?.model?.sections.find((s) => s.id === 'cases')?.blocks.flatMap((b) => (b.type === 'table' ? b.rows : []))[0];
      assert.ok(first);
      assert.deepEqual(after[1], [first.label, ...first.cells.map((c) => (typeof c === 'object' ? '' : String(c)))]);
    });
  }).timeout(120_000);

  it('is a report that opens without a network, has the figures of the panel, and prints to A4', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-saved-'));
    try {
      await withPanel(sampleFiles('scoring-mended'), SCORING, { width: 500, locale: 'zh', theme: 'dark' }, async (panel, page) => {
        await page.getByRole('button', { name: '存为网页报告' }).click();
        const { name, text = '' } = await last(panel, 1);
        const charts = await page.locator('figure').count();
        const figures = panel.controller.preview?.model?.sections.map((s) => [s.title, s.blocks.flatMap((b) => (b.type === 'table' ? b.rows.flatMap((r) => r.cells.filter((c) => typeof c === 'number')) : []))]);
        assert.deepEqual(sectionsOf(text).map((s) => [s.title, s.tables.flatMap((t) => [...t.rows.values()].flatMap((r) => [...r.values()].filter((c) => typeof c === 'number')))]), figures);
        writeFileSync(join(folder, name), text);
        const other = await page.context().browser()?.newPage();
        assert.ok(other);
        const complaints: string[] = [];
        const requests: string[] = [];
        other.on('console', (m) => complaints.push(m.text()));
        other.on('request', (r) => requests.push(r.url()));
        await other.context().setOffline(true);
        const url = pathToFileURL(join(folder, name)).href;
        await other.goto(url);
        assert.deepEqual([requests, complaints], [[url], []]);
        assert.equal(await other.locator('figure svg').count(), charts);
        const pdf = (await other.pdf({ preferCSSPageSize: true })).toString('latin1');
        assert.deepEqual([...new Set([...pdf.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map((m) => (m[1] ?? '').split(' ').map((v) => Math.round(Number(v))).join(' ')))], ['0 0 595 842']);
        await other.close();
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(60_000);
});

interface Opened {
  readonly root: string;
  /** Attributes that only mean something in the panel. */
  readonly loose: readonly string[];
  readonly scripts: number;
  readonly words: readonly string[];
  readonly ground: string;
  readonly png: readonly [number, number];
  readonly corner: string;
  readonly colours: number;
}

/** Both pictures in a page of their own, which is no panel. */
async function opened(page: Page, svg: string, png: string): Promise<Opened> {
  const other = await page.context().browser()?.newPage();
  assert.ok(other);
  try {
    return await other.evaluate<Opened>(`(async () => {
      const svg = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
      const image = new Image();
      image.src = 'data:image/png;base64,' + ${JSON.stringify(png)};
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colour = (i) => '#' + [...data.slice(i, i + 3)].map((b) => b.toString(16).padStart(2, '0')).join('');
      const colours = new Set();
      for (let i = 0; i < data.length; i += 4) colours.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
      return {
        root: svg.documentElement.nodeName,
        loose: [...svg.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter((a) => a.value.includes('var(') || a.name.startsWith('on')).map((a) => a.name),
        scripts: svg.querySelectorAll('script, style, foreignObject').length,
        words: [...svg.querySelectorAll('text')].map((t) => t.textContent),
        ground: svg.documentElement.firstElementChild.getAttribute('fill'),
        png: [image.naturalWidth, image.naturalHeight],
        corner: colour(0),
        colours: colours.size,
      };
    })()`);
  } finally {
    await other.close();
  }
}
