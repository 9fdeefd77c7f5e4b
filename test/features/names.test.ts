/** Definition, references, highlight and rename: one idea of what a name stands for, in YAML and in Markdown. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { definitions } from '../../server/src/core/features/names/definition.ts';
import { highlights, references } from '../../server/src/core/features/names/references.ts';
import { isRefusal, prepareRename, rename } from '../../server/src/core/features/names/rename.ts';
import { contextOf, readFixture, showPlaces, type Fixture } from '../support/features.ts';
import { checkFiles, uriOf, type Files } from '../support/project.ts';

const CATALOG = `kind: catalog
id: hall
title: 大厅
dimensions:
  - id: speed
    label: { zh: 快捷, en: Speed }
    aliases: [速度]
  - id: "warmth"
    label: 热情
mappings:
  - to: servqual
    map: { speed: responsiveness, warmth: empathy }
`;
const SCORING = `kind: scoring
id: hall-scoring
title: 大厅评分
uses: [hall]
scale: { min: 0, max: 5 }
inputs:
  wait: { type: duration, label: 等候 }
  smile: { type: number, domain: "[0..5]" }
criteria:
  - id: waiting
    dimension: hall.speed
    input: wait
    bands:
      - { when: "< 5min", score: 5 }
      - { when: ">= 5min", score: 2 }
  - { id: smiling, dimension: 速度, formula: "min(smile, 5) + if wait > 1h then 0 else 0" }
vetoes:
  - { id: rude, when: smile = 0, score: 0, reason: 冷面 }
tests:
  - name: 快
    given: { wait: 3min, smile: 4 }
    expect: { criteria: { waiting: 5 }, vetoes: [] }
`;
const DATASET = `kind: dataset
id: june
of: hall-scoring
source: ./数据/june.csv
columns: { wait: 等候, smile: 笑容 }
units: { wait: min }
`;
const STANDARD = `---
kind: standard
id: hall-service
title: 大厅服务规范
uses: [hall]
measured-by: [hall-scoring]
---

# 大厅服务规范

第一条　服务要快，见[快捷](hall.catalog.yaml#speed)和[评分](./hall-scoring.scoring.yaml#waiting)。

第二条　按照第一条执行，[大厅](<hall.catalog.yaml>)另有规定的除外。

\`\`\`yaml stages
- id: enquiry
  title: 咨询
  dimension: hall.warmth
\`\`\`

<!-- plumbline: stages.enquiry.targets -->

| 编号 | 指标 | 目标值 | 维度 |
| --- | --- | --- | --- |
| quick | wait | <= 5min | [快捷](hall.catalog.yaml#speed) |
| kind | smile | >= 4 | hall.warmth |

\`\`\`yaml improvement
- id: plan
  title: 提速
  targets: [quick]
\`\`\`
`;
const ALL = { 'hall.catalog.yaml': CATALOG, 'hall-scoring.scoring.yaml': SCORING, 'june.dataset.yaml': DATASET, 'hall-service.standard.md': STANDARD };

/** The files with the cursor put before the first `at` behind `after` in `file`. */
function at(file: keyof typeof ALL, after: string, name: string): Fixture {
  const text = ALL[file];
  const from = text.indexOf(name, text.indexOf(after));
  assert.ok(text.includes(after) && from >= 0, `${after} … ${name} stands in ${file}`);
  return readFixture({ ...ALL, [file]: `${text.slice(0, from)}$0${text.slice(from)}` });
}

const define = ({ files, file, offset }: Fixture): string[] =>
  showPlaces(files, definitions(contextOf(files, file), offset).map((d) => ({ uri: d.uri, span: d.nameSpan })));

const refer = ({ files, file, offset }: Fixture, withDeclaration = false): string[] =>
  showPlaces(files, references(contextOf(files, file), offset, withDeclaration));

