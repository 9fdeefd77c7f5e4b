/** A variable of an index model with too few questions to measure it: with none the model cannot be estimated. */
import type { SymbolDefinition } from '../../analysis/file-index.ts';
import type { Span } from '../../base/span.ts';
import { defineRule } from '../define-rule.ts';
import { dimensionNamed, measuredDimensions, modelVariables } from '../support/survey-dimensions.ts';

export default defineRule({
  id: 'csi-block-too-small',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '指数模型的潜变量题目太少。', en: 'A variable of an index model has too few questions.' },
  messages: {
    none: {
      zh: '潜变量“{variable}”没有题目，指数模型算不出来。',
      en: 'No question measures the variable “{variable}”, so the model cannot be estimated.',
    },
    few: {
      zh: '潜变量“{variable}”只有 {count} 道题，测量误差无从估计；以 {least} 道以上为宜。',
      en: 'The variable “{variable}” has {count} question; {least} or more are needed to tell its error of measurement.',
    },
  },
  options: {
    minimum: { type: 'number', default: 2, description: { zh: '一个潜变量至少几道题', en: 'questions that a variable has at least' } },
  },
  check({ index, project, options, report }) {
    const facts = index.facts;
    if (facts?.kind !== 'survey' || index.broken) return;
    const least = Number(options['minimum']);
    const measured = measuredDimensions(index, project);
    const numbers = (symbol: SymbolDefinition | null): number => (symbol === null ? 0 : (measured.get(symbol)?.numbers ?? 0));
    for (const { model, variables, ends } of facts.models) {
      const own = new Map(variables.map((v) => [v.name, v]));
      const blocks: { name: string; span: Span; count: number }[] = [];
      if (variables.length > 0) {
        for (const v of variables) {
          const symbol = dimensionNamed(index, project, v.dimension === '' ? v.name : v.dimension);
          // A name that leads nowhere is another finding.
          if (v.items !== null || symbol !== null) blocks.push({ name: v.name, span: v.span, count: v.items ?? numbers(symbol) });
        }
      }
      for (const end of ends) {
        const symbol = own.has(end.name) ? null : dimensionNamed(index, project, end.name);
        if (symbol !== null) blocks.push({ ...end, count: numbers(symbol) });
      }
      if (model !== null && ends.length === 0 && variables.length === 0) {
        for (const symbol of modelVariables(project, model.name)) blocks.push({ name: symbol.id, span: model.span, count: numbers(symbol) });
      }
      for (const { name, span, count } of blocks) {
        if (count < least) report({ message: count === 0 ? 'none' : 'few', span, data: { variable: name, count, least } });
      }
    }
  }
});
