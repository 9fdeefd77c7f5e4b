/**
 * The scoring standard as such documents have it: under 1 h, 1–3 h, 3–24 h, over 24 h. Its ambiguous points and its missing score
 * are found, both readings of each boundary are offered, and whichever is taken, the document ends up clean.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { SAMPLES } from '../../server/tools/sample-projects.ts';
import { applyFix, checkFiles, show, type Files } from '../support/project.ts';

const FILE = 'service-scoring.scoring.yaml';
const written = readFileSync(join(SAMPLES, 'scoring-as-written', FILE), 'utf8');
const files = (text: string): Files => new Map([[FILE, text]]);
/** The bands of the response time with other brackets. */
const withBands = (...tests: readonly string[]): string => tests.reduce((text, test, i) => text.replace(['"< 1h"', '"(1h..3h)"', '"(3h..24h)"', '"> 24h"'][i] ?? '', `"${test}"`), written);
const said = (text: string): string[] => checkFiles(files(text)).map((f) => `${f.rule}: ${f.message.en}`);

describe('the scoring standard as written', () => {
  it('leaves exactly 1 h, 3 h and 24 h open, and never gives 2', () => {
    const found = checkFiles(files(written));
    assert.deepEqual(found.filter((f) => f.rule === 'band-gap').map((f) => [f.message.zh, f.witness?.given]), [
      ['响应时间：1 小时不落在任何一档。', { response_time: '1h' }],
      ['响应时间：3 小时不落在任何一档。', { response_time: '3h' }],
      ['响应时间：24 小时不落在任何一档。', { response_time: '24h' }],
    ]);
    assert.deepEqual(found.filter((f) => f.rule === 'score-never-awarded').map((f) => f.message.zh), [
      '响应时间：没有任何情况能得 2 分。', '问题解决：没有任何情况能得 2、4 分。',
    ]);
    assert.equal(found.length, 5, show(found));
  });

  it('is as ambiguous with square brackets, where 3 h falls in two bands', () => {
    assert.ok(said(withBands('< 1h', '[1h..3h]', '[3h..24h]', '> 24h')).some((m) => m.includes('3h falls both in “[1h..3h]” and in “[3h..24h]”')));
  });

  it('offers both readings of every boundary', () => {
    for (const finding of checkFiles(files(written)).filter((f) => f.rule === 'band-gap')) {
      assert.deepEqual(finding.fixes.map((f) => f.applicability), ['unsafe', 'unsafe']);
      assert.deepEqual(finding.fixes.map((f) => f.edits.length), [1, 1]);
    }
  });

  it('ends up clean, whichever fix is taken each time', () => {
    let ends = 0;
    const visit = (text: string, depth: number): void => {
      const found = checkFiles(files(text));
      if (found.length === 0) {
        ends++;
        return;
      }
      assert.ok(depth < 8, `does not come to an end:\n${show(found)}`);
      const [finding] = found;
      assert.ok(finding && finding.fixes.length > 0, show(found));
      for (const fix of finding.fixes) {
        const after = applyFix(files(text), FILE, fix).get(FILE) ?? '';
        const left = checkFiles(files(after));
        assert.ok(left.length < found.length, `“${fix.title.en}” leaves\n${show(left)}`);
        visit(after, depth + 1);
      }
    };
    visit(written, 0);
    // Two readings of each of three boundaries, at least.
    assert.ok(ends >= 8, String(ends));
  });

  it('ends up clean from overlaps too', () => {
    let text = withBands('<= 1h', '[1h..3h]', '[3h..24h]', '>= 24h');
    for (let round = 0; round < 10; round++) {
      const found = checkFiles(files(text)).filter((f) => f.rule === 'band-overlap');
      const fix = found[0]?.fixes[round % 2];
      if (fix === undefined) break;
      text = applyFix(files(text), FILE, fix).get(FILE) ?? '';
    }
    assert.deepEqual(said(text).filter((m) => m.startsWith('band-')), []);
  });
});
