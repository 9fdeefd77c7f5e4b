/** How wide a text is in a fixed-width font: on terminals, and in tables that people line up by hand. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that the text takes: two for wide East Asian characters, none for combining marks. */
export function columns(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  // Han, kana and full-width punctuation are nearly all there is.
  if (code >= 0x3041 && code <= 0x9fff) return 2;
  combining ??= /^[\p{M}\p{Cf}]$/u;
  return combining.test(character) ? 0 : eastAsianWidth(code);
}

/** Made when first needed: tables of character classes take a moment. */
let combining: RegExp | undefined;

const ASCII = /^[\x20-\x7e]*$/;
