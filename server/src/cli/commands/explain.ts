/** `plumbline explain`: the page of a rule, as the documentation has it. */
import { ruleUrl } from '../../core/base/rule-url.ts';
import { suggest } from '../../core/base/suggest.ts';
import type { Locale, Text } from '../../core/base/text.ts';
import { rulePage, rules, type RuleInfo } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { SEVERITY_WORDS } from '../reporters/reporter.ts';

export const explain: Command = {
  name: 'explain',
  positionals: '<rule>',
  maxPositionals: 1,
  summary: { zh: '说明一条规则：检查什么、为什么重要、怎样改。', en: 'Explains a rule: what it does, why it matters, what to write instead.' },
  exits: [
    [EXIT.clean, { zh: '已说明', en: 'explained' }],
    [EXIT.failed, { zh: '没有这条规则', en: 'there is no such rule' }],
  ],
  options: [],
  examples: [{ command: 'plumbline explain unknown-dimension', what: { zh: '一条规则的说明页', en: 'the page of a rule' } }],
  run: runExplain,
};

async function runExplain(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [id] = args.positionals;
  const known = rules();
  if (id === undefined) {
    throw new InputError({
      zh: '请给出规则的编号；plumbline rules 列出全部规则。',
      en: 'Name a rule; plumbline rules lists them all.',
    });
  }
  const rule = known.find((r) => r.id === id);
  if (!rule) throw unknownRule(id, known);
  const page = await rulePage(id);
  const body = page?.[locale] ?? page?.en ?? page?.zh ?? `# ${id}\n\n${rule.summary[locale]}\n`;
  host.stdout(`${body.trimEnd()}\n\n${facts(rule, locale)}\n${ruleUrl(id)}\n`);
  return EXIT.clean;
}

const STATUS_WORDS: Readonly<Record<RuleInfo['status'], Text>> = { stable: { zh: '稳定', en: 'stable' }, preview: { zh: '预览，仍可能改变', en: 'preview, may still change' }, deprecated: { zh: '不再使用', en: 'deprecated' } };

function facts({ severity, fix, since, status }: RuleInfo, locale: Locale): string {
  const fixes = { safe: ['安全修复', 'safe fix'], unsafe: ['可选修改', 'optional change'], display: ['给出建议', 'proposal'], none: ['无', 'none'] }[fix];
  return locale === 'zh'
    ? `级别：${SEVERITY_WORDS[severity].zh} · 修复：${fixes[0] ?? ''} · 自版本 ${since} · ${STATUS_WORDS[status].zh}`
    : `Severity: ${severity} · Fix: ${fixes[1] ?? ''} · Since ${since} · ${STATUS_WORDS[status].en}`;
}

function unknownRule(id: string, known: readonly RuleInfo[]): InputError {
  const meant = suggest(id, known.map((r) => r.id));
  return new InputError({
    zh: `没有规则 ${id}${meant ? `，是不是 ${meant}？` : '。'}plumbline rules 列出全部规则。`,
    en: `There is no rule ${id}.${meant ? ` Did you mean ${meant}?` : ''} plumbline rules lists them all.`,
  });
}
