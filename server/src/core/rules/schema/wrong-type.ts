/** A value of another type than the schema wants: a number for a text, a text for a list, nothing at all. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Text } from '../../base/text.ts';
import type { SchemaProblem } from '../../schema/validate.ts';
import { isScalar, type ScalarNode } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { schemaFindings } from '../support/schema-findings.ts';

export default defineRule({
  id: 'wrong-type',
  group: 'schema',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  summary: { zh: '值的类型不对。', en: 'A value has the wrong type.' },
  messages: {
    type: { zh: '这里要写{expected}，写的却是{actual}。', en: 'Here {expected} is wanted, but {actual} stands.' },
    'no-value': { zh: '“{key}”后面没有值，这里要写{expected}。', en: 'Nothing stands behind “{key}”, where {expected} is wanted.' },
    empty: { zh: '这里没有值，要写{expected}。', en: 'Nothing stands here, where {expected} is wanted.' },
  },
  check({ document, report }) {
    for (const problem of schemaFindings(document, 'wrong-type')) {
      const expected = typeNames(problem.expected ?? []);
      const key = problem.entry?.key.source;
      if (problem.kind === 'no-value') {
        report({ message: key === undefined ? 'empty' : 'no-value', span: problem.span, data: { key: key ?? '', expected } });
        continue;
      }
      report({
        message: 'type',
        span: problem.span,
        data: { expected, actual: typeNames([problem.actual ?? '']) },
        fixes: isScalar(problem.node) ? fixes(problem, problem.node, document.text.slice(problem.span.start, problem.span.end)) : [],
      });
    }
  },
});

const TYPES: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '若干个键和值', en: 'a group of keys and values' },
  null: { zh: '空值', en: 'nothing' },
};

/** “文字或若干个键和值”. Where numbers are allowed, whole ones need no mention. */
function typeNames(types: readonly string[]): Text {
  const shown = types.filter((t) => t !== 'null' || types.length === 1).filter((t) => t !== 'integer' || !types.includes('number'));
  const names = shown.flatMap((t) => (Object.hasOwn(TYPES, t) ? (TYPES[t] ?? []) : []));
  return { zh: names.map((n) => n.zh).join('、'), en: names.map((n) => n.en).join(' or ') };
}

const TRUE = new Set(['yes', 'y', 'on', 'true', '是', '对', '真']);
const FALSE = new Set(['no', 'n', 'off', 'false', '否', '不', '假']);

function fixes(problem: SchemaProblem, node: ScalarNode, written: string): Fix[] {
  const { expected = [] } = problem;
  if (node.style === 'literal' || node.style === 'folded' || node.style === 'cell') return [];
  if (problem.fix === 'quote') return [replaceFix(node.span, `"${written}"`, 'safe', { zh: '加上引号', en: 'Put it in quotes' })];
  if (problem.fix === 'unquote') return [replaceFix(node.span, node.source, 'safe', { zh: '去掉引号', en: 'Remove the quotes' })];
  if (expected.includes('boolean')) {
    const word = node.source.trim().toLowerCase();
    if (TRUE.has(word)) return [replaceFix(node.span, 'true', 'safe')];
    if (FALSE.has(word)) return [replaceFix(node.span, 'false', 'safe')];
  }
  // Square brackets around a plain text with a comma in it would make several entries of one.
  const single = node.style !== 'plain' || !/[,[\]{}]/.test(written);
  if (expected.includes('array') && single) {
    return [replaceFix(node.span, `[${written}]`, 'safe', { zh: '写成列表', en: 'Make it a list' })];
  }
  return [];
}
