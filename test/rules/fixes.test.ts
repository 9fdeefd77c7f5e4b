/** What fixes write that are not applied without asking: renumbering, inserted keys, proposals. The whole text is compared. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyFix, checkFiles, show } from '../support/project.ts';

/** The text after the first fix of the n-th finding of a rule whose English title contains `title`. */
function fixed(file: string, text: string, rule: string, title = '', n = 0, others: Readonly<Record<string, string>> = {}): string {
  const files = new Map([[file, text], ...Object.entries(others)]);
  const finding = checkFiles(files).filter((f) => f.rule === rule)[n];
  assert.ok(finding, show(checkFiles(files)));
  const fix = finding.fixes.find((f) => f.title.en.includes(title));
  assert.ok(fix, finding.fixes.map((f) => f.title.en).join('\n') || 'no fix');
  return applyFix(files, file, fix).get(file) ?? '';
}

const HEAD = '---\nkind: standard\nid: x\ntitle: 办法\n---\n';
const regulation = (...lines: string[]): string => `${HEAD}\n${lines.join('\n\n')}\n`;
const renumbered = (rule: string, ...lines: string[]): string => fixed('x.standard.md', regulation(...lines), rule);

describe('renumbering', () => {
  it('closes a gap and carries references along, in the style of each number', () => {
    assert.equal(
      renumbered('article-number-gap', '第一条　见第四条至第五条。', '第 4 条　见《民法典》第五条。', '第５条　见第一条、第4条。', '第十条　完。'),
      regulation('第一条　见第二条至第三条。', '第 2 条　见《民法典》第五条。', '第３条　见第一条、第2条。', '第八条　完。'),
    );
  });

  it('makes room for a repeated article; what refers to the number stays with the first', () => {
    assert.equal(
      renumbered('article-number-duplicate', '第一条　见第二条、第三条。', '第二条　甲。', '第二条　乙。', '第三条　见第二条、第三条。'),
      regulation('第一条　见第二条、第四条。', '第二条　甲。', '第三条　乙。', '第四条　见第二条、第四条。'),
    );
  });

  it('counts on where a chapter began again, with the references inside it', () => {
    assert.equal(
      renumbered('article-number-duplicate', '## 第一章 总则', '第一条　见第二条。', '第二条　甲。', '## 第二章 附则', '第一条　见第二条。', '第二条　见第一条。'),
      regulation('## 第一章 总则', '第一条　见第二条。', '第二条　甲。', '## 第二章 附则', '第三条　见第四条。', '第四条　见第三条。'),
    );
  });

  it('renumbers chapters and leaves articles alone', () => {
    assert.equal(
      renumbered('chapter-number-gap', '## 第一章 总则', '第一条　见第三章、第三条。', '## 第三章 附则', '第二条　甲。', '第三条　见第一章。'),
      regulation('## 第一章 总则', '第一条　见第二章、第三条。', '## 第二章 附则', '第二条　甲。', '第三条　见第一章。'),
    );
  });

  it('offers nothing where articles only stand in the wrong order', () => {
    const found = checkFiles({ 'x.standard.md': regulation('第一条　甲。', '第三条　乙。', '第二条　丙。') });
    assert.deepEqual(found.map((f) => [f.rule, f.fixes.length]), [['article-number-gap', 0]]);
  });

  it('adds a chapter at the end with the next numbers', () => {
    assert.equal(
      fixed('x.standard.md', regulation('## 第一章 总则', '第1条　甲。', '## 第二章 职责', '第2条　乙。'), 'missing-chapter'),
      `${regulation('## 第一章 总则', '第1条　甲。', '## 第二章 职责', '第2条　乙。')}\n## 第三章 附则\n\n第3条　\n`,
    );
  });
});

