/**
 * All files whose names see each other, and the one place where a name is looked up. Works on plain indexes: it knows
 * no trees and no text, so that it can be built again at every change without parsing anything.
 */
import { compareStrings } from '../base/diagnostic.ts';
import { DOCUMENT_KINDS, parseFileName } from '../base/document-kind.ts';
import type { FileIndex, Reference, SymbolDefinition } from './file-index.ts';

/** What a name leads to: a document, or a symbol in one. */
export interface Target {
  readonly file: FileIndex;
  readonly symbol: SymbolDefinition | null;
}

export type Resolution =
  | { readonly status: 'found'; readonly target: Target }
  /** Names several things that do not agree. */
  | { readonly status: 'ambiguous'; readonly targets: readonly Target[] }
  /** A synonym or a label stands where the id belongs. */
  | { readonly status: 'alias'; readonly target: Target; readonly id: string }
  /** Right but for the catalog's name in front. */
  | { readonly status: 'unprefixed'; readonly target: Target; readonly id: string }
  /** Right, but the catalog is missing from `uses:`. */
  | { readonly status: 'not-used'; readonly target: Target; readonly catalog: string }
  | { readonly status: 'unknown'; readonly candidates: readonly string[] };

export class Project {
  readonly files: readonly FileIndex[];
  readonly #byId = new Map<string, FileIndex[]>();
  readonly #parts = new WeakMap<FileIndex, ReadonlyMap<string, readonly SymbolDefinition[]>>();

  /** `builtIns` are catalogs that a project's own of the same name do not hide: that is a finding of its own. */
  constructor(files: Iterable<FileIndex>, builtIns: Iterable<FileIndex>) {
    this.files = [...files].sort((a, b) => compareStrings(a.path, b.path));
    for (const file of [...this.files, ...builtIns]) {
      if (file.kind === 'config' || file.document.id === '') continue;
      const same = this.#byId.get(file.document.id);
      if (same) same.push(file);
      else this.#byId.set(file.document.id, [file]);
    }
  }

  /** Documents named `id`, of the kinds given or of any. */
  documents(id: string, kinds?: readonly string[]): readonly FileIndex[] {
    const all = this.#byId.get(id) ?? [];
    return kinds === undefined ? all : all.filter((f) => kinds.includes(f.kind));
  }

  documentIds(kinds: readonly string[]): string[] {
    const ids = [...this.#byId].filter(([, files]) => files.some((f) => kinds.includes(f.kind)));
    return ids.map(([id]) => id).sort(compareStrings);
  }

  /** Symbols of one file with the given id. */
  symbols(file: FileIndex, id: string): readonly SymbolDefinition[] {
    let parts = this.#parts.get(file);
    if (parts === undefined) {
      const built = new Map<string, SymbolDefinition[]>();
      for (const symbol of file.symbols) {
        const same = built.get(symbol.id);
        if (same) same.push(symbol);
        else built.set(symbol.id, [symbol]);
      }
      parts = built;
      this.#parts.set(file, built);
    }
    return parts.get(id) ?? [];
  }

  /** What a reference in `file` names. */
  resolve(file: FileIndex, reference: Reference): Resolution {
    const documentKinds = reference.kinds.filter((k) => (DOCUMENT_KINDS as readonly string[]).includes(k));
    if (reference.form === 'link') return this.#resolveDocument(reference.text, documentKinds, file);
    if (reference.scope !== null) return this.#resolveScoped(file, reference);
    if (reference.kinds.includes('dimension')) {
      const resolution = this.#resolveDimension(file, reference.text);
      if (resolution.status !== 'unknown' || reference.kinds.length === 1) return resolution;
    }
    const local = this.#resolveIn(file, reference);
    if (local.status !== 'unknown' || documentKinds.length === 0) return local;
    return this.#resolveDocument(reference.text, documentKinds, file);
  }

  #resolveIn(file: FileIndex, reference: Reference): Resolution {
    const found = this.symbols(file, reference.text).filter((s) => reference.kinds.includes(s.kind));
    const [first] = found;
    // A second definition of the same id in one file is the finding; what uses the name need not repeat it.
    if (first) return { status: 'found', target: { file, symbol: first } };
    const candidates = file.symbols.filter((s) => reference.kinds.includes(s.kind)).map((s) => s.id);
    return { status: 'unknown', candidates };
  }

