/**
 * What is proved of a scoring document before any case is scored: the bridge between the document and the proofs. Computed
 * once for each version of a text, and only in the parts that are asked for.
 */
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import { isBroken } from '../analysis/index-document.ts';
import type { Scoring } from '../model/scoring.ts';
import { compileScoring, type CompiledScoring } from './compile-scoring.ts';
import { apart, axesOf, type Axes } from './proof-axes.ts';
import { proveBands, type BandProof } from './proof-bands.ts';
import { PartialTotals } from './proof-partial.ts';
import { proveTotals, type TotalProof } from './proof-totals.ts';

export class ScoringProof {
  readonly scoring: Scoring;
  #axes: Axes | undefined;
  #compiled: CompiledScoring | undefined;
  #bands: readonly BandProof[] | undefined;
  #totals: TotalProof | null | undefined;
  #partial: PartialTotals | null | undefined;

  constructor(scoring: Scoring) {
    this.scoring = scoring;
  }

  get axes(): Axes {
    return (this.#axes ??= axesOf(this.scoring));
  }

  /** With a plan only where nothing keeps the document from being computed. */
  get compiled(): CompiledScoring {
    return (this.#compiled ??= compileScoring(this.scoring));
  }

  get bands(): readonly BandProof[] {
    return (this.#bands ??= proveBands(this.scoring, this.axes));
  }

  /** Null for a document without a plan. */
  get totals(): TotalProof | null {
    if (this.#totals === undefined) {
      const { compiled } = this;
      this.#totals = compiled.plan === null ? null : proveTotals(compiled, compiled.plan, this.axes, this.bands);
    }
    return this.#totals;
  }

  /** The same for cases in which some answers are missing. */
  get partial(): PartialTotals | null {
    if (this.#partial === undefined) {
      const { compiled } = this;
      this.#partial = compiled.plan === null ? null : new PartialTotals(compiled, compiled.plan, apart(this.axes), this.bands);
    }
    return this.#partial;
  }
}

const prove = (document: DocumentAnalysis): ScoringProof => new ScoringProof(document.scoring);

/** Null for other kinds of documents, and for text that cannot be read in part: half a table proves nothing. */
export function proofOf(document: DocumentAnalysis): ScoringProof | null {
  if (document.kind !== 'scoring' || isBroken(document.parsed)) return null;
  return document.once(prove);
}
