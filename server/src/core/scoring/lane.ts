/**
 * The quick way through a scoring, for the many cases of a data file. It computes no score twice: every different answer,
 * score and combination gets a small number, what the exact engine makes of it is asked once, and from then on a case is a
 * handful of look-ups. Whatever the engine would complain about, and whatever does not fit, is declined and left to it, so
 * that the two can only agree.
 */
import { lookUp } from './step-table.ts';
import { round, type Rational } from '../base/rational.ts';
import { emptyCase, flagOf, type CaseInput, type CaseProblem, type CaseStatus, type CellValue } from './case.ts';
import { Pattern } from './lane-group.ts';
import { Known, leafSlots, nodeOf, simpleOf, type Node, type Simple } from './lane-nodes.ts';
import { DECLINED, FIRST_SCORE, idOfStatus, MISSING_ID, presence, Scores, statusOf } from './lane-scores.ts';
import { Memo, UNKNOWN } from './number-table.ts';
import type { CriterionPlan, ScoringPlan } from './plan.ts';
import { afterVetoes, blank, gather, inputProblem, ownApplicability, scoreLeaf, triggers } from './score-case.ts';

/** Beyond so many different answers, combinations or scores of one kind the lane asks to be emptied. */
const FULL = 65_536;
/** Vetoes on one score, triggered or not, make one number. */
const MAX_VETOES = 20;
/** The condition of a criterion or veto that holds, does not hold, or cannot be decided. */
const HOLDS = 1;
const NO = 0;

export class Lane {
  /** After `evaluate`, by criterion and then by dimension: the number of the score, or what stands for none. */
  readonly results: Int32Array;
  readonly scores: readonly Scores[];
  /** After `evaluate`. */
  status: Exclude<CaseStatus, 'invalid'> = 'scored';
  /** −1 for none; like `pass` it counts only where the status is not incomplete. */
  grade = -1;
  pass = false;
  /** The vetoes that were triggered, as `flagOf` marks them. */
  flags = 0;
  readonly hasPass: boolean;
  /** The lane holds as much as it should: what has been counted is to be put away, and the lane emptied. */
  full = false;

  readonly #plan: ScoringPlan;
  readonly #dimensions: readonly (readonly number[])[];
  readonly #case: CaseInput;
  #answers: Answer[][] = [];
  /** What depends on one answer alone waits for nothing and comes first; then the rest in the order of the plan. */
  #simple: readonly Simple[] = [];
  #nodes: readonly Node[] = [];
  #applies: { readonly index: number; readonly parent: number; readonly known: Known | null }[] = [];
  #preset: Int32Array;
  #groups: { readonly index: number; readonly patterns: Map<number | string, Pattern | number> }[] = [];
  #grades = new Memo();
  #passes = new Memo();
  /** What `evaluate` was last given. */
  #answered: Int32Array = new Int32Array(0);
  /** By criterion the bands that combinations of its answers hit; filled when somebody asks. */
  #bands = new Map<number, { readonly known: Known; readonly memo: Memo }>();

  /** Null where a plan is beyond what the lane is made for. */
  static of(plan: ScoringPlan, dimensions: readonly (readonly number[])[]): Lane | null {
    return plan.criteria.some((c) => c.vetoes.length > MAX_VETOES) ? null : new Lane(plan, dimensions);
  }

  private constructor(plan: ScoringPlan, dimensions: readonly (readonly number[])[]) {
    this.#plan = plan;
    this.hasPass = plan.pass !== null;
    this.#dimensions = dimensions;
    this.#case = emptyCase(plan.inputs.length);
    this.results = new Int32Array(plan.criteria.length + dimensions.length);
    this.#preset = new Int32Array(plan.criteria.length).fill(FIRST_SCORE);
    this.scores = [];
    this.empty();
  }

