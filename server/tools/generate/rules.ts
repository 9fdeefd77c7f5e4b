/**
 * Everything that is made from the rules: their registry, their pages for `explain` and for readers, and the schema of
 * what a configuration may say about them. A rule that breaks the conventions stops the generator with all reasons.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { RULE_GROUPS, type Rule, type RuleGroup } from '../../src/core/rules/define-rule.ts';
import type { Text } from '../../src/core/base/text.ts';
import { banner, inRepository } from './repository.ts';
import { pageProblems, pageIn } from './rule-page.ts';

const FOLDER = 'server/src/core/rules';

export interface RuleSource {
  readonly group: RuleGroup;
  /** Name of the file without `.ts`. */
  readonly name: string;
  readonly rule: Rule;
  readonly page: string;
}

export async function generateRules(): Promise<Map<string, string>> {
  const sources = await readRules();
  const problems = sources.flatMap(problemsOf);
  if (problems.length > 0) throw new Error(`The rules break their conventions:\n${problems.join('\n')}`);
  const files = new Map<string, string>();
  files.set(`${FOLDER}/generated/registry.ts`, registry(sources));
  files.set(`${FOLDER}/generated/pages.ts`, pages(sources));
  for (const source of sources) files.set(`docs/rules/${source.name}.md`, published(source));
  files.set('docs/rules/README.md', overview(sources));
  files.set('schemas/generated/rules.schema.json', settingsSchema(sources));
  return files;
}

/** Every rule with its page, sorted by id. A page without a rule and a rule without a page are errors. */
export async function readRules(): Promise<RuleSource[]> {
  const sources: RuleSource[] = [];
  for (const group of RULE_GROUPS) {
    const folder = inRepository(`${FOLDER}/${group}`);
    const files = readdirSync(folder).sort();
    const names = files.filter((f) => f.endsWith('.ts')).map((f) => f.slice(0, -3));
    const stray = files.filter((f) => !names.some((n) => f === `${n}.ts` || f === `${n}.md`));
    if (stray.length > 0) throw new Error(`no rule belongs to ${stray.map((f) => `${group}/${f}`).join(', ')}`);
    for (const name of names) {
      if (!files.includes(`${name}.md`)) throw new Error(`the rule ${group}/${name} has no page ${name}.md beside it`);
      const loaded = (await import(pathToFileURL(`${folder}/${name}.ts`).href)) as { default: Rule };
      sources.push({ group, name, rule: loaded.default, page: readFileSync(`${folder}/${name}.md`, 'utf8') });
    }
  }
  return sources.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a rule and its page have to agree on. */
export function problemsOf({ group, name, rule, page }: RuleSource): string[] {
  const problems: string[] = [];
  if (rule.id !== name) problems.push(`is named ${rule.id} inside`);
  if (rule.group !== group) problems.push(`stands in the folder of ${group} and says ${rule.group}`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(rule.id)) problems.push('has an id that is not kebab-case');
  const texts = new Map<string, Text>([['summary', rule.summary], ...Object.entries(rule.messages)]);
  for (const [option, { description }] of Object.entries(rule.options ?? {})) texts.set(`option ${option}`, description);
  for (const [what, text] of texts) problems.push(...textProblems(text).map((p) => `${what}: ${p}`));
  problems.push(...pageProblems(rule, page));
  return problems.map((p) => `  ${group}/${name}: ${p}`);
}

function textProblems({ zh, en }: Text): string[] {
  const problems: string[] = [];
  const places = (text: string): string => [...new Set(text.match(/\{[\w-]+\}/g) ?? [])].sort().join(' ');
  if (places(zh) !== places(en)) problems.push(`places differ: ${places(zh) || 'none'} in Chinese, ${places(en) || 'none'} in English`);
  const words = zh.replace(/\{[\w-]+\}/g, '');
  if (words !== '' && !/\p{Script=Han}/u.test(words)) problems.push('has no Chinese');
  if (/\p{Script=Han}/u.test(en)) problems.push('has Chinese in its English');
  if (/\p{Script=Han}[,;:?!]/u.test(zh)) problems.push('has half-width punctuation behind Chinese');
  return problems;
}

function registry(sources: readonly RuleSource[]): string {
  const name = ({ name: id }: RuleSource): string => id.replace(/-(\w)/g, (_, c: string) => c.toUpperCase());
  return [
    banner(`${FOLDER}/<group>/<rule-id>.ts`).trimEnd(),
    "import type { Rule } from '../define-rule.ts';",
    ...sources.map((s) => `import ${name(s)} from '../${s.group}/${s.name}.ts';`),
    '',
    '/** Every rule, sorted by id. */',
    'export const RULES: readonly Rule[] = [',
    ...sources.map((s) => `  ${name(s)},`),
    '];',
    '',
  ].join('\n');
}

function pages(sources: readonly RuleSource[]): string {
  return [
    banner(`${FOLDER}/<group>/<rule-id>.md`).trimEnd(),
    "import type { Text } from '../../base/text.ts';",
    '',
    '/** The page of each rule as Markdown, by rule id. */',
    'export const RULE_PAGES: Readonly<Record<string, Text>> = {',
    ...sources.map((s) => `  ${JSON.stringify(s.name)}: { zh: ${JSON.stringify(pageIn(s.rule, s.page, 'zh'))}, en: ${JSON.stringify(pageIn(s.rule, s.page, 'en'))} },`),
    '};',
    '',
  ].join('\n');
}

const GROUP_NAMES: Readonly<Record<RuleGroup, Text>> = {
  document: { zh: '文档', en: 'Documents' },
  schema: { zh: '键和值', en: 'Keys and values' },
  reference: { zh: '引用', en: 'References' },
  standard: { zh: '服务标准', en: 'Service standards' },
  regulation: { zh: '管理制度', en: 'Regulations' },
  scoring: { zh: '评分标准', en: 'Scorings' },
  survey: { zh: '问卷', en: 'Surveys' },
  dataset: { zh: '数据', en: 'Data' },
};
const SEVERITY_NAMES: Readonly<Record<Rule['severity'], Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};
const FIX_NAMES: Readonly<Record<Rule['fix'], Text>> = {
  safe: { zh: '安全，`--fix` 会应用', en: 'safe, applied by `--fix`' },
  unsafe: { zh: '需要确认', en: 'to be confirmed' },
  display: { zh: '仅供参考', en: 'a proposal to fill in' },
  none: { zh: '无', en: 'none' },
};
const both = ({ zh, en }: Text): string => `${zh} / ${en}`;

