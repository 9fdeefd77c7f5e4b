/**
 * The façade of the core for an editor: open documents, the files around them, their findings and every feature. It wires
 * the layers and hands out plain data; what it says of a text is what `plumbline check` says of it.
 */
import type { CancellationToken } from './base/cancellation.ts';
import type { Diagnostic } from './base/diagnostic.ts';
import { LineIndex } from './base/line-index.ts';
import type { Locale } from './base/text.ts';
import type { DocumentAnalysis } from './analysis/document-analysis.ts';
import { Project } from './analysis/project.ts';
import { builtInCatalogs } from './catalog/built-in.ts';
import { builtInAnalysis, builtInText as catalogText } from './catalog/built-in-texts.ts';
import type { FeatureContext, Location } from './features/context.ts';
import { builtInPage } from './features/pages/built-in-pages.ts';
import type { Claim, WorkspaceFile } from './workspace/workspace-file.ts';
import { Workspace } from './workspace/workspace.ts';

export { ACTION_KINDS, codeActions } from './features/code-actions/code-actions.ts';
export type { Change, OfferedAction } from './features/code-actions/code-actions.ts';
export { formatDocument } from './features/formatting/format-document.ts';
export { formatOnType, TYPED } from './features/formatting/format-on-type.ts';
export { linkedEditing } from './features/linked-editing.ts';
export { complete } from './features/completion/complete.ts';
export type { Candidate, CompletionItem } from './features/completion/candidate.ts';
export { documentationOf } from './features/documentation/documentation.ts';
export type { Subject } from './features/documentation/subject.ts';
export { hover } from './features/hover/hover.ts';
export { signatureHelp } from './features/signature-help.ts';
export { Workspace };
export { documentLinks } from './features/document-links.ts';
export { folds } from './features/folding.ts';
export { inlayHints } from './features/inlay-hints.ts';
export { codeLenses, resolveLens, type LensCommand, type LensSubject } from './features/lenses/code-lenses.ts';
export { definitions } from './features/names/definition.ts';
export { highlights, references } from './features/names/references.ts';
export { isRefusal, prepareRename, rename, type RenameEdits } from './features/names/rename.ts';
export { typeDefinition } from './features/pages/type-definition.ts';
export { selections } from './features/selection.ts';
export { outline } from './features/symbols/outline.ts';
export type { OutlineItem } from './features/symbols/outline-item.ts';
export { SymbolSearch } from './features/symbols/workspace-symbols.ts';
export { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type SemanticToken } from './features/tokens/semantic-tokens.ts';
export type { Claim, FeatureContext, Location, WorkspaceFile };
export type { DataFacts } from './analysis/data-facts.ts';
export type { DataJob } from './analysis/data-jobs.ts';
export { measuresOf } from './analysis/measurement.ts';
export type { Settled } from './workspace/workspace.ts';

/** The text behind a `plumbline-builtin:` uri, a catalog or a page of the language; undefined for any other. */
export const builtInText = (uri: string): string | undefined => catalogText(uri) ?? builtInPage(uri);
/** What only some of those who open an editor ask for. */
export const loadScoringTests = () => import('./features/scoring-tests.ts');
export const loadStandardsTree = () => import('./features/standards-tree.ts');

export interface LanguageService {
  readonly workspace: Workspace;
  /**
   * What a feature looks at, made for one request and not kept; undefined where the file is no document here.
   * @param locale what the person reads; a configuration that names a language speaks for its files
   */
  context(uri: string, token: CancellationToken, locale: Locale): FeatureContext | undefined;
  /** Any document of the workspace, or a built-in catalog. */
  analysis(uri: string): DocumentAnalysis | undefined;
  /** The lines of any file whose text is at hand; of other files positions cannot be told. */
  lines(uri: string): LineIndex | undefined;
  /** All projects, for requests that ask across the workspace. */
  contexts(token: CancellationToken, locale: Locale): readonly FeatureContext[];
}

export function createLanguageService(): LanguageService {
  const workspace = new Workspace();
  const analysis = (uri: string): DocumentAnalysis | undefined => workspace.analysis(uri) ?? builtInAnalysis(uri);
  const alone = new Project([], builtInCatalogs());

  function context(uri: string, token: CancellationToken, locale: Locale): FeatureContext | undefined {
    const document = analysis(uri);
    if (!document) return undefined;
    const file = workspace.file(uri);
    // What is built in belongs to every project: with several of them nobody can say which one is meant.
    const project = file ? workspace.projectOf(file) : workspace.onlyProject();
    return {
      document,
      previous: file?.previous,
      project: project?.project ?? alone,
      config: file?.config ?? workspace.configOf('/'),
      locale: file?.config?.locale ?? locale,
      data: workspace.data,
      token,
      analysis,
      get diagnostics(): readonly Diagnostic[] {
        return file ? workspace.settled(file).diagnostics : [];
      },
    };
  }

  return {
    workspace,
    analysis,
    context,
    lines(uri) {
      const known = workspace.file(uri)?.lines ?? builtInAnalysis(uri)?.lines;
      const page = known ? undefined : builtInPage(uri);
      return page === undefined ? known : new LineIndex(page);
    },
    contexts(token, locale) {
      const seen = new Set<string>();
      return workspace.documents().flatMap((file) => {
        const project = file.config?.project;
        if (project === undefined || seen.has(project)) return [];
        seen.add(project);
        return context(file.uri, token, locale) ?? [];
      });
    },
  };
}
