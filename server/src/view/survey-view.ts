/** The view model of a survey's analyses: the tables of the report of `plumbline analyze`, each analysis with its pictures. */
import type { Locale } from '../core/base/text.ts';
import type { AnalysisPlaces, Written } from '../core/service.ts';
import { NOTHING, type Block, type Locate, type Place, type Section, type TableBlock, type ViewCell, type ViewModel } from './model.ts';
import { problemsSection, type DataProblems } from './problems.ts';
import { surveyCharts } from './survey-charts.ts';
import type { AnalysisReport, CellReport, PartReport, SurveyReport, TableReport } from './survey-report.ts';

/** What a page that follows its document knows beside the report. */
export interface SurveyViewOptions extends Pick<DataProblems, 'lineAt'> {
  /** Numbers of the analyses of which something is still being computed. */
  readonly waiting?: ReadonlySet<number>;
}

/** @param places of what each analysis speaks of, by its number */
export function surveyView(report: SurveyReport, locale: Locale, locate: Locate, places: (analysis: number) => AnalysisPlaces, { waiting, lineAt }: SurveyViewOptions = {}): ViewModel {
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const none: Section[] = report.analyses.length > 0 ? [] : [{ id: 'none', title: word('分析', 'Analyses'), blocks: [{ type: 'notes', texts: [word('没有声明任何分析。', 'No analysis is declared.')] }] }];
  const data: Section = { id: 'data', title: word('数据', 'Data'), blocks: [{ type: 'table', id: 'data', title: word('数据', 'Data'), rowTitle: word('项目', 'item'), columns: [{ id: 'value', title: word('值', 'value'), form: 'count' }], rows: [{ id: 'responses', label: word('答卷份数', 'responses'), cells: [report.responses] }, { id: 'problems', label: word('数据问题', 'problems in the data'), cells: [report['problem-count']] }] }] };
  return {
    kind: 'survey', id: report.survey, locale, title: report.title, dataset: report.dataset,
    sections: [data, ...none, ...report.analyses.map((a, i) => analysisSection(a, titleOf(a, report.analyses, locale), locale, placesIn(locate, places(i)), waiting?.has(i) === true)), problemsSection({ problems: report.problems, problemCount: report['problem-count'], lineAt }, locale)],
  };
}

interface Places {
  readonly analysis: Place | undefined;
  row(id: string): Place | undefined;
  scale(id: string): string | null;
}

/** A row about everything that was analysed is told by the analysis. */
function placesIn(locate: Locate, places: AnalysisPlaces): Places {
  const place = (written: Written | null): Place | undefined => (written ? locate(written.span, written.uri) : undefined);
  const analysis = place(places.analysis);
  return { analysis, row: (id) => place(places.row(id)) ?? analysis, scale: (id) => places.scale(id) };
}

/** With its id only where another one is called the same. */
const titleOf = ({ id, label }: AnalysisReport, all: readonly AnalysisReport[], locale: Locale): string =>
  (all.filter((a) => a.label === label).length < 2 ? label : { zh: `${label}（${id}）`, en: `${label} (${id})` }[locale]);

function analysisSection(analysis: AnalysisReport, title: string, locale: Locale, places: Places, waiting: boolean): Section {
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const refused: Block[] = analysis.refused === null ? [] : [{ type: 'notes', texts: [word(`没有结果：${analysis.refused}`, `No result: ${analysis.refused}`)] }];
  const more: Block[] = waiting ? [{ type: 'notes', texts: [word('还在计算……', 'Still being computed…')] }] : [];
  const settings: Block[] = analysis.settings.length === 0 ? [] : [{ type: 'notes', texts: [`${word('设置：', 'Settings: ')}${analysis.settings.map((s) => `${s.label} ${s.value}`).join(word('；', '; '))}`] }];
  // Apart from the sections that the view has of its own, whatever an analysis is called.
  return { id: `analysis-${analysis.id}`, title, place: places.analysis, blocks: [...more, ...refused, ...surveyCharts(analysis, locale, places.scale), ...analysis.parts.flatMap((p) => partBlocks(p, locale, places)), ...settings] };
}

function partBlocks(part: PartReport, locale: Locale, places: Places): readonly Block[] {
  const notes: Block[] = part.notes.length === 0 ? [] : [{ type: 'notes', texts: part.notes }];
  return [...part.tables.map((t) => tableBlock(t, part, locale, places)), ...notes];
}

function tableBlock(table: TableReport, { group, responses }: PartReport, locale: Locale, places: Places): TableBlock {
  const counted = { zh: `（${String(responses)}\u00a0份）`, en: ` (n\u00a0=\u00a0${String(responses)}) ` }[locale];
  const title = group === null ? table.title : `${group.item} = ${group.label}${counted}· ${table.title}`;
  return {
    type: 'table', id: group === null ? table.id : `${group.value}:${table.id}`, title, rowTitle: { zh: '名称', en: 'name' }[locale], columns: table.columns,
    rows: table.rows.map((r) => ({ id: r.id, label: r.label, cells: table.columns.map((c) => cellOf(r.values[c.id])), place: places.row(r.id) })),
  };
}

function cellOf(cell: CellReport | undefined): ViewCell {
  if (cell === undefined) return NOTHING;
  if (typeof cell === 'number') return cell;
  if ('code' in cell) return cell.label;
  return { missing: cell.undefined === 'not-applicable' ? '' : cell.why };
}
