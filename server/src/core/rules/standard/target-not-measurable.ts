/** A requirement that nobody can decide a case by: words instead of a test, a share that is none, a time limit without a time. */
import type { Fix } from '../../base/diagnostic.ts';
import { compare, isRational, ONE, sign, ZERO } from '../../base/rational.ts';
import { isBroken } from '../../analysis/index-document.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import { walkExpression, type AnyNode, type DurationLiteral, type Expression, type NumberLiteral, type StringLiteral, type UnaryTests } from '../../expression/ast.ts';
import { evaluate, testUnary } from '../../expression/evaluate.ts';
import { interval, intersection, isEmpty, isSet, numbersOf, textsOf, type NumberSet } from '../../expression/intervals.ts';
import { freeNames } from '../../expression/names.ts';
import { findUnit, isCalendarDuration, type UnitKind } from '../../expression/units.ts';
import { isDuration } from '../../expression/values.ts';
import { defineRule } from '../define-rule.ts';
import { rewritten } from '../support/expression-fixes.ts';
import { asTest, readRequirement } from '../support/prose-readings.ts';
import { siteOf } from '../support/scorings.ts';
import { targetsOf } from '../support/standards.ts';

export default defineRule({
  id: 'target-not-measurable',
  group: 'standard',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'display',
  kinds: ['standard'],
  summary: { zh: '要求无法判定。', en: 'A requirement cannot be decided.' },
  messages: {
    objective: {
      zh: '“{text}”无法判定达到与否，请写成与数、时长、百分比、文字或是非的比较，例如 <= 30s、true。',
      en: 'Nobody can tell whether “{text}” is met; compare with numbers, times, percentages, texts or truth values, as in <= 30s or true.',
    },
    empty: { zh: '没有任何值能达到“{text}”。', en: 'No value at all meets “{text}”.' },
    anything: { zh: '“{text}”什么值都算达到，等于没有要求。', en: '“{text}” is met by every value and asks for nothing.' },
    unit: { zh: '目标的单位是“{unit}”，不能和 {literal} 比较。', en: 'The target is counted in “{unit}” and cannot be compared with {literal}.' },
    attainment: {
      zh: '“{text}”不是比例，达成率是 0 到 100% 之间的比例，例如 >= 95%。',
      en: '“{text}” is no share; an attainment is a share between 0 and 100%, such as >= 95%.',
    },
    outside: { zh: '达成率“{text}”超出 0 到 100%。', en: 'The attainment “{text}” goes beyond 0 to 100%.' },
    within: { zh: '“{text}”不是期限，请写一个时长，例如 30min。', en: '“{text}” is no time limit; write a time, such as 30min.' },
    'no-unit': { zh: '期限 {text} 没有时间单位。', en: 'The time limit {text} has no unit of time.' },
    calendar: { zh: '“{text}”没有固定的时长，请改用天、小时等单位。', en: '“{text}” has no fixed length; use days, hours or smaller units.' },
    'not-positive': { zh: '期限“{text}”不大于零。', en: 'The time limit “{text}” is not longer than nought.' },
  },
  check({ document, report }) {
    if (isBroken(document.parsed)) return;
    const say = (message: Message, site: ExpressionSite, fixes: readonly Fix[] = []): void => {
      report({ message, span: site.node.span, data: { text: site.node.source }, fixes });
    };
    for (const target of targetsOf(document.standard)) {
      const objective = sound(siteOf(document, target.objective));
      if (objective !== undefined) {
        const message = judged(objectives, objective.ast, judgeObjective);
        const stray = target.unit === null ? undefined : strayLiteral(objective.ast, findUnit(target.unit)?.kind);
        if (message !== undefined) say(message, objective.site, message === 'objective' ? proposedTest(objective.site) : []);
        else if (stray !== undefined) {
          const { span } = stray;
          report({ message: 'unit', span: objective.site.locate(span), data: { unit: target.unit ?? '', literal: objective.site.node.source.slice(span.start, span.end) } });
        }
      }
      const attainment = sound(siteOf(document, target.attainment));
      const message = attainment === undefined ? undefined : judged(attainments, attainment.ast, judgeAttainment);
      if (attainment !== undefined && message !== undefined) say(message, attainment.site, message === 'attainment' ? proposedTest(attainment.site, 'percent') : []);
    }
    for (const site of document.expressions) {
      if (site.key !== 'within' || site.form !== 'expression' || site.parsed.problems.length > 0) continue;
      const message = judgeLimit(site.node.source, site.parsed.ast as Expression);
      if (message !== undefined) say(message, site, proposedLimit(site, message));
    }
  },
});

