/** What keeps the document from being computed, each leading to its line. */
import type { Preview } from '../../../server/src/protocol/preview.ts';
import { useWords } from './panel-context.ts';
import { SourceLink } from './source-link.tsx';

/** Problems that are listed; the list of problems of the editor has all. */
const LISTED = 12;

export function Problems({ preview, outdated }: { readonly preview: Preview; readonly outdated: boolean }) {
  const word = useWords();
  const { problems } = preview;
  return (
    <div role="status" class="problems">
      {problems.some((p) => p.place !== null) && <p>{word('problems')}</p>}
      {problems.length > 0 && <ul>{problems.slice(0, LISTED).map((p, i) => <li key={i}><SourceLink place={p.place ?? undefined}>{p.message}</SourceLink></li>)}</ul>}
      {outdated && <p>{word('outdated')}</p>}
    </div>
  );
}
