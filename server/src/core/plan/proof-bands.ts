/** The bands and levels of each criterion, put to the proof. Works on the model, so that one mistake elsewhere in a document hides none here. */
import { parseRational, type Rational } from '../base/rational.ts';
import { isEmpty, type NumberSet } from '../expression/intervals.ts';
import { parseUnaryTests } from '../expression/parse.ts';
import { allCriteria, type Criterion, type Scoring } from '../model/scoring.ts';
import { valuesWhere, within, type Axis } from '../proof/axis.ts';
import { boxesOf, setOf, type Box } from '../proof/boxes.ts';
import { proveTable, type TableProof } from '../proof/table.ts';
import { proveTiles, type TileProof } from '../proof/tiles.ts';
import type { MapNode, ScalarNode } from '../syntax/tree.ts';
import { axisOfCriterion, type Axes } from './proof-axes.ts';
import { wordingOf, type Wording } from './proof-words.ts';

/** A band or a level. */
export interface Tile {
  readonly node: MapNode;
  /** The test of a band; of a level the node that names it. */
  readonly when: ScalarNode | null;
  readonly score: Rational | null;
  readonly scoreNode: ScalarNode | null;
}

export interface BandProof {
  /** Number of the criterion in the plan. */
  readonly index: number;
  readonly criterion: Criterion;
  readonly kind: 'bands' | 'levels';
  readonly axis: Axis;
  readonly tiles: readonly Tile[];
  /** What falls in each tile; null where another input has a say in it. */
  readonly sets: readonly NumberSet[] | null;
  readonly proof: TileProof | null;
  /** For bands over several inputs; null where `proof` is there, and where the tests are beyond proof. */
  readonly table: { readonly boxes: readonly (readonly Box[])[]; readonly axes: readonly Axis[]; readonly proof: TableProof } | null;
  readonly wording: Wording;
}

/** Criteria whose bands cannot be read, or whose input is unknown, are left out: other rules speak of those. */
export function proveBands(scoring: Scoring, axes: Axes): readonly BandProof[] {
  return allCriteria(scoring).flatMap((criterion, i): BandProof[] => {
    const axis = axisOfCriterion(axes, criterion);
    if (axis === null || isEmpty(axis.domain)) return [];
    const tiles = criterion.bands !== null ? bandTiles(criterion) : levelTiles(criterion);
    if (tiles.length === 0) return [];
    const input = scoring.inputs[axis.slot];
    const sources = [...tiles.flatMap((t) => (t.when === null ? [] : [t.when.source])), ...(input?.domain ? [input.domain.source] : [])];
    const base = { index: i + 1, criterion, axis, tiles, wording: wordingOf(axis, input, sources) };
    if (criterion.bands === null) {
      const sets = (criterion.levels ?? []).map((level) => valuesWhere(axis, (value) => level.names.includes(String(value))));
      return axis.declared && axis.kind === 'values' ? [{ ...base, kind: 'levels', sets, proof: proveTiles(axis, sets), table: null }] : [];
    }
    const scope = axes.scope(axis);
    const boxes = tiles.map(({ when }) => {
      const { ast, problems } = parseUnaryTests(when?.source ?? '');
      return when === null || problems.length > 0 ? null : boxesOf(ast, true, scope);
    });
    // A test that is not understood at all has a finding of its own, and nothing can be said of the rest.
    if (tiles.some(({ when }) => when === null || parseUnaryTests(when.source).problems.length > 0)) return [];
    const sets = boxes.map((list) => (list === null ? null : setOf(list, axis)));
    if (sets.every((set) => set !== null)) return [{ ...base, kind: 'bands', sets, proof: proveTiles(axis, sets), table: null }];
    return [{ ...base, kind: 'bands', sets: null, proof: null, table: tableOf(axes, axis, boxes) }];
  });
}

function tableOf(axes: Axes, own: Axis, boxes: readonly (readonly Box[] | null)[]): BandProof['table'] {
  const sound = boxes.filter((list) => list !== null);
  if (sound.length < boxes.length) return null;
  const slots = new Set([own.slot, ...sound.flatMap((list) => list.flatMap((box) => [...box.keys()]))]);
  const used = [...slots].sort((a, b) => a - b).flatMap((slot) => axes.bySlot[slot] ?? []);
  return { boxes: sound, axes: used, proof: proveTable(used, sound) };
}

/** Whether a tile has a value of its own axis that can occur. */
export const isReachable = (proof: BandProof, tile: number): boolean =>
  proof.sets === null || !isEmpty(within(proof.axis, proof.sets[tile] ?? []));

const bandTiles = (criterion: Criterion): Tile[] =>
  (criterion.bands ?? []).map(({ node, when, score }) => ({ node, when, score: scoreOf(score), scoreNode: score }));

function levelTiles(criterion: Criterion): Tile[] {
  return (criterion.levels ?? []).map(({ node, score }) => ({ node, when: null, score: scoreOf(score), scoreNode: score }));
}

const scoreOf = (node: ScalarNode | null): Rational | null => (node === null || node.value === null ? null : (parseRational(node.source.trim()) ?? null));
