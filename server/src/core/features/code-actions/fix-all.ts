/** Everything in the document that `plumbline check --fix` would mend, as one change; on request or when a file is saved. */
import { applyEdits, applyFixes } from '../../base/apply-fixes.ts';
import { EditChain } from '../../base/compose-edits.ts';
import { throwIfCancelled } from '../../base/cancellation.ts';
import type { Diagnostic, TextEdit } from '../../base/diagnostic.ts';
import { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { Project } from '../../analysis/project.ts';
import { builtInCatalogs } from '../../catalog/built-in.ts';
import { runDocumentRules, runWorkspaceRules, settle } from '../../rules/driver.ts';
import { RULES } from '../../rules/generated/registry.ts';
import type { FeatureContext } from '../context.ts';
import { action, type ActionProvider } from './code-action.ts';

export const fixAll: ActionProvider = {
  id: 'fix-all',
  kind: 'source.fixAll.plumbline',
  offer(context) {
    const diagnostics = context.diagnostics.filter((d) => d.fixes.some((f) => f.applicability === 'safe'));
    if (diagnostics.length === 0) return [];
    const title = { zh: '修复本文件中所有可以安全修复的问题', en: 'Fix everything in this file that is safe to fix' };
    return [action('source.fixAll.plumbline', title, () => ({ edits: allSafeFixes(context), creates: [] }), { diagnostics })];
  },
};

/** Fixes may uncover further findings with fixes; so many rounds are enough for all but a defect. */
const MAX_PASSES = 50;

/** Edits of this document only: a fix that reaches into another file is left to the person who looks at both. */
function allSafeFixes(context: FeatureContext): TextEdit[] {
  const { uri } = context.document.file;
  const chain = new EditChain(context.document.text);
  const seen = new Set([context.document.text]);
  let { text } = context.document;
  let { diagnostics } = context;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    throwIfCancelled(context.token);
    const edits = applyFixes([{ uri, text, diagnostics }]).edits.get(uri) ?? [];
    const fixed = applyEdits(text, edits);
    if (seen.has(fixed)) break;
    seen.add(fixed);
    chain.add(edits);
    text = fixed;
    diagnostics = checkAgain(context, text);
  }
  return chain.edits;
}

/** The settled findings of the document if its text were `text`, all other files being what they are. */
function checkAgain({ document, project, config, data }: FeatureContext, text: string): readonly Diagnostic[] {
  const again = new DocumentAnalysis({ ...document.file, text });
  const { index } = again;
  const around = new Project([...project.files.filter((f) => f.uri !== index.uri), index], builtInCatalogs());
  const found = [...runDocumentRules(RULES, again, config), ...runWorkspaceRules(RULES, index, around, config, data.get(index.uri))];
  return settle(RULES, index, found, config);
}
