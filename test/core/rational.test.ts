import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  abs, add, bitSize, ceil, compare, decimalPlaces, div, equals, floor, fromInteger, fromNumber, MAX_BITS, mean, mul, neg, parseRational, pow, ratio, round,
  ROUNDING_MODES, sqrt, sub, sum, toDecimalString, toExactString, toNumber, type Rational, type RoundingMode,
} from '../../server/src/core/base/rational.ts';

const r = (text: string): Rational => {
  const value = parseRational(text);
  assert.ok(value !== undefined, text);
  return value;
};
const shown = (value: Rational | undefined): string => (value === undefined ? 'undefined' : toExactString(value));

const pair = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 12n));
const make = ([n, d]: readonly [bigint, bigint]): Rational => ratio(n, d) as Rational;

describe('rational numbers', () => {
  it('read decimal literals exactly', () => {
    for (const [text, expected] of [
      ['0.1', '0.1'], ['-1.250', '-1.25'], ['+3', '3'], ['.5', '0.5'], ['5.', '5'], ['1e3', '1000'], ['1.5E-3', '0.0015'], ['-0', '0'], ['00012', '12'],
    ] as const) assert.equal(shown(parseRational(text)), expected, text);
  });

  it('refuse what is no literal, and literals that would not end', () => {
    for (const text of ['', '.', '-', 'e5', '1e', '1,5', '1_000', ' 1', '1 ', '0x10', 'Infinity', 'NaN', '１', '1/2', '1e401', '1e-401', '1e999999999', '9'.repeat(401)]) {
      assert.equal(parseRational(text), undefined, text);
    }
  });

  it('take the decimal that a number prints as', () => {
    assert.equal(shown(fromNumber(0.1)), '0.1');
    assert.equal(shown(fromNumber(1e21)), '1000000000000000000000');
    assert.equal(fromNumber(Number.NaN), undefined);
    assert.equal(fromNumber(Number.POSITIVE_INFINITY), undefined);
  });

  it('agree with cross-multiplication of integers', () => {
    fc.assert(
      fc.property(pair, pair, (x, y) => {
        const [a, b] = [make(x), make(y)];
        const is = (value: Rational | undefined, n: bigint, d: bigint): void => {
          assert.ok(value !== undefined);
          assert.equal(value.s * value.n * d, n * value.d);
          assert.ok(value.d > 0n && value.n >= 0n);
        };
        is(add(a, b), x[0] * y[1] + y[0] * x[1], x[1] * y[1]);
        is(sub(a, b), x[0] * y[1] - y[0] * x[1], x[1] * y[1]);
        is(mul(a, b), x[0] * y[0], x[1] * y[1]);
        if (y[0] !== 0n) is(div(a, b), x[0] * y[1], x[1] * y[0]);
        const difference = x[0] * y[1] - y[0] * x[1];
        assert.equal(Math.sign(compare(a, b)), difference < 0n ? -1 : difference > 0n ? 1 : 0);
        assert.equal(equals(a, b), difference === 0n);
        is(neg(a), -x[0], x[1]);
        is(abs(a), x[0] < 0n ? -x[0] : x[0], x[1]);
      }),
    );
  });

  it('have no quotient by zero', () => {
    assert.equal(div(r('1'), r('0')), undefined);
    assert.equal(ratio(1n, 0n), undefined);
    assert.equal(pow(r('0'), -1), undefined);
  });

  it('round a tie as each mode says', () => {
    const table: Record<RoundingMode, string> = {
      'half-up': '3 -3 1 -1 4', 'half-even': '2 -2 0 0 4', 'half-down': '2 -2 0 0 3',
      up: '3 -3 1 -1 4', down: '2 -2 0 0 3', ceiling: '3 -2 1 0 4', floor: '2 -3 0 -1 3',
    };
    for (const mode of ROUNDING_MODES) {
      const row = ['2.5', '-2.5', '0.5', '-0.5'].map((text) => shown(round(r(text), 0, mode)));
      row.push(shown(round(r('3.5'), 0, mode)));
      assert.equal(row.join(' '), table[mode], mode);
    }
    assert.equal(shown(round(r('4.45'), 1, 'half-up')), '4.5');
    assert.equal(shown(round(r('1250'), -2, 'half-even')), '1200');
    assert.equal(shown(round(r('1250'), -2, 'half-up')), '1300');
    assert.equal(round(r('1'), 0.5, 'half-up'), undefined);
    assert.equal(round(r('1'), 1e9, 'half-up'), undefined);
  });

  it('round to within one unit, and to what is round already not at all', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: -3, max: 6 }), fc.constantFrom(...ROUNDING_MODES), (x, digits, mode) => {
        const a = make(x);
        const rounded = round(a, digits, mode) as Rational;
        const unit = pow(r('10'), -digits) as Rational;
        assert.ok(compare(abs(sub(a, rounded) as Rational), unit) < 0);
        assert.ok(equals(round(rounded, digits, mode) as Rational, rounded));
      }),
    );
  });

  it('have floor and ceiling around them', () => {
    assert.equal([floor(r('-1.5')), ceil(r('-1.5')), floor(r('1.5')), ceil(r('1.5')), floor(r('2'))].map(shown).join(' '), '-2 -1 1 2 2');
  });

  it('print exactly when the decimals end, and say how many there are', () => {
    assert.equal(toDecimalString(r('0.125'), 3), '0.125');
    assert.equal(toDecimalString(r('0.125'), 2), '0.13');
    assert.equal(toDecimalString(r('-0.004'), 2), '0');
    assert.equal(toDecimalString(div(r('2'), r('3')) as Rational, 4), '0.6667');
    assert.equal(decimalPlaces(r('0.125')), 3);
    assert.equal(decimalPlaces(div(r('1'), r('3')) as Rational), undefined);
    fc.assert(
      fc.property(pair, ([n]) => {
        const a = ratio(n, 1_000_000n) as Rational;
        assert.ok(equals(r(toExactString(a)), a));
      }),
    );
  });

  it('convert to the nearest double at every size', () => {
    for (const value of [0.1, -3.75, 1e-300, 5e-324, 1.7976931348623157e308, 123456789.123]) assert.equal(toNumber(fromNumber(value) ?? r('7')), value);
    assert.equal(toNumber(r('1e400')), Number.POSITIVE_INFINITY);
    assert.equal(toNumber(r('1e-400')), 0);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const back = toNumber(fromNumber(value) as Rational);
        assert.ok(back === value || Math.abs(back - value) <= Math.abs(value) * 2 ** -52, `${value} ${back}`);
      }),
    );
  });

  it('have powers and roots', () => {
    assert.equal(shown(pow(r('1.5'), 3)), '3.375');
    assert.equal(shown(pow(r('2'), -2)), '0.25');
    assert.equal(shown(pow(r('0'), 0)), '1');
    assert.equal(pow(r('2'), 0.5), undefined);
    assert.equal(shown(sqrt(r('2.25'))), '1.5');
    assert.equal(shown(sqrt(r('0'))), '0');
    assert.equal(sqrt(r('-1')), undefined);
    assert.equal(shown(sqrt(r('2'))), '1.414213562373095048801688724209698');
    assert.equal(toNumber(sqrt(r('1e-300')) as Rational), 1e-150);
  });

  it('sum and mean without loss, in any order', () => {
    assert.equal(shown(sum(Array.from({ length: 10 }, () => r('0.1')))), '1');
    assert.equal(shown(mean([r('4.4'), r('4.6'), r('4.5')])), '4.5');
    assert.equal(mean([]), undefined);
    assert.equal(shown(sum([])), '0');
  });

  it('refuse to grow without end, in little time', () => {
    const started = performance.now();
    assert.equal(pow(r('10'), 1_000), undefined);
    let value: Rational | undefined = r('1.1');
    let steps = 0;
    for (; value !== undefined && steps < 100; steps++) value = mul(value, value);
    assert.equal(value, undefined);
    let harmonic: Rational | undefined = r('0');
    for (let i = 1; i <= 5_000 && harmonic !== undefined; i++) {
      assert.ok(bitSize(harmonic) <= MAX_BITS);
      harmonic = add(harmonic, ratio(1n, BigInt(i)) as Rational);
    }
    assert.equal(harmonic, undefined);
    assert.ok(performance.now() - started < 2_000);
  });

  it('survive a copy that lost its prototype', () => {
    const copy = structuredClone({ ...r('1.5') }) as Rational;
    assert.equal(shown(add(copy, fromInteger(1))), '2.5');
    assert.equal(compare(copy, r('1.5')), 0);
  });
});
