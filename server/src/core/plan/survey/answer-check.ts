/**
 * Looks at answers the way the analyses will read them: answers outside of their scale, questions without answers, and what the answers
 * show of the questions themselves. Bounded like every look at data.
 */
import type { BrokenRows } from '../../analysis/data-facts.ts';
import { DocumentAnalysis, type SourceFile } from '../../analysis/document-analysis.ts';
import { builtInCatalogs } from '../../catalog/built-in.ts';
import type { DataCheck } from '../data-check.ts';
import { count, headerReader, MAX_CHECKED_LENGTH, MAX_CHECKED_ROWS, note, type Counted } from '../data/found.ts';
import type { DataProblem } from '../data/problems.ts';
import { answerSettings, readAnswers } from './answers.ts';
import { readAsked } from './asked.ts';
import { Categories, readAnswer } from './cells.ts';
import { constantItems, straightLines, unreversedItems } from './answer-patterns.ts';
import { readInstrument } from './instrument.ts';
import { neededVariables } from './run.ts';
import { withWeights } from './weighting.ts';

/** Answers that are kept while they are looked at, some 64 MB. */
const MOST = 8_000_000;
/** Different unusable cells of a column that are told apart: more of them are no codes. */
const MOST_CODES = 3;
const MAX_CELLS = MOST_CODES + 1;
/** How files say that there is no answer. */
const CODE = /^(?:-?\d{1,6}|[-—–\/.*?？#]{1,4}|#?n[\/.]?a\.?|null|nan|none|nil|dk|d\/k|refused|missing|unknown|don['’]?t know|no answer|not applicable|无|空|缺失|缺省|未填|未答|未作答|拒答|跳过|不详|不知道|不清楚|说不清|不了解|不适用|不涉及|无法回答|无法评价|没有接触|没有遇到|未接触)$/iu;

export function openAnswerCheck(dataset: SourceFile, survey: SourceFile): DataCheck {
  const lowered = new DocumentAnalysis(dataset).dataset;
  const document = new DocumentAnalysis(survey);
  const instrument = readInstrument(document.survey, document.index, [], builtInCatalogs());
  const variables = withWeights([...instrument.variables.values()], lowered);
  const settings = answerSettings(variables, lowered, lowered.source?.source ?? '');
  const header = headerReader(settings);
  const bad = new Map<string, Counted>();
  const within = new Map<string, Counted>();
  const broken = new Map<string, Counted>();
  const missing: string[] = [];
  const declared = new Set([...lowered.columns.values()].map((b) => b.text));
  const cells = new Map<string, Map<string, number>>();
  const seen = (column: string, cell: string): void => {
    const known = cells.get(column) ?? new Map<string, number>();
    if (known.size < MAX_CELLS || known.has(cell)) cells.set(column, known.set(cell, (known.get(cell) ?? 0) + 1));
  };
  const onProblem = ({ code, column, line, message, cell }: DataProblem): void => {
    if (code === 'missing-column') note(missing, column ?? '');
    else if (code === 'unusable-value') {
      count(bad, column ?? '', line, () => message);
      if (cell !== undefined && bad.has(column ?? '')) seen(column ?? '', cell);
    }
    else if (code === 'points-sum' || code === 'hidden-answer') count(within, column ?? '', line, () => message);
    else if (code !== 'weights-without-effect') count(broken, code, line, () => message);
  };
  const most = Math.min(MOST, MAX_CHECKED_ROWS * Math.max(1, variables.length));
  const reader = readAsked(instrument, readAnswers(variables, neededVariables(instrument), settings, onProblem, most), onProblem);
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
      /** A code holds for every column, so none is an answer to some question. */
      const codesOf = (column: string): string[] => {
        const found = [...(cells.get(column) ?? [])];
        const all = found.reduce((sum, [, times]) => sum + times, 0) === bad.get(column)?.count;
        return all && found.length <= MOST_CODES && found.every(([cell]) => CODE.test(cell) && !isAnswer(cell)) ? found.map(([cell]) => cell) : [];
      };
      const isAnswer = (cell: string): boolean => variables.some((v, i) => {
        const format = settings.inputs[i]?.format;
        return format !== undefined && v.form !== 'text' && readAnswer(cell, v, format, new Categories(v.item.options.map((o) => o.value))).state === 'answered';
      });
      const itemOf = (column: string): string => variables[settings.inputs.findIndex((i) => i.names.includes(column))]?.name ?? '';
      return {
        state: 'read',
        header: header.names(),
        rows: answers.responses,
        partial,
        scoring: null,
        targets: null,
        answers: {
          missing: missing.filter((name) => !declared.has(name) && settings.inputs.some((i) => i.names[0] === name)),
          bad: [...[...bad].map(([column, c]) => ({ column, input: itemOf(column), codes: codesOf(column), ...c })), ...[...within].map(([item, c]) => ({ column: columnOf(item), input: item, codes: [], ...c }))],
          broken: [...broken].map(([code, c]): BrokenRows => ({ code, ...c })),
          constant: constantItems(variables, answers).map((c) => ({ ...c, column: columnOf(c.item) })),
          unreversed: unreversedItems(variables, answers).map((u) => ({ ...u, column: columnOf(u.item) })),
          straight: straightLines(variables, answers),
        },
      };
    },
  };
}
