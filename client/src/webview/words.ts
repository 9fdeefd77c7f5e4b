/** The words of the panel itself, in both languages; what is said of documents and data comes in the view model. */
import type { Locale } from '../../../server/src/core/base/text.ts';

const WORDS = {
  data: { zh: '数据', en: 'Data' },
  noData: { zh: '没有数据', en: 'no data' },
  pick: { zh: '选择文件…', en: 'Choose File…' },
  lock: { zh: '锁定', en: 'Lock' },
  lockTitle: { zh: '打开其他文档时仍显示本文档', en: 'Stay with this document when another one is opened' },
  busy: { zh: '正在计算…', en: 'Computing…' },
  partly: { zh: '已读 {0} 的数据', en: '{0} of the data read' },
  problems: { zh: '改好这些问题后才能计算：', en: 'Nothing is computed until these are mended:' },
  outdated: { zh: '下面是改动之前的结果。', en: 'Below stand the results of the text before.' },
  contents: { zh: '目录', en: 'Contents' },
  toSource: { zh: '在文档中显示', en: 'Show in the document' },
  sortBy: { zh: '按“{0}”排序', en: 'Sort by “{0}”' },
  search: { zh: '筛选', en: 'Filter' },
  found: { zh: '{0} / {1} 行', en: '{0} of {1} rows' },
  saveCsv: { zh: '存为 CSV', en: 'Save as CSV' },
  saveSvg: { zh: '存为 SVG', en: 'Save as SVG' },
  savePng: { zh: '存为 PNG', en: 'Save as PNG' },
  tooLarge: { zh: '文件“{0}”太大：最多 {1} MB。', en: 'The file “{0}” is too large: {1} MB at most.' },
  notText: { zh: '文件“{0}”不是 UTF-8 或 GB18030 文本。', en: 'The file “{0}” is no text in UTF-8 or GB18030.' },
  row: { zh: '查看这一例', en: 'Show this case' },
} as const;

export type WordId = keyof typeof WORDS;

/** @param values in the places of `{0}`, `{1}` */
export function words(locale: Locale): (id: WordId, ...values: readonly (string | number)[]) => string {
  return (id, ...values) => WORDS[id][locale].replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ''));
}
