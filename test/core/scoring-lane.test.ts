/** The quick way through a scoring held against the exact engine: random scorings and cases, and everything a run tells. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { lowerScoring } from '../../server/src/core/model/scoring.ts';
import { compileScoring, type CompiledScoring } from '../../server/src/core/plan/compile-scoring.ts';
import { dataSettings } from '../../server/src/core/plan/data/settings.ts';
import { scoreRun, type DataProblem } from '../../server/src/core/plan/score-run.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { tableBinding } from '../../server/src/core/schema/table-binding.ts';

function compile(text: string): CompiledScoring {
  return compileScoring(lowerScoring(parse(text, { language: 'yaml', binding: tableBinding('scoring') }).root));
}

interface Told {
  readonly summary: unknown;
  readonly groups: unknown;
  readonly problems: readonly DataProblem[];
  readonly exact: number;
}

/** Everything that a run tells, with how many cases went through the exact engine. */
function tell(compiled: CompiledScoring, data: string, how: { lane: boolean; bytes?: boolean; size?: number; file?: string }): Told {
  assert.ok(compiled.plan, compiled.problems.map((p) => p.message.en).join('\n'));
  const settings = dataSettings(compiled.scoring, null, how.file ?? 'x.csv', { missing: ['-'], notApplicable: ['n/a'] });
  const problems: DataProblem[] = [];
  const run = scoreRun(compiled, compiled.plan, settings, { by: ['agent'], lane: how.lane, onProblem: (p) => problems.push(p) });
  const size = how.size ?? (data.length || 1);
  if (how.bytes === true) {
    const bytes = new TextEncoder().encode(data);
    run.pushBytes(bytes);
  } else for (let at = 0; at < data.length; at += size) run.push(data.slice(at, at + size));
  run.end();
  return { summary: run.summary(), groups: run.groups(), problems, exact: run.exactCount() };
}

/** A scoring over inputs of every type, with whatever the random numbers ask for. */
const weight = fc.constantFrom('0.1', '0.25', '1', '3', '12.5%', '0');
const policy = fc.constantFrom('', 'missing: skip', 'missing: zero', 'missing: incomplete');
const forms = ['n', 'p', 'band', 'open', 'level', 'check', 'formula', 'own'] as const;

const leaf = fc.record({
  form: fc.constantFrom(...forms), weight, dimension: fc.constantFrom('', 'dimension: s.a', 'dimension: s.b'), policy, bonus: fc.constantFrom(false, false, false, true), when: fc.constantFrom('', '', '', 'c = "x"'),
  round: fc.constantFrom('', '', 'round: { digits: 0, mode: half-even }'),
});
const aggregate = fc.constantFrom('mean', 'sum', 'deduct', 'min', 'max');
const group = fc.record({ aggregate, weight, policy, leaves: fc.array(leaf, { minLength: 1, maxLength: 3 }), round: fc.constantFrom('', 'round: { digits: 1 }'), veto: fc.constantFrom('', 'cap', 'set', 'below') });
const scoring = fc.record({
  aggregate, leaves: fc.array(leaf, { minLength: 1, maxLength: 4 }), groups: fc.array(group, { maxLength: 2 }),
  round: fc.constantFrom('', 'round: { digits: 1, mode: half-up }'), policy, vetoes: fc.subarray(['score', 'cap', 'grade', 'two']), graded: fc.boolean(), hole: fc.boolean(),
});
type ScoringSpec = typeof scoring extends fc.Arbitrary<infer T> ? T : never;
type LeafSpec = ScoringSpec['leaves'][number];

const METHODS: Readonly<Record<LeafSpec['form'], string>> = {
  n: 'input: n',
  p: 'input: p',
  band: 'input: d, bands: [{ when: "< 1h", score: 5 }, { when: "[1h..3h]", score: 3.3 }, { when: "> 3h", score: 0.7 }]',
  // Exactly 1 h is in no band, and 5 h in two.
  open: 'input: d, bands: [{ when: "< 1h", score: 5 }, { when: "(1h..5h]", score: 3 }, { when: ">= 5h", score: 1 }]',
  level: 'input: c, levels: [{ label: x, score: 5 }, { label: y, score: 2.5 }]',
  check: 'checklist: [{ id: a, points: 2, when: n > 2 }, { id: b, points: 3, input: b }]',
  formula: 'formula: "n * p"',
  own: 'input: n, bands: [{ when: "< 2", score: 1 }, { when: ">= 2", score: 4 }]',
};

