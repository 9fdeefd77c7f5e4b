/** A name where a dimension belongs that leads to none, or only by way of a catalog that `uses:` does not list. */
import type { Fix, RelatedPlace } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import { suggest } from '../../base/suggest.ts';
import type { FileIndex, Reference } from '../../analysis/file-index.ts';
import type { Project } from '../../analysis/project.ts';
import { defineRule, type WorkspaceContext } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean, quotedList, suggester } from '../support/names.ts';

type Messages = 'unknown' | 'unprefixed' | 'not-used';

export default defineRule({
  id: 'unknown-dimension',
  group: 'reference',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'safe',
  summary: { zh: '引用的维度不存在，或所属目录没有列在 uses 中。', en: 'A dimension that does not exist, or whose catalog is not listed in uses.' },
  messages: {
    unknown: { zh: '没有名为“{name}”的维度{suggestion}', en: 'There is no dimension named “{name}”{suggestion}' },
    unprefixed: {
      zh: '“{name}”是目录里的维度，要连同目录名写成“{id}”。',
      en: '“{name}” is a dimension of a catalog; write it with the catalog as “{id}”.',
    },
    'not-used': {
      zh: '“{name}”属于目录，而 uses 中没有列出目录{catalogs}。',
      en: '“{name}” belongs to a catalog, but uses does not list {catalogs}.',
    },
  },
  check(context) {
    const { index, project } = context;
    const guess = suggester();
    const broken = new Set(index.document.uses.filter((u) => project.documents(u.id, ['catalog']).length === 0).map((u) => u.id));
    const missing = new Map<string, Reference[]>();
    for (const reference of index.references) {
      if (!isDimensionReference(reference)) continue;
      // In a text that could not be read in full the lines of `uses` or the dimensions themselves may be lost.
      if (index.broken && project.documents(catalogOf(reference.text), ['catalog']).length === 0) continue;
      const resolution = project.resolve(index, reference);
      if (resolution.status === 'unknown') {
        // Where the document's own `uses` already leads nowhere, that is the finding.
        if (!broken.has(catalogOf(reference.text))) reportUnknown(context, reference, meantBy(reference.text, resolution.candidates, guess));
      } else if (resolution.status === 'unprefixed') {
        const fixes = reference.editable ? [replaceFix(reference.span, resolution.id, 'safe' as const)] : [];
        context.report({ message: 'unprefixed', span: reference.span, data: { name: reference.text, id: resolution.id }, fixes });
      }
      const unlisted = unlistedCatalog(index, project, reference);
      if (unlisted === undefined) continue;
      const others = missing.get(unlisted);
      if (others) others.push(reference);
      else missing.set(unlisted, [reference]);
    }
    if (index.broken) return;
    for (const catalog of missing.keys()) if (suggest(catalog, broken) !== undefined) missing.delete(catalog);
    reportUnlisted(context, missing);
  },
});

/** Whoever forgets the catalog may misspell the dimension too: `relability` is servqual.reliability, where one catalog has it. */
function meantBy(text: string, candidates: readonly string[], guess: ReturnType<typeof suggester>): string | undefined {
  const meant = guess(text, candidates);
  if (meant !== undefined || text.includes('.')) return meant;
  const short = guess(text, candidates.map(shortName));
  const named = short === undefined ? [] : candidates.filter((c) => shortName(c) === short);
  return named.length === 1 ? named[0] : undefined;
}

const shortName = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/** References that can be nothing but dimensions; what may also be something else is reported as an unknown reference. */
export function isDimensionReference(reference: Reference): boolean {
  return reference.form !== 'feel' && reference.form !== 'link' && reference.kinds.length === 1 && reference.kinds[0] === 'dimension';
}

const catalogOf = (text: string): string => text.slice(0, Math.max(text.indexOf('.'), 0));

/** The catalog that a reference names, rightly or by a synonym, without `uses` listing it. */
function unlistedCatalog(index: FileIndex, project: Project, reference: Reference): string | undefined {
  if (reference.scope !== null) return undefined;
  const resolution = project.resolve(index, reference);
  if (resolution.status === 'not-used') return resolution.catalog;
  if (resolution.status !== 'alias' || resolution.target.file.uri === index.uri) return undefined;
  const { id } = resolution.target.file.document;
  return index.document.uses.some((u) => u.id === id) ? undefined : id;
}

function reportUnknown({ index, project, report }: WorkspaceContext<Messages>, reference: Reference, meant: string | undefined): void {
  const elsewhere = meant === undefined && reference.scope === null ? project.dimensionAnywhere(reference.text) : undefined;
  const name = meant ?? elsewhere;
  const fixes = name === undefined || !reference.editable ? [] : [{ ...replaceFix(reference.span, name, 'unsafe'), ...usesEdit(index, name, reference.span) }];
  report({ message: 'unknown', span: reference.span, data: { name: reference.text, suggestion: didYouMean(name) }, fixes });
}

/** The replacement together with the line in `uses` that it needs. */
function usesEdit(index: FileIndex, name: string, at: Span): Partial<Fix> {
  const catalog = catalogOf(name);
  const insert = index.document.usesInsert;
  const edits = [{ span: at, newText: name }];
  if (catalog === '' || !insert || catalog === index.document.id || index.document.uses.some((u) => u.id === catalog)) return { edits };
  return { edits: [...edits, { span: { start: insert.offset, end: insert.offset }, newText: insert.before + catalog + insert.after }] };
}

/** One line of `uses` is forgotten once, however often its dimensions are named, and one edit puts in all that are missing. */
function reportUnlisted({ index, report }: WorkspaceContext<Messages>, missing: ReadonlyMap<string, readonly Reference[]>): void {
  const references = [...missing.values()].flat().sort((a, b) => a.span.start - b.span.start);
  const [first, ...others] = references;
  if (!first) return;
  const catalogs = [...missing.keys()];
  const insert = index.document.usesInsert;
  const list = insert?.before.includes('\n') && insert.after === '' ? insert.before : ', ';
  const newText = insert ? insert.before + catalogs.join(list) + insert.after : '';
  const related: RelatedPlace[] = others
    .slice(0, 10)
    .map((r) => ({ uri: index.uri, span: r.span, message: { zh: `这里也用到“${r.text}”。`, en: `“${r.text}” is used here too.` } }));
  report({
    message: 'not-used',
    span: first.span,
    data: { name: first.text, catalogs: quotedList(catalogs) },
    related,
    fixes: insert
      ? [
          {
            title: { zh: `在 uses 中加入${quotedList(catalogs).zh}`, en: `Add ${quotedList(catalogs).en} to uses` },
            applicability: 'safe',
            edits: [{ span: { start: insert.offset, end: insert.offset }, newText }],
          },
        ]
      : [],
  });
}
