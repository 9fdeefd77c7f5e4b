/** Texts that the expressions of a scoring compare inputs with: for inputs of free text they are all that makes a difference. */
import type { AnyNode } from '../expression/ast.ts';
import { walkExpression } from '../expression/ast.ts';
import { parseExpression, parseUnaryTests } from '../expression/parse.ts';
import { allCriteria, type Scoring } from '../model/scoring.ts';
import type { ScalarNode } from '../syntax/tree.ts';

/** In the order of the document, each once; names of levels included. */
export function expressionTexts(scoring: Scoring): readonly string[] {
  const found = new Set<string>();
  const collect = (ast: AnyNode): void => walkExpression(ast, (node) => { if (node.type === 'string') found.add(node.value); });
  const expression = (node: ScalarNode | null): void => { if (node !== null) collect(parseExpression(node.source).ast); };
  for (const criterion of allCriteria(scoring)) {
    for (const { when } of criterion.bands ?? []) if (when !== null) collect(parseUnaryTests(when.source).ast);
    for (const level of criterion.levels ?? []) for (const name of level.names) found.add(name);
    for (const check of criterion.checklist ?? []) expression(check.when);
    for (const veto of criterion.vetoes) expression(veto.when);
    expression(criterion.when);
    expression(criterion.formula);
  }
  for (const veto of scoring.vetoes) expression(veto.when);
  return [...found];
}
