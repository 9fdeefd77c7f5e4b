/** `plumbline analyze`: what can be said of a scoring before any case is scored, and what a survey's answers say. */
import { LineIndex } from '../../core/base/line-index.ts';
import type { Locale, Text } from '../../core/base/text.ts';
import { loadScoring } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { plan as planFiles } from '../../platform/node/workspace.ts';
import { analysisReport } from '../analyze/report.ts';
import { analyzeSurvey } from '../analyze/survey-run.ts';
import { SURVEY_FORMATS } from '../analyze/survey-writers.ts';
import { ANALYSIS_FORMATS, ANALYSIS_WRITERS, type AnalysisFormat } from '../analyze/writers.ts';
import type { Arguments } from '../arguments.ts';
import { colorWanted } from '../color.ts';
import type { Command } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { openScoringFile, scoringFindings, sourceOf } from '../score/input.ts';

/** Of a scoring and of a survey; `json` and `markdown` are common to both. */
const FORMATS = ['pretty', 'table', 'json', 'markdown', 'html'] as const;

export const analyze: Command = {
  name: 'analyze',
  positionals: '<scoring|survey>',
  maxPositionals: 1,
  summary: { zh: '推算评分标准的取值、影响和完备性；按问卷声明的分析计算数据。', en: 'Works out ranges, influence and completeness of a scoring; computes the analyses that a survey declares.' },
  details: {
    zh: [
      '评分标准：不看数据，列出每个评分项、每一组和总分能取到的分，每一项对总分的影响，以及证明了什么、有什么反例、什么没有判定。',
      '没有判定的不算证明过。反例写成测试用例的输入，放进 tests 就能重算。',
      '问卷：读入数据，按文件中 analyses 的声明逐项计算；不写 --data 时用项目中唯一一份属于该问卷的数据集。每项结果写明份数、',
      '缺失和全部设置；没有定义的数写明原因。无法使用或超出量表的值当作缺失，各报告一条，退出码为 1。',
    ].join('\n'),
    en: [
      'Of a scoring it prints, without any data, the scores that every criterion, every group and the total can get, how far each',
      'criterion moves the total, and what was proved, refuted or not decided. What was not decided does not count as proved. A',
      'counterexample is written as the inputs of a test and can be computed again by putting it under tests. Of a survey it reads',
      'the data and computes what the document declares under analyses; without --data the one dataset of the project that is for',
      'the survey is taken. Every result states its responses, what is missing and all settings; a figure that is undefined says',
      'why. A value that cannot be used or lies outside its scale counts as missing and is reported, and the exit code is 1.',
    ].join('\n'),
  },
  exits: [
    [0, { zh: '没有反例和错误', en: 'nothing is refuted and there are no errors' }],
    [1, { zh: '有反例、数据问题或算不出的分析，或者文档有错', en: 'a counterexample, a problem in the data, an analysis without a result, or errors in the document' }],
    [2, { zh: '路径或文件有问题', en: 'a path or file is wrong' }],
  ],
  options: [
    { name: 'data', value: 'file', summary: { zh: '问卷的数据文件或 .dataset.yaml', en: 'data file or .dataset.yaml of a survey' } },
    { name: 'format', value: FORMATS.join('|'), choices: FORMATS, summary: { zh: '输出格式；评分标准用 pretty（默认）、json、markdown，问卷用 table（默认）、json、markdown、html', en: 'format of the output; pretty (default), json or markdown of a scoring, table (default), json, markdown or html of a survey' } },
    ...DATA_OPTIONS,
    { name: 'color', summary: { zh: '总是用颜色', en: 'always use colours' } },
    { name: 'no-color', summary: { zh: '不用颜色', en: 'use no colours' } },
  ],
  examples: [
    { command: 'plumbline analyze service.scoring.yaml', what: { zh: '总分能到多少，哪一项最要紧', en: 'what the total can be and which criterion matters most' } },
    { command: 'plumbline analyze customers.survey.yaml --data june.csv', what: { zh: '计算问卷声明的全部分析', en: 'compute everything that a survey declares' } },
    { command: 'plumbline analyze customers.survey.yaml --format html > report.html', what: { zh: '一页可以打印的报告', en: 'a page to read and to print' } },
    { command: 'plumbline analyze service.scoring.yaml --format json', what: { zh: '供程序读取', en: 'for a program' } },
  ],
  run: runAnalyze,
};

async function runAnalyze(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [given] = args.positionals;
  if (given === undefined) {
    throw new InputError({ zh: '请给出一份评分标准或问卷，例如 plumbline analyze x.scoring.yaml。', en: 'Name a scoring or a survey, as in plumbline analyze x.scoring.yaml.' });
  }
  const workspace = planFiles({ cwd: host.cwd, paths: [given] });
  const named = workspace.files.filter((f) => f.shown && f.name.kind !== 'config');
  const [only] = named;
  if (named.length === 1 && only?.name.kind === 'survey') {
    formatAmong(args, SURVEY_FORMATS, { zh: '问卷', en: 'a survey' });
    return analyzeSurvey(args, host, locale, given, workspace, only);
  }
  const input = await openScoringFile(host.cwd, given, ['scoring', 'survey']);
  formatAmong(args, ANALYSIS_FORMATS, { zh: '评分标准', en: 'a scoring' });
  const speaking = args.has('locale') ? locale : (input.file.config.locale ?? locale);
  const source = sourceOf(input.file, input.text);
  const { analyzeScoring } = await loadScoring();
  const computable = input.plan !== null;
  const analysis = analyzeScoring(source) ?? unread(input.file.name.id);
  // What keeps the document from being computed comes first, and what follows from it is left out.
  const findings = computable ? scoringFindings(source, input.file) : input.errors.map((e) => ({ ...e, severity: 'error' as const, related: [], fixes: [], tags: [] }));
  const report = analysisReport(given, analysis, findings, computable, new LineIndex(input.text), speaking);
  const format = (args.value('format') ?? 'pretty') as AnalysisFormat;
  host.stdout(ANALYSIS_WRITERS[format](report, speaking, colorWanted(args, host)));
  const refuted = report.complete.outcome === 'counterexample' || report.criteria.some((c) => c.bands === 'counterexample');
  return !computable || refuted || findings.some((d) => d.severity === 'error') ? EXIT.findings : EXIT.clean;
}

/** @throws InputError for a format that the other kind of document has */
function formatAmong(args: Arguments, formats: readonly string[], what: Text): void {
  const format = args.value('format');
  if (format === undefined || formats.includes(format)) return;
  throw new InputError({ zh: `${what.zh}的输出格式可以是 ${formats.join('、')}，不能是 ${format}。`, en: `The format of ${what.en} can be ${formats.join(', ')}, not ${format}.` });
}

/** Of a text that cannot be read there is nothing to analyse; its findings say why. */
const unread = (id: string) =>
  ({ id, title: null, problems: [], criteria: [], grades: [], pass: null, vetoes: [], complete: { outcome: 'not-decided', witness: null } }) as const;
