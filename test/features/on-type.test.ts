/** What is added while somebody types: `$0` is the cursor behind the character typed, the outcome has `$0` where the added text ends. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits } from '../../server/src/core/base/apply-fixes.ts';
import { formatOnType } from '../../server/src/core/features/formatting/format-on-type.ts';
import { linkedEditing } from '../../server/src/core/features/linked-editing.ts';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { contextOf, readFixture } from '../support/features.ts';

function typed(text: string, character = '\n', name = 'x.scoring.yaml'): string {
  const { files, offset } = readFixture({ [name]: text });
  const { document } = contextOf(files, name);
  return applyEdits(document.text, formatOnType(document, offset, character));
}

interface EnterRule { readonly beforeText: string; readonly afterText?: string; readonly action: { readonly indent: 'none' | 'indent'; readonly appendText: string } }
const { onEnterRules } = JSON.parse(readFileSync(inRepository('client/languages/plumbline-yaml.language-configuration.json'), 'utf8')) as { onEnterRules: EnterRule[] };

/** Blanks that the editor's own rules begin the next line with; undefined where none of them speaks. */
function indentedByEditor(above: string): number | undefined {
  const rule = onEnterRules.find((r) => r.afterText === undefined && new RegExp(r.beforeText).test(above));
  return rule === undefined ? undefined : above.length - above.trimStart().length + (rule.action.indent === 'indent' ? 2 : 0) + rule.action.appendText.length;
}

const lines = (...of: string[]): string => of.join('\n');

describe('typing a line break in YAML', () => {
  it('goes on with the next item of a list', () => {
    assert.equal(typed(lines('uses:', '  - servqual', '$0')), lines('uses:', '  - servqual', '  - '));
    assert.equal(typed(lines('bands:', '  - { when: "< 1h", score: 5 }', '    $0', 'x: 1')), lines('bands:', '  - { when: "< 1h", score: 5 }', '  - ', 'x: 1'));
  });

  it('goes on with the keys of an item, and ends a list behind an empty dash', () => {
    assert.equal(typed(lines('criteria:', '  - id: a', '$0')), lines('criteria:', '  - id: a', '    '));
    assert.equal(typed(lines('criteria:', '  - id: a', '  -', '  $0', 'x: 1')), lines('criteria:', '  - id: a', '', 'x: 1'));
  });

  it('stands where the editor has put the cursor already, so that nobody is overtaken', () => {
    for (const [above, blanks] of [['  - id: a', 4], ['  - label: 1 小时：快', 4], ['- id: "a"', 2], ['  - given: { a: 1 }', 4]] as const) {
      assert.equal(typed(lines('criteria:', above, '$0')), lines('criteria:', above, ' '.repeat(blanks)));
      assert.equal(indentedByEditor(above), blanks, above);
    }
    assert.equal(typed(lines('criteria:', '  - label:', '$0')), lines('criteria:', '  - label:', '      '));
    assert.equal(indentedByEditor('  - label:'), 6);
    for (const above of ['  - servqual', '  - { when: "< 1h", score: 5 }', '  - "a: b"', '  - id: [', '  - label: |', '  # - id: a', '    id: a', '  - text: >-']) assert.equal(indentedByEditor(above), undefined, above);
  });

  it('indents below a key by the step of the document, with a dash where the schema wants a list', () => {
    assert.equal(typed(lines('scale:', '    min: 0', 'criteria:', '$0')), lines('scale:', '    min: 0', 'criteria:', '    - '));
    assert.equal(typed(lines('inputs:', '$0')), lines('inputs:', '  '));
    assert.equal(typed(lines('criteria:', '  - id: a', '    bands:', '$0')), lines('criteria:', '  - id: a', '    bands:', '      - '));
    assert.equal(typed(lines('criteria:', '  - id: a', '    bands:', '$0', '      - { when: "< 1h", score: 1 }')), lines('criteria:', '  - id: a', '    bands:', '      - ', '      - { when: "< 1h", score: 1 }'));
    assert.equal(typed(lines('inputs:', '$0', '    wait: { type: duration }')), lines('inputs:', '    ', '    wait: { type: duration }'));
    assert.equal(typed(lines('title: |', '$0')), lines('title: |', '  '));
  });

  it('leaves texts of several lines and brackets to the editor', () => {
    for (const text of [lines('title: |', '  a', '$0'), lines('title: "a', '  b', '$0', '  c"'), lines('uses: [', '  a,', '$0', ']'), lines('a: 1', '', '$0'), lines('a: 1', '$0b: 2')]) {
      assert.equal(typed(text), text.replace('$0', ''));
    }
  });

  it('works in front matter and blocks of Markdown, with CRLF too', () => {
    const md = (...of: string[]): string => lines('---', 'kind: standard', '---', '', '```yaml targets', ...of, '```', '');
    assert.equal(typed(md('- { id: a }', '$0'), '\n', 'x.standard.md'), md('- { id: a }', '- '));
    assert.equal(typed('uses:\r\n  - a\r\n$0\r\nx: 1\r\n'), 'uses:\r\n  - a\r\n  - \r\nx: 1\r\n');
    assert.equal(typed(lines('- 甲', '$0'), '\n', 'x.standard.md'), lines('- 甲', ''));
  });
});

