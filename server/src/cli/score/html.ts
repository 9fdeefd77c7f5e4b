/**
 * The report of `plumbline score` as one HTML page: nothing in it runs, nothing is fetched, and what documents and data say
 * is text. It reads on a screen, aloud, and on A4.
 */
import type { Locale, Text } from '../../core/base/text.ts';
import type { CaseReport, SettingsReport, SummaryReport } from '../../core/service.ts';
import { figure, percent } from '../../view/figures.ts';
import { CLOSING, escapeHtml, nested, opening, paragraph, section, table } from '../../view/markup.ts';
import { caseTitle, settingsParts, STATUS, yesNo } from '../../view/scoring-words.ts';
import { byColumn, WORDS as SHARED } from './pages.ts';
import { keepingWriter, type ScoreHead, type ScoreTail, type ScoreWriter } from './writers.ts';

/** Problems on the page; the rest are counted. */
const LISTED = 200;
/** Groups of one column on the page. */
const GROUPS = 1_000;

export const htmlWriter = (write: (text: string) => void): ScoreWriter => keepingWriter(({ head, shown, traces }, tail) => {
  const { locale } = head;
  write(opening(head));
  write(section(WORDS.settings[locale], settingsPart(head)));
  write(section(SHARED.summary[locale], summaryPart(head, tail)));
  write(section(WORDS.criteria[locale], criteriaTable(head, tail.summary)));
  for (const [column, groups] of byColumn(tail.summary.groups ?? [])) write(section(WORDS.by(column)[locale], groupTable(head, column, groups)));
  write(section(WORDS.cases[locale], casesPart(head, shown, tail.cases)));
  for (const { report, trace } of traces) write(section(caseTitle(report)[locale], nested(trace.map((t) => ({ depth: t.depth, text: t.text[locale] })))));
  write(section(WORDS.problems[locale], problemsPart(tail, locale)));
  write(CLOSING);
});

const WORDS = {
  settings: { zh: '计分设置', en: 'Settings' },
  criteria: { zh: '各评分项', en: 'Criteria' },
  cases: { zh: '个案', en: 'Cases' },
  problems: { zh: '数据问题', en: 'Problems in the data' },
  none: { zh: '没有数据问题。', en: 'There are no problems in the data.' },
  grades: { zh: '等级分布', en: 'Distribution by grade' },
  by: (column: string): Text => ({ zh: `按“${column}”分组`, en: `By ${column}` }),
  listed: (n: number, all: number): Text => ({ zh: `列出 ${String(all)} 例中的 ${String(n)} 例，--limit 可多列；汇总含全部个案。`, en: `${String(n)} of ${String(all)} cases are listed (more with --limit); the summary covers all.` }),
  more: (n: number): Text => ({ zh: `还有 ${String(n)} 处没有列出。`, en: `${String(n)} more are not listed.` }),
} as const;

const labelOf = ({ compiled, locale }: ScoreHead, index: number): string => compiled.places.criteria[index]?.label?.[locale] ?? compiled.places.criteria[index]?.id ?? '';

function settingsPart({ settings, locale }: ScoreHead): string {
  return `<ul>\n${settingsParts(settings).map((part) => `<li>${escapeHtml(part[locale])}</li>\n`).join('')}</ul>\n`;
}

function summaryPart({ locale, plan, compiled }: ScoreHead, { summary, encoding, problemCount }: ScoreTail): string {
  const { total } = summary;
  const rows: (readonly [Text, string])[] = [
    [{ zh: '个案', en: 'cases' }, String(summary.cases)],
    ...Object.entries(summary.statuses).map(([status, n]): readonly [Text, string] => [STATUS[status] ?? { zh: status, en: status }, String(n)]),
    [{ zh: '总分均值', en: 'mean of the totals' }, figure(total.mean)],
    [{ zh: '标准差（除以 n−1）', en: 'standard deviation (n − 1)' }, figure(total.sd)],
    [{ zh: '最小、中位数、最大', en: 'minimum, median, maximum' }, [total.min, total.quantiles['0.5'], total.max].map(figure).join(', ')],
  ];
  const interval = summary['pass-interval'];
  if (summary.pass !== null && interval !== undefined) {
    rows.push([{ zh: '合格率', en: 'pass rate' }, percent(summary.pass)], [{ zh: '95% 威尔逊区间', en: '95% Wilson interval' }, `${percent(interval.low)}–${percent(interval.high)}`]);
  }
  rows.push([{ zh: '数据问题', en: 'problems in the data' }, String(problemCount)], [{ zh: '编码', en: 'encoding' }, encoding]);
  const figures = table(SHARED.summary[locale], [{ zh: '项目', en: 'item' }[locale], { zh: '值', en: 'value' }[locale]], rows.map(([name, value]) => [name[locale], value]), (i) => i === 1);
  if (summary.grades === undefined) return figures;
  const bars = plan.grades.map(({ id }, i) => {
    const share = Object.hasOwn(summary.grades ?? {}, id) ? (summary.grades?.[id] ?? 0) : 0;
    const label = compiled.places.grades[i]?.label?.[locale];
    const name = label === undefined || label === id ? id : `${id} ${label}`;
    return `<tr><th scope="row">${escapeHtml(name)}</th><td class="n">${String(Math.round(share * total.n))}</td><td class="n">${percent(share)}</td><td class="bar" aria-hidden="true"><span style="width:${(share * 100).toFixed(2)}%"></span></td></tr>\n`;
  });
  const heads = { zh: ['等级', '例数', '比例'], en: ['grade', 'cases', 'share'] }[locale];
  return `${figures}<table>\n<caption>${WORDS.grades[locale]}</caption>\n<thead><tr>${heads.map((h, i) => `<th scope="col"${i > 0 ? ' class="n"' : ''}>${h}</th>`).join('')}<td></td></tr></thead>\n<tbody>\n${bars.join('')}</tbody>\n</table>\n`;
}

