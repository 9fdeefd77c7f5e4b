/** Outline, folding, selection, links and the pages of the language, in YAML and in Markdown. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { documentLinks } from '../../server/src/core/features/document-links.ts';
import { folds } from '../../server/src/core/features/folding.ts';
import { builtInPage, languagePageUri } from '../../server/src/core/features/pages/built-in-pages.ts';
import { languagePage } from '../../server/src/core/features/pages/language-page.ts';
import { typeDefinition } from '../../server/src/core/features/pages/type-definition.ts';
import { selections } from '../../server/src/core/features/selection.ts';
import { outline } from '../../server/src/core/features/symbols/outline.ts';
import type { OutlineItem } from '../../server/src/core/features/symbols/outline-item.ts';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { SCHEMA_KINDS } from '../../server/src/core/schema/resolved-schema.ts';
import { SAMPLES } from '../support/actions.ts';
import { contextOf, readFixture, showSpans } from '../support/features.ts';

const SCORING = `# 说明
# 第二行
kind: scoring
id: hall
inputs:
  wait: { type: duration, label: 等候 }
criteria:
  - id: speed
    label: { zh: 快捷, en: Speed }
    dimension: servqual.responsiveness
    input: wait
    weight: 0.4
    bands:
      - { when: "< 5min", score: 5 }
      # 备注
      - when: ">= 5min"
        score: 2
grades:
  - { id: A, when: ">= 4" }
`;
const SURVEY = `kind: survey
id: opinion
uses: [servqual]
items:
  - { id: A1, text: 整洁吗, dimension: servqual.tangibles }
  - { id: A2, text: 明亮吗, dimension: servqual.tangibles }
  - { id: B1, text: 快吗, dimension: servqual.responsiveness }
  - { id: why, text: 为什么, type: open }
`;
const REGULATION = `---
kind: standard
id: rule
uses: [servqual]
---

# 管理办法

## 第一章　总则

**第一条**　为规范服务，制定本办法。

<!--
  一段
  注释
-->

第二条　目标如下：

<!-- plumbline: targets -->

| id | metric | objective |
| --- | --- | --- |
| answer | answer_time | <= 30s |
| reply | reply_time | <= 1d |

## 第二章　附则

\`\`\`yaml recovery
# 先道歉
# 再补救
- id: sorry
  title: 道歉
\`\`\`
`;

const tree = (items: readonly OutlineItem[], depth = 0): string[] =>
  items.flatMap((i) => [`${'  '.repeat(depth)}${i.kind}: ${i.name}${i.detail === '' ? '' : ` (${i.detail})`}`, ...tree(i.children, depth + 1)]);

const flat = (items: readonly OutlineItem[]): readonly OutlineItem[] => items.flatMap((i) => [i, ...flat(i.children)]);

const outlineOf = (file: string, text: string): string[] => tree(outline(contextOf(new Map([[file, text]]), file)));

describe('outline', () => {
  it('of a scoring: criteria with their bands', () => {
    assert.deepEqual(outlineOf('hall.scoring.yaml', SCORING), [
      'list: 输入 (1)',
      '  input: 等候 (wait · 时长)',
      'list: 评分项 (1)',
      '  criterion: 快捷 (speed · 0.4)',
      '    band: < 5min (5)',
      '    band: >= 5min (2)',
      'list: 等级 (1)',
      '  grade: A (>= 4)',
    ]);
  });

  it('of a survey: items by dimension', () => {
    assert.deepEqual(outlineOf('opinion.survey.yaml', SURVEY), [
      'list: 题目 (4)',
      '  group: 有形性 (2)',
      '    item: 整洁吗 (A1)',
      '    item: 明亮吗 (A2)',
      '  group: 响应性 (1)',
      '    item: 快吗 (B1)',
      '  item: 为什么 (why · 开放题)',
    ]);
  });

  it('of a regulation: chapters, articles, and what is written in them', () => {
    assert.deepEqual(outlineOf('rule.standard.md', REGULATION), [
      'heading: 管理办法',
      '  chapter: 第一章 总则',
      '    article: 第一条 为规范服务',
      '    article: 第二条 目标如下',
      '      target: answer (answer_time · <= 30s)',
      '      target: reply (reply_time · <= 1d)',
      '  chapter: 第二章 附则',
      '    recovery: 道歉 (sorry)',
    ]);
  });

  it('of what is numbered below an article, and of nothing else that is', () => {
    const text = '---\nkind: standard\nid: rule\n---\n\n# 办法\n\n（一）前言；\n\n第一条　窗口应当：\n\n（一）微笑：\n1、眼睛；\n2、嘴角；\n（二）起立。\n\n第二条　完。\n';
    assert.deepEqual(outlineOf('rule.standard.md', text), ['heading: 办法', '  article: 第一条 窗口应当', '    numbered: （一）微笑：', '      numbered: 1、眼睛；', '      numbered: 2、嘴角；', '    numbered: （二）起立。', '  article: 第二条 完']);
  });

  it('of a survey: how the sample is drawn, what is analysed, options and quotas, in the words of the reader', () => {
    const text = `kind: survey
id: opinion
title: 意见
uses: [servqual]
anonymous: true
scales:
  five: { type: likert, labels: [差, 好] }
items:
  - { id: q1, text: 满意吗, scale: five }
  - id: q2
    text: 选一项
    type: single
    options: [甲, { value: b, label: 乙 }]
importance: { servqual.reliability: 30 }
quotas:
  - { id: young, label: 青年, when: age < 30, min: 20 }
sampling:
  population: 9000
  confidence: 95%
  strata:
    - { id: north, label: 北区, population: 4000 }
analyses:
  - { type: nps, item: q1 }
  - { id: spread, label: 分布, type: descriptives }
  - { type: nonsense }
`;
    assert.deepEqual(outlineOf('opinion.survey.yaml', text), [
      'value: 匿名 (true)',
      'list: 量表 (1)',
      '  scale: five (文字量表)',
      '    texts: 选项文字 (2)',
      '      text: 差',
      '      text: 好',
      'list: 题目 (2)',
      '  item: 满意吗 (q1)',
      '  item: 选一项 (q2 · 单选)',
      '    option: 甲',
      '    option: 乙 (b)',
      'map: 重要性分数 (1)',
      '  named: 可靠性 (servqual.reliability · 30)',
      'list: 配额 (1)',
      '  quota: 青年 (young · age < 30)',
      'object: 抽样 (总体 9000 · 置信水平 95%)',
      '  stratum: 北区 (north · 4000)',
      'list: 分析 (3)',
      '  analysis: 净推荐值',
      '  analysis: 分布 (spread · 描述统计：均值、标准差、分位数、分布)',
      '  analysis: nonsense',
    ]);
  });

  it('of a dataset: its file, and columns by the labels of what they hold', () => {
    const files = new Map([['hall.scoring.yaml', SCORING], ['week.dataset.yaml', `kind: dataset
id: week
of: hall
source: ./week.csv
columns:
  wait: 等候（分）
units: { wait: min }
values:
  open: { 是: true, 否: false }
missing: [-99, 未填]
group-by: [网点]
`]]);
    assert.deepEqual(tree(outline(contextOf(files, 'week.dataset.yaml'))), [
      'value: 所属文件 (hall)',
      'value: 数据文件 (./week.csv)',
      'map: 列 (1)',
      '  named: 等候 (wait · 等候（分）)',
      'map: 单位 (1)',
      '  named: 等候 (wait · min)',
      'map: 取值对照 (1)',
      '  named: open (是 = true；否 = false)',
      'value: 缺失代码 (-99、未填)',
      'value: 分组列 (网点)',
    ]);
  });

  it('of what a catalog maps and models, and of what a standard says in sentences', () => {
    assert.deepEqual(outlineOf('own.catalog.yaml', `kind: catalog
id: own
title: 自有
dimensions: [{ id: fast, label: 快捷, indicators: [不等候] }]
mappings: [{ to: servqual, map: { fast: responsiveness } }]
models: [{ id: m, label: 模型, variables: [fast], paths: [] }]
`), [
      'list: 维度 (1)',
      '  dimension: 快捷 (fast)',
      '    texts: 观察点 (1)',
      '      text: 不等候',
      'list: 对应关系 (1)',
      '  mapping: SERVQUAL 服务质量模型',
      '    map: 对照 (1)',
      '      named: 快捷 (fast · 响应性)',
      'list: 结构模型 (1)',
      '  model: 模型 (m)',
    ]);
    assert.deepEqual(outlineOf('s.standard.yaml', 'kind: standard\nid: s\ntitle: 标准\npurpose: 规范服务\nterms: [{ term: 客户, definition: 来的人 }]\nprinciples: [首问负责]\nreview: { every: P1M, inputs: [投诉] }\n'), [
      'value: 目的 (规范服务)',
      'list: 术语 (1)',
      '  term: 客户 (来的人)',
      'texts: 原则 (1)',
      '  text: 首问负责',
      'object: 评审 (周期 每月)',
      '  texts: 依据材料 (1)',
      '    text: 投诉',
    ]);
  });

  it('leaves out nothing that bears an id', () => {
    for (const path of readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((f) => parseFileName(f) !== undefined)) {
      const file = path.slice(path.lastIndexOf('/') + 1);
      const text = readFileSync(new URL(path, SAMPLES), 'utf8');
      const context = contextOf(new Map([[file, text]]), file);
      const shown = new Set(flat(outline(context)).map((i) => i.nameSpan.start));
      const missed = context.document.index.symbols.filter((s) => s.kind !== context.document.kind && !shown.has(s.span.start));
      assert.deepEqual(missed.map((s) => `${file} ${s.kind} ${s.id}`), []);
    }
  });

  it('keeps every name inside what it names', () => {
    const check = (items: readonly OutlineItem[]): void => {
      for (const i of items) {
        assert.ok(i.span.start <= i.nameSpan.start && i.nameSpan.end <= i.span.end, i.name);
        assert.notEqual(i.name, '');
        check(i.children);
      }
    };
    for (const [file, text] of [['hall.scoring.yaml', SCORING], ['opinion.survey.yaml', SURVEY], ['rule.standard.md', REGULATION]] as const) {
      check(outline(contextOf(new Map([[file, text]]), file)));
    }
  });
});

describe('folding', () => {
  /** `first-last kind`, lines from one. */
  const foldsOf = (file: string, text: string): string[] => {
    const lines = new LineIndex(text);
    return folds(contextOf(new Map([[file, text]]), file)).map(({ span, kind }) => `${lines.positionAt(span.start).line + 1}-${lines.positionAt(span.end).line + 1} ${kind}`);
  };

  it('of YAML: comments, entries, items', () => {
    assert.deepEqual(foldsOf('hall.scoring.yaml', SCORING), [
      '1-2 comment', '5-6 structure', '7-17 structure', '8-17 structure', '13-17 structure', '16-17 structure', '18-19 structure',
    ]);
  });

  it('of Markdown: front matter, chapters, articles, comments, tables with their path, fences', () => {
    assert.deepEqual(foldsOf('rule.standard.md', REGULATION), [
      '1-5 region', '7-34 structure', '9-25 structure', '11-16 structure', '13-16 comment', '18-25 structure', '20-25 region', '27-34 structure', '29-34 region', '30-31 comment', '32-33 structure',
    ]);
  });

  it('takes nothing in a block scalar for a comment', () => {
    assert.deepEqual(foldsOf('a.standard.md', '第一条　窗口应当：\n\n（一）微笑：\n1、眼睛；\n2、嘴角；\n（二）起立。\n'), ['1-6 structure', '3-5 structure']);
    assert.deepEqual(foldsOf('a.standard.yaml', 'kind: standard\nid: a\ndescription: |\n  # 一\n  # 二\n'), ['3-5 structure']);
  });
});

