/** The view model of a catalog: what its dimensions mean, and who in the project uses which. */
import type { Locale } from '../core/base/text.ts';
import type { Dimension, DimensionUse, OpenCatalog } from '../core/service.ts';
import { NOTHING, type Block, type Locate, type Section, type ViewCell, type ViewColumn, type ViewModel, type ViewRow } from './model.ts';
import { DIRECTION_WORDS, firstOf, KIND_WORDS, listTable, orNothing, rowIds, said, STATUS_WORDS, withoutEmpty, wordsOf } from './standard-words.ts';

export interface CatalogView {
  readonly locale: Locale;
  readonly locate: Locate;
  readonly open: OpenCatalog;
}

/** Bars of a picture; the table has all. */
const DRAWN = 40;

export function catalogView(view: CatalogView): ViewModel {
  const { locale, open } = view;
  const sections = [aboutSection(view), dimensionSection(view), usageSection(view), mappingSection(view)];
  return { kind: 'catalog', id: open.id, locale, title: open.catalog.title?.[locale] ?? open.id, dataset: null, sections: sections.filter((s) => s.blocks.length > 0) };
}

const word = (locale: Locale, zh: string, en: string): string => ({ zh, en })[locale];
const column = (id: string, title: string, form: ViewColumn['form'] = 'word'): ViewColumn => ({ id, title, form });
const nameOf = ({ label, id }: Dimension, locale: Locale): string => label?.[locale] ?? id ?? '…';

function aboutSection({ locale, open: { catalog } }: CatalogView): Section {
  const texts = [catalog.description?.[locale], catalog.source === null ? undefined : word(locale, `来源：${catalog.source.zh}`, `Source: ${catalog.source.en}`)].filter((t) => t !== undefined);
  return { id: 'about', title: word(locale, '概况', 'About'), blocks: texts.length === 0 ? [] : [{ type: 'notes', texts }] };
}

function dimensionSection({ locale, locate, open: { catalog: { dimensions } } }: CatalogView): Section {
  const title = word(locale, '维度', 'Dimensions');
  const ids = rowIds(dimensions.map((d) => d.id));
  const names = new Map(dimensions.map((d) => [d.id, nameOf(d, locale)]));
  const named = (id: string | null): ViewCell => (id === null ? NOTHING : (names.get(id) ?? id));
  const list = (texts: readonly string[]): ViewCell => (texts.length === 0 ? NOTHING : texts.join(word(locale, '；', '; ')));
  return {
    id: 'dimensions', title,
    blocks: listTable(withoutEmpty({
      type: 'table', id: 'dimensions', title, rowTitle: word(locale, '维度', 'dimension'),
      columns: [
        column('id', word(locale, '编号', 'id')), column('definition', word(locale, '定义', 'definition')), column('parent', word(locale, '上级维度', 'parent')), column('unit', word(locale, '单位', 'unit')), column('direction', word(locale, '方向', 'direction')), column('formula', word(locale, '计算方法', 'formula')),
        column('indicators', word(locale, '观察点', 'indicators')), column('aliases', word(locale, '别名', 'synonyms')), column('owner', word(locale, '责任部门', 'owner')), column('status', word(locale, '状态', 'status')), column('source', word(locale, '来源', 'source')),
      ],
      rows: dimensions.map((d, i) => ({
        id: ids[i] ?? '', label: nameOf(d, locale), place: locate(d.node.span),
        cells: [orNothing(d.id), said(d.definition, locale), named(d.parent), orNothing(d.unit), wordsOf(DIRECTION_WORDS, d.direction, locale), said(d.formula, locale), list(d.indicators.map((t) => t[locale])), list(d.aliases), said(d.owner, locale), statusOf(d, names, locale), said(d.source, locale)],
      })),
    }), locale),
  };
}

function statusOf({ status, replacedBy }: Dimension, names: ReadonlyMap<string | null, string>, locale: Locale): ViewCell {
  const words = wordsOf(STATUS_WORDS, status, locale);
  if (replacedBy === null || typeof words !== 'string') return words;
  const by = names.get(replacedBy) ?? replacedBy;
  return word(locale, `${words}，由“${by}”替代`, `${words}, replaced by “${by}”`);
}

