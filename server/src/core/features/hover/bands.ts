/** On a value of a test case and on a boundary of a band: which band it falls in, and what score that gives. */
import type { Rational } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import { containsNumber, containsText, isSet, numbersOf, textsOf, type NumberKind } from '../../expression/intervals.ts';
import { parseUnaryTests } from '../../expression/parse.ts';
import { findUnit, parseQuantity } from '../../expression/units.ts';
import { allCriteria, type Criterion, type Input } from '../../model/scoring.ts';
import { wordingFor } from '../../plan/proof-words.ts';
import type { FeatureContext } from '../context.ts';
import { code, list, shown } from '../documentation/markdown.ts';
import type { TreePlace } from '../position/tree-place.ts';
import { feelNode } from './feel.ts';
import type { HoverPart } from './part.ts';

export function bandHover(context: FeatureContext, offset: number, place: TreePlace): HoverPart | undefined {
  const { document } = context;
  if (document.kind !== 'scoring' || place.isKey) return undefined;
  return onAnswer(context, place) ?? onBoundary(context, offset, place);
}

/** A value that a test case gives to an input. */
function onAnswer({ document, locale }: FeatureContext, { path, scalar }: TreePlace): HoverPart | undefined {
  if (path[0] !== 'tests' || path.at(-2) !== 'given') return undefined;
  const { scoring } = document;
  const input = scoring.inputs.find((i) => i.name === path.at(-1));
  const value = input && valueOf(scalar.source, input);
  if (input === undefined || value === undefined) return undefined;
  const lines = allCriteria(scoring).flatMap((criterion): string[] => {
    if (criterion.input?.source !== input.name) return [];
    const found = bandOf(criterion, input, value);
    return found === undefined ? [] : [`${nameOf(criterion, locale)}${locale === 'zh' ? '：' : ': '}${found[locale]}`];
  });
  return lines.length === 0 ? undefined : { span: scalar.span, text: list(lines) };
}

/** An end of a band: both bands beside it claim it, or none, only if the brackets say so. */
function onBoundary(context: FeatureContext, offset: number, place: TreePlace): HoverPart | undefined {
  const { document, locale } = context;
  if (place.path.at(-1) !== 'when' || !place.path.includes('bands')) return undefined;
  const at = feelNode(context, offset, place);
  const value = at?.node.type === 'duration' ? at.node.seconds : at?.node.type === 'number' ? at.node.value : undefined;
  const owner = place.parents.at(-2);
  const criterion = allCriteria(document.scoring).find((c) => c.node === owner);
  const input = criterion && document.scoring.inputs.find((i) => i.name === criterion.input?.source);
  if (at === undefined || value === undefined || criterion === undefined || input === undefined) return undefined;
  const found = bandOf(criterion, input, value);
  if (found === undefined || !isNumeric(input)) return undefined;
  const said = wordingFor(input.type, [at.written]).say(value)[locale];
  return { span: at.span, text: locale === 'zh' ? `正好 ${shown(said)}：${found.zh}` : `Exactly ${shown(said)}: ${found.en}` };
}

const nameOf = ({ label, id }: Criterion, locale: 'zh' | 'en'): string => `**${shown(label?.[locale] ?? id ?? '?')}**`;

const isNumeric = (input: Input): input is Input & { type: NumberKind } => input.type === 'number' || input.type === 'duration' || input.type === 'percent';

function valueOf(written: string, input: Input): Rational | string | undefined {
  if (input.type === 'enum') return input.values.find((v) => v.value === written || v.label?.zh === written || v.label?.en === written)?.value ?? written;
  return isNumeric(input) ? parseQuantity(written, input.unit ? findUnit(input.unit.source) : undefined)?.value : undefined;
}

/** Undefined where the criterion has no bands, or some that depend on more than the value. */
function bandOf(criterion: Criterion, input: Input, value: Rational | string): Text | undefined {
  const bands = criterion.bands ?? [];
  if (bands.length === 0 || bands.length > MOST) return undefined;
  const found: number[] = [];
  for (const [i, { when }] of bands.entries()) {
    const { ast, problems } = parseUnaryTests(when?.source ?? '');
    if (when === null || problems.length > 0) continue;
    const set = typeof value === 'string' ? textsOf(ast) : isNumeric(input) ? numbersOf(ast, input.type) : 'not-constant';
    if (typeof set === 'string') return undefined;
    const holds = typeof value === 'string' ? 'negated' in set && containsText(set, value) : !('negated' in set) && isSet(set) && containsNumber(set, value);
    if (holds) found.push(i);
  }
  const [only] = found;
  if (only === undefined) return { zh: '不在任何一档里', en: 'in none of the bands' };
  if (found.length > 1) return { zh: `同时落在第 ${found.map((i) => i + 1).join('、')} 档`, en: `in bands ${found.map((i) => i + 1).join(' and ')} at once` };
  const { when, score } = bands[only] ?? {};
  const test = code(when?.source ?? '');
  return score ? { zh: `第 ${only + 1} 档 ${test}，得 ${score.source} 分`, en: `band ${only + 1} ${test}, score ${score.source}` } : { zh: `第 ${only + 1} 档 ${test}`, en: `band ${only + 1} ${test}` };
}

/** Criteria with more bands than this were not written by a person. */
const MOST = 500;
