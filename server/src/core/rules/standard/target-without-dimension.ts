/** A target that no dimension of service quality is measured by. */
import { get, isMap } from '../../syntax/tree.ts';
import { nameSpan } from '../../model/standard.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'target-without-dimension',
  group: 'standard',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'info',
  fix: 'none',
  kinds: ['standard'],
  summary: { zh: '目标没有说明衡量哪个维度。', en: 'A target does not say which dimension it measures.' },
  messages: {
    missing: {
      zh: '目标“{target}”没有写 dimension，看不出它衡量服务质量的哪个维度。',
      en: 'The target “{target}” has no dimension, so nobody can tell which side of service quality it measures.',
    },
  },
  check({ document, report }) {
    if (isBroken(document.parsed)) return;
    const { standard } = document;
    const groups = [...standard.stages.map((stage) => ({ targets: stage.targets, stage: stage.node })), { targets: standard.targets, stage: null }];
    for (const { targets, stage } of groups) {
      // A stage's dimension holds for its targets, and an indicator of a catalog is a dimension itself.
      if (stage && get(stage, 'dimension')) continue;
      for (const target of targets) {
        if (!isMap(target.node) || get(target.node, 'dimension') || get(target.node, 'indicator')) continue;
        report({ message: 'missing', span: nameSpan(target.node), data: { target: target.id ?? target.metric ?? '' } });
      }
    }
  },
});
