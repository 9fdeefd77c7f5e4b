/** How text of a file is shown on a terminal: control characters made visible, width counted in columns. */
import { columns } from './columns.ts';

/** Columns from one tab stop to the next. */
const TAB = 4;

/** Characters that move the cursor, change colours or reorder text, made visible: what a file holds must not steer a terminal. */
export function visible(text: string): string {
  return HARMFUL.test(text) ? text.replace(HARMFUL_ALL, picture) : text;
}

/** Tabs become spaces up to the next stop, counted from the beginning of `text`. */
export function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  const [first = '', ...rest] = text.split('\t');
  return rest.reduce((line, part) => line + ' '.repeat(TAB - (columns(line) % TAB)) + part, first);
}

/** Text filled up with spaces to so many columns. */
export const padColumns = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

// Control characters but for the tab, and the marks that turn or hide text.
const HARMFUL_SET = '[\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ud800-\\udfff]';
const HARMFUL = new RegExp(HARMFUL_SET, 'u');
const HARMFUL_ALL = new RegExp(HARMFUL_SET, 'gu');

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}
