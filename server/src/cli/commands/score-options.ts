/** The options of `plumbline score`, as its help shows them. */
import type { Text } from '../../core/base/text.ts';
import type { Command, OptionSpec } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SCORE_FORMATS } from '../score/writers.ts';

export const SCORE_DETAILS: Text = {
  zh: [
    '数据可以是 CSV、TSV、JSON（对象数组）或 NDJSON，也可以是说明怎样读数据的 .dataset.yaml；不写 --data 时用项目中',
    '唯一一份属于该评分标准的数据集。没有数据集时，列名要与输入的名称或标签相同。UTF-8 与 GB18030 自动识别。',
    '空单元格总是缺失。带单位的值（30min、1.5h、85%）照单位读；没有单位的时长要声明单位；1,234 这样的千位分隔符不接受。',
    '无法使用的值、超出取值范围的值、字段数不对的行，各报告一条，该例记为无效，其余照常计分，退出码为 1。',
    'JSON 数组最多 6700 万字符，更大的数据请用 NDJSON 或 CSV。',
  ].join('\n'),
  en: [
    'Data are CSV, TSV, JSON (an array of objects) or NDJSON, or a .dataset.yaml that says how to read them; without --data the',
    'one dataset of the project that is for the scoring is taken. Without a dataset the columns are named like the inputs or',
    'their labels. UTF-8 and GB18030 are told apart by themselves. An empty cell is always a missing answer. Values with a unit',
    '(30min, 1.5h, 85%) are read by it; a duration without one needs a declared unit; thousands separators (1,234) are refused.',
    'A value that cannot be used or lies outside its domain and a row with the wrong number of fields are reported, the case is',
    'invalid, the others are scored, and the exit code is 1. A JSON array has at most 67 million characters; use NDJSON or CSV beyond.',
  ].join('\n'),
};

export const SCORE_OPTIONS: readonly OptionSpec[] = [
  { name: 'data', value: 'file', summary: { zh: '数据文件或 .dataset.yaml', en: 'data file or .dataset.yaml' } },
  { name: 'format', value: SCORE_FORMATS.join('|'), choices: SCORE_FORMATS, summary: { zh: '输出格式；默认 table', en: 'format of the output; table by default' } },
  { name: 'by', value: 'column', repeatable: true, summary: { zh: '再按这一列分组汇总，可多次给出', en: 'summarise by this column as well; may be given several times' } },
  { name: 'trace', summary: { zh: '说明列出的每一例的每一分是怎样得出的', en: 'say for every case listed how each point came about' } },
  { name: 'case', value: 'n', summary: { zh: '只看第 n 例，并说明它怎样得出；汇总仍含全部个案', en: 'show case n only and how it came about; the summary still covers all' } },
  { name: 'limit', value: 'n', summary: { zh: '表格、Markdown 与 HTML 中列出的例数；默认 20', en: 'cases listed in a table, in Markdown or in HTML; 20 by default' } },
  ...DATA_OPTIONS,
];

export const SCORE_EXAMPLES: Command['examples'] = [
  { command: 'plumbline score service.scoring.yaml --data tickets.csv', what: { zh: '给一份表格计分', en: 'score a table' } },
  { command: 'plumbline score service.scoring.yaml --data june.dataset.yaml --by 客服', what: { zh: '用数据集，按客服汇总', en: 'by a dataset, summarised by agent' } },
  { command: 'plumbline score service.scoring.yaml --data tickets.csv --format html > report.html', what: { zh: '一页可以打印的报告', en: 'a page to read and to print' } },
  { command: 'plumbline score service.scoring.yaml --data tickets.csv --case 3', what: { zh: '第 3 例是怎样得出的', en: 'how case 3 came about' } },
];
