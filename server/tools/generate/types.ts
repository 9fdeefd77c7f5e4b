/** TypeScript types of the documents and of what the command line prints, for code that builds or reads them as plain data. */
import { compile } from 'json-schema-to-typescript';
import { banner, GENERATED } from './repository.ts';
import { asObject, isObject, readSchema, SCHEMA_NAMES, type Json, type JsonObject } from './schema-files.ts';

export async function generateTypes(): Promise<Map<string, string>> {
  const modules: string[] = [];
  for (const name of SCHEMA_NAMES) {
    const typeName = pascal(name);
    const schema = forTypes(readSchema(name), typeName);
    const source = await compile(schema as object, typeName, {
      bannerComment: '', additionalProperties: false, unreachableDefinitions: false, format: false, ignoreMinAndMaxItems: true,
    });
    modules.push(source.replaceAll(REFERRED, '').replaceAll(/^\/\*\*\n(?:\s*\*\s*\n)*\s*\*\/\n/gm, '').trimEnd());
  }
  return new Map([[`${GENERATED}/types.ts`, `${banner('schemas/*.schema.json')}${modules.join('\n\n')}\n`]]);
}

/**
 * The schema with type names instead of bilingual titles, and the English half of the descriptions as comments.
 * Definitions get the document's name in front, so that all kinds can share one module.
 */
function forTypes(schema: JsonObject, typeName: string): JsonObject {
  const definitions = Object.fromEntries(
    Object.entries(asObject(schema['definitions'])).map(([key, d]) => [key, { ...asObject(convert(d)), title: `${typeName}${pascal(key)}` }]),
  );
  return { ...asObject(convert({ ...schema, definitions: {} })), title: typeName, definitions };
}

function convert(value: Json): Json {
  if (Array.isArray(value)) return value.map(convert);
  if (!isObject(value)) return value;
  // A type is named once; with anything beside the reference, the compiler of types would write it out at each place.
  if (typeof value['$ref'] === 'string') return { $ref: value['$ref'] };
  const result: Record<string, Json> = {};
  for (const [key, v] of Object.entries(value)) {
    if (key === 'properties' || key === 'patternProperties' || key === 'definitions') {
      result[key] = Object.fromEntries(Object.entries(asObject(v)).map(([name, s]) => [name, convert(s)]));
    } else if (key === 'markdownDescription' && typeof v === 'string') {
      result['description'] = v.slice(v.indexOf('\n\n') + 2);
    } else if (!DROPPED.has(key) && !key.startsWith('x-')) {
      result[key] = key === 'enum' || key === 'const' ? v : convert(v);
    }
  }
  return result;
}

/** Titles would become type names; conditions add nothing to a type, and confuse the compiler of types. */
const DROPPED = new Set(['title', '$comment', 'allOf', 'dependencies', 'discriminator', 'default']);

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Remarks of the compiler of types about where it came from. */
const REFERRED = /^\s*\* This interface was referenced by .*\n\s*\* via the .*\n(?:\s*\*\s*\n)?/gm;
