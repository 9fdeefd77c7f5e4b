/** On a grade, on the pass mark and on a total that a test expects: which totals get it, how wide that is, whether they pass, and which of them can be got. */
import { add, parseRational, sub, toExactString, ZERO, type Rational } from '../../base/rational.ts';
import { containsNumber, formatNumberSet, intersection, interval, isEmpty, isSet, numbersOf, sameSet, type NumberSet } from '../../expression/intervals.ts';
import { parseUnaryTests } from '../../expression/parse.ts';
import { allCriteria, type Grade, type Scoring } from '../../model/scoring.ts';
import { attainableTotals } from '../../plan/proof-analysis.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { code, joined, list, shown } from '../documentation/markdown.ts';
import type { TreePlace } from '../position/tree-place.ts';
import { feelNode } from './feel.ts';
import type { HoverPart } from './part.ts';
import { shownRange } from './ranges.ts';

export function gradeHover(context: FeatureContext, offset: number, place: TreePlace): HoverPart | undefined {
  const { document } = context;
  const { path, scalar, isKey } = place;
  if (document.kind !== 'scoring' || isKey) return undefined;
  const { scoring } = document;
  const key = path.at(-1);
  if (path[0] === 'tests' && key === 'total') {
    const total = parseRational(scalar.source);
    const text = total && exactly(context, total);
    return text === undefined ? undefined : { span: scalar.span, text };
  }
  const isPass = path.length === 1 && key === 'pass';
  const ofGrade = path[0] === 'grades' ? ['id', 'label', 'when'].includes(String(key)) : key === 'grade';
  const grade = !ofGrade ? undefined : path[0] === 'grades' ? scoring.grades.find((g) => g.node === place.parents.at(-1)) : scoring.grades.find((g) => g.id === scalar.source);
  if (!isPass && !grade) return undefined;
  const at = isPass || key === 'when' ? feelNode(context, offset, place) : undefined;
  const bound = at?.node.type === 'number' ? exactly(context, at.node.value) : undefined;
  return { span: at && bound !== undefined ? at.span : scalar.span, text: joined(bound, grade ? ofTotals(context, grade.when, nameOf(grade, context.locale), grade) : ofTotals(context, scoring.pass, context.locale === 'zh' ? '合格' : 'Pass')) };
}

const nameOf = ({ id, label }: Grade, locale: 'zh' | 'en'): string => shown([...new Set([id ?? '?', label?.[locale] ?? id ?? '?'])].join(' '));

/** What the one total comes to; undefined where there are neither grades nor a pass mark. */
function exactly({ document: { scoring }, locale }: FeatureContext, total: Rational): string | undefined {
  const names = scoring.grades.filter((g) => containsNumber(setOf(g.when) ?? [], total)).map((g) => nameOf(g, locale));
  const pass = setOf(scoring.pass);
  const passes = pass && containsNumber(pass, total);
  const said = toExactString(total);
  const grades = scoring.grades.length === 0 ? [] : [gradesSaid(names, locale)];
  if (grades.length === 0 && passes === undefined) return undefined;
  if (locale === 'zh') return `正好 ${said} 分：${[...grades, ...(passes === undefined ? [] : [passes ? '合格' : '不合格'])].join('，')}`;
  return `Exactly ${said}: ${[...grades, ...(passes === undefined ? [] : [passes ? 'passes' : 'does not pass'])].join(', ')}`;
}

function gradesSaid(names: readonly string[], locale: 'zh' | 'en'): string {
  if (names.length === 0) return locale === 'zh' ? '不属于任何等级' : 'in no grade';
  if (locale === 'zh') return names.length === 1 ? `等级 ${names[0] ?? ''}` : `同时属于等级 ${names.join('、')}`;
  return names.length === 1 ? `grade ${names[0] ?? ''}` : `in grades ${names.join(', ')} at once`;
}

