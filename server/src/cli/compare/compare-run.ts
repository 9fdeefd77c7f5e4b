/** Scores the same data by a rule before and after a change, and holds what came out against each other. */
import { loadScoring, type CompiledScoring, type DataProblem, type RunComparison, type ScoringPlan } from '../../core/service.ts';
import { readDataBytes } from '../../platform/node/data-file.ts';
import { InputError } from '../../platform/input-error.ts';
import type { Locale } from '../../core/base/text.ts';
import { KEPT_PROBLEMS } from '../../view/problems.ts';
import type { Arguments } from '../arguments.ts';
import { encodingOf, overrides } from '../data-options.ts';
import type { Host } from '../host.ts';
import { openData, type DataInput, type ScoreInput } from '../score/input.ts';
import { progressBar } from '../score/progress.ts';

/** A rule that can be computed. */
export interface RuleSide {
  readonly name: string;
  readonly input: ScoreInput;
  readonly compiled: CompiledScoring;
  readonly plan: ScoringPlan;
}

export interface ComparedRuns {
  readonly comparison: RunComparison;
  readonly data: DataInput;
  readonly encoding: string;
  readonly before: SideProblems;
  readonly after: SideProblems;
}

export interface SideProblems {
  readonly count: number;
  /** The first of them. */
  readonly problems: readonly DataProblem[];
  /** The data could not be read to their end. */
  readonly unreadable: boolean;
  /** The data have no case, or lack a column that decides something. */
  readonly lacking: boolean;
}

/**
 * Null when whoever read the output has gone away.
 * @param limit most cases to list as movers
 * @throws InputError when there are no data that can be used
 */
export async function compareOver(args: Arguments, host: Host, before: RuleSide, after: RuleSide, limit: number, locale: Locale): Promise<ComparedRuns | null> {
  const { CaseColumns, compareRuns, dataSettings, scoreRun } = await loadScoring();
  const data = await dataOf(args, host, before, after);
  const inputs = [...new Set([after, before].flatMap((s) => s.compiled.scoring.inputs.map((i) => i.name)))];
  const given = overrides(args, inputs);
  const runs = [before, after].map(({ compiled, plan }) => {
    const problems: DataProblem[] = [];
    const codes = new Set<string>();
    const columns = new CaseColumns();
    const run = scoreRun(compiled, plan, dataSettings(compiled.scoring, data.dataset, data.path, given), {
      columns,
      onProblem(problem) {
        codes.add(problem.code);
        if (problems.length < KEPT_PROBLEMS) problems.push(problem);
      },
    });
    const told = (): SideProblems => ({ count: run.problemCount(), problems, unreadable: codes.has('unreadable-data'), lacking: codes.has('no-data') || codes.has('missing-column') });
    return { plan, columns, run, told };
  });
  const bar = progressBar(host, locale);
  const encoding = readDataBytes(data.path, data.shown, encodingOf(args, data.dataset?.encoding ?? null), (piece) => {
    // Both take every piece, even where one of them has given up.
    const taken = runs.map(({ run }) => run.pushBytes(piece));
    return taken.some(Boolean) && host.stdoutClosed?.() !== true;
  }, bar.show);
  bar.clear();
  if (host.stdoutClosed?.() === true) return null;
  for (const { run } of runs) run.end();
  const [b, a] = runs;
  if (b === undefined || a === undefined) return null;
  return { comparison: compareRuns(b, a, limit), data, encoding, before: b.told(), after: a.told() };
}

/** Those for the rule as it is after the change; where there are none, those for the rule before it, which may have another id. */
async function dataOf(args: Arguments, host: Host, before: RuleSide, after: RuleSide): Promise<DataInput> {
  const id = ({ input, compiled }: RuleSide): string => compiled.scoring.id ?? input.file.name.id;
  const open = (side: RuleSide): Promise<DataInput> => openData(host.cwd, { ...side.input, id: id(side) }, args.value('data'));
  try {
    return await open(after);
  } catch (error) {
    if (!(error instanceof InputError) || id(before) === id(after)) throw error;
    return open(before).catch(() => { throw error; });
  }
}
