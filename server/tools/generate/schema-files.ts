/**
 * Reads the hand-written schemas and completes each with the shared definitions that it uses, so that a published
 * schema works alone. A copied definition carries a comment that says so; one that is no longer used disappears.
 */
import { readFileSync } from 'node:fs';
import { inRepository } from './repository.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Every schema but `common`: the document kinds, the configuration, and what the command line prints. */
export const SCHEMA_NAMES = [
  'catalog', 'standard', 'scoring', 'survey', 'dataset', 'config', 'check-report', 'score-report', 'compare-report', 'test-report', 'analysis-report', 'survey-report',
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export const schemaPath = (name: string): string => `schemas/${name}.schema.json`;

const COPIED = 'Copied from common.schema.json by `npm run generate`.';

/** The schema as it is to be published. Throws when it refers to a definition that exists nowhere. */
export function readSchema(name: SchemaName): JsonObject {
  const schema = read(name);
  const shared = asObject(read('common')['definitions']);
  const own = Object.entries(asObject(schema['definitions'])).filter(([, d]) => !isCopied(d));
  const definitions = new Map<string, Json>(own);
  for (const [key] of own) {
    if (Object.hasOwn(shared, key)) throw new Error(`${name}: the definition ${key} is both its own and shared`);
  }
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'definitions'));
  const pending = [...references(rest), ...own.flatMap(([, d]) => references(d))];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (definitions.has(next)) continue;
    const definition = shared[next];
    if (definition === undefined) throw new Error(`${name}: nothing defines ${next}`);
    definitions.set(next, { $comment: COPIED, ...asObject(definition) });
    pending.push(...references(definition));
  }
  const copied = Object.keys(shared).filter((key) => definitions.has(key));
  const ordered = [...own.map(([key]) => key), ...copied].map((key) => [key, definitions.get(key) ?? null] as const);
  return { ...rest, definitions: Object.fromEntries(ordered) };
}

/** Every schema without what only people read and what only the product's own walk reads: what is left decides validity. */
export function withoutAnnotations(schema: Json): Json {
  return mapSchema(schema, (key) => !ANNOTATIONS.has(key) && !key.startsWith('x-'));
}

/** Keeps the keywords for which `keep` says so, everywhere; names of properties and definitions are never keywords. */
export function mapSchema(schema: Json, keep: (keyword: string) => boolean): Json {
  if (Array.isArray(schema)) return schema.map((s: Json) => mapSchema(s, keep));
  if (!isObject(schema)) return schema;
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (!keep(key)) continue;
    if (NAMED.has(key) && isObject(value)) {
      result[key] = Object.fromEntries(Object.entries(value).map(([name, s]) => [name, mapSchema(s, keep)]));
    } else {
      result[key] = key === 'enum' || key === 'const' || key === 'default' ? value : mapSchema(value, keep);
    }
  }
  return result;
}

const ANNOTATIONS = new Set(['title', 'markdownDescription', '$comment', 'default', '$schema']);
const NAMED = new Set(['properties', 'patternProperties', 'definitions', 'dependencies']);

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap((v: Json) => references(v));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, v]) =>
    key === '$ref' && typeof v === 'string' ? [v.replace('#/definitions/', '')] : references(v),
  );
}

/** The shared definitions themselves. */
export const readCommon = (): JsonObject => read('common');

/** True for a definition that came from the shared ones. */
export const isCopied = (definition: Json): boolean => isObject(definition) && definition['$comment'] === COPIED;

const read = (name: string): JsonObject => asObject(JSON.parse(readFileSync(inRepository(schemaPath(name)), 'utf8')) as Json);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function asObject(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw new Error('an object was expected in a schema');
  return value;
}
