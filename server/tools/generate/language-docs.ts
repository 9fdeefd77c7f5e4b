/**
 * The tables of the users' documentation that repeat what another file says: the keys of every kind of document from the
 * schemas, units and functions from the expression language, built-in catalogs from their own documents.
 */
import type { Text } from '../../src/core/base/text.ts';
import { FUNCTIONS, signature } from '../../src/core/expression/functions.ts';
import { UNITS, type UnitKind } from '../../src/core/expression/units.ts';
import { readCatalogs } from './catalogs.ts';
import { asObject, isObject, readSchema, type Json, type JsonObject, type SchemaName } from './schema-files.ts';

const FOLDER = 'docs/reference';
const KINDS = ['standard', 'scoring', 'survey', 'catalog', 'dataset', 'config'] as const satisfies readonly SchemaName[];

export function generateLanguageDocs(): Map<string, string> {
  const files = new Map<string, string>();
  for (const kind of KINDS) files.set(`${FOLDER}/${kind}.md`, keysPage(kind));
  files.set(`${FOLDER}/expressions.md`, expressionsPage());
  files.set(`${FOLDER}/catalogs.md`, catalogsPage());
  return files;
}

const head = (from: string, title: string, ...lead: string[]): string =>
  [`<!-- Generated from ${from} by \`npm run generate\`. Do not edit. -->`, `# ${title}`, ...lead].join('\n\n');

const both = ({ zh, en }: Text): string => (zh === en ? zh : `${zh} / ${en}`);

/** A cell of a table: one line, without the delimiter. */
const cell = (text: string): string => text.replace(/\s*\n\s*/g, '<br>').replaceAll('|', '\\|');

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows.map((r) => r.map(cell))].map((r) => `| ${r.join(' | ')} |`).join('\n');

/** A schema as one page: a table per object, headed by the name of its definition. */
function keysPage(kind: (typeof KINDS)[number]): string {
  const schema = readSchema(kind);
  const definitions = asObject(schema['definitions']);
  const sections: string[] = [];
  const places = new Map<string, string[]>();
  const queue: { name: string; schema: JsonObject }[] = [{ name: '', schema }];
  places.set('', ['']);
  const describe = ({ name, schema: object }: { name: string; schema: JsonObject }): void => {
    const properties = asObject(object['properties'] ?? {});
    const required = new Set(Array.isArray(object['required']) ? object['required'] : []);
    const rows = Object.entries(properties).map(([key, property]) => {
      const value = asObject(property);
      const [zh = '', en = ''] = string(value['title']).split(' / ');
      return [`\`${key}\``, zh, en, required.has(key) ? '●' : '', words(value, definitions), description(value)];
    });
    const variants = variantsOf(object).map((v) => `[${v}](#${v})`);
    const text = [
      variants.length > 0 ? `由 \`type\` 决定用哪一种 / \`type\` decides which: ${variants.join(' · ')}` : '',
      rows.length > 0 ? table(['键 / Key', '名称', 'Name', '必写 / Required', '值 / Value', '说明 / Description'], rows) : '',
    ];
    sections.push([`## ${name === '' ? '顶层 Top level' : name}`, `@${name}@`, ...text].filter((t) => t !== '').join('\n\n'));
  };
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    describe(next);
    for (const { name, path } of objectsIn(next.schema, definitions)) {
      const at = `${places.get(next.name)?.[0] ?? ''}${path}`;
      const known = places.get(name);
      if (known !== undefined) {
        if (!known.includes(at)) known.push(at);
        continue;
      }
      places.set(name, [at]);
      queue.push({ name, schema: asObject(definitions[name]) });
    }
  }
  const found = (name: string): string =>
    name === '' ? '' : `位置 / Found at: ${(places.get(name) ?? []).slice(0, MAX_PLACES).map((p) => `\`${p.replace(/^\./, '')}\``).join(', ')}`;
  const body = sections.map((s) => s.replace(/^@(.*)@$/m, (_, name: string) => found(name)).replace(/\n{3,}/g, '\n\n'));
  return `${[head(`schemas/${kind}.schema.json`, `${kind}：${string(schema['title'])}`, string(schema['markdownDescription'])), ...body].join('\n\n')}\n`;
}

/** A group of criteria may stand in itself: so many places of one object are named, and no more. */
const MAX_PLACES = 6;

interface Found {
  readonly name: string;
  /** From the object it is found in: `.bands[]`, `.inputs.<…>`, or nothing for a variant of it. */
  readonly path: string;
}

/** The objects with keys of their own that an object leads to, in the order of the schema. */
function objectsIn(schema: JsonObject, definitions: JsonObject): Found[] {
  const found: Found[] = variantsOf(schema).map((name) => ({ name, path: '' }));
  for (const [key, property] of Object.entries(asObject(schema['properties'] ?? {}))) found.push(...objectsOf(asObject(property), definitions, `.${key}`));
  return found;
}

function objectsOf(value: JsonObject, definitions: JsonObject, path: string): Found[] {
  const name = refOf(value);
  if (name !== undefined) {
    if (name === 'text') return [];
    const target = asObject(definitions[name]);
    if (target['properties'] !== undefined || target['oneOf'] !== undefined) return [{ name, path }];
    return objectsOf(target, definitions, path);
  }
  if (value['properties'] !== undefined) throw new Error(`the object at ${path} has no definition of its own, so it cannot be documented`);
  if (isObject(value['items'])) return objectsOf(value['items'], definitions, `${path}[]`);
  if (isObject(value['additionalProperties'])) return objectsOf(value['additionalProperties'], definitions, `${path}.<…>`);
  return [];
}

const refOf = (value: JsonObject): string | undefined => (value['$ref'] === undefined ? undefined : string(value['$ref']).replace('#/definitions/', ''));

const variantsOf = (schema: JsonObject): string[] =>
  Array.isArray(schema['oneOf']) ? schema['oneOf'].flatMap((v: Json) => refOf(asObject(v)) ?? []) : [];

const string = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const description = (value: JsonObject): string => {
  const [zh = '', en = ''] = string(value['markdownDescription']).split('\n\n');
  return en === '' ? zh : `${zh}\n${en}`;
};

/** What may stand behind a key, in as few words as fit into a cell. */
function words(value: JsonObject, definitions: JsonObject): string {
  const fallback = value['default'] ?? asObject(definitions[refOf(value) ?? ''] ?? {})['default'];
  const standard = fallback === undefined ? '' : `; 默认 / default \`${String(fallback)}\``;
  return `${bare(value, definitions)}${standard}`;
}

