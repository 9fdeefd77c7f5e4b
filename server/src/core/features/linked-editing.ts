/**
 * Places that change together while one of them is typed. An id at its definition and at its uses is what rename is for: it
 * looks across files and can be looked at before it is done. An input of a scoring, or an item of a survey, whose name
 * stands in many short formulas of the one file, is changed more often than that while a document takes shape; where no
 * other file knows the name, its places are linked.
 */
import type { Span } from '../base/span.ts';
import type { FeatureContext } from './context.ts';

export interface LinkedPlaces {
  readonly spans: readonly Span[];
  /** Regular expression source for the names that may be typed. */
  readonly wordPattern: string;
}

const LINKED: ReadonlySet<string> = new Set(['input', 'item']);
/** So many places change with every key; more would hold up typing. */
const MAX_PLACES = 500;

export function linkedEditing({ document, project }: FeatureContext, offset: number): LinkedPlaces | undefined {
  const { index } = document;
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const name = index.symbols.find((s) => LINKED.has(s.kind) && holds(s.span))?.id ?? index.references.find((r) => r.editable && r.scope === null && holds(r.span))?.text;
  if (name === undefined) return undefined;
  const defined = index.symbols.filter((s) => s.id === name);
  const [symbol] = defined;
  // Of two things with one name nobody knows which is meant.
  if (symbol === undefined || defined.length > 1 || !LINKED.has(symbol.kind)) return undefined;
  if (document.text.slice(symbol.span.start, symbol.span.end) !== name) return undefined;
  const uses = index.references.filter((r) => r.text === name && r.scope === null && r.form !== 'link' && r.kinds.includes(symbol.kind));
  // A place that cannot take part would be left behind.
  if (uses.some((r) => !r.editable) || uses.length === 0 || uses.length > MAX_PLACES) return undefined;
  const elsewhere = project.files.some((f) => f.uri !== index.uri && f.references.some((r) => (r.text === name && r.scope === index.document.id) || r.text === `${index.document.id}#${name}`));
  if (elsewhere) return undefined;
  const spans = [symbol.span, ...uses.map((r) => r.span)].sort((a, b) => a.start - b.start);
  return { spans, wordPattern: symbol.kind === 'input' ? '[\\p{L}_][\\p{L}\\p{N}_]*' : '[A-Za-z][A-Za-z0-9_-]*' };
}
