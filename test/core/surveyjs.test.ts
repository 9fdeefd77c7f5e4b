/** What is exported for SurveyJS is loaded by SurveyJS itself: no errors, and conditions that work. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { Model } from 'survey-core';
import { writeSurveyJs } from '../../server/src/core/exchange/surveyjs.ts';
import { surveyVariables } from '../../server/src/core/model/survey-variables.ts';
import { surveyFrom } from '../support/survey-shape.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.survey.yaml')).sort();

function model(text: string): { readonly form: Model; readonly losses: readonly string[] } {
  const { json, losses } = writeSurveyJs(surveyFrom(text));
  const form = new Model(JSON.parse(JSON.stringify(json)) as object);
  return { form, losses: losses.map((l) => `${l.place}: ${l.what.en}`) };
}

/** A matrix has rows; of a comment the same property counts lines. */
const rowsOf = ({ rows }: { readonly rows?: unknown }): string[] => (Array.isArray(rows) ? rows.map((r: { readonly value: string }) => r.value) : []);

describe('a survey for SurveyJS', () => {
  for (const name of samples) {
    it(`is loaded without errors: ${name}`, () => {
      const text = readFileSync(new URL(name, SAMPLES), 'utf8');
      const { form, losses } = model(text);
      // By their messages: an error holds the whole form.
      assert.deepEqual((form.jsonErrors ?? []).map((e) => e.message), []);
      assert.deepEqual(losses.filter((l) => /condition|matrix|number/.test(l)), []);
      const questions = new Set(form.getAllQuestions().flatMap((q) => [q.name, ...rowsOf(q as unknown as { readonly rows?: unknown })]));
      for (const v of surveyVariables(surveyFrom(text))) assert.ok(questions.has(v.option === null ? v.name : (v.item.id ?? '')), `${v.name} is not asked`);
    });
  }

  it('shows and hides questions as the conditions say', () => {
    const { form, losses } = model(`kind: survey
id: x
title: 问卷
scales: { five: { type: numeric, min: 1, max: 5 } }
screening:
  - { id: s, text: 您用过吗？, type: boolean, continue: true }
items:
  - { id: a, text: 甲, type: nps }
  - { id: b, text: 乙, type: boolean }
  - { id: c, text: 丙, type: multiple, options: [电话, 邮件] }
  - { id: d, text: 丁, type: single, options: ["it's", x] }
  - { id: m, text: 矩阵, type: matrix, scale: five, rows: [{ id: m1, text: 快 }] }
  - { id: v1, text: 一, type: open, visible: '(a in [7..8]) and b' }
  - { id: v2, text: 二, type: open, visible: 'list contains(c, "邮件") or d = "it''s"' }
  - { id: v3, text: 三, type: open, visible: a = null }
  - { id: v4, text: 四, type: open, visible: m1 <= 2 }
  - { id: v5, text: 五, type: open, visible: not(b = true) }
`);
    assert.deepEqual(losses, []);
    const shown = (data: object): string[] => {
      form.data = data;
      return ['v1', 'v2', 'v3', 'v4', 'v5'].filter((n) => form.getQuestionByName(n).isVisible);
    };
    assert.deepEqual(shown({}), ['v3', 'v5']);
    assert.deepEqual(shown({ a: 7, b: true }), ['v1']);
    assert.deepEqual(shown({ a: 9, b: true, c: ['邮件'] }), ['v2']);
    assert.deepEqual(shown({ a: 9, b: true, d: "it's", m: { m1: 2 } }), ['v2', 'v4']);
    form.clear();
    assert.equal(form.state, 'running');
    form.setValue('s', false);
    form.nextPage();
    assert.equal(form.state, 'completed');
  });
});
