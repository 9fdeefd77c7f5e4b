/** Scaling weights to their whole: the sum is exact, the order stays, and nothing else of the text changes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { add, equals, ONE, parseRational, ZERO, type Rational } from '../../server/src/core/base/rational.ts';
import { applyFix, checkFiles } from '../support/project.ts';

const NAME = 'x.scoring.yaml';
const document = (weights: readonly string[]): string => [
  'kind: scoring', 'id: x', 'title: 评分', 'scale: { min: 0, max: 5 }', 'inputs:', '  a: { type: number, domain: "[0..5]" }', 'criteria:',
  ...weights.map((w, i) => `  - { id: c${String(i)}, input: a, weight: ${w} }   # 第 ${String(i)} 项`), '',
].join('\n');

const weightsOf = (text: string): string[] => [...text.matchAll(/weight: (\S+) \}/g)].map((m) => m[1] ?? '');
const exact = (text: string): Rational => parseRational(text.replace('%', '')) ?? ZERO;
const total = (weights: readonly string[]): Rational => weights.reduce<Rational>((sum, w) => add(sum, exact(w)) ?? sum, ZERO);

describe('scaled weights', () => {
  it('add up exactly, keep their order, and leave the rest of the text alone', () => {
    const share = fc.integer({ min: 1, max: 99 }).map((n) => (n / 100).toFixed(2).replace(/0$/, ''));
    fc.assert(fc.property(fc.array(share, { minLength: 2, maxLength: 9 }), fc.boolean(), (shares, percent) => {
      const weights = percent ? shares.map((s) => `${String(Math.round(Number(s) * 100))}%`) : shares;
      const whole = percent ? exact('100') : ONE;
      const before = new Map([[NAME, document(weights)]]);
      const found = checkFiles(before).filter((f) => f.rule === 'weight-sum');
      assert.equal(found.length, equals(total(weights), whole) ? 0 : 1);
      for (const fix of found[0]?.fixes ?? []) {
        const after = applyFix(before, NAME, fix).get(NAME) ?? '';
        const scaled = weightsOf(after);
        assert.ok(equals(total(scaled), whole), scaled.join(' '));
        assert.equal(after.replaceAll(/weight: \S+/g, ''), document(weights).replaceAll(/weight: \S+/g, ''));
        const order = (list: readonly string[]) => (i: number, j: number): number => Number(list[i]?.replace('%', '')) - Number(list[j]?.replace('%', ''));
        for (let i = 0; i < weights.length; i++) for (let j = 0; j < weights.length; j++) if (order(weights)(i, j) > 0) assert.ok(order(scaled)(i, j) >= 0 || Math.abs(order(scaled)(i, j)) < 0.0101 * (percent ? 100 : 1), scaled.join(' '));
      }
    }), { numRuns: 150 });
  });

  it('share out what rounding leaves over', () => {
    const files = new Map([[NAME, document(['0.31', '0.31', '0.3'])]]);
    const fix = checkFiles(files)[0]?.fixes[0];
    assert.ok(fix);
    assert.deepEqual(weightsOf(applyFix(files, NAME, fix).get(NAME) ?? ''), ['0.34', '0.34', '0.32']);
  });
});
