/**
 * What an editor feature may look at. A feature is one file (or one folder) that exports a function from a context, and an
 * offset or a span where the request has one, to plain data with spans: it knows no protocol, no lines and columns, no files.
 */
import type { CancellationToken } from '../base/cancellation.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import type { Locale } from '../base/text.ts';
import type { EffectiveConfig } from '../analysis/config.ts';
import type { DataFacts } from '../analysis/data-facts.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import type { Project } from '../analysis/project.ts';

export interface FeatureContext {
  /** The document asked about, in the version asked about; broken text included. */
  readonly document: DocumentAnalysis;
  /** The last version of it that was looked at and could be read in full, for its names and not for its places; undefined where there is none, or nobody kept it. */
  readonly previous?: DocumentAnalysis | undefined;
  /** All files whose names see each other, and the built-in catalogs. */
  readonly project: Project;
  readonly config: EffectiveConfig;
  /** The language that labels and documentation are shown in. */
  readonly locale: Locale;
  /** The settled findings of the document. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was found in the data of datasets, by uri of the dataset; empty while nobody has looked. */
  readonly data: ReadonlyMap<string, DataFacts>;
  readonly token: CancellationToken;
  /** Any file of the project or built-in catalog by uri; undefined where its text is not at hand. */
  analysis(uri: string): DocumentAnalysis | undefined;
}

/** A place in any file; the uri of a built-in catalog is `plumbline-builtin:/<id>.catalog.yaml`. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}
