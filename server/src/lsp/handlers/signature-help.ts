/** `textDocument/signatureHelp`: the parameters of a FEEL function while its call is written. */
import { SignatureHelpRequest } from 'vscode-languageserver';
import { signatureHelp as helpAt } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { toMarkup } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const signatureHelp = onDocument(
  SignatureHelpRequest.type,
  () => ({ signatureHelpProvider: { triggerCharacters: ['(', ','], retriggerCharacters: [')'] } }),
  null,
  (context, { position }, { session }) => {
    const found = helpAt(context, toOffset(context.lines, position));
    if (!found) return null;
    const format = session.capabilities.textDocument?.signatureHelp?.signatureInformation?.documentationFormat;
    // One too many points behind the last parameter, so that none is shown as the one that is written.
    const active = found.active < 0 ? found.parameters.length : found.active;
    const parameters = found.parameters.map(([start, end]) => ({ label: [start, end] as [number, number] }));
    return { signatures: [{ label: found.label, documentation: toMarkup(found.documentation, format), parameters }], activeSignature: 0, activeParameter: active };
  },
);
