/** Data files that are given to the panel by hand: every text that the command line takes is taken there too, in whatever encoding a spreadsheet wrote it. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { until } from '../support/lsp.ts';
import { withPanel } from '../support/panel-suite.ts';

const SCORING = 'kind: scoring\nid: p\ntitle: P\nscale: { min: 0, max: 10 }\ninputs:\n  x: { type: number, label: 响应, domain: "[0..10]" }\ncriteria:\n  - { id: x, label: X, input: x }\ngrades:\n  - { id: A, when: ">= 5", label: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十 }\n  - { id: B, when: "< 5" }\n';

describe('a data file given to the panel', () => {
  it('is read in UTF-8 and in UTF-16, and refused where it is no text; long names of grades leave a narrow panel its width', async () => {
    await withPanel({ 'plumbline.config.yaml': 'locale: en\n', 'p.scoring.yaml': SCORING }, 'p.scoring.yaml', { width: 400, locale: 'en' }, async (panel, page) => {
      const given = async (name: string, buffer: Buffer): Promise<void> => {
        await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
        await until(() => { const { source } = panel.controller.state; return source?.type === 'given' && source.name === name; }, name);
        await panel.settled();
      };
      const cases = () => page.locator('[data-table=summary] [data-row=cases] data').getAttribute('value');
      const csv = 'x\n6\n1\n4\n';
      await given('utf-8.csv', Buffer.from(csv));
      assert.equal(await cases(), '3');
      await given('utf-16le.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${csv}2\n`, 'utf16le')]));
      assert.equal(await cases(), '4');
      await given('utf-16be.csv', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(`${csv}2\n7\n`, 'utf16le').swap16()]));
      assert.equal(await cases(), '5');
      await page.locator('input[type=file]').setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]) });
      await page.locator('body', { hasText: '“picture.png” is no text' }).waitFor();
      assert.equal(await cases(), '5');
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 400);
    });
  }).timeout(60_000);
});
