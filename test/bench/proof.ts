/**
 * `npm run bench -- proof`: how long the proofs about a scoring take, beside reading the document at all: a usual document, a long
 * one, and a table of 1,500 rules over five inputs that is complete and free of overlaps, so that nothing ends the search early.
 */
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { analyzeScoring } from '../../server/src/core/plan/proof-analysis.ts';
import { RULES } from '../../server/src/core/rules/generated/registry.ts';
import { runDocumentRules } from '../../server/src/core/rules/driver.ts';
import { EffectiveConfig } from '../../server/src/core/service.ts';
import { median } from './measure.ts';

const CONFIG = new EffectiveConfig([], '/');
const PROVING = RULES.filter((r) => r.group === 'scoring' && /^(band|grade|score|pass|veto|zero|criterion-without-influence)/.test(r.id));

export function benchProofs(rounds: number): void {
  console.log('proofs before use (median)');
  measure('usual document: 8 criteria, 40 bands', usual(8), rounds * 10, 'bar: 2 ms');
  measure('long document: 60 criteria, 300 bands', usual(60), rounds * 2, '');
  measure('table: 1,500 rules over 5 inputs', table(), Math.max(3, Math.floor(rounds / 3)), 'bar: 1,000 ms');
}

function measure(title: string, text: string, rounds: number, bar: string): void {
  const prove: number[] = [];
  const analyse: number[] = [];
  let findings = 0;
  // As many rounds again to warm up: in the editor the code is warm.
  for (let round = -rounds; round < rounds; round++) {
    const document = open(text);
    // What every other rule needs as well is not counted.
    void document.schemaProblems.length;
    void document.expressions.length;
    void document.scoring.criteria.length;
    const start = performance.now();
    findings = runDocumentRules(PROVING, document, CONFIG).length;
    const middle = performance.now();
    const outcome = analyzeScoring(document)?.complete.outcome;
    const end = performance.now();
    if (outcome !== 'proved') throw new Error(`${title}: ${String(outcome)}`);
    if (round < 0) continue;
    prove.push(middle - start);
    analyse.push(end - middle);
  }
  console.log(`  ${title.padEnd(42)} rules ${median(prove).toFixed(2).padStart(8)} ms   analysis ${median(analyse).toFixed(2).padStart(8)} ms   ${findings} findings   ${bar === '' ? '' : `(${bar})`}`);
}

const open = (text: string): DocumentAnalysis =>
  new DocumentAnalysis({ uri: 'file:///x.scoring.yaml', path: '/x.scoring.yaml', kind: 'scoring', nameId: 'x', language: 'yaml', text, project: '/' });

const HEAD = 'kind: scoring\nid: x\ntitle: x\nscale: { min: 1, max: 5 }\n';

function usual(criteria: number): string {
  const ids = Array.from({ length: criteria }, (_, i) => i);
  const inputs = ids.map((i) => `  t${i}: { type: duration, domain: ">= 0h" }\n`).join('');
  const list = ids.map((i) => `  - id: c${i}\n    weight: ${1 + (i % 3)}\n    input: t${i}\n    bands:\n` +
    [`"<= ${i + 1}h"`, `"(${i + 1}h..${i + 3}h]"`, `"(${i + 3}h..${i + 24}h]"`, `"(${i + 24}h..${i + 48}h]"`, `"> ${i + 48}h"`].map((when, b) => `      - { when: ${when}, score: ${5 - b} }\n`).join('')).join('');
  return `${HEAD}round: { digits: 2 }\ninputs:\n  rude: { type: boolean }\n${inputs}criteria:\n${list}vetoes:\n  - { id: rudeness, when: rude, score: 1 }\ngrades:\n  - { id: A, when: ">= 4.5" }\n  - { id: B, when: "[3.5..4.5)" }\n  - { id: C, when: "< 3.5" }\npass: ">= 3.5"\n`;
}

/** 5 channels × 3 products × 2 × 10 waiting times × 5 amounts, each with a score of its own. */
function table(): string {
  const bands: string[] = [];
  const range = (name: string, i: number, last: number, size: number, unit: string): string =>
    i === last ? `${name} >= ${i * size}${unit}` : `${name} >= ${i * size}${unit} and ${name} < ${(i + 1) * size}${unit}`;
  for (let channel = 0; channel < 5; channel++) {
    for (let product = 0; product < 3; product++) {
      for (const vip of ['vip', 'not(vip)']) {
        for (let wait = 0; wait < 10; wait++) {
          for (let amount = 0; amount < 5; amount++) {
            const when = `channel = \\"c${channel}\\" and product = \\"p${product}\\" and ${vip} and ${range('?', wait, 9, 2, 'h')} and ${range('amount', amount, 4, 100, '')}`;
            bands.push(`      - { when: "${when}", score: ${1 + ((wait + amount + channel) % 5)} }\n`);
          }
        }
      }
    }
  }
  return `${HEAD}inputs:\n  wait: { type: duration, domain: ">= 0h" }\n  amount: { type: number, domain: ">= 0" }\n  channel: { type: enum, values: [c0, c1, c2, c3, c4] }\n  product: { type: enum, values: [p0, p1, p2] }\n  vip: { type: boolean }\ncriteria:\n  - id: c\n    input: wait\n    bands:\n${bands.join('')}`;
}
