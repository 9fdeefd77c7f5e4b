/** Looking at data for `check`: bounded, and the same however the text is cut into pieces. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { SourceFile } from '../../server/src/core/analysis/document-analysis.ts';
import { openDataCheck } from '../../server/src/core/plan/data-check.ts';
import { MAX_CHECKED_LENGTH, MAX_CHECKED_ROWS } from '../../server/src/core/plan/data/found.ts';

const source = (kind: 'scoring' | 'survey' | 'dataset', text: string): SourceFile => ({ uri: `file:///p/x.${kind}.yaml`, path: `/p/x.${kind}.yaml`, kind, nameId: 'x', language: 'yaml', text, project: '/p' });

const SCORING = source('scoring', `kind: scoring
id: x
title: 评分
scale: { min: 0, max: 5 }
inputs:
  a: { type: number, label: 甲, domain: "[0..5]" }
  b: { type: enum, label: 乙, values: [好, 差] }
criteria:
  - { id: a, input: a }
  - { id: b, input: b, levels: [{ label: 好, score: 5 }, { label: 差, score: 0 }] }
`);
const dataset = (file: string, more = ''): SourceFile => source('dataset', `kind: dataset\nid: d\ntitle: d\nof: x\nsource: ${file}\n${more}`);

function look(file: string, pieces: Iterable<string>, scoring: SourceFile | null = SCORING, more = '') {
  const check = openDataCheck(dataset(file, more), scoring);
  for (const piece of pieces) if (!check.push(piece)) break;
  return check.end();
}

describe('data looked at for a check', () => {
  it('says the same however the text is cut', () => {
    const cell = fc.constantFrom('1', '5', '6', '-1', '好', '差', '中', '', '"x,\n"', '"', 'a\r');
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(fc.property(rows, fc.array(fc.nat(60), { maxLength: 6 }), (body, cuts) => {
      const text = ['a,b', ...body.map((r) => r.join(','))].join('\n');
      const places = [...new Set([0, ...cuts.filter((c) => c < text.length), text.length])].sort((x, y) => x - y);
      const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
      assert.deepEqual(look('d.csv', pieces), look('d.csv', [text]));
    }), { numRuns: 200 });
  });

  it('counts every bad value and keeps the first lines', () => {
    const text = `a,b\n${'9,中\n'.repeat(500)}1,好\n`;
    const found = look('d.csv', [text]);
    assert.equal(found.rows, 501);
    assert.equal(found.scoring?.scored, 1);
    assert.deepEqual(found.scoring?.bad.map((b) => [b.input, b.column, b.count, b.lines]), [['a', 'a', 500, [2, 3, 4]], ['b', 'b', 500, [2, 3, 4]]]);
  });

  it('stops at its limits, says so, and takes no cut row for a ragged one', () => {
    const piece = '1,好\n'.repeat(20_000);
    function* endless(): Generator<string> {
      yield 'a,b\n';
      for (;;) yield `${piece}1`;
    }
    const found = look('d.csv', endless());
    assert.ok(found.partial);
    assert.equal(found.rows, MAX_CHECKED_ROWS);
    assert.deepEqual(found.scoring?.broken, []);
    const wide = look('d.csv', ['a,b\n', 'x'.repeat(MAX_CHECKED_LENGTH), '1,好\n']);
    assert.ok(wide.partial && wide.rows === 0);
    const json = look('d.json', ['[{"a": 1},', ' '.repeat(MAX_CHECKED_LENGTH), ']']);
    assert.ok(json.partial);
    assert.deepEqual(json.scoring?.broken, []);
  }).timeout(60_000);

  it('knows the names of columns in every format', () => {
    assert.deepEqual(look('d.csv', ['\uFEFFa, b \n1,2\n'], null).header, ['a', 'b']);
    assert.deepEqual(look('d.tsv', ['a\tb\n'], null).header, ['a', 'b']);
    assert.deepEqual(look('d.ndjson', ['{"a":1}\n{"__proto__":2,"c":3}\n'], null).header, ['a', '__proto__', 'c']);
    assert.deepEqual(look('d.json', ['[{"a":1},{"b":', '2}]'], null).header, ['a', 'b']);
    assert.deepEqual(look('d.csv', ['1,2,3\n'], null, 'header: false\n').header, ['1', '2', '3']);
    assert.deepEqual(look('d.csv', [''], null).header, []);
  });

  it('looks at the columns alone where the scoring cannot be computed or is none', () => {
    const broken = source('scoring', 'kind: scoring\nid: x\ntitle: x\ncriteria: []\n');
    for (const scoring of [broken, null]) {
      const found = look('d.csv', ['a,b\n9,中\n'], scoring);
      assert.equal(found.scoring, null);
      assert.deepEqual(found.header, ['a', 'b']);
    }
  });
});

const SURVEY = source('survey', `kind: survey
id: x
title: 问卷
scales: { five: { type: numeric, min: 1, max: 5 } }
items:
  - { id: a, text: 甲, scale: five }
  - { id: b, text: 乙, scale: five }
`);

describe('answers looked at for a check', () => {
  it('say the same however the text is cut, in every format', () => {
    const cell = fc.constantFrom('1', '5', '6', '-1', '好', '', '"x,\n"', '"', 'a\r');
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(fc.property(rows, fc.constantFrom('d.csv', 'd.ndjson', 'd.json'), fc.array(fc.nat(60), { maxLength: 6 }), (body, file, cuts) => {
      const text = ['a,b', ...body.map((r) => r.join(','))].join('\n');
      const places = [...new Set([0, ...cuts.filter((c) => c < text.length), text.length])].sort((x, y) => x - y);
      assert.deepEqual(look(file, places.slice(1).map((end, i) => text.slice(places[i], end)), SURVEY), look(file, [text], SURVEY));
    }), { numRuns: 200 });
  });

  it('stop at their limits and take no cut row for a ragged one', () => {
    function* endless(): Generator<string> {
      yield 'a,b\n';
      for (;;) yield `${'1,3\n'.repeat(20_000)}1`;
    }
    const found = look('d.csv', endless(), SURVEY);
    assert.ok(found.partial);
    assert.equal(found.rows, MAX_CHECKED_ROWS);
    assert.deepEqual(found.answers?.broken.filter((b) => b.code !== 'ragged-row'), []);
    const wide = look('d.csv', ['a,b\n', 'x'.repeat(MAX_CHECKED_LENGTH), '1,3\n'], SURVEY);
    assert.ok(wide.partial && wide.rows === 0);
    assert.deepEqual(wide.answers?.broken, []);
  }).timeout(60_000);

  it('take no more room than their limit, however many questions the survey asks', () => {
    const many = source('survey', `kind: survey\nid: x\ntitle: 问卷\nscales: { five: { type: numeric, min: 1, max: 5 } }\nitems:\n${Array.from({ length: 2_000 }, (_, i) => `  - { id: q${String(i)}, text: 第${String(i)}题, scale: five }\n`).join('')}`);
    const found = look('d.csv', [`q0\n${'3\n'.repeat(20_000)}`], many);
    assert.ok(found.partial);
    assert.equal(found.rows, 4_000);
  }).timeout(60_000);
});
