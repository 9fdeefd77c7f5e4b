/** The extension, the same on every host: starts the language server and puts together what shows its answers. */
import { window, type ExtensionContext, type TestController, type TreeDataProvider } from 'vscode';
import type { StandardsNode } from '../../../server/src/protocol/standards.ts';
import { registerCommands } from './commands/register.ts';
import type { Host } from './host.ts';
import { ScoringTests } from './scoring-tests.ts';
import { ServerConnection } from './server-connection.ts';
import { StandardsView } from './standards-view.ts';
import { StatusBar } from './status-bar.ts';

/** What other extensions, and the extension's own suites, may use. */
export interface Api {
  readonly standards: TreeDataProvider<StandardsNode>;
  readonly tests: TestController;
}

export async function startApp(context: ExtensionContext, host: Host): Promise<Api> {
  const output = window.createOutputChannel('Plumbline 准绳', { log: true });
  const server = new ServerConnection(host, output);
  const tests = new ScoringTests(server);
  const standards = new StandardsView(server);
  context.subscriptions.push(output, server, tests, standards, new StatusBar(server), ...registerCommands(context, server, output, tests));
  await server.start();
  return { standards, tests: tests.controller };
}
