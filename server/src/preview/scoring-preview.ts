/** A scoring over sample data: the view of `plumbline report`, from the text as it stands, with one case that can be played with. */
import { throwIfCancelled } from '../core/base/cancellation.ts';
import { decisiveErrors, loadScoring, type OneCase, type PlanProblem } from '../core/service.ts';
import type { CaseForm, CaseList, CaseWindow, PreviewCasesParams } from '../protocol/preview.ts';
import type { ViewModel } from '../view/model.ts';
import { caseRow } from '../view/scoring-case-view.ts';
import { binsOf, lowestRow } from '../view/scoring-cases.ts';
import { gradeName } from '../view/scoring-names.ts';
import { scoringView } from '../view/scoring-view.ts';
import { STATUS } from '../view/scoring-words.ts';
import { locateIn, noData, type Outcome, type Pace, type PreviewJob } from './job.ts';
import { casesAt, type ScoredRun, type ScoredRuns } from './scored-run.ts';

type Scoring = Awaited<ReturnType<typeof loadScoring>>;

export async function scoringPreview(job: PreviewJob, runs: ScoredRuns, pace: Pace): Promise<Outcome> {
  const { file, locale, data } = job;
  const scoring = await loadScoring();
  const errors = decisiveErrors(file, job.config);
  if (errors.length > 0) return { obstacles: errors };
  if (data === null) {
    const { plan, problems } = scoring.openScoring(file);
    return plan === null ? { obstacles: problems } : noData();
  }
  const scored = await runs.over(scoring, file, data, locale, pace, (part, done) => { pace.tell(() => viewOf(scoring, job, part, caseOf(scoring, job, part)), done); });
  if (isProblems(scored)) return { obstacles: scored };
  const one = caseOf(scoring, job, scored);
  const locate = locateIn(job);
  return {
    model: viewOf(scoring, job, scored, one),
    cases: listOf(scoring, scored),
    form: one && formOf(scoring, scored, one, job),
    lights: (one?.found.lights ?? []).flatMap((light) => locate(light.span) ?? []),
  };
}

const isProblems = (made: ScoredRun | readonly PlanProblem[]): made is readonly PlanProblem[] => Array.isArray(made);

interface ShownCase {
  readonly found: OneCase;
  readonly values: ReadonlyMap<string, string>;
  readonly notApplicable: ReadonlySet<string>;
  /** Null for a case that was typed. */
  readonly row: number | null;
}

function caseOf(scoring: Scoring, { chosen, locale }: PreviewJob, { compiled, plan, settings, data, columns }: ScoredRun): ShownCase | null {
  if (chosen.type === 'typed') {
    const values = new Map(chosen.values);
    const notApplicable = new Set(chosen.notApplicable);
    return { found: scoring.scoreOneCase(compiled, plan, values, locale, notApplicable), values, notApplicable, row: null };
  }
  const row = chosen.row ?? lowestRow(columns);
  const found = row === null ? null : scoring.caseAt(compiled, plan, settings, data.bytes, row, locale);
  return found && { found, values: found.values, notApplicable: found.notApplicable, row };
}

function formOf(scoring: Scoring, { compiled, plan }: ScoredRun, { found, values, notApplicable, row }: ShownCase, job: PreviewJob): CaseForm {
  const locate = locateIn(job);
  const form = scoring.caseForm(compiled, plan);
  return {
    row,
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
    vetoes: plan.vetoes.map((v, i) => compiled.places.vetoes[i]?.label?.[locale] ?? v.id),
    statuses: scoring.CASE_STATUSES.map((status) => ({ status, label: STATUS[status]?.[locale] ?? status })),
    hasPass: plan.pass !== null,
  };
}

function viewOf(scoring: Scoring, job: PreviewJob, scored: ScoredRun, one: ShownCase | null): ViewModel {
  const { compiled, plan, data, settings, run, columns, bands, listed, problems } = scored;
  const { locale } = job;
  const dataset = data.dataset === null ? null : scoring.openDataset(data.dataset);
  return scoringView({
    compiled, plan, locale, locate: locateIn(job), dimension: scoring.dimensionsIn(job.file, job.catalogs),
    title: compiled.scoring.title?.[locale] ?? plan.id,
    dataset: dataset?.title?.[locale] ?? dataset?.id ?? data.name,
    settings: scoring.reportSettings(compiled, plan, settings),
    summary: scoring.reportSummary(compiled, plan, run.summary(), run.groups()),
    cases: { bins: binsOf(plan, columns), hits: bands.counts, listed, full: one && { report: one.found.report, trace: one.found.trace } },
    problems: problems.map((p) => ({ ...p, message: p.message[locale] })),
    problemCount: run.problemCount(),
  });
}

/** Most cases that are told of at a time. */
const WINDOW = 500;

/** A piece of the list of cases, sorted and filtered. @throws CancelledError */
export async function previewCases(scored: ScoredRun, { order, from, count }: PreviewCasesParams, pace: Pace): Promise<CaseWindow> {
  const scoring = await loadScoring();
  const indexes = scoring.orderCases(scored.columns, order);
  await pace.pause();
  throwIfCancelled(pace.token);
  const rows = Array.from(indexes.subarray(from, from + Math.min(count, WINDOW)), (index) => index + 1);
  const found = await casesAt(scoring, scored, new Set(rows), pace);
  return { matched: indexes.length, rows: rows.flatMap((row) => { const report = found.get(row); return report === undefined ? [] : [caseRow(scored, report)]; }) };
}
