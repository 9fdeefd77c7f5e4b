import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { directExpression, directUnaryTests } from '../../server/src/core/expression/direct.ts';
import { parseExpression, parseExpressionByGrammar, parseUnaryTests, parseUnaryTestsByGrammar } from '../../server/src/core/expression/parse.ts';

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', '4.5', '.5', '1e3', '30s', '1.5h', '1h30min', '85%', '3小时', 'PT30S', 'PT1.5H', '0', '10ms', '2周') },
  { weight: 5, arbitrary: fc.constantFrom('a', 'b_c', '响应时间', '?', 'x1', 'P1', 'true', 'false', 'null', 'nps', 'sum', 'min', 'h', 'date', 'duration', 'item', 'not', 'if', 'in') },
  { weight: 3, arbitrary: fc.constantFrom('"phone"', '"中文"', '""', '"a\\"b"', '"< 3"') },
  { weight: 8, arbitrary: fc.constantFrom('<', '<=', '>', '>=', '=', '!=', '+', '-', '*', '/', ' and ', ' or ', 'and', 'or', '**') },
  { weight: 8, arbitrary: fc.constantFrom('(', ')', '[', ']', '..', ',', ', ', '.', 'not(', 'sum(', '//', '@', '\n', '（', '３', '≥', '、', '~', '\u0301', '\u3000', '😀', '{') },
  { weight: 4, arbitrary: fc.constantFrom(' ', '  ', '') },
);
const soup = fc.array(token, { maxLength: 9 }).map((parts) => parts.join(''));

const operand: fc.Arbitrary<string> = fc.letrec<{ e: string; p: string }>((tie) => ({
  e: fc.oneof({ maxDepth: 3 }, tie('p'), fc.tuple(tie('e'), fc.constantFrom(' + ', '-', '*', ' / ', ' < ', '>=', ' = ', ' and ', ' or '), tie('e')).map((x) => x.join(''))),
  p: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('1', '-2', '4.5', '30s', '85%', 'a', '响应时间', '"x"', 'true', 'null', '?'),
    tie('e').map((e) => `(${e})`),
    fc.array(tie('e'), { minLength: 1, maxLength: 3 }).map((args) => `max(${args.join(', ')})`),
    tie('p').map((p) => `-${p}`),
  ),
})).e;

const unaryTest = fc.oneof(
  fc.tuple(fc.constantFrom('<', '<= ', '>', '>= ', '=', '!= '), operand).map((x) => x.join('')),
  fc.tuple(fc.constantFrom('[', '(', ']'), operand, operand, fc.constantFrom(']', ')', '[')).map(([l, a, b, r]) => `${l}${a}..${b}${r}`),
  operand,
);
const unaryTests = fc.tuple(fc.array(unaryTest, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([list, not]) => (not ? `not(${list.join(', ')})` : list.join(', ')));

const RUNS = { numRuns: 1_000 };

describe('the short way of the expression parser', () => {
  it('answers what documents are made of', () => {
    for (const text of ['< 1h', '[1h..3h)', '[3h..24h]', '> 24h', '>= 4.5', '[3.5..4.5)', '>= 85%', '"phone", "chat"', '-', 'not(0)', '<= 30s', '>= 0s', '[0..5]', 'true']) {
      assert.notEqual(directUnaryTests(text), undefined, text);
    }
    for (const text of ['channel = "phone"', 'perceived / expected', 'nps <= 6', 'rude', 'a > 3 and b < 5', 'sum(a, b) / 2', '(a + b) * 2']) {
      assert.notEqual(directExpression(text), undefined, text);
    }
  });

  it('equals the grammar where the grammar has to choose between a call and a negation', () => {
    const text = 'not([-1..max(-1)], [(-max(-2, 1, 1)) + 1..(-max(x)) + -max(max(x), 1, 1) + max((max(1, 1, 1))) + (max(1)) + -max(-1, (1), -2)])';
    assert.deepEqual(parseUnaryTestsByGrammar(text).problems, []);
    assert.deepEqual(parseUnaryTests(text), parseUnaryTestsByGrammar(text));
    for (const other of ['not(1), 2', 'not(1), (2)', 'not(a) and (b)', ' not (1) ', 'not(")")', 'not((1..2))', 'not(-)', 'not()']) assert.deepEqual(parseUnaryTests(other), parseUnaryTestsByGrammar(other), other);
  });

  it('says of a range without brackets what the grammar says', () => {
    for (const text of ['1-3', '1h-3h', '2-1', '1-a', '1-3, 5']) assert.deepEqual(parseUnaryTests(text), parseUnaryTestsByGrammar(text), text);
    assert.match(parseUnaryTests('1-3').problems[0]?.message.en ?? '', /needs brackets: \[1\.\.3\]/);
  });

  it('equals the grammar where a point follows a word that joins', () => {
    for (const text of ['"phone"or.530s', 'a and.5', '1or.5', 'a or .5', 'a or 0.5']) assert.deepEqual(parseExpression(text), parseExpressionByGrammar(text), text);
  });

  for (const [name, texts] of [['any tokens', soup], ['well-formed expressions', operand]] as const) {
    it(`equals the grammar on ${name} as expressions`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          assert.deepEqual(parseExpression(text), parseExpressionByGrammar(text));
        }),
        RUNS,
      );
    });
  }

  for (const [name, texts] of [['any tokens', soup], ['well-formed tests', unaryTests]] as const) {
    it(`equals the grammar on ${name} as unary tests`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          assert.deepEqual(parseUnaryTests(text), parseUnaryTestsByGrammar(text));
        }),
        RUNS,
      );
    });
  }
});
