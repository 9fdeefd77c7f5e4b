/** What is found of bands held against the engine, case by case at every end and beside it: nothing missed, nothing made up, the smallest example named. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { openScoring, type CompiledScoring } from '../../server/src/core/plan/scoring-service.ts';
import { dataSettings } from '../../server/src/core/plan/data/settings.ts';
import { scoreRun } from '../../server/src/core/plan/score-run.ts';
import { applyFix, checkFiles, show } from '../support/project.ts';

interface Quantity {
  readonly input: string;
  /** Literals in the order of their size. */
  readonly literals: readonly string[];
  /** Every value that is tried, as data write it, in the order of their size. */
  readonly samples: readonly string[];
  /** Of the literals, how many there are to choose ends from. */
  readonly test: fc.Arbitrary<string>;
}

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

function ordered(literals: readonly string[]): fc.Arbitrary<string> {
  const end = fc.nat({ max: literals.length - 1 });
  const at = (i: number): string => literals[i] ?? '';
  const one = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(end, end, fc.constantFrom('[', '('), fc.constantFrom(']', ')')).map(([a, b, open, close]) => (a === b ? at(a) : `${open}${at(Math.min(a, b))}..${at(Math.max(a, b))}${close}`)) },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom('<', '<=', '>', '>='), end).map(([op, a]) => `${op} ${at(a)}`) },
    { weight: 1, arbitrary: end.map(at) },
  );
  return fc.oneof({ weight: 6, arbitrary: one }, { weight: 1, arbitrary: fc.tuple(one, one).map((t) => t.join(', ')) }, { weight: 1, arbitrary: one.map((t) => `not(${t})`) }, { weight: 1, arbitrary: fc.tuple(end, end).map(([a, b]) => `? > ${at(Math.min(a, b))} and ? <= ${at(Math.max(a, b))}`) });
}

const quantity = (input: string, literals: readonly string[], samples: readonly string[]): Quantity => ({ input, literals, samples, test: ordered(literals) });
const choices = ['甲', '乙', '丙', '丁'];
const QUANTITIES: readonly Quantity[] = [
  quantity('{ type: number, domain: "[0..4]" }', ['0', '1', '2', '3', '4'], range(17).map((i) => String(i / 4))),
  quantity('{ type: number, domain: "[0..4]", step: 0.5 }', ['0', '0.7', '1.5', '2', '3.2', '4'], range(9).map((i) => String(i / 2))),
  quantity('{ type: number, domain: "(0..4)" }', ['0', '1.1', '2.2', '3.3', '4'], ['0.01', '0.5', '1.09', '1.1', '1.11', '2.19', '2.2', '2.21', '3.29', '3.3', '3.31', '3.99']),
  quantity('{ type: percent, domain: "[0%..100%]" }', ['0%', '60%', '0.85', '95%', '100%'], ['0%', '1%', '59.9%', '60%', '60.1%', '84.9%', '85%', '85.1%', '94.9%', '95%', '95.1%', '99%', '100%']),
  quantity('{ type: duration, domain: "[0s..1d]" }', ['0秒', '30min', '1小时', 'PT3H', '24h'], ['0s', '1s', '1799s', '30min', '1801s', '3599s', '60min', '3601s', '10799s', '3h', '10801s', '86399s', '1d']),
  { input: `{ type: enum, values: [${choices.join(', ')}] }`, literals: choices, samples: choices, test: fc.oneof({ weight: 5, arbitrary: fc.subarray(choices, { minLength: 1, maxLength: 2 }).map((l) => l.map((c) => `"${c}"`).join(', ')) }, { weight: 1, arbitrary: fc.constantFrom(...choices).map((c) => `not("${c}")`) }) },
];

const spec = fc.nat({ max: QUANTITIES.length - 1 }).chain((of) => fc.record({ of: fc.constant(of), tests: fc.array(QUANTITIES[of]?.test ?? fc.constant(''), { minLength: 1, maxLength: 4 }) }));

