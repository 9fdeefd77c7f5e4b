/** From what the expression parser proposes to fixes of the file. */
import type { Fix } from '../../base/diagnostic.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import type { ExpressionProblem } from '../../expression/problem.ts';
import { replaceFix } from './fixes.ts';

/** A replacement that keeps the meaning is safe; candidates are a choice. None where the file writes the text in another form. */
export function expressionFixes(site: ExpressionSite, problem: ExpressionProblem): Fix[] {
  if (!site.editable) return [];
  const span = site.locate(problem.span);
  const fits = (text: string): boolean => isPlainSafe(site, text);
  if (problem.replacement !== undefined) return fits(problem.replacement) ? [replaceFix(span, problem.replacement, 'safe')] : [];
  return (problem.candidates ?? []).slice(0, 3).filter(fits).map((text) => replaceFix(span, text, 'unsafe'));
}

/** Whether the characters mean themselves in the style that the scalar is written in. */
export function isPlainSafe({ node }: ExpressionSite, text: string): boolean {
  if (node.style === 'double') return !/["\\]/.test(text);
  if (node.style === 'single') return !text.includes("'");
  if (node.style === 'cell') return !/[|\\`]/.test(text);
  // In plain style marks of YAML itself would change how the rest of the line is read.
  return !/[,[\]{}#:&*!|>'"%@`\n]/.test(text);
}
