/** The formats of `plumbline analyze`: for people at a terminal, as Markdown, and as JSON. From the report to text. */
import { rounded } from '../../core/base/rounded.ts';
import picocolors from 'picocolors';
import type { Locale, Text } from '../../core/base/text.ts';
import { columns } from '../../core/base/columns.ts';
import { padColumns, visible } from '../../core/base/display-text.ts';
import { escapeMarkdown } from '../score/pages.ts';
import type { ReportedWitness } from '../report.ts';
import type { AnalysisReport, Outcome, RangeReport } from './report.ts';

export const ANALYSIS_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type AnalysisFormat = (typeof ANALYSIS_FORMATS)[number];

export const ANALYSIS_WRITERS: Readonly<Record<AnalysisFormat, (report: AnalysisReport, locale: Locale, color: boolean) => string>> = {
  pretty: (report, locale, color) => page(report, locale, terminal(color)),
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown: (report, locale) => page(report, locale, MARKDOWN),
};

interface Form {
  heading(text: string, level: 1 | 2): string;
  table(head: readonly string[], rows: readonly (readonly string[])[]): string;
  list(lines: readonly string[]): string;
  line(text: string): string;
}

/** Findings and claims of a document may be many; so many are listed. */
const LISTED = 100;

function page(report: AnalysisReport, locale: Locale, form: Form): string {
  const parts = [form.heading(`${report.file}  ${report.title}`, 1)];
  if (report.computable) {
    parts.push(form.heading(WORDS.ranges[locale], 2), criteria(report, locale, form), form.line(WORDS.legend[locale]));
    const claims = claimsOf(report);
    for (const kind of ['proved', 'counterexample', 'not-decided'] as const) {
      const lines = claims.filter((c) => c.outcome === kind).map((c) => c.text[locale]);
      if (lines.length > 0) parts.push(form.heading(WORDS[kind][locale], 2), bounded(lines, locale, form));
    }
  } else parts.push(form.line(WORDS.refused[locale]));
  if (report.findings.length > 0) {
    const lines = report.findings.map(({ range, severity, message, rule }) => `${String(range.start.line + 1)}:${String(range.start.character + 1)} ${SEVERITY[severity][locale]} ${message} [${rule}]`);
    parts.push(form.heading(WORDS.findings[locale], 2), bounded(lines, locale, form));
  }
  return parts.join('');
}

const bounded = (lines: readonly string[], locale: Locale, form: Form): string =>
  form.list(lines.length <= LISTED ? lines : [...lines.slice(0, LISTED), { zh: `…… 还有 ${String(lines.length - LISTED)} 条`, en: `… and ${String(lines.length - LISTED)} more` }[locale]]);

const WORDS = {
  ranges: { zh: '取值与影响', en: 'Ranges and influence' },
  legend: {
    zh: '方括号：有个案正好得到这个分；圆括号：只知道不会越过；≈：其间不是每个分都证明过。影响：全部作答、其余不变时，它最多能使总分变动多少；—：取决于其他项。',
    en: 'A square bracket: some case gets just this score; a round one: known not to be passed; ≈: not every score between is proved. Influence: the most that it moves the total by, everything answered and all else unchanged; —: depends on the others.',
  },
  proved: { zh: '已证明', en: 'Proved' },
  counterexample: { zh: '有反例', en: 'Refuted' },
  'not-decided': { zh: '没有判定', en: 'Not decided' },
  findings: { zh: '发现的问题', en: 'Findings' },
  refused: { zh: '这份文档还算不出分数，原因如下。', en: 'The document cannot be computed yet, for these reasons.' },
} satisfies Record<string, Text>;

const SEVERITY: Readonly<Record<string, Text>> & Readonly<Record<'error' | 'warning' | 'info' | 'hint', Text>> = {
  error: { zh: '错误', en: 'error' }, warning: { zh: '警告', en: 'warning' }, info: { zh: '提示', en: 'info' }, hint: { zh: '建议', en: 'hint' },
};

const METHODS: Readonly<Record<string, Text>> = {
  group: { zh: '组', en: 'group' }, bands: { zh: '分档', en: 'bands' }, levels: { zh: '文字等级', en: 'levels' },
  checklist: { zh: '检查清单', en: 'checklist' }, formula: { zh: '公式', en: 'formula' }, direct: { zh: '输入', en: 'input' },
};

function criteria(report: AnalysisReport, locale: Locale, form: Form): string {
  const head = { zh: ['评分项', '方法', '分值', '全部作答', '任何个案', '对总分的权重', '影响'], en: ['criterion', 'method', 'scale', 'all answered', 'any case', 'weight in the total', 'influence'] }[locale];
  return form.table(head, report.criteria.map((c) => [
    '  '.repeat(Math.max(0, c.depth - 1)) + c.label, METHODS[c.method]?.[locale] ?? c.method, `${c.scale.min}–${c.scale.max}`,
    rangeWords(c.answered), rangeWords(c.range), number(c.weight), number(c.influence),
  ]));
}

