/**
 * Every request about a place, at every offset of every sample, answers without an error: of the whole server over streams.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { LSPErrorCodes, type ResponseError } from 'vscode-languageserver-protocol';
import { describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { AT_PLACE, OF_DOCUMENT } from '../support/lsp-requests.ts';
import { startClient } from '../support/lsp.ts';
import { uriOf } from '../support/project.ts';

/** Requests on their way at a time. */
const AT_ONCE = 64;

const root = new URL('../../samples/', import.meta.url);
const samples = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort();

describe('every request at every offset', () => {
  for (const sample of samples) {
    it(`is answered in ${sample}`, async function () {
      this.timeout(3_600_000);
      const folder = new URL(`${sample}/`, root);
      const files = Object.fromEntries(readdirSync(folder).filter((f) => parseFileName(f) !== undefined).map((f) => [f, readFileSync(new URL(f, folder), 'utf8')]));
      const client = await startClient(files);
      await client.ready();
      for (const [name, text] of Object.entries(files)) {
        await client.open(name);
        const document = { uri: uriOf(name), text, lines: new LineIndex(text) };
        const failures: string[] = [];
        let asked: Promise<unknown>[] = [];
        const ask = (method: string, params: unknown, where: string): void => {
          asked.push(client.connection.sendRequest(method, params).catch((error: unknown) => {
            // What cannot be renamed is refused, with the reason.
            if ((error as ResponseError).code !== LSPErrorCodes.RequestFailed) failures.push(`${method} ${where}: ${String(error)}`);
          }));
        };
        for (const [method, params] of Object.entries(OF_DOCUMENT)) ask(method, params(document), name);
        for (let at = 0; at <= text.length; at++) {
          const position = document.lines.positionAt(at);
          for (const [method, params] of Object.entries(AT_PLACE)) ask(method, params(document, position), `${name} ${String(at)}`);
          if (asked.length >= AT_ONCE) {
            await Promise.all(asked);
            asked = [];
          }
        }
        await Promise.all(asked);
        assert.deepEqual(failures, []);
      }
      assert.deepEqual(client.log, []);
      await client.stop();
    });
  }
});
