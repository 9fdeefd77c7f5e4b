/**
 * Which dimensions are promised and measured, and where: what the names of a project say to each other, from its indexes
 * alone. Trees, pages and previews of standards and catalogs count with this and with nothing else.
 */
import type { Span } from '../base/span.ts';
import type { FileIndex, SymbolDefinition } from './file-index.ts';
import type { Project } from './project.ts';

/** A part of a document of the project. */
export interface Bearer {
  readonly file: FileIndex;
  readonly symbol: SymbolDefinition;
}

export interface Coverage {
  /** Targets that are set for the dimension. */
  readonly targets: readonly Bearer[];
  /** Criteria and items that measure it. */
  readonly measuredBy: readonly Bearer[];
}

const NONE: Coverage = { targets: [], measuredBy: [] };

/** Of one dimension of a project's own or a built-in catalog. */
export const coverageOf = (project: Project, dimension: SymbolDefinition): Coverage => coveragesOf(project).get(dimension) ?? NONE;

/** A project is made anew at every change, so what was worked out for it stays true as long as it lives. */
const computed = new WeakMap<Project, ReadonlyMap<SymbolDefinition, Coverage>>();

/** By dimension, in the order of files and places. */
function coveragesOf(project: Project): ReadonlyMap<SymbolDefinition, Coverage> {
  const known = computed.get(project);
  if (known) return known;
  const found = new Map<SymbolDefinition, { readonly targets: Bearer[]; readonly measuredBy: Bearer[]; readonly seen: Set<SymbolDefinition> }>();
  for (const file of project.files) {
    const bearers = file.symbols.filter((s) => s.kind === 'item' || s.kind === 'criterion' || s.kind === 'target');
    if (bearers.length === 0) continue;
    for (const reference of file.references) {
      if (!reference.kinds.includes('dimension')) continue;
      const resolution = project.resolve(file, reference);
      const dimension = 'target' in resolution ? resolution.target.symbol : null;
      const bearer = dimension?.kind === 'dimension' ? innermost(bearers, reference.span) : undefined;
      if (!dimension || !bearer) continue;
      const coverage = found.get(dimension) ?? { targets: [], measuredBy: [], seen: new Set() };
      found.set(dimension, coverage);
      if (coverage.seen.has(bearer)) continue;
      coverage.seen.add(bearer);
      (bearer.kind === 'target' ? coverage.targets : coverage.measuredBy).push({ file, symbol: bearer });
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

/** Every mention of a dimension of `catalog` in the other documents of the project, by dimension and document, with the first place of each. */
export function usesOf(project: Project, catalog: FileIndex): ReadonlyMap<SymbolDefinition, readonly Use[]> {
  const found = new Map<SymbolDefinition, { file: FileIndex; span: Span; count: number }[]>();
  for (const file of project.files) {
    if (file.uri === catalog.uri) continue;
    for (const reference of file.references) {
      // Links name a dimension behind the catalog: servqual.catalog.yaml#reliability.
      if (!reference.kinds.includes('dimension') && !reference.kinds.includes('catalog')) continue;
      const resolution = project.resolve(file, reference);
      const target = 'target' in resolution ? resolution.target : null;
      if (target?.file !== catalog || target.symbol?.kind !== 'dimension') continue;
      const uses = found.get(target.symbol) ?? [];
      found.set(target.symbol, uses);
      const last = uses.at(-1);
      if (last?.file === file) last.count++;
      else uses.push({ file, span: reference.span, count: 1 });
    }
  }
  return found;
}

export interface Use {
  readonly file: FileIndex;
  /** Of the first mention. */
  readonly span: Span;
  readonly count: number;
}
