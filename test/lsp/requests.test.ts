/**
 * What each request answers in YAML and in Markdown, asked of the shipped bundle as a child process. The cursor of a row is
 * the `$0` in words of the document; a row that changes the document first says into what.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { HANDLERS } from '../../server/src/lsp/handlers/table.ts';
import { HALL } from '../support/lsp-hall.ts';
import { startChild, type Started } from '../support/lsp-processes.ts';
import { AT_PLACE, OF_ANSWER, OF_DOCUMENT, OF_WORKSPACE } from '../support/lsp-requests.ts';

type Language = 'yaml' | 'markdown';
const NAMES: Readonly<Record<Language, string>> = { yaml: 'hall.scoring.yaml', markdown: 'hall-service.standard.md' };

interface Row {
  /** The file, where it is not the one of the language. */
  readonly in?: string;
  /** Words of the document with the cursor in them; where they are not in it as they stand, they take the place of `instead`. */
  readonly at?: string;
  readonly instead?: string;
  readonly says: RegExp;
}

const ROWS: Readonly<Record<string, Readonly<Record<Language, Row>>>> = {
  'textDocument/completion': {
    yaml: { at: 'dimension: kekao$0', instead: 'dimension: ours.speed', says: /servqual\.reliability/ },
    markdown: { at: '| >= min(1, 2) | 可靠$0 |', instead: '| >= min(1, 2) | ours.speed |', says: /servqual\.reliability/ },
  },
  'completionItem/resolve': { yaml: { at: 'dimension: ours.s$0peed', says: /"documentation".*How quick/ }, markdown: { at: 'ours.s$0ped', says: /"documentation".*How quick/ } },
  'textDocument/hover': { yaml: { at: 'dimension: ours.sp$0eed', says: /How quick/ }, markdown: { at: '| ours.sp$0eed |', says: /How quick/ } },
  'textDocument/signatureHelp': { yaml: { at: 'formula: round half up(2.5, $01)', instead: 'formula: if rude then max(0, 1) else 5', says: /"activeParameter":1/ }, markdown: { at: '>= round half up(2.5, $01)', instead: '>= min(1, 2)', says: /"activeParameter":1/ } },
  'textDocument/definition': { yaml: { at: 'ours.sp$0eed', says: /ours\.catalog\.yaml/ }, markdown: { at: '| ours.sp$0eed |', says: /ours\.catalog\.yaml/ } },
  'textDocument/typeDefinition': { yaml: { at: 'wei$0ght: 0.6', says: /plumbline-builtin:/ }, markdown: { at: 'metr$0ic: greeting', says: /plumbline-builtin:/ } },
  'textDocument/references': { yaml: { at: 'input: wa$0it', says: /("line":\d+.*){4}/ }, markdown: { at: 'ours.sp$0eed', says: /hall\.scoring\.yaml.*hall-service\.standard\.md|hall-service\.standard\.md.*hall\.scoring\.yaml/ } },
  'textDocument/documentHighlight': { yaml: { at: 'input: wa$0it', says: /"kind":3.*"kind"|"kind"/ }, markdown: { at: '按照第$0一条', says: /"kind"/ } },
  'textDocument/prepareRename': { yaml: { at: 'input: wa$0it', says: /"placeholder":"wait"/ }, markdown: { at: 'wait-t$0ime', says: /"placeholder":"wait-time"/ } },
  'textDocument/rename': { yaml: { at: 'input: wa$0it', says: /("newText":"renamed".*){3}/ }, markdown: { at: 'ours.sp$0eed |', says: /hall\.scoring\.yaml/ } },
  'textDocument/selectionRange': { yaml: { at: 'input: wa$0it', says: /"parent".*"parent".*"parent"/ }, markdown: { at: 'wait-t$0ime', says: /"parent".*"parent".*"parent"/ } },
  // The standard speaks of the other input, which is therefore left to rename.
  'textDocument/linkedEditingRange': {
    yaml: { at: 'ru$0de: {', says: /"ranges":\[\{.*\},\{/ },
    markdown: { in: 'desk.scoring.md', at: 'pau$0se: { type: duration }\n```\n\n```yaml criteria\n- id: queue\n  formula: if pause', instead: 'wait: { type: duration }\n```\n\n```yaml criteria\n- id: queue\n  dimension: servqual.responsiveness\n  formula: if wait', says: /"ranges":\[\{.*\},\{/ },
  },
  'textDocument/codeAction': { yaml: { at: 'label: 等$0候', says: /English/ }, markdown: { at: 'ours.sp$0ed', says: /ours\.speed.*quickfix|quickfix.*ours\.speed/ } },
  'codeAction/resolve': { yaml: { at: 'label: 等$0候', says: /"edit":.*zh: 等候/ }, markdown: { at: 'ours.sp$0ed', says: /"edit":.*speed/ } },
  'textDocument/onTypeFormatting': {
    yaml: { at: '- { when: ">= 1h", score: 1 }\n$0', instead: '- { when: ">= 1h", score: 1 }', says: /"newText":"      - / },
    markdown: { at: '| ours.speed |\n$0', instead: '| ours.speed |', says: /"newText":"\|/ },
  },
  'textDocument/diagnostic': { yaml: { says: /weight-sum|weights/ }, markdown: { says: /unknown-dimension/ } },
  'textDocument/documentLink': { yaml: { at: '# plumbline-ignore weight-sum: agreed$0\n', instead: '# What is scored\n', says: /weight-sum/ }, markdown: { says: /ours\.catalog\.yaml/ } },
  'textDocument/documentSymbol': { yaml: { says: /Criteria.*waiting.*manner/ }, markdown: { says: /wait-time/ } },
  'textDocument/foldingRange': { yaml: { says: /"startLine":\d+/ }, markdown: { says: /"startLine":\d+/ } },
  'textDocument/codeLens': { yaml: { says: /"range"/ }, markdown: { says: /"range"/ } },
  'codeLens/resolve': { yaml: { says: /tests? 1\/1/ }, markdown: { says: /"title"/ } },
  'textDocument/inlayHint': { yaml: { says: /%/ }, markdown: { says: /Quickness/ } },
  'textDocument/semanticTokens/full': { yaml: { says: /"data":\[\d+(,\d+){20}/ }, markdown: { says: /"data":\[\d+(,\d+){20}/ } },
  'textDocument/semanticTokens/full/delta': { yaml: { says: /"data":\[\d+(,\d+){20}/ }, markdown: { says: /"data":\[\d+(,\d+){20}/ } },
  'textDocument/semanticTokens/range': { yaml: { says: /"data":\[\d+(,\d+){20}/ }, markdown: { says: /"data":\[\d+(,\d+){20}/ } },
  'textDocument/formatting': { yaml: { says: /"newText"/ }, markdown: { says: /"newText"/ } },
  'textDocument/rangeFormatting': { yaml: { says: /"newText"/ }, markdown: { says: /"newText"/ } },
};

const WORKSPACE: Readonly<Record<string, RegExp>> = {
  'workspace/symbol': /(?=.*"name":"waiting")(?=.*"name":"wait-time")(?=.*"name":"第一条 服务要快)/,
  'workspace/diagnostic': /unknown-dimension/,
  'workspace/textDocumentContent': /kind: catalog/,
};

describe('requests of the shipped server', () => {
  let server: Started;
  before(async () => {
    server = await startChild(HALL);
    await server.client.ready();
  });
  after(() => server.end());

  it('have a row each', () => {
    assert.deepEqual(HANDLERS.map((h) => h.method).filter((m) => !m.startsWith('plumbline/') && !Object.hasOwn(ROWS, m) && !Object.hasOwn(WORKSPACE, m)), []);
  });

  for (const [method, rows] of Object.entries(ROWS)) {
    for (const language of ['yaml', 'markdown'] as const) {
      it(`${method} in ${language}`, async () => {
        const answer = await ask(server, method, rows[language].in ?? NAMES[language], rows[language]);
        assert.match(JSON.stringify(answer).replaceAll('\\"', '\u201d'), rows[language].says);
      });
    }
  }

  for (const [method, says] of Object.entries(WORKSPACE)) {
    it(`${method}`, async () => {
      assert.match(JSON.stringify(await server.client.connection.sendRequest(method, OF_WORKSPACE[method])), says);
    });
  }
});

async function ask({ client }: Started, method: string, name: string, { at = '', instead = at.replace('$0', '') }: Row): Promise<unknown> {
  const base = client.disk.get(client.uri(name)) ?? '';
  const where = base.indexOf(instead);
  assert.ok(where >= 0, `${name} has no ${instead}`);
  const text = base.slice(0, where) + at.replace('$0', '') + base.slice(where + instead.length);
  await client.open(name, text);
  try {
    const lines = new LineIndex(text);
    const document = { uri: client.uri(name), text, lines };
    const position = lines.positionAt(where + Math.max(at.indexOf('$0'), 0));
    const send = async (m: string): Promise<unknown> => client.connection.sendRequest(m, (AT_PLACE[m] ?? OF_DOCUMENT[m])?.(document, position));
    const of = OF_ANSWER[method];
    if (!of) return await send(method);
    const parts = of.list(await send(of.answers));
    assert.ok(parts.length > 0, `${of.answers} answers nothing`);
    return await Promise.all(parts.slice(0, 20).map((part) => client.connection.sendRequest(method, part)));
  } finally {
    await client.close(name);
  }
}
