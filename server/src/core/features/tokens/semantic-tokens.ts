/**
 * What a grammar of regular expressions cannot tell: ids and what they name, FEEL, units, numbers of articles. Keys, strings
 * and comments are left to the grammar.
 */
import type { Span } from '../../base/span.ts';
import { throwIfCancelled } from '../../base/cancellation.ts';
import { scalarContent } from '../../syntax/scalar-position.ts';
import { isScalar } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { namesOfFile, type NameAt } from '../names/entity.ts';
import { expressionTokens } from './expression-tokens.ts';

export const TOKEN_TYPES = ['namespace', 'enumMember', 'variable', 'property', 'function', 'number', 'type', 'keyword', 'operator', 'string', 'label'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];
export const TOKEN_MODIFIERS = ['declaration', 'deprecated', 'defaultLibrary'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** In the order of the text, none over another, none over the end of a line. With `range` those that touch it. */
export function semanticTokens(context: FeatureContext, range?: Span): readonly SemanticToken[] {
  const { document, project } = context;
  const found: SemanticToken[] = [];
  const wanted = (span: Span): boolean => range === undefined || (span.start < range.end && range.start < span.end);
  const add = (span: Span, type: TokenType, modifiers: readonly TokenModifier[] = []): void => {
    if (span.start < span.end) found.push({ span, type, modifiers });
  };
  for (const site of document.expressions) {
    if (!site.isLocatable || !wanted(site.node.span)) continue;
    for (const { span, type } of expressionTokens(site.parsed.ast, site.node.source)) add(site.locate(span), type);
  }
  throwIfCancelled(context.token);
  for (const name of namesOfFile(project, document.index, wanted)) add(name.span, typeOf(name), modifiersOf(name));
  throwIfCancelled(context.token);
  for (const { node, schema } of document.places) {
    if (schema['x-unit'] && isScalar(node) && node.source !== '' && wanted(node.span)) add(scalarContent(node, document.text).span, 'type');
  }
  for (const { level, numberSpan } of document.parsed.prose?.headings ?? []) if (level !== 'heading' && wanted(numberSpan)) add(numberSpan, 'label', DECLARATION);
  for (const { span, external } of document.parsed.prose?.articleReferences ?? []) if (!external && wanted(span)) add(span, 'label');
  return apart(found, document.text);
}

const NONE: readonly TokenModifier[] = [];
const DECLARATION: readonly TokenModifier[] = ['declaration'];

function typeOf({ entities: [entity] }: NameAt): TokenType {
  if (entity === undefined) return 'variable';
  if (entity.type === 'document') return 'namespace';
  if (entity.type === 'heading') return 'label';
  switch (entity.symbol.kind) {
    case 'dimension':
      return 'enumMember';
    case 'input':
    case 'item':
    case 'variable':
      return 'variable';
    default:
      return 'property';
  }
}

function modifiersOf({ role, entities: [entity] }: NameAt): readonly TokenModifier[] {
  const status = entity?.type === 'symbol' ? entity.symbol.status : entity?.type === 'document' ? entity.file.document.status : '';
  const isBuiltIn = entity?.file.builtIn === true;
  if (role === 'reference' && status !== 'retired' && !isBuiltIn) return NONE;
  return [
    ...(role === 'declaration' ? DECLARATION : []),
    ...(status === 'retired' ? (['deprecated'] as const) : []),
    ...(isBuiltIn ? (['defaultLibrary'] as const) : []),
  ];
}

/** A name that the project knows says more than that it is a name: of two tokens at one place the later added stays. */
function apart(tokens: SemanticToken[], text: string): readonly SemanticToken[] {
  const order = tokens.map((token, i) => ({ token, i }));
  order.sort((a, b) => a.token.span.start - b.token.span.start || b.i - a.i);
  const kept: SemanticToken[] = [];
  let end = -1;
  for (const { token } of order) {
    const { span } = token;
    if (span.start < end) continue;
    const line = text.indexOf('\n', span.start);
    if (line >= 0 && line < span.end) continue;
    kept.push(token);
    end = span.end;
  }
  return kept;
}
