/** Names, structure and what is shown over the text, as an editor asks for them, in YAML and in Markdown. */
import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  TextDocumentContentRequest,
  TextDocumentEdit,
  TypeDefinitionRequest,
  WorkspaceSymbolRequest,
  type CodeLens,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { afterEach, describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { LENS_COMMANDS, type InitializationOptions } from '../../server/src/protocol/settings.ts';
import { startClient, until, USUAL, type Client, type ClientOptions } from '../support/lsp.ts';
import { uriOf } from '../support/project.ts';

const CATALOG = `kind: catalog
id: hall
title: Hall
dimensions:
  - id: speed
    label: { zh: 快捷, en: Promptness }
  - id: warmth
    label: { zh: 热情, en: Warmth }
`;
const SCORING = `# What is scored
# and how
kind: scoring
id: hall-scoring
uses: [hall]
scale: { min: 0, max: 5 }
inputs:
  wait: { type: duration, domain: ">= 0s" }
criteria:
  - id: waiting
    dimension: hall.speed
    weight: 1
    input: wait
    bands:
      - { when: "< 5min", score: 5 }
      - { when: ">= 5min", score: 2 }
tests:
  - { name: quick, given: { wait: 3min }, expect: { total: 5 } }
  - { name: slow, given: { wait: 3h }, expect: { total: 5 } }
`;
const STANDARD = `---
kind: standard
id: hall-service
title: Hall service
uses: [hall]
---

# 大厅服务规范

第一条　服务要快，见[快捷](hall.catalog.yaml#speed)。

第二条　按照第一条执行。

<!-- plumbline: targets -->

| id | metric | objective | dimension |
| --- | --- | --- | --- |
| quick | wait | <= 5min | hall.speed |
`;
const DATASET = 'kind: dataset\nid: june\nof: hall-scoring\nsource: june.csv\n';
const FILES = { 'hall.catalog.yaml': CATALOG, 'hall-scoring.scoring.yaml': SCORING, 'hall-service.standard.md': STANDARD, 'june.dataset.yaml': DATASET, 'june.csv': 'wait\n1min\n2h\n' };
type Name = keyof typeof FILES;

const LINKING: ClientOptions = { capabilities: { ...USUAL, textDocument: { ...USUAL.textDocument, definition: { linkSupport: true }, typeDefinition: { linkSupport: true } } } };
const RENAMING: ClientOptions = { capabilities: { ...USUAL, workspace: { ...USUAL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } } } };

/** `file:line “text”`, lines from one. */
const show = ({ uri, range }: Location): string => {
  const name = Object.keys(FILES).find((n) => uriOf(n) === uri);
  const text = name === undefined ? '' : FILES[name as Name];
  const lines = new LineIndex(text);
  return `${name ?? uri}:${range.start.line + 1} ${text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))}`;
};

