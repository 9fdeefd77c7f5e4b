/** What `plumbline report` writes of standards and catalogs: all that they promise and define, what covers it and who uses it, and nothing that their words could turn into markup. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { sampleProjects } from '../../server/tools/sample-projects.ts';
import { inFolder } from '../cli/run-script.ts';
import { reportOf, sectionsOf, type PageTable } from '../support/report-page.ts';

const tablesOf = (html: string): ReadonlyMap<string, PageTable> => new Map(sectionsOf(html).flatMap((s) => s.tables.map((t): [string, PageTable] => [t.id, t])));

/** Writes the files, and what the report of the first says. */
function reported(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  let made: ReturnType<typeof reportOf> | undefined;
  inFolder(undefined, (folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    made = reportOf(folder, Object.keys(files)[0] ?? '', ...args);
  });
  assert.ok(made !== undefined);
  return { ...made, tables: tablesOf(made.html) };
}

describe('plumbline report, of standards and catalogs', () => {
  it('has every target, control and step of recovery of every sample', () => {
    const samples = sampleProjects().flatMap(({ folder, files }) => files.filter((f) => /\.standard\.\w+$/.test(f)).map((document) => ({ folder, document })));
    assert.ok(samples.length >= 10);
    for (const { folder, document } of samples) {
      const text = readFileSync(join(folder, document), 'utf8');
      const { status, html } = reportOf(folder, document, '--locale', 'zh');
      // A draft that shows what is found in drafts.
      if (document === 'after-sales-draft.standard.md') {
        assert.deepEqual([status, html], [1, '']);
        continue;
      }
      assert.equal(status, 0, document);
      const tables = tablesOf(html);
      if (document.endsWith('.yaml')) {
        // Only targets have a metric, and only recovery has an action.
        assert.equal(tables.get('targets')?.rows.size ?? 0, [...text.matchAll(/\bmetric:/g)].length, document);
        assert.equal([...(tables.get('duties')?.rows.values() ?? [])].filter((cells) => cells.get('kind') === '补救').length, [...text.matchAll(/\baction:/g)].length, document);
      } else {
        assert.ok(sectionsOf(html).some((s) => s.title === '章条'), document);
      }
      const used = /^uses: \[([^\]]*)\]/m.exec(text)?.[1]?.split(',') ?? [];
      assert.deepEqual([...tables.keys()].filter((id) => id.startsWith('coverage-')).sort(), used.map((id) => `coverage-${id.trim()}`).sort(), document);
    }
  }).timeout(120_000);

  it('says in words which dimensions have no target and which nothing measures', () => {
    const { tables, html } = reported({ 'hotline.standard.yaml': STANDARD, 'calls.scoring.yaml': SCORING, 'poll.survey.yaml': SURVEY, 'plumbline.config.yaml': 'root: true\n' }, '--locale', 'en');
    const rows = [...(tables.get('coverage-servqual')?.rows ?? [])].map(([id, cells]) => [id, cells.get('targets'), cells.get('criteria'), cells.get('items'), cells.get('judged')]);
    assert.deepEqual(rows, [
      ['tangibles', 0, 0, 0, 'hole: neither promised nor measured'],
      ['reliability', 1, 0, 0, 'promised, no criterion or item'],
      ['responsiveness', 2, 1, 1, 'promised and measured'],
      ['assurance', 0, 0, 0, 'hole: neither promised nor measured'],
      ['empathy', 0, 0, 1, 'hole: measured, not promised'],
    ]);
    assert.match(html, /3 of 5 dimensions have no target: Tangibles, Assurance, Empathy\./);
    assert.deepEqual([...(tables.get('targets')?.rows.get('answer') ?? [])], [['stage', 'Enquiry'], ['metric', 'waiting'], ['when', 'channel = "phone"'], ['objective', '<= 30s'], ['attainment', '>= 95%'], ['dimension', 'Responsiveness'], ['owner', 'Agent'], ['every', 'every 3 months']]);
    assert.equal(tables.get('targets')?.rows.get('backlog')?.get('objective'), '<= 20 件');
    assert.match(html, /Target Answer the phone: waiting &lt;= 30s; when channel = &quot;phone&quot;; attained by &gt;= 95%; Agent/);
  });

  it('counts the articles of chapters and shows what stands in each', () => {
    const { html } = reported({ 'rules.standard.md': REGULATION }, '--locale', 'zh');
    const [outline = ''] = /<h2>章条<\/h2>[^]*?<\/section>/.exec(html) ?? [];
    assert.match(outline, /第一章 总则（2 条）/);
    assert.match(outline, /第三条[^<]*\n?<ul>\n<li>目标 等候：waiting_time &lt;= 10min；达标率 &gt;= 90%；大堂经理/);
  });

  it('says what dimensions mean and which documents use them, and marks those that none does', () => {
    const { tables, html, status } = reported({ 'desk.catalog.yaml': CATALOG, 'counter.standard.yaml': USER, 'calls.scoring.yaml': SCORING.replace('servqual]', 'desk]').replace('servqual.responsiveness', 'desk.speed'), 'plumbline.config.yaml': 'root: true\n' }, '--locale', 'en');
    assert.equal(status, 0);
    assert.deepEqual([...(tables.get('usage')?.rows ?? [])].map(([id, c]) => [id, c.get('documents'), c.get('mentions'), c.get('used')]), [
      ['speed', 2, 3, 'in use'],
      ['care', 1, 1, 'in use'],
      ['calm', 0, 0, 'used by no document'],
      ['smile', 0, 0, 'retired, used by no document'],
    ]);
    assert.deepEqual([...(tables.get('mentions')?.rows.values() ?? [])].map((c) => [...c.values()]), [['Calls', 'scoring', 1], ['Counter', 'standard', 2], ['Counter', 'standard', 1]]);
    assert.equal(tables.get('dimensions')?.rows.get('smile')?.get('status'), 'retired, replaced by “Care”');
    assert.equal(tables.get('dimensions')?.rows.get('calm')?.get('parent'), 'Care');
    assert.match(html, /2 of 4 dimensions are used by no document: Calm, Smile\./);
  });

  it('takes what documents say for text, whatever they say', () => {
    const hostile = `</style></svg><script>alert(1)</script><img src=x onerror="alert(2)"> & ' <!--`;
    const quoted = JSON.stringify(hostile);
    for (const file of [
      { 'hotline.standard.yaml': STANDARD.replaceAll('Answer the phone', hostile).replace('Enquiry', quoted).replace('Hotline', quoted).replace('Agent', quoted) },
      { 'desk.catalog.yaml': CATALOG.replaceAll('Speed', hostile.replaceAll(/[{}]/g, '')).replace('Goes fast', quoted), 'counter.standard.yaml': USER.replace('Counter', quoted) },
      { 'hotline.standard.yaml': 'kind: standard\nid: hotline\ntitle: H\nuses: [__proto__, constructor]\ntargets:\n  - { id: to-string, title: toString, metric: constructor, objective: "<= 1h", dimension: __proto__.constructor, owner: hasOwnProperty }\n' },
    ]) {
      const { html } = reported(file as Record<string, string>, '--locale', 'en');
      assert.notEqual(html, '');
      assert.doesNotMatch(html, /<script|<img|onerror="|<\/style><|<!--/i);
    }
  });

  it('shows the beginning of a document that is very long, and says how much is left out', () => {
    const articles = Array.from({ length: 2_000 }, (_, i) => `第${String(i + 1)}条　条文 ${String(i + 1)}。\n`).join('\n');
    const targets = Array.from({ length: 2_000 }, (_, i) => `  - { id: t-${String(i)}, metric: m, objective: "<= 1h", dimension: servqual.empathy }`).join('\n');
    const { html, tables } = reported({ 'long.standard.md': `---\nkind: standard\nid: long\ntitle: 长\nuses: [servqual]\ntargets:\n${targets}\n---\n\n# 长\n\n## 第一章　总则\n\n${articles}` }, '--locale', 'zh');
    assert.equal(tables.get('targets')?.rows.size, 500);
    assert.match(html, /还有 1500 项没有列出。/);
    assert.equal(tables.get('coverage-servqual')?.rows.get('empathy')?.get('targets'), 2_000);
  }).timeout(20_000);

  it('writes nothing of a document with errors', () => {
    const { status, html, stderr } = reported({ 'hotline.standard.yaml': STANDARD.replace('metric: waiting', 'metrik: waiting') }, '--locale', 'en');
    assert.equal(status, 1);
    assert.equal(html, '');
    assert.match(stderr, /no report was written/);
  });
});

