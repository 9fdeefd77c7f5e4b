/** A question whose answers go down where those to the others of its dimension go up: it is reversed and not marked so, or marked and not reversed. */
import { rounded } from '../../base/rounded.ts';
import type { Text } from '../../base/text.ts';
import { defineRule } from '../define-rule.ts';
import { answeredSurvey, columnSpan, openDataset, partWords, questionPlace } from '../support/datasets.ts';

export default defineRule({
  id: 'looks-unreversed',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['dataset'],
  summary: { zh: '一道题与同一维度的其他题方向相反。', en: 'A question runs against the others of its dimension.' },
  messages: {
    unmarked: {
      zh: '“{item}”与同一维度其他 {others} 题的和相关为 {r}（{n} 份{turned}）：看来是反向题，却没有写 reverse: true。{part}',
      en: '“{item}” correlates {r} with the sum of the other {others} questions of its dimension ({n} responses{turned}): it seems to be reversed and lacks reverse: true.{part}',
    },
    marked: {
      zh: '“{item}”转过来之后与同一维度其他 {others} 题的和相关为 {r}（{n} 份{turned}）：看来它并不是反向题，却写了 reverse: true；也可能数据已经转过了。{part}',
      en: '“{item}”, turned round, correlates {r} with the sum of the other {others} questions of its dimension ({n} responses{turned}): it seems not to be reversed, or the data have been turned round already.{part}',
    },
  },
  check({ index, project, data, report }) {
    const open = openDataset({ index, data });
    if (open === undefined) return;
    const survey = answeredSurvey({ project }, open);
    for (const { item, column, n, correlation, reversed, others, besides } of open.data.answers?.unreversed ?? []) {
      const mark = reversed ? undefined : survey?.facts.reversible.find((r) => r.item === item);
      report({
        message: reversed ? 'marked' : 'unmarked',
        span: columnSpan(open, column),
        data: { item, n, others, turned: besides > 0 ? TURNED : NOTHING, r: rounded(correlation, 2).replace('-', '−'), part: partWords(open.data) },
        related: survey ? questionPlace({ project }, survey, item) : [],
        fixes: mark && survey ? [{ title: { zh: `把“${item}”标为反向题`, en: `Mark “${item}” as reversed` }, applicability: 'unsafe', edits: [{ ...mark.edit, uri: survey.file.uri }] }] : [],
      });
    }
  },
});

const NOTHING: Text = { zh: '', en: '' };
const TURNED: Text = { zh: '，其余反着答的先转过来', en: ', other contrary ones turned round' };
