/** What documents and their parts say of themselves: definitions, indicators, sources, types. */
import type { Locale, Text } from '../../base/text.ts';
import type { FileIndex, SymbolDefinition } from '../../analysis/file-index.ts';
import { items, string, text } from '../../model/read.ts';
import { kindName } from '../../rules/support/names.ts';
import { get, isMap, isScalar, type MapNode, type Node } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { treePlace } from '../position/tree-place.ts';
import { both, code, joined, list, shown, shownParagraphs } from './markdown.ts';

export function symbolDocumentation(context: FeatureContext, file: FileIndex, symbol: SymbolDefinition): string {
  const { locale } = context;
  const node = nodeOf(context, file, symbol);
  const isDimension = symbol.kind === 'dimension';
  const name = isDimension && file.kind === 'catalog' ? `${file.document.id}.${symbol.id}` : symbol.id;
  return joined(
    `**${symbol.label ? both(symbol.label, locale) : shown(symbol.id)}**\n${kindName(symbol.kind)[locale]} ${code(name)}`,
    symbol.status === 'retired' && retired(symbol.replacedBy, locale),
    prose(node, symbol.label === null || !sameText(text(get(node, 'text')), symbol.label) ? PROSE : PROSE.filter((key) => key !== 'text'), locale),
    list(items(get(node, 'indicators')).slice(0, MOST).flatMap((n) => { const t = text(n); return t ? [both(t, locale)] : []; })),
    facts(context, file, node),
    symbol.aliases.length > 0 && `${word(locale, '又称', 'Also')}${symbol.aliases.map((a) => shown(a.text)).join(locale === 'zh' ? '、' : ', ')}`,
    source(context, file, node),
  );
}

const PROSE = ['definition', 'description', 'text', 'objective', 'action'];

const sameText = (a: Text | null, b: Text): boolean => a?.zh === b.zh && a.en === b.en;

/** More than so many indicators or values nobody reads in a box. */
const MOST = 12;

const word = (locale: Locale, zh: string, en: string): string => (locale === 'zh' ? `${zh}：` : `${en}: `);

const retired = (by: string, locale: Locale): string =>
  locale === 'zh' ? `已停用${by === '' ? '' : `，由 ${code(by)} 代替`}。` : `Retired${by === '' ? '' : `; replaced by ${code(by)}`}.`;

