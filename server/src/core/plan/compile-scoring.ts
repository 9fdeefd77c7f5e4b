/**
 * From a scoring document to the plan that the engine computes with, and the way back: `places` holds for every number of
 * the plan the node it came from. A document that does not say how to compute gets no plan, and every reason why.
 */
import { compare, mul, parseRational, sign, sub, add, ONE, type Rational } from '../base/rational.ts';
import { share } from '../model/read.ts';
import type { Criterion, Grade, Input, Scale, Scoring, Veto } from '../model/scoring.ts';
import type { Aggregate, CriterionPlan, GradePlan, InputPlan, Method, MissingPolicy, ScoringPlan, VetoPlan } from '../scoring/plan.ts';
import { stepTable } from '../scoring/step-table.ts';
import type { MapNode, ScalarNode } from '../syntax/tree.ts';
import { compileMethod, number, place } from './compile-method.ts';
import { isNumeric, PlanContext } from './expressions.ts';
import type { PlanProblem } from './problem.ts';

export interface CompiledScoring {
  /** Null when there is a problem. */
  readonly plan: ScoringPlan | null;
  readonly problems: readonly PlanProblem[];
  readonly scoring: Scoring;
  /** By the numbers of the plan; number 0 of the criteria is the document. */
  readonly places: { readonly criteria: readonly (Criterion | null)[]; readonly vetoes: readonly Veto[]; readonly grades: readonly Grade[] };
}

export function compileScoring(scoring: Scoring): CompiledScoring {
  const context = new PlanContext(scoring.inputs.map((input) => inputPlan(input)));
  const inputs = compileDomains(context, scoring.inputs);
  const builder = new Builder(context, scoring);
  const root = builder.root();
  const grades = compileGrades(context, scoring.grades);
  const vetoes = builder.vetoes(grades ?? []);
  const pass = scoring.pass === null ? null : context.numbers(scoring.pass, 'number');
  if (pass === null && scoring.pass !== null) notConstant(context, scoring.pass);
  const places = { criteria: builder.places, vetoes: builder.vetoPlaces, grades: scoring.grades };
  const criteria = builder.finish(vetoes);
  // Scores can only be put in order when all of them are there.
  const order = context.problems.length > 0 ? null : evaluationOrder(context, criteria, vetoes, builder.vetoPlaces);
  if (context.problems.length > 0 || root === null || order === null) return { plan: null, problems: context.problems, scoring, places };
  const plan: ScoringPlan = {
    id: scoring.id ?? '',
    inputs,
    criteria,
    order,
    vetoes,
    grades: grades ?? [],
    gradeTable: grades === null ? null : stepTable(grades.map((g) => g.set)),
    pass: scoring.pass === null || !pass ? null : { text: scoring.pass.source, table: stepTable([pass]) },
    hasCritical: criteria.some((c) => c.critical),
  };
  return { plan, problems: [], scoring, places };
}

const inputPlan = (input: Input): InputPlan => ({
  name: input.name,
  type: input.type ?? 'string',
  required: input.required,
  domain: null,
  values: input.type === 'enum' ? new Set(input.values.map((v) => v.value)) : null,
});

function compileDomains(context: PlanContext, inputs: readonly Input[]): readonly InputPlan[] {
  return inputs.map((input, slot) => {
    const base = context.inputs[slot] ?? inputPlan(input);
    if (input.type === null) {
      context.report('input', input.key.span, { zh: `输入“${input.name}”没有可用的类型。`, en: `The input "${input.name}" has no type that can be used.` });
    }
    if (input.domain === null || !isNumeric(base.type)) return base;
    const set = context.numbers(input.domain, base.type);
    if (set === null) notConstant(context, input.domain);
    return set ? { ...base, domain: { text: input.domain.source, table: stepTable([set]) } } : base;
  });
}

function notConstant(context: PlanContext, node: ScalarNode): void {
  context.report('expression', node.span, {
    zh: `“${node.source}”必须是固定的数值范围，不能引用输入。`,
    en: `"${node.source}" must be a fixed range of numbers; it cannot refer to inputs.`,
  });
}

