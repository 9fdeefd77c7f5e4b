/** The sample projects as they lie on disk, and what a check of each is expected to find. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** A finding as `expected.json` holds it: enough to be told apart, in both languages, with the line counted from 1. */
export interface ExpectedFinding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface SampleProject {
  /** Name of the folder. */
  readonly name: string;
  readonly folder: string;
  /** From the heading of its README. */
  readonly title: { readonly zh: string; readonly en: string };
  /** Names of all files in the folder, sorted. */
  readonly files: readonly string[];
  /** In the order of files and places; empty for a clean sample, which has no `expected.json`. */
  readonly expected: readonly ExpectedFinding[];
}

export const EXPECTED = 'expected.json';

export function sampleProjects(): SampleProject[] {
  return readdirSync(SAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const folder = join(SAMPLES, name);
      const files = readdirSync(folder).sort();
      return { name, folder, title: titleOf(folder), files, expected: readExpected(folder) };
    });
}

function titleOf(folder: string): SampleProject['title'] {
  const heading = /^# (.+?) \/ (.+)$/m.exec(readFileSync(join(folder, 'README.md'), 'utf8'));
  if (heading === null) throw new Error(`${folder}/README.md does not open with a heading “中文 / English”`);
  return { zh: heading[1] ?? '', en: heading[2] ?? '' };
}

function readExpected(folder: string): readonly ExpectedFinding[] {
  const file = join(folder, EXPECTED);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ExpectedFinding[]) : [];
}
