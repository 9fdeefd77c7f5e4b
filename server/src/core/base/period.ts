/** Periods of ISO 8601, as the language writes how often something is done: `P1M`. */
import type { Text } from './text.ts';

const UNITS: readonly (Text & { readonly one: Text })[] = [
  { zh: '年', en: 'years', one: { zh: '年', en: 'year' } },
  { zh: '个月', en: 'months', one: { zh: '月', en: 'month' } },
  { zh: '周', en: 'weeks', one: { zh: '周', en: 'week' } },
  { zh: '天', en: 'days', one: { zh: '天', en: 'day' } },
];

/** Whether what the schema has a pattern for are periods. */
export const isPeriod = ({ pattern }: { readonly pattern?: string | undefined }): boolean => pattern?.startsWith('^P(?=') === true;

/** `P1M` as 每月 and every month, `P3M` as 每 3 个月; undefined for what is no period of years, months, weeks and days. */
export function periodWords(text: string): Text | undefined {
  const match = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(text);
  const parts = UNITS.flatMap((unit, i) => {
    const n = Number(match?.[i + 1] ?? 0);
    return n === 0 ? [] : [{ n, unit }];
  });
  const [first] = parts;
  if (first === undefined) return undefined;
  if (parts.length === 1 && first.n === 1) return { zh: `每${first.unit.one.zh}`, en: `every ${first.unit.one.en}` };
  return { zh: `每 ${parts.map(({ n, unit }) => `${String(n)} ${unit.zh}`).join(' ')}`, en: `every ${parts.map(({ n, unit }) => `${String(n)} ${n === 1 ? unit.one.en : unit.en}`).join(' ')}` };
}
