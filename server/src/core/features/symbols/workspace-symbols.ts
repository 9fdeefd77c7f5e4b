/** Every document and every part of the workspace by its id, its label or the pinyin of that; articles by their numbers and words. */
import { compareStrings } from '../../base/diagnostic.ts';
import type { Locale, Text } from '../../base/text.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import type { Location } from '../context.ts';
import { definedName } from '../names/entity.ts';
import { rank } from '../search/match.ts';

export interface WorkspaceSymbol extends Location {
  /** Label and id, so that a client that filters once more finds either. */
  readonly name: string;
  readonly kind: string;
  /** The document that it is part of; empty for documents. */
  readonly container: string;
}

/** More are no help to anybody who types. */
const MAX_SYMBOLS = 500;

/** One search: fed file by file, so that who searches thousands of files can let others go in between. */
export class SymbolSearch {
  readonly #query: string;
  readonly #locale: Locale;
  readonly #found: (WorkspaceSymbol & { readonly rank: number })[] = [];

  constructor(query: string, locale: Locale) {
    this.#query = query;
    this.#locale = locale;
  }

  add({ kind, uri, document, symbols, headings }: FileIndex): void {
    if (kind !== 'config' && document.id !== '') {
      this.#add(document.id, document.label, [], { kind, container: '', uri, span: document.declaredId?.span ?? document.span });
    }
    for (const symbol of symbols) {
      this.#add(symbol.id, symbol.label, symbol.aliases.map((a) => a.text), { kind: symbol.kind, container: document.id, uri, span: definedName(symbol).span });
    }
    for (const { level, name, span } of headings) this.#put(rank(this.#query, { label: name, names: [name] }), { name, kind: level, container: document.id, uri, span });
  }

  /** The best matches first. */
  result(): readonly WorkspaceSymbol[] {
    this.#found.sort((a, b) => a.rank - b.rank || compareStrings(a.name, b.name) || compareStrings(a.uri, b.uri) || a.span.start - b.span.start);
    return this.#found.slice(0, MAX_SYMBOLS).map(({ name, kind, container, uri, span }) => ({ name, kind, container, uri, span }));
  }

  #add(id: string, label: Text | null, aliases: readonly string[], rest: Omit<WorkspaceSymbol, 'name'>): void {
    const names = [...new Set([label?.zh ?? '', label?.en ?? '', ...aliases])].filter((n) => n !== '');
    const shown = label?.[this.#locale].replace(/\s+/g, ' ').slice(0, 80) ?? '';
    this.#put(rank(this.#query, { label: id, names }), { name: shown === '' || shown === id ? id : `${shown} ${id}`, ...rest });
  }

  #put(at: number | undefined, symbol: WorkspaceSymbol): void {
    if (at !== undefined) this.#found.push({ rank: at, ...symbol });
  }
}
