/** `plumbline analyze`: what can be said of a scoring before any case is scored. */
import { LineIndex } from '../../core/base/line-index.ts';
import type { Locale } from '../../core/base/text.ts';
import { loadScoring } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { analysisReport } from '../analyze/report.ts';
import { ANALYSIS_FORMATS, ANALYSIS_WRITERS, type AnalysisFormat } from '../analyze/writers.ts';
import type { Arguments } from '../arguments.ts';
import { colorWanted } from '../color.ts';
import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { openScoringFile, scoringFindings, sourceOf } from '../score/input.ts';

export const analyze: Command = {
  name: 'analyze',
  positionals: '<scoring>',
  maxPositionals: 1,
  summary: { zh: '不看数据，推算评分标准的取值、影响和完备性。', en: 'Works out ranges, influence and completeness of a scoring, without any data.' },
  details: {
    zh: [
      '列出每个评分项、每一组和总分能取到的分，每一项对总分的影响，以及证明了什么、有什么反例、什么没有判定。',
      '没有判定的不算证明过。反例写成测试用例的输入，放进 tests 就能重算。',
      '退出码：0 没有反例和错误；1 有反例或错误，或者文档算不出分数；2 路径或文件有问题。',
    ].join('\n'),
    en: [
      'Prints the scores that every criterion, every group and the total can get, how far each criterion moves the total, and what',
      'was proved, refuted or not decided. What was not decided does not count as proved. A counterexample is written as the inputs',
      'of a test and can be computed again by putting it under tests.',
      'Exit code: 0 nothing is refuted and there are no errors; 1 otherwise, or when the document cannot be computed; 2 a path or file is wrong.',
    ].join('\n'),
  },
  options: [
    { name: 'format', value: ANALYSIS_FORMATS.join('|'), choices: ANALYSIS_FORMATS, summary: { zh: '输出格式；默认 pretty', en: 'format of the output; pretty by default' } },
    { name: 'color', summary: { zh: '总是用颜色', en: 'always use colours' } },
    { name: 'no-color', summary: { zh: '不用颜色', en: 'use no colours' } },
  ],
  examples: [
    { command: 'plumbline analyze service.scoring.yaml', what: { zh: '总分能到多少，哪一项最要紧', en: 'what the total can be and which criterion matters most' } },
    { command: 'plumbline analyze service.scoring.yaml --format json', what: { zh: '供程序读取', en: 'for a program' } },
  ],
  run: runAnalyze,
};

async function runAnalyze(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [given] = args.positionals;
  if (given === undefined) {
    throw new InputError({ zh: '请给出一份评分标准，例如 plumbline analyze x.scoring.yaml。', en: 'Name a scoring, as in plumbline analyze x.scoring.yaml.' });
  }
  const input = await openScoringFile(host.cwd, given);
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

/** Of a text that cannot be read there is nothing to analyse; its findings say why. */
const unread = (id: string) =>
  ({ id, title: null, problems: [], criteria: [], grades: [], pass: null, vetoes: [], complete: { outcome: 'not-decided', witness: null } }) as const;
