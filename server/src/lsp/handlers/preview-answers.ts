/** `plumbline/previewAnswers`: what a respondent is asked after some answers; `plumbline/previewPage`: the questionnaire to be printed. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { PREVIEW_ANSWERS, PREVIEW_PAGE, type Answering, type PreviewAnswersParams, type PreviewPage, type PreviewPageParams } from '../../protocol/preview.ts';
import type { Session } from '../session.ts';
import { onRequest, type Answer } from './handler.ts';

export const previewAnswers = onRequest(
  new ProtocolRequestType<PreviewAnswersParams, Answering | null, never, void, void>(PREVIEW_ANSWERS),
  () => ({}),
  null,
  async (a) => {
    const written = writtenIn(a);
    return written && (await import('../../preview/survey-questionnaire.ts')).surveyAnswers(written, a.params.answers);
  },
);

export const previewPage = onRequest(
  new ProtocolRequestType<PreviewPageParams, PreviewPage | null, never, void, void>(PREVIEW_PAGE),
  () => ({}),
  null,
  async (a) => {
    const written = writtenIn(a);
    return written && (await import('../../preview/survey-questionnaire.ts')).surveyPage(written);
  },
);

function writtenIn({ session, params, token }: Pick<Answer<PreviewPageParams, unknown, never>, 'params' | 'token'> & { readonly session: Session }) {
  const context = session.context(params.textDocument.uri, token);
  if (context?.document.kind !== 'survey') return null;
  return { file: context.document.file, locale: context.locale, catalogs: context.project.files.filter((f) => f.kind === 'catalog') };
}
