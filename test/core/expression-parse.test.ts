import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toExactString, isRational } from '../../server/src/core/base/rational.ts';
import { nodeAt, walkExpression, type AnyNode } from '../../server/src/core/expression/ast.ts';
import { builtinNames } from '../../server/src/core/expression/builtins.ts';
import { checkExpression } from '../../server/src/core/expression/check.ts';
import { evaluate, testUnary } from '../../server/src/core/expression/evaluate.ts';
import { FUNCTIONS } from '../../server/src/core/expression/functions.ts';
import { isSet, numbersOf, textsOf } from '../../server/src/core/expression/intervals.ts';
import { freeNames, functionNames } from '../../server/src/core/expression/names.ts';
import { parseExpression, parseUnaryTests, type ParsedExpression } from '../../server/src/core/expression/parse.ts';
import { MAX_EXPRESSION_LENGTH } from '../../server/src/core/expression/problem.ts';
import { budget } from '../../server/src/core/expression/evaluate.ts';

/** The tree in brackets: short enough to read in a failed test. */
function sketch(node: AnyNode): string {
  switch (node.type) {
    case 'number':
      return toExactString(node.value) + (node.percent ? '(%)' : '');
    case 'duration':
      return `${toExactString(node.seconds)}s`;
    case 'string':
      return JSON.stringify(node.value);
    case 'boolean':
      return String(node.value);
    case 'name':
      return node.name;
    case 'input':
      return '?';
    case 'arithmetic':
    case 'comparison':
    case 'logical':
      return `(${sketch(node.left)} ${node.op} ${sketch(node.right)})`;
    case 'compare':
      return `${node.op} ${sketch(node.operand)}`;
    case 'interval':
      return `${node.lowOpen ? '(' : '['}${sketch(node.low)}..${sketch(node.high)}${node.highOpen ? ')' : ']'}`;
    case 'call':
      return `${node.name}{${node.args.map(sketch).join(', ')}}`;
    case 'in':
      return `(${sketch(node.value)} in {${node.tests.map(sketch).join(', ')}})`;
    case 'between':
      return `(${sketch(node.value)} between ${sketch(node.low)} ${sketch(node.high)})`;
    case 'if':
      return `if ${sketch(node.condition)} ${sketch(node.then)} ${sketch(node.otherwise)}`;
    case 'negate':
    case 'not':
      return `${node.type} ${sketch(node.operand)}`;
    case 'list':
      return `[${node.items.map(sketch).join(', ')}]`;
    case 'unary-tests':
      return node.any ? 'any' : `${node.negated ? 'not ' : ''}${node.tests.map(sketch).join(' | ')}`;
    case 'null':
      return 'null';
    case 'broken':
      return `broken{${node.parts.map(sketch).join(', ')}}`;
  }
}

const clean = (parsed: ParsedExpression, text: string): string => {
  assert.deepEqual(parsed.problems, [], text);
  return sketch(parsed.ast);
};

/** `code@start-end replacement` of every problem. */
const problems = (parsed: ParsedExpression): string[] =>
  parsed.problems.map((p) => `${p.code}@${p.span.start}-${p.span.end}${p.replacement === undefined ? '' : ` ${p.replacement}`}`);

