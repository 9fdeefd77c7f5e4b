/** Runs every analysis that a survey declares over the answers of a dataset. */
import type { SurveyAnalysis } from '../../model/survey-analyses.ts';
import type { Text } from '../../base/text.ts';
import { ANALYSES } from './analyses/table.ts';
import type { Answers } from './answers.ts';
import { contextOf, type Context, type Stats } from './context.ts';
import { variablesNamed, type Instrument } from './instrument.ts';
import type { AnalysisResult, Group, Part, SurveyResult } from './result.ts';
import { Settings } from './settings.ts';
import { groupRows, MAX_GROUPS, rowsWhere } from './where.ts';

/** Analyses whose means and shares are given by the weights of a dataset, too. */
const WEIGHTED: ReadonlySet<string> = new Set(['descriptives', 'box', 'csat', 'nps']);

/** A table of bootstrap samples that a document names, as responses from 0; null where it could not be read. */
export type Resamples = ReadonlyMap<string, readonly Int32Array[] | null>;

/** How the analyses go about it where others wait for their turn, and somebody for the first results. */
export interface AnalysisPace {
  /** Waited for between pieces of the work; what it throws ends it. */
  pause(): Promise<void>;
  /** @param part what there is so far; @param waiting numbers of the analyses of which not all is there */
  tell(part: () => SurveyResult, waiting: ReadonlySet<number>): void;
}

/** With a pace, what is quick comes first: bootstraps are left for the end, and told without until then. */
export async function analyzeAnswers(stats: Stats, instrument: Instrument, answers: Answers, resamples: Resamples, pace?: AnalysisPace): Promise<SurveyResult> {
  const { survey } = instrument;
  const seen = new Map<string, number>();
  const ids = survey.analyses.map(({ type, id }) => {
    const count = (seen.get(type ?? '') ?? 0) + 1;
    seen.set(type ?? '', count);
    return id ?? (count === 1 ? (type ?? '') : `${type ?? ''}-${String(count)}`);
  });
  const run = { stats, instrument, answers, resamples, pause: pace === undefined ? AT_ONCE : () => pace.pause() };
  const waiting = new Set(survey.analyses.keys());
  const analyses = survey.analyses.map((analysis, at): AnalysisResult => ({ type: analysis.type ?? '', id: ids[at] ?? '', label: labelOf(analysis), settings: [], refused: null, parts: [] }));
  const result = (): SurveyResult => ({ survey: instrument.id, title: survey.title, responses: answers.responses, analyses: [...analyses] });
  const heavy = pace === undefined ? [] : [...survey.analyses.keys()].filter((at) => survey.analyses[at]?.bootstrap !== null);
  for (const [at, analysis] of survey.analyses.entries()) {
    const later = heavy.includes(at);
    analyses[at] = await runOne(run, later ? { ...analysis, bootstrap: null } : analysis, ids[at] ?? '');
    if (!later) waiting.delete(at);
    pace?.tell(result, new Set(waiting));
    await run.pause();
  }
  for (const at of heavy) {
    analyses[at] = await runOne(run, survey.analyses[at] as SurveyAnalysis, ids[at] ?? '');
    waiting.delete(at);
    if (waiting.size > 0) pace?.tell(result, new Set(waiting));
  }
  return result();
}

const AT_ONCE = (): Promise<void> => Promise.resolve();

interface Run {
  readonly stats: Stats;
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly resamples: Resamples;
  pause(): Promise<void>;
}

const labelOf = (analysis: SurveyAnalysis): Text => analysis.label ?? (analysis.type === null ? { zh: '未知的分析', en: 'Unknown analysis' } : LABELS[analysis.type]);

