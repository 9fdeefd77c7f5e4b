/**
 * Makes the code that ajv writes smaller and linear. ajv copies the list of errors at every level that it leaves, which
 * is quadratic on a document full of mistakes, says which part of the schema did not hold, passes arguments that only custom keywords need, and keeps whole schemas
 * beside the functions to read a few names from them.
 */
import type { Json } from './schema-files.ts';

/** Throws when ajv's code no longer looks as expected, rather than ship what was not understood. */
export function slimCode(source: string): string {
  let code = source;
  const replace = (what: string, pattern: RegExp, by: string): void => {
    const before = code;
    code = code.replaceAll(pattern, by);
    if (code === before) throw new Error(`the generated validators no longer contain ${what}`);
  };
  replace('error lists', /const (err\d+) = (\{instancePath.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
    'vErrors = add(vErrors, $2);errors++;');
  replace('schema paths', /,schemaPath:"(?:[^"\\]|\\.)*",keyword:(?!"false schema")/g, ',keyword:');
  replace('joined error lists', /vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    'vErrors = join(vErrors, $1.errors);');
  replace('parent data', /,parentData(?::[^{}]*?)?,parentDataProperty(?::[^{}]*?)?,rootData\}/g, '}');
  replace('parent parameters', /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g, '{instancePath=""}={}');
  replace('the measure of strings', /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, 'codePoints');
  if (/require\(|\.concat\(|parentData|rootData/.test(code)) throw new Error('the generated validators hold calls that were not rewritten');
  code = code.replaceAll(/const (schema\d+) = (\{.*?\});(?=const |function |export |let |var |\n|$)/g,
    (_, name: string, json: string) => `const ${name} = ${usedPart(name, JSON.parse(json) as Json, source)};`);
  return `${code}\n${HELPERS}`;
}

/** `codePoints` counts what JSON Schema calls characters; a surrogate pair is one. */
const HELPERS = `
function codePoints(text) {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { length--; i++; }
  }
  return length;
}
function add(list, error) {
  if (list === null) return [error];
  list.push(error);
  return list;
}
function join(list, more) {
  if (list === null) return more;
  for (const error of more) list.push(error);
  return list;
}
`;

/** Only the values of the schema that the code reads; of `properties`, which is asked for names alone, the names. */
function usedPart(name: string, schema: Json, source: string): string {
  const kept: Record<string, unknown> = {};
  for (const match of source.matchAll(new RegExp(`\\b${name}((?:\\.\\w+|\\["[^"]+"\\]|\\[\\d+\\])+)`, 'g'))) {
    const path = [...(match[1] ?? '').matchAll(/\.(\w+)|\["([^"]+)"\]|\[(\d+)\]/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
    let value: unknown = schema;
    for (const key of path) value = (value as Record<string, unknown>)[key];
    let at = kept;
    for (const key of path.slice(0, -1)) {
      if (typeof at[key] !== 'object') at[key] = {};
      at = at[key] as Record<string, unknown>;
    }
    const last = path.at(-1) ?? '';
    const names = () => Object.fromEntries(Object.keys(value as object).map((key) => [key, 1]));
    at[last] = last === 'properties' ? { ...names(), ...(at[last] as object | undefined) } : value;
  }
  return JSON.stringify(kept);
}
