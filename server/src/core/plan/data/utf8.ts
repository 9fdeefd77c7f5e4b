/** UTF-8 without the platform's decoder, which the core does not have: for cells, which are short, and for what is rare. */

/** The text of some bytes. Whoever gives the bytes has made sure that they are UTF-8; others become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  if (end - start <= SHORT) {
    // Of a few characters a string is made quicker one by one.
    let at = start;
    while (at < end && (bytes[at] as number) < 0x80) text += String.fromCharCode(bytes[at++] as number);
    if (at === end) return text;
    text = '';
  }
  for (let from = start; from < end; ) {
    const to = Math.min(end, from + PIECE);
    let ascii = from;
    while (ascii < to && (bytes[ascii] as number) < 0x80) ascii++;
    if (ascii > from) text += String.fromCharCode.apply(null, bytes.subarray(from, ascii) as unknown as number[]);
    from = ascii;
    if (from < end && (bytes[from] as number) >= 0x80) {
      const units: number[] = [];
      while (from < end && units.length < PIECE && (bytes[from] as number) >= 0x80) from = decodeOne(bytes, from, end, units);
      text += String.fromCharCode.apply(null, units);
    }
  }
  return text;
}

/** The first offset from `from` on that does not stand within a character, where a piece may end. */
export function pieceEnd(bytes: Uint8Array, from: number): number {
  let end = Math.min(from, bytes.length);
  while (end < bytes.length && ((bytes[end] as number) & 0xc0) === 0x80) end++;
  return end;
}

/** Arguments of a call are limited, and so are these. */
const PIECE = 4_096;
const SHORT = 24;
const BROKEN = 0xfffd;

function decodeOne(bytes: Uint8Array, at: number, end: number, units: number[]): number {
  const first = bytes[at] as number;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > end) {
    units.push(BROKEN);
    return at + 1;
  }
  let code = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] as number;
    if ((next & 0xc0) !== 0x80) {
      units.push(BROKEN);
      return at + i;
    }
    code = (code << 6) | (next & 0x3f);
  }
  if (code < 0x10000) units.push(code);
  else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
  return at + length;
}
