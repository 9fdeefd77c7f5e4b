/**
 * What the questions of a survey put into data: one variable for each single answer, whatever the type of the question. Analyses,
 * data and conditions speak of variables by name.
 *
 * Names: an item is its own variable; a row of a matrix is, too. A matrix with several aspects has a variable for every row and
 * aspect, `row_aspect`; a points item one for every option, `item_option`. Several choices and a ranking are one variable with a list.
 */
import type { Text } from '../base/text.ts';
import { allItems, type Aspect, type Item, type Option, type Row, type Survey, type SurveyScale } from './survey.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';

export interface SurveyVariable {
  readonly name: string;
  readonly form: 'number' | 'boolean' | 'choice' | 'choices' | 'ranking' | 'text';
  readonly item: Item;
  readonly row: Row | null;
  readonly option: Option | null;
  readonly text: Text | null;
  readonly label: Text | null;
  readonly dimension: ScalarNode | null;
  /** Variables of one pair ask about one thing; the rows of a matrix with aspects are pairs by themselves. */
  readonly pair: string | null;
  readonly aspect: Aspect | null;
  readonly reverse: boolean;
  readonly scale: SurveyScale | null;
  /** Null where an answer is no number, or nothing bounds it on that side. Decimals as written. */
  readonly range: Range | null;
  /** Where the question, row or option stands. */
  readonly node: Node;
}

export interface Range {
  readonly min: string | null;
  readonly max: string | null;
  /** Null where any number between is an answer. */
  readonly step: string | null;
}

/** In the order in which they are asked; questions and rows without an id give none. Names may repeat where ids do. */
export function surveyVariables(survey: Survey): readonly SurveyVariable[] {
  const scales = new Map(survey.scales.map((s) => [s.name, s]));
  return allItems(survey).flatMap((item) => itemVariables(item, scales.get(item.scale?.source ?? '') ?? null));
}

function itemVariables(item: Item, scale: SurveyScale | null): readonly SurveyVariable[] {
  if (item.type === 'matrix') return item.rows.flatMap((row) => rowVariables(item, row, scale));
  if (item.id === null) return [];
  const own = {
    name: item.id, item, row: null, option: null, text: item.text, label: item.label, dimension: item.dimension,
    pair: item.pair?.source ?? null, aspect: item.aspect, reverse: item.reverse, scale, node: item.node,
  };
  switch (item.type) {
    case 'rating':
    case 'likert':
    case 'numeric':
    case 'nps':
      return [{ ...own, form: 'number', range: rangeOf(item, scale) }];
    case 'boolean':
      return [{ ...own, form: 'boolean', range: null }];
    case 'single':
      return [{ ...own, form: 'choice', range: null }];
    case 'multiple':
      return [{ ...own, form: 'choices', range: null }];
    case 'ranking':
      return [{ ...own, form: 'ranking', range: null }];
    case 'open':
      return [{ ...own, form: 'text', range: null }];
    case 'points':
      return item.options.map((option) => ({
        ...own, name: `${item.id ?? ''}_${option.value}`, form: 'number', option, label: option.label, dimension: option.dimension ?? item.dimension,
        range: { min: '0', max: item.total, step: null }, node: option.node,
      }));
  }
}

function rowVariables(item: Item, row: Row, scale: SurveyScale | null): readonly SurveyVariable[] {
  const { id } = row;
  if (id === null) return [];
  const variable = (name: string, aspect: Aspect | null, pair: string | null): SurveyVariable => ({
    name, form: 'number', item, row, option: null, text: row.text, label: row.text, dimension: row.dimension ?? item.dimension, pair, aspect,
    reverse: row.reverse !== item.reverse, scale, range: rangeOf(item, scale), node: row.node,
  });
  const [first, second] = item.aspects;
  const own = row.pair?.source;
  if (first === undefined) return [variable(id, item.aspect, own ?? item.pair?.source ?? null)];
  return second === undefined ? [variable(id, first, own ?? id)] : item.aspects.map((aspect) => variable(`${id}_${aspect}`, aspect, own ?? id));
}

/** The answers that a scale, or the item itself, allows. An NPS item without a scale is asked from 0 to 10. */
function rangeOf(item: Item, scale: SurveyScale | null): Range {
  if (scale !== null) return scaleRange(scale);
  return item.type === 'nps' ? { min: item.min ?? '0', max: item.max ?? '10', step: '1' } : { min: item.min, max: item.max, step: null };
}

/** The answers of a Kano scale that names none of its own, in their order. */
const KANO_WORDS: readonly Text[] = [
  { zh: '我喜欢', en: 'I like it' },
  { zh: '理应如此', en: 'I expect it' },
  { zh: '无所谓', en: 'I am neutral' },
  { zh: '可以忍受', en: 'I can live with it' },
  { zh: '我不喜欢', en: 'I dislike it' },
];

/** The words of the answers of a scale, low to high; empty where it has numbers alone. */
export const scaleLabels = (scale: SurveyScale): readonly Text[] => (scale.type === 'kano' && scale.labels.length === 0 ? KANO_WORDS : scale.labels.map((l) => l.text));

/** The numbers that the answers of a scale count as: those of labels begin at `first`. */
export function scaleRange(scale: SurveyScale): Range {
  if (scale.type === 'kano') return { min: '1', max: '5', step: '1' };
  if (scale.type !== 'likert') return { min: scale.min, max: scale.max, step: scale.step ?? '1' };
  const last = scale.first + Math.max(scale.labels.length, 1) - 1;
  return { min: String(scale.first), max: String(last), step: '1' };
}
