/** Every request that the server answers. A new one is a file beside this and a line here. */
import { completion, completionResolve } from './completion.ts';
import { documentDiagnostic } from './document-diagnostic.ts';
import type { Handler } from './handler.ts';
import { hover } from './hover.ts';
import { signatureHelp } from './signature-help.ts';
import { textDocumentContent } from './text-document-content.ts';
import { workspaceDiagnostic } from './workspace-diagnostic.ts';

export const HANDLERS: readonly Handler[] = [completion, completionResolve, documentDiagnostic, hover, signatureHelp, textDocumentContent, workspaceDiagnostic];
