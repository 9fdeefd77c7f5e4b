/** Tells whoever hears the page that it is at work, or that there are new results: once they have come to rest, not at every keystroke. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preview } from '../../../server/src/protocol/preview.ts';
import { useWords } from './panel-context.ts';

/** Milliseconds without a change after which results are worth a sentence. */
const REST = 1_000;

export function News({ preview, busy }: { readonly preview: Preview | null; readonly busy: boolean }) {
  const word = useWords();
  const [news, tell] = useState('');
  /** The results that were told last, or that the page began with. */
  const heard = useRef<string | null>(null);
  useEffect(() => {
    tell('');
    if (preview?.done !== 1 || preview.model === null) return undefined;
    const { title, sections } = preview.model;
    const timer = setTimeout(() => {
      const now = JSON.stringify(sections);
      if (heard.current !== null && heard.current !== now) tell(word('updated', title));
      heard.current = now;
    }, REST);
    return () => { clearTimeout(timer); };
  }, [preview]);
  return <span class="unseen news" role="status">{busy ? word('busy') : news}</span>;
}
