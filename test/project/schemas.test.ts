import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { RANK } from '../../server/src/core/schema/validate.ts';
import { asObject, isObject, readSchema, SCHEMA_NAMES, schemaPath, type Json, type JsonObject } from '../../server/tools/generate/schema-files.ts';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { createAjv } from '../../server/tools/generate/validators.ts';

const published = (name: string): JsonObject => asObject(JSON.parse(readFileSync(inRepository(schemaPath(name)), 'utf8')) as Json);

/** Every schema below `schema`, itself included, with its pointer. Names of properties are not keywords. */
function* subschemas(schema: Json, pointer = ''): Generator<readonly [string, JsonObject]> {
  if (!isObject(schema)) return;
  yield [pointer, schema];
  for (const keyword of ['properties', 'patternProperties', 'definitions', 'dependencies']) {
    const named = schema[keyword];
    if (isObject(named)) for (const [key, s] of Object.entries(named)) yield* subschemas(s, `${pointer}/${keyword}/${key}`);
  }
  for (const keyword of ['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else', 'not']) {
    yield* subschemas(schema[keyword] ?? null, `${pointer}/${keyword}`);
  }
  for (const keyword of ['oneOf', 'allOf', 'anyOf']) {
    const list = schema[keyword];
    if (Array.isArray(list)) for (const [i, s] of (list as readonly Json[]).entries()) yield* subschemas(s, `${pointer}/${keyword}/${i}`);
  }
}

/** The objects in which people write keys: those whose properties say more than which keys exclude one another. */
const written = (pointer: string): boolean => !/\/(dependencies|if|then)(\/|$)/.test(pointer);

describe('schemas', () => {
  for (const name of ['common', ...SCHEMA_NAMES]) {
    describe(name, () => {
      const all = [...subschemas(published(name))];

      it('titles and describes every property in Chinese and English', () => {
        let properties = 0;
        for (const [pointer, schema] of all) {
          if (!isObject(schema['properties']) || !written(pointer)) continue;
          for (const [key, property] of Object.entries(schema['properties'])) {
            const place = `${pointer}/properties/${key}`;
            const { title, markdownDescription } = asObject(property);
            assert.match(String(title), /^(?=[^/]*[\u4e00-\u9fff])[^/]{1,12} \/ [A-Z][A-Za-z -]{0,24}$/, `title of ${place}`);
            assert.match(String(markdownDescription), /^(?=.*[\u4e00-\u9fff])[^\n]+\n\n[A-Za-z`(][^\n]+$/, `markdownDescription of ${place}`);
            properties++;
          }
        }
        assert.ok(properties > 0 || name === 'common');
      });

      it('labels the properties of one object differently, and like no key of another', () => {
        for (const [pointer, schema] of all) {
          if (!isObject(schema['properties']) || !written(pointer)) continue;
          const owners = new Map<string, string>();
          for (const [key, property] of Object.entries(schema['properties'])) {
            const [zh = '', english = ''] = String(asObject(property)['title']).split(' / ');
            for (const label of new Set([key.toLowerCase(), zh, english.toLowerCase()])) {
              assert.equal(owners.get(label) ?? key, key, `${pointer}: ${label} names two properties`);
              owners.set(label, key);
            }
          }
        }
      });

      it('lets no unknown key in, and writes unions so that each problem has one cause', () => {
        for (const [pointer, schema] of all) {
          assert.ok(!('anyOf' in schema), `${pointer} uses anyOf`);
          if ('oneOf' in schema) assert.ok(isObject(schema['discriminator']), `${pointer} is a union that nothing decides`);
          if (isObject(schema['properties']) && written(pointer)) {
            assert.equal(schema['additionalProperties'], false, `${pointer} lets unknown keys in`);
          }
        }
      });

      it('refers only to its own definitions, and says no address of its own', () => {
        const definitions = asObject(published(name)['definitions']);
        for (const [pointer, schema] of all) {
          assert.ok(!('$id' in schema), `${pointer} has an address`);
          const target = schema['$ref'];
          if (target !== undefined) assert.ok(Object.hasOwn(definitions, String(target).replace('#/definitions/', '')), `${pointer} → ${String(target)}`);
        }
      });

      it('compiles in strict mode', () => {
        assert.equal(typeof createAjv().compile(published(name) as object), 'function');
      });
    });
  }

  it('has no keyword that strict mode does not know', () => {
    assert.throws(() => createAjv().compile({ type: 'object', 'x-define': 'target' }), /unknown keyword/);
  });

  it('is complete without the shared file', () => {
    for (const name of SCHEMA_NAMES) assert.deepEqual(published(name), readSchema(name), `${name}: run npm run generate`);
  });

  it('lets every document kind name the schema it is written by', () => {
    for (const name of ['catalog', 'standard', 'scoring', 'survey', 'dataset', 'config']) {
      assert.ok(Object.hasOwn(asObject(published(name)['properties']), '$schema'), name);
    }
  });

  it('uses only keywords whose failure can be put into words', () => {
    const structure = new Set([
      '$schema', '$ref', '$comment', 'title', 'markdownDescription', 'default', 'properties', 'patternProperties', 'definitions',
      'items', 'oneOf', 'allOf', 'if', 'then',
    ]);
    for (const name of SCHEMA_NAMES.filter((n) => !n.endsWith('-report'))) {
      for (const [pointer, schema] of subschemas(published(name))) {
        for (const keyword of Object.keys(schema)) {
          assert.ok(structure.has(keyword) || keyword.startsWith('x-') || RANK.includes(keyword), `${name}${pointer}: ${keyword}`);
        }
      }
    }
  });

  it('validates where code from strings is not allowed', () => {
    const module = pathToFileURL(inRepository('server/src/core/schema/generated/validators.js')).href;
    const script = `import { config } from ${JSON.stringify(module)}; console.log(config({ locale: 'zh' }), config({ locale: 'fr' }));`;
    const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(output.trim(), 'true false');
  });
});
