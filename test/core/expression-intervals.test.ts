import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromInteger, parseRational, ratio, type Rational } from '../../server/src/core/base/rational.ts';
import { testUnary } from '../../server/src/core/expression/evaluate.ts';
import {
  ALL, complement, containsNumber, containsText, difference, differenceTexts, EMPTY, formatNumber, formatNumberSet, formatTextSet, intersection, intersectTexts, interval,
  isEmpty, isSet, numbersOf, numbersWhere, sameSet, samplePoint, textsOf, union, unionTexts, type NumberKind, type NumberSet, type TextSet,
} from '../../server/src/core/expression/intervals.ts';
import { parseExpression, parseUnaryTests } from '../../server/src/core/expression/parse.ts';
import { duration } from '../../server/src/core/expression/values.ts';

const set = (text: string, kind: NumberKind = 'number'): NumberSet => {
  const found = numbersOf(parseUnaryTests(text).ast, kind);
  assert.ok(isSet(found), `${text}: ${String(found)}`);
  return found;
};
const shown = (found: NumberSet, kind: NumberKind = 'number'): string => formatNumberSet(found, kind) ?? 'empty';

/** Sets over small integers, so that ends meet often; probes between them too. */
const end = fc.option(fc.integer({ min: -6, max: 6 }), { freq: 5, nil: null });
const sets = fc
  .array(fc.tuple(end, end, fc.boolean(), fc.boolean()), { maxLength: 4 })
  .map((list) => list.reduce<NumberSet>((all, [a, b, x, y]) => union(all, interval(a === null ? null : fromInteger(a), b === null ? null : fromInteger(b), x, y)), EMPTY));
const probes: readonly Rational[] = Array.from({ length: 33 }, (_, i) => ratio(BigInt(i - 16), 2n) as Rational);

