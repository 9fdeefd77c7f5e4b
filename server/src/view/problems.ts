/** Problems in data, in every view model alike. */
import type { Locale } from '../core/base/text.ts';
import { NOTHING, type Place, type Section } from './model.ts';

/** Problems in the data that are kept to be told one by one; the rest are counted. */
export const KEPT_PROBLEMS = 1_000;

export interface DataProblems {
  /** The first, as many as are kept. */
  readonly problems: readonly { readonly code: string; readonly line: number; readonly column: string | null; readonly message: string }[];
  readonly problemCount: number;
  /** Where a line of the data is, counted from one, 0 for the file; left out where nobody can go there. */
  readonly lineAt?: ((line: number) => Place) | undefined;
}

/** Problems that are listed; the rest are counted. */
const LISTED = 200;

export function problemsSection({ problems, problemCount, lineAt }: DataProblems, locale: Locale): Section {
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const title = word('数据问题', 'Problems in the data');
  if (problemCount === 0) return { id: 'problems', title, blocks: [{ type: 'notes', texts: [word('没有数据问题。', 'There are no problems in the data.')] }] };
  const shown = problems.slice(0, LISTED);
  const left = problemCount - shown.length;
  return {
    id: 'problems', title,
    blocks: [
      {
        type: 'table', id: 'problems', title, rowTitle: word('数据行', 'line of the data'),
        columns: [{ id: 'column', title: word('列', 'column'), form: 'word' }, { id: 'message', title: word('问题', 'problem'), form: 'word' }, { id: 'code', title: word('代码', 'code'), form: 'word' }],
        rows: shown.map((p, i) => ({ id: String(i), label: p.line === 0 ? '—' : String(p.line), cells: [p.column ?? NOTHING, p.message, p.code], place: lineAt?.(p.line) })),
      },
      ...(left > 0 ? [{ type: 'notes' as const, texts: [word(`还有 ${String(left)} 处没有列出。`, `${String(left)} more are not listed.`)] }] : []),
    ],
  };
}
