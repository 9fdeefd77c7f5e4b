/** What chapters, articles and parts of a document are called where they are listed: one short line, with the number as it is written. */
import type { Heading } from '../syntax/tree.ts';

/** @param source the whole text that the heading stands in */
export function headingName(source: string, { level, title, numberSpan }: Heading): string {
  const written = source.slice(numberSpan.start, numberSpan.end).replace(/[*_]/g, '');
  const counted = level === 'heading' ? '' : written.startsWith('第') ? written.replace(/\s/g, '') : written;
  return [counted, oneLine(title)].filter((t) => t !== '').join(' ') || '…';
}

const MAX_NAME = 80;

export function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > MAX_NAME ? `${line.slice(0, MAX_NAME).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