function criteriaTable(head: ScoreHead, summary: SummaryReport): string {
  const { locale, plan, settings } = head;
  const names = { zh: ['评分项', '权重', '设置', '例数', '均值', '标准差', '最小', 'P25', '中位数', 'P75', '最大'], en: ['criterion', 'weight', 'settings', 'n', 'mean', 'sd', 'min', 'P25', 'median', 'P75', 'max'] }[locale];
  const stats = (name: string, weight: string, own: string, s: SummaryReport['total']): string[] => [
    name, weight, own, String(s.n), figure(s.mean), figure(s.sd), figure(s.min), figure(s.quantiles['0.25']), figure(s.quantiles['0.5']), figure(s.quantiles['0.75']), figure(s.max),
  ];
  const depth: number[] = [0];
  const rows = plan.criteria.filter((c) => c.index !== 0).map((c) => {
    const level = (depth[c.index] = (depth[c.parent ?? 0] ?? 0) + 1);
    const own = Object.hasOwn(settings.groups, c.id) ? settings.groups[c.id] : undefined;
    return stats('— '.repeat(level - 1) + labelOf(head, c.index), figure(settings.weights[c.id]), ownSettings(own), summary.criteria[c.id] ?? summary.total);
  });
  const dimensions = Object.entries(summary.dimensions ?? {}).map(([id, s]) => stats(id, '', { zh: '维度', en: 'dimension' }[locale], s));
  return table(WORDS.criteria[locale], names, [stats({ zh: '总分', en: 'total' }[locale], '', '', summary.total), ...rows, ...dimensions], (i) => i === 1 || i > 2);
}

const ownSettings = (own: SettingsReport['groups'][string] | undefined): string =>
  [own?.aggregate, own?.missing, own?.['not-applicable'], own?.round && `${String(own.round.digits)} ${own.round.mode}`, own?.scale && `${String(own.scale.min)}–${String(own.scale.max)}`].filter((part) => part !== undefined).join(' · ');

function groupTable({ locale, plan }: ScoreHead, column: string, groups: NonNullable<SummaryReport['groups']>): string {
  const withPass = plan.pass !== null;
  const names = [column, ...{ zh: ['例数', '无效', '均值', '标准差'], en: ['cases', 'invalid', 'mean', 'sd'] }[locale], ...(withPass ? [{ zh: '合格率', en: 'pass rate' }[locale]] : [])];
  const rows = groups.slice(0, GROUPS).map(({ value, summary }) => [
    value === '' ? '—' : value, String(summary.cases), String(summary.statuses['invalid'] ?? 0), figure(summary.total.mean), figure(summary.total.sd),
    ...(withPass ? [summary.pass === null ? '—' : percent(summary.pass)] : []),
  ]);
  return table(WORDS.by(column)[locale], names, rows, (i) => i > 0) + (groups.length > GROUPS ? paragraph(WORDS.more(groups.length - GROUPS)[locale]) : '');
}

function casesPart(head: ScoreHead, cases: readonly CaseReport[], all: number): string {
  const { locale, plan } = head;
  const withId = cases.some((c) => c.id !== undefined);
  const grades = plan.gradeTable !== null;
  const top = plan.criteria.filter((c) => c.parent === 0);
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const names = [
    word('行', 'row'), ...(withId ? [word('个案', 'case')] : []), ...top.map((c) => labelOf(head, c.index)), word('总分', 'total'),
    ...(plan.hasCritical ? [word('关键得分', 'critical')] : []), ...(grades ? [word('等级', 'grade')] : []), ...(plan.pass === null ? [] : [word('合格', 'pass')]), word('状态', 'status'), word('说明', 'notes'),
  ];
  const first = withId ? 2 : 1;
  const last = first + top.length + (plan.hasCritical ? 1 : 0);
  const rows = cases.map((c) => [
    String(c.row), ...(withId ? [c.id ?? ''] : []), ...top.map((k) => figure(Object.hasOwn(c.criteria, k.id) ? c.criteria[k.id]?.score : null)), figure(c.total),
    ...(plan.hasCritical ? [figure(c.critical)] : []), ...(grades ? [c.grade ?? '—'] : []), ...(plan.pass === null ? [] : [c.pass === null ? '—' : yesNo(c.pass, locale)]),
    STATUS[c.status]?.[locale] ?? c.status, [...c.vetoes, ...(c.problems ?? [])].join(' '),
  ]);
  return (cases.length < all ? paragraph(WORDS.listed(cases.length, all)[locale]) : '') + table(WORDS.cases[locale], names, rows, (i) => i === 0 || (i >= first && i <= last));
}

function problemsPart({ problems, problemCount }: ScoreTail, locale: Locale): string {
  if (problemCount === 0) return paragraph(WORDS.none[locale]);
  const listed = problems.slice(0, LISTED);
  const names = { zh: ['行', '列', '问题', '代码'], en: ['line', 'column', 'problem', 'code'] }[locale];
  const rows = listed.map((p) => [p.line === 0 ? '—' : String(p.line), p.column ?? '—', p.message, p.code]);
  return table(WORDS.problems[locale], names, rows, (i) => i === 0) + (problemCount > listed.length ? paragraph(WORDS.more(problemCount - listed.length)[locale]) : '');
}