const STANDARD = `kind: standard
id: hotline
title: Hotline
uses: [servqual]
stages:
  - id: enquiry
    title: Enquiry
    targets:
      - id: answer
        title: >-
          Answer the phone
        metric: waiting
        when: channel = "phone"
        objective: "<= 30s"
        attainment: ">= 95%"
        dimension: servqual.responsiveness
        owner: Agent
        every: P3M
      - { id: backlog, metric: backlog, objective: "<= 20", unit: 件, dimension: servqual.responsiveness }
targets:
  - { id: right, metric: right_share, objective: ">= 99%", dimension: servqual.reliability }
`;

const SCORING = `kind: scoring
id: calls
title: Calls
uses: [servqual]
scale: { min: 0, max: 5 }
inputs:
  waiting: { type: duration, domain: ">= 0s" }
criteria:
  - id: speed
    label: Speed
    dimension: servqual.responsiveness
    input: waiting
    bands:
      - { when: "<= 30s", score: 5 }
      - { when: "> 30s", score: 1 }
`;

const SURVEY = `kind: survey
id: poll
title: Poll
uses: [servqual]
scales:
  five: { type: likert, labels: [very dissatisfied, dissatisfied, neither, satisfied, very satisfied] }
items:
  - { id: Q1, text: Was it quick?, scale: five, dimension: servqual.responsiveness }
  - { id: Q2, text: Did we listen?, scale: five, dimension: servqual.empathy }
`;

const REGULATION = `---
kind: standard
id: rules
title: 办法
uses: [servqual]
---

# 办法

## 第一章　总则

第一条　本办法适用于各网点。

第二条　客户服务部负责解释。

## 第二章　目标

第三条　等候时间：

<!-- plumbline: targets -->

| 编号 | 标题 | 指标 | 要求 | 达标率 | 维度 | 责任人 |
| --- | --- | --- | --- | --- | --- | --- |
| queue | 等候 | waiting_time | <= 10min | >= 90% | servqual.responsiveness | 大堂经理 |
`;

const CATALOG = `kind: catalog
id: desk
title: Desk
dimensions:
  - id: speed
    label: >-
      Speed
    definition: Goes fast
  - { id: care, label: Care, aliases: [attention] }
  - { id: calm, label: Calm, parent: care }
  - { id: smile, label: Smile, status: retired, replaced-by: care }
`;

const USER = `kind: standard
id: counter
title: Counter
uses: [desk]
targets:
  - { id: queue, metric: queue, objective: "<= 10min", dimension: desk.speed }
  - { id: greet, metric: greet, objective: "<= 30s", dimension: desk.speed }
  - { id: listen, metric: listened, objective: "true", dimension: attention }
`;
