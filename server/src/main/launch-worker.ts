/** What a thread of `plumbline` starts. */
import { loadProgram } from './load-program.ts';

void loadProgram('plumbline').program.work();