describe('inserted keys', () => {
  const missing = (text: string, n = 0): string => fixed('x.standard.yaml', text, 'missing-property', 'Insert', n);
  const TARGET = 'kind: standard\nid: x\ntitle: 标准\nuses: [kano]\ntargets:\n';

  it('go behind the key that the schema puts before them', () => {
    assert.equal(missing('kind: standard # 类型\ntitle: 标准\nowner: 甲\n'), 'kind: standard # 类型\nid: ""\ntitle: 标准\nowner: 甲\n');
  });

  it('go in front of the first key of a list entry, in its column', () => {
    assert.equal(
      missing(`${TARGET}  -   metric: m\n      objective: "< 1s"\n`),
      `${TARGET}  -   id: ""\n      metric: m\n      objective: "< 1s"\n`,
    );
  });

  it('go behind the last line of a nested value', () => {
    const text = `kind: standard\nid: x\ntitle:\n  zh: 标准\nstages:\n  - id: a\n    description: |\n      一\n      二\n    targets: []\n`;
    assert.match(missing(text), /- id: a\n {4}title: ""\n {4}description: \|\n/);
  });

  it('go into a flow map, and keep CRLF', () => {
    assert.equal(missing(`${TARGET}  - { id: a, metric: m }\n`), `${TARGET}  - { id: a, metric: m, objective: "" }\n`);
    assert.equal(missing('kind: standard\r\nid: x\r\n'), 'kind: standard\r\nid: x\r\ntitle: ""\r\n');
  });

  it('are not written into a row of a table', () => {
    const found = checkFiles({ 'x.standard.md': `${HEAD}\n<!-- plumbline: targets -->\n\n| id | metric | objective |\n|---|---|---|\n| a | | < 1s |\n` });
    assert.deepEqual(found.filter((f) => f.rule === 'missing-property').map((f) => f.fixes), [[]]);
  });

  it('give a duty its owner and a stage its recovery', () => {
    const text = 'kind: standard\nid: x\ntitle: 标准\nstages:\n  - id: a\n    title: 咨询\n    interaction: person-person\n    controls:\n      - id: b\n        title: 抽查\nversion: a\n';
    assert.match(fixed('x.standard.yaml', text, 'duty-without-owner'), / {8}title: 抽查\n {4}owner: ""\nversion: a\n$/);
    assert.match(fixed('x.standard.yaml', text, 'person-person-without-recovery'), / {8}title: 抽查\n {4}recovery: \[\{ id: .*\}\]\nversion: a\n$/);
  });
});

describe('choices', () => {
  const target = (objective: string): string => `kind: standard\nid: x\ntitle: 标准\nuses: [kano]\ntargets:\n  - { id: a, metric: m, objective: "${objective}", dimension: kano.must-be }\n`;

  it('of a unit', () => {
    for (const unit of ['s', 'min', 'h', '%']) {
      assert.equal(fixed('x.standard.yaml', target('<= 30'), 'target-without-unit', `30${unit}”`), target(`<= 30${unit}`));
    }
  });

  it('of a reading', () => {
    const text = (dimension: string): string => target('< 1s').replace('[kano]', '[servqual, pzb-determinants]').replace('kano.must-be', dimension);
    for (const id of ['servqual.reliability', 'pzb-determinants.reliability']) {
      assert.equal(fixed('x.standard.yaml', text('reliability'), 'ambiguous-reference', `“${id}”`), text(id));
    }
  });

  it('of the closest article', () => {
    assert.equal(
      fixed('x.standard.md', regulation('第一条　甲。', '第二条　见第九条。'), 'unknown-article'),
      regulation('第一条　甲。', '第二条　见第二条。'),
    );
  });

  it('of a dimension together with its catalog', () => {
    const before = 'kind: standard\nid: x\ntitle: 标准\ntargets:\n  - { id: a, metric: m, objective: "< 1s", dimension: 同理心 }\n';
    assert.equal(
      fixed('x.standard.yaml', before, 'unknown-dimension'),
      before.replace('id: x\n', 'id: x\nuses: [servqual]\n').replace('同理心', 'servqual.empathy'),
    );
  });

  it('of a part in a link, leaving the rest of the address', () => {
    assert.equal(
      fixed('x.standard.md', regulation('见[可靠性](../a/servqual.catalog.yaml#reliabilty)。'), 'unknown-reference'),
      regulation('见[可靠性](../a/servqual.catalog.yaml#reliability)。'),
    );
  });
});

