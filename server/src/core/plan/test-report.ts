/** What the tests of a scoring tell beyond pass or fail: how an unexpected result came about, and what no test has reached. */
import { same, type Text } from '../base/text.ts';
import type { Span } from '../base/span.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import type { MapNode } from '../syntax/tree.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { criterionName, explainCase, type TraceLine } from './explain.ts';
import type { Deviation, TestOutcome } from './run-tests.ts';

/** One thing that a complete set of tests reaches. */
export interface CoverageItem {
  readonly kind: 'band' | 'level' | 'veto' | 'grade' | 'pass';
  /** `response/2` for the second band of a criterion, the id of a veto or grade, `true` or `false` for pass. */
  readonly id: string;
  readonly label: Text;
  /** Offsets in the document. */
  readonly span: Span;
  readonly reached: boolean;
}

/** Bands and levels, vetoes, grades and both outcomes of pass, in the order of the document, each with whether a case has come there. */
export function coverageOf(compiled: CompiledScoring, plan: ScoringPlan, outcomes: readonly TestOutcome[]): readonly CoverageItem[] {
  const items: CoverageItem[] = [];
  const results = outcomes.map((o) => o.result);
  for (const { index, id, method } of plan.criteria) {
    const criterion = compiled.places.criteria[index];
    if (!criterion || (method.type !== 'bands' && method.type !== 'levels')) continue;
    const reached = new Set(results.map((r) => r.criteria[index]?.band ?? null));
    const name = criterionName(compiled, index);
    const kind = method.type === 'bands' ? 'band' : 'level';
    for (const [i, part] of (criterion.bands ?? criterion.levels ?? []).entries()) {
      const words = 'when' in part ? same(part.when?.source ?? '') : (part.label ?? same(part.names[0] ?? ''));
      items.push({
        kind, id: `${id}/${String(i + 1)}`, span: placeOf(part.node), reached: reached.has(i),
        label: { zh: `${name.zh}第 ${String(i + 1)} 档 ${words.zh}`, en: `${kind} ${String(i + 1)} of ${name.en}, ${words.en}` },
      });
    }
  }
  const vetoes = new Set(results.flatMap((r) => r.vetoes));
  for (const { index, id } of plan.vetoes) {
    const place = compiled.places.vetoes[index];
    if (place) items.push({ kind: 'veto', id, span: placeOf(place.node), reached: vetoes.has(index), label: { zh: `否决项 ${id}`, en: `veto ${id}` } });
  }
  const grades = new Set(results.map((r) => r.grade));
  for (const [index, { id }] of plan.grades.entries()) {
    const place = compiled.places.grades[index];
    if (place) items.push({ kind: 'grade', id, span: placeOf(place.node), reached: grades.has(index), label: { zh: `等级 ${id}`, en: `grade ${id}` } });
  }
  const span = compiled.scoring.pass?.span;
  if (plan.pass !== null && span !== undefined) {
    const outcomesOfPass = new Set(results.map((r) => r.pass));
    items.push({ kind: 'pass', id: 'true', span, reached: outcomesOfPass.has(true), label: { zh: '合格', en: 'pass' } });
    items.push({ kind: 'pass', id: 'false', span, reached: outcomesOfPass.has(false), label: { zh: '不合格', en: 'no pass' } });
  }
  return items;
}

/** The first value of the entry stands for the whole in a list of places. */
const placeOf = (node: MapNode): Span => node.entries[0]?.value?.span ?? node.entries[0]?.key.span ?? node.span;

/**
 * How what a deviation speaks of came about: the criterion with all below it; for a total, a grade and the like the criteria
 * right below the document, with vetoes, rounding and grade.
 */
export function decisiveTrace(compiled: CompiledScoring, { values, result }: TestOutcome, { what }: Pick<Deviation, 'what'>): readonly TraceLine[] {
  const trace = explainCase(compiled, values, result);
  const criteria = compiled.plan?.criteria ?? [];
  const about = what.startsWith('criteria.') ? criteria.find((c) => c.id === what.slice('criteria.'.length))?.index : undefined;
  const wanted = (index: number): boolean => {
    if (about === undefined) return criteria[index]?.parent === 0;
    for (let at: number | null | undefined = index; at !== null && at !== undefined; at = criteria[at]?.parent) if (at === about) return true;
    return false;
  };
  let kept = false;
  const lines = trace.filter(({ criterion, depth }) => {
    // A line without a criterion tells of a veto on the one before it; at the left margin it speaks of the total.
    if (criterion !== undefined) kept = wanted(criterion);
    else if (depth === 0) kept = about === undefined;
    return kept;
  });
  const least = Math.min(...lines.map((l) => l.depth).filter((d) => about === undefined || d > 0));
  return Number.isFinite(least) ? lines.map((l) => ({ ...l, depth: Math.max(0, l.depth - least) })) : lines;
}

/** What a deviation is about, in words. */
export function whatWords(what: string): Text {
  if (what.startsWith('criteria.')) return { zh: `“${what.slice('criteria.'.length)}”的得分`, en: `the score of “${what.slice('criteria.'.length)}”` };
  if (what.startsWith('given.')) return { zh: `已知的“${what.slice('given.'.length)}”`, en: `the given “${what.slice('given.'.length)}”` };
  return WORDS.get(what) ?? same(what);
}

const WORDS: ReadonlyMap<string, Text> = new Map([
  ['total', { zh: '总分', en: 'the total' }],
  ['critical', { zh: '关键得分', en: 'the critical score' }],
  ['grade', { zh: '等级', en: 'the grade' }],
  ['pass', { zh: '是否合格', en: 'whether it passes' }],
  ['status', { zh: '状态', en: 'the status' }],
  ['vetoes', { zh: '触发的否决项', en: 'the list of vetoes' }],
]);
