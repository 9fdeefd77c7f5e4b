/** A scoring rule as its readers understand it: inputs, a tree of criteria, vetoes, grades and tests, each with its place in the file. */
import type { Text } from '../base/text.ts';
import { ROUNDING_MODES, type RoundingMode } from '../base/rational.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { boolean, decimal, entry, get, isMap, isScalar, items, maps, oneOf, scalar, string, strings, text } from './read.ts';

export const AGGREGATES = ['mean', 'sum', 'min', 'max', 'deduct'] as const;
export type Aggregate = (typeof AGGREGATES)[number];
export const MISSING_POLICIES = ['skip', 'zero', 'incomplete'] as const;
export type MissingPolicy = (typeof MISSING_POLICIES)[number];
export const NOT_APPLICABLE_POLICIES = ['exclude', 'forbid'] as const;
export type NotApplicablePolicy = (typeof NOT_APPLICABLE_POLICIES)[number];
export const INPUT_TYPES = ['number', 'duration', 'percent', 'enum', 'boolean', 'string'] as const;
export type InputType = (typeof INPUT_TYPES)[number];

export interface Scoring {
  readonly kind: 'scoring';
  readonly id: string | null;
  readonly title: Text | null;
  readonly standard: string | null;
  readonly scale: Scale | null;
  readonly inputs: readonly Input[];
  readonly criteria: readonly Criterion[];
  readonly policy: Policy;
  readonly vetoes: readonly Veto[];
  readonly grades: readonly Grade[];
  readonly pass: ScalarNode | null;
  readonly tests: readonly ScoringTest[];
  /** Null for an empty or refused document. */
  readonly node: MapNode | null;
}

/** What a document, a group or a criterion declares about putting scores together; null where it declares nothing. */
export interface Policy {
  readonly aggregate: Aggregate | null;
  readonly missing: MissingPolicy | null;
  readonly notApplicable: NotApplicablePolicy | null;
  readonly round: Rounding | null;
}

/** Decimals as written, to be read exactly; null where no number stands. */
export interface Scale {
  readonly min: string | null;
  readonly max: string | null;
  readonly node: MapNode;
}

export interface Rounding {
  readonly digits: number;
  readonly mode: RoundingMode;
  readonly node: MapNode;
}

export interface Input {
  readonly name: string;
  readonly type: InputType | null;
  readonly label: Text | null;
  readonly required: boolean;
  readonly unit: ScalarNode | null;
  readonly domain: ScalarNode | null;
  readonly step: string | null;
  readonly values: readonly Choice[];
  readonly key: ScalarNode;
  readonly node: MapNode | null;
}

export interface Choice {
  readonly value: string;
  readonly label: Text | null;
  readonly node: Node;
}

export interface Criterion {
  readonly id: string | null;
  readonly label: Text | null;
  readonly dimension: string | null;
  readonly weight: ScalarNode | null;
  readonly scale: Scale | null;
  readonly input: ScalarNode | null;
  /** Null where the key is absent, so that an empty list is told from none. */
  readonly bands: readonly Band[] | null;
  readonly levels: readonly Level[] | null;
  readonly checklist: readonly Check[] | null;
  readonly checking: 'partial' | 'all-or-nothing';
  readonly formula: ScalarNode | null;
  readonly criteria: readonly Criterion[] | null;
  readonly policy: Policy;
  readonly vetoes: readonly Veto[];
  readonly when: ScalarNode | null;
  readonly bonus: boolean;
  readonly critical: boolean;
  readonly criticalWeight: ScalarNode | null;
  readonly node: MapNode;
}

export interface Band {
  readonly when: ScalarNode | null;
  readonly score: ScalarNode | null;
  readonly label: Text | null;
  readonly reason: Text | null;
  readonly node: MapNode;
}

export interface Level {
  /** Every way that data may write the level: `value`, or the label in any language. */
  readonly names: readonly string[];
  readonly label: Text | null;
  readonly score: ScalarNode | null;
  readonly node: MapNode;
}

export interface Check {
  readonly id: string | null;
  readonly label: Text | null;
  readonly points: ScalarNode | null;
  readonly input: ScalarNode | null;
  readonly when: ScalarNode | null;
  readonly dimension: string | null;
  readonly node: MapNode;
}

export interface Veto {
  readonly id: string | null;
  readonly label: Text | null;
  readonly when: ScalarNode | null;
  readonly criterion: ScalarNode | null;
  readonly below: ScalarNode | null;
  readonly score: ScalarNode | null;
  readonly cap: ScalarNode | null;
  readonly grade: ScalarNode | null;
  readonly scope: ScalarNode | null;
  readonly reason: Text | null;
  readonly node: MapNode;
}

export interface Grade {
  readonly id: string | null;
  readonly label: Text | null;
  readonly when: ScalarNode | null;
  readonly node: MapNode;
}

export interface ScoringTest {
  readonly name: Text | null;
  readonly given: readonly { readonly name: ScalarNode; readonly value: ScalarNode | null }[];
  readonly notApplicable: readonly string[];
  readonly expect: MapNode | null;
  readonly node: MapNode;
}

/** Lowers any tree, broken ones too; what is wrong with it is for the schema and the plan to say. */
export function lowerScoring(root: Node | null): Scoring {
  return {
    kind: 'scoring',
    id: string(get(root, 'id')),
    title: text(get(root, 'title')),
    standard: string(get(root, 'standard')),
    scale: lowerScale(get(root, 'scale')),
    inputs: lowerInputs(get(root, 'inputs')),
    criteria: maps(get(root, 'criteria')).map(lowerCriterion),
    policy: lowerPolicy(root),
    vetoes: maps(get(root, 'vetoes')).map(lowerVeto),
    grades: maps(get(root, 'grades')).map(lowerGrade),
    pass: scalar(get(root, 'pass')),
    tests: maps(get(root, 'tests')).map(lowerTest),
    node: isMap(root) ? root : null,
  };
}

