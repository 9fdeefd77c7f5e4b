/** Cases made up from the inputs' domains: they are read without a problem, hit every band, level, check and boundary, and are the same for the same seed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { dataSettings, generateCases, scoreRun, type DataProblem } from '../../server/src/core/plan/scoring-service.ts';
import { document, scoring } from '../support/random-scorings.ts';
import { compiled as open, sampleScorings, scoringFile, type File } from '../support/scoring-file.ts';

const ROWS = 1_000;

interface Tried {
  readonly text: string;
  readonly cases: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly problems: readonly DataProblem[];
  /** By criterion and band, level or check. */
  readonly hits: readonly (readonly number[])[];
  readonly vetoes: readonly number[];
  readonly grades: readonly number[];
  readonly codes: ReadonlySet<string>;
}

function tried(file: File, seed = 1): Tried {
  const { compiled, plan } = open(file);
  return scored(file, [...generateCases(compiled, plan, { seed, count: ROWS })]);
}

function scored(file: File, pieces: readonly string[]): Tried {
  const { compiled, plan } = open(file);
  const hits = plan.criteria.map(({ method }) => (method.type === 'bands' || method.type === 'levels' ? method.scores : method.type === 'checklist' ? method.checks : []).map(() => 0));
  const vetoes = plan.vetoes.map(() => 0);
  const grades = plan.grades.map(() => 0);
  const problems: DataProblem[] = [];
  const codes = new Set<string>();
  const hit = (list: number[] | undefined, i: number): void => { if (list !== undefined) list[i] = (list[i] ?? 0) + 1; };
  const run = scoreRun(compiled, plan, dataSettings(compiled.scoring, null, 'made-up.csv'), {
    onProblem: (p) => problems.push(p),
    onCase: ({ result }) => {
      for (const [i, { band, checks }] of result.criteria.entries()) {
        if (band !== null) hit(hits[i], band);
        for (const [k, done] of (checks ?? []).entries()) if (done === true) hit(hits[i], k);
      }
      for (const v of result.vetoes) hit(vetoes, v);
      if (result.grade !== null) hit(grades, result.grade);
      for (const p of result.problems) codes.add(p.code);
    },
  });
  for (const piece of pieces) run.push(piece);
  run.end();
  const { cases, statuses } = run.summary();
  return { text: pieces.join(''), cases, statuses, problems, hits, vetoes, grades, codes };
}

/** A rule may have holes, which made-up cases fall into like others; but what they hold is always what the rule asks for. */
const ALLOWED = new Set(['no-band', 'several-bands', 'no-grade', 'several-grades', 'answer-missing', 'nothing-scored', 'no-result', 'outside-scale', 'not-applicable-forbidden']);

function assertRead({ cases, problems, codes }: Tried): void {
  assert.equal(cases, ROWS);
  assert.deepEqual(problems.filter((p) => p.code !== 'case-invalid').map((p) => p.message.en), []);
  assert.deepEqual([...codes].filter((c) => !ALLOWED.has(c)), []);
}

const column = (text: string, name: string): ReadonlySet<string> => {
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const at = head.split(',').indexOf(name);
  return new Set(rows.map((r) => r.split(',')[at] ?? ''));
};

