/** The help pages, made from the descriptions of the commands. */
import type { Locale, Text } from '../core/base/text.ts';
import { COMMON_OPTIONS, type Command, type OptionSpec } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { columns } from '../core/base/columns.ts';
import { padColumns } from '../core/base/display-text.ts';

const WORDS = {
  usage: { zh: '用法：', en: 'Usage: ' },
  commands: { zh: '命令：', en: 'Commands:' },
  options: { zh: '选项：', en: 'Options:' },
  examples: { zh: '示例：', en: 'Examples:' },
  exit: { zh: '退出码：', en: 'Exit codes:' },
} satisfies Record<string, Text>;

/** What counts as a finding is not the same for every command: only some have a bound on warnings. */
const exitCodes = (warnings: boolean): NonNullable<Command['exits']> => [
  [EXIT.clean, { zh: '没有问题', en: 'clean' }],
  [EXIT.findings, warnings ? { zh: '有问题：存在错误，或警告多于 --max-warnings', en: 'findings: errors, or more warnings than --max-warnings' } : { zh: '有问题', en: 'findings' }],
  [EXIT.failed, { zh: '工具、输入或配置出错', en: 'the tool, its input or its configuration failed' }],
];

const exitTable = (exits: NonNullable<Command['exits']>, locale: Locale): string => exits.map(([code, says]) => `  ${String(code)}  ${says[locale]}`).join('\n');

export function commandHelp(command: Command, locale: Locale): string {
  const options = table([...command.options, ...COMMON_OPTIONS].map((o) => [flags(o), o.summary[locale]]));
  const examples = command.examples.map(({ command: line, what }) => `  # ${what[locale]}\n  ${line}`).join('\n\n');
  return [
    command.summary[locale],
    `${WORDS.usage[locale]}plumbline ${command.name} ${command.positionals}`.trimEnd(),
    ...(command.details ? [command.details[locale]] : []),
    `${WORDS.options[locale]}\n${options}`,
    `${WORDS.examples[locale]}\n${examples}`,
    `${WORDS.exit[locale]}\n${exitTable(command.exits ?? exitCodes(command.options.some((o) => o.name === 'max-warnings')), locale)}`,
  ].map((part) => `${part}\n`).join('\n');
}

export function generalHelp(commands: readonly { readonly name: string; readonly summary: Text }[], locale: Locale): string {
  return [
    { zh: '准绳：把服务标准当作代码来检查。', en: 'Plumbline: service standards as code.' }[locale],
    `${WORDS.usage[locale]}plumbline <command> [options]`,
    `${WORDS.commands[locale]}\n${table(commands.map(({ name, summary }) => [name, summary[locale]]))}`,
    `${WORDS.options[locale]}\n${table([['-V, --version', { zh: '显示版本', en: 'show the version' }[locale]], ...COMMON_OPTIONS.map((o): [string, string] => [flags(o), o.summary[locale]])])}`,
    `${WORDS.examples[locale]}\n  plumbline check\n  plumbline check --help\n  plumbline explain unknown-dimension`,
    `${WORDS.exit[locale]}\n${exitTable(exitCodes(false), locale)}`,
  ].map((part) => `${part}\n`).join('\n');
}

function flags({ name, short, value }: OptionSpec): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` <${value}>` : ''}`;
}

/** Two columns; what is too long for the first gets a line of its own. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(28, Math.max(...rows.map(([left]) => columns(left))));
  return rows.map(([left, right]) => (columns(left) > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${padColumns(left, width)}  ${right}`)).join('\n');
}
