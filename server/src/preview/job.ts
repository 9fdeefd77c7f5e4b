/** What a preview is computed from, as plain data, and how it goes about it: in short pieces, between which others have their turn. */
import { throwIfCancelled, type CancellationToken } from '../core/base/cancellation.ts';
import { LineIndex } from '../core/base/line-index.ts';
import type { Span } from '../core/base/span.ts';
import type { Locale, Text } from '../core/base/text.ts';
import { loadScoring, type Dataset, type EffectiveConfig, type FileIndex, type SourceFile } from '../core/service.ts';
import type { Against, Before, CaseChoice, Preview, Trial } from '../protocol/preview.ts';
import type { Locate, Place, ViewModel } from '../view/model.ts';

export interface PreviewJob {
  readonly file: SourceFile;
  /** How the client writes the uri of the file. */
  readonly uri: string;
  readonly config: EffectiveConfig;
  /** What in its text keeps it from being computed. */
  readonly errors: readonly Obstacle[];
  readonly locale: Locale;
  /** The project's own. */
  readonly catalogs: readonly FileIndex[];
  readonly data: PreviewData | null;
  readonly chosen: CaseChoice;
  readonly trial: Trial;
  /** What a scoring is held against. */
  readonly before: (Before & { readonly against: Against }) | null;
  /** Where something is written in another file of the project, or in a built-in catalog; undefined where that is not known. */
  elsewhere(uri: string, span: Span): Place | undefined;
  /** The text of a further file that the document names by its path; null where it cannot be had. */
  readBeside(source: string): Promise<string | null>;
}

/** A data file that has been read, and the dataset that says how to understand it. */
export interface PreviewData {
  readonly dataset: SourceFile | null;
  /** Name of the file, whose ending tells the format where no dataset does. */
  readonly name: string;
  /** As the client writes it; null for what is no file of the workspace. */
  readonly uri: string | null;
  /** What the data are called where neither a dataset nor the file does. */
  readonly title?: Text;
  /** In UTF-8. */
  readonly bytes: Uint8Array;
}

/** Something keeps the document from being computed. */
export interface Obstacle {
  readonly message: Text;
  readonly span: Span | null;
}

export type Outcome = Partial<Pick<Preview, 'cases' | 'form' | 'lights' | 'questionnaire' | 'whatIf'>> & ({ readonly model: ViewModel } | { readonly obstacles: readonly Obstacle[] });

/** Gives way to whatever else there is to do, and tells what there is so far. */
export interface Pace {
  readonly token: CancellationToken;
  pause(): Promise<void>;
  /** Milliseconds, from any beginning. */
  now(): number;
  /** @param done how much of the data has been read, from 0 to 1 */
  tell(model: () => ViewModel, done: number): void;
}

/** Bytes of data that are taken in without a pause. */
const PIECE = 16_384;
/** Milliseconds after which what there is so far is told. */
const FIRST = 120;
const FURTHER = 1_000;

/** How far a reader has come, as an offset into the data. */
export interface Bookmark {
  at: number;
}

/**
 * Feeds data to a reader, in pieces that end between two characters.
 * @param push false when nothing more is wanted
 * @param tell how much has been read, from 0 to 1, now and then
 * @param bookmark where to begin; moved along, so that who was interrupted can go on there
 * @returns whether all of it was read
 * @throws CancelledError
 */
export async function feed({ bytes }: PreviewData, push: (piece: Uint8Array) => boolean, pace: Pace, tell: ((done: number) => void) | null, bookmark: Bookmark = { at: 0 }): Promise<boolean> {
  const { pieceEnd } = await loadScoring();
  let due = pace.now() + FIRST;
  while (bookmark.at < bytes.length) {
    const end = pieceEnd(bytes, bookmark.at + PIECE);
    if (!push(bytes.subarray(bookmark.at, end))) return false;
    bookmark.at = end;
    await pace.pause();
    throwIfCancelled(pace.token);
    if (tell === null || pace.now() < due) continue;
    tell(bookmark.at / bytes.length);
    due = pace.now() + FURTHER;
  }
  return true;
}

/** Leads to lines of a data file, counted from one; to its beginning for what concerns all of it. */
export function linesOf({ uri }: PreviewData): ((line: number) => Place) | undefined {
  if (uri === null) return undefined;
  return (line) => ({ uri, range: { start: { line: Math.max(0, line - 1), character: 0 }, end: { line, character: 0 } } });
}

/** What a person calls the data. */
export const nameOfData = (data: PreviewData, dataset: Dataset | null, locale: Locale): string => dataset?.title?.[locale] ?? dataset?.id ?? data.title?.[locale] ?? data.name;

export const noData = (): Outcome => ({
  obstacles: [{
    message: {
      zh: '没有样例数据：写一份 of 指向本文档的数据集，或者把 CSV 文件拖到这里。',
      en: 'There are no sample data: write a dataset whose “of” names this document, or drop a CSV file here.',
    },
    span: null,
  }],
});

export const noSubject = (): Outcome => ({
  obstacles: [{
    message: {
      zh: '这份数据集还没有可以预览的：在 of 中写明它是哪一份评分标准、问卷或服务标准的数据（只能有一份叫这个名字），在 source 中写明数据文件。',
      en: 'This dataset has nothing to preview yet: under “of” write the id of the scoring, the survey or the standard that it is for (just one may bear it), and under “source” the data file.',
    },
    span: null,
  }],
});

/** Leads into the document as it was computed, and into others as they stand. */
export function locateIn({ file, uri, elsewhere }: Pick<PreviewJob, 'file' | 'uri' | 'elsewhere'>): Locate {
  const lines = new LineIndex(file.text);
  return (span, other = file.uri) => (other === file.uri ? { uri, range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) } } : elsewhere(other, span));
}
