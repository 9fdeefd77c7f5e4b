/**
 * One document's index: what it defines, what it refers to, what it silences. What a value is, the schema says by its
 * `x-` annotations; nothing here knows a key of the language beyond the common ones at the top of every document.
 */
import { freeNames } from '../expression/names.ts';
import { entry, get, isMap, items, string, text } from '../model/read.ts';
import type { FileKind } from '../base/document-kind.ts';
import { rootSchema, type ResolvedSchema } from '../schema/resolved-schema.ts';
import { propertySchema } from '../schema/walk.ts';
import { scalarContent } from '../syntax/scalar-position.ts';
import type { Span } from '../base/span.ts';
import { isScalar, type Entry, type MapNode, type Node, type ParsedDocument, type PathStep, type ScalarNode } from '../syntax/tree.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import { collectFacts } from './facts.ts';
import { headingName } from './heading-name.ts';
import type { Declared, DocumentSymbol, FileIndex, PathName, Reference, SymbolDefinition } from './file-index.ts';
import { linkTarget } from './project.ts';
import { usesOf } from './uses.ts';

export function indexDocument(document: DocumentAnalysis): FileIndex {
  const { file, parsed } = document;
  const symbols: SymbolDefinition[] = [];
  const references: Reference[] = [];
  for (const { node, schema, owner, around, scope } of document.places) {
    const scalar = isScalar(node) && node.source !== '' ? node : null;
    // The document's own id is its name, not one of its parts.
    if (schema['x-defines'] !== undefined && scalar && owner && owner !== parsed.root) symbols.push(defined(schema['x-defines'], scalar, owner, schema['x-local'] ? (around?.span ?? null) : null));
    if (schema['x-refers'] !== undefined && scalar) {
      references.push(referred(schema['x-refers'], scalar, 'value', scope, file.text));
    }
    const { 'x-keys-define': keysDefine, 'x-keys-refer': keysRefer } = schema;
    if (!isMap(node) || (keysDefine === undefined && keysRefer === undefined)) continue;
    for (const e of firstOfEachKey(node)) {
      if (keysDefine !== undefined) symbols.push(definedByKey(keysDefine, e));
      if (keysRefer !== undefined) references.push(referred(keysRefer, e.key, 'key', scope, file.text));
    }
  }
  references.push(...namesInExpressions(document), ...links(document, symbols));
  return {
    uri: file.uri,
    path: file.path,
    project: file.project,
    kind: file.kind,
    document: documentSymbol(document),
    symbols,
    references,
    headings: (parsed.prose?.headings ?? []).flatMap((h) => (h.level === 'heading' ? [] : [{ level: h.level, name: headingName(file.text, h), span: h.numberSpan }])),
    pathNames: (parsed.prose?.paths ?? []).flatMap((steps) => namesInPath(file.kind, steps)),
    suppressions: parsed.suppressions.map((s) => ({ ...s, removal: removalOf(file.text, s.span) })),
    facts: collectFacts(document),
    broken: isBroken(parsed),
    builtIn: false,
  };
}

/** Of a key that stands twice only the first counts; that it does is a finding of its own. */
function firstOfEachKey(node: MapNode): readonly Entry[] {
  const seen = new Set<string>();
  return node.entries.filter((e) => !seen.has(e.key.source) && seen.add(e.key.source));
}

function documentSymbol(document: DocumentAnalysis): DocumentSymbol {
  const { root } = document.parsed;
  const id = entry(root, 'id')?.value;
  return {
    id: string(id) ?? document.file.nameId,
    span: id?.span ?? { start: 0, end: 0 },
    nameId: document.file.nameId,
    declaredId: declared(id, document.text),
    declaredKind: declared(get(root, 'kind'), document.text),
    label: text(get(root, 'title')),
    status: string(get(root, 'status')) ?? '',
    replacedBy: string(get(root, 'replaced-by')) ?? '',
    ...usesOf(document.kind, document.text, root),
  };
}

function declared(node: Node | null | undefined, source: string): Declared | null {
  if (!isScalar(node) || node.source === '') return null;
  const { span, exact } = scalarContent(node, source);
  return { text: node.source, span, editable: exact };
}

/** Whether parts of the text were not understood, or not read at all. */
export function isBroken(parsed: ParsedDocument): boolean {
  return parsed.problems.some((p) => ['syntax', 'unsupported', 'too-large', 'too-deep', 'alias-bomb'].includes(p.code));
}

/** A comment and what it leaves behind: its line when nothing else stands there, else the spaces in front of it. */
function removalOf(source: string, comment: Span): Span {
  const lineStart = Math.max(source.lastIndexOf('\n', comment.start - 1), source.lastIndexOf('\r', comment.start - 1)) + 1;
  let start = comment.start;
  while (start > lineStart && /[ \t]/.test(source.charAt(start - 1))) start--;
  let end = comment.end;
  while (/[ \t]/.test(source.charAt(end))) end++;
  const atLineEnd = end === source.length || /[\r\n]/.test(source.charAt(end));
  if (start > lineStart || !atLineEnd) return { start: atLineEnd ? start : comment.start, end: atLineEnd ? comment.end : end };
  if (source.startsWith('\r\n', end)) return { start, end: end + 2 };
  return { start, end: Math.min(end + 1, source.length) };
}

