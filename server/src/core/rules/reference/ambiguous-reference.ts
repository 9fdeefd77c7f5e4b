/** A name that several things bear: which of them is meant, only the author knows. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Target } from '../../analysis/project.ts';
import { same } from '../../base/text.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { kindName, quotedList } from '../support/names.ts';

export default defineRule({
  id: 'ambiguous-reference',
  group: 'reference',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'unsafe',
  summary: { zh: '引用的名称对应多样东西。', en: 'A name that several things bear is referred to.' },
  messages: {
    ambiguous: {
      zh: '“{name}”可以指{readings}，请写明是哪一个。',
      en: '“{name}” may mean {readings}; say which one.',
    },
  },
  check({ index, project, report }) {
    for (const reference of index.references) {
      if (reference.form === 'feel') continue;
      const resolution = project.resolve(index, reference);
      if (resolution.status !== 'ambiguous') continue;
      const { targets } = resolution;
      // Two documents of a kind with one id are a finding by themselves; what names them need not repeat it.
      if (targets.every((t) => t.symbol === null && t.file.kind === targets[0]?.file.kind)) continue;
      const dimensions = targets.filter((t) => t.symbol?.kind === 'dimension');
      const ids = [...new Set(dimensions.map((t) => nameOf(t, index.uri)))];
      const fixes: Fix[] = reference.editable && reference.form !== 'link' && dimensions.length === targets.length
        ? ids.map((id) => replaceFix(reference.span, id, 'unsafe'))
        : [];
      const readings = [...new Set(targets.map((t) => nameOf(t, index.uri)))];
      report({
        message: 'ambiguous',
        span: reference.span,
        data: { name: reference.text, readings: readings.length > 1 ? quotedList(readings) : kindsOf(targets) },
        related: targets
          .filter((t) => !t.file.builtIn)
          .map((t) => ({ uri: t.file.uri, span: t.symbol?.span ?? t.file.document.span, message: same(nameOf(t, index.uri)) })),
        fixes,
      });
    }
  },
});

function nameOf({ file, symbol }: Target, from: string): string {
  if (!symbol) return file.document.id;
  if (symbol.kind !== 'dimension') return `${file.document.id}#${symbol.id}`;
  return file.uri === from ? symbol.id : `${file.document.id}.${symbol.id}`;
}

/** Things of different kinds with one id are told apart by their kinds. */
function kindsOf(targets: readonly Target[]) {
  const names = [...new Set(targets.map((t) => t.symbol?.kind ?? t.file.kind))].map(kindName);
  return { zh: names.map((n) => n.zh).join('或'), en: names.map((n) => `a ${n.en}`).join(' or ') };
}
