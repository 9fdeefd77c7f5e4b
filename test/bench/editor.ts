/**
 * `npm run bench -- editor`: what somebody who types waits for, of the shipped server and beside it of yaml-language-server with
 * the product's schema on the same YAML, its debounce set to 0. Both are child processes that push findings.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { longDocument } from './long-documents.ts';
import { median } from './measure.ts';
import { EditorServer, type ServerStart } from './editor-server.ts';
import { writeCorpus } from './corpus.ts';

const SIZES = [200, 2_000, 10_000] as const;
const PEER = resolve('node_modules/yaml-language-server/bin/yaml-language-server');
/** Two hundred milliseconds is what it waits before it looks at a text again. */
const NO_DEBOUNCE = `data:text/javascript,${encodeURIComponent('const t = setTimeout; globalThis.setTimeout = (f, ms, ...a) => t(f, ms === 200 ? 0 : ms, ...a);')}`;
const SCHEMA = pathToFileURL(resolve('schemas/standard.schema.json')).href;

const OURS: ServerStart = { name: 'plumbline', args: [resolve('dist/cli.cjs'), 'lsp', '--stdio'], settings: {} };
const THEIRS: ServerStart = {
  name: 'yaml-language-server',
  args: ['--import', NO_DEBOUNCE, PEER, '--stdio'],
  settings: { yaml: { validate: true, completion: true, hover: true, schemas: { [SCHEMA]: ['*.standard.yaml'] }, schemaStore: { enable: false } } },
};

/** Rounds before those that count: code that has been running for a while is what somebody types in. */
const WARM = 30;

interface Figures {
  readonly findings: readonly number[];
  readonly completion: readonly number[];
  readonly hover: readonly number[];
  readonly peakMiB: number;
}

/** @param work a folder for scratch files */
export async function benchEditor(work: string, quick: boolean): Promise<void> {
  await starts(quick ? 3 : 15);
  for (const lines of SIZES) {
    const rounds = quick ? 20 : 100;
    const yaml = await typing(OURS, 'long.standard.yaml', longDocument('yaml', lines), rounds);
    // The peer is so much slower that fewer rounds tell as much.
    const peer = await typing(THEIRS, 'long.standard.yaml', longDocument('yaml', lines), Math.max(10, rounds / 4));
    const markdown = await typing(OURS, 'long.standard.md', longDocument('markdown', lines), rounds);
    console.log(`document of ${lines.toLocaleString('en')} lines (p50 / p95 in ms)`);
    show('plumbline, YAML', yaml);
    show('plumbline, Markdown', markdown);
    show('yaml-language-server', peer);
    const bar = { 200: '', 2_000: '   (bar: 5 x)', 10_000: '   (bar: 10 x)' }[lines];
    console.log(`  findings ${ratio(peer.findings, yaml.findings)} x faster at p95${bar}   completion ${ratio(peer.completion, yaml.completion)} x   hover ${ratio(peer.hover, yaml.hover)} x   memory ${(yaml.peakMiB / peer.peakMiB).toFixed(2)} x of its own   (bars: completion 10 ms, hover 5 ms, memory 1 x)`);
  }
  await manyDocuments(work, quick ? 500 : 2_000);
}

async function starts(rounds: number): Promise<void> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await firstFindings(OURS));
    theirs.push(await firstFindings(THEIRS));
  }
  console.log(`start to the first findings of a document of 200 lines (median of ${String(rounds)})`);
  console.log(`  plumbline ${median(ours).toFixed(0)} ms   yaml-language-server ${median(theirs).toFixed(0)} ms   ${(median(theirs) / median(ours)).toFixed(2)} x faster   (bar: 2 x)`);
}

async function firstFindings(start: ServerStart): Promise<number> {
  const began = performance.now();
  const server = new EditorServer(start);
  await server.initialize();
  await server.open('long.standard.yaml', longDocument('yaml', 200));
  const took = performance.now() - began;
  await server.stop();
  return took;
}

