/** Answers that the scale of their question does not have, or that are none of its options. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Text } from '../../base/text.ts';
import type { CodePlace, DatasetFacts } from '../../analysis/facts.ts';
import { defineRule, quotable } from '../define-rule.ts';
import { answeredSurvey, columnSpan, exampleWords, linesOf, lineWords, openDataset, partWords, questionPlace } from '../support/datasets.ts';
import { quotedYaml } from '../support/yaml-writing.ts';

export default defineRule({
  id: 'out-of-scale',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['dataset'],
  summary: { zh: '数据中有量表或选项里没有的答案。', en: 'The data hold answers that the scale or the options do not have.' },
  messages: {
    outside: {
      zh: '{file} 的“{column}”列有 {count} 个答案不能用{lines}：{example}{part}',
      en: 'Answers in the column “{column}” of {file} that cannot be used: {count}{lines}. {example}{part}',
    },
  },
  check({ index, project, data, report }) {
    const open = openDataset({ index, data });
    if (open === undefined) return;
    const survey = answeredSurvey({ project }, open);
    for (const { column, input, count, lines, example, codes } of open.data.answers?.bad ?? []) {
      report({
        message: 'outside',
        span: columnSpan(open, column),
        data: { file: open.data.shown, column, count, lines: lineWords(lines, count), example: exampleWords(example), part: partWords(open.data) },
        related: [...linesOf(open.data, lines), ...(survey ? questionPlace({ project }, survey, input) : [])],
        fixes: declared(codes, open.facts),
      });
    }
  },
});

/** Codes for no answer, or for questions that did not apply: which of the two, nobody but the author knows. */
function declared(found: readonly string[], { codes }: DatasetFacts): Fix[] {
  const zh = found.map((c) => `“${quotable(c)}”`).join('');
  const en = found.map((c) => `“${quotable(c)}”`).join(', ');
  const into = (place: CodePlace | null, title: Text): Fix[] => {
    if (place === null || found.length === 0) return [];
    const words = found.map((c) => quotedYaml(c, place.flow)).join(place.flow ? ', ' : place.before);
    return [{ title, applicability: 'unsafe', edits: [{ span: { start: place.at, end: place.at }, newText: `${place.before}${words}${place.after}` }] }];
  };
  return [
    ...into(codes.missing, { zh: `${zh}表示没有回答，写进 missing`, en: `Declare ${en} in missing, as no answer` }),
    ...into(codes['not-applicable'], { zh: `${zh}表示不适用或无法回答，写进 not-applicable`, en: `Declare ${en} in not-applicable, as a question that did not apply` }),
  ];
}
