/** The suites `<rule-id>.md` beside this file: further cases of every rule, with marks where something is found. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { RULES } from '../../server/src/core/rules/generated/registry.ts';
import { assertSound } from '../support/fixes.ts';
import { assertCase, readSuite } from '../support/suite.ts';

const FOLDER = new URL('.', import.meta.url);
const suites = readdirSync(FOLDER).filter((name) => name.endsWith('.md')).sort();

describe('rule suites', () => {
  it('are there for every rule and for nothing else', () => {
    assert.deepEqual(suites, RULES.map((r) => `${r.id}.md`));
  });

  for (const suite of suites) {
    describe(suite.slice(0, -3), () => {
      const text = readFileSync(new URL(suite, FOLDER), 'utf8');
      const cases = readSuite(text);

      it('has cases, and its rule is found in one of them', () => {
        assert.ok(cases.some((c) => c.marks.some((m) => `${m.rule}.md` === suite)));
      });

      for (const c of cases) {
        it(c.title, () => {
          assertCase(c);
          assertSound(c.files);
        });
      }
    });
  }
});

describe('suites themselves', () => {
  const one = (body: string): string => `## case\n\n\`\`\`yaml x.standard.yaml\n${body}\n\`\`\`\n`;
  const run = (body: string): void => readSuite(one(body)).forEach(assertCase);
  const head = 'kind: standard\nid: x';

  it('pass when every mark is met', () => {
    run(`${head}\ntitle: 标准\nownr: a # error: [unknown-property] "owner"\n^^^^`);
  });

  it('fail on a finding without a mark, a mark without a finding, other words, another severity or range', () => {
    const wrong = [
      'ownr: a',
      'owner: a # error: [unknown-property]',
      'ownr: a # error: [unknown-property] "uses"',
      'ownr: a # warning: [unknown-property]',
      'ownr: a # error: [unknown-property]\n^^^^^',
    ];
    for (const body of wrong) assert.throws(() => run(`${head}\ntitle: 标准\n${body}`), assert.AssertionError, body);
  });
});
