/** What panels give is kept within bounds, however many there are: what was used last stays, what was given first goes. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Against, Preview } from '../../server/src/protocol/preview.ts';
import { startChild, type Started } from '../support/lsp-processes.ts';

/** A hundred megabytes of data and twenty million letters of texts are kept. */
const DATA = 19_000_000;
const LETTERS = 3_000_000;
const PANELS = 8;

const scoring = (id: string): string => `kind: scoring
id: ${id}
title: Given
scale: { min: 0, max: 100 }
inputs:
  a: { type: number, domain: "[0..100]" }
criteria:
  - { id: a, weight: 1, input: a }
`;

describe('what is given to previews', () => {
  const names = Array.from({ length: PANELS }, (_, i) => `s${String(i)}.scoring.yaml`);
  let started: Started;

  before(async () => {
    started = await startChild(Object.fromEntries(names.map((name) => [name, scoring(name.slice(0, 2))])), { locale: 'en' });
    for (const name of names) await started.client.open(name);
    await started.client.ready();
  });
  after(() => started.end());

  const textDocument = (name: string) => ({ uri: started.client.uri(name) });
  const ask = (name: string, more: { readonly given?: string; readonly against?: Against }): Promise<Preview> => started.client.connection.sendRequest('plumbline/preview', {
    textDocument: textDocument(name), source: more.given === undefined ? { type: 'generated', seed: 1, count: 10 } : { type: 'given', name: more.given }, chosen: { type: 'row', row: null }, against: more.against ?? null,
  });

  it('keeps the data that were used last', async () => {
    // Few cases, of which one is very long.
    const text = `a,note\n1,${'x'.repeat(DATA)}\n`;
    const chosen: boolean[] = [];
    for (const [i, name] of names.entries()) {
      await started.client.connection.sendNotification('plumbline/previewData', { textDocument: textDocument(name), name: 'june.csv', text });
      // The first one is looked at again and again.
      const { source } = await ask(names[0] ?? '', { given: 'june.csv' });
      chosen.push(source?.type === 'given');
      if (i === 1) assert.equal((await ask(name, { given: 'june.csv' })).source?.type, 'given');
    }
    assert.deepEqual(chosen, names.map(() => true));
    const kept = [];
    for (const name of names) kept.push((await ask(name, {})).sources.some(({ source }) => source.type === 'given'));
    assert.deepEqual(kept, [true, false, false, false, true, true, true, true]);
  }).timeout(120_000);

  it('keeps what texts were that were told last', async () => {
    const compared = async (name: string): Promise<boolean> => (await ask(name, { against: 'saved' })).model?.sections.some((s) => s.id === 'comparison') === true;
    for (const name of names) {
      await started.client.connection.sendNotification('plumbline/previewBefore', { textDocument: textDocument(name), against: 'saved', before: { text: `# ${'x'.repeat(LETTERS)}\n${scoring(name.slice(0, 2))}` } });
      assert.equal(await compared(name), true, name);
    }
    const kept = [];
    for (const name of names) kept.push(await compared(name));
    assert.deepEqual(kept, [false, false, true, true, true, true, true, true]);
  }).timeout(120_000);
});
