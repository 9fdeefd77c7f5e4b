/**
 * Where a scoring compares quantities of different kinds: times with numbers, percentages with numbers beyond one, texts with
 * either. Works on what the document declares; what is wrong with an expression by itself is not found here.
 */
import { compare, ONE, parseRational, sign, toDecimalString } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import { walkExpression, type AnyNode, type DurationLiteral, type NumberLiteral, type UnaryTests } from '../../expression/ast.ts';
import { checkExpression, type Kind } from '../../expression/check.ts';
import { findUnit } from '../../expression/units.ts';
import { allCriteria, type Input, type InputType } from '../../model/scoring.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { siteOf } from './scorings.ts';

export interface UnitMismatch {
  readonly site: ExpressionSite;
  /** Offsets in the file. */
  readonly span: Span;
  /** What is tested. */
  readonly subject: Text;
  /** What is wrong with it; a clause without a full stop. */
  readonly reason: Text;
  /** What the literal could be replaced by; `certain` where it means the same in every reading. */
  readonly replacements: readonly string[];
  readonly certain: boolean;
}

/** In the order in which the document names inputs, criteria, grades; each place once. */
export const unitMismatches = (document: DocumentAnalysis): readonly UnitMismatch[] => document.once(collect);

function collect(document: DocumentAnalysis): readonly UnitMismatch[] {
  const { scoring } = document;
  const inputs = new Map(scoring.inputs.map((i) => [i.name, i]));
  const found: UnitMismatch[] = [];
  const tested = new Set<ScalarNode>();
  const tests = (node: ScalarNode | null, type: InputType | null, subject: Text, input: Input | null): void => {
    const site = siteOf(document, node);
    if (node === null || site === undefined || site.parsed.problems.length > 0 || type === null) return;
    tested.add(node);
    found.push(...mismatchesInTests(site, type, subject, input, inputs));
  };
  for (const input of scoring.inputs) tests(input.domain, input.type, nameOf(input), input);
  for (const criterion of allCriteria(scoring)) {
    const input = criterion.input === null ? undefined : inputs.get(criterion.input.source);
    if (input !== undefined) for (const band of criterion.bands ?? []) tests(band.when, input.type, nameOf(input), input);
  }
  const total = { zh: '总分', en: 'the total' };
  const max = parseRational(scoring.scale?.max ?? '');
  // On a scale up to one a percentage and its share are the same thing.
  const type = max !== undefined && compare(max, ONE) <= 0 ? null : 'number';
  for (const grade of scoring.grades) tests(grade.when, type, total, null);
  tests(scoring.pass, type, total, null);
  for (const site of document.expressions) {
    if (site.parsed.problems.length === 0 && !tested.has(site.node) && site.form === 'expression') found.push(...mismatchesInCondition(site, inputs));
  }
  return found;
}

const nameOf = (input: Input): Text => ({ zh: `“${input.label?.zh ?? input.name}”`, en: `“${input.label?.en ?? input.name}”` });

const kindOf = (type: InputType): Kind => (type === 'percent' ? 'number' : type === 'enum' ? 'string' : type);

const TYPES: Readonly<Record<InputType, Text>> = {
  number: { zh: '数', en: 'a number' },
  duration: { zh: '时长', en: 'a duration' },
  percent: { zh: '百分比', en: 'a percentage' },
  enum: { zh: '选项', en: 'one of some values' },
  boolean: { zh: '是或否', en: 'yes or no' },
  string: { zh: '文字', en: 'a text' },
};

function mismatchesInTests(site: ExpressionSite, type: InputType, subject: Text, input: Input | null, inputs: ReadonlyMap<string, Input>): UnitMismatch[] {
  const ast = site.parsed.ast as UnaryTests;
  const literals = directLiterals(ast);
  // Tests made of literals alone are told apart literal by literal, which gives an exact place and something to write instead.
  if (literals !== undefined && (type === 'duration' || type === 'number' || type === 'percent')) {
    return literals.flatMap((literal) => literalMismatch(site, literal, type, subject, input) ?? []);
  }
  const problems = checkExpression(ast, { input: kindOf(type), names: (n) => kindOfName(inputs, n) }, site.node.source);
  return problems.filter((p) => p.code === 'mixed-units').map((p) => ({
    site, span: site.locate(p.span), subject, certain: false, replacements: [],
    reason: { zh: `${subject.zh}是${TYPES[type].zh}，${trimmed(p.message.zh)}`, en: `${subject.en} is ${TYPES[type].en}, and ${lowered(trimmed(p.message.en))}` },
  }));
}

