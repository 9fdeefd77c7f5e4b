/**
 * Checks a document against the schema of its kind. What the compiled validator says about values becomes problems on
 * spans: one problem for one cause, on the smallest place that a person would have to change.
 */
import type { Span } from '../base/span.ts';
import { closest, suggest } from '../base/suggest.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { isMap, isScalar, isSeq } from '../syntax/tree.ts';
import * as validators from './generated/validators.js';
import type { ValidatorError } from './generated/validators.js';
import { NodeFinder } from './node-finder.ts';
import type { JsonScalar, ResolvedSchema, SchemaKind } from './resolved-schema.ts';
import { toValue } from './to-value.ts';
import { schemaAt, type Path } from './walk.ts';

export type SchemaProblemCategory = 'missing-property' | 'unknown-property' | 'wrong-type' | 'wrong-value';

/** What is wrong within the category, so that each can have its own words. */
export type SchemaProblemKind =
  | 'missing' // of missing-property: `property`, `missing`, `because` where another key asks for it
  | 'unknown' // of unknown-property: `property`, `allowed`, `suggestion`
  | 'type' // `expected`, `actual`, `fix`
  | 'no-value' // nothing stands after the colon: `expected`
  | 'not-listed' // `allowed`, `suggestion`
  | 'pattern' // `pattern`
  | 'key-pattern' // the key itself does not look as it has to: `pattern`, `property`
  | 'excluded' // `property` may not stand beside the key `because`
  | 'duplicate' // an equal value stands earlier in the list, at index `limit`
  | 'empty' // an empty text, list or object
  | 'too-short' | 'too-long' // of texts, in characters: `limit`
  | 'too-few' | 'too-many' // of lists and objects: `limit`
  | 'too-small' | 'too-large' // of numbers: `limit`; `exclusive` where the limit itself is not allowed
  ;

export interface SchemaProblem {
  readonly category: SchemaProblemCategory;
  readonly kind: SchemaProblemKind;
  /** On the key of an unknown property, on the key of the object or its first key for a missing one, else on the value. */
  readonly span: Span;
  /** Of the value; of an unknown or missing property, the path that it has or would have. */
  readonly path: Path;
  /** The value, or the object that lacks a property. Null where nothing stands after the colon. */
  readonly node: Node | null;
  /** The entry that holds the value or the unknown key; null in a list and at the root. */
  readonly entry: Entry | null;
  readonly property?: string;
  /** JSON types. */
  readonly expected?: readonly string[];
  readonly actual?: string;
  readonly allowed?: readonly JsonScalar[];
  readonly suggestion?: string;
  /** Of an unknown property: nothing but the suggestion can have been meant, and its place is free. */
  readonly sure?: boolean;
  readonly pattern?: string;
  readonly limit?: number;
  readonly exclusive?: boolean;
  readonly because?: string;
  /** All keys that the object lacks, in the order of the schema. */
  readonly missing?: readonly string[];
  /** `quote`: quotes make it right; `unquote`: it is a number or a truth value in quotes. */
  readonly fix?: 'quote' | 'unquote';
}

