/** A data file that a person drops or picks: text in one of the encodings that data come in here, of a size that stays fluent. */

const MAX_BYTES = 20_000_000;

export type Given = { readonly text: string } | { readonly refused: 'tooLarge' | 'notText'; readonly limit: number };

export async function readGiven(file: File): Promise<Given> {
  if (file.size > MAX_BYTES) return { refused: 'tooLarge', limit: MAX_BYTES / 1_000_000 };
  const bytes = await file.arrayBuffer();
  for (const encoding of encodings(new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)))) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // What is no text has characters that no text has.
      if (!text.includes('\0')) return { text };
    } catch {
      // The next encoding may fit.
    }
  }
  return { refused: 'notText', limit: MAX_BYTES / 1_000_000 };
}

/** Two bytes at the beginning say that it is UTF-16, as spreadsheets write "Unicode text". */
function encodings([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