function prose(node: Node | undefined, keys: readonly string[], locale: Locale): string | undefined {
  for (const key of keys) {
    const value = get(node, key);
    const found = text(value);
    if (found !== null) return isScalar(value) && /^[<>=[(]/.test(value.source) ? code(value.source) : shownParagraphs(found, locale);
  }
  return undefined;
}

/** Values of keys that say what kind of thing it is, as they stand. */
const FACTS: Readonly<Record<string, Text>> = {
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  domain: { zh: '允许范围', en: 'Domain' },
  formula: { zh: '公式', en: 'Formula' },
  metric: { zh: '指标', en: 'Metric' },
  attainment: { zh: '达标率', en: 'Attainment' },
  input: { zh: '输入', en: 'Input' },
  weight: { zh: '权重', en: 'Weight' },
  scale: { zh: '量表', en: 'Scale' },
  dimension: { zh: '维度', en: 'Dimension' },
  when: { zh: '条件', en: 'When' },
  owner: { zh: '责任人', en: 'Owner' },
  within: { zh: '时限', en: 'Within' },
};

function facts(context: FeatureContext, file: FileIndex, node: Node | undefined): string {
  const { locale } = context;
  const said = Object.entries(FACTS).flatMap(([key, label]): string[] => {
    const value = string(get(node, key));
    if (value === null) return [];
    const means = key === 'dimension' ? dimensionLabel(context, file, value) : key === 'scale' ? scaleWords(context, file, value) : '';
    return [`${word(locale, label.zh, label.en)}${code(value)}${means === '' ? '' : ` ${means}`}`];
  });
  for (const [key, label] of CHOICES) {
    const values = items(get(node, key)).slice(0, MOST).flatMap((v) => {
      const value = string(isMap(v) ? get(v, 'value') : v);
      const named = text(get(v, 'label'));
      return value === null ? [] : [named ? `${code(value)} ${both(named, locale)}` : code(value)];
    });
    if (values.length > 0) said.push(`${word(locale, label.zh, label.en)}${values.join(locale === 'zh' ? '、' : ', ')}`);
  }
  return list(said);
}

const CHOICES: readonly (readonly [key: string, label: Text])[] = [['values', { zh: '可选值', en: 'Values' }], ['options', { zh: '选项', en: 'Options' }]];

function dimensionLabel({ project, locale }: FeatureContext, file: FileIndex, name: string): string {
  const reference = file.references.find((r) => r.text === name && r.kinds.includes('dimension'));
  const found = reference && project.resolve(file, reference);
  const label = found && 'target' in found ? found.target.symbol?.label : null;
  return label ? both(label, locale) : '';
}

/** The answers of a scale of the survey, low to high. */
function scaleWords({ document, analysis, locale }: FeatureContext, file: FileIndex, name: string): string {
  const survey = file.kind === 'survey' ? (file.uri === document.file.uri ? document : analysis(file.uri))?.survey : undefined;
  const scale = survey?.scales.find((s) => s.name === name);
  if (scale === undefined) return '';
  const { labels, first, min, max, low, high, na } = scale;
  const end = (value: string, words: Text | null): string => (words ? `${shown(value)} ${both(words, locale)}` : shown(value));
  const answers = labels.length > 0 ? labels.slice(0, MOST).map((l, i) => end(String(first + i), l.text)) : min !== null && max !== null ? [`${end(min, low)} – ${end(max, high)}`] : [];
  return [...answers, ...(na ? [both(na, locale)] : [])].join(locale === 'zh' ? '、' : ', ');
}

/** Where a definition comes from: what it says itself, else its catalog. */
function source(context: FeatureContext, file: FileIndex, node: Node | undefined): string | undefined {
  const { locale } = context;
  const own = text(get(node, 'source'));
  const root = rootOf(context, file);
  const said = own ?? (file.kind === 'catalog' ? text(get(root, 'source')) : null);
  const title = file.kind === 'catalog' || file.uri !== context.document.file.uri ? file.document.label : null;
  const from = [...(title ? [`${both(title, locale)} ${code(file.document.id)}`] : []), ...(said ? [both(said, locale)] : [])];
  return from.length === 0 ? undefined : `${word(locale, '来源', 'Source')}${from.join(locale === 'zh' ? '，' : ', ')}`;
}

const rootOf = ({ document, analysis }: FeatureContext, file: FileIndex): Node | null => (file.uri === document.file.uri ? document : analysis(file.uri))?.parsed.root ?? null;

/** The map that bears the id; undefined where the text is not at hand. */
function nodeOf({ document, analysis }: FeatureContext, file: FileIndex, symbol: SymbolDefinition): MapNode | undefined {
  const found = file.uri === document.file.uri ? document : analysis(file.uri);
  const place = found && treePlace(found, symbol.span.start);
  if (place === undefined || place.scalar.source !== symbol.id) return undefined;
  if (!place.isKey) return place.parents.at(-1);
  return isMap(place.entry?.value) ? place.entry.value : undefined;
}

/** Parts of a document that are counted in its summary. */
const COUNTED = ['stage', 'target', 'criterion', 'input', 'item', 'dimension'] as const;

export function documentDocumentation(context: FeatureContext, file: FileIndex): string {
  const { locale } = context;
  const { document } = file;
  const root = rootOf(context, file);
  const counts = COUNTED.flatMap((kind) => {
    const n = file.symbols.filter((s) => s.kind === kind).length;
    return n === 0 ? [] : [locale === 'zh' ? `${kindName(kind).zh} ${n}` : `${kindName(kind).en}: ${n}`];
  });
  const said = [string(get(root, 'version')), document.status === '' ? null : document.status, string(get(root, 'effective')), text(get(root, 'owner'))?.[locale] ?? null];
  return joined(
    `**${document.label ? both(document.label, locale) : shown(document.id)}**\n${kindName(file.kind)[locale]} ${code(document.id)}`,
    document.status === 'retired' && retired(document.replacedBy, locale),
    prose(root ?? undefined, ['description', 'purpose', 'introduction'], locale),
    said.filter((s) => s !== null).map(shown).join(' · '),
    counts.join(locale === 'zh' ? '，' : ', '),
    source(context, file, root ?? undefined),
  );
}
