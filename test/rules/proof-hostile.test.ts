/** Proofs on documents made to break them: they come to an end, find no more than can be read, and claim nothing undecided. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { analyzeScoring, type ScoringAnalysis } from '../../server/src/core/plan/proof-analysis.ts';
import { checkFiles, show, type FileFinding } from '../support/project.ts';

const HEAD = 'kind: scoring\nid: x\ntitle: x\nscale: { min: 0, max: 10 }\ninputs:\n  a: { type: number, domain: "[0..10]" }\n  b: { type: number, domain: "[0..10]" }\n';
const times = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join('');
const bands = (n: number, line: (i: number) => string): string => `${HEAD}criteria:\n  - { id: b, input: b }\n  - id: c\n    input: a\n    bands:\n${times(n, line)}`;

function found(text: string): FileFinding[] {
  const list = checkFiles({ 'x.scoring.yaml': text });
  assert.deepEqual(list.filter((f) => f.rule === 'internal-error').map((f) => f.message.en), []);
  return list;
}

function analysed(text: string): ScoringAnalysis {
  const result = analyzeScoring(new DocumentAnalysis({ uri: 'file:///x', path: '/x.scoring.yaml', kind: 'scoring', nameId: 'x', language: 'yaml', text, project: '/' }));
  assert.ok(result);
  return result;
}

describe('proofs on hostile documents', function () {
  this.timeout(30_000);

  it('list some of thousands of overlaps and gaps', () => {
    const overlaps = found(bands(2_000, () => '      - { when: "[0..10]", score: 5 }\n')).filter((f) => f.rule === 'band-overlap');
    assert.ok(overlaps.length > 0 && overlaps.length <= 50, String(overlaps.length));
    const gaps = found(bands(2_000, (i) => `      - { when: "${i / 400}", score: ${i % 10} }\n`)).filter((f) => f.rule === 'band-gap');
    assert.ok(gaps.length > 0 && gaps.length <= 50, String(gaps.length));
  });

  it('take names of prototypes for names', () => {
    const list = found(`${HEAD}  __proto__: { type: duration }\n  constructor: { type: enum, values: [__proto__, toString] }\ncriteria:\n  - { id: a, input: a }\n  - { id: b, input: b }\n  - { id: c, input: __proto__, bands: [{ when: "< 1h", score: 1 }, { when: "> 1h", score: 2 }] }\n  - { id: d, input: constructor, bands: [{ when: '"__proto__"', score: 1 }] }\n`);
    const [time, text] = list.filter((f) => f.rule === 'band-gap');
    assert.deepEqual([Object.entries(time?.witness?.given ?? {}), Object.entries(text?.witness?.given ?? {})], [[['__proto__', '1h']], [['constructor', 'toString']]], show(list));
  });

  it('leave a thousand hard conditions undecided, and say so', () => {
    const { vetoes } = analysed(`${HEAD}criteria:\n  - { id: a, input: a }\nvetoes:\n${times(1_000, (i) => `  - { id: v${i}, when: a * a * a - 2 * b * b = 7.00${i}1, cap: 5 }\n`)}`);
    assert.equal(vetoes.length, 1_000);
    assert.ok(vetoes.some((v) => v.triggered === 'not-decided'));
    assert.ok(!vetoes.some((v) => v.triggered === 'never' || v.triggered === 'always'));
  });

  it('leave a table undecided that is too involved', () => {
    const inputs = times(7, (i) => `  n${i}: { type: number, domain: "[0..10]" }\n`);
    const cell = (i: number, k: number): number => ((i * (k + 3) * 7_919) % 91) / 10;
    const text = `${HEAD}${inputs}criteria:\n  - { id: b, input: b }\n  - id: c\n    input: a\n    bands:\n${times(900, (i) => `      - { when: "${times(7, (k) => `n${k} ${i % 2 ? '>=' : '<'} ${cell(i, k)} and `)}? >= 0", score: 5 }\n`)}      - { when: "-", score: 1 }\n`;
    const outcome = analysed(text).criteria.find((c) => c.id === 'c')?.bands;
    assert.ok(outcome === 'counterexample' || outcome === 'not-decided', String(outcome));
    assert.notEqual(outcome, 'proved');
  });

  it('end on hundreds of checklists, formulas and odd weights', () => {
    const inputs = times(40, (i) => `  q${i}: { type: boolean }\n`);
    found(`${HEAD}${inputs}criteria:\n${times(100, (i) => `  - id: c${i}\n    checklist:\n${times(40, (k) => `      - { id: k${i}-${k}, points: ${1 + ((k * k) % 97)}.${k}, input: q${k} }\n`)}`)}grades: [{ id: A, when: "> 5" }, { id: B, when: "< 5" }]\n`);
    const formulas = found(`${HEAD}criteria:\n${times(300, (i) => `  - { id: c${i}, formula: "(a * b - ${i}) / (a - b / ${i + 1})" }\n`)}`);
    assert.ok(formulas.some((f) => f.rule === 'zero-denominator') && formulas.some((f) => f.rule === 'score-outside-scale'));
    const { complete } = analysed(`${HEAD}criteria:\n${times(400, (i) => `  - { id: c${i}, weight: 0.${1_000 + ((i * 7) % 8_999)}, input: a, bands: [{ when: "< 3", score: ${i % 7} }, { when: ">= 3", score: 9.${i} }] }\n`)}grades: [{ id: A, when: "> 5" }, { id: B, when: "< 5" }]\n`);
    assert.notEqual(complete.outcome, 'proved');
  });

  it('are exact or undecided on numbers beyond all measure', () => {
    const list = found(`${HEAD}criteria:\n  - { id: c, input: a, bands: [{ when: "< 1e300", score: 1e300 }, { when: "> 1e399", score: 1e-300 }] }\n  - { id: d, weight: 1e-300, input: b }\ngrades: [{ id: A, when: "> 1e200" }, { id: B, when: "< 5" }]\n`);
    assert.ok(list.some((f) => f.rule === 'score-outside-scale') && list.some((f) => f.rule === 'band-unreachable'), show(list));
  });
});
