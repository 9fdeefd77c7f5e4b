/** The formats for people: a table on the terminal, and the same as Markdown for a summary or a comment. */
import type { Text } from '../../core/base/text.ts';
import type { CaseReport, SummaryReport } from '../../core/service.ts';
import { columns } from '../../core/base/columns.ts';
import { padColumns, visible } from '../../core/base/display-text.ts';
import { figure, percent } from '../../view/figures.ts';
import { caseTitle, settingsLine, STATUS, yesNo } from '../../view/scoring-words.ts';
import { keepingWriter, type ScoreHead, type ScoreTail, type ScoreWriter } from './writers.ts';

/** A form for people, piece by piece. */
export interface Page {
  heading(text: string): string;
  table(head: readonly string[], rows: readonly (readonly string[])[], numeric: ReadonlySet<number>): string;
  line(text: string): string;
  trace(lines: readonly { readonly depth: number; readonly text: string }[]): string;
}

export const tableWriter = (write: (text: string) => void): ScoreWriter => pageWriter(write, terminalPage);
export const markdownWriter = (write: (text: string) => void): ScoreWriter => pageWriter(write, () => markdownPage);

const pageWriter = (write: (text: string) => void, pageOf: (width: number) => Page): ScoreWriter => keepingWriter(({ head, shown, traces }, tail) => {
  const page = pageOf(head.width);
  const { locale } = head;
  write(page.heading(`${head.title} · ${head.dataset}`));
  write(page.line(settingsLine(head.settings, locale)));
  write(`\n${casesTable(page, head, shown)}`);
  if (tail.cases > shown.length) write(page.line(WORDS.more(tail.cases - shown.length)[locale]));
  for (const { report, trace } of traces) {
    write(`\n${page.heading(caseTitle(report)[locale])}`);
    write(page.trace(trace.map((t) => ({ depth: t.depth, text: visible(t.text[locale]) }))));
  }
  write(`\n${page.heading(WORDS.summary[locale])}${summaryPart(page, head, tail)}`);
  for (const group of byColumn(tail.summary.groups ?? [])) write(`\n${groupTable(page, head, group[0], group[1])}`);
});

type Groups = NonNullable<SummaryReport['groups']>;

export function byColumn(groups: Groups): Map<string, Groups[number][]> {
  const found = new Map<string, Groups[number][]>();
  for (const group of groups) {
    const list = found.get(group.by);
    if (list === undefined) found.set(group.by, [group]);
    else list.push(group);
  }
  return found;
}

export const WORDS = {
  summary: { zh: '汇总', en: 'Summary' },
  more: (n: number): Text => ({ zh: `…… 还有 ${String(n)} 例（--limit 可多列，其他格式全部列出）`, en: `… ${String(n)} more cases (list more with --limit; other formats list all)` }),
  hidden: (n: number): Text => ({ zh: `（屏幕不够宽，有 ${String(n)} 项没有列出）`, en: `(${String(n)} criteria do not fit the width of the terminal)` }),
} as const;

function casesTable(page: Page, head: ScoreHead, cases: readonly CaseReport[]): string {
  const { locale, plan, compiled } = head;
  const withId = cases.some((c) => c.id !== undefined);
  const withGrade = plan.gradeTable !== null;
  const withPass = plan.pass !== null;
  const top = plan.criteria.filter((c) => c.parent === 0);
  const label = (index: number): string => visible(compiled.places.criteria[index]?.label?.[locale] ?? compiled.places.criteria[index]?.id ?? '');
  const fixed: Text[] = [{ zh: '行', en: 'row' }, ...(withId ? [{ zh: '个案', en: 'case' }] : [])];
  const last: Text[] = [{ zh: '总分', en: 'total' }, ...(plan.hasCritical ? [{ zh: '关键得分', en: 'critical' }] : []), ...(withGrade ? [{ zh: '等级', en: 'grade' }] : []), ...(withPass ? [{ zh: '合格', en: 'pass' }] : []), { zh: '状态', en: 'status' }];
  const rows = (kept: typeof top): string[][] => cases.map((c) => [
    String(c.row),
    ...(withId ? [visible(c.id ?? '')] : []),
    ...kept.map((k) => figure(c.criteria[k.id]?.score ?? null)),
    figure(c.total),
    ...(plan.hasCritical ? [figure(c.critical ?? null)] : []),
    ...(withGrade ? [c.grade ?? '—'] : []),
    ...(withPass ? [c.pass === null ? '—' : yesNo(c.pass, locale)] : []),
    (STATUS[c.status]?.[locale] ?? c.status) + (c.vetoes.length > 0 ? ` ${c.vetoes.join(' ')}` : ''),
  ]);
  let kept = top;
  let names: string[];
  let body: string[][];
  do {
    names = [...fixed.map((t) => t[locale]), ...kept.map((k) => label(k.index)), ...last.map((t) => t[locale])];
    body = rows(kept);
    const shown = body;
    const width = names.reduce((sum, name, i) => sum + 2 + Math.max(columns(name), ...shown.map((r) => columns(r[i] ?? ''))), -2);
    if (width <= head.width || kept.length === 0) break;
    kept = kept.slice(0, -1);
  } while (kept.length >= 0);
  const numeric = new Set([0, ...kept.map((_, i) => fixed.length + i), fixed.length + kept.length, ...(plan.hasCritical ? [fixed.length + kept.length + 1] : [])]);
  const hidden = kept.length < top.length ? page.line(WORDS.hidden(top.length - kept.length)[locale]) : '';
  return page.table(names, body, numeric) + hidden;
}

