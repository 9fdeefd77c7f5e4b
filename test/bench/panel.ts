/**
 * `npm run bench -- panel`: from a keystroke to the panel that shows what it does, of the page as it ships in Chromium and the
 * server as it ships. The limit it is held against is the page itself: the same view as finished HTML, put into a bare page.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { HoverRequest } from 'vscode-languageserver-protocol/node';

import { chartSvg } from '../../server/src/view/charts/chart-svg.ts';
import { page as reportPage } from '../../server/src/view/page.ts';
import { withPage } from '../hosts/browser.ts';
import { startChild } from '../support/lsp-processes.ts';
import { openPanel, type Panel } from '../support/panel.ts';
import { median } from './measure.ts';
import { SCORING, writeTable } from './scoring-data.ts';

const NAME = 'bench.scoring.yaml';
const DATASET = 'kind: dataset\nid: bench-data\nof: bench\nsource: ./bench.csv\n';
/** Rounds before those that count. */
const WARM = 10;
/** Milliseconds in which the extension gathers the messages of one keystroke: part of what a person waits for. */
const KEYSTROKE = 8;

export async function benchPanel(work: string, quick: boolean): Promise<void> {
  console.log(`scripts of the panel ${['panel.js', 'charts.js'].map((name) => `${name} ${(statSync(`dist/webview/${name}`).size / 1_000).toFixed(0)} kB`).join(', ')} (bar: together under 700 kB)`);
  for (const rows of [1_000, 100_000]) {
    const file = join(work, `panel-${String(rows)}.csv`);
    writeTable(file, rows);
    const weight = (round: number): string => `weight: 0.${String(round === 0 ? 15 : 1_500 + round)}, input: satisfaction`;
    const started = await startChild({ [NAME]: SCORING, 'bench.dataset.yaml': DATASET, 'bench.csv': readFileSync(file, 'utf8') }, { locale: 'en' });
    const { client } = started;
    await client.open(NAME);
    await client.ready();
    await withPage({ size: { width: 700, height: 1_000 } }, async (page) => {
      const panel = await openPanel(page, client, NAME);
      const rounds = quick ? 20 : 60;
      const figures = { first: [] as number[], whole: [] as number[], hover: [] as number[] };
      const seen = await watch(page);
      for (let round = 0; round < rounds + WARM; round++) {
        // A weight is typed over, each time as it has not been before, so that every total moves.
        await client.replace(NAME, weight(round), weight(round + 1));
        const begun = performance.now();
        await new Promise((resolve) => { setTimeout(resolve, KEYSTROKE); });
        panel.controller.refresh();
        const hovering = client.request(HoverRequest.type, { textDocument: { uri: client.uri(NAME) }, position: { line: 5, character: 4 } }).then(() => performance.now() - begun - KEYSTROKE);
        const { first, whole } = await seen(round + 2);
        if (round < WARM) continue;
        figures.first.push(first - begun);
        figures.whole.push(whole - begun);
        figures.hover.push(await hovering);
      }
      const bare = await bareBrowser(page, panel, quick ? 5 : 20);
      console.log(`preview of ${rows.toLocaleString('en')} cases by ten criteria, from keystroke to page (p50 / p95 in ms)`);
      console.log(`  anything new   ${shown(figures.first)}${rows > 1_000 ? '   (bar: first partial result under 300 ms)' : ''}`);
      console.log(`  all of it      ${shown(figures.whole)}${rows > 1_000 ? '' : '   (bar: p95 under 100 ms)'}   ${(quantile(figures.whole, 0.5) / bare).toFixed(2)} x the same view as HTML put into a bare page (${bare.toFixed(1)} ms)`);
      console.log(`  a hover asked for meanwhile   ${shown(figures.hover)}`);
    });
    await started.end();
  }
}

const quantile = (values: readonly number[], p: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(p * values.length) - 1)] ?? NaN;
const shown = (values: readonly number[]): string => `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;

interface Seen {
  readonly first: number;
  readonly whole: number;
}

/** Tells when a version has come onto the page, drawn and not only known. */
async function watch(page: Page): Promise<(version: number) => Promise<Seen>> {
  let heard: (version: number, done: number) => void = () => undefined;
  await page.exposeFunction('benchShown', (version: number, done: number) => { heard(version, done); });
  // As text, since it runs in the page.
  await page.evaluate(`(() => {
    const body = document.querySelector('.body');
    const tell = () => requestAnimationFrame(() => setTimeout(() => benchShown(Number(body.dataset.version), Number(body.dataset.done))));
    new MutationObserver(tell).observe(body, { attributes: true, attributeFilter: ['data-version', 'data-done'] });
  })()`);
  return (version) => new Promise((resolve) => {
    let first: number | undefined;
    heard = (found, done) => {
      if (found !== version) return;
      first ??= performance.now();
      if (done === 1) resolve({ first, whole: performance.now() });
    };
  });
}

async function bareBrowser(page: Page, panel: Panel, rounds: number): Promise<number> {
  const model = panel.controller.preview?.model;
  if (!model) throw new Error('the panel shows nothing');
  const html = reportPage(model, chartSvg);
  const bare = await page.context().newPage();
  const times: number[] = [];
  await bare.setContent('<body></body>');
  for (let round = 0; round < rounds; round++) {
    times.push(await bare.evaluate(`new Promise((resolve) => {
      const begun = performance.now();
      document.body.innerHTML = ${JSON.stringify(html.replace(/^[\s\S]*<body[^>]*>/, ''))};
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
    })`));
  }
  return median(times);
}
