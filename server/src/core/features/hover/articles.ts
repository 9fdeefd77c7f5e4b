/** On a reference such as 第八条, Article 8 or 见 2.1: what that article or clause says. */
import { sameNumber } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { shown } from '../documentation/markdown.ts';
import type { HoverPart } from './part.ts';

export function articleHover({ document }: FeatureContext, offset: number): HoverPart | undefined {
  const { prose } = document.parsed;
  const reference = prose?.articleReferences.find(({ span, external }) => !external && span.start <= offset && offset <= span.end);
  if (prose === null || reference === undefined) return undefined;
  const heading = prose.headings.find((h) => sameNumber(h, reference));
  if (heading === undefined) return undefined;
  const written = document.text.slice(heading.span.start, heading.level === 'article' || heading.level === 'clause' ? heading.sectionSpan.end : heading.span.end);
  // Tables and marks of headings read badly in a box: the article's words are what is asked for.
  const words = written.split(/\n/).filter((line) => !/^\s*(?:\||<!--|```|#{1,6}\s)/.test(line) || line.includes(document.text.slice(heading.numberSpan.start, heading.numberSpan.end)));
  const text = words.join('\n').replace(/[#*]+/g, '').trim();
  return { span: reference.span, text: text.split(/\n\s*\n/).slice(0, MOST).map(shown).join('\n\n') };
}

/** Paragraphs of a long article that are shown. */
const MOST = 8;
