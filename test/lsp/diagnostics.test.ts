/** Findings as an editor gets them: asked for or told, of files that are open and files that are not. */
import assert from 'node:assert/strict';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol';
import { afterEach, describe, it } from 'mocha';
import { uriOf } from '../support/project.ts';
import { showFindings, startClient, until, type Client } from '../support/lsp.ts';

const STANDARD = `kind: standard
id: hotline
title: Hotline
version: 1.0.0
status: active
owner: Service
uses: [ours]
stages:
  - id: call
    title: Call
    owner: Agent
    interaction: person-object
    targets:
      - id: answer
        metric: response_time
        objective: "<= 30s"
        attainment: ">= 95%"
        dimension: ours.speed
`;
const CATALOG = `kind: catalog
id: ours
title: Ours
dimensions:
  - id: speed
    label: { zh: 快慢, en: Quickness }
    definition: { zh: 多快, en: How quick }
`;
const CONFIG = 'root: true\nrules:\n  unknown-property: off\n';
const FILES = { 'plumbline.config.yaml': CONFIG, 'hotline.standard.yaml': STANDARD, 'ours.catalog.yaml': CATALOG };

describe('findings in an editor', () => {
  let client: Client;
  afterEach(() => client.stop());

  for (const diagnostics of ['pull', 'push'] as const) {
    const findings = async (name: string): Promise<string[]> => showFindings(diagnostics === 'pull' ? await client.pull(name) : client.pushed.get(uriOf(name)));
    const eventually = async (name: string, expected: readonly string[]): Promise<void> => {
      let last: string[] = [];
      for (let round = 0; round < 200; round++) {
        last = await findings(name);
        if (last.join() === expected.join()) return;
        await new Promise((resolve) => { setTimeout(resolve, 10); });
      }
      assert.deepEqual(last, expected);
    };

    describe(diagnostics, () => {
      it('follow the text of the document', async () => {
        client = await startClient(FILES, { diagnostics });
        await client.open('hotline.standard.yaml');
        await client.ready();
        await eventually('hotline.standard.yaml', []);
        await client.replace('hotline.standard.yaml', 'ours.speed', 'ours.sped');
        await eventually('hotline.standard.yaml', ['18:20 unknown-dimension']);
        await client.replace('hotline.standard.yaml', 'ours.sped', 'ours.speed');
        await eventually('hotline.standard.yaml', []);
      });

      it('follow other files, edited and not saved, written and deleted', async () => {
        client = await startClient(FILES, { diagnostics });
        await client.open('hotline.standard.yaml');
        await client.open('ours.catalog.yaml');
        await client.ready();
        await client.replace('ours.catalog.yaml', 'id: speed', 'id: pace');
        await eventually('hotline.standard.yaml', ['18:20 unknown-dimension']);
        await client.close('ours.catalog.yaml');
        await eventually('hotline.standard.yaml', []);
        await client.write('ours.catalog.yaml', CATALOG.replace('id: speed', 'id: tempo'));
        await eventually('hotline.standard.yaml', ['18:20 unknown-dimension']);
        await client.write('ours.catalog.yaml', null);
        await eventually('hotline.standard.yaml', ['7:8 unknown-reference']);
        await client.write('ours.catalog.yaml', CATALOG);
        await eventually('hotline.standard.yaml', []);
      });

      it('follow the answers to a survey, and the survey that they are read by', async () => {
        const survey = 'kind: survey\nid: hall\ntitle: Hall\ndimensions: [{ id: x, label: x }]\nscales: { five: { type: numeric, min: 1, max: 5 } }\nitems:\n' +
          ['quick', 'exact', 'slow'].map((text, i) => `  - { id: a${String(i + 1)}, text: ${text}, dimension: x, scale: five${i === 2 ? ', reverse: true' : ''} }\n`).join('');
        const answers = 'a1,a2,a3\n5,4,2\n4,4,3\n2,1,4\n3,3,3\n1,2,5\n5,5,1\n4,5,2\n2,2,4\n3,4,2\n1,1,5\n';
        client = await startClient({ 'plumbline.config.yaml': 'root: true\n', 'hall.survey.yaml': survey, 'june.dataset.yaml': 'kind: dataset\nid: june\ntitle: June\nof: hall\nsource: june.csv\n', 'june.csv': answers }, { diagnostics });
        await client.open('june.dataset.yaml');
        await client.open('hall.survey.yaml');
        await client.ready();
        await eventually('june.dataset.yaml', []);
        await client.replace('hall.survey.yaml', ', reverse: true', '');
        await eventually('june.dataset.yaml', ['5:9 looks-unreversed']);
        await client.replace('hall.survey.yaml', 'max: 5', 'max: 4');
        await eventually('june.dataset.yaml', ['5:9 out-of-scale', '5:9 out-of-scale', '5:9 out-of-scale']);
        await client.write('june.csv', answers.replaceAll('5', '4'));
        await eventually('june.dataset.yaml', ['5:9 looks-unreversed']);
      });

      it('follow the configuration', async () => {
        client = await startClient({ ...FILES, 'hotline.standard.yaml': `${STANDARD}extra: 1\n` }, { diagnostics });
        await client.open('hotline.standard.yaml');
        await client.ready();
        await client.write('plumbline.config.yaml', 'root: true\n');
        await eventually('hotline.standard.yaml', ['19:1 unknown-property']);
        await client.open('plumbline.config.yaml', CONFIG);
        await eventually('hotline.standard.yaml', []);
      });
    });
  }

  it('come for files that nobody has opened', async () => {
    client = await startClient({ ...FILES, 'plumbline.config.yaml': 'root: true\n', 'ours.catalog.yaml': CATALOG.replace('title', 'titel') });
    const { items } = await client.request(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const found = Object.fromEntries(items.map((i) => [i.uri, i.kind === 'full' ? showFindings(i.items) : []]));
    assert.deepEqual(found, {
      [uriOf('plumbline.config.yaml')]: [],
      [uriOf('hotline.standard.yaml')]: [],
      [uriOf('ours.catalog.yaml')]: ['3:1 unknown-property'],
    });
  });

  it('stay while other files, or the file itself, are saved, closed or written elsewhere and read again', async () => {
    client = await startClient({ ...FILES, 'ours.catalog.yaml': CATALOG.replace('id: speed', 'id: tempo') });
    await client.open('hotline.standard.yaml');
    await client.open('ours.catalog.yaml');
    await client.ready();
    const across = ['18:20 unknown-dimension'];
    const found = async (): Promise<string[]> => showFindings(await client.pull('hotline.standard.yaml')).filter((f) => f.endsWith('unknown-dimension'));
    assert.deepEqual(await found(), across);
    await client.write('hotline.standard.yaml', STANDARD);
    assert.deepEqual(await found(), across);
    await client.replace('ours.catalog.yaml', 'Quickness', 'Quick');
    assert.deepEqual(await found(), across);
    await client.close('ours.catalog.yaml');
    assert.deepEqual(await found(), across);
    await client.write('ours.catalog.yaml', CATALOG.replace('id: speed', 'id: rate'));
    assert.deepEqual(await found(), across);
    await client.write('ours.catalog.yaml', CATALOG);
    for (let round = 0; (await found()).length > 0; round++) {
      assert.ok(round < 200, 'it is still there');
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
  });

  it('tells a client to ask again where another file has changed what it was answered', async () => {
    client = await startClient(FILES);
    await client.open('hotline.standard.yaml');
    await client.ready();
    assert.deepEqual(await client.pull('hotline.standard.yaml'), []);
    await client.write('ours.catalog.yaml', CATALOG.replace('id: speed', 'id: tempo'));
    await until(() => client.refreshes > 0);
  });
});
