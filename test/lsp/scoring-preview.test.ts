/** A scoring over very many cases is computed beside everything else that an editor asks, and what is tried out comes before what it is held against. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol/node';
import type { Preview, PreviewParams } from '../../server/src/protocol/preview.ts';
import { startChild, type Started } from '../support/lsp-processes.ts';

const ROWS = 500_000;
const NAME = 'many.scoring.yaml';
const SCORING = `kind: scoring
id: many
title: Many
scale: { min: 0, max: 100 }
inputs:
  a: { type: number, domain: "[0..100]" }
  b: { type: number, domain: "[0..100]" }
criteria:
  - { id: a, weight: 0.5, input: a }
  - { id: b, weight: 0.5, input: b }
`;

describe('the preview of a scoring over many cases', () => {
  const meanOf = (preview: Preview | undefined): unknown => preview?.model?.sections.find((s) => s.id === 'summary')?.blocks.flatMap((b) => (b.type === 'table' ? b.rows : [])).find((r) => r.id === 'mean')?.cells[0];
  let asked = 0;

  async function ask({ client }: Started, more: Partial<PreviewParams> = {}) {
    const parts: Preview[] = [];
    const waits: number[] = [];
    const token = `part-${String(asked++)}`;
    const uri = client.uri(NAME);
    const listening = client.connection.onProgress(new ProgressType<Preview>(), token, (part) => { parts.push(part); });
    let done = false;
    const answer = client.connection.sendRequest<Preview>('plumbline/preview', { textDocument: { uri }, source: null, chosen: { type: 'row', row: null }, partialResultToken: token, ...more }).finally(() => { done = true; });
    while (!done) {
      const begun = performance.now();
      await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 1 } });
      waits.push(performance.now() - begun);
    }
    const whole = await answer;
    listening.dispose();
    return { parts, whole, waits };
  }

  const csv = (rows: number): string => `a,b\n${Array.from({ length: rows }, (_, i) => `${String(i % 101)},${String((i * 7) % 53)}`).join('\n')}\n`;

  async function opened(rows: number): Promise<Started> {
    const started = await startChild({ [NAME]: SCORING, 'rows.dataset.yaml': 'kind: dataset\nid: rows\nof: many\nsource: ./rows.csv\n', 'rows.csv': csv(rows) }, { locale: 'en' });
    await started.client.open(NAME);
    await started.client.ready();
    return started;
  }

  /** How far the run that a trial is held against has come when it is first told of; given up there, as by a hand that drags on. */
  async function dragged({ client }: Started, weight: string): Promise<number> {
    const token = `part-${String(asked++)}`;
    const giving = new CancellationTokenSource();
    let reached = 1;
    const listening = client.connection.onProgress(new ProgressType<Preview>(), token, ({ done }) => {
      if (done <= 0.5 || giving.token.isCancellationRequested) return;
      reached = done;
      giving.cancel();
    });
    const trial: PreviewParams['trial'] = { changes: [['criteria/a/weight', weight]], keepSums: true };
    await client.connection.sendRequest<Preview>('plumbline/preview', { textDocument: { uri: client.uri(NAME) }, source: null, chosen: { type: 'row', row: null }, partialResultToken: token, trial }, giving.token).catch((error: unknown) => {
      if (!giving.token.isCancellationRequested) throw error;
    });
    listening.dispose();
    return reached;
  }

  it('goes on with what trials are held against while a weight is dragged', async () => {
    const started = await opened(4 * ROWS);
    try {
      const shares: number[] = [];
      for (let i = 0; i < 40 && shares.at(-1) !== 1; i++) shares.push(await dragged(started, (0.9 - i / 100).toFixed(2)));
      assert.ok(shares.length > 2, 'there is too little to run to see it');
      assert.ok(shares.every((share, i) => share > (shares[i - 1] ?? 0)), JSON.stringify(shares));
      assert.equal(shares.at(-1), 1);
    } finally {
      await started.end();
    }
  }).timeout(120_000);

  it('tells what is tried out first, whole in itself, and answers others meanwhile', async () => {
    const started = await opened(ROWS);
    try {
      const written = await ask(started);
      assert.ok(written.waits.length > 3, String(written.waits.length));
      // The text changes while something is being tried: neither of the two runs is there.
      await started.client.replace(NAME, 'title: Many', 'title: More');
      const tried = await ask(started, { trial: { changes: [['criteria/a/weight', '0.9'], ['criteria/b/weight', '0.1']], keepSums: false } });
      assert.ok(tried.waits.length > 3, String(tried.waits.length));
      assert.notEqual(meanOf(tried.whole), meanOf(written.whole));
      assert.deepEqual(tried.whole.model?.sections.slice(0, 2).map((s) => s.id), ['comparison', 'movers']);
      const shares = tried.parts.map((p) => p.done);
      assert.ok(shares.length > 1 && shares.every((share, i) => share > (shares[i - 1] ?? 0) && share < 1), JSON.stringify(shares));
      const [first] = tried.parts;
      assert.ok(first && first.done < 0.5);
      assert.equal(first.model?.sections.some((s) => s.id === 'comparison'), false);
      // In the second half all of what is tried is there.
      for (const part of tried.parts.filter((p) => p.done > 0.5)) assert.equal(meanOf(part), meanOf(tried.whole));
    } finally {
      await started.end();
    }
  }).timeout(60_000);
});
