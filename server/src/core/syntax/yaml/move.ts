/** Moves what was read to where it stands after an edit. In place: nodes that did not change stay the very same. */
import type { Node, Suppression, SyntaxProblem } from '../tree.ts';

export interface YamlResult {
  /** Null when there is nothing but space and comments, or when the text was refused. */
  readonly root: Node | null;
  /** In the order of the text, at most some tens. */
  readonly problems: readonly SyntaxProblem[];
  readonly suppressions: readonly Suppression[];
}

export function moveYaml({ root, problems, suppressions }: YamlResult, by: number): void {
  if (by === 0) return;
  if (root) moveNode(root, by);
  moveProblems(problems, by);
  for (const { span, rules } of suppressions) {
    moveSpan(span, by);
    for (const rule of rules) moveSpan(rule.span, by);
    // What it speaks for is the span of a node, which has moved with the tree.
  }
}

/** With spans of their own: some are those of nodes, which move with the tree. */
export const detachProblems = (problems: readonly SyntaxProblem[]): SyntaxProblem[] =>
  problems.map((p) => ({
    ...p,
    span: { ...p.span },
    ...(p.other ? { other: { ...p.other } } : {}),
    ...(p.repair ? { repair: { ...p.repair, edits: p.repair.edits.map((e) => ({ ...e, span: { ...e.span } })) } } : {}),
  }));

export function moveProblems(problems: readonly SyntaxProblem[], by: number): void {
  for (const problem of problems) {
    moveSpan(problem.span, by);
    if (problem.other) moveSpan(problem.other, by);
    for (const { span } of problem.repair?.edits ?? []) moveSpan(span, by);
  }
}

export function moveNode(node: Node, by: number): void {
  moveSpan(node.span, by);
  if (node.type === 'map') {
    for (const { key, value, span } of node.entries) {
      moveSpan(key.span, by);
      moveSpan(span, by);
      if (value !== null) moveNode(value, by);
    }
  } else if (node.type === 'seq') {
    for (const item of node.items) moveNode(item, by);
  }
}

function moveSpan(span: { start: number; end: number }, by: number): void {
  span.start += by;
  span.end += by;
}
