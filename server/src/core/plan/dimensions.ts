/** Dimensions by the names that documents give them: what they are called, and where they are written. */
import type { Span } from '../base/span.ts';
import { same, type Text } from '../base/text.ts';
import { DocumentAnalysis, type SourceFile } from '../analysis/document-analysis.ts';
import type { FileIndex, Reference, SymbolDefinition } from '../analysis/file-index.ts';
import type { Project } from '../analysis/project.ts';

export interface NamedDimension {
  /** The id of one of the document's own, or `catalog.dimension`. */
  readonly key: string;
  readonly label: Text;
  /** Null where it is only named. */
  readonly written: Written | null;
}

/** A place in a document of the project, or in a built-in catalog. */
export interface Written {
  readonly uri: string;
  readonly span: Span;
}

/** The index of a catalog of the project. */
export const catalogIndex = (file: SourceFile): FileIndex => new DocumentAnalysis(file).index;

/** What a name in a document means; undefined where it is no dimension, or several. */
export function dimensionNamed(project: Project, index: FileIndex, text: string): NamedDimension | undefined {
  const reference: Reference = { kinds: ['dimension'], text, span: { start: 0, end: 0 }, scope: null, form: 'value', editable: false, address: null };
  const resolution = project.resolve(index, reference);
  if (!('target' in resolution)) return undefined;
  const { file, symbol } = resolution.target;
  if (symbol === null) return undefined;
  return described(file === index ? symbol.id : `${file.document.id}.${symbol.id}`, file, symbol, symbol.id);
}

/** A dimension of a catalog by its short name. */
export function dimensionOfCatalog(project: Project, catalog: string, name: string): NamedDimension {
  const [file] = project.documents(catalog, ['catalog']);
  return described(`${catalog}.${name}`, file, file && project.symbols(file, name).find((s) => s.kind === 'dimension'), name);
}

const described = (key: string, file: FileIndex | undefined, symbol: SymbolDefinition | undefined, name: string): NamedDimension =>
  ({ key, label: symbol?.label ?? same(name), written: file === undefined || symbol === undefined ? null : { uri: file.uri, span: symbol.nodeSpan } });

/** A dimension that is nowhere to be found. */
export const onlyNamed = (key: string): NamedDimension => ({ key, label: same(key), written: null });
