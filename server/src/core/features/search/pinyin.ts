/** Finds Chinese names by how they are typed: whole syllables, their beginnings, or first letters, in any mixture. */
import { PINYIN } from './generated/pinyin.ts';

/** Longer names and queries are not what anybody types letter by letter. */
const MAX_NAME = 60;
const MAX_QUERY = 30;

/**
 * Where in `name` a stretch begins that `query` is the pinyin of, or -1: `kekao`, `kkx` and `kekx` find 可靠性. Characters
 * that have no reading, letters among them, stand for themselves; blanks and punctuation need not be typed.
 * @param query lower-case letters and digits
 */
export function findPinyin(name: string, query: string): number {
  if (query === '' || query.length > MAX_QUERY || !/^[a-z0-9]+$/.test(query)) return -1;
  const spelt = spell(name);
  for (let start = 0; start < spelt.length; start++) {
    if (spelt[start]?.some((s) => s.startsWith(query.charAt(0))) === true && matches(spelt, start, query, 0, new Set())) return start;
  }
  return -1;
}

/** Each character of a name as the texts that it can be typed by. */
function spell(name: string): readonly (readonly string[])[] {
  let found = spelt.get(name);
  if (found === undefined) {
    found = [...name.slice(0, MAX_NAME).toLowerCase()].map((c) => (c < '\u3400' ? (/[a-z0-9]/.test(c) ? [c] : SILENT) : readings(c))).filter((c) => c !== SILENT);
    if (spelt.size >= MAX_KEPT) spelt.clear();
    spelt.set(name, found);
  }
  return found;
}

const SILENT: readonly string[] = [];
const MAX_KEPT = 20_000;
const spelt = new Map<string, readonly (readonly string[])[]>();

/** Dead ends are remembered, so that characters with many readings cost no more than their number. */
function matches(name: readonly (readonly string[])[], at: number, query: string, from: number, dead: Set<number>): boolean {
  if (from === query.length) return true;
  const texts = name[at];
  const state = at * (MAX_QUERY + 1) + from;
  if (texts === undefined || dead.has(state)) return false;
  for (const text of texts) {
    let length = 0;
    while (length < text.length && text[length] === query[from + length]) length++;
    for (; length > 0; length--) if (matches(name, at + 1, query, from + length, dead)) return true;
  }
  dead.add(state);
  return false;
}

/** The syllables of a Chinese character, without tones; none for any other. */
function readings(character: string): readonly string[] {
  let found = known.get(character);
  if (found !== undefined) return found;
  const syllables: string[] = [];
  for (let at = PINYIN.indexOf(character); at >= 0; at = PINYIN.indexOf(character, at + 1)) {
    let end = at;
    while (end > 0 && !isLetter(end - 1)) end--;
    let start = end;
    while (start > 0 && isLetter(start - 1)) start--;
    syllables.push(PINYIN.slice(start, end));
  }
  known.set(character, (found = syllables.length === 0 ? SILENT : syllables));
  return found;
}

const known = new Map<string, readonly string[]>();

const isLetter = (at: number): boolean => PINYIN.charCodeAt(at) < 128;
