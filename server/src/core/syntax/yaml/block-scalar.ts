/** Where literal and folded scalars end, computed from the text alone, since the engines count their trailing lines differently. */

/**
 * End of the block scalar whose header stands at `start` and whose lines reach to `limit` at most: behind its last line
 * that is not blank, without the line break; behind the header (`|`, `>-`, `|2+`) when there is no such line.
 */
export function blockScalarEnd(text: string, start: number, limit: number): number {
  let headerEnd = start + 1;
  while (isHeaderMark(text.charCodeAt(headerEnd))) headerEnd++;
  const lineEnd = text.indexOf('\n', headerEnd);
  if (lineEnd < 0) return headerEnd;
  let end = limit;
  while (end > lineEnd && isBlank(text.charCodeAt(end - 1))) end--;
  if (end <= lineEnd) return headerEnd;
  for (;;) {
    const c = text.charCodeAt(end);
    if (end >= limit || (c !== 32 && c !== 9)) return end;
    end++;
  }
}

const isHeaderMark = (c: number): boolean => c === 43 || c === 45 || (c >= 48 && c <= 57);
const isBlank = (c: number): boolean => c === 32 || c === 10 || c === 13 || c === 9;
