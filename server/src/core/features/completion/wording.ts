/** Words of completion entries. */
import type { Locale, Text } from '../../base/text.ts';

/** Both languages, the reader's first: `权重 / Weight`; once where they agree. */
export function bilingual(text: Text | null | undefined, locale: Locale): string | undefined {
  if (text === null || text === undefined) return undefined;
  if (text.zh === text.en) return text.zh;
  return locale === 'zh' ? `${text.zh} / ${text.en}` : `${text.en} / ${text.zh}`;
}

/** Both languages as names that find an entry. */
export const namesOf = (text: Text | null | undefined): readonly string[] => (text ? [...new Set([text.zh, text.en])] : []);
