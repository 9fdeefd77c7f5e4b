/** What formatting writes, text in and text out; that it says the same and has nothing left to do the second time. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { applyEdits } from '../../server/src/core/base/apply-fixes.ts';
import type { Span } from '../../server/src/core/base/span.ts';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { formatDocument } from '../../server/src/core/features/formatting/format-document.ts';
import { sameMeaning } from '../../server/src/core/features/formatting/same-meaning.ts';

function analysis(name: string, text: string): DocumentAnalysis {
  const named = parseFileName(name);
  assert.ok(named);
  return new DocumentAnalysis({ uri: `file:///${name}`, path: `/${name}`, kind: named.kind, nameId: named.id, language: named.language, text, project: '/' });
}

function format(text: string, name = 'x.scoring.yaml', range?: Span): string {
  const document = analysis(name, text);
  const { edits } = formatDocument(document, range);
  for (const [i, { span, newText }] of edits.entries()) {
    assert.notEqual(text.slice(span.start, span.end), newText, 'an edit that changes nothing');
    assert.ok(span.start >= (edits[i - 1]?.span.end ?? 0), 'edits overlap');
  }
  const after = applyEdits(text, edits);
  const again = analysis(name, after);
  assert.ok(sameMeaning(document.parsed, again.parsed), after);
  if (range === undefined) assert.deepEqual(formatDocument(again).edits, [], `a second run changes something:\n${after}`);
  return after;
}

const lines = (...of: string[]): string => of.map((l) => `${l}\n`).join('');

describe('formatting of YAML', () => {
  it('puts one blank where blanks belong, and none where they do not', () => {
    assert.equal(
      format(lines('id :   x', 'scale:   {min: 0 ,max:   5}', 'uses: [ servqual ,kano,  ]', 'empty: {  }', 'criteria:', '  -   id:  a', '      label:  "a   b"')),
      lines('id: x', 'scale: { min: 0, max: 5 }', 'uses: [servqual, kano,]', 'empty: {}', 'criteria:', '  - id: a', '    label: "a   b"'),
    );
  });

  it('makes the step between levels the one that the author uses most', () => {
    assert.equal(
      format(lines('a:', '    b:', '        c: 1', '    d:', '      e: 2', 'f:', '    - g', '    - h:', '          i: 1')),
      lines('a:', '    b:', '        c: 1', '    d:', '        e: 2', 'f:', '    - g', '    - h:', '          i: 1'),
    );
  });

  it('leaves lists in the column of their key where most of them stand there', () => {
    const flush = lines('a:', '- 1', 'b:', '- x: 1', '  y: 2', 'c:', '  d: 1');
    assert.equal(format(flush), flush);
    assert.equal(format(lines('a:', '- 1', 'b:', '- x: 1', 'c:', '  - 1')), lines('a:', '- 1', 'b:', '- x: 1', 'c:', '- 1'));
    assert.equal(format(lines('a:', '- 1', 'b:', '  - 2')), lines('a:', '  - 1', 'b:', '  - 2'));
  });

  it('moves comments with what they speak of', () => {
    assert.equal(
      format(lines('# head', 'a:', '   # b', '   b: 1   # one', '   c:', '      # d', '      - d', '      # end of c', '   # end of a', '# e', 'e: 1')),
      lines('# head', 'a:', '   # b', '   b: 1   # one', '   c:', '      # d', '      - d', '      # end of c', '   # end of a', '# e', 'e: 1'),
    );
    assert.equal(
      format(lines('x:', '  y: 1', 'z:', '  y: 1', 'a:', '    # b', '    b: 1', '    # end', '# e', 'e: 1')),
      lines('x:', '  y: 1', 'z:', '  y: 1', 'a:', '  # b', '  b: 1', '  # end', '# e', 'e: 1'),
    );
  });

  it('keeps the content of block scalars, quotes and folded lines, and moves them along', () => {
    assert.equal(
      format(lines('a:', '  b: 1', 'c:', '  d: 1', 'e:', '    text: |', '      one', '', '        two  ', '    plain: one', '      two', "    quoted: 'one", "      two'", '    keep: |+', '      x', '', '', 'f: 1')),
      lines('a:', '  b: 1', 'c:', '  d: 1', 'e:', '  text: |', '    one', '', '      two  ', '  plain: one', '    two', "  quoted: 'one", "    two'", '  keep: |+', '    x', '', '', 'f: 1'),
    );
  });

  it('takes out blanks at the end of lines and empty lines beyond one', () => {
    assert.equal(format('\n\nid: x  \n\n \n\n# c  \n\n\ntitle: y\n\n\n'), 'id: x\n\n# c\n\ntitle: y\n');
    assert.equal(format('id: x'), 'id: x\n');
    assert.equal(format('\uFEFFid:  x'), '\uFEFFid: x\n');
  });

  it('keeps CRLF', () => {
    assert.equal(format('id:  x\r\n\r\n\r\n\r\na:\r\n    b: 1 \r\nc:\r\n  d: 1\r\ne:\r\n  d: 1'), 'id: x\r\n\r\na:\r\n  b: 1\r\nc:\r\n  d: 1\r\ne:\r\n  d: 1\r\n');
  });

  it('leaves full-width digits, colons and blanks as they stand', () => {
    const text = lines('title: １２：３０　开门', 'label： x');
    assert.equal(format(text), text);
  });

  it('follows anchors and aliases without moving what they lead to twice', () => {
    assert.equal(format(lines('a: &x   {p: 1}', 'b:  *x', 'c:', '  - &y  q', '  -  *y')), lines('a: &x { p: 1 }', 'b: *x', 'c:', '  - &y q', '  - *y'));
  });

  it('formats nothing that cannot be read', () => {
    for (const text of ['a:  1\nb:  [1\n', 'a: 1\n\tb:  2\n', 'a:  !t 1\n', 'a:   "\n']) assert.equal(format(text), text);
  });
});

describe('formatting of Markdown', () => {
  const name = 'x.standard.md';

  it('lines tables up by the width that is seen', () => {
    assert.equal(
      format(lines('| 编号 | Title |', '|:--|--:|', '| a | 响应 |', '|bb|x'), name),
      lines('| 编号 | Title |', '| :--- | ----: |', '| a    |  响应 |', '| bb   |     x |'),
    );
  });

  it('leaves wide tables narrow, with one blank around each cell', () => {
    const long = '很长的一句话'.repeat(10);
    assert.equal(format(lines('|a|b|', '|---|---|', `|  ${long}|c|`), name), lines('| a | b |', '| --- | --- |', `| ${long} | c |`));
  });

  it('keeps cells, empty and escaped ones too, and fills up rows that are short', () => {
    assert.equal(
      format(lines('- 表', '', '  |a|b|c|', '  |-|-|-|', '  ||x \\| y|', '  |`a\\|b`|||'), name),
      lines('- 表', '', '  | a      | b      | c   |', '  | ------ | ------ | --- |', '  |        | x \\| y |     |', '  | `a\\|b` |        |     |'),
    );
  });

  it('formats front matter and blocks with a path, each in its place', () => {
    assert.equal(
      format(lines('---', 'kind:  standard', '---', '', '文字  ', '', '1. 目标', '', '   ```yaml targets', '   -   id:  a', '   ```', '', '```yaml', 'a:   1', '```'), name),
      lines('---', 'kind: standard', '---', '', '文字  ', '', '1. 目标', '', '   ```yaml targets', '   - id: a', '   ```', '', '```yaml', 'a:   1', '```'),
    );
  });

  it('leaves a table with too many cells, and what is quoted', () => {
    const text = lines('|a|', '|-|', '|b|c|', '', '> ```yaml targets', '> -   id: a', '> ```');
    assert.equal(format(text, name), text);
  });
});

describe('formatting of a range', () => {
  it('writes nothing outside of it', () => {
    const text = lines('a:  1', 'b:  2', 'c:  3');
    assert.equal(format(text, undefined, { start: 6, end: 11 }), lines('a:  1', 'b: 2', 'c:  3'));
  });

  it('moves no line where only some of its level lie in the range', () => {
    const text = lines('x:', '  y: 1', 'z:', '  y: 1', 'a:', '    b:  1', '    c: 1');
    const start = text.indexOf('    b');
    assert.equal(format(text, undefined, { start, end: start + 11 }), text.replace('b:  1', 'b: 1'));
  });
});

const SAMPLES = new URL('../../samples/', import.meta.url);
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((file) => parseFileName(file) !== undefined)
  .sort()
  .map((file) => ({ file: file.slice(file.lastIndexOf('/') + 1), text: readFileSync(new URL(file, SAMPLES), 'utf8') }));

const SCRAPS = ['\n', '\n\n\n', '  ', ' ', '\t', '- ', ': ', ':', '[', ']', '{', '}', ', ', '"', '# c', ' # c', '&a ', '*a', '|', '|+\n', '>', '---\n', '？', '：', '第三条', '\r\n', '```\n', '| a |'];
const edit = fc.record({ at: fc.nat(20_000), cut: fc.nat(4), put: fc.constantFrom('', ...SCRAPS) });

describe('formatting of samples', () => {
  it('finds them laid out', () => {
    for (const { file, text } of samples) assert.equal(format(text, file), text, file);
  });

  it('ends, keeps the meaning and never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 6 }), ({ file, text }, edits) => {
        format(edits.reduce((t, { at, cut, put }) => t.slice(0, at % (t.length + 1)) + put + t.slice((at % (t.length + 1)) + cut), text), file);
      }),
      { numRuns: 300 },
    );
  }).timeout(180_000);

  it('of any range stays in it and keeps the meaning', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { maxLength: 3 }), fc.nat(20_000), fc.nat(400), ({ file, text }, edits, at, length) => {
        const edited = edits.reduce((t, { at: i, put }) => t.slice(0, i % (t.length + 1)) + put + t.slice(i % (t.length + 1)), text);
        const start = at % (edited.length + 1);
        const range = { start, end: Math.min(edited.length, start + length) };
        format(edited, file, range);
        const first = edited.lastIndexOf('\n', start - 1) + 1;
        for (const { span } of formatDocument(analysis(file, edited), range).edits) assert.ok(first <= span.start && span.end <= range.end);
      }),
      { numRuns: 200 },
    );
  });

  it('brings the samples back from another step and stray blanks', () => {
    const blanks = (n: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: n });
    fc.assert(
      fc.property(fc.constantFrom(...samples.filter((s) => s.file.endsWith('.yaml'))), fc.array(blanks(2), { minLength: 5, maxLength: 40 }), ({ file, text }, extra) => {
        const tidy = format(text, file);
        let n = 0;
        const next = (): string => ' '.repeat(extra[n++ % extra.length] ?? 0);
        // A blank more behind colons, commas and dashes outside of quotes and comments, and at the ends of lines.
        const untidy = tidy.split('\n').map((l) => (/["'#|>]/.test(l) ? l : l.replace(/(: |, |\{ |- )(?=\S)/g, (m) => m + next().slice(m === '- ' ? 2 : 0)) + (l === '' ? '' : next()))).join('\n');
        if (!/[|>][+-]?\n/.test(tidy)) assert.equal(format(untidy, file), tidy);
      }),
      { numRuns: 150 },
    );
  });
});

describe('formatting of long documents', () => {
  const row = (i: number): string => `    -   { id: a${String(i)}, when: "[${String(i)}h..${String(i + 1)}h)",score: 1 } # ${String(i)}`;
  const long = (n: number): string => lines('kind:  scoring', 'criteria:', ...Array.from({ length: n }, (_, i) => row(i)));

  it('takes time in proportion to their length', () => {
    const time = (n: number): number => {
      const documents = Array.from({ length: 5 }, () => analysis('x.scoring.yaml', long(n)));
      return Math.min(...documents.map((d) => {
        const start = process.cpuUsage();
        assert.equal(formatDocument(d).edits.length, 2 * n + 1);
        return process.cpuUsage(start).user;
      }));
    };
    time(200);
    const ratio = time(10_000) / time(1_000);
    assert.ok(ratio < 30, `ten times the lines take ${ratio.toFixed(1)} times the work`);
  });

  it('stops at texts that are nested or marked without end', () => {
    for (const text of ['- '.repeat(50_000), '['.repeat(50_000), `a: ${'{'.repeat(60)}`, '#\n'.repeat(50_000), `| a |\n|---|\n${'| b |\n'.repeat(20_000)}`, `${'  \n'.repeat(50_000)}a: 1`]) {
      format(text);
      format(text, 'x.standard.md');
    }
  });
});
