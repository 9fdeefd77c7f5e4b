/** Results in words, in both languages: why a case has no total, and how each point of one case came about. */
import { equals, toDecimalString, type Rational } from '../base/rational.ts';
import { same, type Locale, type Text } from '../base/text.ts';
import { describeDuration } from '../expression/units.ts';
import { formatNumber } from '../expression/intervals.ts';
import { VALUE, type CaseInput, type CaseProblem, type CaseResult, type CellValue, type CriterionResult } from '../scoring/case.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import type { CompiledScoring } from './compile-scoring.ts';

/** One line of a trace; `depth` is how far below the total its criterion stands. */
export interface TraceLine {
  readonly depth: number;
  readonly text: Text;
  /** Number of the criterion whose score the line explains; absent on lines about vetoes and the total. */
  readonly criterion?: number;
}

const DIGITS = 4;

/** A number for people: up to four decimals, rounded half up. */
export const show = (value: Rational): string => toDecimalString(value, DIGITS);

export const both = (make: (locale: Locale) => string): Text => ({ zh: make('zh'), en: make('en') });

/** What a criterion is called: its label, else its id. */
export function criterionName(compiled: CompiledScoring, index: number): Text {
  const criterion = compiled.places.criteria[index];
  if (index === 0 || !criterion) return { zh: '总分', en: 'the total' };
  return quoted(criterion.label ?? same(criterion.id ?? '?'));
}

export function inputName(compiled: CompiledScoring, slot: number): Text {
  const input = compiled.scoring.inputs[slot];
  return quoted(input?.label ?? same(input?.name ?? '?'));
}

const quoted = (text: Text): Text => ({ zh: `“${text.zh}”`, en: `"${text.en}"` });

/** A value of an input as people write it. */
export function showValue(compiled: CompiledScoring, slot: number, value: CellValue): Text {
  const input = compiled.scoring.inputs[slot];
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') {
    const label = input?.values.find((v) => v.value === value)?.label;
    return label ?? quoted(same(value.length > 40 ? `${value.slice(0, 40)}…` : value));
  }
  if (input?.type === 'duration') return both((locale) => describeDuration(value, locale));
  return same(input?.type === 'percent' ? formatNumber(value, 'percent') : show(value));
}

export function describeProblem(compiled: CompiledScoring, problem: CaseProblem): Text {
  const bands = (criterion: number, numbers: readonly number[]): string =>
    numbers.map((n) => compiled.places.criteria[criterion]?.bands?.[n]?.when?.source ?? String(n + 1)).join(' / ');
  const ofCriterion = (criterion: number): { name: Text; value: (v: CellValue) => Text } => {
    const method = compiled.plan?.criteria[criterion]?.method;
    const slot = method && 'slot' in method ? method.slot : -1;
    return { name: criterionName(compiled, criterion), value: (v) => showValue(compiled, slot, v) };
  };
  switch (problem.code) {
    case 'input-invalid': {
      const name = inputName(compiled, problem.slot);
      return { zh: `${name.zh}的值无法使用。`, en: `The value of ${name.en} cannot be used.` };
    }
    case 'input-required': {
      const name = inputName(compiled, problem.slot);
      return { zh: `缺少必填的${name.zh}。`, en: `${name.en} is required and missing.` };
    }
    case 'outside-domain': {
      const name = inputName(compiled, problem.slot);
      const value = showValue(compiled, problem.slot, problem.value);
      const input = compiled.plan?.inputs[problem.slot];
      const allowed = (comma: string): string => input?.domain?.text ?? [...(input?.values ?? [])].join(comma);
      return { zh: `${name.zh}的值 ${value.zh} 不在取值范围（${allowed('、')}）内。`, en: `The value ${value.en} of ${name.en} is outside its domain (${allowed(', ')}).` };
    }
    case 'not-applicable-forbidden': {
      const { name } = ofCriterion(problem.criterion);
      return { zh: `${name.zh}不允许“不适用”。`, en: `${name.en} may not be "not applicable".` };
    }
    case 'no-band': {
      const { name, value } = ofCriterion(problem.criterion);
      return { zh: `${name.zh}：${value(problem.value).zh} 不落在任何一档。`, en: `${name.en}: ${value(problem.value).en} falls in no band.` };
    }
    case 'several-bands': {
      const { name, value } = ofCriterion(problem.criterion);
      const list = bands(problem.criterion, problem.bands);
      return { zh: `${name.zh}：${value(problem.value).zh} 同时落在几档（${list}）。`, en: `${name.en}: ${value(problem.value).en} falls in several bands (${list}).` };
    }
    case 'unknown-level': {
      const { name, value } = ofCriterion(problem.criterion);
      return { zh: `${name.zh}没有等级 ${value(problem.value).zh}。`, en: `${name.en} has no level ${value(problem.value).en}.` };
    }
    case 'outside-scale': {
      const { name } = ofCriterion(problem.criterion);
      const criterion = compiled.plan?.criteria[problem.criterion];
      const range = criterion === undefined ? '' : `${show(criterion.min)}–${show(criterion.max)}`;
      return { zh: `${name.zh}的得分 ${show(problem.value)} 超出分值范围 ${range}。`, en: `The score ${show(problem.value)} of ${name.en} is outside its scale ${range}.` };
    }
    case 'no-result': {
      const { name } = ofCriterion(problem.criterion);
      return { zh: `${name.zh}算不出得分（例如除数为零）。`, en: `${name.en} has no score that can be computed (a division by zero, for example).` };
    }
    case 'out-of-range': {
      const { name } = ofCriterion(problem.criterion);
      return { zh: `${name.zh}的数值过大，无法精确计算。`, en: `The numbers of ${name.en} are too large to be computed exactly.` };
    }
    case 'nothing-scored':
      return problem.because === 'missing'
        ? { zh: '没有任何一项得到回答，没有可以相除的分母。', en: 'Nothing was answered, so there is nothing to divide by.' }
        : { zh: '所有项都不适用，没有可以相除的分母。', en: 'Nothing applies, so there is nothing to divide by.' };
    case 'answer-missing': {
      const { name } = ofCriterion(problem.criterion);
      return { zh: `缺少${name.zh}的回答，按规定整例不计分。`, en: `${name.en} has no answer, and the rule leaves such a case unscored.` };
    }
    case 'no-grade':
      return { zh: `总分 ${show(problem.value)} 不属于任何等级。`, en: `The total ${show(problem.value)} belongs to no grade.` };
    case 'several-grades': {
      const list = problem.grades.map((g) => compiled.plan?.grades[g]?.id ?? '').join(' / ');
      return { zh: `总分 ${show(problem.value)} 同时属于几个等级（${list}）。`, en: `The total ${show(problem.value)} belongs to several grades (${list}).` };
    }
  }
}

