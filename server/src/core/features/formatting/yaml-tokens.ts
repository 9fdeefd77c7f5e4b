/**
 * The marks of YAML between the scalars of a piece of text: dashes, colons, brackets, comments, line breaks. Scalars are
 * whole tokens that nobody looks into; what stands between them is read character by character.
 */
import type { Node } from '../../syntax/tree.ts';

export interface Token {
  readonly kind: 'atom' | 'block-scalar' | 'comment' | 'newline' | 'anchor' | 'marker' | ':' | '-' | ',' | '?' | '{' | '}' | '[' | ']';
  readonly start: number;
  readonly end: number;
  /** An atom that is the key of an entry in block style. */
  readonly blockKey?: true;
}

/**
 * The tokens of `text` from `start` to `end`, whose tree is `root`; undefined where something stands between the scalars that
 * is none of these marks, so that nobody can say what moving it would do.
 */
export function readTokens(text: string, start: number, end: number, root: Node | null): Token[] | undefined {
  const tokens: Token[] = [];
  let at = start;
  for (const atom of atomsOf(root, text)) {
    if (atom.start < at || atom.end > end) return undefined;
    if (!readMarks(text, at, atom.start, tokens)) return undefined;
    tokens.push(atom);
    at = atom.end;
  }
  return readMarks(text, at, end, tokens) ? tokens : undefined;
}

/** In the order of the text. Of an alias the tree holds the anchored node, whose children stand elsewhere. */
function atomsOf(root: Node | null, text: string): Token[] {
  const atoms: Token[] = [];
  const visit = (node: Node, blockKey: boolean): void => {
    const { start, end } = node.span;
    if (node.type === 'scalar' || text[start] === '*') {
      if (end === start) return;
      const isBlock = node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');
      atoms.push({ kind: isBlock ? 'block-scalar' : 'atom', start, end, ...(blockKey ? { blockKey } : {}) });
    } else if (node.type === 'seq') {
      for (const item of node.items) visit(item, false);
    } else {
      for (const { key, value } of node.entries) {
        visit(key, !node.flow);
        if (value !== null) visit(value, false);
      }
    }
  };
  if (root !== null) visit(root, false);
  return atoms.sort((a, b) => a.start - b.start);
}

function readMarks(text: string, from: number, to: number, tokens: Token[]): boolean {
  for (let at = from; at < to; ) {
    const length = markAt(text, at, to, tokens);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Length of the mark at `at`, which is entered unless it is a blank; 0 where there is none. */
function markAt(text: string, at: number, to: number, tokens: Token[]): number {
  const c = text.charAt(at);
  const push = (kind: Token['kind'], length: number): number => {
    tokens.push({ kind, start: at, end: at + length });
    return length;
  };
  if (c === ' ' || c === '\t') return 1;
  if (c === '\n') return push('newline', 1);
  if (c === '\r') return text[at + 1] === '\n' ? push('newline', 2) : 0;
  if (c === '\uFEFF' && at === 0) return 1;
  const before = at === 0 ? '\n' : text.charAt(at - 1);
  if (c === '#') {
    if (!/[\s\uFEFF]/.test(before)) return 0;
    const line = /^[^\r\n]*/.exec(text.slice(at, to))?.[0] ?? '';
    return push('comment', line.trimEnd().length);
  }
  const lineStart = before === '\n' || before === '\uFEFF';
  if (lineStart && (text.startsWith('---', at) || text.startsWith('...', at)) && isBlank(text.charAt(at + 3))) return push('marker', 3);
  if (c === '-' || c === '?') return isBlank(text.charAt(at + 1)) ? push(c, 1) : 0;
  if (c === '&') {
    const name = /^&[^\s,[\]{}]+/.exec(text.slice(at, Math.min(to, at + 200)))?.[0];
    return name === undefined ? 0 : push('anchor', name.length);
  }
  return c === ':' || c === ',' || c === '{' || c === '}' || c === '[' || c === ']' ? push(c, 1) : 0;
}

const isBlank = (c: string): boolean => c === '' || /\s/.test(c);
