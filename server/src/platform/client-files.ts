/**
 * Files that only the client can reach: of virtual workspaces, and all of them where the server runs in a browser's worker.
 * They are asked for one by one; what is outside of the workspace the client does not give.
 */
import type { DataFacts } from '../core/service.ts';
import { MAX_LENGTH } from '../core/service.ts';
import { LIST_FILES, READ_FILE, type ListFilesParams, type ListFilesResult, type ReadFileParams, type ReadFileResult } from '../protocol/files.ts';
import { InputError } from './input-error.ts';
import type { DataText } from './server-platform.ts';

/** The part of a connection that is needed. */
export interface Asking {
  sendRequest(method: string, params: unknown): Promise<unknown>;
}

/** UTF-8 spends three bytes on a UTF-16 unit at most; beyond so many no text is accepted. */
const MAX_BYTES = 3 * MAX_LENGTH + 64;
const MAX_DATA_BYTES = 64 * 1024 * 1024;

export class ClientFiles {
  readonly #client: Asking;

  constructor(client: Asking) {
    this.#client = client;
  }

  async *list(folder: string): AsyncIterable<readonly string[]> {
    const params: ListFilesParams = { folder };
    const { uris } = (await this.#client.sendRequest(LIST_FILES, params)) as ListFilesResult;
    for (let at = 0; at < uris.length; at += 500) yield uris.slice(at, at + 500);
  }

  async read(uri: string): Promise<string> {
    const bytes = await this.#bytes(uri, MAX_BYTES);
    if (bytes === null) throw missing(uri);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new InputError({ zh: `${shown(uri)} 不是 UTF-8 文本，请以 UTF-8 编码另存。`, en: `${shown(uri)} is not UTF-8 text; save it in UTF-8.` });
    }
  }

  /** @param uri of the data file, already known to lie in the workspace */
  async data(uri: string, encoding: 'utf-8' | 'gb18030' | null): Promise<DataFacts | DataText> {
    try {
      const bytes = await this.#bytes(uri, MAX_DATA_BYTES);
      if (bytes === null) return { state: 'missing' };
      const text = decode(bytes, encoding);
      if (text === null) return { state: 'unreadable', reason: { zh: `${shown(uri)} 既不是 UTF-8 也不是 GB18030 文本。`, en: `${shown(uri)} is neither UTF-8 nor GB18030 text.` } };
      return { state: 'open', uri, shown: shown(uri), pieces: one(text) };
    } catch (error) {
      if (error instanceof InputError) return { state: 'unreadable', reason: error.text };
      throw error;
    }
  }

  async #bytes(uri: string, limit: number): Promise<Uint8Array | null> {
    const params: ReadFileParams = { uri, limit };
    let result: ReadFileResult;
    try {
      result = (await this.#client.sendRequest(READ_FILE, params)) as ReadFileResult;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new InputError({ zh: `无法读取 ${shown(uri)}：${reason}。`, en: `Cannot read ${shown(uri)}: ${reason}.` });
    }
    return result.base64 === null ? null : Uint8Array.from(atob(result.base64), (c) => c.charCodeAt(0));
  }
}

function decode(bytes: Uint8Array, declared: 'utf-8' | 'gb18030' | null): string | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : declared ? [declared] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, where there is one.
    }
  }
  return null;
}

async function* one(text: string): AsyncIterable<string> {
  yield await Promise.resolve(text);
}

const shown = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

const missing = (uri: string): InputError => new InputError({ zh: `${shown(uri)} 不存在。`, en: `${shown(uri)} does not exist.` });
