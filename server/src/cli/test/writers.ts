/** The formats of `plumbline test`: for people at a terminal, as JSON, and as JUnit for CI systems. From the report to text. */
import picocolors from 'picocolors';
import type { Locale } from '../../core/base/text.ts';
import { visible } from '../../core/base/display-text.ts';
import { xml } from '../reporters/junit.ts';
import type { Range } from '../report.ts';
import type { CoverageKind, CoverageReport, DeviationReport, FileReport, TestCase, TestReport } from './report.ts';

export interface WriteOptions {
  readonly locale: Locale;
  readonly color: boolean;
  /** List what no test has reached, instead of its number alone. */
  readonly coverage: boolean;
}

export const TEST_FORMATS = ['pretty', 'json', 'junit'] as const;
export type TestFormat = (typeof TEST_FORMATS)[number];

export const TEST_WRITERS: Readonly<Record<TestFormat, (report: TestReport, options: WriteOptions) => string>> = {
  pretty,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit,
};

function pretty(report: TestReport, options: WriteOptions): string {
  const { locale } = options;
  const parts = report.files.map((file) => `${filePart(file, options)}\n`);
  return parts.join('') + `${picocolors.createColors(options.color).bold(summaryLine(report, locale))}\n`;
}

function filePart(file: FileReport, options: WriteOptions): string {
  const { locale } = options;
  const colors = picocolors.createColors(options.color);
  const lines = [`${colors.bold(colors.underline(visible(file.file)))}  ${visible(file.title)}`, ''];
  for (const error of file.errors) lines.push(`  ${colors.red('✗')} ${at(file.file, error.range)} ${visible(error.message)} ${colors.dim(error.rule)}`);
  if (file.errors.length > 0) lines.push(`  ${{ zh: '文档有错误，没有运行测试。', en: 'The document has errors; no test was run.' }[locale]}`);
  else if (file.count === 0) lines.push(`  ${{ zh: '没有测试用例：什么也没有核对。', en: 'There are no tests: nothing has been asserted.' }[locale]}`);
  for (const test of file.tests) {
    if (test.passed) lines.push(`  ${colors.green('✓')} ${visible(test.name)}`);
    else lines.push(...failedLines(file.file, test, options));
  }
  if (file.tests.length > 0 && file.coverage !== undefined) lines.push(...coverageLines(file, file.coverage, options));
  return lines.map((line) => `${line}\n`).join('');
}

function failedLines(file: string, test: TestCase, { locale, color }: WriteOptions): string[] {
  const colors = picocolors.createColors(color);
  return [
    `  ${colors.red('✗')} ${visible(test.name)} ${colors.dim(at(file, test.range))}`,
    ...test.deviations.map((d) => `      ${colors.red(visible(deviationLine(d, locale)))} ${colors.dim(at(file, d.range))}`),
    ...(test.trace ?? []).map((t) => `        ${colors.dim('│')} ${'  '.repeat(t.depth)}${visible(t.text)}`),
  ];
}

function deviationLine({ label, expected, got, message }: DeviationReport, locale: Locale): string {
  if (message !== undefined) return locale === 'zh' ? `${label}：${message}` : `${label}: ${message}`;
  return locale === 'zh' ? `${label}应为 ${expected}，算出来是 ${got}` : `${label} should be ${expected} and comes out as ${got}`;
}

const at = (file: string, { start }: Range): string => `${visible(file)}:${String(start.line + 1)}:${String(start.character + 1)}`;

const KINDS: Readonly<Record<CoverageKind, Readonly<Record<Locale, string>>>> = {
  band: { zh: '分档', en: 'bands' },
  level: { zh: '文字等级', en: 'levels' },
  veto: { zh: '否决项', en: 'vetoes' },
  grade: { zh: '等级', en: 'grades' },
  pass: { zh: '合格与否', en: 'pass and not' },
};

