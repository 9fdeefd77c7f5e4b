/** A survey as its respondents meet it while its text is written: what they are asked after their answers, and the page to print. */
import { loadSurveys } from '../core/service.ts';
import type { Answering, GivenAnswers, PreviewPage } from '../protocol/preview.ts';
import { fileStem } from '../view/file-names.ts';
import { NOWHERE } from '../view/model.ts';
import { questionnaire } from '../view/questionnaire.ts';
import { questionnairePage } from '../view/questionnaire-page.ts';
import type { PreviewJob } from './job.ts';

type Written = Pick<PreviewJob, 'file' | 'catalogs' | 'locale'>;

export async function surveyAnswers({ file, catalogs, locale }: Written, answers: GivenAnswers): Promise<Answering> {
  const open = (await loadSurveys()).openSurvey(file, catalogs);
  const { visible, unmet, refused, screenedOut, quotas } = open.ask(answers);
  const called = new Map(open.instrument.survey.quotas.flatMap((q) => (q.id === null ? [] : [[q.id, q.label?.[locale] ?? q.id] as const])));
  return { visible, unmet, refused: refused.map(({ variable, why }) => ({ variable, message: why[locale] })), screenedOut, quotas: quotas.map((id) => called.get(id) ?? id) };
}

export async function surveyPage({ file, catalogs, locale }: Written): Promise<PreviewPage> {
  const surveys = await loadSurveys();
  const open = surveys.openSurvey(file, catalogs);
  return { name: `${fileStem(`${open.instrument.id}.questionnaire`)}.html`, html: questionnairePage(questionnaire(surveys, open, locale, NOWHERE)) };
}
