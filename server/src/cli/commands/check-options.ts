/** The options of `plumbline check`, as its help shows them. */
import { SEVERITIES } from '../../core/base/diagnostic.ts';
import type { Text } from '../../core/base/text.ts';
import type { Command, OptionSpec } from '../command.ts';
import { FORMATS } from '../reporters/table.ts';

export const CHECK_DETAILS: Text = {
  zh: [
    '不给路径时检查当前文件夹。路径可以是文件、文件夹或带引号的通配符。为了解析跨文件的引用，同一项目的其他',
    '文档也会读取，但只报告所给路径中的问题。直接点名的文件即使被配置排除也会检查。',
    '只有警告时退出码为 0，除非超过 --max-warnings。',
  ].join('\n'),
  en: [
    'Without a path the working directory is checked. A path is a file, a folder or a quoted glob. The other documents of',
    'a project are read as well, so that references between files resolve, but only findings in the given paths are shown.',
    'A file that is named is checked even where the configuration excludes it.',
    'Warnings alone leave the exit code 0, unless there are more than --max-warnings.',
  ].join('\n'),
};

export const CHECK_OPTIONS: readonly OptionSpec[] = [
  { name: 'format', value: FORMATS.join('|'), choices: FORMATS, summary: { zh: '标准输出的格式；默认 pretty', en: 'format of standard output; pretty by default' } },
  {
    name: 'output',
    value: 'format:file',
    repeatable: true,
    summary: { zh: '另外写一份报告到文件，可多次给出', en: 'write a further report to a file; may be given several times' },
  },
  { name: 'stdin-filename', value: 'name', summary: { zh: '检查标准输入，当作这个文件', en: 'check standard input as if it were this file' } },
  {
    name: 'fix',
    summary: {
      zh: '应用安全的修复并写回文件；与 --stdin-filename 同用时，结果写到标准输出',
      en: 'apply safe fixes and write the files; with --stdin-filename the result goes to standard output',
    },
  },
  {
    name: 'diff',
    summary: { zh: '只显示 --fix 会做的修改，不写文件；有修改时退出码为 1', en: 'show what --fix would change and write nothing; exit code 1 if it would' },
  },
  {
    name: 'max-warnings',
    value: 'n',
    summary: { zh: '警告多于 n 个时退出码为 1', en: 'exit code 1 when there are more than n warnings' },
  },
  {
    name: 'severity',
    value: SEVERITIES.join('|'),
    choices: SEVERITIES,
    summary: {
      zh: '只看达到此级别的问题；其余的不显示、不修复、也不计入退出码',
      en: 'look at findings of at least this severity; others are not shown, not fixed and do not count for the exit code',
    },
  },
  { name: 'threads', value: 'n', summary: { zh: '使用的线程数；默认按文件数和处理器核数', en: 'threads to use; by default by number of files and cores' } },
  { name: 'color', summary: { zh: '总是使用颜色', en: 'always use colours' } },
  { name: 'no-color', summary: { zh: '从不使用颜色（也可设环境变量 NO_COLOR）', en: 'never use colours (or set NO_COLOR)' } },
  { name: 'quiet', short: 'q', summary: { zh: '只输出问题本身，不输出汇总', en: 'print findings only, no summary' } },
];

export const CHECK_EXAMPLES: Command['examples'] = [
  { command: 'plumbline check', what: { zh: '检查当前文件夹中的全部文档', en: 'all documents of the working directory' } },
  { command: 'plumbline check standards "surveys/**/*.survey.yaml"', what: { zh: '一个文件夹和一个通配符', en: 'a folder and a glob' } },
  { command: 'plumbline check --fix', what: { zh: '自动修复可以安全修复的问题', en: 'fix what can be fixed safely' } },
  {
    command: 'plumbline check --format github --output sarif:plumbline.sarif --max-warnings 0',
    what: { zh: '在 CI 中：标注问题，并写一份 SARIF 报告', en: 'in CI: annotations, and a SARIF report beside them' },
  },
  { command: 'plumbline check --stdin-filename new.standard.yaml < draft.yaml', what: { zh: '检查尚未保存的文本', en: 'a text that is not saved yet' } },
];
