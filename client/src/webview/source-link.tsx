/** Words that lead to where they come from. */
import type { ComponentChildren } from 'preact';
import type { Place } from '../../../server/src/view/model.ts';
import { reveal, useWords } from './panel-context.ts';

export function SourceLink({ place, children }: { readonly place: Place | undefined; readonly children: ComponentChildren }) {
  const word = useWords();
  if (place === undefined) return <>{children}</>;
  return <button type="button" class="source" title={word('toSource')} onClick={() => { reveal(place); }}>{children}</button>;
}