/** Definitions with a word of their own; their schemas are patterns that say less. */
const NAMED: Readonly<Record<string, string>> = {
  text: '文字 / text',
  id: '编号 / id',
  name: '变量名 / name',
  date: '日期 / date `2026-01-01`',
  period: '周期 / period `P1M`',
  percent: '数字或百分数 / number or percentage',
  share: '比例 / share `30%`, 0 < … ≤ 100%',
  'proper-share': '比例 / share `95%`, 0 < … < 100%',
  duration: '时长 / duration `2h`',
  'unary-tests': 'FEEL 条件 / FEEL tests `>= 85%`',
  expression: 'FEEL 表达式 / FEEL expression',
};

function bare(value: JsonObject, definitions: JsonObject): string {
  if (Array.isArray(value['x-refers'])) {
    const kinds = value['x-refers'].map((k) => `\`${String(k)}\``).join(', ');
    return value['type'] === 'array' ? `列表 / list: 引用 / reference ${kinds}` : `引用 / reference: ${kinds}`;
  }
  const name = refOf(value);
  if (name !== undefined) {
    const known = NAMED[name];
    if (known !== undefined) return known;
    const target = asObject(definitions[name]);
    const link = `[${name}](#${name})`;
    if (target['oneOf'] !== undefined) return link;
    if (target['properties'] === undefined) return bare(target, definitions);
    return Array.isArray(target['type']) ? `文字或 / text or ${link}` : link;
  }
  if (value['const'] !== undefined) return `\`${String(value['const'])}\``;
  if (Array.isArray(value['enum'])) return value['enum'].map((v) => `\`${String(v)}\``).join(' · ');
  if (value['x-unit'] === true) return '单位 / unit';
  if (value['x-path'] === true) return '文件路径 / file path';
  if (value['type'] === 'array') return `列表 / list${isObject(value['items']) ? `: ${bare(value['items'], definitions)}` : ''}`;
  if (value['type'] === 'object') {
    const keys = Array.isArray(value['x-keys-refer']) ? ` (键引用 / keys refer to ${value['x-keys-refer'].map((k) => `\`${String(k)}\``).join(', ')})` : '';
    return `键值 / map${keys}${isObject(value['additionalProperties']) ? `: ${bare(value['additionalProperties'], definitions)}` : ''}`;
  }
  const types = Array.isArray(value['type']) ? value['type'] : [value['type'] ?? 'string'];
  return `${types.map((t) => TYPES[String(t)] ?? String(t)).join(', ')}${rangeOf(value)}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字 / string',
  number: '数字 / number',
  integer: '整数 / integer',
  boolean: '`true` · `false`',
  null: '`null`',
  array: '列表 / list',
  object: '键值 / map',
};

