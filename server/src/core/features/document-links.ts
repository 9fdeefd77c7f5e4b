/** What can be followed: links in prose and in table cells, paths of data, rules in suppressions. */
import type { Span } from '../base/span.ts';
import type { Text } from '../base/text.ts';
import { ruleUrl } from '../base/rule-url.ts';
import type { Target } from '../analysis/project.ts';
import { RULES } from '../rules/generated/registry.ts';
import type { FeatureContext } from './context.ts';
import { definedName } from './names/entity.ts';
import { filePaths, resolvePath } from './paths.ts';

export interface DocumentLink {
  readonly span: Span;
  /** The span is where to stand in the file; null for its beginning, and where its text is not looked at. */
  readonly target: { readonly uri: string; readonly span: Span | null };
  readonly tooltip: Text;
}

/** In the order of the text. */
export function documentLinks(context: FeatureContext): readonly DocumentLink[] {
  const { document, project } = context;
  const found: DocumentLink[] = [];
  const named = new Set<number>();
  for (const reference of document.index.references) {
    if (reference.form !== 'link' && reference.address === null) continue;
    const resolution = project.resolve(document.index, reference);
    if (!('target' in resolution)) continue;
    const span = reference.form === 'link' ? reference.span : (reference.address ?? reference.span);
    named.add(span.start);
    found.push({ span, target: placeOf(resolution.target), tooltip: OPEN_DOCUMENT });
  }
  for (const { target, targetSpan } of document.parsed.prose?.links ?? []) {
    const uri = named.has(targetSpan.start) ? undefined : resolvePath(document.file.uri, target.replace(/#.*$/s, ''));
    if (uri !== undefined) found.push({ span: targetSpan, target: { uri, span: null }, tooltip: OPEN_FILE });
  }
  for (const { span, uri } of filePaths(document)) found.push({ span, target: { uri, span: null }, tooltip: OPEN_FILE });
  for (const { rules } of document.index.suppressions) {
    for (const { id, span } of rules) {
      if (RULES.some((rule) => rule.id === id)) found.push({ span, target: { uri: ruleUrl(id), span: null }, tooltip: OPEN_RULE });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const OPEN_DOCUMENT: Text = { zh: '打开文档', en: 'Open the document' };
const OPEN_FILE: Text = { zh: '打开文件', en: 'Open the file' };
const OPEN_RULE: Text = { zh: '查看规则说明', en: 'Read about the rule' };

const placeOf = ({ file, symbol }: Target): DocumentLink['target'] => ({ uri: file.uri, span: symbol === null ? null : definedName(symbol).span });
