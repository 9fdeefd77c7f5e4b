/**
 * The catalogs that come with the product. They are ordinary documents beside this file, checked by the product itself;
 * what other documents need of them is compiled in, so that no file is read and no YAML parsed at run time.
 */
import type { FileIndex } from '../analysis/file-index.ts';
import { CATALOG_INDEXES } from './generated/indexes.ts';

let parsed: readonly FileIndex[] | undefined;

export function builtInCatalogs(): readonly FileIndex[] {
  return (parsed ??= JSON.parse(CATALOG_INDEXES) as readonly FileIndex[]);
}
