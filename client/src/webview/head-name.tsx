/** What a column is called: of a long name the first lines, and all of it to whoever points at it or hears it. */
import { useWords } from './panel-context.ts';

interface Props {
  readonly text: string;
  /** Which way the rows are sorted by it; null where they are not. */
  readonly sorted: 'up' | 'down' | null;
  /** Null where nothing can be sorted by it. */
  readonly turn: (() => void) | null;
}

export function HeadName({ text, sorted, turn }: Props) {
  const word = useWords();
  if (turn === null) return <span class="name" title={text}>{text}</span>;
  return (
    <button type="button" class="sort" title={word('sortBy', text)} onClick={turn}>
      <span class="name">{text}</span>{sorted !== null && <span aria-hidden="true">{sorted === 'down' ? ' ↓' : ' ↑'}</span>}
    </button>
  );
}
