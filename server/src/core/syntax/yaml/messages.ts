import type { Text } from '../../base/text.ts';

/**
 * What is said about YAML that cannot be read, for people who write service standards and not programs: what is wrong in
 * their words, then what to write instead.
 */

/** The sentence for an error of `yaml`, by its code and, where one code means several things, by its English words. */
export function syntaxMessage(code: string, detail: string, character: string): Text {
  for (const [wantedCode, wantedDetail, message] of SENTENCES) {
    if (wantedCode === code && detail.includes(wantedDetail)) {
      return typeof message === 'function' ? message(character) : message;
    }
  }
  return GENERAL;
}

export const TOO_LARGE: Text = {
  zh: '文件太大，未作检查。请拆成几个文件。',
  en: 'This file is too large and was not checked. Split it into several files.',
};

export const TOO_LARGE_FROM_HERE: Text = {
  zh: '文件太大，从这里起没有读取。请拆成几个文件。',
  en: 'This file is too large; what follows from here was not read. Split it into several files.',
};

export const TOO_DEEP: Text = {
  zh: '嵌套层数太多，文件未作检查。请减少列表和键的层次。',
  en: 'Too many levels are nested here, and the file was not checked. Use fewer levels of lists and keys.',
};

export const ALIAS_BOMB: Text = {
  zh: '引用（*）展开后内容太多，文件未作检查。请直接写出内容，或减少对引用的再引用。',
  en: 'Following the aliases (*) gives far too much content, and the file was not checked. Write the content out or nest fewer aliases.',
};

export const recursiveAlias = (name: string): Text => ({
  zh: `“*${clip(name)}”引用了包含它自己的内容。请去掉这个引用。`,
  en: `"*${clip(name)}" refers to the very content that it stands in. Remove this alias.`,
});

export const unknownAnchor = (name: string): Text => ({
  zh: `前面没有名为“&${clip(name)}”的内容可供引用。若“*”只是文字，请给整个值加上引号。`,
  en: `Nothing above is named "&${clip(name)}". If the * is meant as text, put the whole value in quotes.`,
});

export const duplicateKey = (key: string): Text => ({
  zh: `键“${clip(key)}”在这里重复了，只有第一个有效。请删除或改名。`,
  en: `The key "${clip(key)}" is repeated here; only the first one counts. Remove or rename this one.`,
});

export const MERGE_KEY: Text = {
  zh: '不支持合并键“<<”。请把要合并的内容直接写在这里。',
  en: 'Merge keys (<<) are not supported. Write the merged content out here.',
};

export const tag = (name: string): Text => ({
  zh: `不支持标签“${clip(name)}”，已忽略。若“!”是文字，请给整个值加上引号。`,
  en: `The tag "${clip(name)}" is not supported and was ignored. If the ! is meant as text, put the whole value in quotes.`,
});

export const DIRECTIVE: Text = {
  zh: '不支持以“%”开头的指令，已忽略。请删除这一行。',
  en: 'Directives (lines that begin with %) are not supported; this one was ignored. Remove the line.',
};

export const SEVERAL_DOCUMENTS: Text = {
  zh: '一个文件只能有一份文档，从这里起的内容没有读取。请删除“---”，或把后面的内容移到另一个文件。',
  en: 'A file holds one document; what follows from here was not read. Remove the --- or move the rest to a file of its own.',
};

export const COLLECTION_KEY: Text = {
  zh: '键必须是一个名称，不能是列表或一组键值。若方括号或花括号是文字，请加上引号。',
  en: 'A key must be a name, not a list or a map. If the brackets are meant as text, put them in quotes.',
};

export const EMPTY_KEY: Text = {
  zh: '冒号前缺少键。请写成“键: 值”。',
  en: 'There is no key before this colon. Write "key: value".',
};

export const wideColon = (key: string): Text => ({
  zh: `“${clip(key)}”后面是全角冒号“：”。请改用半角冒号“:”，后面加空格。`,
  en: `The colon after "${clip(key)}" is a full-width one. Write an ordinary colon and a space.`,
});

export const missingSpace = (key: string): Text => ({
  zh: `“${clip(key)}:”后面缺少空格。请写成“${clip(key)}: 值”。`,
  en: `A space is missing after "${clip(key)}:". Write "${clip(key)}: value".`,
});

export const missingColon = (key: string): Text => ({
  zh: `“${clip(key)}”后面缺少冒号。请写成“${clip(key)}: 值”，冒号用半角，后面加空格。`,
  en: `A colon is missing after "${clip(key)}". Write "${clip(key)}: value", with a space after the colon.`,
});

export const misaligned = (columns: number, isDash: boolean): Text =>
  isDash
    ? { zh: `同一列表的“-”必须左对齐。这一行应缩进 ${columns} 格。`, en: `All items of a list must have their - in the same column. Indent this line by ${columns}.` }
    : { zh: `同一层的键必须左对齐。这一行应缩进 ${columns} 格。`, en: `All keys of one level must start in the same column. Indent this line by ${columns}.` };