/** Empty for a valid document and for one without content: that it is empty is said elsewhere. Sorted by place. */
export function validate(kind: SchemaKind, root: Node | null): SchemaProblem[] {
  if (root === null) return [];
  const validator = validators[kind];
  if (validator(toValue(root))) return [];
  const errors = validator.errors ?? [];
  validator.errors = null;
  const translation: Translation = { kind, root, finder: new NodeFinder(root), start: startOf(root), suggestions: MAX_SUGGESTIONS };
  const best = new Map<string, { rank: number; error: ValidatorError }>();
  for (const error of errors) {
    const key = causeOf(error);
    if (key === undefined) continue;
    const rank = RANK.indexOf(error.keyword);
    const known = best.get(key);
    if (known === undefined || rank < known.rank) best.set(key, { rank, error });
  }
  dropConsequences(best);
  const missing = missingByOwner(best.values());
  const problems: SchemaProblem[] = [];
  for (const { error } of best.values()) {
    const problem = translate(translation, error, missing);
    if (problem !== undefined) problems.push(problem);
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Suggestions compare a name with all candidates; a document made of mistakes gets them for its first ones only. */
const MAX_SUGGESTIONS = 200;

/** The keywords that have words here. Of several that fail on one value, the first says what is really wrong. */
export const RANK = [
  'false schema', 'type', 'discriminator', 'const', 'enum', 'required', 'dependencies', 'additionalProperties', 'propertyNames',
  'minLength', 'pattern', 'minItems', 'minProperties', 'exclusiveMinimum', 'minimum', 'maximum', 'maxLength', 'maxItems', 'uniqueItems',
];

interface Translation {
  readonly kind: SchemaKind;
  readonly root: Node;
  readonly finder: NodeFinder;
  /** What stands for the document itself. */
  readonly start: Span;
  suggestions: number;
}

/** Errors with the same key have one cause. Undefined for what only repeats another error. */
function causeOf({ instancePath, keyword, params, propertyName }: ValidatorError): string | undefined {
  if (propertyName !== undefined || keyword === 'if') return undefined;
  switch (keyword) {
    case 'required':
    case 'dependencies':
      return `missing ${instancePath}/${String(params['missingProperty'])}`;
    case 'additionalProperties':
      return `unknown ${instancePath}/${String(params['additionalProperty'])}`;
    case 'propertyNames':
      return `key ${instancePath}/${String(params['propertyName'])}`;
    case 'uniqueItems':
      return `value ${instancePath}/${String(params['i'])}`;
    case 'discriminator':
      // An absent tag is reported by `required`.
      return params['tagValue'] === undefined ? undefined : `value ${instancePath}/${String(params['tag'])}`;
    default:
      return `value ${instancePath}`;
  }
}

/** A key that may not stand where it does excludes nothing itself. */
function dropConsequences(best: Map<string, { error: ValidatorError }>): void {
  const excluded = [...best].filter(([, { error }]) => error.keyword === 'false schema');
  const paths = new Set(excluded.map(([, { error }]) => error.instancePath));
  for (const [key, { error }] of excluded) {
    const owner = error.instancePath.slice(0, error.instancePath.lastIndexOf('/'));
    if (paths.has(`${owner}/${excluder(error)}`)) best.delete(key);
  }
}

/** The key that forbids another one: schemas say so as `dependencies: { bands: { properties: { formula: false } } }`. */
const excluder = (error: ValidatorError): string => /dependencies\/([^/]+)\/properties/.exec(error.schemaPath ?? '')?.[1] ?? '';

function missingByOwner(errors: Iterable<{ error: ValidatorError }>): ReadonlyMap<string, readonly string[]> {
  const missing = new Map<string, string[]>();
  for (const { error } of errors) {
    if (error.keyword !== 'required' && error.keyword !== 'dependencies') continue;
    const keys = missing.get(error.instancePath) ?? [];
    keys.push(String(error.params['missingProperty']));
    missing.set(error.instancePath, keys);
  }
  return missing;
}

function translate(t: Translation, error: ValidatorError, missing: ReadonlyMap<string, readonly string[]>): SchemaProblem | undefined {
  const { params, keyword } = error;
  const { path, node, entry } = t.finder.find(error.instancePath);
  const value = { span: spanOf(t, node, entry), path, node, entry };
  const wrongValue = (kind: SchemaProblemKind, data: Partial<SchemaProblem> = {}): SchemaProblem =>
    ({ category: 'wrong-value', kind, ...value, ...data });
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'required':
    case 'dependencies': {
      const property = String(params['missingProperty']);
      const because = keyword === 'dependencies' ? { because: String(params['property']) } : {};
      return {
        category: 'missing-property', kind: 'missing', span: ownerSpan(t, node, entry), path: [...path, property], node, entry,
        property, missing: missing.get(error.instancePath) ?? [property], ...because,
      };
    }
    case 'additionalProperties':
      return unknownProperty(t, path, node, String(params['additionalProperty']));
    case 'propertyNames': {
      const property = String(params['propertyName']);
      const own = t.finder.entryOf(node, property);
      const pattern = schemaAt(t.kind, path, t.root)?.keys?.pattern;
      return wrongValue('key-pattern', {
        span: own?.key.span ?? value.span, path: [...path, property], node: own?.value ?? null, entry: own ?? null, property,
        ...(pattern === undefined ? {} : { pattern }),
      });
    }
    case 'type':
      return wrongType(t, value, path);
    case 'discriminator': {
      const tag = String(params['tag']);
      const own = t.finder.entryOf(node, tag) ?? null;
      const at = { span: spanOf(t, own?.value ?? null, own), path: [...path, tag], node: own?.value ?? null, entry: own };
      if (params['error'] === 'tag') return wrongType(t, at, at.path);
      return notListed(t, at, [...(schemaAt(t.kind, path)?.union?.branches.keys() ?? [])]);
    }
    case 'const':
    case 'enum':
      return notListed(t, value, schemaAt(t.kind, path, t.root)?.values ?? []);
    case 'pattern': {
      const schema = schemaAt(t.kind, path, t.root);
      if (schema?.values !== undefined) return notListed(t, value, schema.values);
      return wrongValue('pattern', { pattern: String(params['pattern']) });
    }
    case 'false schema': {
      return wrongValue('excluded', { span: entry?.key.span ?? value.span, property: String(path.at(-1)), because: excluder(error) });
    }
    case 'uniqueItems': {
      const index = Number(params['i']);
      const item = isSeq(node) ? node.items[index] : undefined;
      return wrongValue('duplicate', { span: item?.span ?? value.span, path: [...path, index], node: item ?? null, entry: null, limit: Number(params['j']) });
    }
    case 'minLength':
      return wrongValue(isScalar(node) && node.value === '' ? 'empty' : 'too-short', { limit });
    case 'maxLength':
      return wrongValue('too-long', { limit });
    case 'minItems':
    case 'minProperties':
      return wrongValue(sizeOf(node) === 0 ? 'empty' : 'too-few', { limit });
    case 'maxItems':
      return wrongValue('too-many', { limit });
    case 'minimum':
    case 'exclusiveMinimum':
      return wrongValue('too-small', { limit, exclusive: keyword === 'exclusiveMinimum' });
    case 'maximum':
      return wrongValue('too-large', { limit, exclusive: false });
    default:
      // A keyword that the schemas began to use without words for it: a test holds that there is none.
      throw new Error(`no words for the keyword ${keyword}`);
  }
}

type Place = Pick<SchemaProblem, 'span' | 'path' | 'node' | 'entry'>;

function unknownProperty(t: Translation, path: Path, node: Node | null, property: string): SchemaProblem {
  const schema = schemaAt(t.kind, path, t.root);
  const own = t.finder.entryOf(node, property) ?? null;
  const allowed = [...(schema?.properties.keys() ?? [])];
  const meant = t.suggestions-- > 0 && schema !== undefined ? meantKey(t.finder, node, property, schema, allowed) : {};
  return {
    category: 'unknown-property', kind: 'unknown', span: own?.key.span ?? spanOf(t, node, null), path: [...path, property],
    node: own?.value ?? null, entry: own, property, allowed, ...meant,
  };
}

/**
 * The key that was meant, if it can be told. What comes closest decides even where it stands already, since the next best
 * is then as good as any: nothing is proposed. Only blocks of a Markdown document may name one list several times.
 */
function meantKey(
  finder: NodeFinder,
  owner: Node | null,
  property: string,
  schema: ResolvedSchema,
  allowed: readonly string[],
): Pick<SchemaProblem, 'suggestion' | 'sure'> {
  const isTaken = (key: string): boolean => finder.entryOf(owner, key) !== undefined;
  const labelled = allowed.find((key) => {
    const label = schema.properties.get(key)?.label;
    return label?.zh === property || label?.en.toLowerCase() === property.toLowerCase();
  });
  const { names, slips } = labelled === undefined ? closest(property, allowed) : { names: [labelled], slips: 0 };
  const [first] = names;
  if (first === undefined) return {};
  const taken = names.find(isTaken);
  if (taken !== undefined) {
    const [own, other] = [property, taken].map((key) => finder.entryOf(owner, key)?.value);
    return isBlockList(own) && isBlockList(other) ? { suggestion: taken, sure: false } : {};
  }
  const clear = slips === 0 || (slips === 1 && property.length >= MIN_SURE_LENGTH);
  return { suggestion: first, sure: names.length === 1 && clear };
}

const isBlockList = (node: Node | null | undefined): boolean => isSeq(node) && node.origin !== 'yaml' && node.origin !== 'front-matter';

/** One slip in a shorter word leaves too little of it to be sure of. */
const MIN_SURE_LENGTH = 4;

function wrongType(t: Translation, place: Place, path: Path): SchemaProblem {
  const expected = schemaAt(t.kind, path, t.root)?.types ?? [];
  const actual = typeName(place.node);
  if (actual === 'null') return { category: 'wrong-type', kind: 'no-value', ...place, expected, actual };
  const fix = typeFix(place.node, expected);
  return { category: 'wrong-type', kind: 'type', ...place, expected, actual, ...(fix === undefined ? {} : { fix }) };
}

function notListed(t: Translation, place: Place, allowed: readonly JsonScalar[]): SchemaProblem {
  const written = isScalar(place.node) ? place.node.source : '';
  const suggestion = t.suggestions-- > 0 ? suggest(written, allowed.map(String)) : undefined;
  return { category: 'wrong-value', kind: 'not-listed', ...place, allowed, ...(suggestion === undefined ? {} : { suggestion }) };
}

function typeFix(node: Node | null, expected: readonly string[]): 'quote' | 'unquote' | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value !== 'string') return node.style === 'plain' && expected.includes('string') ? 'quote' : undefined;
  if (node.style !== 'single' && node.style !== 'double') return undefined;
  if (expected.includes('boolean') && (node.value === 'true' || node.value === 'false')) return 'unquote';
  if (expected.includes('number') && /^-?\d+(\.\d+)?$/.test(node.value)) return 'unquote';
  return expected.includes('integer') && /^-?\d+$/.test(node.value) ? 'unquote' : undefined;
}