describe('made-up cases', () => {
  for (const [name, file] of sampleScorings()) {
    it(`of ${name} are read without a problem and hit every band, level, check, veto and grade`, () => {
      const made = tried(file);
      assertRead(made);
      assert.ok(made.hits.every((list) => list.every((n) => n > 0)), JSON.stringify(made.hits));
      assert.ok(made.vetoes.every((n) => n > 0), JSON.stringify(made.vetoes));
      assert.ok(made.grades.every((n) => n > 0), JSON.stringify(made.grades));
      assert.ok((made.statuses['scored'] ?? 0) > 0.8 * ROWS, JSON.stringify(made.statuses));
    });
  }

  it('of rules at random are read without a problem and hit whatever all combinations of values hit', () => {
    const combined = [['0', '1', '2', '3', '4.5', '5'], ['0%', '50%', '100%'], ['30min', '1h', '2h', '4h', '5h', '6h'], ['x', 'y'], ['yes', 'no']].reduce((rows, values) => rows.flatMap((row) => values.map((v) => (row === '' ? v : `${row},${v}`))), ['']);
    const all = `n,p,d,c,b\n${combined.join('\n')}\n`;
    fc.assert(fc.property(scoring, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (spec, seed) => {
      const file = scoringFile(document(spec));
      const made = tried(file, seed);
      assertRead(made);
      const can = scored(file, [all]);
      for (const what of ['vetoes', 'grades'] as const) for (const [i, n] of can[what].entries()) assert.ok(n === 0 || (made[what][i] ?? 0) > 0, `${what} ${String(i)}`);
      for (const [i, list] of can.hits.entries()) for (const [k, n] of list.entries()) assert.ok(n === 0 || (made.hits[i]?.[k] ?? 0) > 0, `${String(i)}.${String(k)} of ${JSON.stringify(made.hits)}`);
    }), { numRuns: 60 });
  }).timeout(60_000);

  it('are the same for the same seed, and others for another', () => {
    const [, file] = sampleScorings().find(([n]) => n.includes('mended')) ?? assert.fail();
    const { compiled, plan } = open(file);
    const text = (seed: number, count: number): string => [...generateCases(compiled, plan, { seed, count })].join('');
    assert.equal(text(7, 300), text(7, 300));
    assert.notEqual(text(7, 300), text(8, 300));
    // The first rows do not depend on how many follow.
    assert.ok(text(7, 1_200).startsWith(text(7, 300)));
    assert.equal(text(7, 0).split('\n').length, 2);
  });

  it('hold the boundaries themselves, numbers between them, and no number outside of the domain or off the steps', () => {
    const { text } = tried(scoringFile(`kind: scoring
id: t
scale: { min: 0, max: 10 }
inputs:
  wait: { type: duration, unit: min, domain: ">= 0s" }
  quick: { type: duration }
  share: { type: percent, domain: "[0%..100%]" }
  rating: { type: number, domain: "[1..5]", step: 0.5 }
  depth: { type: number }
criteria:
  - { id: a, input: wait, bands: [{ when: "< 50s", score: 10 }, { when: "[50s..10min)", score: 5 }, { when: ">= 10min", score: 0 }] }
  - { id: b, input: quick, bands: [{ when: "< 1.5s", score: 10 }, { when: ">= 1.5s", score: 5 }] }
  - { id: c, input: share, bands: [{ when: "< 87.5%", score: 10 }, { when: ">= 87.5%", score: 5 }] }
  - { id: d, input: rating, bands: [{ when: "< 2.2", score: 10 }, { when: ">= 2.2", score: 5 }] }
  - { id: e, input: depth, bands: [{ when: "< 0", score: 10 }, { when: ">= 0", score: 5 }] }
`));
    const has = (name: string, ...cells: readonly string[]): void => { for (const c of cells) assert.ok(column(text, name).has(c), `${name} ${c}: ${[...column(text, name)].join(' ')}`); };
    has('wait', '0min', '50s', '10min');
    has('quick', '1.5s');
    has('share', '0%', '87.5%', '100%');
    assert.deepEqual([...column(text, 'rating')].sort(), ['', '1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5']);
    assert.ok([...column(text, 'depth')].some((c) => c.startsWith('-')) && column(text, 'depth').has('0'));
    assert.ok(![...column(text, 'wait'), ...column(text, 'quick')].some((c) => c.startsWith('-')));
  });

  it('lack an answer now and then, but none that is required and none where a row would be blank', () => {
    const rule = (required: string, more: string): string => `kind: scoring
id: t
scale: { min: 0, max: 5 }
inputs: { a: { type: boolean${required} }${more} }
criteria: [{ id: a, input: a, bands: [{ when: "true", score: 5 }, { when: "false", score: 0 }] }]
`;
    const both = tried(scoringFile(rule(', required: true', ', b: { type: enum, values: [x, y] }'))).text;
    assert.deepEqual([...column(both, 'a')].sort(), ['false', 'true']);
    assert.deepEqual([...column(both, 'b')].sort(), ['', 'x', 'y']);
    assert.deepEqual([...column(tried(scoringFile(rule('', ''))).text, 'a')].sort(), ['false', 'true']);
  });

  it('are well-formed whatever inputs and choices are called', () => {
    const made = tried(scoringFile(`kind: scoring
id: t
scale: { min: 0, max: 5 }
inputs:
  "a, \\"b\\"; c": { type: boolean }
  __proto__: { type: enum, values: ["=1+1", "x,\\ny", "<b>", "'", " y "] }
  note: { type: string }
  长: { type: string }
criteria:
  - { id: a, input: __proto__, levels: [{ value: "=1+1", score: 1 }, { value: "x,\\ny", score: 2 }, { value: "<b>", score: 3 }, { value: "'", score: 4 }] }
  - { id: b, input: note, bands: [{ when: '"gut", "a|b"', score: 1 }, { when: 'not("gut", "a|b")', score: 2 }] }
  - { id: c, input: 长, bands: [{ when: '"好"', score: 5 }, { when: 'not("好")', score: 2 }] }
`));
    assertRead(made);
    assert.ok(made.hits.every((list) => list.every((n) => n > 0)), JSON.stringify(made.hits));
  });

  it('are made quickly, of rules with many inputs too', () => {
    const many = `kind: scoring\nid: t\nscale: { min: 0, max: 5 }\ninputs:\n${Array.from({ length: 300 }, (_, i) => `  n${String(i)}: { type: number, domain: "[0..5]" }\n`).join('')}criteria:\n${Array.from({ length: 300 }, (_, i) => `  - { id: c${String(i)}, input: n${String(i)}, bands: [{ when: "< 1", score: 5 }, { when: "[1..4)", score: 3 }, { when: ">= 4", score: 0 }] }\n`).join('')}`;
    const { compiled, plan } = open(scoringFile(many));
    const [, mended] = sampleScorings().find(([n]) => n.includes('mended')) ?? assert.fail();
    const small = open(mended);
    const time = (make: () => Iterable<string>): number => {
      const begun = process.cpuUsage();
      for (const piece of make()) assert.ok(piece.length > 0);
      return process.cpuUsage(begun).user / 1_000;
    };
    const [hundredThousand, wide] = [time(() => generateCases(small.compiled, small.plan, { seed: 1, count: 100_000 })), time(() => generateCases(compiled, plan, { seed: 1, count: 1_000 }))];
    assert.ok(hundredThousand < 1_500 && wide < 1_500, `${String(hundredThousand)} ms, ${String(wide)} ms`);
  }).timeout(30_000);
});