function ofTotals({ document, locale }: FeatureContext, when: ScalarNode | null, name: string, grade?: Grade): string | undefined {
  const { scoring } = document;
  const set = setOf(when);
  if (set === undefined) return undefined;
  const chinese = locale === 'zh';
  const within = intersection(set, scaleOf(scoring));
  const test = formatNumberSet(within, 'number');
  const title = `**${name}**`;
  if (test === null) return `${title} · ${chinese ? '分值范围里没有这样的总分' : 'no total of the scale is among these'}`;
  const width = widthOf(within);
  const wide = width === undefined ? '' : chinese ? `，宽 ${width} 分` : `, ${width} wide`;
  const details = [...(grade ? passing(scoring, within, chinese) : gradesAmong(scoring, within, locale)), ...attainable(document, set, chinese), ...(grade ? byVeto(scoring, grade, chinese) : [])];
  return joined(`${title} · ${chinese ? '总分' : 'totals'} ${code(test)}${wide}`, list(details));
}

function passing({ pass }: Scoring, totals: NumberSet, chinese: boolean): string[] {
  const mark = setOf(pass);
  if (mark === undefined || pass === null) return [];
  const among = intersection(totals, mark);
  if (isEmpty(among)) return [chinese ? '不合格' : 'Does not pass'];
  if (sameSet(among, totals)) return [chinese ? '合格' : 'Passes'];
  const test = code(formatNumberSet(among, 'number') ?? '');
  return [chinese ? `其中 ${test} 合格` : `Of these ${test} pass`];
}

function gradesAmong({ grades }: Scoring, totals: NumberSet, locale: 'zh' | 'en'): string[] {
  const names = grades.filter((g) => !isEmpty(intersection(setOf(g.when) ?? [], totals))).map((g) => nameOf(g, locale));
  return names.length === 0 ? [] : [locale === 'zh' ? `等级：${names.join('、')}` : `Grades: ${names.join(', ')}`];
}

function attainable(document: FeatureContext['document'], set: NumberSet, chinese: boolean): string[] {
  const found = attainableTotals(document, set);
  if (found === undefined) return [];
  if (found === null) return [chinese ? '没有一种情况能得到这样的总分' : 'No case gets such a total'];
  const range = shownRange(found, chinese ? '实际可能更窄' : 'possibly narrower', chinese ? 'zh' : 'en');
  return [chinese ? `能得到的总分：${range}` : `Totals that can be got: ${range}`];
}

function byVeto(scoring: Scoring, { id }: Grade, chinese: boolean): string[] {
  const vetoes = [...scoring.vetoes, ...allCriteria(scoring).flatMap((c) => c.vetoes)].filter((v) => v.grade !== null && v.grade.source === id).map((v) => shown(v.label?.[chinese ? 'zh' : 'en'] ?? v.id ?? '?'));
  return vetoes.length === 0 ? [] : [chinese ? `否决项也会定为此等级：${vetoes.join('、')}` : `Set by vetoes as well: ${vetoes.join(', ')}`];
}

/** Undefined where there is no test, or one that cannot be read. */
function setOf(when: ScalarNode | null): NumberSet | undefined {
  if (when === null) return undefined;
  const { ast, problems } = parseUnaryTests(when.source);
  const set = problems.length > 0 ? 'not-constant' : numbersOf(ast, 'number');
  return isSet(set) ? set : undefined;
}

const scaleOf = ({ scale }: Scoring): NumberSet => interval(parseRational(scale?.min ?? '') ?? null, parseRational(scale?.max ?? '') ?? null);

/** Undefined for what has no end, and for single totals. */
function widthOf(set: NumberSet): string | undefined {
  let width: Rational | undefined = ZERO;
  for (const { low, high } of set) {
    const part: Rational | undefined = low === null || high === null ? undefined : sub(high, low);
    width = width && part && add(width, part);
  }
  return width === undefined || width.n === 0n ? undefined : toExactString(width);
}
