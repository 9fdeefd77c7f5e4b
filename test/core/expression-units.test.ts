import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equals, fromNumber, ratio, toExactString, type Rational } from '../../server/src/core/base/rational.ts';
import { describeDuration, findUnit, formatDuration, guessUnit, parseIsoDuration, parseQuantity, UNITS, unitNames } from '../../server/src/core/expression/units.ts';

const read = (text: string, unit?: string): string => {
  const found = parseQuantity(text, unit === undefined ? undefined : findUnit(unit));
  return found === undefined ? 'nothing' : `${found.kind} ${toExactString(found.value)}`;
};
const seconds = (value: number): Rational => fromNumber(value) as Rational;

describe('units', () => {
  it('have distinct names', () => {
    const names = unitNames();
    assert.equal(new Set(names).size, names.length);
    assert.ok(UNITS.every((unit) => unit.factor.n > 0n));
  });

  it('are read from data', () => {
    for (const [text, unit, expected] of [
      ['30 min', undefined, 'time 1800'],
      ['30min', undefined, 'time 1800'],
      ['1小时30分', undefined, 'time 5400'],
      ['1h 30min', undefined, 'time 5400'],
      ['90', 'min', 'time 5400'],
      ['90', undefined, 'number 90'],
      ['1.5', '分钟', 'time 90'],
      ['00:30:00', undefined, 'time 1800'],
      ['100:00:01.5', undefined, 'time 360001.5'],
      ['PT1H30M', undefined, 'time 5400'],
      ['-PT1S', undefined, 'time -1'],
      ['85%', undefined, 'percent 0.85'],
      ['85', '%', 'percent 0.85'],
      ['5 minutes', undefined, 'time 300'],
      ['-5min', undefined, 'time -300'],
      ['12 元', undefined, 'money 12'],
      [' 4.5 ', undefined, 'number 4.5'],
      ['', undefined, 'nothing'],
      ['abc', undefined, 'nothing'],
      ['1h 5%', undefined, 'nothing'],
      ['5% 5%', undefined, 'nothing'],
      ['3个月', undefined, 'nothing'],
      ['1:30', undefined, 'nothing'],
      ['00:75:00', undefined, 'nothing'],
      ['P1M', undefined, 'nothing'],
      ['PT', undefined, 'nothing'],
      ['5 constructor', undefined, 'nothing'],
      ['9'.repeat(300), undefined, 'nothing'],
    ] as const) assert.equal(read(text, unit), expected, text);
  });

  it('guess what was meant, and only then', () => {
    for (const [name, expected] of [
      ['secs', 's'], ['S', 's'], ['MIN', 'min'], ['hours', 'h'], ['秒钟', '秒'], ['钟头', '小时'], ['％', '%'],
    ] as const) assert.equal(guessUnit(name).replacement, expected, name);
    for (const name of ['个月', 'month', 'y', '工作日']) assert.ok(guessUnit(name).calendar, name);
    assert.deepEqual(guessUnit('m'), { candidates: ['min'], calendar: false });
    assert.equal(guessUnit('minits').replacement, undefined);
    assert.deepEqual(guessUnit('minits').candidates, ['min']);
    for (const name of ['constructor', '__proto__', 'xyzzy', '']) assert.deepEqual(guessUnit(name), { candidates: [], calendar: false }, name);
  });

  it('print times for the language and for people', () => {
    for (const [value, feel, zh, en] of [
      [0, '0s', '0 秒', '0 s'],
      [30, '30s', '30 秒', '30 s'],
      [5400, '90min', '1 小时 30 分钟', '1 h 30 min'],
      [86400, '24h', '24 小时', '24 h'],
      [259200, '3d', '3 天', '3 d'],
      [0.25, '250ms', '0.25 秒', '0.25 s'],
      [0.0001, '0.0001s', '0 秒', '0 s'],
      [-3600, '-1h', '−1 小时', '−1 h'],
      [90061, '90061s', '25 小时 1 分钟 1 秒', '25 h 1 min 1 s'],
    ] as const) {
      assert.equal(formatDuration(seconds(value)), feel);
      assert.equal(describeDuration(seconds(value), 'zh'), zh);
      assert.equal(describeDuration(seconds(value), 'en'), en);
    }
  });

  it('read back what they print', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (milliseconds) => {
        const value = ratio(BigInt(milliseconds), 1_000n) as Rational;
        const back = parseQuantity(formatDuration(value));
        assert.ok(back !== undefined && back.kind === 'time' && equals(back.value, value), formatDuration(value));
      }),
    );
  });

  it('never throw on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('1', '.', 'P', 'T', 'H', 'm', ' ', '分', ':', '%', '-') })), (text) => {
        parseQuantity(text);
        parseIsoDuration(text);
        guessUnit(text);
      }),
    );
  });
});
