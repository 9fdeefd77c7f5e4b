/** `plumbline init`: a configuration and a first document to go on from. Never overwrites anything. */
import { existsSync } from 'node:fs';
import { CONFIG_FILE, DOCUMENT_KINDS, isDocumentKind, type DocumentKind } from '../../core/base/document-kind.ts';
import type { Locale } from '../../core/base/text.ts';
import { loadStarters } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { absolute } from '../../platform/node/paths.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';

export const init: Command = {
  name: 'init',
  positionals: '[dir]',
  maxPositionals: 1,
  summary: { zh: '新建配置文件和一份可以接着写的文档；从不覆盖已有文件。', en: 'Starts with a configuration and a document to go on from; never overwrites a file.' },
  exits: [
    [EXIT.clean, { zh: '已新建', en: 'created' }],
    [EXIT.failed, { zh: '已有同名文件，或编号、路径有问题，什么也没有新建', en: 'a file is there already, or the id or the path is wrong, and nothing was created' }],
  ],
  options: [
    {
      name: 'kind',
      value: DOCUMENT_KINDS.join('|'),
      choices: DOCUMENT_KINDS,
      summary: { zh: '文档的类型；默认 standard', en: 'kind of the document; standard by default' },
    },
    { name: 'id', value: 'id', summary: { zh: '文档的编号，如 after-sales', en: 'id of the document, such as after-sales' } },
  ],
  examples: [
    { command: 'plumbline init', what: { zh: '在当前文件夹中新建一份服务标准', en: 'a service standard in the working directory' } },
    { command: 'plumbline init surveys --kind survey --id airline-2026', what: { zh: '在 surveys 中新建一份问卷', en: 'a survey in the folder surveys' } },
  ],
  run: runInit,
};

async function runInit(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const chosen = args.value('kind') ?? 'standard';
  const kind: DocumentKind = isDocumentKind(chosen) ? chosen : 'standard';
  const { configuration, DEFAULT_IDS, idProblem, starters } = await loadStarters();
  const id = args.value('id') ?? DEFAULT_IDS[kind];
  const problem = idProblem(id);
  if (problem !== undefined) throw new InputError(problem);
  const given = args.positionals[0] ?? '.';
  const folder = given.replace(/[/\\]+$/, '') || given;
  const at = (name: string): { name: string; path: string } => {
    const shown = folder === '.' ? name : `${folder}/${name}`;
    return { name: shown, path: absolute(host.cwd, shown) };
  };
  const files = starters(kind, id, locale).map(({ name, text }) => ({ ...at(name), text }));
  const taken = files.find((f) => existsSync(f.path));
  if (taken) {
    throw new InputError({
      zh: `${taken.name} 已经存在，没有新建任何文件。用 --id 换一个编号。`,
      en: `${taken.name} exists already; nothing was created. Choose another id with --id.`,
    });
  }
  const config = { ...at(CONFIG_FILE), text: configuration(locale) };
  const created = existsSync(config.path) ? files : [config, ...files];
  const { createText } = await import('../../platform/node/write-text.ts');
  for (const file of created) {
    createText(file.path, file.text, file.name);
    host.stdout(locale === 'zh' ? `新建 ${file.name}\n` : `created ${file.name}\n`);
  }
  const next = folder === '.' ? 'plumbline check' : `plumbline check ${/^[\w./-]+$/.test(folder) ? folder : `"${folder}"`}`;
  host.stdout(locale === 'zh' ? `接下来：${next}\n` : `Next: ${next}\n`);
  return EXIT.clean;
}