/** JSON name of what stands there; an integer is a number. */
function typeName(node: Node | null): string {
  if (node === null) return 'null';
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  return node.value === null ? 'null' : typeof node.value;
}

const sizeOf = (node: Node | null): number => (isMap(node) ? node.entries.length : isSeq(node) ? node.items.length : 0);

/** Of the value; of its key where there is no value; never of a whole document. */
function spanOf(t: Translation, node: Node | null, entry: Entry | null): Span {
  if (node === t.root) return t.start;
  return node?.span ?? entry?.key.span ?? t.start;
}

/** Where it is said that an object lacks a key: its own key, in a list its first key, of a table row the row. */
function ownerSpan(t: Translation, node: Node | null, entry: Entry | null): Span {
  if (entry !== null) return entry.key.span;
  if (isMap(node)) {
    if (node.origin === 'table') return node.span;
    const first = firstEntry(node);
    if (first !== undefined) return first.key.span;
  }
  return spanOf(t, node, entry);
}

const firstEntry = (node: MapNode): Entry | undefined =>
  node.entries.reduce<Entry | undefined>((a, b) => (a === undefined || b.span.start < a.span.start ? b : a), undefined);

/** The first words of a document that is not an object. */
function startOf(root: Node): Span {
  if (isMap(root)) return firstEntry(root)?.key.span ?? root.span;
  if (isSeq(root)) {
    const first = root.items[0];
    return first === undefined ? root.span : startOf(first);
  }
  return lineOf(root);
}

function lineOf({ span, source }: ScalarNode): Span {
  const line = source.indexOf('\n');
  return { start: span.start, end: Math.min(span.end, span.start + Math.max(1, Math.min(line < 0 ? LONG : line, LONG))) };
}

/** As much of a long text as a finding marks, in UTF-16 code units. */
const LONG = 60;
