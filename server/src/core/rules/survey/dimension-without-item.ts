/** A dimension that is weighted or analysed, or belongs to the model that is measured, and that no question measures. */
import type { SymbolDefinition } from '../../analysis/file-index.ts';
import type { Text } from '../../base/text.ts';
import { defineRule } from '../define-rule.ts';
import { quotable } from '../define-rule.ts';
import { dimensionNamed, measuredDimensions } from '../support/survey-dimensions.ts';

export default defineRule({
  id: 'dimension-without-item',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '要分析的维度没有题目。', en: 'A dimension that is to be analysed has no question.' },
  messages: {
    needed: {
      zh: '维度“{dimension}”没有一道题来测量，这里却用到了它。',
      en: 'No question measures the dimension “{dimension}”, which is used here.',
    },
    catalog: {
      zh: '问卷测量目录“{catalog}”的大部分维度，却没有题目测量{missing}。',
      en: 'The survey measures most dimensions of “{catalog}”, and no question measures {missing}.',
    },
  },
  check({ index, project, report }) {
    const facts = index.facts;
    if (facts?.kind !== 'survey' || index.broken) return;
    const measured = measuredDimensions(index, project);
    const reported = new Set<SymbolDefinition>();
    for (const { name, span } of facts.needed) {
      const symbol = dimensionNamed(index, project, name);
      if (symbol === null || measured.has(symbol) || reported.has(symbol)) continue;
      reported.add(symbol);
      report({ message: 'needed', span, data: { dimension: name } });
    }
    if (!facts.byDimension) return;
    for (const used of index.document.uses) {
      const [catalog] = project.documents(used.id, ['catalog']);
      // A catalog of index models brings the variables of all of them.
      if (catalog?.facts?.kind === 'catalog' && catalog.facts.models.length > 0) continue;
      const dimensions = catalog?.symbols.filter((s) => s.kind === 'dimension') ?? [];
      const missing = dimensions.filter((s) => !measured.has(s));
      // A catalog of which a part is used is a stock to choose from; one that is used nearly whole is a model.
      if (missing.length === 0 || missing.length * 3 > dimensions.length || missing.some((s) => reported.has(s))) continue;
      report({ message: 'catalog', span: used.span, data: { catalog: used.id, missing: listed(missing) } });
    }
  }
});

function listed(symbols: readonly SymbolDefinition[]): Text {
  const shown = symbols.slice(0, 5);
  const more = symbols.length > shown.length;
  return {
    zh: shown.map((s) => `“${quotable(s.label?.zh ?? s.id)}”`).join('、') + (more ? '等' : ''),
    en: shown.map((s) => `“${quotable(s.label?.en ?? s.id)}”`).join(', ') + (more ? ', …' : ''),
  };
}
