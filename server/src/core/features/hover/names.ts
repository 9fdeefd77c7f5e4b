/** On a name: what it stands for, in the words of where it is defined. */
import type { FeatureContext } from '../context.ts';
import { documentDocumentation, symbolDocumentation } from '../documentation/symbols.ts';
import { nameAt } from '../names/entity.ts';
import type { TreePlace } from '../position/tree-place.ts';
import type { HoverPart } from './part.ts';

/** Of the several things that an ambiguous name may stand for, so many are shown. */
const MOST = 3;

/** What is told of itself where it is defined too: a question names a dimension and a scale, which are somewhere else. */
const SUMMED_UP = ['dimension', 'item'];

export function nameHover(context: FeatureContext, offset: number, place: TreePlace | undefined): HoverPart | undefined {
  const name = nameAt(context, offset);
  if (name === undefined) return undefined;
  // Where a thing is defined its words stand beside it; a summary helps where it is only named, or where the words say where to look.
  const here = name.role === 'declaration' && place?.isKey !== true;
  const texts = name.entities.slice(0, MOST).flatMap((entity): string[] => {
    if (entity.type === 'heading') return [];
    if (entity.type === 'document') return [documentDocumentation(context, entity.file)];
    return here && !SUMMED_UP.includes(entity.symbol.kind) ? [] : [symbolDocumentation(context, entity.file, entity.symbol)];
  });
  return texts.length === 0 ? undefined : { span: name.span, text: texts.join('\n\n---\n\n') };
}
