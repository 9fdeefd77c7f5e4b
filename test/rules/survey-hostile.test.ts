/** Surveys made to be slow to judge end in time proportional to their length, and with an answer or none. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { INTERNAL_ERROR } from '../../server/src/core/service.ts';
import { checkFiles } from '../support/project.ts';

const HEAD = 'kind: survey\nid: x\ntitle: 问卷\nscales:\n  five: { type: numeric, min: 1, max: 5, na: 不知道 }\n';
const lines = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join('');

const HOSTILE: readonly (readonly [string, (n: number) => string])[] = [
  ['questions that wait for the next', (n) => `${HEAD}items:\n${lines(n, (i) => `  - { id: q${i}, text: 题${i}, scale: five, visible: q${(i + 1) % n} = 3 }\n`)}`],
  ['conditions over many questions', (n) => `${HEAD}items:\n${lines(n, (i) => `  - { id: q${i}, text: 题${i}, scale: five, visible: q${Math.max(0, i - 1)} * q${Math.max(0, i - 2)} + q${Math.max(0, i - 3)} > q${Math.max(0, i - 4)} + 19.5 }\n`)}`],
  ['a model of many paths', (n) => `${HEAD}items:\n  - { id: q, text: 题, scale: five }\nanalyses:\n  - type: csi\n    paths:\n${lines(n, (i) => `      - [v${i}, v${i + 1}]\n`)}    index: v0\n`],
  ['one pair of many', (n) => `${HEAD}items:\n${lines(n, (i) => `  - { id: q${i}, text: 题${i}, scale: five, pair: p, aspect: expectation }\n`)}`],
  ['the same words over and over', (n) => `${HEAD}items:\n${lines(n, (i) => `  - { id: q${i}, text: 等候的时间, scale: five }\n`)}`],
  ['a scale of many labels', (n) => `kind: survey\nid: x\ntitle: 问卷\nscales:\n  long: { type: likert, labels: [${lines(n, (i) => `满意${i}, `)}好] }\nitems:\n  - { id: q, text: 题, scale: long }\n`],
];

describe('rules on hostile surveys', () => {
  for (const [what, make] of HOSTILE) {
    it(`take time in proportion: ${what}`, () => {
      const timed = (n: number): number => {
        const text = make(n);
        const start = process.cpuUsage();
        const found = checkFiles({ 'x.survey.yaml': text });
        assert.ok(!found.some((f) => f.rule === INTERNAL_ERROR), 'a rule failed');
        return process.cpuUsage(start).user / 1_000;
      };
      timed(100);
      const [short, long] = [timed(200), timed(1_600)];
      assert.ok(long < 24 * short + 1_500, `${short.toFixed(0)} ms for 200, ${long.toFixed(0)} ms for 1,600`);
    });
  }
});
