/** What an analysis works on: the answers of the responses that count, as measures with names, dimensions and sides of pairs. */
import { same, type Text } from '../../base/text.ts';
import type { SurveyAnalysis } from '../../model/survey-analyses.ts';
import type { Aspect } from '../../model/survey.ts';
import type { Answers } from './answers.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type * as Statistics from '../../statistics/statistics.ts';
import { onlyNamed, type NamedDimension } from '../dimensions.ts';
import { ASPECT_WORDS, asGiven, variablesNamed, type Instrument, type Side, type Variable } from './instrument.ts';
import type { Settings } from './settings.ts';
import { WEIGHTS } from './weighting.ts';
import { rowsWhere } from './where.ts';

/** The statistics are loaded when something is to be analysed, and handed down. */
export type Stats = typeof Statistics;

/** A column of numbers that is analysed: the answers to one item, or the difference of a pair. */
export interface Measure {
  readonly id: string;
  readonly label: Text;
  readonly dimension: string | null;
  readonly aspect: Side | null;
  readonly pair: string | null;
  readonly column: Float64Array;
  /** The ends of its scale. */
  readonly low: number | null;
  readonly high: number | null;
  readonly variable: Variable;
}

export interface Context {
  readonly stats: Stats;
  readonly instrument: Instrument;
  readonly analysis: SurveyAnalysis;
  readonly settings: Settings;
  /** Responses that count. */
  readonly responses: number;
  /** Sampling weights of the responses that count, NaN where one has none; null where the dataset declares none. */
  readonly weights: Float64Array | null;
  /** Answers of the responses that count; undefined for a name or a column that is not there. */
  column(name: string): Float64Array | undefined;
  /** The same before reversed items are turned round, for what is no score but a name, a group or a stratum. */
  columnAsGiven(name: string): Float64Array | undefined;
  categories(name: string): readonly string[];
  /** Of several choices and of rankings, the options behind each number. */
  lists(name: string): readonly (readonly string[])[];
  /** How many of the responses that count meet a condition in FEEL, or why that cannot be asked. */
  countWhere(condition: ScalarNode): number | { readonly refused: Text };
  /** Responses that count and were not to be asked. */
  notAsked(name: string): number;
  /** Says with the result what was left out of it, or how it is to be read. */
  note(text: Text): void;
  /** Everything that was said. */
  readonly notes: readonly Text[];
  /** Gives way to whatever else there is to do; what it throws ends the work. */
  pause(): Promise<void>;
  /** Resamples for a bootstrap that names a table of them; null where it could not be read. */
  readonly resamples: readonly Int32Array[] | null;
}

/** Rows of a column. */
export function contextOf(base: Omit<Context, 'column' | 'columnAsGiven' | 'notAsked' | 'categories' | 'lists' | 'countWhere' | 'responses' | 'weights' | 'note' | 'notes'>, answers: Answers, rows: Int32Array | null): Context {
  const kept = new Map<string, Float64Array>();
  const notes: Text[] = [];
  const note = (text: Text): void => { if (!notes.some((n) => n.en === text.en && n.zh === text.zh)) notes.push(text); };
  const ofRows = (name: string): Float64Array | undefined => {
    const whole = answers.columns.get(name)?.values;
    if (whole === undefined || rows === null) return whole;
    let column = kept.get(name);
    if (column === undefined) kept.set(name, (column = Float64Array.from(rows, (r) => whole[r] as number)));
    return column;
  };
  const without = new Map<string, number>();
  const notAsked = (name: string): number => {
    const mask = answers.notAsked.get(name);
    if (mask === undefined) return 0;
    let count = 0;
    for (let i = 0; i < (rows?.length ?? mask.length); i++) count += mask[rows === null ? i : (rows[i] as number)] as number;
    return count;
  };
  return {
    ...base,
    get notes() { return [...notes, ...notAskedNote(without)]; },
    note,
    notAsked,
    responses: rows?.length ?? answers.responses,
    weights: ofRows(WEIGHTS) ?? null,
    column(name) {
      const column = ofRows(name);
      const variable = base.instrument.variables.get(name);
      const left = notAsked(name);
      if (left > 0) without.set(name, left);
      const undecided = answers.undecided.get(name);
      if (undecided !== undefined) note({ zh: `“${name}”的显示条件“${undecided}”无法与数据对照，各份答卷都当作问到了。`, en: `The condition "${undecided}" of "${name}" cannot be looked up in the data, so every response counts as asked.` });
      if (column === undefined || variable?.reverse !== true || variable.form !== 'number') return column;
      if (variable.turned) base.settings.turned(name);
      else note({ zh: `反向题“${name}”的量表没有两端，答案没有转过来。`, en: `The scale of the reversed item "${name}" has no two ends, so its answers were not turned round.` });
      return column;
    },
    columnAsGiven(name) {
      const variable = base.instrument.variables.get(name);
      const column = ofRows(name);
      return variable?.turned === true ? column?.map((v) => asGiven(variable, v)) : column;
    },
    categories: (name) => answers.columns.get(name)?.categories ?? [],
    lists: (name) => answers.columns.get(name)?.lists ?? [],
    countWhere(condition) {
      const found = rowsWhere(condition, base.instrument, answers);
      if ('refused' in found || rows === null) return 'refused' in found ? found : found.length;
      const counting = new Set(rows);
      return found.filter((r) => counting.has(r)).length;
    },
  };
}

