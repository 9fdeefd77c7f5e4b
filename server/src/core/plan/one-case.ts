/** One case in full: typed by hand or found in the data, with its trace, what it hit in the document, and what is wrong with it. */
import type { Span } from '../base/span.ts';
import { toExactString } from '../base/rational.ts';
import type { Locale, Text } from '../base/text.ts';
import { formatNumber } from '../expression/intervals.ts';
import { emptyCase, INVALID, NOT_APPLICABLE, type CaseResult, type CellValue } from '../scoring/case.ts';
import type { InputPlan, ScoringPlan } from '../scoring/plan.ts';
import { scoreCase } from '../scoring/score-case.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { readCell } from './data/cells.ts';
import { dataSettings, type DataSettings } from './data/settings.ts';
import { pieceEnd } from './data/utf8.ts';
import { describeProblem, explainCase, type TraceLine } from './explain.ts';
import { reportCase, type CaseReport } from './report.ts';
import { scoreRun, slotOf, type DataProblem, type ScoredCase } from './score-run.ts';

export interface OneCase {
  /** Row 0 for a case that was typed. */
  readonly report: CaseReport;
  readonly trace: readonly TraceLine[];
  readonly lights: readonly Light[];
  readonly problems: readonly InputProblem[];
}

/** A place of the document that decided something in the case. */
export interface Light {
  readonly kind: 'band' | 'level' | 'check' | 'veto' | 'grade';
  /** Of the whole entry, offsets into the document's text. */
  readonly span: Span;
  /** Number of the criterion in `plan.criteria`; 0 for vetoes on the total and for grades. */
  readonly criterion: number;
}

export interface InputProblem {
  /** Null where no single input is to blame. */
  readonly input: string | null;
  readonly message: Text;
}

/** A case of the data, with what `scoreOneCase` is to be given to come to the same. */
export interface FoundCase extends OneCase {
  /** Line of the data file on which the row begins, from 1. */
  readonly line: number;
  /** By name of the input, as a form shows it: units written out, choices by their value; a cell that cannot be used as it stands in the data. */
  readonly values: ReadonlyMap<string, string>;
  readonly notApplicable: ReadonlySet<string>;
}

/**
 * Scores values typed by hand.
 * @param values by name of the input, read as a cell of data is (`30min`, `85%`, labels of choices, 是); absent or empty is missing
 * @param notApplicable names of inputs that do not apply
 */
export function scoreOneCase(compiled: CompiledScoring, plan: ScoringPlan, values: ReadonlyMap<string, string>, locale: Locale, notApplicable: ReadonlySet<string> = new Set()): OneCase {
  const { inputs } = dataSettings(compiled.scoring, null, '');
  const taken = emptyCase(plan.inputs.length);
  const problems: InputProblem[] = [];
  for (const [slot, { name }] of plan.inputs.entries()) {
    const format = inputs[slot]?.format;
    if (notApplicable.has(name)) taken.states[slot] = NOT_APPLICABLE;
    if (notApplicable.has(name) || format === undefined) continue;
    const cell = readCell(values.get(name) ?? '', format);
    taken.states[slot] = cell.state;
    taken.values[slot] = cell.value;
    if (cell.problem !== undefined) problems.push({ input: name, message: { zh: `${cell.problem.zh}。`, en: `${cell.problem.en}.` } });
  }
  const result = scoreCase(plan, taken);
  const said = problems.map((p): DataProblem => ({ code: 'unusable-value', line: 0, row: 0, column: p.input, message: p.message }));
  return inFull(compiled, plan, { row: 0, line: 0, id: null, values: taken, texts: [], result, problems: said }, locale, problems);
}

/** Of the data so many characters or bytes are read at a time; the rest of them only until the row has been found. */
const PIECE = 65_536;

/**
 * One row of the data in full; null where there is no such row. What comes behind it is not read.
 * @param data the text of the file, or its bytes in UTF-8
 * @param row counted from 1, as in reports: the case of index i in `CaseColumns` is row i + 1
 */
