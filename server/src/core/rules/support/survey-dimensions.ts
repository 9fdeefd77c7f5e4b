/** Which dimensions the questions of a survey measure, across catalogs. */
import type { FileIndex, SymbolDefinition } from '../../analysis/file-index.ts';
import type { Project } from '../../analysis/project.ts';

/** Answers of a dimension: in numbers, and of any kind. */
export interface Measured {
  readonly numbers: number;
  readonly all: number;
}

/** The dimension that a name in the survey means, by id, synonym or short name; null where it leads nowhere, or to several. */
export function dimensionNamed(index: FileIndex, project: Project, name: string): SymbolDefinition | null {
  const resolution = project.resolve(index, { kinds: ['dimension'], text: name, span: { start: 0, end: 0 }, scope: null, form: 'value', editable: false, address: null });
  if (resolution.status === 'unknown' || resolution.status === 'ambiguous') return null;
  const { symbol } = resolution.target;
  return symbol?.kind === 'dimension' ? symbol : null;
}

export function measuredDimensions(index: FileIndex, project: Project): ReadonlyMap<SymbolDefinition, Measured> {
  const found = new Map<SymbolDefinition, Measured>();
  for (const { dimension, numbers, all } of index.facts?.kind === 'survey' ? index.facts.measured : []) {
    const symbol = dimensionNamed(index, project, dimension);
    if (symbol === null) continue;
    const known = found.get(symbol);
    found.set(symbol, { numbers: numbers + (known?.numbers ?? 0), all: all + (known?.all ?? 0) });
  }
  return found;
}

/** The variables of a catalog's model, `catalog.model`; none where there is no such model. */
export function modelVariables(project: Project, name: string): readonly SymbolDefinition[] {
  const dot = name.indexOf('.');
  const [catalog] = project.documents(name.slice(0, Math.max(dot, 0)), ['catalog']);
  const model = catalog?.facts?.kind === 'catalog' ? catalog.facts.models.find((m) => m.id === name.slice(dot + 1)) : undefined;
  if (catalog === undefined || model === undefined) return [];
  const variables = model.variables.length > 0 ? model.variables : [...new Set(model.paths.flat())];
  return variables.flatMap((id) => project.symbols(catalog, id).find((s) => s.kind === 'dimension') ?? []);
}