/** The page under a head that repeats what the rule itself says. */
function published({ rule, page }: RuleSource): string {
  const rows: [string, string][] = [
    ['分组 / Group', both(GROUP_NAMES[rule.group])],
    ['严重程度 / Severity', both(SEVERITY_NAMES[rule.severity])],
    ['起始版本 / Since', rule.since],
    ['状态 / Status', rule.status],
    ['修复 / Fix', both(FIX_NAMES[rule.fix])],
    ['适用文档 / Kinds', rule.kinds === undefined ? '全部 / all' : rule.kinds.map((k) => `\`${k}\``).join(', ')],
    ...Object.entries(rule.options ?? {}).map(([name, o]): [string, string] => [
      `选项 / Option \`${name}\``,
      `${both(o.description)} \`${o.type}\`, 默认 / default \`${JSON.stringify(o.default)}\``,
    ]),
  ];
  const table = ['| | |', '|---|---|', ...rows.map(([label, value]) => `| ${label} | ${value} |`)].join('\n');
  const body = page.slice(page.indexOf('\n') + 1).trim();
  return `<!-- Generated from ${FOLDER}/${rule.group}/${rule.id}.md by \`npm run generate\`. Do not edit. -->\n\n# ${rule.id}\n\n${rule.summary.zh}\n\n${rule.summary.en}\n\n${table}\n\n${body}\n`;
}

function overview(sources: readonly RuleSource[]): string {
  const sections = RULE_GROUPS.map((group) => {
    const rows = sources.filter((s) => s.group === group).map(({ rule }) =>
      `| [${rule.id}](${rule.id}.md) | ${both(SEVERITY_NAMES[rule.severity])} | ${both(FIX_NAMES[rule.fix])} | ${rule.summary.zh} | ${rule.summary.en} |`);
    return [`## ${GROUP_NAMES[group].zh} ${GROUP_NAMES[group].en}`, '', '| 规则 / Rule | 严重程度 / Severity | 修复 / Fix | 说明 | Summary |', '|---|---|---|---|---|', ...rows].join('\n');
  });
  const lead = [
    `<!-- Generated from ${FOLDER} by \`npm run generate\`. Do not edit. -->`,
    '# 规则 Rules',
    `准绳共有 ${sources.length} 条规则。每条规则的严重程度和选项可以在 \`plumbline.config.yaml\` 的 \`rules\` 中调整。`,
    `Plumbline has ${sources.length} rules. Severity and options of each can be set under \`rules\` in \`plumbline.config.yaml\`.`,
  ].join('\n\n');
  return `${[lead, ...sections].join('\n\n')}\n`;
}

/** For completion of `rules:` in a configuration: ids, severities and options with their types. */
function settingsSchema(sources: readonly RuleSource[]): string {
  const severities = ['off', 'hint', 'info', 'warning', 'error'];
  const option = (spec: NonNullable<Rule['options']>[string]): object => ({
    ...(spec.type === 'string-list' ? { type: 'array', items: { type: 'string' } } : { type: spec.type }),
    default: spec.default,
    markdownDescription: `${spec.description.zh}\n\n${spec.description.en}`,
  });
  const setting = ({ rule }: RuleSource): object => ({
    markdownDescription: `${rule.summary.zh}\n\n${rule.summary.en}`,
    type: ['string', 'object'],

    default: rule.severity,
    pattern: `^(${severities.join('|')})$`,
    properties: {
      severity: { type: 'string', enum: severities, default: rule.severity },
      options: {
        type: 'object',
        properties: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, option(spec)])),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: `Generated from ${FOLDER} by \`npm run generate\`. Do not edit.`,
    title: '规则设置 / Rule settings',
    type: 'object',
    properties: Object.fromEntries(sources.map((s) => [s.name, setting(s)])),
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
