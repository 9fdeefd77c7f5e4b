/** What is said of the numbers of regulations. */
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { renumber } from '../../syntax/markdown/numerals.ts';
import type { Heading } from '../../syntax/tree.ts';
import type { Report } from '../define-rule.ts';
import { rewritten } from './clauses.ts';
import { renumberFix, slipsOf, type NumberedLevel, type NumberingSlip } from './numbering.ts';

/** 第八条 as the document writes it. */
export const written = ({ text }: DocumentAnalysis, { numberSpan }: Heading): string => text.slice(numberSpan.start, numberSpan.end);

/** “第八条” or “第八条”至“第十条”: what a gap leaves out, in numerals like those of the heading behind it. */
function missingNumbers(document: DocumentAnalysis, { missing, heading }: NumberingSlip): Text {
  if (!missing) return { zh: '', en: '' };
  const like = written(document, heading);
  const [from, to] = [missing.from, missing.to].map((n) => `“${heading.level === 'clause' ? rewritten(like, `${heading.parent}.${String(n)}`) : renumber(like, n)}”`);
  return from === to ? { zh: from ?? '', en: from ?? '' } : { zh: `${from ?? ''}至${to ?? ''}`, en: `${from ?? ''} to ${to ?? ''}` };
}

/** What is said of each slip in the numbers of one level; messages name the heading by its level, and another one as `other`. */
export function slipReports(document: DocumentAnalysis, level: NumberedLevel): readonly (Report<NumberingSlip['kind']> & { readonly heading: Heading })[] {
  const { prose } = document.parsed;
  if (!prose) return [];
  return slipsOf(prose, level).map((slip) => {
    const { kind, heading, other } = slip;
    return {
      heading,
      message: kind,
      span: heading.numberSpan,
      data: { [level]: written(document, heading), other: other ? written(document, other) : '', missing: missingNumbers(document, slip) },
      related: kind === 'repeated' && other ? [{ uri: document.file.uri, span: other.numberSpan, message: { zh: '先用这个编号的在这里。', en: 'The number is given here first.' } }] : [],
      fixes: renumberFix(slip, prose, document.text, level),
    };
  });
}
