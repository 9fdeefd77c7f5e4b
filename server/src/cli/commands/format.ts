/** `plumbline format`: documents laid out in one way, written back, or only told which are not. */
import { LineIndex } from '../../core/base/line-index.ts';
import type { Locale } from '../../core/base/text.ts';
import { loadFormatting } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { absolute, displayPath, realLocation } from '../../platform/node/paths.ts';
import { readStdin, readText } from '../../platform/node/read-text.ts';
import { plan, type PlannedFile } from '../../platform/node/workspace.ts';
import type { Arguments } from '../arguments.ts';
import { colorWanted } from '../color.ts';
import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { failureLine } from '../failure-line.ts';
import type { Host } from '../host.ts';

export const format: Command = {
  name: 'format',
  positionals: '[paths…]',
  summary: { zh: '统一文档的排版：缩进、空格、空行、表格对齐。', en: 'Lays documents out in one way: indentation, blanks, empty lines, tables.' },
  details: {
    zh: [
      '只改空白和表格的分隔线：注释、顺序、引号、文字和含义都不变，写回前会重新读一遍核对。缩进几格、列表是否缩进，',
      '按文档自己最常用的写法统一。读不懂的地方原样保留，并说明在哪里。配置文件不在其内。',
    ].join('\n'),
    en: [
      'Nothing but white space and the dashes of tables changes: comments, order, quotes, words and meaning stay, which is',
      'verified by reading the result before it is written. How far to indent, and whether lists are indented, is what the',
      'document itself does most. What cannot be read is left as it stands, and told. Configurations are not touched.',
    ].join('\n'),
  },
  exits: [
    [0, { zh: '已统一', en: 'all is laid out' }],
    [1, { zh: '用了 --check 或 --diff，且有文档需要修改', en: 'with --check or --diff, when a document would change' }],
    [2, { zh: '路径、文件有问题，或文档有读不懂的地方', en: 'a path or file is wrong, or a document has a place that cannot be read' }],
  ],
  options: [
    { name: 'check', summary: { zh: '不写文件，只列出需要修改的文档', en: 'write nothing, list the documents that would change' } },
    { name: 'diff', summary: { zh: '不写文件，显示会做的修改', en: 'write nothing, show what would change' } },
    { name: 'stdin-filename', value: 'name', summary: { zh: '排版标准输入，当作这个文件，结果写到标准输出', en: 'lay out standard input as if it were this file, and print the result' } },
    { name: 'color', summary: { zh: '总是使用颜色', en: 'always use colours' } },
    { name: 'no-color', summary: { zh: '从不使用颜色', en: 'never use colours' } },
  ],
  examples: [
    { command: 'plumbline format', what: { zh: '统一当前文件夹中全部文档的排版', en: 'all documents of the working directory' } },
    { command: 'plumbline format --check', what: { zh: '在 CI 中：有没有统一的排版', en: 'in CI: whether all are laid out' } },
    { command: 'plumbline format --stdin-filename new.standard.md < draft.md', what: { zh: '排版尚未保存的文本', en: 'a text that is not saved yet' } },
  ],
  run: runFormat,
};

interface Laid {
  readonly path: string;
  /** Displayed path. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

async function runFormat(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const overlay = overlayOf(args, host);
  const planned = plan({ cwd: host.cwd, paths: args.positionals, overlay });
  const files = planned.files.filter((f) => f.shown && f.name.kind !== 'config');
  const speaking = args.has('locale') ? locale : (files.find((f) => f.config.locale)?.config.locale ?? locale);
  const failures = [...planned.failures];
  const { formatFile } = await loadFormatting();
  const changed: Laid[] = [];
  for (const file of files) {
    const shown = displayPath(planned.base, file.path);
    try {
      const before = overlay?.text ?? readText(file.path, shown);
      const { text: after, unread } = formatFile(sourceOf(file, before));
      if (unread !== null) failures.push(partly(shown, new LineIndex(before).positionAt(unread.start).line + 1));
      if (overlay !== undefined && !args.has('check') && !args.has('diff')) host.stdout(after);
      if (after !== before) changed.push({ path: file.path, file: shown, before, after });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error);
    }
  }
  const looking = args.has('check') || args.has('diff');
  if (args.has('diff')) {
    const { unifiedDiff } = await import('../diff.ts');
    for (const laid of changed) host.stdout(unifiedDiff(laid, colorWanted(args, host)));
  } else if (looking) {
    for (const { file } of changed) host.stdout(`${file}\n`);
  } else if (overlay === undefined) {
    failures.push(...(await write(changed, host, speaking)));
  }
  for (const failure of failures) host.stderr(failureLine(failure, speaking));
  if (failures.length > 0) return EXIT.failed;
  return looking && changed.length > 0 ? EXIT.findings : EXIT.clean;
}

function overlayOf(args: Arguments, host: Host): { given: string; path: string; text: string } | undefined {
  const name = args.value('stdin-filename');
  if (name === undefined) return undefined;
  if (args.positionals.length > 0) {
    throw new InputError({ zh: '--stdin-filename 排版的是标准输入，不能同时给出路径。', en: 'With --stdin-filename standard input is laid out: no paths can be given.' });
  }
  return { given: name, path: realLocation(absolute(host.cwd, name)), text: readStdin(name) };
}

const sourceOf = ({ path, uri, name, config }: PlannedFile, text: string) =>
  ({ uri, path, kind: name.kind, nameId: name.id, language: name.language, text, project: config.project });

async function write(changed: readonly Laid[], host: Host, locale: Locale): Promise<InputError[]> {
  const failures: InputError[] = [];
  const { replaceText } = await import('../../platform/node/write-text.ts');
  for (const { path, file, before, after } of changed) {
    try {
      replaceText(path, before, after, file);
      host.stdout(locale === 'zh' ? `已排版 ${file}\n` : `formatted ${file}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error);
    }
  }
  return failures;
}

const partly = (file: string, line: number): InputError =>
  new InputError({
    zh: `${file} 第 ${String(line)} 行有读不懂的地方，那里保持原样；请先运行 plumbline check。`,
    en: `${file} cannot be read at line ${String(line)}; that part was left as it stands. Run plumbline check first.`,
  });
