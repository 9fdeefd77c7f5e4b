/** What can be wrong with data, whatever they are read for: its codes, and the words for what concerns rows and whole files. */
import type { Text } from '../../base/text.ts';
import type { DataFailure } from './delimited.ts';
import type { JsonFailure } from './json-rows.ts';

export type DataProblemCode =
  | 'missing-column'
  | 'duplicate-column'
  | 'ragged-row'
  | 'malformed-row'
  | 'unusable-value'
  | 'points-sum'
  | 'hidden-answer'
  | 'case-invalid'
  | 'unreadable-data'
  | 'too-many-groups'
  | 'weights-without-effect'
  | 'no-data';

/** Something wrong with the data. `line` is one-based; 0 where it concerns the whole file. */
export interface DataProblem {
  readonly code: DataProblemCode;
  readonly line: number;
  /** One-based number of the record; 0 where it concerns the whole file. */
  readonly row: number;
  readonly column: string | null;
  readonly message: Text;
  /** What the cell says, where it may be a code that the dataset does not declare. */
  readonly cell?: string;
}

export const FAILURES: Readonly<Record<DataFailure | JsonFailure, Text>> = {
  'row-too-long': { zh: '数据中有一行过长（可能是引号或括号没有闭合），其后的内容没有读取。', en: 'A row is too long (an unclosed quotation mark or bracket, perhaps); nothing after it was read.' },
  'not-json': { zh: '数据文件不是 JSON，出错之处以后的内容没有读取。', en: 'The data file is not JSON; nothing after the error was read.' },
  'not-an-array': { zh: 'JSON 数据必须是由对象组成的数组。', en: 'JSON data must be an array of objects.' },
};

export const UNPAIRED_QUOTES: Text = { zh: '这一行的引号不成对。', en: 'The quotation marks of this row do not match.' };
export const NOT_AN_OBJECT: Text = { zh: '这一条不是 JSON 对象。', en: 'This record is not a JSON object.' };
export const NO_CASE: Text = { zh: '数据文件里没有任何个案。', en: 'There is no case in the data file.' };

export const ragged = (width: number, expected: number): Text =>
  ({ zh: `这一行有 ${width} 个字段，表头有 ${expected} 个。`, en: `This row has ${width} fields and the header ${expected}.` });

/** @param why a phrase that goes on from the value */
export const unusable = (column: string, why: Text): Text => ({ zh: `“${column}”列的值${why.zh}。`, en: `In the column "${column}" the value ${why.en}.` });
