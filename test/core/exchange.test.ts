/** Surveys to other tools and back: nothing that both can say changes, everything else is told, and no file can do harm. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { printCondition } from '../../server/src/core/expression/condition-print.ts';
import { importXlsForm } from '../../server/src/core/exchange/exchange-service.ts';
import { writeWorkbook, type Sheet } from '../../server/src/core/exchange/workbook.ts';
import { readXlsForm } from '../../server/src/core/exchange/xlsform-read.ts';
import { writeXlsForm } from '../../server/src/core/exchange/xlsform-write.ts';
import { readXPath, type Questions } from '../../server/src/core/exchange/xpath-read.ts';
import { checkFiles, show } from '../support/project.ts';
import { shapeOf, surveyFrom } from '../support/survey-shape.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.survey.yaml')).sort();
const sample = (name: string): string => readFileSync(new URL(name, SAMPLES), 'utf8');

/** To a workbook and back. */
function roundTrip(text: string): { readonly text: string; readonly losses: readonly string[]; readonly lostOnTheWay: readonly string[] } {
  const { sheets, losses } = writeXlsForm(surveyFrom(text));
  const back = importXlsForm(writeWorkbook(sheets), 'x');
  assert.ok('text' in back, JSON.stringify(back));
  return { text: back.text, losses: back.losses.map((l) => `${l.place}: ${l.what.en}`), lostOnTheWay: losses.map((l) => `${l.place}: ${l.what.en}`) };
}

/** Paths on which two documents differ, with what stands there. */
function differences(a: unknown, b: unknown, path = ''): string[] {
  const isTree = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null;
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return JSON.stringify(a) === JSON.stringify(b) ? [] : [`${path} ${JSON.stringify(a) ?? 'nothing'} → ${JSON.stringify(b) ?? 'nothing'}`];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => differences(a[key], b[key], `${path}.${key}`));
}

const nested = (depth: number): unknown => (depth === 0 ? [] : [nested(depth - 1)]);

const imported = (sheets: readonly Sheet[], formulas: readonly string[] = []): { readonly text: string; readonly losses: readonly string[] } => {
  const found = readXlsForm(sheets, formulas, 'form');
  assert.ok('text' in found, JSON.stringify(found));
  return { text: found.text, losses: found.losses.map((l) => `${l.place}: ${l.what.en}`) };
};

