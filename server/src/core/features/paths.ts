/** Paths of files in documents, and the addresses that they lead to. */
import type { Span } from '../base/span.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import { leadsOutside } from '../rules/support/paths.ts';
import { scalarContent } from '../syntax/scalar-position.ts';
import { isScalar } from '../syntax/tree.ts';

export interface FilePath {
  readonly span: Span;
  readonly uri: string;
}

/** Every value that is the path of a file, such as a dataset's `source:`, with the address it leads to. */
export function filePaths(document: DocumentAnalysis): readonly FilePath[] {
  const found: FilePath[] = [];
  for (const { node, schema } of document.places) {
    if (!schema['x-path'] || !isScalar(node) || node.source === '') continue;
    const uri = resolvePath(document.file.uri, node.source);
    if (uri !== undefined) found.push({ span: scalarContent(node, document.text).span, uri });
  }
  return found;
}

export const filePathAt = (document: DocumentAnalysis, offset: number): FilePath | undefined =>
  filePaths(document).find(({ span }) => span.start <= offset && offset <= span.end);

/** A path as seen from a file; undefined where it is absolute, or leads above the root. */
export function resolvePath(from: string, path: string): string | undefined {
  if (path === '' || leadsOutside(path)) return undefined;
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(from)?.[0] ?? '';
  const segments = from.slice(root.length).split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.length <= 1) return undefined;
      segments.pop();
    } else if (segment !== '.' && segment !== '') segments.push(encodeSegment(segment));
  }
  return root + segments.join('/');
}

/** Lone surrogates have no encoding. */
const encodeSegment = (segment: string): string => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'));
