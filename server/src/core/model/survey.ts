/**
 * A survey as its readers understand it: scales, questions of every type, quotas, sampling plan and analyses, each with its
 * place in the file. What a question puts into data is for `survey-variables.ts` to say.
 */
import type { Rational } from '../base/rational.ts';
import type { Text } from '../base/text.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { boolean, decimal, get, integer, isMap, isScalar, items, maps, oneOf, scalar, share, string, strings, text } from './read.ts';
import { lowerAnalysis, type SurveyAnalysis } from './survey-analyses.ts';
import { lowerSampling, type Sampling } from './survey-sampling.ts';

export const ITEM_TYPES = ['rating', 'likert', 'numeric', 'boolean', 'single', 'multiple', 'ranking', 'matrix', 'points', 'open', 'nps'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];
export const ASPECTS = ['expectation', 'perception', 'importance', 'performance', 'functional', 'dysfunctional'] as const;
export type Aspect = (typeof ASPECTS)[number];
export const SURVEY_FORMS = ['questionnaire', 'opinion-card', 'interview', 'inspection'] as const;
export type SurveyForm = (typeof SURVEY_FORMS)[number];
export interface Survey {
  readonly kind: 'survey';
  readonly id: string | null;
  readonly title: Text | null;
  readonly introduction: Text | null;
  readonly closing: Text | null;
  /** Catalogs whose dimensions it draws on. */
  readonly uses: readonly string[];
  readonly dimensions: readonly OwnDimension[];
  readonly form: SurveyForm;
  readonly anonymous: boolean;
  /** In the order of the file; of a name that stands twice only the first counts. */
  readonly scales: readonly SurveyScale[];
  readonly sections: readonly Section[];
  readonly screening: readonly Item[];
  readonly items: readonly Item[];
  readonly profile: readonly Item[];
  /** Dimension → importance points. */
  readonly importance: readonly ImportancePoints[];
  readonly quotas: readonly Quota[];
  readonly sampling: Sampling | null;
  readonly analyses: readonly SurveyAnalysis[];
  /** Null for an empty or refused document. */
  readonly node: MapNode | null;
}

export interface OwnDimension {
  readonly id: string;
  readonly label: Text | null;
  readonly idNode: ScalarNode;
  readonly node: MapNode;
}

/** A scale of answers. Decimals as written; null where no number stands. */
export interface SurveyScale {
  readonly name: string;
  readonly type: 'numeric' | 'likert' | 'kano' | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly step: string | null;
  /** Words of the answers, low to high. */
  readonly labels: readonly Label[];
  /** How many answers the author says there are. */
  readonly points: number | null;
  /** Value of the first label. */
  readonly first: number;
  readonly low: Text | null;
  readonly high: Text | null;
  /** Words of the choice that says the question cannot be answered. */
  readonly na: Text | null;
  readonly key: ScalarNode;
  readonly node: MapNode | null;
}

export interface Label {
  readonly text: Text;
  /** The label in every language that the document gives it in. */
  readonly words: readonly string[];
  readonly node: Node;
}

export interface Section {
  readonly id: string | null;
  readonly title: Text | null;
  readonly introduction: Text | null;
  readonly visible: ScalarNode | null;
  readonly node: MapNode;
}

/** Where in the questionnaire a question is asked; that is the order, too. */
export type Part = 'screening' | 'items' | 'profile';

export interface Item {
  readonly id: string | null;
  readonly part: Part;
  readonly type: ItemType;
  readonly text: Text | null;
  readonly label: Text | null;
  readonly dimension: ScalarNode | null;
  readonly scale: ScalarNode | null;
  readonly reverse: boolean;
  readonly pair: ScalarNode | null;
  readonly aspect: Aspect | null;
  readonly options: readonly Option[];
  /** How many may be chosen or ranked at most. */
  readonly choose: number | null;
  /** Points to share out. */
  readonly total: string;
  readonly rows: readonly Row[];
  readonly aspects: readonly Aspect[];
  readonly min: string | null;
  readonly max: string | null;
  readonly unit: string | null;
  readonly required: boolean;
  /** FEEL; null where it is always shown. */
  readonly visible: ScalarNode | null;
  /** Answers of a screening question with which the survey goes on; empty where every answer does. */
  readonly goOn: readonly ScalarNode[];
  readonly section: string | null;
  readonly help: Text | null;
  readonly na: Text | null;
  readonly identifying: boolean;
  readonly lines: number;
  readonly node: MapNode;
}

export interface Option {
  readonly value: string;
  readonly label: Text | null;
  readonly dimension: ScalarNode | null;
  readonly score: string | null;
  readonly exclusive: boolean;
  readonly other: boolean;
  readonly node: Node;
}

export interface Row {
  readonly id: string | null;
  readonly text: Text | null;
  readonly dimension: ScalarNode | null;
  readonly reverse: boolean;
  /** What it shares with the row of another matrix that asks for the other side. */
  readonly pair: ScalarNode | null;
  readonly node: MapNode;
}

export interface ImportancePoints {
  readonly dimension: string;
  readonly points: ScalarNode | null;
  readonly entry: Entry;
}

export interface Quota {
  readonly id: string | null;
  readonly label: Text | null;
  readonly when: ScalarNode | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly share: Rational | null;
  readonly node: MapNode;
}

