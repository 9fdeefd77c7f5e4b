/** Conditions that stand over several lines, or in quotation marks with others escaped in them: every part is where it is written. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits } from '../../server/src/core/base/apply-fixes.ts';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { definitions } from '../../server/src/core/features/names/definition.ts';
import { isRefusal, rename } from '../../server/src/core/features/names/rename.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { highlights } from '../../server/src/core/features/names/references.ts';
import { selections } from '../../server/src/core/features/selection.ts';
import { signatureHelp } from '../../server/src/core/features/signature-help.ts';
import { semanticTokens } from '../../server/src/core/features/tokens/semantic-tokens.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { scalarOffsets } from '../../server/src/core/syntax/scalar-position.ts';
import { contextOf, readFixture, showPlaces, showSpans } from '../support/features.ts';
import { checkFiles } from '../support/project.ts';

/** Ways to write `calls > 3 and channel = "电话" and wait > 30s` so that it does not stand in the file as it is. */
const FORMS: Readonly<Record<string, string>> = {
  folded: '>-\n      calls > 3 and\n      channel = "电话" and\n\n      wait > 30s',
  'folded with a comment and more indented lines': '>   # 说明\n      calls > 3 and\n        channel = "电话"\n      and wait > 30s\n',
  literal: '|\n      calls > 3 and\n      channel = "电话" and\n      wait > 30s',
  'literal, indentation told': '|2-\n      calls > 3 and\n      channel = "电话" and\n      wait > 30s',
  'plain over lines': 'calls > 3 and\n      channel = "电话" and\n        wait > 30s',
  'double quotes': '"calls > 3 and channel = \\"电话\\" and wait > 30s"',
  'double quotes over lines': '"calls > 3 and\n      channel = \\"电话\\"\n      and wait > 30s"',
  'single quotes over lines': "'calls > 3 and\n      channel = \"电话\" and wait > 30s'",
  'single quotes, doubled': `'calls > 3 and channel = "电话" and "it''s" = "it''s" and wait > 30s'`,
};

const scoring = (when: string): string => `kind: scoring
id: a
title: T
scale: { min: 0, max: 5 }
aggregate: mean
inputs:
  wait: { type: duration, label: 等候, domain: ">= 0s" }
  calls: { type: number, label: 来电数, domain: ">= 0" }
  channel: { type: enum, label: 渠道, values: [电话, 网络] }
criteria:
  - { id: c, input: calls, bands: [{ when: "<= 5", score: 5 }, { when: "> 5", score: 0 }] }
vetoes:
  - id: v
    when: ${when}
    score: 0
    reason: r
`;

/** The same text in YAML, in a fence of Markdown, and with lines that end as on Windows. */
const texts = (when: string): [string, string][] => {
  const yaml = scoring(when);
  const from = yaml.indexOf('vetoes:\n') + 'vetoes:\n'.length;
  return [
    ['a.scoring.yaml', yaml],
    ['a.scoring.yaml', yaml.replaceAll('\n', '\r\n')],
    ['a.scoring.md', `---\n${yaml.slice(0, from - 'vetoes:\n'.length)}---\n\n# T\n\n\`\`\`yaml vetoes\n${yaml.slice(from)}\`\`\`\n`],
  ];
};

