/** The engine and the lane held against a scorer of its own, written from what the language promises, with fractions of whole numbers. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Rational } from '../../server/src/core/base/rational.ts';
import { dataSettings } from '../../server/src/core/plan/data/settings.ts';
import { openScoring, scoreRun } from '../../server/src/core/plan/scoring-service.ts';
import { document, scoring, type LeafSpec, type ScoringSpec } from '../support/random-scorings.ts';

/** n over d, d above nought, never reduced. */
type Q = readonly [n: bigint, d: bigint];
const q = (text: string): Q => {
  const percent = text.endsWith('%');
  const [whole = '', part = ''] = (percent ? text.slice(0, -1) : text).split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length) * (percent ? 100n : 1n)];
};
const add = (a: Q, b: Q): Q => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const sub = (a: Q, b: Q): Q => add(a, [-b[0], b[1]]);
const mul = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]];
const div = (a: Q, b: Q): Q => (b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : [a[0] * b[1], a[1] * b[0]]);
const cmp = (a: Q, b: Q): number => { const l = a[0] * b[1]; const r = b[0] * a[1]; return l < r ? -1 : l > r ? 1 : 0; };
const total = (list: readonly Q[]): Q => list.reduce(add, ZERO);
const ZERO: Q = [0n, 1n];
const FIVE: Q = [5n, 1n];
const shown = (a: Q | null): string => {
  if (a === null) return '-';
  const gcd = (x: bigint, y: bigint): bigint => (y === 0n ? x : gcd(y, x % y));
  const by = gcd(a[0] < 0n ? -a[0] : a[0], a[1]) || 1n;
  return `${String(a[0] / by)}/${String(a[1] / by)}`;
};
/** To so many digits: the nearer one, of two equally near ones the upper or the even. */
function rounded(a: Q, digits: bigint, even: boolean): Q {
  const scale = 10n ** digits;
  const twice = 2n * a[0] * scale;
  const floor = (x: bigint, y: bigint): bigint => (x >= 0n ? x / y : -((-x + y - 1n) / y));
  const low = floor(a[0] * scale, a[1]);
  const rest = twice - 2n * low * a[1];
  return [rest > a[1] || (rest === a[1] && (!even || low % 2n !== 0n)) ? low + 1n : low, scale];
}

type Absent = 'missing' | 'not-applicable';
type Cell<T> = T | Absent;
interface Case { readonly n: Cell<string>; readonly p: Cell<string>; readonly d: Cell<number>; readonly c: Cell<'x' | 'y'>; readonly b: Cell<boolean> }
const absent = (...cells: readonly unknown[]): Absent | null => (cells.includes('not-applicable') ? 'not-applicable' : cells.includes('missing') ? 'missing' : null);

interface Scored { status: 'scored' | 'missing' | 'not-applicable' | 'incomplete' | 'invalid'; score: Q | null }
interface Child extends Scored { readonly weight: Q; readonly bonus: boolean; readonly missing: string }
const of = (score: Q): Scored => ({ status: 'scored', score });
const none = (status: Scored['status']): Scored => ({ status, score: null });
function either<T>(cell: Cell<T>, then: (value: T) => Scored): Scored {
  const gone = absent(cell);
  return gone === null ? then(cell as T) : none(gone);
}
/** Nought to five; what leaves the scale makes a case invalid, except that a bonus may. */
const onScale = (score: Q, bonus: boolean): Scored => (!bonus && (cmp(score, ZERO) < 0 || cmp(score, FIVE) > 0) ? none('invalid') : of(score));

function method(leaf: LeafSpec, bonus: boolean, missing: string, row: Case): Scored {
  const { n, p, d, c, b } = row;
  switch (leaf.form) {
    case 'n': return either(n, (v) => onScale(q(v), bonus));
    case 'p': return either(p, (v) => onScale(mul(q(v), FIVE), bonus));
    case 'band': return either(d, (s) => of(q(s < 3600 ? '5' : s <= 10_800 ? '3.3' : '0.7')));
    case 'open': return either(d, (s) => (s === 3600 || s === 18_000 ? none('invalid') : of(q(s < 3600 ? '5' : s < 18_000 ? '3' : '1'))));
    case 'level': return either(c, (v) => of(q(v === 'x' ? '5' : '2.5')));
    case 'formula': {
      const gone = absent(n, p);
      return gone === null ? onScale(mul(q(n), q(p)), bonus) : none(gone);
    }
    case 'own': return either(n, (v) => of(q(cmp(q(v), q('2')) < 0 ? '1' : '4')));
    case 'check': {
      const checks = [{ points: 2n, cell: n, done: absent(n) === null && cmp(q(n), q('2')) > 0 }, { points: 3n, cell: b, done: b === true }];
      if (missing === 'incomplete' && checks.some((k) => k.cell === 'missing')) return none('missing');
      const counted = checks.filter((k) => k.cell !== 'not-applicable' && (k.cell !== 'missing' || missing === 'zero'));
      if (counted.length === 0) return none(checks.some((k) => k.cell === 'missing') ? 'missing' : 'not-applicable');
      const possible = counted.reduce((all, k) => all + k.points, 0n);
      const earned = counted.reduce((all, k) => all + (k.done ? k.points : 0n), 0n);
      return of([5n * earned, possible]);
    }
  }
}

