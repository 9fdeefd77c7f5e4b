/**
 * What can be written in a kind of document, as one page to read beside it, made from the schema: no network, in the reader's
 * language. Every key has a heading, so that an editor can lead right to it.
 */
import type { Span } from '../../base/span.ts';
import type { Locale } from '../../base/text.ts';
import { describe } from '../../schema/describe.ts';
import { rootSchema, type ResolvedSchema, type SchemaKind } from '../../schema/resolved-schema.ts';

export interface Page {
  readonly text: string;
  /** The heading of each key, by the pointer of its schema. */
  readonly places: ReadonlyMap<string, Span>;
}

const pages = new Map<string, Page>();

export function languagePage(kind: SchemaKind, locale: Locale): Page {
  const name = `${kind} ${locale}`;
  let page = pages.get(name);
  if (page === undefined) pages.set(name, (page = write(kind, locale)));
  return page;
}

interface Section {
  readonly path: string;
  readonly schema: ResolvedSchema;
}

function write(kind: SchemaKind, locale: Locale): Page {
  const root = rootSchema(kind);
  const places = new Map<string, Span>();
  const seen = new Set<string>();
  const queue: Section[] = [{ path: '', schema: root }];
  let text = '';
  const heading = (line: string): Span => {
    const start = text.length;
    text += `${line}\n\n`;
    return { start, end: start + line.length };
  };
  places.set(root.pointer, heading(`# ${kind}${root.label === undefined ? '' : ` ${root.label[locale]}`}`));
  const about = describe(root)?.[locale];
  if (about !== undefined) text += `${about}\n\n`;
  for (let section = queue.shift(); section !== undefined; section = queue.shift()) {
    const { path, schema } = section;
    const identity = identityOf(schema);
    if (identity === undefined || seen.has(identity)) continue;
    seen.add(identity);
    const place = heading(`## ${path === '' ? WORDS.top[locale] : `\`${path}\``}`);
    if (!places.has(schema.pointer)) places.set(schema.pointer, place);
    for (const branch of new Set(schema.union?.branches.values() ?? [])) queue.unshift({ path: branchPath(path, branch, schema.union?.property ?? ''), schema: branch });
    if (schema.union) continue;
    for (const [key, value] of schema.properties) {
      places.set(value.pointer, heading(`### \`${key}\`${value.label === undefined ? '' : ` ${value.label[locale]}`}`));
      text += `${keyText(key, schema, value, locale)}\n\n`;
      queue.push(...below(`${path === '' ? '' : `${path}.`}${key}`, value));
    }
  }
  return { text: `${text.trimEnd()}\n`, places };
}

const WORDS = {
  top: { zh: '顶层', en: 'Top level' },
  required: { zh: '必写。', en: 'Required.' },
  default: { zh: '默认', en: 'Default' },
  values: { zh: '可以写', en: 'One of' },
} as const;

function keyText(key: string, object: ResolvedSchema, value: ResolvedSchema, locale: Locale): string {
  const facts = [
    ...(object.required.includes(key) ? [WORDS.required[locale]] : []),
    ...(value.values !== undefined && value.values.length > 1 ? [`${WORDS.values[locale]} ${value.values.map((v) => `\`${String(v)}\``).join(locale === 'zh' ? '、' : ', ')}${locale === 'zh' ? '。' : '.'}`] : []),
    ...(value.default === undefined ? [] : [`${WORDS.default[locale]} \`${String(value.default)}\`${locale === 'zh' ? '。' : '.'}`]),
  ];
  return [...facts, describe(value)?.[locale] ?? ''].filter((t) => t !== '').join('\n\n');
}

/** One object may be found in many places, in itself too: it is written once. Undefined for what is no object with keys. */
function identityOf(schema: ResolvedSchema): string | undefined {
  if (schema.union) return `union ${schema.pointer} ${[...schema.union.branches.keys()].join()}`;
  const [first] = schema.properties.values();
  return first?.pointer;
}

function below(path: string, value: ResolvedSchema): Section[] {
  if (value.items) return below(`${path}[]`, value.items);
  if (identityOf(value) !== undefined) return value.pointer.endsWith('/text') ? [] : [{ path, schema: value }];
  const rest = value.additional('a');
  return rest === undefined ? [] : below(`${path}.<…>`, rest);
}

function branchPath(path: string, branch: ResolvedSchema, property: string): string {
  const [tag] = branch.properties.get(property)?.values ?? [];
  return `${path} (${property}: ${String(tag)})`;
}
