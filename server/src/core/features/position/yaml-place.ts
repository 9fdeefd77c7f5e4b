/** Finds the place of a cursor in YAML by walking up the lines above it, and forward from where an open bracket began. */
import { MAX_DEPTH } from '../../syntax/limits.ts';
import { FlowScanner, type FlowLevel } from './flow.ts';
import type { CommentPlace, DataPlace, Frame, MapFrame, Place, SeqFrame, Style } from './place.ts';
import { indentAt, lineEnd, lineStart, readLine, scalarOn, type Line } from './yaml-lines.ts';

/** The YAML of a file: all of it, the front matter or a fence. */
export interface YamlRegion {
  readonly start: number;
  readonly end: number;
  readonly prefix: readonly string[];
}

/** Null where nothing of the language can be written: behind a closed value, inside running text. */
export function yamlPlace(text: string, region: YamlRegion, offset: number): Place | null {
  return new Locator(text, region, offset).locate();
}

/** Lists and maps in brackets over more lines than this are not followed. */
const MAX_FLOW_LINES = 400;

/** Lives for one question. */
class Locator {
  readonly #text: string;
  readonly #region: YamlRegion;
  readonly #offset: number;
  /** Innermost first. */
  readonly #frames: Frame[] = [];
  /** Of the first key that was met on the way up. */
  #parentColumn = -1;

  constructor(text: string, region: YamlRegion, offset: number) {
    this.#text = text;
    this.#region = region;
    this.#offset = offset;
  }

