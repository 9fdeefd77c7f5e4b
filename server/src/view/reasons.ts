/** Why a figure is undefined, in words. */
import type { Locale, Text } from '../core/base/text.ts';

const REASONS: Readonly<Record<string, Text>> = {
  'no-answers': { zh: '没有答案', en: 'there are no answers' },
  'too-few-answers': { zh: '答案太少', en: 'there are too few answers' },
  'zero-variance': { zh: '方差为零，例如答案都相同', en: 'the variance is zero, as where all answers are the same' },
  'constant-sum': { zh: '各题之和对每个人都相同，和的方差为零', en: 'the items add up to the same for everybody: the variance of their sum is zero' },
  'too-few-items': { zh: '题目太少', en: 'there are too few items' },
  'too-many-items': { zh: '题目太多', en: 'there are too many items' },
  singular: { zh: '有的题目是其他题目的线性组合', en: 'some items are combinations of others' },
  'not-converged': { zh: '迭代没有收敛', en: 'the iteration did not converge' },
  'improper-solution': { zh: '解不成立，例如方差为负、指数不在 0～100 之内', en: 'the solution is improper, such as a negative variance or an index beyond 0 to 100' },
  'zero-denominator': { zh: '分母为零', en: 'the denominator is zero' },
  'mixed-scales': { zh: '题目用的量表不同，不能合在一起', en: 'the items are on different scales' },
  'no-scale': { zh: '没有两端都有界的量表', en: 'there is no scale with both ends' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  'out-of-range': { zh: '数值过大，或所依据的数没有定义', en: 'it is too large for a number, or rests on something undefined' },
};

export const reasonWords = (reason: string, locale: Locale): string => REASONS[reason]?.[locale] ?? reason;
