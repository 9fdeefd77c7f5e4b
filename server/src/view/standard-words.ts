/** What views of standards and catalogs share: words for what a document says in codes, and lists that stay readable when a document is very long. */
import { periodWords } from '../core/base/period.ts';
import type { Locale, Text } from '../core/base/text.ts';
import type { ServiceTarget } from '../core/service.ts';
import { NOTHING, type Block, type TableBlock, type ViewCell, type ViewRow } from './model.ts';

/** Rows of a table, and lines of an outline, that are shown; the rest are counted. */
export const LISTED = 500;

export const INTERACTION_WORDS: Readonly<Record<string, Text>> = {
  'person-person': { zh: '人对人', en: 'person to person' },
  'person-object': { zh: '人对物', en: 'person to object' },
  'object-person': { zh: '物对人（自助）', en: 'object to person (self-service)' },
};

export const STATUS_WORDS: Readonly<Record<string, Text>> = {
  draft: { zh: '起草中', en: 'draft' },
  active: { zh: '现行', en: 'active' },
  retired: { zh: '已废止', en: 'retired' },
};

export const PHASE_WORDS: Readonly<Record<string, Text>> = {
  before: { zh: '事前', en: 'before' },
  during: { zh: '事中', en: 'during' },
  after: { zh: '事后', en: 'after' },
};

export const DIRECTION_WORDS: Readonly<Record<string, Text>> = {
  'higher-better': { zh: '越高越好', en: 'higher is better' },
  'lower-better': { zh: '越低越好', en: 'lower is better' },
};

export const KIND_WORDS: Readonly<Record<string, Text>> = {
  catalog: { zh: '维度目录', en: 'catalog' },
  standard: { zh: '服务标准', en: 'standard' },
  scoring: { zh: '评分标准', en: 'scoring' },
  survey: { zh: '问卷', en: 'survey' },
  dataset: { zh: '数据集', en: 'dataset' },
};

/** The words for a code; a code that there are no words for stands for itself. */
export const wordsOf = (of: Readonly<Record<string, Text>>, code: string | null, locale: Locale): ViewCell => (code === null ? NOTHING : Object.hasOwn(of, code) ? (of[code]?.[locale] ?? code) : code);

export const said = (text: Text | null, locale: Locale): ViewCell => text?.[locale] ?? NOTHING;

export const orNothing = (text: string | null): ViewCell => text ?? NOTHING;

/** How often, in words; a period that there are none for as it is written. */
export const periodCell = (period: string | null, locale: Locale): ViewCell => (period === null ? NOTHING : (periodWords(period)?.[locale] ?? period));

/** Ids for rows, in one table each only once: of what has none, or one that is there already, its number. */
export function rowIds(ids: readonly (string | null)[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id, i) => {
    let name = id ?? String(i);
    while (taken.has(name)) name += `-${String(i)}`;
    taken.add(name);
    return name;
  });
}

/** A table with the rows that there is room for; nothing where there are none. */
export function listTable(table: TableBlock, locale: Locale): readonly Block[] {
  if (table.rows.length === 0) return [];
  return [{ ...table, rows: table.rows.slice(0, LISTED) }, ...leftOut(table.rows.length, locale)];
}

export function leftOut(count: number, locale: Locale): readonly Block[] {
  const left = count - LISTED;
  return left <= 0 ? [] : [{ type: 'notes', texts: [{ zh: `还有 ${String(left)} 项没有列出。`, en: `${String(left)} more are not listed.` }[locale]] }];
}

/** Columns that no row has anything for say nothing. */
export function withoutEmpty(table: TableBlock): TableBlock {
  const kept = table.columns.map((_, at) => table.rows.some((r) => !isNothing(r.cells[at])));
  return { ...table, columns: table.columns.filter((_, at) => kept[at]), rows: table.rows.map((r): ViewRow => ({ ...r, cells: r.cells.filter((_, at) => kept[at]) })) };
}

const isNothing = (cell: ViewCell | undefined): boolean => cell === undefined || (typeof cell === 'object' && cell.missing === '');

/** Names that a sentence lists; the table beside it has all. */
const NAMED = 12;

export function firstOf(names: readonly string[], locale: Locale): string {
  const left = names.length - NAMED;
  const named = names.slice(0, NAMED).join({ zh: '、', en: ', ' }[locale]);
  return left <= 0 ? named : { zh: `${named}等`, en: `${named} and ${String(left)} more` }[locale];
}

export const targetName = ({ title, id, metric }: ServiceTarget, locale: Locale): string => title?.[locale] ?? id ?? metric ?? '…';

/** The objective as it is written, with the unit that its bare numbers are counted in. */
export function objectiveText({ objective, unit }: ServiceTarget): string | null {
  if (objective === null) return null;
  const { source } = objective;
  return unit === null || /\d\s*[^\d\s.,()[\]<>=]/.test(source) ? source : `${source} ${unit}`;
}
