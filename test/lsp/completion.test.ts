/** Completion, hover and signature help as an editor gets them, in YAML and in Markdown. */
import assert from 'node:assert/strict';
import { CompletionRequest, CompletionResolveRequest, HoverRequest, SignatureHelpRequest, type CompletionItem, type Hover, type InsertReplaceEdit, type MarkupContent, type TextEdit } from 'vscode-languageserver-protocol';
import { afterEach, describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { startClient, until, USUAL, type Client, type ClientOptions } from '../support/lsp.ts';

type Texts = Readonly<Record<string, string>>;

const VSCODE: ClientOptions = {
  locale: 'zh-cn',
  capabilities: {
    ...USUAL,
    textDocument: {
      ...USUAL.textDocument,
      completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true, documentationFormat: ['markdown', 'plaintext'], insertTextModeSupport: { valueSet: [1, 2] }, tagSupport: { valueSet: [1] } } },
    },
  },
  options: { suggestCommand: 'editor.action.triggerSuggest' },
};

const CRITERION = 'kind: scoring\nid: a\nscale: { min: 1, max: 5 }\ninputs:\n  rt: { type: duration }\ncriteria:\n  - id: c\n    ';
const MARKDOWN = '---\nkind: standard\nid: s\ntitle: T\n---\n\n';

describe('completion in an editor', () => {
  let client: Client;
  afterEach(() => client.stop());

  async function items(files: Texts, options: ClientOptions = VSCODE): Promise<{ items: readonly CompletionItem[]; isIncomplete: boolean }> {
    client = await startClient(files, options);
    const list = await client.request(CompletionRequest.type, await client.atCursor());
    assert.ok(list !== null && !Array.isArray(list));
    return list;
  }

  /** The text once the entry is accepted by a client that replaces. */
  function accepted(item: CompletionItem): string {
    const name = client.cursor?.name ?? '';
    const text = client.texts.get(name) ?? '';
    const lines = new LineIndex(text);
    const own = item.textEdit as InsertReplaceEdit | TextEdit;
    const edits = [{ range: 'range' in own ? own.range : own.replace, newText: own.newText }, ...(item.additionalTextEdits ?? [])];
    return edits.map((e) => ({ from: lines.offsetAt(e.range.start), to: lines.offsetAt(e.range.end), text: e.newText })).sort((a, b) => b.from - a.from).reduce((t, e) => t.slice(0, e.from) + e.text + t.slice(e.to), text);
  }

  it('finds a dimension by pinyin and uses its catalog in the same edit', async () => {
    const list = await items({ 'a.scoring.yaml': `${CRITERION}dimension: kkx$0\n` });
    const [first] = list.items;
    assert.equal(first?.label, 'servqual.reliability');
    assert.equal(first.filterText, 'kkx');
    assert.equal(first.labelDetails?.description, '可靠性 / Reliability');
    assert.equal(list.isIncomplete, true);
    const text = accepted(first);
    assert.ok(text.includes('id: a\nuses: [servqual]\n') && text.endsWith('dimension: servqual.reliability\n'), text);
  });

  it('finds one in a cell of a table, and in the front matter of a document without names', async () => {
    const list = await items({ 's.standard.md': `${MARKDOWN}<!-- plumbline: targets -->\n\n| 编号 | 指标 | 维度 |\n| --- | --- | --- |\n| a | b | 移情$0 |\n` });
    assert.equal(list.items[0]?.label, 'servqual.empathy');
    assert.ok(accepted(list.items[0]).includes('| servqual.empathy |'));
    assert.ok(accepted(list.items[0]).includes('\nuses: [servqual]\n'));
  });

  it('documents an entry in both languages when asked', async () => {
    const list = await items({ 'a.scoring.yaml': `${CRITERION}dimension: kkx$0\n` });
    const resolved = await client.request(CompletionResolveRequest.type, list.items[0] as CompletionItem);
    const { kind, value } = resolved.documentation as MarkupContent;
    assert.equal(kind, 'markdown');
    for (const part of ['可靠性 / Reliability', '来源：', 'Parasuraman']) assert.ok(value.includes(part), value);
  });

  it('writes forms as snippets laid out for their column, and asks on where more can be proposed', async () => {
    const list = await items({ 'a.scoring.yaml': `${CRITERION}ban$0\n` });
    const [bands] = list.items;
    assert.equal((bands?.textEdit as InsertReplaceEdit).newText, 'bands:\n      - { when: "$1", score: $2 }');
    assert.equal(bands?.insertTextFormat, 2);
    assert.equal(bands.insertTextMode, 1);
    await client.stop();
    const dimension = (await items({ 'a.scoring.yaml': `${CRITERION}dime$0\n` })).items[0];
    assert.equal(dimension?.command?.command, 'editor.action.triggerSuggest');
  });

  it('gives an editor without snippets plain text', async () => {
    const list = await items({ 'a.scoring.yaml': `${CRITERION}agg$0\n` }, { capabilities: {} });
    const [item] = list.items;
    assert.equal((item?.textEdit as TextEdit).newText, 'aggregate: mean');
    assert.equal(item?.insertTextFormat, undefined);
    assert.equal(item?.detail, 'Aggregate / 汇总方式');
  });

  it('follows the typing: what was found for one letter is found anew for two', async () => {
    client = await startClient({ 'a.scoring.yaml': `${CRITERION}dimension: $0\n` }, VSCODE);
    const { textDocument } = await client.atCursor();
    const { offset } = client.cursor ?? { offset: 0 };
    for (const [i, letter] of [...'xyx'].entries()) {
      await client.edit('a.scoring.yaml', offset + i, offset + i, letter);
      const list = await client.request(CompletionRequest.type, { textDocument, position: client.position('a.scoring.yaml', offset + i + 1) });
      assert.ok(list !== null && !Array.isArray(list) && list.isIncomplete);
      assert.ok(list.items.some((item) => item.label === 'servqual.responsiveness' && item.filterText === 'xyx'.slice(0, i + 1)), letter);
    }
  });

  it('knows names of a document whose text has been broken since', async () => {
    client = await startClient({ 'a.scoring.yaml': `${CRITERION}input: $0\n    bands: []\n` }, VSCODE);
    const { textDocument, position } = await client.atCursor();
    await client.pull('a.scoring.yaml');
    await client.replace('a.scoring.yaml', 'bands: []', 'bands: [{ when: "');
    const list = await client.request(CompletionRequest.type, { textDocument, position });
    assert.ok(list !== null && !Array.isArray(list));
    assert.deepEqual(list.items.map((i) => i.label), ['rt']);
  });

  it('knows the names of files that have changed a moment ago', async () => {
    const scoring = `${CRITERION.replace('id: a', 'id: x')}input: rt\n`;
    client = await startClient({ 's.standard.md': `${MARKDOWN}见[x]($0)\n`, 'x.scoring.yaml': scoring, 'y.scoring.yaml': scoring.replace('id: x', 'id: y') }, VSCODE);
    const params = await client.atCursor();
    await client.open('x.scoring.yaml');
    await client.ready();
    const labels = async (): Promise<string[]> => ((await client.request(CompletionRequest.type, params)) as { items: CompletionItem[] }).items.map((i) => i.label).filter((l) => /^[xy]/.test(l));
    const all = ['x.scoring.yaml', 'y.scoring.yaml', 'x.scoring.yaml#c', 'y.scoring.yaml#c'];
    assert.deepEqual(await labels(), all);
    await client.replace('x.scoring.yaml', 'id: c', 'id: c  # …');
    assert.deepEqual(await labels(), all);
    await client.write('y.scoring.yaml', scoring.replace('id: x', 'id: y  # …'));
    assert.deepEqual(await labels(), all);
    await client.write('y.scoring.yaml', null);
    await until(() => client.status?.total === 2, 'the count of documents');
    assert.deepEqual(await labels(), ['x.scoring.yaml', 'x.scoring.yaml#c']);
  });

  it('has nothing to say of other files', async () => {
    client = await startClient({ 'a.scoring.yaml': 'kind: scoring\n' }, VSCODE);
    await client.open('notes.yaml', 'a: ');
    const asked = { textDocument: { uri: 'file:///project/notes.yaml' }, position: { line: 0, character: 3 } };
    assert.equal(await client.request(CompletionRequest.type, asked), null);
    assert.equal(await client.request(HoverRequest.type, asked), null);
    assert.equal(await client.request(SignatureHelpRequest.type, asked), null);
  });
});

