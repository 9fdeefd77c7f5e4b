/** Code actions, formatting and linked editing over the protocol, in YAML and in Markdown. */
import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  LinkedEditingRangeRequest,
  type ClientCapabilities,
  type CodeAction,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { afterEach, describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { uriOf } from '../support/project.ts';
import { startClient, USUAL, type Client } from '../support/lsp.ts';

const HEAD = 'kind: standard\nid: x\ntitle: T\nuses: [servqual]\n';
const TARGET = '{ id: a, metric: m, objective: "<= 2h", dimension: 同理$0心 }';
const DOCUMENTS = {
  YAML: { name: 'x.standard.yaml', text: `${HEAD}targets:\n  - ${TARGET}\n` },
  Markdown: { name: 'x.standard.md', text: `---\n${HEAD}---\n\n\`\`\`yaml targets\n- ${TARGET}\n\`\`\`\n` },
};
/** Edits by file, versions and new files, and snippets. */
const MODERN: ClientCapabilities = {
  ...USUAL,
  workspace: { ...USUAL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true } },
  textDocument: { ...USUAL.textDocument, codeAction: { ...USUAL.textDocument?.codeAction, disabledSupport: true } },
};
const PLAIN: ClientCapabilities = { ...USUAL, textDocument: { ...USUAL.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } };

