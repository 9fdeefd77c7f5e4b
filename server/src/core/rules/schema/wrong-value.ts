/** A value of the right type that is not one of those allowed, or beyond a limit. */
import type { Fix } from '../../base/diagnostic.ts';
import { same, type Text } from '../../base/text.ts';
import type { SchemaProblem, SchemaProblemKind } from '../../schema/validate.ts';
import { isScalar } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean, quotedList } from '../support/names.ts';
import { schemaFindings } from '../support/schema-findings.ts';

export default defineRule({
  id: 'wrong-value',
  group: 'schema',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  summary: { zh: '值不在允许的范围内。', en: 'A value is not among those allowed.' },
  messages: {
    listed: { zh: '“{value}”不是允许的值，可以写{allowed}。', en: '“{value}” is not allowed here; allowed are {allowed}.' },
    guessed: { zh: '“{value}”不是允许的值{suggestion}可以写的有{allowed}。', en: '“{value}” is not allowed here{suggestion} Allowed are {allowed}.' },
    form: { zh: '“{value}”的写法不对，应当是{form}。', en: '“{value}” is not written as it must be: {form}.' },
    'no-such-day': { zh: '日历上没有“{value}”这一天。', en: 'There is no day “{value}” in the calendar.' },
    'no-time': { zh: '“{value}”是零，周期必须大于零，例如 P1M（一个月）。', en: '“{value}” is no time at all; a period is longer than nought, such as P1M (a month).' },
    excluded: { zh: '写了“{because}”，就不能再写“{key}”。', en: 'Where “{because}” stands, “{key}” must not.' },
    duplicate: { zh: '列表里已经有“{value}”。', en: 'The list already holds “{value}”.' },
    repeated: { zh: '列表里已经有同样的一项。', en: 'The list already holds the same entry.' },
    empty: { zh: '这里不能是空的。', en: 'This must not be empty.' },
    'too-short': { zh: '至少要写 {limit} 个字。', en: 'At least {limit} characters are wanted.' },
    'too-long': { zh: '最多写 {limit} 个字。', en: 'At most {limit} characters are allowed.' },
    'too-few': { zh: '至少要有 {limit} 项。', en: 'At least {limit} entries are wanted.' },
    'too-many': { zh: '最多有 {limit} 项。', en: 'At most {limit} entries are allowed.' },
    'too-small': { zh: '“{value}”太小，应当不小于 {limit}。', en: '“{value}” is too small; it must be at least {limit}.' },
    'not-above': { zh: '“{value}”太小，应当大于 {limit}。', en: '“{value}” is too small; it must be above {limit}.' },
    'too-large': { zh: '“{value}”太大，应当不大于 {limit}。', en: '“{value}” is too large; it must be at most {limit}.' },
    'no-percent': { zh: '“{value}”是整体的 {value} 倍；如果是百分数，要写作 {value}%。', en: '“{value}” is {value} times the whole; a percentage is written {value}%.' },
    'no-part': { zh: '“{value}”不小于整体，这里要写小于 100% 的比例，例如 95%。', en: '“{value}” is no less than the whole; a share below 100% is wanted, such as 95%.' },
  },
  check({ document, report }) {
    for (const problem of schemaFindings(document, 'wrong-value')) {
      const { allowed = [], limit = 0, because = '', property, pattern = '', suggestion } = problem;
      const keyed = problem.kind === 'key-pattern' || problem.kind === 'excluded';
      const value = keyed ? (property ?? '') : isScalar(problem.node) ? problem.node.source : '';
      report({
        message: messageOf(problem),
        span: problem.span,
        data: { value, key: value, allowed: quotedList(allowed.map(String), 12), limit, because, form: formOf(pattern), suggestion: didYouMean(suggestion) },
        fixes: nearest(problem),
      });
    }
  },
});

type Message = 'listed' | 'guessed' | 'form' | 'no-such-day' | 'no-time' | 'repeated' | 'not-above' | 'empty' | 'duplicate' | 'excluded' | 'too-short' | 'too-long' | 'too-few' | 'too-many' | 'too-small' | 'too-large' | 'no-percent' | 'no-part';

