/** Goes through a scoring for every number that can be turned: weights, bounds of bands and grades, scores, points, thresholds. */
import { compare, ONE, parseRational, ratio, sign, sum, ZERO, type Rational } from '../../base/rational.ts';
import { same, type Text } from '../../base/text.ts';
import type { Check, Criterion, Veto } from '../../model/scoring.ts';
import { get, isMap, type ScalarNode } from '../../syntax/tree.ts';
import type { CriterionPlan, ScoringPlan } from '../../scoring/plan.ts';
import type { CompiledScoring } from '../compile-scoring.ts';
import type { KnobKind, KnobPlace, Limits } from './places.ts';
import { ofCondition, ofTests, wholeLiteral, type Movable, type Quantity } from './rulers.ts';

/** Of a name that becomes part of an id. */
const MAX_NAME = 60;

/** In the order of the text. */
export function collectKnobs(compiled: CompiledScoring, plan: ScoringPlan, text: string): readonly KnobPlace[] {
  return new Collector(compiled, plan, text).all();
}

class Collector {
  readonly #compiled: CompiledScoring;
  readonly #plan: ScoringPlan;
  readonly #text: string;
  readonly #found: KnobPlace[] = [];
  readonly #ids = new Set<string>();
  /** Literals that stand for several numbers, by an alias, belong to the first. */
  readonly #taken = new Set<number>();
  readonly #totals = new Map<number, Limits>();

  constructor(compiled: CompiledScoring, plan: ScoringPlan, text: string) {
    this.#compiled = compiled;
    this.#plan = plan;
    this.#text = text;
  }

  all(): readonly KnobPlace[] {
    const { scoring, places } = this.#compiled;
    for (const [index, criterion] of places.criteria.entries()) {
      const plan = this.#plan.criteria[index];
      if (criterion && plan) this.#criterion(criterion, plan);
    }
    for (const veto of scoring.vetoes) this.#veto(veto, 0);
    this.#grades();
    return this.#found.sort((a, b) => a.literals[0].span.start - b.literals[0].span.start);
  }

  #criterion(criterion: Criterion, plan: CriterionPlan): void {
    const path = `criteria/${named(criterion.id)}`;
    const { index } = plan;
    this.#weights(criterion, plan, path);
    if (criterion.when !== null) this.#condition(criterion.when, index, `${path}/when`, { zh: '适用条件', en: 'applies when' });
    const { method } = plan;
    if (method.type === 'bands') {
      const bands = criterion.bands ?? [];
      const names = bands.map((b) => quoted(b.label ?? same(b.when?.source ?? '')));
      const keys = bands.map((b, i) => (b.label === null ? String(i) : named(b.label.zh)));
      for (const m of ofTests(bands.map((b) => b.when), this.#input(method.slot), this.#text)) {
        this.#movable(m, 'boundary', index, `${path}/bands/${keys[m.tests[0] ?? 0] ?? ''}/when/${String(m.nth)}`, between(m, names));
      }
      for (const [i, { score }] of bands.entries()) this.#score(score, 'score', plan, `${path}/bands/${keys[i] ?? ''}/score`, scoreOf(names[i]));
    }
    if (method.type === 'levels') {
      for (const { names, label, score } of criterion.levels ?? []) this.#score(score, 'score', plan, `${path}/levels/${named(names[0] ?? null)}/score`, scoreOf(quoted(label ?? same(names[0] ?? ''))));
    }
    for (const check of criterion.checklist ?? []) this.#check(check, plan, path);
    for (const veto of criterion.vetoes) this.#veto(veto, index);
  }

