/** Finds every FEEL text of a document and parses it, with the way back from the expression's offsets to the file's. */
import type { Span } from '../base/span.ts';
import { parseExpression, parseUnaryTests, type ParsedExpression } from '../expression/parse.ts';
import type { AnnotatedPlace } from '../schema/walk.ts';
import { scalarContent, scalarOffsets } from '../syntax/scalar-position.ts';
import { isScalar, type ScalarNode } from '../syntax/tree.ts';

export class ExpressionSite {
  readonly node: ScalarNode;
  /** What it is the value of; undefined for an item of a list. */
  readonly key: string | undefined;
  /** The key of the document that it stands below. */
  readonly top: string | undefined;
  readonly form: 'unary-tests' | 'expression';
  readonly parsed: ParsedExpression;
  readonly #text: string;
  #known: number | readonly number[] | null | undefined;

  constructor(node: ScalarNode, { key, top }: AnnotatedPlace, form: ExpressionSite['form'], parsed: ParsedExpression, text: string) {
    this.node = node;
    this.key = key;
    this.top = top;
    this.form = form;
    this.parsed = parsed;
    this.#text = text;
  }

  /** Whether a part of the text may be replaced in the file as it stands. */
  get editable(): boolean {
    return scalarContent(this.node, this.#text).exact;
  }

  /** Whether these characters stand in the file as they are, so that another name can be written in their place. */
  isVerbatim(range: Span): boolean {
    const { start, end } = this.locate(range);
    return this.isLocatable && this.#text.slice(start, end) === this.node.source.slice(range.start, range.end);
  }

  /** Whether places in the expression can be told in the file, also over several lines and between escaped quotes. */
  get isLocatable(): boolean {
    return this.#place !== null;
  }

  /** From offsets in the expression to offsets in the file; the whole scalar where that cannot be told. */
  locate(range: Span): Span {
    const place = this.#place;
    if (place === null) return this.node.span;
    if (typeof place === 'number') return { start: place + range.start, end: place + range.end };
    const last = place[place.length - 1] ?? this.node.span.end;
    return { start: place[range.start] ?? last, end: place[range.end] ?? last };
  }

  /** From an offset in the file, inside the scalar, to the offset in the expression; undefined where that cannot be told. */
  offsetOf(at: number): number | undefined {
    const place = this.#place;
    if (place === null) return undefined;
    if (typeof place === 'number') return at - place;
    const next = place.findIndex((offset) => offset > at);
    return next < 0 ? place.length - 1 : Math.max(0, next - 1);
  }

  /** Where the expression begins when it stands in the file as it is, else where each of its characters stands. */
  get #place(): number | readonly number[] | null {
    if (this.#known === undefined) {
      const { span, exact } = scalarContent(this.node, this.#text);
      this.#known = exact ? span.start : (scalarOffsets(this.node, this.#text) ?? null);
    }
    return this.#known;
  }
}

/** Parsed expressions of the version before, by their text. */
export class ExpressionCache {
  #before = fresh();
  #now = fresh();

  /** Begins a version: what the one before did not use is let go. */
  turn(): void {
    this.#before = this.#now;
    this.#now = fresh();
  }

  parse(form: ExpressionSite['form'], text: string): ParsedExpression {
    const known = this.#now[form].get(text);
    if (known) return known;
    const parsed = this.#before[form].get(text) ?? (form === 'expression' ? parseExpression(text) : parseUnaryTests(text));
    this.#now[form].set(text, parsed);
    return parsed;
  }
}

const fresh = (): Record<ExpressionSite['form'], Map<string, ParsedExpression>> => ({ 'unary-tests': new Map(), expression: new Map() });

export function collectExpressions(places: readonly AnnotatedPlace[], text: string, cache = new ExpressionCache()): readonly ExpressionSite[] {
  const sites: ExpressionSite[] = [];
  cache.turn();
  for (const place of places) {
    const { node } = place;
    const form = place.schema['x-feel'];
    if (form === undefined || !isScalar(node) || node.value === null) continue;
    sites.push(new ExpressionSite(node, place, form, cache.parse(form, node.source), text));
  }
  return sites;
}
