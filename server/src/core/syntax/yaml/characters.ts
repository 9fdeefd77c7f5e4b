import type { Text } from '../../base/text.ts';

/** Characters that no YAML text may hold (YAML 1.2.2, 5.1, c-printable): invisible, and mostly the remains of a broken file. */
export interface OddCharacters {
  /** Offset in the text, and how many stand there in a row. */
  readonly start: number;
  readonly length: number;
  readonly message: Text;
}

/** The first places where such characters stand, in the order of the text. */
export function oddCharacters(text: string): OddCharacters[] {
  if (!ANY_UNPRINTABLE.test(text)) return [];
  const found: OddCharacters[] = [];
  for (const match of text.matchAll(UNPRINTABLE)) {
    const name = nameOf(match[0]);
    found.push({
      start: match.index,
      length: match[0].length,
      message: {
        zh: `这里有看不见的控制字符（${name}），YAML 文本不能含有它。请删除；若整个文件都是这样，请以 UTF-8 编码另存。`,
        en: `There is an invisible control character (${name}) here, which YAML text cannot hold. Remove it; if the whole file is like this, save it in UTF-8.`,
      },
    });
    if (found.length === MAX_PLACES) break;
  }
  return found;
}

/** What is said of a value in double quotes that an escape such as `\0` gives a control character; undefined when it has none. */
export function escapedControl(value: string): Text | undefined {
  const control = CONTROL.exec(value);
  if (!control) return undefined;
  const name = nameOf(control[0]);
  return {
    zh: `这个值里的转义写出了控制字符（${name}），本语言的文字不能含有它。请删除；若反斜杠是文字，请写成“\\\\”。`,
    en: `An escape in this value stands for a control character (${name}), which text here cannot hold. Remove it; if the backslash is meant as text, write \\\\.`,
  };
}

/** A file of nothing else is told by its beginning. */
const MAX_PLACES = 10;

const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]+/g;
const ANY_UNPRINTABLE = new RegExp(UNPRINTABLE, '');
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;

const nameOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
