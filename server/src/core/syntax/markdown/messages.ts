import type { Text } from '../../base/text.ts';

/** What is said about Markdown that does not become part of the document, for people who write standards. */

export const TOO_LARGE: Text = {
  zh: '文件太大，未作检查。请拆成几个文件。',
  en: 'This file is too large and was not checked. Split it into several files.',
};

export const TOO_DEEP: Text = {
  zh: '这一行的引用、列表或缩进层数太多，没有读取。请减少层次。',
  en: 'This line stands in too many quotes, lists or columns of indentation and was not read. Use fewer levels.',
};

export const TOO_MUCH_MARKUP: Text = {
  zh: '这一段里的标记符号太多，其中的链接和引用没有读取。请拆成几段。',
  en: 'This block holds too many marks, and the links and references in it were not read. Split it up.',
};

export const tooManyColumns = (limit: number): Text => ({
  zh: `这个表格超过 ${limit} 列，没有读取。请拆成几个表格。`,
  en: `This table has more than ${limit} columns and was not read. Split it into several tables.`,
});

export const FRONT_MATTER_OPEN: Text = {
  zh: '文件开头的“---”没有对应的结束行。请在这些键之后另起一行写“---”。',
  en: 'The “---” at the start of the file is never closed. Write another line “---” below these keys.',
};

export const FENCE_OPEN: Text = {
  zh: '这个代码块没有结束标记，后面的全部内容都算在里面。请在结尾另起一行写同样的标记。',
  en: 'This block is never closed, so everything below counts as part of it. Repeat its mark on a line of its own at the end.',
};

export const COMMENT_OPEN: Text = {
  zh: '这条注释没有以“-->”结束，后面的内容都被注释掉了。',
  en: 'This comment is not ended by “-->”, so what follows is commented out.',
};

export const NO_PATH: Text = {
  zh: '这里没有写明表格属于哪个键。请写成 <!-- plumbline: criteria --> 这样。',
  en: 'This does not say which key the table belongs to. Write it like <!-- plumbline: criteria -->.',
};

export const unknownKey = (name: string, path: string): Text => ({
  zh: `“${clip(path)}”里没有“${clip(name)}”，这部分内容无处可放。请改正路径，或先在前面写出它。`,
  en: `There is no “${clip(name)}” in “${clip(path)}”, so this part belongs nowhere. Correct the path or write that entry first.`,
});

export const unknownRootKey = (name: string): Text => ({
  zh: `文档里没有“${clip(name)}”，这部分内容无处可放。请改正路径，或先在前面写出它。`,
  en: `The document has no “${clip(name)}”, so this part belongs nowhere. Correct the path or write that entry first.`,
});

export const unknownItem = (id: string, path: string): Text => ({
  zh: `“${clip(path)}”里没有 id 为“${clip(id)}”的一项，这部分内容无处可放。`,
  en: `No item of “${clip(path)}” has the id “${clip(id)}”, so this part belongs nowhere.`,
});

export const noList = (path: string): Text => ({
  zh: `“${clip(path)}”不是由若干项组成的列表，不能写成表格。`,
  en: `“${clip(path)}” is not a list of entries and cannot be written as a table.`,
});

export const notJoinable = (path: string): Text => ({
  zh: `“${clip(path)}”已经有值，这里的内容接不上去。请合并成一处，或两处都写成列表或都写成键值。`,
  en: `“${clip(path)}” already has a value that this cannot be added to. Write both as lists, both as maps, or only one of them.`,
});

export const NO_MAP: Text = {
  zh: '文件开头的内容不是“键: 值”的形式，这部分内容无处可放。',
  en: 'The front matter is not made of keys and values, so this part belongs nowhere.',
};

export const duplicateKey = (key: string): Text => ({
  zh: `键“${clip(key)}”已经写过，只有第一个有效。请删除或改名。`,
  en: `The key “${clip(key)}” was written before; only the first one counts. Remove or rename this one.`,
});

export const duplicateColumn = (header: string): Text => ({
  zh: `有两列都是“${clip(header)}”，只有第一列有效。`,
  en: `Two columns are “${clip(header)}”; only the first one counts.`,
});

export const unknownColumn = (header: string): Text =>
  header === ''
    ? { zh: '这一列没有表头，不知道是什么内容。', en: 'This column has no header, so its content is not known.' }
    : {
        zh: `不知道“${clip(header)}”这一列是什么，其中的内容没有读取。`,
        en: `No property is called “${clip(header)}”, so this column was not read.`,
      };

export const TABLE_MISSING: Text = {
  zh: '这一行说明之后应当紧接一个表格，但没有找到。',
  en: 'A table should follow this comment, but there is none.',
};

export const TABLE_MALFORMED: Text = {
  zh: '后面的内容不成为表格：表头与分隔行（|---|---|）的列数必须相同。',
  en: 'What follows is not a table: the header and the line of dashes (|---|---|) must have the same number of columns.',
};

export const raggedRow = (columns: number): Text => ({
  zh: `这一行超出了表头的 ${columns} 列，多出的内容没有读取。若“|”是文字，请写成“\\|”。`,
  en: `This row goes beyond the ${columns} column(s) of the header, and the rest was not read. Write a “|” that is text as “\\|”.`,
});

const clip = (s: string): string => (s.length > 60 ? `${s.slice(0, 60)}…` : s);
