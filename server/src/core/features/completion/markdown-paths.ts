/** In Markdown: the paths of fences and tables, the headers of tables, the language of a fence. */
import { rootSchema, type ResolvedSchema } from '../../schema/resolved-schema.ts';
import { narrow, propertySchema } from '../../schema/walk.ts';
import { get, isScalar, isSeq, type Node } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { knownDocument } from '../known.ts';
import type { Candidate, Proposal } from './candidate.ts';
import { bilingual, namesOf } from './wording.ts';

/** Documents with more parts than this are found by their first ones. */
const MOST = 600;
const DEEPEST = 8;

export function pathProposals(context: FeatureContext, form: 'fence' | 'directive', start: number, offset: number): readonly Proposal[] {
  const { text } = context.document;
  const written = text.slice(start, offset);
  const end = offset + (/^[^\s>`~]*?(?=-->|[\s`~]|$)/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
  if (form === 'fence' && !/\s/.test(text.charAt(start - 1))) {
    const lead = written.length - written.trimStart().length;
    return [{ span: { start: start + lead, end: offset }, end, candidates: [{ label: 'yaml', kind: 'keyword', insert: 'yaml ', goesOn: true }] }];
  }
  const paths = pathsOf(context, offset, form === 'directive');
  return [{ span: { start, end: offset }, end, candidates: form === 'directive' && !text.slice(offset, offset + 300).split('\n', 1)[0]?.includes('-->') ? paths.map((c) => ({ ...c, insert: `${c.label} -->` })) : paths }];
}

/** Every path of the document that has a value of its own: of tables only lists of maps. */
function pathsOf(context: FeatureContext, offset: number, tables: boolean): readonly Candidate[] {
  const { document, locale } = context;
  const found: Candidate[] = [];
  const visit = (schema: ResolvedSchema, node: Node | null | undefined, path: string, depth: number): void => {
    if (found.length >= MOST || depth > DEEPEST) return;
    const object = narrow(schema, node);
    for (const [key, below] of object.properties) {
      const value = get(node, key);
      const at = path === '' ? key : `${path}.${key}`;
      const rows = below.items !== undefined && below.items.properties.size > 0;
      const holds = rows || below.types.includes('object') || below.types.includes('array') || (depth === 0 && below.types.includes('string') && PROSE.has(key));
      if (tables ? rows : holds && (depth > 0 || !isScalar(value))) found.push({ label: at, kind: 'key', names: namesOf(below.label), detail: bilingual(below.label, locale), group: value === undefined ? 0 : 1 });
      if (rows && isSeq(value) && below.items !== undefined) items(below.items, value.items, at, depth);
    }
  };
  const items = (schema: ResolvedSchema, nodes: readonly Node[], path: string, depth: number): void => {
    for (const node of nodes) {
      const id = get(node, 'id');
      if (!isScalar(id) || found.length >= MOST) continue;
      const at = `${path}.${id.source}`;
      if (!tables) found.push({ label: at, kind: 'part', names: namesOf(schema.label), group: 2 });
      visit(schema, node, at, depth + 1);
    }
  };
  visit(rootSchema(document.kind), knownDocument(context, offset).parsed.root, '', 0);
  return found;
}

/** Texts that a document has at its top and that read better as a paragraph of their own. */
const PROSE = new Set(['description', 'purpose', 'scope', 'interpretation', 'introduction', 'closing']);

export function headerProposals(context: FeatureContext, place: { readonly path: readonly string[]; readonly others: readonly string[]; readonly start: number; readonly end: number }, offset: number): readonly Proposal[] {
  const { document, locale } = context;
  let schema: ResolvedSchema | undefined = rootSchema(document.kind);
  for (const step of place.path) schema = schema && (schema.items ?? propertySchema(schema, step));
  const row = schema?.items;
  if (row === undefined) return [];
  const taken = new Set(place.others.map((h) => h.toLowerCase()));
  const required = new Set(row.required);
  const candidates = [...row.properties].flatMap(([key, s]): Candidate[] => {
    const names = [key, ...namesOf(s.label)];
    if (names.some((n) => taken.has(n.toLowerCase()))) return [];
    return [{ label: s.label?.[locale] ?? key, kind: 'key', names, detail: key, group: required.has(key) ? 0 : 1, subject: { type: 'key', kind: s.kind, pointer: s.pointer } }];
  });
  return [{ span: { start: place.start, end: offset }, end: place.end, candidates }];
}
