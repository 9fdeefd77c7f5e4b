/** The sentence for a path that is not the one document of a kind that a command takes. */
import type { DocumentKind } from '../core/base/document-kind.ts';
import type { Text } from '../core/base/text.ts';
import { InputError } from '../platform/input-error.ts';

const NAMES: Readonly<Record<DocumentKind, Text>> = {
  catalog: { zh: '维度目录', en: 'a catalog' },
  standard: { zh: '服务标准', en: 'a standard' },
  scoring: { zh: '评分标准', en: 'a scoring' },
  survey: { zh: '问卷', en: 'a survey' },
  dataset: { zh: '数据集', en: 'a dataset' },
};

/** `kinds` are what the command takes, in the order in which they are named. */
export function notOne(given: string, kinds: readonly DocumentKind[]): InputError {
  const among = (words: readonly string[], last: string): string => [words.slice(0, -1).join(last === '或' ? '、' : ', '), ...words.slice(-1)].filter((w) => w !== '').join(last);
  const files = kinds.map((kind) => `.${kind}.yaml`);
  return new InputError({
    zh: `${given} 不是一份${among(kinds.map((k) => NAMES[k].zh), '或')}：请给出一个 ${among(files, '或').replaceAll('或', ' 或 ')} 文件，写成 .md 的也可以。`,
    en: `${given} is not ${among(kinds.map((k) => NAMES[k].en), ' or ')}: name one ${among(files, ' or ')} file, or one written as .md.`,
  });
}
