/** `plumbline rules`: all rules at a glance. */
import { ruleUrl } from '../../core/base/rule-url.ts';
import type { Locale } from '../../core/base/text.ts';
import { rules, type RuleInfo } from '../../core/service.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { columns } from '../../core/base/columns.ts';
import { padColumns } from '../../core/base/display-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { SEVERITY_WORDS } from '../reporters/reporter.ts';

export const rulesCommand: Command = {
  name: 'rules',
  positionals: '',
  maxPositionals: 0,
  summary: { zh: '列出所有规则及其级别、修复方式。', en: 'Lists all rules with their severity and fix.' },
  exits: [[EXIT.clean, { zh: '已列出', en: 'listed' }]],
  options: [
    { name: 'format', value: 'table|json', choices: ['table', 'json'], summary: { zh: '输出格式；默认 table', en: 'format of the output; table by default' } },
  ],
  examples: [{ command: 'plumbline rules --format json', what: { zh: '供程序读取', en: 'for programs to read' } }],
  run: runRules,
};

function runRules(args: Arguments, host: Host, locale: Locale): ExitCode {
  const all = rules();
  host.stdout(args.value('format') === 'json' ? asJson(all, locale) : asTable(all, locale));
  return EXIT.clean;
}

function asJson(all: readonly RuleInfo[], locale: Locale): string {
  const list = all.map(({ summary, ...rule }) => ({ ...rule, summary: summary[locale], url: ruleUrl(rule.id) }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

const FIX_WORDS = {
  safe: { zh: '安全', en: 'safe' },
  unsafe: { zh: '可选', en: 'unsafe' },
  display: { zh: '建议', en: 'proposal' },
  none: { zh: '—', en: '-' },
} as const;

function asTable(all: readonly RuleInfo[], locale: Locale): string {
  const head = { zh: ['规则', '级别', '修复', '说明'], en: ['Rule', 'Severity', 'Fix', 'Summary'] }[locale];
  const rows = [head, ...all.map((r) => [r.id, SEVERITY_WORDS[r.severity][locale], FIX_WORDS[r.fix][locale], r.summary[locale]])];
  const widths = head.map((_, i) => Math.max(...rows.map((row) => columns(row[i] ?? ''))));
  return rows.map((row) => `${row.map((cell, i) => (i < row.length - 1 ? padColumns(cell, widths[i] ?? 0) : cell)).join('  ')}\n`).join('');
}