export const WIDE_COLON: Text = { zh: '键后面是全角冒号“：”。请改用半角冒号“:”，后面加空格。', en: 'The colon after this key is a full-width one. Write an ordinary colon and a space.' };
export const WIDE_COMMA: Text = { zh: '括号里的各项用了全角逗号“，”。请改用半角逗号“,”。', en: 'The comma between these items is a full-width one. Write an ordinary comma.' };
export const WIDE_QUOTES: Text = { zh: '这里用了全角引号“”。请改用半角引号""。', en: 'These quotes are typographic ones. Write ordinary quotes.' };
export const WIDE_DASH: Text = { zh: '列表的每一项要以半角“-”加空格开头。请把这里的横线改成“- ”。', en: 'An item of a list begins with an ordinary hyphen and a space. Write "- " for this dash.' };
export const WIDE_BLANK: Text = { zh: '不能用全角空格缩进。请改用半角空格。', en: 'Full-width blanks cannot be used for indentation. Use ordinary spaces instead.' };
export const DASH_WITHOUT_SPACE: Text = { zh: '“-”后面缺少空格。请写成“- ”。', en: 'A space is missing after the hyphen. Write "- ".' };
export const TAB: Text = { zh: '不能用制表符缩进。请改用空格。', en: 'Tabs cannot be used for indentation. Use spaces instead.' };
export const UNCLOSED_QUOTE: Text = { zh: '引号没有闭合。请在文字末尾补上引号。', en: 'This quote is not closed. Add the closing quote at the end of the text.' };
export const MISSING_COMMA: Text = { zh: '括号里的各项之间缺少逗号。请用半角逗号“,”分隔。', en: 'A comma is missing between the items in brackets.' };
const MISALIGNED: Text = { zh: '同一层的键必须左对齐。请调整这一行的缩进。', en: 'All keys of one level must start in the same column. Correct the indentation of this line.' };
const MISALIGNED_ITEM: Text = { zh: '同一列表的“-”必须左对齐。请调整这一行的缩进。', en: 'All items of a list must have their - in the same column. Correct the indentation of this line.' };
const LIST_AS_KEY: Text = { zh: '列表不能作为键。请检查“-”和冒号的位置。', en: 'A list cannot be a key. Check where the - and the colon stand.' };
const TWO_ON_A_LINE: Text = { zh: '一行里有两个“键: 值”。若冒号是文字，请给整个值加上引号；否则请换行并缩进。', en: 'There are two "key: value" on one line. If the colon is meant as text, put the whole value in quotes; otherwise start a new, indented line.' };
const NO_COLON: Text = { zh: '这一行缺少冒号。请写成“键: 值”，冒号用半角，后面加空格；若它是上一行文字的继续，请缩进得更深。', en: 'A colon is missing on this line. Write "key: value", with a space after the colon; if the line goes on with the text above it, indent it deeper.' };
const ITEM_WITHOUT_DASH: Text = { zh: '这一行在列表里，但没有以“- ”开头。请补上“- ”或调整缩进。', en: 'This line stands in a list but does not begin with a dash. Add "- " or correct the indentation.' };

const EXTRA_BRACKET: Text = { zh: '这里多了一个右括号。请删去，或补上与它成对的左括号。', en: 'This closing bracket is one too many. Remove it, or add the one that it belongs to.' };

/** What is said of lines that are sound themselves, because of one above them. */
export const CONSEQUENCES: ReadonlySet<Text> = new Set([MISALIGNED, MISALIGNED_ITEM, LIST_AS_KEY, TWO_ON_A_LINE, NO_COLON, ITEM_WITHOUT_DASH, COLLECTION_KEY, EMPTY_KEY]);

export const unquoted = (value: string): Text => ({
  zh: `“${clip(value)}”要加引号，否则方括号和“>”会被当作 YAML 的记号。`,
  en: `"${clip(value)}" must stand in quotes, or YAML takes the bracket or the > for a mark of its own.`,
});

const GENERAL: Text = {
  zh: '这里的写法无法识别。请检查这一行的缩进、冒号、引号和括号。',
  en: 'This cannot be understood here. Check indentation, colons, quotes and brackets of this line.',
};

const quoteIt = (character: string): Text => ({
  zh: `不加引号的值不能以“${character}”开头。请给整个值加上引号。`,
  en: `A value without quotes cannot begin with ${character}. Put the whole value in quotes.`,
});

