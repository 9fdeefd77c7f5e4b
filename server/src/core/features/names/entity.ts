/**
 * What a name in a document stands for, and every place that names it. Definition, references, highlight and rename all ask
 * here, so that they cannot disagree. Works on indexes alone; only numbers of articles are looked up in the document's prose.
 */
import { compareStrings } from '../../base/diagnostic.ts';
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import type { Span } from '../../base/span.ts';
import type { FileIndex, Reference, SymbolDefinition } from '../../analysis/file-index.ts';
import { isKnown, type Project, type Target } from '../../analysis/project.ts';
import { sameNumber, type ArticleReference, type Heading } from '../../syntax/tree.ts';
import { namesakes } from '../../rules/support/numbering.ts';
import { isMeasuredBy, namedMeasures } from '../../analysis/measurement.ts';
import type { FeatureContext } from '../context.ts';

export type Entity =
  | { readonly type: 'symbol'; readonly file: FileIndex; readonly symbol: SymbolDefinition }
  | { readonly type: 'document'; readonly file: FileIndex }
  /** A chapter, section, article or clause of the document asked about. */
  | { readonly type: 'heading'; readonly file: FileIndex; readonly numbering: Heading | ArticleReference };

/** One name in a file. */
export interface NamePlace {
  readonly text: string;
  readonly span: Span;
  readonly role: 'declaration' | 'reference';
  /** Whether other characters may be put in the place of the span as they are. */
  readonly editable: boolean;
  /** Whether it names the thing by its id, and not by a label or a synonym. */
  readonly byId: boolean;
}

export interface NameAt extends NamePlace {
  /** Several where the name is ambiguous; none where it leads nowhere. */
  readonly entities: readonly Entity[];
}

/** The name at an offset, an end counting as inside; undefined where there is none. Where names meet, the later one. */
export function nameAt(context: FeatureContext, offset: number): NameAt | undefined {
  const { index } = context.document;
  let found: NameAt | undefined;
  for (const name of namesIn(context.project, index, (span) => span.start <= offset && offset <= span.end)) {
    if (touches(name.span, offset) && (found === undefined || name.span.start >= found.span.start)) found = name;
  }
  return found ?? headingAt(context, offset);
}

const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Every place of one file that names the entity, in the order of the text; a place that two things are read from counts once. */
export function placesOf(project: Project, file: FileIndex, entity: Entity): readonly NameAt[] {
  if (entity.type === 'heading') return [];
  const names = wordsFor(entity);
  const words = wordsOf(file);
  if (!names.some((n) => words.has(n.toLowerCase()))) return [];
  const places = [...namesIn(project, file, undefined, (text) => names.some((n) => text.includes(n)))];
  const own = places.filter((p) => p.entities.some((e) => sameEntity(e, entity)));
  own.sort((a, b) => a.span.start - b.span.start || compareStrings(a.role, b.role));
  return own.filter((p, i) => own[i - 1]?.span.start !== p.span.start);
}

/** The numbers of the headings meant, and the places in the text that refer to them. */
export function headingPlaces({ document: { parsed: { prose }, text } }: FeatureContext, entity: Entity & { type: 'heading' }): readonly NamePlace[] {
  if (prose === null) return [];
  const areSame = namesakes(prose, text);
  const headings = prose.headings.filter((h) => h.level !== 'heading' && areSame(h, entity.numbering)).map((h) => numberPlace(text, h.numberSpan, 'declaration'));
  const references = prose.articleReferences.filter((r) => !r.external && areSame(r, entity.numbering)).map((r) => numberPlace(text, r.span, 'reference'));
  return [...headings, ...references].sort((a, b) => a.span.start - b.span.start);
}

export function sameEntity(a: Entity, b: Entity): boolean {
  if (a.type !== b.type || a.file.uri !== b.file.uri) return false;
  if (a.type === 'symbol' && b.type === 'symbol') return a.symbol.kind === b.symbol.kind && a.symbol.id === b.symbol.id && a.symbol.within?.start === b.symbol.within?.start;
  if (a.type === 'heading' && b.type === 'heading') return sameNumber(a.numbering, b.numbering);
  return true;
}

/** The id as it is written where the thing is defined, without quotes; not editable where the two do not run in step. */
export function definedName(symbol: SymbolDefinition): { readonly span: Span; readonly editable: boolean } {
  const { start, end } = symbol.span;
  const extra = end - start - symbol.id.length;
  if (extra === 2) return { span: { start: start + 1, end: end - 1 }, editable: true };
  return { span: symbol.span, editable: extra === 0 };
}

/** Every name of a file, those that lead nowhere included; with `near` those whose place is wanted. */
export const namesOfFile = (project: Project, file: FileIndex, near?: (span: Span) => boolean): Iterable<NameAt> => namesIn(project, file, near);

type Near = (span: Span) => boolean;

