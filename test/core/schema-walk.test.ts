import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describe as describeSchema } from '../../server/src/core/schema/describe.ts';
import { rootSchema, SCHEMA_KINDS, type ResolvedSchema } from '../../server/src/core/schema/resolved-schema.ts';
import { tableBinding } from '../../server/src/core/schema/table-binding.ts';
import { schemaAt, walk } from '../../server/src/core/schema/walk.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse-yaml.ts';

const SURVEY = `kind: survey
id: s
title: 问卷
scales: { ten: { type: numeric, min: 1, max: 10 } }
items:
  - { id: A1, text: 问, dimension: airline.brand, scale: ten, visible: A2 > 1 }
unknown: { id: x }
importance: { servqual.reliability: 100 }
analyses:
  - { type: csi, paths: [[brand, satisfaction]], index: satisfaction }
  - { type: nps, item: A1 }
`;

/** Every resolved schema that can be reached, once. */
function everySchema(): ResolvedSchema[] {
  const found = new Set<ResolvedSchema>();
  const visit = (s: ResolvedSchema | undefined): void => {
    if (s === undefined || found.has(s)) return;
    found.add(s);
    for (const p of s.properties.values()) visit(p);
    visit(s.items);
    visit(s.keys);
    visit(s.additional('some-key'));
    for (const branch of s.union?.branches.values() ?? []) visit(branch);
  };
  for (const kind of SCHEMA_KINDS) visit(rootSchema(kind));
  return [...found];
}

describe('walk', () => {
  const { root } = parseYaml(SURVEY);

  it('meets every value that the schema knows, in the order of the file, with its path', () => {
    const paths: string[] = [];
    walk('survey', root, { value: (_, __, path) => paths.push(path.join('.')) });
    assert.deepEqual(paths.slice(0, 9), ['', 'kind', 'id', 'title', 'scales', 'scales.ten', 'scales.ten.type', 'scales.ten.min', 'scales.ten.max']);
    assert.ok(paths.includes('analyses.0.paths.0.1'));
    assert.ok(!paths.some((p) => p.startsWith('unknown')));
  });

  it('says what values define, refer to and are', () => {
    const facts: string[] = [];
    walk('survey', root, {
      value(node, schema, _path, parents) {
        const source = node?.type === 'scalar' ? node.source : '';
        if (schema['x-defines'] !== undefined) facts.push(`${source} is a ${schema['x-defines']} among ${parents.length}`);
        if (schema['x-refers'] !== undefined) facts.push(`${source} → ${schema['x-refers'].join('|')}`);
        if (schema['x-feel'] !== undefined) facts.push(`${source} is ${schema['x-feel']}`);
        if (node?.type === 'map' && schema['x-keys-define'] !== undefined) facts.push(`keys are ${schema['x-keys-define']}`);
        if (node?.type === 'map' && schema['x-keys-refer'] !== undefined) facts.push(`keys → ${schema['x-keys-refer'].join('|')}`);
      },
    });
    assert.deepEqual(facts, [
      's is a survey among 1', 'keys are scale', 'A1 is a item among 2', 'airline.brand → dimension', 'ten → scale', 'A2 > 1 is expression',
      'keys → dimension', 'brand → variable|dimension', 'satisfaction → variable|dimension', 'satisfaction → variable|dimension', 'A1 → item',
    ]);
  });

  it('meets keys too, the unknown ones without a schema', () => {
    const unknown: string[] = [];
    walk('survey', root, { key: (entry, _, value) => value === undefined && unknown.push(entry.key.source) });
    assert.deepEqual(unknown, ['unknown']);
  });

  it('says where the names of a mapping and of columns are looked up', () => {
    assert.equal(schemaAt('catalog', ['mappings', 0, 'map', 'x'])?.['x-scope'], 'to');
    assert.equal(schemaAt('catalog', ['mappings', 0, 'map'])?.['x-scope'], undefined);
    assert.equal(schemaAt('dataset', ['columns'])?.['x-scope'], 'of');
  });
});

