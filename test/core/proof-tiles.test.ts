/** Proofs along one input and over several, against brute force: every gap and overlap is one, and none is missed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { add, compare, div, fromInteger, ratio, ZERO, type Rational } from '../../server/src/core/base/rational.ts';
import { containsNumber, interval, type NumberSet } from '../../server/src/core/expression/intervals.ts';
import { valueAxis, within, pointOf, type Axis } from '../../server/src/core/proof/axis.ts';
import { proveTable, type Point } from '../../server/src/core/proof/table.ts';
import { proveTiles } from '../../server/src/core/proof/tiles.ts';
import type { Box } from '../../server/src/core/proof/boxes.ts';

const numberAxis = (slot: number, low: number, high: number, step: Rational | null): Axis => ({
  slot, name: `x${slot}`, kind: 'number', domain: interval(fromInteger(low), fromInteger(high)), step: step && { origin: fromInteger(low), size: step }, values: [], declared: true,
});

/** Ends are whole numbers, so points and the middles between them stand for all numbers there are. */
const half = ratio(1n, 2n) ?? ZERO;
function probes(low: number, high: number, step: Rational): Rational[] {
  const found: Rational[] = [];
  for (let at: Rational | undefined = fromInteger(low); at && compare(at, fromInteger(high)) <= 0; at = add(at, step)) found.push(at);
  return found;
}

const stretch = fc.tuple(fc.integer({ min: -1, max: 7 }), fc.integer({ min: -1, max: 7 }), fc.boolean(), fc.boolean(), fc.constantFrom('both', 'low', 'high')).map(([a, b, lowOpen, highOpen, ends]): NumberSet =>
  interval(ends === 'high' ? null : fromInteger(Math.min(a, b)), ends === 'low' ? null : fromInteger(Math.max(a, b)), lowOpen, highOpen));

describe('tiles along one input', () => {
  for (const [title, step] of [['of any numbers', null], ['of whole numbers', fromInteger(1)]] as const) {
    it(`are told to leave out and to share exactly what they do, ${title}`, () => {
      fc.assert(fc.property(fc.array(stretch, { maxLength: 6 }), (tiles) => {
        const axis = numberAxis(0, 0, 6, step);
        const proof = proveTiles(axis, tiles);
        const all = probes(0, 6, step ?? half);
        const holders = (value: Rational): number[] => tiles.flatMap((set, i) => (containsNumber(set, value) ? [i] : []));
        for (const gap of proof.gaps) {
          assert.deepEqual(holders(gap.witness), []);
          assert.ok(containsNumber(within(axis, axis.domain), gap.witness));
          if (step !== null) assert.equal(gap.witness.d, 1n);
        }
        for (const { first, second, witness, set } of proof.overlaps) {
          assert.ok(holders(witness).includes(first) && holders(witness).includes(second));
          assert.ok(containsNumber(set, witness));
        }
        for (const value of all) {
          const held = holders(value);
          if (held.length === 0) assert.ok(proof.gaps.some((g) => containsNumber(g.set, value)), 'a gap is missed');
          for (const a of held) for (const b of held) if (a < b) assert.ok(proof.overlaps.some((o) => o.first === a && o.second === b), 'an overlap is missed');
        }
        for (const [i, set] of tiles.entries()) {
          assert.equal(proof.unreachable.some((u) => u.tile === i), !all.some((value) => containsNumber(set, value)), 'unreachable');
        }
      }), { numRuns: 500 });
    });
  }

  it('name the neighbours of a gap, so that either can be moved', () => {
    const tiles = [interval(null, fromInteger(1), true, true), interval(fromInteger(1), null, true, true)];
    const [gap] = proveTiles(numberAxis(0, 0, 6, null), tiles).gaps;
    assert.deepEqual([gap?.below, gap?.above], [0, 1]);
  });

  it('say nothing twice where a thousand bands are the same', () => {
    const tiles = Array.from({ length: 1_000 }, () => interval(ZERO, fromInteger(6)));
    const { overlaps } = proveTiles(numberAxis(0, 0, 6, null), tiles);
    assert.ok(overlaps.length > 0 && overlaps.length < 100);
    assert.equal(new Set(overlaps.map((o) => `${o.first} ${o.second}`)).size, overlaps.length);
  });
});

describe('points on an axis', () => {
  it('lie in the set and on a step', () => {
    fc.assert(fc.property(stretch, fc.constantFrom(1n, 2n, 3n), (set, d) => {
      const axis = numberAxis(0, -1, 7, ratio(2n, d) ?? null);
      const point = pointOf(axis, set);
      if (point === undefined) return;
      assert.ok(containsNumber(set, point));
      const steps = div(add(point, fromInteger(1)) ?? ZERO, ratio(2n, d) ?? ZERO);
      assert.equal(steps?.d, 1n);
    }));
  });
});

describe('tables over several inputs', () => {
  const axes = [numberAxis(0, 0, 3, null), valueAxis(1, 'x1', ['a', 'b', 'c']), numberAxis(2, 0, 3, fromInteger(1))];
  const side = (a: number, b: number, lowOpen: boolean, highOpen: boolean): NumberSet => interval(fromInteger(Math.min(a, b)), fromInteger(Math.max(a, b)), lowOpen, highOpen);
  const box = fc.tuple(
    fc.option(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean(), fc.boolean())),
    fc.option(fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 })),
    fc.option(fc.tuple(fc.nat(3), fc.nat(3))),
  ).map(([x, v, z]): Box => new Map<number, NumberSet>([
    ...(x === null ? [] : [[0, side(x[0], x[1], x[2], x[3])] as const]),
    ...(v === null ? [] : [[1, [...v].sort().flatMap((i) => interval(fromInteger(i), fromInteger(i)))] as const]),
    ...(z === null ? [] : [[2, side(z[0], z[1], false, false)] as const]),
  ]));
  const holds = (b: Box, point: Point): boolean => [...b].every(([slot, set]) => { const at = point.get(slot); return at !== undefined && containsNumber(set, at); });

  it('agree with trying every combination', () => {
    const points: Point[] = probes(0, 3, half).flatMap((x) => [0, 1, 2].flatMap((v) => probes(0, 3, fromInteger(1)).map((z) => new Map([[0, x], [1, fromInteger(v)], [2, z]]))));
    fc.assert(fc.property(fc.array(fc.array(box, { minLength: 1, maxLength: 2 }), { maxLength: 6 }), (rules) => {
      const proof = proveTable(axes, rules);
      const held = (point: Point): number[] => rules.flatMap((list, i) => (list.some((b) => holds(b, point)) ? [i] : []));
      assert.equal(proof.complete, points.every((p) => held(p).length > 0) ? 'proved' : 'counterexample');
      assert.equal(proof.unique, points.every((p) => held(p).length < 2) ? 'proved' : 'counterexample');
      for (const { witness, box: region } of proof.gaps) {
        assert.deepEqual(held(witness), []);
        assert.ok(holds(region, witness));
      }
      for (const { first, second, witness } of proof.overlaps) assert.ok(held(witness).includes(first) && held(witness).includes(second));
      for (const i of rules.keys()) assert.equal(proof.unreachable.includes(i), !points.some((p) => held(p).includes(i)));
    }), { numRuns: 400 });
  });

  it('are not decided when the work is spent, and never called complete then', () => {
    const rules = Array.from({ length: 40 }, (_, i): Box[] => [new Map([[0, side(i % 4, 3, false, false)], [2, side(0, i % 4, false, false)]])]);
    const proof = proveTable(axes, rules, 50);
    assert.equal(proof.complete === 'proved', false);
    assert.equal(proof.unique === 'proved', false);
  });
});
