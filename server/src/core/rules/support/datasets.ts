/** Ways from the finding in a dataset document to the place in its data, shared by the rules on data. */
import type { RelatedPlace } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { ReadData, UnusableData } from '../../analysis/data-facts.ts';
import type { DatasetFacts, Place } from '../../analysis/facts.ts';
import type { SurveyFacts } from '../../analysis/survey-facts.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import type { WorkspaceContext } from '../define-rule.ts';

export interface OpenDataset {
  readonly facts: DatasetFacts;
  readonly source: Place;
  readonly data: ReadData;
}

/** The dataset with its data; undefined where they could not be read, which is another finding, or nobody could look. */
export function openDataset({ index, data }: Pick<WorkspaceContext, 'index' | 'data'>): OpenDataset | undefined {
  const facts = datasetFacts(index);
  return facts?.source && data?.state === 'read' ? { facts, source: facts.source, data } : undefined;
}

export const datasetFacts = ({ facts }: FileIndex): DatasetFacts | undefined => (facts?.kind === 'dataset' ? facts : undefined);

/** What keeps the data from being used, whatever they are for; null where only their columns are known. */
export const usableData = (open: OpenDataset | undefined): UnusableData | null => open?.data.scoring ?? open?.data.answers ?? open?.data.targets ?? null;

/** Where the document says which column it is, else where it says which file. */
export function columnSpan({ facts, source }: OpenDataset, column: string): Span {
  return facts.columns.find((c) => c.text === column)?.span ?? source.span;
}

export function linesOf({ uri }: ReadData, lines: readonly number[]): RelatedPlace[] {
  return lines.map((line) => ({ uri, span: { start: 0, end: 0 }, line, message: { zh: `数据的第 ${String(line)} 行。`, en: `Line ${String(line)} of the data.` } }));
}

/** “第 2、5、9 行等” / “lines 2, 5, 9, …”; nothing where there are no lines to tell. */
export function lineWords(lines: readonly number[], count: number): Text {
  if (lines.length === 0) return { zh: '', en: '' };
  const more = count > lines.length;
  return {
    zh: `（第 ${lines.join('、')} 行${more ? '等' : ''}）`,
    en: ` (line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}${more ? ', …' : ''})`,
  };
}

/** A sentence that quotes what the data hold, which may be anything. */
export const exampleWords = ({ zh, en }: Text): Text => ({ zh: oneLine(zh), en: oneLine(en) });

const oneLine = (text: string): string => text.slice(0, 300).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

/** What is said where only the beginning of a file was looked at. */
export function partWords({ partial, rows }: ReadData): Text {
  if (!partial) return { zh: '', en: '' };
  return { zh: `数据较大，只看了前 ${String(rows)} 例。`, en: ` The file is large; its first ${String(rows)} cases were looked at.` };
}

/** Of the one survey that the dataset holds answers to; undefined where there is none, or more than one document is meant. */
export interface AnsweredSurvey {
  readonly file: FileIndex;
  readonly facts: SurveyFacts;
}

export function answeredSurvey({ project }: Pick<WorkspaceContext, 'project'>, { facts: { of } }: OpenDataset): AnsweredSurvey | undefined {
  const [file, ...others] = project.documents(of, ['scoring', 'survey']);
  return file?.facts?.kind === 'survey' && others.length === 0 ? { file, facts: file.facts } : undefined;
}

/** Where the survey asks the question. */
export function questionPlace({ project }: Pick<WorkspaceContext, 'project'>, { file }: AnsweredSurvey, item: string): RelatedPlace[] {
  const symbol = project.symbols(file, item).find((s) => s.kind === 'item');
  return symbol === undefined ? [] : [{ uri: file.uri, span: symbol.span, message: { zh: `题目“${symbol.id}”。`, en: `The question “${symbol.id}”.` } }];
}
