/** Every request that the server answers. A new one is a file beside this and a line here. */
import { documentDiagnostic } from './document-diagnostic.ts';
import type { Handler } from './handler.ts';
import { textDocumentContent } from './text-document-content.ts';
import { workspaceDiagnostic } from './workspace-diagnostic.ts';

export const HANDLERS: readonly Handler[] = [documentDiagnostic, textDocumentContent, workspaceDiagnostic];
