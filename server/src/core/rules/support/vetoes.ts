/** Vetoes against the cases that can occur. */
import type { Span } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { Veto } from '../../model/scoring.ts';
import type { VetoReach } from '../../plan/proof-totals.ts';
import { quotable } from '../define-rule.ts';
import { contentSpan } from './bands.ts';
import { gradesOf, type GradeQuestion } from './grades.ts';

export interface VetoFinding {
  readonly question: GradeQuestion;
  readonly veto: Veto;
  readonly index: number;
  readonly span: Span;
  readonly name: Text;
  /** The condition, or the score and the limit that it is watched by. */
  readonly test: Text;
}

/** Vetoes of which it is proved that they come about in so many cases. */
export function vetoesThat(document: DocumentAnalysis, reach: VetoReach): readonly VetoFinding[] {
  const question = gradesOf(document);
  if (question === null) return [];
  return question.totals.vetoes.flatMap((found, index): VetoFinding[] => {
    const veto = question.proof.compiled.places.vetoes[index];
    if (found !== reach || veto === undefined) return [];
    const node = veto.when ?? veto.below ?? veto.criterion;
    const { zh, en } = veto.label ?? veto.reason ?? same(veto.id ?? '?');
    const watched = `${veto.criterion?.source ?? ''} < ${veto.below?.source ?? ''}`;
    return [{
      question, veto, index,
      span: node === null ? veto.node.span : contentSpan(document, node),
      name: { zh: quotable(zh), en: quotable(en) },
      test: same(quotable(veto.when?.source ?? watched)),
    }];
  });
}
