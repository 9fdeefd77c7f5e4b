/**
 * What is promised and what measures it, as a tree that is asked for level by level: standards with their stages and
 * targets, catalogs with their dimensions and the items and criteria that measure these. Reads the indexes only, so that
 * a workspace of thousands of documents need not be parsed for it.
 */
import { compareStrings } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import type { Locale } from '../base/text.ts';
import type { FileIndex, SymbolDefinition } from '../analysis/file-index.ts';
import type { Project } from '../analysis/project.ts';

export type TreeKind = 'project' | 'standard' | 'stage' | 'target' | 'catalog' | 'dimension' | 'item' | 'criterion';

/** Names a node from one question to the next. */
export interface TreeRef {
  readonly kind: TreeKind;
  /** Folder of the project that it belongs to. */
  readonly project: string;
  /** Of the document; empty for a project. */
  readonly uri: string;
  /** Of the part; empty for a document or a project. */
  readonly id: string;
}

export interface TreeNode extends TreeRef {
  readonly label: string;
  /** In the document; empty for a project. */
  readonly span: Span;
  readonly expandable: boolean;
  /** Of a dimension. */
  readonly coverage: { readonly measuredBy: number; readonly targets: number } | null;
}

/** A project under the folder that names it. */
export interface TreeProject {
  readonly folder: string;
  readonly project: Project;
}

/** What stands right below a node, below null the roots: of a single project its content, else the projects. */
export function standardsTree(projects: readonly TreeProject[], parent: TreeRef | null, locale: Locale): readonly TreeNode[] {
  const trees = projects.map((p) => new ProjectTree(p, locale));
  if (parent === null) {
    const filled = trees.map((tree) => ({ tree, roots: tree.roots() })).filter(({ roots }) => roots.length > 0);
    return filled.length === 1 ? (filled[0]?.roots ?? []) : filled.map(({ tree }) => tree.node());
  }
  return trees.find((t) => t.folder === parent.project)?.below(parent) ?? [];
}

class ProjectTree {
  readonly folder: string;
  readonly #project: Project;
  readonly #locale: Locale;

  constructor({ folder, project }: TreeProject, locale: Locale) {
    this.folder = folder;
    this.#project = project;
    this.#locale = locale;
  }

  node(): TreeNode {
    const name = this.folder.slice(this.folder.lastIndexOf('/') + 1) || this.folder;
    return { kind: 'project', project: this.folder, uri: '', id: '', label: name, span: NOWHERE, expandable: true, coverage: null };
  }