  locate(): Place | null {
    const { start, end } = this.#region;
    const line = readLine(this.#text, lineStart(this.#text, this.#offset, start), end);
    if (line.comment && this.#offset > line.start + line.indent) return this.#comment(line.start + line.indent + 1);
    const opening = this.#opening(line);
    const from = opening.key !== null && opening.key.colon < this.#offset ? opening.key.colon + 1 : opening.content;
    if (from <= this.#offset) {
      const scanner = new FlowScanner(this.#text, from);
      scanner.run(this.#offset);
      if (scanner.comment >= 0) return this.#comment(scanner.comment);
      if (scanner.stack.length > 0) return this.#inFlow(opening, scanner);
    }
    if (line.key !== null && line.key.colon < this.#offset) return this.#inValue(line, line.key.colon + 1);
    return this.#inToken(line);
  }

  #comment(start: number): CommentPlace {
    return { type: 'comment', start, end: lineEnd(this.#text, this.#offset, this.#region.end) };
  }

  /** The line that opened the brackets around the cursor, or the line itself: inside brackets lines end with a comma or an opening. */
  #opening(line: Line): Line {
    let opening = line;
    for (let steps = 0; steps < MAX_FLOW_LINES; steps++) {
      const above = this.#above(opening.start);
      if (above === null || !/[,{[]\s*(?:\s#.*)?$/.test(this.#text.slice(Math.max(above.start, above.end - 500), above.end))) break;
      opening = above;
    }
    if (opening === line) return line;
    const scanner = new FlowScanner(this.#text, opening.content);
    scanner.run(this.#offset);
    return scanner.stack.length > 0 ? opening : line;
  }

  /** The next line above with content that is no comment. */
  #above(start: number): Line | null {
    for (let at = start; at > this.#region.start; ) {
      at = lineStart(this.#text, at - 1, this.#region.start);
      const indent = indentAt(this.#text, at, this.#region.end);
      if (indent >= 0 && this.#text[at + indent] !== '#') return readLine(this.#text, at, this.#region.end);
    }
    return null;
  }

  #inFlow(opening: Line, scanner: FlowScanner): DataPlace | null {
    const text = this.#text;
    if (scanner.quote === '' && scanner.closed) return null;
    const innermost = scanner.stack.at(-1);
    if (innermost === undefined || scanner.stack.length > MAX_DEPTH) return null;
    const start = scanner.token >= 0 ? scanner.token : this.#offset;
    const style: Style = scanner.quote === '"' ? 'double' : scanner.quote === "'" ? 'single' : 'flow';
    const isKey = innermost.type === 'map' && innermost.key === null;
    const end = this.#tokenEnd(style, isKey);
    const depth = scanner.stack.length;
    const behind = once(() => {
      const rest = scanner.from(end + (style === 'flow' ? 0 : 1));
      const level = rest.stack.at(-1);
      rest.run(this.#flowLimit(rest.at), depth - 1);
      return level;
    });
    // Frames are collected innermost first: the levels of the brackets, then the lines around them.
    [...scanner.stack].reverse().forEach((level, i) => {
      const later = (): FlowLevel | undefined => (i === 0 ? behind() : undefined);
      this.#frames.push(
        level.type === 'seq'
          ? { type: 'seq', items: () => [...level.items, ...(later()?.items ?? [])] }
          : { type: 'map', key: level.key, entries: () => new Map([...(later()?.entries ?? []), ...level.entries]) },
      );
    });
    this.#outside(opening);
    return this.#place(isKey ? 'key' : 'value', start, end, style, isKey && /^["']?\s*:/.test(text.slice(end, end + 10)), 0);
  }

  /** How far entries behind the cursor are looked for: to the end of the line, and on while lines end with a comma. */
  #flowLimit(from: number): number {
    let end = lineEnd(this.#text, from, this.#region.end);
    for (let steps = 0; steps < 40; steps++) {
      if (!/[,{[]\s*$/.test(this.#text.slice(Math.max(from, end - 40), end))) break;
      const next = this.#text.indexOf('\n', end) + 1;
      if (next === 0 || next >= this.#region.end || /^\s*-\s/.test(this.#text.slice(next, next + 200))) break;
      end = lineEnd(this.#text, next, this.#region.end);
    }
    return end;
  }

  /** Behind `key:` on the same line. */
  #inValue(line: Line, from: number): DataPlace | null {
    const text = this.#text;
    const scanner = new FlowScanner(text, from);
    scanner.run(this.#offset);
    if ((scanner.quote === '' && scanner.closed) || from === this.#offset) return null;
    this.#line(line);
    const start = scanner.token >= 0 ? scanner.token : this.#offset;
    if (/^[|>&*!]/.test(text.slice(start, this.#offset))) return null;
    const style: Style = scanner.quote === '"' ? 'double' : scanner.quote === "'" ? 'single' : 'block';
    return this.#place('value', start, this.#tokenEnd(style, false), style, false, line.key?.column ?? line.indent);
  }

  /** On a key that is being written, or at the begin of a node. */
  #inToken(line: Line): DataPlace | null {
    const text = this.#text;
    const at = line.key !== null ? line.key.start : Math.min(line.content, this.#offset);
    if (this.#offset < at && line.dashes.length > 0) return null;
    const quote = line.key === null && /["']/.test(text[at] ?? '') && at < this.#offset ? text[at] : '';
    if (quote !== '' && text.slice(at + 1, this.#offset).includes(quote as string)) return null;
    const start = quote === '' ? Math.min(at, this.#offset) : at + 1;
    const style: Style = quote === '"' ? 'double' : quote === "'" ? 'single' : 'block';
    const end = line.key !== null ? line.key.end : this.#tokenEnd(style, false);
    const touchesDash = text[start - 1] === '-';
    const column = line.key !== null ? line.key.column : start - line.start + (touchesDash ? 1 : 0);
    const hasColon = line.key !== null;
    if (line.dashes.length > 0) {
      const entries = this.#entriesAround(column, line.start);
      this.#frames.push({ type: 'map', key: null, entries });
      this.#dashes(line, line.dashes.length, line.start);
      return { ...this.#place('node', start, end, style, hasColon, column), touchesDash };
    }
    return this.#begin(line, start, end, style, hasColon, column);
  }

  /** A line without dashes: what stands above says what it is part of. */
  #begin(line: Line, start: number, end: number, style: Style, hasColon: boolean, column: number): DataPlace | null {
    const above = this.#structureAbove(line.start, column);
    const map: MapFrame = { type: 'map', key: null, entries: this.#entriesAround(column, line.start) };
    if (above === null) {
      this.#frames.push(map);
      return this.#place(this.#region.prefix.length > 0 ? 'node' : 'key', start, end, style, hasColon, column);
    }
    if (above.indent === column && above.dashes.length > 0 && above.key?.column !== column) {
      const seq = this.#seq(column, line.start);
      this.#frames.push(seq);
      this.#climb({ seq: true, column }, line.start);
      // A list may stand at the column of its key: then a key here is the next one of that map.
      const outer = this.#frames[1];
      if (outer?.type === 'map' && this.#parentColumn === column) {
        this.#frames.splice(0, 2, map);
        return this.#place('key', start, end, style, hasColon, column);
      }
      return this.#place('item', start, end, style, hasColon, column);
    }
    if (above.indent === column || above.key?.column === column) {
      this.#frames.push(map);
      this.#climb({ seq: false, column }, line.start);
      return this.#place('key', start, end, style, hasColon, column);
    }
    if (above.key !== null && above.key.column < column) {
      const value = this.#text.slice(above.content, above.end).replace(/(?:^|\s)#.*$/, '').trim();
      if (/^[|>][+-]?\d?[+-]?$/.test(value)) return this.#running(above, line);
      // A plain text goes on where the next line stands further in.
      if (value !== '') return hasColon || /^["'[\]{}&*!|>%@`]/.test(value) ? null : this.#running(above, line);
      this.#frames.push(map);
      this.#line(above);
      return this.#place('node', start, end, style, hasColon, column);
    }
    if (above.content < above.end || above.dashes.length === 0) return null;
    this.#frames.push(map);
    this.#dashes(above, above.dashes.filter((d) => d < column).length, above.start);
    return this.#place('node', start, end, style, hasColon, column);
  }

  /** In a text of several lines: nothing is quoted in it, and its lines belong to the key above. */
  #running(above: Line, line: Line): DataPlace {
    this.#line(above);
    const start = Math.min(line.start + line.indent, this.#offset);
    return this.#place('value', start, line.end, 'literal', false, line.indent);
  }

  /** The nearest line above that something at `column` is part of or stands beside. */
  #structureAbove(start: number, column: number): Line | null {
    for (let above = this.#above(start); above !== null; above = this.#above(above.start)) {
      if (above.indent > column) continue;
      if (above.key !== null || above.dashes.length > 0) return above;
    }
    return null;
  }

  /** Frames of a line with brackets or a value, from the right to the left, and of all above it. */
  #outside(opening: Line): void {
    if (opening.key === null && opening.dashes.length === 0) {
      const above = this.#structureAbove(opening.start, opening.indent);
      if (above === null) return;
      if (above.key !== null && above.key.column <= opening.indent) this.#line(above);
      else this.#dashes(above, above.dashes.length, above.start);
      return;
    }
    this.#line(opening);
  }

  #line(line: Line): void {
    if (line.key === null) {
      this.#dashes(line, line.dashes.length, line.start);
      return;
    }
    this.#frames.push({ type: 'map', key: line.key.text, entries: this.#entriesAround(line.key.column, line.start) });
    if (this.#parentColumn < 0) this.#parentColumn = line.key.column;
    if (line.dashes.length > 0) this.#dashes(line, line.dashes.length, line.start);
    else this.#climb({ seq: false, column: line.key.column }, line.start);
  }

  /** The first `count` dashes of a line, the last of them first. */
  #dashes(line: Line, count: number, from: number): void {
    for (let i = count - 1; i >= 0; i--) this.#frames.push(this.#seq(line.dashes[i] as number, from));
    this.#climb({ seq: true, column: line.dashes[0] as number }, line.start);
  }

  /** Goes up from a map or a list at `column` to what it stands in. */
  #climb(inner: { readonly seq: boolean; readonly column: number }, start: number): void {
    const { seq, column } = inner;
    if (this.#frames.length > MAX_DEPTH) return;
    for (let at = start; at > this.#region.start; ) {
      at = lineStart(this.#text, at - 1, this.#region.start);
      const indent = indentAt(this.#text, at, this.#region.end);
      if (indent < 0 || indent > column || (indent === column && !seq) || this.#text[at + indent] === '#') continue;
      const line = readLine(this.#text, at, this.#region.end);
      if (line.key === null && line.dashes.length === 0) continue;
      if (indent === column) {
        if (line.dashes.length > 0 || line.key?.column !== column) continue;
        this.#line(line);
        return;
      }
      if (!seq && line.key?.column === column) {
        if (line.dashes.length > 0) this.#dashes(line, line.dashes.length, line.start);
        return;
      }
      const same = seq ? line.dashes.indexOf(column) : -1;
      if (same > 0) this.#dashes(line, same, line.start);
      else if (line.key !== null && line.key.column < column) this.#line(line);
      else this.#dashes(line, line.dashes.filter((d) => d < column).length, line.start);
      return;
    }
  }

  #place(role: DataPlace['role'], start: number, end: number, style: Style, hasColon: boolean, column: number): DataPlace {
    return { type: 'data', role, prefix: this.#region.prefix, frames: [...this.#frames].reverse(), span: { start, end: this.#offset }, end: Math.max(end, this.#offset), style, hasColon, column, touchesDash: false };
  }

  #tokenEnd(style: Style, isKey: boolean): number {
    const text = this.#text;
    const end = lineEnd(text, this.#offset, this.#region.end);
    const rest = text.slice(this.#offset, Math.min(end, this.#offset + MAX_TOKEN));
    const stop =
      style === 'double' ? /"|$/ : style === 'single' ? /'|$/ : style === 'flow' ? (isKey ? /\s*(?:[,{}[\]:]|#|$)/ : /\s*(?:[,{}[\]]|\s#|$)/) : /\s*(?:\s#.*)?$|:(?=\s|$)/;
    return this.#offset + (stop.exec(rest)?.index ?? 0);
  }

  /** Entries of the block map at `column` that the line at `own` is part of; the line itself left out. */
  #entriesAround(column: number, own: number): () => ReadonlyMap<string, string> {
    return once(() => {
      const found = new Map<string, string>();
      for (const line of this.#siblings(own, column)) {
        if (line.key?.column === column && !found.has(line.key.text)) found.set(line.key.text, scalarOn(this.#text, line.content, line.end));
      }
      return found;
    });
  }

  #seq(column: number, own: number): SeqFrame {
    return {
      type: 'seq',
      items: once(() => [...this.#siblings(own, column)].flatMap((line) => {
        const at = line.dashes.indexOf(column);
        return at < 0 ? [] : [this.#text.slice(line.start + column + 1, this.#itemEnd(line, column)).trim()];
      })),
    };
  }

  /** An item goes on to the next line at its column or left of it. */
  #itemEnd(line: Line, column: number): number {
    let end = line.end;
    for (let next = this.#text.indexOf('\n', end) + 1; next > 0 && next < this.#region.end; next = this.#text.indexOf('\n', end) + 1) {
      const indent = indentAt(this.#text, next, this.#region.end);
      if (indent <= column || end - line.start > MAX_ITEM) break;
      end = lineEnd(this.#text, next, this.#region.end);
      if (end <= next) break;
    }
    return end;
  }

  /** Lines of the container at `column` around the line `own`, which is left out, in the order of the text. */
  #siblings(own: number, column: number): Line[] {
    const text = this.#text;
    const { start: floor, end: limit } = this.#region;
    const found: Line[] = [];
    const ownLine = readLine(text, own, limit);
    const isList = ownLine.dashes.includes(column);
    // What a dash on the same line opens has nothing above.
    const isFirst = ownLine.dashes.some((d) => d < column);
    for (let at = own; at > floor && !isFirst; ) {
      at = lineStart(text, at - 1, floor);
      const indent = indentAt(text, at, limit);
      if (indent < 0 || indent > column || text[at + indent] === '#') continue;
      const line = readLine(text, at, limit);
      if (line.key === null && line.dashes.length === 0) continue;
      // A list may stand at the column of its key.
      if (indent === column && isList && line.dashes.length === 0) break;
      if (indent === column || line.key?.column === column || line.dashes.includes(column)) found.push(line);
      if (indent < column) break;
    }
    found.reverse();
    for (let at = text.indexOf('\n', own) + 1; at > 0 && at < limit; at = text.indexOf('\n', at) + 1) {
      const indent = indentAt(text, at, limit);
      if (indent < 0 || indent > column || text[at + indent] === '#') continue;
      if (indent < column) break;
      const line = readLine(text, at, limit);
      if (isList && line.dashes.length === 0) break;
      found.push(line);
    }
    return found;
  }
}

const MAX_ITEM = 2_000;
/** What is longer is no token that anything is proposed for. */
const MAX_TOKEN = 2_000;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
