/** Prints how a run went: the tests, and when it failed all that was heard of it. */
import type { Outcome } from '../hosts/browser.ts';

/** True when the suites ran to their end and all passed. */
export function tell(name: string, { code, log }: Outcome): boolean {
  const passed = code === 0;
  console.log(`\n${name}`);
  console.log(log.filter((line) => !passed || /^ *(✓|✗|\d+ (passing|failing))/.test(line)).join('\n'));
  if (!passed) console.log(`FAIL  the extension host of ${name} ended with ${code === null ? 'nothing: it ran out of time' : String(code)}`);
  return passed;
}
