/**
 * Everything that is known of one document by itself, computed when first asked for and then kept. Made anew for each
 * version of the text; holds the tree, which the rest of a project must not.
 */
import { LineIndex } from '../base/line-index.ts';
import type { FileKind } from '../base/document-kind.ts';
import { collectExpressions, ExpressionCache, type ExpressionSite } from './expression-sites.ts';
import { indexDocument } from './index-document.ts';
import type { FileIndex } from './file-index.ts';
import { lowerDataset, type Dataset } from '../model/dataset.ts';
import { lowerScoring, type Scoring } from '../model/scoring.ts';
import { lowerStandard, type Standard } from '../model/standard.ts';
import { lowerSurvey, type Survey } from '../model/survey.ts';
import { lowerConfig, type ConfigFile } from './config.ts';
import { annotatedPlaces, tableBinding, type AnnotatedPlace } from '../schema/walk.ts';
import { validate, type SchemaProblem } from '../schema/validate.ts';
import { parse, ParseCache } from '../syntax/parse.ts';
import type { ParsedDocument } from '../syntax/tree.ts';

export interface SourceFile {
  readonly uri: string;
  /** Absolute, `/`-separated, decoded. */
  readonly path: string;
  readonly kind: FileKind;
  /** What the file's name says the document's id is; empty when the name says nothing. */
  readonly nameId: string;
  readonly language: 'yaml' | 'markdown';
  readonly text: string;
  /** Folder of the project it belongs to. */
  readonly project: string;
}

/** What is kept from one version of a text to the next, so that the next is looked at faster; never what is found. */
export class DocumentCache {
  readonly parse = new ParseCache();
  readonly expressions = new ExpressionCache();
}

export class DocumentAnalysis {
  readonly file: SourceFile;
  readonly #cache: DocumentCache | undefined;
  #parsed: ParsedDocument | undefined;
  #schemaProblems: readonly SchemaProblem[] | undefined;
  #places: readonly AnnotatedPlace[] | undefined;
  #expressions: readonly ExpressionSite[] | undefined;
  #index: FileIndex | undefined;
  #standard: Standard | undefined;
  #scoring: Scoring | undefined;
  #dataset: Dataset | undefined;
  #survey: Survey | undefined;
  #config: ConfigFile | undefined;
  #lines: LineIndex | undefined;
  #once: Map<(document: DocumentAnalysis) => unknown, unknown> | undefined;

  /**
   * @param cache of the version before, whose analysis is then used no more
   * @param lines of the text, of whoever knows them already
   */
  constructor(file: SourceFile, cache?: DocumentCache, lines?: LineIndex) {
    this.file = file;
    this.#cache = cache;
    this.#lines = lines;
  }

  get kind(): FileKind {
    return this.file.kind;
  }

  get text(): string {
    return this.file.text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.file.text));
  }

  get parsed(): ParsedDocument {
    return (this.#parsed ??= parse(this.file.text, {
      language: this.file.language,
      binding: tableBinding(this.file.kind),
      ...(this.#cache ? { cache: this.#cache.parse } : {}),
    }));
  }

  get schemaProblems(): readonly SchemaProblem[] {
    return (this.#schemaProblems ??= validate(this.file.kind, this.parsed.root));
  }

  /** Every value that an annotation of the schema speaks of: ids, names, FEEL, units, paths. */
  get places(): readonly AnnotatedPlace[] {
    return (this.#places ??= annotatedPlaces(this.file.kind, this.parsed.root));
  }

  /** Every FEEL text of the document, parsed. */
  get expressions(): readonly ExpressionSite[] {
    return (this.#expressions ??= collectExpressions(this.places, this.file.text, this.#cache?.expressions));
  }

  get index(): FileIndex {
    return (this.#index ??= indexDocument(this));
  }

  /** Whether the index, and with it the tree, has been made already. */
  get isIndexed(): boolean {
    return this.#index !== undefined;
  }

  get standard(): Standard {
    return (this.#standard ??= lowerStandard(this.parsed.root));
  }

  get scoring(): Scoring {
    return (this.#scoring ??= lowerScoring(this.parsed.root));
  }

  get dataset(): Dataset {
    return (this.#dataset ??= lowerDataset(this.parsed.root));
  }

  get survey(): Survey {
    return (this.#survey ??= lowerSurvey(this.parsed.root));
  }

  get config(): ConfigFile {
    return (this.#config ??= lowerConfig(this.file.path, this.parsed.root));
  }

  /**
   * What `work` makes of this document: made when first asked for, then kept with the document. Layers above keep what they derive
   * here and not in maps of their own, whose entries would hold on to whole trees until the next full collection of memory.
   */
  once<T>(work: (document: DocumentAnalysis) => T): T {
    const made = (this.#once ??= new Map());
    if (!made.has(work)) made.set(work, work(this));
    return made.get(work) as T;
  }
}
