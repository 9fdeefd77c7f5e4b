/** Cases made up for a scoring, as data of its preview: the same object as long as they are the same, so that runs over them are kept. */
import { throwIfCancelled } from '../core/base/cancellation.ts';
import type { Text } from '../core/base/text.ts';
import { loadScoring, type Generation, type SourceFile } from '../core/service.ts';
import type { Pace, PreviewData } from './job.ts';

/** What a person may ask for. */
export const MOST_MADE_UP = 100_000;
export const USUAL: Generation = { seed: 1, count: 1_000 };

/** Numbers that can be used, whatever a panel has kept. */
export function sound({ seed, count }: Generation): Generation {
  const whole = (value: number, least: number, most: number, usual: number): number => (Number.isInteger(value) ? Math.max(least, Math.min(most, value)) : usual);
  return { seed: whole(seed, 0, 2 ** 32 - 1, USUAL.seed), count: whole(count, 1, MOST_MADE_UP, USUAL.count) };
}

export const madeUpTitle = ({ seed, count }: Generation): Text => ({
  zh: `按输入范围生成的数据（种子 ${String(seed)}，${String(count)} 例）`,
  en: `data made up from the inputs (seed ${String(seed)}, ${String(count)} cases)`,
});

interface Kept extends Generation {
  readonly uri: string;
  readonly text: string;
  readonly data: PreviewData;
}

/** Documents of which they are kept. */
const KEPT = 3;

export class MadeUpCases {
  #kept: readonly Kept[] = [];

  /** Null for a document that cannot be computed, which its preview tells, and for one without inputs. @throws CancelledError */
  async of(file: SourceFile, { seed, count }: Generation, pace: Pace): Promise<PreviewData | null> {
    const before = this.#kept.find((k) => k.uri === file.uri && k.seed === seed && k.count === count);
    if (before?.text === file.text) return before.data;
    const { generateCases, openScoring } = await loadScoring();
    const compiled = openScoring(file);
    const { plan } = compiled;
    if (plan === null || plan.inputs.length === 0) return null;
    const pieces: string[] = [];
    for (const piece of generateCases(compiled, plan, { seed, count })) {
      pieces.push(piece);
      await pace.pause();
      throwIfCancelled(pace.token);
    }
    const bytes = new TextEncoder().encode(pieces.join(''));
    // Most of what is written changes nothing in them.
    const data = before !== undefined && equal(before.data.bytes, bytes) ? before.data : { dataset: null, name: 'made-up.csv', uri: null, title: madeUpTitle({ seed, count }), bytes };
    this.#kept = [{ uri: file.uri, text: file.text, seed, count, data }, ...this.#kept.filter((k) => k.uri !== file.uri)].slice(0, KEPT);
    return data;
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
