/** Places of the protocol as places of the editor. */
import { Location, Range, Uri } from 'vscode';
import type { Location as ProtoLocation, Range as ProtoRange } from 'vscode-languageclient';

export const toRange = ({ start, end }: ProtoRange): Range => new Range(start.line, start.character, end.line, end.character);

export const toLocation = ({ uri, range }: ProtoLocation): Location => new Location(Uri.parse(uri), toRange(range));