  roots(): readonly TreeNode[] {
    const standards = this.#project.files.filter((f) => f.kind === 'standard');
    return [...this.#documents(standards, 'standard'), ...this.#documents(this.#catalogs(), 'catalog')];
  }

  below(parent: TreeRef): readonly TreeNode[] {
    if (parent.kind === 'project') return this.roots();
    const file = [...this.#project.files, ...this.#catalogs()].find((f) => f.uri === parent.uri);
    if (!file) return [];
    const symbol = this.#project.symbols(file, parent.id).find((s) => s.kind === parent.kind);
    switch (parent.kind) {
      case 'standard':
        return file.symbols.filter((s) => isRoot(file, s)).map((s) => this.#part(file, s));
      case 'stage':
        return symbol ? file.symbols.filter((s) => s.kind === 'target' && within(s, symbol)).map((s) => this.#part(file, s)) : [];
      case 'catalog':
        return file.symbols.filter((s) => s.kind === 'dimension').map((s) => this.#part(file, s));
      case 'dimension':
        return symbol ? (coverageOf(this.#project).get(symbol)?.measuredBy ?? []).map((m) => this.#part(m.file, m.symbol)) : [];
      case 'target':
      case 'item':
      case 'criterion':
        return [];
    }
  }

  /** Whatever brings dimensions and is drawn on: own documents that have some, and the catalogs that any of them uses. */
  #catalogs(): readonly FileIndex[] {
    const used = new Set(this.#project.files.flatMap((f) => f.document.uses.map((u) => u.id)));
    const own = this.#project.files.filter((f) => f.symbols.some((s) => s.kind === 'dimension'));
    const builtIn = [...used].flatMap((id) => this.#project.documents(id, ['catalog']).filter((f) => f.builtIn).slice(0, 1));
    return [...own, ...builtIn];
  }

  #documents(files: readonly FileIndex[], kind: 'standard' | 'catalog'): TreeNode[] {
    const nodes = files.map((file): TreeNode => ({
      kind,
      project: this.folder,
      uri: file.uri,
      id: '',
      label: file.document.label?.[this.#locale] ?? file.document.id,
      span: file.document.span,
      expandable: file.symbols.some((s) => (kind === 'standard' ? isRoot(file, s) : s.kind === 'dimension')),
      coverage: null,
    }));
    return nodes.sort((a, b) => compareStrings(a.label, b.label) || compareStrings(a.uri, b.uri));
  }

  #part(file: FileIndex, symbol: SymbolDefinition): TreeNode {
    const coverage = symbol.kind === 'dimension' ? (coverageOf(this.#project).get(symbol) ?? NONE) : undefined;
    return {
      kind: symbol.kind as TreeKind,
      project: this.folder,
      uri: file.uri,
      id: symbol.id,
      label: symbol.label?.[this.#locale] ?? symbol.id,
      span: symbol.span,
      expandable: symbol.kind === 'stage' ? file.symbols.some((s) => s.kind === 'target' && within(s, symbol)) : (coverage?.measuredBy.length ?? 0) > 0,
      coverage: coverage ? { measuredBy: coverage.measuredBy.length, targets: coverage.targets } : null,
    };
  }
}

interface Coverage {
  readonly measuredBy: { readonly file: FileIndex; readonly symbol: SymbolDefinition }[];
  targets: number;
}

const NONE: Coverage = { measuredBy: [], targets: 0 };
const NOWHERE: Span = { start: 0, end: 0 };

/** Stages, and targets of the standard itself. */
const isRoot = (file: FileIndex, symbol: SymbolDefinition): boolean =>
  symbol.kind === 'stage' || (symbol.kind === 'target' && !file.symbols.some((s) => s.kind === 'stage' && within(symbol, s)));

const within = (inner: SymbolDefinition, outer: SymbolDefinition): boolean =>
  outer.nodeSpan.start <= inner.span.start && inner.span.end <= outer.nodeSpan.end;

/** A project is made anew at every change, so what was worked out for it stays true as long as it lives. */
const computed = new WeakMap<Project, ReadonlyMap<SymbolDefinition, Coverage>>();

/** By dimension, what measures it and how many targets are set for it, in the order of files and places. */
function coverageOf(project: Project): ReadonlyMap<SymbolDefinition, Coverage> {
  const known = computed.get(project);
  if (known) return known;
  const found = new Map<SymbolDefinition, Coverage>();
  for (const file of project.files) {
    const bearers = file.symbols.filter((s) => s.kind === 'item' || s.kind === 'criterion' || s.kind === 'target');
    if (bearers.length === 0) continue;
    for (const reference of file.references) {
      if (!reference.kinds.includes('dimension')) continue;
      const resolution = project.resolve(file, reference);
      const dimension = 'target' in resolution ? resolution.target.symbol : null;
      const bearer = dimension?.kind === 'dimension' ? innermost(bearers, reference.span) : undefined;
      if (!dimension || !bearer) continue;
      const coverage = found.get(dimension) ?? { measuredBy: [], targets: 0 };
      found.set(dimension, coverage);
      if (bearer.kind === 'target') coverage.targets++;
      else if (!coverage.measuredBy.some((m) => m.symbol === bearer)) coverage.measuredBy.push({ file, symbol: bearer });
    }
  }
  computed.set(project, found);
  return found;
}

/** The smallest of what contains the place: criteria nest. */
function innermost(symbols: readonly SymbolDefinition[], { start, end }: Span): SymbolDefinition | undefined {
  let best: SymbolDefinition | undefined;
  for (const symbol of symbols) {
    const { nodeSpan } = symbol;
    if (nodeSpan.start > start || nodeSpan.end < end) continue;
    if (!best || nodeSpan.end - nodeSpan.start < best.nodeSpan.end - best.nodeSpan.start) best = symbol;
  }
  return best;
}
