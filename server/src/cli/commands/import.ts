/** `plumbline import`: a survey from a workbook that was made for another tool. Never overwrites anything. */
import { basename } from 'node:path';
import { existsSync } from 'node:fs';
import type { Locale } from '../../core/base/text.ts';
import { loadExchange } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { absolute } from '../../platform/node/paths.ts';
import { readBytes } from '../../platform/node/read-bytes.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { lossLines } from '../exchange/losses.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';

export const importCommand: Command = {
  name: 'import',
  positionals: '<workbook.xlsx>',
  maxPositionals: 1,
  summary: { zh: '把 XLSForm 工作簿变成一份问卷，并列出没有照搬过来的内容；从不覆盖已有文件。', en: 'Makes a survey of an XLSForm workbook and lists what was not carried over; never overwrites a file.' },
  details: {
    zh: [
      '读取 survey、choices、settings 三张工作表；relevant 变成显示条件，数字选项的量表变成 scales。',
      '工作簿只当作文字来读：公式不计算，取上次存下的值；链接到别处的、过大的、加密的、损坏的工作簿不读。',
    ].join('\n'),
    en: [
      'Reads the sheets survey, choices and settings; relevant becomes the condition of a question, choices that are numbers become scales.',
      'A workbook is read as text: formulas are not computed, their stored values are taken; workbooks with links to others, too large',
      'ones, those with a password and damaged ones are refused.',
    ].join('\n'),
  },
  exits: [
    [0, { zh: '全部照搬', en: 'everything was carried over' }],
    [1, { zh: '已写出，但有内容没有照搬', en: 'written, but not everything' }],
    [2, { zh: '文件有问题，什么也没有写', en: 'something is wrong with the file and nothing was written' }],
  ],
  options: [{ name: 'output', short: 'o', value: 'file', summary: { zh: '写到哪里；默认为当前文件夹中的 <编号>.survey.yaml', en: 'where to write; <id>.survey.yaml in the working directory by default' } }],
  examples: [{ command: 'plumbline import satisfaction.xlsx', what: { zh: '由 XLSForm 得到问卷', en: 'a survey from an XLSForm' } }],
  run: runImport,
};

async function runImport(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [given] = args.positionals;
  if (given === undefined) throw new InputError({ zh: '请给出一份工作簿，例如 plumbline import x.xlsx。', en: 'Name a workbook, as in plumbline import x.xlsx.' });
  const { importXlsForm, MAX_FILE_BYTES } = await loadExchange();
  const bytes = readBytes(absolute(host.cwd, given), given, MAX_FILE_BYTES + 1);
  const imported = importXlsForm(bytes, basename(given).replace(/\.[^.]*$/, ''));
  if ('refused' in imported) throw new InputError({ zh: `无法读取 ${given}：${imported.refused.zh}。`, en: `Cannot read ${given}: ${imported.refused.en}.` });
  const name = args.value('output') ?? `${imported.id}.survey.yaml`;
  const path = absolute(host.cwd, name);
  if (existsSync(path)) throw new InputError({ zh: `${name} 已经存在，没有写入；请用 --output 换一个文件名。`, en: `${name} exists already; nothing was written. Choose another file with --output.` });
  const { createText } = await import('../../platform/node/write-text.ts');
  createText(path, imported.text, name);
  host.stdout(locale === 'zh' ? `新建 ${name}\n` : `created ${name}\n`);
  host.stdout(lossLines(imported.losses, locale));
  return imported.losses.length > 0 ? EXIT.findings : EXIT.clean;
}
