/** From the arguments to a command and its exit code. Nothing that goes wrong below leaves here as an exception. */
import { suggest } from '../core/base/suggest.ts';
import type { Locale } from '../core/base/text.ts';
import { InputError } from '../platform/input-error.ts';
import { readArguments } from './arguments.ts';
import { COMMANDS } from './commands/table.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { failureLine } from './failure-line.ts';
import type { Host } from './host.ts';
import { environmentLocale, flagLocale } from './locale.ts';

export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  const locale = flagLocale(argv) ?? environmentLocale(host.env);
  try {
    return await run(argv, host, locale);
  } catch (error) {
    host.stderr(complaint(error, host, locale));
    return EXIT.failed;
  }
}

async function run(argv: readonly string[], host: Host, locale: Locale): Promise<ExitCode> {
  const at = argv.findIndex((a, i) => !a.startsWith('-') && argv[i - 1] !== '--locale');
  const name = argv[at];
  if (name === undefined) {
    if (argv.some((a) => a === '--version' || a === '-V' || a === '-v')) {
      host.stdout(`${host.version}\n`);
      return EXIT.clean;
    }
    const asked = argv.some((a) => a === '--help' || a === '-h');
    const odd = argv.find((a, i) => a.startsWith('-') && !/^(?:--help|-h|--locale(?:=.*)?)$/.test(a) && argv[i - 1] !== '--locale');
    if (odd !== undefined) throw new InputError({ zh: `没有选项 ${odd}。用法见 plumbline --help。`, en: `There is no option ${odd}. See plumbline --help.` });
    const text = (await import('./help.ts')).generalHelp(COMMANDS, locale);
    // A command that is missing is most often an empty variable in a script: it must not look like a pass.
    (asked ? host.stdout : host.stderr)(text);
    return asked ? EXIT.clean : EXIT.failed;
  }
  if (name === 'help') return run([...argv.slice(at + 1, at + 2), '--help', ...argv.slice(0, at)], host, locale);
  const entry = COMMANDS.find((c) => c.name === name);
  if (!entry) throw unknownCommand(name);
  const command = await entry.load();
  const args = readArguments([...argv.slice(0, at), ...argv.slice(at + 1)], command);
  if (args.has('help')) {
    host.stdout((await import('./help.ts')).commandHelp(command, locale));
    return EXIT.clean;
  }
  return command.run(args, host, locale);
}

function unknownCommand(name: string): InputError {
  const meant = suggest(name, COMMANDS.map((c) => c.name));
  return new InputError({
    zh: `没有命令 ${name}${meant ? `，是不是 ${meant}？` : '。'}用法见 plumbline --help。`,
    en: `There is no command ${name}.${meant ? ` Did you mean ${meant}?` : ''} See plumbline --help.`,
  });
}

/** One line for a person; the stack only for those who ask for it. */
function complaint(error: unknown, { env }: Host, locale: Locale): string {
  if (error instanceof InputError) return failureLine(error, locale);
  const reason = error instanceof Error ? error.message : String(error);
  const text = { zh: `准绳内部出错（${reason}），请报告给我们。`, en: `Plumbline failed (${reason}). Please report this.` };
  const stack = env['PLUMBLINE_DEBUG'] && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return failureLine({ text }, locale) + stack;
}
