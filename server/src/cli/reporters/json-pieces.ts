/** JSON with one long list in it, written piece by piece: findings may be tens of thousands, of kilobytes each. */

/** UTF-16 units that are written at a time. */
const PIECE = 1 << 18;

/**
 * The text that `JSON.stringify(whole, null, 2)` and a line end would give if the last empty list of `whole` held the items.
 * @param depth how many lists and objects the items are in
 */
export function* jsonPieces(whole: object, items: Iterable<object>, depth: number): Generator<string> {
  const text = `${JSON.stringify(whole, null, 2)}\n`;
  const at = text.lastIndexOf('[]');
  const margin = `\n${'  '.repeat(depth)}`;
  let piece = text.slice(0, at + 1);
  let first = true;
  for (const item of items) {
    // Inside of JSON's strings there are no line breaks, so that all of them are between its lines.
    piece += `${first ? '' : ','}${margin}${JSON.stringify(item, null, 2).replaceAll('\n', margin)}`;
    first = false;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}${first ? '' : `\n${'  '.repeat(depth - 1)}`}${text.slice(at + 1)}`;
}