describe('unary tests', () => {
  it('are read', () => {
    for (const [text, expected] of [
      ['< 1h', '< 3600s'],
      ['[1h..3h)', '[3600s..10800s)'],
      [']1..3[', '(1..3)'],
      ['>= 85%', '>= 0.85(%)'],
      ['"phone", "chat"', '"phone" | "chat"'],
      ['not(0, > 5)', 'not 0 | > 5'],
      ['-', 'any'],
      [' - ', 'any'],
      ['-5', '-5'],
      ['< -1.5h', '< -5400s'],
      ['30秒', '30s'],
      ['<= 1小时30分', '<= 5400s'],
      ['5分, 2天, 1周, 3时, 4日', '300s | 172800s | 604800s | 10800s | 345600s'],
      ['250毫秒, 250ms', '0.25s | 0.25s'],
      ['[PT1H..PT1.5H)', '[3600s..5400s)'],
      ['@"PT30S", duration("P1DT1H")', '30s | 90000s'],
      ['? > 3 and ? < 5', '((? > 3) and (? < 5))'],
      ['contains(?, "a")', 'contains{?, "a"}'],
      ['< 响应时间 * 2', '< (响应时间 * 2)'],
      ['"a\\"b\\u4e2d\\n", "\\\\"', '"a\\"b中\\n" | "\\\\"'],
      ['"30 s ≥ （"', '"30 s ≥ （"'],
      ['1 // ≥ 30 s', '1'],
      ['1 /* 30sec */, 2', '1 | 2'],
      ['null, true', 'null | true'],
      ['not([-1..max(-1, 2)], [1 + 2 + 3..a + b + max(c, 1) + max(d, 2) + -max(e, 3)])', 'not [-1..max{-1, 2}] | [((1 + 2) + 3)..((((a + b) + max{c, 1}) + max{d, 2}) + negate max{e, 3})]'],
    ] as const) assert.equal(clean(parseUnaryTests(text), text), expected);
  });

  it('report what is nearly right, with what to write', () => {
    for (const [text, expected, tree] of [
      ['30 s', ['unit-spacing@0-4 30s'], '30s'],
      ['< 30 分钟', ['unit-spacing@2-7 30分钟'], '< 1800s'],
      ['1h 30min', ['unit-spacing@0-8 1h30min'], '5400s'],
      ['>= 85 %', ['unit-spacing@3-7 85%'], '>= 0.85(%)'],
      ['30sec', ['unknown-unit@0-5 30s'], '30s'],
      ['< 5mins', ['unknown-unit@2-7 5min'], '< 300s'],
      ['2hours', ['unknown-unit@0-6 2h'], '7200s'],
      ['30 秒钟', ['unknown-unit@0-5 30秒'], '30s'],
      ['3 days', ['unknown-unit@0-6 3d'], '259200s'],
      ['<30S', ['unknown-unit@1-4 30s'], '< 30s'],
      ['≥ 85％', ['nonstandard-character@0-1 >=', 'nonstandard-character@4-5 %'], '>= 0.85(%)'],
      ['（1h..3h）', ['nonstandard-character@0-1 (', 'nonstandard-character@7-8 )'], '(3600s..10800s)'],
      ['"a"，"b"', ['nonstandard-character@3-4 ,'], '"a" | "b"'],
      ['“a”、\'b\'', ['nonstandard-character@0-1 "', 'nonstandard-character@2-3 "', 'nonstandard-character@3-4 ,', 'nonstandard-character@4-5 "', 'nonstandard-character@6-7 "'], '"a" | "b"'],
      ['> ３０', ['nonstandard-character@2-4 30'], '> 30'],
      ['[1～3]', ['nonstandard-character@2-3 ..'], '[1..3]'],
      ['>= 3 and < 5', ['syntax@0-12 [3..5)'], '[3..5)'],
      ['< 5 and > 3', ['syntax@0-11 (3..5)'], '(3..5)'],
      ['< 3 or > 5', ['syntax@0-10 < 3, > 5'], '< 3 | > 5'],
    ] as const) {
      const parsed = parseUnaryTests(text);
      assert.deepEqual(problems(parsed), expected, text);
      assert.equal(sketch(parsed.ast), tree, text);
    }
  });

  it('replace without changing the meaning', () => {
    for (const text of ['30 s', '< 5mins', '≥ 85％', '"a"，“b”', '> ３０', '[1～3]', '>= 3 and < 5', '< 3 or > 5', '（1..３）', '＜1小时', '!=5 %', "'a'、'b'"]) {
      const parsed = parseUnaryTests(text);
      assert.ok(parsed.problems.length > 0, text);
      let fixed = text;
      for (const p of [...parsed.problems].reverse()) fixed = fixed.slice(0, p.span.start) + (p.replacement ?? assert.fail(text)) + fixed.slice(p.span.end);
      assert.equal(clean(parseUnaryTests(fixed), fixed), sketch(parsed.ast));
    }
  });

  it('offer both readings where the author has to choose', () => {
    for (const [text, candidates] of [
      ['1..3', ['[1..3]', '[1..3)']],
      ['1h～3h', ['[1h..3h]', '[1h..3h)']],
      ['1～3小时', ['[1小时..3小时]', '[1小时..3小时)']],
      ['1h-3h', ['[1h..3h]', '[1h..3h)']],
      ['3-24h', ['[3h..24h]', '[3h..24h)']],
      ['3–24小时', ['[3小时..24小时]', '[3小时..24小时)']],
      ['3——24小时', ['[3小时..24小时]', '[3小时..24小时)']],
      ['１〜３ 小时', ['[1小时..3小时]', '[1小时..3小时)']],
      ['1 小时至 3 小时', ['[1小时..3小时]', '[1小时..3小时)']],
      ['1到3钟头', ['[1小时..3小时]', '[1小时..3小时)']],
      ['1 to 3 hours', ['[1h..3h]', '[1h..3h)']],
      ['1h30min～3h', ['[1h30min..3h]', '[1h30min..3h)']],
      ['60～84.5', ['[60..84.5]', '[60..84.5)']],
      ['85%～95％', ['[85%..95%]', '[85%..95%)']],
      ['-5～5', ['[-5..5]', '[-5..5)']],
      ['3h～1h', ['[1h..3h]', '[1h..3h)']],
    ] as const) {
      const parsed = parseUnaryTests(text);
      assert.deepEqual(parsed.problems.map((p) => p.code), ['syntax'], text);
      assert.deepEqual(parsed.problems[0]?.candidates, candidates, text);
      assert.equal(parsed.problems[0]?.replacement, undefined);
    }
  });

  it('take no subtraction of a formula for a range, and no range of two kinds of things', () => {
    assert.deepEqual(parseExpression('24 - 3').problems, []);
    assert.deepEqual(parseExpression('1..3').problems[0]?.candidates, ['[1..3]', '[1..3)']);
    for (const text of ['1h～85%', '1～3个月', '1-3-5', '1～', '～3h']) assert.ok(parseUnaryTests(text).problems.every((p) => !p.candidates?.[0]?.startsWith('[')), text);
  });

  it('name what cannot be meant', () => {
    for (const [text, expected] of [
      ['', ['empty@0-0']],
      ['  ', ['empty@0-2']],
      ['3个月', ['unknown-unit@0-3']],
      ['< 3 个工作日', ['unknown-unit@2-8']],
      ['5m', ['unknown-unit@0-2']],
      ['3foo', ['unknown-unit@0-4']],
      ['30s5', ['unknown-unit@0-4']],
      ['"abc', ['syntax@0-4']],
      ['(1..3', ['syntax@4-5']],
      ['< ', ['syntax@0-1']],
      ['<= 1e999', ['syntax@3-8']],
      ['a 30s', ['syntax@2-5']],
      ['[1h..3]', ['mixed-units@0-7']],
      ['< 1h, > 30', ['mixed-units@6-10']],
      ['"a", 5', ['mixed-units@5-6']],
      ['@"P1M"', ['unsupported@0-6']],
      ['{a: 1}', ['unsupported@0-6']],
      ['not(-)', ['syntax@4-5']],
    ] as const) assert.deepEqual(problems(parseUnaryTests(text)), expected, text);
    assert.deepEqual(parseUnaryTests('5m').problems[0]?.candidates, ['5min']);
    assert.deepEqual(parseUnaryTests('3个月').problems[0]?.candidates, []);
  });
});

