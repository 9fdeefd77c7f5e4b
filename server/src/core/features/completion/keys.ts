/** Keys of a map: those that the schema requires first, then its own order, each with a form to fill in. */
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import type { FeatureContext } from '../context.ts';
import { knownDocument } from '../known.ts';
import type { DataPlace } from '../position/place.ts';
import type { Candidate } from './candidate.ts';
import { keysReferred } from './references.ts';
import { ruleKeys, ruleOptionKeys } from './rule-ids.ts';
import type { SchemaPlace } from './schema-place.ts';
import { formOf, requiredForm, type Layout } from './snippets.ts';
import { bilingual, namesOf } from './wording.ts';
import { writeText } from './writing.ts';

export function keyCandidates(context: FeatureContext, place: DataPlace, at: SchemaPlace): readonly Candidate[] {
  const { object, map } = at;
  if (object === undefined || map === undefined) return [];
  const present = presentKeys(context, place, map.entries());
  const layout = layoutOf(place, context);
  const required = new Set(object.required);
  const named = [...object.properties].filter(([key]) => !present.has(key) && key !== '$schema');
  const known = named.map(([key, schema]): Candidate => keyCandidate(context, place, key, schema, required.has(key), layout));
  const open = [...keysReferred(context, place, object, present), ...ruleKeys(object, present, context.locale), ...ruleOptionKeys(object, place, present, context.locale)];
  return [...known, ...open.map((c) => ({ ...c, kind: 'key' as const, ...withColon(place, writeText(c.label, place.style)) }))];
}

function keyCandidate({ locale, document }: FeatureContext, place: DataPlace, key: string, schema: ResolvedSchema, required: boolean, layout: Layout): Candidate {
  const title = bilingual(schema.label, locale);
  const mark = locale === 'zh' ? '必填' : 'required';
  const form = place.hasColon || place.style === 'cell' ? undefined : formOf(schema, layout, key === 'id' && layout.indent === 0 ? document.file.nameId : '');
  return {
    label: key,
    kind: 'key',
    names: namesOf(schema.label),
    detail: required ? `${title ?? key} · ${mark}` : title,
    ...(form === undefined ? { insert: key } : { insert: `${key}:${form.text}`, snippet: true, goesOn: form.goesOn }),
    group: required ? 0 : 1,
    subject: { type: 'key', kind: schema.kind, pointer: schema.pointer },
  };
}

const withColon = (place: DataPlace, key: string): Pick<Candidate, 'insert' | 'goesOn'> => (place.hasColon || place.style === 'double' || place.style === 'single' ? { insert: key } : { insert: `${key}: `, goesOn: true });

/** In Markdown the keys of a map may stand in several blocks; the tree has them all together. */
function presentKeys(context: FeatureContext, place: DataPlace, own: ReadonlyMap<string, string>): ReadonlySet<string> {
  const present = new Set(own.keys());
  if (context.document.file.language !== 'markdown' || place.frames.length > 1) return present;
  const typed = context.document.text.slice(place.span.start, place.end);
  let node = knownDocument(context, place.span.end).parsed.root;
  for (const step of place.prefix) {
    if (node?.type === 'map') node = node.entries.find((e) => e.key.source === step)?.value ?? null;
    else if (node?.type === 'seq') node = node.items.find((i) => i.type === 'map' && i.entries.some((e) => e.key.source === 'id' && e.value?.type === 'scalar' && e.value.source === step)) ?? null;
  }
  if (node?.type === 'map') for (const { key } of node.entries) if (key.source !== typed) present.add(key.source);
  return present;
}

/** An item of a list, with its dash where the line has none yet. */
export function itemCandidates(context: FeatureContext, place: DataPlace, list: ResolvedSchema | undefined): readonly Candidate[] {
  const { items } = list ?? {};
  if (items === undefined) return [];
  const layout = layoutOf(place, context);
  const form = requiredForm(items, { ...layout, indent: layout.indent + 2 });
  return [{ label: form.label === '' ? '-' : `- ${form.label}`, kind: 'text', insert: `- ${form.text}`, snippet: true, detail: bilingual(items.label ?? list?.label, context.locale), names: namesOf(items.label ?? list?.label), goesOn: true }];
}

export const layoutOf = (place: DataPlace, { document }: FeatureContext): Layout => ({
  flow: place.style !== 'block' && place.style !== 'literal',
  indent: place.column,
  lineBreak: document.text.includes('\r\n') ? '\r\n' : '\n',
});
