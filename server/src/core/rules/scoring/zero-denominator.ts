/** A case with answers in it that leaves nothing to divide by: it gets no score, and no one meant that. */
import { same, type Text } from '../../base/text.ts';
import { zeroDenominators, type ZeroDenominator } from '../../plan/proof-denominators.ts';
import type { ScoringProof } from '../../plan/proof.ts';
import { spaced, wordingOf } from '../../plan/proof-words.ts';
import type { Span } from '../../base/span.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { isRational } from '../../base/rational.ts';
import { VALUE } from '../../scoring/case.ts';
import { defineRule, quotable } from '../define-rule.ts';
import { contentSpan, criterionLabel, describePoint } from '../support/bands.ts';
import { totalsOf } from '../support/grades.ts';
import { criterionPlace } from '../support/scorings.ts';

export default defineRule({
  id: 'zero-denominator',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '有的情况下没有可以相除的分母。', en: 'A case leaves nothing to divide by.' },
  messages: {
    weights: { zh: '{absent}不适用时，余下各项的权重都是 0，{criterion}没有可以相除的分母。', en: 'Where {absent} does not apply, only weights of 0 are left and {criterion} has nothing to divide by.' },
    always: { zh: '{criterion}各项的权重都是 0，没有可以相除的分母。', en: 'All weights of {criterion} are 0, so that there is nothing to divide by.' },
    points: { zh: '{criterion}：有分值的检查点都不适用时，没有可以相除的分母。', en: '{criterion}: where the points that are worth something do not apply, there is nothing to divide by.' },
    conditions: { zh: '{value}时没有任何评分项适用，没有可以相除的分母。', en: 'For a case with {value} no criterion applies, so that there is nothing to divide by.' },
    bonus: { zh: '只有加分项，总分没有可以相除的分母。', en: 'There are only bonuses, so that the total has nothing to divide by.' },
    formula: { zh: '{criterion}：{value}时公式算不出结果，除数可以是 0。', en: '{criterion}: for a case with {value} the formula has no result; the divisor can be 0.' },
  },
  check({ document, report }) {
    const question = totalsOf(document);
    if (question === null) return;
    const { proof, plan, totals } = question;
    for (const found of zeroDenominators(proof.compiled, plan, proof.axes, totals)) {
      const criterion = proof.compiled.places.criteria[found.criterion];
      const name: Text = criterion ? criterionLabel(criterion) : { zh: '总分', en: 'the total' };
      const absent = found.absent.flatMap((i) => { const c = proof.compiled.places.criteria[i]; return c ? [criterionLabel(c)] : []; });
      report({
        message: found.why === 'weights' && absent.length === 0 ? 'always' : found.why,
        span: placeOf(document, proof, found),
        data: {
          criterion: criterion ? { zh: `“${name.zh}”`, en: `“${name.en}”` } : name,
          absent: { zh: absent.map((a) => `“${a.zh}”`).join('、'), en: absent.map((a) => `“${a.en}”`).join(' and ') },
          value: valueText(proof, found),
        },
        witness: found.shown.witness,
      });
    }
  },
});

function placeOf(document: DocumentAnalysis, proof: ScoringProof, { criterion, why }: ZeroDenominator): Span {
  const place = proof.compiled.places.criteria[criterion];
  if (!place) {
    const { node } = proof.scoring;
    return node?.entries.find((e) => e.key.source === 'criteria')?.key.span ?? { start: 0, end: 0 };
  }
  if (why === 'formula' && place.formula !== null) return contentSpan(document, place.formula);
  return criterionPlace(place);
}

/** The inputs that the case turns on: those of the formula, or those that conditions look at. */
function valueText(proof: ScoringProof, { criterion, why, shown }: ZeroDenominator): Text {
  const { plan, places } = proof.compiled;
  if (plan === null || (why !== 'formula' && why !== 'conditions')) return same('');
  const method = plan.criteria[criterion]?.method;
  const slots = why === 'formula' && method?.type === 'formula' ? method.formula.slots : plan.criteria.flatMap((c) => c.applies?.slots ?? []);
  const point = new Map([...new Set(slots)].flatMap((slot) => {
    const axis = proof.axes.bySlot[slot];
    const value = shown.values.states[slot] === VALUE ? shown.values.values[slot] : undefined;
    if (!axis || value === undefined || value === null) return [];
    const at = isRational(value) ? value : undefined;
    const index = axis.values.indexOf(value);
    return at !== undefined ? [[slot, at] as const] : index < 0 ? [] : [[slot, { s: 1n, n: BigInt(index), d: 1n }] as const];
  }));
  const sources = places.criteria.flatMap((c) => [c?.when?.source ?? '', c?.formula?.source ?? '']);
  const said = describePoint(proof, point, (slot) => { const axis = proof.axes.bySlot[slot]; return axis ? wordingOf(axis, proof.scoring.inputs[slot], sources) : undefined; });
  const short = { zh: quotable(said.zh), en: quotable(said.en) };
  return spaced(short);
}
