/** `plumbline.showReferences`: what a code lens counted, in the editor's own list of references. */
import { commands, Position, Uri } from 'vscode';
import type { Location as ProtoLocation, Position as ProtoPosition } from 'vscode-languageclient';
import { toLocation } from '../ranges.ts';

/** Takes what the protocol knows and gives what the editor's command wants. */
export async function showReferences(uri: string, position: ProtoPosition, locations: readonly ProtoLocation[]): Promise<void> {
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), new Position(position.line, position.character), locations.map(toLocation));
}
