import { Lexer, Parser, type CST } from 'yaml';
import { MAX_DEPTH, MAX_TOKENS } from '../limits.ts';
import * as messages from './messages.ts';
import type { TreeBuilder } from './tree-builder.ts';

/**
 * The first half of the authority: the lexer and parser of `yaml`, fed piece by piece. Here hostile text is stopped, and
 * two common slips are kept from taking the rest of the document with them.
 */

export type OnError = (
  source: number | [number, number] | readonly number[] | { offset: number; source?: unknown },
  code: string,
  message: string,
  isWarning?: boolean,
) => void;

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** Where they end: behind the text, at a second document, or where too much was read. */
  readonly end: number;
}

/**
 * The tokens of the first document, or null when they nest too deeply, which is measured on the parser's own stack
 * before anything recursive runs. Reports tags, directives, further documents and limits.
 *
 * A quote that is never closed swallows the rest of the text, whereas one that closes too late is cut off at the first
 * line that is not indented enough. So where the last quote stays open, the text is read once more with a quote behind
 * it, which itself is not read.
 */
export function readTokens(text: string, builder: TreeBuilder, onError: OnError): Tokens | null {
  const first = read(text, text);
  const second = first.openQuote === '' ? null : read(`${text}\n${first.openQuote}`, text);
  const best = second === null || second.overran ? first : second;
  for (const report of best.reports) report(builder, onError);
  return builder.refused ? null : best;
}

interface Reading extends Tokens {
  readonly reports: readonly Report[];
  /** The quote that swallowed the end of the text, over several lines; '' if none did. */
  readonly openQuote: string;
  /** Whether something reaches from the text into what was added behind it. */
  readonly overran: boolean;
}

type Report = (builder: TreeBuilder, onError: OnError) => void;

/** Reads `extended`, which is `text` or begins with it, as far as `text` goes. */
function read(extended: string, text: string): Reading {
  const tokens: CST.Token[] = [];
  const reports: Report[] = [];
  const parser = new Parser();
  let end = text.length;
  let openQuote = '';
  let overran = false;
  let lexemes = 0;
  let hasDocument = false;
  let isScalar = false;
  const report = (made: Report): void => {
    if (reports.length < MAX_REPORTS) reports.push(made);
  };
  const take = (token: CST.Token): void => {
    if (token.type === 'error') {
      report((_, onError) => onError(token, 'UNEXPECTED_TOKEN', token.message));
      return;
    }
    if (token.type === 'document') hasDocument = true;
    if (token.type === 'directive' && !/^%YAML[ \t]+1\.2$/.test(token.source)) {
      report((builder) => builder.problem('unsupported', token.offset, token.offset + token.source.length, messages.DIRECTIVE));
    }
    tokens.push(token);
  };
  for (const lexeme of new Lexer().lex(extended)) {
    const at = parser.offset;
    if (at >= text.length && lexeme !== '' && lexeme !== SCALAR_FOLLOWS) break;
    const first = lexeme.charCodeAt(0);
    if (at + lexeme.length > text.length && !CONTROLS.has(lexeme)) overran = true;
    if (++lexemes > MAX_TOKENS) {
      end = at;
      reports.unshift((builder) => builder.problem('too-large', at, at + 1, messages.TOO_LARGE_FROM_HERE));
      break;
    }
    if (!isScalar && first === 33) report((builder) => builder.problem('unsupported', at, at + lexeme.length, messages.tag(lexeme)));
    if (!isScalar && (first === 34 || first === 39) && at + lexeme.length === extended.length && lexeme.includes('\n') && !isClosedQuote(lexeme)) {
      openQuote = lexeme.charAt(0);
    }
    isScalar = lexeme === SCALAR_FOLLOWS && !isScalar;
    for (const token of parser.next(lexeme)) take(token);
    if (parser.stack.length > MAX_TOKEN_DEPTH) {
      reports.push((builder) => builder.isTooDeep(MAX_TOKEN_DEPTH, Math.max(0, Math.min(at, text.length - 1))));
      return { tokens, end: at, reports, openQuote: '', overran };
    }
    if (lexeme === ':') indentInlineMap(text, parser);
    const bottom = parser.stack[0];
    if (hasDocument && bottom?.type === 'document') {
      end = bottom.offset;
      reports.unshift((builder) => builder.problem('unsupported', end, Math.min(end + 3, text.length), messages.SEVERAL_DOCUMENTS));
      return { tokens, end, reports, openQuote: '', overran };
    }
  }
  for (const token of parser.end()) take(token);
  return { tokens, end, reports, openQuote, overran };
}

/** Whether a quoted scalar, quotes included, ends with the quote that closes it. */
export function isClosedQuote(quoted: string): boolean {
  const quote = quoted.charCodeAt(0);
  let last = quoted.length - 1;
  if (last < 1 || quoted.charCodeAt(last) !== quote) return false;
  // `\"` and `''` stand for a quote inside.
  const escape = quote === 34 ? 92 : 39;
  let escapes = 0;
  while (--last > 0 && quoted.charCodeAt(last) === escape) escapes++;
  return escapes % 2 === 0;
}

/** Block lists and maps have a token each on the parser's stack, and so do the document and the value being read. */
const MAX_TOKEN_DEPTH = MAX_DEPTH + 20;

/** Announces that the next lexeme is a scalar, whatever it looks like. */
const SCALAR_FOLLOWS = '\u001f';

/** Only the first few are shown. */
const MAX_REPORTS = 1000;

/** What the lexer adds to the characters of the text. */
const CONTROLS: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR_FOLLOWS]);

/**
 * `a: b: c` makes a map inside a map on one line. The parser takes it for as little indented as its line, so that the
 * lines below become its entries; giving it the column where it stands leaves them to the outer map.
 */
function indentInlineMap(text: string, parser: Parser): void {
  const map = parser.stack.at(-1);
  const outer = parser.stack.at(-2);
  if (map?.type !== 'block-map' || map.items.length !== 1 || outer?.type !== 'block-map' || map.indent !== outer.indent) return;
  const around = outer.items.at(-1);
  if (around === undefined || around.explicitKey === true || around.sep?.some((t) => t.type === 'newline') === true) return;
  const key = map.items[0]?.key;
  map.indent = map.offset - text.lastIndexOf('\n', map.offset - 1) - 1;
  if (key && 'indent' in key) key.indent = map.indent;
  // What follows on this line belongs to the inner map; the next line counts its own indentation again.
  (parser as unknown as { indent: number }).indent = map.indent;
}
