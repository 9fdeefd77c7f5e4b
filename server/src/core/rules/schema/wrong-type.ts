/** A value of another type than the schema wants: a number for a text, a text for a list, nothing at all. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { validate, type SchemaProblem } from '../../schema/validate.ts';
import type { Path } from '../../schema/walk.ts';
import { isMap, isScalar, isSeq, type Node, type ScalarNode } from '../../syntax/tree.ts';
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
    const isRight = trial(document);
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
        fixes: isScalar(problem.node) ? fixes(problem, problem.node, document.text.slice(problem.span.start, problem.span.end), (node) => isRight(problem.path, node)) : [],
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
  const zh = names.map((n) => n.zh).join('、');
  // English words stand apart from the Chinese before and behind them.
  return { zh: zh.replace(/^(?=\w)/, ' ').replace(/(?<=、)(?=\w)/g, ' '), en: names.map((n) => n.en).join(' or ') };
}

const TRUE = new Set(['yes', 'y', 'on', 'true', '是', '对', '真']);
const FALSE = new Set(['no', 'n', 'off', 'false', '否', '不', '假']);

/** A list with nothing in it, said in a word. */
const NOTHING = new Set(['none', 'nil', 'n/a', 'na', '-', '无', '没有', '暂无']);

/** What is typed between the entries of a list that is none. */
const SEPARATOR = /[,，、;；]/;

function fixes(problem: SchemaProblem, node: ScalarNode, written: string, isRight: (node: Node) => boolean): Fix[] {
  const { expected = [] } = problem;
  if (node.style === 'literal' || node.style === 'folded' || node.style === 'cell') return [];
  const text = (source: string): ScalarNode => ({ ...node, source, value: source, style: 'double' });
  const list = (items: readonly Node[]): Node => ({ type: 'seq', span: node.span, items, flow: true, origin: 'yaml' });
  if (problem.fix === 'quote') {
    if (isRight(text(written))) return [replaceFix(node.span, `"${written}"`, 'safe', { zh: '加上引号', en: 'Put it in quotes' })];
    // Whoever turns something off writes either word.
    return node.value === false && isRight(text('off')) ? [replaceFix(node.span, 'off', 'safe')] : [];
  }
  if (problem.fix === 'unquote') {
    const bare = { ...node, style: 'plain' as const, value: expected.includes('boolean') && /^(?:true|false)$/.test(node.source) ? node.source === 'true' : Number(node.source) };
    return isRight(bare) ? [replaceFix(node.span, node.source, 'safe', { zh: '去掉引号', en: 'Remove the quotes' })] : [];
  }
  if (expected.includes('boolean')) {
    const word = node.source.trim().toLowerCase();
    if (TRUE.has(word)) return [replaceFix(node.span, 'true', 'safe')];
    if (FALSE.has(word)) return [replaceFix(node.span, 'false', 'safe')];
  }
  if (!expected.includes('array') || NOTHING.has(node.source.trim().toLowerCase())) return [];
  const title = { zh: '写成列表', en: 'Make it a list' };
  // Square brackets around a plain text with a comma in it would make several entries of one.
  if (node.style === 'plain' && /[[\]{}]/.test(written)) return [];
  if (!SEPARATOR.test(node.source)) return isRight(list([node])) ? [replaceFix(node.span, `[${written}]`, 'safe', title)] : [];
  const items = node.source.split(SEPARATOR).map((item) => item.trim()).filter((item) => item !== '');
  // Whether a comma parts entries or words of one entry, only its author knows.
  if (node.style !== 'plain' || items.length < 2 || items.some((item) => /[:#&*!|>'"%@`]/.test(item)) || !isRight(list(items.map(text)))) return [];
  return [replaceFix(node.span, `[${items.join(', ')}]`, 'unsafe', title)];
}

/**
 * Says of a value whether the schema has nothing against it in the place of a problem. It looks at the whole document,
 * since what is allowed may hang on keys beside it; in a long document with many mistakes it stops and says no.
 */
function trial({ kind, parsed, text }: DocumentAnalysis): (path: Path, value: Node) => boolean {
  let left = MAX_TRIED;
  return (path, value) => {
    left -= text.length + TRIAL;
    if (left < 0 || parsed.root === null) return false;
    const problems = validate(kind, withValue(parsed.root, path, value));
    return !problems.some((p) => path.every((segment, i) => p.path[i] === segment));
  };
}

/** So many characters are validated again in all, each trial counting for at least `TRIAL`. */
const MAX_TRIED = 2_000_000;
const TRIAL = 1_000;

/** The tree with another value at `path`; what is not on the way stays the same node. */
function withValue(node: Node, path: Path, value: Node): Node {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (isSeq(node)) return { ...node, items: node.items.map((item, i) => (i === first ? withValue(item, rest, value) : item)) };
  if (!isMap(node)) return node;
  const at = node.entries.findIndex((e) => e.key.source === first);
  return { ...node, entries: node.entries.map((e, i) => (i === at && e.value !== null ? { ...e, value: withValue(e.value, rest, value) } : e)) };
}
