/** What an editor starts, and `plumbline lsp` from within: the language server. */
import { loadProgram } from './load-program.ts';

export function serve(): void {
  const { program, isKept, keep } = loadProgram('language-server');
  program.serve();
  // At the end nobody waits any more, and most of what an editor asks has been compiled.
  if (!isKept) process.once('exit', keep);
}

if (require.main === module) serve();
