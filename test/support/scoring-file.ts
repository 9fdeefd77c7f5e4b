/** Scoring documents for tests of what computes with them: from text, and those of the samples. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openDataset, openScoring, type CompiledScoring, type Dataset, type ScoringPlan } from '../../server/src/core/plan/scoring-service.ts';

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

/** Every dataset of the samples that is for a scoring there, with the document and the data. */
export function sampleData(): readonly { readonly name: string; readonly file: File; readonly dataset: Dataset; readonly source: string; readonly data: string }[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dataset.yaml')).sort().flatMap((name) => {
    const dataset = openDataset({ ...scoringFile(readFileSync(path.join(SAMPLES, name), 'utf8')), kind: 'dataset' });
    const scoring = sampleScorings().find(([other]) => path.dirname(other) === path.dirname(name) && path.basename(other).startsWith(`${dataset.of?.source ?? ''}.scoring.`));
    const source = dataset.source?.source;
    if (scoring === undefined || source === undefined) return [];
    return [{ name, file: scoring[1], dataset, source, data: readFileSync(path.join(SAMPLES, path.dirname(name), source), 'utf8') }];
  });
}
