/** Every command of the extension, under the name that the manifest, menus and code lenses know it by. */
import { commands, Uri, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { RESUME_INDEXING } from '../../../../server/src/protocol/status.ts';
import type { PreviewPanels } from '../preview/preview-panels.ts';
import type { ScoringTests } from '../scoring-tests.ts';
import type { ServerConnection } from '../server-connection.ts';
import { newDocument } from './new-document.ts';
import { runTests } from './run-tests.ts';
import { showReferences } from './show-references.ts';

export function registerCommands(context: ExtensionContext, server: ServerConnection, output: LogOutputChannel, tests: () => ScoringTests | undefined, previews: PreviewPanels): Disposable[] {
  const register = (name: string, run: (...args: never[]) => unknown): Disposable => commands.registerCommand(`plumbline.${name}`, run);
  return [
    register('newDocument', newDocument(server)),
    register('runTests', runTests(server, tests)),
    register('showReferences', showReferences),
    // A code lens gives the uri as text, a menu as an object.
    register('openPreview', (uri?: string | Uri) => { previews.show(typeof uri === 'string' ? Uri.parse(uri) : uri); }),
    register('lockPreview', () => { previews.toggleLock(); }),
    register('showPreviewSource', () => previews.showSource()),
    register('openWalkthrough', () => commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#first-standard`)),
    register('showOutput', () => { output.show(); }),
    register('resumeIndexing', () => { server.notify(RESUME_INDEXING, undefined); }),
    register('restartServer', () => server.restart()),
  ];
}
