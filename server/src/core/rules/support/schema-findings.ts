/**
 * What the schema found wrong in a document, sifted for the rules of the group: each problem goes to one rule, and what
 * is only the consequence of another finding goes to none.
 */
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { validate, type SchemaProblem, type SchemaProblemCategory } from '../../schema/validate.ts';
import { isScalar } from '../../syntax/tree.ts';

/** The problems of a category that are to be reported, in the order of the file. */
export function schemaFindings(document: DocumentAnalysis, category: SchemaProblemCategory): readonly SchemaProblem[] {
  return document.once(sift).filter((p) => p.category === category);
}

/** Whether there is nothing in the document but space, comments and YAML's own marks. */
export function isEmptyDocument({ parsed, text }: DocumentAnalysis): boolean {
  if (parsed.problems.length > 0) return false;
  const { root } = parsed;
  if (root !== null) return isScalar(root) ? root.value === null : (root.type === 'map' ? root.entries : root.items).length === 0 && parsed.prose === null;
  return parsed.language === 'yaml' || isBlankMarkdown(text);
}

function sift(document: DocumentAnalysis): readonly SchemaProblem[] {
  if (isEmptyDocument(document)) return [];
  const schemaProblems = withoutFrontMatter(document) ?? document.schemaProblems;
  const typos = new Set(schemaProblems.flatMap((p) => (p.category === 'unknown-property' && p.suggestion !== undefined ? [siblingOf(p, p.suggestion)] : [])));
  const unreadFrom = firstUnread(document);
  return schemaProblems.filter((p) => {
    // The kind inside against the kind of the file is a finding of its own.
    if (p.path.length === 1 && p.path[0] === 'kind' && p.category !== 'missing-property' && isScalar(p.node) && p.node.source !== '') return false;
    // A required key that is missing because it is misspelt is one mistake.
    if (p.category === 'missing-property') return unreadFrom === undefined && !typos.has(pointer(p.path));
    return unreadFrom === undefined || p.span.start < unreadFrom;
  });
}

/** Of prose without front matter or blocks, what a document of its kind lacks that says nothing: it must not pass for one that says all. */
function withoutFrontMatter({ kind, parsed, text }: DocumentAnalysis): SchemaProblem[] | undefined {
  if (parsed.language !== 'markdown' || parsed.root !== null) return undefined;
  const start = Math.max(0, text.search(/[^\s\uFEFF]/));
  const line = text.slice(start, start + MAX_MARKED).search(/[\r\n]/);
  const span = { start, end: line < 0 ? Math.min(text.length, start + MAX_MARKED) : start + line };
  return validate(kind, { type: 'map', span, entries: [], flow: false, origin: 'joined' });
}

/** As much of the first line as is marked, in UTF-16 code units. */
const MAX_MARKED = 60;

/** Start of the first line that could not be read; from there on every problem may be its consequence. */
function firstUnread({ parsed, text }: DocumentAnalysis): number | undefined {
  if (!isBroken(parsed)) return undefined;
  const starts = parsed.problems.map((p) => p.span.start);
  return text.lastIndexOf('\n', Math.min(...starts) - 1) + 1;
}

const siblingOf = (p: SchemaProblem, key: string): string => pointer([...p.path.slice(0, -1), key]);

const pointer = (path: SchemaProblem['path']): string => JSON.stringify(path);

/** Comments are the only thing in Markdown that no reader sees; searched by hand so that unclosed ones cost nothing. */
function isBlankMarkdown(text: string): boolean {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!--', at);
    if (text.slice(at, open < 0 ? text.length : open).replace(/^\uFEFF/, '').trim() !== '') return false;
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (open < 0 || close < 0) return true;
    at = close + 3;
  }
}
