/**
 * Keys come again and again, in one file and over many. Each is kept once, as a string of its own: a slice of the text
 * would have to be hashed and compared character by character wherever a key is looked up, and would hold the text in memory.
 */
const known = new Map<string, string>();

/** More keys than this are no vocabulary but data. */
const MAX_KEYS = 4_096;
const MAX_LENGTH = 64;

/** The same characters. */
export function sharedKey(key: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (key.length > MAX_LENGTH || known.size >= MAX_KEYS) return key;
  // The name of a property is a string that engines keep apart from every text.
  const own = Object.keys({ [key]: 0 })[0] ?? key;
  known.set(own, own);
  return own;
}
