/** What a run of tests found, ready to be shown: `schemas/test-report.schema.json` is its form. Plain data in one language. */
import { LineIndex } from '../../core/base/line-index.ts';
import type { Span } from '../../core/base/span.ts';
import type { Locale } from '../../core/base/text.ts';
import { loadScoring, type CoverageItem, type TestOutcome } from '../../core/service.ts';
import type { Range } from '../report.ts';
import type { ScoreInput } from '../score/input.ts';

export interface TestReport {
  readonly version: '1';
  readonly files: readonly FileReport[];
  readonly summary: TestSummary;
}

export interface TestSummary {
  readonly documents: number;
  /** Documents that hold no test at all. */
  readonly 'without-tests': number;
  /** Documents that are not sound enough to be computed. */
  readonly refused: number;
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
}

export interface FileReport {
  readonly file: string;
  readonly scoring: string;
  readonly title: string;
  /** Why nothing could be run; empty where tests were run. */
  readonly errors: readonly { readonly rule: string; readonly message: string; readonly range: Range }[];
  /** Those that were asked for. */
  readonly tests: readonly TestCase[];
  /** How many tests the document has, those that were not asked for included. */
  readonly count: number;
  /** Over all tests of the document; absent where nothing was run. */
  readonly coverage?: CoverageReport;
}

export interface TestCase {
  readonly name: string;
  readonly range: Range;
  readonly passed: boolean;
  readonly deviations: readonly DeviationReport[];
  /** How the first deviation came about; absent where the test holds. */
  readonly trace?: readonly { readonly depth: number; readonly text: string }[];
}

export interface DeviationReport {
  /** `total`, `criteria.response`, `given.channel` and the like. */
  readonly what: string;
  readonly label: string;
  readonly expected: string;
  readonly got: string;
  /** Why a value or a name cannot be used; absent where results differ. */
  readonly message?: string;
  readonly range: Range;
}

export type CoverageKind = CoverageItem['kind'];

export interface CoverageReport {
  readonly reached: number;
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<CoverageKind, { readonly reached: number; readonly total: number }>>>;
  readonly missing: readonly { readonly kind: CoverageKind; readonly id: string; readonly label: string; readonly range: Range }[];
}

/** @param wanted which tests are asked for, by name; the others are run for the coverage alone */
export async function reportFile(file: string, opened: Pick<ScoreInput, 'text' | 'compiled' | 'plan' | 'errors'>, wanted: (name: string) => boolean, locale: Locale): Promise<FileReport> {
  const { coverageOf, decisiveTrace, runTests, whatWords } = await loadScoring();
  const { compiled, plan, errors, text } = opened;
  const lines = new LineIndex(text);
  const range = ({ start, end }: Span): Range => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  const { scoring } = compiled;
  const head = { file, scoring: scoring.id ?? '', title: scoring.title?.[locale] ?? scoring.id ?? file, count: scoring.tests.length };
  if (plan === null) {
    return { ...head, errors: errors.map((e) => ({ rule: e.rule, message: e.message[locale], range: range(e.span) })), tests: [] };
  }
  const outcomes = runTests(compiled, plan);
  const testCase = (outcome: TestOutcome): TestCase[] => {
    const { test, deviations } = outcome;
    const name = test.name?.[locale] ?? '';
    // Whichever language a person filters in, the test is found.
    if (!wanted(test.name?.zh ?? '') && !wanted(test.name?.en ?? '')) return [];
    const [first] = deviations;
    return [{
      name,
      range: range(test.node.entries[0]?.value?.span ?? test.node.span),
      passed: first === undefined,
      deviations: deviations.map((d) => ({
        what: d.what, label: whatWords(d.what)[locale], expected: d.expected, got: d.got, range: range(d.node.span),
        ...(d.message === undefined ? {} : { message: d.message[locale] }),
      })),
      ...(first === undefined ? {} : { trace: decisiveTrace(compiled, outcome, first).map((t) => ({ depth: t.depth, text: t.text[locale] })) }),
    }];
  };
  return { ...head, errors: [], tests: outcomes.flatMap(testCase), coverage: coverage(coverageOf(compiled, plan, outcomes), range, locale) };
}

function coverage(items: readonly CoverageItem[], range: (span: Span) => Range, locale: Locale): CoverageReport {
  const kinds: Partial<Record<CoverageKind, { reached: number; total: number }>> = {};
  for (const { kind, reached } of items) {
    const entry = (kinds[kind] ??= { reached: 0, total: 0 });
    entry.total++;
    if (reached) entry.reached++;
  }
  const missing = items.filter((i) => !i.reached);
  return {
    reached: items.length - missing.length,
    total: items.length,
    kinds,
    missing: missing.map((i) => ({ kind: i.kind, id: i.id, label: i.label[locale], range: range(i.span) })),
  };
}

export function summarise(files: readonly FileReport[]): TestSummary {
  const tests = files.flatMap((f) => f.tests);
  const passed = tests.filter((t) => t.passed).length;
  return {
    documents: files.length,
    'without-tests': files.filter((f) => f.count === 0 && f.errors.length === 0).length,
    refused: files.filter((f) => f.errors.length > 0).length,
    tests: tests.length,
    passed,
    failed: tests.length - passed,
  };
}
