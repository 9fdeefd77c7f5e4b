import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { SchemaKind } from '../../server/src/core/schema/resolved-schema.ts';
import { toValue } from '../../server/src/core/schema/to-value.ts';
import { validate, type SchemaProblem } from '../../server/src/core/schema/validate.ts';
import type { MapNode, Node, Origin } from '../../server/src/core/syntax/tree.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse-yaml.ts';

const check = (kind: SchemaKind, text: string): SchemaProblem[] => validate(kind, parseYaml(text).root);

/** One line a problem: what, on which characters, at which path. */
const seen = (kind: SchemaKind, text: string): string[] =>
  check(kind, text).map((p) => `${p.category}/${p.kind} "${text.slice(p.span.start, p.span.end)}" ${p.path.join('.')}`);

const only = (kind: SchemaKind, text: string): SchemaProblem => {
  const problems = check(kind, text);
  assert.equal(problems.length, 1, problems.map((p) => `${p.category} ${p.path.join('.')}`).join('; '));
  return problems[0] as SchemaProblem;
};

const SCORING = `kind: scoring
id: service-scoring
scale: { min: 0, max: 5 }
inputs:
  response_time: { type: duration, label: 响应时间, domain: ">= 0s" }
  channel: { type: enum, values: [phone, email] }
criteria:
  - id: response
    input: response_time
    weight: 40%
    bands:
      - { when: "< 1h", score: 5 }
      - { when: ">= 1h", score: 1 }
`;
const STANDARD = 'kind: standard\nid: a\ntitle: 标准\n';

