/** Every request that the server answers. A new one is a file beside this and a line here. */
import { codeAction } from './code-action.ts';
import { codeActionResolve } from './code-action-resolve.ts';
import { codeLens, codeLensResolve } from './code-lens.ts';
import { completion, completionResolve } from './completion.ts';
import { definition } from './definition.ts';
import { documentDiagnostic } from './document-diagnostic.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentStarters } from './document-starters.ts';
import { documentSymbol } from './document-symbol.ts';
import { foldingRange } from './folding-range.ts';
import { formatting, rangeFormatting } from './formatting.ts';
import type { Handler } from './handler.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { linkedEditingRange } from './linked-editing-range.ts';
import { newDocument } from './new-document.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { references } from './references.ts';
import { preview, previewBefore, previewCases, previewData } from './preview.ts';
import { previewAnswers, previewPage } from './preview-answers.ts';
import { previewEdits } from './preview-edits.ts';
import { prepareRename, rename } from './rename.ts';
import { runTests } from './run-tests.ts';
import { scoringTests } from './scoring-tests.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { standards } from './standards.ts';
import { testedScorings } from './tested-scorings.ts';
import { textDocumentContent } from './text-document-content.ts';
import { typeDefinition } from './type-definition.ts';
import { workspaceDiagnostic } from './workspace-diagnostic.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

export const HANDLERS: readonly Handler[] = [
  codeAction,
  codeActionResolve,
  codeLens,
  codeLensResolve,
  completion,
  completionResolve,
  definition,
  documentDiagnostic,
  documentHighlight,
  documentLink,
  documentStarters,
  documentSymbol,
  foldingRange,
  formatting,
  hover,
  inlayHint,
  linkedEditingRange,
  newDocument,
  onTypeFormatting,
  prepareRename,
  preview,
  previewAnswers,
  previewBefore,
  previewCases,
  previewData,
  previewEdits,
  previewPage,
  rangeFormatting,
  references,
  rename,
  runTests,
  scoringTests,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  signatureHelp,
  standards,
  testedScorings,
  textDocumentContent,
  typeDefinition,
  workspaceDiagnostic,
  workspaceSymbol,
];
