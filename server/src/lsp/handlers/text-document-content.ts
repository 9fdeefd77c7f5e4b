/** `workspace/textDocumentContent`: the texts of built-in catalogs, which are no files. */
import { TextDocumentContentRequest } from 'vscode-languageserver';
import { builtInText } from '../../core/language-service.ts';
import { canonical } from '../uri.ts';
import { onRequest } from './handler.ts';

export const textDocumentContent = onRequest(
  TextDocumentContentRequest.type,
  () => ({ workspace: { textDocumentContent: { schemes: ['plumbline-builtin'] } } }),
  { text: '' },
  ({ params, nothing }) => {
    const text = builtInText(canonical(params.uri));
    return text === undefined ? nothing : { text };
  },
);
