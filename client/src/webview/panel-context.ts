/** What every part of the panel may use: the language, where the cursor is, and what can be asked of the editor. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../../../server/src/core/base/text.ts';
import type { CaseChoice, CaseForm, CaseList } from '../../../server/src/protocol/preview.ts';
import type { Place, Position } from '../../../server/src/view/model.ts';
import { send } from './host.ts';
import { words } from './words.ts';

export interface PanelContext {
  readonly locale: Locale;
  readonly uri: string;
  /** Of the text beside; null where it is not known. */
  readonly cursor: Position | null;
  /** Of the case that is shown in full. */
  readonly form: CaseForm | null;
  readonly chosen: CaseChoice;
  readonly cases: CaseList | null;
  choose(chosen: CaseChoice): void;
}

export const Panel = createContext<PanelContext>({ locale: 'zh', uri: '', cursor: null, form: null, chosen: { type: 'row', row: null }, cases: null, choose: () => undefined });

export const usePanel = (): PanelContext => useContext(Panel);

export const useWords = (): ReturnType<typeof words> => words(usePanel().locale);

export const reveal = (place: Place, focus = true): void => { send({ type: 'reveal', place, focus }); };

/** Places come as data, so that the same one may come twice. */
export const isSame = (a: Place, b: Place | undefined): boolean => b !== undefined && a.uri === b.uri && JSON.stringify(a.range) === JSON.stringify(b.range);

/** Whether the cursor stands in a place. */
export function isAt({ cursor, uri }: Pick<PanelContext, 'cursor' | 'uri'>, place: Place | undefined): boolean {
  if (cursor === null || place?.uri !== uri) return false;
  const { start, end } = place.range;
  const after = cursor.line > start.line || (cursor.line === start.line && cursor.character >= start.character);
  return after && (cursor.line < end.line || (cursor.line === end.line && cursor.character <= end.character));
}

/** The narrowest of the places that the cursor stands in, by number; −1 where there is none. */
export function narrowest(panel: Pick<PanelContext, 'cursor' | 'uri'>, places: readonly (Place | undefined)[]): number {
  let best = -1;
  let size = Infinity;
  for (const [i, place] of places.entries()) {
    if (place === undefined || !isAt(panel, place)) continue;
    const { start, end } = place.range;
    const own = (end.line - start.line) * 10_000 + end.character - start.character;
    if (own < size) [best, size] = [i, own];
  }
  return best;
}
