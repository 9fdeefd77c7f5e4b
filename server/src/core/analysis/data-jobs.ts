/** Which data files a project's datasets name, for whoever can read files. */
import type { FileIndex } from './file-index.ts';

/** A dataset whose data can be looked at. */
export interface DataJob {
  /** Uri of the dataset document. */
  readonly dataset: string;
  /** Path of the data file as the document writes it. */
  readonly source: string;
  /** Uri of the one scoring or survey that the dataset is for, or else of the one standard; null where there is none or more than one. */
  readonly target: string | null;
}

/** The datasets among the files of any number of projects, each with what it is for. */
export function dataJobsOf(files: readonly FileIndex[]): readonly DataJob[] {
  const key = ({ project }: FileIndex, id: string): string => JSON.stringify([project, id]);
  const byId = (kinds: readonly string[]): ReadonlyMap<string, string | null> => {
    const found = new Map<string, string | null>();
    for (const file of files) {
      const name = key(file, file.document.id);
      if (kinds.includes(file.kind)) found.set(name, found.has(name) ? null : file.uri);
    }
    return found;
  };
  // A standard often bears the name of what measures it: data are then of that.
  const targets = new Map([...byId(['standard']), ...byId(['scoring', 'survey'])]);
  return files.flatMap((file): DataJob[] => {
    const { facts } = file;
    if (facts?.kind !== 'dataset' || facts.source === null || file.broken) return [];
    return [{ dataset: file.uri, source: facts.source.text, target: targets.get(key(file, facts.of)) ?? null }];
  });
}
