/** Words that lead to where they come from, and rows of the data that lead to their case. */
import type { ComponentChildren } from 'preact';
import type { Place } from '../../../server/src/view/model.ts';
import { reveal, usePanel, useWords } from './panel-context.ts';

export function SourceLink({ place, children }: { readonly place: Place | undefined; readonly children: ComponentChildren }) {
  const word = useWords();
  if (place === undefined) return <>{children}</>;
  return <button type="button" class="source" title={word('toSource')} onClick={() => { reveal(place); }}>{children}</button>;
}

/** Shows the line of the data file that a case is from; nothing where there is none. */
export function DataLink({ place, label, tabIndex }: { readonly place: Place | undefined; readonly label: string; readonly tabIndex?: number }) {
  const word = useWords();
  if (place === undefined) return null;
  return <> <button type="button" class="source" tabIndex={tabIndex} title={word('toData')} onClick={() => { reveal(place); }}>↗<span class="unseen">{label}</span></button></>;
}

/** Shows a case of the data in full. */
export function CaseLink({ row, tabIndex, children }: { readonly row: number; readonly tabIndex?: number; readonly children: ComponentChildren }) {
  const { choose } = usePanel();
  const word = useWords();
  return <button type="button" class="source" tabIndex={tabIndex} title={word('row')} onClick={({ detail }) => {
    choose({ type: 'row', row });
    const shown = document.getElementById('case');
    shown?.scrollIntoView();
    // Pressed by key, the focus goes along with what is looked at.
    if (detail === 0) shown?.querySelector('summary')?.focus({ preventScroll: true });
  }}>{children}</button>;
}
