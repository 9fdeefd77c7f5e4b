/** `plumbline/preview`: what a panel shows of a document; `plumbline/previewData`: data that were given to the panel; `plumbline/previewBefore`: what the document was. */
import { ProtocolRequestType, type CancellationToken } from 'vscode-languageserver';
import { throwIfCancelled } from '../../core/base/cancellation.ts';
import { decisiveErrors } from '../../core/service.ts';
import { noSubject, type Outcome, type Pace, type PreviewJob } from '../../preview/job.ts';
import { PREVIEW, PREVIEW_BEFORE, PREVIEW_CASES, PREVIEW_DATA, type CaseWindow, type Preview, type PreviewBeforeParams, type PreviewCasesParams, type PreviewDataParams, type PreviewParams, type PreviewSource, type PreviewSubject } from '../../protocol/preview.ts';
import type { Locate } from '../../view/model.ts';
import type { RequestContext, Session } from '../session.ts';
import { canonical } from '../uri.ts';
import { onRequest, type Answer, type Handler } from './handler.ts';

export const preview = onRequest(
  new ProtocolRequestType<PreviewParams, Preview | PreviewSubject | null, Preview, void, void>(PREVIEW),
  () => ({}),
  null,
  async (a): Promise<Preview | PreviewSubject | null> => {
    const { session, params, token } = a;
    const { uri } = params.textDocument;
    session.catchUp(uri);
    const context = session.context(uri, token);
    return context ? show(a, context) : null;
  },
);

export const previewData: Handler = {
  method: PREVIEW_DATA,
  capabilities: () => ({}),
  register(session) {
    session.connection.onNotification(PREVIEW_DATA, ({ textDocument, name, text }: PreviewDataParams) => { session.previews.give(textDocument.uri, name, text); });
  },
};

export const previewBefore: Handler = {
  method: PREVIEW_BEFORE,
  capabilities: () => ({}),
  register(session) {
    session.connection.onNotification(PREVIEW_BEFORE, ({ textDocument, against, before }: PreviewBeforeParams) => { session.previews.tellBefore(textDocument.uri, against, before); });
  },
};

export const previewCases = onRequest(
  new ProtocolRequestType<PreviewCasesParams, CaseWindow | null, never, void, void>(PREVIEW_CASES),
  () => ({}),
  null,
  async ({ session, params, token }): Promise<CaseWindow | null> => {
    const scored = session.previews.runs.find(params.run);
    if (scored === undefined) return null;
    const { previewCases: windowOf } = await import('../../preview/scoring-preview.ts');
    return windowOf(scored, params, paceOf(session, token, () => undefined));
  },
);

const paceOf = (session: Session, token: CancellationToken, tell: Pace['tell']): Pace => ({ token, pause: () => session.platform.pause(), now: () => performance.now(), tell });

async function show({ session, params, token, partial }: Answer<PreviewParams, Preview | PreviewSubject | null, Preview>, context: RequestContext): Promise<Preview | PreviewSubject | null> {
  const { document, locale } = context;
  const compute = document.kind === 'config' ? undefined : PREVIEWS[document.kind];
  if (compute === undefined) return null;
  const subject = document.kind === 'dataset' ? session.previews.subject(session, context) : null;
  if (subject !== null) return subject;
  // Now, since the tree of the document is another one once a person has typed on.
  const errors = decisiveErrors(document, context.config);
  const sources = session.previews.sources(session, context, params.source);
  const source = sources.find((s) => isSame(s.source, params.source))?.source ?? sources[0]?.source ?? null;
  const head = { uri: params.textDocument.uri, version: session.open.get(canonical(params.textDocument.uri))?.version ?? null, locale, sources, source };
  const pace = paceOf(session, token, (model, done) => {
    if (partial === undefined) return;
    partial({ ...head, ...BARE, done, model: model() }).catch((error: unknown) => { session.logDefect(PREVIEW, error); });
  });
  const data = source === null ? null : await session.previews.read(session, context, source, pace);
  throwIfCancelled(token);
  const job: PreviewJob = {
    file: document.file, uri: params.textDocument.uri, config: context.config, errors, locale, data, chosen: params.chosen, trial: params.trial ?? { changes: [], keepSums: false }, before: session.previews.before(context, params.against),
    catalogs: context.project.files.filter((f) => f.kind === 'catalog'),
    elsewhere: (other, span) => session.location(other, span),
    readBeside: (name) => session.previews.beside(session, context, name),
  };
  const outcome = await compute(session, context, job, pace);
  if ('model' in outcome) return { ...head, ...BARE, done: 1, ...outcome };
  return {
    ...head, ...BARE, done: 1, model: null, questionnaire: outcome.questionnaire ?? null, whatIf: outcome.whatIf ?? null,
    problems: outcome.obstacles.map(({ message, span }) => ({ message: message[locale], place: span === null ? null : session.place(document.file.uri, span) })),
  };
}

/** Of made-up cases there is one source, whatever numbers it has. */
const isSame = (a: PreviewSource, b: PreviewSource | null): boolean => (a.type === 'generated' ? b?.type === 'generated' : JSON.stringify(a) === JSON.stringify(b));

/** What there is beside a view only when it is whole. */
const BARE = { problems: [], cases: null, form: null, whatIf: null, lights: [], questionnaire: null } as const;

type Compute = (session: Session, context: RequestContext, job: PreviewJob, pace: Pace) => Promise<Outcome>;

/** Places in any file whose text is at hand. */
const locateFor = (session: Session, job: PreviewJob): Locate => (span, uri) => session.location(uri ?? job.file.uri, span);

/** By the kind of document. */
const PREVIEWS: Readonly<Record<string, Compute>> = {
  scoring: async (session, _context, job, pace) => (await import('../../preview/scoring-preview.ts')).scoringPreview(job, session.previews.runs, pace),
  survey: async (_session, _context, job, pace) => (await import('../../preview/survey-preview.ts')).surveyPreview(job, pace),
  standard: async (session, { project }, job, pace) => (await import('../../preview/standard-preview.ts')).standardPreview(job, { project, measure: session.previews.measure(session, job), locate: locateFor(session, job) }, pace),
  // What leads to no document.
  dataset: () => Promise.resolve(noSubject()),
  catalog: async (session, { project }, job) => (await import('../../preview/catalog-preview.ts')).catalogPreview(job, project, locateFor(session, job)),
};