describe('typing in tables', () => {
  const md = (...of: string[]): string => typed(lines(...of), '\n', 'x.standard.md');

  it('goes on with the next row, writes the dashes below a header, and ends behind an empty row', () => {
    assert.equal(md('| a | b |', '| - | - |', '| 1 | 2 |', '$0', '', '完'), lines('| a | b |', '| - | - |', '| 1 | 2 |', '|  |  |', '', '完'));
    assert.equal(md('| a | b |', '$0'), lines('| a | b |', '| --- | --- |'));
    assert.equal(md('| a | b |', '| --- | --- |', '$0'), lines('| a | b |', '| --- | --- |', '|  |  |'));
    assert.equal(md('| a | b |', '| --- | --- |', '|  |  |', '$0'), lines('| a | b |', '| --- | --- |', ''));
  });

  it('lines the columns up when the last cell of a row is closed', () => {
    assert.equal(typed(lines('| 名称 | b |', '|---|---|', '| x | y |$0'), '|', 'x.standard.md'), lines('| 名称 | b   |', '| ---- | --- |', '| x    | y   |'));
    const half = lines('| a | b |', '|---|---|', '| x |');
    assert.equal(typed(`${half}$0`, '|', 'x.standard.md'), half);
  });
});

describe('typing a full-width colon', () => {
  it('makes a key of the word before it', () => {
    assert.equal(typed(lines('kind: scoring', 'title：$0'), '：'), lines('kind: scoring', 'title: '));
    assert.equal(typed(lines('criteria:', '  - id：$0'), '：'), lines('criteria:', '  - id: '));
    for (const text of [lines('inputs:', '  等候时间：$0'), lines('inputs:', '  a: { type: duration }', '  等候时间：$0'), lines('criteria:', '  - id: a', '    权重：$0'), lines('criteria:', '  - 名称：$0'), lines('标题：$0')]) {
      assert.equal(typed(text, '：'), text.replace('：$0', ': '), text);
    }
  });

  it('leaves words alone', () => {
    for (const text of [lines('title: 说明：$0'), lines('title: |', '  note：$0'), lines('# note：$0'), lines('tags:', '  - 说明：$0'), lines('title:', '  说明：$0')]) assert.equal(typed(text, '：'), text.replace('$0', ''));
  });
});

describe('typing anywhere', () => {
  it('never fails and stays in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ': ', ':', '- ', '\n', '\n  ', '| ', '|', '|---|', '{', '}', '[', '"', '：', '#', '```yaml x\n', '---\n'), { maxLength: 30 }), fc.nat(200), fc.constantFrom('\n', '|', '：'), fc.constantFrom('x.scoring.yaml', 'x.standard.md'), (parts, at, character, name) => {
        const text = parts.join('');
        const { document } = contextOf(new Map([[name, text]]), name);
        applyEdits(text, formatOnType(document, at % (text.length + 1), character).map((e) => {
          assert.ok(e.span.start <= e.span.end && e.span.end <= text.length);
          return e;
        }));
      }),
      { numRuns: 500 },
    );
  });
});

