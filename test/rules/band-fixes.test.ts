/** What the fixes of bands write: the whole text is compared, in every form that a list of bands can take. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyFix, checkFiles, show } from '../support/project.ts';

function fixed(text: string, rule: string, title: string, file = 'x.scoring.yaml'): string {
  const files = new Map([[file, text]]);
  const finding = checkFiles(files).find((f) => f.rule === rule);
  assert.ok(finding, show(checkFiles(files)));
  const fix = finding.fixes.find((f) => f.title.en.includes(title));
  assert.ok(fix, finding.fixes.map((f) => f.title.en).join('\n') || 'no fix');
  const after = applyFix(files, file, fix);
  assert.ok(!checkFiles(after).some((f) => f.rule === rule), show(checkFiles(after)));
  return after.get(file) ?? '';
}

const HEAD = 'kind: scoring\nid: x\ntitle: 评分\nscale: { min: 0, max: 5 }\ninputs:\n  a: { type: duration }\n';
const doc = (bands: string, inputs = ''): string => `${HEAD}${inputs}criteria:\n  - id: c\n    input: a\n${bands}`;

describe('a missing band is added', () => {
  const gap = { before: '{ when: "< 1h", score: 5 }', added: '{ when: "[1h..3h)", score: 4 }', after: '{ when: ">= 3h", score: 3 }' };

  it('as a line of a list of maps in brackets', () => {
    assert.equal(
      fixed(doc(`    bands:\n      - ${gap.before} # 快\n      - ${gap.after}\n`).replace('score: 3', 'score: 2'), 'band-gap', 'Add'),
      doc(`    bands:\n      - ${gap.before} # 快\n      - { when: "[1h..3h)", score: 3 }\n      - ${gap.after}\n`).replace('">= 3h", score: 3', '">= 3h", score: 2'),
    );
  });

  it('as an item over several lines', () => {
    assert.equal(
      fixed(doc('    bands:\n      - when: "< 1h"\n        score: 5\n      - when: ">= 3h"\n        score: 3\n'), 'band-gap', 'Add'),
      doc('    bands:\n      - when: "< 1h"\n        score: 5\n      - when: "[1h..3h)"\n        score: 4\n      - when: ">= 3h"\n        score: 3\n'),
    );
  });

  it('in a list in brackets', () => {
    assert.equal(fixed(doc(`    bands: [${gap.before}, ${gap.after}]\n`), 'band-gap', 'Add'), doc(`    bands: [${gap.before}, ${gap.added}, ${gap.after}]\n`));
  });

  it('between the two that it lies between when they are written from the slow end', () => {
    assert.equal(
      fixed(doc(`    bands:\n      - ${gap.after}\n      - ${gap.before}\n`), 'band-gap', 'Add'),
      doc(`    bands:\n      - ${gap.after}\n      - ${gap.added}\n      - ${gap.before}\n`),
    );
  });

  it('as a row of a table, with the other cells empty', () => {
    const page = (rows: string): string => `---\nkind: scoring\nid: x\ntitle: 评分\nscale: { min: 0, max: 5 }\ninputs: { a: { type: duration } }\n---\n\n\`\`\`yaml criteria\n- id: c\n  input: a\n\`\`\`\n\n<!-- plumbline: criteria.c.bands -->\n\n| 条件 | 得分 | 名称 |\n|---|---|---|\n${rows}`;
    const after = fixed(page('| < 1h | 5 | 快 |\n| >= 3h | 3 | 慢 |\n'), 'band-gap', 'Add', 'x.scoring.md');
    assert.equal(after, page('| < 1h | 5 | 快 |\n| [1h..3h) | 4 |  |\n| >= 3h | 3 | 慢 |\n'));
  });

  it('with the line breaks of the file', () => {
    const text = doc(`    bands:\n      - ${gap.before}\n      - ${gap.after}\n`).replaceAll('\n', '\r\n');
    assert.doesNotMatch(fixed(text, 'band-gap', 'Add'), /[^\r]\n/);
  });
});

describe('ends are moved', () => {
  const moved = (tests: readonly string[], title: string, rule = 'band-gap'): string[] => {
    const text = fixed(doc(`    bands:\n${tests.map((t, i) => `      - { when: "${t}", score: ${5 - i} }\n`).join('')}`), rule, title);
    return [...text.matchAll(/when: "([^"]*)"/g)].map((m) => m[1] ?? '');
  };

  it('by one sign where one sign is enough', () => {
    assert.deepEqual(moved(['<1h', '>  1h'], 'in the band “<1h”'), ['<=1h', '>  1h']);
    assert.deepEqual(moved(['<1h', '>  1h'], 'in the band “>  1h”'), ['<1h', '>=  1h']);
    assert.deepEqual(moved(['[ 0h .. 1h )', '> 1h'], 'in the band “[ 0h'), ['[ 0h .. 1h ]', '> 1h']);
  });

  it('with the number in the unit of the author', () => {
    assert.deepEqual(moved(['< 90分钟', '>= 120分钟'], 'Widen “< 90'), ['< 120分钟', '>= 120分钟']);
  });

  it('to an interval where a test had one end only', () => {
    assert.deepEqual(moved(['>= 1h', '> 24h', '< 1h'], 'Leave it to “> 24h”', 'band-overlap'), ['[1h..24h]', '> 24h', '< 1h']);
  });

  it('in one of several tests of a band', () => {
    assert.deepEqual(moved(['< 1h, > 24h', '(1h..24h]'], 'in the band “< 1h, > 24h”'), ['<= 1h, > 24h', '(1h..24h]']);
  });
});

describe('a domain is declared', () => {
  it('from the outermost bands', () => {
    const text = 'kind: scoring\nid: x\ntitle: 评分\nscale: { min: 0, max: 5 }\ninputs:\n  a: { type: number }\ncriteria:\n  - id: c\n    input: a\n    bands:\n      - { when: "[0..3)", score: 1 }\n      - { when: "[3..5]", score: 5 }\n';
    assert.equal(fixed(text, 'band-gap', 'Declare'), text.replace('{ type: number }', '{ type: number, domain: "[0..5]" }'));
  });
});

describe('values of an enumeration', () => {
  const page = (bands: readonly string[], how = 'bands'): string =>
    `kind: scoring\nid: x\ntitle: 评分\nscale: { min: 0, max: 9 }\ninputs:\n  a: { type: enum, values: [电话, 在线, 邮件] }\ncriteria:\n  - id: c\n    input: a\n    ${how}:\n${bands.map((b) => `      - ${b}\n`).join('')}`;
  const [phone, chat] = [`{ when: '"电话"', score: 9 }`, `{ when: '"在线"', score: 5 }`];

  it('that are left out join a band, or get one', () => {
    assert.equal(fixed(page([phone, chat]), 'band-gap', 'in the band “"在线"”'), page([phone, `{ when: '"在线", "邮件"', score: 5 }`]));
    assert.equal(fixed(page([phone, chat]), 'band-gap', 'Add a band'), page([phone, chat, `{ when: '"邮件"', score: 5 }`]));
    assert.equal(fixed(page([phone, `{ when: '"邮件"', score: 5 }`]), 'band-gap', 'Add a band'), page([phone, `{ when: '"在线"', score: 7 }`, `{ when: '"邮件"', score: 5 }`]));
    assert.equal(fixed(page(['{ label: 电话, score: 9 }', '{ label: 邮件, score: 5 }'], 'levels'), 'band-gap', 'Add a level'), page(['{ label: 电话, score: 9 }', '{ label: 在线, score: 7 }', '{ label: 邮件, score: 5 }'], 'levels'));
  });

  it('that a band for all the rest holds as well are taken out of it, or named as those that are left', () => {
    assert.equal(fixed(page([phone, `{ when: "-", score: 1 }`]), 'band-overlap', 'take it out'), page([phone, `{ when: '"在线", "邮件"', score: 1 }`]));
    assert.equal(fixed(page([phone, `{ when: 'not("邮件")', score: 1 }`, `{ when: '"邮件"', score: 0 }`]), 'band-overlap', 'take it out'), page([phone, `{ when: '"在线"', score: 1 }`, `{ when: '"邮件"', score: 0 }`]));
  });

  it('that are truth values are named as people name them', () => {
    const text = page(['{ when: true, score: 9 }']).replace('{ type: enum, values: [电话, 在线, 邮件] }', '{ type: boolean }');
    const [finding] = checkFiles(new Map([['x.scoring.yaml', text]]));
    assert.deepEqual(finding?.fixes.map((f) => f.title.zh), ['“否”归入“true”这一档', '为“否”补上一档，得 9 分']);
  });

  it('get a level with its value and its label where the others have both', () => {
    const level = (value: string, score: number): string => `{ value: ${value}, label: ${value}, score: ${String(score)} }`;
    assert.equal(fixed(page([level('电话', 9), level('在线', 5)], 'levels'), 'band-gap', 'Add a level'), page([level('电话', 9), level('在线', 5), level('邮件', 5)], 'levels'));
  });

  it('that stand in two bands are left to one of them', () => {
    const list = (tests: string): string => `{ when: '${tests}', score: 5 }`;
    for (const [before, after] of [['"电话", "在线", "邮件"', '"在线", "邮件"'], ['"在线", "电话", "邮件"', '"在线", "邮件"'], ['"在线", "邮件", "电话"', '"在线", "邮件"']] as const) {
      assert.equal(fixed(page([phone, list(before)]), 'band-overlap', 'take it out'), page([phone, list(after)]));
    }
    const both = `{ when: '"在线", "电话"', score: 9 }`;
    assert.equal(fixed(page([both, list('"邮件", "在线", "电话"')]), 'band-overlap', 'take it out'), page([both, list('"邮件"')]));
  });
});

describe('a band that speaks of another quantity', () => {
  it('is one finding, with nothing that follows from it', () => {
    const text = 'kind: scoring\nid: x\ntitle: 评分\nscale: { min: 0, max: 9 }\ninputs:\n  a: { type: percent, domain: "[0%..100%]" }\ncriteria:\n  - id: c\n    input: a\n    bands:\n      - { when: ">= 80%", score: 9 }\n      - { when: "< 80", score: 0 }\n';
    assert.deepEqual(checkFiles(new Map([['x.scoring.yaml', text]])).map((f) => f.rule), ['unit-mismatch']);
  });
});

describe('a band for a score that is never given', () => {
  it('stays within the values that can occur', () => {
    const text = 'kind: scoring\nid: x\ntitle: 评分\nscale: { min: 1, max: 4 }\ninputs:\n  a: { type: number, domain: "[0..1]" }\ncriteria:\n  - id: c\n    input: a\n    bands:\n      - { when: "< 0.3", score: 1 }\n      - { when: "[0.3..0.7)", score: 2 }\n      - { when: ">= 0.7", score: 4 }\n';
    assert.equal(fixed(text, 'score-never-awarded', 'scores 3'), text.replace('      - { when: ">= 0.7", score: 4 }', '      - { when: "[0.7..0.85)", score: 3 }\n      - { when: ">= 0.85", score: 4 }'));
  });
});
