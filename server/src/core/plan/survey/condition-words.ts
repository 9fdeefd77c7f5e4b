/** Conditions of a survey in the words of its questions, for whoever reads it on paper. */
import type { Locale, Text } from '../../base/text.ts';
import { printCondition, type Dialect } from '../../expression/condition-print.ts';
import type { SurveyVariable } from '../../model/survey-variables.ts';

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠' };

/** @param nameOf what a question is called; null for a name that means none. Null where the condition has no words. */
export function conditionWords<V extends SurveyVariable>(source: string, variables: ReadonlyMap<string, V>, nameOf: (variable: V) => Text, locale: Locale): string | null {
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const name = (of: string): string | null => { const variable = variables.get(of); return variable === undefined ? null : nameOf(variable)[locale]; };
  const quoted = (text: string): string => `“${text}”`;
  const option = (value: string, of: string | null): string => quoted((of === null ? undefined : variables.get(of)?.item.options.find((o) => o.value === value)?.label?.[locale]) ?? value);
  const dialect: Dialect = {
    and: word('且', 'and'), or: word('或', 'or'), sign: (op) => SIGNS[op] ?? op, name, text: option,
    truth: (value) => (value ? word('“是”', 'yes') : word('“否”', 'no')),
    isTruth: (of) => variables.get(of)?.form === 'boolean',
    blank: (of, isBlank) => { const named = name(of) ?? quoted(of); return isBlank ? word(`${named}没有回答`, `${named} is not answered`) : word(`${named}已回答`, `${named} is answered`); },
    contains: (of, value) => { const named = name(of); return named && word(`${named}选了${option(value, of)}`, `${named} includes ${option(value, of)}`); },
    not: (condition) => word(`并非（${condition}）`, `not (${condition})`),
    divide: '÷',
    ifThenElse: (condition, then, otherwise) => word(`如果 ${condition}，则 ${then}，否则 ${otherwise}`, `if ${condition} then ${then}, otherwise ${otherwise}`),
  };
  const words = printCondition(source, dialect);
  // Between Chinese words there is no space.
  return locale === 'en' ? words : (words?.replace(/ ([且或]) (?=[第“并])/g, ' $1') ?? null);
}
