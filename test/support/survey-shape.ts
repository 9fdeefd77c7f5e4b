/** What a survey says that other tools can say, too, as plain data: two documents that differ in nothing else compare equal. */
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { printCondition } from '../../server/src/core/expression/condition-print.ts';
import type { Item, Option, Row, Survey } from '../../server/src/core/model/survey.ts';
import { scaleRange } from '../../server/src/core/model/survey-variables.ts';

export function surveyFrom(text: string, language: 'yaml' | 'markdown' = 'yaml'): Survey {
  return new DocumentAnalysis({ uri: 'file:///x.survey.yaml', path: '/x.survey.yaml', kind: 'survey', nameId: 'x', language, text, project: '/' }).survey;
}

/** A condition in one form: `a in [1..3]` and `a >= 1 and a <= 3` say the same. */
const normal = (source: string): string =>
  printCondition(source, {
    name: (n) => n, text: (v) => JSON.stringify(v), truth: String, isTruth: () => false, blank: (n, b) => `${n} ${b ? '=' : '!='} null`, contains: (n, v) => `list contains(${n}, ${JSON.stringify(v)})`,
    not: (c) => `not(${c})`, divide: '/', ifThenElse: (c, t, o) => `if ${c} then ${t} else ${o}`,
  }) ?? source;

export function shapeOf(survey: Survey): unknown {
  const scales = new Map(survey.scales.map((s) => [s.name, s]));
  const scale = (item: Item): unknown => {
    const found = scales.get(item.scale?.source ?? '');
    if (found === undefined) return null;
    const { min, max, step } = scaleRange(found);
    return { type: found.type, min: Number(min), max: Number(max), step: Number(step), labels: found.labels.map((l) => l.text), low: found.low, high: found.high, na: found.na };
  };
  const option = (o: Option): unknown => [o.value, o.label ?? { zh: o.value, en: o.value }, o.dimension?.source, o.score, o.exclusive, o.other];
  const row = (r: Row): unknown => [r.id, r.text, r.dimension?.source, r.reverse, r.pair?.source];
  const item = (i: Item): unknown => ({
    id: i.id, type: i.type, part: i.part, text: i.text, help: i.help, label: i.label?.zh ?? null, dimension: i.dimension?.source, scale: scale(i), reverse: i.reverse, pair: i.pair?.source, aspect: i.aspect, options: i.options.map(option),
    choose: i.choose, total: Number(i.total), rows: i.rows.map(row), aspects: i.aspects, min: i.min, max: i.max, unit: i.unit, required: i.required, visible: i.visible === null ? null : normal(i.visible.source), goOn: i.goOn.map((n) => n.source),
    section: i.section, identifying: i.identifying, lines: i.type === 'open' ? i.lines : null,
  });
  return {
    id: survey.id, title: survey.title?.zh, introduction: survey.introduction, closing: survey.closing, form: survey.form, anonymous: survey.anonymous, uses: survey.uses,
    sections: survey.sections.map((s) => [s.id, s.title, s.introduction, s.visible === null ? null : normal(s.visible.source)]),
    screening: survey.screening.map(item), items: survey.items.map(item), profile: survey.profile.map(item),
  };
}
