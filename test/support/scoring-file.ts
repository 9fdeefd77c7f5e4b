/** Scoring documents for tests of what computes with them: from text, and those of the samples. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openScoring, type CompiledScoring, type ScoringPlan } from '../../server/src/core/plan/scoring-service.ts';

export type File = Parameters<typeof openScoring>[0];

export const scoringFile = (text: string, language: 'yaml' | 'markdown' = 'yaml'): File => ({
  uri: 'file:///p/t.scoring', path: '/p/t.scoring', kind: 'scoring', nameId: 't', language, text, project: '/p',
});

/** A document that computes, with its plan. */
export function compiled(file: File): { readonly compiled: CompiledScoring; readonly plan: ScoringPlan } {
  const opened = openScoring(file);
  if (opened.plan === null) throw new Error(opened.problems.map((p) => p.message.en).join('\n'));
  return { compiled: opened, plan: opened.plan };
}

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

/** Every scoring document of the samples, by its path below `samples/`. */
export function sampleScorings(): readonly (readonly [name: string, file: File])[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.scoring\.(?:yaml|md)$/.test(name))
    .sort()
    .map((name) => [name, scoringFile(readFileSync(path.join(SAMPLES, name), 'utf8'), name.endsWith('.md') ? 'markdown' : 'yaml')]);
}
