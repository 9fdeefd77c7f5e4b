/** A file as it is in a revision of its Git repository, asked of the Git that is installed. */
import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { isUtf8 } from 'node:buffer';
import { isTooManyBytes } from '../../core/service.ts';
import { errorCode, InputError, systemReason } from '../input-error.ts';
import { notUtf8 } from './failures.ts';

/** Git is only asked to read what it has; longer than so many milliseconds that never takes. */
const PATIENCE = 30_000;
const MAX_OUTPUT = 1 << 26;

/**
 * @param path absolute
 * @param revision whatever Git takes for a commit: a branch, a tag, `HEAD~1`, a hash
 * @param shown how messages name the file
 * @throws InputError without Git, a repository, the revision, or the file in it
 */
export function textAtRevision(path: string, revision: string, shown: string): string {
  const folder = dirname(path);
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit.status !== 0) throw isRepository(folder) ? noRevision(revision) : noRepository(shown);
  // The hash and a path that begins with a dot can be taken for nothing else. As it is stored: no filter of the repository runs.
  const blob = git(folder, ['cat-file', 'blob', `${commit.stdout.toString('latin1').trim()}:./${basename(path)}`]);
  const name = `${revision}:${shown}`;
  if (blob.status !== 0) throw new InputError({ zh: `版本 ${revision} 中没有文件 ${shown}。`, en: `The revision ${revision} has no file ${shown}.` });
  // The core refuses such a text with its own finding.
  if (isTooManyBytes(blob.stdout.length)) return blob.stdout.toString('latin1');
  if (!isUtf8(blob.stdout)) throw notUtf8(name);
  return blob.stdout.toString('utf8');
}

interface Answer {
  readonly status: number | null;
  readonly stdout: Buffer;
}

function git(cwd: string, args: readonly string[]): Answer {
  const { status, stdout, error } = spawnSync('git', args, {
    cwd,
    // Nothing is asked, nothing is written, and on Windows no git.exe of the folder itself is run.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', NoDefaultCurrentDirectoryInExePath: '1' },
    maxBuffer: MAX_OUTPUT,
    timeout: PATIENCE,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (error === undefined) return { status, stdout };
  if (errorCode(error) === 'ENOENT') throw new InputError({ zh: '没有找到 git：--against 需要安装 Git。', en: 'There is no git: --against needs Git to be installed.' });
  const reason = systemReason(error);
  throw new InputError({ zh: `git 没有运行完：${reason.zh}。`, en: `git did not run to its end: ${reason.en}.` });
}

const isRepository = (folder: string): boolean => git(folder, ['rev-parse', '--git-dir']).status === 0;

const noRevision = (revision: string): InputError => new InputError({ zh: `Git 中没有版本 ${revision}；浅克隆里可能没有取到它。`, en: `Git has no revision ${revision}; a shallow clone may not have fetched it.` });

const noRepository = (shown: string): InputError => new InputError({ zh: `${shown} 不在 Git 仓库中，不能与版本比较。`, en: `${shown} is in no Git repository, so there is no revision to compare with.` });
