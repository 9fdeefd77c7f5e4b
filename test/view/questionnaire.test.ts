/** The questionnaire as a respondent meets it: what is asked, what is skipped, what cannot be handed in, and the page to be filled in by hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { loadSurveys, type GivenAnswers, type OpenSurvey } from '../../server/src/core/service.ts';
import { NOWHERE, type Locate } from '../../server/src/view/model.ts';
import { questionnairePage } from '../../server/src/view/questionnaire-page.ts';
import type { Questionnaire } from '../../server/src/view/questionnaire-model.ts';
import { questionnaire } from '../../server/src/view/questionnaire.ts';
import { sampleProjects } from '../../server/tools/sample-projects.ts';
import { plumbline, reportOf } from '../support/report-page.ts';

const surveys = await loadSurveys();
const open = (text: string): OpenSurvey => surveys.openSurvey({ uri: 'file:///x.survey.yaml', path: '/x.survey.yaml', kind: 'survey', nameId: 'x', language: 'yaml', text, project: '/' }, []);
const seen = (text: string, locale: 'zh' | 'en' = 'en', locate: Locate = NOWHERE): Questionnaire => questionnaire(surveys, open(text), locale, locate);
const samples = sampleProjects().flatMap(({ folder, files }) => files.filter((f) => /\.survey\.(yaml|md)$/.test(f)).map((file) => ({ folder, file })));

const SURVEY = `kind: survey
id: x
title: { zh: 来访, en: Visit }
introduction: Welcome
closing: Thank you
scales:
  five: { type: likert, labels: [bad, poor, fair, good, great], na: cannot say }
  ten: { type: numeric, min: 1, max: 10, low: worst, high: best }
screening:
  - { id: adult, text: Are you of age?, type: boolean, continue: true }
  - { id: branch, text: Which branch?, type: single, options: [north, south, { value: none, label: I do not know }], continue: [north, south] }
sections:
  - { id: food, title: Food, introduction: About the kitchen, visible: ate }
items:
  - { id: ate, text: Did you eat here?, type: boolean, required: true }
  - { id: taste, text: Taste, scale: five, section: food, required: true }
  - { id: portion, text: Portion, scale: ten, section: food, visible: taste <= 3 }
  - { id: reasons, text: Why did you come?, type: multiple, choose: 2, options: [price, place, { value: friends, label: Friends said so }, { value: nothing, exclusive: true }] }
  - { id: friend, text: Who was it?, type: open, lines: 1, visible: 'list contains(reasons, "friends")' }
  - { id: rank, text: What matters?, type: ranking, choose: 2, options: [taste, price, speed] }
  - { id: spread, text: Share out., type: points, total: 10, options: [a, b] }
  - { id: grid, text: How was it?, type: matrix, scale: ten, aspects: [importance, performance], required: true, rows: [{ id: clean, text: Clean }, { id: quick, text: Quick }] }
  - { id: nps, text: Would you recommend us?, type: nps }
profile:
  - { id: age, text: Your age?, type: numeric, min: 18, max: 99, unit: years }
  - { id: retired, text: Retired?, type: boolean, visible: age >= 60 and not(nps = null) }
quotas:
  - { id: old, when: age >= 60, min: 10 }
`;

const WHOLE = { adult: true, branch: 'north', ate: false, clean_importance: 1, clean_performance: 2, quick_importance: 3, quick_performance: 10 } as const;

describe('what a respondent is asked', () => {
  const ask = open(SURVEY).ask;

  it('follows the conditions of questions and sections, and forgets answers to what is asked no more', () => {
    const hidden = ['taste', 'portion', 'friend', 'retired'];
    const all = seen(SURVEY).blocks.flatMap((b) => b.questions.map((q) => q.key));
    assert.deepEqual(ask({}).visible, all.filter((k) => !hidden.includes(k)));
    assert.deepEqual(ask({}).closedSections, ['food']);
    assert.ok(ask({ ate: true }).visible.includes('taste'));
    assert.ok(!ask({ ate: true }).visible.includes('portion'));
    assert.ok(ask({ ate: true, taste: 3 }).visible.includes('portion'));
    assert.ok(!ask({ ate: true, taste: 4 }).visible.includes('portion'));
    assert.ok(!ask({ ate: true, taste: { na: true } }).visible.includes('portion'));
    assert.ok(!ask({ ate: false, taste: 1 }).visible.includes('portion'));
    assert.ok(ask({ reasons: ['friends'] }).visible.includes('friend'));
    assert.ok(ask({ age: 60, nps: 9 }).visible.includes('retired'));
    assert.ok(!ask({ age: 60 }).visible.includes('retired'));
  });

  it('ends where a screening question is answered otherwise', () => {
    assert.equal(ask({}).screenedOut, null);
    assert.deepEqual(pick(ask({ adult: false }), 'screenedOut', 'visible'), { screenedOut: 'adult', visible: ['adult'] });
    assert.deepEqual(pick(ask({ adult: true, branch: 'none' }), 'screenedOut', 'visible'), { screenedOut: 'branch', visible: ['adult', 'branch'] });
    assert.equal(ask({ adult: true, branch: 'south' }).screenedOut, null);
  });

  it('says what is still to be answered, which answers cannot be taken, and which quotas count', () => {
    assert.deepEqual(ask({}).unmet, ['adult', 'branch', 'ate', 'clean_importance', 'clean_performance', 'quick_importance', 'quick_performance']);
    assert.deepEqual(ask(WHOLE), { visible: ask(WHOLE).visible, closedSections: ['food'], unmet: [], refused: [], screenedOut: null, quotas: [] });
    assert.deepEqual(ask({ ...WHOLE, ate: true }).unmet, ['taste']);
    assert.deepEqual(ask({ ...WHOLE, ate: true, taste: { na: true } }).unmet, []);
    const why = (answers: GivenAnswers): readonly string[] => ask({ ...WHOLE, ...answers }).refused.map((r) => `${r.variable}: ${r.why.en}`);
    assert.deepEqual(why({ nps: 11 }), ['nps: Enter a number from 0 to 10.']);
    assert.deepEqual(why({ nps: 1.5 }), ['nps: Answers go in steps of 1.']);
    assert.deepEqual(why({ nps: 'x' }), ['nps: Enter a number.']);
    assert.deepEqual(why({ branch: 'west' }), ['branch: This is none of the answers.']);
    assert.deepEqual(why({ reasons: ['price', 'place', 'friends'] }), ['reasons: Choose 2 at most.']);
    assert.deepEqual(why({ reasons: ['price', 'nothing'] }), ['reasons: One of the answers chosen excludes all others.']);
    assert.deepEqual(why({ rank: ['taste', 'taste'] }), ['rank: This is none of the answers.']);
    assert.deepEqual(why({ spread_a: 4, spread_b: 5 }), ['spread_a: The points should sum to 10.']);
    assert.deepEqual(why({ spread_a: 4, spread_b: 6, age: 17 }), ['age: Enter a number from 18 to 99.']);
    assert.deepEqual(why({ spread_a: 4 }), []);
    assert.deepEqual(ask({ ...WHOLE, age: 61 }).quotas, ['old']);
  });

  it('never asks questions that wait for one another, hides nothing by a condition that cannot be read, and takes any names', () => {
    const items = `kind: survey\nid: x\ntitle: x\nitems:\n  - { id: a, text: A, type: boolean, visible: b }\n  - { id: b, text: B, type: boolean, visible: a }\n  - { id: c, text: C, type: open, visible: 'a >' }\n  - { id: __proto__, text: P, type: boolean }\n  - { id: constructor, text: Q, type: boolean, visible: __proto__ }\n`;
    assert.deepEqual(open(items).ask({ a: true, b: true }).visible, ['c', '__proto__']);
    assert.deepEqual(open(items).ask(JSON.parse('{"__proto__": true}') as GivenAnswers).visible, ['c', '__proto__', 'constructor']);
    const chain = Array.from({ length: 3_000 }, (_, i) => `  - { id: q${String(i)}, text: t, type: boolean${i < 2_999 ? `, visible: q${String(i + 1)}` : ''} }\n`).join('');
    assert.deepEqual(open(`kind: survey\nid: x\ntitle: x\nitems:\n${chain}`).ask({}).visible, ['q2999']);
  });

  it('takes the first answers of every sample to its end', () => {
    assert.ok(samples.length >= 12);
    for (const { folder, file } of samples) {
      const survey = open(readFileSync(join(folder, file), 'utf8'));
      const model = questionnaire(surveys, survey, 'zh', NOWHERE);
      const answers: Record<string, GivenAnswers[string]> = {};
      for (let round = 0; round < 5; round++) {
        const { visible } = survey.ask(answers);
        for (const { key, fields, entry } of model.blocks.flatMap((b) => b.questions)) {
          if (!visible.includes(key)) continue;
          for (const [i, f] of fields.entries()) answers[f.variable] ??= first(entry, i);
        }
      }
      const { unmet, refused, screenedOut } = survey.ask(answers);
      assert.deepEqual({ unmet, refused, screenedOut }, { unmet: [], refused: [], screenedOut: null }, file);
    }
  });
});

describe('a questionnaire', () => {
  it('has every question once, in order, with the places for its answers and where it is written', () => {
    const q = seen(SURVEY, 'en', (span) => ({ uri: 'file:///x.survey.yaml', range: { start: { line: 0, character: span.start }, end: { line: 0, character: span.end } } }));
    assert.deepEqual(q.blocks.map((b) => [b.id, b.part, b.title, b.introduction, b.condition, b.questions.map((x) => x.number)]), [
      ['screening', 'screening', 'Screening', null, null, [1, 2]],
      ['items', 'items', null, null, null, [3]],
      ['food', 'items', 'Food', 'About the kitchen', 'question 3 = yes', [4, 5]],
      ['items-2', 'items', null, null, null, [6, 7, 8, 9, 10, 11]],
      ['profile', 'profile', 'About you', null, null, [12, 13]],
    ]);
    const at = (key: string) => q.blocks.flatMap((b) => b.questions).find((x) => x.key === key);
    assert.deepEqual(at('taste')?.entry, { type: 'points', low: null, high: null, na: 'cannot say', points: ['bad', 'poor', 'fair', 'good', 'great'].map((label, i) => ({ value: i + 1, label })) });
    assert.equal(at('branch')?.goesOn, 'north, south');
    assert.equal(at('retired')?.condition, 'question 12 ≥ 60 and question 11 is answered');
    assert.equal(at('friend')?.condition, 'question 6 includes “Friends said so”');
    assert.equal(seen(SURVEY, 'zh').blocks[4]?.questions[1]?.condition, '第 12 题 ≥ 60 且第 11 题已回答');
    assert.deepEqual(at('grid')?.fields.map((f) => [f.variable, f.label, f.aspect]), [['clean_importance', 'Clean', 'importance'], ['clean_performance', 'Clean', 'performance'], ['quick_importance', 'Quick', 'importance'], ['quick_performance', 'Quick', 'performance']]);
    assert.deepEqual(at('spread')?.fields.map((f) => [f.variable, f.label]), [['spread_a', 'a'], ['spread_b', 'b']]);
    const { start, end } = at('age')?.place?.range ?? { start: { character: 0 }, end: { character: 0 } };
    assert.match(SURVEY.slice(start.character, end.character), /^\{ id: age, .* \}$/);
  });

  it('prints whole, with conditions in words, and takes what it says for text', () => {
    const page = questionnairePage(seen(SURVEY.replace('Portion', '</h3><script>alert(1)</script>')));
    for (const words of ['Answer only if question 3 = yes.', 'Answer only if question 4 ≤ 3.', 'Go on only with the answer north, south;', 'Choose 2 at most.', 'Rank 2 of them', 'Share out 10 points', '(18–99)', 'Thank you', '&lt;script&gt;']) assert.ok(page.includes(words), words);
    assert.doesNotMatch(page, /<script/);
    assert.deepEqual([...page.matchAll(/data-question="([^"]+)"/g)].map((m) => m[1]), seen(SURVEY).blocks.flatMap((b) => b.questions.map((x) => x.key)));
  });

  it('is written by plumbline report --questionnaire of every sample, without data', () => {
    for (const { folder, file } of samples.slice(0, 3)) {
      const run = reportOf(folder, file, '--questionnaire', '--locale', 'zh');
      assert.equal(run.status, 0, run.stderr);
      assert.equal(run.html, questionnairePage(questionnaire(surveys, open(readFileSync(join(folder, file), 'utf8')), 'zh', NOWHERE)));
    }
    const scoring = sampleProjects().flatMap(({ folder, files }) => files.filter((f) => f.endsWith('.scoring.yaml')).map((f) => ({ folder, f })))[0];
    assert.ok(scoring !== undefined);
    const refused = plumbline(scoring.folder, 'report', scoring.f, '--questionnaire', '-o', 'q.html', '--locale', 'en');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /is not a survey/);
  });
});

const pick = <T, K extends keyof T>(of: T, ...keys: readonly K[]): Pick<T, K> => Object.fromEntries(keys.map((k) => [k, of[k]])) as Pick<T, K>;

type Entry = Questionnaire['blocks'][number]['questions'][number]['entry'];

/** @param at the place among the fields of the question */
function first(entry: Entry, at: number): NonNullable<GivenAnswers[string]> {
  switch (entry.type) {
    case 'points':
      return entry.points[0]?.value ?? 0;
    case 'number':
      return entry.total === null ? (entry.min ?? 1) : at === 0 ? entry.total : 0;
    case 'yes-no':
      return true;
    case 'one':
      return entry.options[0]?.value ?? '';
    case 'several':
    case 'ranking':
      return entry.options.slice(0, 1).map((o) => o.value);
    case 'text':
      return 'x';
  }
}