/** “1 case”, “2 cases”. */
const counted = (n: number, what: string): string => `${String(n)} ${what}${n === 1 ? '' : 's'}`;

function summaryPart(page: Page, { locale, compiled, plan }: ScoreHead, { summary, encoding, problemCount }: ScoreTail): string {
  const statuses = Object.entries(summary.statuses).map(([status, n]) => `${STATUS[status]?.[locale] ?? status} ${String(n)}`);
  const lines = [
    { zh: `${String(summary.cases)} 例：${statuses.join('，')}`, en: `${counted(summary.cases, 'case')}: ${statuses.join(', ')}` }[locale],
  ];
  if (summary.grades !== undefined) {
    const shares = Object.entries(summary.grades).map(([id, share]) => `${id} ${percent(share)}`);
    lines.push({ zh: `等级：${shares.join('，')}`, en: `grades: ${shares.join(', ')}` }[locale]);
  }
  const interval = summary['pass-interval'];
  if (summary.pass !== null && interval !== undefined) {
    lines.push({ zh: `合格率 ${percent(summary.pass)}（95% 威尔逊区间 ${percent(interval.low)}–${percent(interval.high)}）`, en: `pass rate ${percent(summary.pass)} (95% Wilson interval ${percent(interval.low)}–${percent(interval.high)})` }[locale]);
  }
  lines.push({ zh: `编码 ${encoding}；数据问题 ${String(problemCount)} 处；分位数为第 7 型，标准差除以 n−1`, en: `encoding ${encoding}; ${counted(problemCount, 'problem')} in the data; quantiles of type 7, sd with n − 1` }[locale]);
  const head = { zh: ['', '例数', '均值', '标准差', '最小', 'P25', '中位数', 'P75', '最大'], en: ['', 'n', 'mean', 'sd', 'min', 'P25', 'median', 'P75', 'max'] }[locale];
  const stats = (name: string, s: SummaryReport['total']): string[] => [
    name, String(s.n), figure(s.mean), figure(s.sd), figure(s.min), figure(s.quantiles['0.25']), figure(s.quantiles['0.5']), figure(s.quantiles['0.75']), figure(s.max),
  ];
  const depth: number[] = [0];
  const criteria = plan.criteria.filter((c) => c.index !== 0).map((c) => {
    depth[c.index] = (depth[c.parent ?? 0] ?? 0) + 1;
    const label = compiled.places.criteria[c.index]?.label?.[locale] ?? c.id;
    return stats('  '.repeat((depth[c.index] ?? 1) - 1) + visible(label), summary.criteria[c.id] ?? summary.total);
  });
  const rows = [stats({ zh: '总分', en: 'total' }[locale], summary.total), ...criteria, ...Object.entries(summary.dimensions ?? {}).map(([id, s]) => stats(id, s))];
  return `${lines.map((l) => page.line(l)).join('')}\n${page.table(head, rows, NUMERIC)}`;
}

const NUMERIC = new Set([1, 2, 3, 4, 5, 6, 7, 8]);

function groupTable(page: Page, { locale, plan }: ScoreHead, by: string, groups: readonly Groups[number][]): string {
  const withPass = plan.pass !== null;
  const head = [visible(by), ...{ zh: ['例数', '无效', '均值', '标准差'], en: ['cases', 'invalid', 'mean', 'sd'] }[locale], ...(withPass ? [{ zh: '合格率', en: 'pass rate' }[locale]] : [])];
  const rows = groups.map(({ value, summary }) => [
    visible(value === '' ? '—' : value),
    String(summary.cases),
    String(summary.statuses['invalid'] ?? 0),
    figure(summary.total.mean),
    figure(summary.total.sd),
    ...(withPass ? [summary.pass === null ? '—' : percent(summary.pass)] : []),
  ]);
  return page.table(head, rows, new Set([1, 2, 3, 4, 5]));
}

export const terminalPage = (): Page => ({
  heading: (text) => `${visible(text)}\n`,
  line: (text) => `${visible(text)}\n`,
  table(head, rows, numeric) {
    const widths = head.map((name, i) => rows.reduce((width, r) => Math.max(width, columns(r[i] ?? '')), columns(name)));
    const line = (cells: readonly string[]): string => `${cells.map((cell, i) => aligned(cell, widths[i] ?? 0, numeric.has(i))).join('  ').trimEnd()}\n`;
    return [line(head), ...rows.map(line)].join('');
  },
  trace: (lines) => lines.map(({ depth, text }) => `${'  '.repeat(depth + 1)}${text}\n`).join(''),
});

const aligned = (cell: string, width: number, right: boolean): string =>
  right ? ' '.repeat(Math.max(0, width - columns(cell))) + cell : padColumns(cell, width);

export const markdownPage: Page = {
  heading: (text) => `## ${escapeMarkdown(text)}\n\n`,
  line: (text) => `${escapeMarkdown(text)}\n\n`,
  table(head, rows, numeric) {
    const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`;
    return `${line(head)}|${head.map((_, i) => (numeric.has(i) ? ' ---: ' : ' --- ')).join('|')}|\n${rows.map(line).join('')}\n`;
  },
  trace: (lines) => `${lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${escapeMarkdown(text)}\n`).join('')}\n`,
};

/** What data and documents say must not become markup. */
export const escapeMarkdown = (text: string): string => visible(text).replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
