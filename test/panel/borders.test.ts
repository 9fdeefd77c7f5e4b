/** The panel where what it is given comes to its ends: scales that end, names that no file can have, cases that are gone, words without end. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sampleFiles, withPanel } from '../support/panel-suite.ts';

describe('the preview panel at its borders', () => {
  it('ends the scale of net promoter scores where these end, however far an interval reaches', async () => {
    const files = sampleFiles('nps');
    const answers = ['答卷,recommend,tenure', 'N-1,0,不到一年', 'N-2,1,不到一年', 'N-3,2,不到一年', 'N-4,9,不到一年', 'N-5,10,三年以上', 'N-6,9,三年以上', 'N-7,10,三年以上', 'N-8,3,三年以上'];
    await withPanel({ ...files, 'nps-answers.csv': `${answers.join('\n')}\n` }, 'nps-why.survey.yaml', { width: 700, locale: 'zh' }, async (_panel, page) => {
      const charts = page.locator('figure[data-chart$=score]');
      assert.equal(await charts.count(), 2);
      for (const chart of await charts.all()) {
        await chart.scrollIntoViewIfNeeded();
        await chart.locator('svg').waitFor();
        const numbers = (await chart.locator('svg text').allTextContents()).map(Number).filter((n) => !Number.isNaN(n));
        assert.deepEqual(numbers, [-100, -50, 0, 50, 100]);
      }
    });
  }).timeout(60_000);
});
