/**
 * Every request of the server, in YAML and in Markdown: from the source over streams, from the bundle as a child process,
 * and from the bundle for browsers in a worker. All three answer the same; what is answered `requests.test.ts` holds.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { HANDLERS } from '../../server/src/lsp/handlers/table.ts';
import { AT_PLACE, isKnown, OF_ANSWER, OF_DOCUMENT, OF_WORKSPACE, type Asked } from '../support/lsp-requests.ts';
import { startChild, startWorker } from '../support/lsp-processes.ts';
import { startClient, type Client } from '../support/lsp.ts';
import { HALL as FILES } from '../support/lsp-hall.ts';

/** Every so many characters a document is asked at. */
const STEP = 7;

describe('every request', () => {
  it('has an entry in the table of how it is asked', () => {
    assert.deepEqual(HANDLERS.map((h) => h.method).filter((m) => !isKnown(m) && !m.startsWith('plumbline/')), []);
  });

  it('is answered by the bundles, in a process and in a worker, as by the source', async function () {
    this.timeout(120_000);
    const source = await startClient(FILES);
    const expected = await answersOf(source);
    await source.stop();
    for (const start of [startChild, startWorker]) {
      const { client, end } = await start(FILES);
      try {
        const actual = await answersOf(client);
        for (const [question, answer] of expected) assert.deepEqual(actual.get(question), answer, `${start.name}: ${question}`);
        assert.deepEqual([...actual.keys()], [...expected.keys()]);
        assert.deepEqual(client.log, []);
      } finally {
        await end();
      }
    }
  });
});

/** Answers by `method language place`, with the folder of the server left out of them. */
async function answersOf(client: Client): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  const methods = HANDLERS.map((h) => h.method);
  await client.ready();
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const result: unknown = await client.connection.sendRequest(method, params);
    return JSON.parse((JSON.stringify(result) ?? 'null').replaceAll(client.folder, '<folder>').replace(/"resultId":"[^"]*"/g, '"resultId":""'));
  };
  for (const name of ['hall.scoring.yaml', 'hall-service.standard.md']) {
    await client.open(name);
    const language = name.endsWith('.md') ? 'markdown' : 'yaml';
    const text = client.texts.get(name) ?? '';
    const document: Asked = { uri: client.uri(name), text, lines: new LineIndex(text) };
    for (const method of methods) {
      const ofDocument = OF_DOCUMENT[method];
      if (ofDocument) answers.set(`${method} ${language}`, await ask(method, ofDocument(document)));
      const atPlace = AT_PLACE[method];
      for (let at = 0; atPlace && at <= text.length; at += STEP) {
        // A name that cannot be changed is an error of whoever asks, which the answer is then.
        const answer = await ask(method, atPlace(document, document.lines.positionAt(at))).catch((error: unknown) => ({ error: String(error) }));
        answers.set(`${method} ${language} ${String(at)}`, answer);
      }
    }
    for (const method of methods) {
      const from = OF_ANSWER[method];
      if (!from) continue;
      const known = [...answers].filter(([q]) => q.startsWith(`${from.answers} ${language}`));
      const parts = known.flatMap(([, answer]) => from.list(answer)).slice(0, 20);
      for (const [i, part] of parts.entries()) {
        const params: unknown = JSON.parse(JSON.stringify(part).replaceAll('<folder>', client.folder));
        answers.set(`${method} ${language} ${String(i)}`, await ask(method, params));
      }
    }
  }
  for (const method of methods) if (OF_WORKSPACE[method]) answers.set(`${method} workspace`, sorted(await ask(method, OF_WORKSPACE[method])));
  return answers;
}

/** The order of files is that in which a file system lists them. */
function sorted(answer: unknown): unknown {
  const items = (answer as { items?: unknown[] }).items;
  items?.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return answer;
}
