/** What a thread of `plumbline` starts. */
import { loadProgram } from './load-program.ts';

void loadProgram().program.work();
