/** A scoring over sample data: the view of `plumbline report`, from the text as it stands, with one case that can be played with. */
import { throwIfCancelled } from '../core/base/cancellation.ts';
import { decisiveErrors, loadScoring, type OneCase } from '../core/service.ts';
import { MOST_CASES, type CaseForm, type CaseList, type CaseWindow, type PreviewCasesParams } from '../protocol/preview.ts';
import { comparisonSections } from '../view/comparison-view.ts';
import type { Locate, Place, Section, ViewModel } from '../view/model.ts';
import { caseRow } from '../view/scoring-case-view.ts';
import { binsOf, lowestRow } from '../view/scoring-cases.ts';
import { gradeName, vetoNames } from '../view/scoring-names.ts';
import { scoringView } from '../view/scoring-view.ts';
import { STATUS } from '../view/scoring-words.ts';
import { heldAgainst, MOVERS } from './before.ts';
import { linesOf, locateIn, nameOfData, noData, type Obstacle, type Outcome, type Pace, type PreviewData, type PreviewJob } from './job.ts';
import { casesAt, type ScoredRun, type ScoredRuns } from './scored-run.ts';
import { tryOut } from './trial.ts';

type Scoring = Awaited<ReturnType<typeof loadScoring>>;

export async function scoringPreview(job: PreviewJob, runs: ScoredRuns, pace: Pace): Promise<Outcome> {
  const { file, locale, data, trial, errors, before } = job;
  const scoring = await loadScoring();
  if (errors.length > 0) return { obstacles: errors };
  if (data === null) {
    const { plan, problems } = scoring.openScoring(file);
    return plan === null ? { obstacles: problems } : noData();
  }
  const inDocument = locateIn(job);
  const compiled = runs.compiled(scoring, file);
  if (compiled.plan === null) return { obstacles: compiled.problems };
  const { whatIf, file: changed, toDocument } = tryOut(scoring, file, compiled, compiled.plan, trial, locale, inDocument);
  const locate: Locate = (span, uri) => (uri === undefined || uri === file.uri ? inDocument(toDocument(span)) : inDocument(span, uri));
  const tell = (part: ScoredRun, done: number): void => { pace.tell(() => viewOf(scoring, job, locate, part, caseOf(scoring, job, part, false)), done); };
  const wrong = changed === file ? [] : decisiveErrors(changed, job.config);
  // What is tried is what a person waits for, so it comes before what it is held against, which is half of the work where it has not been done.
  const alone = changed === file || runs.has(file, data, locale);
  const beside = [...(changed === file ? [] : [file.text]), ...(before !== null && 'text' in before ? [before.text] : [])];
  const scored = wrong.length > 0 ? wrong : await runs.over(scoring, changed, data, locale, pace, (part, done) => { tell(part, alone ? done : done / 2); }, beside);
  if (isProblems(scored)) return { obstacles: scored.map((p) => ({ ...p, span: p.span && toDocument(p.span) })), whatIf };
  const one = caseOf(scoring, job, scored, true);
  const model = viewOf(scoring, job, locate, scored, one);
  const compared = changed === file ? await heldAgainst(scoring, job, locate, runs, scored, pace) : await movedBy(scored);
  return {
    model: { ...model, sections: [...compared, ...model.sections] },
    cases: listOf(scoring, scored),
    form: one && formOf(scoring, scored, one, job, locate),
    lights: (one?.found.lights ?? []).flatMap((light) => locate(light.span) ?? []),
    whatIf,
  };

  /** What the changes of a trial do to the cases. */
  async function movedBy(tried: ScoredRun): Promise<readonly Section[]> {
    const written = await runs.over(scoring, file, data as PreviewData, locale, pace, (_, done) => { pace.tell(() => model, (1 + done) / 2); }, [changed.text]);
    if (isProblems(written)) return [];
    const word = (zh: string, en: string): string => ({ zh, en })[locale];
    return comparisonSections({
      locale, locate, comparison: scoring.compareRuns(written, tried, MOVERS),
      before: { ...written, name: word('文档现状', 'the document as it stands') }, after: { ...tried, name: word('试改之后', 'with the numbers tried') },
    });
  }
}

const isProblems = (made: ScoredRun | readonly Obstacle[]): made is readonly Obstacle[] => Array.isArray(made);

interface ShownCase {
  readonly found: OneCase;
  readonly values: ReadonlyMap<string, string>;
  readonly notApplicable: ReadonlySet<string>;
  /** Null for a case that was typed. */
  readonly row: number | null;
  readonly gone: number | null;
}

