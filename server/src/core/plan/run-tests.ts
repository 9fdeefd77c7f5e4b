/** Runs the `tests:` of a scoring document: each a case with what should come out, compared exactly. */
import { equals, parseRational, toDecimalString, toExactString, type Rational } from '../base/rational.ts';
import type { Text } from '../base/text.ts';
import { entry, get, isMap, isScalar, items } from '../model/read.ts';
import type { ScoringTest } from '../model/scoring.ts';
import { emptyCase, NOT_APPLICABLE, type CaseInput, type CaseResult } from '../scoring/case.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import { scoreCase } from '../scoring/score-case.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { readCell } from './data/cells.ts';
import { dataSettings } from './data/settings.ts';
import { show } from './explain.ts';

export interface TestOutcome {
  readonly test: ScoringTest;
  readonly values: CaseInput;
  readonly result: CaseResult;
  /** Empty when the test holds. */
  readonly deviations: readonly Deviation[];
}

export interface Deviation {
  /** `total`, `grade`, `criteria.response`, or `given.channel` for a value that cannot be used. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  /** What is expected, or the value, as it stands in the document. */
  readonly node: Node;
  readonly message?: Text;
}

export function runTests(compiled: CompiledScoring, plan: ScoringPlan): readonly TestOutcome[] {
  const settings = dataSettings(compiled.scoring, null, '');
  const slots = new Map(plan.inputs.map((input, slot) => [input.name, slot]));
  return compiled.scoring.tests.map((test) => {
    const values = emptyCase(plan.inputs.length);
    const deviations: Deviation[] = [];
    for (const { name, value } of test.given) {
      const slot = slots.get(name.source);
      const format = slot === undefined ? undefined : settings.inputs[slot]?.format;
      if (slot === undefined || format === undefined) {
        deviations.push({ what: `given.${name.source}`, expected: '', got: '', node: name, message: { zh: `没有名为“${name.source}”的输入。`, en: `There is no input "${name.source}".` } });
        continue;
      }
      if (value === null || value.value === null) continue;
      const cell = readCell(value.source, format);
      values.states[slot] = cell.state;
      values.values[slot] = cell.value;
      if (cell.problem !== undefined) deviations.push({ what: `given.${name.source}`, expected: '', got: value.source, node: value, message: cell.problem });
    }
    for (const name of test.notApplicable) {
      const slot = slots.get(name);
      if (slot === undefined) continue;
      values.states[slot] = NOT_APPLICABLE;
      values.values[slot] = null;
    }
    const result = scoreCase(plan, values);
    if (test.expect !== null) deviations.push(...compareResult(plan, result, test.expect));
    return { test, values, result, deviations };
  });
}

/** The number in the digits that results are shown in, or exactly where those would be the ones expected: 8/3 is not 2.6667. */
function distinct(got: Rational, wanted: Rational | null | undefined): string {
  const shown = show(got);
  const same = wanted && parseRational(shown);
  if (!same || !equals(same, wanted)) return shown;
  const exact = toExactString(got);
  return `${exact.length <= EXACT_LENGTH ? exact : toDecimalString(got, EXACT_LENGTH)} (≈ ${shown})`;
}

/** Longer fractions are cut to so many decimals. */
const EXACT_LENGTH = 24;

function compareResult(plan: ScoringPlan, result: CaseResult, expect: MapNode): Deviation[] {
  const found: Deviation[] = [];
  const number = (what: string, got: Rational | null): void => {
    const node = what.startsWith('criteria.') ? get(get(expect, 'criteria'), what.slice('criteria.'.length)) : get(expect, what);
    if (!isScalar(node)) return;
    const wanted = node.value === null ? null : parseRational(node.source);
    const same = wanted === null || wanted === undefined ? wanted === got : got !== null && equals(wanted, got);
    if (!same) found.push({ what, expected: node.source || 'null', got: got === null ? 'null' : distinct(got, wanted), node });
  };
  const word = (what: string, got: string): void => {
    const node = get(expect, what);
    if (isScalar(node) && (node.value === null ? 'null' : node.source) !== got) found.push({ what, expected: node.source || 'null', got, node });
  };
  if (entry(expect, 'total') !== undefined) number('total', result.total);
  if (entry(expect, 'critical') !== undefined) number('critical', result.critical);
  word('grade', result.grade === null ? 'null' : (plan.grades[result.grade]?.id ?? 'null'));
  word('pass', String(result.pass));
  word('status', result.status);
  const criteria = get(expect, 'criteria');
  const numbers = new Map(plan.criteria.map((c) => [c.id, c.index]));
  for (const { key } of isMap(criteria) ? criteria.entries : []) {
    const index = numbers.get(key.source);
    if (index === undefined || key.source === '') found.push({ what: `criteria.${key.source}`, expected: '', got: '', node: key, message: { zh: `没有评分项“${key.source}”。`, en: `There is no criterion "${key.source}".` } });
    else number(`criteria.${key.source}`, result.criteria[index]?.score ?? null);
  }
  const vetoes = get(expect, 'vetoes');
  if (vetoes !== undefined) {
    const wanted = items(vetoes).flatMap((n) => (isScalar(n) ? [n.source] : [])).sort();
    const got = result.vetoes.map((v) => plan.vetoes[v]?.id ?? '').sort();
    if (wanted.join('\n') !== got.join('\n')) found.push({ what: 'vetoes', expected: `[${wanted.join(', ')}]`, got: `[${got.join(', ')}]`, node: vetoes });
  }
  return found;
}
