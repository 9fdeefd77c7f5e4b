/** Annotations as GitHub Actions reads them from the log of a step (“workflow commands”). */
import type { Severity } from '../../core/base/diagnostic.ts';
import { SEVERITY_WORDS, summaryLine, type Reporter } from './reporter.ts';
import type { Finding } from '../report.ts';
import { visible } from '../../core/base/display-text.ts';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: readonly Level[] = ['error', 'warning', 'notice'];
const LEVEL: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** GitHub shows so many annotations of one level and step, and drops the rest without a word. */
const SHOWN_PER_LEVEL = 10;

export const github: Reporter = (report, { quiet }) => {
  const lines: string[] = [];
  const cut: string[] = [];
  for (const level of LEVELS) {
    const findings = report.findings.filter((f) => LEVEL[f.severity] === level);
    lines.push(...findings.slice(0, SHOWN_PER_LEVEL).map((f) => annotation(level, f)));
    if (findings.length <= SHOWN_PER_LEVEL) continue;
    const left = String(findings.length - SHOWN_PER_LEVEL);
    const severity = level === 'notice' ? 'info' : level;
    const word = SEVERITY_WORDS[severity][report.locale];
    const most = String(SHOWN_PER_LEVEL);
    cut.push(
      report.locale === 'zh'
        ? `另有 ${left} 个级别为“${word}”的问题未作标注：GitHub 每级最多显示 ${most} 个。`
        : `${left} more of level ${word} are not annotated: GitHub shows ${most} per level.`,
    );
  }
  if (!quiet) cut.push(visible(summaryLine(report)));
  return [...lines, ...cut].map((line) => `${line}\n`).join('');
};

function annotation(level: Level, { file, range, rule, message, url }: Finding): string {
  const properties: [string, string][] = [
    ['file', file],
    ['line', String(range.start.line + 1)],
    ['endLine', String(range.end.line + 1)],
  ];
  // GitHub ignores columns of a range over several lines.
  if (range.start.line === range.end.line) {
    properties.push(['col', String(range.start.character + 1)], ['endColumn', String(Math.max(range.end.character, range.start.character + 1))]);
  }
  properties.push(['title', rule]);
  return `::${level} ${properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',')}::${escapeData(`${visible(message)}\n${url}`)}`;
}

const escapeData = (s: string): string => s.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (s: string): string => escapeData(s).replaceAll(':', '%3A').replaceAll(',', '%2C');
