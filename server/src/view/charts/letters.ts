/** How wide letters are where nothing can be measured, and what of a name fits where it is to stand. */
import { columns } from '../../core/base/columns.ts';
import { FONT } from './drawing.ts';

/** Pixels. Which font the reader has is not known: letters are taken as wide as in a wide font. */
export const textWidth = (text: string, size: number = FONT): number => [...text].reduce((sum, c) => sum + (columns(c) > 1 ? 1 : 0.62), 0) * size;

/** Pixels between lines. */
export const LEADING = 15;

const CLOSING = /[，。、；：？！”’）》」』…,.;:?!)]/u;

/** A name in as many lines as there are, each as wide as the room; what does not fit is cut. Latin words stay whole where they can. */
export function fitted(text: string, width: number, lines: number, size: number = FONT): string {
  if (textWidth(text, size) <= width) return text;
  const made: string[] = [];
  let rest = text.trim();
  while (rest !== '' && made.length < lines) {
    const last = made.length === lines - 1;
    const room = last && textWidth(rest, size) > width ? width - textWidth('…', size) : width;
    const letters = [...rest];
    let used = 0;
    let taken = 0;
    for (; taken < letters.length; taken++) {
      used += textWidth(letters[taken] ?? '', size);
      if (used > room) break;
    }
    if (taken < letters.length && !last) {
      const blank = letters.slice(0, taken + 1).lastIndexOf(' ');
      if (blank > 0 && (blank > taken / 2 || /[\p{Script=Latin}\d]/u.test(letters[taken] ?? ''))) taken = blank;
      // No line begins with what closes a phrase; what goes before it comes along.
      else if (CLOSING.test(letters[taken] ?? '') && taken > 1) taken -= 1;
    }
    taken = Math.max(1, taken);
    const line = letters.slice(0, taken).join('').trim();
    rest = letters.slice(taken).join('').trim();
    made.push(last && rest !== '' ? `${line}…` : line);
  }
  return made.join('\n');
}