describe('expressions', () => {
  it('are read', () => {
    for (const [text, expected] of [
      ['a / b + 2 * 3', '((a / b) + (2 * 3))'],
      ['-a ** 2', '(negate a ** 2)'],
      ['if a > 1 then 2 else 3', 'if (a > 1) 2 3'],
      ['channel = "phone"', '(channel = "phone")'],
      ['round half up(总分, 1)', 'round half up{总分, 1}'],
      ['response  time > 3', '(response time > 3)'],
      ['A1.expectation - A1.perception', '(A1.expectation - A1.perception)'],
      ['x in (1, 2, > 5)', '(x in {1, 2, > 5})'],
      ['x in [1..3)', '(x in {[1..3)})'],
      ['x in > 3', '(x in {> 3})'],
      ['x in [1..3) and y > 1', '((x in {[1..3)}) and (y > 1))'],
      ['x in (1..3] and y in [1..2] or z', '(((x in {(1..3]}) and (y in {[1..2]})) or z)'],
      ['a or x in [1..3] and y in >= 2 and not(z)', '(a or (((x in {[1..3]}) and (y in {>= 2})) and not z))'],
      ['x in "p" or y', '((x in {"p"}) or y)'],
      ['if x in [1..3] and y then 1 else 2', 'if ((x in {[1..3]}) and y) 1 2'],
      ['x between 1 and 2 and y', '((x between 1 2) and y)'],
      ['not(a) or b', '(not a or b)'],
      ['a and b or c', '((a and b) or c)'],
      ['sum([1, 2], 3)', 'sum{[1, 2], 3}'],
      ['duration(x)', 'duration{x}'],
      ['((a))', 'a'],
      ['constructor + __proto__', '(constructor + __proto__)'],
    ] as const) assert.equal(clean(parseExpression(text), text), expected);
  });

  it('take no subtraction of a formula for a range, and no range of two kinds of things', () => {
    assert.deepEqual(parseExpression('24 - 3').problems, []);
    assert.deepEqual(parseExpression('1..3').problems[0]?.candidates, ['[1..3]', '[1..3)']);
    for (const text of ['1h～85%', '1～3个月', '1-3-5', '1～', '～3h']) assert.ok(parseUnaryTests(text).problems.every((p) => !p.candidates?.[0]?.startsWith('[')), text);
  });

  it('name what cannot be meant', () => {
    for (const [text, expected] of [
      ['for x in y return x', ['unsupported@0-19']],
      ['some x in y satisfies x > 1', ['unsupported@0-27']],
      ['function(a) a', ['unsupported@0-13']],
      ['a[1]', ['unsupported@0-4']],
      ['date("2020-01-01")', ['unsupported@0-18']],
      ['sum(list: [1])', ['unsupported@4-13']],
      ['a instance of number', ['unsupported@0-20']],
      ['> 3', ['syntax@0-3']],
      ['1 +', ['syntax@2-3']],
      ['if a then b', ['syntax@10-11']],
      ['1 2', ['syntax@2-3']],
      ['sume(a)', ['unknown-function@0-4']],
      ['constructor(a)', ['unknown-function@0-11']],
      ['sum()', ['wrong-arity@0-5']],
      ['not(a, b)', ['wrong-arity@0-9']],
      ['30s + 5', ['mixed-units@0-7']],
      ['"a" < 5', ['mixed-units@0-7']],
      ['max(1h, 2)', ['mixed-units@8-9']],
      ['a && b == 3', ['nonstandard-character@2-4  and ', 'nonstandard-character@7-9 =']],
    ] as const) assert.deepEqual(problems(parseExpression(text)), expected, text);
    assert.deepEqual(parseExpression('sume(a)').problems[0]?.candidates, ['sum']);
  });

  it('are checked against the kinds of their names', () => {
    const names = (name: string): 'duration' | 'number' | undefined => (name === 't' ? 'duration' : name === 'n' ? 'number' : undefined);
    const codes = (text: string): string[] => checkExpression(parseExpression(text).ast, { names }).map((p) => p.code);
    assert.deepEqual(codes('t > 5'), ['mixed-units']);
    assert.deepEqual(codes('t > 5min and n < 3 and unknown = "x"'), []);
    assert.deepEqual(codes('t * t'), ['mixed-units']);
    assert.deepEqual(codes('t / t + n'), []);
    assert.deepEqual(checkExpression(parseUnaryTests('< 5').ast, { input: 'duration' }).map((p) => p.code), ['mixed-units']);
    assert.deepEqual(checkExpression(parseUnaryTests('< 5s').ast, { input: 'duration' }), []);
  });

  it('say which names and functions they use, where', () => {
    const text = 'if 响应 > 1h then max(a.b, 响应 时间) else foo(a.b)';
    const { ast } = parseExpression(text);
    for (const use of [...freeNames(ast), ...functionNames(ast)]) assert.equal(text.slice(use.span.start, use.span.end), use.name);
    assert.deepEqual(freeNames({ ast }).map((use) => use.name), ['响应', 'a.b', '响应 时间', 'a.b']);
    assert.deepEqual(functionNames(ast).map((use) => use.name), ['max', 'foo']);
    assert.deepEqual(freeNames(parseExpression('a + for x in y return x').ast).map((use) => use.name), ['a']);
    assert.equal(nodeAt(ast, text.indexOf('a.b') + 1)?.type, 'name');
  });

  it('know exactly the functions that are computed', () => {
    assert.deepEqual(FUNCTIONS.map((info) => info.name).sort(), [...builtinNames()].sort());
  });
});

