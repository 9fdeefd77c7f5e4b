/** The sentences for files that could not be used. */
import { nameWanted } from '../../core/base/document-kind.ts';
import type { Text } from '../../core/base/text.ts';
import { InputError, systemReason } from '../input-error.ts';

export function unreadable(shown: string, error: unknown): InputError {
  const reason = systemReason(error);
  return new InputError({ zh: `无法读取 ${shown}：${reason.zh}。`, en: `Cannot read ${shown}: ${reason.en}.` });
}

export const missingPath = (given: string): InputError =>
  new InputError({ zh: `路径 ${given} 不存在。`, en: `The path ${given} does not exist.` });

export const emptyGlob = (given: string): InputError =>
  new InputError({ zh: `通配符 ${given} 没有匹配到要检查的准绳文档（配置排除的除外）。`, en: `The glob ${given} matches no Plumbline document to check, apart from those that the configuration excludes.` });

export const emptyFolder = (given: string): InputError =>
  new InputError({ zh: `${given} 下没有要检查的准绳文档（配置排除的除外）；plumbline init 可以新建一份。`, en: `There is no Plumbline document to check in ${given}, apart from those that the configuration excludes; plumbline init begins one.` });

export const unusableGlob = (given: string): InputError =>
  new InputError({
    zh: `通配符 ${given} 过于复杂：请减少 * 和 ** 的个数。`,
    en: `The glob ${given} is too complicated: use fewer * and **.`,
  });

export const noDocument = (given: string): InputError =>
  new InputError(/\.(?:docx?|wps|odt|rtf|pdf)$/i.test(given) ? wordProcessed(given) : nameWanted(given));

const wordProcessed = (given: string): Text => ({
  zh: `${given} 不是文本文件：准绳读 YAML 和 Markdown，请把文字转成 Markdown，存为 <编号>.<类型>.md，例如 after-sales.standard.md。`,
  en: `${given} is no text file: Plumbline reads YAML and Markdown; convert the words to Markdown and save them as <id>.<kind>.md, such as after-sales.standard.md.`,
});

export const outsideLink = (given: string): InputError =>
  new InputError({
    zh: `${given} 是指向工作区之外的符号链接，不予读取。`,
    en: `${given} is a symbolic link that leads out of the workspace; it is not read.`,
  });

export const danglingLink = (shown: string): InputError =>
  new InputError({ zh: `${shown} 是符号链接，指向的文件不存在，没有检查。`, en: `${shown} is a symbolic link to a file that does not exist; it was not checked.` });

export const linkToNoDocument = (shown: string): InputError =>
  new InputError({
    zh: `${shown} 是符号链接，它指向的文件按名字不是要检查的文档，没有检查。`,
    en: `${shown} is a symbolic link to a file that is by its name no document to check; it was not checked.`,
  });

export const notAFile = (shown: string): InputError => unreadable(shown, Object.assign(new Error('not a file'), { code: 'ENOTFILE' }));

export const notUtf8 = (shown: string): InputError =>
  new InputError({ zh: `${shown} 不是 UTF-8 文本，请以 UTF-8 编码另存。`, en: `${shown} is not UTF-8 text; save it in UTF-8.` });