describe('a survey as an XLSForm and back', () => {
  it('has samples', () => assert.ok(samples.length >= 10, samples.join(' ')));

  for (const name of samples) {
    it(`keeps what both can say of ${name}`, () => {
      const before = sample(name);
      const { text, losses, lostOnTheWay } = roundTrip(before);
      assert.deepEqual(losses, []);
      assert.deepEqual(lostOnTheWay, []);
      assert.deepEqual(shapeOf(surveyFrom(text)), shapeOf(surveyFrom(before)));
      // Key by key all is there again but what says nothing: a default that was written out, a condition in another form.
      assert.deepEqual(differences(parse(before), parse(text)).filter((d) => !/^\.scales\.\w+\.step 1 →|\.required false →|\.total 100 →|\.visible /.test(d)), []);
    });
  }

  it('brings back what only its own document knows, in either language', () => {
    const before = `kind: survey
id: own
title: { zh: 问卷, en: Survey }
description: 试用
version: "1.10"
status: draft
owner: { zh: 质量部, en: Quality }
effective: 2026-01-01
source: 自编
tags: [服务, x]
dimensions:
  - { id: quick, label: { zh: 快, en: Quick }, definition: "从到店算起: 越短越好" }
standard: hall
modes: [online]
every: P3M
scales: { five: { type: numeric, min: 1, max: 5, na: 不知道 } }
screening:
  - { id: s1, text: 用过吗, type: boolean, continue: true, required: true }
  - { id: s2, text: 几次, scale: five, continue: [1, 2] }
items:
  - { id: a, text: 甲, label: { zh: 短, en: short }, scale: five, dimension: quick }
  - { id: b, text: 乙, type: open, visible: a = null }
  - { id: c, text: 丙, type: open, visible: not(a >= 3) }
importance: { quick: 100 }
quotas: [{ id: q, when: 's2 = 1', min: 3, share: 50% }]
sampling: { population: 100, margin: 5% }
analyses:
  - { type: csi, variables: [{ id: x, items: [a] }], paths: [[x, y]], index: x }
`;
    const { text, losses, lostOnTheWay } = roundTrip(before);
    assert.deepEqual([losses, lostOnTheWay], [[], []]);
    assert.deepEqual(differences(parse(before), parse(text)), ['.items.1.visible "a = null" → "(a = null)"', '.items.2.visible "not(a >= 3)" → "a < 3"']);
  });

  it('reads cells that carry data as data, whoever wrote them', () => {
    const { text, losses } = imported([
      { name: 'survey', rows: [['type', 'name', 'label'], ['text', 'a', '甲']] },
      { name: 'settings', rows: [['form_id', 'plumbline_analyses', 'plumbline_owner', 'plumbline_tags', 'plumbline_quotas'], ['x', '[{"type":"nps","__proto__":{"a":1},"item":null}', '"甲: [乙"', '["a",null,{}]', `${'['.repeat(50)}${']'.repeat(50)}`]] },
    ]);
    assert.deepEqual(losses, ['plumbline_analyses: this cell is no JSON and was not read']);
    assert.deepEqual(parse(text), { kind: 'survey', id: 'x', title: 'x', owner: '甲: [乙', tags: ['a', {}], items: [{ id: 'a', text: '甲', type: 'open', lines: 1 }], quotas: nested(12) });
  });

  it('keeps every type of question, both languages, and conditions over them', () => {
    const before = `kind: survey
id: all
title: { zh: 问卷, en: Survey }
scales:
  ten: { type: numeric, min: 1, max: 10, low: { zh: 差, en: bad }, high: { zh: 好, en: good }, na: { zh: 不知道, en: cannot say } }
  agree: { type: likert, labels: [{ zh: 不同意, en: disagree }, { zh: 同意, en: agree }], first: 0 }
  wide: { type: numeric, min: 0, max: 100, step: 5 }
  kano: { type: kano }
sections: [{ id: more, title: { zh: 追问, en: More }, visible: a <= 3 }]
screening:
  - { id: s, text: 您用过吗？, type: boolean, continue: true }
items:
  - { id: a, text: { zh: 甲, en: A }, scale: ten, required: true, help: { zh: 凭印象, en: first impression } }
  - { id: b, text: 乙, type: likert, scale: agree, reverse: true }
  - { id: c, text: 丙, scale: wide }
  - { id: k1, text: 有, scale: kano, pair: k, aspect: functional }
  - { id: k2, text: 没有, scale: kano, pair: k, aspect: dysfunctional }
  - { id: d, text: 丁, type: numeric, min: 1, max: 99, unit: 次 }
  - { id: e, text: 戊, type: single, options: [18 岁以下, { value: x, label: { zh: 其他, en: other }, other: true }] }
  - { id: f, text: 己, type: multiple, choose: 2, options: [甲, 乙, { value: 无, exclusive: true }] }
  - { id: g, text: 庚, type: ranking, choose: 2, options: [甲, 乙, 丙] }
  - id: m
    text: 辛
    type: matrix
    scale: agree
    required: true
    aspects: [importance, performance]
    rows: [{ id: m1, text: 快 }, { id: m2, text: 好, reverse: true }]
  - { id: p, text: 壬, type: points, total: 10, options: [{ value: u, label: 一 }, { value: v, label: 二 }] }
  - { id: n, text: 推荐, type: nps }
  - { id: o, text: 为什么, type: open, section: more, lines: 5, visible: 'n <= 6 and (e = "18 岁以下" or list contains(f, "甲")) and not(s = false)' }
  - { id: q, text: 为何, type: open, section: more, lines: 1, visible: b = null or d / 2 > 3 }
profile:
  - { id: sex, text: 性别, type: single, options: [男, 女] }
`;
    const { text, losses, lostOnTheWay } = roundTrip(before);
    assert.deepEqual(losses, []);
    assert.deepEqual(lostOnTheWay, []);
    assert.deepEqual(shapeOf(surveyFrom(text)), shapeOf(surveyFrom(before)));
    assert.deepEqual(checkFiles({ 'all.survey.yaml': text }).filter((f) => f.severity === 'error'), []);
  });

  it('keeps of every scale what no list of choices has room for, and who cannot answer', () => {
    const before = `kind: survey
id: own
title: 问卷
scales:
  half: { type: numeric, description: 半分为一级, min: 0, max: 10, step: 0.5, low: 差, high: { zh: 好, en: good }, na: 不知道 }
  five: { type: likert, description: 五级, points: 5, labels: [很差, 差, 一般, 好, 很好] }
  spare: { type: numeric, min: 1, max: 7 }
items:
  - { id: a, text: 甲, scale: half }
  - { id: b, text: 乙, scale: five }
  - { id: c, text: 丙, type: numeric, min: 0, max: 9, na: { zh: 不便回答, en: refused } }
  - { id: d, text: 丁, type: nps, na: 说不清 }
`;
    const { text, losses, lostOnTheWay } = roundTrip(before);
    assert.deepEqual(losses, []);
    // Other tools cannot offer these answers, which is told, although they come back here.
    assert.deepEqual(lostOnTheWay, ['a', 'c', 'd'].map((id) => `${id}: there is no place for “cannot answer”`));
    assert.deepEqual(differences(parse(before), parse(text)), []);
  });

  it('gives no group, note or text of its own the name of a question', () => {
    const before = `kind: survey
id: own
title: 问卷
introduction: 您好
closing: 谢谢
scales: { visit_list: { type: numeric, min: 1, max: 3 }, yes_no: { type: numeric, min: 1, max: 4 } }
sections: [{ id: visit, title: 到访, introduction: 请回想, visible: closing = true }]
screening: [{ id: profile_part, text: 用过吗, type: boolean, continue: true }]
items:
  - { id: introduction, text: 甲, type: open, lines: 1 }
  - { id: closing, text: 乙, type: boolean }
  - { id: visit, text: 丙, type: single, section: visit, options: [近, { value: x, label: 其他, other: true }] }
  - { id: visit_other, text: 丁, type: numeric, section: visit }
  - { id: rated, text: 己, scale: visit_list, section: visit }
  - { id: rated_too, text: 庚, scale: yes_no, section: visit }
  - { id: visit_introduction, text: 戊, type: numeric, section: visit }
profile: [{ id: main_part, text: 年龄, type: numeric }]
`;
    const { sheets } = writeXlsForm(surveyFrom(before));
    const rows = sheets[0]?.rows ?? [];
    const names = rows.slice(1).filter((r) => r[0] !== 'end_group').map((r) => r[1] ?? '');
    assert.deepEqual(names.filter((n, i) => names.indexOf(n) !== i), []);
    const { text, losses, lostOnTheWay } = roundTrip(before);
    assert.deepEqual([losses, lostOnTheWay], [[], []]);
    assert.deepEqual(differences(parse(before), parse(text)), []);
  });

  it('tells what it cannot write', () => {
    const { lostOnTheWay } = roundTrip(`kind: survey
id: x
title: 问卷
items:
  - { id: a, text: 甲, type: numeric }
  - { id: b, text: 乙, type: open, visible: 'string length(string(a)) > 2' }
quotas: [{ id: q, when: a > 1 }]
sampling: { population: 100 }
analyses: [{ type: descriptives, label: ${'长'.repeat(33_000)} }]
`);
    assert.deepEqual(lostOnTheWay, [
      'b: the condition “string length(string(a)) > 2” cannot be written as relevant; the question is always shown',
      ': “analyses” is too long for a cell',
    ]);
  });
});