describe('names in an editor', () => {
  let client: Client;
  afterEach(() => client.stop());

  /** A client with the cursor before the first `name` behind `after`, everything read. */
  async function at(file: Name, after: string, name: string, options?: ClientOptions): ReturnType<Client['atCursor']> {
    const text = FILES[file];
    const offset = text.indexOf(name, text.indexOf(after));
    client = await startClient({ ...FILES, [file]: `${text.slice(0, offset)}$0${text.slice(offset)}` }, options);
    await client.ready();
    return client.atCursor();
  }

  it('lead to their definition, as places and as links', async () => {
    const position = await at('hall-service.standard.md', '| quick', 'speed');
    assert.deepEqual((await client.request(DefinitionRequest.type, position) as Location[]).map(show), ['hall.catalog.yaml:5 speed']);
    await client.stop();
    const linked = await at('hall-scoring.scoring.yaml', 'input:', 'wait', LINKING);
    const [link] = await client.request(DefinitionRequest.type, linked) as LocationLink[];
    assert.ok(link);
    assert.equal(show({ uri: link.targetUri, range: link.targetSelectionRange }), 'hall-scoring.scoring.yaml:8 wait');
    assert.equal(show({ uri: link.targetUri, range: link.targetRange }), 'hall-scoring.scoring.yaml:8 wait: { type: duration, domain: ">= 0s" }');
    assert.equal(show({ uri: uriOf('hall-scoring.scoring.yaml'), range: link.originSelectionRange ?? link.targetRange }), 'hall-scoring.scoring.yaml:13 wait');
  });

  it('lead into built-in catalogs, whose text the server gives', async () => {
    client = await startClient({ 'a.standard.yaml': 'kind: standard\nid: a\nuses: [serv$0qual]\n' });
    await client.ready();
    const position = await client.atCursor();
    const [found] = await client.request(DefinitionRequest.type, position) as Location[];
    assert.equal(found?.uri, 'plumbline-builtin:/servqual.catalog.yaml');
    const { text } = await client.request(TextDocumentContentRequest.type, { uri: found?.uri ?? '' });
    assert.equal(text.split('\n')[found?.range.start.line ?? 0], 'id: servqual');
  });

  it('lead to what the language says about a key, offline', async () => {
    for (const [file, after, name, heading] of [['hall-scoring.scoring.yaml', 'criteria', 'weight', '### `weight` Weight'], ['hall-service.standard.md', '| quick', 'wait', '### `metric` Metric']] as const) {
      const position = await at(file, after, name);
      const [found] = await client.request(TypeDefinitionRequest.type, position) as Location[];
      const { text } = await client.request(TextDocumentContentRequest.type, { uri: found?.uri ?? '' });
      assert.equal(text.split('\n')[found?.range.start.line ?? 0], heading);
      if (file !== 'hall-service.standard.md') await client.stop();
    }
  });

  it('are found and highlighted wherever they are used', async () => {
    const position = await at('hall.catalog.yaml', 'dimensions', 'speed');
    const found = await client.request(ReferencesRequest.type, { ...position, context: { includeDeclaration: true } });
    assert.deepEqual(found?.map(show), ['hall-scoring.scoring.yaml:11 speed', 'hall-service.standard.md:10 speed', 'hall-service.standard.md:18 speed', 'hall.catalog.yaml:5 speed']);
    await client.stop();
    const article = await at('hall-service.standard.md', '按照', '第一条');
    const highlights = await client.request(DocumentHighlightRequest.type, article);
    assert.deepEqual(highlights?.map((h) => `${h.range.start.line + 1} ${String(h.kind)}`), ['10 3', '12 2']);
  });

  const applied = (edit: WorkspaceEdit | null): string[] => {
    const perFile = edit?.documentChanges?.flatMap((c) => (TextDocumentEdit.is(c) ? [[c.textDocument.uri, c.edits] as const] : [])) ?? Object.entries(edit?.changes ?? {});
    return perFile.flatMap(([uri, edits]) => edits.map((e) => `${show({ uri, range: 'range' in e ? e.range : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } })} → ${'newText' in e ? e.newText : ''}`));
  };

  it('are renamed in every file, from YAML and from Markdown', async () => {
    for (const [file, after] of [['hall.catalog.yaml', 'dimensions'], ['hall-service.standard.md', '| quick']] as const) {
      const position = await at(file, after, 'speed');
      const range = await client.request(PrepareRenameRequest.type, position);
      assert.equal((range as { placeholder: string }).placeholder, 'speed');
      assert.deepEqual(applied(await client.request(RenameRequest.type, { ...position, newName: 'pace' })), [
        'hall-scoring.scoring.yaml:11 speed → pace', 'hall-service.standard.md:10 speed → pace', 'hall-service.standard.md:18 speed → pace', 'hall.catalog.yaml:5 speed → pace',
      ]);
      if (file === 'hall.catalog.yaml') await client.stop();
    }
  });

  it('take their file along where the client renames files, and else say that it must be renamed', async () => {
    const position = await at('hall.catalog.yaml', 'id:', 'hall', RENAMING);
    const edit = await client.request(RenameRequest.type, { ...position, newName: 'lobby' });
    assert.deepEqual(edit?.documentChanges?.at(-1), { kind: 'rename', oldUri: uriOf('hall.catalog.yaml'), newUri: uriOf('lobby.catalog.yaml'), options: { overwrite: false } });
    assert.equal(applied(edit).length, 6);
    await client.stop();
    const plain = await at('hall.catalog.yaml', 'id:', 'hall');
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void told.push(message));
    client.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => { told.push(message); return null; });
    assert.equal(applied(await client.request(RenameRequest.type, { ...plain, newName: 'lobby' })).length, 6);
    assert.match(told.join(), /rename the file to “lobby\.catalog\.yaml”/);
  });

  it('are refused with the reason', async () => {
    const position = await at('hall-scoring.scoring.yaml', 'scale', 'min');
    await assert.rejects(client.request(PrepareRenameRequest.type, position), /There is no id here/);
    await client.stop();
    const taken = await at('hall.catalog.yaml', 'dimensions', 'speed', { locale: 'zh-cn' });
    await assert.rejects(client.request(RenameRequest.type, { ...taken, newName: 'warmth' }), /本文档已经有编号“warmth”。/);
  });

  it('are found across the workspace by id, label and pinyin', async () => {
    await at('hall.catalog.yaml', 'id:', 'hall');
    for (const query of ['speed', '快捷', 'kuaijie', 'kj']) {
      const found = await client.request(WorkspaceSymbolRequest.type, { query });
      assert.ok(found?.some((s) => s.name === 'Promptness speed' && s.location.uri === uriOf('hall.catalog.yaml')), query);
    }
    assert.deepEqual(await client.request(WorkspaceSymbolRequest.type, { query: 'nothing-of-the-kind' }), []);
  });
});

