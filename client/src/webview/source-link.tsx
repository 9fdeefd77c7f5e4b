/** Words that lead to where they come from, and rows of the data that lead to their case. */
import type { ComponentChildren } from 'preact';
import type { Place } from '../../../server/src/view/model.ts';
import { reveal, usePanel, useWords } from './panel-context.ts';

export function SourceLink({ place, children }: { readonly place: Place | undefined; readonly children: ComponentChildren }) {
  const word = useWords();
  if (place === undefined) return <>{children}</>;
  return <button type="button" class="source" title={word('toSource')} onClick={() => { reveal(place); }}>{children}</button>;
}

/** Shows a case of the data in full. */
export function CaseLink({ row, children }: { readonly row: number; readonly children: ComponentChildren }) {
  const { choose } = usePanel();
  const word = useWords();
  return <button type="button" class="source" title={word('row')} onClick={() => { choose({ type: 'row', row }); document.getElementById('case')?.scrollIntoView(); }}>{children}</button>;
}