/** Types a word into the middle of the document and takes it out again, a character at a time, asking for what an editor asks for. */
async function typing(start: ServerStart, name: string, base: string, rounds: number): Promise<Figures> {
  const server = new EditorServer(start);
  await server.initialize();
  await server.open(name, base);
  await server.quiet(500);
  const at = base.indexOf('servqual.', base.length >> 1) + 'servqual.'.length;
  const lines = new LineIndex(base);
  const place = lines.positionAt(at);
  const key = lines.positionAt(base.lastIndexOf('metric', at) + 2);
  const findings: number[] = [];
  const completion: number[] = [];
  const hover: number[] = [];
  const word = 'xyz';
  let typed = 0;
  for (let round = -WARM; round < rounds; round++) {
    // x, xy, xyz, xy, x, …: every keystroke changes what is found.
    const step = (round + WARM) % (2 * word.length);
    const length = step <= word.length ? step : 2 * word.length - step;
    // The line of the cursor begins where it did before.
    const cursor = { ...place, character: place.character + length };
    const sent = performance.now();
    const told = server.edit(name, place, typed, word.slice(0, length));
    typed = length;
    const completed = server.ask('textDocument/completion', name, cursor).then(() => performance.now() - sent);
    const found = await told.then(() => performance.now() - sent);
    const complete = await completed;
    const asked = performance.now();
    await server.ask('textDocument/hover', name, key);
    const hovered = performance.now() - asked;
    if (round < 0) continue;
    findings.push(found);
    completion.push(complete);
    hover.push(hovered);
  }
  const peakMiB = server.peakMiB();
  await server.stop();
  return { findings, completion, hover, peakMiB };
}

/** The time until a workspace is known, and what that costs somebody who types meanwhile. */
async function manyDocuments(work: string, count: number): Promise<void> {
  const files = writeCorpus(`${work}/many`, 'standard', count);
  const many = await typingFromTheStart(`${work}/many`, files[0] ?? '', () => false);
  const [single = ''] = writeCorpus(`${work}/single`, 'standard', 1);
  // As many keystrokes in a server that has just started and has nothing else to do.
  const alone = await typingFromTheStart(`${work}/single`, single, (typed) => typed < many.waits.length);
  const peer = new EditorServer(THEIRS);
  const start = performance.now();
  await peer.initialize();
  for (const file of files) await peer.open(pathToFileURL(file).href, readFileSync(file, 'utf8'));
  const opened = performance.now() - start;
  const theirs = peer.peakMiB();
  await peer.stop();
  console.log(`workspace of ${count.toLocaleString('en')} documents, one of them being typed in`);
  const worst = (waits: readonly number[]): string => `p95 ${at95(waits).toFixed(1)} ms, worst ${Math.max(...waits).toFixed(1)} ms`;
  console.log(`  plumbline             known after ${(many.indexed / 1_000).toFixed(2)} s (bar: 5 s)   peak ${many.peakMiB.toFixed(0)} MiB`);
  console.log(`  keystroke to findings meanwhile ${worst(many.waits)}; in a workspace of one document ${worst(alone.waits)} (bar: 50 ms more)`);
  console.log(`  yaml-language-server  all opened after ${(opened / 1_000).toFixed(2)} s   peak ${theirs.toFixed(0)} MiB   memory ${(many.peakMiB / theirs).toFixed(2)} x of its own (bar: 1 x)`);
}

/** Types into a document from the moment it is open until the workspace is known and `goOn` says no. */
async function typingFromTheStart(folder: string, path: string, goOn: (typed: number) => boolean): Promise<{ readonly waits: readonly number[]; readonly indexed: number; readonly peakMiB: number }> {
  const base = readFileSync(path, 'utf8');
  const place = new LineIndex(base).positionAt(base.indexOf('servqual.', base.length >> 1) + 'servqual.'.length);
  const uri = pathToFileURL(path).href;
  const server = new EditorServer({ ...OURS, folder: pathToFileURL(folder).href });
  const began = performance.now();
  await server.initialize();
  await server.open(uri, base);
  let indexed: number | undefined;
  void server.ready.then(() => { indexed = performance.now() - began; });
  const waits: number[] = [];
  while (indexed === undefined || goOn(waits.length)) {
    const sent = performance.now();
    await (waits.length % 2 === 0 ? server.edit(uri, place, 0, 'x') : server.edit(uri, place, 1, ''));
    waits.push(performance.now() - sent);
    await new Promise((done) => { setTimeout(done, 20); });
  }
  const peakMiB = server.peakMiB();
  await server.stop();
  return { waits, indexed, peakMiB };
}

function show(name: string, { findings, completion, hover, peakMiB }: Figures): void {
  const pair = (times: readonly number[]): string => `${median(times).toFixed(1).padStart(7)} / ${at95(times).toFixed(1).padStart(7)}`;
  console.log(`  ${name.padEnd(22)} keystroke to findings ${pair(findings)}   completion ${pair(completion)}   hover ${pair(hover)}   peak ${peakMiB.toFixed(0)} MiB`);
}

const ratio = (theirs: readonly number[], ours: readonly number[]): string => (at95(theirs) / at95(ours)).toFixed(1);

function at95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
