/** JUnit XML: a suite per file, in it a case per rule that found something; CI systems show it as test results. */
import { visible } from '../../core/base/display-text.ts';
import type { Finding, Report } from '../report.ts';
import { SEVERITY_WORDS, type Reporter } from './reporter.ts';

/**
 * Errors are failures. What is less serious stands in the case's output: it does not fail the run, and so must not look
 * like a failed test. A file that could not be checked is an `<error>`.
 */
export const junit: Reporter = (report) => {
  const byFile = new Map<string, Finding[]>(report.files.map((file) => [file, []]));
  for (const finding of report.findings) byFile.get(finding.file)?.push(finding);
  const suites = [...byFile].map(([file, findings]) => suite(file, findings, report));
  if (report.failures.length > 0) suites.push(failedSuite(report));
  const total = (key: 'tests' | 'failures' | 'errors'): string => String(suites.reduce((sum, s) => sum + s[key], 0));
  const attributes = `name="plumbline" tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n${suites.map((s) => s.xml).join('')}</testsuites>\n`;
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

function suite(file: string, findings: readonly Finding[], report: Report): Suite {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = rules.get(finding.rule);
    if (same) same.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  const cases = [...rules].map(([rule, found]) => testcase(file, rule, found, report));
  if (cases.length === 0) cases.push(`    <testcase classname="${xml(file)}" name="plumbline"/>\n`);
  const failures = [...rules.values()].filter((found) => found.some((f) => f.severity === 'error')).length;
  const attributes = `name="${xml(file)}" tests="${String(cases.length)}" failures="${String(failures)}" errors="0"`;
  return { tests: cases.length, failures, errors: 0, xml: `  <testsuite ${attributes}>\n${cases.join('')}  </testsuite>\n` };
}

function testcase(file: string, rule: string, findings: readonly Finding[], { locale }: Report): string {
  const lines = (of: readonly Finding[]): string =>
    of.map((f) => `${f.file}:${String(f.range.start.line + 1)}:${String(f.range.start.character + 1)} ${SEVERITY_WORDS[f.severity][locale]} ${visible(f.message)}`).join('\n');
  const errors = findings.filter((f) => f.severity === 'error');
  const others = findings.filter((f) => f.severity !== 'error');
  const [first] = errors;
  const failure = first ? `      <failure type="${xml(rule)}" message="${xml(visible(first.message))}">${xml(lines(errors))}</failure>\n` : '';
  const output = others.length > 0 ? `      <system-out>${xml(lines(others))}</system-out>\n` : '';
  return `    <testcase classname="${xml(file)}" name="${xml(rule)}">\n${failure}${output}    </testcase>\n`;
}

function failedSuite({ failures, locale }: Report): Suite {
  const count = String(failures.length);
  const cases = failures.map((text, i) => `    <testcase classname="plumbline" name="input-${String(i + 1)}">\n      <error message="${xml(text[locale])}"/>\n    </testcase>\n`);
  return { tests: failures.length, failures: 0, errors: failures.length, xml: `  <testsuite name="plumbline" tests="${count}" failures="0" errors="${count}">\n${cases.join('')}  </testsuite>\n` };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };

/** Escapes text for XML 1.0 and leaves out what it cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function xml(text: string): string {
  return text
    .replace(/[\ud800-\udfff]/gu, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"\n\t\r]/g, (c) => ENTITIES[c] ?? c);
}