/** Items that are named one by one. */
const MAX_NAMED = 30;

function notAskedNote(without: ReadonlyMap<string, number>): readonly Text[] {
  if (without.size === 0) return [];
  const named = [...without].slice(0, MAX_NAMED);
  const rest = without.size - named.length;
  return [{
    zh: `按显示条件或甄别不必回答的，不算漏答，也计在缺失里：${named.map(([name, n]) => `${name} ${String(n)} 份`).join('、')}${rest > 0 ? `，以及另外 ${String(rest)} 道题` : ''}。`,
    en: `Not asked, by conditions or the screening, and counted as missing: ${named.map(([name, n]) => `${name} ${String(n)}`).join(', ')}${rest > 0 ? `, and ${String(rest)} items more` : ''}.`,
  }];
}

export interface Selection {
  /** Sides to take where the analysis does not say; null for every one. */
  readonly aspects?: readonly Side[];
  /** Only items whose dimension is known. */
  readonly withDimension?: boolean;
  /** Also questions outside of `items`, where they are named. */
  readonly forms?: readonly Variable['form'][];
}

/**
 * The measures of an analysis, in the order of the document: those named in `items`, of the `dimensions` named, on the side named in
 * `aspect`; all questions with numbers where nothing is named. Questions without a column in the data are left out.
 */
export function measures(context: Context, selection: Selection = {}): readonly Measure[] {
  const { settings } = context;
  const side = settings.text('aspect') as Side | undefined;
  const wanted = selected(context, selection);
  if (side === 'gap') return gaps(context, wanted);
  const sides = side === undefined ? selection.aspects : [side];
  return wanted.flatMap((variable): Measure[] => {
    if ((sides !== undefined && variable.aspect !== null && !sides.includes(variable.aspect)) || (side !== undefined && variable.aspect !== side)) return [];
    const column = context.column(variable.name);
    return column === undefined ? [] : [measureOf(variable, column)];
  });
}

export function measureOf(variable: Variable, column: Float64Array): Measure {
  const { name, measures: dimension, aspect, pair, low, high } = variable;
  return { id: name, label: titleOf(variable), dimension, aspect, pair, column, low, high, variable };
}

/** What a row of figures is called; of a reversed item with the word that its answers were turned round. */
export const titleOf = ({ title, turned }: Variable): Text => (turned ? { zh: `${title.zh}（反向题，已转）`, en: `${title.en} (reversed, turned)` } : title);

