/** What SurveyJS asks of a survey that was exported is what the survey itself asks: visible and required questions, refusals, screening, on random answers. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { Model } from 'survey-core';
import { writeSurveyJs } from '../../server/src/core/exchange/surveyjs.ts';
import { surveyVariables, type SurveyVariable } from '../../server/src/core/model/survey-variables.ts';
import { allItems, type Item, type Survey } from '../../server/src/core/model/survey.ts';
import { keyOf, openAsking, type GivenAnswer } from '../../server/src/core/plan/survey/asking.ts';
import { generator } from '../support/random-edits.ts';
import { surveyFrom } from '../support/survey-shape.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.survey.yaml')).sort();

/** Every type of question, conditions of every form, on what is asked before, behind and not at all. */
const EVERYTHING = `kind: survey
id: everything
title: 问卷
scales:
  ten: { type: numeric, min: 1, max: 10, na: 不知道 }
  five: { type: likert, labels: [差, 较差, 一般, 较好, 好] }
  wide: { type: numeric, min: 0, max: 100, step: 5 }
sections:
  - { id: more, title: 追问, visible: not(a > 6) }
screening:
  - { id: age, text: 年龄段, type: single, options: [少年, 成年] }
  - { id: used, text: 用过吗, type: boolean, continue: true }
  - { id: where, text: 在哪里, type: multiple, options: [城东, 城西, { value: 都没有, exclusive: true }], continue: [城东, 城西], visible: age = "成年" }
  - { id: far, text: 多远, type: rating, scale: five, continue: [3, 4, 5] }
items:
  - { id: a, text: 甲, scale: ten, required: true }
  - { id: b, text: 乙, scale: five }
  - { id: c, text: 丙, type: boolean }
  - { id: d, text: 丁, type: multiple, choose: 2, options: [电话, 邮件, { value: 其他, other: true }, { value: 无, exclusive: true }, { value: 不便说, exclusive: true }] }
  - { id: e, text: 戊, type: single, options: ["it's", x, { value: 别的, label: 其他, other: true }], required: true }
  - { id: n, text: 推荐, type: nps }
  - { id: w, text: 宽, scale: wide }
  - { id: num, text: 几次, type: numeric, min: 1, max: 9 }
  - id: m
    type: matrix
    text: 矩阵
    scale: ten
    required: true
    rows: [{ id: m1, text: 快 }, { id: m2, text: 好 }]
  - { id: mm, type: matrix, text: 两面, scale: five, aspects: [importance, performance], rows: [{ id: r1, text: 快 }] }
  - { id: p, type: points, text: 分配, total: 10, options: [{ value: u, label: 一 }, { value: v, label: 二 }] }
  - { id: q, type: points, text: 再分配, total: 10, required: true, options: [{ value: u, label: 一 }, { value: v, label: 二 }], visible: c }
  - { id: s1, text: 一, type: open, section: more, visible: not(b <= 2) }
  - { id: s2, text: 二, type: open, section: more, visible: not(c) }
  - { id: s3, text: 三, type: open, visible: a = null }
  - { id: s4, text: 四, type: open, visible: a != null and a != 3 }
  - { id: s5, text: 五, type: open, visible: 'not(list contains(d, "电话"))' }
  - { id: s6, text: 六, type: open, visible: 'list contains(d, "无") or list contains(d, "其他")' }
  - { id: s7, text: 七, type: open, visible: 'not(a in [3..5]) and not(n in (1, 2, [6..8]))' }
  - { id: s8, text: 八, type: open, visible: 'not(a between 2 and 4 or c)' }
  - { id: s9, text: 九, type: open, visible: 'e = "别的" or e = "it''s"' }
  - { id: t1, text: 十, type: open, visible: m1 <= 3 }
  - { id: t2, text: 十一, type: open, visible: not(r1_importance > r1_performance) }
  - { id: t3, text: 十二, type: open, visible: a + b >= 8 }
  - { id: t4, text: 十三, type: open, visible: 'if c then a > 5 else b > 3' }
  - { id: t5, text: 十四, type: single, options: [甲, 乙], visible: w >= 50 }
  - { id: t6, text: 十五, type: open, visible: t5 = "甲" }
  - { id: t7, text: 十六, type: open, visible: p_u > p_v, required: true }
  - { id: t8, text: 十七, type: open, visible: not(not(c = true)) }
  - { id: t9, text: 十八, type: open, visible: late = true }
profile:
  - { id: late, text: 晚, type: boolean, required: true }
`;

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Something that may be answered, now and then something that may not be. */
function answerOf({ form, item, range, scale, row }: SurveyVariable, random: Random): GivenAnswer | null {
  if (random() < 0.25) return null;
  const options = item.options.map((o) => o.value);
  switch (form) {
    case 'number': {
      if ((scale?.na ?? item.na) && random() < 0.2) return { na: true };
      const [min, max, step] = [Number(range?.min ?? 0), Number(range?.max ?? 10), Number(range?.step ?? 1)];
      // Where answers are ticked nothing else can be given.
      const over = scale === null && row === null && item.type !== 'nps' && random() < 0.1 ? 20 : 0;
      return min + step * Math.floor(random() * ((max - min) / step + 1)) + over;
    }
    case 'boolean':
      return random() < 0.5;
    case 'choice':
      return pick(options, random);
    case 'choices':
    case 'ranking': {
      const some = options.filter(() => random() < 0.4);
      const alone = some.find((v) => item.options.some((o) => o.value === v && o.exclusive));
      const most = alone === undefined ? some.slice(0, item.choose ?? some.length) : [alone];
      return most.length === 0 ? null : most;
    }
    case 'text':
      return pick(['好', 'x y'], random);
  }
}

