/**
 * What stands over the lines of a document: who uses it, its tests, its cases and the way to their preview. Where a lens goes costs next to nothing; what it
 * says is worked out when it is shown, and kept for as long as the text it depends on.
 */
import type { Span } from '../../base/span.ts';
import type { Locale, Text } from '../../base/text.ts';
import type { ReadData } from '../../analysis/data-facts.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import { entry } from '../../model/read.ts';
import { proofOf } from '../../plan/proof.ts';
import { runTests } from '../../plan/run-tests.ts';
import { kindName } from '../../rules/support/names.ts';
import type { FeatureContext, Location } from '../context.ts';
import { definedName, type Entity } from '../names/entity.ts';
import { referencesTo } from '../names/references.ts';

/** Plain data that goes to the editor and comes back with the request to resolve it. */
export type LensSubject =
  | { readonly type: 'uses' }
  | { readonly type: 'references'; readonly kind: string; readonly id: string }
  | { readonly type: 'tests' }
  /** What the data of one dataset come to. */
  | { readonly type: 'cases'; readonly dataset: string }
  /** The same and the way to the preview, which is there without data too. */
  | { readonly type: 'preview'; readonly dataset: string | null };

export interface CodeLens {
  readonly span: Span;
  readonly subject: LensSubject;
}

export interface ResolvedLens {
  readonly title: string;
  /** Null where there is nothing to do. */
  readonly command: LensCommand | null;
}

export type LensCommand =
  | { readonly name: 'plumbline.openPreview'; readonly uri: string }
  | { readonly name: 'plumbline.runTests'; readonly uri: string }
  | { readonly name: 'plumbline.showReferences'; readonly uri: string; readonly span: Span; readonly places: readonly Location[] };

/** @param previews whether the client has a preview to lead to */
export function codeLenses({ document, project }: FeatureContext, previews: boolean): readonly CodeLens[] {
  const { kind, index, parsed } = document;
  // A catalog that is built in has no files around it where several projects could be meant.
  if (kind === 'config' || parsed.root === null || project.files.length === 0) return [];
  const head = index.document.declaredId?.span ?? { start: parsed.root.span.start, end: parsed.root.span.start };
  const lenses: CodeLens[] = [{ span: head, subject: { type: 'uses' } }];
  const datasets = datasetsOf(document, project);
  if (previews && datasets.length === 0) lenses.push({ span: head, subject: { type: 'preview', dataset: null } });
  for (const dataset of datasets) lenses.push({ span: head, subject: { type: previews ? 'preview' : 'cases', dataset } });
  if (kind === 'scoring') {
    const tests = entry(parsed.root, 'tests');
    if (tests?.value) lenses.push({ span: tests.key.span, subject: { type: 'tests' } });
  }
  for (const symbol of index.symbols) {
    if (symbol.kind === 'dimension') lenses.push({ span: definedName(symbol).span, subject: { type: 'references', kind: symbol.kind, id: symbol.id } });
  }
  return lenses;
}

/** So many datasets of one document have a lens each. */
const MAX_DATASETS = 3;

/** Uris of the datasets that a lens tells of: a dataset of itself, what has data of theirs. */
function datasetsOf({ kind, index, file }: FeatureContext['document'], project: FeatureContext['project']): readonly string[] {
  if (kind === 'dataset') return [file.uri];
  if (kind === 'catalog') return [];
  return project.files.filter((f) => f.facts?.kind === 'dataset' && f.facts.of === index.document.id).slice(0, MAX_DATASETS).map((f) => f.uri);
}

/** What the lens says now; null where what it was about is gone. */
export function resolveLens(context: FeatureContext, { subject }: CodeLens): ResolvedLens | null {
  switch (subject.type) {
    case 'uses':
      return uses(context);
    case 'references':
      return references(context, subject.kind, subject.id);
    case 'tests':
      return tests(context);
    case 'cases':
      return { title: cases(context, subject.dataset), command: null };
    case 'preview':
      return preview(context, subject.dataset);
  }
}

const say = (locale: Locale, text: Text): string => text[locale];

function uses(context: FeatureContext): ResolvedLens {
  const { document: { index }, project, locale } = context;
  const own: Entity = { type: 'document', file: index };
  const places = referencesTo(context, own, false).filter((p) => p.uri !== index.uri);
  const files = new Set(places.map((p) => p.uri));
  const users = project.files.filter((f) => files.has(f.uri));
  const title = users.length === 0 ? { zh: '没有文档引用', en: 'not used by other documents' } : counted(users);
  return { title: say(locale, title), command: { name: 'plumbline.showReferences', uri: index.uri, span: index.document.span, places } };
}