function selected(context: Context, { withDimension, forms = ['number'] }: Selection): readonly Variable[] {
  const { analysis, instrument } = context;
  const named = analysis.items?.flatMap((n) => variablesNamed(instrument, n.source));
  const all = named ?? [...instrument.variables.values()].filter((v) => v.item.part === 'items');
  const dimensions = analysis.dimensions === null ? null : new Set(analysis.dimensions.map((d) => instrument.dimension(d.source)?.key ?? d.source));
  return [...new Set(all)].filter((v) => forms.includes(v.form) && (dimensions === null || (v.measures !== null && dimensions.has(v.measures))) && (withDimension !== true || v.measures !== null));
}

/** Perception less expectation of each pair, or performance less importance; a pair that is asked on two scales has no difference. */
function gaps(context: Context, wanted: readonly Variable[]): readonly Measure[] {
  const pairs = pairsOf(context, wanted, [['expectation', 'perception'], ['importance', 'performance']]);
  const left = pairs.filter((p) => !onOneScale([p.first, p.second])).map((p) => p.pair);
  if (left.length > 0) context.note({ zh: `两面用了不同量表的配对不能相减，不在其中：${left.join('、')}。`, en: `Pairs that are asked on two scales have no difference and are left out: ${left.join(', ')}.` });
  return pairs.filter((p) => onOneScale([p.first, p.second])).map(({ pair, label, first, second }) => ({
    ...second, id: pair, label, aspect: 'gap', column: context.stats.difference(second.column, first.column),
    low: second.low === null || first.high === null ? null : second.low - first.high, high: second.high === null || first.low === null ? null : second.high - first.low,
  }));
}

export interface Pair {
  readonly pair: string;
  readonly label: Text;
  readonly dimension: string | null;
  readonly first: Measure;
  readonly second: Measure;
}

/** The pairs that have both sides, in the order in which their first side stands in the document. */
export function pairsOf(context: Context, wanted: readonly Variable[], sides: readonly (readonly [Aspect, Aspect])[]): readonly Pair[] {
  const found: Pair[] = [];
  for (const [a, b] of sides) {
    const seconds = new Map(wanted.flatMap((v) => (v.aspect === b && v.pair !== null ? [[v.pair, v] as const] : [])));
    for (const v of wanted) {
      if (v.aspect !== a || v.pair === null) continue;
      const other = seconds.get(v.pair);
      const [x, y] = [context.column(v.name), other === undefined ? undefined : context.column(other.name)];
      if (other === undefined || x === undefined || y === undefined) continue;
      // The two sides of one thing have one label, unless they differ by the words of the question.
      const label = v.row?.text ?? v.label ?? other.label ?? same(v.pair);
      found.push({ pair: v.pair, label, dimension: v.measures ?? other.measures, first: measureOf(v, x), second: measureOf(other, y) });
    }
  }
  return found;
}

export const selectedPairs = (context: Context, sides: readonly (readonly [Aspect, Aspect])[]): readonly Pair[] => pairsOf(context, selected(context, {}), sides);

export interface DimensionGroup<T> {
  readonly dimension: NamedDimension;
  readonly members: readonly T[];
}

/** What measures each dimension, in the order of their first mention; what measures none is left out. */
export function byDimension<T extends { readonly dimension: string | null }>(context: Context, members: readonly T[]): readonly DimensionGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    if (member.dimension === null) continue;
    const group = groups.get(member.dimension);
    if (group === undefined) groups.set(member.dimension, [member]);
    else group.push(member);
  }
  return [...groups].map(([key, list]) => ({ dimension: context.instrument.dimensions.get(key) ?? onlyNamed(key), members: list }));
}

/** The mean of each dimension for each response, over its items that are answered; a dimension asked from several sides has one for each, one with items on different scales none. */
export function dimensionMeasures(context: Context, all: readonly Measure[], missing: 'pairwise' | 'listwise'): readonly Measure[] {
  return summable(context, scalesOf(context, all)).map(({ id, label, members }) => {
    const first = members[0] as Measure;
    const columns = members.map((m) => m.column);
    const column = context.stats.rowMeans(columns);
    if (missing === 'listwise') for (let i = 0; i < column.length; i++) if (columns.some((c) => Number.isNaN(c[i]))) column[i] = NaN;
    return { ...first, id, label, column };
  });
}

