/** What `plumbline` starts. */
import { loadProgram } from './load-program.ts';

const { program, keep } = loadProgram();
void program.start().then(keep);
