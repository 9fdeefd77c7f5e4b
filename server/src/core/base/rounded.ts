/** Numbers as people write them, rounded half away from zero by their shortest decimals: 3.425 is 3.43 and 23 of 80 are 28.8 %, whatever their bits. */
const numbers = new Map<string, Intl.NumberFormat>();

/** @param digits behind the point, all of which are written */
export const rounded = (value: number, digits: number): string => formatOf('decimal', digits).format(value);

/** In per cent, with its sign. */
export const percentage = (share: number, digits: number): string => formatOf('percent', digits).format(share);

function formatOf(style: 'decimal' | 'percent', digits: number): Intl.NumberFormat {
  const key = `${style} ${String(digits)}`;
  const known = numbers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en', { style, useGrouping: false, minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' });
  numbers.set(key, made);
  return made;
}
