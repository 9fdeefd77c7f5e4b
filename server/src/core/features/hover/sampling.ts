/** On a sampling plan: how many responses it takes. */
import type { FeatureContext } from '../context.ts';
import type { TreePlace } from '../position/tree-place.ts';
import { samplingNeed } from '../sampling-hints.ts';
import type { HoverPart } from './part.ts';

export function samplingHover(context: FeatureContext, { path, scalar }: TreePlace): HoverPart | undefined {
  if (context.document.kind !== 'survey' || path[0] !== 'sampling' || path.length > 2) return undefined;
  const need = samplingNeed(context);
  return need && { span: scalar.span, text: `**${need.label}**\n\n${need.why}` };
}
