/** Whether the output of a command has colours. */
import type { Arguments } from './arguments.ts';
import type { Host } from './host.ts';

/** Flags before `NO_COLOR` before `FORCE_COLOR` before whether somebody looks. */
export function colorWanted(args: Arguments, host: Host): boolean {
  if (args.has('no-color')) return false;
  if (args.has('color')) return true;
  if (host.env['NO_COLOR']) return false;
  const force = host.env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return host.env['TERM'] !== 'dumb' && host.isTerminal();
}
