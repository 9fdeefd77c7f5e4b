/** A standard in force whose targets nothing in the project measures, although there are scorings or surveys that could. */
import type { FileIndex } from '../../analysis/file-index.ts';
import { defineRule } from '../define-rule.ts';
import { isMeasuredBy, namedMeasures, standardFacts } from '../../analysis/measurement.ts';

export default defineRule({
  id: 'standard-without-scoring',
  group: 'standard',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'hint',
  fix: 'none',
  kinds: ['standard'],
  summary: { zh: '生效的服务标准没有评分标准或问卷来衡量。', en: 'No scoring or survey measures a standard that is in force.' },
  messages: {
    unmeasured: {
      zh: '服务标准“{id}”有 {count} 个目标，项目中却没有评分标准或问卷衡量它：请用 standard 或 measured-by 把它们连起来。',
      en: 'The standard “{id}” has {count} targets, and no scoring or survey of the project measures it; connect them by standard or measured-by.',
    },
  },
  check({ index, project, report }) {
    const { targets } = standardFacts(index);
    const { id, status, span, declaredId } = index.document;
    if (status !== 'active' || targets.length === 0 || index.broken || declaredId === null) return;
    const measures = project.measures;
    // A project without any is one that scores elsewhere; what a standard names without its being there is an unknown reference.
    if (measures.length === 0 || namedMeasures(index).size > 0) return;
    if (measures.some((m) => m.broken || isMeasuredBy(index, m) || usesMetrics(m, index))) return;
    report({ message: 'unmeasured', span, data: { id, count: targets.length } });
  },
});

/** A scoring that takes in what the targets count measures them, even where neither document says so. */
function usesMetrics({ facts }: FileIndex, standard: FileIndex): boolean {
  if (facts?.kind !== 'scoring') return false;
  const metrics = new Set(standardFacts(standard).targets.map((t) => t.metric));
  return facts.inputs.some((name) => metrics.has(name));
}