describe('selection', () => {
  const select = (file: string, marked: string): string[] => {
    const { files, offset } = readFixture({ [file]: marked });
    const text = files.get(file) ?? '';
    const [chain = []] = selections(contextOf(files, file), [offset]);
    chain.forEach((s, i) => { assert.ok(i === 0 || (s.start <= (chain[i - 1]?.start ?? 0) && (chain[i - 1]?.end ?? 0) <= s.end), 'each within the next'); });
    return showSpans(text, chain).map((s) => (s.includes('\n') ? `${s.slice(0, s.indexOf('\n'))} … ${s.trimEnd().split('\n').at(-1) ?? ''}` : s));
  };

  it('goes from a part of an expression to the document', () => {
    assert.deepEqual(select('a.scoring.yaml', 'kind: scoring\ncriteria:\n  - id: c\n    formula: "a + $0bc * 2"\n'), [
      'bc',
      'bc * 2',
      'a + bc * 2',
      '"a + bc * 2"',
      'formula: "a + bc * 2"',
      'id: c …     formula: "a + bc * 2"',
      '- id: c …     formula: "a + bc * 2"',
      'criteria: …     formula: "a + bc * 2"',
      'kind: scoring …     formula: "a + bc * 2"',
      'kind: scoring …     formula: "a + bc * 2"',
    ]);
  });

  it('goes from a word of an article to its chapter', () => {
    assert.deepEqual(select('rule.standard.md', REGULATION.replace('制定本', '制定$0本')), [
      '制定本办法',
      '**第一条**　为规范服务，制定本办法。',
      '**第一条**　为规范服务，制定本办法。 … -->',
      '## 第一章　总则 … | reply | reply_time | <= 1d |',
      '# 管理办法 … ```',
      '--- … ```',
    ]);
    assert.deepEqual(select('rule.standard.md', `${REGULATION}\n第六条　甲。\n\n$0**第七条**　乙，丙，丁，戊，己，庚。\n`)[0], '**第七条**　乙，丙，丁，戊，己，庚。');
  });
});