/** A fraction stays exact in JSON; people read decimals. */
function number(text: string | null): string {
  if (text === null) return '—';
  const [n = '', d] = text.split('/');
  return d === undefined ? text : `≈${String(Number(rounded(Number(n) / Number(d), 4)))}`;
}

function rangeWords(range: RangeReport | null): string {
  if (range === null) return '—';
  const low = range.low === null ? '(-∞' : `${range['low-attained'] ? '[' : '('}${number(range.low)}`;
  const high = range.high === null ? '∞)' : `${number(range.high)}${range['high-attained'] ? ']' : ')'}`;
  return `${range.exact ? '' : '≈'}${low}..${high}`;
}

interface ClaimLine {
  readonly outcome: Outcome;
  readonly text: Text;
}

/** Everything that was to be proved, in the order of the document; what was not decided is said as such. */
function claimsOf(report: AnalysisReport): ClaimLine[] {
  const shown = report.complete.witness === undefined ? { zh: '', en: '' } : caseWords(report.complete.witness);
  const claims: ClaimLine[] = [{
    outcome: report.complete.outcome,
    text: { zh: `输入齐全且都在取值范围内的每一例，都得到总分${report.grades.length > 0 ? '和唯一的等级' : ''}${shown.zh}`, en: `every case with each input within its domain gets a total${report.grades.length > 0 ? ' and one grade' : ''}${shown.en}` },
  }];
  for (const c of report.criteria) {
    if (c.bands !== null) claims.push({ outcome: c.bands, text: { zh: `“${c.label}”的每个输入值恰好落在一档里`, en: `every input of "${c.label}" falls in just one band` } });
  }
  const outcome = (reach: string): Outcome => (reach === 'yes' || reach === 'sometimes' ? 'proved' : reach === 'not-decided' ? 'not-decided' : 'counterexample');
  for (const g of report.grades) claims.push({ outcome: outcome(g.reachable), text: { zh: `等级 ${g.id}（${g.test}）有总分能达到`, en: `some total reaches grade ${g.id} (${g.test})` } });
  if (report.pass !== null) claims.push({ outcome: outcome(report.pass.reachable), text: { zh: `有总分能合格（${report.pass.test}）`, en: `some total passes (${report.pass.test})` } });
  for (const v of report.vetoes) claims.push({ outcome: outcome(v.triggered), text: { zh: `否决项 ${v.id} 在有的个案触发，有的不触发${VETO[v.triggered]?.zh ?? ''}`, en: `the veto ${v.id} is triggered in some cases and not in others${VETO[v.triggered]?.en ?? ''}` } });
  return claims;
}

const VETO: Readonly<Record<string, Text>> = { never: { zh: '：从不触发', en: ': it never is' }, always: { zh: '：总是触发', en: ': it always is' } };

function caseWords(c: ReportedWitness): Text {
  const given = Object.entries(c.given).slice(0, 20).map(([name, value]) => `${name}: ${value}`).join(', ');
  const absent = c['not-applicable'] ?? [];
  return {
    zh: `；反例：{ ${given} }${absent.length > 0 ? `，不适用：${absent.join('、')}` : ''}`,
    en: `; not so with { ${given} }${absent.length > 0 ? `, not applicable: ${absent.join(', ')}` : ''}`,
  };
}

function terminal(color: boolean): Form {
  const colors = picocolors.createColors(color);
  return {
    heading: (text, level) => (level === 1 ? `${colors.bold(visible(text))}\n` : `\n${colors.bold(visible(text))}\n`),
    line: (text) => `${colors.dim(visible(text))}\n`,
    list: (lines) => lines.map((line) => `  ${visible(line)}\n`).join(''),
    table(head, rows) {
      const cells = [head, ...rows].map((row) => row.map(visible));
      const widths = head.map((_, i) => cells.reduce((width, row) => Math.max(width, columns(row[i] ?? '')), 0));
      return cells.map((row) => `  ${row.map((cell, i) => padColumns(cell, widths[i] ?? 0)).join('  ').trimEnd()}\n`).join('');
    },
  };
}

const MARKDOWN: Form = {
  heading: (text, level) => `${'#'.repeat(level + 1)} ${escapeMarkdown(text)}\n\n`,
  line: (text) => `${escapeMarkdown(text)}\n\n`,
  list: (lines) => `${lines.map((line) => `- ${escapeMarkdown(line)}\n`).join('')}\n`,
  table(head, rows) {
    const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`;
    return `${line(head)}|${head.map(() => ' --- ').join('|')}|\n${rows.map(line).join('')}\n`;
  },
};
