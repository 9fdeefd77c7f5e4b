/** Completion, hover and signature help answer in time whatever stands around the cursor. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { signatureHelp } from '../../server/src/core/features/signature-help.ts';
import { contextOf } from '../support/features.ts';

const SIZE = 100_000;
const deep = (): string => Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}k:\n`).join('');

const TEXTS: Readonly<Record<string, readonly [name: string, text: string]>> = {
  'open brackets': ['a.scoring.yaml', `criteria: ${'['.repeat(SIZE)}`],
  'open braces': ['a.scoring.yaml', `criteria: ${'{ a: '.repeat(SIZE / 5)}`],
  'lines that end with commas': ['a.scoring.yaml', `criteria: [\n${'  a,\n'.repeat(SIZE / 5)}`],
  dashes: ['a.scoring.yaml', `criteria:\n  ${'- '.repeat(SIZE / 2)}`],
  'lines in lines': ['a.scoring.yaml', deep()],
  'one long key': ['a.scoring.yaml', 'k'.repeat(SIZE)],
  'one long value': ['a.scoring.yaml', `criteria:\n  - when: ${'k'.repeat(SIZE)}`],
  'digits in FEEL': ['a.scoring.yaml', `criteria:\n  - when: ${'1'.repeat(SIZE)}`],
  'blanks in FEEL': ['a.scoring.yaml', `criteria:\n  - when: a ${' '.repeat(SIZE)}`],
  'blanks behind the cursor': ['a.scoring.yaml', `criteria:\n  - when: ${' '.repeat(SIZE)}x`],
  'open calls': ['a.scoring.yaml', `criteria:\n  - when: ${'sqrt('.repeat(SIZE / 5)}`],
  'open quotes': ['a.scoring.yaml', `criteria:\n  - when: ${'"a" '.repeat(SIZE / 4)}"`],
  'equal keys': ['a.scoring.yaml', 'criteria: 1\n'.repeat(SIZE / 12)],
  'many bands': ['a.scoring.yaml', `inputs:\n  x: { type: number }\ncriteria:\n  - id: c\n    input: x\n    bands:\n${Array.from({ length: 3_000 }, (_, i) => `      - { when: "[${i}..${i + 1})", score: 1 }\n`).join('')}      - { when: "`],
  'front matter of dashes': ['s.standard.md', `---\n${'-\n'.repeat(SIZE / 2)}`],
  'a table of many rows': ['s.standard.md', `<!-- plumbline: targets -->\n\n| 编号 | 要求 |\n| --- | --- |\n${'| a | b |\n'.repeat(SIZE / 10)}`],
  'a row of many cells': ['s.standard.md', `<!-- plumbline: targets -->\n\n| 编号 |\n| --- |\n${'| a '.repeat(SIZE / 4)}`],
  fences: ['s.standard.md', '```yaml stages\n'.repeat(SIZE / 15)],
  comments: ['s.standard.md', '<!-- plumbline: '.repeat(SIZE / 16)],
  links: ['s.standard.md', '[a]('.repeat(SIZE / 4)],
  articles: ['s.standard.md', `${'**第一条**　a。\n\n'.repeat(SIZE / 12)}第`],
};

describe('hostile texts', () => {
  for (const [title, [name, text]] of Object.entries(TEXTS)) {
    it(title, function () {
      this.timeout(120_000);
      const context = contextOf(new Map([[name, text]]), name);
      // Reading and looking at the text is bounded elsewhere.
      assert.ok(context.document.index);
      const start = process.cpuUsage();
      for (const offset of [0, Math.floor(text.length / 3), text.length - 1, text.length]) {
        complete(context, offset);
        signatureHelp(context, offset);
        hover(context, offset);
      }
      const { user } = process.cpuUsage(start);
      assert.ok(user < 3_000_000, `${String(user / 1_000)} ms`);
    });
  }
});