describe('links', () => {
  it('lead to parts of documents, to files, to rules', () => {
    const files = new Map([
      ['hall.catalog.yaml', 'kind: catalog\nid: hall\ndimensions:\n  - { id: speed, label: 快捷 }\n'],
      ['a.standard.md', '---\nkind: standard\nid: a\nuses: [hall]\n---\n\n见[快捷](./hall.catalog.yaml#speed)、[附件](附件/说明%20书.pdf)、[网页](https://example.com)。\n\n<!-- plumbline-ignore target-without-unit, no-such-rule: 示例 -->\n<!-- plumbline: targets -->\n\n| id | metric | objective | dimension |\n| --- | --- | --- | --- |\n| t | m | <= 3 | [快捷](hall.catalog.yaml#speed) |\n'],
      ['d.dataset.yaml', 'kind: dataset\nid: d\nsource: ../数据/d.csv\n'],
    ]);
    const show = (file: string): string[] => documentLinks(contextOf(files, file)).map(({ span, target }) =>
      `${(files.get(file) ?? '').slice(span.start, span.end)} → ${target.uri}${target.span === null ? '' : `@${target.span.start}`}`);
    const speed = (files.get('hall.catalog.yaml') ?? '').indexOf('speed');
    assert.deepEqual(show('a.standard.md'), [
      `./hall.catalog.yaml#speed → file:///project/hall.catalog.yaml@${speed}`,
      '附件/说明%20书.pdf → file:///project/%E9%99%84%E4%BB%B6/%E8%AF%B4%E6%98%8E%20%E4%B9%A6.pdf',
      'target-without-unit → https://github.com/plumbline-standards/plumbline/blob/main/docs/rules/target-without-unit.md',
      `hall.catalog.yaml#speed → file:///project/hall.catalog.yaml@${speed}`,
    ]);
    assert.deepEqual(show('d.dataset.yaml'), ['../数据/d.csv → file:///%E6%95%B0%E6%8D%AE/d.csv']);
  });
});

