/**
 * All files whose names see each other, and the one place where a name is looked up. Works on plain indexes: it knows
 * no trees and no text, so that it can be built again at every change without parsing anything.
 */
import { compareStrings } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import { DOCUMENT_KINDS, parseFileName } from '../base/document-kind.ts';
import type { FileIndex, Reference, SymbolDefinition } from './file-index.ts';
import { metricNames } from './measurement.ts';

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
  /** The scorings and surveys among them. */
  readonly measures: readonly FileIndex[];
  readonly #byId = new Map<string, FileIndex[]>();
  readonly #parts = new WeakMap<FileIndex, ReadonlyMap<string, readonly SymbolDefinition[]>>();
  readonly #candidates = new Map<string, readonly string[]>();
  readonly #used = new WeakMap<FileIndex, readonly FileIndex[]>();
  readonly #synonyms = new WeakMap<FileIndex, ReadonlyMap<string, readonly SymbolDefinition[]>>();
  readonly #resolutions = new Map<Reference, Resolution>();
  #referredTo: ReadonlySet<string> | undefined;

  /** `builtIns` are catalogs that a project's own of the same name do not hide: that is a finding of its own. */
  constructor(files: Iterable<FileIndex>, builtIns: Iterable<FileIndex>) {
    this.files = [...files].sort((a, b) => compareStrings(a.path, b.path));
    this.measures = this.files.filter((f) => f.kind === 'scoring' || f.kind === 'survey');
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

  documentIds(kinds: readonly string[]): readonly string[] {
    return this.#listed(`documents ${kinds.join()}`, () => {
      const ids = [...this.#byId].filter(([, files]) => files.some((f) => kinds.includes(f.kind)));
      return ids.map(([id]) => id).sort(compareStrings);
    });
  }

  /** Whether any file of the project names the document `id`. */
  isReferredTo(id: string): boolean {
    this.#referredTo ??= new Set(this.files.flatMap((file) => file.references.flatMap(documentNames)));
    return this.#referredTo.has(id);
  }

  /** The one dimension of any catalog, used or not, that bears `name` as id, label or synonym; undefined when none or several do. */
  dimensionAnywhere(name: string): string | undefined {
    const catalogs = [...this.#byId.values()].flatMap((files) => files.filter((f) => f.kind === 'catalog').slice(0, 1));
    const found = catalogs.flatMap((f) => {
      const symbol = this.#dimension(f, name) ?? this.#bySynonym(f, name)[0];
      return symbol ? [qualifiedName({ file: f, symbol })] : [];
    });
    return found.length === 1 ? found[0] : undefined;
  }

  /** Lists of names to suggest from are long and asked for once per wrong name: each is made once. */
  #listed(key: string, make: () => readonly string[]): readonly string[] {
    let list = this.#candidates.get(key);
    if (list === undefined) this.#candidates.set(key, (list = make()));
    return list;
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

  /** What a reference in `file`, one of its own, names. Several rules ask of each. */
  resolve(file: FileIndex, reference: Reference): Resolution {
    let resolution = this.#resolutions.get(reference);
    if (resolution === undefined) this.#resolutions.set(reference, (resolution = this.#resolve(file, reference)));
    return resolution;
  }

  #resolve(file: FileIndex, reference: Reference): Resolution {
    const documentKinds = reference.kinds.filter((k) => (DOCUMENT_KINDS as readonly string[]).includes(k));
    if (reference.form === 'link') return this.#resolveDocument(reference.text, documentKinds, file);
    if (reference.scope !== null) return this.#resolveScoped(file, reference);
    const local = this.#local(file, reference);
    if (local) return local;
    if (reference.kinds.includes('model')) return this.#resolveModel(reference.text);
    if (reference.kinds.includes('dimension')) {
      const resolution = this.#resolveDimension(file, reference.text);
      // Paths of a model name variables or dimensions by their short names: they are read as a drawing.
      if (resolution.status === 'unprefixed' && reference.kinds.includes('variable')) return { status: 'found', target: resolution.target };
      return resolution;
    }
    return documentKinds.length === 0 ? this.#unknownIn(file, reference) : this.#resolveDocument(reference.text, documentKinds, file);
  }

  #resolveIn(file: FileIndex, reference: Reference): Resolution {
    return this.#local(file, reference) ?? this.#unknownIn(file, reference);
  }

  #local(file: FileIndex, reference: Reference): Resolution | undefined {
    // A second definition of the same id in one file is the finding; what uses the name need not repeat it.
    const first = this.#first(file, reference.text, reference.kinds, reference.scope === null ? reference.span : null);
    return first && { status: 'found', target: { file, symbol: first } };
  }

  #unknownIn(file: FileIndex, reference: Reference): Resolution {
    const from = reference.scope === null ? reference.span : null;
    const around = file.symbols.find((s) => s.within !== null && isKnown(s, from))?.within?.start ?? '';
    const candidates = this.#listed(`${file.uri} ${around} ${reference.kinds.join()}`, () =>
      file.symbols.filter((s) => reference.kinds.includes(s.kind) && isKnown(s, from)).map((s) => s.id),
    );
    return { status: 'unknown', candidates };
  }

  /** `csi.ecsi`: a model that a catalog brings. */
  #resolveModel(text: string): Resolution {
    const dot = text.indexOf('.');
    const [catalog] = this.documents(text.slice(0, Math.max(dot, 0)), ['catalog']);
    const models = (f: FileIndex): SymbolDefinition[] => f.symbols.filter((s) => s.kind === 'model');
    const symbol = catalog && models(catalog).find((s) => s.id === text.slice(dot + 1));
    if (catalog && symbol) return { status: 'found', target: { file: catalog, symbol } };
    const all = [...this.#byId.values()].flat().filter((f) => f.kind === 'catalog');
    return { status: 'unknown', candidates: all.flatMap((f) => models(f).map((s) => `${f.document.id}.${s.id}`)) };
  }

  #resolveScoped(file: FileIndex, reference: Reference): Resolution {
    const scopes = this.documents(reference.scope ?? '');
    const [scope] = scopes;
    // The scope itself is a reference that is reported when it leads nowhere, and what cannot be read may hold the name.
    if (!scope || scopes.some((s) => s.broken)) return { status: 'found', target: { file: scope ?? file, symbol: null } };
    // Documents of several kinds may share an id; which of them is meant, the name itself tells.
    const resolutions = scopes.map((s) => (s.kind === 'standard' && reference.kinds.includes('input') ? metricIn(s, reference.text) : this.#resolveIn(s, reference)));
    return resolutions.find((r) => r.status === 'found') ?? resolutions[0] ?? { status: 'unknown', candidates: [] };
  }

  /** `document` or `document#part`. */
  #resolveDocument(text: string, kinds: readonly string[], from: FileIndex): Resolution {
    const hash = text.indexOf('#');
    const id = hash < 0 ? text : text.slice(0, hash);
    const files = id === '' ? [from] : this.#meant(this.documents(id, kinds));
    const [file] = files;
    if (!file) return { status: 'unknown', candidates: this.documentIds(kinds) };
    if (files.length > 1) return { status: 'ambiguous', targets: files.map((f) => ({ file: f, symbol: null })) };
    if (hash < 0) return { status: 'found', target: { file, symbol: null } };
    const parts = this.symbols(file, text.slice(hash + 1));
    const [part] = parts;
    if (!part) {
      if (file.broken) return { status: 'found', target: { file, symbol: null } };
      return { status: 'unknown', candidates: this.#listed(`${file.uri} ${id}#`, () => file.symbols.map((s) => `${id}#${s.id}`)) };
    }
    if (parts.some((p) => p.kind !== part.kind)) {
      return { status: 'ambiguous', targets: parts.slice(0, MAX_READINGS).map((symbol) => ({ file, symbol })) };
    }
    return { status: 'found', target: { file, symbol: part } };
  }

  /** A standard often bears the name of what measures it: where either could be meant, it is what measures. */
  #meant(files: readonly FileIndex[]): readonly FileIndex[] {
    const measures = files.filter((f) => f.kind === 'scoring' || f.kind === 'survey');
    return measures.length > 0 ? files.filter((f) => f.kind !== 'standard') : files;
  }

  #resolveDimension(file: FileIndex, text: string): Resolution {
    const dot = text.indexOf('.');
    if (dot > 0) {
      const qualified = this.#resolveQualified(file, text.slice(0, dot), text.slice(dot + 1));
      if (qualified) return qualified;
    }
    const ownMatch = this.#dimension(file, text);
    if (ownMatch) return { status: 'found', target: { file, symbol: ownMatch } };
    const used = this.#usedCatalogs(file);
    const byId = used.flatMap((f) => {
      const symbol = this.#dimension(f, text);
      return symbol ? [{ file: f, symbol }] : [];
    });
    if (byId.length > 1) return { status: 'ambiguous', targets: byId };
    const [only] = byId;
    if (only) return { status: 'unprefixed', target: only, id: qualifiedName(only) };
    const synonyms = [file, ...used].flatMap((f) => this.#bySynonym(f, text).map((symbol) => ({ file: f, symbol })));
    if (synonyms.length > 1) return { status: 'ambiguous', targets: synonyms };
    const [synonym] = synonyms;
    if (synonym) {
      const id = synonym.file === file ? (synonym.symbol.id) : qualifiedName(synonym);
      return { status: 'alias', target: synonym, id };
    }
    const candidates = this.#listed(`${file.uri} .`, () => [
      ...dimensionsOf(file).map((s) => s.id),
      ...used.flatMap((f) => dimensionsOf(f).map((s) => `${f.document.id}.${s.id}`)),
    ]);
    return { status: 'unknown', candidates };
  }

  /** Undefined when no catalog has that name: then the text may still be a synonym with a dot in it. */
  #resolveQualified(file: FileIndex, catalog: string, name: string): Resolution | undefined {
    const files = this.documents(catalog, ['catalog']);
    const [first] = files;
    if (!first) return undefined;
    if (files.length > 1) return { status: 'ambiguous', targets: files.map((f) => ({ file: f, symbol: null })) };
    const symbol = this.#dimension(first, name);
    if (symbol) {
      const target = { file: first, symbol };
      const listed = first === file || file.document.uses.some((u) => u.id === catalog);
      return listed ? { status: 'found', target } : { status: 'not-used', target, catalog };
    }
    const [synonym] = this.#bySynonym(first, name);
    if (synonym) return { status: 'alias', target: { file: first, symbol: synonym }, id: `${catalog}.${synonym.id}` };
    if (first.broken) return { status: 'found', target: { file: first, symbol: null } };
    const candidates = this.#listed(`${first.uri} ${catalog}.`, () => dimensionsOf(first).map((s) => `${catalog}.${s.id}`));
    return { status: 'unknown', candidates };
  }

  #usedCatalogs(file: FileIndex): readonly FileIndex[] {
    let used = this.#used.get(file);
    if (used === undefined) {
      const listed = new Set(file.document.uses.map((u) => u.id));
      used = [...listed].flatMap((id) => this.documents(id, ['catalog']).slice(0, 1)).filter((f) => f !== file);
      this.#used.set(file, used);
    }
    return used;
  }

  #dimension(file: FileIndex, id: string): SymbolDefinition | undefined {
    return this.#first(file, id, DIMENSION);
  }

  /** Few symbols are looked through, which is cheaper than sorting them by their ids. */
  #first(file: FileIndex, id: string, kinds: readonly string[], from: Span | null = null): SymbolDefinition | undefined {
    const symbols = file.symbols.length <= FEW_SYMBOLS ? file.symbols : this.symbols(file, id);
    for (let i = 0; i < symbols.length; i++) {
      const symbol = symbols[i];
      if (symbol?.id === id && kinds.includes(symbol.kind) && isKnown(symbol, from)) return symbol;
    }
    return undefined;
  }

  /** Dimensions that `text` names by a synonym or by their label, letter case aside. */
  #bySynonym(file: FileIndex, text: string): readonly SymbolDefinition[] {
    let synonyms = this.#synonyms.get(file);
    if (synonyms === undefined) this.#synonyms.set(file, (synonyms = synonymsOf(file)));
    return synonyms.get(folded(text)) ?? [];
  }
}