type Message = 'objective' | 'empty' | 'anything' | 'attainment' | 'outside' | 'within' | 'no-unit' | 'calendar' | 'not-positive';

/** A text that is not an expression has findings of its own. */
function sound(site: ExpressionSite | undefined): { readonly site: ExpressionSite; readonly ast: UnaryTests } | undefined {
  if (site === undefined || site.parsed.form !== 'unary-tests' || site.parsed.problems.length > 0) return undefined;
  return { site, ast: site.parsed.ast };
}

type Judgements = WeakMap<UnaryTests, { readonly message: Message | undefined }>;

const objectives: Judgements = new WeakMap();
const attainments: Judgements = new WeakMap();

/** The same requirement stands in many targets and documents, and its tree is then the same object. */
function judged(known: Judgements, ast: UnaryTests, judge: (ast: UnaryTests) => Message | undefined): Message | undefined {
  let judgement = known.get(ast);
  if (judgement === undefined) known.set(ast, (judgement = { message: judge(ast) }));
  return judgement.message;
}

function judgeObjective(ast: UnaryTests): 'objective' | 'empty' | 'anything' | undefined {
  if (ast.any) return 'anything';
  const numbers = [numbersOf(ast, 'number'), numbersOf(ast, 'duration')].filter(isSet);
  if (numbers.some((set) => !isEmpty(set))) return undefined;
  const texts = textsOf(ast);
  if (typeof texts !== 'string' && (texts.negated || texts.values.length > 0)) return undefined;
  const truths = literalsOf(ast).length > 0 ? [] : [true, false].filter((value) => testUnary(ast, value, { variables: new Map() }) === true);
  if (truths.length === 1) return undefined;
  if (truths.length === 2) return 'anything';
  return numbers.length > 0 || typeof texts !== 'string' ? 'empty' : 'objective';
}

const SHARES: NumberSet = interval(ZERO, ONE);

function judgeAttainment(ast: UnaryTests): 'attainment' | 'outside' | 'anything' | undefined {
  if (ast.any) return 'anything';
  const set = numbersOf(ast, 'percent');
  if (!isSet(set) || isEmpty(set)) return 'attainment';
  // A bare number above one has lost its percent sign, which is a finding of its own.
  if (literalsOf(ast).some((l) => l.type === 'number' && !l.percent && compare(l.value, ONE) > 0)) return undefined;
  const beyond = set.some(({ low, high }) => [low, high].some((end) => end !== null && (sign(end) < 0 || compare(end, ONE) > 0)));
  return beyond || isEmpty(intersection(set, SHARES)) ? 'outside' : undefined;
}

function judgeLimit(text: string, ast: Expression): 'within' | 'no-unit' | 'calendar' | 'not-positive' | undefined {
  if (isCalendarDuration(text.trim())) return 'calendar';
  if (freeNames(ast).length > 0) return 'within';
  const value = evaluate(ast, { variables: new Map() });
  if (isRational(value)) return literalsOf(ast).some((l) => l.type === 'number' && l.percent) ? 'within' : 'no-unit';
  if (value === null || typeof value !== 'object' || !isDuration(value)) return 'within';
  return sign(value.seconds) > 0 ? undefined : 'not-positive';
}

type Literal = NumberLiteral | DurationLiteral | StringLiteral;

function literalsOf(ast: AnyNode): readonly Literal[] {
  const found: Literal[] = [];
  walkExpression(ast, (node) => {
    if (node.type === 'number' || node.type === 'duration' || node.type === 'string') found.push(node);
  });
  return found;
}

/** The first literal that is another kind of quantity than the declared unit; bare numbers take the unit. */
function strayLiteral(ast: UnaryTests, kind: UnitKind | undefined): Literal | undefined {
  if (kind === undefined) return undefined;
  return literalsOf(ast).find((literal) => {
    if (literal.type === 'string') return true;
    return literal.type === 'duration' ? kind !== 'time' : literal.percent && kind !== 'percent';
  });
}

function proposedTest(site: ExpressionSite, only?: 'percent'): Fix[] {
  const read = readRequirement(site.node.source);
  return read === undefined || (only !== undefined && read.kind !== only) ? [] : rewritten(site, asTest(read), 'display');
}

function proposedLimit(site: ExpressionSite, message: Message): Fix[] {
  const text = site.node.source.trim();
  if (message === 'no-unit') return /^\d+(\.\d+)?$/.test(text) ? ['s', 'min', 'h'].flatMap((unit) => rewritten(site, text + unit, 'display')) : [];
  const read = message === 'within' ? readRequirement(text) : undefined;
  return read?.kind === 'time' && (read.op === null || read.op === '<=') ? rewritten(site, read.quantity, 'display') : [];
}
