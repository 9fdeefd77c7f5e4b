/** Texts that other programs keep things by are texts like any other, and nothing of them is left in the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { violations } from '../support/axe.ts';
import { withPanel } from '../support/panel-suite.ts';

const ODD = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];
const FILES = {
  'plumbline.config.yaml': 'locale: en\n',
  'odd.scoring.yaml': `kind: scoring
id: odd
title: Odd
scale: { min: 0, max: 10 }
inputs:
${ODD.map((_, i) => `  i${String(i)}: { type: number, domain: "[0..10]" }`).join('\n')}
criteria:
${ODD.map((name, i) => `  - { id: c${String(i)}, label: ${name}, formula: i${String(i)} }`).join('\n')}
grades:
  - { id: __proto__, when: ">= 6" }
  - { id: constructor, when: "< 6" }
`,
  'odd.dataset.yaml': 'kind: dataset\nid: odd\nof: odd\nsource: ./odd.csv\ngroup-by: [who]\n',
  'odd.csv': `who,i0,i1,i2,i3,i4\n${ODD.map((name, i) => `${name},${[i, 2, 5, 9, 7].join(',')}`).join('\n')}\n`,
};

describe('the preview of texts like __proto__', () => {
  it('draws them, and leaves every object of the page as it was', async () => {
    await withPanel(FILES, 'odd.scoring.yaml', { width: 700, locale: 'en' }, async (panel, page) => {
      const charts = page.locator('figure [role=img]');
      const count = await charts.count();
      assert.ok(count >= 3, String(count));
      for (let i = 0; i < count; i++) {
        await charts.nth(i).scrollIntoViewIfNeeded();
        await charts.nth(i).locator('svg').waitFor();
      }
      assert.ok((await page.locator('figure svg text').allTextContents()).includes('__proto__'));
      assert.deepEqual(await page.evaluate('(() => { const keys = []; for (const key in {}) keys.push(key); for (const key in Object) keys.push(key); return keys; })()'), []);
      assert.deepEqual(await violations(page), []);
      assert.ok(panel.controller.preview?.model?.sections.some((s) => s.id === 'distribution'));
    });
  }).timeout(60_000);
});