describe('sets of numbers', () => {
  it('come from unary tests', () => {
    for (const [text, kind, expected] of [
      ['< 1h', 'duration', '< 1h'],
      ['[1h..3h)', 'duration', '[1h..3h)'],
      [']1..3[', 'number', '(1..3)'],
      ['-', 'number', '-'],
      ['1, 2, [2..3], > 3', 'number', '1, >= 2'],
      ['not([1..2))', 'number', '< 1, >= 2'],
      ['!= 0', 'number', '< 0, > 0'],
      ['>= 85%', 'percent', '>= 85%'],
      ['>= 0.85', 'percent', '>= 85%'],
      ['> 90min', 'duration', '> 90min'],
      ['> 24h', 'duration', '> 24h'],
      ['> 2w', 'duration', '> 14d'],
      ['< 1 / 3', 'number', '< 1 / 3'],
      ['< 1min / 7', 'duration', '< 60s / 7'],
      ['? > 3 and ? <= 5', 'number', '(3..5]'],
      ['? < 3 or not(? <= 5)', 'number', '< 3, > 5'],
      ['? between 1 and 2', 'number', '[1..2]'],
      ['3 < ?', 'number', '> 3'],
      ['[1, 2]', 'number', '1, 2'],
      ['null', 'number', 'empty'],
      ['not(null)', 'number', '-'],
      ['(1..1)', 'number', 'empty'],
      ['[3..1]', 'number', 'empty'],
      ['[-1..1]', 'number', '[-1..1]'],
      ['(1..2), [2..3)', 'number', '(1..3)'],
      ['(1..2), (2..3)', 'number', '(1..2), (2..3)'],
    ] as const) assert.equal(shown(set(text, kind), kind), expected, text);
  });

  it('do not come from what is not constant or of another kind', () => {
    const failure = (text: string, kind: NumberKind = 'number'): unknown => numbersOf(parseUnaryTests(text).ast, kind);
    assert.equal(failure('< limit'), 'not-constant');
    assert.equal(failure('< 1 / 0'), 'not-constant');
    assert.equal(failure('< 3 mon'), 'not-constant');
    assert.equal(failure('> null'), 'not-constant');
    assert.equal(failure(''), 'not-constant');
    assert.equal(failure('< 1h'), 'mixed-kinds');
    assert.equal(failure('< 1', 'duration'), 'mixed-kinds');
    assert.equal(failure('"a"'), 'mixed-kinds');
  });

  it('come from conditions on one variable', () => {
    const where = (text: string): unknown => {
      const found = numbersWhere(parseExpression(text).ast, 't', 'duration');
      return isSet(found) ? shown(found, 'duration') : found;
    };
    assert.equal(where('t > 1h and t < 3h'), '(1h..3h)');
    assert.equal(where('not(t in [1h..3h])'), '< 1h, > 3h');
    assert.equal(where('1h <= t'), '>= 1h');
    assert.equal(where('t in (< 1h, 2h)'), '< 1h, 2h');
    assert.equal(where('t > 1h and x = 2'), 'not-constant');
    assert.equal(where('t > 1'), 'mixed-kinds');
  });

  it('obey the laws point by point', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        for (const p of probes) {
          const [inA, inB] = [containsNumber(a, p), containsNumber(b, p)];
          assert.equal(containsNumber(union(a, b), p), inA || inB);
          assert.equal(containsNumber(intersection(a, b), p), inA && inB);
          assert.equal(containsNumber(complement(a), p), !inA);
          assert.equal(containsNumber(difference(a, b), p), inA && !inB);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('have one form for one set', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        assert.ok(sameSet(complement(complement(a)), a));
        assert.ok(sameSet(union(a, b), union(b, a)));
        assert.ok(sameSet(complement(union(a, b)), intersection(complement(a), complement(b))));
        assert.ok(sameSet(union(a, complement(a)), ALL));
        assert.ok(isEmpty(intersection(a, complement(a))));
        assert.equal(sameSet(a, b), isEmpty(difference(a, b)) && isEmpty(difference(b, a)));
      }),
      { numRuns: 500 },
    );
  });

  it('hold exactly the values that pass the tests', () => {
    fc.assert(
      fc.property(sets, fc.boolean(), (a, time) => {
        const kind = time ? 'duration' : 'number';
        const text = formatNumberSet(a, kind);
        if (text === null) return;
        const { ast, problems } = parseUnaryTests(text);
        assert.deepEqual(problems, []);
        for (const p of probes) {
          assert.equal(testUnary(ast, time ? duration(p) : p, { variables: new Map() }), containsNumber(a, p), `${text} at ${p.s * p.n}/${p.d}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are printed so that reading gives them back', () => {
    const rationals = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.oneof(fc.constantFrom(1n, 10n, 100n, 1000n, 60n), fc.bigInt(1n, 10n ** 6n))).map(([n, d]) => ratio(n, d) as Rational);
    fc.assert(
      fc.property(rationals, rationals, fc.boolean(), fc.boolean(), fc.constantFrom<NumberKind>('number', 'duration', 'percent'), (a, b, x, y, kind) => {
        const one = interval(a, b, x, y);
        const text = formatNumberSet(union(one, interval(null, a, true, true)), kind) as string;
        assert.ok(sameSet(set(text, kind), union(one, interval(null, a, true, true))), text);
      }),
      { numRuns: 500 },
    );
  });

  it('name a witness that a person would name', () => {
    const witness = (text: string, kind: NumberKind = 'number'): string => {
      const found = samplePoint(set(text, kind), kind);
      return found === undefined ? 'none' : formatNumber(found, kind);
    };
    assert.equal(witness('[1h..3h)', 'duration'), '1h');
    assert.equal(witness('(1h..3h]', 'duration'), '3h');
    assert.equal(witness('(1h..3h)', 'duration'), '2h');
    assert.equal(witness('(1h..2h)', 'duration'), '90min');
    assert.equal(witness('> 24h', 'duration'), '25h');
    assert.equal(witness('> 30s', 'duration'), '1min');
    assert.equal(witness('(3..4)'), '3.5');
    assert.equal(witness('(3.5..4.5)'), '4');
    assert.equal(witness('> 4.5'), '5');
    assert.equal(witness('< 3.5'), '3');
    assert.equal(witness('(85%..90%)', 'percent'), '86%');
    assert.equal(witness('< 1h', 'duration'), '0s');
    assert.equal(witness('-'), '0');
    assert.equal(samplePoint(EMPTY, 'number'), undefined);
    fc.assert(
      fc.property(sets, fc.constantFrom<NumberKind>('number', 'duration', 'percent'), (a, kind) => {
        const found = samplePoint(a, kind);
        assert.equal(found === undefined, isEmpty(a));
        if (found !== undefined) assert.ok(containsNumber(a, found), `${shown(a)}: ${shown(interval(found, found))}`);
      }),
    );
    const narrow = interval(parseRational('0.123456789012345') as Rational, parseRational('0.123456789012346') as Rational, true, true);
    assert.ok(containsNumber(narrow, samplePoint(narrow, 'number') as Rational));
  });
});

describe('sets of texts', () => {
  const texts = (text: string): TextSet => {
    const found = textsOf(parseUnaryTests(text).ast);
    assert.ok(typeof found !== 'string', text);
    return found;
  };

  it('come from unary tests and are printed back', () => {
    for (const text of ['"phone", "chat"', 'not("phone")', '-', '"a\\"b\\\\n"']) assert.equal(formatTextSet(texts(text)), text);
    assert.equal(formatTextSet(texts('["a", "b"], "a"')), '"a", "b"');
    assert.equal(formatTextSet(texts('!= "a"')), 'not("a")');
    assert.equal(formatTextSet(texts('null')), null);
    assert.equal(textsOf(parseUnaryTests('5').ast), 'mixed-kinds');
    assert.equal(textsOf(parseUnaryTests('> "a"').ast), 'not-constant');
    assert.equal(textsOf(parseUnaryTests('kind').ast), 'not-constant');
  });

  it('obey the laws value by value', () => {
    const some = fc.record({ negated: fc.boolean(), values: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__')) });
    fc.assert(
      fc.property(some, some, (a, b) => {
        for (const value of ['a', 'b', 'c', '__proto__', 'z']) {
          const [inA, inB] = [containsText(a, value), containsText(b, value)];
          assert.equal(containsText(unionTexts(a, b), value), inA || inB);
          assert.equal(containsText(intersectTexts(a, b), value), inA && inB);
          assert.equal(containsText(differenceTexts(a, b), value), inA && !inB);
        }
      }),
    );
  });
});
