/** What the command line does with a file system and a machine that do not do as they are told. */
import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkFiles } from '../../server/src/platform/node/check-files.ts';
import { plan } from '../../server/src/platform/node/workspace.ts';
import { replaceText } from '../../server/src/platform/node/write-text.ts';
import { bundle, inFolder, version } from './run-script.ts';

const BAD = 'kind: standard\nid: bad\ntitle: 标准\nownr: 客服\n';
const FIXED = BAD.replace('ownr', 'owner');

describe('replacing a file', () => {
  it('keeps its mode and leaves nothing beside it', () => {
    inFolder(undefined, (folder) => {
      const path = join(folder, 'bad.standard.yaml');
      writeFileSync(path, BAD, { mode: 0o640 });
      replaceText(path, BAD, FIXED, 'bad.standard.yaml');
      assert.equal(readFileSync(path, 'utf8'), FIXED);
      assert.equal(statSync(path).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(folder).sort(), ['.git', 'bad.standard.yaml']);
    });
  });

  it('does not happen when the file was changed, replaced by a folder or a link, or taken away meanwhile', () => {
    inFolder(undefined, (folder) => {
      const path = join(folder, 'bad.standard.yaml');
      const refuses = (what: RegExp): void => {
        assert.throws(() => { replaceText(path, BAD, FIXED, 'bad.standard.yaml'); }, { name: 'InputError', message: what });
      };
      writeFileSync(path, 'somebody else wrote this');
      refuses(/was changed/);
      assert.equal(readFileSync(path, 'utf8'), 'somebody else wrote this');
      rmSync(path);
      refuses(/does not exist/);
      mkdirSync(path);
      refuses(/was changed/);
      rmSync(path, { recursive: true });
      writeFileSync(join(folder, 'target'), BAD);
      symlinkSync('target', path);
      refuses(/was changed/);
      assert.equal(readFileSync(join(folder, 'target'), 'utf8'), BAD);
    });
  });
});

describe('a person without rights', () => {
  /** As a user who is not root, whoever runs the tests: for root every file can be read and written. */
  const run = (folder: string, ...args: string[]) => {
    const own = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    // The bundle may stand where that user cannot go.
    const program = join(folder, '.program');
    cpSync(dirname(bundle()), program, { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'cli.cjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { LC_ALL: 'en_US.UTF-8', PLUMBLINE_CACHE: 'off' },
      ...own,
    });
    return { status, stdout, stderr };
  };
  const give = (path: string, mode: number): void => {
    if (process.getuid?.() === 0) chownSync(path, 65_534, 65_534);
    chmodSync(path, mode);
  };

  it('is told which files and folders cannot be read, and the rest is checked', () => {
    inFolder(undefined, (folder) => {
      chmodSync(folder, 0o755);
      writeFileSync(join(folder, 'good.standard.yaml'), FIXED.replace('bad', 'good'));
      writeFileSync(join(folder, 'secret.standard.yaml'), BAD);
      give(join(folder, 'secret.standard.yaml'), 0o000);
      mkdirSync(join(folder, 'closed'));
      give(join(folder, 'closed'), 0o000);
      const { status, stdout, stderr } = run(folder, 'check');
      assert.equal(status, 2);
      assert.match(stdout, /Checked 1 file: no findings\. 2 inputs could not be checked\./);
      assert.match(stderr, /Cannot read closed: permission denied\./);
      assert.match(stderr, /Cannot read secret\.standard\.yaml: permission denied\./);
    });
  });

  it('keeps every file whole that cannot be fixed', () => {
    inFolder(undefined, (folder) => {
      chmodSync(folder, 0o755);
      for (const [name, mode] of [['locked', 0o555], ['open', 0o755]] as const) {
        mkdirSync(join(folder, name));
        const path = join(folder, name, 'bad.standard.yaml');
        writeFileSync(path, BAD);
        give(path, 0o644);
        give(join(folder, name), mode);
      }
      const own = join(folder, 'open', 'protected.standard.yaml');
      writeFileSync(own, BAD.replace('bad', 'protected'));
      give(own, 0o444);
      const { status, stdout, stderr } = run(folder, 'check', '--fix');
      assert.equal(status, 2);
      assert.match(stderr, /Cannot write locked\/bad\.standard\.yaml: permission denied\./);
      assert.match(stderr, /Cannot write open\/protected\.standard\.yaml: permission denied\./);
      assert.match(stdout, /Fixed 1 finding in 1 file: open\/bad\.standard\.yaml\./);
      assert.equal(readFileSync(join(folder, 'locked/bad.standard.yaml'), 'utf8'), BAD);
      assert.equal(readFileSync(own, 'utf8'), BAD.replace('bad', 'protected'));
      assert.equal(readFileSync(join(folder, 'open/bad.standard.yaml'), 'utf8'), FIXED);
      assert.deepEqual(readdirSync(join(folder, 'open')).sort(), ['bad.standard.yaml', 'protected.standard.yaml']);
    });
  });
});

