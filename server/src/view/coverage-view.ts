/** Which dimensions the promises of a standard cover, and which of them anything measures: a matrix for each catalog, its holes in words. */
import type { Locale } from '../core/base/text.ts';
import type { CoveredCatalog, CoveredDimension, OpenStandard } from '../core/service.ts';
import type { Block, Locate, Section, ViewColumn } from './model.ts';
import { firstOf, LISTED, leftOut, rowIds } from './standard-words.ts';

/** Rows of a picture; the table has all. */
const DRAWN = 40;

interface CoverageView {
  readonly locale: Locale;
  readonly locate: Locate;
  readonly open: OpenStandard;
}

export function coverageSection(view: CoverageView): Section {
  const { locale, open } = view;
  const title = { zh: '维度覆盖', en: 'Coverage of dimensions' }[locale];
  const note = { zh: '目标为本文件所设；评分项和题目为整个项目所有。', en: 'Targets are those of this document; criteria and items are those of the whole project.' }[locale];
  return { id: 'coverage', title, blocks: open.coverage.length === 0 ? [] : [...open.coverage.flatMap((c) => catalogBlocks(c, view)), { type: 'notes', texts: [note] }] };
}

function catalogBlocks({ id, label, dimensions }: CoveredCatalog, { locale, locate }: CoverageView): readonly Block[] {
  const columns: readonly ViewColumn[] = [
    { id: 'targets', title: { zh: '目标', en: 'targets' }[locale], form: 'count' },
    { id: 'criteria', title: { zh: '评分项', en: 'criteria' }[locale], form: 'count' },
    { id: 'items', title: { zh: '题目', en: 'items' }[locale], form: 'count' },
  ];
  const counts = (d: CoveredDimension): readonly [number, number, number] => [d.targets, d.criteria, d.items];
  const ids = rowIds(dimensions.map((d) => d.id));
  const rows = dimensions.map((d, i) => ({ id: ids[i] ?? '', label: d.label[locale], cells: [...counts(d), judged(d)[locale]], place: locate(d.place.span, d.place.uri) }));
  const drawn = dimensions.slice(0, DRAWN);
  const holes = dimensions.filter((d) => d.targets === 0).map((d) => d.label[locale]);
  const name = label[locale];
  const title = { zh: `“${name}”的覆盖`, en: `Coverage of “${name}”` }[locale];
  const none = { zh: '无', en: 'none' }[locale];
  return [
    {
      type: 'chart', id: `coverage-${id}`, title, rows: ids.slice(0, DRAWN),
      chart: { type: 'heat', rows: drawn.map((d) => d.label[locale]), columns: columns.map((c) => c.title), cells: drawn.map((d) => counts(d).map((n) => ({ value: n, text: n === 0 ? none : String(n) }))) },
    },
    { type: 'table', id: `coverage-${id}`, title, rowTitle: { zh: '维度', en: 'dimension' }[locale], columns: [...columns, { id: 'judged', title: { zh: '覆盖情况', en: 'covered' }[locale], form: 'word' }], rows: rows.slice(0, LISTED) },
    ...leftOut(rows.length, locale),
    { type: 'notes', texts: [summary(dimensions.length, holes, locale)] },
  ];
}

function judged({ targets, criteria, items }: CoveredDimension) {
  const measured = criteria + items > 0;
  if (targets > 0) return measured ? { zh: '有目标，有衡量', en: 'promised and measured' } : { zh: '有目标，没有评分项和题目', en: 'promised, no criterion or item' };
  return measured ? { zh: '空缺：有衡量，无目标', en: 'hole: measured, not promised' } : { zh: '空缺：无目标，无衡量', en: 'hole: neither promised nor measured' };
}

function summary(all: number, holes: readonly string[], locale: Locale): string {
  if (holes.length === 0) return { zh: `${String(all)} 个维度都有目标。`, en: `All ${String(all)} dimensions have a target.` }[locale];
  const named = firstOf(holes, locale);
  return { zh: `${String(all)} 个维度中有 ${String(holes.length)} 个没有目标：${named}。`, en: `${String(holes.length)} of ${String(all)} dimensions ${holes.length === 1 ? 'has' : 'have'} no target: ${named}.` }[locale];
}
