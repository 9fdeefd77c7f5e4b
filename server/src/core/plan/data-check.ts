/**
 * Looks at the data of a dataset the way a scoring or a survey will read them, without keeping them: what the columns are called,
 * which values cannot be used, whether anything can be scored. Bounded in rows and in characters; whoever reads the file pushes pieces.
 */
import { rounded } from '../base/rounded.ts';
import type { BadColumn, BrokenRows, ReadData } from '../analysis/data-facts.ts';
import { DocumentAnalysis, type SourceFile } from '../analysis/document-analysis.ts';
import type { Text } from '../base/text.ts';
import { lowerScoring } from '../model/scoring.ts';
import { compileScoring } from './compile-scoring.ts';
import { count, headerReader, MAX_CHECKED_LENGTH, MAX_CHECKED_ROWS, note, type Counted } from './data/found.ts';
import { dataSettings } from './data/settings.ts';
import { describeProblem } from './explain.ts';
import { scoreRun, type DataProblem, type ScoredCase, type ScoreRun } from './score-run.ts';
import { openTargetCheck } from './standard/target-check.ts';
import { openAnswerCheck } from './survey/answer-check.ts';

export interface DataCheck {
  readonly encoding: 'utf-8' | 'gb18030' | null;
  /** Takes the next piece of the decoded text; false when no more is wanted. */
  push(piece: string): boolean;
  end(): Omit<ReadData, 'shown' | 'uri'>;
}

/** @param target the scoring, survey or standard that the dataset is for; null where that is not known, and the columns alone are looked at */
export function openDataCheck(dataset: SourceFile, target: SourceFile | null): DataCheck {
  if (target?.kind === 'survey') return openAnswerCheck(dataset, target);
  return target?.kind === 'standard' ? openTargetCheck(dataset, target) : openCaseCheck(dataset, target);
}

function openCaseCheck(dataset: SourceFile, scoring: SourceFile | null): DataCheck {
  const lowered = new DocumentAnalysis(dataset).dataset;
  const compiled = scoring === null ? null : compileScoring(new DocumentAnalysis(scoring).scoring);
  const settings = dataSettings(compiled?.scoring ?? lowerScoring(null), lowered, lowered.source?.source ?? '');
  const header = headerReader(settings);
  let partial = false;
  const found = compiled?.plan ? findings() : null;
  const run: ScoreRun | null = compiled?.plan && found ? scoreRun(compiled, compiled.plan, settings, found) : null;
  let length = 0;

  function findings() {
    const bad = new Map<string, Counted>();
    const broken = new Map<string, Counted>();
    const missing: string[] = [];
    const state = { rows: 0, scored: 0, reason: null as Text | null, bad, broken, missing };
    return {
      state,
      onProblem({ code, column, line, message }: DataProblem): void {
        if (state.rows >= MAX_CHECKED_ROWS) return;
        if (code === 'missing-column') note(state.missing, column ?? '');
        else if (code === 'unusable-value') count(bad, column ?? '', line, () => message);
        else if (code !== 'case-invalid' && code !== 'too-many-groups' && code !== 'weights-without-effect') count(broken, code, line, () => message);
      },
      onCase({ line, result }: ScoredCase): void {
        // Pieces hold many rows: what is beyond the limit is left out, wherever the piece ends.
        if (state.rows >= MAX_CHECKED_ROWS) {
          partial = true;
          return;
        }
        state.rows++;
        if (result.status === 'scored' || result.status === 'vetoed') state.scored++;
        if (result.problems.length === 0 || compiled === null) return;
        for (const problem of result.problems) {
          const slot = problem.code === 'outside-domain' ? problem.slot : problem.code === 'unknown-level' ? slotOf(problem.criterion) : -1;
          if (slot >= 0) count(bad, columnOf(slot), line, () => describeProblem(compiled, problem));
        }
        const [first] = result.problems;
        if (first && state.reason === null && result.total === null) state.reason = describeProblem(compiled, first);
      },
    };
  }

  const slotOf = (criterion: number): number => {
    const method = compiled?.plan?.criteria[criterion]?.method;
    return method !== undefined && 'slot' in method ? method.slot : -1;
  };
  /** The column that was found for the input, as far as the header tells. */
  const columnOf = (slot: number): string => {
    let column = columns.get(slot);
    if (column === undefined) {
      const names = settings.inputs[slot]?.names ?? [];
      const present = new Set(header.names());
      columns.set(slot, (column = names.find((n) => present.has(n)) ?? names[0] ?? ''));
    }
    return column;
  };
  const columns = new Map<number, string>();
  const inputOf = (column: string): string => {
    const slot = settings.inputs.findIndex((input) => input.names.includes(column));
    return compiled?.scoring.inputs[slot]?.name ?? '';
  };

  return {
    encoding: lowered.encoding,
    push(piece) {
      if (partial || length + piece.length > MAX_CHECKED_LENGTH) {
        partial = true;
        return false;
      }
      length += piece.length;
      const wanted = header.push(piece);
      return run === null ? wanted : run.push(piece);
    },
    end() {
      header.end(partial);
      // The last row of a file that was cut off is no row.
      if (!partial) run?.end();
      const state = found?.state;
      const declared = new Set(lowered.columns.size === 0 ? [] : [...lowered.columns.values()].map((b) => b.text));
      return {
        state: 'read',
        header: header.names(),
        rows: state?.rows ?? 0,
        partial,
        scoring: state === undefined ? null : {
          scored: state.scored,
          mean: shownMean(run?.summary().total.mean ?? null),
          reason: state.reason,
          missing: state.missing.filter((name) => !declared.has(name) && settings.inputs.some((i) => i.names[0] === name)),
          bad: [...state.bad].map(([column, c]): BadColumn => ({ column, input: inputOf(column), ...c })),
          broken: [...state.broken].map(([code, c]): BrokenRows => ({ code, ...c })),
        },
        answers: null,
        targets: null,
      };
    },
  };
}

const shownMean = (mean: number | null): string | null => (mean === null ? null : String(Number(rounded(mean, 2))));
