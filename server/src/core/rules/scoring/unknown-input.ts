/** A name in a condition or formula that is no declared input: it would always be empty, and the condition never true. */
import type { Fix } from '../../base/diagnostic.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { freeNames, type NameUse } from '../../expression/names.ts';
import { formatText } from '../../expression/values.ts';
import { defineRule } from '../define-rule.ts';
import { rewritten, saidInWords } from '../support/expression-fixes.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean, suggester } from '../support/names.ts';

export default defineRule({
  id: 'unknown-input',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '条件或公式用到了没有声明的输入。', en: 'A condition or formula uses an input that is not declared.' },
  messages: {
    unknown: { zh: 'inputs 中没有声明“{name}”{suggestion}', en: 'The inputs do not declare “{name}”{suggestion}' },
    text: {
      zh: 'inputs 中没有声明“{name}”；如果是选项的值，要加引号写成 {quoted}。',
      en: 'The inputs do not declare “{name}”; if it is a value of an enumeration, write it in quotes as {quoted}.',
    },
    words: { zh: '“{text}”是说话的写法，条件要写成比较：{test}。', en: '“{text}” is in words; a condition is a comparison: {test}.' },
  },
  check({ document, report }) {
    if (isBroken(document.parsed)) return;
    const { inputs } = document.scoring;
    const names = new Set(inputs.map((i) => i.name));
    const words = new Set(inputs.flatMap((i) => i.values.map((v) => v.value)));
    const guess = suggester();
    for (const site of document.expressions) {
      if (site.parsed.problems.length > 0) continue;
      const unknown = freeNames(site.parsed).filter((use) => !names.has(use.name));
      const tests = unknown.length === 0 ? [] : saidInWords(site);
      if (tests.length > 0) {
        const data = { text: site.node.source, test: { zh: tests.join(' 或 '), en: tests.join(' or ') } };
        report({ message: 'words', span: site.locate({ start: 0, end: site.node.source.length }), data, fixes: tests.flatMap((test) => rewritten(site, test, 'unsafe')) });
        continue;
      }
      for (const use of unknown) {
        const span = site.locate(use.span);
        if (words.has(use.name)) {
          const quoted = formatText(use.name);
          report({ message: 'text', span, data: { name: use.name, quoted }, fixes: quoteFix(site, use, quoted) });
          continue;
        }
        const meant = guess(use.name, names);
        const fixes = meant === undefined || !site.isVerbatim(use.span) ? [] : [replaceFix(span, meant, 'unsafe')];
        report({ message: 'unknown', span, data: { name: use.name, suggestion: didYouMean(meant) }, fixes });
      }
    }
  },
});

/** Quotes of the expression inside quotes of YAML: a bare value needs both, and inside double quotes they would have to be escaped. */
function quoteFix(site: ExpressionSite, { name, span }: NameUse, quoted: string): Fix[] {
  const { node } = site;
  if (!site.editable || node.style === 'double' || name.includes("'")) return [];
  const whole = node.style === 'plain' && span.start === 0;
  if (whole && span.end < node.source.length) return [];
  return [replaceFix(site.locate(span), whole ? `'${quoted}'` : quoted, 'unsafe')];
}