const documentOf = (q: Quantity, tests: readonly string[]): string =>
  `kind: scoring\nid: x\ntitle: 评分\nscale: { min: 0, max: 9 }\ninputs:\n  a: ${q.input}\ncriteria:\n  - id: c\n    input: a\n    bands:\n${tests.map((t, i) => `      - { when: '${t}', score: ${String(i)} }\n`).join('')}`;

const compile = (text: string): CompiledScoring => openScoring({ uri: 'file:///x', path: '/x.scoring.yaml', kind: 'scoring', nameId: 'x', language: 'yaml', text, project: '/' });

/** What the engine says of each sample: in one band, in none or in several. */
function engine(compiled: CompiledScoring, samples: readonly string[]): string[] {
  assert.ok(compiled.plan);
  const said: string[] = [];
  const run = scoreRun(compiled, compiled.plan, dataSettings(compiled.scoring, null, 'x.csv'), {
    onCase: ({ result }) => said.push(result.problems.map((p) => p.code).join() || 'one'),
  });
  run.push(`a\n${samples.join('\n')}\n`);
  run.end();
  return said;
}

describe('findings on bands', () => {
  it('are there where the engine finds no band or several, and nowhere else', function () {
    this.timeout(60_000);
    let fixed = 0;
    const seen = { gap: 0, overlap: 0, clean: 0 };
    fc.assert(fc.property(spec, ({ of, tests }) => {
      const q = QUANTITIES[of];
      if (q === undefined) return;
      const text = documentOf(q, tests);
      const files = new Map([['x.scoring.yaml', text]]);
      const found = checkFiles(files);
      const compiled = compile(text);
      if (compiled.plan === null) return;
      const said = engine(compiled, q.samples);
      const has = (rule: string): boolean => found.some((f) => f.rule === rule);
      const why = `${text}\n${said.join(' ')}\n${show(found)}`;
      if (said.includes('no-band')) assert.ok(has('band-gap'), why);
      if (said.includes('several-bands')) assert.ok(has('band-overlap'), why);
      // The samples stand at every end and beside it, so that a finding without one of them would be made up.
      if (has('band-gap')) assert.ok(said.includes('no-band'), why);
      if (has('band-overlap')) assert.ok(said.includes('several-bands'), why);
      assert.ok(said.every((s) => s === 'one' || s === 'no-band' || s === 'several-bands'), why);
      for (const finding of found) {
        if (finding.rule !== 'band-gap' && finding.rule !== 'band-overlap') continue;
        // Its example is such a case.
        const [example] = Object.values(finding.witness?.given ?? {});
        assert.ok(example !== undefined, why);
        const wrong = finding.rule === 'band-gap' ? 'no-band' : 'several-bands';
        assert.deepEqual(engine(compiled, [example]), [wrong], `${example}\n${why}`);
        for (const fix of finding.fixes) {
          // It leaves a text that can be read, with one mistake of the kind less.
          const mended = applyFix(files, 'x.scoring.yaml', fix);
          const left = checkFiles(mended);
          const told = `${fix.title.en}\n${mended.get('x.scoring.yaml') ?? ''}\n${show(left)}\n${why}`;
          assert.ok(compile(mended.get('x.scoring.yaml') ?? '').plan, told);
          const count = (list: readonly { readonly rule: string }[]): number => list.filter((f) => f.rule === finding.rule).length;
          assert.ok(count(left) < count(found), told);
          fixed++;
        }
      }
      seen.gap += Number(has('band-gap'));
      seen.overlap += Number(has('band-overlap'));
      seen.clean += Number(!has('band-gap') && !has('band-overlap'));
    }), { numRuns: 500 });
    assert.ok(fixed > 300, String(fixed));
    assert.ok(seen.gap > 100 && seen.overlap > 50 && seen.clean > 5, JSON.stringify(seen));
  });
});