describe('a question that runs against the others', () => {
  const DATA = `A1,A2,A3\n${['5,4,2', '4,4,3', '2,1,4', '3,3,3', '1,2,5', '5,5,1', '4,5,2', '2,2,4', '3,4,2', '1,1,5'].join('\n')}\n`;
  const DATASET = 'kind: dataset\nid: d\ntitle: 答卷\nof: s\nsource: d.csv\n';
  const HEADER = 'kind: survey\nid: s\ntitle: 问卷\ndimensions:\n  - { id: x, label: 甲 }\nscales:\n  five: { type: numeric, min: 1, max: 5 }\nitems:\n';
  const ITEMS = '  - { id: A1, text: 很快。, dimension: x, scale: five }\n  - { id: A2, text: 很准。, dimension: x, scale: five }\n';
  const marked = (last: string): string => {
    const files = new Map([['s.survey.yaml', HEADER + ITEMS + last], ['d.dataset.yaml', DATASET], ['d.csv', DATA]]);
    const [finding] = checkFiles(files).filter((f) => f.rule === 'looks-unreversed');
    const [fix] = finding?.fixes ?? [];
    assert.ok(fix, show(checkFiles(files)));
    assert.equal(fix.applicability, 'unsafe');
    const after = applyFix(files, 'd.dataset.yaml', fix);
    assert.deepEqual(checkFiles(after), []);
    return (after.get('s.survey.yaml') ?? '').slice(HEADER.length + ITEMS.length);
  };

  it('is marked as reversed in the survey, as its author writes', () => {
    assert.equal(marked('  - { id: A3, text: 很慢。, dimension: x, scale: five }\n'), '  - { id: A3, text: 很慢。, dimension: x, scale: five, reverse: true }\n');
    assert.equal(
      marked('  - id: A3 # 反的\n    text: 很慢。\n    dimension: x\n    scale: five # 五级\n'),
      '  - id: A3 # 反的\n    text: 很慢。\n    dimension: x\n    scale: five # 五级\n    reverse: true\n',
    );
  });
});

describe('a sample that is too small', () => {
  it('is raised to what its margin takes', () => {
    const text = 'kind: survey\nid: x\ntitle: 问卷\nitems:\n  - { id: A1, type: nps, text: 您会推荐吗？ }\nsampling: { population: 20000, margin: 5%, size: 200 }\n';
    assert.equal(fixed('x.survey.yaml', text, 'sample-too-small'), text.replace('200 }', '377 }'));
  });
});

describe('a survey that contradicts itself', () => {
  const survey = (lines: readonly string[], more = ''): string => `kind: survey\nid: x\ntitle: 问卷\nuses: [servqual]\nscales:\n  five: { type: numeric, min: 1, max: 5 }\n  seven: { type: numeric, min: 1, max: 7 }\n  eleven: { type: numeric, min: 0, max: 10 }\n  kano: { type: kano }\nitems:\n${lines.map((l) => `  - ${l}\n`).join('')}${more}`;
  /** The rule has nothing left to say of what its fix writes. */
  const mends = (rule: string, before: string, after: string, title = ''): void => {
    assert.equal(fixed('x.survey.yaml', before, rule, title), after);
    assert.deepEqual(checkFiles({ 'x.survey.yaml': after }).filter((f) => f.rule === rule), []);
  };
  const pair = (one: string, two: string): string => survey([`{ id: E1, text: 应当快。, pair: p, aspect: expectation, ${one} }`, `{ id: P1, text: 很快。, pair: p, aspect: perception, ${two} }`]);

  it('asks both sides of a pair on one scale, whichever is chosen', () => {
    mends('pair-scale-mismatch', pair('scale: seven', 'scale: "five"'), pair('scale: seven', 'scale: "seven"'), 'Ask “P1”');
    mends('pair-scale-mismatch', pair('scale: seven', 'scale: five'), pair('scale: five', 'scale: five'), 'Ask “E1”');
  });

  it('marks the other side of a pair as reversed', () => {
    mends('item-reversed-in-pair', pair('scale: seven, reverse: true', 'scale: seven'), pair('scale: seven, reverse: true', 'scale: seven, reverse: true'));
  });

  it('puts questions on the scale that they take', () => {
    mends('nps-scale', survey(['{ id: n, text: 您会推荐我们吗？, type: nps, scale: five }']), survey(['{ id: n, text: 您会推荐我们吗？, type: nps, scale: eleven }']));
    mends('nps-scale', survey(['{ id: n, text: 您会推荐我们吗？, type: nps, min: 1, max: 10 }']), survey(['{ id: n, text: 您会推荐我们吗？, type: nps, min: 0, max: 10 }']));
    const kano = (scale: string): string => survey([`{ id: f, text: 有。, pair: a, aspect: functional, scale: ${scale} }`, '{ id: d, text: 没有。, pair: a, aspect: dysfunctional, scale: kano }']);
    mends('kano-pair', kano('five'), kano('kano'));
  });

  it('lets choose as many as there are', () => {
    const ranking = (choose: number): string => survey([`{ id: r, text: 请排序。, type: ranking, choose: ${String(choose)}, options: [甲, 乙, 丙] }`]);
    mends('ranking-choose', ranking(5), ranking(3));
  });

  it('shares out a hundred points in proportion', () => {
    const points = (a: number, b: number): string => survey(['{ id: A, text: 甲, scale: five, dimension: servqual.reliability }', '{ id: B, text: 乙, scale: five, dimension: servqual.empathy }'], `importance:\n  servqual.reliability: ${String(a)} # 最重要\n  servqual.empathy: ${String(b)}\n`);
    mends('importance-points-sum', points(60, 30), points(67, 33));
  });
});

