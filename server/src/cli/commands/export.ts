/** `plumbline export`: a survey for the tools that it is fielded with. */
import type { Locale } from '../../core/base/text.ts';
import { decisiveErrors, loadExchange } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { absolute } from '../../platform/node/paths.ts';
import { readText } from '../../platform/node/read-text.ts';
import { plan } from '../../platform/node/workspace.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { lossLines } from '../exchange/losses.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { notOne } from '../not-one.ts';
import { outputTargets } from '../output-targets.ts';
import { sourceOf } from '../score/input.ts';

const FORMATS = ['xlsform', 'surveyjs'] as const;

export const exportCommand: Command = {
  name: 'export',
  positionals: '<survey>',
  maxPositionals: 1,
  summary: { zh: '把问卷导出为 XLSForm 工作簿或 SurveyJS 的 JSON，并列出写不进去的内容。', en: 'Exports a survey as an XLSForm workbook or as JSON of SurveyJS, and lists what has no place there.' },
  details: {
    zh: [
      'XLSForm 可用于 ODK、KoboToolbox 等工具；它没有的内容写在以 plumbline_ 开头的列里，别的工具不看这些列，plumbline import 会读回来。',
    ].join('\n'),
    en: [
      'An XLSForm can be fielded with ODK, KoboToolbox and others; what it has no place for stands in columns that begin with plumbline_, which',
      'those tools ignore and plumbline import reads back.',
    ].join('\n'),
  },
  exits: [
    [0, { zh: '全部写出', en: 'everything was written' }],
    [1, { zh: '已写出，但有内容写不进去', en: 'written, but not everything' }],
    [2, { zh: '问卷有错误，或路径有问题，什么也没有写', en: 'the survey has errors or a path is wrong, and nothing was written' }],
  ],
  options: [
    { name: 'to', value: FORMATS.join('|'), choices: FORMATS, summary: { zh: '导出的格式；必须给出', en: 'format to export to; has to be given' } },
    { name: 'output', short: 'o', value: 'file', summary: { zh: '写到哪个文件；必须给出', en: 'file to write; has to be given' } },
  ],
  examples: [
    { command: 'plumbline export card.survey.yaml --to xlsform --output card.xlsx', what: { zh: '供 ODK、KoboToolbox 使用', en: 'for ODK and KoboToolbox' } },
    { command: 'plumbline export card.survey.yaml --to surveyjs --output card.json', what: { zh: '供 SurveyJS 使用', en: 'for SurveyJS' } },
  ],
  run: runExport,
};

async function runExport(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [given] = args.positionals;
  const to = args.value('to');
  const output = args.value('output');
  if (given === undefined || to === undefined || output === undefined) {
    throw new InputError({
      zh: '请给出问卷、格式和文件，例如 plumbline export x.survey.yaml --to xlsform --output x.xlsx。',
      en: 'Name a survey, a format and a file, as in plumbline export x.survey.yaml --to xlsform --output x.xlsx.',
    });
  }
  const workspace = plan({ cwd: host.cwd, paths: [given] });
  const [failure] = workspace.failures;
  if (failure) throw failure;
  const [file, ...others] = workspace.files.filter((f) => f.shown && f.name.kind !== 'config');
  if (file === undefined || others.length > 0 || file.name.kind !== 'survey') {
    throw notOne(given, ['survey']);
  }
  outputTargets([output], host.cwd);
  const source = sourceOf(file, readText(file.path, given));
  const [error] = decisiveErrors(source, file.config);
  if (error !== undefined) {
    throw new InputError({ zh: `${given} 有错误，没有导出：${error.message.zh}请先运行 plumbline check。`, en: `${given} has errors and was not exported. ${error.message.en} Run plumbline check first.` });
  }
  const { exportSurveyJs, exportXlsForm } = await loadExchange();
  const { bytes, losses } = to === 'xlsform' ? exportXlsForm(source) : exportSurveyJs(source);
  const { writeOutput } = await import('../../platform/node/write-text.ts');
  writeOutput(absolute(host.cwd, output), [bytes], output);
  host.stdout(locale === 'zh' ? `写出 ${output}\n` : `wrote ${output}\n`);
  host.stdout(lossLines(losses, locale));
  return losses.length > 0 ? EXIT.findings : EXIT.clean;
}
