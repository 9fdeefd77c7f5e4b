/** The step for GitHub Actions, its script run as a runner would: the environment from the inputs, outputs into a file. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { bundle, inFolder } from './run-script.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly { readonly id?: string; readonly env?: Readonly<Record<string, string>>; readonly run?: string }[] };
}

const action = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as Action;
const step = action.runs.steps.find((s) => s.id === 'check');

function run(inputs: Readonly<Record<string, string>>, prepare: (folder: string) => void): { status: number | null; stdout: string; stderr: string; outputs: string; sarif: string } {
  return inFolder(undefined, (folder) => {
    prepare(folder);
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? assert.fail(value);
      return [name, inputs[input] ?? action.inputs[input]?.default ?? assert.fail(input)];
    }));
    const output = join(folder, '.output');
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder, ...env, GITHUB_OUTPUT: output, GITHUB_ACTION_PATH: dirname(dirname(bundle())) },
    });
    const outputs = readFileSync(output, 'utf8');
    return { status, stdout, stderr, outputs, sarif: readFileSync(join(folder, /^sarif=(.*)$/m.exec(outputs)?.[1] ?? ''), 'utf8') };
  });
}

const good = 'kind: standard\nid: good\ntitle: 标准\n';
const bad = 'kind: standard\nid: bad\ntitle: 标准\nownr: 客服\n';

describe('the action', () => {
  it('says of every input what it is, in both languages, and hands each on by the environment', () => {
    assert.equal(action.runs.using, 'composite');
    for (const [name, { description }] of Object.entries(action.inputs)) assert.match(description, /^[A-Z].*\. .*[\u4e00-\u9fff].*。$/, name);
    for (const { run: script } of action.runs.steps) assert.doesNotMatch(script ?? '', /\$\{\{/);
  });

  it('checks the working directory, annotates and writes SARIF', () => {
    const found = run({ locale: 'en' }, (folder) => { writeFileSync(join(folder, 'bad.standard.yaml'), bad); });
    assert.equal(found.status, 1);
    assert.match(found.stdout, /^::error file=bad\.standard\.yaml,line=4,.*title=unknown-property::/m);
    assert.equal(found.outputs, 'exit-code=1\nsarif=./plumbline.sarif\n');
    assert.ok((JSON.parse(found.sarif) as { runs: { results: unknown[] }[] }).runs[0]?.results.length);
  });

  it('takes paths with spaces, one a line, and runs nothing that stands in them', () => {
    const prepare = (folder: string): void => {
      mkdirSync(join(folder, 'a b/-x'), { recursive: true });
      writeFileSync(join(folder, 'a b/good.standard.yaml'), good);
      writeFileSync(join(folder, 'bad.standard.yaml'), bad);
    };
    assert.equal(run({ paths: 'a b\n' }, prepare).status, 0);
    const hostile = run({ paths: '$(touch gone)\n`touch gone`\n' }, prepare);
    assert.equal(hostile.status, 2);
    assert.match(hostile.outputs, /^exit-code=2$/m);
    assert.equal(run({ paths: 'good.standard.yaml', 'working-directory': 'a b', sarif: 'x.sarif', 'max-warnings': '0' }, prepare).status, 0);
  });
});
