import type { Span } from '../base/span.ts';
import type { AnyNode } from './ast.ts';
import { walkExpression } from './ast.ts';

/** The names that an expression uses: for references, rename and the finding of unused inputs. */
export interface NameUse {
  readonly name: string;
  /** Offsets into the expression. */
  readonly span: Span;
}

type Tree = AnyNode | { readonly ast: AnyNode };

/** Trees are immutable, and one tree stands for all texts that are alike. */
const known = new WeakMap<Tree, readonly NameUse[]>();

/** Every use of a variable, in the order of the text; names in parts that were not understood included. */
export function freeNames(tree: Tree): readonly NameUse[] {
  const kept = known.get(tree);
  if (kept !== undefined) return kept;
  const found: NameUse[] = [];
  known.set(tree, found);
  walkExpression('ast' in tree ? tree.ast : tree, (node) => {
    if (node.type === 'name') found.push({ name: node.name, span: node.span });
  });
  return found;
}

/** Every call, whether the function exists or not, in the order of the text. */
export function functionNames(tree: Tree): readonly NameUse[] {
  const found: NameUse[] = [];
  walkExpression('ast' in tree ? tree.ast : tree, (node) => {
    if (node.type === 'call') found.push({ name: node.name, span: node.nameSpan });
  });
  return found;
}

/** Whether the expression speaks of the input value, `?`. */
export function usesInput(tree: Tree): boolean {
  let used = false;
  walkExpression('ast' in tree ? tree.ast : tree, (node) => {
    used ||= node.type === 'input';
  });
  return used;
}
