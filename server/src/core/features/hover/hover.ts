/** Hover: everything there is to say of what stands at an offset, what is closest to it first. */
import type { Span } from '../../base/span.ts';
import type { FeatureContext } from '../context.ts';
import { treePlace } from '../position/tree-place.ts';
import { articleHover } from './articles.ts';
import { bandHover } from './bands.ts';
import { feelHover } from './feel.ts';
import { gradeHover } from './grades.ts';
import { keyHover } from './keys.ts';
import { nameHover } from './names.ts';
import type { HoverPart } from './part.ts';
import { quantityHover } from './quantities.ts';
import { rangeHover } from './ranges.ts';
import { ruleHover } from './rules.ts';
import { samplingHover } from './sampling.ts';
import { weightHover } from './weights.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown in the language of the context, where it helps in both. */
  readonly markdown: string;
}

/** Undefined where there is nothing to say. Total: any text, any offset in it. */
export function hover(context: FeatureContext, offset: number): Hover | undefined {
  const { document } = context;
  const place = treePlace(document, offset);
  const parts: (HoverPart | undefined)[] = [articleHover(context, offset), ruleHover(context, offset, place)];
  if (place !== undefined) {
    parts.push(feelHover(context, offset, place), quantityHover(context, place), bandHover(context, offset, place), gradeHover(context, offset, place));
    parts.push(weightHover(context, place), rangeHover(context, place), samplingHover(context, place));
  }
  parts.push(nameHover(context, offset, place), place && keyHover(context, place));
  const found = parts.filter((p) => p !== undefined);
  const [first] = found;
  return first && { span: first.span, markdown: [...new Set(found.map((p) => p.text))].join('\n\n---\n\n') };
}
