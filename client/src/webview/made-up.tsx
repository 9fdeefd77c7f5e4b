/** Numbers by which cases are made up, and that they are. */
import type { PreviewSource } from '../../../server/src/protocol/preview.ts';
import { useWords } from './panel-context.ts';

type Generated = Extract<PreviewSource, { readonly type: 'generated' }>;

const MOST_SEED = 4_294_967_295;
const MOST_CASES = 100_000;

export function MadeUp({ source, change }: { readonly source: Generated; change(source: Generated): void }) {
  const word = useWords();
  const number = (key: 'seed' | 'count', least: number, most: number) => (
    <label>{word(key)} <input type="number" min={least} max={most} step={1} value={source[key]} data-made-up={key}
      onChange={(e) => {
        const value = e.currentTarget.valueAsNumber;
        if (Number.isInteger(value) && value >= least && value <= most) change({ ...source, [key]: value });
        else e.currentTarget.value = String(source[key]);
      }} /></label>
  );
  return <>{number('seed', 0, MOST_SEED)}{number('count', 1, MOST_CASES)}<span class="note">{word('madeUp')}</span></>;
}
