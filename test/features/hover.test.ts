/** What hover says, of keys, names, numbers and articles, in YAML and in Markdown. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { Locale } from '../../server/src/core/base/text.ts';
import { documentationOf } from '../../server/src/core/features/documentation/documentation.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { contextOf, readFixture } from '../support/features.ts';

type Texts = Readonly<Record<string, string>>;

/** The Markdown at the cursor; empty where there is none. */
function hoverIn(files: Texts, locale: Locale = 'zh'): string {
  const { files: read, file, offset } = readFixture(files);
  return hover(contextOf(read, file, { locale }), offset)?.markdown ?? '';
}

function spanIn(files: Texts): string {
  const { files: read, file, offset } = readFixture(files);
  const found = hover(contextOf(read, file), offset);
  return found ? (read.get(file) ?? '').slice(found.span.start, found.span.end) : '';
}

const SCORING = `kind: scoring
id: a
title: T
uses: [servqual]
scale: { min: 1, max: 5 }
inputs:
  response_time: { type: duration, label: { zh: 响应时间, en: Response time }, domain: ">= 0h" }
  politeness: { type: number, domain: "[1..5]" }
criteria:
  - id: response
    label: { zh: 响应, en: Response }
    dimension: servqual.responsiveness
    weight: 2
    input: response_time
    bands:
      - { when: "<= 1h", score: 5 }
      - { when: "(1h..90min]", score: 4 }
      - { when: "> 2h", score: 1 }
  - id: talk
    weight: 3
    criteria:
      - { id: polite, input: politeness, weight: 1 }
      - { id: clear, weight: 3, formula: "round half up(politeness, 0)" }
missing: skip
tests:
  - name: n
    given: { response_time: 100min, politeness: 3 }
    expect: { total: 3 }
`;

/** The scoring with a cursor behind the first `before` that `after` follows. */
function at(before: string, after = ''): Texts {
  const start = SCORING.indexOf(before + after);
  assert.ok(start >= 0, before + after);
  const cut = start + before.length;
  return { 'a.scoring.yaml': `${SCORING.slice(0, cut)}$0${SCORING.slice(cut)}` };
}