describe('validate', () => {
  it('finds nothing wrong with a valid document, and nothing to say about an empty one', () => {
    assert.deepEqual(seen('scoring', SCORING), []);
    assert.deepEqual(validate('scoring', null), []);
  });

  it('reports an unknown property on its key, with the key that was meant', () => {
    const text = SCORING.replace('weight:', 'wieght:');
    assert.deepEqual(seen('scoring', text), ['unknown-property/unknown "wieght" criteria.0.wieght']);
    assert.equal(only('scoring', text).suggestion, 'weight');
  });

  it('takes a Chinese label for the key it stands for', () => {
    assert.equal(only('scoring', SCORING.replace('score: 1', 'score: 1, 理由: 太慢')).suggestion, 'reason');
  });

  it('reports a missing property on the key of the object, in a list on its first key, at the top on the first key', () => {
    assert.deepEqual(seen('scoring', SCORING.replace('min: 0, ', '')), ['missing-property/missing "scale" scale.min']);
    assert.deepEqual(seen('scoring', SCORING.replace(', score: 5', '')), ['missing-property/missing "when" criteria.0.bands.0.score']);
    assert.deepEqual(seen('standard', 'kind: standard\nid: a\n'), ['missing-property/missing "kind" title']);
  });

  it('names all that an object lacks', () => {
    const problems = check('standard', STANDARD + 'targets:\n  - id: t\n');
    assert.deepEqual(problems.map((p) => p.property), ['metric', 'objective']);
    for (const p of problems) assert.deepEqual(p.missing, ['metric', 'objective']);
  });

  it('says which key asks for a missing one', () => {
    const problem = only('scoring', SCORING.replace('    input: response_time\n', ''));
    assert.equal(problem.property, 'input');
    assert.equal(problem.because, 'bands');
  });

  it('asks for the options of a choice, but not of a rating', () => {
    const survey = (type: string) => `kind: survey\nid: s\ntitle: 问卷\nitems:\n  - { id: A1, text: 问, type: ${type} }\n`;
    assert.deepEqual(seen('survey', survey('single')), ['missing-property/missing "id" items.0.options']);
    assert.deepEqual(seen('survey', survey('rating')), []);
  });

  it('reports a wrong type on the value, and says when quotes make it right', () => {
    const text = STANDARD + 'version: 1.10\n';
    assert.deepEqual(seen('standard', text), ['wrong-type/type "1.10" version']);
    const { expected, actual, fix } = only('standard', text);
    assert.deepEqual({ expected, actual, fix }, { expected: ['string'], actual: 'number', fix: 'quote' });
    assert.equal(only('scoring', SCORING.replace('score: 5', 'score: "5"')).fix, 'unquote');
    assert.equal(only('scoring', SCORING.replace('score: 5', 'score: five')).fix, undefined);
  });

  it('reports a key without a value on the key', () => {
    assert.deepEqual(seen('standard', STANDARD + 'owner:\nversion: ~\n'),
      ['wrong-type/no-value "owner" owner', 'wrong-type/no-value "~" version']);
    const test = 'tests:\n  - { name: 无, given: { channel: null }, expect: { total: null } }\n';
    assert.deepEqual(seen('scoring', SCORING + test), []);
  });

  it('reports a value that is not listed, with the list and the one that was meant', () => {
    const problem = only('standard', STANDARD + 'status: activ\n');
    assert.deepEqual([problem.kind, problem.allowed, problem.suggestion], ['not-listed', ['draft', 'active', 'retired'], 'active']);
    assert.deepEqual(only('config', 'rules: { yaml-syntax: warn }\n').allowed, ['off', 'hint', 'info', 'warning', 'error']);
    assert.deepEqual(seen('standard', STANDARD.replace('kind: standard', 'kind: standrad')), ['wrong-value/not-listed "standrad" kind']);
  });

  it('gives one problem for one cause', () => {
    assert.deepEqual(seen('standard', STANDARD.replace('kind: standard', 'kind: 5')), ['wrong-type/type "5" kind']);
    assert.deepEqual(seen('standard', STANDARD.replace('id: a', `id: ${'A'.repeat(90)}`)).length, 1);
    assert.deepEqual(seen('standard', STANDARD.replace('id: a', 'id: ""')), ['wrong-value/pattern """" id']);
  });

  it('follows a union by what the document says it is', () => {
    assert.deepEqual(seen('scoring', SCORING.replace('type: enum, ', 'type: enum, domain: "> 1", ')),
      ['unknown-property/unknown "domain" inputs.channel.domain']);
    assert.deepEqual(seen('scoring', SCORING.replace('type: enum, values: [phone, email]', 'type: enum')),
      ['missing-property/missing "channel" inputs.channel.values']);
    assert.deepEqual(seen('scoring', SCORING.replace('type: duration, ', '')), ['missing-property/missing "response_time" inputs.response_time.type']);
    const problem = only('scoring', SCORING.replace('type: duration', 'type: duratoin'));
    assert.deepEqual([problem.kind, problem.path, problem.suggestion], ['not-listed', ['inputs', 'response_time', 'type'], 'duration']);
    assert.deepEqual(seen('scoring', SCORING.replace('type: duration', 'type: 5')), ['wrong-type/type "5" inputs.response_time.type']);
    assert.deepEqual(seen('scoring', SCORING.replace('{ type: enum, values: [phone, email] }', '\n    type:\n')),
      ['wrong-type/no-value "type" inputs.channel.type']);
  });

  it('lets a criterion get its score in one way only', () => {
    const text = SCORING.replace('    weight: 40%\n', '    formula: 1\n    criteria: [{ id: x }]\n');
    assert.deepEqual(seen('scoring', text), ['wrong-value/excluded "formula" criteria.0.formula', 'wrong-value/excluded "criteria" criteria.0.criteria']);
    assert.deepEqual(seen('scoring', SCORING.replace(/ {4}bands:[^]*/, '    formula: 1\n')), ['wrong-value/excluded "input" criteria.0.input']);
    assert.equal(check('scoring', text).find((p) => p.property === 'formula')?.because, 'bands');
  });

  it('reports keys that do not look like names on the key', () => {
    assert.deepEqual(seen('scoring', SCORING.replace('  channel:', '  2channel:')), ['wrong-value/key-pattern "2channel" inputs.2channel']);
  });

  it('reports the later of two equal values, and limits', () => {
    assert.deepEqual(seen('standard', STANDARD + 'tags: [a, b, a]\n'), ['wrong-value/duplicate "a" tags.2']);
    assert.deepEqual(seen('scoring', SCORING.replace(/ {4}bands:[^]*/, '    bands: []\n')), ['wrong-value/empty "[]" criteria.0.bands']);
    assert.deepEqual(seen('scoring', SCORING + 'round: { digits: 13 }\n'), ['wrong-value/too-large "13" round.digits']);
    assert.deepEqual(seen('standard', STANDARD + 'owner: ""\n'), ['wrong-value/empty """" owner']);
    assert.deepEqual(seen('standard', STANDARD + 'effective: 2026-13-01\n'), ['wrong-value/pattern "2026-13-01" effective']);
  });

  it('counts characters as people do', () => {
    assert.deepEqual(seen('standard', `${STANDARD}version: ${'😀'.repeat(40)}\n`), []);
    assert.equal(seen('standard', `${STANDARD}version: ${'😀'.repeat(41)}\n`).length, 1);
  });

  it('maps a problem to the first of two equal keys', () => {
    const text = 'kind: standard\nid: a\ntitle: x\nstatus: wrong\nstatus: active\n';
    assert.deepEqual(check('standard', text).map((p) => p.span.start), [text.indexOf('wrong')]);
  });

  it('treats the names of prototypes as ordinary unknown keys', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      assert.deepEqual(seen('standard', `${STANDARD}${key}: { a: 1 }\n`), [`unknown-property/unknown "${key}" ${key}`]);
    }
    assert.deepEqual(seen('standard', STANDARD + 'tags: [constructor, __proto__, __proto__]\n'), ['wrong-value/duplicate "__proto__" tags.2']);
    assert.deepEqual(seen('standard', STANDARD + 'basis:\n  - { __proto__: x }\n'), ['unknown-property/unknown "__proto__" basis.0.__proto__']);
  });

  it('never marks a whole document', () => {
    assert.deepEqual(seen('standard', '- kind: standard\n- id: a\n'), ['wrong-type/type "kind" ']);
    assert.deepEqual(seen('standard', '|\n  first\n  second\n').map((s) => s.split(' ')[0]), ['wrong-type/type']);
    assert.deepEqual(check('standard', `"${'long '.repeat(100)}"`).map((p) => p.span), [{ start: 0, end: 60 }]);
  });

  it('marks the row of a table that lacks a cell', () => {
    const text = STANDARD + 'targets:\n  - id: t\n    metric: m\n';
    const marked = validate('standard', asTable(parseYaml(text).root as MapNode));
    assert.deepEqual(marked.map((p) => text.slice(p.span.start, p.span.end)), ['id: t\n    metric: m']);
  });

  it('stays linear on a document made of mistakes', function () {
    this.timeout(20_000);
    const cost = (n: number): number => {
      const text = `${STANDARD}tags: [${Array.from({ length: n }, () => '{}').join(', ')}]\n${Array.from({ length: n }, (_, i) => `k${i}: 1\n`).join('')}`;
      const root = parseYaml(text).root;
      const start = performance.now();
      assert.equal(validate('standard', root).length, 2 * n);
      return performance.now() - start;
    };
    cost(1_000);
    const small = Math.max(cost(1_000), 10);
    assert.ok(cost(40_000) < small * 120, 'forty times the mistakes took more than 120 times as long');
  });

  it('gives spans inside the text for any document', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, true, 0, -1, 1e30, '', 'a', 'kind', 'scoring', '中'),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('kind', 'id', 'title', 'criteria', 'inputs', 'scale', 'min', 'bands', 'type', 'items', 'stages', 'targets', 'analyses', 'zh', '__proto__', 'a/b', 'a~b', ''), tie('value'), { maxKeys: 5 })),
    })).value;
    fc.assert(fc.property(fc.constantFrom<SchemaKind>('catalog', 'standard', 'scoring', 'survey', 'dataset', 'config'), json, (kind, value) => {
      const text = JSON.stringify(value, null, 1);
      const problems = check(kind, text);
      for (const p of problems) {
        assert.ok(p.span.start >= 0 && p.span.end <= text.length && p.span.start < p.span.end, JSON.stringify(p.span));
      }
      const causes = problems.map((p) => JSON.stringify([p.category, p.path]));
      assert.equal(new Set(causes).size, causes.length);
    }), { numRuns: 500 });
  });
});

describe('toValue', () => {
  it('keeps the first of equal keys, and lets objects inherit nothing', () => {
    const value = toValue(parseYaml('a: 1\na: 2\n__proto__: { b: [true, ~, x] }\nc:\n').root) as Record<string, unknown>;
    assert.deepEqual(['constructor', 'toString', 'valueOf', 'hasOwnProperty'].filter((name) => name in value), []);
    assert.ok(Object.hasOwn(value, '__proto__'));
    assert.equal(JSON.stringify(value), '{"a":1,"__proto__":{"b":[true,null,"x"]},"c":null}');
  });
});

function asTable(node: MapNode): MapNode {
  const convert = (n: Node | null): Node | null => {
    if (n?.type === 'seq') return { ...n, items: n.items.map((i) => (i.type === 'map' ? { ...i, origin: 'table' as Origin } : i)) };
    return n;
  };
  return { ...node, entries: node.entries.map((e) => ({ ...e, value: convert(e.value) })) };
}