/** Null when the document has no grades. */
function compileGrades(context: PlanContext, grades: readonly Grade[]): readonly GradePlan[] | null {
  if (grades.length === 0) return null;
  const sets = grades.map((grade) => {
    const set = grade.when === null ? undefined : context.numbers(grade.when, 'number');
    if (grade.when === null) context.report('grade', grade.node.span, { zh: '这个等级没有写条件。', en: 'This grade has no test.' });
    else if (set === null) notConstant(context, grade.when);
    return set ?? [];
  });
  // The lower its lowest total, the lower the grade; a grade that no total reaches ranks last.
  const order = sets.map((_, i) => i).sort((a, b) => compareLows(sets[a]?.[0], sets[b]?.[0]) || a - b);
  return grades.map((grade, i) => ({ id: grade.id ?? '', rank: order.indexOf(i), set: sets[i] ?? [] }));
}

function compareLows(a: { readonly low: Rational | null } | undefined, b: { readonly low: Rational | null } | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  if (a.low === null || b.low === null) return (a.low === null ? 0 : 1) - (b.low === null ? 0 : 1);
  return compare(a.low, b.low);
}

interface Inherited {
  readonly min: Rational;
  readonly max: Rational;
  readonly missing: MissingPolicy;
  readonly forbid: boolean;
}

type Draft = Omit<CriterionPlan, 'vetoes'>;

/** Numbers criteria and vetoes in the order of the document while it goes through them. */
class Builder {
  readonly places: (Criterion | null)[] = [null];
  readonly vetoPlaces: Veto[] = [];
  readonly #context: PlanContext;
  readonly #scoring: Scoring;
  readonly #drafts: (Draft | null)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #vetoHomes: number[] = [];

  constructor(context: PlanContext, scoring: Scoring) {
    this.#context = context;
    this.#scoring = scoring;
  }