/** @param whole whether all of the data have been read, so that a row beyond them is gone */
function caseOf(scoring: Scoring, { chosen, locale }: PreviewJob, { compiled, plan, settings, data, columns }: ScoredRun, whole: boolean): ShownCase | null {
  if (chosen.type === 'typed') {
    const values = new Map(chosen.values);
    const notApplicable = new Set(chosen.notApplicable);
    return { found: scoring.scoreOneCase(compiled, plan, values, locale, notApplicable), values, notApplicable, row: null, gone: null };
  }
  const wanted = chosen.row ?? lowestRow(columns);
  const gone = whole && wanted !== null && wanted > columns.size ? wanted : null;
  const row = gone === null ? wanted : columns.size;
  const found = row === null ? null : scoring.caseAt(compiled, plan, settings, data.bytes, row, locale);
  return found && { found, values: found.values, notApplicable: found.notApplicable, row, gone };
}

/** The line of the data file on which a row begins; undefined where the data are no file that can be opened. */
function placeOfRow({ data, columns }: ScoredRun, row: number): Place | undefined {
  const line = columns.line[row - 1];
  return line === undefined ? undefined : linesOf(data)?.(line);
}

function formOf(scoring: Scoring, scored: ScoredRun, { found, values, notApplicable, row, gone }: ShownCase, job: PreviewJob, locate: Locate): CaseForm {
  const { compiled, plan } = scored;
  const form = scoring.caseForm(compiled, plan);
  return {
    row, gone, place: row === null ? null : (placeOfRow(scored, row) ?? null),
    inputs: form.map(({ span, label, choices, ...input }) => ({ ...input, label: label[job.locale], choices: choices.map((c) => ({ value: c.value, label: c.label[job.locale] })), place: locate(span) ?? null })),
    positions: [...scoring.sliderPositions(compiled, form, values)],
    values: [...values],
    notApplicable: [...notApplicable],
    problems: found.problems.map(({ input, message }) => ({ input, message: message[job.locale] })),
  };
}

function listOf(scoring: Scoring, { id, compiled, plan, locale }: ScoredRun): CaseList {
  return {
    run: id,
    grades: plan.grades.map((g, i) => gradeName({ compiled, locale }, i, g.id)),
    vetoes: [...vetoNames({ plan, compiled, locale }).values()],
    statuses: scoring.CASE_STATUSES.map((status) => ({ status, label: STATUS[status]?.[locale] ?? status })),
    hasPass: plan.pass !== null,
  };
}

function viewOf(scoring: Scoring, job: PreviewJob, locate: Locate, scored: ScoredRun, one: ShownCase | null): ViewModel {
  const { compiled, plan, data, settings, run, columns, bands, listed, problems } = scored;
  const { locale } = job;
  const dataset = data.dataset === null ? null : scoring.openDataset(data.dataset);
  return scoringView({
    compiled, plan, locale, locate, dimension: scoring.dimensionsIn(job.file, job.catalogs),
    title: compiled.scoring.title?.[locale] ?? plan.id,
    dataset: nameOfData(data, dataset, locale),
    settings: scoring.reportSettings(compiled, plan, settings),
    summary: scoring.reportSummary(compiled, plan, run.summary(), run.groups()),
    cases: { bins: binsOf(plan, columns), hits: bands.counts, listed, placeOf: (row) => placeOfRow(scored, row), full: one && { report: one.found.report, trace: one.found.trace } },
    problems: problems.map((p) => ({ ...p, message: p.message[locale] })),
    problemCount: run.problemCount(),
    lineAt: linesOf(data),
  });
}

/** A piece of the list of cases, sorted and filtered. @throws CancelledError */
export async function previewCases(scored: ScoredRun, { order, from, count }: PreviewCasesParams, pace: Pace): Promise<CaseWindow> {
  const scoring = await loadScoring();
  const indexes = scoring.orderCases(scored.columns, order);
  await pace.pause();
  throwIfCancelled(pace.token);
  const rows = Array.from(indexes.subarray(from, from + Math.min(count, MOST_CASES)), (index) => index + 1);
  const found = await casesAt(scoring, scored, new Set(rows), pace);
  return { matched: indexes.length, rows: rows.flatMap((row) => { const report = found.get(row); return report === undefined ? [] : [caseRow(scored, report, placeOfRow(scored, row))]; }) };
}
