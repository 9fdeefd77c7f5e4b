/** The line in `uses:` that a dimension needs: written in the same edit, in every form of `uses:`, into the text of this moment. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CompletionRequest, type CompletionItem, type TextEdit } from 'vscode-languageserver-protocol';
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { accepting } from '../support/completion.ts';
import { contextOf, readFixture } from '../support/features.ts';
import { startClient } from '../support/lsp.ts';

const NAME = 'a.scoring.yaml';
const ENTRY = 'servqual.reliability';
const criterion = (head: string): string => `${head}criteria:\n  - id: c\n    dimension: kkx$0\n`;

/** What the reader of the file finds in `uses:` afterwards. */
function usesIn(text: string, name = NAME): string[] {
  const { files, file } = readFixture({ [name]: text });
  return contextOf(files, file).document.index.document.uses.map((u) => u.id);
}

describe('`uses:` beside a dimension', () => {
  const FORMS: Readonly<Record<string, readonly [head: string, uses: readonly string[], line: string]>> = {
    'none yet': ['kind: scoring\nid: a\ntitle: T\n', ['servqual'], 'id: a\nuses: [servqual]\ntitle'],
    'neither id nor kind': ['title: T\n', ['servqual'], 'uses: [servqual]\ntitle: T\n'],
    'an empty value': ['kind: scoring\nid: a\nuses:\ntitle: T\n', ['servqual'], '\nuses: [servqual]\ntitle'],
    'an empty value and blanks': ['kind: scoring\nid: a\nuses:  \ntitle: T\n', ['servqual'], '\nuses: [servqual]  \ntitle'],
    'an empty value and a comment': ['kind: scoring\nid: a\nuses: # catalogs\ntitle: T\n', ['servqual'], '\nuses: [servqual] # catalogs\n'],
    'an empty list': ['kind: scoring\nid: a\nuses: []\n', ['servqual'], '\nuses: [servqual]\n'],
    'a list in brackets': ['kind: scoring\nid: a\nuses: [kano]\n', ['kano', 'servqual'], '\nuses: [kano, servqual]\n'],
    'a list in lines': ['kind: scoring\nid: a\nuses:\n  - kano\n', ['kano', 'servqual'], '\n  - kano\n  - servqual\n'],
    'a list at the margin': ['kind: scoring\nid: a\nuses:\n- kano\n', ['kano', 'servqual'], '\n- kano\n- servqual\n'],
    'a dash and nothing': ['kind: scoring\nid: a\nuses:\n  -\n', ['servqual'], '\n  - servqual\n'],
    'a dash and nothing behind another': ['kind: scoring\nid: a\nuses:\n  - kano\n  - \n', ['kano', 'servqual'], '\n  - kano\n  - servqual'],
    'a slip in the key': ['kind: scoring\nid: a\nuse: [kano]\n', ['kano', 'servqual'], '\nuse: [kano, servqual]\n'],
    'there already': ['kind: scoring\nid: a\nuses: [servqual]\n', ['servqual'], '\nuses: [servqual]\n'],
    'lines that end as on Windows': ['kind: scoring\r\nid: a\r\ntitle: T\r\n', ['servqual'], 'id: a\r\nuses: [servqual]\r\ntitle'],
  };
  for (const [title, [head, uses, line]] of Object.entries(FORMS)) {
    it(`in YAML: ${title}`, () => {
      const text = accepting({ [NAME]: criterion(head) }, ENTRY);
      assert.deepEqual(usesIn(text), uses, text);
      assert.ok(text.includes(line), text);
    });

    it(`in front matter: ${title}`, () => {
      const end = head.includes('\r') ? '\r\n' : '\n';
      const md = ['---', head.replace('kind: scoring', 'kind: standard') + '---', '', '<!-- plumbline: targets -->', '', '| id | dimension |', '| --- | --- |', '| a | kkx$0 |', ''].join(end);
      const text = accepting({ 'a.standard.md': md }, ENTRY);
      assert.deepEqual(usesIn(text, 'a.standard.md'), uses, text);
      assert.ok(text.includes(line), text);
    });
  }

  it('stands in front matter of its own where there was none, or nothing in it', () => {
    const table = '<!-- plumbline: targets -->\n\n| id | dimension |\n| --- | --- |\n| a | kkx$0 |\n';
    assert.ok(accepting({ 'a.standard.md': table }, ENTRY).startsWith('---\nuses: [servqual]\n---\n\n<!--'));
    assert.ok(accepting({ 'a.standard.md': `---\n---\n\n${table}` }, ENTRY).startsWith('---\nuses: [servqual]\n---\n\n<!--'));
  });

  it('is found below the cursor, and behind ten thousand lines', () => {
    const text = accepting({ [NAME]: `${criterion('kind: scoring\nid: a\n')}${'  - { id: x, weight: 1 }\n'.repeat(10_000)}uses:\n  - kano\n` }, ENTRY);
    assert.ok(text.endsWith('uses:\n  - kano\n  - servqual\n') && text.startsWith('kind: scoring\nid: a\ncriteria'));
  });

  it('is left alone where a part below the front matter says it', () => {
    const text = accepting({ 'a.standard.md': '---\nkind: standard\nid: a\n---\n\n```yaml uses\n- kano\n```\n\n<!-- plumbline: targets -->\n\n| id | dimension |\n| --- | --- |\n| a | kkx$0 |\n' }, ENTRY);
    assert.ok(!text.includes('uses:'), text);
  });

  it('goes by the text of now where the names are of a version before', () => {
    const before = 'kind: scoring\nid: a\nuses: [kano]\ncriteria: []\n';
    for (const [head, edits] of [
      ['kind: scoring\nid: a\nuses: [kano, servqual]\n', []],
      ['kind: scoring\nid: longer\n', [{ span: { start: 24, end: 24 }, newText: '\nuses: [servqual]' }]],
    ] as const) {
      const { files, file, offset } = readFixture({ [NAME]: criterion(head) });
      const context = contextOf(files, file);
      const previous = new DocumentAnalysis({ ...context.document.file, text: before });
      assert.ok(previous.index);
      const [first] = complete({ ...context, document: new DocumentAnalysis({ ...context.document.file }), previous }, offset).items;
      assert.equal(first?.label, ENTRY);
      assert.deepEqual(first.edits, edits);
    }
  });

  it('is not doubled for an editor that asks right behind an edit', async () => {
    const client = await startClient({ [NAME]: criterion('kind: scoring\nid: a\nuses: [kano]\n') });
    try {
      const { textDocument } = await client.atCursor();
      await client.pull(NAME);
      const ask = async (): Promise<readonly (readonly TextEdit[])[]> => {
        const text = client.texts.get(NAME) ?? '';
        const list = await client.request(CompletionRequest.type, { textDocument, position: client.position(NAME, text.indexOf('kkx') + 3) });
        const items: readonly CompletionItem[] = list === null || Array.isArray(list) ? [] : list.items;
        return items.filter((i) => i.label === ENTRY).map((i) => i.additionalTextEdits ?? []);
      };
      await client.replace(NAME, '[kano]', '[kano, servqual]');
      assert.deepEqual(await ask(), [[]]);
      await client.pull(NAME);
      await client.replace(NAME, ', servqual', '');
      assert.deepEqual(await ask(), [[{ newText: ', servqual', range: { start: { line: 2, character: 11 }, end: { line: 2, character: 11 } } }]]);
    } finally {
      await client.stop();
    }
  });
});
