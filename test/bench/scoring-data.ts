/** A scoring of ten criteria and tables of cases for the benchmarks: twenty columns, half of them criteria, with a fixed seed. */
import { closeSync, openSync, writeSync } from 'node:fs';

export const SCORING = `kind: scoring
id: bench
title: { zh: 客服质量评分, en: Support quality }
scale: { min: 0, max: 5 }
inputs:
  first_response: { type: duration, unit: min, domain: ">= 0min" }
  resolution: { type: duration, unit: h, domain: ">= 0h" }
  transfers: { type: number, domain: "[0..20]" }
  greeting: { type: number, domain: "[0..5]" }
  listening: { type: number, domain: "[0..5]" }
  accuracy: { type: number, domain: "[0..5]" }
  empathy: { type: enum, values: [poor, fair, good, great] }
  script: { type: percent, unit: "%", domain: "[0%..100%]" }
  satisfaction: { type: number, domain: "[1..10]" }
  follow_up: { type: number, domain: "[0..5]" }
criteria:
  - { id: first-response, weight: 0.15, input: first_response, bands: [{ when: "< 5min", score: 5 }, { when: "[5min..30min)", score: 4 }, { when: "[30min..2h)", score: 2 }, { when: ">= 2h", score: 0 }] }
  - { id: resolution, weight: 0.15, input: resolution, bands: [{ when: "< 4h", score: 5 }, { when: "[4h..24h)", score: 3.5 }, { when: "[24h..72h)", score: 2 }, { when: ">= 72h", score: 1 }] }
  - { id: transfers, weight: 0.05, input: transfers, bands: [{ when: "0", score: 5 }, { when: "1", score: 4 }, { when: "[2..3]", score: 2 }, { when: "> 3", score: 0 }] }
  - { id: greeting, weight: 0.05, input: greeting }
  - { id: listening, weight: 0.1, input: listening }
  - { id: accuracy, weight: 0.15, input: accuracy }
  - { id: empathy, weight: 0.1, input: empathy, levels: [{ label: poor, score: 0 }, { label: fair, score: 2 }, { label: good, score: 4 }, { label: great, score: 5 }] }
  - { id: script, weight: 0.05, input: script }
  - { id: satisfaction, weight: 0.15, input: satisfaction, bands: [{ when: ">= 9", score: 5 }, { when: "[7..9)", score: 4 }, { when: "[5..7)", score: 2.5 }, { when: "< 5", score: 0 }] }
  - { id: follow-up, weight: 0.05, input: follow_up }
aggregate: mean
missing: skip
round: { digits: 1, mode: half-up }
grades:
  - { id: A, when: ">= 4.5" }
  - { id: B, when: "[3.5..4.5)" }
  - { id: C, when: "< 3.5" }
pass: ">= 3.5"
`;

export const COLUMNS = [
  'ticket', 'opened', 'agent', 'team', 'channel', 'product', 'region', 'language', 'priority', 'note',
  'first_response', 'resolution', 'transfers', 'greeting', 'listening', 'accuracy', 'empathy', 'script', 'satisfaction', 'follow_up',
] as const;

/**
 * Writes a table of cases. One cell of fifty among the criteria is empty.
 * @param fine durations to a hundredth, so that next to no cell is the same as another
 */
export function writeTable(path: string, rows: number, fine = false): void {
  const random = generator(20_260_101);
  const upTo = (n: number): number => Math.floor(random() * n);
  const of = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const maybe = (text: string | number): string | number => (random() < 0.02 ? '' : text);
  const fd = openSync(path, 'w');
  try {
    let lines = `${COLUMNS.join(',')}\n`;
    for (let row = 1; row <= rows; row++) {
      const minutes = fine ? (random() * 300).toFixed(2) : upTo(300);
      const hours = fine ? (random() * 96).toFixed(2) : (upTo(960) / 10).toFixed(1);
      lines += `T${String(row).padStart(7, '0')},2026-0${String(1 + upTo(9))}-${String(10 + upTo(19))},agent-${String(upTo(80))},team-${String(upTo(8))},${of(['phone', 'email', 'chat'])},${of(['basic', 'plus', 'pro'])},${of(['north', 'south', 'east', 'west'])},${of(['zh', 'en'])},${String(1 + upTo(4))},${of(['', 'called back', 'waiting for parts', 'closed at once'])},${maybe(minutes)},${maybe(hours)},${maybe(upTo(5))},${maybe((upTo(11) / 2).toFixed(1))},${maybe((upTo(11) / 2).toFixed(1))},${maybe(upTo(6))},${maybe(of(['poor', 'fair', 'good', 'great']))},${maybe(5 * upTo(21))},${maybe(1 + upTo(10))},${maybe((upTo(11) / 2).toFixed(1))}\n`;
      if (lines.length > 1_000_000 || row === rows) {
        writeSync(fd, lines);
        lines = '';
      }
    }
  } finally {
    closeSync(fd);
  }
}

/** Mulberry32: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