function defined(kind: string, id: ScalarNode, owner: MapNode, within: Span | null): SymbolDefinition {
  return symbol(kind, id.source, id.span, owner.span, owner, within);
}

function definedByKey(kind: string, e: Entry): SymbolDefinition {
  return symbol(kind, e.key.source, e.key.span, e.span, e.value);
}

function symbol(kind: string, id: string, span: Span, nodeSpan: Span, node: Node | null, within: Span | null = null): SymbolDefinition {
  return {
    kind,
    id,
    span,
    nodeSpan,
    within,
    label: text(get(node, 'label')) ?? text(get(node, 'title')) ?? text(get(node, 'text')),
    status: string(get(node, 'status')) ?? '',
    replacedBy: string(get(node, 'replaced-by')) ?? '',
    aliases: aliasesOf(get(node, 'aliases')),
  };
}

/** Most symbols have none, and indexes are many: what is kept of nothing is one and the same. */
const NO_ALIASES: SymbolDefinition['aliases'] = [];

const aliasesOf = (node: Node | undefined): SymbolDefinition['aliases'] =>
  node === undefined ? NO_ALIASES : items(node).flatMap((n) => (isScalar(n) ? [{ text: n.source, span: n.span }] : []));

function referred(
  kinds: readonly string[],
  node: ScalarNode,
  form: Reference['form'],
  scope: string | null,
  source: string,
): Reference {
  const content = scalarContent(node, source);
  const address = node.style === 'cell' && !content.exact ? addressInCell(node, source) : null;
  return { kinds, text: node.source, span: content.span, scope, form, editable: content.exact, address };
}

/** A cell that is one link stands for the name of what the link leads to. */
function addressInCell({ span, source }: ScalarNode, text: string): Span | null {
  const link = /\]\(\s*<?([^)>\s]+)/.exec(text.slice(span.start, span.end));
  return link?.[1] === undefined ? null : addressOf(link[1], span.start + link.index + link[0].length - link[1].length, source);
}

/** Where `x.catalog.yaml#y` stands in an address; null where an escape keeps the names from being found in it. */
function addressOf(written: string, start: number, text: string): Span | null {
  const name = written.slice(written.lastIndexOf('/', written.lastIndexOf('#') < 0 ? undefined : written.lastIndexOf('#')) + 1);
  const { document, part } = namesIn(text);
  if ((document !== '' && !name.startsWith(`${document}.`)) || (part !== '' && !name.endsWith(`#${part}`))) return null;
  return { start: start + written.length - name.length, end: start + written.length };
}

/** `x` and `y` of `x#y` and of `x.y`; the whole text where it is one name. */
function namesIn(text: string): { document: string; part: string } {
  const at = text.includes('#') ? text.indexOf('#') : text.indexOf('.');
  return at < 0 ? { document: text, part: '' } : { document: text.slice(0, at), part: text.slice(at + 1) };
}

/**
 * Names inside FEEL that must exist are those of the document's own inputs and items; which of them exist is the
 * business of the rules on scoring and surveys, so these references carry both kinds and are never reported here.
 */
const EXPRESSION_NAMES: Reference['kinds'] = ['input', 'item'];

function namesInExpressions(document: DocumentAnalysis): Reference[] {
  return document.expressions.flatMap((site) =>
    freeNames(site.parsed).map(({ name, span }) => ({
      kinds: EXPRESSION_NAMES,
      text: name,
      span: site.locate(span),
      scope: null,
      form: 'feel' as const,
      editable: site.isVerbatim(span),
      address: null,
    })),
  );
}

function links(document: DocumentAnalysis, own: readonly SymbolDefinition[]): Reference[] {
  return (document.parsed.prose?.links ?? []).flatMap((link) => {
    const target = linkTarget(link.target) ?? ownPart(link.target, own);
    if (!target) return [];
    const { start, end } = link.targetSpan;
    const address = addressOf(document.text.slice(start, end), start, target.text);
    return [{ kinds: [target.kind], text: target.text, span: link.targetSpan, scope: null, form: 'link' as const, editable: true, address }];
  });
}

/** `#speed` leads to a part of the document itself; what names none is an anchor of the page, and no business of ours. */
const ownPart = (address: string, own: readonly SymbolDefinition[]): ReturnType<typeof linkTarget> =>
  address.startsWith('#') && own.some((s) => s.id === address.slice(1)) ? { text: address, kind: '' } : undefined;

/** A step below a list is the id of one of its items, a step below an object with keys of the author's own one of those. */
function namesInPath(kind: FileKind, steps: readonly PathStep[]): PathName[] {
  const found: PathName[] = [];
  let schema: ResolvedSchema | undefined = rootSchema(kind);
  for (const { name, span } of steps) {
    const named: string | undefined = schema.items ? schema.items.properties.get('id')?.['x-defines'] : schema['x-keys-define'];
    if (named !== undefined) found.push({ kind: named, text: name, span });
    schema = schema.items ?? propertySchema(schema, name);
    if (schema === undefined) break;
  }
  return found;
}

