/** A list of flat objects as a Markdown table: headers in the reader's language, cells as a person would write them. */
import type { Locale } from '../../base/text.ts';
import type { ResolvedSchema, SchemaKind } from '../../schema/resolved-schema.ts';
import { propertySchema, tableBinding } from '../../schema/walk.ts';
import { isMap, isScalar, type MapNode, type Node, type SeqNode } from '../../syntax/tree.ts';

/** Wider tables are hard to read, whatever stands in them. */
const MAX_COLUMNS = 12;
const MAX_CELL = 200;

/** Lines without line breaks; undefined where a value has no place in a cell. */
export function tableLines(list: SeqNode, item: ResolvedSchema, kind: SchemaKind, path: readonly string[], locale: Locale): string[] | undefined {
  if (list.items.length === 0 || !list.items.every(isMap)) return undefined;
  const rows: ReadonlyMap<string, string>[] = [];
  for (const map of list.items as readonly MapNode[]) {
    const row = new Map<string, string>();
    if (!flatten(map, '', row)) return undefined;
    rows.push(row);
  }
  const keys = [...new Set(rows.flatMap((r) => [...r.keys()]))];
  if (keys.length === 0 || keys.length > MAX_COLUMNS) return undefined;
  const headers = keys.map((key) => headerOf(key, item, kind, path, locale));
  return [
    `| ${headers.join(' | ')} |`,
    `| ${headers.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${keys.map((key) => row.get(key) ?? '').join(' | ')} |`),
  ];
}

/** Cells by dotted key; false where there is something that a cell cannot hold. */
function flatten(map: MapNode, prefix: string, row: Map<string, string>): boolean {
  return map.entries.every(({ key, value }) => {
    const name = prefix + key.source;
    if (row.has(name) || key.source.includes('.')) return false;
    if (isMap(value)) return prefix === '' && value.entries.length > 0 && flatten(value, `${name}.`, row);
    const cell = cellOf(value);
    if (cell === undefined) return false;
    row.set(name, cell);
    return true;
  });
}

function cellOf(value: Node | null): string | undefined {
  if (value === null) return undefined;
  if (isScalar(value)) return value.source === '' || value.value === null || value.source.length > MAX_CELL || /[\r\n]/.test(value.source) ? undefined : escaped(value.source);
  if (value.type !== 'seq' || value.items.length === 0) return undefined;
  const parts = value.items.map((i) => (isScalar(i) ? cellOf(i) : undefined));
  return parts.some((p) => p === undefined || /[,，、;；]/.test(p)) ? undefined : parts.join(', ');
}

/** Marks that Markdown would take for its own. */
const escaped = (text: string): string =>
  text
    .replace(/[\\|`~]/g, '\\$&')
    .replace(/\*(?=\S)|(?<=\S)\*/g, '\\*')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/<(?=[A-Za-z/!])|&(?=[#A-Za-z])|\[(?=[^[\]]*\]\()/g, '\\$&');

/** The label of the key in the language, where reading it leads back to the key. */
function headerOf(key: string, item: ResolvedSchema, kind: SchemaKind, path: readonly string[], locale: Locale): string {
  const [outer = '', inner] = key.split('.');
  const schema = propertySchema(item, outer);
  const below = inner === undefined ? undefined : schema && propertySchema(schema, inner);
  const label = inner === undefined ? schema?.label?.[locale] : schema?.label && below?.label && `${schema.label[locale]}.${below.label[locale]}`;
  return label !== undefined && tableBinding(kind).column(path, label)?.key === key ? label : key;
}
