/** What `score` and `analyze` share: the options that say how data are to be read, and how problems in them are told. */
import type { Locale } from '../core/base/text.ts';
import type { DataOverrides, DataProblem } from '../core/service.ts';
import { InputError } from '../platform/input-error.ts';
import type { Encoding } from '../platform/node/data-file.ts';
import type { Arguments } from './arguments.ts';
import type { OptionSpec } from './command.ts';
import { visible } from '../core/base/display-text.ts';
import type { Host } from './host.ts';

export const DATA_OPTIONS: readonly OptionSpec[] = [
  { name: 'column', value: 'input=column', repeatable: true, summary: { zh: '某个输入的列名', en: 'the column of an input' } },
  { name: 'unit', value: 'input=unit', repeatable: true, summary: { zh: '某个输入不带单位的数所用的单位', en: 'the unit of an input\'s bare numbers' } },
  { name: 'missing', value: 'code', repeatable: true, summary: { zh: '表示缺失的写法，代替数据集中的声明', en: 'what stands for a missing answer, instead of what the dataset says' } },
  { name: 'not-applicable', value: 'code', repeatable: true, summary: { zh: '表示不适用的写法，代替数据集中的声明', en: 'what stands for not applicable, instead of what the dataset says' } },
  { name: 'delimiter', value: 'character', summary: { zh: '字段之间的分隔符，制表符写 \\t', en: 'what separates fields; \\t for a tab' } },
  { name: 'encoding', value: 'utf-8|utf-16le|utf-16be|gb18030', choices: ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'], summary: { zh: '数据的编码', en: 'encoding of the data' } },
];

/** So many problems are printed; the rest are counted. */
const PRINTED = 50;

export function complain(problems: readonly DataProblem[], count: number, shown: string, host: Host, locale: Locale): void {
  for (const { line, message, code } of problems.slice(0, PRINTED)) {
    host.stderr(`${visible(shown)}${line > 0 ? `:${String(line)}` : ''}: ${visible(message[locale])} [${code}]\n`);
  }
  const more = count - Math.min(problems.length, PRINTED);
  if (more > 0) host.stderr({ zh: `…… 还有 ${String(more)} 处\n`, en: `… and ${String(more)} more\n` }[locale]);
}

/** @param inputs names that `--column` and `--unit` may speak of */
export function overrides(args: Arguments, inputs: readonly string[]): DataOverrides {
  const list = (name: string): readonly string[] | undefined => (args.has(name) ? args.values(name) : undefined);
  const delimiter = args.value('delimiter');
  if (delimiter !== undefined && delimiter.length !== 1 && delimiter !== '\\t') {
    throw new InputError({ zh: `分隔符“${delimiter}”不是一个字符。`, en: `The delimiter "${delimiter}" is not one character.` });
  }
  return {
    delimiter: delimiter === '\\t' ? '\t' : delimiter,
    missing: list('missing'),
    notApplicable: list('not-applicable'),
    units: pairs(args, 'unit', inputs),
    columns: pairs(args, 'column', inputs),
  };
}

/** `input=value`, several times. */
function pairs(args: Arguments, option: string, inputs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(args.values(option).map((text): [string, string] => {
    const at = text.indexOf('=');
    const name = text.slice(0, Math.max(at, 0));
    if (at > 0 && at < text.length - 1 && inputs.includes(name)) return [name, text.slice(at + 1)];
    throw new InputError({
      zh: `选项 --${option} 的形式是 输入=值，输入可以是 ${inputs.join('、')}，而不是“${text}”。`,
      en: `The option --${option} takes input=value, with an input among ${inputs.join(', ')}, not "${text}".`,
    });
  }));
}

export const encodingOf = (args: Arguments, declared: 'utf-8' | 'gb18030' | null): Encoding | null => (args.value('encoding') as Encoding | undefined) ?? declared;

/** `COLUMNS` before what the terminal says; unlimited where nobody looks. */
export function terminalWidth(host: Host): number {
  const declared = /^\d{2,4}$/.exec(host.env['COLUMNS'] ?? '')?.[0];
  if (declared !== undefined) return Number(declared);
  return host.isTerminal() ? process.stdout.columns : Infinity;
}