/** Lowers any tree, broken ones too; what is wrong with it is for the schema and the rules to say. */
export function lowerSurvey(root: Node | null): Survey {
  return {
    kind: 'survey',
    id: string(get(root, 'id')),
    title: text(get(root, 'title')),
    introduction: text(get(root, 'introduction')),
    closing: text(get(root, 'closing')),
    uses: strings(get(root, 'uses')),
    dimensions: maps(get(root, 'dimensions')).flatMap(lowerDimension),
    form: oneOf(get(root, 'form'), SURVEY_FORMS) ?? 'questionnaire',
    anonymous: boolean(get(root, 'anonymous')) ?? false,
    scales: lowerScales(get(root, 'scales')),
    sections: maps(get(root, 'sections')).map(lowerSection),
    screening: maps(get(root, 'screening')).map((n) => lowerItem(n, 'screening')),
    items: maps(get(root, 'items')).map((n) => lowerItem(n, 'items')),
    profile: maps(get(root, 'profile')).map((n) => lowerItem(n, 'profile')),
    importance: lowerImportance(get(root, 'importance')),
    quotas: maps(get(root, 'quotas')).map(lowerQuota),
    sampling: lowerSampling(get(root, 'sampling')),
    analyses: maps(get(root, 'analyses')).map(lowerAnalysis),
    node: isMap(root) ? root : null,
  };
}

/** Every question in the order in which it is asked. */
export const allItems = (survey: Survey): readonly Item[] => [...survey.screening, ...survey.items, ...survey.profile];

function lowerDimension(node: MapNode): OwnDimension[] {
  const id = scalar(get(node, 'id'));
  return id === null ? [] : [{ id: id.source, label: text(get(node, 'label')), idNode: id, node }];
}

function lowerScales(node: Node | undefined): readonly SurveyScale[] {
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.entries.flatMap(({ key, value }) => {
    if (seen.has(key.source)) return [];
    seen.add(key.source);
    return [lowerScale(key, value)];
  });
}

function lowerScale(key: ScalarNode, node: Node | null): SurveyScale {
  return {
    name: key.source,
    type: oneOf(get(node, 'type'), ['numeric', 'likert', 'kano']),
    min: decimal(get(node, 'min')),
    max: decimal(get(node, 'max')),
    step: decimal(get(node, 'step')),
    labels: items(get(node, 'labels')).flatMap(lowerLabel),
    points: integer(get(node, 'points')),
    first: integer(get(node, 'first')) ?? 1,
    low: text(get(node, 'low')),
    high: text(get(node, 'high')),
    na: text(get(node, 'na')),
    key,
    node: isMap(node) ? node : null,
  };
}

function lowerLabel(node: Node): Label[] {
  const label = text(node);
  if (label === null) return [];
  const words = isMap(node) ? node.entries.flatMap((e) => string(e.value) ?? []) : [label.zh];
  return [{ text: label, words: [...new Set(words)], node }];
}

function lowerSection(node: MapNode): Section {
  return {
    id: string(get(node, 'id')),
    title: text(get(node, 'title')),
    introduction: text(get(node, 'introduction')),
    visible: scalar(get(node, 'visible')),
    node,
  };
}

export function lowerItem(node: MapNode, part: Part): Item {
  const goOn = get(node, 'continue');
  return {
    id: string(get(node, 'id')),
    part,
    type: oneOf(get(node, 'type'), ITEM_TYPES) ?? 'rating',
    text: text(get(node, 'text')),
    label: text(get(node, 'label')),
    dimension: scalar(get(node, 'dimension')),
    scale: scalar(get(node, 'scale')),
    reverse: boolean(get(node, 'reverse')) ?? false,
    pair: scalar(get(node, 'pair')),
    aspect: oneOf(get(node, 'aspect'), ASPECTS),
    options: items(get(node, 'options')).flatMap(lowerOption),
    choose: integer(get(node, 'choose')),
    total: decimal(get(node, 'total')) ?? '100',
    rows: maps(get(node, 'rows')).map(lowerRow),
    aspects: items(get(node, 'aspects')).flatMap((n) => oneOf(n, ASPECTS) ?? []),
    min: decimal(get(node, 'min')),
    max: decimal(get(node, 'max')),
    unit: string(get(node, 'unit')),
    required: boolean(get(node, 'required')) ?? false,
    visible: scalar(get(node, 'visible')),
    goOn: isScalar(goOn) ? [scalar(goOn) ?? []].flat() : items(goOn).flatMap((n) => scalar(n) ?? []),
    section: string(get(node, 'section')),
    help: text(get(node, 'help')),
    na: text(get(node, 'na')),
    identifying: boolean(get(node, 'identifying')) ?? false,
    lines: integer(get(node, 'lines')) ?? 3,
    node,
  };
}

function lowerOption(node: Node): Option[] {
  const value = string(isMap(node) ? get(node, 'value') : node);
  if (value === null) return [];
  return [{
    value,
    label: text(get(node, 'label')),
    dimension: scalar(get(node, 'dimension')),
    score: decimal(get(node, 'score')),
    exclusive: boolean(get(node, 'exclusive')) ?? false,
    other: boolean(get(node, 'other')) ?? false,
    node,
  }];
}

function lowerRow(node: MapNode): Row {
  return {
    id: string(get(node, 'id')),
    text: text(get(node, 'text')),
    dimension: scalar(get(node, 'dimension')),
    reverse: boolean(get(node, 'reverse')) ?? false,
    pair: scalar(get(node, 'pair')),
    node,
  };
}

function lowerImportance(node: Node | undefined): readonly ImportancePoints[] {
  return isMap(node) ? node.entries.map((e) => ({ dimension: e.key.source, points: scalar(e.value), entry: e })) : [];
}

function lowerQuota(node: MapNode): Quota {
  return {
    id: string(get(node, 'id')),
    label: text(get(node, 'label')),
    when: scalar(get(node, 'when')),
    min: integer(get(node, 'min')),
    max: integer(get(node, 'max')),
    share: share(get(node, 'share')),
    node,
  };
}