  root(): Draft | null {
    const { node, scale, policy, criteria, vetoes } = this.#scoring;
    if (node === null) {
      this.#context.report('not-a-scoring', { start: 0, end: 0 }, { zh: '文件里没有评分标准。', en: 'There is no scoring in this file.' });
      return null;
    }
    const range = this.#scale(scale, node);
    this.#drafts.push(null);
    if (range === null) return null;
    const missing = policy.missing ?? 'skip';
    const forbid = policy.notApplicable === 'forbid';
    this.#collectVetoes(vetoes, 0);
    const children = this.#children(criteria, 0, policy.aggregate ?? 'mean', { ...range, missing, forbid });
    if (children.length === 0) {
      this.#context.report('criteria', node.entries.find((e) => e.key.source === 'criteria')?.key.span ?? node.span, {
        zh: '没有任何评分项，无法计分。',
        en: 'There are no criteria, so there is nothing to score.',
      });
    }
    const draft: Draft = {
      index: 0, id: '', parent: null, ...range, weight: ONE, bonus: false, critical: false, criticalWeight: null, missing, forbidNotApplicable: forbid,
      applies: null, method: { type: 'group', aggregate: policy.aggregate ?? 'mean', children }, round: policy.round,
    };
    this.#drafts[0] = draft;
    return draft;
  }

  /** To be called after `root`, when every criterion has its number. */
  vetoes(grades: readonly GradePlan[]): readonly VetoPlan[] {
    return this.vetoPlaces.flatMap((veto, index) => this.#veto(veto, index, grades) ?? []);
  }

  finish(vetoes: readonly VetoPlan[]): readonly CriterionPlan[] {
    const acting = new Map<number, VetoPlan[]>();
    for (const veto of vetoes) {
      const others = acting.get(veto.scope);
      if (others === undefined) acting.set(veto.scope, [veto]);
      else others.push(veto);
    }
    return this.#drafts
      .filter((draft) => draft !== null)
      .map((draft) => ({ ...draft, vetoes: (acting.get(draft.index) ?? []).map((v) => v.index) }));
  }

  #collectVetoes(vetoes: readonly Veto[], home: number): void {
    for (const veto of vetoes) {
      this.vetoPlaces.push(veto);
      this.#vetoHomes.push(home);
    }
  }

  #children(criteria: readonly Criterion[], parent: number, aggregate: Aggregate, inherited: Inherited): readonly number[] {
    const weights = this.#weights(criteria, aggregate);
    return criteria.map((criterion, i) => this.#criterion(criterion, parent, aggregate, weights[i] ?? ONE, inherited));
  }

  #criterion(criterion: Criterion, parent: number, above: Aggregate, weight: Rational, inherited: Inherited): number {
    const index = this.#drafts.length;
    this.#drafts.push(null);
    this.places.push(criterion);
    const { id, policy } = criterion;
    if (id === null) this.#context.report('criteria', place(criterion), { zh: '这个评分项没有编号。', en: 'This criterion has no id.' });
    else if (this.#numbers.has(id)) {
      this.#context.report('duplicate-id', place(criterion), { zh: `评分项编号“${id}”重复。`, en: `The criterion id "${id}" is used twice.` });
    } else this.#numbers.set(id, index);
    if (criterion.bonus && (above === 'min' || above === 'max')) {
      this.#context.report('criteria', place(criterion), {
        zh: `汇总方式为 ${above} 的组里不能有加分项“${id ?? '?'}”。`,
        en: `A group that takes the ${above} cannot have a bonus such as "${id ?? '?'}".`,
      });
    }
    const range = criterion.scale === null ? { min: inherited.min, max: inherited.max } : this.#scale(criterion.scale, criterion.node);
    const missing = policy.missing ?? inherited.missing;
    const forbid = policy.notApplicable === null ? inherited.forbid : policy.notApplicable === 'forbid';
    const aggregate = policy.aggregate ?? 'mean';
    this.#collectVetoes(criterion.vetoes, index);
    const inner = { ...(range ?? inherited), missing, forbid };
    const children = criterion.criteria === null ? [] : this.#children(criterion.criteria, index, aggregate, inner);
    const method = compileMethod(this.#context, criterion, aggregate, children);
    const applies = criterion.when === null ? null : this.#context.condition(criterion.when);
    if (method !== null && range !== null) {
      this.#drafts[index] = {
        index, id: id ?? '', parent, ...range, weight, bonus: criterion.bonus, critical: criterion.critical,
        criticalWeight: criterion.criticalWeight === null ? null : this.#weight(criterion.criticalWeight),
        // What a group declares is for what is in it; its own absence is its parent's matter.
        missing: method.type === 'group' ? inherited.missing : missing,
        forbidNotApplicable: forbid, applies, method: checkedGroup(this.#context, criterion, method), round: policy.round,
      };
    }
    return index;
  }

  /** Either every counting sibling declares a weight or none does: half a set of weights has no meaning. */
  #weights(criteria: readonly Criterion[], aggregate: Aggregate): readonly Rational[] {
    const given = criteria.filter((c) => c.weight !== null);
    const lacking = criteria.filter((c) => c.weight === null && !c.bonus);
    if (given.some((c) => !c.bonus) && lacking.length > 0 && aggregate === 'mean') {
      for (const criterion of lacking) {
        this.#context.report('weight', place(criterion), {
          zh: `同组的其他评分项有权重，“${criterion.id ?? '?'}”没有：要么都写，要么都不写。`,
          en: `Others in the group have a weight and "${criterion.id ?? '?'}" has none: give all of them one, or none.`,
        });
      }
    }
    return criteria.map((criterion) => (criterion.weight === null ? ONE : this.#weight(criterion.weight)));
  }

  #weight(node: ScalarNode): Rational {
    const weight = share(node);
    if (weight !== null && sign(weight) >= 0) return weight;
    this.#context.report('weight', node.span, {
      zh: `权重“${node.source}”不是大于等于 0 的数或百分比。`,
      en: `The weight "${node.source}" is not a number or percentage of at least 0.`,
    });
    return ONE;
  }

  #scale(scale: Scale | null, owner: MapNode): { readonly min: Rational; readonly max: Rational } | null {
    const min = parseRational(scale?.min ?? '');
    const max = parseRational(scale?.max ?? '');
    if (min !== undefined && max !== undefined && compare(min, max) < 0) return { min, max };
    const span = scale?.node.span ?? owner.entries[0]?.key.span ?? owner.span;
    this.#context.report('scale', span, {
      zh: min !== undefined && max !== undefined ? '分值范围的最小值必须小于最大值。' : '缺少分值范围：请写 scale: { min: …, max: … }。',
      en: min !== undefined && max !== undefined ? 'The minimum of the scale must be less than its maximum.' : 'The scale is missing: write scale: { min: …, max: … }.',
    });
    return null;
  }

  #veto(veto: Veto, index: number, grades: readonly GradePlan[]): VetoPlan | null {
    const span = veto.node.entries[0]?.key.span ?? veto.node.span;
    const scope = veto.scope === null ? (this.#vetoHomes[index] ?? 0) : this.#criterionNumber(veto.scope);
    const score = veto.score === null ? null : number(this.#context, veto.score, veto.node);
    const cap = veto.cap === null ? null : number(this.#context, veto.cap, veto.node);
    const grade = veto.grade === null ? null : grades.findIndex((g) => g.id === veto.grade?.source);
    if (veto.grade !== null && grade === -1) {
      this.#context.report('veto', veto.grade.span, { zh: `没有等级“${veto.grade.source}”。`, en: `There is no grade "${veto.grade.source}".` });
    }
    if (veto.grade !== null && scope !== 0) {
      this.#context.report('veto', veto.grade.span, { zh: '只有作用于总分的否决项才能定级。', en: 'Only a veto on the total can set the grade.' });
    }
    if (veto.score === null && veto.cap === null && veto.grade === null) {
      this.#context.report('veto', span, { zh: '否决项没有写后果：请写 score、cap 或 grade。', en: 'The veto has no effect: give it a score, a cap or a grade.' });
    }
    const trigger = this.#trigger(veto, span);
    return scope === null || trigger === null || grade === -1 ? null : { index, id: veto.id ?? '', scope, trigger, score, cap, grade };
  }

  #trigger(veto: Veto, span: { readonly start: number; readonly end: number }): VetoPlan['trigger'] | null {
    if (veto.when !== null) {
      const condition = this.#context.condition(veto.when);
      return condition === null ? null : { type: 'condition', condition };
    }
    if (veto.criterion === null || veto.below === null) {
      this.#context.report('veto', span, { zh: '否决项没有触发条件：请写 when，或 criterion 与 below。', en: 'The veto is never triggered: give it when, or criterion and below.' });
      return null;
    }
    const criterion = this.#criterionNumber(veto.criterion);
    const draft = criterion === null ? null : this.#drafts[criterion];
    const below = share(veto.below);
    if (criterion === null || !draft) return null;
    const width = sub(draft.max, draft.min);
    const part = width && below && veto.below.source.trim().endsWith('%') ? mul(width, below) : undefined;
    const threshold = veto.below.source.trim().endsWith('%') ? part && add(draft.min, part) : (below ?? undefined);
    if (threshold !== undefined) return { type: 'below', criterion, threshold };
    this.#context.report('veto', veto.below.span, { zh: `“${veto.below.source}”不是分数或百分比。`, en: `"${veto.below.source}" is neither a score nor a percentage.` });
    return null;
  }

  #criterionNumber(node: ScalarNode): number | null {
    const found = this.#numbers.get(node.source);
    if (found !== undefined) return found;
    this.#context.report('veto', node.span, { zh: `没有评分项“${node.source}”。`, en: `There is no criterion "${node.source}".` });
    return null;
  }
}

