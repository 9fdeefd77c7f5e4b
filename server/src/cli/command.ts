/** What a command of the command line is. Help, the reading of arguments and their checks all come from this description. */
import type { Locale, Text } from '../core/base/text.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Host } from './host.ts';

export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** How the value is called in the help; left out for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly repeatable?: boolean;
  readonly summary: Text;
}

export interface Command {
  readonly name: string;
  /** The arguments as the help shows them. */
  readonly positionals: string;
  /** Most positional arguments; any number when left out. */
  readonly maxPositionals?: number;
  readonly summary: Text;
  /** Further paragraphs of the help. */
  readonly details?: Text;
  /** What its exit codes say, where that is more than of every command. */
  readonly exits?: readonly (readonly [ExitCode, Text])[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly { readonly command: string; readonly what: Text }[];
  run(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> | ExitCode;
}

/** Options that every command has. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'locale',
    value: 'zh|en',
    choices: ['zh', 'en'],
    summary: {
      zh: '输出所用的语言；默认依次取配置、环境变量 LC_ALL、LC_MESSAGES、LANG',
      en: 'language of the output; by default what the configuration says, then LC_ALL, LC_MESSAGES, LANG',
    },
  },
  { name: 'help', short: 'h', summary: { zh: '显示帮助', en: 'show help' } },
];
