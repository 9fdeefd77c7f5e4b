/**
 * A schema with its references followed and its annotations named: what the walk, completion, hover and table headers
 * ask. Each place of a schema is resolved once, when it is first asked for.
 */
import type { Text } from '../base/text.ts';
import { SCHEMA_TEXTS } from './generated/schemas.ts';

/** Kinds of files that have a schema: the document kinds, and the configuration. */
export type SchemaKind = keyof typeof SCHEMA_TEXTS;
export const SCHEMA_KINDS = Object.keys(SCHEMA_TEXTS) as readonly SchemaKind[];

export type JsonScalar = string | number | boolean | null;

/** The schema of a whole file. */
export function rootSchema(kind: SchemaKind): ResolvedSchema {
  let root = roots.get(kind);
  if (root === undefined) {
    const raw = JSON.parse(SCHEMA_TEXTS[kind]) as Raw;
    root = resolve({ kind, definitions: raw.definitions ?? {}, memo: new Map() }, raw, '');
    roots.set(kind, root);
  }
  return root;
}

const roots = new Map<SchemaKind, ResolvedSchema>();

/** One schema as it stands in the JSON. */
interface Raw {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly JsonScalar[];
  readonly const?: JsonScalar | undefined;
  readonly default?: JsonScalar;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Raw>>;
  readonly patternProperties?: Readonly<Record<string, Raw>>;
  readonly additionalProperties?: boolean | Raw;
  readonly propertyNames?: Raw;
  readonly required?: readonly string[];
  readonly items?: Raw;
  readonly oneOf?: readonly Raw[];
  readonly discriminator?: { readonly propertyName: string };
  readonly definitions?: Readonly<Record<string, Raw>>;
  readonly 'x-defines'?: string;
  readonly 'x-keys-define'?: string;
  readonly 'x-local'?: boolean;
  readonly 'x-refers'?: readonly string[];
  readonly 'x-keys-refer'?: readonly string[];
  readonly 'x-scope'?: string;
  readonly 'x-feel'?: 'unary-tests' | 'expression';
  readonly 'x-unit'?: boolean;
  readonly 'x-path'?: boolean;
}

interface Context {
  readonly kind: SchemaKind;
  readonly definitions: Readonly<Record<string, Raw>>;
  readonly memo: Map<Raw, ResolvedSchema>;
}

const NO_PROPERTIES: ReadonlyMap<string, ResolvedSchema> = new Map();

function resolve(context: Context, raw: Raw, pointer: string): ResolvedSchema {
  const known = context.memo.get(raw);
  if (known !== undefined) return known;
  const { merged, base } = followed(context, raw, pointer);
  const schema = new ResolvedSchema(context, merged, base, pointer);
  context.memo.set(raw, schema);
  return schema;
}

export interface Union {
  readonly property: string;
  readonly branches: ReadonlyMap<string, ResolvedSchema>;
}

/** What lies below is resolved when it is asked for: schemas may contain themselves. */
export class ResolvedSchema {
  readonly kind: SchemaKind;
  /** JSON pointer, in the published schema, of the place that bears the title and the description. */
  readonly pointer: string;
  readonly label: Text | undefined;
  /** JSON types that are allowed; empty where every type is. `integer` stands beside `number`. */
  readonly types: readonly string[];
  /** The values that are allowed, a `const` included, or undefined where they are not listed. */
  readonly values: readonly JsonScalar[] | undefined;
  readonly default: JsonScalar | undefined;
  readonly pattern: string | undefined;
  readonly required: readonly string[];
  /** The annotations of ARCHITECTURE.md, "Words that the schemas use". */
  readonly 'x-defines': string | undefined;
  readonly 'x-keys-define': string | undefined;
  readonly 'x-local': boolean;
  readonly 'x-refers': readonly string[] | undefined;
  readonly 'x-keys-refer': readonly string[] | undefined;
  readonly 'x-scope': string | undefined;
  readonly 'x-feel': 'unary-tests' | 'expression' | undefined;
  readonly 'x-unit': boolean;
  readonly 'x-path': boolean;
  /** Whether it bears one of these annotations itself. */
  readonly marked: boolean;
  readonly #context: Context;
  readonly #merged: Raw;
  readonly #base: string;
  #properties: ReadonlyMap<string, ResolvedSchema> | undefined;
  #union: Union | null | undefined;
  #annotated: boolean | undefined;
  #patterns: readonly (readonly [RegExp, ResolvedSchema])[] | undefined;

  constructor(context: Context, merged: Raw, base: string, pointer: string) {
    this.kind = context.kind;
    this.pointer = pointer;
    this.label = labelOf(merged.title);
    this.types = typesOf(merged.type);
    this.values = merged.const !== undefined ? [merged.const] : merged.enum ?? alternatives(merged.pattern);
    this.default = merged.default;
    this.pattern = merged.pattern;
    this.required = merged.required ?? [];
    this['x-defines'] = merged['x-defines'];
    this['x-keys-define'] = merged['x-keys-define'];
    this['x-local'] = merged['x-local'] === true;
    this['x-refers'] = merged['x-refers'];
    this['x-keys-refer'] = merged['x-keys-refer'];
    this['x-scope'] = merged['x-scope'];
    this['x-feel'] = merged['x-feel'];
    this['x-unit'] = merged['x-unit'] === true;
    this['x-path'] = merged['x-path'] === true;
    this.marked = ANNOTATIONS.some((name) => merged[name] !== undefined);
    this.#context = context;
    this.#merged = merged;
    this.#base = base;
  }

