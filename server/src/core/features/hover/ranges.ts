/** On a criterion, and on what holds for the total: the scores that can be got, and what they do to the total. */
import type { Text } from '../../base/text.ts';
import { analyzeCriterion, type CriterionAnalysis, type Range } from '../../plan/proof-analysis.ts';
import { analyzeAlone, type Alone } from '../../plan/proof-alone.ts';
import { allCriteria } from '../../model/scoring.ts';
import type { FeatureContext } from '../context.ts';
import { both, joined, list, shown } from '../documentation/markdown.ts';
import type { TreePlace } from '../position/tree-place.ts';
import type { HoverPart } from './part.ts';

/** Keys at the top of a scoring that say how the total comes about. */
const OF_TOTAL = new Set(['scale', 'aggregate', 'pass', 'criteria', 'round', 'missing']);

export function rangeHover({ document, locale }: FeatureContext, { path, parents, scalar, isKey }: TreePlace): HoverPart | undefined {
  if (document.kind !== 'scoring') return undefined;
  const key = path.at(-1);
  const ofTotal = path.length === 1 && typeof key === 'string' && OF_TOTAL.has(key);
  const owner = parents.at(-1);
  const index = ofTotal ? 0 : key === 'id' || (isKey && (key === 'criteria' || key === 'bands' || key === 'levels' || key === 'checklist' || key === 'formula')) ? allCriteria(document.scoring).findIndex((c) => c.node === owner) + 1 : -1;
  if (index < 0 || (index === 0 && !ofTotal)) return undefined;
  const found = analyzeCriterion(document, index);
  if (found) return { span: scalar.span, text: said(found, index === 0, locale) };
  const alone = analyzeAlone(document, index);
  return alone && { span: scalar.span, text: saidAlone(alone, index === 0, locale) };
}

const WORDS: Readonly<Record<'total' | 'scores' | 'answered' | 'none' | 'weight' | 'influence' | 'bound', Text>> = {
  total: { zh: '总分', en: 'Total' },
  scores: { zh: '能得到的分', en: 'Scores that can be got' },
  answered: { zh: '各项都有值时', en: 'with every input answered' },
  none: { zh: '没有一种情况有得分', en: 'no case gets a score' },
  weight: { zh: '每 1 分使总分变动', en: 'One point of it moves the total by' },
  influence: { zh: '最多使总分变动', en: 'It moves the total by at most' },
  bound: { zh: '实际可能更窄', en: 'possibly narrower' },
};

function said(found: CriterionAnalysis, isTotal: boolean, locale: 'zh' | 'en'): string {
  const w = (key: keyof typeof WORDS): string => WORDS[key][locale];
  const colon = locale === 'zh' ? '：' : ': ';
  const name = isTotal ? w('total') : found.label ? both(found.label, locale) : found.id;
  const lines = [`**${name}** · ${w('scores')}${colon}${found.range === null ? w('none') : shownRange(found.range, w('bound'), locale)}`];
  const details: string[] = [];
  if (found.answered !== null && found.range !== null && !sameEnds(found.answered, found.range)) details.push(`${w('answered')}${colon}${shownRange(found.answered, w('bound'), locale)}`);
  if (!isTotal && found.weight !== null) details.push(`${w('weight')} ${found.weight}`);
  if (!isTotal && found.influence !== null) details.push(`${w('influence')} ${found.influence}`);
  return [...lines, ...(details.length > 0 ? [list(details)] : [])].join('\n\n');
}

/** Where something else is wrong: what it can get by itself, and what keeps the total from being computed. */
function saidAlone({ found, problem }: Alone, isTotal: boolean, locale: 'zh' | 'en'): string {
  const why = { zh: `${isTotal || found ? '总分' : '得分'}还算不出来：${problem.zh}`, en: `The ${isTotal || found ? 'total' : 'score'} cannot be computed yet: ${problem.en}` }[locale];
  return found ? joined(said({ ...found, weight: null, influence: null }, false, locale), list([shown(why)])) : shown(why);
}

const sameEnds = (a: Range, b: Range): boolean => a.low === b.low && a.high === b.high;

export function shownRange({ low, high, exact }: Range, bound: string, locale: 'zh' | 'en'): string {
  const ends = low !== null && low === high ? low : `${low ?? '−∞'} – ${high ?? '∞'}`;
  return exact ? ends : locale === 'zh' ? `${ends}（${bound}）` : `${ends} (${bound})`;
}
