/** What several rules on surveys ask: the document when it can be read in full, its variables, and how to name a question. */
import { same, type Text } from '../../base/text.ts';
import type { Span } from '../../base/span.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { nameSpan } from '../../model/standard.ts';
import { allItems, type Item, type Row, type Survey, type SurveyScale } from '../../model/survey.ts';
import { scaleRange, surveyVariables, type SurveyVariable } from '../../model/survey-variables.ts';
import { get } from '../../syntax/tree.ts';
import { quotable } from '../define-rule.ts';

/** A survey with what its questions put into data. */
export interface OpenSurvey {
  readonly survey: Survey;
  readonly variables: readonly SurveyVariable[];
  /** The first of each name. */
  readonly byName: ReadonlyMap<string, SurveyVariable>;
}

/** Null for a text that cannot be read in part: what it lacks may only be out of reach. */
export function surveyOf(document: DocumentAnalysis): OpenSurvey | null {
  if (document.kind !== 'survey' || isBroken(document.parsed)) return null;
  return document.once(open);
}

function open({ survey }: DocumentAnalysis): OpenSurvey {
  const variables = surveyVariables(survey);
  return { survey, variables, byName: new Map([...variables].reverse().map((v) => [v.name, v])) };
}

/** Where a question is named. */
export const itemSpan = ({ node }: Item | Row): Span => nameSpan(node);

export const variableSpan = ({ row, item }: SurveyVariable): Span => itemSpan(row ?? item);

/** A question as findings name it: by its id. */
export const itemName = ({ id }: Item | Row): string => quotable(id ?? '?');

export const quotedText = (text: Text | null): Text => (text === null ? same('') : { zh: quotable(text.zh), en: quotable(text.en) });

/** A question that is answered on a scale, as instruments of measurement are made of. */
export const isScaled = ({ form, item, scale }: SurveyVariable): boolean =>
  form === 'number' && (item.type === 'rating' || item.type === 'likert' || item.type === 'matrix') && (scale !== null || item.scale !== null);

/** `1–5` for people; the name of the scale where its ends are not known. */
export function scaleShown(scale: SurveyScale): string {
  const { min, max, step } = scaleRange(scale);
  if (min === null || max === null) return scale.name;
  return step === null || step === '1' ? `${min}–${max}` : `${min}–${max}/${step}`;
}

/** A question or row whose words ask for one answer, with the words in each language they are written in. */
export interface Asked {
  readonly name: string;
  readonly span: Span;
  readonly texts: readonly string[];
  /** Whether one answer may speak of several things, as to an open question. */
  readonly free: boolean;
}

/** Every question that is put to respondents, in the order of the file. */
export function askedTexts(document: DocumentAnalysis): readonly Asked[] {
  const open = surveyOf(document);
  if (open === null) return [];
  return allItems(open.survey).flatMap((item) => [item, ...item.rows].flatMap((asked) => {
    const { text } = asked;
    const node = get(asked.node, 'text');
    if (text === null || node === undefined) return [];
    return [{ name: itemName(asked), span: node.span, texts: [...new Set([text.zh, text.en])], free: asked === item && !ONE_ANSWER.has(item.type) }];
  }));
}

const ONE_ANSWER: ReadonlySet<string> = new Set(['rating', 'likert', 'numeric', 'boolean', 'single', 'nps']);

/** Everything that an analysis names as an item, a target or a member of a variable. */
export function namedByAnalyses({ survey }: OpenSurvey): ReadonlySet<string> {
  return new Set(survey.analyses.flatMap((a) => [
    ...(a.items ?? []),
    ...a.variables.flatMap((v) => v.items ?? []),
    ...['item', 'target'].flatMap((key) => a.settings.get(key) ?? []),
  ].map((n) => n.source)));
}
