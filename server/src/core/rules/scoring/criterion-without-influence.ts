/** A criterion that is assessed and never changes the total. */
import { toExactString } from '../../base/rational.ts';
import { influences } from '../../plan/proof-totals.ts';
import type { ScoringPlan } from '../../scoring/plan.ts';
import { defineRule } from '../define-rule.ts';
import { contentSpan, criterionLabel } from '../support/bands.ts';
import { gradesOf } from '../support/grades.ts';
import { criterionPlace } from '../support/scorings.ts';

export default defineRule({
  id: 'criterion-without-influence',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['scoring'],
  tags: ['unnecessary'],
  summary: { zh: '评分项对总分没有任何影响。', en: 'A criterion never changes the total.' },
  messages: {
    weight: { zh: '“{criterion}”的权重是 0，对总分没有影响。', en: '“{criterion}” has the weight 0 and never changes the total.' },
    constant: { zh: '“{criterion}”在任何情况下都得 {score} 分，区分不出好坏。', en: '“{criterion}” scores {score} in every case and tells none from another.' },
    never: { zh: '“{criterion}”在任何情况下都不适用。', en: '“{criterion}” applies to no case at all.' },
  },
  check({ document, report }) {
    const question = gradesOf(document);
    if (question === null) return;
    const { totals, plan, proof } = question;
    // Bands that leave something open or out of reach have findings of their own, which may be all that is wrong.
    const unsettled = new Set(proof.bands.flatMap((b) => (b.proof !== null && b.proof.gaps.length + b.proof.overlaps.length + b.proof.unreachable.length === 0 ? [] : [b.index])));
    const silent = new Set<number>();
    for (const [index, influence] of influences(totals).entries()) {
      const range = totals.ranges[index];
      const criterion = proof.compiled.places.criteria[index];
      if (influence.why === null || range === undefined || !criterion) continue;
      const { parent } = range.plan;
      silent.add(index);
      // What is below a group that does not count is told by the group; what a veto or the critical score looks at does count.
      if (parent !== null && silent.has(parent)) continue;
      const below = [index, ...descendants(plan, index)];
      if (plan.vetoes.some((v) => v.trigger.type === 'below' && below.includes(v.trigger.criterion))) continue;
      if (below.some((i) => plan.criteria[i]?.critical)) continue;
      const name = criterionLabel(criterion);
      if (influence.why === 'weight') report({ message: 'weight', span: criterion.weight === null ? criterionPlace(criterion) : contentSpan(document, criterion.weight), data: { criterion: name } });
      else if (influence.why === 'never-applies') report({ message: 'never', span: criterion.when === null ? criterionPlace(criterion) : contentSpan(document, criterion.when), data: { criterion: name } });
      else if (!unsettled.has(index)) {
        const [only] = range.all.over;
        if (only?.low) report({ message: 'constant', span: criterionPlace(criterion), data: { criterion: name, score: toExactString(only.low) } });
      }
    }
  },
});

function descendants(plan: ScoringPlan, index: number): readonly number[] {
  const method = plan.criteria[index]?.method;
  return method?.type !== 'group' ? [] : method.children.flatMap((c) => [c, ...descendants(plan, c)]);
}
