/** `uses:` of one document: the catalogs it names, and where one more of them is written with the fewest characters. */
import type { FileKind } from '../base/document-kind.ts';
import { suggest } from '../base/suggest.ts';
import { entry, isMap, items } from '../model/read.ts';
import { rootSchema } from '../schema/resolved-schema.ts';
import { isScalar, isSeq, type Entry, type Node, type SeqNode } from '../syntax/tree.ts';
import type { DocumentSymbol } from './file-index.ts';

export type Uses = Pick<DocumentSymbol, 'uses' | 'usesInsert'>;

/** @param root the keys at the top of the document; those that are no `uses:`, `id:` or `kind:` may be missing */
export function usesOf(kind: FileKind, source: string, root: Node | null): Uses {
  const listed = usesEntry(kind, root);
  const uses = listed?.value;
  return {
    // One catalog written as a text instead of a list is used all the same: that it must be a list is one finding.
    uses: (isScalar(uses) ? [uses] : items(uses)).flatMap((n) => (isScalar(n) && n.source !== '' ? [{ id: n.source, span: n.span }] : [])),
    usesInsert: insertionOf(source, root, listed),
  };
}

/**
 * `uses:`, or the key that is a misspelling of it: that it is misspelt is one finding, and its catalogs are not forgotten
 * because of it.
 */
function usesEntry(kind: FileKind, root: Node | null): Entry | undefined {
  const written = entry(root, 'uses');
  if (written || !isMap(root)) return written;
  const { properties } = rootSchema(kind);
  const unknown = root.entries.slice(0, MAX_TOP_KEYS).filter((e) => !properties.has(e.key.source));
  return unknown.find((e) => suggest(e.key.source, ['uses']) !== undefined);
}

/** More keys than this stand at the top of no document that a person wrote. */
export const MAX_TOP_KEYS = 200;

function insertionOf(source: string, root: Node | null, uses: Entry | undefined): Uses['usesInsert'] {
  if (!isMap(root)) return null;
  if (uses) return isSeq(uses.value) ? besideLast(source, uses.value) : isNothing(uses.value) ? behindColon(source, uses) : null;
  if (root.flow) return null;
  const anchor = entry(root, 'id') ?? entry(root, 'kind');
  if (anchor) return { offset: anchor.span.end, before: `${lineBreakOf(source)}uses: [`, after: ']' };
  // A file whose name says what it is may begin with any key; parts of a Markdown document may stand in a table.
  const [first] = root.entries;
  return first && root.origin === 'yaml' ? { offset: first.span.start, before: 'uses: [', after: `]${lineBreakOf(source)}` } : null;
}

export function lineBreakOf(source: string): string {
  return source[source.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

const isNothing = (value: Node | null): boolean => value === null || (isScalar(value) && value.source === '' && value.style !== 'double' && value.style !== 'single');

function behindColon(source: string, { key }: Entry): Uses['usesInsert'] {
  const colon = /^["']?[ \t]*:/.exec(source.slice(key.span.end, key.span.end + 80))?.[0].length;
  return colon === undefined ? null : { offset: key.span.end + colon, before: ' [', after: ']' };
}

function besideLast(source: string, list: SeqNode): Uses['usesInsert'] {
  const last = list.items.at(-1);
  if (list.flow) return last ? { offset: last.span.end, before: ', ', after: '' } : { offset: list.span.start + 1, before: '', after: '' };
  if (!last) return null;
  const lineStart = source.lastIndexOf('\n', last.span.start - 1) + 1;
  const lead = source.slice(lineStart, last.span.start);
  // A dash that nothing stands behind yet takes the name itself.
  if (isNothing(last)) return /^\s*-\s*$/.test(lead) ? { offset: last.span.start, before: lead.endsWith('-') ? ' ' : '', after: '' } : null;
  return /^\s*-\s+$/.test(lead) ? { offset: last.span.end, before: lineBreakOf(source) + lead, after: '' } : null;
}
