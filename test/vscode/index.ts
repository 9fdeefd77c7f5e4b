/**
 * What an extension host runs: the `run()` that VS Code asks a test module for. It knows neither Node nor the DOM, so the
 * same bundle runs on a desktop, through `@vscode/test-electron`, in the server's host and in a worker.
 */
import 'mocha/mocha.js';
import './suite/all.ts';

// That of the prototype: the browser's own `run` looks into the address of a page, which not every host has.
const start = (done: (failures: number) => void): Mocha.Runner => Mocha.prototype.run.call(mocha, done);

/** Resolves when all suites have passed; rejects with how many tests have failed. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    let passed = 0;
    const runner = start((failures) => {
      console.log(`${passed} passing`);
      console.log(`${failures} failing`);
      if (failures === 0 && passed > 0) resolve();
      else reject(new Error(passed === 0 ? 'no test has passed' : `failed: ${failures}`));
    });
    runner.on('pass', (test) => {
      passed++;
      console.log(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error) => { console.log(`  ✗ ${test.fullTitle()}: ${error.stack ?? error.message}`); });
  });
}
