/** Edits as people and accidents make them, the same ones for the same seed. */
import { readFileSync } from 'node:fs';
import { MARKDOWN_DOCUMENTS } from './markdown-documents.ts';

export interface Edited {
  readonly name: string;
  readonly text: string;
}

/** Samples, in full. */
const SAMPLES = [
  'server/src/core/catalog/servqual.catalog.yaml',
  'samples/five-gaps/gap-closing.standard.yaml',
  'samples/evaluation/window-evaluation.scoring.yaml',
  'samples/segue/segue-survey.survey.yaml',
  'samples/airline/passengers.dataset.yaml',
  'samples/airline/plumbline.config.yaml',
  'samples/restaurant/handbook.standard.md',
  'samples/regulation/customer-service-regulation.standard.md',
];

/** Documents that tests edit, one of each kind in each language: configurations are YAML. */
export const EDITED: readonly Edited[] = [
  ...SAMPLES.map((path) => ({ name: path.slice(path.lastIndexOf('/') + 1), text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') })),
  ...Object.entries(MARKDOWN_DOCUMENTS).map(([name, text]) => ({ name, text })),
];

export interface RandomEdit {
  readonly text: string;
  /** In words, for messages. */
  readonly edit: string;
}

/** What is typed, pasted or left over: characters that mean something in either language first of all. */
const INSERTED = [
  'a', ' ', '\n', '"', "'", '[', ']', '{', '}', ':', ': ', '- ', '#', ' # ', '|', '>', ',', '，', '：', '第三条', '*', '&a ', '\t', '\r', '<!-- ', ' -->', '```\n', '| ',
  '\n  - id: x\n', '\n- y\n', '\nkey: value\n', '\nlist:\n  - 1\n', '\n    ', 'score: |\n', '---\n', '# plumbline-ignore wrong-type: for now\n', '**', '[a](b.md)', '\u{1F600}',
] as const;

/** So many edits are made on top of each other before the text is put back, lest it be nothing but rubble. */
const IN_A_ROW = 4;

export function* randomEdits(base: string, count: number, seed: number): Generator<RandomEdit> {
  const random = generator(seed);
  const below = (n: number): number => Math.floor(random() * n);
  let text = base;
  for (let made = 0; made < count; made++) {
    if (made % IN_A_ROW === 0) text = base;
    const at = below(text.length + 1);
    const kind = below(10);
    let removed = 0;
    let inserted = '';
    if (kind < 5) inserted = INSERTED[below(INSERTED.length)] ?? '';
    else if (kind < 7) removed = 1 + below(3);
    else if (kind === 7) removed = below(80);
    else if (kind === 8) inserted = text.slice(at, at + below(120));
    else [removed, inserted] = [1, INSERTED[below(INSERTED.length)] ?? ''];
    text = text.slice(0, at) + inserted + text.slice(at + removed);
    yield { text, edit: `at ${String(at)}: ${String(removed)} removed, ${JSON.stringify(inserted)} inserted` };
  }
}

/** Mulberry32: numbers from 0 up to 1 that look random and are the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
