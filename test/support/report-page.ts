/** Runs `plumbline report` of the built command line, and reads the figures back from the page that it wrote. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleProjects } from '../../server/tools/sample-projects.ts';
import { bundle } from '../cli/run-script.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const plumbline = (cwd: string, ...args: readonly string[]): Run => spawnSync(process.execPath, [bundle(), ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });

/** The page that `plumbline report` writes; empty where it writes none. */
export function reportOf(cwd: string, ...args: readonly string[]): Run & { readonly html: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-report-'));
  const output = join(folder, 'report.html');
  try {
    const run = plumbline(cwd, 'report', ...args, '--output', output);
    return { ...run, html: run.status === 2 || !/wrote|写出/.test(run.stdout) ? '' : readFileSync(output, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface SamplePair {
  readonly folder: string;
  readonly document: string;
  readonly dataset: string;
  readonly kind: 'scoring' | 'survey';
}

/** Every scoring and survey of the samples that there are data for, with each of its datasets. */
export function samplesWithData(): readonly SamplePair[] {
  return sampleProjects().flatMap(({ folder, files }) => files.filter((f) => /\.(scoring|survey)\.(yaml|md)$/.test(f)).flatMap((document) => {
    const id = /^id: (\S+)/m.exec(readFileSync(join(folder, document), 'utf8'))?.[1] ?? '';
    const data = files.filter((f) => f.endsWith('.dataset.yaml') && new RegExp(`^of: ${id}\\s*$`, 'm').test(readFileSync(join(folder, f), 'utf8')));
    return data.map((dataset) => ({ folder, document, dataset, kind: document.includes('.survey.') ? ('survey' as const) : ('scoring' as const) }));
  }));
}

/** A figure in full, or the words of a cell. */
type Value = number | string;

export interface PageTable {
  readonly id: string;
  /** By row and column. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Value>>;
}

/** Tables of each section, in the order of the page. */
export function sectionsOf(html: string): readonly { readonly title: string; readonly tables: readonly PageTable[] }[] {
  return html.split('<section').slice(1).map((part) => ({
    title: unescape(/<h2>(.*?)<\/h2>/.exec(part)?.[1] ?? ''),
    tables: [...part.matchAll(/<table data-table="([^"]*)">([^]*?)<\/table>/g)].map(([, id = '', body = '']) => ({
      id: unescape(id),
      rows: new Map([...body.matchAll(/<tr data-row="([^"]*)">(.*?)<\/tr>/g)].map(([, row = '', cells = '']): [string, Map<string, Value>] => [
        unescape(row),
        new Map([...cells.matchAll(/<td[^>]*data-column="([^"]*)">(.*?)<\/td>/g)].map(([, column = '', cell = '']): [string, Value] => {
          const value = /^<data value="([^"]*)">/.exec(cell)?.[1];
          return [unescape(column), value === undefined ? unescape(cell) : Number(value)];
        })),
      ])),
    })),
  }));
}

const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '');