describe('schemaAt', () => {
  it('narrows a union by the document, and offers every branch without one', () => {
    const { root } = parseYaml(SURVEY);
    const nps = schemaAt('survey', ['analyses', 1], root);
    assert.ok(nps?.properties.has('interval') && !nps.properties.has('scheme'));
    const any = schemaAt('survey', ['analyses', 1]);
    assert.ok(any?.properties.has('interval') && any.properties.has('scheme'), 'properties of both');
    assert.deepEqual([...(any?.union?.branches.keys() ?? [])].slice(0, 3), ['descriptives', 'box', 'reliability']);
    assert.deepEqual(schemaAt('survey', ['analyses', 0, 'scheme'], root)?.values, ['centroid', 'factorial', 'path']);
    assert.equal(schemaAt('survey', ['analyses', 0, 'scheme'], root)?.default, 'centroid');
  });

  it('is undefined where a path leads nowhere, also to names of prototypes', () => {
    for (const path of [['nothing'], ['items', 'x'], ['id', 0], ['constructor'], ['__proto__'], ['items', 0, 'toString']]) {
      assert.equal(schemaAt('survey', path), undefined, path.join('.'));
    }
  });

  it('leads into recursive schemas, and resolves each place once', () => {
    const deep = schemaAt('scoring', ['criteria', 0, 'criteria', 3, 'criteria', 1, 'bands', 0, 'when']);
    assert.equal(deep?.['x-feel'], 'unary-tests');
    assert.equal(schemaAt('scoring', ['criteria', 0, 'bands', 0, 'when']), deep);
    assert.deepEqual(deep.label, { zh: '条件', en: 'When' });
  });

  it('resolves every place of every schema, and describes each property', () => {
    const schemas = everySchema();
    assert.ok(schemas.length > 400, String(schemas.length));
    for (const s of schemas) {
      for (const [key, property] of s.properties) {
        const text = describeSchema(property);
        assert.ok(text !== undefined && text.zh !== '' && text.en !== '', `${s.kind} ${s.pointer} ${key}`);
      }
    }
    assert.match(describeSchema(schemaAt('scoring', ['pass']) as ResolvedSchema)?.en ?? '', /^Totals that pass/);
  });
});

describe('tableBinding', () => {
  const scoring = tableBinding('scoring');
  const standard = tableBinding('standard');
  const bands = ['criteria', 'response', 'bands'];

  it('knows a column by its key, its Chinese and its English label', () => {
    for (const header of ['score', '得分', 'Score', ' score ', 'SCORE']) {
      assert.deepEqual(scoring.column(bands, header), { key: 'score', types: ['number'] }, header);
    }
    assert.deepEqual(scoring.column(bands, '条件'), { key: 'when', types: ['string', 'number', 'boolean'] });
    assert.deepEqual(standard.column(['stages', 'enquiry', 'targets'], '达标率')?.key, 'attainment');
    assert.deepEqual(standard.column(['stages'], '工具'), { key: 'tools', types: ['array'] });
  });

  it('finds lists below lists by the ids of their items', () => {
    assert.equal(scoring.column(['criteria', 'communication', 'criteria', 'expression', 'levels'], '得分')?.key, 'score');
    assert.deepEqual(tableBinding('survey').column(['items'], '反向'), { key: 'reverse', types: ['boolean'] });
  });

  it('reaches the languages of a text', () => {
    assert.deepEqual(scoring.column(bands, 'label.en'), { key: 'label.en', types: ['string'] });
    assert.deepEqual(scoring.column(bands, '名称.英文')?.key, 'label.en');
    assert.deepEqual(scoring.column(bands, 'label.zh-TW')?.key, 'label.zh-TW');
  });

  it('knows nothing else', () => {
    for (const header of ['分数', '', 'constructor', '__proto__', 'score.zh', '.', 'label.']) assert.equal(scoring.column(bands, header), undefined, header);
    for (const path of [['nowhere'], ['scale'], ['criteria', 'x', 'label'], ['aggregate'], []]) assert.deepEqual(scoring.columns(path), [], path.join('.'));
  });

  it('lists keys and labels', () => {
    assert.deepEqual(scoring.columns(bands).slice(0, 2), [{ key: 'when', label: { zh: '条件', en: 'When' } }, { key: 'score', label: { zh: '得分', en: 'Score' } }]);
  });

  it('means one key by one label, also where a union merges branches', () => {
    for (const schema of everySchema()) {
      if (schema.union === undefined) continue;
      const owners = new Map<string, string>();
      for (const branch of schema.union.branches.values()) {
        for (const [key, s] of branch.properties) {
          for (const label of [s.label?.zh ?? '', s.label?.en ?? '']) {
            assert.equal(owners.get(label) ?? key, key, `${schema.pointer}: ${label}`);
            owners.set(label, key);
          }
        }
      }
    }
  });
});