function usageSection(view: CatalogView): Section {
  const { locale, locate, open } = view;
  const { dimensions } = open.catalog;
  const title = word(locale, '使用情况', 'Who uses what');
  const ids = rowIds(dimensions.map((d) => d.id));
  const totals = open.uses.map((uses) => uses.reduce((sum, u) => sum + u.count, 0));
  // Of a catalog that nobody uses there is nothing to draw.
  const usage: readonly Block[] = totals.every((n) => n === 0) ? [] : [{
    type: 'chart', id: 'usage', title: word(locale, '各维度被提到的次数', 'Mentions of each dimension'), rows: ids.slice(0, DRAWN),
    chart: { type: 'bars', direction: 'across', stacked: false, unit: 'count', range: null, categories: dimensions.slice(0, DRAWN).map((d) => nameOf(d, locale)), series: [{ name: word(locale, '次数', 'mentions'), values: totals.slice(0, DRAWN) }] },
  }];
  const rows = dimensions.map((d, i): ViewRow => {
    const uses = open.uses[i] ?? [];
    return {
      id: ids[i] ?? '', label: nameOf(d, locale), place: locate(d.node.span),
      cells: [uses.length, totals[i] ?? 0, uses.length > 0 ? word(locale, '使用中', 'in use') : d.status === 'retired' ? word(locale, '已废止，没有文件使用', 'retired, used by no document') : word(locale, '没有文件使用', 'used by no document')],
    };
  });
  const mentions = dimensions.flatMap((d, i) => (open.uses[i] ?? []).map((use): ViewRow => ({ id: `${ids[i] ?? ''} ${use.uri}`, label: nameOf(d, locale), place: locate(use.span, use.uri), cells: mention(use, locale) })));
  const unused = dimensions.filter((_, i) => (open.uses[i] ?? []).length === 0).map((d) => nameOf(d, locale));
  return {
    id: 'usage', title,
    blocks: dimensions.length === 0 ? [] : [
      ...usage,
      ...listTable({ type: 'table', id: 'usage', title, rowTitle: word(locale, '维度', 'dimension'), columns: [column('documents', word(locale, '文件数', 'documents'), 'count'), column('mentions', word(locale, '次数', 'mentions'), 'count'), column('used', word(locale, '使用', 'used'))], rows }, locale),
      { type: 'notes', texts: [unusedWords(dimensions.length, unused, locale)] },
      ...listTable({ type: 'table', id: 'mentions', title: word(locale, '使用各维度的文件', 'Documents that use each dimension'), rowTitle: word(locale, '维度', 'dimension'), columns: [column('document', word(locale, '文件', 'document')), column('kind', word(locale, '类型', 'kind')), column('mentions', word(locale, '次数', 'mentions'), 'count')], rows: mentions }, locale),
    ],
  };
}

const mention = (use: DimensionUse, locale: Locale): readonly ViewCell[] => [use.label[locale], wordsOf(KIND_WORDS, use.kind, locale), use.count];

function unusedWords(all: number, unused: readonly string[], locale: Locale): string {
  if (unused.length === 0) return word(locale, `${String(all)} 个维度都有文件使用。`, `All ${String(all)} dimensions are used.`);
  const named = firstOf(unused, locale);
  return word(locale, `${String(all)} 个维度中有 ${String(unused.length)} 个没有文件使用：${named}。`, `${String(unused.length)} of ${String(all)} dimensions ${unused.length === 1 ? 'is' : 'are'} used by no document: ${named}.`);
}

function mappingSection({ locale, locate, open: { catalog: { mappings } } }: CatalogView): Section {
  const title = word(locale, '归并到其他目录', 'Roll-ups to other catalogs');
  const ids = rowIds(mappings.map((m) => m.to));
  return {
    id: 'mappings', title,
    blocks: listTable({ type: 'table', id: 'mappings', title, rowTitle: word(locale, '目录', 'catalog'), columns: [column('count', word(locale, '维度数', 'dimensions'), 'count')], rows: mappings.map((m, i) => ({ id: ids[i] ?? '', label: m.to ?? '…', place: locate(m.node.span), cells: [m.count] })) }, locale),
  };
}
