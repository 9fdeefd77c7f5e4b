/**
 * What the text does not say but means: the share that a weight comes to, what a group's weights add up to, the scores that
 * can be got, the label behind an id, the responses that a sampling plan takes.
 */
import { compare, toDecimalString } from '../base/rational.ts';
import type { Span } from '../base/span.ts';
import { fill, type Text } from '../base/text.ts';
import { isEmpty } from '../expression/intervals.ts';
import { entry, get } from '../model/read.ts';
import { proofOf } from '../plan/proof.ts';
import type { CriterionRange } from '../plan/proof-totals.ts';
import { outer } from '../proof/abstract.ts';
import type { FeatureContext } from './context.ts';
import { inside, placeOf, type InlayHint } from './hint.ts';
import { namesOfFile } from './names/entity.ts';
import { samplingHints } from './sampling-hints.ts';
import { percent, weightShares } from './weight-shares.ts';

/** Those in `range`, in the order of the text. */
export function inlayHints(context: FeatureContext, range: Span): readonly InlayHint[] {
  const found = [...labels(context, range), ...(context.document.kind === 'scoring' ? scores(context, range) : []), ...(context.document.kind === 'survey' ? samplingHints(context, range) : [])];
  return found.sort((a, b) => a.offset - b.offset);
}

/** Behind the id of a dimension its label, unless it is a link, which shows a text of its own. */
function* labels({ document, project, locale }: FeatureContext, range: Span): Iterable<InlayHint> {
  const { text, index } = document;
  for (const name of namesOfFile(project, index, (span) => span.start <= range.end && span.end >= range.start)) {
    const [entity, ...others] = name.entities;
    if (name.role !== 'reference' || !name.byId || others.length > 0 || entity?.type !== 'symbol' || entity.symbol.kind !== 'dimension') continue;
    const { start, end } = name.span;
    const label = entity.symbol.label?.[locale] ?? '';
    if (label === '' || label.toLowerCase() === name.text || text[start - 1] === '#') continue;
    const quoted = /["']/.test(text.charAt(end)) && text.slice(Math.max(0, start - 100), start).includes(text.charAt(end));
    const offset = quoted ? end + 1 : end;
    if (inside(range, offset)) yield { offset, label, tooltip: null };
  }
}

const SHARE: Text = { zh: '折算后的权重', en: 'Share after scaling' };
const SUM: Text = { zh: '权重合计 {sum}', en: 'weights add up to {sum}' };
const RANGE: Text = { zh: '得分 {range}', en: 'score {range}' };
const RANGE_TOOLTIP: Text = { zh: '各项输入都有值时能得到的分数范围', en: 'Scores that can be got when every input has a value' };

function scores(context: FeatureContext, range: Span): InlayHint[] {
  const { document, locale } = context;
  const found: InlayHint[] = [];
  const hint = (offset: number, label: string, tooltip: string | null): void => {
    if (inside(range, offset)) found.push({ offset, label, tooltip });
  };
  const { groups, shares } = weightShares(document);
  for (const { node, weights, sum } of groups) {
    const key = entry(node, 'criteria')?.key;
    if (weights.length < 2) continue;
    if (key) hint(document.text[key.span.end] === ':' ? key.span.end + 1 : key.span.end, fill(SUM[locale], { sum: weights.every((w) => w.percent) ? percent(sum) : toDecimalString(sum, 6) }, locale), null);
    for (const weight of weights) {
      const share = shares.get(weight.node);
      const label = share && percent(share.group);
      if (label !== undefined && label !== weight.node.source.replace(/\s/g, '')) hint(weight.node.span.end, `= ${label}`, SHARE[locale]);
    }
  }
  const { scoring } = document;
  const proof = proofOf(document);
  const totals = proof?.totals;
  totals?.ranges.forEach((r, i) => {
    const shown = rangeOf(r);
    const place = i === 0 ? placeOf(get(scoring.node, 'id'), document.text) : placeOf(get(proof?.compiled.places.criteria[i]?.node, 'id'), document.text);
    if (shown !== null && place !== null) hint(place, fill(RANGE[locale], { range: shown }, locale), RANGE_TOOLTIP[locale]);
  });
  return found;
}

function rangeOf({ all }: CriterionRange): string | null {
  if (isEmpty(all.over)) return null;
  const { low, high } = outer(all.over);
  if (low === null || high === null) return null;
  const from = toDecimalString(low, 3);
  return compare(low, high) === 0 ? from : `${from}–${toDecimalString(high, 3)}`;
}