export function caseAt(compiled: CompiledScoring, plan: ScoringPlan, settings: DataSettings, data: string | Uint8Array, row: number, locale: Locale): FoundCase | null {
  let found: FoundCase | null = null;
  const run = scoreRun(compiled, plan, settings, { only: new Set([row]), lane: false, onCase: (scored) => { found = foundCase(compiled, plan, scored, locale); } });
  for (let at = 0; at < data.length && found === null; ) {
    const end = typeof data === 'string' ? at + PIECE : pieceEnd(data, at + PIECE);
    const more = typeof data === 'string' ? run.push(data.slice(at, end)) : run.pushBytes(data.subarray(at, end));
    if (!more) break;
    at = end;
  }
  // The last row may have no line break behind it.
  if (found === null) run.end();
  return found;
}

function foundCase(compiled: CompiledScoring, plan: ScoringPlan, scored: ScoredCase, locale: Locale): FoundCase {
  const { states, values } = scored.values;
  const wrong = scored.problems.filter((p) => p.code !== 'case-invalid').map((p): InputProblem => ({ input: inputOfColumn(plan, scored, p), message: p.message }));
  return {
    ...inFull(compiled, plan, scored, locale, wrong),
    line: scored.line,
    values: new Map(plan.inputs.map((input, slot) => [input.name, states[slot] === INVALID ? (scored.texts[slot] ?? '') : written(input, values[slot] ?? null)])),
    notApplicable: new Set(plan.inputs.flatMap((input, slot) => (states[slot] === NOT_APPLICABLE ? [input.name] : []))),
  };
}

/** Problems with a cell come in the order of the inputs, one for each that is invalid. */
function inputOfColumn(plan: ScoringPlan, { values, problems }: ScoredCase, problem: DataProblem): string | null {
  if (problem.code !== 'unusable-value') return null;
  const nth = problems.filter((p) => p.code === 'unusable-value').indexOf(problem);
  const invalid = plan.inputs.filter((_, slot) => values.states[slot] === INVALID);
  return invalid[nth]?.name ?? null;
}

/** A value as it can be typed, in a unit that needs no declaration. */
function written(input: InputPlan, value: CellValue | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return input.type === 'duration' || input.type === 'percent' ? formatNumber(value, input.type) : toExactString(value);
}

function inFull(compiled: CompiledScoring, plan: ScoringPlan, scored: ScoredCase, locale: Locale, wrong: readonly InputProblem[]): OneCase {
  const { values, result } = scored;
  const further = result.problems.filter((p) => p.code !== 'input-invalid').map((p): InputProblem => {
    const slot = 'slot' in p ? p.slot : 'criterion' in p ? slotOf(plan, p.criterion) : -1;
    return { input: plan.inputs[slot]?.name ?? null, message: describeProblem(compiled, p) };
  });
  const problems = [...wrong, ...further];
  return { report: reportCase(compiled, plan, scored, locale), trace: explainCase(compiled, values, result), lights: lightsOf(compiled, plan, result), problems };
}

function lightsOf({ places }: CompiledScoring, plan: ScoringPlan, result: CaseResult): readonly Light[] {
  const lights: Light[] = [];
  for (const [index, { band, checks }] of result.criteria.entries()) {
    const criterion = places.criteria[index];
    if (!criterion) continue;
    const method = plan.criteria[index]?.method;
    const hit = band === null ? undefined : method?.type === 'levels' ? criterion.levels?.[band] : criterion.bands?.[band];
    if (hit !== undefined) lights.push({ kind: method?.type === 'levels' ? 'level' : 'band', span: hit.node.span, criterion: index });
    for (const [i, done] of (checks ?? []).entries()) {
      const check = criterion.checklist?.[i];
      if (done === true && check !== undefined) lights.push({ kind: 'check', span: check.node.span, criterion: index });
    }
  }
  for (const veto of result.vetoes) {
    const place = places.vetoes[veto];
    if (place !== undefined) lights.push({ kind: 'veto', span: place.node.span, criterion: plan.vetoes[veto]?.scope ?? 0 });
  }
  const grade = result.grade === null ? undefined : places.grades[result.grade];
  if (grade !== undefined) lights.push({ kind: 'grade', span: grade.node.span, criterion: 0 });
  return lights;
}
