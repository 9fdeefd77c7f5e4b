/** On a time, a share or a period: what it comes to, in words. */
import { isPeriod, periodWords } from '../../base/period.ts';
import { mul, HUNDRED, toDecimalString, type Rational } from '../../base/rational.ts';
import type { Locale } from '../../base/text.ts';
import { describeDuration, findUnit, formatDuration, parseQuantity } from '../../expression/units.ts';
import { lowerInput } from '../../model/scoring.ts';
import { schemaAt } from '../../schema/walk.ts';
import { entry, get } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { code } from '../documentation/markdown.ts';
import type { TreePlace } from '../position/tree-place.ts';
import type { HoverPart } from './part.ts';

/** Values that are no FEEL: of cases, of periods, of units. */
export function quantityHover(context: FeatureContext, { path, scalar, isKey }: TreePlace): HoverPart | undefined {
  const { document, locale } = context;
  if (isKey || scalar.source === '' || scalar.source.length > MAX_LENGTH) return undefined;
  const schema = schemaAt(document.kind, path, document.parsed.root);
  if (schema?.['x-feel'] !== undefined) return undefined;
  if (schema?.['x-unit'] === true) {
    const unit = findUnit(scalar.source);
    const other = unit && [unit.symbol, ...unit.zh].filter((n) => n !== scalar.source);
    return other && other.length > 0 ? { span: scalar.span, text: `${code(scalar.source)} = ${other.map(code).join(' = ')}` } : undefined;
  }
  const period = schema && isPeriod(schema) ? periodWords(scalar.source) : undefined;
  if (period !== undefined) return { span: scalar.span, text: `${code(scalar.source)} = ${period[locale]}` };
  if (document.kind !== 'scoring' || path[0] !== 'tests' || path.at(-2) !== 'given') return undefined;
  const declared = entry(get(document.parsed.root, 'inputs'), String(path.at(-1)));
  const input = declared && lowerInput(declared);
  if (input?.type !== 'duration' && input?.type !== 'percent') return undefined;
  const quantity = parseQuantity(scalar.source, input.unit ? findUnit(input.unit.source) : undefined);
  const text = quantity && meaningOf(scalar.source, quantity.kind === 'time', quantity.value, locale);
  return text === undefined ? undefined : { span: scalar.span, text };
}

const MAX_LENGTH = 80;

/** `90min` = 1 小时 30 分钟; undefined where the words say no more than what is written. */
export function meaningOf(written: string, isTime: boolean, value: Rational, locale: Locale): string | undefined {
  if (!isTime) {
    const percent = mul(value, HUNDRED);
    return percent === undefined ? undefined : `${code(written)} = ${written.includes('%') ? toDecimalString(value) : `${toDecimalString(percent)}%`}`;
  }
  const words = describeDuration(value, locale);
  const seconds = formatDuration(value);
  const bare = (s: string): string => s.replace(/\s/g, '');
  const said = [words, seconds].filter((s, i, all) => bare(s) !== bare(written) && all.findIndex((o) => bare(o) === bare(s)) === i);
  return `${code(written)} = ${said.length === 0 ? words : said.join(' = ')}`;
}
