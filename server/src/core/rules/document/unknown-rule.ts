/** Names of rules and of their options in a configuration: a mistyped one leaves the rule as it was, without a word. */
import type { Entry } from '../../syntax/tree.ts';
import { entry, get, isMap, isScalar, isSeq } from '../../syntax/tree.ts';
import { defineRule, type DocumentContext, type OptionSpec, type RuleMeta } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean, suggester } from '../support/names.ts';
import type { Node } from '../../syntax/tree.ts';
import type { Text } from '../../base/text.ts';

type Messages = 'rule' | 'option' | 'type' | 'none';

export default defineRule({
  id: 'unknown-rule',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  kinds: ['config'],
  summary: { zh: '配置里的规则名或选项不存在。', en: 'A configuration names a rule or an option that does not exist.' },
  messages: {
    rule: { zh: '没有名为“{name}”的规则{suggestion}', en: 'There is no rule named “{name}”{suggestion}' },
    option: {
      zh: '规则“{rule}”没有名为“{name}”的选项{suggestion}',
      en: 'The rule “{rule}” has no option named “{name}”{suggestion}',
    },
    none: { zh: '规则“{rule}”没有选项。', en: 'The rule “{rule}” has no options.' },
    type: {
      zh: '规则“{rule}”的选项“{name}”应当是{type}。',
      en: 'The option “{name}” of the rule “{rule}” must be {type}.',
    },
  },
  check(context) {
    const { document, rules } = context;
    const settings = get(document.parsed.root, 'rules');
    if (!isMap(settings)) return;
    const byId = new Map(rules.map((r) => [r.id, r]));
    const guess = suggester();
    const taken = new Set(settings.entries.map((e) => e.key.source));
    for (const e of settings.entries) {
      const rule = byId.get(e.key.source);
      if (rule) checkOptions(context, rule, e, guess);
      else reportName(context, 'rule', e, { name: e.key.source }, guess(e.key.source, byId.keys()), taken);
    }
  },
});

function checkOptions(context: DocumentContext<Messages>, rule: RuleMeta, setting: Entry, guess: ReturnType<typeof suggester>): void {
  const options = entry(setting.value, 'options')?.value;
  if (!isMap(options)) return;
  const specs = new Map(Object.entries(rule.options ?? {}));
  const taken = new Set(options.entries.map((e) => e.key.source));
  for (const e of options.entries) {
    const name = e.key.source;
    const spec = specs.get(name);
    if (specs.size === 0) context.report({ message: 'none', span: e.key.span, data: { rule: rule.id } });
    else if (!spec) reportName(context, 'option', e, { rule: rule.id, name }, guess(name, specs.keys()), taken);
    else if (!hasType(e.value, spec.type)) {
      context.report({ message: 'type', span: e.value?.span ?? e.key.span, data: { rule: rule.id, name, type: TYPES[spec.type] } });
    }
  }
}

function reportName(
  context: DocumentContext<Messages>,
  message: Messages,
  e: Entry,
  data: Readonly<Record<string, string>>,
  meant: string | undefined,
  taken: Set<string>,
): void {
  // A name that stands already, or that another key has just been proposed to become, would stand twice.
  const free = meant !== undefined && !taken.has(meant);
  if (meant !== undefined) taken.add(meant);
  const plain = e.key.style === 'plain';
  context.report({
    message,
    span: e.key.span,
    data: { ...data, suggestion: didYouMean(meant) },
    fixes: free && plain ? [replaceFix(e.key.span, meant, 'safe')] : [],
  });
}

const TYPES: Readonly<Record<OptionSpec['type'], Text>> = {
  'string-list': { zh: '文字列表', en: 'a list of text' },
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
};

function hasType(node: Node | null, type: OptionSpec['type']): boolean {
  if (type === 'string-list') return isSeq(node) && node.items.every((item) => isScalar(item) && typeof item.value === 'string');
  return isScalar(node) && typeof node.value === type;
}
