import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromInteger, parseRational, type Rational } from '../../server/src/core/base/rational.ts';
import { evaluate, testUnary } from '../../server/src/core/expression/evaluate.ts';
import { parseExpression, parseUnaryTests } from '../../server/src/core/expression/parse.ts';
import { duration, formatValue, type Value } from '../../server/src/core/expression/values.ts';

const n = (text: string): Rational => parseRational(text) as Rational;
const VARIABLES: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['a', n('4.5')],
  ['b', n('2')],
  ['t', duration(n('5400'))],
  ['s', 'phone'],
  ['rude', true],
  ['list', [n('1'), n('2'), n('3')]],
  ['nothing', null],
  ['响应 时间', duration(n('30'))],
  ['A1.expectation', n('5')],
]);
const run = (text: string): string => {
  const parsed = parseExpression(text);
  assert.deepEqual(parsed.problems.filter((p) => p.code !== 'mixed-units'), [], text);
  return formatValue(evaluate(parsed.ast, { variables: VARIABLES }));
};
const check = (cases: readonly (readonly [string, string])[]): void => {
  for (const [text, expected] of cases) assert.equal(run(text), expected, text);
};
const tested = (text: string, value: Value): boolean | null => testUnary(parseUnaryTests(text).ast, value, { variables: VARIABLES });

