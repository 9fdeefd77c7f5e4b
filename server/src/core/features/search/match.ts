/** How well an entry answers what was typed: by its id, by its names in any language, by the pinyin of those. */
import { findPinyin } from './pinyin.ts';

export interface Searchable {
  /** What is written into the document. */
  readonly label: string;
  /** What else finds it: labels, synonyms. */
  readonly names?: readonly string[] | undefined;
}

/** Smaller is better; undefined where `query` does not lead to the entry. An empty query leads to all alike. */
export function rank(query: string, entry: Searchable): number | undefined {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return 0;
  const own = rankOf(wanted, entry.label.toLowerCase(), entry.names ?? []);
  if (own !== undefined) return own;
  // Behind `servqual.` the rest may be a name or its pinyin.
  const cut = Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('#')) + 1;
  if (cut === 0 || !entry.label.toLowerCase().startsWith(wanted.slice(0, cut))) return undefined;
  return wanted.length === cut ? 0 : rankOf(wanted.slice(cut), entry.label.slice(cut).toLowerCase(), entry.names ?? []);
}

function rankOf(wanted: string, label: string, names: readonly string[]): number | undefined {
  if (label.startsWith(wanted)) return label.length === wanted.length ? 0 : 1;
  if (startsPart(label, wanted)) return 2;
  let best: number | undefined;
  for (const name of names) {
    const lower = name.toLowerCase();
    const at = lower.indexOf(wanted);
    const found = at === 0 ? 3 : at > 0 ? 5 : pinyinRank(lower, wanted);
    if (found !== undefined && (best === undefined || found < best)) best = found;
  }
  if (best !== undefined) return best;
  if (label.includes(wanted)) return 5;
  return wanted.length > 2 && label.startsWith(wanted.charAt(0)) && isSubsequence(wanted, label) ? 7 : undefined;
}

function pinyinRank(name: string, wanted: string): number | undefined {
  const at = findPinyin(name, wanted);
  return at < 0 ? undefined : at === 0 ? 4 : 6;
}

/** Whether a part of a compound id begins so: `resp` in `servqual.responsiveness`. */
function startsPart(label: string, wanted: string): boolean {
  for (let at = label.indexOf(wanted, 1); at > 0; at = label.indexOf(wanted, at + 1)) if (/[.#\-_ ]/.test(label.charAt(at - 1))) return true;
  return false;
}

function isSubsequence(wanted: string, text: string): boolean {
  let at = 0;
  for (const c of text) if (c === wanted[at]) at++;
  return at === wanted.length;
}
