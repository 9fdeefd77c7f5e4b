/** Which column of a data file feeds which input, and what is to be said about columns that are missing or there twice. */
import { suggest } from '../../base/suggest.ts';
import type { Text } from '../../base/text.ts';
import type { DataProblemCode } from './problems.ts';
import type { DataSettings } from './settings.ts';

export type Report = (code: DataProblemCode, line: number, column: string | null, message: Text) => void;

export interface Header {
  readonly names: readonly string[];
  /** Column of each slot; −1 for none. */
  readonly columns: readonly number[];
}

/** @param labels of the inputs, by slot */
export function readHeader(names: readonly string[], labels: readonly (Text | null)[], settings: DataSettings, used: ReadonlySet<number>, by: readonly string[], problem: Report): Header {
  const first = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    if (!first.has(name)) first.set(name, i);
    else if (settings.inputs.some((input) => input.names.includes(name))) {
      problem('duplicate-column', 1, name, { zh: `“${name}”列出现了两次，只用第一列。`, en: `The column "${name}" is there twice; the first is used.` });
    }
  }
  const spare = withoutKnown(names, settings);
  const columns = settings.inputs.map((input, slot) => {
    const name = input.names.find((n) => first.has(n));
    if (name === undefined) reportMissing(input.names[0] ?? '', slot, spare, labels, settings, used, problem);
    return name === undefined ? -1 : (first.get(name) ?? -1);
  });
  for (const name of [...by, ...(settings.caseId === null ? [] : [settings.caseId])]) {
    if (!first.has(name)) problem('missing-column', 1, name, absent(name, names));
  }
  return { names, columns };
}

export function missingFields(appeared: ReadonlySet<string>, labels: readonly (Text | null)[], settings: DataSettings, used: ReadonlySet<number>, problem: Report): void {
  const spare = withoutKnown([...appeared], settings);
  for (const [slot, input] of settings.inputs.entries()) {
    if (!input.names.some((n) => appeared.has(n))) reportMissing(input.names[0] ?? '', slot, spare, labels, settings, used, problem);
  }
}

/** An input that decides nothing may be absent unless a dataset says where it stands. */
function reportMissing(name: string, slot: number, spare: readonly string[], labels: readonly (Text | null)[], settings: DataSettings, used: ReadonlySet<number>, problem: Report): void {
  if (!used.has(slot) && settings.inputs[slot]?.declared !== true) return;
  const label = labels[slot];
  problem('missing-column', settings.format === 'json' || settings.format === 'ndjson' ? 0 : 1, name, absent(name, spare, label));
}

/** Columns that feed no input yet: one of them may be meant. */
function withoutKnown(names: readonly string[], settings: DataSettings): readonly string[] {
  const known = new Set(settings.inputs.flatMap((input) => input.names));
  return names.filter((n) => n !== '' && !known.has(n));
}

function absent(name: string, names: readonly string[], label?: Text | null): Text {
  const near = suggest(name, names);
  const [zh, en] = label && label.zh !== name ? [`（${label.zh}）`, ` (${label.en})`] : ['', ''];
  return {
    zh: `数据中没有“${name}”列${zh}${near === undefined ? '' : `，是不是“${near}”`}。`,
    en: `The data have no column "${name}"${en}${near === undefined ? '.' : `; did you mean "${near}"?`}`,
  };
}
