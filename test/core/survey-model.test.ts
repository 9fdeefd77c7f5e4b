/** The model of a survey: what it says of every question, scale and analysis, and that broken documents give one too. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { toExactString } from '../../server/src/core/base/rational.ts';
import { allItems, type Survey } from '../../server/src/core/model/survey.ts';
import { surveyVariables } from '../../server/src/core/model/survey-variables.ts';

const sample = (path: string): string => readFileSync(new URL(`../../samples/${path}.survey.yaml`, import.meta.url), 'utf8');

function read(text: string): Survey {
  return new DocumentAnalysis({ uri: 'file:///x.survey.yaml', path: '/x.survey.yaml', kind: 'survey', nameId: 'x', language: 'yaml', text, project: '/' }).survey;
}

/** `name form aspect pair [min..max]` of every variable. */
const variables = (survey: Survey): string[] =>
  surveyVariables(survey).map(({ name, form, aspect, pair, range, reverse }) =>
    [name, form, aspect ?? '-', pair ?? '-', range === null ? '-' : `[${range.min ?? ''}..${range.max ?? ''}]`, ...(reverse ? ['reverse'] : [])].join(' '));

const HEAD = 'kind: survey\nid: x\ntitle: 问卷\n';

describe('the model of a survey', () => {
  it('has a variable for every answer of every type of question', () => {
    const survey = read(`${HEAD}scales:
  five: { type: likert, labels: [差, 一般, 好], first: 0 }
  kano: { type: kano }
screening:
  - { id: s, text: 甄别, type: boolean, continue: true }
items:
  - { id: r, text: 打分, scale: five, reverse: true }
  - { id: n, text: 次数, type: numeric, min: 1, max: 400 }
  - { id: c, text: 单选, type: single, options: [甲, { value: b, label: 乙 }] }
  - { id: m, text: 多选, type: multiple, choose: 2, options: [甲, 乙, 丙] }
  - { id: o, text: 排序, type: ranking, choose: 3, options: [甲, 乙, 丙, 丁] }
  - { id: p, text: 分数, type: points, options: [{ value: x, label: 甲 }, { value: y }] }
  - id: mx
    text: 矩阵
    type: matrix
    scale: five
    aspects: [importance, performance]
    rows: [{ id: mx1, text: 快 }, { id: mx2, text: 好, reverse: true }]
  - { id: rows, text: 矩阵, type: matrix, scale: five, reverse: true, rows: [{ id: q1, text: 快, reverse: true }, { id: q2, text: 好 }] }
  - { id: kf, text: 有, scale: kano, pair: K, aspect: functional }
  - { id: nps, text: 推荐, type: nps }
profile:
  - { id: why, text: 原因, type: open }
`);
    assert.deepEqual(variables(survey), [
      's boolean - - -',
      'r number - - [0..2] reverse',
      'n number - - [1..400]',
      'c choice - - -',
      'm choices - - -',
      'o ranking - - -',
      'p_x number - - [0..100]',
      'p_y number - - [0..100]',
      'mx1_importance number importance mx1 [0..2]',
      'mx1_performance number performance mx1 [0..2]',
      'mx2_importance number importance mx2 [0..2] reverse',
      'mx2_performance number performance mx2 [0..2] reverse',
      'q1 number - - [0..2]',
      'q2 number - - [0..2] reverse',
      'kf number functional K [1..5]',
      'nps number - - [0..10]',
      'why text - - -',
    ]);
    assert.deepEqual(allItems(survey).map((i) => i.part), ['screening', ...Array<string>(10).fill('items'), 'profile']);
  });

  it('reads sampling plans and quotas in numbers', () => {
    const { sampling } = read(sample('sampling-plan/annual-satisfaction'));
    assert.ok(sampling?.confidence && sampling.margin);
    assert.deepEqual([toExactString(sampling.confidence), toExactString(sampling.margin), sampling.population, sampling.design], ['0.95', '0.05', 20000, 'stratified']);
    assert.deepEqual(sampling.strata.map((s) => [s.id, s.value, s.population, s.size]), [['corporate', '企业客户', 3000, 57], ['regular', '个人老客户', 11000, 207], ['new', '个人新客户', 6000, 113]]);
    const [quota] = read(sample('airline/airline-satisfaction')).quotas;
    assert.equal(quota?.share && toExactString(quota.share), '0.4');
  });

  it('reads analyses with their settings, and the paths of a model', () => {
    const { analyses } = read(sample('airline/airline-satisfaction'));
    const csi = analyses.find((a) => a.type === 'csi');
    assert.deepEqual(csi?.paths.slice(0, 1).map((p) => [p.from?.source, p.to?.source]), [['airline.brand', 'airline.satisfaction']]);
    assert.equal(csi.settings.get('scheme')?.source, 'centroid');
    assert.equal(read(sample('csi/ccsi-broadband')).analyses.at(-1)?.bootstrap?.get('seed')?.source, '19038');
    const [first] = analyses;
    assert.equal(first?.items, null);
  });

  it('keeps every label in the languages it is written in', () => {
    const { scales } = read(`${HEAD}scales:\n  a: { type: likert, labels: [{ zh: 差, en: bad }, 好], na: { zh: 无法回答, en: cannot say } }\nitems: []\n`);
    assert.deepEqual(scales[0]?.labels.map((l) => l.words), [['差', 'bad'], ['好']]);
    assert.deepEqual(scales[0]?.na, { zh: '无法回答', en: 'cannot say' });
  });

  it('comes from any piece of a document and from any shape of values', () => {
    const texts = ['airline/airline-satisfaction', 'kano/hall-features', 'importance-performance/restaurant-ipa', 'sampling-plan/annual-satisfaction'].map(sample);
    fc.assert(fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', '- ', '[', ': ', '{}', '&a *a', '12', 'null'), (text, at, drop, put) => {
      const cut = at % text.length;
      surveyVariables(read(text.slice(0, cut) + put + text.slice(cut + drop)));
    }), { numRuns: 150, seed: 20260110 });
    for (const value of ['[]', '{}', '1', 'null', '[[]]', '[{}]', '[1, [2]]', '{ a: [] }', '[{ id: {}, rows: 1, options: {}, aspects: 3, pair: [], continue: {} }]']) {
      for (const key of ['scales', 'screening', 'items', 'profile', 'sections', 'quotas', 'sampling', 'analyses', 'importance', 'dimensions', 'uses']) surveyVariables(read(`${key}: ${value}\n`));
    }
  });
});
