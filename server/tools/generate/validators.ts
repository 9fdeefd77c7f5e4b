/**
 * Compiles the schemas into plain functions ahead of time, so that nothing is compiled and no `eval` is needed where
 * the product runs (a worker, a page under a strict content policy).
 */
import { _, Ajv, type CodeKeywordDefinition, type Name } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { banner, GENERATED } from './repository.ts';
import {
  asObject, isCopied, isObject, readCommon, readSchema, SCHEMA_NAMES, withoutAnnotations, type Json, type JsonObject,
} from './schema-files.ts';
import { slimCode } from './slim-code.ts';

/** A CommonJS module: its default export is what `module.exports` holds, whatever the types say. */
const compileStandalone = ((standalone as unknown as { default?: typeof standalone }).default ?? standalone);

const KINDS = SCHEMA_NAMES.filter((name) => !name.endsWith('-report'));

/** Annotations of our own vocabulary. Listed, so that a misspelt one is an error in strict mode. */
export const VOCABULARY = [
  'x-defines', 'x-keys-define', 'x-local', 'x-refers', 'x-keys-refer', 'x-scope', 'x-feel', 'x-unit', 'x-path', 'markdownDescription',
];

/** The settings under which every schema has to compile. */
export function createAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    strict: true,
    // `then: { required }` and `dependencies` name properties of the schema around them.
    strictRequired: false,
    allowUnionTypes: true,
    // `text` names zh and en, and allows the other language tags by pattern.
    allowMatchingProperties: true,
    inlineRefs: false,
    messages: false,
    verbose: false,
    code: { source: true, esm: true, optimize: 2 },
    keywords: VOCABULARY,
  });
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword(uniqueItems);
  return ajv;
}

export async function generateValidators(): Promise<Map<string, string>> {
  const ajv = createAjv();
  ajv.addSchema(withoutAnnotations(readCommon()) as object, 'common');
  const names: Record<string, string> = {};
  for (const name of KINDS) {
    // Compiled once with all annotations, which proves the vocabulary, and once without, which is what is shipped.
    createAjv().compile(readSchema(name) as object);
    ajv.addSchema(withoutAnnotations(withSharedReferences(readSchema(name))) as object, name);
    names[name] = name;
  }
  const source = compileStandalone(ajv, names);
  const { code } = await transform(slimCode(source), { format: 'esm', target: 'es2022', minifySyntax: true });
  if (/\brequire\(|\beval\(|new Function/.test(code)) throw new Error('the validators still need require or eval');
  return new Map([
    [`${GENERATED}/validators.js`, banner('schemas/*.schema.json') + code],
    [`${GENERATED}/validators.d.ts`, banner('schemas/*.schema.json') + declarations()],
  ]);
}

/**
 * `uniqueItems` over values that are compared by identity, in linear time: ajv's own compares every pair, and fails on
 * objects without a prototype. Objects never count as equal; no schema of ours asks for that.
 */
const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: { message: 'must be unique', params: ({ params }) => _`{i: ${params['i'] as Name}, j: ${params['j'] as Name}}` },
  code(cxt) {
    const { gen, data } = cxt;
    const seen = gen.const('seen', _`new Map()`);
    gen.forRange('i', 0, _`${data}.length`, (i) => {
      const item = gen.const('item', _`${data}[${i}]`);
      gen.if(_`${seen}.has(${item})`, () => {
        cxt.setParams({ i, j: _`${seen}.get(${item})` as unknown as Name });
        cxt.error();
      }, () => gen.code(_`${seen}.set(${item}, ${i})`));
    });
  },
};

/**
 * Shared definitions become references to the one shared schema, so that they are compiled once and not once for each
 * kind. Only what keys have to look like is written out: ajv marks the errors of a key as such only within one function.
 */
function withSharedReferences(schema: JsonObject): JsonObject {
  const definitions = asObject(schema['definitions']);
  const shared = new Set(Object.entries(definitions).filter(([, d]) => isCopied(d)).map(([key]) => key));
  const convert = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(convert);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, v]) => {
      if (key === 'propertyNames' && isObject(v) && typeof v['$ref'] === 'string') {
        return [key, convert(definitions[v['$ref'].slice('#/definitions/'.length)] ?? null)];
      }
      const name = key === '$ref' && typeof v === 'string' ? v.slice('#/definitions/'.length) : '';
      return [key, shared.has(name) ? `common#/definitions/${name}` : convert(v)];
    }));
  };
  const own = Object.fromEntries(Object.entries(definitions).filter(([key]) => !shared.has(key)));
  return asObject(convert({ ...schema, definitions: own }));
}

function declarations(): string {
  const lines = KINDS.map((name) => `export declare const ${name}: Validator;\n`);
  return `/** What ajv says about one keyword that did not hold. */
export interface ValidatorError {
  readonly instancePath: string;
  /** Only of the keyword "false schema": which condition forbids the property. */
  readonly schemaPath?: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly ValidatorError[] | null;
}
${lines.join('')}`;
}
