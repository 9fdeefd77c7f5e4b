/** Requirements in words, read as tests: what is proposed for them, and what is left alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseUnaryTests } from '../../server/src/core/expression/parse.ts';
import { numbersOf, isSet } from '../../server/src/core/expression/intervals.ts';
import { asTest, readRequirement } from '../../server/src/core/rules/support/prose-readings.ts';
import { applyFix, checkFiles, type Files } from '../support/project.ts';

const READ: readonly (readonly [string, string])[] = [
  ['不超过30秒', '<= 30s'],
  ['三十秒以内', '<= 30s'],
  ['在 30 秒内', '<= 30s'],
  ['<= 三十秒', '<= 30s'],
  ['百分之九十五', '>= 95%'],
  ['百分之九十五以上', '>= 95%'],
  ['不低于95%', '>= 95%'],
  ['不高于百分之二', '<= 2%'],
  ['两个小时以内', '<= 2h'],
  ['半小时内', '<= 30min'],
  ['不到 1.5 小时', '< 1.5h'],
  ['超过五分钟', '> 5min'],
  ['at most 30 seconds', '<= 30s'],
  ['within 2 hours', '<= 2h'],
  ['三天', '<= 3d'],
];

describe('requirements in words', () => {
  for (const [words, test] of READ) {
    it(`${words} is ${test}`, () => {
      const read = readRequirement(words);
      assert.ok(read !== undefined);
      assert.equal(asTest(read), test);
      const { ast, problems } = parseUnaryTests(test);
      assert.deepEqual(problems, []);
      assert.ok(isSet(numbersOf(ast, read.kind === 'time' ? 'duration' : 'percent')));
    });
  }

  it('are not guessed where they say nothing, two things, or a period without a fixed length', () => {
    for (const words of ['及时', '尽快', '大部分', 'fast', '三十', '不超过', '三个月内', '两个工作日', '30秒到1分钟', '首次响应不超过30秒', '', '百分之', 'constructor', '百'.repeat(40), `${'不超过'.repeat(4000)}30秒`]) {
      assert.equal(readRequirement(words), undefined, words);
    }
  });
});

describe('a share without a unit', () => {
  const proposals = (objective: string): string[] => {
    const text = `kind: standard\nid: x\ntitle: 标准\ntargets:\n  - { id: a, metric: m, objective: ${objective} }\n`;
    const findings = checkFiles({ 'x.standard.yaml': text });
    return findings.filter((f) => f.rule === 'target-without-unit').flatMap((f) => f.fixes.flatMap((fix) => fix.edits.map((e) => e.newText)));
  };

  it('is proposed as the percentage that it is', () => {
    assert.ok(proposals('">= 0.85"').includes('85%'));
    assert.ok(!proposals('">= 0.85"').includes('0.85%'));
    assert.ok(proposals('">= 0.855"').includes('85.5%'));
    assert.ok(proposals('">= 85"').includes('85%'));
  });
});

describe('a table of bands as people write it', () => {
  it('becomes a clean document by the readings that its author chooses', () => {
    const words = ['不到1小时', '1～3小时', '3–24小时', '24小时以上'];
    const chosen = ['< 1h', '[1小时..3小时)', '[3小时..24小时]', '> 24h'];
    let files: Files = new Map([['x.scoring.yaml', `kind: scoring
id: x
title: 评分
scale: { min: 0, max: 5 }
inputs:
  a: { type: duration, domain: ">= 0h" }
criteria:
  - id: c
    input: a
    bands:
${words.map((w, i) => `      - { when: ${w}, score: ${String(5 - i)} }\n`).join('')}`]]);
    for (const reading of chosen) {
      const fix = checkFiles(files).flatMap((f) => f.fixes).find((f) => f.title.en === `Change to ${reading}`);
      assert.ok(fix, reading);
      assert.equal(fix.applicability, 'unsafe');
      files = applyFix(files, 'x.scoring.yaml', fix);
    }
    assert.deepEqual(checkFiles(files), []);
  });
});