/** All names of a file; `near` and `maybe` leave out early what is not asked for. */
function* namesIn(project: Project, file: FileIndex, near?: Near, maybe?: (text: string) => boolean): Iterable<NameAt> {
  const { declaredId } = file.document;
  const lookUp = resolver(project, file);
  if (declaredId !== null && file.kind !== 'config' && near?.(declaredId.span) !== false) {
    yield { ...declaredId, role: 'declaration', byId: true, entities: [{ type: 'document', file }] };
  }
  for (const symbol of file.symbols) {
    if (near?.(symbol.span) === false || maybe?.(symbol.id) === false) continue;
    yield { text: symbol.id, ...definedName(symbol), role: 'declaration', byId: true, entities: [{ type: 'symbol', file, symbol }] };
  }
  for (const reference of file.references) {
    if (near?.(reference.span) === false || maybe?.(foldedText(reference)) === false) continue;
    yield* namesOf(project, file, reference, lookUp);
  }
  for (const place of file.facts?.kind === 'standard' ? file.facts.targets.flatMap((t) => t.metricPlace ?? []) : []) {
    if (near?.(place.span) === false || maybe?.(place.text) === false) continue;
    yield { ...place, role: 'reference', byId: true, entities: measuredInputs(project, file, place.text) };
  }
  for (const { kind, text, span } of file.pathNames) {
    if (near?.(span) === false || maybe?.(text) === false) continue;
    const symbol = project.symbols(file, text).find((s) => s.kind === kind);
    yield { text, span, role: 'reference', editable: true, byId: true, entities: symbol ? [{ type: 'symbol', file, symbol }] : [] };
  }
}

const fileWords = new WeakMap<FileIndex, ReadonlySet<string>>();

