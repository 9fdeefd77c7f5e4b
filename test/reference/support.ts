/**
 * What the comparison with other people's figures needs: their data, which stay outside of the repository, surveys written for them, and a
 * tally that no figure of a reference is passed over in silence.
 */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli, type Document } from '../support/analyze.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The folder of the reference data; undefined where there is none. */
export const REFERENCE_DATA = [process.env['PLUMBLINE_REFERENCE_DATA'] ?? join(ROOT, '../shared/data')].find((folder) => existsSync(join(folder, 'reference')));

export const CLOSED = 1e-9;
export const PLS = 1e-8;
/** Half of the last of so many printed decimals. */
export const printed = (decimals: number): number => 0.5 * 10 ** -decimals;

/** Writes a survey and its data to a folder of their own and runs the built command line over them. @param files further data files to lay beside */
export function analyze(survey: Document, csv: string, files: readonly string[] = [], dataset: Document = {}): Results {
  assert.ok(REFERENCE_DATA !== undefined);
  const data = REFERENCE_DATA;
  return inFolder(undefined, (folder) => {
    writeFileSync(join(folder, 'answers.csv'), csv);
    for (const file of files) copyFileSync(join(data, file), join(folder, file));
    return new Results(runCli(folder, survey, dataset));
  });
}

/** Where the searches of psych and lavaan stop, in digits of ω. */
const STOPPED = 5e-6;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** The figures of a reference, each to be asked for once at least. */
export class Reference {
  readonly #json: Json;
  readonly #asked = new Set<string>();
  readonly name: string;

  constructor(name: string) {
    assert.ok(REFERENCE_DATA !== undefined);
    this.name = name;
    this.#json = JSON.parse(readFileSync(join(REFERENCE_DATA, 'reference', `${name}.json`), 'utf8')) as Json;
  }

  /** A part of it, to go through; its figures count as asked for only by `expect` and `same`. */
  part(...path: Path): Json {
    let at: Json | undefined = this.#json;
    for (const step of path) {
      if (typeof at !== 'object' || at === null) return null;
      at = (at as { readonly [key: string]: Json })[step];
    }
    return at ?? null;
  }

  has(...path: Path): boolean {
    return this.part(...path) !== null;
  }

  keys(...path: Path): readonly string[] {
    const part = this.part(...path);
    return typeof part === 'object' && part !== null ? Object.keys(part) : [];
  }

  list(...path: Path): readonly string[] {
    const part = this.part(...path);
    return typeof part === 'string' ? [part] : (part as readonly string[]);
  }

  /** A figure that the reference iterates to, and so far as it went: the product agrees with `exact`, the same by another way to the last digits, and the reference lies no further off than its search stopped. */
  iterated(path: Path, actual: number, exact: number | undefined): void {
    assert.ok(exact !== undefined && Math.abs(actual - exact) <= CLOSED, `${this.name}: ${path.join('.')} is ${String(exact)}, not ${String(actual)}`);
    this.expect(path, exact, STOPPED);
  }

  /** @param tolerance relative to figures above one */
  expect(path: Path, actual: number, tolerance: number): void {
    const expected = this.#take(path);
    assert.equal(typeof expected, 'number', `${this.name}: ${path.join('.')}`);
    const scale = tolerance >= printed(3) ? 1 : Math.max(1, Math.abs(expected as number));
    assert.ok(Math.abs(actual - (expected as number)) <= tolerance * scale, `${this.name}: ${path.join('.')} is ${String(expected)}, not ${String(actual)}`);
  }

  same(path: Path, actual: Json): void {
    assert.deepEqual(actual, this.#take(path), `${this.name}: ${path.join('.')}`);
  }

  /** A matrix of the reference by the names of its rows and columns; null entries are no figures. */
  matrix(path: Path, actual: (row: string, column: string) => number, tolerance: number): void {
    const [rows, columns] = [this.list(...path, 'rows'), this.list(...path, 'cols')];
    rows.forEach((row, i) => { columns.forEach((column, j) => { if (this.has(...path, 'values', i, j)) this.expect([...path, 'values', i, j], actual(row, column), tolerance); }); });
  }

  #take(path: Path): Json {
    this.#asked.add(path.join('\n'));
    return this.part(...path);
  }

  get asked(): number {
    return this.#asked.size;
  }

  /** Numbers that nothing was compared with, apart from what stands below `except`. */
  unasked(except: readonly string[]): readonly string[] {
    const left: string[] = [];
    const walk = (at: Json, path: Path): void => {
      const name = path.join('.');
      if (except.includes(name)) return;
      if (typeof at === 'number' && !this.#asked.has(path.join('\n'))) left.push(name);
      if (typeof at === 'object' && at !== null) for (const [key, value] of Object.entries(at)) walk(value as Json, [...path, key]);
    };
    walk(this.#json, []);
    return left;
  }
}

export const readData = (file: string): string => readFileSync(join(REFERENCE_DATA ?? '', file), 'utf8');

/** The columns of a file by name, as numbers, of the rows that have them all. */
export function columnsOf(csv: string, names: readonly string[]): readonly (readonly number[])[] {
  const places = names.map((n) => header(csv).indexOf(n));
  const rows = csv.trim().split(/\r?\n/).slice(1).map((line) => line.split(',')).map((cells) => places.map((p) => cells[p]?.replaceAll('"', '') ?? ''));
  const whole = rows.filter((row) => row.every((cell) => cell !== '' && cell !== 'NA'));
  return names.map((_, i) => whole.map((row) => Number(row[i])));
}

export const header = (csv: string): readonly string[] => csv.slice(0, csv.indexOf('\n')).trim().split(',').map((c) => c.replaceAll('"', ''));

/** A suite that needs the data; where they are absent it says so, and fails in CI. */
export function needsData(title: string, what: string, body: () => void): void {
  describe(title, () => {
    if (REFERENCE_DATA !== undefined) body();
    else {
      it(`could not run: ${what}`, () => {
        console.log(`    not run, for want of the reference data (PLUMBLINE_REFERENCE_DATA): ${what}`);
        assert.ok(!process.env['CI'], 'the reference data are absent: set PLUMBLINE_REFERENCE_DATA to their folder');
      });
    }
  });
}