/** The criteria of a scoring with all below them, in the order of the file. */
export function allCriteria(scoring: Scoring): readonly Criterion[] {
  const visit = (criterion: Criterion): readonly Criterion[] => [criterion, ...(criterion.criteria ?? []).flatMap(visit)];
  return scoring.criteria.flatMap(visit);
}

function lowerPolicy(node: Node | null): Policy {
  return {
    aggregate: oneOf(get(node, 'aggregate'), AGGREGATES),
    missing: oneOf(get(node, 'missing'), MISSING_POLICIES),
    notApplicable: oneOf(get(node, 'not-applicable'), NOT_APPLICABLE_POLICIES),
    round: lowerRounding(get(node, 'round')),
  };
}

function lowerRounding(node: Node | undefined): Rounding | null {
  if (!isMap(node)) return null;
  const digits = Number(decimal(get(node, 'digits')) ?? NaN);
  if (!Number.isInteger(digits)) return null;
  return { digits, mode: oneOf(get(node, 'mode'), ROUNDING_MODES) ?? 'half-up', node };
}

function lowerScale(node: Node | undefined): Scale | null {
  return isMap(node) ? { min: decimal(get(node, 'min')), max: decimal(get(node, 'max')), node } : null;
}

const lowerInputs = (node: Node | undefined): readonly Input[] => (isMap(node) ? node.entries.map(lowerInput) : []);

export function lowerInput({ key, value }: Entry): Input {
  return {
    name: key.source,
    type: oneOf(get(value, 'type'), INPUT_TYPES),
    label: text(get(value, 'label')),
    required: boolean(get(value, 'required')) ?? false,
    unit: scalar(get(value, 'unit')),
    domain: scalar(get(value, 'domain')),
    step: decimal(get(value, 'step')),
    values: items(get(value, 'values')).flatMap(lowerChoice),
    key,
    node: isMap(value) ? value : null,
  };
}

function lowerChoice(node: Node): Choice[] {
  const value = string(isMap(node) ? get(node, 'value') : node);
  return value === null ? [] : [{ value, label: text(get(node, 'label')), node }];
}

function lowerCriterion(node: MapNode): Criterion {
  return {
    id: string(get(node, 'id')),
    label: text(get(node, 'label')),
    dimension: string(get(node, 'dimension')),
    weight: scalar(get(node, 'weight')),
    scale: lowerScale(get(node, 'scale')),
    input: scalar(get(node, 'input')),
    bands: list(node, 'bands', lowerBand),
    levels: list(node, 'levels', lowerLevel),
    checklist: list(node, 'checklist', lowerCheck),
    checking: oneOf(get(node, 'checking'), ['partial', 'all-or-nothing']) ?? 'partial',
    formula: scalar(get(node, 'formula')),
    criteria: list(node, 'criteria', lowerCriterion),
    policy: lowerPolicy(node),
    vetoes: maps(get(node, 'vetoes')).map(lowerVeto),
    when: scalar(get(node, 'when')),
    bonus: boolean(get(node, 'bonus')) ?? false,
    critical: boolean(get(node, 'critical')) ?? false,
    criticalWeight: scalar(get(node, 'critical-weight')),
    node,
  };
}

const list = <T>(node: MapNode, key: string, lower: (item: MapNode) => T): readonly T[] | null =>
  entry(node, key) === undefined ? null : maps(get(node, key)).map(lower);

function lowerBand(node: MapNode): Band {
  return {
    when: scalar(get(node, 'when')),
    score: scalar(get(node, 'score')),
    label: text(get(node, 'label')),
    reason: text(get(node, 'reason')),
    node,
  };
}

function lowerLevel(node: MapNode): Level {
  const label = get(node, 'label');
  const words = isMap(label) ? label.entries.flatMap((e) => string(e.value) ?? []) : [string(label) ?? []].flat();
  const value = string(get(node, 'value'));
  return {
    names: [...new Set(value === null ? words : [value, ...words])],
    label: text(label),
    score: scalar(get(node, 'score')),
    node,
  };
}

function lowerCheck(node: MapNode): Check {
  return {
    id: string(get(node, 'id')),
    label: text(get(node, 'label')),
    points: scalar(get(node, 'points')),
    input: scalar(get(node, 'input')),
    when: scalar(get(node, 'when')),
    dimension: string(get(node, 'dimension')),
    node,
  };
}

function lowerVeto(node: MapNode): Veto {
  return {
    id: string(get(node, 'id')),
    label: text(get(node, 'label')),
    when: scalar(get(node, 'when')),
    criterion: scalar(get(node, 'criterion')),
    below: scalar(get(node, 'below')),
    score: scalar(get(node, 'score')),
    cap: scalar(get(node, 'cap')),
    grade: scalar(get(node, 'grade')),
    scope: scalar(get(node, 'scope')),
    reason: text(get(node, 'reason')),
    node,
  };
}

function lowerGrade(node: MapNode): Grade {
  return { id: string(get(node, 'id')), label: text(get(node, 'label')), when: scalar(get(node, 'when')), node };
}

function lowerTest(node: MapNode): ScoringTest {
  const given = get(node, 'given');
  const expect = get(node, 'expect');
  return {
    name: text(get(node, 'name')),
    given: isMap(given) ? given.entries.map((e) => ({ name: e.key, value: isScalar(e.value) ? e.value : null })) : [],
    notApplicable: strings(get(node, 'not-applicable')),
    expect: isMap(expect) ? expect : null,
    node,
  };
}
