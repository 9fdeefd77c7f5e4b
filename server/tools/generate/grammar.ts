/**
 * The grammar that colours FEEL inside the YAML of documents, before any server has answered: which keys hold FEEL the
 * schemas say, its functions and units the expression layer says. It is laid over the editor's own grammar of YAML.
 */
import { compareStrings } from '../../src/core/base/diagnostic.ts';
import { DOCUMENT_KINDS } from '../../src/core/base/document-kind.ts';
import { FUNCTIONS } from '../../src/core/expression/functions.ts';
import { unitNames } from '../../src/core/expression/units.ts';
import { asObject, isObject, readSchema, type Json, type JsonObject } from './schema-files.ts';

const PATH = 'client/languages/generated/feel.tmLanguage.json';

export function generateGrammar(): ReadonlyMap<string, string> {
  return new Map([[PATH, `${JSON.stringify(grammar(), null, 2)}\n`]]);
}

function grammar(): JsonObject {
  // The key itself is left to the grammar of YAML, which would otherwise lose its place in a flow map.
  const behindKey = `(?<=${feelKeys().flatMap((key) => [`^${escaped(key)}: `, `[^\\w.-]${escaped(key)}: `]).join('|')})`;
  const quoted = (mark: string): JsonObject => ({
    begin: `${behindKey}${mark}`,
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.yaml' } },
    end: mark,
    endCaptures: { 0: { name: 'punctuation.definition.string.end.yaml' } },
    contentName: 'meta.embedded.inline.feel',
    patterns: [{ include: '#feel' }],
  });
  return {
    name: 'FEEL in Plumbline documents',
    $comment: 'Generated from the schemas and the expression layer by `npm run generate`. Do not edit.',
    scopeName: 'source.plumbline.feel',
    injectionSelector: 'L:source.plumbline.yaml -comment -string -meta.embedded',
    patterns: [
      quoted('"'),
      quoted("'"),
      {
        begin: `${behindKey}(?=[^\\s"'|>&*#{}\\[\\],])`,
        // In a flow map the value ends where the next key or the closing bracket comes, in a block with its line or a comment.
        end: '(?=\\s#)|(?=\\s*[}\\]])|(?=,\\s+[\\w-]+\\s*:)|$',
        contentName: 'meta.embedded.inline.feel',
        patterns: [{ include: '#feel' }],
      },
    ],
    repository: { feel: { patterns: feel() } },
  };
}

function feel(): JsonObject[] {
  const byLength = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length || compareStrings(a, b)).map(escaped).join('|');
  const units = byLength(unitNames(['time', 'percent']));
  return [
    { name: 'string.quoted.double.feel', match: '\\\\?"(?:[^"\\\\]|\\\\[^"])*\\\\?"' },
    { match: `(?<![\\p{L}\\p{N}_])(\\d+(?:\\.\\d+)?)\\s*(${units})?(?![\\p{L}\\p{N}_])`, captures: { 1: { name: 'constant.numeric.feel' }, 2: { name: 'keyword.other.unit.feel' } } },
    { name: 'constant.language.feel', match: '\\b(true|false|null)\\b' },
    { name: 'keyword.control.feel', match: '\\b(if|then|else)\\b' },
    { name: 'keyword.operator.word.feel', match: '\\b(and|or|not|in|between)\\b' },
    { match: `\\b(${byLength(FUNCTIONS.map((f) => f.name))})\\s*(?=\\()`, captures: { 1: { name: 'support.function.feel' } } },
    { name: 'keyword.operator.feel', match: '<=|>=|!=|\\*\\*|\\.\\.|[<>=+*/-]' },
    { name: 'variable.other.feel', match: '[\\p{L}_][\\p{L}\\p{N}_]*' },
  ];
}

/** Names of properties whose values are FEEL in any kind of document. */
function feelKeys(): string[] {
  const keys = new Set<string>();
  for (const kind of DOCUMENT_KINDS) {
    const schema = readSchema(kind);
    const definitions = asObject(schema['definitions']);
    const holdsFeel = (value: Json, depth = 0): boolean => {
      if (Array.isArray(value)) return value.some((v: Json) => holdsFeel(v, depth));
      if (!isObject(value) || depth > 3) return false;
      const reference = value['$ref'];
      if (typeof reference === 'string') return holdsFeel(definitions[reference.replace('#/definitions/', '')] ?? null, depth + 1);
      return 'x-feel' in value || [value['oneOf'], value['items'], value['allOf']].some((v) => v !== undefined && holdsFeel(v, depth + 1));
    };
    const visit = (value: Json): void => {
      if (Array.isArray(value)) value.forEach((v: Json) => { visit(v); });
      if (!isObject(value)) return;
      const properties = value['properties'];
      for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) if (holdsFeel(property)) keys.add(name);
      Object.values(value).forEach(visit);
    };
    visit(schema);
  }
  return [...keys].sort(compareStrings);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
