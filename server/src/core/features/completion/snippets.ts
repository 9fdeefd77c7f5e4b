/** Forms to fill in for a value of a schema, in block or flow style, laid out for the column that they stand at. */
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import { tagOf } from './schema-place.ts';
import { Stops, writeValue } from './writing.ts';

export interface Layout {
  readonly flow: boolean;
  /** Column of the key or the item that the value belongs to. */
  readonly indent: number;
  readonly lineBreak: string;
}

export interface Form {
  /** What follows the colon of a key, blanks included; a snippet. */
  readonly text: string;
  /** Whether the first place of it is one that proposals can be made for. */
  readonly goesOn: boolean;
}

export function formOf(schema: ResolvedSchema, layout: Layout, proposal = '', stops = new Stops()): Form {
  const text = scalarForm(schema, layout, proposal, stops);
  if (text !== undefined) return { text: ` ${text}`, goesOn: asks(schema) };
  if (schema.items !== undefined) return listForm(schema.items, layout, stops);
  return mapForm(schema, layout, stops);
}

/** The keys that an item must have, and what stands for them in a list of entries. */
export function requiredForm(schema: ResolvedSchema, layout: Layout, stops = new Stops()): { readonly text: string; readonly label: string } {
  const simple = scalarForm(schema, layout, '', stops);
  if (simple !== undefined) return { text: simple, label: '' };
  const keys = requiredOf(schema);
  if (keys.length === 0) return { text: stops.place(), label: '' };
  const label = keys.map(([key]) => key).join(', ');
  if (layout.flow || isSmall(keys)) return { text: `{ ${keys.map(([key, s]) => `${key}:${formOf(s, { ...layout, flow: true }, '', stops).text}`).join(', ')} }`, label };
  const pad = layout.lineBreak + ' '.repeat(layout.indent);
  return { text: keys.map(([key, s]) => `${key}:${formOf(s, layout, '', stops).text}`).join(pad), label };
}

/** Small maps of bounds are written on one line; what people read belongs on lines of its own. */
const isSmall = (keys: readonly (readonly [string, ResolvedSchema])[]): boolean => keys.length > 1 && keys.every(([, s]) => s.types.every((t) => t === 'number' || t === 'integer') || s['x-feel'] !== undefined);

function scalarForm(schema: ResolvedSchema, layout: Layout, proposal: string, stops: Stops): string | undefined {
  const { values, types } = schema;
  const style = layout.flow ? 'flow' : 'block';
  if (values !== undefined && !types.includes('object')) {
    const written = defaultFirst(schema, values).map((v) => writeValue(v, style));
    return written.length === 1 ? written[0] : stops.choice(written);
  }
  if (schema['x-feel'] !== undefined) return `"${stops.place()}"`;
  if (types.length === 1 && types[0] === 'boolean') return stops.choice(schema.default === true ? ['true', 'false'] : ['true', 'false'].reverse());
  if (schema['x-path']) return stops.place('./');
  if (schema.default !== undefined && schema.default !== null && typeof schema.default !== 'boolean') return stops.place(writeValue(schema.default, style));
  const isScalar = types.some((t) => t === 'string' || t === 'number' || t === 'integer' || t === 'boolean');
  return isScalar ? stops.place(proposal) : undefined;
}

function defaultFirst<T>({ default: preset }: ResolvedSchema, values: readonly T[]): readonly T[] {
  return values.some((v) => v === preset) ? [preset as T, ...values.filter((v) => v !== preset)] : values;
}

function listForm(items: ResolvedSchema, layout: Layout, stops: Stops): Form {
  const isMap = items.types.includes('object') && !items.types.includes('string');
  if (!isMap || layout.flow) return { text: ` [${isMap ? `{ ${stops.place()} }` : stops.place()}]`, goesOn: true };
  const inner = { ...layout, indent: layout.indent + 4 };
  return { text: `${layout.lineBreak}${' '.repeat(layout.indent + 2)}- ${requiredForm(items, inner, stops).text}`, goesOn: false };
}

function mapForm(schema: ResolvedSchema, layout: Layout, stops: Stops): Form {
  const keys = requiredOf(schema);
  if (layout.flow || isSmall(keys)) {
    const written = keys.length === 0 ? stops.place() : keys.map(([key, s]) => `${key}:${formOf(s, { ...layout, flow: true }, '', stops).text}`).join(', ');
    return { text: ` { ${written} }`, goesOn: keys.length === 0 };
  }
  const inner = { ...layout, indent: layout.indent + 2 };
  return { text: `${layout.lineBreak}${' '.repeat(inner.indent)}${requiredForm(schema, inner, stops).text}`, goesOn: keys.length === 0 };
}

/** Of a union that says nothing yet: the key that decides, with its values to choose from. */
function requiredOf(schema: ResolvedSchema): readonly (readonly [string, ResolvedSchema])[] {
  const tag = tagOf(schema);
  if (schema.union !== undefined && tag !== undefined) return [[schema.union.property, tag]];
  return schema.required.flatMap((key) => {
    const found = schema.properties.get(key);
    return found === undefined ? [] : [[key, found] as const];
  });
}

/** Whether something is proposed for a value of it that has no text yet. */
const asks = (schema: ResolvedSchema): boolean => schema['x-refers'] !== undefined || schema['x-feel'] !== undefined || schema['x-unit'];
