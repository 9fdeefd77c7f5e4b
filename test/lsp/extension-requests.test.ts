/** The requests beyond the protocol that the editor extension asks: the tree of standards, scoring tests, new documents, status. */
import assert from 'node:assert/strict';
import { CodeLensRequest, CodeLensResolveRequest, WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol';
import { afterEach, describe, it } from 'mocha';
import { DOCUMENT_STARTERS, NEW_DOCUMENT, type DocumentStartersResult, type NewDocumentResult } from '../../server/src/protocol/new-document.ts';
import { RUN_TESTS, SCORING_TESTS, TESTED_SCORINGS, type RunTestsResult, type ScoringTestsResult, type TestedScoringsResult } from '../../server/src/protocol/scoring-tests.ts';
import { STANDARDS, type StandardsNode, type StandardsResult } from '../../server/src/protocol/standards.ts';
import { LEFT_TO_OTHERS } from '../../server/src/protocol/settings.ts';
import { DOCUMENTS_CHANGED } from '../../server/src/protocol/status.ts';
import { startClient, until, type Client } from '../support/lsp.ts';
import { checkFiles, show, uriOf } from '../support/project.ts';

const STANDARD = `kind: standard
id: tree
title: { zh: 树, en: Tree }
uses: [servqual]
stages:
  - id: enquiry
    title: Enquiry
    targets:
      - { id: answer, metric: response_time, objective: "<= 30s", dimension: servqual.responsiveness }
`;
const SCORING = `kind: scoring
id: speed
title: Speed
uses: [servqual]
scale: { min: 0, max: 5 }
inputs:
  time: { type: duration, domain: ">= 0s" }
criteria:
  - id: response
    dimension: servqual.responsiveness
    input: time
    bands:
      - { when: "< 1h", score: 5 }
      - { when: ">= 1h", score: 2 }
`;
const TESTS = `tests:
  - { name: quick, given: { time: 5min }, expect: { total: 5 } }
  - { name: slow, given: { time: 2h }, expect: { total: 5 } }
`;

describe('what the extension asks beyond the protocol', () => {
  let client: Client;
  afterEach(() => client.stop());

  const ask = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest<R>(method, params);
  const below = (parent: StandardsNode | null): Promise<StandardsResult> => ask(STANDARDS, { parent });
  const known = (count: number): Promise<void> => until(() => client.status?.state === 'ready' && client.status.total === count);

  it('is answered level by level, of files that nobody has opened', async () => {
    client = await startClient({ 'tree.standard.yaml': STANDARD, 'speed.scoring.yaml': SCORING }, { options: { status: true } });
    await known(2);
    const roots = await below(null);
    assert.deepEqual(roots.map((n) => [n.kind, n.label, n.expandable]), [['standard', 'Tree', true], ['catalog', 'SERVQUAL service quality model', true]]);
    const [standard, catalog] = roots;
    assert.ok(standard && catalog);
    assert.equal(standard.uri, uriOf('tree.standard.yaml'));
    assert.deepEqual(standard.range, { start: { line: 1, character: 4 }, end: { line: 1, character: 8 } });
    const [stage] = await below(standard);
    assert.ok(stage);
    assert.deepEqual((await below(stage)).map((n) => n.id), ['answer']);
    const dimension = (await below(catalog)).find((n) => n.id === 'responsiveness');
    assert.ok(dimension);
    assert.ok(dimension.range);
    assert.deepEqual(dimension.coverage, { measuredBy: 1, targets: 1 });
    assert.deepEqual((await below(dimension)).map((n) => [n.kind, n.id, n.uri]), [['criterion', 'response', uriOf('speed.scoring.yaml')]]);
  });

  it('says over a built-in catalog who uses it', async () => {
    client = await startClient({ 'tree.standard.yaml': STANDARD, 'speed.scoring.yaml': SCORING }, { options: { status: true } });
    await known(2);
    const lenses = (await client.request(CodeLensRequest.type, { textDocument: { uri: 'plumbline-builtin:/servqual.catalog.yaml' } })) ?? [];
    const titles = await Promise.all(lenses.map(async (lens) => (await client.request(CodeLensResolveRequest.type, lens)).command?.title));
    assert.equal(titles[0], 'used by 1 scoring, 1 standard');
    assert.deepEqual(titles.filter((t) => t === '2 references').length, 1, titles.join());
  });

  it('knows a built-in catalog once, though somebody reads it', async () => {
    client = await startClient({ 'tree.standard.yaml': STANDARD, 'speed.scoring.yaml': SCORING }, { options: { status: true } });
    const { text } = await ask<{ text: string }>('workspace/textDocumentContent', { uri: 'plumbline-builtin:/servqual.catalog.yaml' });
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: 'plumbline-builtin:/servqual.catalog.yaml', languageId: 'plumbline-yaml', version: 1, text } });
    await known(2);
    const [, catalog] = await below(null);
    assert.ok(catalog);
    assert.equal((await below(catalog)).find((n) => n.id === 'responsiveness')?.coverage?.measuredBy, 1);
    assert.deepEqual(await client.pull('tree.standard.yaml').then((found) => found.filter((d) => d.severity === 1)), []);
  });

  it('leaves files to other tools that look after them, open here or not', async () => {
    const wrong = SCORING + 'foo: 1\n';
    client = await startClient({ 'a.scoring.yaml': wrong, 'b.scoring.yaml': wrong, 'c.scoring.yml': wrong }, { options: { status: true } });
    await known(3);
    const reported = async (): Promise<string[]> => {
      const { items } = await client.request(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
      return items.filter((i) => 'items' in i && i.items.length > 0).map((i) => i.uri).sort();
    };
    assert.equal((await reported()).length, 3);
    const tell = (uris: readonly string[], endings: readonly string[]): Promise<void> => client.connection.sendNotification(LEFT_TO_OTHERS, { uris, endings });
    await tell([uriOf('b.scoring.yaml')], []);
    assert.deepEqual(await reported(), [uriOf('a.scoring.yaml'), uriOf('c.scoring.yml')]);
    await tell([], ['.scoring.yaml']);
    assert.deepEqual(await reported(), [uriOf('c.scoring.yml')]);
    await client.open('a.scoring.yaml');
    assert.deepEqual(await reported(), [uriOf('a.scoring.yaml'), uriOf('c.scoring.yml')]);
  });

  it('is told to ask again after a change', async () => {
    client = await startClient({ 'speed.scoring.yaml': SCORING }, { options: { status: true } });
    await known(1);
    let changes = 0;
    client.connection.onNotification(DOCUMENTS_CHANGED, () => void changes++);
    await client.write('tree.standard.yaml', STANDARD);
    await until(() => changes > 0);
    const [standard] = await below(null);
    assert.equal(standard?.label, 'Tree');
  });

  it('lists and runs the tests of scorings', async () => {
    client = await startClient({ 'speed.scoring.yaml': SCORING + TESTS, 'bare.scoring.yaml': SCORING.replace('id: speed', 'id: bare') }, { options: { status: true } });
    await known(2);
    assert.deepEqual(await ask<TestedScoringsResult>(TESTED_SCORINGS, {}), [{ uri: uriOf('speed.scoring.yaml'), label: 'Speed' }]);
    const tests = await ask<ScoringTestsResult>(SCORING_TESTS, { uri: uriOf('speed.scoring.yaml') });
    assert.deepEqual(tests.map((t) => [t.name, t.range.start.line]), [['quick', 15], ['slow', 16]]);
    const { problem, outcomes } = await ask<RunTestsResult>(RUN_TESTS, { uri: uriOf('speed.scoring.yaml') });
    assert.equal(problem, null);
    assert.deepEqual(outcomes.map((o) => o.deviations.map((d) => [d.expected, d.got, d.range.start.line])), [[], [['5', '2', 16]]]);
    assert.deepEqual(await ask<ScoringTestsResult>(SCORING_TESTS, { uri: uriOf('gone.scoring.yaml') }), []);
  });

  it('lists a scoring that is being written as it is at this moment', async () => {
    client = await startClient({ 'speed.scoring.yaml': SCORING + TESTS }, { options: { status: true } });
    await known(1);
    const listed = async (before: string, after: string): Promise<readonly string[]> => {
      const replaced = client.replace('speed.scoring.yaml', before, after);
      const found = ask<TestedScoringsResult>(TESTED_SCORINGS, {});
      await replaced;
      return (await found).map((s) => s.label);
    };
    await client.open('speed.scoring.yaml');
    assert.deepEqual(await listed('name: quick', 'name: quicker'), ['Speed']);
    assert.deepEqual(await listed('title: Speed', 'title: Pace'), ['Pace']);
    assert.deepEqual(await listed('tests:', 'x-tests:'), []);
  });

  it('begins documents, or says what is wrong with their ids', async () => {
    client = await startClient({ 'speed.scoring.yaml': SCORING }, { options: { status: true } });
    const starters = await ask<DocumentStartersResult>(DOCUMENT_STARTERS, {});
    assert.deepEqual(starters.map((s) => s.kind), ['catalog', 'standard', 'scoring', 'survey', 'dataset']);
    const made = await ask<NewDocumentResult>(NEW_DOCUMENT, { kind: 'dataset', id: 'june' });
    assert.deepEqual(made.files.map((f) => f.name), ['june.dataset.yaml', 'june-scoring.scoring.yaml', 'june.csv']);
    const refused = await ask<NewDocumentResult>(NEW_DOCUMENT, { kind: 'standard', id: 'Not so' });
    assert.match(refused.problem ?? '', /"Not so"/);
    assert.deepEqual(refused.files, []);
  });

  for (const locale of ['zh', 'en']) {
    it(`begins no document that has a finding (${locale})`, async () => {
      client = await startClient({ 'speed.scoring.yaml': SCORING }, { locale });
      for (const { kind } of await ask<DocumentStartersResult>(DOCUMENT_STARTERS, {})) {
        const { files } = await ask<NewDocumentResult>(NEW_DOCUMENT, { kind, id: 'june' });
        const found = checkFiles(Object.fromEntries(files.map((f) => [f.name, f.text])));
        assert.deepEqual(found, [], `${kind}: ${show(found)}`);
        if (locale === 'zh') assert.match(files[0]?.text ?? '', /\p{Script=Han}/u, kind);
      }
    });
  }
});