const pieces = fc.constantFrom(
  '<', '>', '=', '[', ']', '(', ')', '{', '}', '..', '.', ',', '-', '+', '*', '/', '**', '"', "'", '\\', '@', '?', ':', ' ', '\n', '\t', '//', '/*', '*/', '≥', '≤', '（', '）', '，', '～', '“', '”', '％',
  '1', '30', '1e9', '4.5', 's', 'min', 'h', '%', '秒', '小时', ' 分钟', 'PT30S', 'P', 'a', 'not', 'in', 'and', 'or', 'if', 'then', 'else', 'for', 'some', 'return', 'function', 'between', 'instance of', 'null', 'true',
  'date', 'duration', 'sum', '__proto__', 'constructor', '😀', '\ud800', '\u0000', '３', '个月', '&&', '==', '<>',
);
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(pieces, { maxLength: 25 }).map((list) => list.join('')));

describe('any text', () => {
  for (const [form, parse] of [['expression', parseExpression], ['unary tests', parseUnaryTests]] as const) {
    it(`is parsed as ${form} without an exception, every span inside it`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const parsed = parse(text);
          const inside = ({ start, end }: { start: number; end: number }): boolean => 0 <= start && start <= end && end <= text.length;
          walkExpression(parsed.ast, (node) => {
            assert.ok(inside(node.span), `${node.type} ${node.span.start}-${node.span.end}`);
          });
          for (const p of parsed.problems) assert.ok(inside(p.span) && p.message.zh !== '' && p.message.en !== '', p.code);
          if (parsed.form === 'expression') evaluate(parsed.ast, { variables: new Map() });
          else {
            testUnary(parsed.ast, 'x', { variables: new Map() });
            numbersOf(parsed.ast, 'number');
            textsOf(parsed.ast);
          }
        }),
        { numRuns: 1_500 },
      );
    });
  }

  it('that is broken is never silent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const parsed of [parseExpression(text), parseUnaryTests(text)]) {
          let broken = false;
          walkExpression(parsed.ast, (node) => {
            broken ||= node.type === 'broken';
          });
          if (broken) assert.ok(parsed.problems.length > 0, sketch(parsed.ast));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('that is hostile costs little', () => {
    const started = performance.now();
    const size = MAX_EXPRESSION_LENGTH;
    const fill = (piece: string, tail = ''): string => piece.repeat(Math.floor((size - tail.length) / piece.length)) + tail;
    const texts = ['(', '[', '{a:', '> ', '1 2 ', 'a ', 'a.', 'f(', '-', 'if a then ', '1+', 'not(', '"', '30sec ', '30 s,', '1h', '`', '~', '≥', "'", '/*', '1..', '<1,', 'a[', 'x in ', '1**', '（'].map((piece) => fill(piece));
    for (const text of texts) {
      const at = performance.now();
      for (const parsed of [parseExpression(text), parseUnaryTests(text)]) {
        if (parsed.form === 'unary-tests') isSet(numbersOf(parsed.ast, 'number'));
        freeNames(parsed);
      }
      assert.ok(performance.now() - at < 2_000, `${text.slice(0, 10)}… took ${performance.now() - at} ms`);
    }
    assert.deepEqual(problems(parseExpression('x'.repeat(size + 1))), [`too-large@0-${size + 1}`]);
    assert.ok(parseExpression(`${fill('(', '1')}`).problems.length > 0);
    assert.deepEqual([...new Set(parseExpression(`${'-'.repeat(2000)}a`).problems.map((p) => p.code))], ['too-deep']);
    assert.ok(performance.now() - started < 30_000);
  });

  it('that computes without end is stopped', () => {
    const power = evaluate(parseExpression('((9**900)**900)**900').ast, { variables: new Map() });
    assert.equal(power, null);
    const spent = budget(10);
    assert.equal(evaluate(parseExpression('1+1+1+1+1+1+1+1+1').ast, { variables: new Map(), budget: spent }), null);
    const enough = evaluate(parseExpression('1+1+1+1+1+1+1+1+1').ast, { variables: new Map(), budget: budget(100) });
    assert.ok(isRational(enough) && enough.n === 9n);
  });
});
