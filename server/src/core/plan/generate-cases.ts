/**
 * Cases made up from what a scoring says of its inputs, for trying it out where there are no data. By a seed, so that the same
 * document, seed and number always give the same rows.
 */
import { compare, type Rational } from '../base/rational.ts';
import { seeded, type Random } from '../statistics/random.ts';
import { emptyCase, VALUE } from '../scoring/case.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import { scoreCase } from '../scoring/score-case.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { inputValues, type ValueGroup } from './input-values.ts';

export interface Generation {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
  /** Rows. */
  readonly count: number;
}

/** Rows in one piece of the text. */
const PIECE = 500;

/** Of so many cases two, by the lot that is drawn, hold a value that spoils them, two hold anything whatever, two lack an answer that is not required, and one shows a veto or a grade. */
const LOTS = 40;
const SPOILT = 2;
const WILD = 4;
const LACKING = 6;
const SHOWING = 7;

/**
 * CSV with the names of the inputs as its header, to be read without a dataset, in pieces of some hundred rows.
 *
 * Every choice, every stretch between two boundaries and every boundary occurs, the boundaries less often. In one half of the
 * cases the values have nothing to do with each other; in the other half they go together, from a case in which all is well to one
 * in which nothing is, so that the totals spread over the scale. What triggers a veto or keeps a case from being scored is kept to
 * an eighth of the cases, since else hardly any case would be without. Vetoes and grades that take several values at once are looked
 * for, and shown by what was found.
 */
export function* generateCases(compiled: CompiledScoring, plan: ScoringPlan, { seed, count }: Generation): Generator<string> {
  const random = seeded(seed);
  const values = inputValues(compiled, plan);
  const judged = judge(plan, values, random);
  const sources = values.map((groups, slot) => new Source(groups, judged[slot] ?? [], random));
  const showing = shuffled(witnesses(plan, values, random), random);
  const spoiling = shuffled(sources.flatMap((source, slot) => source.spoiling.map((group) => ({ slot, group }))), random);
  // A line with nothing on it is no row.
  const optional = plan.inputs.length < 2 ? [] : shuffled(plan.inputs.flatMap((input, slot) => (input.required ? [] : [slot])), random);
  yield `${plan.inputs.map((input) => cell(input.name)).join(',')}\n`;
  let spoilt = 0;
  let missing = 0;
  let shown = 0;
  for (let done = 0; done < count; done += PIECE) {
    let piece = '';
    for (let row = done; row < Math.min(count, done + PIECE); row++) {
      const lot = random.below(LOTS);
      if (lot >= LACKING && lot < SHOWING && showing.length > 0) {
        piece += `${(showing[shown++ % showing.length] as readonly string[]).join(',')}\n`;
        continue;
      }
      const spoiler = lot < SPOILT && spoiling.length > 0 ? spoiling[spoilt++ % spoiling.length] : undefined;
      const absent = lot >= WILD && lot < LACKING && optional.length > 0 ? optional[missing++ % optional.length] : undefined;
      const together = random.below(2) === 0 ? random.below(QUALITIES) : null;
      for (let slot = 0; slot < sources.length; slot++) {
        const source = sources[slot] as Source;
        const group = spoiler?.slot === slot ? spoiler.group : lot >= SPOILT && lot < WILD ? source.any(random) : together === null ? source.next(random) : source.near(together, random);
        if (slot > 0) piece += ',';
        if (slot !== absent) piece += group.next();
      }
      piece += '\n';
    }
    yield piece;
  }
}

const cell = (text: string): string => (/^[\p{L}\p{N}_.%: -]*$/u.test(text) ? text : `"${text.replaceAll('"', '""')}"`);

/** The values of a group as cells, given out in turn. */
class Group {
  readonly #texts: readonly string[];
  #at = 0;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  next(): string {
    this.#at = this.#at + 1 < this.#texts.length ? this.#at + 1 : 0;
    return this.#texts[this.#at] as string;
  }
}

/** A boundary is one number, a stretch many: it is drawn so many times as often. */
const STRETCH = 3;
const QUALITIES = 1_000;
/** How far a value may be from the quality of its case, of the whole from the worst to the best. */
const SPREAD = 0.4;

/** Where the values of one input come from. */
class Source {
  readonly spoiling: readonly Group[];
  /** From the worst to the best; as they come where it makes no difference. */
  readonly #ranked: readonly Group[];
  readonly #all: readonly Group[];
  readonly #differs: boolean;
  readonly #deck: Group[];
  #left = 0;

