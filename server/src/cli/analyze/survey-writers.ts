/** The formats of `plumbline analyze` for surveys: a table on the terminal, Markdown, one HTML page, JSON. From the report to text. */
import { columns as columnsOf } from '../../core/base/columns.ts';
import type { Locale, Text } from '../../core/base/text.ts';
import type { CellForm } from '../../core/service.ts';
import { visible } from '../../core/base/display-text.ts';
import { markdownPage, terminalPage, type Page } from '../score/pages.ts';
import { surveyFigure } from '../../view/figures.ts';
import { CLOSING, opening, paragraph, section, table as htmlTable } from '../../view/markup.ts';
import type { AnalysisReport, CellReport, PartReport, SurveyReport, TableReport } from '../../view/survey-report.ts';

export const SURVEY_FORMATS = ['table', 'json', 'markdown', 'html'] as const;
export type SurveyFormat = (typeof SURVEY_FORMATS)[number];

/** @param width columns of the terminal; infinite elsewhere */
export const SURVEY_WRITERS: Readonly<Record<SurveyFormat, (report: SurveyReport, locale: Locale, width: number) => string>> = {
  table: (report, locale, width) => page(report, locale, terminalPage(), width),
  json: (report) => `${JSON.stringify(report)}\n`,
  markdown: (report, locale) => page(report, locale, markdownPage, Infinity),
  html,
};

const WORDS = {
  settings: { zh: '设置', en: 'Settings' },
  refused: { zh: '没有结果', en: 'No result' },
  problems: { zh: '数据问题', en: 'Problems in the data' },
  none: { zh: '没有声明任何分析：在问卷的 analyses 中写，例如 - { type: descriptives }。', en: 'No analysis is declared; write some under analyses of the survey, such as - { type: descriptives }.' },
  responses: (n: number): Text => ({ zh: `答卷 ${String(n)} 份`, en: `${String(n)} ${n === 1 ? 'response' : 'responses'}` }),
  more: (n: number): Text => ({ zh: `还有 ${String(n)} 处没有列出。`, en: `${String(n)} more are not listed.` }),
} as const;

/** Problems on a page; the rest are counted. */
const LISTED = 50;

function page(report: SurveyReport, locale: Locale, form: Page, width: number): string {
  const out = [form.heading(`${report.title} · ${report.dataset}`), form.line(WORDS.responses(report.responses)[locale])];
  if (report.analyses.length === 0) out.push(form.line(WORDS.none[locale]));
  for (const analysis of report.analyses) {
    out.push('\n', form.heading(`${analysis.label}（${analysis.id}）`.replace(/（(.*)）$/, { zh: '（$1）', en: ' ($1)' }[locale])), form.line(settingsLine(analysis, locale)));
    if (analysis.refused !== null) out.push(form.line(`${WORDS.refused[locale]}${COLON[locale]}${analysis.refused}`));
    for (const part of analysis.parts) {
      if (part.group !== null) out.push('\n', form.heading(groupTitle(part, locale)));
      for (const table of part.tables) out.push('\n', form.line(table.title), ...pieces(table, width).map((piece) => form.table(piece.head, piece.rows, piece.numeric)), ...footnotes(table).map(form.line));
      for (const note of part.notes) out.push(form.line(note));
    }
  }
  if (report['problem-count'] > 0) {
    out.push('\n', form.heading(WORDS.problems[locale]));
    for (const p of report.problems.slice(0, LISTED)) out.push(form.line(`${p.line > 0 ? `${String(p.line)}: ` : ''}${p.message} [${p.code}]`));
    if (report['problem-count'] > LISTED) out.push(form.line(WORDS.more(report['problem-count'] - LISTED)[locale]));
  }
  return out.join('');
}

const COLON: Text = { zh: '：', en: ': ' };

const settingsLine = (analysis: AnalysisReport, locale: Locale): string =>
  `${WORDS.settings[locale]}${COLON[locale]}${analysis.settings.map((s) => `${s.label} ${s.value}`).join({ zh: '；', en: '; ' }[locale])}`;

const groupTitle = ({ group, responses }: PartReport, locale: Locale): string =>
  `${group?.item ?? ''} = ${group?.label ?? ''}${{ zh: '，', en: ', ' }[locale]}${WORDS.responses(responses)[locale]}`;