function rangeOf(value: JsonObject): string {
  const bound = (sign: string, key: string): string[] => (value[key] === undefined ? [] : [`${sign} ${String(value[key])}`]);
  const bounds = [...bound('≥', 'minimum'), ...bound('>', 'exclusiveMinimum'), ...bound('≤', 'maximum')];
  return bounds.length === 0 ? '' : ` (${bounds.join(', ')})`;
}

const UNIT_KINDS: readonly (readonly [UnitKind, Text])[] = [
  ['time', { zh: '时间', en: 'times' }],
  ['percent', { zh: '百分数', en: 'percentages' }],
  ['count', { zh: '计数', en: 'counts' }],
  ['money', { zh: '金额', en: 'money' }],
  ['score', { zh: '分值', en: 'scores' }],
];

function expressionsPage(): string {
  const units = UNIT_KINDS.flatMap(([kind, name]) =>
    UNITS.filter((u) => u.kind === kind).map((u) => [
      `\`${u.symbol}\``,
      u.zh.map((z) => `\`${z}\``).join(' '),
      both(name),
      kind === 'time' || kind === 'percent' ? '●' : '',
    ]));
  const functions = FUNCTIONS.map((f) => [`\`${signature(f)}\``, f.summary.zh, f.summary.en]);
  return `${[
    head('server/src/core/expression', '单位与函数 Units and functions',
      '表达式怎样写，见[语言说明](../language.zh.md#条件与公式)。', 'How expressions are written is told in [the language](../language.md#conditions-and-formulas).'),
    '## 单位 Units',
    '带 ● 的单位可以直接写在表达式的数字后面（`30s`、`85%`）；其余的只用于 `unit:`。\n\nUnits marked ● may stand behind a number in an expression (`30s`, `85%`); the others only in `unit:`.',
    table(['单位 / Unit', '中文写法 / In Chinese', '种类 / Kind', '表达式 / In expressions'], units),
    '## 函数 Functions',
    '方括号里的参数可以省略；带 … 的参数可以是任意多个值，也可以是一个列表。\n\nArguments in brackets may be left out; one that ends in … takes any number of values or one list.',
    table(['函数 / Function', '说明', 'Summary'], functions),
  ].join('\n\n')}\n`;
}

function catalogsPage(): string {
  const sections = readCatalogs().map((file) => {
    const source = `server/src/core/catalog${file.path}`;
    const rows = file.symbols.filter((s) => s.kind === 'dimension').map((s) => [
      `\`${file.document.id}.${s.id}\``, s.label?.zh ?? '', s.label?.en ?? '', s.aliases.map((a) => a.text).join(' · '),
    ]);
    const models = file.symbols.filter((s) => s.kind === 'model').map((s) => `\`${file.document.id}.${s.id}\``);
    return [
      `## ${file.document.id}`,
      `[${file.document.label === null ? file.document.id : both(file.document.label)}](../../${source})`,
      table(['引用名 / Reference', '名称', 'Label', '常见别名 / Synonyms'], rows),
      ...(models.length === 0 ? [] : [`结构模型 / Models: ${models.join(', ')}`]),
    ].join('\n\n');
  });
  return `${[
    head('server/src/core/catalog', '内置目录 Built-in catalogs',
      '这些目录随产品提供：在 `uses:` 里写上目录编号，就可以引用其中的维度。别名会被认出来，并提示改为编号。',
      'These catalogs come with the product: name one in `uses:` and refer to its dimensions. Synonyms are recognised and reported with a fix to the id.'),
    ...sections,
  ].join('\n\n')}\n`;
}
