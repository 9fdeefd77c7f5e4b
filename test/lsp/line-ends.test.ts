/** Documents with Windows line ends are answered as those with plain ones: every request, on every line of a draft and of a small project. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { SAMPLES } from '../support/actions.ts';
import { startClient, USUAL, type Client } from '../support/lsp.ts';
import { HALL } from '../support/lsp-hall.ts';
import { AT_PLACE, OF_DOCUMENT, type Asked } from '../support/lsp-requests.ts';

/** Without resolving, so that actions come with their edits. */
const CAPABILITIES = {
  ...USUAL,
  workspace: { ...USUAL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  textDocument: { ...USUAL.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } } },
};

describe('Windows line ends', () => {
  const documents = { ...HALL, ...samples('regulation-draft/after-sales-draft.standard.md') };

  for (const name of Object.keys(documents).filter((n) => n !== 'plumbline.config.yaml')) {
    it(`change no answer about ${name}`, async () => {
      const text = documents[name] ?? '';
      const plain = await answers(name, documents);
      const windows = await answers(name, { ...documents, [name]: text.replaceAll('\n', '\r\n') });
      assert.ok(plain.length > 20 * text.split('\n').length);
      for (const [i, answer] of plain.entries()) assert.equal(windows[i]?.replaceAll('\\r\\n', '\\n'), answer);
    }).timeout(30_000);
  }
});

function samples(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path.slice(path.indexOf('/') + 1), readFileSync(new URL(path, SAMPLES), 'utf8')]));
}

/** What the server says of a document: as a whole, and at the start, in the middle and at the end of every line. */
async function answers(name: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const client = await startClient(files, { capabilities: CAPABILITIES });
  await client.open(name);
  await client.ready();
  const text = files[name] ?? '';
  const asked: Asked = { uri: client.uri(name), text, lines: new LineIndex(text) };
  const said: string[] = [];
  for (const [method, params] of Object.entries(OF_DOCUMENT)) said.push(await answer(client, method, params(asked)));
  for (const [line, { length }] of text.split(/\r?\n/).entries()) {
    for (const character of new Set([0, Math.floor(length / 2), length])) {
      for (const [method, params] of Object.entries(AT_PLACE)) said.push(`${String(line)}:${String(character)} ${await answer(client, method, params(asked, { line, character }))}`);
    }
  }
  await client.stop();
  return said;
}

async function answer(client: Client, method: string, params: unknown): Promise<string> {
  const result = await client.connection.sendRequest(method, params).catch((error: unknown) => String(error));
  return `${method} ${JSON.stringify(result, (key, value: unknown) => (key === 'resultId' ? undefined : value))}`;
}