describe('codes for no answer', () => {
  const SURVEY = `kind: survey
id: s
title: 问卷
dimensions: [{ id: x, label: 甲 }]
scales: { five: { type: numeric, min: 1, max: 5 } }
items:
  - { id: A1, text: 很快。, dimension: x, scale: five }
  - { id: A2, text: 很准。, dimension: x, scale: five }
  - { id: A3, text: 很近。, dimension: x, scale: five }
  - { id: n, text: 您有多大可能推荐我们？, type: nps }
`;
  const HEAD_OF = 'kind: dataset\nid: d\ntitle: 答卷\nof: s\nsource: d.csv\n';
  const declared = (rest: string, title: string, csv: string, head = HEAD_OF): string =>
    fixed('d.dataset.yaml', `${head}${rest}`, 'out-of-scale', title, 0, { 's.survey.yaml': SURVEY, 'd.csv': csv }).slice(head.length);
  const ONE = 'A1,A2,A3,n\n1,99,3,5\n2,4,1,9\n';

  it('are written where the schema has them, or behind those that are there, in their style', () => {
    assert.equal(declared('', 'missing', ONE), 'missing: ["99"]\n');
    assert.equal(declared('', 'not-applicable', ONE), 'not-applicable: ["99"]\n');
    assert.equal(declared('case-id: n\n', 'not-applicable', ONE), 'not-applicable: ["99"]\ncase-id: n\n');
    assert.equal(declared('missing: [未填] # 纸质\n', 'missing', ONE), 'missing: [未填, "99"] # 纸质\n');
    assert.equal(declared('missing: []\n', 'missing', ONE), 'missing: ["99"]\n');
    assert.equal(declared('missing:\n  - 未填 # 纸质\n  - "-1"\ncase-id: n\n', 'missing', ONE), 'missing:\n  - 未填 # 纸质\n  - "-1"\n  - "99"\ncase-id: n\n');
    const crlf = HEAD_OF.replaceAll('\n', '\r\n');
    assert.equal(declared('missing:\r\n  - 未填\r\n', 'missing', ONE, crlf), 'missing:\r\n  - 未填\r\n  - "99"\r\n');
  });

  it('are several at once', () => {
    assert.equal(declared('', 'not-applicable', 'A1,A2,A3,n\n1,98,3,5\n2,不知道,1,9\n3,98,1,1\n'), 'not-applicable: ["98", 不知道]\n');
    assert.equal(declared('missing:\n  - 未填\n', 'missing', 'A1,A2,A3,n\n1,98,3,5\n2,N/A,1,9\n'), 'missing:\n  - 未填\n  - "98"\n  - N/A\n');
  });

  it('are none where another question has them as an answer, or where they are no codes', () => {
    for (const cell of ['0', '10', '4.5', '好', '城南'.repeat(20)]) {
      const found = checkFiles({ 's.survey.yaml': SURVEY, 'd.csv': `A1,A2,A3,n\n1,${cell},3,5\n`, 'd.dataset.yaml': HEAD_OF }).filter((f) => f.rule === 'out-of-scale');
      assert.deepEqual(found.map((f) => f.fixes.length), [0], cell);
    }
  });
});
