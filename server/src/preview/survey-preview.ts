/** A survey's analyses over sample answers: the view of `plumbline report`, from the text as it stands. */
import { throwIfCancelled } from '../core/base/cancellation.ts';
import { loadScoring, loadSurveys, type DataProblem, type SurveyResult } from '../core/service.ts';
import { questionnaire } from '../view/questionnaire.ts';
import type { ViewModel } from '../view/model.ts';
import { surveyReport } from '../view/survey-report.ts';
import { surveyView } from '../view/survey-view.ts';
import { KEPT_PROBLEMS } from '../view/problems.ts';
import { feed, linesOf, locateIn, nameOfData, noData, type Outcome, type Pace, type PreviewJob } from './job.ts';

/** Milliseconds of work between two pauses. */
const SLICE = 8;
/** Milliseconds after which the first results are told, and further ones. */
const FIRST = 150;
const FURTHER = 1_000;

export async function surveyPreview(job: PreviewJob, pace: Pace): Promise<Outcome> {
  const { file, locale, data, errors } = job;
  const begun = pace.now();
  if (errors.length > 0) return { obstacles: errors };
  const surveys = await loadSurveys();
  const open = surveys.openSurvey(file, job.catalogs);
  const locate = locateIn(job);
  const asked = questionnaire(surveys, open, locale, locate);
  if (data === null) return { ...noData(), questionnaire: asked };
  const { openDataset } = await loadScoring();
  const dataset = data.dataset === null ? null : openDataset(data.dataset);
  const problems: DataProblem[] = [];
  const reader = open.reader(dataset, data.name, {}, (problem) => { if (problems.length < KEPT_PROBLEMS) problems.push(problem); });
  const decoder = new TextDecoder();
  await feed(data, (piece) => reader.push(decoder.decode(piece, { stream: true })), pace, null);
  const answers = reader.end();
  const resamples = new Map<string, readonly Int32Array[] | null>();
  for (const name of open.resampleFiles) {
    const text = await job.readBeside(name);
    resamples.set(name, text === null ? null : surveys.readResamples(text));
  }
  const view = (result: SurveyResult, waiting: ReadonlySet<number>): ViewModel => {
    const report = surveyReport(result, { dataset: nameOfData(data, dataset, locale), encoding: dataset?.encoding ?? 'utf-8', problemCount: reader.problemCount(), problems }, locale);
    return surveyView(report, locale, locate, (at) => open.written(at), { waiting, lineAt: linesOf(data) });
  };
  let turn = pace.now();
  let due = begun + FIRST;
  let untold: (() => void) | null = null;
  const result = await open.analyze(answers, resamples, {
    async pause() {
      const now = pace.now();
      if (untold !== null && now >= due) {
        untold();
        untold = null;
        due = now + FURTHER;
      }
      if (now < turn + SLICE) return;
      await pace.pause();
      throwIfCancelled(pace.token);
      turn = pace.now();
    },
    tell(part, waiting) { untold = () => { pace.tell(() => view(part(), waiting), 1); }; },
  });
  return { model: view(result, new Set()), questionnaire: asked };
}
