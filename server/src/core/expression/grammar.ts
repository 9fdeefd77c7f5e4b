import { ContextTracker } from '@lezer/lr';
import { parser as feel } from 'lezer-feel';

/**
 * The FEEL grammar, the only importer of its parser. What the package adds to the grammar, tracking the values of variables
 * to recognise names with operators in them, is left out: it doubles the time and grows with the square of the length.
 */
export type TopNode = 'UnaryTests' | 'Expression';

/** A node of the parse tree, as far as the conversion needs it. */
export interface GrammarNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly type: { readonly isError: boolean };
  readonly firstChild: GrammarNode | null;
  readonly nextSibling: GrammarNode | null;
}

/** Brackets, commas and comments say nothing by themselves. */
export const isSilent = (node: GrammarNode): boolean => SILENT.has(node.name);

const SILENT = new Set(['(', ')', '[', ']', '..', ',', '{', '}', ':', '.', '', 'BlockComment', 'LineComment']);

/**
 * Parses, never throws, and recovers from errors. Recovery costs a tenth of a millisecond per wrong token, so a long text is
 * read strictly first, and after an error only that much of it that stands around the first one is read again.
 */
export function parseGrammar(text: string, top: TopNode): ParsedGrammar {
  try {
    return read(text, top);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The package builds its tree by recursion, so that what is nested deeper than the stack reaches cannot be read.
    return { root: tolerantParser(top).parse('').topNode, complete: false, negated: false, tooDeep: true };
  }
}

const tolerantParser = (top: TopNode) => (parsers[top] ??= configure(top)).tolerant;

function read(text: string, top: TopNode): ParsedGrammar {
  const { tolerant, strict } = (parsers[top] ??= configure(top));
  const negated = top === 'UnaryTests' ? NEGATED.exec(text) : null;
  if (negated !== null) {
    // `not(` could begin a call as well, and the parser gives up one of the two readings when an interval in it is long. So the
    // tests are read without the brackets around them; when that fails, the brackets did not belong together.
    const [, before = '', , after = ''] = negated;
    const bare = ' '.repeat(before.length) + text.slice(before.length, text.length - after.length) + ' '.repeat(after.length);
    try {
      const root: GrammarNode = strict.parse(bare).topNode;
      if (root.firstChild?.name !== 'Wildcard') return { root, complete: true, negated: true, tooDeep: false };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  if (text.length <= SHORT) return { root: tolerant.parse(text).topNode, complete: true, negated: false, tooDeep: false };
  try {
    return { root: strict.parse(text).topNode, complete: true, negated: false, tooDeep: false };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = Number(/\d+/.exec(error.message)?.[0] ?? 0);
    return { root: tolerant.parse(text.slice(0, Math.min(text.length, at + CONTEXT))).topNode, complete: at + CONTEXT >= text.length, negated: false, tooDeep: false };
  }
}

export interface ParsedGrammar {
  readonly root: GrammarNode;
  /** False when only a part around the first error was read. */
  readonly complete: boolean;
  /** Nothing was read, because it is nested too deeply. */
  readonly tooDeep: boolean;
  /** `not(…)` stood around the tests of the tree. */
  readonly negated: boolean;
}

const NEGATED = /^(\s*not *\()(.*)(\)\s*)$/s;
const SHORT = 300;
const CONTEXT = 40;

const parsers: Partial<Record<TopNode, ReturnType<typeof configure>>> = {};

function configure(top: TopNode) {
  const contextTracker = nameTracker();
  return {
    tolerant: feel.configure({ top, contextTracker }),
    strict: feel.configure({ top, contextTracker, strict: true }),
  };
}

/** What the tokenisers of the grammar ask the tracker: the words of the name so far, and which names are known. */
interface NameContext {
  readonly tokens: readonly string[];
  contextCache(): { readonly keys: ReadonlySet<string>; readonly prefixes: ReadonlySet<string> };
}

function nameTracker(): ContextTracker<NameContext> {
  const known = { keys: new Set<string>(), prefixes: new Set<string>() };
  const outside: NameContext = { tokens: [], contextCache: () => known };
  // Which words they are matters to names known beforehand only; there are none, so one stands for all.
  const inside: NameContext = { tokens: [' '], contextCache: () => known };
  const words = termIds('Identifier', 'AdditionalIdentifier', 'PropertyIdentifier');
  const names = termIds('VariableName', 'PathName', 'Name', 'PropertyName', 'Key');
  return new ContextTracker<NameContext>({
    start: outside,
    reduce: (context, term) => (words.has(term) ? inside : names.has(term) ? outside : context),
  });
}

const termIds = (...names: string[]): ReadonlySet<number> =>
  new Set(feel.nodeSet.types.filter((type) => names.includes(type.name)).map((type) => type.id));
