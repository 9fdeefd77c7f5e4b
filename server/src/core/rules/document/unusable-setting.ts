/** Settings that are well-formed and still cannot be followed: ignored in silence they would let files go unchecked. */
import { SEVERITIES } from '../../base/diagnostic.ts';
import { globProblem, type GlobProblem } from '../../base/glob.ts';
import { get, isMap, isScalar, isSeq, type ScalarNode } from '../../syntax/tree.ts';
import { defineRule, type DocumentContext } from '../define-rule.ts';

type Messages = GlobProblem | 'always';

export default defineRule({
  id: 'unusable-setting',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  always: true,
  kinds: ['config'],
  summary: { zh: '配置里的设置无法照办。', en: 'A setting of the configuration cannot be followed.' },
  messages: {
    empty: { zh: '通配符是空的，不匹配任何文件。', en: 'This glob is empty and matches no file.' },
    long: { zh: '通配符过长，不会使用；请写得短些，或分成几条。', en: 'This glob is too long and is not used; shorten it or write several.' },
    wild: {
      zh: '通配符“{glob}”里的 * 或 ** 太多，不会使用；请减少，或分成几条。',
      en: 'The glob “{glob}” has too many * or ** and is not used; take fewer or write several.',
    },
    always: {
      zh: '规则“{rule}”报告的是无法检查的内容，不能关闭，也不能降低级别。',
      en: 'The rule “{rule}” says what could not be checked; it cannot be turned off or made milder.',
    },
  },
  check(context) {
    const { root } = context.document.parsed;
    for (const key of ['include', 'exclude']) {
      const globs = get(root, key);
      if (isSeq(globs)) for (const item of globs.items) checkGlob(context, item);
      else checkGlob(context, globs);
    }
    const documents = get(root, 'documents');
    if (isMap(documents)) for (const e of documents.entries) checkGlob(context, e.key);
    checkLevels(context);
  },
});

function checkGlob(context: DocumentContext<Messages>, node: ReturnType<typeof get> | ScalarNode): void {
  if (!isScalar(node) || typeof node.value !== 'string') return;
  const problem = globProblem(node.value);
  if (problem) context.report({ message: problem, span: node.span, data: { glob: node.value } });
}

function checkLevels({ document, rules, report }: DocumentContext<Messages>): void {
  const settings = get(document.parsed.root, 'rules');
  if (!isMap(settings)) return;
  const always = new Map(rules.filter((rule) => rule.always === true).map((rule) => [rule.id, rule]));
  for (const e of settings.entries) {
    const rule = always.get(e.key.source);
    const level = isMap(e.value) ? get(e.value, 'severity') : e.value;
    if (!rule || !isScalar(level) || level.source === rule.severity) continue;
    // A word that is no severity at all is told by the schema.
    if ([...SEVERITIES, 'off'].includes(level.source)) report({ message: 'always', span: level.span, data: { rule: rule.id } });
  }
}