describe('an XLSForm of another tool', () => {
  const FORM: readonly Sheet[] = [
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label::English (en)', 'label::Chinese', 'required', 'relevant', 'constraint', 'appearance', 'calculation'],
        ['start', 'start'],
        ['note', 'hello', 'Welcome', '欢迎'],
        ['begin group', 'g 1', 'Visit', '到访', '', "${again} = 'yes'"],
        ['select_one sat', 'overall', 'Overall?', '总体？', 'yes'],
        ['select_one yn', 'again', 'Again?', '再来？'],
        ['select_multiple ch', 'used', 'Used?', '用过？', '', "${overall} <= 2 and selected(${used}, 'a')"],
        ['integer', 'age', 'Age', '年龄', '', '', '. >= 18 and . <= 99 and . != 50'],
        ['end group'],
        ['text', 'why-not', 'Why?', '为什么？', '', "${overall} < 3 or ${again} = 'no' or ${used} = ''"],
        ['text', 'odd', 'Odd', '怪', '', 'jr:choice-name(${used}, "x") = 1'],
        ['image', 'photo', 'Photo', '照片'],
        ['calculate', 'sum', '', '', '', '', '', '', '1 + 1'],
      ],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label::English (en)', 'label::Chinese'],
        ['sat', '1', 'very dissatisfied', '非常不满意'], ['sat', '2', 'dissatisfied', '不满意'], ['sat', '3', 'satisfied', '满意'], ['sat', '99', 'N/A', '不适用'],
        ['yn', 'yes', 'Yes', '是'], ['yn', 'no', 'No', '否'],
        ['ch', 'a', 'Phone', '电话'], ['ch', 'b', 'Mail', '邮件'],
      ],
    },
    { name: 'settings', rows: [['form_title', 'form_id', 'version'], ['Visit', 'Visit Form', '2026']] },
    { name: 'my notes', rows: [['x']] },
  ];

  it('becomes a survey', () => {
    const { text, losses } = imported(FORM, ['survey!A3']);
    assert.equal(text, `kind: survey
id: visit-form
title: Visit
version: "2026"
scales:
  sat:
    type: likert
    labels:
      - { zh: 非常不满意, en: very dissatisfied }
      - { zh: 不满意, en: dissatisfied }
      - { zh: 满意, en: satisfied }
    na: { zh: 不适用, en: N/A }
sections:
  - { id: g-1, title: { zh: 到访, en: Visit }, visible: "again = true" }
items:
  - { id: overall, text: { zh: 总体？, en: "Overall?" }, scale: sat, required: true, section: g-1 }
  - { id: again, text: { zh: 再来？, en: "Again?" }, type: boolean, section: g-1 }
  - id: used
    text: { zh: 用过？, en: "Used?" }
    type: multiple
    options:
      - { value: a, label: { zh: 电话, en: Phone } }
      - { value: b, label: { zh: 邮件, en: Mail } }
    section: g-1
    visible: "overall <= 2 and list contains(used, \\"a\\")"
  - { id: age, text: { zh: 年龄, en: Age }, type: numeric, min: 18, max: 99, section: g-1 }
  - id: why_not
    text: { zh: 为什么？, en: "Why?" }
    type: open
    lines: 1
    visible: "overall < 3 or again = false or used = null"
  - { id: odd, text: { zh: 怪, en: Odd }, type: open, lines: 1 }
`);
    assert.deepEqual(losses, [
      'survey!A3: this cell is a formula; its stored value was taken',
      'my notes: this sheet was not read',
      'start: “start” is a record of the tool itself and was not read',
      'hello: there is no place for the note “Welcome”',
      'age: there is no place for the constraint “. != 50”',
      'why-not: “why-not” was renamed to “why_not”',
      'photo: there is no question type “image”; it was not read',
      'sum: “calculate” is not asked of respondents and was not read',
      'odd: the condition “jr:choice-name(${used}, "x") = 1” cannot be read as FEEL; the question is always shown',
    ]);
    const found = checkFiles({ 'visit-form.survey.yaml': text }).filter((f) => f.severity === 'error' && f.rule !== 'visible-cycle');
    assert.deepEqual(found, [], show(found));
  });

  it('is refused without a sheet of questions', () => {
    assert.deepEqual(readXlsForm([{ name: 'Sheet1', rows: [['a']] }], [], 'x'), { refused: { zh: '工作簿里没有名为 survey 的工作表，不是 XLSForm', en: 'the workbook has no sheet named survey, so it is no XLSForm' } });
  });

  it('gives a survey without errors of form, whatever its cells hold', () => {
    const word = fc.constantFrom('', 'begin group', 'end_group', 'select_one l', 'select_multiple l', 'rank l', 'text', 'integer', 'range', 'note', 'begin_repeat', 'x', 'a', '1', "${a} = 'x'", '${a} >', 'yes', '. >= 2', 'start=1 end=5', 'matrix', 'points', 'row', '名', '- a: [', '"', '# x');
    const head = ['type', 'name', 'label', 'required', 'relevant', 'constraint', 'parameters', 'plumbline_type', 'plumbline_dimension', 'plumbline_aspect', 'plumbline_pair', 'plumbline_part'];
    fc.assert(fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 12 }), fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 6 }), (rows, lists) => {
      const found = readXlsForm([{ name: 'survey', rows: [head, ...rows] }, { name: 'choices', rows: [['list_name', 'name', 'label'], ...lists.map((l) => ['l', ...l])] }], [], 'x');
      if ('refused' in found) return;
      const broken = checkFiles({ [`${found.id}.survey.yaml`]: found.text }).filter((f) => f.rule === 'yaml-syntax' || f.rule === 'unknown-property' || f.rule === 'expression-syntax');
      assert.deepEqual(broken, [], `${show(broken)}\n${found.text}`);
    }), { numRuns: 300, seed: 20260111 });
  });
});

