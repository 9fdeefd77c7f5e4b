/** Scorings at random, over inputs of every type: what holds for every scoring is tried on them. */
import fc from 'fast-check';

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
export const scoring = fc.record({
  aggregate, leaves: fc.array(leaf, { minLength: 1, maxLength: 4 }), groups: fc.array(group, { maxLength: 2 }),
  round: fc.constantFrom('', 'round: { digits: 1, mode: half-up }'), policy, vetoes: fc.subarray(['score', 'cap', 'grade', 'two']), graded: fc.boolean(), hole: fc.boolean(),
});
export type ScoringSpec = typeof scoring extends fc.Arbitrary<infer T> ? T : never;
export type LeafSpec = ScoringSpec['leaves'][number];

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

/** The scoring as a document. */
export function document(spec: ScoringSpec): string {
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