describe('definition', () => {
  const cases: [title: string, fixture: Fixture, expected: string[]][] = [
    ['of a dimension by its full name', at('hall-scoring.scoring.yaml', 'dimension:', 'speed'), ['hall.catalog.yaml:5 speed']],
    ['of the catalog in front of it', at('hall-scoring.scoring.yaml', 'dimension:', 'hall.'), ['hall.catalog.yaml:2 hall']],
    ['of a dimension by a synonym', at('hall-scoring.scoring.yaml', 'smiling', '速度'), ['hall.catalog.yaml:5 speed']],
    ['of an input', at('hall-scoring.scoring.yaml', 'input: ', 'wait'), ['hall-scoring.scoring.yaml:7 wait']],
    ['of an input inside FEEL', at('hall-scoring.scoring.yaml', 'if ', 'wait'), ['hall-scoring.scoring.yaml:7 wait']],
    ['of an input from a test', at('hall-scoring.scoring.yaml', 'given:', 'smile'), ['hall-scoring.scoring.yaml:8 smile']],
    ['of a criterion from a test', at('hall-scoring.scoring.yaml', 'expect:', 'waiting'), ['hall-scoring.scoring.yaml:10 waiting']],
    ['of an input from the columns of a dataset', at('june.dataset.yaml', 'columns', 'wait'), ['hall-scoring.scoring.yaml:7 wait']],
    ['of a document', at('june.dataset.yaml', 'of:', 'hall'), ['hall-scoring.scoring.yaml:2 hall-scoring']],
    ['of a dimension of the other catalog of a mapping', at('hall.catalog.yaml', 'map:', 'empathy'), ['plumbline-builtin:/servqual.catalog.yaml:78 empathy']],
    ['of a built-in catalog', at('hall.catalog.yaml', 'to:', 'servqual'), ['plumbline-builtin:/servqual.catalog.yaml:3 servqual']],
    ['from front matter', at('hall-service.standard.md', 'uses', 'hall'), ['hall.catalog.yaml:2 hall']],
    ['from a fence', at('hall-service.standard.md', 'dimension:', 'warmth'), ['hall.catalog.yaml:8 warmth']],
    ['from a table cell', at('hall-service.standard.md', '| kind', 'warmth'), ['hall.catalog.yaml:8 warmth']],
    ['from a link in a table cell', at('hall-service.standard.md', '| quick', 'speed'), ['hall.catalog.yaml:5 speed']],
    ['from a link in prose', at('hall-service.standard.md', '见', 'speed'), ['hall.catalog.yaml:5 speed']],
    ['from the file in a link', at('hall-service.standard.md', '[评分]', 'hall-scoring'), ['hall-scoring.scoring.yaml:2 hall-scoring']],
    ['from the part in a link', at('hall-service.standard.md', '[评分]', 'waiting'), ['hall-scoring.scoring.yaml:10 waiting']],
    ['from the path over a table', at('hall-service.standard.md', 'plumbline: ', 'enquiry'), ['hall-service.standard.md:16 enquiry']],
    ['into a table cell', at('hall-service.standard.md', 'targets: [', 'quick'), ['hall-service.standard.md:25 quick']],
    ['of an article', at('hall-service.standard.md', '按照', '第一条'), ['hall-service.standard.md:11 第一条']],
    ['of an English article', readFixture({ 'a.standard.md': 'Article 1. Calls.\n\nArticle 2. As Art$0icle 1 says.\n' }), ['a.standard.md:1 Article 1']],
    ['of a clause, not of one below another number', readFixture({ 'a.standard.md': '1.1 甲。\n\n2.1 乙，见 $02.1。\n' }), ['a.standard.md:3 2.1']],
    ['of a data file', at('june.dataset.yaml', 'source', 'june'), ['file:///project/%E6%95%B0%E6%8D%AE/june.csv:1 ']],
    ['of nothing', at('june.dataset.yaml', 'units', 'min'), []],
    ['of a metric that a scoring takes in', at('hall-service.standard.md', '| kind', 'smile'), ['hall-scoring.scoring.yaml:8 smile']],
  ];
  for (const [title, fixture, expected] of cases) {
    it(title, () => {
      assert.deepEqual(define(fixture), expected);
    });
  }
});