  /** Forgets every number that was given out; the numbers of answers too. */
  empty(): void {
    const { criteria, inputs, order, vetoes } = this.#plan;
    this.full = false;
    const scores = Array.from(this.results, () => new Scores());
    (this as { scores: readonly Scores[] }).scores = scores;
    this.#answers = inputs.map(() => []);
    const nodes = order.flatMap((index) => {
      const criterion = criteria[index];
      return criterion === undefined ? [] : [nodeOf(criterion, vetoes)];
    });
    this.#simple = nodes.flatMap((node) => simpleOf(node) ?? []);
    this.#nodes = nodes.filter((node) => simpleOf(node) === null);
    this.#applies = criteria.some((c) => c.applies !== null)
      ? criteria.map((c) => ({ index: c.index, parent: c.parent ?? -1, known: c.applies === null ? null : new Known(c.applies.slots) }))
      : [];
    this.#groups = this.#dimensions.map((_, i) => ({ index: criteria.length + i, patterns: new Map<number | string, Pattern | number>() }));
    this.#grades = new Memo();
    this.#passes = new Memo();
    this.#bands = new Map();
  }

  /**
   * Gives an answer its number; DECLINED for one that spoils the case.
   * @param value counts only where the state is VALUE
   */
  answer(slot: number, state: number, value: CellValue | null): number {
    const input = this.#plan.inputs[slot];
    const answers = this.#answers[slot];
    if (input === undefined || answers === undefined || inputProblem(input, slot, state, value ?? '') !== undefined) return DECLINED;
    if (answers.length >= FULL) this.full = true;
    return answers.push({ state, value }) - 1;
  }

