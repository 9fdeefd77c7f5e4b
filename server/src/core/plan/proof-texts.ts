/** Every expression of a scoring, and the texts that they compare inputs with: for inputs of free text they are all that makes a difference. */
import type { AnyNode } from '../expression/ast.ts';
import { walkExpression } from '../expression/ast.ts';
import { parseExpression, parseUnaryTests } from '../expression/parse.ts';
import { allCriteria, type Scoring } from '../model/scoring.ts';
import type { ScalarNode } from '../syntax/tree.ts';

/**
 * In the order of the document.
 * @param visit is given the name of the input that unary tests are about, null for other expressions
 * @param onLevel is told of the names of every level
 */
export function forEachExpression(scoring: Scoring, visit: (ast: AnyNode, subject: string | null) => void, onLevel?: (names: readonly string[]) => void): void {
  const expression = (node: ScalarNode | null): void => { if (node !== null) visit(parseExpression(node.source).ast, null); };
  for (const criterion of allCriteria(scoring)) {
    for (const { when } of criterion.bands ?? []) if (when !== null) visit(parseUnaryTests(when.source).ast, criterion.input?.source ?? null);
    for (const level of criterion.levels ?? []) onLevel?.(level.names);
    for (const check of criterion.checklist ?? []) expression(check.when);
    for (const veto of criterion.vetoes) expression(veto.when);
    expression(criterion.when);
    expression(criterion.formula);
  }
  for (const veto of scoring.vetoes) expression(veto.when);
}

/** Each once; names of levels included. */
export function expressionTexts(scoring: Scoring): readonly string[] {
  const found = new Set<string>();
  const add = (text: string): void => { found.add(text); };
  forEachExpression(scoring, (ast) => walkExpression(ast, (node) => { if (node.type === 'string') add(node.value); }), (names) => names.forEach(add));
  return [...found];
}
