/** Words for the numbers of regulations. */
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { renumber } from '../../syntax/markdown/numerals.ts';
import type { Heading } from '../../syntax/tree.ts';
import { rewritten } from './clauses.ts';
import type { NumberingSlip } from './numbering.ts';

/** 第八条 as the document writes it. */
export const written = ({ text }: DocumentAnalysis, { numberSpan }: Heading): string => text.slice(numberSpan.start, numberSpan.end);

/** “第八条” or “第八条”至“第十条”: what a gap leaves out, in numerals like those of the heading behind it. */
export function missingNumbers(document: DocumentAnalysis, { missing, heading }: NumberingSlip): Text {
  if (!missing) return { zh: '', en: '' };
  const like = written(document, heading);
  const [from, to] = [missing.from, missing.to].map((n) => `“${heading.level === 'clause' ? rewritten(like, `${heading.parent}.${String(n)}`) : renumber(like, n)}”`);
  return from === to ? { zh: from ?? '', en: from ?? '' } : { zh: `${from ?? ''}至${to ?? ''}`, en: `${from ?? ''} to ${to ?? ''}` };
}
