/** A survey's analyses over sample answers: the view of `plumbline report`, from the text as it stands. */
import { throwIfCancelled } from '../core/base/cancellation.ts';
import { decisiveErrors, loadScoring, loadSurveys, type DataProblem } from '../core/service.ts';
import { questionnaire } from '../view/questionnaire.ts';
import { surveyReport } from '../view/survey-report.ts';
import { surveyView } from '../view/survey-view.ts';
import { feed, locateIn, noData, type Outcome, type Pace, type PreviewJob } from './job.ts';

/** Problems in the data that are kept; the rest are counted. */
const KEPT = 1_000;

export async function surveyPreview(job: PreviewJob, pace: Pace): Promise<Outcome> {
  const { file, locale, data } = job;
  const errors = decisiveErrors(file, job.config);
  if (errors.length > 0) return { obstacles: errors };
  const surveys = await loadSurveys();
  const open = surveys.openSurvey(file, job.catalogs);
  const locate = locateIn(job);
  const asked = questionnaire(surveys, open, locale, locate);
  if (data === null) return { ...noData(), questionnaire: asked };
  const { openDataset } = await loadScoring();
  const dataset = data.dataset === null ? null : openDataset(data.dataset);
  const problems: DataProblem[] = [];
  const reader = open.reader(dataset, data.name, {}, (problem) => { if (problems.length < KEPT) problems.push(problem); });
  const decoder = new TextDecoder();
  await feed(data, (piece) => reader.push(decoder.decode(piece, { stream: true })), pace, null);
  const answers = reader.end();
  const resamples = new Map<string, readonly Int32Array[] | null>();
  for (const name of open.resampleFiles) {
    const text = await job.readBeside(name);
    resamples.set(name, text === null ? null : surveys.readResamples(text));
  }
  const result = await open.analyze(answers, resamples, async () => {
    await pace.pause();
    throwIfCancelled(pace.token);
  });
  const report = surveyReport(result, { dataset: dataset?.title?.[locale] ?? dataset?.id ?? data.name, encoding: dataset?.encoding ?? 'utf-8', problemCount: reader.problemCount(), problems }, locale);
  return { model: surveyView(report, locale, locate, (at) => open.written(at)), questionnaire: asked };
}
