/** What `plumbline` starts. */
import { loadProgram } from './load-program.ts';

const { program, isKept, keep } = loadProgram('plumbline');
void program.start().then(async () => {
  if (isKept) return;
  await program.warm();
  keep();
});
