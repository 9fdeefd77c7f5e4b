/**
 * Writes a suppression for a finding at the cursor: a comment before the smallest part of the document that begins a line
 * and holds the finding. The reason is for the person to give; one that is not given is a finding of its own.
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { FileKind } from '../../base/document-kind.ts';
import { INTERNAL_ERROR } from '../../rules/driver.ts';
import { RULES } from '../../rules/generated/registry.ts';
import { readLayout, type LayoutBlock, type MarkdownLayout } from '../../syntax/markdown/layout.ts';
import type { Node } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml/parse-yaml.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { action, touches, type ActionEdit, type ActionProvider, type CodeAction } from './code-action.ts';

export const suppress: ActionProvider = {
  id: 'suppress',
  kind: 'quickfix',
  offer({ document, diagnostics }, selection) {
    const seen = new Set<string>();
    return diagnostics.flatMap((d): CodeAction[] => {
      if (!touches(d.span, selection) || seen.has(d.rule) || !canBeSuppressed(d, document.kind)) return [];
      const edit = suppressionOf(document, d);
      if (edit === undefined) return [];
      seen.add(d.rule);
      const title = { zh: `在此处忽略 ${d.rule}，并写明理由`, en: `Suppress ${d.rule} here, with a reason` };
      return [action('quickfix', title, () => ({ edits: [edit], creates: [] }), { diagnostics: [d] })];
    });
  },
};

/** Not what says that something could not be read, what is wrong with a configuration, or with suppressions themselves. */
function canBeSuppressed({ rule: id }: Diagnostic, kind: FileKind): boolean {
  const rule = RULES.find((r) => r.id === id);
  return id !== INTERNAL_ERROR && rule !== undefined && rule.always !== true && rule.level !== 'suppression' && !(kind === 'config' && rule.severity === 'error');
}

function suppressionOf(document: DocumentAnalysis, { rule, span }: Diagnostic): ActionEdit | undefined {
  const { text, file, parsed } = document;
  // What a document lacks as a whole is told at its first words, whatever these are: a comment would be those.
  if (span.start <= text.search(/[^\s\uFEFF]/)) return undefined;
  if (file.language === 'yaml') return inYaml(text, parsed.root, span.start, rule);
  const layout = readLayout(text);
  const { frontMatter } = layout;
  if (frontMatter.start <= span.start && span.start < frontMatter.end) {
    return inYaml(text, parseYaml(text, { offset: frontMatter.start, end: frontMatter.end }).root, span.start, rule);
  }
  return inMarkdown(text, layout, span.start, rule);
}

/** A line of its own before the innermost entry or item that begins a line in block style and holds the offset. */
function inYaml(text: string, root: Node | null, offset: number, rule: string): ActionEdit | undefined {
  const place = placeBefore(root, text, offset);
  if (place === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', place - 1) + 1;
  const lead = text.slice(lineStart, place).replace(/^\uFEFF/, '');
  const at = place - lead.length;
  const column = /^ */.exec(lead)?.[0] ?? '';
  return insertion(at, `${column}# plumbline-ignore ${rule}: `, lineBreak(text));
}

function placeBefore(root: Node | null, text: string, offset: number): number | undefined {
  let place: number | undefined;
  const holds = (span: Span): boolean => span.start <= offset && offset < Math.max(span.end, span.start + 1);
  const beginsLine = (start: number): boolean => /^\uFEFF?[ -]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  const visit = (node: Node): void => {
    // Inside brackets a comment would break up what the author put on one line; what an alias leads to stands elsewhere.
    if (node.type === 'scalar' || node.flow || text[node.span.start] === '*') return;
    const parts = node.type === 'seq' ? node.items.map((item) => ({ span: item.span, value: item })) : node.entries;
    for (const { span, value } of parts) {
      if (!holds(span)) continue;
      if (beginsLine(span.start)) place = span.start;
      if (value !== null) visit(value);
      return;
    }
  };
  if (root !== null) visit(root);
  return place;
}

/** YAML comments inside blocks with a path; elsewhere an HTML comment before the block, or on the line where none can stand before it. */
function inMarkdown(text: string, { blocks }: MarkdownLayout, offset: number, rule: string): ActionEdit | undefined {
  const block = blocks.find((b) => b.span.start <= offset && offset <= b.span.end && b.kind !== 'html');
  if (block === undefined) return undefined;
  if (block.kind === 'fence' && block.content.start <= offset && offset < block.content.end) {
    if (block.quoted) return undefined;
    const { root } = parseYaml(text, { offset: block.content.start, end: block.content.end, origin: 'fence' });
    return inYaml(text, root, offset, rule);
  }
  const lineStart = text.lastIndexOf('\n', block.span.start - 1) + 1;
  const lead = text.slice(lineStart, block.span.start);
  // A heading or paragraph behind the mark of a list: the comment goes to the end of the line with the finding.
  if (!/^[ >]*$/.test(lead)) return block.kind === 'text' ? atLineEnd(text, block, offset, rule) : undefined;
  return insertion(lineStart, `${lead}<!-- plumbline-ignore ${rule}: `, ` -->${lineBreak(text)}`);
}

function atLineEnd(text: string, { span }: LayoutBlock, offset: number, rule: string): ActionEdit {
  const rest = text.slice(offset, span.end).search(/[\r\n]/);
  const end = rest < 0 ? span.end : offset + rest;
  return insertion(end, ` <!-- plumbline-ignore ${rule}: `, ' -->');
}

/** The reason stands between `before` and `after`. */
function insertion(at: number, before: string, after: string): ActionEdit {
  return { span: { start: at, end: at }, newText: before.trimEnd() + after, snippet: `${before}\$1${after}` };
}

const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