type Answers = Record<string, GivenAnswer | null>;

/** A respondent of the exported form, who answers what is shown and nothing else. */
class Respondent {
  readonly form: Model;
  readonly #variables: readonly SurveyVariable[];
  #answers: Answers;

  constructor(survey: Survey, answers: Answers) {
    this.form = new Model(JSON.parse(JSON.stringify(writeSurveyJs(survey).json)) as object);
    this.#variables = surveyVariables(survey);
    this.#answers = answers;
  }

  /** Goes through the pages of screening; false when the survey has ended, or an answer is wanted that is not there. */
  screened(): 'through' | 'stuck' | 'ended' {
    while (this.form.currentPage.name.startsWith('screening')) {
      const page = this.form.currentPageNo;
      this.fill();
      this.form.nextPage();
      if (this.form.state === 'completed') return 'ended';
      if (this.form.currentPageNo === page) return 'stuck';
    }
    return 'through';
  }

  /** Until nothing new is shown: what a later answer brings up is answered, too, and what was answered otherwise is changed. */
  fill(): void {
    for (let before: string | undefined; before !== JSON.stringify(this.form.data); ) {
      before = JSON.stringify(this.form.data);
      for (const question of this.form.getAllQuestions(true)) {
        if (!question.isVisible || !question.page.isVisible || !this.#reached(question.page.name)) continue;
        const value = this.#valueOf(question.name);
        if (value === undefined) question.clearValue();
        else if (JSON.stringify(question.value) !== JSON.stringify(value)) question.value = value;
      }
      // A matrix that is cleared as a whole tells no condition of it; nobody does that on a page.
      this.form.runExpressions();
    }
  }

  /** Thinks again. */
  change(answers: Answers): void {
    this.#answers = answers;
    this.fill();
  }

  #reached(page: string): boolean {
    const places = this.form.pages.map((p) => p.name);
    return !this.form.currentPage.name.startsWith('screening') || places.indexOf(page) <= places.indexOf(this.form.currentPage.name);
  }

  #valueOf(name: string): unknown {
    const own = this.#variables.filter((v) => nameInForm(v) === name);
    const single = own.find((v) => v.row === null && v.option === null);
    const written = (v: SurveyVariable): unknown => { const given = this.#answers[v.name] ?? null; return given === null ? undefined : typeof given === 'object' && 'na' in given ? 'na' : given; };
    if (single !== undefined) return written(single);
    const parts = own.flatMap((v): [string, unknown][] => { const value = written(v); return value === undefined ? [] : [[v.option?.value ?? v.name, value]]; });
    return parts.length === 0 ? undefined : Object.fromEntries(parts);
  }
}

