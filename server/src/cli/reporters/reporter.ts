/** What every reporter is: a pure function from a report to text, as a whole or in pieces. */
import { SEVERITIES, type Severity } from '../../core/base/diagnostic.ts';
import type { Locale, Text } from '../../core/base/text.ts';
import type { Report } from '../report.ts';

export interface Look {
  readonly color: boolean;
  /** Nothing but the findings themselves. */
  readonly quiet: boolean;
}

/** The whole text, or its pieces in order where the whole may be too large to hold. */
export type Rendered = string | Iterable<string>;

export type Reporter = (report: Report, look: Look) => Rendered | Promise<Rendered>;

export const piecesOf = (rendered: Rendered): Iterable<string> => (typeof rendered === 'string' ? [rendered] : rendered);

export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};

/** `3 个错误，1 个警告`; severities without a finding are left out. */
function countWords(summary: Report['summary'], locale: Locale): string {
  const parts = SEVERITIES.filter((s) => summary[s] > 0).map((s) => {
    const word = SEVERITY_WORDS[s][locale];
    if (locale === 'zh') return `${String(summary[s])} 个${word}`;
    return `${String(summary[s])} ${s === 'info' || summary[s] === 1 ? word : `${word}s`}`;
  });
  return parts.join(locale === 'zh' ? '，' : ', ');
}

/** What the whole run came to; says so when a part of it could not be checked. */
export function summaryLine(report: Report): string {
  const { locale, failures } = report;
  const count = failures.length;
  if (count === 0) return outcome(report);
  const failed = locale === 'zh' ? `有 ${String(count)} 项输入无法检查。` : `${String(count)} ${count === 1 ? 'input' : 'inputs'} could not be checked.`;
  return report.files.length === 0 ? failed : `${outcome(report)}${locale === 'zh' ? '' : ' '}${failed}`;
}

function outcome({ summary, locale, files, findings }: Report): string {
  const count = files.length;
  const checked = locale === 'zh' ? `检查了 ${String(count)} 个文件` : `Checked ${String(count)} ${count === 1 ? 'file' : 'files'}`;
  if (findings.length === 0) return locale === 'zh' ? `${checked}，没有发现问题。` : `${checked}: no findings.`;
  const words = countWords(summary, locale);
  if (locale === 'zh') {
    const fixable = summary.fixable > 0 ? `其中 ${String(summary.fixable)} 个可用 --fix 修复。` : '';
    return `${checked}，发现 ${String(findings.length)} 个问题：${words}。${fixable}`;
  }
  const fixable = summary.fixable > 0 ? ` ${String(summary.fixable)} can be fixed with --fix.` : '';
  return `${checked}, ${String(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}: ${words}.${fixable}`;
}
