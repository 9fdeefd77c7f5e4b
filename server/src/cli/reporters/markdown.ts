/** A table for the summary of a CI job or a comment on a pull request. */
import { visible } from '../../core/base/display-text.ts';
import type { Finding, Report } from '../report.ts';
import { SEVERITY_WORDS, summaryLine, type Reporter } from './reporter.ts';

/** A comment on GitHub may have 65,536 characters; a table that is cut says so. */
const MAX_LENGTH = 60_000;

export const markdown: Reporter = (report) => {
  const { locale } = report;
  const failed = report.failures.map((text) => `- ${cell(text[locale])}\n`);
  const head = `${summaryLine(report)}\n${failed.length > 0 ? `\n${failed.join('')}` : ''}`;
  if (report.findings.length === 0) return head;
  const titles = locale === 'zh' ? ['级别', '位置', '规则', '说明'] : ['Severity', 'Place', 'Rule', 'Message'];
  let table = `${head}\n| ${titles.join(' | ')} |\n| --- | --- | --- | --- |\n`;
  let shown = 0;
  for (const finding of report.findings) {
    const line = row(finding, report);
    if (table.length + line.length > MAX_LENGTH) break;
    table += line;
    shown++;
  }
  const left = String(report.findings.length - shown);
  if (left === '0') return table;
  return `${table}\n${locale === 'zh' ? `表格太长，另有 ${left} 个问题未列出。` : `The table is too long: ${left} more findings are not listed.`}\n`;
};

function row({ severity, file, range, rule, url, message }: Finding, { locale }: Report): string {
  const place = `${file}:${String(range.start.line + 1)}:${String(range.start.character + 1)}`;
  return `| ${SEVERITY_WORDS[severity][locale]} | ${cell(place)} | [${rule}](${url}) | ${cell(message)} |\n`;
}

/** Every character that Markdown or HTML would read as markup is escaped: messages quote what stands in files. */
const cell = (text: string): string => visible(text).replace(/[\\`*_[\]<>&|~#@]/g, (c) => (c === '@' ? '&#64;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : `\\${c}`));