/** A group with nothing in it that counts could never be divided by anything. */
function checkedGroup(context: PlanContext, criterion: Criterion, method: Method): Method {
  if (method.type === 'group' && method.children.length === 0) {
    context.report('criteria', place(criterion), { zh: `评分组“${criterion.id ?? '?'}”里没有评分项。`, en: `The group "${criterion.id ?? '?'}" has no criteria.` });
  }
  return method;
}

/** Children before groups, and what a veto looks at before what it acts on. Null when scores wait for one another, which is reported. */
function evaluationOrder(context: PlanContext, criteria: readonly CriterionPlan[], vetoes: readonly VetoPlan[], places: readonly Veto[]): readonly number[] | null {
  const waiting = new Map(criteria.map((c) => [c.index, 0]));
  const waitedForBy = new Map<number, number[]>();
  const wait = (index: number, forIndex: number): void => {
    waiting.set(index, (waiting.get(index) ?? 0) + 1);
    const list = waitedForBy.get(forIndex);
    if (list === undefined) waitedForBy.set(forIndex, [index]);
    else list.push(index);
  };
  for (const { index, method } of criteria) if (method.type === 'group') for (const child of method.children) wait(index, child);
  for (const { scope, trigger } of vetoes) if (trigger.type === 'below' && trigger.criterion !== scope) wait(scope, trigger.criterion);
  const order = criteria.filter((c) => waiting.get(c.index) === 0).map((c) => c.index);
  for (let at = 0; at < order.length; at++) {
    for (const next of waitedForBy.get(order[at] ?? -1) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) order.push(next);
    }
  }
  if (order.length === criteria.length) return order;
  const stuck = vetoes.find((v) => v.trigger.type === 'below' && (waiting.get(v.scope) ?? 0) > 0 && (waiting.get(v.trigger.criterion) ?? 0) > 0);
  const node = stuck === undefined ? undefined : places[stuck.index]?.node;
  context.report('veto', node?.entries[0]?.key.span ?? { start: 0, end: 0 }, {
    zh: `否决项“${stuck?.id ?? '?'}”依据的得分又取决于它自己。`,
    en: `The score that the veto "${stuck?.id ?? '?'}" looks at depends on the veto itself.`,
  });
  return null;
}