describe('linked editing', () => {
  const linked = (texts: Readonly<Record<string, string>>): string[] | undefined => {
    const { files, file, offset } = readFixture(texts);
    const text = files.get(file) ?? '';
    return linkedEditing(contextOf(files, file), offset)?.spans.map((s) => `${String(text.slice(0, s.start).split('\n').length)} ${text.slice(s.start, s.end)}`);
  };
  const scoring = (input: string): string => lines('kind: scoring', 'id: x', 'title: T', 'inputs:', `  ${input}: { type: duration }`, 'criteria:', '  - { id: a, input: wait, bands: [] }', 'vetoes:', '  - { id: v, when: wait > 3h, score: 0 }', 'tests:', '  - { name: n, given: { wait: 1h }, expect: { total: 1 } }', '');

  it('joins the name of an input with its uses in values, formulas and tests', () => {
    assert.deepEqual(linked({ 'x.scoring.yaml': scoring('wa$0it') }), ['5 wait', '7 wait', '9 wait', '11 wait']);
    assert.deepEqual(linked({ 'x.scoring.md': `---\n${scoring('wa$0it')}---\n` })?.length, 4);
    assert.deepEqual(linked({ 'x.scoring.yaml': scoring('等$0候').replaceAll('wait', '等候') })?.length, 4);
  });

  it('joins other ids with what names them, the paths of fences and tables and links too', () => {
    assert.deepEqual(linked({ 'x.scoring.yaml': scoring('wait').replace('id: a,', 'id: a$0,').replace('total: 1', 'criteria: { a: 1 }') }), ['7 a', '11 a']);
    const standard = lines('---', 'kind: standard', 'id: s', 'title: T', '---', '', '见[接听](#call)。', '', '```yaml stages', '- id: "ca$0ll"', '  title: 接听', '```', '', '<!-- plumbline: stages.call.targets -->', '', '| id | metric |', '| --- | --- |', '| a | m |', '');
    assert.deepEqual(linked({ 's.standard.md': standard }), ['7 call', '10 call', '14 call']);
    const survey = lines('kind: survey', 'id: q', 'title: T', 'scales: { te$0n: { type: numeric, min: 1, max: 10 } }', 'items:', '  - { id: a, text: A, scale: ten }', '');
    assert.deepEqual(linked({ 'q.survey.yaml': survey }), ['4 ten', '6 ten']);
  });

  it('gives a pattern that any editor understands', () => {
    const { files, file, offset } = readFixture({ 'x.scoring.yaml': scoring('wa$0it') });
    const pattern = new RegExp(`^(?:${linkedEditing(contextOf(files, file), offset)?.wordPattern ?? ''})$`);
    for (const [word, fits] of [['wait', true], ['等候_2', true], ['éa', true], ['a-1', true], ['2a', false], ['等，候', false], ['a b', false], ['', false]] as const) assert.equal(pattern.test(word), fits, word);
  });

  it('leaves to rename what another file uses, and links nothing from a use or without one', () => {
    assert.equal(linked({ 'x.scoring.yaml': scoring('wa$0it'), 'd.dataset.yaml': lines('kind: dataset', 'id: d', 'of: x', 'source: ./d.csv', 'columns: { wait: 等待 }', '') }), undefined);
    assert.equal(linked({ 'x.scoring.yaml': scoring('wa$0it'), 's.standard.md': lines('---', 'kind: standard', 'id: s', 'title: T', 'measured-by: [x]', '---', '', '见[等待](x.scoring.yaml#wait)。', '') }), undefined);
    assert.equal(linked({ 'x.scoring.yaml': scoring('wait').replace('when: wait', 'when: wa$0it') }), undefined);
    assert.equal(linked({ 'x.scoring.yaml': scoring('wait').replace('id: a,', 'id: $0a,') }), undefined);
    assert.equal(linked({ 'x.scoring.yaml': scoring('wait').replace('title: T', 'title: $0T') }), undefined);
  });
});