describe('references', () => {
  it('reach every kind of place that names a dimension, its definition on request', () => {
    const expected = [
      'hall-scoring.scoring.yaml:11 speed',
      'hall-scoring.scoring.yaml:16 速度',
      'hall-service.standard.md:11 speed',
      'hall-service.standard.md:25 speed',
      'hall.catalog.yaml:12 speed',
    ];
    const fixture = at('hall.catalog.yaml', 'dimensions', 'speed');
    assert.deepEqual(refer(fixture), expected);
    assert.deepEqual(refer(fixture, true), [...expected.slice(0, 4), 'hall.catalog.yaml:5 speed', ...expected.slice(4)]);
  });

  it('of an input: metrics, tests, FEEL, columns and units', () => {
    assert.deepEqual(refer(at('hall-scoring.scoring.yaml', 'inputs', 'wait')), [
      'hall-scoring.scoring.yaml:12 wait',
      'hall-scoring.scoring.yaml:16 wait',
      'hall-scoring.scoring.yaml:21 wait',
      'hall-service.standard.md:25 wait',
      'june.dataset.yaml:5 wait',
      'june.dataset.yaml:6 wait',
    ]);
  });

  it('of a document: lists, addresses, scopes and prefixes', () => {
    assert.deepEqual(refer(at('hall.catalog.yaml', 'id', 'hall')), [
      'hall-scoring.scoring.yaml:4 hall',
      'hall-scoring.scoring.yaml:11 hall',
      'hall-service.standard.md:5 hall',
      'hall-service.standard.md:11 hall',
      'hall-service.standard.md:13 hall',
      'hall-service.standard.md:18 hall',
      'hall-service.standard.md:25 hall',
      'hall-service.standard.md:26 hall',
    ]);
  });

  it('of a built-in dimension: the project and the built-in catalogs', () => {
    const found = refer(at('hall.catalog.yaml', 'map:', 'empathy'));
    assert.equal(found[0], 'hall.catalog.yaml:12 empathy');
    assert.ok(found.some((f) => f.startsWith('plumbline-builtin:/pzb-determinants.catalog.yaml')), found.join('\n'));
  });

  it('of an article', () => {
    assert.deepEqual(refer(at('hall-service.standard.md', '按照', '第一条'), true), ['hall-service.standard.md:11 第一条', 'hall-service.standard.md:13 第一条']);
  });

  it('of a clause', () => {
    assert.deepEqual(refer(readFixture({ 'a.standard.md': '1.1 甲，见 2.1。\n\n$02.1 乙，见 1.1、2.1。\n' }), true), ['a.standard.md:1 2.1', 'a.standard.md:3 2.1', 'a.standard.md:3 2.1']);
  });

  it('of a section, in its chapter', () => {
    assert.deepEqual(refer(readFixture({ 'a.standard.md': '## 第一章 甲\n\n### 第一节 乙\n\n见第二章第一节。\n\n## 第二章 丙\n\n### $0第一节 丁\n\n见第一节和第一章的第一节。\n' }), true), ['a.standard.md:5 第一节', 'a.standard.md:9 第一节', 'a.standard.md:11 第一节']);
  });

  it('stay within the file as highlights, the definition as what writes', () => {
    const { files, file, offset } = at('hall-service.standard.md', 'targets: [', 'quick');
    const found = highlights(contextOf(files, file), offset);
    assert.deepEqual(showPlaces(files, found.map(({ span }) => ({ uri: uriOf(file), span }))), ['hall-service.standard.md:25 quick', 'hall-service.standard.md:31 quick']);
    assert.deepEqual(found.map((h) => h.kind), ['write', 'read']);
  });
});

function renamed(fixture: Fixture, newName: string): { files: Files; moved: string | null } {
  const context = contextOf(fixture.files, fixture.file);
  const result = rename(context, fixture.offset, newName);
  assert.ok(!isRefusal(result), isRefusal(result) ? result.refused.en : '');
  const files = new Map([...fixture.files].map(([name, text]) => {
    const edits = [...(result.edits.get(uriOf(name)) ?? [])].sort((a, b) => b.span.start - a.span.start);
    return [name, edits.reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text)];
  }));
  if (result.file === null) return { files, moved: null };
  const { from, to } = result.file;
  return { files: new Map([...files].map(([name, text]) => [uriOf(name) === from ? to.slice(to.lastIndexOf('/') + 1) : name, text])), moved: to };
}

/** Lines that differ, as the new text has them. */
function changed(before: Files, after: Files): string[] {
  return [...after].flatMap(([name, text]) => {
    const old = (before.get(name) ?? [...before.values()].find((t) => t.split('\n').length === text.split('\n').length && !after.has(t)) ?? '').split('\n');
    return text.split('\n').filter((line, i) => line !== old[i]).map((line) => `${name}: ${line.trim()}`);
  });
}

const rulesIn = (files: Files): string[] => checkFiles(files).map((f) => f.rule).sort();

