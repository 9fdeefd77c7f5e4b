/** A standard beside its text: what it promises stage by stage, what that covers, and whether it is attained on data. */
import { loadScoring, loadStandards, type DataProblem, type Project, type SourceFile } from '../core/service.ts';
import type { Locate, ViewModel } from '../view/model.ts';
import { standardView } from '../view/standard-view.ts';
import { KEPT_PROBLEMS } from '../view/problems.ts';
import { feed, linesOf, nameOfData, type Outcome, type Pace, type PreviewJob } from './job.ts';

/** What the rest of the project gives. */
export interface Surroundings {
  readonly project: Project;
  /** The scoring or survey that the data are for; null where they are the standard's own. */
  readonly measure: SourceFile | null;
  /** Places in any file of the project. */
  readonly locate: Locate;
}

export async function standardPreview({ file, locale, errors, data }: PreviewJob, { project, measure, locate }: Surroundings, pace: Pace): Promise<Outcome> {
  if (errors.length > 0) return { obstacles: errors };
  const { openMeasure, openStandard } = await loadStandards();
  const open = openStandard(file, project);
  if (data === null) return { model: standardView({ locale, locate, open, dataset: null, attainment: null, problems: [], problemCount: 0 }) };
  const { openDataset } = await loadScoring();
  const dataset = data.dataset === null ? null : openDataset(data.dataset);
  const problems: DataProblem[] = [];
  const run = openMeasure(open, measure).run(dataset, data.name, {}, (problem) => { if (problems.length < KEPT_PROBLEMS) problems.push(problem); });
  const model = (): ViewModel => standardView({
    locale, locate, open,
    dataset: nameOfData(data, dataset, locale),
    attainment: { outcomes: run.outcomes(), groups: run.groups(), cases: run.rows() },
    problems: problems.map((p) => ({ ...p, message: p.message[locale] })),
    problemCount: run.problemCount(),
    lineAt: linesOf(data),
  });
  const decoder = new TextDecoder();
  await feed(data, (piece) => run.push(decoder.decode(piece, { stream: true })), pace, (done) => { pace.tell(model, done); });
  run.end();
  return { model: model() };
}