describe('structure in an editor', () => {
  let client: Client;
  afterEach(() => client.stop());
  const open = async (name: Name, options?: ClientOptions): Promise<{ textDocument: { uri: string } }> => {
    client = await startClient(FILES, options);
    await client.open(name);
    await client.ready();
    return { textDocument: { uri: uriOf(name) } };
  };

  it('is an outline, flat for clients that know no other', async () => {
    const names = (items: readonly DocumentSymbol[]): unknown[] => items.map((i) => (i.children?.length ? [i.name, ...names(i.children)] : i.name));
    let params = await open('hall-scoring.scoring.yaml');
    assert.deepEqual(names(await client.request(DocumentSymbolRequest.type, params) as DocumentSymbol[]), ['Scale', ['Inputs', 'wait'], ['Criteria', ['waiting', '< 5min', '>= 5min']], ['Tests', 'quick', 'slow']]);
    await client.stop();
    params = await open('hall-service.standard.md');
    assert.deepEqual(names(await client.request(DocumentSymbolRequest.type, params) as DocumentSymbol[]), [['大厅服务规范', '第一条 服务要快', ['第二条 按照第一条执行', 'quick']]]);
    await client.stop();
    params = await open('hall-scoring.scoring.yaml', { capabilities: {} });
    const flat = await client.request(DocumentSymbolRequest.type, params);
    assert.deepEqual(flat?.map((s) => `${s.name} in ${(s as { containerName?: string }).containerName ?? ''}`).slice(0, 3), ['Scale in ', 'Inputs in ', 'wait in Inputs']);
  });

  it('folds', async () => {
    let params = await open('hall-scoring.scoring.yaml');
    const folds = await client.request(FoldingRangeRequest.type, params);
    assert.deepEqual(folds?.map((f) => `${f.startLine + 1}-${f.endLine + 1} ${f.kind ?? ''}`.trim()), ['1-2 comment', '7-8', '9-16', '10-16', '14-16', '17-19']);
    await client.stop();
    params = await open('hall-service.standard.md');
    const inMarkdown = await client.request(FoldingRangeRequest.type, params);
    assert.deepEqual(inMarkdown?.map((f) => `${f.startLine + 1}-${f.endLine + 1} ${f.kind ?? ''}`.trim()), ['1-6 region', '8-18', '12-18', '14-18 region']);
  });

  it('is selected outwards', async () => {
    const params = await open('hall-scoring.scoring.yaml');
    const offset = SCORING.indexOf('5min');
    const [chain] = await client.request(SelectionRangeRequest.type, { ...params, positions: [client.position('hall-scoring.scoring.yaml', offset)] }) ?? [];
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = chain; at && texts.length < 4; at = at.parent) texts.push(show({ uri: params.textDocument.uri, range: at.range }).replace(/^.*?:\d+ /, ''));
    assert.deepEqual(texts, ['5min', '< 5min', '"< 5min"', 'when: "< 5min"']);
  });

  it('has links', async () => {
    let params = await open('hall-service.standard.md');
    const links = await client.request(DocumentLinkRequest.type, params);
    assert.deepEqual(links?.map((l) => l.target), [`${uriOf('hall.catalog.yaml')}#L5,9`]);
    await client.stop();
    params = await open('june.dataset.yaml');
    const data = await client.request(DocumentLinkRequest.type, params);
    assert.deepEqual(data?.map((l) => l.target), [uriOf('june.csv')]);
  });
});

