/**
 * A scoring that has been run over sample data, with what every case came to: kept as long as text and data are the same, so
 * that looking at another case, sorting, or holding one run against another scores nothing twice.
 */
import type { Locale } from '../core/base/text.ts';
import type { BandHits, CaseColumns, CaseReport, CompiledScoring, DataProblem, DataSettings, loadScoring, PlanProblem, ScoreRun, ScoringPlan, SourceFile } from '../core/service.ts';
import { KEPT_PROBLEMS } from '../view/problems.ts';
import { feed, type Bookmark, type Pace, type PreviewData } from './job.ts';

type Scoring = Awaited<ReturnType<typeof loadScoring>>;

/** Cases that are told of right away; further ones are asked for. */
const LISTED = 20;
/** The document that is shown, what it is compared with, and one more to go back to. */
const KEPT_RUNS = 3;

export interface ScoredRun {
  /** Different for every run of a server. */
  readonly id: number;
  readonly compiled: CompiledScoring;
  readonly plan: ScoringPlan;
  readonly data: PreviewData;
  readonly settings: DataSettings;
  readonly locale: Locale;
  readonly run: ScoreRun;
  readonly columns: CaseColumns;
  readonly bands: BandHits;
  /** The first cases. */
  readonly listed: readonly CaseReport[];
  /** The first of the problems. */
  readonly problems: readonly DataProblem[];
}

interface Kept {
  readonly text: string;
  readonly scored: ScoredRun;
  readonly bookmark: Bookmark;
  whole: boolean;
}

export class ScoredRuns {
  #kept: readonly Kept[] = [];
  #made = 0;
  /** The last that has not been run. */
  #compiled: { readonly text: string; readonly compiled: CompiledScoring } | null = null;

  /** Undefined once others have taken its place. */
  find(id: number): ScoredRun | undefined {
    return this.#kept.find((k) => k.scored.id === id)?.scored;
  }

  /** What a text is compiled to, without running it. */
  compiled(scoring: Scoring, file: SourceFile): CompiledScoring {
    const known = this.#kept.find((k) => k.text === file.text)?.scored.compiled;
    if (known !== undefined) return known;
    if (this.#compiled?.text !== file.text) this.#compiled = { text: file.text, compiled: scoring.openScoring(file) };
    return this.#compiled.compiled;
  }

  /** Whether a scoring has been run over all of the data. */
  has({ text }: SourceFile, data: PreviewData, locale: Locale): boolean {
    return this.#found(text, data, locale)?.whole === true;
  }

  /**
   * Runs a scoring over data, unless that has been done.
   * @param tell called with what there is so far
   * @param beside texts whose runs will be asked for next: what there is of them stays, however far it has come
   * @returns what keeps the document from being computed, where something does
   * @throws CancelledError
   */
  async over(scoring: Scoring, file: SourceFile, data: PreviewData, locale: Locale, pace: Pace, tell: ((scored: ScoredRun, done: number) => void) | null, beside: readonly string[] = []): Promise<ScoredRun | readonly PlanProblem[]> {
    let kept = this.#found(file.text, data, locale);
    if (kept === undefined) {
      const compiled = this.compiled(scoring, file);
      const { plan } = compiled;
      if (plan === null) return compiled.problems;
      kept = { text: file.text, scored: this.#begin(scoring, compiled, plan, data, locale), bookmark: { at: 0 }, whole: false };
    }
    this.#keep(kept, beside);
    const { scored } = kept;
    if (kept.whole) return scored;
    await feed(data, (piece) => scored.run.pushBytes(piece), pace, tell && ((done) => { tell(scored, done); }), kept.bookmark);
    this.#end(kept);
    return scored;
  }

  #found(text: string, data: PreviewData, locale: Locale): Kept | undefined {
    return this.#kept.find((k) => k.text === text && k.scored.data === data && k.scored.locale === locale);
  }

  /** Two panels may have fed the same run between them. */
  #end(kept: Kept): void {
    if (!kept.whole) kept.scored.run.end();
    kept.whole = true;
  }

  #begin(scoring: Scoring, compiled: CompiledScoring, plan: ScoringPlan, data: PreviewData, locale: Locale): ScoredRun {
    const dataset = data.dataset === null ? null : scoring.openDataset(data.dataset);
    const settings = scoring.dataSettings(compiled.scoring, dataset, data.name);
    const columns = new scoring.CaseColumns();
    const bands = new scoring.BandHits(plan);
    const listed: CaseReport[] = [];
    const problems: DataProblem[] = [];
    const run = scoring.scoreRun(compiled, plan, settings, {
      columns, bands,
      wants: (row) => row <= LISTED,
      onCase: (c) => { listed.push(scoring.reportCase(compiled, plan, c, locale)); },
      onProblem: (problem) => { if (problems.length < KEPT_PROBLEMS) problems.push(problem); },
    });
    return { id: ++this.#made, compiled, plan, data, settings, locale, run, columns, bands, listed, problems };
  }

  #keep(first: Kept, beside: readonly string[]): void {
    const others = this.#kept.filter((k) => k !== first);
    const isBeside = ({ text }: Kept): boolean => beside.includes(text);
    // Of any other run that was given up only what it is replaced by is of use.
    this.#kept = [first, ...others.filter(isBeside), ...others.filter((k) => k.whole && !isBeside(k))].slice(0, KEPT_RUNS);
  }
}

/** Some cases of a run in full, by row. @throws CancelledError */
export async function casesAt(scoring: Scoring, { compiled, plan, data, settings, locale }: ScoredRun, rows: ReadonlySet<number>, pace: Pace): Promise<ReadonlyMap<number, CaseReport>> {
  const found = new Map<number, CaseReport>();
  const run = scoring.scoreRun(compiled, plan, settings, { only: rows, lane: false, onCase: (c) => { found.set(c.row, scoring.reportCase(compiled, plan, c, locale)); } });
  // The last row may have no line break behind it.
  if (await feed(data, (piece) => run.pushBytes(piece) && found.size < rows.size, pace, null)) run.end();
  return found;
}