describe('threads', () => {
  it('that die or never start lose nothing', async () => {
    await withFiles(400, async (folder) => {
      const planned = plan({ cwd: folder, paths: [] });
      const alone = await checkFiles(planned, { threads: 1, workerScript: '' });
      assert.equal(alone.files.length, 400);
      // Each thread takes files with it; there are enough for some to be left when the threads have started.
      const dies = 'const { workerData } = require("node:worker_threads"); Atomics.add(workerData.plumbline.next, 0, 16); throw new Error("dead");';
      writeFileSync(join(folder, 'dies.cjs'), dies);
      for (const script of ['nowhere.cjs', 'dies.cjs']) {
        const { files, failures } = await checkFiles(planned, { threads: 3, workerScript: join(folder, script) });
        assert.deepEqual(failures, []);
        assert.deepEqual(files, alone.files);
      }
    });
  });
});

describe('compiled code that is kept', () => {
  const run = (folder: string, env: Record<string, string>) =>
    spawnSync(process.execPath, [bundle(), '--version'], { cwd: folder, encoding: 'utf8', env: { LC_ALL: 'C', ...env } });

  it('is used when it is whole and one’s own, and never in the way', () => {
    inFolder(undefined, (folder) => {
      const cache = join(folder, 'cache');
      const expect = (env: Record<string, string>): void => {
        const { status, stdout, stderr } = run(folder, env);
        assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: `${version}\n`, stderr: '' });
      };
      expect({ XDG_CACHE_HOME: cache, PLUMBLINE_CACHE: 'off' });
      assert.ok(!readdirSync(folder).includes('cache'), 'nothing is kept when it is switched off');
      expect({ XDG_CACHE_HOME: cache });
      const [name = ''] = readdirSync(join(cache, 'plumbline'));
      const kept = join(cache, 'plumbline', name);
      assert.equal(statSync(kept).mode & 0o777, 0o600);
      expect({ XDG_CACHE_HOME: cache });
      for (const garbage of [Buffer.alloc(0), Buffer.alloc(1_000), readFileSync(kept).subarray(0, 5_000)]) {
        writeFileSync(kept, garbage);
        expect({ XDG_CACHE_HOME: cache });
      }
      assert.ok(statSync(kept).size > 100_000, 'what V8 refused was made anew');
      chmodSync(kept, 0o666);
      expect({ XDG_CACHE_HOME: cache });
      assert.equal(statSync(kept).mode & 0o777, 0o600, 'what others could have written was not used but made anew');
      expect({ XDG_CACHE_HOME: join(folder, 'none/of/these') });
      writeFileSync(join(folder, 'file'), '');
      expect({ XDG_CACHE_HOME: join(folder, 'file') });
      expect({});
    });
  });
});

async function withFiles(count: number, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plumbline-')));
  mkdirSync(join(folder, '.git'));
  try {
    for (let i = 0; i < count; i++) writeFileSync(join(folder, `a${String(i)}.standard.yaml`), BAD.replace('bad', `a${String(i)}`));
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