function messageOf(problem: SchemaProblem): Message {
  const kind: SchemaProblemKind = problem.kind;
  switch (kind) {
    case 'not-listed':
      return problem.suggestion === undefined ? 'listed' : 'guessed';
    case 'pattern':
      return isScalar(problem.node) ? patternMessage(problem.pattern ?? '', problem.node.source) : 'form';
    case 'key-pattern':
      return 'form';
    case 'duplicate':
      return isScalar(problem.node) ? 'duplicate' : 'repeated';
    case 'too-small':
      return problem.exclusive === true ? 'not-above' : 'too-small';
    case 'empty':
    case 'excluded':
    case 'too-short':
    case 'too-long':
    case 'too-few':
    case 'too-many':
      return kind;
    case 'too-large':
      return !isShare(problem) ? kind : asPercentage(problem) === undefined ? 'no-part' : 'no-percent';
    default:
      return 'empty';
  }
}

/** What is written as it must be, and still means nothing: the thirtieth of February, a period of no days. */
function patternMessage(pattern: string, written: string): Message {
  if (pattern.startsWith(DATE_PATTERN) && /^\d{4}-\d{2}-\d{2}$/.test(written)) return 'no-such-day';
  if (pattern.startsWith(PERIOD_PATTERN) && /^P(?=\d)(\d{1,4}W|(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}D)?)$/.test(written)) return 'no-time';
  return 'form';
}

const DATE_PATTERN = '^([0-9]{4}-';
const PERIOD_PATTERN = '^P(';

/** Shares of a whole are the only numbers of the schemas that end at it, or just before. */
const isShare = ({ kind, limit }: SchemaProblem): boolean => kind === 'too-large' && (limit === 1 || limit === 0.9999);

/** `95` where 95% is meant: what is more than a whole, and below a hundred of them. */
function asPercentage({ node }: SchemaProblem): string | undefined {
  if (!isScalar(node) || !/^[0-9]{1,2}(\.[0-9]{1,9})?$/.test(node.source)) return undefined;
  return Number(node.source) > 1 ? `${node.source}%` : undefined;
}

function nearest(problem: SchemaProblem): Fix[] {
  const { kind, node, suggestion } = problem;
  const percentage = isShare(problem) ? asPercentage(problem) : undefined;
  if (percentage !== undefined) return [replaceFix(problem.span, percentage, 'unsafe')];
  if (kind !== 'not-listed' || suggestion === undefined || !isScalar(node)) return [];
  return node.style === 'literal' || node.style === 'folded' ? [] : [replaceFix(node.span, suggestion, 'unsafe')];
}

/** What the patterns of the schemas ask for, in words: nobody should have to read a regular expression. */
const FORMS: readonly (readonly [start: string, form: Text])[] = [
  ['^[a-z][a-z0-9]*(-', { zh: '小写英文字母和数字，各段之间用连字符，例如 first-response', en: 'lower-case letters and digits in parts joined by hyphens, such as first-response' }],
  ['^[^\\s]+$', { zh: '不含空格', en: 'without spaces' }],
  ['^[0-9]{1,6}(', { zh: '百分数，例如 5% 或 2.5%', en: 'a percentage such as 5% or 2.5%' }],
  ['^(?!0{1,2}(\\.0{1,9})?%)(100', { zh: '大于 0、不大于 100% 的百分数，例如 30%', en: 'a percentage above 0 and up to 100%, such as 30%' }],
  ['^(?!0{1,2}(\\.0{1,9})?%)([0-9]', { zh: '大于 0、小于 100% 的百分数，例如 95%', en: 'a percentage above 0 and below 100%, such as 95%' }],
  [DATE_PATTERN, { zh: '日期，例如 2026-01-31', en: 'a date such as 2026-01-31' }],
  [PERIOD_PATTERN, { zh: '周期，例如 P1M（一个月）、P1W（一周）、P1Y（一年）', en: 'a period such as P1M (a month), P1W (a week) or P1Y (a year)' }],
  ['^[A-Za-z_', { zh: '由字母、汉字、数字和下划线组成的名称，不以数字开头', en: 'a name of letters, Han characters, digits and underscores that does not begin with a digit' }],
];

/** The words for a pattern; the pattern itself where there are none. */
export function formOf(pattern: string): Text {
  return FORMS.find(([start]) => pattern.startsWith(start))?.[1] ?? same(pattern);
}