describe('evaluation', () => {
  it('is exact', () => {
    check([
      ['0.1 + 0.2', '0.3'],
      ['0.1 + 0.2 = 0.3', 'true'],
      ['1 / 3 * 3 = 1', 'true'],
      ['mean(4.4, 4.6, 4.5) >= 4.5', 'true'],
      ['1 / 0', 'null'],
      ['2 ** 10', '1024'],
      ['2 ** -1', '0.5'],
      ['2 ** 0.5', 'null'],
      ['85% + 0.15', '1'],
      ['-a * b', '-9'],
    ]);
  });

  it('keeps times and numbers apart', () => {
    check([
      ['t + 30min', '2h'],
      ['t / 30min', '3'],
      ['t * 2', '3h'],
      ['2 * t', '3h'],
      ['t / 2', '45min'],
      ['t - 2h', '-30min'],
      ['t + 1', 'null'],
      ['t * t', 'null'],
      ['1 / t', 'null'],
      ['t > 1h', 'true'],
      ['t > 1', 'null'],
      ['t = 5400', 'null'],
      ['响应 时间 <= 30s', 'true'],
      ['t = PT1H30M', 'true'],
    ]);
  });

  it('knows what it does not know', () => {
    check([
      ['true and nothing', 'null'], ['false and nothing', 'false'], ['nothing and false', 'false'], ['nothing and nothing', 'null'],
      ['true or nothing', 'true'], ['nothing or true', 'true'], ['false or nothing', 'null'], ['nothing or nothing', 'null'],
      ['true and true', 'true'], ['true and false', 'false'], ['false or false', 'false'], ['false or true', 'true'],
      ['not(nothing)', 'null'], ['not(true)', 'false'], ['not(1)', 'null'], ['true and 1', 'null'], ['false or "x"', 'null'],
      ['nothing = null', 'true'], ['a = null', 'false'], ['a != null', 'true'], ['nothing != null', 'false'], ['nothing < 1', 'null'], ['a + nothing', 'null'],
      ['unknown', 'null'], ['"1" = 1', 'null'], ['if nothing then 1 else 2', '2'], ['if 5 then 1 else 2', '2'],
    ]);
  });

  it('compares and tests membership', () => {
    check([
      ['s = "phone"', 'true'], ['s in ("chat", "phone")', 'true'], ['s in ["chat"]', 'false'], ['a in [4..5)', 'true'], ['a in (> 5, < 1)', 'false'],
      ['a between 4.5 and 5', 'true'], ['a in [4..5) and s = "phone"', 'true'], ['a in (5..6) and s = "chat" or s = "phone"', 'true'], ['nothing in [1..2]', 'null'], ['"中" < "文"', 'true'], ['"b" > "a"', 'true'], ['"\uffff" < "😀"', 'true'], ['[1, 2] = [1, 2]', 'true'],
      ['[1, 2] = [1]', 'false'], ['[1, nothing] = [2, 3]', 'false'], ['A1.expectation - 1', '4'],
    ]);
  });

  it('computes the functions', () => {
    check([
      ['sum(list)', '6'], ['sum(1, 2.5)', '3.5'], ['sum(t, 30min)', '2h'], ['sum(1, nothing)', 'null'], ['sum([])', 'null'],
      ['mean(list)', '2'], ['mean(t, 30min)', '1h'], ['median(3, 1, 2)', '2'], ['median(4, 1, 2, 3)', '2.5'], ['min(list)', '1'], ['max(1, 3, 2)', '3'],
      ['max(t, 2h)', '2h'], ['max("a", "b")', '"b"'], ['max(1, "b")', 'null'], ['product(list)', '6'], ['count(list)', '3'], ['count([])', '0'],
      ['abs(-3)', '3'], ['abs(-1h)', '1h'], ['floor(-1.5)', '-2'], ['ceiling(1.21, 1)', '1.3'], ['round half up(4.45, 1)', '4.5'], ['round half up(-2.5, 0)', '-3'],
      ['round half down(2.5, 0)', '2'], ['round up(1.01, 1)', '1.1'], ['round down(-1.09, 1)', '-1'], ['decimal(2.5, 0)', '2'], ['decimal(1 / 3, 2)', '0.33'],
      ['modulo(7, 3)', '1'], ['modulo(-7, 3)', '2'], ['modulo(7, 0)', 'null'], ['sqrt(2.25)', '1.5'], ['sqrt(-1)', 'null'], ['odd(3)', 'true'], ['even(3)', 'false'], ['even(1.5)', 'null'],
      ['number("4.50")', '4.5'], ['number("x")', 'null'], ['string(4.50)', '"4.5"'], ['duration("PT90M")', '90min'], ['duration(s)', 'null'],
      ['contains(s, "on")', 'true'], ['starts with(s, "ph")', 'true'], ['ends with(s, "ph")', 'false'], ['upper case(s)', '"PHONE"'], ['lower case("AB")', '"ab"'],
      ['string length("中文😀")', '3'], ['contains(1, "x")', 'null'], ['list contains(list, 2)', 'true'], ['list contains(s, 2)', 'null'],
      ['all(true, nothing)', 'null'], ['all(false, nothing)', 'false'], ['any(nothing, true)', 'true'], ['any([false])', 'false'],
    ]);
  });

  it('passes or fails unary tests', () => {
    for (const [text, value, expected] of [
      ['< 1h', duration(n('3599.999')), true], ['< 1h', duration(n('3600')), false], ['[1h..3h)', duration(n('3600')), true], ['[1h..3h)', duration(n('10800')), false],
      ['(1..2]', n('1'), false], ['(1..2]', n('2'), true], ['"a", "b"', 'b', true], ['"a", "b"', 'c', false], ['not("a")', 'a', false], ['not("a")', 'b', true],
      ['-', null, true], ['< 5', null, null], ['not(< 5)', null, null], ['null', null, true], ['null', n('1'), false], ['not(null)', n('1'), true],
      ['true', true, true], ['true', false, false], ['rude', false, false], ['= a', n('4.5'), true], ['? > 3 and ? < 5', n('4'), true], ['contains(?, "on")', 'phone', true],
      ['list', n('2'), true], ['< 5', 'x', null], ['< 5, "x"', 'x', true], ['< 1h', n('5'), null], ['1 +', n('1'), null], ['< 5 foo', n('1'), null], ['', n('1'), null],
    ] as const) assert.equal(tested(text, value), expected, `${text} on ${formatValue(value)}`);
  });

  it('reaches nothing of the host', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'globalThis', 'process', 'hasOwnProperty', 'a.constructor', 's.length']) {
      assert.equal(evaluate(parseExpression(name).ast, { variables: VARIABLES }), null, name);
      assert.equal(evaluate(parseExpression(`${name}("x")`).ast, { variables: VARIABLES }), null, name);
    }
  });

  it('agrees with whole numbers on random arithmetic', () => {
    const tree = fc.letrec<{ e: { text: string; value: bigint } }>((tie) => ({
      e: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: -50, max: 50 }).map((i) => ({ text: `(${i})`, value: BigInt(i) })),
        fc.tuple(tie('e'), fc.constantFrom('+', '-', '*'), tie('e')).map(([x, op, y]) => ({
          text: `(${x.text} ${op} ${y.text})`,
          value: op === '+' ? x.value + y.value : op === '-' ? x.value - y.value : x.value * y.value,
        })),
      ),
    })).e;
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        assert.equal(formatValue(evaluate(parseExpression(text).ast, { variables: VARIABLES })), value.toString());
      }),
    );
  });

  it('gives back the values that it prints', () => {
    const values = fc.letrec<{ v: Value }>((tie) => ({
      v: fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom<Value>(null, true, false),
        fc.string({ unit: 'binary' }),
        fc.integer().map(fromInteger),
        fc.integer().map((i) => duration(fromInteger(i))),
        fc.array(tie('v'), { maxLength: 3 }),
      ),
    })).v;
    fc.assert(
      fc.property(values, (value) => {
        const text = formatValue(value);
        assert.deepEqual(evaluate(parseExpression(text).ast, { variables: VARIABLES }), value, text);
      }),
    );
  });
});
