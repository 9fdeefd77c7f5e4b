/** Pairs of a survey: questions about one thing from several sides. */
import type { RelatedPlace } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { Aspect } from '../../model/survey.ts';
import type { SurveyVariable } from '../../model/survey-variables.ts';
import { surveyOf, variableSpan } from './surveys.ts';

export interface Pair {
  readonly name: string;
  readonly members: readonly PairMember[];
}

export interface PairMember {
  readonly variable: SurveyVariable;
  readonly span: Span;
}

export const ASPECT_NAMES: Readonly<Record<Aspect, Text>> = {
  expectation: { zh: '期望', en: 'expectation' },
  perception: { zh: '感知', en: 'perception' },
  importance: { zh: '重要性', en: 'importance' },
  performance: { zh: '表现', en: 'performance' },
  functional: { zh: '有它时', en: 'functional' },
  dysfunctional: { zh: '没有它时', en: 'dysfunctional' },
};

/** In the order in which they begin. */
export function pairsOf(document: DocumentAnalysis): readonly Pair[] {
  const pairs = new Map<string, PairMember[]>();
  for (const variable of surveyOf(document)?.variables ?? []) {
    if (variable.pair === null) continue;
    const member = { variable, span: variableSpan(variable) };
    const known = pairs.get(variable.pair);
    if (known) known.push(member);
    else pairs.set(variable.pair, [member]);
  }
  return [...pairs].map(([name, members]) => ({ name, members }));
}

export const relatedMembers = (document: DocumentAnalysis, members: readonly PairMember[]): RelatedPlace[] =>
  members.map(({ variable, span }) => ({ uri: document.file.uri, span, message: { zh: `同一配对的题目“${variable.name}”。`, en: `The question “${variable.name}” of the same pair.` } }));
