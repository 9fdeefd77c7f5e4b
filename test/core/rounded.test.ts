/** Figures are rounded as by hand, half away from zero, wherever their bits lie. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { percentage, rounded } from '../../server/src/core/base/rounded.ts';

/** `n / d` with so many digits, in whole numbers. */
function byHand(n: number, d: number, digits: number): string {
  const scaled = (2n * BigInt(n) * 10n ** BigInt(digits) + BigInt(d)) / (2n * BigInt(d));
  const text = scaled.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

describe('rounding', () => {
  it('gives the shares of every count up to 400 as by hand', () => {
    for (let d = 1; d <= 400; d++) for (let n = 0; n <= d; n++) assert.equal(percentage(n / d, 1), `${byHand(100 * n, d, 1)}%`, `${String(n)} of ${String(d)}`);
  });

  it('gives decimals as they are written, below zero too, and no zero below zero', () => {
    for (let n = 0; n < 20_000; n++) assert.equal(rounded(n / 1000, 2), byHand(n, 1000, 2), String(n / 1000));
    assert.deepEqual([rounded(-3.425, 2), rounded(1.005, 2), rounded(-0.00001, 4), percentage(-0.0001, 1), rounded(1234567.5, 0)], ['-3.43', '1.01', '0.0000', '0.0%', '1234568']);
  });
});