describe('hover and signature help in an editor', () => {
  let client: Client;
  afterEach(() => client.stop());

  async function hover(files: Texts, options: ClientOptions = {}): Promise<Hover> {
    client = await startClient(files, options);
    const found = await client.request(HoverRequest.type, await client.atCursor());
    assert.ok(found);
    return found;
  }

  it('says what a place means, over just that place', async () => {
    const found = await hover({ 'a.scoring.yaml': `${CRITERION}dimension: servqual.relia$0bility\n` });
    assert.ok((found.contents as MarkupContent).value.startsWith('**Reliability / 可靠性**'));
    assert.deepEqual(found.range, { start: { line: 7, character: 24 }, end: { line: 7, character: 35 } });
  });

  it('gives an editor without Markdown the words alone', async () => {
    const found = await hover({ 's.standard.md': `${MARKDOWN}**第一条**　为了。\n\n**第二条**　按照第一$0条。\n` }, { capabilities: {} });
    assert.deepEqual(found.contents, { kind: 'plaintext', value: '第一条　为了。' });
    await client.stop();
    const other = await hover({ 'a.scoring.yaml': `${CRITERION}we$0ight: 1\n` }, { capabilities: {} });
    assert.ok(!/[*`]/.test((other.contents as MarkupContent).value.split('\n')[0] ?? ''));
  });

  it('names the parameter that is written', async () => {
    client = await startClient({ 'a.scoring.yaml': `${CRITERION}formula: round half up(rt, $0\n` });
    const help = await client.request(SignatureHelpRequest.type, await client.atCursor());
    assert.equal(help?.signatures[0]?.label, 'round half up(n, scale)');
    assert.equal(help.activeParameter, 1);
    assert.deepEqual(help.signatures[0]?.parameters?.[1]?.label, [17, 22]);
    await client.stop();
    client = await startClient({ 'a.scoring.md': '---\nkind: scoring\nid: a\n---\n\n```yaml criteria\n- id: c\n  formula: sqrt($0\n```\n' });
    const other = await client.request(SignatureHelpRequest.type, await client.atCursor());
    assert.equal(other?.signatures[0]?.label, 'sqrt(n)');
  });
});
