/** What a scoring is held against: nothing, its saved file, or the last commit. */
import type { Against, NoBefore } from '../../../server/src/protocol/preview.ts';
import { useWords } from './panel-context.ts';

interface Props {
  readonly against: Against | null;
  /** Why there is no last commit to compare with; null where there is one. */
  readonly headLack: NoBefore | null;
  change(against: Against | null): void;
}

export function AgainstChoice({ against, headLack, change }: Props) {
  const word = useWords();
  return (
    <label>{word('against')} <select data-against value={against ?? ''} onChange={(e) => { change(e.currentTarget.value === '' ? null : (e.currentTarget.value as Against)); }}>
      <option value="">{word('againstNothing')}</option>
      <option value="saved">{word('againstSaved')}</option>
      <option value="head" disabled={headLack !== null && against !== 'head'}>{headLack === null ? 'Git HEAD' : word(headLack === 'no-git' ? 'noGit' : 'noRepository')}</option>
    </select></label>
  );
}
