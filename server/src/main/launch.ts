/** What `plumbline` starts: the command line, or, where that is plainly all that is asked for, the language server alone. */
import { createRequire } from 'node:module';
import { loadProgram } from './load-program.ts';

const [command, option = '--stdio', ...more] = process.argv.slice(2);
// What editors are configured to run. Anything more, such as help or a slip, is for the command line to answer.
if (command === 'lsp' && option === '--stdio' && more.length === 0) {
  (createRequire(__filename)('./server.cjs') as { serve(): void }).serve();
} else {
  const { program, isKept, keep } = loadProgram('plumbline');
  void program.start().then(async () => {
    if (isKept) return;
    await program.warm();
    keep();
  });
}
