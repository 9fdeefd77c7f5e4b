/** Charts at their smallest: one row is as tall as any other. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chartSvg } from '../../server/src/view/charts/chart-svg.ts';

describe('what is shown', () => {
  it('gives a matrix of counts cells that hold their figures, however few its rows', () => {
    for (const columns of [['目标', '题目'], ['a long name of a column that takes two lines of letters', 'b']]) {
      for (const count of [1, 2, 5]) {
        const svg = chartSvg({ type: 'heat', rows: Array.from({ length: count }, (_, i) => `r${String(i)}`), columns, cells: Array.from({ length: count }, () => [{ value: 1, text: '1' }, { value: 0, text: 'none' }]) });
        const heights = [...svg.matchAll(/<path d="M[\d. -]+l[\d.]+ 0l0 ([\d.]+)l[^>]*stroke=/g)].map((m) => Number(m[1]));
        assert.equal(heights.length, 2 * count);
        assert.ok(Math.min(...heights) >= 20, `${String(count)} rows: ${heights.join(' ')}`);
      }
    }
  });
});
