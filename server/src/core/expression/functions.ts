import type { Text } from '../base/text.ts';

/**
 * The functions that expressions may call: names, arguments and documentation. What they compute is in `evaluate.ts`;
 * a test holds that both lists are the same.
 */
export interface FunctionInfo {
  readonly name: string;
  /** Parameter names in order; one that ends in `…` takes any number of values, or one list. */
  readonly parameters: readonly string[];
  /** How many of them must be given. */
  readonly required: number;
  /** Kind of the result; `argument` means that of the first argument. */
  readonly result: 'number' | 'string' | 'boolean' | 'duration' | 'argument' | 'unknown';
  readonly summary: Text;
}

const fn = (name: string, parameters: string, required: number, result: FunctionInfo['result'], zh: string, en: string): FunctionInfo => ({
  name,
  parameters: parameters.split(' '),
  required,
  result,
  summary: { zh, en },
});

/** All functions, after DMN 1.5 §10.3.4; those beyond it are said to be. */
export const FUNCTIONS: readonly FunctionInfo[] = [
  fn('sum', 'values…', 1, 'argument', '求和。', 'Sum of numbers or times.'),
  fn('mean', 'values…', 1, 'argument', '算术平均值，精确计算。', 'Arithmetic mean, exact.'),
  fn('median', 'values…', 1, 'argument', '中位数；个数为偶数时取中间两个的平均值。', 'Median; of an even number of values the mean of the middle two.'),
  fn('min', 'values…', 1, 'argument', '最小值。', 'The least value.'),
  fn('max', 'values…', 1, 'argument', '最大值。', 'The greatest value.'),
  fn('product', 'values…', 1, 'number', '乘积。', 'Product of numbers.'),
  fn('count', 'list', 1, 'number', '列表中元素的个数。', 'Number of items of a list, null included.'),
  fn('abs', 'n', 1, 'argument', '绝对值。', 'Absolute value of a number or a time.'),
  fn('floor', 'n scale', 1, 'number', '向下取整，scale 为小数位数。', 'Rounds down to scale places (0 if left out).'),
  fn('ceiling', 'n scale', 1, 'number', '向上取整，scale 为小数位数。', 'Rounds up to scale places (0 if left out).'),
  fn('round half up', 'n scale', 2, 'number', '四舍五入到 scale 位小数，恰好一半时远离零。', 'Rounds to scale places, ties away from zero.'),
  fn('round half down', 'n scale', 2, 'number', '舍入到 scale 位小数，恰好一半时趋向零。', 'Rounds to scale places, ties towards zero.'),
  fn('round up', 'n scale', 2, 'number', '远离零舍入到 scale 位小数。', 'Rounds away from zero to scale places.'),
  fn('round down', 'n scale', 2, 'number', '趋向零舍入到 scale 位小数。', 'Rounds towards zero to scale places.'),
  fn('decimal', 'n scale', 2, 'number', '舍入到 scale 位小数，恰好一半时取偶数。', 'Rounds to scale places, ties to the even digit.'),
  fn('modulo', 'dividend divisor', 2, 'number', '余数，符号与除数相同。', 'Remainder with the sign of the divisor.'),
  fn('sqrt', 'n', 1, 'number', '平方根；不是完全平方时取 34 位有效数字。', 'Square root; exact for squares, otherwise to 34 significant digits.'),
  fn('odd', 'n', 1, 'boolean', '是否为奇数。', 'Whether an integer is odd.'),
  fn('even', 'n', 1, 'boolean', '是否为偶数。', 'Whether an integer is even.'),
  fn('number', 'from', 1, 'number', '把文字读作数字。', 'Reads a text as a decimal number.'),
  fn('string', 'from', 1, 'string', '把值写成文字。', 'Writes a value as text.'),
  fn('duration', 'from', 1, 'duration', '把 ISO 8601 文字读作时长。', 'Reads an ISO 8601 text such as "PT30S" as a time.'),
  fn('contains', 'string match', 2, 'boolean', '文字是否包含另一段文字。', 'Whether a text contains another.'),
  fn('starts with', 'string match', 2, 'boolean', '文字是否以另一段文字开头。', 'Whether a text begins with another.'),
  fn('ends with', 'string match', 2, 'boolean', '文字是否以另一段文字结尾。', 'Whether a text ends with another.'),
  fn('upper case', 'string', 1, 'string', '转为大写。', 'The text in upper case.'),
  fn('lower case', 'string', 1, 'string', '转为小写。', 'The text in lower case.'),
  fn('string length', 'string', 1, 'number', '字数（按字符）。', 'Number of characters (code points).'),
  fn('list contains', 'list element', 2, 'boolean', '列表是否包含某个值。', 'Whether a list contains a value.'),
  fn('all', 'values…', 1, 'boolean', '是否全部为真。', 'Whether all values are true; null when that is not known.'),
  fn('any', 'values…', 1, 'boolean', '是否至少一个为真。', 'Whether one value is true; null when that is not known.'),
  fn('not', 'negand', 1, 'boolean', '逻辑非。', 'Logical negation; null stays null.'),
];

const BY_NAME: ReadonlyMap<string, FunctionInfo> = new Map(FUNCTIONS.map((info) => [info.name, info]));

export const findFunction = (name: string): FunctionInfo | undefined => BY_NAME.get(name);

/** The greatest number of arguments: infinite when the last parameter takes any number. */
export const maximumArguments = (info: FunctionInfo): number =>
  info.parameters.at(-1)?.endsWith('…') === true ? Infinity : info.parameters.length;

/** `round half up(n, scale)`, with optional parameters in brackets. */
export const signature = (info: FunctionInfo): string =>
  `${info.name}(${info.parameters.map((p, i) => (i < info.required ? p : `[${p}]`)).join(', ')})`;
