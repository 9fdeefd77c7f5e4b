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
  declared: { zh: '在文档中的位置', en: 'Where this is declared' },
  sortBy: { zh: '按“{0}”排序', en: 'Sort by “{0}”' },
  search: { zh: '筛选', en: 'Filter' },
  found: { zh: '{0} / {1} 行', en: '{0} of {1} rows' },
  saveCsv: { zh: '存为 CSV', en: 'Save as CSV' },
  saveSvg: { zh: '存为 SVG', en: 'Save as SVG' },
  savePng: { zh: '存为 PNG', en: 'Save as PNG' },
  tooLarge: { zh: '文件“{0}”太大：最多 {1} MB。', en: 'The file “{0}” is too large: {1} MB at most.' },
  notText: { zh: '文件“{0}”不是 UTF-8 或 GB18030 文本。', en: 'The file “{0}” is no text in UTF-8 or GB18030.' },
  allCases: { zh: '共 {0} 例', en: '{0} cases' },
  searchCases: { zh: '个案或行号', en: 'case or row' },
  any: { zh: '全部', en: 'all' },
  grade: { zh: '等级', en: 'Grade' },
  noGrade: { zh: '无等级', en: 'no grade' },
  pass: { zh: '合格', en: 'Pass' },
  status: { zh: '状态', en: 'Status' },
  veto: { zh: '触发的否决', en: 'Triggered veto' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  caseForm: { zh: '这一例的输入', en: 'Inputs of this case' },
  caseOfRow: { zh: '数据中的第 {0} 例；改动任何一项，就成为自己输入的一例。', en: 'Case {0} of the data; change anything and it becomes one of your own.' },
  caseTyped: { zh: '自己输入的一例。', en: 'A case of your own.' },
  caseBack: { zh: '回到数据中的个案', en: 'Back to the Data' },
  slider: { zh: '{0}（滑块）', en: '{0} (slider)' },
  noAnswer: { zh: '（未填）', en: '(no answer)' },
  exempt: { zh: '不适用', en: 'n/a' },
  row: { zh: '查看这一例', en: 'Show this case' },
} as const;

export type WordId = keyof typeof WORDS;

/** @param values in the places of `{0}`, `{1}` */
export function words(locale: Locale): (id: WordId, ...values: readonly (string | number)[]) => string {
  return (id, ...values) => WORDS[id][locale].replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ''));
}
