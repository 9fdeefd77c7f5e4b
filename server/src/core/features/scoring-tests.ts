/** The tests of a scoring as an editor lists and runs them: names and places, and of each that fails how the result came about. */
import type { Locale } from '../base/text.ts';
import type { Span } from '../base/span.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import { runTests, type Deviation, type TestOutcome } from '../plan/run-tests.ts';
import { decisiveTrace, whatWords } from '../plan/test-report.ts';
import { compiledOf, isWellFormed } from '../rules/support/scorings.ts';
import type { CompiledScoring } from '../plan/compile-scoring.ts';

export interface ListedTest {
  /** Empty where it has no name. */
  readonly name: string;
  readonly span: Span;
}

export interface TestResults {
  /** Why nothing could be computed; null where the tests were run. */
  readonly problem: string | null;
  /** The deviations of each test, in the order of the document; none where a test holds. */
  readonly outcomes: readonly (readonly ListedDeviation[])[];
}

export interface ListedDeviation {
  readonly message: string;
  /** Both empty where a value or name cannot be used at all. */
  readonly expected: string;
  readonly got: string;
  readonly span: Span;
}

export function listTests({ scoring }: DocumentAnalysis, locale: Locale): readonly ListedTest[] {
  return scoring.tests.map(({ name, node }) => ({ name: name?.[locale] ?? '', span: node.entries[0]?.value?.span ?? node.span }));
}

/** Runs all tests of a scoring; of one with errors it says which keeps it from being computed. */
export function runScoringTests(document: DocumentAnalysis, locale: Locale): TestResults {
  if (!isWellFormed(document)) return { problem: MALFORMED[locale], outcomes: [] };
  const compiled = compiledOf(document);
  if (compiled.plan === null) return { problem: compiled.problems[0]?.message[locale] ?? MALFORMED[locale], outcomes: [] };
  const outcomes = runTests(compiled, compiled.plan);
  return { problem: null, outcomes: outcomes.map((outcome) => outcome.deviations.map((d) => listed(compiled, outcome, d, locale))) };
}

const MALFORMED: Readonly<Record<Locale, string>> = {
  zh: '文档有错误，没有运行用例。先改好标出的错误。',
  en: 'The document has errors, so no test was run. Mend the errors that are marked first.',
};

function listed(compiled: CompiledScoring, outcome: TestOutcome, deviation: Deviation, locale: Locale): ListedDeviation {
  const { what, expected, got, node, message } = deviation;
  const words = whatWords(what)[locale];
  const head = message?.[locale] ?? { zh: `${words}应为 ${expected}，算出来是 ${got}。`, en: `${words} should be ${expected} and comes out as ${got}.` }[locale];
  const trace = message === undefined ? decisiveTrace(compiled, outcome, deviation) : [];
  const lines = [`${head.charAt(0).toUpperCase()}${head.slice(1)}`, ...trace.map((t) => `${'  '.repeat(t.depth)}${t.text[locale]}`)];
  return { message: lines.join('\n'), expected: message === undefined ? expected : '', got: message === undefined ? got : '', span: node.span };
}