/** “被 3 份问卷、1 份数据集引用”, “used by 3 surveys, 1 dataset”. */
function counted(users: readonly FileIndex[]): Text {
  const kinds = new Map<string, number>();
  for (const { kind } of users) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const zh = [...kinds].map(([kind, n]) => `${n} 份${kindName(kind).zh}`).join('、');
  const en = [...kinds].map(([kind, n]) => `${n} ${kindName(kind).en}${n === 1 ? '' : 's'}`).join(', ');
  return { zh: `被 ${zh}引用`, en: `used by ${en}` };
}

function references(context: FeatureContext, kind: string, id: string): ResolvedLens | null {
  const { document: { index }, project, locale } = context;
  const symbol = project.symbols(index, id).find((s) => s.kind === kind);
  if (!symbol) return null;
  const places = referencesTo(context, { type: 'symbol', file: index, symbol }, false);
  const n = places.length;
  const title = n === 0 ? { zh: '没有引用', en: 'no references' } : { zh: `${n} 处引用`, en: n === 1 ? '1 reference' : `${n} references` };
  return { title: say(locale, title), command: { name: 'plumbline.showReferences', uri: index.uri, span: definedName(symbol).span, places } };
}

interface TestCount {
  readonly passed: number;
  readonly all: number;
}

/** Null where the scoring cannot be computed. */
function testCount(document: DocumentAnalysis): TestCount | null {
  const compiled = proofOf(document)?.compiled;
  const outcomes = compiled?.plan ? runTests(compiled, compiled.plan) : null;
  return outcomes && { passed: outcomes.filter((o) => o.deviations.length === 0).length, all: outcomes.length };
}

function tests({ document, locale }: FeatureContext): ResolvedLens {
  const count = document.once(testCount);
  if (!count) return { title: say(locale, { zh: '评分标准有错，用例无法运行', en: 'the scoring has errors; its tests cannot run' }), command: null };
  const title = { zh: `运行用例 ${count.passed}/${count.all}`, en: `run tests ${count.passed}/${count.all}` };
  return { title: say(locale, title), command: { name: 'plumbline.runTests', uri: document.file.uri } };
}

function preview(context: FeatureContext, dataset: string | null): ResolvedLens {
  const { document, project, locale } = context;
  const { kind, file: { uri } } = document;
  const way = say(locale, kind === 'scoring' ? { zh: '模拟', en: 'simulate' } : { zh: '预览', en: 'preview' });
  // The preview shows the first of them until a person chooses another.
  const first = datasetsOf(document, project)[0] ?? null;
  return { title: dataset === null ? way : `${cases(context, dataset)} · ${way}`, command: { name: 'plumbline.openPreview', uri: dataset === null || dataset === first ? uri : dataset } };
}

function cases({ document, project, data, locale }: FeatureContext, dataset: string): string {
  const facts = data.get(dataset);
  const file = project.files.find((f) => f.uri === dataset);
  const name = dataset === document.file.uri || file === undefined ? '' : `${file.document.label?.[locale] ?? file.document.id} · `;
  if (facts?.state !== 'read' || (facts.scoring ?? facts.answers ?? facts.targets) === null) return `${name}${say(locale, { zh: '没有可用的数据', en: 'no data at hand' })}`;
  const mean = facts.scoring?.mean ?? null;
  const { scored = 0 } = facts.scoring ?? {};
  // Cases that could not be scored are not in the mean.
  const of = scored === facts.rows ? { zh: '', en: '' } : { zh: `其中 ${scored} 例`, en: ` of ${scored}:` };
  const average = mean === null ? '' : say(locale, { zh: ` · ${of.zh}平均 ${mean}`, en: ` · mean${of.en} ${mean}` });
  return `${name}${say(locale, rowsOf(facts))}${average}`;
}

/** “前 500 例”, “1 response”. */
function rowsOf({ rows, partial, scoring }: ReadData): Text {
  const [zh, en] = scoring === null ? ['份', 'response'] : ['例', 'case'];
  const some = rows === 1 ? en : `${en}s`;
  return partial ? { zh: `前 ${rows} ${zh}`, en: `first ${rows} ${some}` } : { zh: `${rows} ${zh}`, en: `${rows} ${some}` };
}
