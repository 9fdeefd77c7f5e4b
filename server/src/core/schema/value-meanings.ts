/** What listed values mean, in a few words: read from the description of their place, which names each in code and says what it is. */
import type { Text } from '../base/text.ts';
import { describe } from './describe.ts';
import type { ResolvedSchema } from './resolved-schema.ts';

/** Undefined where the description does not say. The value that alone is allowed in a branch of a union has the whole first sentence. */
export function meaningOf(schema: Pick<ResolvedSchema, 'kind' | 'pointer' | 'values'>, value: string): Text | undefined {
  const text = describe(schema);
  if (text === undefined) return undefined;
  const zh = behind(text.zh, value, /^\s*[:：]?\s*([^`，；、。,;（(]+)/);
  const en = behind(text.en, value, /^(?:\s*\(([^)`]+)\)|:\s*([^`;.]+)|\s+([^`,;.()]+))/);
  if (zh !== undefined) return { zh, en: en ?? value.replaceAll('-', ' ') };
  if (schema.values?.length !== 1 || text.zh.includes('`')) return undefined;
  return { zh: /^[^。]+/.exec(text.zh)?.[0] ?? text.zh, en: /^.+?(?=\. |\.?$)/.exec(text.en)?.[0] ?? text.en };
}

/** What stands behind the first mention of the value, words that only join it to the next left out. */
function behind(text: string, value: string, words: RegExp): string | undefined {
  const at = text.indexOf(`\`${value}\``);
  const found = at < 0 ? undefined : words.exec(text.slice(at + value.length + 2))?.slice(1).find((group) => group !== undefined)?.trim();
  return found === undefined || found === '' || /^(?:或|和|与|or\b|and\b)/.test(found) ? undefined : found;
}
