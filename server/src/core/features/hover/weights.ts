/** On a weight: the share of the group and of the total that it comes to. */
import { isScalar } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import type { TreePlace } from '../position/tree-place.ts';
import { percent, weightShares } from '../weight-shares.ts';
import type { HoverPart } from './part.ts';

export function weightHover({ document, locale }: FeatureContext, { path, entry, scalar }: TreePlace): HoverPart | undefined {
  if (document.kind !== 'scoring' || path.at(-1) !== 'weight') return undefined;
  const found = isScalar(entry?.value) ? weightShares(document).shares.get(entry.value) : undefined;
  if (found === undefined) return undefined;
  const group = locale === 'zh' ? `占同组 ${percent(found.group)}` : `${percent(found.group)} of its group`;
  const total = found.total === null || found.depth === 0 ? '' : locale === 'zh' ? `，占总分 ${percent(found.total)}` : `, ${percent(found.total)} of the total`;
  return { span: scalar.span, text: `**${group}${total}**` };
}
