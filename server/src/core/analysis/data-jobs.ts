/** Which data files a project's datasets name, for whoever can read files. */
import type { FileIndex } from './file-index.ts';

/** A dataset whose data can be looked at. */
export interface DataJob {
  /** Uri of the dataset document. */
  readonly dataset: string;
  /** Path of the data file as the document writes it. */
  readonly source: string;
  /** Uri of the one scoring that the dataset is for; null for a survey, or where there is none or more than one. */
  readonly scoring: string | null;
}

/** The datasets among the files of any number of projects, each with what it is for. */
export function dataJobsOf(files: readonly FileIndex[]): readonly DataJob[] {
  const scorings = new Map<string, string | null>();
  const key = ({ project }: FileIndex, id: string): string => JSON.stringify([project, id]);
  for (const file of files) {
    if (file.kind === 'scoring') scorings.set(key(file, file.document.id), scorings.has(key(file, file.document.id)) ? null : file.uri);
  }
  return files.flatMap((file): DataJob[] => {
    const { facts } = file;
    if (facts?.kind !== 'dataset' || facts.source === null || file.broken) return [];
    return [{ dataset: file.uri, source: facts.source.text, scoring: scorings.get(key(file, facts.of)) ?? null }];
  });
}
