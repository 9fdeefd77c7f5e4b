/**
 * What a plain (unquoted) YAML scalar stands for. One function for both engines, and for table cells, so that a value
 * cannot depend on where it was read.
 */

const DIGIT_0 = 48;
const DIGIT_9 = 57;

/**
 * The value of a plain scalar under the YAML 1.2 core schema (YAML 1.2.2, chapter 10.3), with one deviation: what JSON
 * cannot say stays a string, namely `.nan`, `.inf` and numbers too large for a double. So a value is always valid JSON.
 */
export function resolvePlain(source: string): string | number | boolean | null {
  const length = source.length;
  if (length === 0) return null;
  const first = source.charCodeAt(0);
  if (first > 126) return source;
  if ((first >= DIGIT_0 && first <= DIGIT_9) || first === 46 || first === 45 || first === 43) {
    if (!isNumeral(source)) return source;
    const value = Number(source);
    return Number.isFinite(value) ? value : source;
  }
  if (length > 5) return source;
  switch (source) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return source;
  }
}

/** `[-+]?[0-9]+ | 0o[0-7]+ | 0x[0-9a-fA-F]+ | [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, by hand: this is a hot path. */
function isNumeral(s: string): boolean {
  let i = 0;
  let c = s.charCodeAt(0);
  if (c === 48 && s.length > 2) {
    const radix = s.charCodeAt(1);
    if (radix === 111) return every(s, 2, isOctal);
    if (radix === 120) return every(s, 2, isHex);
  }
  if (c === 43 || c === 45) i = 1;
  const whole = digitsFrom(s, i);
  let digits = whole - i;
  i = whole;
  if (s.charCodeAt(i) === 46) {
    const fraction = digitsFrom(s, i + 1);
    digits += fraction - i - 1;
    i = fraction;
  }
  if (digits === 0) return false;
  c = s.charCodeAt(i);
  if (c === 101 || c === 69) {
    i++;
    c = s.charCodeAt(i);
    if (c === 43 || c === 45) i++;
    const exponent = digitsFrom(s, i);
    if (exponent === i) return false;
    i = exponent;
  }
  return i === s.length;
}

function digitsFrom(s: string, from: number): number {
  let i = from;
  for (;;) {
    const c = s.charCodeAt(i);
    if (!(c >= DIGIT_0 && c <= DIGIT_9)) return i;
    i++;
  }
}

function every(s: string, from: number, test: (c: number) => boolean): boolean {
  for (let i = from; i < s.length; i++) if (!test(s.charCodeAt(i))) return false;
  return true;
}

const isOctal = (c: number): boolean => c >= DIGIT_0 && c <= 55;
const isHex = (c: number): boolean =>
  (c >= DIGIT_0 && c <= DIGIT_9) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