function coverageLines({ file }: FileReport, { kinds, missing, total }: CoverageReport, options: WriteOptions): string[] {
  const { locale } = options;
  if (total === 0) return [];
  const parts = (Object.keys(KINDS) as CoverageKind[]).flatMap((kind) => {
    const found = kinds[kind];
    return found === undefined ? [] : [`${KINDS[kind][locale]} ${String(found.reached)}/${String(found.total)}`];
  });
  const head = locale === 'zh' ? `用例走到：${parts.join('，')}` : `reached by tests: ${parts.join(', ')}`;
  if (missing.length === 0 || !options.coverage) {
    const hint = missing.length === 0 ? '' : { zh: '（--coverage 列出没有走到的）', en: ' (--coverage lists what was not)' }[locale];
    return ['', `  ${head}${hint}`];
  }
  const colors = picocolors.createColors(options.color);
  return ['', `  ${head}`, ...missing.map((m) => `    ${colors.yellow('○')} ${{ zh: '没有用例走到', en: 'not reached:' }[locale]} ${visible(m.label)} ${colors.dim(at(file, m.range))}`)];
}

function summaryLine({ summary: s, files }: TestReport, locale: Locale): string {
  const none = s['without-tests'];
  if (locale === 'zh') {
    const extra = [...(s.refused > 0 ? [`${String(s.refused)} 份文档有错误，没有运行`] : []), ...(none > 0 ? [`${String(none)} 份文档没有用例`] : [])];
    return `${String(files.length)} 份评分标准，${String(s.tests)} 个用例：${String(s.passed)} 个相符，${String(s.failed)} 个不符${extra.map((e) => `；${e}`).join('')}。`;
  }
  const plural = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;
  const extra = [
    ...(s.refused > 0 ? [`${plural(s.refused, 'document has errors and was', 'documents have errors and were')} not run`] : []),
    ...(none > 0 ? [plural(none, 'document has no tests', 'documents have no tests')] : []),
  ];
  return `${plural(s.tests, 'test', 'tests')} in ${plural(files.length, 'scoring', 'scorings')}: ${String(s.passed)} passed, ${String(s.failed)} failed${extra.map((e) => `; ${e}`).join('')}.`;
}

function junit(report: TestReport, options: WriteOptions): string {
  const suites = report.files.map((file) => junitSuite(file, options));
  const total = (key: 'tests' | 'failures' | 'errors'): string => String(suites.reduce((sum, s) => sum + s[key], 0));
  const attributes = `name="plumbline test" tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n${suites.map((s) => s.xml).join('')}</testsuites>\n`;
}

function junitSuite(file: FileReport, options: WriteOptions): { tests: number; failures: number; errors: number; xml: string } {
  const name = xml(visible(file.file));
  const cases = file.tests.map((test) => junitCase(file, test, options));
  for (const [i, e] of file.errors.entries()) {
    cases.push(`    <testcase classname="${name}" name="document-${String(i + 1)}">\n      <error type="${xml(e.rule)}" message="${xml(visible(e.message))}">${xml(`${at(file.file, e.range)} ${visible(e.message)}`)}</error>\n    </testcase>\n`);
  }
  // A suite without a case would say nothing at all of the document.
  if (cases.length === 0 && file.count === 0) cases.push(`    <testcase classname="${name}" name="tests">\n      <skipped message="${xml({ zh: '没有测试用例', en: 'there are no tests' }[options.locale])}"/>\n    </testcase>\n`);
  const failures = file.tests.filter((t) => !t.passed).length;
  const skipped = file.count === 0 && file.errors.length === 0 ? 1 : 0;
  const attributes = `name="${name}" tests="${String(cases.length)}" failures="${String(failures)}" errors="${String(file.errors.length)}" skipped="${String(skipped)}"`;
  return { tests: cases.length, failures, errors: file.errors.length, xml: `  <testsuite ${attributes}>\n${cases.join('')}  </testsuite>\n` };
}

function junitCase({ file }: FileReport, test: TestCase, { locale }: WriteOptions): string {
  const head = `    <testcase classname="${xml(visible(file))}" name="${xml(visible(test.name))}"`;
  const [first] = test.deviations;
  if (first === undefined) return `${head}/>\n`;
  const lines = [
    ...test.deviations.map((d) => `${at(file, d.range)} ${visible(deviationLine(d, locale))}`),
    ...(test.trace ?? []).map((t) => `  ${'  '.repeat(t.depth)}${visible(t.text)}`),
  ];
  return `${head}>\n      <failure message="${xml(visible(deviationLine(first, locale)))}">${xml(lines.join('\n'))}</failure>\n    </testcase>\n`;
}