/** How the total of one case came about: every criterion in the order of the document, then vetoes, rounding, grade and pass. */
export function explainCase(compiled: CompiledScoring, values: CaseInput, result: CaseResult): readonly TraceLine[] {
  const { plan } = compiled;
  if (plan === null) return [];
  const lines: TraceLine[] = [];
  const depth: number[] = [0];
  for (const criterion of plan.criteria) {
    if (criterion.index === 0) continue;
    const level = (depth[criterion.parent ?? 0] ?? 0) + 1;
    depth[criterion.index] = level;
    const found = result.criteria[criterion.index];
    if (found !== undefined) lines.push({ depth: level, text: criterionLine(compiled, plan, criterion.index, found, values), criterion: criterion.index });
    lines.push(...criterion.vetoes.filter((v) => result.vetoes.includes(v)).map((v) => ({ depth: level + 1, text: vetoLine(compiled, plan, v) })));
  }
  lines.push(...totalLines(compiled, plan, result));
  return lines;
}

function criterionLine(compiled: CompiledScoring, plan: ScoringPlan, index: number, result: CriterionResult, values: CaseInput): Text {
  const name = criterionName(compiled, index);
  const how = reason(compiled, plan, index, result, values);
  const found: Text = result.score === null ? STATUS_WORDS[result.status] : { zh: `得 ${show(result.score)} 分`, en: `scores ${show(result.score)}` };
  const counted = result.contribution !== null && result.weight !== null
    ? { zh: `，权重 ${show(result.weight)}，贡献 ${show(result.contribution)}`, en: `, weight ${show(result.weight)}, contributes ${show(result.contribution)}` }
    : same('');
  return { zh: `${name.zh}：${how.zh}${found.zh}${counted.zh}。`, en: `${name.en}: ${how.en}${found.en}${counted.en}.` };
}

