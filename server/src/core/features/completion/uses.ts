/**
 * `uses:` as it is written at this moment. An edit that goes with an entry is meant for the text on the screen, so that it
 * is never decided from a version before; of the whole text only the keys at the margin are looked at, and few of those read.
 */
import type { TextEdit } from '../../base/diagnostic.ts';
import type { LineIndex } from '../../base/line-index.ts';
import type { Span } from '../../base/span.ts';
import { suggest } from '../../base/suggest.ts';
import { lineBreakOf, MAX_TOP_KEYS, usesOf } from '../../analysis/uses.ts';
import { isMap, type Entry, type MapNode } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml/parse-yaml.ts';
import type { FeatureContext } from '../context.ts';
import { knownDocument } from '../known.ts';
import { frontMatterAt } from '../position/markdown-place.ts';
import { readLine } from '../position/yaml-lines.ts';

export interface UsesNow {
  readonly listed: ReadonlySet<string>;
  /** What puts one more catalog there; nothing where there is no place for it. */
  using(id: string): readonly TextEdit[];
}

export function usesNow(context: FeatureContext, offset: number): UsesNow {
  const { text, kind, file, lines } = context.document;
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  if (file.language === 'markdown' && BELOW.test(text)) {
    const { uses } = knownDocument(context, offset).index.document;
    return { listed: new Set(uses.map((u) => u.id)), using: () => [] };
  }
  const region = file.language === 'yaml' ? { start: begin, end: text.length } : frontMatterAt(text, offset);
  const lineBreak = lineBreakOf(text);
  if (region === null) return { listed: new Set(), using: (id) => [inserted(begin, ['---', `uses: [${id}]`, '---', '', ''].join(lineBreak))] };
  const root = atMargin(text, lines, region);
  const { uses, usesInsert } = usesOf(kind, text, root);
  return {
    listed: new Set(uses.map((u) => u.id)),
    using(id) {
      if (usesInsert !== null) return [inserted(usesInsert.offset, usesInsert.before + id + usesInsert.after)];
      return text.slice(region.start, region.end).trim() === '' ? [inserted(region.start, `uses: [${id}]${lineBreak}`)] : [];
    },
  };
}

/** A part of a Markdown document that stands below its front matter. */
const BELOW = /^(?:`{3,}|~{3,})[ \t]*ya?ml[ \t]+uses[ \t]*$|<!--\s{0,10}plumbline\s{0,10}[:：]\s{0,10}uses\s{0,10}-->/m;

/** The keys that decide where `uses:` is: itself or what is nearly it, `id:` and `kind:` in full, and of the very first one its line. */
function atMargin(text: string, lines: LineIndex, { start, end }: Span): MapNode {
  const entries: Entry[] = [];
  const read = (from: number, until: number): void => {
    const { root } = parseYaml(text, { offset: from, end: until });
    if (isMap(root)) entries.push(...root.entries);
  };
  let wanted = -1;
  let keys = 0;
  for (let line = lines.positionAt(start).line, at = start; at < end && keys <= MAX_TOP_KEYS; at = lines.lineStart(++line)) {
    const key = beginsKey(text.charCodeAt(at)) ? readLine(text, at, end).key : null;
    if (key === null) continue;
    if (wanted >= 0) read(wanted, at);
    wanted = ANCHORS.includes(key.text) || suggest(key.text, ['uses']) !== undefined ? at : -1;
    if (keys++ === 0 && wanted < 0) read(at, Math.min(end, lines.lineStart(line + 1)));
  }
  if (wanted >= 0) read(wanted, end);
  return { type: 'map', span: { start, end }, entries, flow: false, origin: 'yaml' };
}

/** Not true of blanks, line breaks, comments and items, which begin nearly every line of a long text. */
const beginsKey = (c: number): boolean => c > 32 && c !== 35 && c !== 45;

const ANCHORS: readonly string[] = ['uses', 'id', 'kind'];

const inserted = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });
