/** A satisfaction index with its bootstrap is computed beside everything else that an editor asks: in short pieces, what is quick first. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ProgressType } from 'vscode-languageserver-protocol/node';
import type { Preview } from '../../server/src/protocol/preview.ts';
import type { Section } from '../../server/src/view/model.ts';
import { startChild } from '../support/lsp-processes.ts';

const ITEMS = 24;
const ROWS = 250;
const LATENTS = ['image', 'hope', 'quality', 'value', 'content', 'loyal'] as const;
const itemOf = (i: number): string => `q${String(i)}`;

/** Answers that hang together within a variable and along the paths; the same every time. */
function csv(): string {
  let state = 7;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const lines = Array.from({ length: ROWS }, () => {
    const person = random();
    return Array.from({ length: ITEMS }, (_, i) => {
      const latent = Math.floor(i / 4);
      return String(1 + Math.floor(9.99 * Math.min(0.999, 0.5 * person + 0.2 * random() + 0.3 * ((latent * 37 + Math.floor(person * 100)) % 10) / 10)));
    }).join();
  });
  return `${Array.from({ length: ITEMS }, (_, i) => itemOf(i)).join()}\n${lines.join('\n')}\n`;
}

const SURVEY = `kind: survey
id: index
title: Index
scales: { ten: { type: numeric, min: 1, max: 10 } }
dimensions:
${LATENTS.map((l) => `  - { id: ${l}, label: ${l} }`).join('\n')}
items:
${Array.from({ length: ITEMS }, (_, i) => `  - { id: ${itemOf(i)}, text: t${String(i)}, scale: ten, dimension: ${String(LATENTS[Math.floor(i / 4)])} }`).join('\n')}
analyses:
  - type: csi
    paths: [[image, hope], [hope, quality], [hope, value], [quality, value], [image, content], [quality, content], [value, content], [content, loyal], [image, loyal]]
    bootstrap: { samples: 1000, seed: 1 }
  - { type: descriptives }
  - { type: reliability }
`;

describe('the preview of a survey with a bootstrap', () => {
  it('tells what is quick first, and answers others between its pieces', async () => {
    const started = await startChild({ 'index.survey.yaml': SURVEY, 'answers.dataset.yaml': 'kind: dataset\nid: answers\ntitle: answers\nof: index\nsource: ./answers.csv\n', 'answers.csv': csv() }, { locale: 'en' });
    try {
      const { client } = started;
      await client.open('index.survey.yaml');
      await client.ready();
      const uri = client.uri('index.survey.yaml');
      const ask = async (text: string): Promise<{ readonly parts: readonly Preview[]; readonly whole: Preview; readonly waits: readonly number[]; readonly first: number; readonly all: number }> => {
        const parts: Preview[] = [];
        const waits: number[] = [];
        const begun = performance.now();
        let first = Infinity;
        const listening = client.connection.onProgress(new ProgressType<Preview>(), text, (part) => {
          first = Math.min(first, performance.now() - begun);
          parts.push(part);
        });
        let done = false;
        const answer = client.connection.sendRequest<Preview>('plumbline/preview', { textDocument: { uri }, source: null, chosen: { type: 'row', row: null }, partialResultToken: text }).finally(() => { done = true; });
        while (!done) {
          const asked = performance.now();
          await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 1 } });
          waits.push(performance.now() - asked);
        }
        const whole = await answer;
        listening.dispose();
        return { parts, whole, waits, first, all: performance.now() - begun };
      };
      await ask('warm');
      const { parts, whole, waits, first, all } = await ask('measured');
      const sections = (preview: Preview | undefined): readonly Section[] => preview?.model?.sections ?? [];
      const tables = (preview: Preview | undefined, id: string): readonly string[] => sections(preview).find((s) => s.id === `analysis-${id}`)?.blocks.flatMap((b) => (b.type === 'table' ? [b.id] : [])) ?? [];
      if (process.env['PLUMBLINE_TIMES'] !== undefined) process.stdout.write(`first ${first.toFixed(0)} ms, all ${all.toFixed(0)} ms, ${String(waits.length)} hovers, the longest ${Math.max(...waits).toFixed(0)} ms\n`);
      assert.ok(tables(whole, 'csi').includes('bootstrap'));
      // The part has all but the bootstrap.
      const [part] = parts;
      assert.deepEqual(sections(part).map((s) => s.id), sections(whole).map((s) => s.id));
      assert.ok(tables(part, 'descriptives').includes('items'));
      assert.deepEqual(tables(part, 'csi'), tables(whole, 'csi').filter((t) => t !== 'bootstrap'));
      assert.deepEqual(sections(part).find((s) => s.id === 'analysis-csi')?.blocks[0], { type: 'notes', texts: ['Still being computed…'] });
      assert.ok(first < all);
      assert.ok(waits.length > 3, String(waits.length));
    } finally {
      await started.end();
    }
  }).timeout(60_000);
});
