/** The panel where what it is given comes to its ends: scales that end, names that no file can have, cases that are gone, words without end. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { until } from '../support/lsp.ts';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

const SCORING = 'ticket-scoring.scoring.yaml';

describe('the preview panel at its borders', () => {
  it('ends the scale of net promoter scores where these end, however far an interval reaches, and saves a survey that is called as a device is', async () => {
    const { 'nps-why.survey.yaml': survey = '', 'nps-answers.dataset.yaml': dataset = '', ...rest } = sampleFiles('nps');
    const files = { ...rest, 'nul.survey.yaml': survey.replace('id: nps-why', 'id: nul'), 'nps-answers.dataset.yaml': dataset.replace('of: nps-why', 'of: nul') };
    const answers = ['答卷,recommend,tenure', 'N-1,0,不到一年', 'N-2,1,不到一年', 'N-3,2,不到一年', 'N-4,9,不到一年', 'N-5,10,三年以上', 'N-6,9,三年以上', 'N-7,10,三年以上', 'N-8,3,三年以上'];
    await withPanel({ ...files, 'nps-answers.csv': `${answers.join('\n')}\n` }, 'nul.survey.yaml', { width: 700, locale: 'zh' }, async (panel, page) => {
      const charts = page.locator('figure[data-chart$=score]');
      assert.equal(await charts.count(), 2);
      for (const chart of await charts.all()) {
        await chart.scrollIntoViewIfNeeded();
        await chart.locator('svg').waitFor();
        const numbers = (await chart.locator('svg text').allTextContents()).map(Number).filter((n) => !Number.isNaN(n));
        assert.deepEqual(numbers, [-100, -50, 0, 50, 100]);
      }
      await page.getByRole('button', { name: '存为可打印的网页' }).click();
      await until(() => panel.saved.length === 1, 'a questionnaire');
      assert.equal(panel.saved[0]?.name, 'nul_.questionnaire.html');
    });
  }).timeout(60_000);

  it('offers files under names that every system takes, no two the same, whatever columns and the document are called', async () => {
    const { [SCORING]: scoring = '', 'tickets.dataset.yaml': dataset = '', 'tickets.csv': data = '', ...rest } = sampleFiles('scoring-mended');
    const columns = ['a/b\\c:d*e?f"g<h>i|j', 'a_b*c?d<e>f|g:h/i\\j', 'two\nlines, turn\u202e, blank\u00a0', '結尾...', '服务'.repeat(100), `${'服务'.repeat(99)}质量`, 'Agent', 'agent', '客服（组）'];
    const [head = '', ...rows] = data.trimEnd().split('\n');
    const files = {
      ...rest, 'con.scoring.yaml': scoring.replace('id: ticket-scoring', 'id: con'),
      'tickets.dataset.yaml': dataset.replace('of: ticket-scoring', 'of: con').replace(/^group-by: .*$/m, `group-by: ${JSON.stringify(columns)}`),
      'tickets.csv': [`${head},${columns.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')}`, ...rows.map((row, i) => `${row},${columns.map(() => `g${String(i % 2)}`).join(',')}`)].join('\n'),
    };
    await withPanel(files, 'con.scoring.yaml', { width: 700, locale: 'zh' }, async (panel, page) => {
      const groups = page.locator('section, details').filter({ has: page.locator('figure[data-chart^="by-"]') });
      assert.equal(await groups.count(), columns.length);
      for (const group of await groups.all()) {
        await group.scrollIntoViewIfNeeded();
        await group.locator('figure svg').waitFor();
        for (const button of await group.getByRole('button', { name: /SVG|PNG|CSV/ }).all()) await button.click();
      }
      await page.getByRole('button', { name: '存为网页报告' }).click();
      await until(() => panel.saved.length === 3 * columns.length + 1, 'all files');
      const names = panel.saved.map((s) => s.name);
      for (const name of names) {
        assert.doesNotMatch(name, /[<>:"/\\|?*\p{C}]/u);
        assert.doesNotMatch(name, /^(con|nul)\./);
        assert.doesNotMatch(name, /[\s.]\.[a-z]+$/);
        assert.ok(Buffer.byteLength(name) <= 255, name);
      }
      assert.equal(new Set(names.map((n) => n.toLowerCase())).size, names.length);
      // Words stay as they are written.
      assert.deepEqual(names.filter((n) => n.endsWith('.html') || n.includes('客服')).toSorted(), ['con-by-客服（组）.csv', 'con-by-客服（组）.png', 'con-by-客服（组）.svg', 'con_.html']);
    });
  }).timeout(60_000);

  it('heads columns with names of any length in three lines of bounded width, with all of each to read and to hear', async () => {
    const { [SCORING]: scoring = '', 'tickets.csv': data = '', ...rest } = sampleFiles('scoring-mended');
    const names = ['从客户第一次提出问题到客服人员第一次作出有内容的答复所经过的时间，节假日和非工作时间照样计算，自动回复不算答复，转接也不算', 'TimeToResolutionAsMeasuredByTheSystem'.repeat(6)];
    const [head = '', ...rows] = data.trimEnd().split('\n');
    const files = {
      ...rest, [SCORING]: names.reduce((text, name, i) => text.replace(['{ zh: 响应时间, en: Response time }', '{ zh: 问题解决, en: Resolution }'][i] ?? '', name), scoring),
      'tickets.csv': [head, ...Array.from({ length: 300 }, (_, i) => rows[i % rows.length])].join('\n'),
    };
    await withPanel(files, SCORING, { width: 400, locale: 'zh' }, async (_panel, page) => {
      const list = page.locator('#cases .window');
      await list.scrollIntoViewIfNeeded();
      const line = await page.evaluate<number>("parseFloat(getComputedStyle(document.querySelector('#cases thead th')).lineHeight)");
      for (const name of names) {
        const column = list.getByRole('columnheader', { name, exact: true });
        await column.scrollIntoViewIfNeeded();
        const box = await column.boundingBox();
        assert.ok(box && box.width < 200 && box.height < 4 * line && box.height > 2.5 * line, JSON.stringify(box));
        assert.equal(await column.locator('[title]').getAttribute('title'), name);
      }
      // High as the heads are, no row that the keys lead to is behind them or below what is in sight.
      await list.locator('tbody th button').first().focus();
      const inSight = (): Promise<string | null> => page.evaluate<string | null>(`(() => {
        const row = document.querySelector('#cases tr:focus-within');
        const [frame, head, own] = [document.querySelector('#cases .window'), document.querySelector('#cases thead'), row].map((e) => e?.getBoundingClientRect());
        return own && own.top >= head.bottom - 1 && own.bottom <= frame.bottom ? row.dataset.row : null;
      })()`);
      const steps = Array.from({ length: 16 }, (_, i) => i + 1);
      for (const [key, row] of [...steps.map((i) => ['ArrowDown', 1 + i] as const), ['End', 300] as const, ...steps.map((i) => ['ArrowUp', 300 - i] as const), ['Home', 1] as const]) {
        await page.keyboard.press(key);
        await until(async () => await inSight() === String(row), `row ${String(row)} in sight after ${key}`);
      }
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 400);
    });
  }).timeout(60_000);

  it('shows the last case where the data end before the one that was chosen, says so, and goes back to it once it is there', async () => {
    const sample = sampleFiles('scoring-mended');
    const lines = (sample['tickets.csv'] ?? '').trimEnd().split('\n');
    await withPanel(sample, SCORING, { width: 700, locale: 'zh' }, async (panel, page, { client }) => {
      const write = async (name: string, text: string): Promise<void> => {
        writeFileSync(fileURLToPath(client.uri(name)), text);
        await client.write(name, text);
        // A project whose configuration has changed is read again, and until then has no data.
        await until(async () => {
          panel.controller.refresh();
          return (await panel.settled())?.source?.type === 'dataset';
        }, 'data');
      };
      /** Its title, what is said of it, the row that is marked, and what stands in its form. */
      const shown = (): Promise<unknown> => page.evaluate(`[document.querySelector('#case h2')?.textContent.match(/\\d+/)[0], document.querySelector('.case [role=status]')?.textContent, document.querySelector('[data-table=cases] tr.here')?.dataset.row, document.querySelector('#input-expression')?.value].map((v) => v ?? null)`);
      const expression = (row: number): string => lines[row]?.split(',')[4] ?? '';
      await page.locator('[data-table=cases] [data-row="5"] th button').first().press('Enter');
      await page.locator('#case h2', { hasText: '第 5 例' }).waitFor();
      const chosen = ['5', null, '5', expression(5)];
      assert.deepEqual(await shown(), chosen);
      await write('tickets.csv', lines.slice(0, 4).join('\n'));
      assert.deepEqual(await shown(), ['3', '数据里现在没有第 5 例。这里是最后一例；有了第 5 例，就再显示它。', '3', expression(3)]);
      await write('plumbline.config.yaml', 'root: true\nlocale: en\n');
      assert.deepEqual(await shown(), ['3', 'There is no case 5 in the data now. This is the last one; case 5 is shown again once it is there.', '3', expression(3)]);
      await write('tickets.csv', lines.slice(0, 1).join('\n'));
      assert.deepEqual(await shown(), [null, null, null, null]);
      await write('tickets.csv', lines.join('\n'));
      assert.deepEqual(await shown(), chosen);
    });
  }).timeout(60_000);

  it('leads from every case to its line of the data file, sorted, filtered and by keys, and nowhere where there is no file', async () => {
    const sample = sampleFiles('scoring-mended');
    const [head = '', first = '', ...rows] = (sample['tickets.csv'] ?? '').trimEnd().split('\n');
    // A row over two lines: from there on rows and lines are not in step.
    const data = [head, first.replace(/^([^,]*),([^,]*)/, '$1,"$2\n"'), ...rows].join('\n');
    await withPanel({ ...sample, 'tickets.csv': data }, SCORING, { width: 700, locale: 'zh' }, async (panel, page, { client }) => {
      const list = page.locator('[data-table=cases]');
      const dataLink = (row: Locator): Locator => row.locator('th button[title="在数据文件中显示"]');
      const led = async (press: () => Promise<void>, id: string | null): Promise<void> => {
        const asked = panel.revealed.length;
        await press();
        await until(() => panel.revealed.length > asked, `the line of ${String(id)}`);
        const place = panel.revealed.at(-1)?.place;
        assert.equal(place?.uri, client.uri('tickets.csv'));
        assert.equal(data.split('\n')[place.range.start.line]?.split(',')[0], id);
      };
      const idOf = (row: Locator): Promise<string | null> => row.locator('[data-column=id]').textContent();
      for (const row of ['1', '2', '9']) await led(() => dataLink(list.locator(`[data-row="${row}"]`)).click(), `T06-00${row}`);
      // Sorted and filtered, which only the server does; the worst are far down in the file.
      await list.locator('th button.sort', { hasText: '总分' }).click();
      await page.locator('#cases .filters select').first().selectOption({ index: 3 });
      await list.locator('[data-column=grade]', { hasText: /^[AB]$/ }).first().waitFor({ state: 'detached' });
      await list.locator('tbody tr[data-row="23"]').waitFor();
      const sorted = await list.locator('tbody tr[data-row]').all();
      assert.ok(sorted.length >= 3);
      for (const row of sorted.slice(0, 3)) await led(() => dataLink(row).click(), await idOf(row));
      // By keys as well: across to the line, down to the next row's, and back; all of it is still one stop.
      await list.locator('tbody th button').first().focus();
      for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
      await led(() => page.keyboard.press('Enter'), await idOf(list.locator('tbody tr[data-row]').nth(1)));
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate("document.activeElement.closest('tbody')"), null);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('ArrowLeft');
      const id = await idOf(list.locator('tbody tr[data-row]').nth(1));
      await page.keyboard.press('Enter');
      await page.locator('#case h2', { hasText: id ?? '' }).waitFor();
      const own = page.locator('.case .tools button[title="在数据文件中显示"]');
      await led(() => own.click(), id);
      await page.locator('#input-expression').fill('5');
      await own.waitFor({ state: 'detached' });
      await panel.settled();
      for (const source of ['june.csv', 'generated']) {
        if (source === 'generated') await page.locator('.head select').first().selectOption({ index: 2 });
        else await page.locator('input[type=file]').setInputFiles({ name: source, mimeType: 'text/csv', buffer: Buffer.from(data) });
        await until(() => panel.controller.preview?.source?.type === (source === 'generated' ? source : 'given'), source);
        await panel.settled();
        await dataLink(list.locator('tbody tr').first()).waitFor({ state: 'detached' });
        assert.ok(await list.locator('tbody th button').count() > 0);
      }
    });
  }).timeout(60_000);
});
