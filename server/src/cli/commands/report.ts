/** `plumbline report`: what `score` or `analyze` says of data, or what a standard or a catalog says, as one HTML page with charts. */
import type { Locale } from '../../core/base/text.ts';
import { loadScoring, type CaseReport } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { absolute } from '../../platform/node/paths.ts';
import { writeOutput } from '../../platform/node/write-text.ts';
import { plan as planFiles } from '../../platform/node/workspace.ts';
import { NOWHERE, type ViewModel } from '../../view/model.ts';
import { page } from '../../view/page.ts';
import { questionnairePage } from '../../view/questionnaire-page.ts';
import { questionnaire } from '../../view/questionnaire.ts';
import { binsOf, lowestRow, type FullCase } from '../../view/scoring-cases.ts';
import { scoringView } from '../../view/scoring-view.ts';
import { surveyView } from '../../view/survey-view.ts';
import { openSurveyFile, runSurvey } from '../analyze/survey-run.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { complain, DATA_OPTIONS } from '../data-options.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { outputTargets, refuseFiles } from '../output-targets.ts';
import { catalogsOf, openScoringFile, sourceOf } from '../score/input.ts';
import { refuse } from '../score/refuse.ts';
import { noSuchCase, openRun, runCases } from '../score/run.ts';
import { runStandard } from '../standard/standard-run.ts';

export const report: Command = {
  name: 'report',
  positionals: '<scoring|survey|standard|catalog>',
  maxPositionals: 1,
  summary: { zh: '把计分或问卷分析的结果、服务标准或维度目录写成一页带图的 HTML 报告。', en: 'Writes the results of a scoring or a survey\'s analyses, a standard or a catalog as one HTML page with charts.' },
  details: {
    zh: [
      '报告只是一个文件：打开时不联网、不运行任何脚本，跟随浅色或深色，可以打印到 A4；每张图旁边都有数据表。',
      '数与 plumbline score、plumbline analyze 的 --format json 相同。不写 --data 时用项目中唯一一份属于该文档的数据集。',
      '评分标准的报告从汇总写到一例：总分分布、各档命中（从未命中的会标出）、维度，以及一例的得分是怎样逐项加出来的。',
      '服务标准的报告写各阶段的目标、控制点和补救，章条，维度的覆盖（空缺会标出），有数据时还写各目标是否达到；数据可以是标准自己的，',
      '也可以是衡量它的评分标准或问卷的。维度目录的报告写各维度的含义和哪些文件在用。',
    ].join('\n'),
    en: [
      'The report is one file: opened, it fetches nothing and runs nothing, follows light or dark, and prints to A4; beside every',
      'chart stands the table of its figures, which are those of plumbline score and plumbline analyze with --format json. Without',
      '--data the one dataset of the project that is for the document is taken. The report of a scoring goes from the summary to',
      'one case: the distribution of totals, hits of each band (those never hit are marked), dimensions, and how the score of one',
      'case adds up. That of a standard has its stages with targets, controls and recovery, its chapters and articles, and which',
      'dimensions are covered (holes are marked), and, with data of its own or of a scoring or survey that measures it, which targets',
      'are attained; that of a catalog what its dimensions mean and which documents use them.',
    ].join('\n'),
  },
  exits: [
    [0, { zh: '已写出', en: 'written' }],
    [1, { zh: '已写出，但数据有问题或有的分析没有结果，或者文档有错、没有写出', en: 'written, but the data have problems or an analysis has no result, or the document has errors and nothing was written' }],
    [2, { zh: '路径或文件有问题', en: 'a path or file is wrong' }],
  ],
  options: [
    { name: 'data', value: 'file', summary: { zh: '数据文件或 .dataset.yaml', en: 'data file or .dataset.yaml' } },
    { name: 'output', short: 'o', value: 'file', summary: { zh: '写到哪个文件；必须给出', en: 'file to write; has to be given' } },
    { name: 'questionnaire', summary: { zh: '问卷：写出可以打印、用笔填答的问卷本身，不读数据', en: 'of a survey: write the questionnaire itself, to be printed and filled in by hand; no data are read' } },
    { name: 'by', value: 'column', repeatable: true, summary: { zh: '评分标准和服务标准：再按这一列分组汇总，可多次给出', en: 'of a scoring or a standard: summarise by this column as well; may be given several times' } },
    { name: 'case', value: 'n', summary: { zh: '评分标准：详细说明第 n 例；默认是总分最低的一例', en: 'of a scoring: show case n in full; the one with the lowest total by default' } },
    { name: 'limit', value: 'n', summary: { zh: '评分标准：列出的例数；默认 20', en: 'of a scoring: cases listed; 20 by default' } },
    ...DATA_OPTIONS,
  ],
  examples: [
    { command: 'plumbline report service.scoring.yaml --data june.csv --output report.html', what: { zh: '一份表格的计分报告', en: 'a report on the scores of a table' } },
    { command: 'plumbline report customers.survey.yaml --output report.html', what: { zh: '用项目中的数据集', en: 'with the dataset of the project' } },
    { command: 'plumbline report hotline.standard.yaml --output standard.html', what: { zh: '服务标准承诺了什么，覆盖了哪些维度', en: 'what a standard promises, and which dimensions that covers' } },
  ],
  run: runReport,
};