interface Piece {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: ReadonlySet<number>;
}

/** A table that is wider than the terminal goes below itself, each piece with the names of the rows. */
function pieces(table: TableReport, width: number): readonly Piece[] {
  const reasons = reasonsOf(table);
  const head = table.columns.map((c) => visible(c.title));
  const body = table.rows.map((r) => table.columns.map((c) => cellText(r.values[c.id], c.form, reasons)));
  // A question is known by its id as much as by its words; other rows have a name of their own.
  const named = /^(?:items|frequencies|drivers|points|features|means|pairs)/.test(table.id);
  const names = table.rows.map((r) => visible(named && !r.label.includes(r.id) ? `${r.id} ${r.label}` : r.label));
  const widest = (texts: readonly string[]): number => texts.reduce((most, t) => Math.max(most, columnsOf(t)), 0);
  const first = Math.max(widest(names), 0);
  const found: Piece[] = [];
  for (let from = 0; from < head.length; ) {
    let to = from;
    let used = first;
    while (to < head.length) {
      const next = 2 + widest([head[to] ?? '', ...body.map((r) => r[to] ?? '')]);
      if (to > from && used + next > width) break;
      used += next;
      to++;
    }
    const word = (i: number): boolean => table.columns[from + i]?.form === 'word';
    found.push({ head: ['', ...head.slice(from, to)], rows: body.map((r, i) => [names[i] ?? '', ...r.slice(from, to)]), numeric: new Set(Array.from({ length: to - from }, (_, i) => i + 1).filter((i) => !word(i - 1))) });
    from = to;
  }
  return found;
}

/** Why figures of a table are undefined, each reason with a number; what does not apply stays empty. */
function reasonsOf(table: TableReport): ReadonlyMap<string, { readonly mark: string; readonly why: string }> {
  const found = new Map<string, { readonly mark: string; readonly why: string }>();
  for (const { values } of table.rows) {
    for (const cell of Object.values(values)) {
      if (typeof cell === 'object' && 'undefined' in cell && cell.undefined !== 'not-applicable' && !found.has(cell.undefined)) {
        found.set(cell.undefined, { mark: MARKS[found.size] ?? '', why: cell.why });
      }
    }
  }
  return found;
}

const MARKS = '¹²³⁴⁵⁶⁷⁸⁹';

const footnotes = (table: TableReport): readonly string[] => [...reasonsOf(table).values()].map(({ mark, why }) => `—${mark} ${why}`);

function cellText(cell: CellReport | undefined, form: CellForm, reasons: ReturnType<typeof reasonsOf>): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object') {
    if ('code' in cell) return visible(cell.label);
    return cell.undefined === 'not-applicable' ? '' : `—${reasons.get(cell.undefined)?.mark ?? ''}`;
  }
  return surveyFigure(cell, form);
}

function html(report: SurveyReport, locale: Locale): string {
  const out = [opening({ locale, title: report.title, dataset: report.dataset }), paragraph(WORDS.responses(report.responses)[locale])];
  if (report.analyses.length === 0) out.push(paragraph(WORDS.none[locale]));
  for (const analysis of report.analyses) {
    const body = [paragraph(settingsLine(analysis, locale))];
    if (analysis.refused !== null) body.push(paragraph(`${WORDS.refused[locale]}${COLON[locale]}${analysis.refused}`));
    for (const part of analysis.parts) {
      const group = part.group === null ? '' : `${groupTitle(part, locale)} · `;
      for (const table of part.tables) {
        const [piece] = pieces(table, Infinity);
        if (piece !== undefined) body.push(htmlTable(`${group}${table.title}`, piece.head, piece.rows, (i) => piece.numeric.has(i)), ...footnotes(table).map(paragraph));
      }
      for (const note of part.notes) body.push(paragraph(note));
    }
    out.push(section(analysis.label, body.join('')));
  }
  if (report['problem-count'] > 0) {
    const listed = report.problems.slice(0, LISTED).map((p) => paragraph(`${p.line > 0 ? `${String(p.line)}: ` : ''}${p.message} [${p.code}]`));
    if (report['problem-count'] > LISTED) listed.push(paragraph(WORDS.more(report['problem-count'] - LISTED)[locale]));
    out.push(section(WORDS.problems[locale], listed.join('')));
  }
  return `${out.join('')}${CLOSING}`;
}