describe('hover', () => {
  it('says what a key is for, what it allows and what holds without it', () => {
    const text = hoverIn(at('missi', 'ng: skip'));
    for (const part of ['缺失处理', 'Missing', '`skip`、`zero`、`incomplete`', '默认：`skip`', '权重']) assert.ok(text.includes(part), `${part} in ${text}`);
    assert.ok(hoverIn(at('sk', 'ip'), 'en').includes('Default: `skip`'));
    assert.ok(hoverIn(at('kin', 'd')).includes('必填'));
  });

  it('defines a dimension in both languages, with its source', () => {
    for (const locale of ['zh', 'en'] as const) {
      const text = hoverIn(at('servqual.respon', 'siveness'), locale);
      for (const part of ['响应性', 'Responsiveness', '`servqual.responsiveness`', 'SERVQUAL', 'Parasuraman']) assert.ok(text.includes(part), `${part} in ${text}`);
    }
    assert.ok(hoverIn(at('servqual.respon', 'siveness'), 'en').startsWith('**Responsiveness / 响应性**'));
    const own = 'kind: standard\nid: s\ntitle: T\ndimensions:\n  - { id: speed, label: 速度, definition: 快慢, indicators: [一小时内答复], source: 内部 }\nstages:\n  - { id: e, title: E, dimension: sp$0eed }\n';
    for (const part of ['速度', '快慢', '- 一小时内答复', '内部']) assert.ok(hoverIn({ 's.standard.yaml': own }).includes(part), part);
  });

  it('sums up a document that is named', () => {
    const files = { 's.standard.yaml': 'kind: standard\nid: s\ntitle: T\nmeasured-by: [a$0]\n', 'a.scoring.yaml': SCORING.replace('title: T', 'title: { zh: 评分, en: Marks }\nversion: 1.2.0') };
    for (const part of ['评分 / Marks', '`a`', '1.2.0', '评分项 4', '输入 2']) assert.ok(hoverIn(files).includes(part), `${part} in ${hoverIn(files)}`);
  });

  it('says what an input is where FEEL names it', () => {
    const text = hoverIn(at('input: response', '_time'));
    for (const part of ['响应时间', '类型：`duration`', '允许范围：`>= 0h`']) assert.ok(text.includes(part), `${part} in ${text}`);
    assert.ok(hoverIn(at('round half up(polite', 'ness')).includes('`number`'));
  });

  it('explains functions', () => {
    const text = hoverIn(at('round ha', 'lf up'));
    assert.ok(text.includes('round half up(n, scale)') && text.includes('四舍五入'), text);
    assert.equal(spanIn(at('round ha', 'lf up')), 'round half up');
  });

  it('explains not, around a condition and around tests', () => {
    const of = (when: string): string => hoverIn({ 'a.scoring.yaml': SCORING.replace('"<= 1h"', `"${when}"`) });
    assert.ok(SCORING.includes('"<= 1h"'));
    assert.match(of('no$0t(> 1h)'), /逻辑非/);
    assert.match(of('? > 2h or n$0ot(? > 1h)'), /逻辑非/);
    assert.doesNotMatch(of('not(> $01h)'), /逻辑非/);
  });

  it('says what a question asks, by what dimension and on what scale, where it is defined and where it is named', () => {
    const survey = `kind: survey
id: s
title: T
uses: [servqual]
scales:
  agree: { type: likert, labels: [不同意, 一般, 同意], na: 说不清 }
  ten: { type: numeric, min: 1, max: 10, low: 差, high: 好 }
items:
  - { id: A1, text: { zh: 答得快吗？, en: Fast? }, dimension: servqual.responsiveness, scale: agree }
  - { id: B1, text: 总的来说？, scale: ten, label: 总评 }
  - { id: C1, text: 为什么？, type: single, options: [{ value: a, label: 价格 }, { value: b, label: 服务 }], visible: A1 <= 2 }
`;
    const of = (before: string, after: string, locale: 'zh' | 'en' = 'zh'): string => hoverIn({ 's.survey.yaml': survey.replace(before + after, `${before}$0${after}`) }, locale);
    for (const text of [of('id: A', '1'), of('visible: A', '1')]) {
      for (const part of ['**答得快吗？ / Fast?**', '维度：`servqual.responsiveness` 响应性 / Responsiveness', '量表：`agree` 1 不同意、2 一般、3 同意、说不清']) assert.ok(text.includes(part), `${part} in ${text}`);
      assert.equal(text.split('答得快吗').length, 2, 'the wording is said once');
    }
    const english = of('id: B', '1', 'en');
    for (const part of ['**总评**', '总的来说？', 'Scale: `ten` 1 差 – 10 好']) assert.ok(english.includes(part), `${part} in ${english}`);
    assert.ok(of('id: C', '1').includes('选项：`a` 价格、`b` 服务'));
  });

  it('says what a time comes to', () => {
    assert.ok(hoverIn(at('(1h..90', 'min]')).includes('`90min` = 1 小时 30 分钟'));
    assert.ok(hoverIn(at('(1h..90', 'min]'), 'en').includes('`90min` = 1 h 30 min'));
    assert.ok(hoverIn(at('response_time: 100', 'min')).includes('`100min` = 1 小时 40 分钟'));
    assert.ok(hoverIn({ 's.standard.yaml': 'kind: standard\nid: s\ntitle: T\nreview: { every: P3$0M }\n' }).includes('`P3M` = 每 3 个月'));
    assert.ok(hoverIn({ 's.standard.yaml': 'kind: standard\nid: s\ntitle: T\ntargets: [{ id: t, metric: m, objective: "<= 3d", unit: 分$0钟 }]\n' }).includes('`分钟` = `min`'));
  });

  it('tells the band of an answer and of a boundary', () => {
    assert.ok(hoverIn(at('response_time: 100', 'min')).includes('**响应**：不在任何一档里'));
    assert.ok(hoverIn(at('<= 1', 'h')).includes('正好 1 小时：第 1 档 `<= 1h`，得 5 分'));
    assert.ok(hoverIn(at('(1', 'h..90min]')).includes('正好 1 小时：第 1 档'));
    assert.ok(hoverIn(at('> 2', 'h'), 'en').includes('Exactly 2h: in none of the bands'));
  });

  it('states the range of criteria, groups and the total', () => {
    assert.ok(hoverIn(at('id: respon', 'se\n')).includes('能得到的分：1 – 5'));
    assert.ok(hoverIn(at('id: tal', 'k\n')).includes('能得到的分：1 – 5'));
    assert.ok(hoverIn(at('sca', 'le: {')).includes('**总分** · 能得到的分：1 – 5'));
    assert.ok(hoverIn(at('id: respon', 'se\n'), 'en').includes('Scores that can be got: 1 – 5'));
    assert.ok(hoverIn(at('id: polit', 'e,')).includes('最多使总分变动'));
  });

  it('says of a criterion what it can get by itself while something else is wrong, and what keeps the total from being computed', () => {
    const broken = (from: string, to: string, cursor: string): string => hoverIn({ 'a.scoring.yaml': SCORING.replace(from, to).replace(cursor, `${cursor.slice(0, -1)}$0${cursor.slice(-1)}`) });
    for (const [from, to] of [['domain: "[1..5]"', 'domain: "[1.."'], ['weight: 3, formula: "round half up(politeness, 0)"', 'weight: three, formula: politeness'], ['id: clear', 'id: polite'], ['score: 4', 'score: four']] as const) {
      assert.ok(SCORING.includes(from), from);
      assert.match(broken(from, to, 'scale'), /^总分还算不出来：.+。/);
      if (!from.startsWith('score')) assert.match(broken(from, to, 'id: response'), /能得到的分：1 – 5\n\n- 总分还算不出来：/);
    }
    assert.match(broken('politeness: { type: number', 'politeness: { type: numbr', 'id: response'), /能得到的分：1 – 5/);
    assert.match(broken('politeness: { type: number', 'politeness: { type: numbr', 'id: polite'), /得分还算不出来：/);
    const found = broken('domain: "[1..5]"', 'domain: "[1.."', 'id: response');
    assert.match(found, /能得到的分：1 – 5\n\n- 总分还算不出来：.+。/);
    assert.doesNotMatch(found, /最多使总分变动/);
    assert.match(broken('score: 5', 'score: five', 'id: response'), /^得分还算不出来：.+。/);
  });

  describe('of grades', () => {
    const GRADED = `kind: scoring
id: g
title: G
scale: { min: 0, max: 100 }
inputs:
  x: { type: number, domain: "[0..10]" }
criteria:
  - { id: c, input: x, formula: x * 9 }
vetoes:
  - { id: rude, label: 辱骂, when: x = 3, grade: C }
grades:
  - { id: A, label: 优秀, when: ">= 85" }
  - { id: B, when: "[60..85)" }
  - { id: C, when: "< 60" }
  - { id: S, when: "> 95" }
pass: ">= 70"
tests:
  - { name: t, given: { x: 8 }, expect: { total: 72, grade: B } }
`;
    const on = (cursor: string, after: string, locale: Locale = 'zh', text = GRADED): string => {
      assert.ok(text.includes(cursor + after), cursor + after);
      return hoverIn({ 'g.scoring.yaml': text.replace(cursor + after, `${cursor}$0${after}`) }, locale);
    };

    it('says which totals get it, how wide that is, whether they pass, and which can be got', () => {
      assert.ok(on('id: A', ',').includes('**A 优秀** · 总分 `[85..100]`，宽 15 分\n\n- 合格\n- 能得到的总分：85 – 90（实际可能更窄）'), on('id: A', ','));
      assert.ok(on('label: 优', '秀').includes('**A 优秀**'));
      assert.ok(on('when: "[', '60').includes('**B** · 总分 `[60..85)`，宽 25 分\n\n- 其中 `[70..85)` 合格'), on('when: "[', '60'));
      assert.ok(on('id: C', ',').includes('- 不合格\n- 能得到的总分：0 – 60') && on('id: C', ',').includes('否决项也会定为此等级：辱骂'), on('id: C', ','));
      assert.ok(on('id: S', ',').includes('没有一种情况能得到这样的总分'));
      assert.ok(on('id: A', ',', 'en').includes('totals `[85..100]`, 15 wide\n\n- Passes\n- Totals that can be got: 85 – 90'));
      assert.ok(on('grade: ', 'B }').includes('**B** · 总分'));
      assert.ok(on('id: A', ',', 'zh', GRADED.replace('">= 85"', '"> 100"')).includes('分值范围里没有这样的总分'));
    });

    it('says of a boundary what just that total gets, and of the pass mark which grades pass', () => {
      assert.equal(on('total: 7', '2', 'zh', GRADED.replace(/^grades:[^]*?^(?=\w)/m, '').replace(/^pass:.*\n/m, '')).includes('正好'), false);
      assert.ok(on('">= 8', '5"').startsWith('正好 85 分：等级 A 优秀，合格'));
      assert.ok(on('[60..8', '5)').startsWith('正好 85 分：等级 A 优秀'));
      assert.ok(on('"> 9', '5"').startsWith('正好 95 分：等级 A 优秀，合格'));
      assert.ok(on('">= 7', '0"').includes('正好 70 分：等级 B，合格\n\n**合格** · 总分 `[70..100]`，宽 30 分\n\n- 等级：A 优秀、B、S'), on('">= 7', '0"'));
      assert.ok(on('total: 7', '2', 'en').startsWith('Exactly 72: grade B, passes'));
      assert.ok(on('total: 9', '7', 'zh', GRADED.replace('total: 72', 'total: 97')).startsWith('正好 97 分：同时属于等级 A 优秀、S'));
    });

    it('is silent about what cannot be read, and says what it can of a document that cannot be computed', () => {
      assert.doesNotMatch(on('id: B', ',', 'zh', GRADED.replace('[60..85)', '[60..')), /总分 `/);
      const broken = on('id: A', ',', 'zh', GRADED.replace('formula: x * 9', 'formula: y * 9'));
      assert.ok(broken.includes('**A 优秀** · 总分 `[85..100]`，宽 15 分\n\n- 合格') && !broken.includes('能得到'), broken);
    });
  });

  it('states the share of a weight', () => {
    assert.ok(hoverIn(at('weight: 2', '')).includes('**占同组 40%**'));
    assert.ok(hoverIn(at('weight: 1', '')).includes('**占同组 25%，占总分 15%**'));
    assert.ok(hoverIn(at('weight: 1', ''), 'en').includes('25% of its group, 15% of the total'));
  });

  it('is silent about shares while a weight is missing or there is nothing to share', () => {
    assert.doesNotMatch(hoverIn({ 'a.scoring.yaml': SCORING.replace('weight: 2', 'wei$0ght: x') }), /占同组/);
    assert.doesNotMatch(hoverIn({ 'a.scoring.yaml': SCORING.replaceAll(/weight: \d/g, 'weight: 0').replace('weight', 'we$0ight') }), /占同组/);
    assert.match(hoverIn(at('weig', 'ht: 2')), /占同组 40%/);
  });

  it('tells how many responses a sampling plan takes, on the plan and on what it depends on', () => {
    const head = 'kind: survey\nid: a\ntitle: T\n';
    const plan = '{ population: 1000, confidence: 95%, margin: 5%, response-rate: 50% }';
    assert.match(hoverIn({ 'a.survey.yaml': `${head}samp$0ling: ${plan}\n` }), /需要 278 份，发出 556 份\*\*\n\n总体 1000，置信水平 95%/);
    assert.match(hoverIn({ 'a.survey.yaml': `${head}sampling: ${plan.replace('margin', 'mar$0gin')}\n` }, 'en'), /takes 278, asking 556/);
    assert.match(hoverIn({ 'a.survey.md': `---\n${head}---\n\n\`\`\`yaml sampling\npopulation: 10$000\nmargin: 5%\n\`\`\`\n` }), /需要 278 份/);
    assert.doesNotMatch(hoverIn({ 'a.survey.yaml': `${head}sampling: { popula$0tion: 1000 }\n` }), /需要/);
  });

  it('tells what a rule is about', () => {
    assert.ok(hoverIn({ 'a.scoring.yaml': '# plumbline-ignore band-g$0ap: so\nkind: scoring\n' }).includes('**band-gap**'));
    assert.ok(hoverIn({ 'plumbline.config.yaml': 'rules:\n  band-g$0ap: off\n' }).includes('**band-gap**'));
    assert.ok(hoverIn({ 's.standard.md': '---\nkind: standard\nid: s\n---\n\n<!-- plumbline-ignore article-number-g$0ap: so -->\n\n**第三条** 三。\n' }).includes('**article-number-gap**'));
  });

  it('shows an English article and a clause as well', () => {
    const head = '---\nkind: standard\nid: s\ntitle: T\n---\n\n';
    assert.equal(hoverIn({ 's.standard.md': `${head}**Article 1** Calls are answered.\n\n**Article 2** See Arti$0cle 1.\n` }), 'Article 1 Calls are answered.');
    assert.equal(hoverIn({ 's.standard.md': `${head}1.1 班前会：点名。\n\n1.1.1 站好。\n\n1.2 备餐，见 1.$01。\n` }), '1.1 班前会：点名。\n\n1.1.1 站好。');
  });

  it('shows the article that a reference means', () => {
    const text = '---\nkind: standard\nid: s\ntitle: T\n---\n\n## 第一章　总则\n\n**第一条**　本办法适用于全公司。\n\n（一）总部；\n\n**第二条**　按照第一$0条办理。\n';
    assert.equal(hoverIn({ 's.standard.md': text }), '第一条　本办法适用于全公司。\n\n（一）总部；');
  });

  it('shows of links the words, and of sections those of the chapter that is meant', () => {
    const article = '---\nkind: standard\nid: s\n---\n\n第一条　服务要快，见[快慢](ours.catalog.yaml#speed)和**[可靠性](servqual.catalog.yaml)**。\n\n第二条　按照$0第一条执行。\n';
    assert.equal(hoverIn({ 's.standard.md': article }), '第一条　服务要快，见快慢和可靠性。');
    const sections = (mention: string): string => hoverIn({ 's.standard.md': `---\nkind: standard\nid: s\n---\n\n## 第一章 甲\n\n### 第一节 乙\n\n## 第二章 丙\n\n### 第一节 丁\n\n${mention}。\n` });
    assert.equal(sections('见第$0一节'), '第一节 丁');
    assert.equal(sections('见第一章第$0一节'), '第一节 乙');
  });

  it('works in tables, fences, front matter and links', () => {
    const md = (body: string): Texts => ({ 's.standard.md': `---\nkind: standard\nid: s\ntitle: T\nuses: [servqual]\n---\n\n${body}\n` });
    const table = (cells: string, header = '| 编号 | 指标 | 要求 | 维度 |'): Texts => md(`<!-- plumbline: targets -->\n\n${header}\n| --- | --- | --- | --- |\n| a | b | ${cells} |`);
    assert.ok(hoverIn(table('<= 90$0min | servqual.empathy')).includes('1 小时 30 分钟'));
    assert.ok(hoverIn(table('<= 90min | servqual.emp$0athy')).includes('移情性'));
    assert.ok(hoverIn(table('<= 90min | [x](servqual.catalog.yaml#emp$0athy)')).includes('移情性'));
    assert.ok(hoverIn(table('<= 90min | servqual.empathy', '| 编号 | 指标 | 要$0求 | 维度 |')).includes('Objective'));
    assert.ok(hoverIn(md('```yaml review\nev$0ery: P1M\n```')).includes('Every'));
    assert.ok(hoverIn(md('见[可靠性](servqual.catalog.yaml#relia$0bility)。')).includes('可靠性'));
    assert.ok(hoverIn({ 's.standard.md': '---\nki$0nd: standard\nid: s\n---\n' }).includes('Kind'));
  });

  it('shows words of people as they stand', () => {
    const text = 'kind: catalog\nid: c\ntitle: C\ndimensions:\n  - { id: a, label: "*x* [y](command:z) <b>", definition: "`d`" }\n  - { id: b, label: b, parent: $0a }\n';
    const found = hoverIn({ 'c.catalog.yaml': text });
    assert.ok(found.includes('\\*x\\* \\[y\\](command:z) \\<b\\>') && found.includes('\\`d\\`'), found);
  });

  it('documents every completion entry that promises it', () => {
    const texts: Texts = { 'a.scoring.yaml': 'kind: scoring\nid: a\ninputs:\n  x: { type: number, label: X }\ncriteria:\n  - id: c\n    $0\n' };
    const { files, file, offset } = readFixture(texts);
    const context = contextOf(files, file);
    const { items } = complete(context, offset);
    for (const item of items) assert.ok(item.subject && documentationOf(context, item.subject), item.label);
    const dimensions = readFixture({ 'a.scoring.yaml': 'kind: scoring\nid: a\ncriteria:\n  - { id: c, dimension: kkx$0 }\n' });
    const other = contextOf(dimensions.files, dimensions.file, { locale: 'en' });
    const [best] = complete(other, dimensions.offset).items;
    const text = best?.subject && documentationOf(other, best.subject);
    for (const part of ['Reliability / 可靠性', 'SERVQUAL', 'Source: ']) assert.ok(text?.includes(part), `${part} in ${String(text)}`);
  });

  it('answers at offsets of every sample, with a span around the offset', function () {
    this.timeout(240_000);
    let said = 0;
    for (const { name } of readdirSync('samples', { withFileTypes: true }).filter((d) => d.isDirectory())) {
      const files = new Map(readdirSync(`samples/${name}`).filter((f) => /\.(?:yaml|md)$/.test(f) && f !== 'README.md').map((f) => [f, readFileSync(`samples/${name}/${f}`, 'utf8')]));
      for (const [file, text] of files) {
        const context = contextOf(files, file);
        for (let offset = 0; offset <= text.length; offset += 11) {
          const found = hover(context, offset);
          if (!found) continue;
          said++;
          assert.ok(found.span.start <= offset && offset <= found.span.end, `${file}:${offset}`);
          assert.ok(!/undefined|NaN|\[object/.test(found.markdown), `${file}:${offset} ${found.markdown}`);
        }
      }
    }
    assert.ok(said > 3_000, String(said));
  });
});
