/** On a reference such as 第八条, Article 8 or 见 2.1: what that article or clause says. */
import { namesakes } from '../../rules/support/numbering.ts';
import type { LinkReference } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { shown } from '../documentation/markdown.ts';
import type { HoverPart } from './part.ts';

export function articleHover({ document }: FeatureContext, offset: number): HoverPart | undefined {
  const { prose } = document.parsed;
  const reference = prose?.articleReferences.find(({ span, external }) => !external && span.start <= offset && offset <= span.end);
  if (prose === null || reference === undefined) return undefined;
  const areSame = namesakes(prose, document.text);
  const heading = prose.headings.find((h) => h.level !== 'heading' && areSame(h, reference));
  if (heading === undefined) return undefined;
  const start = heading.span.start;
  const written = document.text.slice(start, heading.level === 'article' || heading.level === 'clause' ? heading.sectionSpan.end : heading.span.end);
  // Tables and marks of headings read badly in a box: the article's words are what is asked for.
  const lines = withoutTargets(written, start, prose.links).split(/\n/);
  const words = lines.filter((line, i) => i === 0 || !/^\s*(?:\||<!--|```|#{1,6}\s)/.test(line)).map((line) => line.replace(/^\s*#{1,6}\s+/, '').replace(/\*\*/g, ''));
  return { span: reference.span, text: words.join('\n').trim().split(/\n\s*\n/).slice(0, MOST).map(shown).join('\n\n') };
}

/** Of a link its words. */
function withoutTargets(written: string, offset: number, links: readonly LinkReference[]): string {
  let text = '';
  let at = 0;
  for (const { textSpan, targetSpan } of [...links].sort((a, b) => a.textSpan.start - b.textSpan.start)) {
    const [open, from, to] = [textSpan.start - 1 - offset, textSpan.start - offset, textSpan.end - offset];
    const close = written.indexOf(')', targetSpan.end - offset);
    if (open < at || to > written.length || targetSpan.start < textSpan.end || close < 0 || written[open] !== '[') continue;
    text += written.slice(at, open) + written.slice(from, to);
    at = close + 1;
  }
  return text + written.slice(at);
}

/** Paragraphs of a long article that are shown. */
const MOST = 8;
