/**
 * A scoring that gives its best score to what a standard calls a miss: the promise says within 30 seconds, and full marks
 * are given below one hour. Whoever is scored will work to the scoring.
 */
import type { Rational } from '../../base/rational.ts';
import type { BestFact, ScoringFacts, TargetFact } from '../../analysis/facts.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import type { Project } from '../../analysis/project.ts';
import { difference, formatNumber, intersection, isEmpty, isSet, numbersOf, samplePoint, type NumberSet } from '../../expression/intervals.ts';
import { walkExpression } from '../../expression/ast.ts';
import { parseUnaryTests } from '../../expression/parse.ts';
import { findUnit } from '../../expression/units.ts';
import { defineRule } from '../define-rule.ts';
import { isMeasuredBy, standardFacts } from '../../analysis/measurement.ts';

export default defineRule({
  id: 'target-scoring-mismatch',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '服务标准不允许的情况，评分标准却给最高分。', en: 'A scoring gives its best score to what the standard does not allow.' },
  messages: {
    mismatch: {
      zh: '评分项“{criterion}”对 {value} 也给最高分 {score}，而服务标准“{standard}”的目标“{target}”要求 {objective}。',
      en: 'The criterion “{criterion}” gives its best score {score} to {value} too, while the target “{target}” of the standard “{standard}” asks for {objective}.',
    },
  },
  check({ index, project, report }) {
    const { facts } = index;
    if (facts?.kind !== 'scoring' || facts.criteria.length === 0 || index.broken) return;
    let left = MAX_REPORTS;
    for (const { best, standard, target } of linked(index, facts, promisesOf(project))) {
      const found = excess(best, target);
      if (found === undefined || left-- <= 0) continue;
      report({
        message: 'mismatch',
        span: found.span,
        data: { criterion: best.criterion, value: found.value, score: best.score, standard: standard.document.id, target: target.id, objective: target.objective },
        // Under a condition of its own the criterion would need more than this value.
        witness: best.when === '' ? { given: { [best.input]: found.value } } : undefined,
        related: [{ uri: standard.uri, span: target.span, message: { zh: `目标“${target.id}”：${target.objective}。`, en: `The target “${target.id}”: ${target.objective}.` } }],
      });
    }
  },
});

/** Files by the thousand that all contradict each other are told so a few times. */
const MAX_REPORTS = 50;

interface Promised {
  readonly standard: FileIndex;
  readonly target: TargetFact;
}

interface Promises {
  readonly byMetric: ReadonlyMap<string, readonly Promised[]>;
  /** By `scoring#criterion`. */
  readonly byMeasure: ReadonlyMap<string, readonly Promised[]>;
}

const memo = new WeakMap<Project, Promises>();

/** The targets of all standards. Drafts too: they are written beside the scoring that goes with them. Of a retired standard nobody expects anything. */
function promisesOf(project: Project): Promises {
  let kept = memo.get(project);
  if (kept === undefined) {
    const byMetric = new Map<string, Promised[]>();
    const byMeasure = new Map<string, Promised[]>();
    for (const standard of project.files) {
      if (standard.kind !== 'standard' || standard.document.status === 'retired' || standard.broken) continue;
      for (const target of standardFacts(standard).targets) {
        if (target.objective === '') continue;
        const measures = target.measuredBy.filter((name) => name.includes('#'));
        for (const name of measures) add(byMeasure, name, { standard, target });
        if (measures.length === 0 && target.metric !== '') add(byMetric, folded(target.metric), { standard, target });
      }
    }
    memo.set(project, (kept = { byMetric, byMeasure }));
  }
  return kept;
}

/**
 * Pairs that speak of the same thing: the target names the criterion as what measures it; or the documents belong together
 * and input and metric have one name; or, where no document names the other, name and dimension are both the same.
 */
function linked(scoring: FileIndex, facts: ScoringFacts, { byMetric, byMeasure }: Promises): (Promised & { readonly best: BestFact })[] {
  return facts.criteria.flatMap((best) => {
    const named = byMeasure.get(`${scoring.document.id}#${best.criterion}`) ?? [];
    const sameName = (byMetric.get(folded(best.input)) ?? []).slice(0, MOST_OF_ONE_NAME);
    const fitting = sameName.filter(({ standard, target }) => (best.dimension !== '' && best.dimension === target.dimension) || isMeasuredBy(standard, scoring));
    return [...named.slice(0, MOST_OF_ONE_NAME), ...fitting].map((p) => ({ ...p, best }));
  });
}

/** Targets of one metric in so many standards are compared. */
const MOST_OF_ONE_NAME = 200;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const folded = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

/** The first band with the best score that holds values beyond the objective, and one of them; undefined where there is none or it cannot be told. */
function excess(best: BestFact, target: TargetFact): { readonly span: BestFact['bands'][number]['span']; readonly value: string } | undefined {
  // Conditions on both sides that are not the same speak of different cases.
  if (best.when !== '' && target.when !== '' && spaceless(best.when) !== spaceless(target.when)) return undefined;
  const allowed = setOf(target.objective, best.type, target.unit);
  const domain = best.domain === '' ? undefined : setOf(best.domain, best.type, '');
  if (allowed === undefined) return undefined;
  for (const { test, span } of best.bands) {
    const set = setOf(test, best.type, '');
    const over = set && difference(domain === undefined ? set : intersection(set, domain), allowed);
    if (over === undefined || isEmpty(over)) continue;
    const example = nearest(over, best.type);
    if (example !== undefined) return { span, value: formatNumber(example, best.type) };
  }
  return undefined;
}

const spaceless = (text: string): string => text.replace(/\s+/g, '');

const nearest = (set: NumberSet, kind: BestFact['type']): Rational | undefined => {
  const [first] = set;
  // The end of a closed interval is what the author wrote; else a round value inside.
  if (first !== undefined && first.high !== null && !first.highOpen) return first.high;
  return samplePoint(set, kind);
};

/** The values that pass the tests; undefined where they are no fixed set, or speak of another kind of quantity. */
function setOf(text: string, kind: BestFact['type'], unit: string): NumberSet | undefined {
  const { ast, problems } = parseUnaryTests(text);
  if (problems.length > 0) return undefined;
  let percent = false;
  let bare = false;
  walkExpression(ast, (node) => {
    if (node.type === 'number') {
      if (node.percent) percent = true;
      else bare = true;
    }
  });
  const found = unit === '' ? undefined : findUnit(unit)?.kind;
  // A bare number takes its meaning from the unit, which this comparison does not convert; 85% and 85 are not compared either.
  if ((bare && (found === 'time' || found === 'percent')) || (kind === 'number' && percent) || (kind === 'percent' && bare)) return undefined;
  const set = numbersOf(ast, kind);
  return isSet(set) ? set : undefined;
}