function document(spec: ScoringSpec): string {
  let made = 0;
  const flow = (parts: readonly string[]): string => `{ ${parts.filter((p) => p !== '').join(', ')} }`;
  const one = (l: LeafSpec, above: string, last: boolean): string => flow([
    `id: k${String(made++)}`, METHODS[l.form], `weight: ${l.weight}`, l.policy, l.round, l.dimension, l.when === '' ? '' : `when: '${l.when}'`,
    l.bonus && !last && above !== 'min' && above !== 'max' ? 'bonus: true' : '',
  ]);
  const groups = spec.groups.map((g, i) => flow([
    `id: g${String(i)}`, `aggregate: ${g.aggregate}`, `weight: ${g.weight}`, g.policy, g.round,
    g.veto === '' ? '' : `vetoes: [${g.veto === 'cap' ? '{ id: vc, when: b, cap: 2 }' : g.veto === 'set' ? '{ id: vs, when: n > 4, score: 0 }' : `{ id: vb, criterion: g${String(i)}, below: 40%, score: 0 }`}]`.replace('id: v', `id: v${String(i)}`),
    `criteria: [${g.leaves.map((l, k) => one(l, g.aggregate, k === g.leaves.length - 1)).join(', ')}]`,
  ]));
  const vetoes = { score: '{ id: a1, when: b, score: 0 }', cap: '{ id: a2, when: n = 3, cap: 2.5 }', grade: '{ id: a3, when: c = "y", grade: C }', two: '{ id: a4, when: n > 4 and b, cap: 1 }' };
  const root = spec.leaves.map((l, k) => one(l, spec.aggregate, k === spec.leaves.length - 1));
  return `kind: scoring
id: t
scale: { min: 0, max: 5 }
${spec.policy}
${spec.round}
aggregate: ${spec.aggregate}
inputs:
  n: { type: number, domain: "[0..5]" }
  p: { type: percent }
  d: { type: duration, domain: ">= 0s" }
  c: { type: enum, values: [x, y] }
  b: { type: boolean }
criteria:
${[...root, ...groups].map((c) => `  - ${c}`).join('\n')}
vetoes: [${spec.vetoes.filter((v) => v !== 'grade' || spec.graded).map((v) => vetoes[v as keyof typeof vetoes]).join(', ')}]
${spec.graded ? `grades: [{ id: A, when: "> 4" }, { id: B, when: "${spec.hole ? '(2..4)' : '(2..4]'}" }, { id: C, when: "<= 2" }]\npass: ">= 3"` : ''}
`;
}

const cell = (...usual: readonly string[]): fc.Arbitrary<string> => fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...usual) }, { weight: 2, arbitrary: fc.constantFrom('', 'n/a', '-') }, { weight: 1, arbitrary: fc.constantFrom('?', '"', '"1"', '"a""b"', '7') });
const row = fc.tuple(cell('0', '1', '2', '3', '4.5', '5', '3.333'), cell('50%', '0%', '100%', '33.3%'), cell('30min', '1h', '2h', '5h', '3600s'), cell('x', 'y'), cell('yes', 'no'), fc.constantFrom('张', '李', ''));
const table = fc.array(row, { minLength: 1, maxLength: 25 }).map((rows) => `n,p,d,c,b,agent\n${rows.map((r) => r.join(',')).join('\n')}\n`);

describe('the lane', () => {
  it('forgets and learns anew without a case lost, whatever the number of different answers and scores', () => {
    // More different answers, combinations and totals than it holds at a time; none of them is rounded.
    const compiled = compile(`kind: scoring
id: t
scale: { min: 0, max: 100000 }
inputs: { n: { type: number }, p: { type: percent } }
criteria:
  - { id: a, input: n }
  - { id: b, formula: "n * p", weight: 1 }
`.replace('{ id: a, input: n }', '{ id: a, input: n, weight: 2 }'));
    const data = `n,p,agent\n${Array.from({ length: 70_000 }, (_, i) => `${String(i)}.${String(i % 7)},${String(i % 11)}%,${String(i % 3)}`).join('\n')}\n`;
    const { exact: cases, ...expected } = tell(compiled, data, { lane: false });
    const { exact, ...got } = tell(compiled, data, { lane: true, bytes: true });
    assert.equal(cases, 70_000);
    assert.equal(exact, 0);
    assert.deepEqual(got, expected);
  }).timeout(60_000);

  it('tells only of the cases that were asked for, those that it declines not being among them', () => {
    const compiled = compile('kind: scoring\nid: t\nscale: { min: 0, max: 5 }\ninputs: { n: { type: number } }\ncriteria: [{ id: a, input: n }]\n');
    assert.ok(compiled.plan);
    const told: number[] = [];
    const run = scoreRun(compiled, compiled.plan, dataSettings(compiled.scoring, null, 'x.csv'), { wants: (row) => row === 2, onCase: (c) => told.push(c.row) });
    run.push('n\n?\n4\n7\n1\n');
    run.end();
    assert.deepEqual(told, [2]);
    assert.deepEqual([run.exactCount(), run.problemCount(), run.summary().cases], [3, 2, 4]);
  });

  it('tells what the exact engine tells, of any scoring and any cases, from texts and from bytes', function () {
    this.timeout(60_000);
    let quick = 0;
    let all = 0;
    let scorings = 0;
    fc.assert(fc.property(scoring, table, (spec, data) => {
      const text = document(spec);
      const compiled = compile(text);
      // Some of what the random numbers put together is no scoring; that is counted below.
      if (compiled.plan === null) return;
      scorings++;
      const { exact: cases, ...expected } = tell(compiled, data, { lane: false });
      for (const how of [{ lane: true }, { lane: true, bytes: true }]) {
        const { exact, ...got } = tell(compiled, data, how);
        assert.deepEqual(got, expected, text);
        quick += cases - exact;
        all += cases;
      }
    }), { numRuns: 400 });
    assert.ok(scorings > 300, `only ${String(scorings)} of the scorings could be computed`);
    assert.ok(quick > all / 8, `only ${String(quick)} of ${String(all)} cases went through the lane`);
  });
});
