/** Code actions for tests: asked for at the `$0` of a fixture, looked up by their titles, applied to its files. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/base/apply-fixes.ts';
import { codeActions, type OfferedAction } from '../../server/src/core/features/code-actions/code-actions.ts';
import { contextOf, readFixture } from './features.ts';
import { uriOf, type Files } from './project.ts';

export interface Asked {
  readonly files: Files;
  readonly file: string;
  readonly actions: readonly OfferedAction[];
}

export function ask(texts: Readonly<Record<string, string>>): Asked {
  const { files, file, offset } = readFixture(texts);
  const at = Math.max(0, offset);
  return { files, file, actions: codeActions(contextOf(files, file), { start: at, end: at }, () => true) };
}

/** The files once the action whose title holds the words was chosen; `$1` marks where the snippet has its first place. */
export function chosen(texts: Readonly<Record<string, string>>, words: string, snippet = false): Files {
  const { files, file, actions } = ask(texts);
  const found = actions.find((a) => a.title.en.includes(words) || a.title.zh.includes(words));
  assert.ok(found, actions.map((a) => a.title.en).join('\n') || 'nothing is offered');
  assert.equal(found.disabled, null, found.disabled?.en);
  const { edits, creates } = found.change();
  const after = new Map([...files].map(([name, text]): [string, string] => {
    const own = edits.filter((e) => (e.uri ?? uriOf(file)) === uriOf(name));
    return [name, applyEdits(text, own.map((e) => ({ ...e, newText: snippet ? (e.snippet ?? e.newText) : e.newText })))];
  }));
  for (const { uri, text } of creates) after.set(decodeURI(uri.slice(uri.lastIndexOf('/') + 1)), text);
  return after;
}

export const one = (name: string, text: string, words: string, snippet = false): string => chosen({ [name]: text }, words, snippet).get(name) ?? '';
export const titles = (texts: Readonly<Record<string, string>>): string[] => ask(texts).actions.map((a) => `${a.kind} ${a.title.en}${a.disabled === null ? '' : ` [${a.disabled.en}]`}`);
export const lines = (...of: string[]): string => of.map((l) => `${l}\n`).join('');

export const HEAD = lines('kind: standard', 'id: x', 'title: 标准', 'uses: [servqual]');
export const MD = lines('---', 'kind: standard', 'id: x', 'title: 办法', '---', '');

/** The folder of the samples. */
export const SAMPLES = new URL('../../samples/', import.meta.url);
