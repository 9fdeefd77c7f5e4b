/** Values that a schema lists, and those that follow from what is being valued: units, periods, answers of test cases. */
import type { Text } from '../../base/text.ts';
import { findUnit, UNITS, unitNames, type Unit } from '../../expression/units.ts';
import type { Input } from '../../model/scoring.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import { meaningOf } from '../../schema/value-meanings.ts';
import type { FeatureContext } from '../context.ts';
import type { DataPlace } from '../position/place.ts';
import type { Candidate } from './candidate.ts';
import { inputNamed } from './inputs.ts';
import { layoutOf } from './keys.ts';
import type { SchemaPlace } from './schema-place.ts';
import { formOf } from './snippets.ts';
import { bilingual, namesOf } from './wording.ts';
import { writeText, writeValue } from './writing.ts';

export function valueCandidates(context: FeatureContext, place: DataPlace, at: SchemaPlace): readonly Candidate[] {
  const schema = at.value;
  if (schema === undefined) return [];
  const given = givenInput(context, place, at);
  return [
    ...(given === undefined ? listed(context, place, at) : answersOf(given, place, context)),
    ...(schema['x-unit'] ? unitCandidates(UNITS, context, (name) => writeText(name, place.style)) : []),
    ...(schema.pattern?.startsWith('^P(?=') === true ? periods(context) : []),
    ...collection(context, place, schema),
  ];
}

function listed({ locale }: FeatureContext, place: DataPlace, { value: schema, branches }: SchemaPlace): readonly Candidate[] {
  if (schema === undefined) return [];
  const { types } = schema;
  const onlyBoolean = types.length === 1 && types[0] === 'boolean';
  const values = schema.values ?? (schema.union !== undefined ? undefined : onlyBoolean ? [true, false] : schema.default === undefined ? undefined : [schema.default]);
  return (values ?? []).map((value) => {
    const label = String(value);
    // Each branch of a union says by itself what it is.
    const own = branches?.get(label)?.properties.get(place.frames.findLast((f) => f.type === 'map')?.key ?? '') ?? schema;
    const meaning = meaningOf(own, label);
    const said = [...(meaning ? [bilingual(meaning, locale)] : []), ...(value === schema.default ? [locale === 'zh' ? '默认' : 'default'] : [])];
    return {
      label,
      kind: 'value',
      insert: writeValue(value, place.style),
      names: namesOf(meaning),
      detail: said.length === 0 ? undefined : said.join(' · '),
      subject: { type: 'key', kind: own.kind, pointer: own.pointer, value: label },
    };
  });
}

/** The input that a case of a test gives a value to. */
function givenInput(context: FeatureContext, { frames, span }: DataPlace, { object, map }: SchemaPlace): Input | undefined {
  const last = frames.at(-1);
  if (map?.key === null || map?.key === undefined || last !== map || object?.['x-keys-refer']?.includes('input') !== true || object['x-scope'] !== undefined) return undefined;
  return inputNamed(context, map.key, span.end);
}

/** What an answer to an input can be. */
export function answersOf(input: Input, place: DataPlace, context: FeatureContext): readonly Candidate[] {
  if (input.type === 'boolean') return ['true', 'false'].map((label) => ({ label, kind: 'value' }));
  return input.values.map(({ value, label }) => ({ label: value, kind: 'value', insert: writeText(value, place.style), detail: bilingual(label, context.locale), names: label ? [label.zh, label.en] : [] }));
}

/** Units by every spelling; Chinese ones first for Chinese readers. */
export function unitCandidates(units: readonly Unit[], { locale }: FeatureContext, write: (name: string) => string): readonly Candidate[] {
  const chosen = new Set(units.map((u) => u.symbol));
  return unitNames().flatMap((name): Candidate[] => {
    const unit = findUnit(name);
    if (unit === undefined || !chosen.has(unit.symbol)) return [];
    const chinese = /\p{Script=Han}/u.test(name);
    const said = chinese ? unit.symbol : (unit.zh[0] ?? unit.symbol);
    return [{ label: name, kind: 'unit', insert: write(name), names: [unit.symbol, ...unit.zh], detail: said === name ? undefined : said, group: chinese === (locale === 'zh') ? 0 : 1, subject: { type: 'unit', name } }];
  });
}

const PERIODS: readonly (readonly [string, Text])[] = [
  ['P1D', { zh: '每天', en: 'daily' }],
  ['P1W', { zh: '每周', en: 'weekly' }],
  ['P1M', { zh: '每月', en: 'monthly' }],
  ['P3M', { zh: '每季度', en: 'quarterly' }],
  ['P6M', { zh: '每半年', en: 'half-yearly' }],
  ['P1Y', { zh: '每年', en: 'yearly' }],
];

const periods = ({ locale }: FeatureContext): readonly Candidate[] => PERIODS.map(([label, said]) => ({ label, kind: 'value', detail: bilingual(said, locale), names: [said.zh, said.en] }));

/** A map or list in brackets behind a key, where nothing else can stand. */
function collection(context: FeatureContext, place: DataPlace, schema: ResolvedSchema): readonly Candidate[] {
  const isCollection = schema.types.length > 0 && schema.types.every((t) => t === 'object' || t === 'array');
  if (!isCollection || place.role !== 'value' || place.style === 'cell' || place.span.start < place.span.end) return [];
  const form = formOf(schema, { ...layoutOf(place, context), flow: true });
  const shape = form.text.trim().replace(/\$\{\d+[:|]([^}]*?)\|?\}/g, '$1').replace(/\$\d+/g, '…');
  return [{ label: shape.length > 60 ? (schema.items ? '[…]' : '{…}') : shape, kind: 'text', insert: form.text.trim(), snippet: true, goesOn: true }];
}