/** What answers count in: those with the same can be added up. The ends of the scale, and the unit. */
export function metricOf({ low, high, variable }: Pick<Measure, 'low' | 'high' | 'variable'>): string {
  if (variable.scale?.type === 'kano') return 'kano';
  const { unit } = variable.item;
  return `${String(low ?? '')}${low === null || high === null ? '…' : '–'}${String(high ?? '')}${unit === null ? '' : ` ${unit}`}`;
}

export const onOneScale = (measures: readonly Measure[]): boolean => new Set(measures.map(metricOf)).size <= 1;

/** Each item with the ends of its scale. */
export const scalesInWords = (measures: readonly Measure[], between: string): string => measures.map((m) => `${m.id} ${metricOf(m)}`).join(between);

/** Those whose items are on one scale, and a note on the others, whose items have no mean. */
export function summable(context: Context, scales: readonly ItemScale[]): readonly ItemScale[] {
  const mixed = scales.filter((s) => !onOneScale(s.members));
  if (mixed.length > 0) {
    context.note({
      zh: `这些维度的题目用了不同的量表，没有共同的均值，不在其中：${mixed.map((s) => `${s.label.zh}（${scalesInWords(s.members, '、')}）`).join('、')}。`,
      en: `The items of these dimensions are on different scales and have no common mean, so they are left out: ${mixed.map((s) => `${s.label.en} (${scalesInWords(s.members, ', ')})`).join(', ')}.`,
    });
  }
  return scales.filter((s) => onOneScale(s.members));
}

export interface ItemScale {
  readonly id: string;
  readonly label: Text;
  readonly members: readonly Measure[];
}

/** The items of each dimension as a scale; of a dimension that is asked from several sides each side is one. */
export function scalesOf(context: Context, all: readonly Measure[]): readonly ItemScale[] {
  return byDimension(context, all).flatMap(({ dimension, members }) => {
    const sides = [...new Set(members.map((m) => m.aspect))];
    return sides.map((side): ItemScale => ({
      id: sides.length === 1 || side === null ? dimension.key : `${dimension.key}:${side}`,
      label: sides.length === 1 || side === null ? dimension.label : { zh: `${dimension.label.zh}（${ASPECT_WORDS[side].zh}）`, en: `${dimension.label.en} (${ASPECT_WORDS[side].en})` },
      members: members.filter((m) => m.aspect === side),
    }));
  });
}

interface Target {
  readonly id: string;
  readonly label: Text;
  readonly column: Float64Array;
  readonly items: ReadonlySet<string>;
}

/** The item that is explained, or the mean of the items of a dimension; why there is none otherwise. */
export function targetOf(context: Context): Target | { readonly refused: Text } {
  const name = context.settings.text('target');
  if (name === undefined) return { refused: { zh: '没有写 target，不知道要解释什么。', en: 'Without a target there is nothing to explain.' } };
  const none = { refused: { zh: `数据中没有目标“${name}”的答案。`, en: `The data have no answers to the target "${name}".` } };
  const variable = context.instrument.variables.get(name);
  if (variable !== undefined) {
    const column = variable.form === 'number' || variable.form === 'boolean' ? context.column(name) : undefined;
    return column === undefined ? none : { id: name, label: titleOf(variable), column, items: new Set([name]) };
  }
  const dimension = context.instrument.dimension(name);
  const members = [...context.instrument.variables.values()].filter((v) => dimension !== undefined && v.measures === dimension.key && v.form === 'number');
  const found = members.flatMap((v) => { const column = context.column(v.name); return column === undefined ? [] : [measureOf(v, column)]; });
  if (dimension === undefined || found.length === 0) return none;
  if (!onOneScale(found)) return { refused: { zh: `目标“${name}”的题目用了不同的量表（${scalesInWords(found, '、')}），没有共同的均值。`, en: `The items of the target "${name}" are on different scales (${scalesInWords(found, ', ')}) and have no common mean.` } };
  return { id: dimension.key, label: dimension.label, column: context.stats.rowMeans(found.map((m) => m.column)), items: new Set(members.map((m) => m.name)) };
}
