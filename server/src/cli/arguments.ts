/** Reads the arguments of a command by its description; complains in the reader's language and proposes what was meant. */
import { parseArgs } from 'node:util';
import { suggest } from '../core/base/suggest.ts';
import { InputError } from '../platform/input-error.ts';
import { COMMON_OPTIONS, type Command, type OptionSpec } from './command.ts';

export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(positionals: readonly string[], values: ReadonlyMap<string, readonly string[]>) {
    this.positionals = positionals;
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The last value given. */
  value(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  values(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** A whole number of at least `least`. @throws InputError when the value is another text */
  count(name: string, least: number): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= least) return number;
    throw new InputError({
      zh: `选项 --${name} 需要一个不小于 ${String(least)} 的整数，而不是“${value}”。`,
      en: `The option --${name} takes a whole number of at least ${String(least)}, not "${value}".`,
    });
  }
}

/** @throws InputError for what the command does not take */
export function readArguments(argv: readonly string[], command: Command): Arguments {
  const specs = [...command.options, ...COMMON_OPTIONS];
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      specs.map((o) => [o.name, { type: o.value === undefined ? ('boolean' as const) : ('string' as const), ...(o.short ? { short: o.short } : {}) }]),
    ),
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = specs.find((o) => o.name === token.name);
    if (!spec) throw unknownOption(token.rawName, specs, command);
    const value = checkedValue(spec, token.value);
    const given = values.get(spec.name);
    if (given && value !== undefined) given.push(value);
    else values.set(spec.name, value === undefined ? [] : [value]);
  }
  if (command.maxPositionals !== undefined && positionals.length > command.maxPositionals) {
    const extra = positionals[command.maxPositionals] ?? '';
    throw new InputError({
      zh: `多余的参数“${extra}”；用法见 plumbline ${command.name} --help。`,
      en: `Unexpected argument "${extra}"; see plumbline ${command.name} --help.`,
    });
  }
  return new Arguments(positionals, values);
}

function checkedValue(spec: OptionSpec, value: string | undefined): string | undefined {
  const name = `--${spec.name}`;
  if (spec.value === undefined) {
    if (value === undefined) return undefined;
    throw new InputError({ zh: `选项 ${name} 不带值。`, en: `The option ${name} takes no value.` });
  }
  if (value === undefined || value === '') {
    throw new InputError({ zh: `选项 ${name} 需要一个值：${spec.value}。`, en: `The option ${name} needs a value: ${spec.value}.` });
  }
  if (spec.choices && !spec.choices.includes(value)) {
    const meant = suggest(value, spec.choices);
    throw new InputError({
      zh: `选项 ${name} 不能是“${value}”，只能是 ${spec.choices.join('、')} 之一。${meant ? `是不是 ${meant}？` : ''}`,
      en: `The option ${name} cannot be "${value}", only one of ${spec.choices.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
    });
  }
  return value;
}

function unknownOption(raw: string, specs: readonly OptionSpec[], command: Command): InputError {
  const meant = suggest(raw.replace(/^-+/, ''), specs.map((o) => o.name));
  return new InputError({
    zh: `没有选项 ${raw}${meant ? `，是不是 --${meant}？` : '。'}用法见 plumbline ${command.name} --help。`,
    en: `There is no option ${raw}.${meant ? ` Did you mean --${meant}?` : ''} See plumbline ${command.name} --help.`,
  });
}
