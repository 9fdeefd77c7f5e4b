/**
 * Chinese, Arabic and full-width numerals as they stand in 第十二条 or 第12章, read and written in the same style.
 * Knows nothing of articles or Markdown.
 */

/** Regular expression source of one numeral, at most nine characters, without anchors or groups. */
export const NUMERAL = '(?:[0-9]{1,4}|[０-９]{1,4}|[零〇○一二两三四五六七八九十百千]{1,9})';

export const MAX_NUMERAL = 9_999;

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NAMES = '零一二三四五六七八九';

/**
 * The value of a numeral from 0 to 9,999, or undefined when `text` is not one. Digits may be ASCII, full-width, Chinese
 * with units (一百零五) or Chinese one by one (一〇五). A digit straight behind 百 or 千 counts the next lower unit, as in
 * speech: 一百五 is 150.
 */
export function parseNumeral(text: string): number | undefined {
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  if (/^[０-９]{1,4}$/.test(text)) return Number(toAscii(text));
  if (text.length === 0 || text.length > 9) return undefined;
  return text.length <= 4 && [...text].every((c) => Object.hasOwn(DIGITS, c))
    ? [...text].reduce((sum, c) => sum * 10 + (DIGITS[c] ?? 0), 0)
    : parseWithUnits(text);
}

function parseWithUnits(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = 10_000;
  let afterZero = false;
  for (const c of text) {
    const unit = Object.hasOwn(UNITS, c) ? UNITS[c] : undefined;
    if (unit !== undefined) {
      if (unit >= lastUnit || digit === 0) return undefined;
      // Only 十 goes without its 一, as in 十五 or 一百十五; a bare 百 is no number.
      if (digit === undefined && unit !== 10) return undefined;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
      afterZero = false;
    } else if (Object.hasOwn(DIGITS, c)) {
      const d = DIGITS[c] ?? 0;
      if (d === 0 ? digit !== undefined || lastUnit === 10_000 : digit !== undefined) return undefined;
      if (d === 0) afterZero = true;
      else digit = d;
    } else return undefined;
  }
  if (digit !== undefined) total += lastUnit > 10 && !afterZero && lastUnit < 10_000 ? digit * (lastUnit / 10) : digit;
  return total;
}

/** The number in Chinese as regulations write it: 10 is 十, 15 十五, 105 一百零五, 110 一百一十. Whole numbers from 0 to 9,999. */
export function formatChinese(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > MAX_NUMERAL) throw new RangeError(`not a numeral: ${value}`);
  if (value === 0) return '零';
  let out = '';
  let zero = false;
  for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = out !== '';
      continue;
    }
    if (zero) out += '零';
    zero = false;
    out += unit === 10 && digit === 1 && out === '' ? name : `${NAMES[digit] ?? ''}${name}`;
  }
  return out;
}

/**
 * `value` in the style of `like`: ASCII digits, full-width digits, Chinese with units or Chinese digit by digit.
 * Numbers below eleven look the same in both Chinese styles, so there units are taken.
 */
export function formatNumeral(value: number, like: string): string {
  if (/^[0-9]+$/.test(like)) return String(value);
  if (/^[０-９]+$/.test(like)) return [...String(value)].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
  if (like.length > 1 && [...like].every((c) => Object.hasOwn(DIGITS, c))) {
    const zero = /[〇○]/.exec(like)?.[0] ?? '〇';
    return [...String(value)].map((c) => (c === '0' ? zero : (NAMES[Number(c)] ?? ''))).join('');
  }
  return formatChinese(value);
}

const NUMERAL_IN_TEXT = new RegExp(NUMERAL);

/** `written`, such as 第八条 or 第 8 条, with its first numeral replaced by `value` in the same style. */
export function renumber(written: string, value: number): string {
  return written.replace(NUMERAL_IN_TEXT, (old) => formatNumeral(value, old));
}

const toAscii = (s: string): string => [...s].map((c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).join('');
