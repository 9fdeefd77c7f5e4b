/**
 * What an editor asks, of files in memory. A text marks its cursor with `$0` and ranges with `^^^` on the line below them
 * (columns in UTF-16 units); both are taken out before anything reads it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Span } from '../../server/src/core/base/span.ts';
import type { Locale } from '../../server/src/core/base/text.ts';
import { NEVER_CANCELLED } from '../../server/src/core/base/cancellation.ts';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { Project } from '../../server/src/core/analysis/project.ts';
import { builtInCatalogs } from '../../server/src/core/catalog/built-in.ts';
import type { FeatureContext, Location } from '../../server/src/core/features/context.ts';
import { checkFile } from '../../server/src/core/service.ts';
import { checkFiles, dataOf, readSources, uriOf, type Files } from './project.ts';

export interface Fixture {
  readonly files: Files;
  /** The file with the cursor, or else the first. */
  readonly file: string;
  /** Of the cursor; -1 where there is none. */
  readonly offset: number;
  /** What `^^^` underlines, by file, in the order of the text. */
  readonly ranges: ReadonlyMap<string, readonly Span[]>;
}

export function readFixture(files: Readonly<Record<string, string>>): Fixture {
  const read = Object.entries(files).map(([name, text]) => ({ name, ...readMarks(text) }));
  const marked = read.filter((r) => r.offset >= 0);
  assert.ok(marked.length <= 1, 'a fixture has one cursor');
  const at = marked[0] ?? read[0];
  assert.ok(at, 'a fixture has a file');
  return {
    files: new Map(read.map(({ name, text }) => [name, text])),
    file: at.name,
    offset: at.offset,
    ranges: new Map(read.map(({ name, ranges }) => [name, ranges])),
  };
}

/** The text without `$0` and lines of `^`, and where they stood. */
export function readMarks(marked: string): { text: string; offset: number; ranges: readonly Span[] } {
  const ranges: Span[] = [];
  const kept: string[] = [];
  let start = 0;
  let lineStart = 0;
  let cursor = -1;
  for (const line of marked.split('\n')) {
    if (/^ *\^[ ^]*$/.test(line)) {
      for (const m of line.matchAll(/\^+/g)) ranges.push({ start: lineStart + m.index, end: lineStart + m.index + m[0].length });
      continue;
    }
    const at = line.indexOf('$0');
    if (at >= 0) cursor = start + at;
    const clean = at < 0 ? line : line.slice(0, at) + line.slice(at + 2);
    kept.push(clean);
    lineStart = start;
    start += clean.length + 1;
  }
  return { text: kept.join('\n'), offset: cursor, ranges };
}

export interface ContextOptions {
  /** `zh` where none is given. */
  readonly locale?: Locale;
}

/** What a feature is given for one of the files; findings and data are looked for when they are first asked for. */
export function contextOf(files: Files, file: string, { locale = 'zh' }: ContextOptions = {}): FeatureContext {
  const { config, sources } = readSources(files);
  const analyses = new Map(sources.map((source) => [source.uri, new DocumentAnalysis(source)]));
  const document = analyses.get(uriOf(file));
  assert.ok(document, `${file} is no document of the fixture`);
  return {
    document,
    project: new Project([...analyses.values()].map((a) => a.index), builtInCatalogs()),
    config,
    locale,
    get diagnostics() {
      return checkFiles(files).filter((f) => f.file === file);
    },
    get data() {
      return dataOf(files, config, sources.map((source) => checkFile(source, config)));
    },
    token: NEVER_CANCELLED,
    analysis: (uri) => analyses.get(uri) ?? builtIn(uri),
  };
}

const CATALOGS = fileURLToPath(new URL('../../server/src/core/catalog/', import.meta.url));

function builtIn(uri: string): DocumentAnalysis | undefined {
  const index = builtInCatalogs().find((c) => c.uri === uri);
  if (!index) return undefined;
  const text = readFileSync(CATALOGS + index.path.slice(1), 'utf8');
  return new DocumentAnalysis({ uri, path: index.path, kind: 'catalog', nameId: index.document.nameId, language: 'yaml', text, project: '' });
}

/** `file:line “text”` of each place, lines from one, for comparing with what is expected. */
export function showPlaces(files: Files, places: readonly Location[]): string[] {
  return places.map(({ uri, span }) => {
    const name = [...files.keys()].find((n) => uriOf(n) === uri);
    const text = name === undefined ? (builtIn(uri)?.text ?? '') : (files.get(name) ?? '');
    return `${name ?? uri}:${new LineIndex(text).positionAt(span.start).line + 1} ${text.slice(span.start, span.end)}`;
  });
}

/** Spans of one text, for comparing with what is expected. */
export const showSpans = (text: string, spans: readonly Span[]): string[] => spans.map((s) => text.slice(s.start, s.end));
