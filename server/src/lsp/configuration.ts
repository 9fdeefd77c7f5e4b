/** Settings of the window and of each folder: asked for where the client answers, else taken as they are sent. */
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { CONFIGURATION_SECTION, type FolderSettings, type Settings } from '../protocol/settings.ts';
import { refreshShown } from './refresh.ts';
import type { Session } from './session.ts';

/** Milliseconds that a client has to say its settings before it is served without. */
const PATIENCE = 2_000;

/** Asks now, and to be told of changes. */
export async function startConfiguring(session: Session): Promise<void> {
  const { capabilities: { workspace }, connection, platform } = session;
  const told = workspace?.didChangeConfiguration?.dynamicRegistration === true;
  const asked = configure(session, undefined);
  if (workspace?.configuration === true) {
    session.configuring = Promise.race([asked.catch(() => undefined), platform.delay(PATIENCE)]).then(() => { session.configuring = undefined; });
  }
  await Promise.all([asked, told ? connection.client.register(DidChangeConfigurationNotification.type, { section: CONFIGURATION_SECTION }) : undefined]);
}

/** @param sent settings that came with a notification, for a client that is not to be asked */
export async function configure(session: Session, sent: Settings | undefined): Promise<void> {
  const settings = session.capabilities.workspace?.configuration === true ? await ask(session) : sent && { window: sent, folders: new Map<string, FolderSettings>() };
  if (!settings) return;
  const before = JSON.stringify([session.settings, ...session.folderSettings]);
  session.useSettings(settings.window, settings.folders);
  if (JSON.stringify([session.settings, ...session.folderSettings]) === before) return;
  session.background.schedule(0);
  refreshShown(session);
}

/** Undefined where the client has no settings of this name. */
async function ask({ folders, connection }: Session): Promise<{ window: Settings; folders: ReadonlyMap<string, FolderSettings> } | undefined> {
  const section = CONFIGURATION_SECTION;
  const [window, ...own] = (await connection.workspace.getConfiguration([{ section }, ...folders.map((scopeUri) => ({ scopeUri, section }))])) as (Settings | null)[];
  if (!window) return undefined;
  return { window, folders: new Map(folders.flatMap((folder, i) => (own[i] ? [[folder, own[i]] as const] : []))) };
}
