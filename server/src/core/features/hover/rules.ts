/** On a rule id in a comment that suppresses it or in the configuration: what the rule is about. */
import type { FeatureContext } from '../context.ts';
import { ruleDocumentation } from '../documentation/documentation.ts';
import type { TreePlace } from '../position/tree-place.ts';
import type { HoverPart } from './part.ts';

export function ruleHover(context: FeatureContext, offset: number, place: TreePlace | undefined): HoverPart | undefined {
  const { document } = context;
  const listed = document.parsed.suppressions.flatMap((s) => (s.span.start <= offset && offset <= s.span.end ? s.rules : [])).find(({ span }) => span.start <= offset && offset <= span.end);
  const configured = document.kind === 'config' && place?.isKey === true && place.path.length === 2 && place.path[0] === 'rules' ? { id: place.scalar.source, span: place.scalar.span } : undefined;
  const rule = listed ?? configured;
  const text = rule && ruleDocumentation(rule.id, context);
  return text === undefined || rule === undefined ? undefined : { span: rule.span, text };
}