/** All scales are 0 to 5, so that no score has to be mapped. */
function together(how: string, children: readonly Child[]): Scored {
  const some = (status: Scored['status']): boolean => children.some((k) => k.status === status);
  if (some('invalid')) return none('invalid');
  if (children.some((k) => k.status === 'incomplete' || (k.status === 'missing' && k.missing === 'incomplete'))) return none('incomplete');
  const zeroed = children.map((k): Child => (k.status === 'missing' && k.missing === 'zero' ? { ...k, status: 'scored', score: ZERO } : k));
  const parts = zeroed.flatMap((k) => (k.score === null ? [] : [{ ...k, score: k.score }]));
  if (parts.every((k) => k.bonus)) return none(some('missing') ? 'missing' : 'not-applicable');
  const counting = parts.filter((k) => !k.bonus);
  const points = (list: typeof parts): Q => total(list.map((k) => mul(k.weight, k.score)));
  const weights = (list: readonly Child[]): Q => total(list.filter((k) => !k.bonus).map((k) => k.weight));
  const scores = parts.map((k) => k.score).sort(cmp);
  switch (how) {
    case 'min': return of(scores[0] ?? ZERO);
    case 'max': return of(scores.at(-1) ?? ZERO);
    case 'deduct': {
      const left = add(sub(FIVE, total(counting.map((k) => mul(k.weight, sub(FIVE, k.score))))), points(parts.filter((k) => k.bonus)));
      return of(cmp(left, ZERO) < 0 ? ZERO : left);
    }
    case 'mean': {
      const whole = weights(parts);
      return whole[0] === 0n ? none('invalid') : of(div(points(parts), whole));
    }
    default: {
      const [all, here] = [weights(zeroed), weights(parts)];
      if (cmp(all, here) === 0) return of(points(parts));
      if (here[0] === 0n) return none('invalid');
      return of(add(mul(points(counting), div(all, here)), points(parts.filter((k) => k.bonus))));
    }
  }
}

const policyOf = (text: string, above: string): string => (text === '' ? above : text.replace('missing: ', ''));

/** What a run should say of one case: `status total grade pass | score of each criterion`. */
function expected(spec: ScoringSpec, row: Case): string {
  const { n, b, c } = row;
  const above = (limit: string): boolean | null => (absent(n) === null ? cmp(q(n), q(limit)) > 0 : null);
  const scores: string[] = [];
  const fired: string[] = [];
  const leaves = (list: readonly LeafSpec[], how: string, missing: string): Child[] => list.map((leaf, i) => {
    const bonus = leaf.bonus && i < list.length - 1 && how !== 'min' && how !== 'max';
    const own = policyOf(leaf.policy, missing);
    const applies = leaf.when === '' || c === 'x';
    // A comparison for equality with an answer that is missing does not hold, so that the criterion does not apply.
    const found = applies ? method(leaf, bonus, own, row) : none('not-applicable');
    if (found.score !== null && leaf.round !== '') found.score = rounded(found.score, 0n, true);
    scores.push(shown(found.score));
    return { ...found, weight: q(leaf.weight), bonus, missing: own };
  });
  const missing = policyOf(spec.policy, 'skip');
  const children = leaves(spec.leaves, spec.aggregate, missing);
  for (const group of spec.groups) {
    const own = policyOf(group.policy, missing);
    const place = scores.push('') - 1;
    let found = together(group.aggregate, leaves(group.leaves, group.aggregate, own));
    const set = group.veto === 'set' ? above('4') === true : group.veto === 'below' ? found.score !== null && cmp(found.score, q('2')) < 0 : false;
    const cap = group.veto === 'cap' && b === true;
    if (set || cap) fired.push(group.veto);
    if (set && found.status !== 'invalid') found = of(ZERO);
    if (cap && found.score !== null && cmp(found.score, q('2')) > 0) found.score = q('2');
    if (found.score !== null && group.round !== '') found.score = rounded(found.score, 1n, false);
    scores[place] = shown(found.score);
    // The policy of a group is that of its members; what its own absence does, the one above says.
    children.push({ ...found, weight: q(group.weight), bonus: false, missing });
  }
  const outside = absent(n) === null && cmp(q(n), FIVE) > 0;
  let { status, score } = together(spec.aggregate, children);
  const has = (veto: ScoringSpec['vetoes'][number]): boolean => spec.vetoes.includes(veto);
  const zero = has('score') && b === true;
  const caps = [has('cap') && absent(n) === null && cmp(q(n), q('3')) === 0 ? '2.5' : null, has('two') && above('4') === true && b === true ? '1' : null].flatMap((t) => (t === null ? [] : [q(t)]));
  const named = spec.graded && has('grade') && c === 'y';
  if (zero || caps.length > 0 || named) fired.push('root');
  if (zero && status !== 'invalid') [status, score] = ['scored', ZERO];
  for (const cap of caps) if (score !== null && cmp(cap, score) < 0) score = cap;
  if (score !== null && spec.round !== '') score = rounded(score, 1n, false);
  // What is wrong anywhere makes the case invalid, a veto that sets the total or not.
  if (outside || status === 'invalid' || children.some((k) => k.status === 'invalid')) return 'invalid';
  if (status !== 'scored' || score === null) return `incomplete | ${scores.join(' ')}`;
  const grade = !spec.graded ? '-' : named || cmp(score, q('2')) < 0 ? 'C' : cmp(score, q('4')) > 0 ? 'A' : cmp(score, q('2')) === 0 ? 'C' : cmp(score, q('4')) === 0 && spec.hole ? null : 'B';
  if (grade === null) return 'invalid';
  return `${fired.length > 0 ? 'vetoed' : 'scored'} ${shown(score)} ${grade} ${spec.graded ? String(cmp(score, q('3')) >= 0) : '-'} | ${scores.join(' ')}`;
}

