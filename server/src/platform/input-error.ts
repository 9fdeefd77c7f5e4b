/** A failure of what the tool was given, told to the person in one sentence; the command line ends with exit code 2. */
import type { Text } from '../core/base/text.ts';

export class InputError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'InputError';
    this.text = text;
  }
}

/** The failure to write what messages name `shown`. */
export function unwritable(shown: Text | string, error: unknown): InputError {
  const { zh, en } = typeof shown === 'string' ? { zh: shown, en: shown } : shown;
  // A file to write need not be there; what is missing then is the folder that it is in.
  const reason = errorCode(error) === 'ENOENT' ? { zh: '它所在的文件夹不存在', en: 'the folder that it is in does not exist' } : systemReason(error);
  return new InputError({ zh: `无法写入 ${zh}：${reason.zh}。`, en: `Cannot write ${en}: ${reason.en}.` });
}

/** What the operating system says, in words where the code is a common one. */
export function systemReason(error: unknown): Text {
  const code = errorCode(error);
  const known = code === undefined ? undefined : REASONS.get(code);
  if (known) return known;
  const words = code ?? (error instanceof Error ? error.message : String(error));
  return { zh: words, en: words };
}

export function errorCode(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

const REASONS: ReadonlyMap<string, Text> = new Map([
  ['ENOENT', { zh: '不存在', en: 'it does not exist' }],
  ['EEXIST', { zh: '那里已有同名文件', en: 'there is a file of that name' }],
  ['EACCES', { zh: '没有权限', en: 'permission denied' }],
  ['EPERM', { zh: '操作不被允许', en: 'the operation is not permitted' }],
  ['ENOTFILE', { zh: '不是普通文件', en: 'it is not a regular file' }],
  ['EISDIR', { zh: '那里是一个文件夹', en: 'it is a folder' }],
  ['ENOTDIR', { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' }],
  ['EROFS', { zh: '文件系统只读', en: 'the file system is read-only' }],
  ['ENOSPC', { zh: '磁盘已满', en: 'the disk is full' }],
  ['EMFILE', { zh: '打开的文件太多', en: 'too many files are open' }],
  ['ELOOP', { zh: '符号链接成环', en: 'symbolic links form a loop' }],
  ['ENAMETOOLONG', { zh: '文件名太长', en: 'the file name is too long' }],
  ['EIO', { zh: '读写出错', en: 'input/output error' }],
]);