  /** Properties that have a name of their own, in the order of the schema. Of a union: those of all its branches. */
  get properties(): ReadonlyMap<string, ResolvedSchema> {
    return (this.#properties ??= propertiesOf(this.#merged, this.#at, this.union?.branches));
  }

  /** What the value of a key without a name of its own is; undefined where such keys are not allowed. */
  additional(key: string): ResolvedSchema | undefined {
    this.#patterns ??= Object.entries(this.#merged.patternProperties ?? {}).map(
      ([source, s]) => [new RegExp(source, 'u'), this.#at(s, `patternProperties/${escape(source)}`)] as const,
    );
    for (const [pattern, s] of this.#patterns) if (pattern.test(key)) return s;
    const rest = this.#merged.additionalProperties;
    return typeof rest === 'object' ? this.#at(rest, 'additionalProperties') : undefined;
  }

  /** The same with other values allowed. */
  allowing(values: readonly JsonScalar[]): ResolvedSchema {
    return new ResolvedSchema(this.#context, { ...this.#merged, const: undefined, enum: values }, this.#base, this.pointer);
  }

  /** What keys have to look like. */
  get keys(): ResolvedSchema | undefined {
    return this.#merged.propertyNames && this.#at(this.#merged.propertyNames, 'propertyNames');
  }

  get items(): ResolvedSchema | undefined {
    return this.#merged.items && this.#at(this.#merged.items, 'items');
  }

  /** A union: which property decides, and the schema for each of its values. */
  get union(): Union | undefined {
    if (this.#union === undefined) this.#union = unionOf(this.#merged, this.#at) ?? null;
    return this.#union ?? undefined;
  }

  /** Whether it or anything below it does. */
  get annotated(): boolean {
    return (this.#annotated ??= isAnnotated(this.#context, this.#merged, new Set()));
  }

  readonly #at = (schema: Raw, below: string): ResolvedSchema => resolve(this.#context, schema, `${this.#base}/${below}`);
}

const ANNOTATIONS = ['x-defines', 'x-keys-define', 'x-refers', 'x-keys-refer', 'x-feel', 'x-unit', 'x-path'] as const;

/** Looks through all that can be reached, each schema once: schemas may contain themselves. */
function isAnnotated(context: Context, raw: Raw, seen: Set<Raw>): boolean {
  if (seen.has(raw)) return false;
  seen.add(raw);
  if (ANNOTATIONS.some((name) => raw[name] !== undefined)) return true;
  const target = raw.$ref === undefined ? undefined : context.definitions[raw.$ref.slice('#/definitions/'.length)];
  return [...(target ? [target] : []), ...partsOf(raw)].some((part) => isAnnotated(context, part, seen));
}

const partsOf = (raw: Raw): readonly Raw[] => [
  ...Object.values(raw.properties ?? {}),
  ...Object.values(raw.patternProperties ?? {}),
  ...(raw.oneOf ?? []),
  ...(typeof raw.additionalProperties === 'object' ? [raw.additionalProperties] : []),
  ...(raw.items ? [raw.items] : []),
];

/** The schema that a reference leads to, with what stands beside the reference on top, and the pointer of the former. */
function followed(context: Context, raw: Raw, pointer: string): { merged: Raw; base: string } {
  let merged = raw;
  let base = pointer;
  for (let reference = raw.$ref; reference !== undefined;) {
    const name = reference.slice('#/definitions/'.length);
    const target = context.definitions[name];
    if (target === undefined) throw new Error(`${context.kind}: nothing defines ${name}`);
    base = `/definitions/${escape(name)}`;
    merged = { ...target, ...merged };
    reference = target.$ref;
  }
  return { merged, base };
}

type At = (schema: Raw, below: string) => ResolvedSchema;

function propertiesOf(
  raw: Raw, at: At, branches: ReadonlyMap<string, ResolvedSchema> | undefined,
): ReadonlyMap<string, ResolvedSchema> {
  if (branches !== undefined) {
    const all = new Map<string, ResolvedSchema>();
    for (const branch of new Set(branches.values())) {
      for (const [key, s] of branch.properties) if (!all.has(key)) all.set(key, s);
    }
    return all;
  }
  if (raw.properties === undefined) return NO_PROPERTIES;
  return new Map(Object.entries(raw.properties).map(([key, s]) => [key, at(s, `properties/${escape(key)}`)]));
}

function unionOf(raw: Raw, at: At): Union | undefined {
  if (raw.discriminator === undefined || raw.oneOf === undefined) return undefined;
  const property = raw.discriminator.propertyName;
  const branches = new Map<string, ResolvedSchema>();
  raw.oneOf.forEach((s, i) => {
    const branch = at(s, `oneOf/${i}`);
    for (const tag of branch.properties.get(property)?.values ?? []) branches.set(String(tag), branch);
  });
  return { property, branches };
}

const typesOf = (type: Raw['type']): readonly string[] => (type === undefined ? [] : typeof type === 'string' ? [type] : type);

function labelOf(title: string | undefined): Text | undefined {
  const at = title?.indexOf(' / ') ?? -1;
  return title === undefined || at < 0 ? undefined : { zh: title.slice(0, at), en: title.slice(at + 3) };
}

/** `^(off|warning)$` lists values as much as an `enum` does; it is written so where other types are allowed beside strings. */
function alternatives(pattern: string | undefined): readonly string[] | undefined {
  const match = pattern === undefined ? null : /^\^\(([a-z-]+(?:\|[a-z-]+)+)\)\$$/.exec(pattern);
  return match?.[1]?.split('|');
}

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
