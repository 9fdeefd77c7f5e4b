/** For people at a terminal: findings by file, each with its place to click on and the source it speaks of. */
import picocolors from 'picocolors';
import type { Severity } from '../../core/base/diagnostic.ts';
import { visible } from '../../core/base/display-text.ts';
import { excerpt } from '../excerpt.ts';
import type { Finding, Report } from '../report.ts';
import { SEVERITY_WORDS, summaryLine, type Reporter } from './reporter.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

export const pretty: Reporter = (report, { color, quiet }) => {
  const colors = picocolors.createColors(color);
  const parts: string[] = [];
  let file: string | undefined;
  for (const finding of report.findings) {
    if (finding.file !== file) {
      file = finding.file;
      parts.push(`${colors.bold(colors.underline(visible(file)))}\n\n`);
    }
    parts.push(entry(finding, report, colors), '\n');
  }
  if (!quiet) {
    if (report.fixed) parts.push(`${fixedLine(report.fixed, report)}\n`);
    parts.push(`${colors.bold(summaryLine(report))}\n`);
  }
  return parts.join('');
};

function entry(finding: Finding, report: Report, colors: Colors): string {
  const { locale } = report;
  const { start } = finding.range;
  const severity = paint(finding.severity, colors)(SEVERITY_WORDS[finding.severity][locale]);
  const where = `${visible(finding.file)}:${String(start.line + 1)}:${String(start.character + 1)}`;
  const lines = [`${where} ${severity} ${visible(finding.message)} ${colors.dim(finding.rule)}`];
  const shown = excerpt(report.source(finding.file), finding.range);
  const width = Math.max(3, ...shown.map((line) => String(line.number ?? '').length));
  const gutter = (text: string): string => colors.dim(`  ${text.padStart(width)} │`);
  for (const { number, text, marks } of shown) {
    if (number === null) lines.push(gutter('⋮'));
    else lines.push(`${gutter(String(number))} ${text}`.trimEnd(), `${gutter('')} ${paint(finding.severity, colors)(marks)}`);
  }
  const note = (text: string): string => `  ${' '.repeat(width)} ${colors.dim('=')} ${visible(text)}`;
  for (const fix of finding.fixes) lines.push(note(fixWords(fix, locale)));
  for (const place of finding.related) {
    const at = `${place.file}:${String(place.range.start.line + 1)}:${String(place.range.start.character + 1)}`;
    lines.push(note(locale === 'zh' ? `参见 ${at} ${place.message}` : `see ${at} ${place.message}`));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function fixWords({ title, applicability }: Finding['fixes'][number], locale: Report['locale']): string {
  const [zh, en] = { safe: ['修复（--fix）', 'fix (--fix)'], unsafe: ['可选修改', 'possible change'], display: ['建议', 'proposal'] }[applicability];
  return locale === 'zh' ? `${zh ?? ''}：${title}` : `${en ?? ''}: ${title}`;
}

export function fixedLine({ count, files }: NonNullable<Report['fixed']>, { locale }: Pick<Report, 'locale'>): string {
  const names = files.map((f) => visible(f)).join(locale === 'zh' ? '、' : ', ');
  if (count === 0) return locale === 'zh' ? '没有可以安全修复的问题。' : 'Nothing could be fixed safely.';
  if (locale === 'zh') return `修复了 ${String(count)} 个问题，涉及 ${String(files.length)} 个文件：${names}。`;
  return `Fixed ${String(count)} ${count === 1 ? 'finding' : 'findings'} in ${String(files.length)} ${files.length === 1 ? 'file' : 'files'}: ${names}.`;
}

/** What is told beside a diff. */
export function diffSummary({ locale }: Pick<Report, 'locale'>, fixed: readonly { readonly count: number }[]): string {
  const count = fixed.reduce((sum, f) => sum + f.count, 0);
  if (count === 0) return locale === 'zh' ? '没有可以安全修复的问题。\n' : 'Nothing could be fixed safely.\n';
  if (locale === 'zh') return `--fix 会修复 ${String(count)} 个问题，涉及 ${String(fixed.length)} 个文件。\n`;
  return `--fix would fix ${String(count)} ${count === 1 ? 'finding' : 'findings'} in ${String(fixed.length)} ${fixed.length === 1 ? 'file' : 'files'}.\n`;
}

function paint(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'info':
      return colors.blue;
    case 'hint':
      return colors.cyan;
  }
}