const DEFAULT_LIMIT = 20;

async function runReport(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [given] = args.positionals;
  const output = args.value('output');
  if (given === undefined || output === undefined) {
    throw new InputError({ zh: '请给出文档和文件，例如 plumbline report x.scoring.yaml --output report.html。', en: 'Name a document and a file, as in plumbline report x.scoring.yaml --output report.html.' });
  }
  const targets = outputTargets([output], host.cwd);
  const made = await pageOf(args, host, locale, given);
  if (typeof made === 'number') return made;
  refuseFiles(targets, made.data === null ? [] : [made.data]);
  writeOutput(absolute(host.cwd, output), [await made.html()], output);
  made.complain();
  host.stdout({ zh: `写出 ${output}\n`, en: `wrote ${output}\n` }[made.locale]);
  return made.exit;
}

interface Made {
  readonly locale: Locale;
  html(): string | Promise<string>;
  /** Where data were read, absolute; null where none were. */
  readonly data: string | null;
  readonly exit: ExitCode;
  /** Tells the problems in the data. */
  complain(): void;
}

/** Drawing is a large part of the program that no other command needs. */
async function drawn(model: ViewModel): Promise<string> {
  const { chartSvg } = await import('../../view/charts/chart-svg.ts');
  return page(model, chartSvg);
}

async function pageOf(args: Arguments, host: Host, locale: Locale, given: string): Promise<Made | ExitCode> {
  const workspace = planFiles({ cwd: host.cwd, paths: [given] });
  const named = workspace.files.filter((f) => f.shown && f.name.kind !== 'config');
  const [only] = named;
  const kind = named.length === 1 ? only?.name.kind : undefined;
  if (args.has('questionnaire') && kind !== 'survey') throw new InputError({ zh: `${given} 不是一份问卷：--questionnaire 只用于问卷。`, en: `${given} is not a survey: --questionnaire is for surveys only.` });
  if ((kind === 'standard' || kind === 'catalog') && only !== undefined) {
    const outcome = await runStandard(args, host, locale, given, workspace, only);
    return typeof outcome === 'number' ? outcome : { ...outcome, html: () => drawn(outcome.model) };
  }
  if (kind !== 'survey' || only === undefined) return scoringPage(args, host, locale, given);
  if (!args.has('questionnaire')) {
    const outcome = await runSurvey(args, host, locale, given, workspace, only);
    return typeof outcome === 'number' ? outcome : { ...outcome, html: () => drawn(surveyView(outcome.report, outcome.locale, NOWHERE, (at) => outcome.open.written(at))) };
  }
  const opened = await openSurveyFile(args, host, locale, given, workspace, only);
  if (typeof opened === 'number') return opened;
  return { locale: opened.locale, html: () => questionnairePage(questionnaire(opened.surveys, opened.open, opened.locale, NOWHERE)), data: null, exit: EXIT.clean, complain: () => undefined };
}

async function scoringPage(args: Arguments, host: Host, locale: Locale, given: string): Promise<Made | ExitCode> {
  const input = await openScoringFile(host.cwd, given, ['scoring', 'survey', 'standard', 'catalog']);
  const speaking = args.has('locale') ? locale : (input.file.config.locale ?? locale);
  if (input.plan === null) return refuse(input.errors, input.text, given, host, speaking, { zh: '没有计分', en: 'nothing was scored' });
  const opened = await openRun(args, host, input, input.plan, speaking);
  const { compiled, plan, data } = opened;
  const { BandHits, CaseColumns, catalogIndex, dimensionsIn, explainCase, reportCase } = await loadScoring();
  const dimension = dimensionsIn(sourceOf(input.file, input.text), catalogsOf(input.workspace, input.file).map(catalogIndex));
  const asked = args.count('case', 1) ?? null;
  const limit = args.count('limit', 0) ?? DEFAULT_LIMIT;
  const columns = new CaseColumns();
  const bands = new BandHits(plan);
  const listed: CaseReport[] = [];
  const outcome = await runCases(args, host, opened, { by: args.values('by'), columns, bands, wants: (row) => row <= limit, onCase: (c) => { listed.push(reportCase(compiled, plan, c, speaking)); } });
  if (outcome === null) return EXIT.failed;
  const { problems, problemCount, unreadable, summary } = outcome;
  const row = asked ?? lowestRow(columns);
  let full: FullCase | null = null;
  // Which case is the lowest is known at the end; then it is looked up.
  if (row !== null) await runCases(args, host, opened, { only: new Set([row]), lane: false, onCase: (c) => { full = { report: reportCase(compiled, plan, c, speaking), trace: explainCase(compiled, c.values, c.result) }; } });
  if (asked !== null && full === null) throw noSuchCase(asked);
  const cases = { bins: binsOf(plan, columns), hits: bands.counts, listed, full };
  return {
    locale: speaking,
    html: () => drawn(scoringView({ ...opened, locale: speaking, locate: NOWHERE, dimension, settings: opened.reported, summary, cases, problemCount, problems: problems.map((p) => ({ ...p, message: p.message[speaking] })) })),
    data: data.path,
    exit: unreadable ? EXIT.failed : problemCount > 0 ? EXIT.findings : EXIT.clean,
    complain: () => { complain(problems, problemCount, data.shown, host, speaking); },
  };
}