/** Whether the id of a symbol is known at a place of its document; null for a place outside of it. */
export const isKnown = ({ within }: SymbolDefinition, from: Span | null): boolean => within === null || (from !== null && within.start <= from.start && from.end <= within.end);

const DIMENSION = ['dimension'];
const FEW_SYMBOLS = 40;

/** Data of a standard are in the names of its metrics. */
function metricIn(standard: FileIndex, name: string): Resolution {
  const names = metricNames(standard);
  return names.includes(name) ? { status: 'found', target: { file: standard, symbol: null } } : { status: 'unknown', candidates: names };
}

const dimensionsOf = (file: FileIndex): SymbolDefinition[] => file.symbols.filter((s) => s.kind === 'dimension');

const qualifiedName = (target: Target): string => `${target.file.document.id}.${target.symbol?.id ?? ''}`;

/** So many readings of one name are kept: more help nobody, and hostile files have thousands. */
const MAX_READINGS = 20;

const folded = (name: string): string => name.trim().toLowerCase();

function synonymsOf(file: FileIndex): ReadonlyMap<string, readonly SymbolDefinition[]> {
  const found = new Map<string, SymbolDefinition[]>();
  for (const symbol of dimensionsOf(file)) {
    const names = [symbol.label?.zh ?? '', symbol.label?.en ?? '', ...symbol.aliases.map((a) => a.text)];
    for (const name of new Set(names.map(folded))) {
      if (name === '') continue;
      const same = found.get(name);
      if (!same) found.set(name, [symbol]);
      else if (same.length < MAX_READINGS) same.push(symbol);
    }
  }
  return found;
}

/** The documents that a reference may name: its own text up to `#` or `.`, or its scope. */
function documentNames(reference: Reference): string[] {
  const name = /^[^#.]*/.exec(reference.text)?.[0] ?? '';
  return reference.scope === null ? [name] : [name, reference.scope];
}

/** The `document#part` that a link's address names, or undefined when it does not lead to a document of the language. */
export function linkTarget(address: string): { readonly text: string; readonly kind: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  const hash = address.indexOf('#');
  const name = parseFileName(hash < 0 ? address : address.slice(0, hash));
  if (!name || name.kind === 'config') return undefined;
  return { text: name.id + (hash < 0 ? '' : address.slice(hash)), kind: name.kind };
}
