/** What the language server is told of this editor, and which documents it is asked about. */
import { workspace, type LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import { CONFIGURATION_SECTION, LENS_COMMANDS, OWN_LANGUAGE, type InitializationOptions } from '../../../server/src/protocol/settings.ts';

/**
 * Documents in YAML have a language of their own, which other YAML tools leave alone, so nothing is reported twice.
 * Markdown stays Markdown, for its preview and everything else that knows it: the server looks only at the files that are
 * documents, and a configuration may name any. Files that somebody has given back to plain YAML are left to other tools.
 */
const LANGUAGES = [OWN_LANGUAGE, 'markdown'];

export function clientOptions(output: LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    documentSelector: schemes().flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    // A function, since a server that is started again may find another workspace than the first did.
    initializationOptions: (): InitializationOptions => ({
      locale: workspace.getConfiguration(CONFIGURATION_SECTION).get('locale', 'auto'),
      readData: workspace.isTrusted,
      status: true,
      suggestCommand: 'editor.action.triggerSuggest',
      commands: LENS_COMMANDS,
    }),
    diagnosticPullOptions: { onChange: true, onSave: false },
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/** Where documents are: on disk, in the folders of the workspace, not saved yet, built in. Not the other side of a comparison, which is the same document once more. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders?.map((folder) => folder.uri.scheme) ?? [];
  return [...new Set(['file', 'untitled', 'plumbline-builtin', ...folders])];
}
