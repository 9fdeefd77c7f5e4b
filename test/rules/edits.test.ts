/** Whatever a person's next keystrokes make of a document, findings lie in the text and safe fixes end and break nothing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { checkFiles, fixAll, type Files } from '../support/project.ts';
import { readSuite } from '../support/suite.ts';

const FOLDER = new URL('.', import.meta.url);
const projects: readonly Files[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readSuite(readFileSync(new URL(name, FOLDER), 'utf8')).map((c) => c.files));

const SCRAPS = ['\n', '  ', '- ', ': ', '[', ']', '{', '}', '"', "'", '#', '&a ', '*a', '|', '---', '第三条', '，', 'null', '__proto__: 1\n', '0', '.'];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(2_000), cut: fc.nat(5), put: fc.constantFrom('', ...SCRAPS) });
const apply = (text: string, { at, cut, put }: Edit): string => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + cut);
};
const edited = fc
  .tuple(fc.constantFrom(...projects), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([files, edits]): Files => new Map([...files].map(([name, text]) => [name, edits.reduce(apply, text)])));

const unreadable = (files: Files): number => checkFiles(files).filter((f) => f.rule === 'yaml-syntax' || f.rule === 'duplicate-key').length;

describe('rules under edits', () => {
  it('report places in the text, in whole sentences, and never fail', () => {
    fc.assert(
      fc.property(edited, (files) => {
        for (const finding of checkFiles(files)) {
          const { length } = files.get(finding.file) ?? '';
          const spans = [finding.span, ...finding.fixes.flatMap((f) => f.edits.map((e) => e.span))];
          assert.notEqual(finding.rule, 'internal-error', finding.message.en);
          assert.ok(spans.every((s) => s.start >= 0 && s.start <= s.end && s.end <= length), finding.rule);
          assert.match(finding.message.zh, /[。？”）)]$/, finding.rule);
          assert.match(finding.message.en, /[.?”")]$/, finding.rule);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('offer safe fixes that end and leave no text harder to read', () => {
    fc.assert(fc.property(edited, (files) => assert.ok(unreadable(fixAll(files)) <= unreadable(files))), { numRuns: 300 });
  });
});
