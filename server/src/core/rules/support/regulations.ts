/** Words for the numbers of regulations. */
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { formatChinese } from '../../syntax/markdown/numerals.ts';
import type { Heading } from '../../syntax/tree.ts';
import type { NumberingSlip } from './numbering.ts';

/** 第八条 as the document writes it. */
export const written = ({ text }: DocumentAnalysis, { numberSpan }: Heading): string => text.slice(numberSpan.start, numberSpan.end);

/** “第八条” or “第八条”至“第十条”: what a gap leaves out. */
export function missingNumbers({ missing }: NumberingSlip, mark: '条' | '章'): Text {
  if (!missing) return { zh: '', en: '' };
  const [from, to] = [missing.from, missing.to].map((n) => `“第${formatChinese(n)}${mark}”`);
  return from === to ? { zh: from ?? '', en: from ?? '' } : { zh: `${from ?? ''}至${to ?? ''}`, en: `${from ?? ''} to ${to ?? ''}` };
}
