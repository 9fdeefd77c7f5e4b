/** From what the expression parser proposes to fixes of the file. */
import type { Applicability, Fix } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import { parseUnaryTests } from '../../expression/parse.ts';
import type { ExpressionProblem } from '../../expression/problem.ts';
import { replaceFix } from './fixes.ts';
import { readTests } from './prose-readings.ts';

/** A replacement that keeps the meaning is safe; candidates are a choice. None where the file writes the text in another form. */
export function expressionFixes(site: ExpressionSite, problem: ExpressionProblem): Fix[] {
  if (problem.replacement !== undefined) return replaced(site, problem.span, problem.replacement, 'safe');
  return (problem.candidates ?? []).slice(0, 3).flatMap((text) => replaced(site, problem.span, text, 'unsafe'));
}

/** Puts the text in the place of a part of the expression, in quotes where YAML would not read it as it is meant. */
function replaced(site: ExpressionSite, span: Span, text: string, applicability: Applicability): Fix[] {
  if (!site.editable) return [];
  if (isPlainSafe(site, text)) return [replaceFix(site.locate(span), text, applicability)];
  if (site.node.style !== 'plain') return [];
  // The value is written anew, so that everything in it that can be mended safely is.
  const others = applicability === 'safe' ? site.parsed.problems.filter((p) => p.replacement !== undefined && !overlaps(p.span, span)) : [];
  const edits = [{ span, text }, ...others.map((p) => ({ span: p.span, text: p.replacement ?? '' }))].sort((a, b) => b.span.start - a.span.start);
  return rewritten(site, edits.reduce((source, edit) => source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end), site.node.source), applicability);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The whole value anew, in quotes unless it is a cell, since `>`, `[` and `%` mean something to YAML. */
export function rewritten(site: ExpressionSite, text: string, applicability: Applicability): Fix[] {
  const { node } = site;
  if (!site.editable || node.style === 'literal' || node.style === 'folded') return [];
  const title = { zh: `改为 ${text}`, en: `Change to ${text}` };
  if (node.style === 'cell') return [replaceFix(site.locate({ start: 0, end: node.source.length }), text, applicability, title)];
  const quote = node.style === 'single' || text.includes('"') ? "'" : '"';
  if (text.includes(quote) || text.includes('\\')) return [];
  return [replaceFix(node.span, quote + text + quote, applicability, title)];
}

/** What a test that cannot be read, such as 1小时以内, says in words; nothing for any other. */
export function testsInWords(site: ExpressionSite): readonly string[] {
  // What can be mended piece by piece is no sentence: `<= 30sec`.
  return site.parsed.problems.every((p) => p.replacement !== undefined) ? [] : saidInWords(site);
}

/** The same for a test that can be read, as the name of something that does not exist: 不到1小时. */
export function saidInWords({ form, node, top }: ExpressionSite): readonly string[] {
  if (form !== 'unary-tests') return [];
  return readTests(node.source, top === 'grades' || top === 'pass').filter((test) => parseUnaryTests(test).problems.length === 0);
}

/** Whether the characters mean themselves in the style that the scalar is written in. */
export function isPlainSafe({ node }: ExpressionSite, text: string): boolean {
  if (node.style === 'double') return !/["\\]/.test(text);
  if (node.style === 'single') return !text.includes("'");
  if (node.style === 'cell') return !/[|\\`]/.test(text);
  // In plain style marks of YAML itself would change how the rest of the line is read.
  return !/[,[\]{}#:&*!|>'"%@`\n]/.test(text);
}