describe('pages of the language', () => {
  it('say each kind in both languages, every key under a heading of its own', () => {
    for (const kind of SCHEMA_KINDS) {
      for (const locale of ['zh', 'en'] as const) {
        const { text, places } = languagePage(kind, locale);
        assert.equal(builtInPage(languagePageUri(kind, locale)), text);
        for (const [pointer, span] of places) assert.match(text.slice(span.start, span.end), /^#{1,3} \S/, pointer);
        if (locale === 'en') assert.doesNotMatch(text.replace(/`[^`\n]*`/g, ''), /\p{Script=Han}{8,}/u);
      }
    }
    assert.equal(builtInPage('plumbline-builtin:/language/nothing.zh.md'), undefined);
  });

  const cases: [file: string, marked: string, heading: string][] = [
    ['a.scoring.yaml', 'kind: scoring\ncriteria:\n  - id: c\n    wei$0ght: 1\n', '### `weight` 权重'],
    ['a.scoring.yaml', 'kind: scoring\ncriteria:\n  - id: c\n    bands:\n      - { when: "< $03", score: 1 }\n', '### `when` 条件'],
    ['a.scoring.yaml', 'kind: scoring\ninputs:\n  wait: { type: dur$0ation }\n', '### `type` 类型'],
    ['rule.standard.md', REGULATION.replace('answer_time', 'answer$0_time'), '### `metric` 指标'],
    ['rule.standard.md', REGULATION.replace('title: 道歉', 'ti$0tle: 道歉'), '### `title` 标题'],
  ];
  for (const [file, marked, heading] of cases) {
    it(`lead from a place in ${file} to ${heading}`, () => {
      const { files, offset } = readFixture({ [file]: marked });
      const found = typeDefinition(contextOf(files, file), offset);
      assert.ok(found);
      const page = builtInPage(found.uri) ?? '';
      assert.equal(page.slice(found.span.start, found.span.end), heading);
    });
  }
});