  constructor(groups: readonly ValueGroup[], judged: readonly Judged[], random: Random) {
    const all = groups.map(({ kind, values }, i) => ({ ...(judged[i] ?? UNKNOWN), kind, group: new Group(shuffled(values.map((v) => cell(v.text)), random)) }));
    const least = Math.min(...all.map((g) => g.flaws));
    this.spoiling = all.filter((g) => g.flaws > least).map((g) => g.group);
    const ranked = all.filter((g) => g.flaws === least).sort((a, b) => compareTotals(a.total, b.total));
    this.#differs = compareTotals(ranked[0]?.total ?? null, ranked.at(-1)?.total ?? null) !== 0;
    this.#ranked = all.length === 0 ? [new Group([''])] : ranked.flatMap((g) => new Array<Group>(g.kind === 'boundary' ? 1 : STRETCH).fill(g.group));
    this.#all = all.length === 0 ? this.#ranked : all.map((g) => g.group);
    this.#deck = [...this.#ranked];
  }

  /** Each as likely, those that spoil a case included. */
  any(random: Random): Group {
    return this.#all[random.below(this.#all.length)] as Group;
  }

  /** All in turn, in an order that is drawn anew for every round. */
  next(random: Random): Group {
    if (this.#left === 0) this.#left = this.#deck.length;
    const last = --this.#left;
    const drawn = random.below(last + 1);
    const group = this.#deck[drawn] as Group;
    this.#deck[drawn] = this.#deck[last] as Group;
    this.#deck[last] = group;
    return group;
  }

  /** What goes with a case of a quality, more or less. */
  near(quality: number, random: Random): Group {
    if (!this.#differs) return this.next(random);
    const share = quality / QUALITIES + (random.below(QUALITIES) / QUALITIES - 0.5) * SPREAD;
    return this.#ranked[Math.max(0, Math.min(this.#ranked.length - 1, Math.floor(share * this.#ranked.length)))] as Group;
  }
}

const compareTotals = (a: Rational | null, b: Rational | null): number => (a === null || b === null ? Number(a !== null) - Number(b !== null) : compare(a, b));

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const k = random.below(i + 1);
    [all[i], all[k]] = [all[k] as T, all[i] as T];
  }
  return all;
}

/** What a good case comes to that holds a value of a group. */
interface Judged {
  /** Null where it is not known or there is none. */
  readonly total: Rational | null;
  /** How many vetoes act on it; infinite where it cannot be scored. */
  readonly flaws: number;
}

const UNKNOWN: Judged = { total: null, flaws: 0 };

/** So many scores of single criteria are worked out to tell good values from bad ones; in a rule that needs more all are alike. */
const WORK = 60_000;
/** Once for a good case to begin with, once around it. */
const ROUNDS = 2;

/** By slot and group. */
function judge(plan: ScoringPlan, values: readonly (readonly ValueGroup[])[], random: Random): readonly (readonly Judged[])[] {
  let judged = values.map((groups) => groups.map(() => UNKNOWN));
  if (ROUNDS * plan.criteria.length * values.reduce((sum, groups) => sum + groups.length, 0) > WORK) return judged;
  const tried = emptyCase(plan.inputs.length);
  const put = (slot: number, group: ValueGroup | undefined): void => {
    const { value } = group?.values[group.values.length >> 1] ?? {};
    if (value === undefined) return;
    tried.states[slot] = VALUE;
    tried.values[slot] = value;
  };
  for (const [slot, groups] of values.entries()) put(slot, groups[random.below(Math.max(1, groups.length))]);
  for (let round = 0; round < ROUNDS; round++) {
    judged = values.map((groups, slot) => {
      const own = groups.map((group): Judged => {
        put(slot, group);
        const { status, total, vetoes } = scoreCase(plan, tried);
        return { total, flaws: status === 'scored' || status === 'vetoed' ? vetoes.length : Infinity };
      });
      put(slot, groups[own.reduce((best, j, i) => (isBetter(j, own[best] ?? j) ? i : best), 0)]);
      return own;
    });
  }
  return judged;
}

/** Cases that are drawn to look for vetoes and grades. */
const DRAWN = 2_000;

/** For every veto and every grade that was found, the cells of one case that comes to it. */
function witnesses(plan: ScoringPlan, values: readonly (readonly ValueGroup[])[], random: Random): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const drawn = Math.min(DRAWN, Math.floor(WORK / Math.max(1, plan.criteria.length)));
  const tried = emptyCase(plan.inputs.length);
  for (let i = 0; i < drawn && found.size < plan.vetoes.length + plan.grades.length; i++) {
    const cells = values.map((groups, slot) => {
      const of = groups[random.below(Math.max(1, groups.length))]?.values ?? [];
      const one = of[random.below(Math.max(1, of.length))];
      if (one === undefined) return '';
      tried.states[slot] = VALUE;
      tried.values[slot] = one.value;
      return cell(one.text);
    });
    const { grade, vetoes } = scoreCase(plan, tried);
    for (const what of [...vetoes.map((v) => `veto ${String(v)}`), ...(grade === null ? [] : [`grade ${String(grade)}`])]) if (!found.has(what)) found.set(what, cells);
  }
  return [...found.values()];
}

const isBetter = (a: Judged, b: Judged): boolean => (a.flaws === b.flaws ? compareTotals(a.total, b.total) > 0 : a.flaws < b.flaws);