const exact = (value: Rational | null): string => (value === null ? '-' : shown([value.s < 0 ? -value.n : value.n, value.d]));
const DURATIONS: Readonly<Record<string, number>> = { '30min': 1800, '1h': 3600, '2h': 7200, '5h': 18_000, '3600s': 3600, '3h': 10_800, '6h': 21_600 };

const cell = <T extends string>(...values: readonly T[]): fc.Arbitrary<T | '' | 'n/a'> => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constantFrom('' as const, 'n/a' as const) });
const row = fc.record({ n: cell('0', '1', '2', '3', '4', '4.5', '5', '3.333', '5.001'), p: cell('0%', '50%', '100%', '33.3%', '100.1%'), d: cell(...Object.keys(DURATIONS)), c: cell('x', 'y'), b: cell('yes', 'no') });

const read = <T>(text: string, value: (text: string) => T): Cell<T> => (text === '' ? 'missing' : text === 'n/a' ? 'not-applicable' : value(text));
const caseOf = (r: typeof row extends fc.Arbitrary<infer T> ? T : never): Case => ({
  n: read<string>(r.n, String), p: read<string>(r.p, String), d: read(r.d, (t) => DURATIONS[t] ?? NaN), c: read(r.c, (t) => (t === 'x' ? 'x' : 'y')), b: read(r.b, (t) => t === 'yes'),
});

describe('scoring: every case of any scoring', () => {
  it('gets the status, total, grade and scores that another scorer finds', function () {
    this.timeout(60_000);
    const seen = new Map<string, number>();
    fc.assert(fc.property(scoring, fc.array(row, { minLength: 1, maxLength: 20 }), (spec, rows) => {
      const text = document(spec);
      const compiled = openScoring({ uri: 'file:///x', path: '/x.scoring.yaml', kind: 'scoring', nameId: 't', language: 'yaml', text, project: '/' });
      const { plan } = compiled;
      if (plan === null) return;
      const got: string[] = [];
      const settings = dataSettings(compiled.scoring, null, 'x.csv', { missing: [''], notApplicable: ['n/a'] });
      const run = scoreRun(compiled, plan, settings, {
        onCase({ result }) {
          const { status, total: sum, grade, pass, criteria } = result;
          const scores = criteria.slice(1).map((k) => exact(k.score)).join(' ');
          got.push(status === 'invalid' ? status : status === 'incomplete' ? `${status} | ${scores}` : `${status} ${exact(sum)} ${grade === null ? '-' : (plan.grades[grade]?.id ?? '?')} ${pass === null ? '-' : String(pass)} | ${scores}`);
        },
      });
      run.push(`n,p,d,c,b\n${rows.map((r) => `${r.n},${r.p},${r.d},${r.c},${r.b}\n`).join('')}`);
      run.end();
      const wanted = rows.map((r) => expected(spec, caseOf(r)));
      assert.deepEqual(got, wanted, `${text}\n${JSON.stringify(rows)}`);
      for (const line of wanted) seen.set(line.split(' ')[0] ?? '', (seen.get(line.split(' ')[0] ?? '') ?? 0) + 1);
    }), { numRuns: 600 });
    for (const status of ['scored', 'vetoed', 'incomplete', 'invalid']) assert.ok((seen.get(status) ?? 0) > 100, `${status}: ${String(seen.get(status))}`);
  });
});