describe('what an editor shows over the text', () => {
  let client: Client;
  afterEach(() => client.stop());
  const open = async (name: Name, options?: ClientOptions): Promise<{ textDocument: { uri: string } }> => {
    client = await startClient(FILES, options);
    await client.open(name);
    await client.ready();
    return { textDocument: { uri: uriOf(name) } };
  };

  /** `text:type` of every token. */
  function read(text: string, data: readonly number[]): string[] {
    const legend = client.result?.capabilities.semanticTokensProvider?.legend;
    const lines = text.split('\n');
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4);
      line += down;
      character = down > 0 ? right : character + right;
      found.push(`${lines[line]?.slice(character, character + length) ?? ''}:${legend?.tokenTypes[type] ?? ''}`);
    }
    return found;
  }

  it('are tokens, whole, in part and as what changed', async () => {
    const params = await open('hall-service.standard.md');
    const full = await client.request(SemanticTokensRequest.type, params) as SemanticTokens;
    assert.deepEqual(read(STANDARD, full.data), [
      'hall-service:namespace', 'hall:namespace', '第一条:label', 'hall:namespace', 'speed:enumMember', '第二条:label', '第一条:label',
      'quick:property', 'wait:variable', '<=:operator', '5:number', 'min:type', 'hall:namespace', 'speed:enumMember',
    ]);
    const start = client.position('hall-service.standard.md', STANDARD.indexOf('| quick'));
    const part = await client.request(SemanticTokensRangeRequest.type, { ...params, range: { start, end: { line: start.line + 1, character: 0 } } }) as SemanticTokens;
    assert.deepEqual(read(STANDARD, part.data), ['quick:property', 'wait:variable', '<=:operator', '5:number', 'min:type', 'hall:namespace', 'speed:enumMember']);
    await client.replace('hall-service.standard.md', '<= 5min', '<= 5h');
    const delta = await client.request(SemanticTokensDeltaRequest.type, { ...params, previousResultId: full.resultId ?? '' }) as SemanticTokensDelta;
    const data = [...full.data];
    for (const e of [...delta.edits].reverse()) data.splice(e.start, e.deleteCount, ...(e.data ?? []));
    assert.ok(delta.edits.flatMap((e) => e.data ?? []).length < full.data.length / 2, 'only what changed is sent');
    assert.ok(read(STANDARD.replace('<= 5min', '<= 5h'), data).includes('h:type'));
  });

  it('are inlay hints', async () => {
    for (const [name, expected] of [
      ['hall-scoring.scoring.yaml', ['4 score 2–5', '10 score 2–5', '11 Promptness']],
      ['hall-service.standard.md', ['18 Promptness']],
    ] as const) {
      const params = await open(name);
      const hints = await client.request(InlayHintRequest.type, { ...params, range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } } });
      assert.deepEqual(hints?.map((h) => `${h.position.line + 1} ${String(h.label)}`), expected);
      if (name === 'hall-scoring.scoring.yaml') await client.stop();
    }
  });

  it('are lenses, which say what they say when they are resolved', async () => {
    const [resolved, params] = await lenses({ commands: LENS_COMMANDS });
    assert.deepEqual(resolved.map((l) => `${l.range.start.line + 1} ${l.command?.title ?? ''} → ${l.command?.command ?? ''}`), [
      '4 used by 1 dataset → plumbline.showReferences',
      '4 june · 2 cases · mean 3.5 · simulate → plumbline.openPreview',
      '17 run tests 1/2 → plumbline.runTests',
    ]);
    const places = resolved[0]?.command?.arguments?.[2] as Location[];
    assert.deepEqual(places.map(show), ['june.dataset.yaml:3 hall-scoring']);
    assert.deepEqual(resolved[1]?.command?.arguments, [params.textDocument.uri]);
  });

  it('are lenses that lead nowhere in a client that has no commands for them', async () => {
    const [resolved] = await lenses({});
    assert.deepEqual(resolved.map((l) => `${l.command?.title ?? ''} → ${l.command?.command ?? '?'}`), ['used by 1 dataset → ', 'june · 2 cases · mean 3.5 → ', 'run tests 1/2 → ']);
  });

  async function lenses(options: InitializationOptions): Promise<[CodeLens[], { textDocument: { uri: string } }]> {
    const params = await open('hall-scoring.scoring.yaml', { options });
    const answer = await client.request(CodeLensRequest.type, params) ?? [];
    assert.ok(answer.every((l) => l.command === undefined), 'nothing is computed before it is shown');
    return [await Promise.all(answer.map((l) => client.request(CodeLensResolveRequest.type, l))), params];
  }

  it('are asked for again when the data have changed', async () => {
    client = await startClient(FILES, { capabilities: { ...USUAL, workspace: { ...USUAL.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } } });
    const asked: string[] = [];
    client.connection.onRequest(CodeLensRefreshRequest.method, () => { asked.push('lens'); return null; });
    client.connection.onRequest(InlayHintRefreshRequest.method, () => { asked.push('hint'); return null; });
    await client.open('hall-scoring.scoring.yaml');
    await client.ready();
    await until(() => asked.length >= 2, 'the first refresh');
    asked.length = 0;
    await client.write('june.csv', 'wait\n1min\n1min\n');
    await until(() => asked.length >= 2, 'a refresh');
    assert.deepEqual([...new Set(asked)].sort(), ['hint', 'lens']);
    const lenses = await client.request(CodeLensRequest.type, { textDocument: { uri: uriOf('hall-scoring.scoring.yaml') } }) ?? [];
    const cases = await client.request(CodeLensResolveRequest.type, lenses[1] ?? { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    assert.equal(cases.command?.title, 'june · 2 cases · mean 5');
  });
});
