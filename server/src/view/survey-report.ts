/** What `plumbline analyze` says of a survey, ready to be shown: `schemas/survey-report.schema.json` is its form. In one language. */
import type { Locale } from '../core/base/text.ts';
import type { Cell, CellForm, DataProblem, SurveyResult } from '../core/service.ts';
import { reasonWords } from './reasons.ts';

export interface SurveyReport {
  readonly version: '1';
  readonly survey: string;
  readonly title: string;
  readonly dataset: string;
  readonly responses: number;
  readonly encoding: string;
  readonly analyses: readonly AnalysisReport[];
  readonly 'problem-count': number;
  readonly problems: readonly { readonly code: string; readonly line: number; readonly row: number; readonly column: string | null; readonly message: string }[];
}

export interface AnalysisReport {
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly settings: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  /** Why nothing was computed; null where something was. */
  readonly refused: string | null;
  readonly parts: readonly PartReport[];
}

export interface PartReport {
  readonly group: { readonly item: string; readonly value: string; readonly label: string } | null;
  readonly responses: number;
  readonly tables: readonly TableReport[];
  readonly notes: readonly string[];
}

export interface TableReport {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly id: string; readonly title: string; readonly form: CellForm }[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly values: Readonly<Record<string, CellReport>> }[];
}

export type CellReport = number | { readonly undefined: string; readonly why: string } | { readonly code: string; readonly label: string };

export interface SurveyData {
  readonly dataset: string;
  readonly encoding: string;
  readonly problemCount: number;
  readonly problems: readonly DataProblem[];
}

export function surveyReport(result: SurveyResult, data: SurveyData, locale: Locale): SurveyReport {
  return {
    version: '1',
    survey: result.survey,
    title: result.title?.[locale] ?? result.survey,
    dataset: data.dataset,
    responses: result.responses,
    encoding: data.encoding,
    analyses: result.analyses.map((a) => ({
      type: a.type,
      id: a.id,
      label: a.label[locale],
      settings: a.settings.map((s) => ({ key: s.key, label: s.label[locale], value: s.value })),
      refused: a.refused?.[locale] ?? null,
      parts: a.parts.map((p) => ({
        group: p.group && { item: p.group.item, value: p.group.value, label: p.group.label[locale] },
        responses: p.responses,
        tables: p.tables.map((t) => ({
          id: t.id,
          title: t.title[locale],
          columns: t.columns.map((c) => ({ id: c.id, title: c.title[locale], form: c.form })),
          rows: t.rows.map((r) => ({ id: r.id, label: r.label[locale], values: Object.fromEntries(t.columns.map((c, i) => [c.id, cellReport(r.cells[i], locale)])) })),
        })),
        notes: p.notes.map((n) => n[locale]),
      })),
    })),
    'problem-count': data.problemCount,
    problems: data.problems.map((p) => ({ code: p.code, line: p.line, row: p.row, column: p.column, message: p.message[locale] })),
  };
}

function cellReport(cell: Cell | undefined, locale: Locale): CellReport {
  if (cell === undefined) return { undefined: 'not-applicable', why: reasonWords('not-applicable', locale) };
  if (typeof cell === 'number') return cell;
  return 'undefined' in cell ? { undefined: cell.undefined, why: reasonWords(cell.undefined, locale) } : { code: cell.code, label: cell.text[locale] };
}