async function runOne({ stats, instrument, answers, resamples, pause }: Run, analysis: SurveyAnalysis, id: string): Promise<AnalysisResult> {
  const settings = new Settings(analysis);
  const label = labelOf(analysis);
  const refuse = (why: Text): AnalysisResult => ({ type: analysis.type ?? '', id, label, settings: settings.list, refused: why, parts: [] });
  if (analysis.type === null) return refuse({ zh: '没有这种分析。', en: 'There is no such analysis.' });
  const unknown = [...(analysis.items ?? [])].filter((n) => variablesNamed(instrument, n.source).length === 0);
  if (unknown.length > 0) return refuse({ zh: `问卷中没有题目“${unknown.map((n) => n.source).join('”“')}”。`, en: `The survey has no item ${unknown.map((n) => `"${n.source}"`).join(', ')}.` });
  const rows = analysis.where === null ? null : rowsWhere(analysis.where, instrument, answers);
  if (rows !== null && 'refused' in rows) return refuse(rows.refused);
  const indices = settings.bootstrap?.indices ?? null;
  const base = { stats, instrument, analysis, settings, pause, resamples: indices === null ? null : (resamples.get(indices) ?? null) };
  const run = ANALYSES[analysis.type];
  const counting = !WEIGHTED.has(analysis.type);
  const parts: Part[] = [];
  const add = async (group: Group | null, context: Context): Promise<Text | null> => {
    const found = await run(context);
    if (context.weights !== null && counting) context.note({ zh: '数据集的权数不用于这项分析，每份答卷算作一份。', en: 'The weights of the dataset are not used here: every response counts once.' });
    if ('refused' in found) {
      if (group !== null) parts.push({ group, responses: context.responses, tables: [], notes: [found.refused, ...context.notes] });
      return found.refused;
    }
    parts.push({ group, responses: context.responses, tables: found.tables, notes: [...found.notes, ...context.notes] });
    return null;
  };
  const why = await add(null, contextOf(base, answers, rows));
  if (why !== null) return refuse(why);
  if (analysis.by !== null) {
    const name = analysis.by.source;
    const variable = instrument.variables.get(name);
    const column = answers.columns.get(name);
    if (variable === undefined || column === undefined) return refuse({ zh: `数据中没有分组题“${name}”的答案。`, en: `The data have no answers to "${name}", which makes the groups.` });
    const groups = groupRows(variable, column, rows ?? Int32Array.from({ length: answers.responses }, (_, i) => i));
    for (const { group, rows: members } of groups.slice(0, MAX_GROUPS)) {
      await add(group, contextOf(base, answers, members));
      await pause();
    }
    const left = groups.length - MAX_GROUPS;
    if (left > 0) parts[0] = { ...(parts[0] as Part), notes: [...(parts[0] as Part).notes, { zh: `组太多，其余 ${String(left)} 组没有分析。`, en: `Too many groups; ${String(left)} more were not analysed.` }] };
  }
  return { type: analysis.type, id, label, settings: settings.list, refused: null, parts };
}

const LABELS: Readonly<Record<keyof typeof ANALYSES, Text>> = {
  descriptives: { zh: '描述统计', en: 'Descriptive statistics' }, box: { zh: '高分与低分', en: 'Top and bottom boxes' }, reliability: { zh: '信度', en: 'Reliability' }, correlation: { zh: '相关矩阵', en: 'Correlations' },
  gap: { zh: '差距', en: 'Gaps' }, rollup: { zh: '归并', en: 'Roll-up' }, 'c-index': { zh: '满意度指数 C', en: 'Satisfaction index C' }, 'segue-profile': { zh: '五维剖面', en: 'SEGUE profile' }, nps: { zh: '净推荐值', en: 'Net promoter score' },
  csat: { zh: '满意率', en: 'CSAT' }, ipa: { zh: '重要性与表现', en: 'Importance and performance' }, 'dual-evaluation': { zh: '双重评价', en: 'Dual evaluation' }, drivers: { zh: '驱动因素', en: 'Drivers' }, kano: { zh: 'Kano 分类', en: 'Kano categories' },
  csi: { zh: '满意度指数模型', en: 'Satisfaction index model' }, agreement: { zh: '评分者一致性', en: 'Agreement of raters' }, margin: { zh: '抽样误差', en: 'Margin of error' }, stratified: { zh: '分层均值', en: 'Stratified means' },
};

/** Variables that some analysis cannot do without: what it names, and what makes its groups. */
export function neededVariables(instrument: Instrument): ReadonlySet<string> {
  const needed = new Set<string>();
  const take = (name: string | undefined): void => {
    if (name === undefined) return;
    for (const v of variablesNamed(instrument, name)) needed.add(v.name);
    const dimension = instrument.variables.has(name) ? undefined : instrument.dimension(name);
    if (dimension !== undefined) for (const v of instrument.variables.values()) if (v.measures === dimension.key) needed.add(v.name);
  };
  for (const analysis of instrument.survey.analyses) {
    for (const node of [...(analysis.items ?? []), ...analysis.variables.flatMap((v) => v.items ?? [])]) take(node.source);
    take(analysis.by?.source);
    for (const key of ['item', 'target', 'stratum', 'subject', 'rater']) take(analysis.settings.get(key)?.source);
    // Where nothing is named, every question with a number counts.
    if (analysis.items === null) for (const v of instrument.variables.values()) if (v.item.part === 'items' && v.form === 'number') needed.add(v.name);
  }
  return needed;
}
