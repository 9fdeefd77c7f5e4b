/** Which characters make up names and numbers: the same sets as the FEEL grammar uses, so that both agree where a name ends. */

/** Begins a name (FEEL 1.5 grammar rule 28, with the private choice of the parser to take surrogates whole). */
export function isNameStart(c: number): boolean {
  return (
    (c >= 97 && c <= 122) ||
    (c >= 65 && c <= 90) ||
    c === 95 ||
    c === 63 ||
    (c >= 0xc0 && c <= 0x2ff && c !== 0xd7 && c !== 0xf7) ||
    (c >= 0x370 && c <= 0x1fff && c !== 0x37e && c !== 0x1680) ||
    c === 0x200c ||
    c === 0x200d ||
    (c >= 0x2070 && c <= 0x218f) ||
    (c >= 0x2c00 && c <= 0x2fef) ||
    (c >= 0x3001 && c <= 0xdfff) ||
    (c >= 0xf900 && c <= 0xfdcf) ||
    (c >= 0xfdf0 && c <= 0xfffd)
  );
}

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** Continues a name. */
export const isNamePart = (c: number): boolean =>
  isNameStart(c) || isDigit(c) || c === 0xb7 || (c >= 0x300 && c <= 0x36f) || c === 0x203f || c === 0x2040;

export const isSpace = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || c === 0x85 || c === 0xa0 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a) || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x205f || c === 0x3000;

/**
 * Characters that people type, with a Chinese input method above all, and the FEEL text that they stand for.
 * Chinese numerals and operators in words are not here: those are names.
 */
export const NONSTANDARD: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['⩾', '>='],
  ['≧', '>='],
  ['≤', '<='],
  ['⩽', '<='],
  ['≦', '<='],
  ['≠', '!='],
  ['＞', '>'],
  ['＜', '<'],
  ['‹', '<'],
  ['〈', '<'],
  ['›', '>'],
  ['〉', '>'],
  ['＝', '='],
  ['＋', '+'],
  ['－', '-'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['×', '*'],
  ['＊', '*'],
  ['÷', '/'],
  ['／', '/'],
  ['，', ','],
  ['、', ','],
  ['（', '('],
  ['）', ')'],
  ['［', '['],
  ['］', ']'],
  ['【', '['],
  ['】', ']'],
  ['｛', '{'],
  ['｝', '}'],
  ['．', '.'],
  ['：', ':'],
  ['？', '?'],
  ['％', '%'],
  ['～', '..'],
  ['〜', '..'],
  ['~', '..'],
  ['…', '..'],
]);

/** Two-character operators of other languages. */
export const FOREIGN_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['<>', '!='],
  ['=<', '<='],
  ['=>', '>='],
  ['&&', ' and '],
  ['||', ' or '],
]);

/** The ASCII digit of a full-width one, or undefined. */
export const asciiDigit = (c: number): string | undefined =>
  c >= 0xff10 && c <= 0xff19 ? String.fromCharCode(c - 0xff10 + 48) : undefined;