/** A matrix of two aspects is two questions there. */
const nameInForm = ({ name, item, row, option, aspect }: SurveyVariable): string => (row === null && option === null ? name : `${item.id ?? ''}${item.aspects.length > 1 ? `_${aspect ?? ''}` : ''}`);

function compare(survey: Survey, random: Random, tally: { through: number; ended: number; stuck: number }): void {
  const variables = surveyVariables(survey);
  const answers: Answers = Object.fromEntries(variables.map((v) => [v.name, answerOf(v, random)]));
  const respondent = new Respondent(survey, answers);
  const asked = openAsking(survey)(answers);
  const said = JSON.stringify(answers);
  const items = allItems(survey);
  const byKey = new Map(items.map((item, i) => [keyOf(item, i), item]));
  const screening = asked.visible.filter((key) => byKey.get(key)?.part === 'screening');
  const outcome = respondent.screened();
  tally[outcome]++;
  const lacking = screening.find((key) => asked.unmet.includes(key));
  if (outcome === 'stuck') return assert.ok(lacking !== undefined, `the form waits for an answer where none is wanted: ${said}`);
  if (outcome === 'ended') return assert.equal(asked.screenedOut !== null, true, `the form has ended: ${said}`);
  assert.equal(asked.screenedOut, null, `the form goes on: ${said}`);
  assert.equal(lacking, undefined, `the form goes on without an answer: ${said}`);

  const screened = Object.fromEntries(variables.flatMap((v) => (v.item.part === 'screening' ? [[v.name, answers[v.name] ?? null] as const] : [])));
  respondent.change({ ...Object.fromEntries(variables.map((v) => [v.name, answerOf(v, random)])), ...screened });
  respondent.change(answers);
  const { form } = respondent;
  const questions = form.getAllQuestions(true).filter((q) => q.page.isVisible);
  const names = (list: readonly string[]): string[] => [...new Set(list)].sort();
  const shown = new Set(asked.visible);
  const expected = variables.filter((v) => shown.has(v.item.id ?? '')).map(nameInForm);
  assert.deepEqual(names(questions.map((q) => q.name)), names(expected), said);
  const must = (item: Item): boolean => item.required || item.goOn.length > 0;
  assert.deepEqual(names(questions.filter((q) => q.isRequired).map((q) => q.name)), names(variables.filter((v) => shown.has(v.item.id ?? '') && must(v.item)).map(nameInForm)), said);
  // A form that can be sent is one that nothing is lacking of and nothing wrong with.
  const wrong = questions.filter((q) => !q.validate(false)).map((q) => q.name);
  const blamed = [...asked.unmet, ...asked.refused.map((r) => r.variable)].flatMap((name) => variables.filter((v) => v.name === name).map(nameInForm));
  assert.deepEqual(names(wrong), names(blamed), said);
}

describe('a survey that was exported for SurveyJS asks as the survey itself', () => {
  const cases: readonly (readonly [name: string, text: string, rounds: number])[] = [...samples.map((name) => [name, readFileSync(new URL(name, SAMPLES), 'utf8'), 25] as const), ['every type and condition', EVERYTHING, 80]];
  for (const [name, text, times] of cases) {
    it(name, () => {
      const survey = surveyFrom(text);
      const random = generator(20260201);
      const tally = { through: 0, ended: 0, stuck: 0 };
      // Where all is asked of everybody a few will do.
      const rounds = allItems(survey).some((i) => i.visible !== null || i.goOn.length > 0) ? times : 5;
      for (let i = 0; i < rounds; i++) compare(survey, random, tally);
      assert.ok(tally.through > rounds / 40, JSON.stringify(tally));
      if (survey.screening.some((item) => item.goOn.length > 0)) assert.ok(tally.ended > 0 && tally.stuck > 0, JSON.stringify(tally));
    }).timeout(60_000);
  }
});