/** All that a file's names consist of, in small letters: most files of a project name no given thing and are passed by at once. */
function wordsOf(file: FileIndex): ReadonlySet<string> {
  let words = fileWords.get(file);
  if (words === undefined) {
    const metrics = file.facts?.kind === 'standard' ? file.facts.targets.map((t) => t.metric) : [];
    const texts = [file.document.id, ...file.symbols.map((s) => s.id), ...file.pathNames.map((p) => p.text), ...metrics, ...file.references.map((r) => r.text)];
    const found = new Set<string>();
    for (const text of texts) {
      const small = text.toLowerCase();
      found.add(small.trim());
      for (const part of small.split(/[.#]/)) found.add(part);
    }
    fileWords.set(file, (words = found));
  }
  return words;
}

/** Synonyms are found whatever their letter case; ids have but one. */
const foldedText = ({ text, kinds }: Reference): string => (kinds.includes('dimension') ? `${text}\n${text.toLowerCase()}` : text);

/** What a reference to the entity must contain. */
function wordsFor(entity: Exclude<Entity, { type: 'heading' }>): readonly string[] {
  if (entity.type === 'document') return [entity.file.document.id];
  const { symbol } = entity;
  if (symbol.kind !== 'dimension') return [symbol.id];
  const synonyms = [symbol.label?.zh ?? '', symbol.label?.en ?? '', ...symbol.aliases.map((a) => a.text)];
  return [symbol.id, ...synonyms.map((s) => s.trim().toLowerCase()).filter((s) => s !== '')];
}

/** A reference names one thing, or a document and, behind `#` or a dot, a part of it. */
function* namesOf(project: Project, file: FileIndex, reference: Reference, lookUp: (reference: Reference) => Resolved): Iterable<NameAt> {
  const { text, span, editable, address } = reference;
  const common = { role: 'reference' as const };
  if (reference.form === 'feel') {
    // `A1.expectation` is an aspect of the item A1.
    const name = /^[^.]*/.exec(text)?.[0] ?? text;
    const end = editable ? span.start + name.length : span.end;
    const { entities } = lookUp(name === text ? reference : { ...reference, text: name });
    const measured = entities.length === 0 && file.kind === 'standard' ? measuredInputs(project, file, name) : entities;
    yield { ...common, text: name, span: { start: span.start, end }, editable, byId: true, entities: measured };
    return;
  }
  const at = splitAt(project, reference);
  const { entities, byId, document: documents } = lookUp(reference);
  if (at < 0) {
    const isDocument = entities.some((e) => e.type === 'document');
    const place = address === null ? { span, editable: editable && reference.form !== 'link' } : { span: { start: address.start, end: address.start + text.length }, editable: isDocument };
    yield { ...common, text, ...place, byId, entities };
    return;
  }
  const document = text.slice(0, at);
  const part = text.slice(at + 1);
  const from = address?.start ?? span.start;
  const to = address?.end ?? span.end;
  const exact = address !== null || (editable && reference.form !== 'link');
  if (document !== '') {
    yield { ...common, text: document, span: exact ? { start: from, end: from + document.length } : span, editable: exact, byId: true, entities: documents };
  }
  yield { ...common, text: part, span: exact ? { start: to - part.length, end: to } : span, editable: exact, byId, entities: entities.filter((e) => e.type === 'symbol') };
}

/** Where the text falls into document and part; below nought for a name by itself. */
function splitAt(project: Project, { text, kinds }: Reference): number {
  const hash = text.indexOf('#');
  if (hash >= 0) return hash;
  const dot = text.indexOf('.');
  if (dot <= 0 || !kinds.some((k) => k === 'dimension' || k === 'model')) return -1;
  return project.documents(text.slice(0, dot), ['catalog']).length > 0 ? dot : -1;
}

function documentsNamed(project: Project, { kinds }: Reference, id: string): Entity[] {
  const documentKinds = kinds.filter((k) => (DOCUMENT_KINDS as readonly string[]).includes(k));
  return project.documents(id, documentKinds.length === 0 ? ['catalog'] : documentKinds).map((file) => ({ type: 'document', file }));
}

interface Resolved {
  readonly entities: readonly Entity[];
  readonly byId: boolean;
  /** What the name of a document in front of a part names. */
  readonly document: readonly Entity[];
}

/** A long file names the same few things thousands of times: each is looked up once. */
function resolver(project: Project, file: FileIndex): (reference: Reference) => Resolved {
  const known = new Map<string, Resolved>();
  const local = file.symbols.filter((s) => s.within !== null);
  return (reference) => {
    const { kinds, text, scope, form, span } = reference;
    const around = local.find((s) => s.id === text && isKnown(s, span))?.within?.start ?? '';
    const key = `${around} ${kinds.join()} ${form === 'link' ? '#' : ''} ${scope ?? ''} ${text}`;
    let found = known.get(key);
    if (!found) known.set(key, (found = resolved(project, file, reference)));
    return found;
  };
}

function resolved(project: Project, file: FileIndex, reference: Reference): Resolved {
  const at = splitAt(project, reference);
  const document = at > 0 ? documentsNamed(project, reference, reference.text.slice(0, at)) : NOTHING;
  return { ...meant(project, file, reference), document };
}

const NOTHING: readonly Entity[] = [];

function meant(project: Project, file: FileIndex, reference: Reference): Omit<Resolved, 'document'> {
  const resolution = project.resolve(file, reference);
  switch (resolution.status) {
    case 'unknown':
      return { entities: [], byId: true };
    case 'ambiguous':
      return { entities: resolution.targets.map(entityOf), byId: true };
    default:
      // A scope that is missing or broken settles nothing about the name that is looked up in it; a standard knows the names of its metrics.
      if (resolution.target.symbol === null && reference.scope !== null) {
        const { file: scope } = resolution.target;
        return { entities: scope.kind === 'standard' ? measuredInputs(project, scope, reference.text) : [], byId: true };
      }
      return { entities: [entityOf(resolution.target)], byId: resolution.status !== 'alias' };
  }
}

/**
 * The inputs that metrics and conditions of a standard speak of: those of the scorings that measure it, or, where no document
 * names the other, of any scoring that takes in what the standard counts.
 */
function measuredInputs(project: Project, standard: FileIndex, name: string): readonly Entity[] {
  const all = inputsOf(project).get(name) ?? [];
  const measures = all.filter((e) => isMeasuredBy(standard, e.file));
  return measures.length > 0 || namedMeasures(standard).size > 0 ? measures : all;
}

type InputEntity = Entity & { type: 'symbol' };
const inputs = new WeakMap<Project, ReadonlyMap<string, readonly InputEntity[]>>();

function inputsOf(project: Project): ReadonlyMap<string, readonly InputEntity[]> {
  const known = inputs.get(project);
  if (known) return known;
  const found = new Map<string, InputEntity[]>();
  for (const file of project.files) {
    if (file.kind !== 'scoring') continue;
    for (const symbol of file.symbols) {
      if (symbol.kind !== 'input') continue;
      const list = found.get(symbol.id);
      if (!list) found.set(symbol.id, [{ type: 'symbol', file, symbol }]);
      else if (list.length < MAX_MEASURES) list.push({ type: 'symbol', file, symbol });
    }
  }
  inputs.set(project, found);
  return found;
}

/** So many scorings with an input of one name are looked at. */
const MAX_MEASURES = 200;

const entityOf = ({ file, symbol }: Target): Entity => (symbol === null ? { type: 'document', file } : { type: 'symbol', file, symbol });

function headingAt(context: FeatureContext, offset: number): NameAt | undefined {
  const { parsed, index: file, text } = context.document;
  const number = parsed.prose?.headings.find((h) => h.level !== 'heading' && touches(h.numberSpan, offset));
  const reference = number ? undefined : parsed.prose?.articleReferences.find((r) => touches(r.span, offset));
  const numbering = number ?? reference;
  if (numbering === undefined || reference?.external === true) return undefined;
  const place = numberPlace(text, number?.numberSpan ?? (reference as ArticleReference).span, number ? 'declaration' : 'reference');
  return { ...place, entities: [{ type: 'heading', file, numbering }] };
}

/** Numbers are not names: they are changed by numbering anew, which carries the references along. */
function numberPlace(text: string, span: Span, role: NamePlace['role']): NamePlace {
  return { text: text.slice(span.start, span.end), span, role, editable: false, byId: true };
}
