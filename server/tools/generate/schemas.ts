/**
 * Published schemas, and the same schemas compiled in. What the walk needs on every run and the long descriptions that
 * only hover and completion show are two modules, as texts that are parsed when they are first asked for.
 */
import { banner, GENERATED } from './repository.ts';
import { isObject, mapSchema, readSchema, SCHEMA_NAMES, schemaPath, type Json } from './schema-files.ts';

const KINDS = SCHEMA_NAMES.filter((name) => !name.endsWith('-report'));

export function generateSchemas(): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of SCHEMA_NAMES) files.set(schemaPath(name), `${print(readSchema(name))}\n`);
  const structure = KINDS.map((name) => {
    const schema = mapSchema(readSchema(name), (key) => key !== 'markdownDescription' && key !== '$comment');
    return `  ${name}: ${quote(JSON.stringify(schema))},\n`;
  });
  files.set(`${GENERATED}/schemas.ts`,
    `${banner('schemas/*.schema.json')}/** JSON of each schema without its descriptions. */\nexport const SCHEMA_TEXTS = {\n${structure.join('')}} as const;\n`);
  const texts = KINDS.map((name) => `  ${name}: ${quote(JSON.stringify(descriptions(readSchema(name))))},\n`);
  files.set(`${GENERATED}/descriptions.ts`,
    `${banner('schemas/*.schema.json')}/** JSON of each schema's descriptions, by the pointer of the schema that they stand in. */\nexport const DESCRIPTION_TEXTS = {\n${texts.join('')}} as const;\n`);
  return files;
}

/** `markdownDescription` by JSON pointer, in document order. */
function descriptions(schema: Json, pointer = '', found: Record<string, string> = {}): Record<string, string> {
  if (Array.isArray(schema)) {
    schema.forEach((s: Json, i) => descriptions(s, `${pointer}/${i}`, found));
  } else if (isObject(schema)) {
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'markdownDescription' && typeof value === 'string') found[pointer] = value;
      else descriptions(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, found);
    }
  }
  return found;
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** JSON with what fits on a line on one line, so that the schemas stay readable for the people who write them. */
export function print(value: Json, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ').replace(/^\[ /, '[').replace(/ \]$/, ']');
  if (value === null || typeof value !== 'object') return flat;
  if (flat.length + indent.length <= 110 && !(isObject(value) && 'title' in value)) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((v: Json) => inner + print(v, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([key, v]) => `${inner}${JSON.stringify(key)}: ${print(v, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}