const STATUS_WORDS: Readonly<Record<CriterionResult['status'], Text>> = {
  scored: { zh: '无得分', en: 'no score' },
  missing: { zh: '没有回答', en: 'not answered' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  invalid: { zh: '数据无效', en: 'invalid data' },
  incomplete: { zh: '回答不全，不计分', en: 'answers missing, not scored' },
};

const ARROW: Text = { zh: ' → ', en: ' → ' };

function reason(compiled: CompiledScoring, plan: ScoringPlan, index: number, result: CriterionResult, values: CaseInput): Text {
  const method = plan.criteria[index]?.method;
  const criterion = compiled.places.criteria[index];
  const parts: Text[] = [];
  if (method === undefined || !criterion) return same('');
  if ('slot' in method) {
    const input = inputName(compiled, method.slot);
    const value = values.states[method.slot] === VALUE ? values.values[method.slot] : null;
    // Without a value the status that follows says all there is to say.
    if (value !== null && value !== undefined) {
      const shown = showValue(compiled, method.slot, value);
      parts.push({ zh: `${input.zh} ${shown.zh}`, en: `${input.en} ${shown.en}` });
    }
  }
  if (method.type === 'bands' && result.band !== null) {
    const band = criterion.bands?.[result.band];
    const label = band?.label;
    const test = band?.when?.source ?? '';
    parts.push({ zh: `第 ${result.band + 1} 档 ${test}${label ? `（${label.zh}）` : ''}`, en: `band ${result.band + 1}, ${test}${label ? ` (${label.en})` : ''}` });
  } else if (method.type === 'levels' && result.band !== null) {
    const label = criterion.levels?.[result.band]?.label;
    if (label) parts.push({ zh: `等级“${label.zh}”`, en: `level "${label.en}"` });
  } else if (method.type === 'formula') parts.push({ zh: `公式 ${method.formula.text}`, en: `formula ${method.formula.text}` });
  else if (method.type === 'group') parts.push(howAggregated(plan, method));
  else if (method.type === 'checklist' && result.checks !== null) {
    const done = result.checks.filter((c) => c === true).length;
    const asked = result.checks.filter((c) => c !== null).length;
    parts.push({ zh: `检查 ${asked} 项，做到 ${done} 项`, en: `${done} of ${asked} points done` });
  }
  return both((locale) => parts.map((p) => p[locale] + ARROW[locale]).join(''));
}

export const AGGREGATE_WORDS: Readonly<Record<'mean' | 'sum' | 'min' | 'max' | 'deduct', Text>> = {
  mean: { zh: '加权平均', en: 'weighted mean' },
  sum: { zh: '合计', en: 'sum' },
  min: { zh: '取最低', en: 'lowest' },
  max: { zh: '取最高', en: 'highest' },
  deduct: { zh: '从满分扣减', en: 'deducted from the maximum' },
};

/** A mean without differing weights is called what it is. */
function howAggregated(plan: ScoringPlan, method: Extract<ScoringPlan['criteria'][number]['method'], { type: 'group' }>): Text {
  const weights = method.children.flatMap((child) => plan.criteria[child]?.weight ?? []);
  const [first] = weights;
  const equal = first !== undefined && weights.every((w) => equals(w, first));
  return method.aggregate === 'mean' && equal ? { zh: '平均', en: 'mean' } : AGGREGATE_WORDS[method.aggregate];
}

function vetoName(compiled: CompiledScoring, index: number): Text {
  const veto = compiled.places.vetoes[index];
  return quoted(veto?.label ?? veto?.reason ?? same(veto?.id ?? '?'));
}

function vetoLine(compiled: CompiledScoring, plan: ScoringPlan, index: number): Text {
  const veto = plan.vetoes[index];
  const name = vetoName(compiled, index);
  if (veto === undefined) return same('');
  const zh = [veto.score && `得分定为 ${show(veto.score)}`, veto.cap && `最高 ${show(veto.cap)} 分`, veto.grade !== null && `等级定为 ${plan.grades[veto.grade]?.id ?? ''}`];
  const en = [veto.score && `the score becomes ${show(veto.score)}`, veto.cap && `the score is at most ${show(veto.cap)}`, veto.grade !== null && `the grade becomes ${plan.grades[veto.grade]?.id ?? ''}`];
  return { zh: `触发否决项${name.zh}：${zh.filter(Boolean).join('，')}。`, en: `The veto ${name.en} was triggered: ${en.filter(Boolean).join(', ')}.` };
}

function totalLines(compiled: CompiledScoring, plan: ScoringPlan, result: CaseResult): readonly TraceLine[] {
  const root = plan.criteria[0];
  const found = result.criteria[0];
  const lines: Text[] = [];
  if (root !== undefined && found?.raw && root.method.type === 'group') {
    const how = howAggregated(plan, root.method);
    lines.push({ zh: `总分：${how.zh} → ${show(found.raw)}。`, en: `Total: ${how.en} → ${show(found.raw)}.` });
  }
  for (const veto of root?.vetoes ?? []) {
    if (result.vetoes.includes(veto)) lines.push(vetoLine(compiled, plan, veto));
    else if (result.undecided.includes(veto)) {
      const name = vetoName(compiled, veto);
      lines.push({ zh: `否决项${name.zh}无法判断（缺少数据），未触发。`, en: `The veto ${name.en} could not be decided (data are missing) and did nothing.` });
    }
  }
  if (root?.round && result.total !== null) {
    lines.push({ zh: `修约到 ${root.round.digits} 位小数（${root.round.mode}）→ ${show(result.total)}。`, en: `Rounded to ${root.round.digits} ${root.round.digits === 1 ? 'digit' : 'digits'} (${root.round.mode}) → ${show(result.total)}.` });
  }
  if (result.grade !== null) {
    const grade = compiled.places.grades[result.grade];
    const label = grade?.label;
    const test = grade?.when?.source ?? '';
    lines.push({ zh: `等级 ${grade?.id ?? ''}${label ? `（${label.zh}）` : ''}：${test}。`, en: `Grade ${grade?.id ?? ''}${label ? ` (${label.en})` : ''}: ${test}.` });
  }
  if (result.pass !== null) {
    const mark = plan.pass?.text ?? '';
    lines.push(result.pass ? { zh: `合格（${mark}）。`, en: `Passes (${mark}).` } : { zh: `不合格（合格线 ${mark}）。`, en: `Does not pass (${mark}).` });
  }
  lines.push(...result.problems.map((p) => describeProblem(compiled, p)));
  return lines.map((text) => ({ depth: 0, text }));
}