/** Error code, a part of the English words of `yaml` ('' for any), what is said instead; the first that fits counts. */
const SENTENCES: readonly (readonly [string, string, Text | ((character: string) => Text)])[] = [
  ['BAD_ALIAS', '', { zh: '“&”或“*”后面缺少名称。若它是文字，请给整个值加上引号。', en: 'A name is missing after & or *. If it is meant as text, put the whole value in quotes.' }],
  ['ALIAS_PROPS', '', { zh: '引用（*）前面不能再有“&”。请去掉其中之一。', en: 'An alias (*) cannot have an anchor (&) of its own. Remove one of the two.' }],
  ['MULTIPLE_ANCHORS', '', { zh: '一个值只能有一个“&”名称。请去掉其余的。', en: 'A value can have only one anchor (&). Remove the others.' }],
  ['BAD_PROP_ORDER', '', { zh: '“&”名称要写在“-”“?”或“:”之后。', en: 'An anchor (&) belongs after the -, ? or colon.' }],
  ['TAB_AS_INDENT', '', TAB],
  ['BAD_INDENT', 'must be sufficiently indented', { zh: '括号没有闭合，或括号里的行缩进不够。请补上右括号，并让这些行缩进得比键深。', en: 'This bracket is not closed, or lines inside it are not indented enough. Close it and indent its lines deeper than their key.' }],
  ['BAD_INDENT', 'lock scalar', { zh: '“|”或“>”下面的文字缩进不够。请让每一行都缩进得比键深，并且对齐。', en: 'The text below | or > is not indented enough. Indent every line deeper than its key, all by the same width.' }],
  ['BAD_INDENT', 'sequence', MISALIGNED_ITEM],
  ['BAD_INDENT', '', MISALIGNED],
  ['BAD_SCALAR_START', '', quoteIt],
  ['BAD_DQ_ESCAPE', '', { zh: '双引号中的反斜杠“\\”后面不能是这个字符。请写成“\\\\”，或改用单引号。', en: 'This character cannot follow a backslash in double quotes. Write \\\\ or use single quotes.' }],
  ['BLOCK_AS_IMPLICIT_KEY', 'compact', TWO_ON_A_LINE],
  ['BLOCK_AS_IMPLICIT_KEY', '', LIST_AS_KEY],
  ['BLOCK_IN_FLOW', '', { zh: '括号里不能用缩进或“-”写列表和键值。请改用逗号分隔，或去掉括号。', en: 'Inside brackets, lists and keys cannot be written with - or indentation. Separate them by commas or remove the brackets.' }],
  ['KEY_OVER_1024_CHARS', '', { zh: '键太长（超过 1024 个字符）。若冒号是文字，请给整个值加上引号。', en: 'This key is longer than 1024 characters. If the colon is meant as text, put the whole value in quotes.' }],
  ['MULTILINE_IMPLICIT_KEY', '', NO_COLON],
  ['MISSING_CHAR', 'closing', UNCLOSED_QUOTE],
  ['MISSING_CHAR', 'must end with a', { zh: '括号没有闭合。请补上右括号。', en: 'This bracket is not closed. Add the closing bracket.' }],
  ['MISSING_CHAR', 'Implicit map keys', NO_COLON],
  ['MISSING_CHAR', 'Missing space after :', { zh: '冒号后面缺少空格。', en: 'A space is missing after the colon.' }],
  ['MISSING_CHAR', 'Missing ,', MISSING_COMMA],
  ['MISSING_CHAR', 'Sequence item without -', ITEM_WITHOUT_DASH],
  ['MISSING_CHAR', 'Comments must be', { zh: '注释的“#”前面缺少空格。', en: 'A space is missing before the # of the comment.' }],
  ['MISSING_CHAR', 'same line with directives-end', { zh: '“---”必须单独占一行。请把后面的内容移到下一行。', en: 'The --- must stand alone on its line. Move what follows to the next line.' }],
  ['MISSING_CHAR', 'Tags and anchors', { zh: '“&”名称后面缺少空格。', en: 'A space is missing after the anchor (&).' }],
  ['MISSING_CHAR', 'block sequence props', { zh: '“&”名称与列表之间缺少换行。请把“-”移到下一行。', en: 'A list must start on the line below its anchor (&). Move the - to the next line.' }],
  ['MISSING_CHAR', 'leading empty lines', { zh: '“|”或“>”下面开头的空行缩进过深。请删去这些空行里的空格。', en: 'Empty lines at the start of the text below | or > are indented too deep. Remove their spaces.' }],
  ['UNEXPECTED_TOKEN', 'header includes extra', { zh: '“|”或“>”后面不能直接写文字。请把文字移到下一行并缩进，或给整个值加上引号。', en: 'Text cannot follow | or > on the same line. Move it to the next line, indented, or put the whole value in quotes.' }],
  ['UNEXPECTED_TOKEN', 'on same line with key', { zh: '列表不能与键写在同一行。请把“- ”移到下一行。', en: 'A list cannot begin on the line of its key. Move the - to the next line.' }],
  ['UNEXPECTED_TOKEN', 'empty item', { zh: '两个逗号之间缺少内容。请删去多余的逗号。', en: 'Nothing stands between these commas. Remove one of them.' }],
  ['UNEXPECTED_TOKEN', 'Unexpected ,', { zh: '这里多了一个逗号。请删去。', en: 'This comma is one too many. Remove it.' }],
  ['UNEXPECTED_TOKEN', 'flow-map-end', EXTRA_BRACKET],
  ['UNEXPECTED_TOKEN', 'flow-seq-end', EXTRA_BRACKET],
  ['UNEXPECTED_TOKEN', 'at node end', { zh: '值已经结束，后面不能再有内容。若引号或括号是文字的一部分，请给整个值加上引号。', en: 'The value has ended; nothing can follow it on this line. If its quotes or brackets are part of the text, put the whole value in quotes.' }],
];

/** Names come from the text and may be of any length. */
const clip = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);