  #resolveScoped(file: FileIndex, reference: Reference): Resolution {
    const [scope] = this.documents(reference.scope ?? '');
    // The scope itself is a reference that is reported when it leads nowhere.
    if (!scope) return { status: 'found', target: { file, symbol: null } };
    return this.#resolveIn(scope, reference);
  }

  /** `document` or `document#part`. */
  #resolveDocument(text: string, kinds: readonly string[], from: FileIndex): Resolution {
    const hash = text.indexOf('#');
    const id = hash < 0 ? text : text.slice(0, hash);
    const files = id === '' ? [from] : this.documents(id, kinds);
    const [file] = files;
    if (!file) return { status: 'unknown', candidates: this.documentIds(kinds) };
    if (files.length > 1) return { status: 'ambiguous', targets: files.map((f) => ({ file: f, symbol: null })) };
    if (hash < 0) return { status: 'found', target: { file, symbol: null } };
    const parts = this.symbols(file, text.slice(hash + 1));
    const [part] = parts;
    if (!part) return { status: 'unknown', candidates: file.symbols.map((s) => `${id}#${s.id}`) };
    const differentKinds = new Set(parts.map((p) => p.kind)).size > 1;
    if (differentKinds) return { status: 'ambiguous', targets: parts.map((symbol) => ({ file, symbol })) };
    return { status: 'found', target: { file, symbol: part } };
  }

  #resolveDimension(file: FileIndex, text: string): Resolution {
    const dot = text.indexOf('.');
    if (dot > 0) {
      const qualified = this.#resolveQualified(file, text.slice(0, dot), text.slice(dot + 1));
      if (qualified) return qualified;
    }
    const own = dimensionsOf(file);
    const ownMatch = own.find((s) => s.id === text);
    if (ownMatch) return { status: 'found', target: { file, symbol: ownMatch } };
    const used = this.#usedCatalogs(file);
    const byId = used.flatMap((f) => dimensionsOf(f).filter((s) => s.id === text).map((symbol) => ({ file: f, symbol })));
    if (byId.length > 1) return { status: 'ambiguous', targets: byId };
    const [only] = byId;
    if (only) return { status: 'unprefixed', target: only, id: qualifiedName(only) };
    const synonyms = [file, ...used].flatMap((f) => bySynonym(f, text).map((symbol) => ({ file: f, symbol })));
    if (synonyms.length > 1) return { status: 'ambiguous', targets: synonyms };
    const [synonym] = synonyms;
    if (synonym) {
      const id = synonym.file === file ? (synonym.symbol.id) : qualifiedName(synonym);
      return { status: 'alias', target: synonym, id };
    }
    const names = used.flatMap((f) => dimensionsOf(f).map((s) => `${f.document.id}.${s.id}`));
    return { status: 'unknown', candidates: [...own.map((s) => s.id), ...names] };
  }

  /** Undefined when no catalog has that name: then the text may still be a synonym with a dot in it. */
  #resolveQualified(file: FileIndex, catalog: string, name: string): Resolution | undefined {
    const files = this.documents(catalog, ['catalog']);
    const [first] = files;
    if (!first) return undefined;
    if (files.length > 1) return { status: 'ambiguous', targets: files.map((f) => ({ file: f, symbol: null })) };
    const symbol = dimensionsOf(first).find((s) => s.id === name);
    if (symbol) {
      const target = { file: first, symbol };
      const listed = first === file || file.document.uses.some((u) => u.id === catalog);
      return listed ? { status: 'found', target } : { status: 'not-used', target, catalog };
    }
    const [synonym] = bySynonym(first, name);
    if (synonym) return { status: 'alias', target: { file: first, symbol: synonym }, id: `${catalog}.${synonym.id}` };
    return { status: 'unknown', candidates: dimensionsOf(first).map((s) => `${catalog}.${s.id}`) };
  }

  #usedCatalogs(file: FileIndex): FileIndex[] {
    return file.document.uses.flatMap((u) => this.documents(u.id, ['catalog']).slice(0, 1)).filter((f) => f !== file);
  }
}

const dimensionsOf = (file: FileIndex): SymbolDefinition[] => file.symbols.filter((s) => s.kind === 'dimension');

const qualifiedName = (target: Target): string => `${target.file.document.id}.${target.symbol?.id ?? ''}`;

/** Dimensions that `text` names by a synonym or by their label, letter case aside. */
function bySynonym(file: FileIndex, text: string): SymbolDefinition[] {
  const wanted = text.trim().toLowerCase();
  const matches = (name: string | undefined): boolean => name?.trim().toLowerCase() === wanted;
  return dimensionsOf(file).filter(
    (s) => matches(s.label?.zh) || matches(s.label?.en) || s.aliases.some((a) => matches(a.text)),
  );
}

/** The `document#part` that a link's address names, or undefined when it does not lead to a document of the language. */
export function linkTarget(address: string): { readonly text: string; readonly kind: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  const hash = address.indexOf('#');
  const name = parseFileName(hash < 0 ? address : address.slice(0, hash));
  if (!name || name.kind === 'config') return undefined;
  return { text: name.id + (hash < 0 ? '' : address.slice(hash)), kind: name.kind };
}
