/** Rows of a sheet of an XLSForm by the names of their columns, whatever spelling and language the form uses. */
import type { Text } from '../base/text.ts';
import type { Sheet } from './workbook.ts';
import type { Plain } from './yaml-write.ts';

/** Cells by the name of their column: lower case, languages as `label::zh`. */
export type Record = ReadonlyMap<string, string>;

export function records(sheet: Sheet | undefined): readonly Record[] {
  const [header = [], ...rows] = sheet?.rows ?? [];
  const columns = header.map(columnName);
  return rows.flatMap((cells, i) => {
    const record = new Map<string, string>();
    for (const [at, text] of cells.entries()) {
      const column = columns[at] ?? '';
      const value = text.trim();
      // Of two columns of one name the first counts.
      if (column !== '' && value !== '' && !record.has(column)) record.set(column, value);
    }
    if (record.size === 0) return [];
    record.set('#row', String(i + 2));
    return [record];
  });
}

export const cell = (record: Record, column: string): string => record.get(column) ?? '';

export const yes = (text: string): boolean => /^(?:yes|true|true\(\)|1)$/i.test(text);

/** One string where both languages say the same. */
export const plainText = ({ zh, en }: Text): Plain => (zh === en ? zh : { zh, en });

const SYNONYMS: { readonly [name: string]: string } = { relevance: 'relevant', list: 'list_name', value: 'name', constraint_msg: 'constraint_message', skip: 'relevant', title: 'form_title', id_string: 'form_id' };

/** `label::English (en)`, `label:English`, `Label` → `label::en`, `label::en`, `label`; other languages are left as they are. */
function columnName(written: string): string {
  const [name = '', ...language] = written.trim().split(/::?/);
  const column = name.trim().toLowerCase().replace(/ /g, '_');
  const plain = SYNONYMS[column] ?? column;
  const said = language.join(' ').trim().toLowerCase();
  if (said === '') return plain;
  const code = /\(([a-z]{2})[^)]*\)/.exec(said)?.[1] ?? said;
  if (code === 'zh' || /chinese|中文|汉语|简体/.test(said)) return `${plain}::zh`;
  return code === 'en' || /english|英/.test(said) ? `${plain}::en` : `${plain}::${said}`;
}
