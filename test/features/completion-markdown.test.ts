/** Completion in Markdown: front matter, fences, tables, what gives them their paths, links, articles. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accepting, labelsIn, type Texts } from '../support/completion.ts';

const FRONT = '---\nkind: standard\nid: s\ntitle: T\n---\n\n';
const standard = (body: string): Texts => ({ 's.standard.md': FRONT + body });
const STAGES = '```yaml stages\n- id: call\n  title: 接听\n```\n\n';
const line = (text: string, part: string): string => text.split('\n').find((l) => l.includes(part)) ?? '';

describe('completion in front matter and fences', () => {
  it('proposes keys of the document, those of its fences and tables left out', () => {
    assert.deepEqual(labelsIn({ 's.standard.md': '---\nkind: standard\n$0\n---\n' }, 2), ['id', 'title']);
    assert.equal(labelsIn({ 's.standard.md': '---\n$0\n' }, 1)[0], 'kind');
    assert.ok(labelsIn({ 's.standard.md': '---\nkind: standard\n$0\n---\n' }).includes('stages'));
    assert.ok(!labelsIn({ 's.standard.md': `---\nkind: standard\n$0\n---\n\n${STAGES}` }).includes('stages'));
  });

  it('knows what a fence is about', () => {
    assert.ok(labelsIn(standard('```yaml stages\n- id: a\n  $0\n```\n')).includes('interaction'));
    assert.ok(labelsIn(standard('```yaml stages\n- { id: a, $0\n```\n')).includes('interaction'));
    assert.ok(labelsIn(standard('```yaml review\n$0\n```\n')).includes('every'));
    const part = labelsIn(standard(`${STAGES}\`\`\`yaml stages.call\n$0\n\`\`\`\n`));
    assert.ok(part.includes('owner') && !part.includes('title') && !part.includes('stages'), part.join());
    assert.ok(labelsIn(standard('```yaml stages\n- id: a\n  dimension: kkx$0\n')).includes('servqual.reliability'));
    assert.equal(accepting(standard('```yaml stages\n-$0\n```\n'), 'id'), `${FRONT}\`\`\`yaml stages\n- id: ‸\n\`\`\`\n`);
    assert.deepEqual(labelsIn(standard('```yaml\nstages:\n  - $0\n```\n')), []);
    assert.deepEqual(labelsIn(standard('```\n$0\n')), []);
  });

  it('begins a document that has no front matter yet, with what its kind requires', () => {
    assert.equal(accepting({ 'hall.standard.md': '$0' }, '--- kind: standard'), '---\nkind: standard\nid: hall\ntitle: ‸\n---\n\n# ‸');
    assert.equal(accepting({ 'hall.scoring.md': '---$0\n\n第一条　甲。\n' }, '--- kind: scoring'), '---\nkind: scoring\nid: hall\ntitle: ‸\nscale: { min: ‸, max: ‸ }\n---\n\n# ‸\n\n第一条　甲。\n');
    assert.deepEqual(labelsIn({ 'hall.standard.md': '服务$0' }), []);
    assert.deepEqual(labelsIn({ 'hall.standard.md': '$0---\nkind: standard\n---\n' }).filter((l) => l.startsWith('---')), []);
  });

  it('proposes the language and the path of a fence', () => {
    assert.equal(accepting(standard('```$0\n```\n'), 'yaml'), `${FRONT}\`\`\`yaml \n\`\`\`\n`);
    const paths = labelsIn(standard(`${STAGES}\`\`\`yaml $0\n\`\`\`\n`));
    for (const path of ['review', 'purpose', 'stages.call', 'stages.call.targets']) assert.ok(paths.includes(path), `${path} in ${paths.join()}`);
    assert.equal(labelsIn(standard('```yaml 评审$0\n```\n'), 1)[0], 'review');
  });
});

describe('completion in tables', () => {
  const table = (cells: string, header = '| 编号 | 指标 | 要求 | 维度 |'): Texts => standard(`<!-- plumbline: targets -->\n\n${header}\n| --- | --- | --- | --- |\n| a | b | ${cells} |\n`);

  it('completes cells by what their column is', () => {
    assert.equal(labelsIn(table('<= 30s | kkx$0'), 1)[0], 'servqual.reliability');
    assert.ok(labelsIn(table('<= 30s | $0')).includes('servqual.reliability'));
    assert.deepEqual(labelsIn(table('<= 30$0 | x'), 2), ['毫秒', '秒']);
    const text = accepting(table('<= 30s | kkx$0'), 'servqual.reliability');
    assert.ok(text.includes('| servqual.reliability |') && text.includes('id: s\nuses: [servqual]\n'), text);
    assert.equal(line(accepting(table('$0 | x'), '<= …'), '| a |'), '| a | b | <= ‸ | x |');
  });

  it('continues bands from the rows above', () => {
    const files = { 'a.scoring.md': '---\nkind: scoring\nid: a\nscale: { min: 1, max: 5 }\ninputs:\n  rt: { type: duration }\ncriteria:\n  - id: c\n    input: rt\n---\n\n<!-- plumbline: criteria.c.bands -->\n\n| 条件 | 得分 |\n| --- | --- |\n| < 1h | 5 |\n| [1h..3h) | 4 |\n| $0 |  |\n' };
    assert.deepEqual(labelsIn(files, 2), ['[3h..24h)', '>= 3h']);
    const score = { 'a.scoring.md': files['a.scoring.md'].replace('| $0 |  |', '| [3h..24h) | $0 |') };
    assert.deepEqual(labelsIn(score), ['3', '2', '1']);
  });

  it('completes the cell that a row has come to before its end is written', () => {
    const row = (typed: string): Texts => standard(`<!-- plumbline: targets -->\n\n| 编号 | 指标 | 要求 | 维度 |\n| --- | --- | --- | --- |\n| a | b | <= 3min | servqual.empathy |\n${typed}`);
    assert.ok(labelsIn(row('| a | b | <= 3min | $0')).includes('servqual.reliability'));
    assert.equal(labelsIn(row('| a | b | $0'), 1)[0], '<= …');
    assert.deepEqual(labelsIn(row('| a | b | <= 3min | servqual.empathy |$0')), []);
    assert.equal(labelsIn(standard('<!-- plumbline: targets -->\n\n| 编号 | $0'), 1)[0], '指标');
    assert.equal(line(accepting(row('| a | b | <= 3min | kkx$0'), 'servqual.reliability'), '| a | b | <= 3min | servqual.r'), '| a | b | <= 3min | servqual.reliability');
  });

  it('proposes headers in the language of the reader, required ones first', () => {
    assert.deepEqual(labelsIn(table('', '| 编号 | $0 |'), 2), ['指标', '要求']);
    assert.deepEqual(labelsIn(table('', '| id | $0 |'), 2, { locale: 'en' }), ['Metric', 'Objective']);
    assert.equal(labelsIn(table('', '| 编号 | zrr$0 |'), 1)[0], '责任人');
    assert.deepEqual(labelsIn(standard('| 编号 | $0 |\n| --- | --- |\n')), []);
  });

  it('proposes the path of a table', () => {
    const paths = labelsIn(standard(`${STAGES}<!-- plumbline: $0 -->\n`));
    assert.ok(paths.includes('targets') && paths.includes('stages.call.targets'), paths.join());
    assert.ok(!paths.includes('review') && !paths.includes('purpose'), paths.join());
    assert.equal(line(accepting(standard('<!--$0 -->\n'), 'plumbline:'), '<!--'), '<!-- plumbline:  -->');
    assert.equal(line(accepting(standard('<!-- pl$0'), 'plumbline:'), '<!--'), '<!-- plumbline: ');
    assert.equal(line(accepting(standard('<!-- plumbline: tar$0'), 'targets'), '<!--'), '<!-- plumbline: targets -->');
    assert.equal(line(accepting(standard('<!-- plumbline: tar$0 -->'), 'targets'), '<!--'), '<!-- plumbline: targets -->');
  });
});

describe('completion in running text', () => {
  const CHAPTERS = '## 第一章　总则\n\n**第一条**　为了。\n\n**第二条**　依据。\n\n';

  it('proposes the next article and chapter in the form of the document', () => {
    assert.deepEqual(labelsIn(standard(`${CHAPTERS}$0\n`)), ['第三条', '第二章']);
    assert.equal(line(accepting(standard(`${CHAPTERS}第$0\n`), '第三条'), '第三条'), '**第三条**　');
    assert.equal(line(accepting(standard(`${CHAPTERS}$0\n`), '第二章'), '第二章'), '## 第二章　');
    assert.equal(line(accepting(standard('## 第1章 总则\n\n第9条 为了。\n\n$0\n'), '第10条'), '第10条'), '第10条 ');
    assert.deepEqual(labelsIn(standard(`${CHAPTERS}## 第一节　甲\n\n## 第二章　乙\n\n$0\n`)), ['第三条', '第一节', '第三章']);
    assert.deepEqual(labelsIn(standard('正文。\n\n$0\n')), []);
  });

  it('proposes the next item below an article in the form of the ones before', () => {
    const items = `${CHAPTERS}**第三条**　窗口应当：\n\n　　（一）微笑；\n　　（二）起立；\n`;
    assert.deepEqual(labelsIn(standard(`${items}$0\n`)), ['（三）', '第四条', '第二章']);
    assert.equal(line(accepting(standard(`${items}（$0\n`), '（三）'), '（三）'), '（三）');
    for (const typed of ['（', '(', '（三', '()', '（）']) assert.deepEqual(labelsIn(standard(`${items}${typed.replace(/(?=[)）])|$/, '$0')}\n`)), ['（三）'], typed);
    assert.deepEqual(labelsIn(standard(`${items}1、站稳；\n\n$0\n`)).slice(0, 2), ['2、', '（三）']);
    assert.deepEqual(labelsIn(standard(`${items}\n第四条　柜台应当：\n\n（$0\n`)), ['（一）']);
    assert.deepEqual(labelsIn(standard(`${items}\n第四条　柜台。\n\n$0\n`)), ['第五条', '第二章']);
  });

  it('proposes articles to refer to, with their words', () => {
    assert.deepEqual(labelsIn(standard(`${CHAPTERS}**第三条**　按照第$0办理。\n`), 3), ['第一条', '第二条', '第三条']);
  });

  it('goes on with English articles and with clauses', () => {
    const english = '## Chapter 1 General provisions\n\n**Article 1.** Calls are answered.\n\n**Article 2.** Complaints too.\n\n';
    assert.deepEqual(labelsIn(standard(`${english}$0\n`)), ['Article 3', 'Chapter 2']);
    for (const typed of ['Art', 'art', 'Article ', 'Article 3', '**Art']) assert.equal(line(accepting(standard(`${english}${typed}$0\n`), 'Article 3'), 'Article 3'), '**Article 3.** ', typed);
    assert.equal(line(accepting(standard(`${english}ch$0\n`), 'Chapter 2'), 'Chapter 2'), '## Chapter 2 ');
    assert.deepEqual(labelsIn(standard(`${english}## Section 1 A\n\n## Chapter 2 B\n\n$0\n`)), ['Article 3', 'Section 1', 'Chapter 3']);
    for (const typed of ['Calls', 'A c', 'hel', 'Article 9, ']) assert.deepEqual(labelsIn(standard(`${english}${typed}$0\n`)), [], typed);
    const handbook = '## 第一章　准备\n\n1.1 班前会：点名。\n\n1.2 备餐：\n\n1.2.1 台面。\n\n';
    assert.deepEqual(labelsIn(standard(`${handbook}$0\n`)), ['1.2.2', '1.3', '第二章']);
    assert.deepEqual(labelsIn(standard(`${handbook}1.3$0\n`)), ['1.3']);
    assert.equal(line(accepting(standard(`${handbook}1.$0\n`), '1.3'), '1.3'), '1.3 ');
    assert.deepEqual(labelsIn(standard(`${handbook}## 第二章　接待\n\n$0\n`)), ['2.1', '第三章']);
    assert.equal(line(accepting(standard('### 2.1 迎宾\n\n#### 2.1.1 问候\n\n$0\n'), '2.2'), '2.2'), '### 2.2 ');
  });

  it('proposes English articles and clauses to refer to', () => {
    assert.deepEqual(labelsIn(standard('Article 1. Calls.\n\nArticle 2. As Article $0\n')), ['Article 1', 'Article 2']);
    assert.deepEqual(labelsIn(standard('1.1 班前会。\n\n1.2 备餐，见 1.$0\n')), ['1.1', '1.2']);
    assert.deepEqual(labelsIn(standard('1.1 Briefing.\n\n1.2 Setting: see 1$0\n')), ['1.1', '1.2']);
    assert.deepEqual(labelsIn(standard('1.1 Briefing.\n\n1.2 Setting takes 1$0\n')), []);
  });

  it('proposes where a link can lead', () => {
    const other = { 'x.scoring.yaml': 'kind: scoring\nid: x\ntitle: 打分\ncriteria:\n  - { id: c, label: 速度 }\n' };
    assert.equal(labelsIn({ ...standard('见[评分]($0)。\n'), ...other }, 1)[0], 'x.scoring.yaml');
    assert.deepEqual(labelsIn({ ...standard('见[评分](sudu$0)。\n'), ...other }, 1), ['x.scoring.yaml#c']);
    assert.equal(labelsIn(standard('见[x](可靠$0'), 1)[0], 'servqual.catalog.yaml#reliability');
    assert.equal(labelsIn({ 'docs/s.standard.md': `${FRONT}[x](dafen$0)`, ...other }, 1)[0], '../x.scoring.yaml');
  });

  it('proposes where a link can lead behind `./`, in angles, in cells and where labels are defined', () => {
    const other = { '打分(新).scoring.yaml': 'kind: scoring\nid: x\ntitle: 打分\ncriteria:\n  - { id: c, label: 速度 }\n' };
    const accepted = (body: string, label: string): string => line(accepting({ ...standard(body), ...other }, label), '](');
    assert.equal(accepted('见[评分](./$0)。\n', '打分%28新%29.scoring.yaml'), '见[评分](./打分%28新%29.scoring.yaml)。');
    assert.equal(accepted('见[评分](./sudu$0)。\n', '打分%28新%29.scoring.yaml#c'), '见[评分](./打分%28新%29.scoring.yaml#c)。');
    assert.equal(accepted('见[评分](<sudu$0>)。\n', '打分%28新%29.scoring.yaml#c'), '见[评分](<打分%28新%29.scoring.yaml#c>)。');
    assert.equal(labelsIn({ ...standard('[评分]: dafen$0\n'), ...other }, 1)[0], '打分%28新%29.scoring.yaml');
    assert.equal(labelsIn({ ...standard('<!-- plumbline: targets -->\n\n| id | dimension |\n| --- | --- |\n| a | [可靠](kekao$0) |\n') }, 1)[0], 'servqual.catalog.yaml#reliability');
    assert.deepEqual(labelsIn(standard('脚注[^1]。\n\n[^1]: kekao$0\n')), []);
  });

  it('proposes parts behind `#`, those of the text itself first', () => {
    const other = { 'x.scoring.yaml': 'kind: scoring\nid: x\ntitle: 打分\ncriteria:\n  - { id: c, label: 速度 }\n' };
    const labels = (address: string): string[] => labelsIn({ ...standard(`${STAGES}见[接听](${address}$0)。\n`), ...other }, 2);
    assert.deepEqual(labels('#'), ['#call', 'x.scoring.yaml#c']);
    assert.deepEqual(labels('#jieting'), ['#call']);
    assert.deepEqual(labels('x.scoring.yaml#'), ['x.scoring.yaml#c']);
    assert.deepEqual(labels('./x.scoring.yaml#sd'), ['x.scoring.yaml#c']);
  });

  it('proposes rules to ignore in comments', () => {
    assert.ok(labelsIn(standard('<!-- plumbline-ignore $0 -->\n')).includes('article-number-gap'));
    assert.equal(line(accepting(standard('<!-- plumbline-ignore article-number-g$0 -->\n'), 'article-number-gap'), '<!--'), '<!-- plumbline-ignore article-number-gap: 理由 -->');
  });
});
