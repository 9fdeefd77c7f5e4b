/** Panels of a window before it was loaded anew, which are tabs and nothing else until somebody looks at them. */
import { commands, TabInputWebview, window, type Tab, type WebviewPanel } from 'vscode';

/** By their number; there is no other way to name a group to the workbench, and those beyond have no name at all. */
const GROUPS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

/**
 * Tabs that can be woken, or wake by themselves since they are in front already.
 * @param awake panels that have come to life
 */
export const asleep = (type: string, awake: readonly WebviewPanel[]): readonly Tab[] =>
  window.tabGroups.all.filter((group) => group.viewColumn <= GROUPS.length).flatMap((group) => group.tabs)
    .filter(({ input, label, group }) => input instanceof TabInputWebview && input.viewType.endsWith(type) && !awake.some((p) => p.title === label && (p.viewColumn ?? group.viewColumn) === group.viewColumn));

/** Brings a tab to the front of its group, where its panel comes to life; the text keeps the focus. */
export async function wake(tab: Tab): Promise<void> {
  if (tab.isActive) return;
  const editor = window.activeTextEditor;
  await commands.executeCommand(`workbench.action.focus${GROUPS[tab.group.viewColumn - 1] ?? ''}EditorGroup`);
  await commands.executeCommand('workbench.action.openEditorAtIndex', tab.group.tabs.indexOf(tab));
  const column = editor?.viewColumn;
  if (editor && column !== undefined && column !== tab.group.viewColumn) await window.showTextDocument(editor.document, { viewColumn: column, selection: editor.selection });
}