  /**
   * Scores a case into `results`, `status`, `grade` and `pass`.
   * @param answers by slot, as `answer` numbered them; none of them declined
   * @returns false when the exact engine is to do it
   */
  evaluate(answers: Int32Array): boolean {
    const { results } = this;
    const preset = this.#preset;
    this.#answered = answers;
    for (const { index, parent, known } of this.#applies) {
      const above = parent < 0 ? FIRST_SCORE : (preset[parent] as number);
      preset[index] = above < FIRST_SCORE || known === null ? above : this.#applicable(index, known, answers);
    }
    let grade = -1;
    this.flags = 0;
    const simple = this.#simple;
    for (let i = 0; i < simple.length; i++) {
      const { index, slot, known, node } = simple[i] as Simple;
      let id = preset[index] as number;
      if (id >= FIRST_SCORE) {
        const at = answers[slot] as number;
        const { values } = known.memo;
        id = at < values.length ? (values[at] as number) : UNKNOWN;
        if (id === UNKNOWN) id = this.#leaf(node, known, answers);
        if (id < 0) return false;
      }
      results[index] = id;
    }
    for (let i = 0; i < this.#nodes.length; i++) {
      const node = this.#nodes[i] as Node;
      const { index } = node;
      let id = preset[index] as number;
      if (id >= FIRST_SCORE) id = node.leaf === null ? this.#group(node) : this.#leaf(node, node.leaf, answers);
      if (id < 0) return false;
      if (node.vetoes.length > 0) {
        const code = this.#triggered(node, id, answers);
        id = this.#afterVetoes(node, id, code);
        if (id < 0) return false;
        if (code !== 0) {
          this.flags |= flagsOf(node, code);
          grade = this.#lowerGrade(grade, node, code);
        }
      }
      results[index] = id;
    }
    const total = results[0] as number;
    this.status = total < FIRST_SCORE ? 'incomplete' : this.flags !== 0 ? 'vetoed' : 'scored';
    if (this.status === 'incomplete') return true;
    this.grade = grade >= 0 || this.#plan.gradeTable === null ? grade : this.#gradeOf(total);
    this.pass = this.hasPass && this.#passOf(total) === HOLDS;
    return (this.#plan.gradeTable === null || this.grade >= 0) && this.#evaluateDimensions();
  }

  /** Number of the band or level that a criterion hit in the case that was evaluated last; −1 for none. */
  band(index: number): number {
    const criterion = this.#plan.criteria[index];
    if (criterion === undefined || (this.#preset[index] as number) < FIRST_SCORE) return -1;
    let own = this.#bands.get(index);
    if (own === undefined) this.#bands.set(index, (own = { known: new Known(leafSlots(criterion)), memo: new Memo() }));
    const at = own.known.at(this.#answered);
    const found = own.memo.get(at);
    if (found !== UNKNOWN) return found;
    const result = blank();
    scoreLeaf(criterion, this.#caseOf(own.known.slots, this.#answered), result, []);
    return own.memo.set(at, result.band ?? -1);
  }

  #applicable(index: number, known: Known, answers: Int32Array): number {
    const at = known.at(answers);
    const found = known.memo.get(at);
    if (found !== UNKNOWN) return found;
    const applies = this.#plan.criteria[index]?.applies ?? null;
    const status = applies === null ? 'scored' : ownApplicability(applies, this.#caseOf(known.slots, answers));
    return this.#keep(known, at, status === 'scored' ? FIRST_SCORE : idOfStatus(status));
  }

  #leaf(node: Node, known: Known, answers: Int32Array): number {
    const at = known.at(answers);
    const found = known.memo.get(at);
    if (found !== UNKNOWN) return found;
    const result = blank();
    const problems: CaseProblem[] = [];
    scoreLeaf(node.criterion, this.#caseOf(known.slots, answers), result, problems);
    if (problems.length > 0 || result.status === 'invalid') return this.#keep(known, at, DECLINED);
    return this.#keep(known, at, result.raw === null ? idOfStatus(result.status) : this.#settled(node, result.raw));
  }

  /** The number of a raw score: of the rounded one right away where no veto comes between. */
  #settled(node: Node, raw: Rational): number {
    const score = node.vetoes.length > 0 ? raw : rounded(node.criterion, raw);
    return score === undefined ? DECLINED : this.#numberOf(node.index, score);
  }

  #numberOf(index: number, score: Rational): number {
    const scores = this.scores[index];
    if (scores === undefined) return DECLINED;
    if (scores.size >= FULL) this.full = true;
    return scores.idOf(score);
  }

  #group(node: Node): number {
    const { children } = node;
    const { results } = this;
    let present = true;
    for (let i = 0; i < children.length; i++) present &&= (results[children[i] as number] as number) >= FIRST_SCORE;
    const pattern = present ? (node.whole ??= this.#groupPattern(node)) : this.#patternOf(node);
    if (typeof pattern === 'number') return pattern;
    const id = pattern.evaluate(results);
    if (pattern.size >= FULL) this.full = true;
    return id;
  }

  #patternOf(node: Node): Pattern | number {
    const key = presence(node.children, this.results);
    const found = node.patterns.get(key);
    if (found !== undefined) return found;
    const made = this.#groupPattern(node);
    this.#keepPattern(node.patterns, key, made);
    return made;
  }

  #keepPattern(patterns: Map<number | string, Pattern | number>, key: number | string, pattern: Pattern | number): void {
    patterns.set(key, pattern);
    if (patterns.size >= FULL / 16) this.full = true;
  }

  /** How the group comes about where just these children are there: the engine says which count. */
  #groupPattern(node: Node): Pattern | number {
    const { criterion } = node;
    const { method } = criterion;
    if (method.type !== 'group') return DECLINED;
    const gathered = gather(this.#plan, method.children, (i) => {
      const id = this.results[i] ?? MISSING_ID;
      return { status: statusOf(id), score: this.scores[i]?.value(id) ?? null };
    });
    if (gathered.status !== 'scored') return idOfStatus(gathered.status);
    const scores = gathered.parts.map((p) => this.scores[p.index] ?? new Scores());
    return new Pattern(method.aggregate, criterion, gathered.parts, gathered.leftOut, scores, (raw) => this.#settled(node, raw));
  }

