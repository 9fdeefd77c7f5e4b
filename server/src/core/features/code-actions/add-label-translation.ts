/**
 * Makes of a text in one language a text in both: `label: 响应时间` becomes `label: { zh: 响应时间, en: Response time }`. What the
 * catalogs call the same thing is taken from there; else a place is left to fill in.
 */
import type { Locale } from '../../base/text.ts';
import type { FileIndex, SymbolDefinition } from '../../analysis/file-index.ts';
import { builtInCatalogs } from '../../catalog/built-in.ts';
import { get, string } from '../../model/read.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';
import { isMap, isScalar, type MapNode, type ScalarNode } from '../../syntax/tree.ts';
import { quotedYaml } from '../../rules/support/yaml-writing.ts';
import type { FeatureContext } from '../context.ts';
import { around, type Around } from '../around.ts';
import { action, edits, refused, snippetText, type ActionProvider } from './code-action.ts';

const LANGUAGES: Readonly<Record<Locale, { readonly zh: string; readonly en: string }>> = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } };

export const addLabelTranslation: ActionProvider = {
  id: 'add-label-translation',
  kind: 'refactor.rewrite',
  offer(context, selection) {
    const place = around(context.document, selection).find((a) => a.schema.properties.has('zh') && a.schema.properties.has('en'));
    if (place === undefined) return [];
    const { node } = place;
    if (isScalar(node) && node.source !== '' && typeof node.value === 'string') return fromText(context, place, node);
    return isMap(node) ? fromMap(context, place, node) : [];
  },
};

const titleFor = (missing: Locale) => ({ zh: `补上${LANGUAGES[missing].zh}`, en: `Add the ${LANGUAGES[missing].en} text` });

function fromText(context: FeatureContext, place: Around, node: ScalarNode) {
  const written = languageOf(node.source);
  const missing: Locale = written === 'zh' ? 'en' : 'zh';
  const title = titleFor(missing);
  if (node.style === 'literal' || node.style === 'folded') return [];
  if (node.style === 'cell') {
    return [refused('refactor.rewrite', title, { zh: '表格的单元格只放一种语言；请为另一种语言加一列，例如“名称.英文”。', en: 'A cell of a table holds one language: add a column for the other one, such as “Label.English”.' })];
  }
  return [action('refactor.rewrite', title, () => {
    const own = context.document.text.slice(node.span.start, node.span.end);
    const kept = node.style === 'plain' ? quotedYaml(node.source, true) : own;
    const translation = quotedYaml(translationOf(context, place, node.source, written) ?? '', true);
    const map = (value: (language: Locale) => string): string => `{ zh: ${value('zh')}, en: ${value('en')} }`;
    return edits({
      span: node.span,
      newText: map((l) => (l === written ? kept : translation)),
      snippet: map((l) => (l === written ? snippetText(kept) : `\${1:${snippetText(translation)}}`)),
    });
  })];
}

function fromMap(context: FeatureContext, place: Around, node: MapNode) {
  const [zh, en] = [string(get(node, 'zh')), string(get(node, 'en'))];
  if ((zh === null) === (en === null)) return [];
  const written: Locale = zh === null ? 'en' : 'zh';
  const missing: Locale = zh === null ? 'zh' : 'en';
  // A key that is there without a value is not written a second time.
  if (node.entries.some((e) => e.key.source === missing)) return [];
  const edit = insertKeys(context.document.text, node, [[missing, quotedYaml(translationOf(context, place, zh ?? en ?? '', written) ?? '', node.flow)]], ['zh', 'en']);
  return edit === undefined ? [] : [action('refactor.rewrite', titleFor(missing), () => edits(edit))];
}

const languageOf = (words: string): Locale => (/\p{Script=Han}/u.test(words) ? 'zh' : 'en');

/** What the thing is called in the other language, where all who know it agree. */
function translationOf({ project, document }: FeatureContext, { owner }: Around, words: string, written: Locale): string | undefined {
  const missing: Locale = written === 'zh' ? 'en' : 'zh';
  const files: readonly FileIndex[] = [...project.files, ...builtInCatalogs()];
  const translated = (symbols: readonly Pick<SymbolDefinition, 'label'>[]): string | undefined => {
    const found = new Set(symbols.flatMap(({ label }) => (label !== null && label.zh !== label.en ? [label[missing]] : [])));
    return found.size === 1 ? [...found][0] : undefined;
  };
  const symbols = files.flatMap((f) => f.symbols);
  const named = [...symbols, ...files.map((f) => f.document)].filter((s) => s.label?.[written] === words);
  const own = string(get(owner, 'id'));
  const byId = (): string | undefined => translated(symbols.filter((s) => s.kind === 'dimension' && s.id === own && !document.index.symbols.includes(s)));
  return translated(named) ?? byId();
}
