/** The house rules that a machine can hold: import rules see every file, documents stay short, nothing names a machine. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '');

const sources = tracked.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

describe('architecture', () => {
  it('lets the import rules see every source file', () => {
    const report = execFileSync('npx', ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'server', 'client', 'test'].filter(exists), {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const cruised = new Set((JSON.parse(report) as { modules: { source: string }[] }).modules.map((m) => m.source));
    const unseen = sources.filter((path) => !cruised.has(path));
    assert.deepEqual(unseen, []);
  });

  it('keeps ARCHITECTURE.md under 200 lines', () => {
    assert.ok(readFileSync('ARCHITECTURE.md', 'utf8').split('\n').length < 200);
  });

  it('keeps files that are written by hand under 400 lines', () => {
    const written = sources.filter((path) => !path.includes('/generated/'));
    assert.deepEqual(written.filter((path) => readFileSync(path, 'utf8').split('\n').length > 400), []);
  });

  it('names no place on a particular machine', () => {
    const machine = new RegExp(['/home/\\w', '/root/', '/Users/\\w', '/work/\\w'].join('|'));
    const text = tracked.filter((path) => /\.(tsx?|mjs|cjs|json|md|ya?ml|sh)$/.test(path) && path !== 'package-lock.json' && !path.startsWith('test/project/architecture'));
    assert.deepEqual(text.filter((path) => machine.test(readFileSync(path, 'utf8'))), []);
  });

  it('ships without a dependency to install', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    assert.deepEqual(manifest['dependencies'] ?? {}, {});
  });

  it('records no download address in the lockfile', () => {
    assert.ok(!readFileSync('package-lock.json', 'utf8').includes('"resolved"'));
  });
});

function exists(argument: string): boolean {
  return argument !== 'client' || tracked.some((path) => path.startsWith('client/'));
}
