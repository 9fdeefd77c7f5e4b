/** What is said never to appear does not: over every answer to questions with several choices, for conditions at random. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { evaluate } from '../../server/src/core/expression/evaluate.ts';
import { parseExpression } from '../../server/src/core/expression/parse.ts';
import type { Value } from '../../server/src/core/expression/values.ts';
import { fromInteger } from '../../server/src/core/base/rational.ts';
import { surveyVariables } from '../../server/src/core/model/survey-variables.ts';
import { visibilityOf } from '../../server/src/core/plan/survey-visibility.ts';
import { surveyFrom } from '../support/survey-shape.ts';

const OPTIONS = ['a', 'b', 'c'];
const lists = Array.from({ length: 8 }, (_, bits) => OPTIONS.filter((_o, i) => (bits >> i) & 1));

/** Every answer to `m` (several of three, `c` with nothing else), `r` (a ranking of at most two) and `n` (1, 2 or 3). */
const ANSWERS: readonly ReadonlyMap<string, Value>[] = [null, ...lists.filter((l) => l.length > 0 && (!l.includes('c') || l.length === 1))].flatMap((m) =>
  [null, ...lists.filter((l) => l.length > 0 && l.length <= 2)].flatMap((r) =>
    [null, 1, 2, 3].map((n) => new Map<string, Value>([['m', m], ['r', r], ['n', n === null ? null : (fromInteger(n) ?? null)]]))));

const list = fc.constantFrom('m', 'r');
const word = fc.constantFrom('a', 'b', 'c', 'd');
const op = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const leaf = fc.oneof(
  fc.tuple(list, word).map(([q, w]) => `list contains(${q}, "${w}")`),
  fc.tuple(word, list).map(([w, q]) => `"${w}" in ${q}`),
  fc.tuple(list, op, fc.integer({ min: 0, max: 4 })).map(([q, o, k]) => `count(${q}) ${o} ${String(k)}`),
  fc.tuple(op, fc.integer({ min: 0, max: 4 })).map(([o, k]) => `n ${o} ${String(k)}`),
  fc.tuple(op, fc.integer({ min: 0, max: 4 })).map(([o, k]) => `${String(k)} ${o} n`),
  fc.tuple(fc.constantFrom('m', 'r', 'n'), fc.constantFrom('=', '!=')).map(([q, o]) => `${q} ${o} null`),
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })).map(([a, b]) => `n in (${String(a)}, ${String(b)})`),
  fc.tuple(list, word).map(([q, w]) => `${q} = "${w}"`),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof({ depthSize: 'small' }, leaf, fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map(([a, o, b]) => `(${a}) ${o} (${b})`), tie('condition').map((c) => `not(${c})`)),
}));

function hidden(visible: string): boolean {
  const survey = surveyFrom(`kind: survey
id: x
title: x
items:
  - { id: m, text: m, type: multiple, options: [a, b, { value: c, exclusive: true }] }
  - { id: r, text: r, type: ranking, choose: 2, options: [a, b, c] }
  - { id: n, text: n, type: single, options: [1, 2, 3] }
  - { id: o, text: o, type: open, visible: ${JSON.stringify(visible)} }
`);
  return visibilityOf(survey, new Map(surveyVariables(survey).map((v) => [v.name, v]))).hidden.length > 0;
}

describe('conditions on several choices', () => {
  it('are said to be never met only where no answer meets them', () => {
    let proved = 0;
    fc.assert(fc.property(condition, (text) => {
      const { ast, problems } = parseExpression(text);
      assert.deepEqual(problems, [], text);
      if (!hidden(text)) return;
      proved++;
      const met = ANSWERS.find((variables) => evaluate(ast, { variables }) === true);
      assert.equal(met, undefined, text);
    }), { numRuns: 600, seed: 7 });
    assert.ok(proved > 60, `${String(proved)} proved`);
  });
});
