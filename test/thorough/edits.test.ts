/**
 * The whole server while somebody types: after every one of ten thousand random edits on each kind of document, sent as ranges, the text it holds, the
 * findings it gives and the tokens it sends as a difference are those of a text that has just been opened.
 */
import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { checkFile, checkTogether } from '../../server/src/core/service.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { PROJECT, uriOf } from '../support/project.ts';
import { EDITED, randomEdits } from '../support/random-edits.ts';
import { startClient } from '../support/lsp.ts';

const EDITS = 10_000;
/** Characters of each document: enough for it to be read in pieces; a whole check is made after every edit. */
const MOST = 3_000;

describe('findings after each of 10,000 edits in a server', () => {
  EDITED.forEach(({ name, text: full }, seed) => {
    it(`are those from scratch: ${name}`, async function () {
      this.timeout(1_800_000);
      const base = full.slice(0, MOST);
      const client = await startClient({ [name]: base });
      await client.open(name);
      await client.ready();
      const uri = uriOf(name);
      let tokens = (await client.connection.sendRequest<SemanticTokens | null>('textDocument/semanticTokens/full', { textDocument: { uri } })) ?? { resultId: '', data: [] };
      let before = base;
      for (const { text, edit } of randomEdits(base, EDITS, seed + 1)) {
        const [start, end] = differing(before, text);
        await client.edit(name, start, before.length - end, text.slice(start, text.length - end));
        before = text;
        const [found, delta] = await Promise.all([
          client.pull(name),
          client.connection.sendRequest<SemanticTokens | SemanticTokensDelta | null>('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: tokens.resultId ?? '' }),
        ]);
        const lines = new LineIndex(text);
        // Data are looked at once nothing has changed for a while.
        const shown = found.filter((d) => d.code !== 'missing-source').map((d) => `${String(lines.offsetAt(d.range.start))}-${String(lines.offsetAt(d.range.end))} ${String(d.code)} ${d.message}`);
        assert.deepEqual(shown, fromScratch(name, text), `after ${edit}`);
        if (delta) tokens = { resultId: delta.resultId ?? '', data: applied(tokens.data, delta) };
      }
      // Differences upon differences lead to what a client gets that asks for everything.
      const whole = await client.connection.sendRequest<SemanticTokens | null>('textDocument/semanticTokens/full', { textDocument: { uri } });
      assert.deepEqual(tokens.data, whole?.data ?? []);
      assert.deepEqual(client.log, []);
      await client.stop();
    });
  });
});

/** Characters that two texts have in common at their beginning, and at their end. No place of the protocol lies inside of a line's end of two characters. */
function differing(a: string, b: string): [start: number, end: number] {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  if (a[start - 1] === '\r') start--;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (end > 0 && a[a.length - end] === '\n') end--;
  return [start, end];
}

function fromScratch(name: string, text: string): string[] {
  const of = parseFileName(name);
  assert.ok(of);
  const [path, uri] = [`${PROJECT}/${name}`, uriOf(name)];
  const file = { uri, path, kind: of.kind, nameId: of.id, language: of.language, text };
  const workspace = new Workspace();
  workspace.setRoots([PROJECT]);
  workspace.open(uri, path, text);
  const config = workspace.configOf(PROJECT);
  const found = checkTogether([checkFile({ ...file, project: config.project }, config)], () => config).get(uri) ?? [];
  return found.map((d) => `${String(d.span.start)}-${String(d.span.end)} ${d.rule} ${d.message[config.locale ?? 'en']}`);
}

function applied(data: readonly number[], answer: SemanticTokens | SemanticTokensDelta): number[] {
  if ('data' in answer) return answer.data;
  const next = [...data];
  for (const { start, deleteCount, data: put = [] } of [...answer.edits].reverse()) next.splice(start, deleteCount, ...put);
  return next;
}
