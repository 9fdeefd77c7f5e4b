/**
 * What is promised and what measures it, as a tree that is asked for level by level: standards with their stages and
 * targets, catalogs with their dimensions and the items and criteria that measure these. Reads the indexes only, so that
 * a workspace of thousands of documents need not be parsed for it.
 */
import { compareStrings } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import type { Locale } from '../base/text.ts';
import { coverageOf } from '../analysis/coverage.ts';
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
        return symbol ? coverageOf(this.#project, symbol).measuredBy.map((m) => this.#part(m.file, m.symbol)) : [];
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
    const coverage = symbol.kind === 'dimension' ? coverageOf(this.#project, symbol) : undefined;
    return {
      kind: symbol.kind as TreeKind,
      project: this.folder,
      uri: file.uri,
      id: symbol.id,
      label: symbol.label?.[this.#locale] ?? symbol.id,
      span: symbol.span,
      expandable: symbol.kind === 'stage' ? file.symbols.some((s) => s.kind === 'target' && within(s, symbol)) : (coverage?.measuredBy.length ?? 0) > 0,
      coverage: coverage ? { measuredBy: coverage.measuredBy.length, targets: coverage.targets.length } : null,
    };
  }
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Stages, and targets of the standard itself. */
const isRoot = (file: FileIndex, symbol: SymbolDefinition): boolean =>
  symbol.kind === 'stage' || (symbol.kind === 'target' && !file.symbols.some((s) => s.kind === 'stage' && within(symbol, s)));

const within = (inner: SymbolDefinition, outer: SymbolDefinition): boolean =>
  outer.nodeSpan.start <= inner.span.start && inner.span.end <= outer.nodeSpan.end;
