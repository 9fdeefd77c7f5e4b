/** Rules on scorings and their data, on input made to break them: names of prototypes, thousands of everything. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { RULES } from '../../server/src/core/rules/generated/registry.ts';
import { checkFiles, show } from '../support/project.ts';
import { assertSound } from '../support/fixes.ts';

const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const HEAD = 'kind: scoring\nid: x\ntitle: 评分\nscale: { min: 0, max: 5 }\n';
/** A configuration that turns all other rules off, so that the time is that of one. */
const onlyRule = (id: string): string => `rules:\n${RULES.filter((r) => r.id !== id).map((r) => `  ${r.id}: off\n`).join('')}`;
const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('');

describe('rules on hostile scorings and data', () => {
  it('treat names of prototypes as ordinary names', () => {
    for (const name of PROTOTYPE_NAMES) {
      const files = {
        'x.scoring.yaml': `${HEAD}inputs:\n  ${name}: { type: number, domain: "[0..5]" }\n  other: { type: number }\ncriteria:\n  - { id: a, input: ${name} }\nvetoes:\n  - { id: v, when: valueOf > 3, score: 0 }\ntests:\n  - { name: ${name}, given: { ${name}: 3 }, expect: { total: 4, criteria: { a: 3 } } }\n`,
        'd.dataset.yaml': `kind: dataset\nid: d\ntitle: d\nof: x\nsource: d.csv\ncolumns: { ${name}: ${name}, other: ${name}x }\n`,
        'd.csv': `${name},b\n9,1\n`,
      };
      const found = checkFiles(files);
      const rules = found.map((f) => f.rule);
      assert.ok(!rules.includes('internal-error'), show(found));
      for (const rule of ['unknown-input', 'input-unused', 'unknown-column']) assert.ok(rules.includes(rule), `${name}: ${show(found)}`);
      const sound = checkFiles({ ...files, 'x.scoring.yaml': files['x.scoring.yaml'].replace('valueOf > 3', `${name} > 4`) });
      assert.ok(sound.some((f) => f.rule === 'test-fails') && sound.some((f) => f.rule === 'value-outside-domain'), show(sound));
      assertSound(new Map(Object.entries(files)));
    }
  });

  const cases: readonly (readonly [title: string, rule: string, files: (n: number) => Record<string, string>])[] = [
    ['weights that do not add up', 'weight-sum', (n) => ({ 'x.scoring.yaml': `${HEAD}inputs:\n  a: { type: number, domain: "[0..5]" }\ncriteria:\n${lines(n, (i) => `  - { id: c${i}, input: a, weight: 0.5 }\n`)}` })],
    ['criteria without a weight', 'weight-missing', (n) => ({ 'x.scoring.yaml': `${HEAD}inputs:\n  a: { type: number, domain: "[0..5]" }\ncriteria:\n  - { id: c, input: a, weight: 0.5 }\n${lines(n, (i) => `  - { id: c${i}, input: a }\n`)}` })],
    ['unused inputs', 'input-unused', (n) => ({ 'x.scoring.yaml': `${HEAD}inputs:\n  a: { type: number, domain: "[0..5]" }\n${lines(n, (i) => `  a${i}: { type: number }\n`)}criteria:\n  - { id: c, input: a }\n` })],
    ['unknown inputs', 'unknown-input', (n) => ({ 'x.scoring.yaml': `${HEAD}inputs:\n  a: { type: number, domain: "[0..5]" }\ncriteria:\n${lines(n, (i) => `  - { id: c${i}, formula: b${i} + a }\n`)}` })],
    ['bare numbers for times', 'unit-mismatch', (n) => ({ 'x.scoring.yaml': `${HEAD}inputs:\n${lines(n, (i) => `  a${i}: { type: duration, domain: "<= ${i + 1}" }\n`)}criteria:\n${lines(n, (i) => `  - { id: c${i}, input: a${i}, bands: [{ when: "-", score: 1 }] }\n`)}` })],
    ['tests that fail', 'test-fails', (n) => ({ 'x.scoring.yaml': `${HEAD}inputs:\n  a: { type: number, domain: "[0..5]" }\ncriteria:\n  - { id: c, input: a }\ntests:\n${lines(n, (i) => `  - { name: t${i}, given: { a: 3 }, expect: { total: 4 } }\n`)}` })],
    ['columns that are not there', 'unknown-column', (n) => ({
      'x.scoring.yaml': `${HEAD}inputs:\n${lines(n, (i) => `  a${i}: { type: number }\n`)}criteria:\n${lines(n, (i) => `  - { id: c${i}, input: a${i} }\n`)}`,
      'd.dataset.yaml': `kind: dataset\nid: d\ntitle: d\nof: x\nsource: d.csv\ncolumns:\n${lines(n, (i) => `  a${i}: b${i}\n`)}`,
      'd.csv': `${lines(n, (i) => `z${i},`)}z\n1\n`,
    })],
    ['standards and scorings that disagree', 'target-scoring-mismatch', (n) => Object.fromEntries(Array.from({ length: n / 10 }, (_, i) => [
      [`s${i}.standard.yaml`, `kind: standard\nid: s${i}\ntitle: t\ndimensions: [{ id: d, label: 快 }]\ntargets:\n  - { id: t, metric: m, objective: "<= 1min", dimension: d }\n`],
      [`x${i}.scoring.yaml`, `kind: scoring\nid: x${i}\ntitle: t\nstandard: s${i}\nscale: { min: 0, max: 5 }\ninputs:\n  m: { type: duration, domain: ">= 0s" }\ncriteria:\n  - { id: c, input: m, bands: [{ when: "<= 1h", score: 5 }, { when: "> 1h", score: 0 }] }\n`],
    ]).flat() as [string, string][])],
  ];
  for (const [title, rule, files] of cases) {
    it(`take time in proportion: ${title}`, function () {
      this.timeout(60_000);
      const time = (n: number): number => {
        const start = process.cpuUsage();
        const found = checkFiles({ ...files(n), 'plumbline.config.yaml': onlyRule(rule) });
        assert.ok(found.some((f) => f.rule === rule), show(found.slice(0, 5)));
        assert.ok(!found.some((f) => f.rule === 'internal-error'), show(found.filter((f) => f.rule === 'internal-error')));
        // Of the processor, which others may keep busy.
        return process.cpuUsage(start).user / 1_000;
      };
      time(100);
      const small = time(400);
      const large = time(3_200);
      // Eight times as much in a quadratic way would be sixty-four times; the floor keeps noise on tiny figures out.
      assert.ok(large < Math.max(30 * small, 1_000), `${small.toFixed(0)} ms for 400, ${large.toFixed(0)} ms for 3,200`);
    });
  }
});
