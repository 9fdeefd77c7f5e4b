/**
 * How V8 is set while many files are checked. Such a run is over in less than a second, while V8 is made for programs that
 * run for long. Loading Node's module for this takes milliseconds: a check of few files does without.
 */
import type * as V8 from 'node:v8';

let v8: typeof V8 | undefined;

/** With less of each function copied into its callers the compiler is done sooner; the space for new objects grows in one step. */
export async function hurry(): Promise<void> {
  v8 ??= await import('node:v8');
  v8.setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  v8.setFlagsFromString('--semi-space-growth-factor=4');
}

/** From here on the space for new objects stays as large as it is: more would only be more memory to touch, and each thread has its own. */
export function keepHeap(): void {
  v8?.setFlagsFromString('--semi-space-growth-factor=1');
}

/** As V8 was at the start: code that is kept under other settings would not be taken the next time. */
export function atEase(): void {
  v8?.setFlagsFromString('--max-inlined-bytecode-size-cumulative=920');
  v8?.setFlagsFromString('--semi-space-growth-factor=2');
}