describe('rename', () => {
  it('carries a dimension along everywhere and leaves synonyms alone', () => {
    const fixture = at('hall-service.standard.md', '| quick', 'speed');
    const { files } = renamed(fixture, 'pace');
    assert.deepEqual(changed(fixture.files, files), [
      'hall.catalog.yaml: - id: pace',
      'hall.catalog.yaml: map: { pace: responsiveness, warmth: empathy }',
      'hall-scoring.scoring.yaml: dimension: hall.pace',
      'hall-service.standard.md: 第一条　服务要快，见[快捷](hall.catalog.yaml#pace)和[评分](./hall-scoring.scoring.yaml#waiting)。',
      'hall-service.standard.md: | quick | wait | <= 5min | [快捷](hall.catalog.yaml#pace) |',
    ]);
    assert.deepEqual(rulesIn(files), rulesIn(fixture.files));
  });

  it('keeps quotation marks', () => {
    const fixture = at('hall.catalog.yaml', 'map', 'warmth');
    assert.ok(renamed(fixture, 'kindness').files.get('hall.catalog.yaml')?.includes('  - id: "kindness"\n'));
  });

  it('carries an input into FEEL, tests and datasets', () => {
    const fixture = at('june.dataset.yaml', 'columns', 'wait');
    const { files } = renamed(fixture, '等候时间');
    assert.deepEqual(changed(fixture.files, files), [
      'hall-scoring.scoring.yaml: 等候时间: { type: duration, label: 等候 }',
      'hall-scoring.scoring.yaml: input: 等候时间',
      'hall-scoring.scoring.yaml: - { id: smiling, dimension: 速度, formula: "min(smile, 5) + if 等候时间 > 1h then 0 else 0" }',
      'hall-scoring.scoring.yaml: given: { 等候时间: 3min, smile: 4 }',
      'june.dataset.yaml: columns: { 等候时间: 等候, smile: 笑容 }',
      'june.dataset.yaml: units: { 等候时间: min }',
      'hall-service.standard.md: | quick | 等候时间 | <= 5min | [快捷](hall.catalog.yaml#speed) |',
    ]);
    assert.deepEqual(rulesIn(files), rulesIn(fixture.files));
  });

  it('carries a stage into the path over its table', () => {
    const fixture = at('hall-service.standard.md', '- id:', 'enquiry');
    const { files } = renamed(fixture, 'asking');
    assert.deepEqual(changed(fixture.files, files), [
      'hall-service.standard.md: - id: asking',
      'hall-service.standard.md: <!-- plumbline: stages.asking.targets -->',
    ]);
    assert.deepEqual(rulesIn(files), rulesIn(fixture.files));
  });

  it('renames a document with its file and the addresses of links', () => {
    const fixture = at('hall.catalog.yaml', 'id', 'hall');
    const { files, moved } = renamed(fixture, 'lobby');
    assert.equal(moved, 'file:///project/lobby.catalog.yaml');
    assert.deepEqual(rulesIn(files), rulesIn(fixture.files));
    assert.ok(files.get('hall-service.standard.md')?.includes('[快捷](lobby.catalog.yaml#speed)'));
    assert.ok(files.get('hall-service.standard.md')?.includes('[大厅](<lobby.catalog.yaml>)'));
  });

  it('carries pictures of a document, pictures that lead to it, and links to parts of the text itself', () => {
    const text = (id: string, part: string): string => `---\nkind: standard\nid: s\ntitle: T\n---\n\n![流程](${id}.scoring.yaml)、[![图](a.svg)](./${id}.scoring.yaml#c)、[图]: x\n\n[图]: ${id}.scoring.yaml\n\n[接听](#${part})，[别处](#nowhere)。\n\n\`\`\`yaml stages\n- id: ${part}\n  title: 接听\n\`\`\`\n`;
    const fixture = readFixture({ 'x.scoring.yaml': 'kind: scoring\nid: $0x\nscale: { min: 0, max: 5 }\ncriteria:\n  - { id: c, formula: "5" }\n', 's.standard.md': text('x', 'call') });
    const { files } = renamed(fixture, 'y');
    assert.equal(files.get('s.standard.md'), text('y', 'call'));
    const at = text('x', 'call').indexOf('#call') + 1;
    assert.equal(renamed({ ...fixture, file: 's.standard.md', offset: at }, 'answer').files.get('s.standard.md'), text('x', 'answer'));
  });

  it('carries an input into the metric of a standard and the data of that', () => {
    const standard = (name: string): string => `kind: standard\nid: s\ntitle: S\nmeasured-by: [a]\ntargets:\n  - { id: t, metric: ${name}, objective: "<= 3", when: ${name} > 0 }\n`;
    const dataset = (rest: string): string => `kind: dataset\nid: d\nof: s\nsource: d.csv\n${rest}`;
    for (const [before, after] of [['columns: { wait: 等候 }\n', 'columns: { delay: 等候 }\n'], ['', 'columns: { delay: wait }\n']] as const) {
      const fixture = readFixture({
        'a.scoring.yaml': 'kind: scoring\nid: a\nscale: { min: 0, max: 5 }\ninputs:\n  $0wait: { type: number, domain: "[0..5]" }\ncriteria:\n  - { id: c, input: wait }\n',
        's.standard.yaml': standard('wait'), 'd.dataset.yaml': dataset(before), 'd.csv': 'wait,等候\n1,3\n',
      });
      const { files } = renamed(fixture, 'delay');
      assert.deepEqual([files.get('s.standard.yaml'), files.get('d.dataset.yaml')], [standard('delay'), dataset(after)]);
      assert.deepEqual(rulesIn(files), rulesIn(fixture.files));
    }
  });

  it('keeps data whose column bears the old name of an input', () => {
    const dataset = (rest: string): string => `kind: dataset\nid: d\nof: a\nsource: d.csv\n${rest}`;
    const cases: [before: string, after: string][] = [
      ['', 'columns: { delay: wait }\n'],
      ['columns:\n  smile: 笑容\n', 'columns:\n  smile: 笑容\n  delay: wait\n'],
      ['columns: { smile: 笑容 }\n', 'columns: { smile: 笑容, delay: wait }\n'],
      ['columns: { wait: 等候 }\n', 'columns: { delay: 等候 }\n'],
    ];
    for (const [before, after] of cases) {
      const fixture = readFixture({
        'a.scoring.yaml': 'kind: scoring\nid: a\nscale: { min: 0, max: 5 }\ninputs:\n  $0wait: { type: number, domain: "[0..5]" }\n  smile: { type: number, domain: "[0..5]" }\ncriteria:\n  - { id: c, input: wait }\n  - { id: d, input: smile }\n',
        'd.dataset.yaml': dataset(before),
        'd.csv': 'wait,smile,等候,笑容\n1,2,3,4\n',
      });
      const { files } = renamed(fixture, 'delay');
      assert.equal(files.get('d.dataset.yaml'), dataset(after));
      assert.deepEqual(rulesIn(files), rulesIn(fixture.files));
    }
  });

  const refusals: [title: string, fixture: Fixture, newName: string, reason: RegExp][] = [
    ['what is no name', at('hall-scoring.scoring.yaml', 'scale', 'max'), 'x', /no id here/],
    ['what a built-in catalog defines', at('hall.catalog.yaml', 'map', 'empathy'), 'x', /built-in catalog “servqual”.*copy the catalog/],
    ['a synonym', at('hall-scoring.scoring.yaml', 'smiling', '速度'), 'x', /synonym/],
    ['the number of an article', at('hall-service.standard.md', '按照', '第一条'), 'x', /number them anew/],
    ['a name without definition', readFixture({ 'a.scoring.yaml': 'kind: scoring\nid: a\nuses: [$0nowhere]\n' }), 'x', /not defined/],
    ['an id with capital letters', at('hall.catalog.yaml', 'id', 'hall'), 'Hall', /lower-case letters/],
    ['a Chinese id', at('hall.catalog.yaml', 'dimensions', 'speed'), '快捷', /lower-case letters/],
    ['a name with a hyphen', at('hall-scoring.scoring.yaml', 'inputs', 'wait'), 'waiting-time', /underscores/],
    ['a word of FEEL', at('hall-scoring.scoring.yaml', 'inputs', 'wait'), 'in', /means something else/],
    ['a word of YAML', at('hall.catalog.yaml', 'dimensions', 'speed'), 'true', /means something else/],
    ['an id that is taken', at('hall.catalog.yaml', 'dimensions', 'speed'), 'warmth', /already has the id “warmth”/],
    ['an id that is the synonym of another', readFixture({ 'a.catalog.yaml': 'kind: catalog\nid: a\ndimensions:\n  - { id: $0b, label: B }\n  - { id: c, label: C, aliases: [d] }\n' }), 'd', /already is a synonym/],
    ['the id of another document', readFixture({ 'a.catalog.yaml': 'kind: catalog\nid: $0a\n', 'b.catalog.yaml': 'kind: catalog\nid: b\n' }), 'b', /There already is a catalog/],
    ['a document whose id two documents have', readFixture({ 'a.catalog.yaml': 'kind: catalog\nid: $0a\n', 'b/a.catalog.yaml': 'kind: catalog\nid: a\n' }), 'b', /more than one document/],
    ['a name that is written with escapes', readFixture({ 'a.scoring.yaml': 'kind: scoring\nid: a\ninputs:\n  wait: { type: number }\ncriteria:\n  - { id: c, input: "w\\u0061it" }\n  - { id: d, input: $0wait }\n' }), 'x', /a\.scoring\.yaml, line 6,/],
  ];
  for (const [title, fixture, newName, reason] of refusals) {
    it(`refuses ${title}`, () => {
      const context = contextOf(fixture.files, fixture.file);
      const result = rename(context, fixture.offset, newName);
      assert.ok(isRefusal(result), 'it was not refused');
      assert.match(result.refused.en, reason);
      assert.match(result.refused.zh, /[。]$/);
    });
  }

  it('renames a latent variable in its own path model alone', () => {
    const model = (id: string, mark = ''): string => `  - type: csi\n    id: ${id}\n    variables: [{ id: ${mark}image, items: [a] }, { id: trust, items: [b] }]\n    paths: [[image, trust]]\n`;
    const fixture = readFixture({ 's.survey.yaml': `kind: survey\nid: s\nitems:\n  - { id: a, text: A }\n  - { id: b, text: B }\nanalyses:\n${model('first')}${model('second', '$0')}` });
    const { files } = renamed(fixture, 'price');
    assert.equal(files.get('s.survey.yaml'), fixture.files.get('s.survey.yaml')?.replace(model('second'), model('second').replaceAll('image', 'price')));
    // The name that the other model has is free here.
    assert.ok(!isRefusal(rename(contextOf(files, fixture.file), fixture.offset, 'image')));
  });

  it('says what would be renamed before a name is given', () => {
    const { files, file, offset } = at('hall-scoring.scoring.yaml', 'dimension:', 'speed');
    assert.deepEqual(prepareRename(contextOf(files, file), offset), { span: { start: offset, end: offset + 5 }, name: 'speed' });
  });

  it('lets a criterion bear the name of an input, unless something outside names it', () => {
    const text = 'kind: scoring\nid: a\ninputs:\n  wait: { type: number }\ncriteria:\n  - { id: $0c, input: wait }\n';
    const free = readFixture({ 'a.scoring.yaml': text });
    assert.ok(!isRefusal(rename(contextOf(free.files, free.file), free.offset, 'wait')));
    const named = readFixture({ 'a.scoring.yaml': text, 's.standard.yaml': 'kind: standard\nid: s\nmeasured-by: [a]\ntargets:\n  - { id: t, metric: wait, objective: "< 3", measured-by: ["a#c"] }\n' });
    assert.ok(isRefusal(rename(contextOf(named.files, named.file), named.offset, 'wait')));
  });
});

describe('rename in the samples', () => {
  const root = new URL('../../samples/', import.meta.url);
  const isRead = (name: string): boolean => /\.(?:catalog|standard|scoring|survey|dataset|config)\.(?:yaml|md)$/.test(name);
  for (const sample of readdirSync(root).filter((name) => statSync(new URL(name, root)).isDirectory())) {
    it(`changes no finding when everything in ${sample} gets another name`, () => {
      const folder = new URL(`${sample}/`, root);
      let files: Files = new Map(readdirSync(folder).filter(isRead).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
      const before = rulesIn(files);
      let count = 0;
      for (const name of [...files.keys()].filter((n) => !n.includes('.config.'))) {
        const { length } = contextOf(files, name).document.index.symbols;
        for (let i = 0; i < length; i++) {
          const symbol = contextOf(files, name).document.index.symbols[i];
          if (symbol === undefined || /^r\d+$/.test(symbol.id)) continue;
          files = renamed({ files, file: name, offset: symbol.span.start + 1, ranges: new Map() }, `r${count++}`).files;
        }
      }
      assert.ok(count > 0, 'nothing was renamed');
      assert.deepEqual(rulesIn(files), before);
    });
  }
});
