/** Completion as a person meets it: the entries in their order, and the text once one of them is accepted. */
import assert from 'node:assert/strict';
import type { TextEdit } from '../../server/src/core/base/diagnostic.ts';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import type { CompletionItem, CompletionList } from '../../server/src/core/features/completion/candidate.ts';
import { contextOf, readFixture, type ContextOptions } from './features.ts';

export type Texts = Readonly<Record<string, string>>;

export interface Completed {
  readonly text: string;
  readonly offset: number;
  readonly list: CompletionList;
}

export function completeIn(files: Texts, options?: ContextOptions): Completed {
  const { files: read, file, offset } = readFixture(files);
  return { text: read.get(file) ?? '', offset, list: complete(contextOf(read, file, options), offset) };
}

/** Labels of the first entries, best first. */
export const labelsIn = (files: Texts, most = 400, options?: ContextOptions): string[] => completeIn(files, options).list.items.slice(0, most).map((i) => i.label);

/** The text after the entry has been accepted, with what snippets propose; a place to fill in is shown as `‸`. */
export function accepting(files: Texts, label: string, options?: ContextOptions): string {
  const { text, list, offset } = completeIn(files, options);
  const item = list.items.find((i) => i.label === label);
  assert.ok(item, `“${label}” is not proposed, but ${list.items.slice(0, 20).map((i) => i.label).join(', ')}`);
  assertAccepted(text, offset, item);
  const written = item.snippet ? fillSnippet(item.newText) : item.newText;
  const edits: TextEdit[] = [...item.edits, { span: item.replace, newText: written }];
  return edits.sort((a, b) => b.span.start - a.span.start).reduce((t, e) => t.slice(0, e.span.start) + e.newText + t.slice(e.span.end), text);
}

function fillSnippet(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^|\\]|\\.)*)\|\}/g, (_, list: string) => list.split(/(?<!\\),/)[0]?.replace(/\\(.)/g, '$1') ?? '')
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'))
    .replace(/\$\d+/g, '‸');
}

/** What VS Code asks of an entry: it is on the cursor's line, and what was typed is in its filter text, letter by letter in order. */
function assertAccepted(text: string, offset: number, { insert, replace, filterText, label }: CompletionItem): void {
  assert.ok(insert.start <= offset && insert.end === offset && replace.start === insert.start && replace.end >= offset, `${label} replaces another place`);
  assert.ok(!text.slice(replace.start, replace.end).includes('\n'), `${label} replaces more than a line`);
  const wanted = text.slice(insert.start, offset).trimStart().toLowerCase();
  let at = 0;
  for (const c of filterText.toLowerCase()) if (c === wanted[at]) at++;
  assert.equal(at, wanted.length, `an editor would not show ${label} for “${wanted}”, because it filters by “${filterText}”`);
}
