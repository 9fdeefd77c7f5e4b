/** The part of the façade that looks at standards and catalogs: what they say, and what the rest of a project makes of it. Loaded only when one is shown. */
import type { Span } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import { usesOf } from '../../analysis/coverage.ts';
import { DocumentAnalysis, type SourceFile } from '../../analysis/document-analysis.ts';
import type { FileIndex, Reference } from '../../analysis/file-index.ts';
import { measuresOf } from '../../analysis/measurement.ts';
import { Project } from '../../analysis/project.ts';
import { builtInCatalogs } from '../../catalog/built-in.ts';
import { lowerCatalog, type Catalog, type Dimension } from '../../model/catalog.ts';
import { nameSpan, type Duty, type ServiceTarget, type Stage, type Standard } from '../../model/standard.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { DataProblem } from '../data/problems.ts';
import type { DataOverrides } from '../data/settings.ts';
import { targetRun, type TargetGroup, type TargetOutcome, type TargetRun } from './attainment.ts';
import { coveredBy, type CoveredCatalog, type CoveredDimension } from './covered.ts';
import { measuredBy } from './measured.ts';
import { outlineOf, type OutlineLine } from './outline.ts';

export interface OpenStandard {
  readonly id: string;
  readonly standard: Standard;
  /** Chapters and articles with what stands in them; empty where the document has none. */
  readonly outline: readonly OutlineLine[];
  readonly coverage: readonly CoveredCatalog[];
  /** What a dimension is called that the document names; the name itself where it names none. */
  dimension(name: string): Text;
}

export interface OpenCatalog {
  readonly id: string;
  readonly catalog: Catalog;
  /** By number of the dimension: the documents that name it. */
  readonly uses: readonly (readonly DimensionUse[])[];
}

/** A document that names a dimension. */
export interface DimensionUse {
  readonly uri: string;
  readonly kind: string;
  readonly id: string;
  readonly label: Text;
  /** Of the first mention. */
  readonly span: Span;
  readonly count: number;
}

/** All files whose names see each other, from their texts. */
export const projectOf = (files: Iterable<SourceFile>): Project => new Project([...files].map((f) => new DocumentAnalysis(f).index), builtInCatalogs());

/** @param project holds the file as it stands; without it the document knows the built-in catalogs alone. Never throws. */
export function openStandard(file: SourceFile, project: Project): OpenStandard {
  const document = new DocumentAnalysis(file);
  const { standard, parsed } = document;
  const { index, within } = settled(document, project);
  const labels = new Map<string, Text>();
  return {
    id: index.document.id,
    standard,
    outline: outlineOf(file.text, parsed.prose?.headings ?? [], standard),
    coverage: coveredBy(index, within),
    dimension(name) {
      let label = labels.get(name);
      if (label === undefined) labels.set(name, (label = labelOf(within, index, name)));
      return label;
    },
  };
}

/** Data that a standard's targets can be held against. */
export interface OpenMeasure {
  /** Names of what is read from data. */
  readonly inputs: readonly string[];
  /** @param by columns to group by, beside those of the dataset */
  run(dataset: Dataset | null, fileName: string, overrides: DataOverrides, onProblem: (problem: DataProblem) => void, by?: readonly string[]): TargetRun;
}

/** @param measure the scoring or survey that data are for; null where they are the standard's own. Never throws. */
export function openMeasure({ standard }: OpenStandard, measure: SourceFile | null): OpenMeasure {
  const measured = measuredBy(standard, measure);
  const targets = [...standard.stages.flatMap((s) => s.targets), ...standard.targets];
  return {
    inputs: measured.inputs.map((i) => i.name),
    run(dataset, fileName, overrides, onProblem, by = []) {
      const settings = measured.settings(dataset, fileName, overrides);
      return targetRun(targets, measured, { ...settings, groupBy: [...new Set([...settings.groupBy, ...by])] }, onProblem);
    },
  };
}

/** @param project holds the file as it stands. Never throws. */
export function openCatalog(file: SourceFile, project: Project): OpenCatalog {
  const document = new DocumentAnalysis(file);
  const { index, within } = settled(document, project);
  const catalog = lowerCatalog(document.parsed.root);
  const uses = usesOf(within, index);
  const bySpan = new Map(index.symbols.map((s) => [s.nodeSpan.start, s]));
  return {
    id: index.document.id,
    catalog,
    uses: catalog.dimensions.map(({ node }) => {
      const symbol = bySpan.get(node.span.start);
      return (symbol === undefined ? [] : (uses.get(symbol) ?? [])).map(({ file: by, span, count }) => ({ uri: by.uri, kind: by.kind, id: by.document.id, label: by.document.label ?? same(by.document.id), span, count }));
    }),
  };
}

/** The index of the document among those of the project, where it may be one built in, or not be at all. */
function settled({ file, index }: DocumentAnalysis, project: Project): { readonly index: FileIndex; readonly within: Project } {
  const known = project.files.find((f) => f.uri === file.uri) ?? project.documents(index.document.id, [file.kind]).find((f) => f.uri === file.uri);
  return known === undefined ? { index, within: new Project([index, ...project.files], builtInCatalogs()) } : { index: known, within: project };
}

function labelOf(project: Project, index: FileIndex, text: string): Text {
  const reference: Reference = { kinds: ['dimension'], text, span: { start: 0, end: 0 }, scope: null, form: 'value', editable: false, address: null };
  const found = project.resolve(index, reference);
  return ('target' in found ? found.target.symbol?.label : undefined) ?? same(text);
}

export { measuresOf, nameSpan };
export type { Catalog, CoveredCatalog, CoveredDimension, Dimension, Duty, OutlineLine, Project, ServiceTarget, Stage, Standard, TargetGroup, TargetOutcome, TargetRun };