const kindOfName = (inputs: ReadonlyMap<string, Input>, name: string): Kind | undefined => {
  const type = inputs.get(name)?.type;
  return type === undefined || type === null ? undefined : kindOf(type);
};

const trimmed = (sentence: string): string => sentence.replace(/[。.]$/, '');
const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

type Literal = NumberLiteral | DurationLiteral;

/** The quantities of tests such as `< 1h`, `[1h..3h)`, `-5`; undefined where anything else stands there. */
function directLiterals(ast: UnaryTests): readonly Literal[] | undefined {
  const found: Literal[] = [];
  let plain = true;
  walkExpression(ast, (node: AnyNode) => {
    if (node.type === 'number' || node.type === 'duration') found.push(node);
    else if (!PLAIN.has(node.type)) plain = false;
  });
  return plain ? found : undefined;
}

const PLAIN: ReadonlySet<AnyNode['type']> = new Set(['unary-tests', 'compare', 'interval', 'negate', 'list', 'null']);

function literalMismatch(site: ExpressionSite, literal: Literal, type: 'duration' | 'number' | 'percent', subject: Text, input: Input | null): UnitMismatch | undefined {
  const written = site.node.source.slice(literal.span.start, literal.span.end);
  const make = (zh: string, en: string, replacements: readonly string[] = [], certain = false): UnitMismatch => ({
    site, span: site.locate(literal.span), subject, replacements, certain, reason: { zh, en },
  });
  if (type === 'duration') {
    if (literal.type === 'duration') return undefined;
    if (literal.percent) return make(`${subject.zh}是时长，不能和百分比 ${written} 比较`, `${subject.en} is a duration and cannot be compared with the percentage ${written}`);
    const zero = sign(literal.value) === 0;
    return make(`${subject.zh}是时长，${written} 没有时间单位`, `${subject.en} is a duration, and ${written} has no unit of time`, timeUnits(input).map((u) => written + u).slice(0, zero ? 1 : 3), zero);
  }
  const what = TYPES[type];
  if (literal.type === 'duration') return make(`${subject.zh}是${what.zh}，不能和时长 ${written} 比较`, `${subject.en} is ${what.en} and cannot be compared with the time ${written}`);
  if (type === 'number' && literal.percent && !countsPercent(input)) {
    return make(`${subject.zh}是数，${written} 是百分比，等于 ${shareText(literal)}`, `${subject.en} is a number, and the percentage ${written} is ${shareText(literal)}`, [written.replace(/\s*[%％]$/, '')]);
  }
  if (type === 'percent' && !literal.percent && compare(literal.value, ONE) > 0) {
    return make(`${subject.zh}是百分比，${written} 没有百分号`, `${subject.en} is a percentage, and ${written} has no percent sign`, [`${written}%`]);
  }
  return undefined;
}

/** A number that is declared in percent may well be tested by percentages. */
const countsPercent = (input: Input | null): boolean => input !== null && findUnit(input.unit?.source ?? '')?.kind === 'percent';

const shareText = ({ value }: NumberLiteral): string => toDecimalString(value, 6);

/** The declared unit first. */
function timeUnits(input: Input | null): readonly string[] {
  const declared = input?.unit?.source;
  const usual = ['s', 'min', 'h'];
  return declared !== undefined && findUnit(declared)?.kind === 'time' ? [declared, ...usual.filter((u) => u !== declared)] : usual;
}

function mismatchesInCondition(site: ExpressionSite, inputs: ReadonlyMap<string, Input>): UnitMismatch[] {
  const ast = site.parsed.ast;
  const subject: Text = { zh: '条件', en: 'the condition' };
  const found: UnitMismatch[] = checkExpression(ast as Parameters<typeof checkExpression>[0], { names: (n) => kindOfName(inputs, n) }, site.node.source)
    .filter((p) => p.code === 'mixed-units')
    .map((p) => ({ site, span: site.locate(p.span), subject, replacements: [], certain: false, reason: { zh: trimmed(p.message.zh), en: lowered(trimmed(p.message.en)) } }));
  walkExpression(ast, (node) => {
    if (node.type !== 'comparison') return;
    for (const [name, literal] of [[node.left, node.right], [node.right, node.left]] as const) {
      const input = name.type === 'name' ? inputs.get(name.name) : undefined;
      if (input?.type !== 'percent' || literal.type !== 'number') continue;
      const mismatch = literalMismatch(site, literal, 'percent', nameOf(input), input);
      if (mismatch) found.push(mismatch);
    }
  });
  return found;
}
