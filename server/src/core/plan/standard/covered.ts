/** The dimensions that a standard draws on, with what it promises for each of them and what in the project measures it. */
import type { Span } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import { coverageOf } from '../../analysis/coverage.ts';
import type { FileIndex, SymbolDefinition } from '../../analysis/file-index.ts';
import type { Project } from '../../analysis/project.ts';

export interface CoveredCatalog {
  /** Id of the catalog; empty for the dimensions of the document itself. */
  readonly id: string;
  readonly label: Text;
  readonly dimensions: readonly CoveredDimension[];
}

export interface CoveredDimension {
  readonly id: string;
  readonly label: Text;
  /** Targets of this standard. */
  readonly targets: number;
  /** Criteria of scorings and items of surveys, of the whole project. */
  readonly criteria: number;
  readonly items: number;
  /** Where to look: its first target, else what measures it, else its definition. */
  readonly place: { readonly uri: string; readonly span: Span };
}

/** In the order of `uses:`, the document's own dimensions first. @param standard a file of the project */
export function coveredBy(standard: FileIndex, project: Project): readonly CoveredCatalog[] {
  const used = [...new Set(standard.document.uses.map((u) => u.id))].flatMap((id) => project.documents(id, ['catalog']).slice(0, 1));
  return [standard, ...used].flatMap((catalog): CoveredCatalog[] => {
    const dimensions = catalog.symbols.flatMap((s) => (s.kind === 'dimension' ? (covered(s, catalog, standard, project) ?? []) : []));
    if (dimensions.length === 0) return [];
    return [catalog === standard ? { id: '', label: OWN, dimensions } : { id: catalog.document.id, label: catalog.document.label ?? same(catalog.document.id), dimensions }];
  });
}

const OWN: Text = { zh: '本文件的维度', en: 'Dimensions of this document' };

/** Undefined for one that is used no more. */
function covered(dimension: SymbolDefinition, catalog: FileIndex, standard: FileIndex, project: Project): CoveredDimension | undefined {
  const { targets, measuredBy } = coverageOf(project, dimension);
  const own = targets.filter((t) => t.file === standard);
  if (dimension.status === 'retired' && own.length === 0 && measuredBy.length === 0) return undefined;
  const first = own[0] ?? measuredBy[0] ?? { file: catalog, symbol: dimension };
  const criteria = measuredBy.filter((m) => m.symbol.kind === 'criterion').length;
  return { id: dimension.id, label: dimension.label ?? same(dimension.id), targets: own.length, criteria, items: measuredBy.length - criteria, place: { uri: first.file.uri, span: first.symbol.span } };
}
