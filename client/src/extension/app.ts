/** The extension, the same on every host: starts the language server and puts together what shows its answers. */
import { window, type ExtensionContext, type TestController, type TreeDataProvider } from 'vscode';
import type { StandardsNode } from '../../../server/src/protocol/standards.ts';
import { registerCommands } from './commands/register.ts';
import { badgeDocuments } from './document-badges.ts';
import type { Host } from './host.ts';
import { PreviewPanels } from './preview/preview-panels.ts';
import { ScoringTests } from './scoring-tests.ts';
import { ServerConnection } from './server-connection.ts';
import { StandardsView } from './standards-view.ts';
import { StatusBar } from './status-bar.ts';
import { whenWanted } from './wanted.ts';

/** What other extensions, and the extension's own suites, may use. */
export interface Api {
  readonly standards: TreeDataProvider<StandardsNode>;
  /** Undefined while there is nothing to look after. */
  readonly tests: TestController | undefined;
  readonly previews: PreviewPanels;
}

export async function startApp(context: ExtensionContext, host: Host): Promise<Api> {
  const { subscriptions } = context;
  const output = window.createOutputChannel('Plumbline 准绳', { log: true });
  const server = new ServerConnection(host, output);
  const standards = new StandardsView(server);
  let tests: ScoringTests | undefined;
  const shown = server.onDidChangeState(() => {
    shown.dispose();
    subscriptions.push((tests = new ScoringTests(server)), new StatusBar(server));
  });
  const previews = new PreviewPanels(context, server, output);
  const { known, watching } = whenWanted(context, () => server.start());
  subscriptions.push(output, server, standards, previews, shown, watching, badgeDocuments(), ...registerCommands(context, server, output, () => tests, previews));
  await known;
  return { standards, previews, get tests() { return tests?.controller; } };
}
