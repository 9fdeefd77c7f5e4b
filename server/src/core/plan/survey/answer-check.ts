/**
 * Looks at answers the way the analyses will read them: answers outside of their scale, questions without answers, and what the answers
 * show of the questions themselves. Bounded like every look at data.
 */
import type { BadColumn, BrokenRows } from '../../analysis/data-facts.ts';
import { DocumentAnalysis, type SourceFile } from '../../analysis/document-analysis.ts';
import { builtInCatalogs } from '../../catalog/built-in.ts';
import type { DataCheck } from '../data-check.ts';
import { count, headerReader, MAX_CHECKED_LENGTH, MAX_CHECKED_ROWS, note, type Counted } from '../data/found.ts';
import type { DataProblem } from '../data/problems.ts';
import { answerSettings, readAnswers } from './answers.ts';
import { constantItems, straightLines, unreversedItems } from './answer-patterns.ts';
import { readInstrument } from './instrument.ts';
import { neededVariables } from './run.ts';

/** Answers that are kept while they are looked at, some 64 MB. */
const MOST = 8_000_000;

export function openAnswerCheck(dataset: SourceFile, survey: SourceFile): DataCheck {
  const lowered = new DocumentAnalysis(dataset).dataset;
  const document = new DocumentAnalysis(survey);
  const instrument = readInstrument(document.survey, document.index, [], builtInCatalogs());
  const variables = [...instrument.variables.values()];
  const settings = answerSettings(variables, lowered, lowered.source?.source ?? '');
  const header = headerReader(settings);
  const bad = new Map<string, Counted>();
  const sums = new Map<string, Counted>();
  const broken = new Map<string, Counted>();
  const missing: string[] = [];
  const declared = new Set([...lowered.columns.values()].map((b) => b.text));
  const onProblem = ({ code, column, line, message }: DataProblem): void => {
    if (code === 'missing-column') note(missing, column ?? '');
    else if (code === 'unusable-value') count(bad, column ?? '', line, () => message);
    else if (code === 'points-sum') count(sums, column ?? '', line, () => message);
    else if (code !== 'weights-without-effect') count(broken, code, line, () => message);
  };
  const most = Math.min(MOST, MAX_CHECKED_ROWS * Math.max(1, variables.length));
  const reader = readAnswers(variables, neededVariables(instrument), settings, onProblem, most);
  let partial = false;
  let length = 0;

  return {
    encoding: lowered.encoding,
    push(piece) {
      if (partial || length + piece.length > MAX_CHECKED_LENGTH) {
        partial = true;
        return false;
      }
      length += piece.length;
      header.push(piece);
      const more = reader.push(piece);
      partial = reader.isFull();
      return more && !partial;
    },
    end() {
      header.end(partial);
      const answers = reader.end(partial);
      const names = new Set(header.names());
      const columnOf = (name: string): string => settings.inputs[variables.findIndex((v) => v.name === name)]?.names.find((n) => names.has(n)) ?? name;
      const itemOf = (column: string): string => variables[settings.inputs.findIndex((i) => i.names.includes(column))]?.name ?? '';
      return {
        state: 'read',
        header: header.names(),
        rows: answers.responses,
        partial,
        scoring: null,
        answers: {
          missing: missing.filter((name) => !declared.has(name) && settings.inputs.some((i) => i.names[0] === name)),
          bad: [...[...bad].map(([column, c]): BadColumn => ({ column, input: itemOf(column), ...c })), ...[...sums].map(([item, c]): BadColumn => ({ column: columnOf(item), input: item, ...c }))],
          broken: [...broken].map(([code, c]): BrokenRows => ({ code, ...c })),
          constant: constantItems(variables, answers).map((c) => ({ ...c, column: columnOf(c.item) })),
          unreversed: unreversedItems(variables, answers).map((u) => ({ ...u, column: columnOf(u.item) })),
          straight: straightLines(variables, answers),
        },
      };
    },
  };
}
