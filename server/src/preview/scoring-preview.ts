/** A scoring over sample data: the view of `plumbline report`, from the text as it stands. */
import { decisiveErrors, loadScoring, type DataProblem } from '../core/service.ts';
import type { ViewModel } from '../view/model.ts';
import { CaseCollector } from '../view/scoring-cases.ts';
import { scoringView } from '../view/scoring-view.ts';
import { feed, locateIn, noData, type Outcome, type Pace, type PreviewJob } from './job.ts';

/** Problems in the data that are kept; the rest are counted. */
const KEPT = 1_000;
/** Cases that are listed. */
const LISTED = 20;

export async function scoringPreview(job: PreviewJob, pace: Pace): Promise<Outcome> {
  const { file, locale, data } = job;
  const scoring = await loadScoring();
  const errors = decisiveErrors(file, job.config);
  const compiled = scoring.openScoring(file);
  const { plan } = compiled;
  if (errors.length > 0 || plan === null) return { obstacles: errors.length > 0 ? errors : compiled.problems };
  if (data === null) return noData();
  const dataset = data.dataset === null ? null : scoring.openDataset(data.dataset);
  const settings = scoring.dataSettings(compiled.scoring, dataset, data.name);
  const problems: DataProblem[] = [];
  const collector = new CaseCollector(plan, { limit: LISTED, row: job.row }, (scored) => scoring.reportCase(compiled, plan, scored, locale), (scored) => scoring.explainCase(compiled, scored.values, scored.result));
  const run = scoring.scoreRun(compiled, plan, settings, {
    onCase: (scored) => { collector.add(scored); },
    onProblem: (problem) => { if (problems.length < KEPT) problems.push(problem); },
  });
  const model = (): ViewModel => scoringView({
    compiled, plan, locale, locate: locateIn(job),
    title: compiled.scoring.title?.[locale] ?? plan.id,
    dataset: dataset?.title?.[locale] ?? dataset?.id ?? data.name,
    settings: scoring.reportSettings(compiled, plan, settings),
    summary: scoring.reportSummary(compiled, plan, run.summary(), run.groups()),
    cases: collector.cases(),
    problems: problems.map((p) => ({ ...p, message: p.message[locale] })),
    problemCount: run.problemCount(),
  });
  await feed(data, (piece) => run.push(piece), pace, model);
  run.end();
  return { model: model() };
}
