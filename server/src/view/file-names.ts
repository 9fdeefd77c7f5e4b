/** Names of files that are offered where something is saved: every system takes them, words stay as they are written, and no two in one view are the same. */
import type { Block, ViewModel } from './model.ts';

/** What Windows allows in no name, and what nobody sees. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** Names of devices under Windows, whatever ending follows. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/iu;
/** Bytes of a name without its ending; file systems take 255, of which endings and numbers have their share. */
const MOST = 200;

/** A name without its ending, from any text. */
export function fileStem(text: string): string {
  const allowed = text.normalize('NFC').replace(FORBIDDEN, '_').replace(/^[\s.]+/u, '');
  const { read } = new TextEncoder().encodeInto(allowed, new Uint8Array(MOST));
  return allowed.slice(0, read).replace(/[\s.]+$/u, '').replace(DEVICES, '$&_') || '_';
}

/** Names without endings for the charts and the tables of a view; a chart and a table may share one, since their endings differ. */
export function fileNames({ id, sections }: ViewModel): ReadonlyMap<Block, string> {
  const blocks = sections.flatMap((section) => section.blocks.flatMap((block) => ('id' in block ? [{ block, own: fileStem(`${id}-${block.id}`), inSection: fileStem(`${id}-${section.id}-${block.id}`) }] : [])));
  const names = new Map<Block, string>();
  const taken = new Set<string>();
  const shared = new Set<string>();
  for (const { block, own } of blocks) (taken.has(key(block, own)) ? shared : taken).add(key(block, own));
  taken.clear();
  for (const { block, own, inSection } of blocks) {
    const name = shared.has(key(block, own)) ? inSection : own;
    let free = name;
    for (let n = 2; taken.has(key(block, free)); n++) free = `${name}-${String(n)}`;
    taken.add(key(block, free));
    names.set(block, free);
  }
  return names;
}

/** Systems differ in whether they tell capitals from small letters. */
const key = ({ type }: Block, name: string): string => `${type} ${name.toLowerCase()}`;
