/** Looks at data the way the targets of a standard will be held against them: values of no use, rows that are broken. Bounded like every look at data. */
import { DocumentAnalysis, type SourceFile } from '../../analysis/document-analysis.ts';
import type { DataCheck } from '../data-check.ts';
import { count, headerReader, MAX_CHECKED_LENGTH, MAX_CHECKED_ROWS, type Counted } from '../data/found.ts';
import type { DataProblem } from '../data/problems.ts';
import { measuredBy } from './measured.ts';
import { readCases } from './read-cases.ts';

export function openTargetCheck(dataset: SourceFile, standard: SourceFile): DataCheck {
  const lowered = new DocumentAnalysis(dataset).dataset;
  const { inputs, settings: settingsOf } = measuredBy(new DocumentAnalysis(standard).standard, null);
  const settings = settingsOf(lowered, lowered.source?.source ?? '', {});
  const header = headerReader(settings);
  const bad = new Map<string, Counted>();
  const broken = new Map<string, Counted>();
  let partial = false;
  let length = 0;
  const onProblem = ({ code, column, line, message }: DataProblem): void => {
    // Columns that the document names and the data do not have are compared by their names; data need not have every metric.
    if (code === 'unusable-value') count(bad, column ?? '', line, () => message);
    else if (code !== 'missing-column' && code !== 'weights-without-effect') count(broken, code, line, () => message);
  };
  const reader = readCases(settings, inputs.map((i) => i.label), () => { partial ||= reader.rows() > MAX_CHECKED_ROWS; }, onProblem);
  return {
    encoding: lowered.encoding,
    push(piece) {
      if (partial || length + piece.length > MAX_CHECKED_LENGTH) {
        partial = true;
        return false;
      }
      length += piece.length;
      header.push(piece);
      return reader.push(piece) && !partial;
    },
    end() {
      header.end(partial);
      // The last row of a file that was cut off is no row.
      if (!partial) reader.end();
      const inputOf = (column: string): string => inputs[settings.inputs.findIndex((i) => i.names.includes(column))]?.name ?? '';
      return {
        state: 'read', header: header.names(), rows: reader.rows(), partial, scoring: null, answers: null,
        targets: {
          missing: [],
          bad: [...bad].map(([column, c]) => ({ column, input: inputOf(column), ...c })),
          broken: [...broken].map(([code, c]) => ({ code, ...c })),
        },
      };
    },
  };
}
