/**
 * Documents that somebody types from nothing, a keystroke at a time, in an editor that keeps the indentation: whatever can be asked is
 * answered at every moment, findings are those of a text that has just been opened, what is being typed is not called wrong before its
 * time, and in the end the document says what was meant.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DiagnosticSeverity, DocumentOnTypeFormattingRequest, LSPErrorCodes, type Diagnostic, type ResponseError } from 'vscode-languageserver-protocol/node';
import { describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { startChild } from '../support/lsp-processes.ts';
import { AT_PLACE, OF_DOCUMENT } from '../support/lsp-requests.ts';
import type { Client } from '../support/lsp.ts';

const TYPED = [
  'branch-months/branch.catalog.yaml',
  'branch-months/branch-service.standard.yaml',
  'nps/nps-why.survey.yaml',
  'satisfaction-index/index-scoring.scoring.yaml',
  'scoring-mended/ticket-scoring.scoring.yaml',
  'scoring-mended/tickets.dataset.yaml',
  'restaurant/handbook.standard.md',
];

/** Errors at a time. */
const MOST = 3;

/** What may be said of lines above the cursor: that something is still to come. */
const TO_COME = new Set(['band-gap', 'criterion-without-method', 'directive-without-table', 'empty-document', 'grade-gap', 'missing-property', 'uncomputable-scoring', 'weight-missing', 'wrong-type', 'yaml-syntax']);

const root = new URL('../../samples/', import.meta.url);

describe('a document that is typed from nothing', () => {
  for (const path of TYPED) {
    it(`is answered for and not called wrong before its time: ${path}`, async function () {
      this.timeout(600_000);
      const [folder = '', name = ''] = path.split('/');
      const read = (file: string): string => readFileSync(new URL(`${folder}/${file}`, root), 'utf8');
      const beside = readdirSync(new URL(folder, root)).filter((f) => f !== name && f !== 'README.md');
      const files = { ...Object.fromEntries(beside.map((f) => [f, read(f)])), [name]: '' };
      const [{ client, end }, { client: opener, end: endOpener }] = await Promise.all([startChild(files), startChild(files)]);
      await client.open(name);
      await Promise.all([client.ready(), opener.ready()]);
      const typist = new Typist(client, opener, name);
      for (const [i, line] of read(name).split('\n').entries()) {
        if (i > 0) await typist.press('\n');
        await typist.line(line);
      }
      assert.equal(client.texts.get(name), read(name));
      assert.deepEqual((await client.pull(name)).filter(isError).map(told), []);
      assert.deepEqual(typist.complaints.slice(0, 20), []);
      assert.deepEqual(client.log, []);
      await Promise.all([end(), endOpener()]);
    });
  }
});

class Typist {
  readonly complaints: string[] = [];
  readonly #client: Client;
  /** Opens the text anew after every keystroke. */
  readonly #opener: Client;
  readonly #name: string;
  #at = 0;

  constructor(client: Client, opener: Client, name: string) {
    this.#client = client;
    this.#opener = opener;
    this.#name = name;
  }

  /** Goes on to the whole line, from what the editor and the server have put there. */
  async line(wanted: string): Promise<void> {
    const start = this.#text.lastIndexOf('\n', this.#at - 1) + 1;
    if (!wanted.startsWith(this.#text.slice(start, this.#at))) await this.#put(start, this.#at, '');
    for (const character of wanted.slice(this.#at - start)) await this.press(character);
  }

  async press(character: string): Promise<void> {
    const line = this.#text.slice(this.#text.lastIndexOf('\n', this.#at - 1) + 1, this.#at);
    await this.#put(this.#at, this.#at, character === '\n' ? `\n${/^ */.exec(line)?.[0] ?? ''}` : character);
    if (['\n', '|', '：'].includes(character)) await this.#formatted(character);
    const document = { uri: this.#client.uri(this.#name), text: this.#text, lines: new LineIndex(this.#text) };
    const cursor = document.lines.positionAt(this.#at);
    const asked = Object.entries(AT_PLACE).map(([method, params]) => this.#ask(method, params(document, cursor)));
    if (character === '\n') asked.push(...Object.entries(OF_DOCUMENT).map(([method, params]) => this.#ask(method, params(document))));
    const [found, anew] = await Promise.all([this.#client.pull(this.#name), this.#openedAnew(), ...asked]);
    assert.deepEqual(found.filter(isOfText).map(placed), anew.filter(isOfText).map(placed), `after ${this.#text.slice(0, this.#at).slice(-60)}`);
    const errors = found.filter(isError);
    const early = errors.filter((d) => d.range.start.line < cursor.line && !TO_COME.has(String(d.code)));
    for (const d of errors.length > MOST ? errors : early) this.complaints.push(`${told(d)} ⟵ ${this.#text.slice(0, this.#at).slice(-60)}`);
  }

  get #text(): string {
    return this.#client.texts.get(this.#name) ?? '';
  }

  async #openedAnew(): Promise<readonly Diagnostic[]> {
    await this.#opener.open(this.#name, this.#text);
    const found = await this.#opener.pull(this.#name);
    await this.#opener.close(this.#name);
    return found;
  }

  async #put(start: number, end: number, text: string): Promise<void> {
    await this.#client.edit(this.#name, start, end, text);
    this.#at = start + text.length;
  }

  async #formatted(ch: string): Promise<void> {
    const lines = new LineIndex(this.#text);
    const params = { textDocument: { uri: this.#client.uri(this.#name) }, position: lines.positionAt(this.#at), ch, options: { tabSize: 2, insertSpaces: true } };
    const edits = (await this.#client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, params)) ?? [];
    let cursor = this.#at;
    for (const { range, newText } of [...edits].reverse()) {
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      await this.#put(start, end, newText);
      if (end <= cursor) cursor += newText.length - (end - start);
    }
    this.#at = cursor;
  }

  async #ask(method: string, params: object): Promise<void> {
    await this.#client.connection.sendRequest(method, params).catch((error: unknown) => {
      // What cannot be renamed is refused, with the reason.
      if ((error as ResponseError).code !== LSPErrorCodes.RequestFailed) this.complaints.push(`${method}: ${String(error)} ⟵ ${this.#text.slice(0, this.#at).slice(-60)}`);
    });
  }
}

/** Data are looked at once nothing has changed for a while. */
const isOfText = (d: Diagnostic): boolean => d.code !== 'missing-source';
const placed = (d: Diagnostic): string => `${JSON.stringify(d.range)} ${told(d)}`;
const isError = (d: Diagnostic): boolean => d.severity === DiagnosticSeverity.Error;
const told = ({ code, message, range }: Diagnostic): string => `${String(range.start.line + 1)}: ${String(code)} ${message}`;
