/** Columns of the data that a dataset reads, once its file has been looked at, and what its values stand for. */
import type { FeatureContext } from '../context.ts';
import type { DataPlace } from '../position/place.ts';
import type { Candidate } from './candidate.ts';
import { inputOf } from './inputs.ts';
import { entryAround, type SchemaPlace } from './schema-place.ts';
import { answersOf } from './values.ts';
import { writeText } from './writing.ts';

/** Places of the schema of datasets whose value is the name of a column. */
const COLUMNS = new Set(['/properties/columns/additionalProperties', '/properties/case-id', '/properties/group-by/items', '/properties/weights']);
const VALUES = '/properties/values/additionalProperties/additionalProperties';

export function columnCandidates(context: FeatureContext, place: DataPlace, { value }: SchemaPlace): readonly Candidate[] {
  if (value?.kind !== 'dataset') return [];
  if (value.pointer === VALUES) return documentValues(context, place);
  if (!COLUMNS.has(value.pointer)) return [];
  const facts = context.data.get(context.document.file.uri);
  if (facts?.state !== 'read') return [];
  const taken = new Set(place.frames.flatMap((f) => (f.type === 'map' ? [...f.entries().values()] : [])));
  return facts.header.map((name) => ({ label: name, kind: 'text', names: [name], insert: writeText(name, place.style), detail: facts.shown, group: taken.has(name) ? 1 : 0 }));
}

/** What the scoring that the data are for calls the values of an input. */
function documentValues(context: FeatureContext, place: DataPlace): readonly Candidate[] {
  const keys = place.frames.flatMap((f) => (f.type === 'map' && f.key !== null ? [f.key] : []));
  const [scope] = context.project.documents(entryAround(place, 'of') ?? '', ['scoring']);
  const document = scope && context.analysis(scope.uri);
  const input = document && inputOf(document, keys.at(-2) ?? '');
  return input === undefined ? [] : answersOf(input, place, context);
}