for (const [form, when] of Object.entries(FORMS)) {
  describe(`a condition: ${form}`, () => {
    for (const [name, text] of texts(when)) {
      const where = `${name}${text.includes('\r') ? ', CRLF' : ''}`;
      const { files } = readFixture({ [name]: text });
      const context = contextOf(files, name);
      const veto = text.indexOf('- id: v');
      const at = (word: string): number => text.indexOf(word, veto) + 1;
      it(`is hovered, coloured and selected word by word (${where})`, () => {
        for (const [word, said] of [['calls', '来电数'], ['channel', '渠道'], ['wait', '等候'], ['30s', '30 秒']] as const) {
          const found = hover(context, at(word));
          assert.ok(found, word);
          assert.ok(found.markdown.includes(said), found.markdown);
          assert.equal(text.slice(found.span.start, found.span.end), word);
          assert.ok(showSpans(text, selections(context, [at(word)])[0] ?? []).includes(word), word);
        }
        const words = semanticTokens(context).filter(({ span }) => span.start > veto).map(({ span }) => text.slice(span.start, span.end));
        for (const word of ['calls', '3', 'and', 'channel', 'wait', '30s']) assert.ok(words.some((w) => w === word || (word === '30s' && w === '30')), `${word}: ${words.join(' ')}`);
      });

      it(`leads to what it names, and names change in it (${where})`, () => {
        assert.deepEqual(showPlaces(files, definitions(context, at('calls')).map((d) => ({ uri: d.uri, span: d.nameSpan }))).map((p) => p.split(' ')[1]), ['calls']);
        assert.deepEqual(showSpans(text, highlights(context, at('wait')).map((h) => h.span)), ['wait', 'wait']);
        const renamed = rename(context, at('wait'), '等候时长');
        assert.ok(!isRefusal(renamed), isRefusal(renamed) ? renamed.refused.zh : '');
        assert.equal(applyEdits(text, [...renamed.edits.values()].flat()), text.replaceAll('wait', '等候时长'));
      });

      it(`is told of where the slip is, with what was meant (${where})`, () => {
        const slip = text.slice(0, veto) + text.slice(veto).replace('wait', 'wiat');
        const [found] = checkFiles(new Map([[name, slip]])).filter((f) => f.rule === 'unknown-input');
        assert.equal(found && slip.slice(found.span.start, found.span.end), 'wiat');
        assert.equal(applyEdits(slip, found?.fixes[0]?.edits ?? []), text);
      });
    }
  });
}

describe('a condition that is being written over several lines', () => {
  it('is completed in every line of a block and of a plain text, by name, function and unit', () => {
    const labels = (when: string): string[] => {
      const { files, file, offset } = readFixture({ 'a.scoring.yaml': scoring(when) });
      return complete(contextOf(files, file), offset).items.map((c) => c.label);
    };
    for (const head of ['>-\n      ', '|\n      calls > 3 and\n      ', 'calls > 3 and\n      ', 'calls > 3 and\n      # 说明\n        channel = "电话" and\n      ']) {
      assert.ok(['wait', 'calls', 'max'].every((name) => labels(`${head}$0`).includes(name)), head);
      assert.deepEqual(labels(`${head}chan$0`).slice(0, 1), ['channel'], head);
      assert.ok(labels(`${head}wait > 30$0`).includes('s'), head);
      assert.ok(labels(`${head}channel = $0`).some((label) => label.includes('电话')), head);
    }
    for (const closed of ['"calls > 3"\n      $0', '[1, 2]\n      $0']) assert.ok(!labels(closed).includes('calls'), closed);
    const { files, file, offset } = readFixture({ 'a.scoring.yaml': scoring('calls > 3\n').replace('title: T', 'title: T\n  $0') });
    assert.deepEqual(complete(contextOf(files, file), offset).items.map((c) => c.label), []);
  });

  it('has its signatures there', () => {
    const { files, file, offset } = readFixture({ 'a.scoring.yaml': scoring('calls > 3 and\n      max(calls, $0') });
    assert.equal(signatureHelp(contextOf(files, file), offset)?.label, 'max(values…)');
  });
});

describe('the places of what a scalar says', () => {
  it('are those of the same characters in the file, or not told', () => {
    const piece = fc.constantFrom('a', 'bc', '等', '😀', ' ', '  ', '\n', '\n\n', '\n  ', "''", '\\"', '\\\\', '\\n', '\\u4e2d', '"', ':', '#', '>', '>-\n  ', '|\n  ', '\r\n  ', '\t');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', '"', "'"), (pieces, quote) => {
      const text = `a: ${quote}${pieces.join('')}${quote}\n`;
      const { root } = parse(text, { language: 'yaml' });
      const value = root?.type === 'map' ? root.entries[0]?.value : undefined;
      const offsets = value?.type === 'scalar' ? scalarOffsets(value, text) : undefined;
      if (value?.type !== 'scalar' || offsets === undefined) return;
      assert.equal(offsets.length, value.source.length + 1);
      offsets.forEach((offset, i) => {
        assert.ok(offset >= value.span.start && offset <= value.span.end && offset >= (offsets[i - 1] ?? 0), text);
        const c = value.source.charAt(i);
        if (/\S/.test(c)) assert.ok([text[offset], text[offset + 1]].includes(c), text);
      });
    }), { numRuns: 2000, seed: 4 });
  });
});
