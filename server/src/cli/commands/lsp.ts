/** `plumbline lsp`: the language server, for any editor that speaks the Language Server Protocol. */
import { InputError } from '../../platform/input-error.ts';
import type { Command } from '../command.ts';

export const lsp: Command = {
  name: 'lsp',
  positionals: '',
  maxPositionals: 0,
  summary: { zh: '启动语言服务器，供编辑器使用。', en: 'Starts the language server, for editors to use.' },
  details: {
    zh: '编辑器启动它并通过标准输入输出与它通信；怎样接入见 docs/editors.md。',
    en: 'An editor starts it and talks to it over standard input and output; docs/editors.md says how.',
  },
  options: [{ name: 'stdio', summary: { zh: '通过标准输入输出通信；不写也是如此', en: 'talk over standard input and output, as it does anyway' } }],
  examples: [{ command: 'plumbline lsp --stdio', what: { zh: '编辑器配置里写的命令', en: 'what an editor is configured to run' } }],
  run(_args, host) {
    if (host.serve) return host.serve();
    throw new InputError({ zh: '这里没有语言服务器。', en: 'There is no language server here.' });
  },
};