describe('code actions in an editor', () => {
  let client: Client;
  afterEach(() => client.stop());

  const ask = async (only?: string[], triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked): Promise<CodeAction[]> => {
    const { textDocument, position } = await client.atCursor();
    const diagnostics = [...(await client.pull(client.cursor?.name ?? ''))];
    const found = await client.request(CodeActionRequest.type, { textDocument, range: { start: position, end: position }, context: { diagnostics, triggerKind, ...(only === undefined ? {} : { only }) } });
    return (found ?? []) as CodeAction[];
  };
  const titled = (actions: readonly CodeAction[], words: string): CodeAction => {
    const found = actions.find((a) => a.title.includes(words));
    assert.ok(found, actions.map((a) => a.title).join('\n'));
    return found;
  };
  const applied = (name: string, edits: readonly TextEdit[]): string => {
    const text = client.texts.get(name) ?? '';
    const lines = new LineIndex(text);
    return [...edits].map((e) => ({ ...e, at: lines.offsetAt(e.range.start), to: lines.offsetAt(e.range.end) })).sort((a, b) => b.at - a.at).reduce((t, e) => t.slice(0, e.at) + e.newText + t.slice(e.to), text);
  };

  for (const [language, { name, text }] of Object.entries(DOCUMENTS)) {
    it(`mend the finding at the cursor, resolved when chosen (${language})`, async () => {
      client = await startClient({ [name]: text }, { capabilities: MODERN });
      const fix = titled(await ask(), 'servqual.empathy');
      assert.equal(fix.kind, 'quickfix');
      assert.equal(fix.isPreferred, true);
      assert.deepEqual(fix.diagnostics?.map((d) => d.code), ['dimension-alias']);
      assert.equal(fix.edit, undefined);
      const { edit } = await client.request(CodeActionResolveRequest.type, fix);
      const [change] = edit?.documentChanges as TextDocumentEdit[];
      assert.deepEqual(change?.textDocument, { uri: uriOf(name), version: 1 });
      assert.equal(applied(name, change?.edits as TextEdit[]), text.replace('同理$0心', 'servqual.empathy'));
    });

    it(`come with their edits where the client does not resolve (${language})`, async () => {
      client = await startClient({ [name]: text }, { capabilities: PLAIN });
      const all = titled(await ask(['source.fixAll']), 'safe to fix');
      assert.equal(all.kind, 'source.fixAll.plumbline');
      assert.equal(applied(name, all.edit?.changes?.[uriOf(name)] ?? []), text.replace('同理$0心', 'servqual.empathy'));
    });

    it(`suppress with a reason to fill in, as a snippet where the client takes one (${language})`, async () => {
      client = await startClient({ [name]: text }, { capabilities: MODERN });
      const { edit } = await client.request(CodeActionResolveRequest.type, titled(await ask(['quickfix']), 'Suppress dimension-alias'));
      const [change] = edit?.documentChanges as TextDocumentEdit[];
      assert.deepEqual(change?.edits.map((e) => ('snippet' in e ? e.snippet.value.trim() : e.newText)), ['# plumbline-ignore dimension-alias: $1']);
    });

    it(`create the twin beside the document (${language})`, async () => {
      client = await startClient({ [name]: text.replace('$0', '') }, { capabilities: MODERN });
      client.cursor = { name, offset: 0 };
      const { edit } = await client.request(CodeActionResolveRequest.type, titled(await ask(['source']), 'keep only one'));
      const twin = language === 'YAML' ? 'x.standard.md' : 'x.standard.yaml';
      assert.deepEqual(edit?.documentChanges?.[0], { kind: 'create', uri: uriOf(twin), options: { overwrite: false, ignoreIfExists: false } });
      const created = edit.documentChanges[1] as TextDocumentEdit;
      assert.equal(created.textDocument.uri, uriOf(twin));
      assert.match((created.edits[0] as TextEdit).newText, /同理心/);
    });
  }

  it('that change the whole document wait until somebody asks', async () => {
    const { name, text } = DOCUMENTS.YAML;
    client = await startClient({ [name]: text }, { capabilities: MODERN });
    assert.deepEqual((await ask(undefined, CodeActionTriggerKind.Automatic)).filter((a) => a.kind?.startsWith('source')), []);
    assert.ok((await ask(['refactor'])).every((a) => a.kind?.startsWith('refactor')));
    assert.ok((await ask()).some((a) => a.kind === 'source.fixAll.plumbline'));
  });

  it('say why they cannot be done', async () => {
    const { name, text } = DOCUMENTS.YAML;
    client = await startClient({ [name]: text, 'x.standard.md': '---\nkind: standard\n---\n' }, { capabilities: MODERN });
    await client.open('x.standard.md');
    await client.ready();
    assert.equal(titled(await ask(['source']), 'keep only one').disabled?.reason, 'x.standard.md exists already.');
  });

  it('are not applied to another text than the one they were offered for', async () => {
    const { name, text } = DOCUMENTS.YAML;
    client = await startClient({ [name]: text }, { capabilities: MODERN });
    const fix = titled(await ask(), 'servqual.empathy');
    const { length } = client.texts.get(name) ?? '';
    await client.edit(name, length, length, '# c\n');
    await assert.rejects(client.request(CodeActionResolveRequest.type, fix), /has changed since/);
  });

  it('offer nothing on files that are no documents, or built in', async () => {
    client = await startClient({ [DOCUMENTS.YAML.name]: DOCUMENTS.YAML.text });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const uri of ['file:///elsewhere/notes.yaml', 'plumbline-builtin:/servqual.catalog.yaml']) {
      assert.deepEqual(await client.request(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [] } }), []);
    }
  });

  describe('formatting', () => {
    const options = { tabSize: 4, insertSpaces: true };

    it('lays out a document and a range of it (YAML)', async () => {
      const name = 'x.standard.yaml';
      client = await startClient({ [name]: 'kind:  standard\nid:   x\ntitle:  T\n' });
      await client.open(name);
      const textDocument = { uri: uriOf(name) };
      const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
      assert.equal(applied(name, (await client.request(DocumentRangeFormattingRequest.type, { textDocument, range, options })) ?? []), 'kind:  standard\nid: x\ntitle:  T\n');
      assert.equal(applied(name, (await client.request(DocumentFormattingRequest.type, { textDocument, options })) ?? []), 'kind: standard\nid: x\ntitle: T\n');
    });

    it('lines up tables and lays out blocks (Markdown)', async () => {
      const name = 'x.standard.md';
      client = await startClient({ [name]: `---\nkind:  standard\n---\n\n|名称|b|\n|-|-|\n|x|y|\n` });
      await client.open(name);
      assert.equal(
        applied(name, (await client.request(DocumentFormattingRequest.type, { textDocument: { uri: uriOf(name) }, options })) ?? []),
        `---\nkind: standard\n---\n\n| 名称 | b   |\n| ---- | --- |\n| x    | y   |\n`,
      );
    });

    it('goes on with what comes next while typing', async () => {
      for (const [name, before, after] of [
        ['x.standard.yaml', 'uses:\n  - servqual\n$0', 'uses:\n  - servqual\n  - '],
        ['x.standard.md', '| a | b |\n|---|---|\n| 1 | 2 |\n$0', '| a | b |\n|---|---|\n| 1 | 2 |\n|  |  |'],
      ] as const) {
        client = await startClient({ [name]: before });
        const { textDocument, position } = await client.atCursor();
        assert.equal(applied(name, (await client.request(DocumentOnTypeFormattingRequest.type, { textDocument, position, ch: '\n', options })) ?? []), after);
        if (name === 'x.standard.yaml') await client.stop();
      }
    });
  });

  describe('linked editing', () => {
    const scoring = 'kind: scoring\nid: x\ntitle: T\ninputs:\n  wa$0it: { type: duration }\nvetoes:\n  - { id: v, when: wait > 3h, score: 0 }\n';

    for (const [name, text] of [['x.scoring.yaml', scoring], ['x.scoring.md', `---\n${scoring}---\n`]] as const) {
      it(`joins the uses of an input (${name})`, async () => {
        client = await startClient({ [name]: text });
        const found = await client.request(LinkedEditingRangeRequest.type, await client.atCursor());
        const shift = name.endsWith('.md') ? 1 : 0;
        assert.deepEqual(found?.ranges.map((r) => `${String(r.start.line - shift)}:${String(r.start.character)}-${String(r.end.character)}`), ['4:2-6', '6:19-23']);
      });
    }
  });
});