describe('conditions of XLSForms', () => {
  const questions: Questions = { id: (n) => (n === 'gone' ? undefined : n), answer: (_, c) => (/^\d+$/.test(c) ? c : JSON.stringify(c)), isList: (n) => n === 'many' };
  const PAIRS: readonly (readonly [xpath: string, feel: string | null])[] = [
    ["${a} = 'x'", 'a = "x"'],
    ["'x' = ${a}", 'a = "x"'],
    ['3 < ${a}', 'a > 3'],
    ["selected(${many}, 'x') and not(selected(${a}, 'y'))", 'list contains(many, "x") and not(a = "y")'],
    ['(${a} + 1) * 2 div 3 >= -1', '(a + 1) * 2 / 3 >= -1'],
    ["${a} != ''", 'a != null'],
    ["if(${a} > 1, ${b}, 2) = 2", '(if a > 1 then b else 2) = 2'],
    ['${a} = 1 or ${b} = 2 and ${c} = 3', 'a = 1 or b = 2 and c = 3'],
    ['true()', 'true'],
    ['${gone} = 1', null],
    ['count-selected(${many}) > 1', null],
    ['${a} = ', null],
    ["${a} = 'x", null],
    ['regex(., "x")', null],
    ['('.repeat(200) + '1' + ')'.repeat(200), null],
  ];
  for (const [xpath, feel] of PAIRS) it(`${xpath.slice(0, 60)} → ${feel ?? 'not carried over'}`, () => assert.equal(readXPath(xpath, questions), feel));

  it('come back as they were', () => {
    const dialect = {
      name: (n: string) => `\${${n}}`, text: (v: string) => `'${v}'`, truth: (v: boolean) => `'${String(v)}'`, isTruth: () => false, blank: (n: string, b: boolean) => `\${${n}} ${b ? '=' : '!='} ''`,
      contains: (n: string, v: string) => `selected(\${${n}}, '${v}')`, not: (c: string) => `not(${c})`, divide: 'div', ifThenElse: (c: string, t: string, o: string) => `if(${c}, ${t}, ${o})`,
    };
    const FEEL: readonly (readonly [string, string | null])[] = [
      ['a in [1..3]', '${a} >= 1 and ${a} <= 3'], ['not(a in ([1..3], 5))', '(${a} < 1 or ${a} > 3) and ${a} != 5'], ['not(a > 3 and b != 2)', '${a} <= 3 or ${b} = 2'], ['not(list contains(c, "x"))', "${c} != '' and not(selected(${c}, 'x'))"], ['not(a between 1 and 3) and b = 1', '(${a} < 1 or ${a} > 3) and ${b} = 1'], ['a in (1, 2)', '${a} = 1 or ${a} = 2'], ['a between 1 and 3 or b = 2', '${a} >= 1 and ${a} <= 3 or ${b} = 2'],
      ['(a = 1 or b = 2) and c = 3', '(${a} = 1 or ${b} = 2) and ${c} = 3'], ['a - (b - c) > 0', '${a} - (${b} - ${c}) > 0'], ['a = null', "${a} = ''"], ['a > 30s', null], ['sum(a, b) > 1', null], ['85% < a', '0.85 < ${a}'],
    ];
    for (const [feel, xpath] of FEEL) assert.equal(printCondition(feel, dialect), xpath);
  });
});