  /** One bit for each veto on a score, in their order. */
  #triggered(node: Node, raw: number, answers: Int32Array): number {
    let code = 0;
    for (const [i, { veto, known }] of node.vetoes.entries()) {
      const { trigger } = veto;
      const below = trigger.type === 'below';
      const watched = !below ? 0 : trigger.criterion === node.index ? raw : (this.results[trigger.criterion] as number);
      const at = below ? watched : known.at(answers);
      let holds = known.memo.get(at);
      if (holds === UNKNOWN) {
        const score = below ? (this.scores[trigger.criterion]?.value(watched) ?? null) : null;
        holds = this.#keep(known, at, triggers(veto, this.#caseOf(known.slots, answers), score) === true ? HOLDS : NO);
      }
      if (holds === HOLDS) code |= 1 << i;
    }
    return code;
  }

  #afterVetoes(node: Node, raw: number, code: number): number {
    const at = node.after.pairs.idOf(raw, code);
    const known = node.after.memo.get(at);
    if (known !== UNKNOWN) return known;
    if (node.after.pairs.size >= FULL) this.full = true;
    const triggered = node.vetoes.flatMap(({ veto }, i) => ((code >> i) & 1 ? [veto] : []));
    const after = afterVetoes(triggered, statusOf(raw), this.scores[node.index]?.value(raw) ?? null);
    const score = after.score === null ? null : rounded(node.criterion, after.score);
    const id = score === null ? idOfStatus(after.status) : score === undefined ? DECLINED : this.#numberOf(node.index, score);
    return node.after.memo.set(at, id);
  }

  #lowerGrade(grade: number, node: Node, code: number): number {
    const { grades } = this.#plan;
    let lowest = grade;
    for (const [i, { veto }] of node.vetoes.entries()) {
      if (((code >> i) & 1) === 0 || veto.grade === null) continue;
      if (lowest < 0 || (grades[veto.grade]?.rank ?? 0) < (grades[lowest]?.rank ?? 0)) lowest = veto.grade;
    }
    return lowest;
  }

  #gradeOf(total: number): number {
    const known = this.#grades.get(total);
    if (known !== UNKNOWN) return known;
    const score = this.scores[0]?.value(total) ?? null;
    const table = this.#plan.gradeTable;
    return this.#grades.set(total, score === null || table === null ? DECLINED : Math.max(DECLINED, lookUp(table, score)));
  }

  #passOf(total: number): number {
    const known = this.#passes.get(total);
    if (known !== UNKNOWN) return known;
    const score = this.scores[0]?.value(total) ?? null;
    const { pass } = this.#plan;
    return this.#passes.set(total, score !== null && pass !== null && lookUp(pass.table, score) === 0 ? HOLDS : NO);
  }

  /** The weighted mean of the criteria that measure a dimension, on the scale of the document. */
  #evaluateDimensions(): boolean {
    for (const [i, { index, patterns }] of this.#groups.entries()) {
      const members = this.#dimensions[i] ?? [];
      const key = presence(members, this.results);
      let pattern = patterns.get(key);
      if (pattern === undefined) this.#keepPattern(patterns, key, (pattern = this.#dimensionPattern(index, members)));
      const id = typeof pattern === 'number' ? pattern : pattern.evaluate(this.results);
      if (id < 0) return false;
      if (typeof pattern !== 'number' && pattern.size >= FULL) this.full = true;
      this.results[index] = id;
    }
    return true;
  }

  #dimensionPattern(index: number, members: readonly number[]): Pattern | number {
    const root = this.#plan.criteria[0];
    const parts = members.flatMap((i) => {
      const criterion = this.#plan.criteria[i];
      return criterion === undefined || (this.results[i] ?? MISSING_ID) < FIRST_SCORE ? [] : [{ ...criterion, bonus: false }];
    });
    // Nothing that was answered, or nothing that weighs: the dimension has no score in this case.
    if (root === undefined || parts.every((p) => p.weight.n === 0n)) return MISSING_ID;
    const scores = parts.map((p) => this.scores[p.index] ?? new Scores());
    return new Pattern('mean', root, parts, [], scores, (raw) => this.#numberOf(index, raw));
  }

  #keep(known: Known, at: number, value: number): number {
    if (at >= FULL) this.full = true;
    return known.memo.set(at, value);
  }

  /** A case in which only these slots are filled: nothing else is looked at. */
  #caseOf(slots: readonly number[], answers: Int32Array): CaseInput {
    for (const slot of slots) {
      const answer = this.#answers[slot]?.[answers[slot] ?? -1];
      this.#case.states[slot] = answer?.state ?? 0;
      this.#case.values[slot] = answer?.value ?? null;
    }
    return this.#case;
  }
}

function flagsOf(node: Node, code: number): number {
  let flags = 0;
  for (const [i, { veto }] of node.vetoes.entries()) if ((code >> i) & 1) flags |= flagOf(veto.index);
  return flags;
}

interface Answer {
  readonly state: number;
  readonly value: CellValue | null;
}

const rounded = ({ round: how }: CriterionPlan, score: Rational): Rational | undefined => (how === null ? score : round(score, how.digits, how.mode));
