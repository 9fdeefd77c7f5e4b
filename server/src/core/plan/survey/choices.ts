/** A cell that holds several answers, chosen or ranked: the options that it names, in its order, or why they cannot be taken. */
import type { Text } from '../../base/text.ts';
import type { CellFormat } from '../data/cells.ts';
import type { Variable } from './instrument.ts';

/**
 * What stands between answers, tried one after the other on what is no option as it is: semicolons and bars, then commas, then blanks, as data of XLSForm
 * have them. Blanks count only where all between them are options.
 */
const BETWEEN = [/[;；|｜\n]/u, /[,，、]/u, /\s+/u] as const;
/** More answers than this are no choice that anybody made. */
const MAX_PARTS = 1_000;
const SHOWN = 40;

export function readChoices(text: string, variable: Variable, format: CellFormat): readonly string[] | Text {
  const { item, form } = variable;
  const known = optionsOf(variable, format);
  const open = item.options.some((o) => o.other);
  const chosen: string[] = [];
  for (const part of inRecord(text) ?? parts(text, known, 0)) {
    const option = known.get(part);
    if (option === undefined && !open) return { zh: `中的“${shortened(part)}”不是选项之一`, en: `names "${shortened(part)}", which is none of the options` };
    const value = option ?? part;
    if (!chosen.includes(value)) chosen.push(value);
    else if (form === 'ranking') return { zh: `把“${shortened(value)}”排了两次`, en: `ranks "${shortened(value)}" twice` };
    if (chosen.length > MAX_PARTS) break;
  }
  const most = item.choose;
  if (most !== null && chosen.length > most) return { zh: `有 ${String(chosen.length)} 项，最多 ${String(most)} 项`, en: `has ${String(chosen.length)} options, and there may be ${String(most)} at most` };
  const alone = item.options.find((o) => o.exclusive && chosen.includes(o.value));
  if (alone !== undefined && chosen.length > 1) return { zh: `在“${shortened(alone.value)}”之外又选了别的`, en: `names others beside "${shortened(alone.value)}", which excludes them` };
  return chosen;
}

/** What data may call an option: its value, its labels, and the codes that the dataset gives for it. */
function optionsOf({ item }: Variable, format: CellFormat): ReadonlyMap<string, string> {
  const known = new Map(item.options.map((o) => [o.value, o.value]));
  for (const { value, label } of item.options) for (const word of label === null ? [] : [label.zh, label.en]) if (!known.has(word)) known.set(word, value);
  for (const [code, meant] of format.values) known.set(code, known.get(meant) ?? meant);
  return known;
}

function parts(text: string, known: ReadonlyMap<string, string>, level: number): readonly string[] {
  const trimmed = text.trim();
  const between = BETWEEN[level];
  if (trimmed === '') return [];
  if (known.has(trimmed) || between === undefined) return [trimmed];
  const pieces = trimmed.split(between, MAX_PARTS + 1);
  if (level === BETWEEN.length - 1) return pieces.every((p) => known.has(p)) ? pieces : [trimmed];
  return pieces.flatMap((p) => parts(p, known, level + 1));
}

/** A list of a JSON record stands in its cell as JSON. */
function inRecord(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((v) => typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean') ? list.slice(0, MAX_PARTS + 1).map(String) : null;
  } catch {
    return null;
  }
}

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
