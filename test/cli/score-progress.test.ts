/** What a long run shows while it lasts, and what it does when nobody listens any more. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Host } from '../../server/src/cli/host.ts';
import { progressBar } from '../../server/src/cli/score/progress.ts';
import { SCORING, writeTable } from '../bench/scoring-data.ts';
import { shell } from './run-script.ts';

const host = (terminal: boolean, lines: string[]): Host => ({
  cwd: '.', env: {}, version: '0', workerScript: '', stdout: () => undefined, stderr: (text) => lines.push(text), isTerminal: () => false, errorIsTerminal: () => terminal,
});

/** A minute in which a tenth is read every six seconds after a first piece at 10 ms. */
function shown(terminal: boolean): readonly string[] {
  const lines: string[] = [];
  let time = 0;
  const bar = progressBar(host(terminal, lines), 'en', () => time);
  time = 10;
  bar.show(0.001);
  for (let tenth = 1; tenth <= 10; tenth++) {
    time = tenth * 6_000;
    bar.show(tenth / 10);
    bar.show(tenth / 10);
  }
  bar.clear();
  bar.clear();
  return lines;
}

describe('a long run', () => {
  it('shows a bar on a terminal, after a while, and takes it away', () => {
    const lines = shown(true);
    assert.equal(lines.length, 11);
    assert.equal(lines[4], `\r\u001b[K[${'#'.repeat(15)}${'.'.repeat(15)}] 50% left 30 s`);
    assert.equal(lines.at(-1), '\r\u001b[K');
  });

  it('shows nothing where there is no terminal', () => {
    assert.deepEqual(shown(false), []);
  });

  it('stops when its reader goes away, without a word and not as a pass', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
    try {
      writeFileSync(join(folder, 'bench.scoring.yaml'), SCORING);
      writeTable(join(folder, 'cases.csv'), 6_000);
      const { stdout, stderr } = shell('{ plumbline score bench.scoring.yaml --data cases.csv --format ndjson; echo "exit $?" >&2; } | head -c 1', folder);
      assert.equal(stdout, '{');
      assert.equal(stderr, 'exit 2\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
