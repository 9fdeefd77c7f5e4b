/** `plumbline/previewEdits`: what is to be edited in a scoring to make the changes of a trial last. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { loadScoring } from '../../core/service.ts';
import { PREVIEW_EDITS, type PreviewEdits, type PreviewEditsParams } from '../../protocol/preview.ts';
import { canonical } from '../uri.ts';
import { onRequest } from './handler.ts';

export const previewEdits = onRequest(
  new ProtocolRequestType<PreviewEditsParams, PreviewEdits | null, never, void, void>(PREVIEW_EDITS),
  () => ({}),
  null,
  async ({ session, params: { textDocument: { uri }, version: seen, trial }, token }): Promise<PreviewEdits | null> => {
    const scoring = await loadScoring();
    session.catchUp(uri);
    const context = session.context(uri, token);
    if (context?.document.kind !== 'scoring') return null;
    const { file } = context.document;
    const version = session.open.get(canonical(uri))?.version ?? null;
    const compiled = scoring.openScoring(file);
    if (version !== seen || compiled.plan === null) return { version, edits: null };
    const { edits } = scoring.turnKnobs(file, compiled, compiled.plan, new Map(trial.changes), trial);
    return { version, edits: edits.map(({ span, newText }) => ({ range: session.place(file.uri, span).range, newText })) };
  },
);