  #weights({ weight, criticalWeight }: Criterion, { index, parent, bonus }: CriterionPlan, path: string): void {
    const above = parent === null ? undefined : this.#plan.criteria[parent]?.method;
    if (above?.type !== 'group') return;
    // The lowest and the highest know no weights, and one alone is all there is.
    const counts = above.aggregate !== 'min' && above.aggregate !== 'max' && (above.aggregate !== 'mean' || above.children.length > 1);
    if (weight !== null && counts) {
      const limits = this.#total(parent ?? 0, () => above.children.flatMap((child) => this.#plan.criteria[child] ?? []).filter((c) => !c.bonus && this.#compiled.places.criteria[c.index]?.weight !== null).map((c) => c.weight));
      this.#add(weight, { id: `${path}/weight`, kind: 'weight', criterion: index, label: { zh: '权重', en: 'weight' }, limits, group: bonus ? null : parent });
    }
    if (criticalWeight !== null) {
      const limits = this.#total(-1, () => this.#plan.criteria.filter((c) => c.critical).map((c) => c.criticalWeight ?? c.weight));
      this.#add(criticalWeight, { id: `${path}/critical-weight`, kind: 'critical-weight', criterion: index, label: { zh: '关键权重', en: 'critical weight' }, limits, group: null });
    }
  }

  /** From nought to what the weights of a group are together; worked out once for each group. */
  #total(group: number, weights: () => readonly Rational[]): Limits {
    const known = this.#totals.get(group);
    if (known !== undefined) return known;
    const all = weights();
    const total = sum(all) ?? ONE;
    const limits: Limits = { type: 'range', low: ZERO, high: sign(total) > 0 ? total : ONE, lowest: ZERO, step: null, grain: all.reduce<Rational | null>((a, b) => (a === null ? b : commonDivisor(a, b)), null) };
    this.#totals.set(group, limits);
    return limits;
  }

  #check({ id, label, points, when }: Check, plan: CriterionPlan, path: string): void {
    const name = quoted(label ?? same(id ?? ''));
    const at = `${path}/checklist/${named(id)}`;
    this.#score(points, 'points', plan, `${at}/points`, { zh: `${name.zh}的分值`, en: `points of ${name.en}` });
    if (when !== null) this.#condition(when, plan.index, `${at}/when`, { zh: `${name.zh}的条件`, en: `condition of ${name.en}` });
  }

  #veto(veto: Veto, home: number): void {
    const path = `vetoes/${named(veto.id)}`;
    const name = quoted(veto.label ?? same(veto.id ?? ''));
    const trigger = { zh: `${name.zh}的触发线`, en: `trigger of ${name.en}` };
    if (veto.when !== null) this.#condition(veto.when, home, `${path}/when`, trigger);
    else if (veto.below !== null) {
      const looked = this.#plan.criteria.find((c) => c.index > 0 && c.id === veto.criterion?.source);
      const percent = veto.below.source.trim().endsWith('%');
      const limits: Limits = percent || looked === undefined ? { type: 'range', low: ZERO, high: ONE, lowest: ZERO, step: null, grain: null } : scale(looked, null);
      this.#add(veto.below, { id: `${path}/below`, kind: 'threshold', criterion: home, label: trigger, limits, group: null });
    }
    const scope = this.#plan.criteria.find((c) => c.index > 0 && c.id === veto.scope?.source) ?? this.#plan.criteria[home];
    if (scope === undefined) return;
    this.#score(veto.score, 'veto-score', { ...scope, index: home }, `${path}/score`, { zh: `${name.zh}触发后的得分`, en: `score after ${name.en}` });
    this.#score(veto.cap, 'veto-cap', { ...scope, index: home }, `${path}/cap`, { zh: `${name.zh}触发后的最高分`, en: `cap after ${name.en}` });
  }

  #grades(): void {
    const { grades, pass } = this.#compiled.scoring;
    const root = this.#plan.criteria[0];
    if (root === undefined) return;
    const total: Quantity = { kind: 'number', low: root.min, high: root.max, step: null };
    const names = grades.map((g) => quoted(g.label ?? same(g.id ?? '')));
    for (const m of ofTests(grades.map((g) => g.when), total, this.#text)) this.#movable(m, 'grade', 0, `grades/${named(grades[m.tests[0] ?? 0]?.id ?? null)}/when/${String(m.nth)}`, between(m, names));
    for (const m of ofTests([pass], total, this.#text)) this.#movable(m, 'pass', 0, `pass/${String(m.nth)}`, { zh: '合格线', en: 'pass mark' });
  }

  #condition(node: ScalarNode, criterion: number, path: string, label: Text): void {
    const quantity = (name: string): Quantity | null => {
      const slot = this.#plan.inputs.findIndex((i) => i.name === name);
      return slot < 0 ? null : this.#input(slot);
    };
    for (const m of ofCondition(node, quantity, this.#text)) this.#movable(m, 'threshold', criterion, `${path}/${m.name}/${String(m.nth)}`, label);
  }

  #input(slot: number): Quantity {
    const input = this.#plan.inputs[slot];
    const { points = [], cells = [] } = input?.domain?.table ?? {};
    const step = parseRational(this.#compiled.scoring.inputs[slot]?.step ?? '');
    return {
      kind: input?.type === 'duration' ? 'duration' : 'number',
      // Answer 0 of the table is the domain: it goes on without end where its outermost cell has this answer.
      low: cells.length > 0 && cells[0] !== 0 ? (points[0] ?? null) : input?.type === 'duration' ? ZERO : null,
      high: cells.length > 0 && cells[cells.length - 1] !== 0 ? (points.at(-1) ?? null) : null,
      step: step !== undefined && compare(step, ZERO) > 0 ? step : null,
    };
  }

  #movable(movable: Movable, kind: KnobKind, criterion: number, id: string, label: Text): void {
    const value = movable.ruler.marks[movable.mark]?.value;
    if (value !== undefined) this.#take({ id, kind, criterion, label, value, literals: movable.literals, limits: { type: 'order', ruler: movable.ruler, mark: movable.mark }, group: null });
  }

  #score(node: ScalarNode | null, kind: KnobKind, of: CriterionPlan, id: string, label: Text): void {
    const declared = of.parent === null ? this.#compiled.scoring.scale : (this.#compiled.places.criteria[of.index]?.scale ?? null);
    const written = isMap(declared?.node) ? get(declared.node, 'step') : undefined;
    const step = written?.type === 'scalar' ? parseRational(written.source) : undefined;
    const limits = kind === 'points' ? { ...scale(of, null), low: ZERO, lowest: ZERO } : scale(of, step !== undefined && compare(step, ZERO) > 0 ? step : null);
    if (node !== null) this.#add(node, { id, kind, criterion: of.index, label, limits, group: null });
  }

  #add(node: ScalarNode, knob: Omit<KnobPlace, 'literals' | 'value' | 'name'>): void {
    const literal = wholeLiteral(node, this.#text);
    if (literal !== undefined) this.#take({ ...knob, literals: [literal], value: literal.notation.value });
  }

  #take(knob: Omit<KnobPlace, 'name'>): void {
    if (knob.literals.some((l) => this.#taken.has(l.span.start))) return;
    for (const { span } of knob.literals) this.#taken.add(span.start);
    let { id } = knob;
    for (let n = 2; this.#ids.has(id); n++) id = `${knob.id}~${String(n)}`;
    this.#ids.add(id);
    const criterion = this.#compiled.places.criteria[knob.criterion];
    const of = criterion ? quoted(criterion.label ?? same(criterion.id ?? '')) : null;
    const name = of === null ? knob.label : { zh: `${of.zh}的${knob.label.zh}`, en: `${knob.label.en} in ${of.en}` };
    this.#found.push({ ...knob, id, name });
  }
}

const scale = ({ min, max }: Pick<CriterionPlan, 'min' | 'max'>, step: Rational | null): Extract<Limits, { type: 'range' }> =>
  ({ type: 'range', low: min, high: max, lowest: null, step, grain: null });

/** The largest of which both are whole multiples; the first where there is none of a reasonable size. */
function commonDivisor(a: Rational, b: Rational): Rational {
  let [x, y] = [a.n * b.d, b.n * a.d];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? a : (ratio(x, a.d * b.d) ?? a);
}

const named = (name: string | null): string => (name ?? '').slice(0, MAX_NAME);

const quoted = (text: Text): Text => ({ zh: `“${text.zh}”`, en: `“${text.en}”` });

const scoreOf = (name: Text | undefined): Text => ({ zh: `${name?.zh ?? ''}的得分`, en: `score of ${name?.en ?? ''}` });

function between({ tests }: Movable, names: readonly Text[]): Text {
  const [first, second] = tests.map((t) => names[t]);
  if (first === undefined || second === undefined) return { zh: `${first?.zh ?? ''}的界限`, en: `boundary of ${first?.en ?? ''}` };
  return { zh: `${first.zh}与${second.zh}的界限`, en: `boundary of ${first.en} and ${second.en}` };
}
