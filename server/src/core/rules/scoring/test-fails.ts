/** A test of the document that does not come out as it says: either the rule or the example is wrong. */
import type { Fix, RelatedPlace } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { CompiledScoring } from '../../plan/compile-scoring.ts';
import { explainCase, type TraceLine } from '../../plan/explain.ts';
import { runTests, type Deviation, type TestOutcome } from '../../plan/run-tests.ts';
import { whatWords } from '../../plan/test-report.ts';
import { isScalar } from '../../syntax/tree.ts';
import { scalarContent } from '../../syntax/scalar-position.ts';
import { parseRational } from '../../base/rational.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { criterionPlace, compiledOf, isWellFormed } from '../support/scorings.ts';

export default defineRule({
  id: 'test-fails',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '测试用例算出来的结果与预期不符。', en: 'A test does not come out as it expects.' },
  messages: {
    deviates: {
      zh: '用例“{name}”：{what}应为 {expected}，算出来是 {got}。{step}',
      en: 'Test “{name}”: {what} should be {expected} and comes out as {got}. {step}',
    },
    unusable: { zh: '用例“{name}”：{value}{reason}。', en: 'Test “{name}”: {value} {reason}.' },
  },
  check({ document, report }) {
    if (!isWellFormed(document)) return;
    const { tests } = document.scoring;
    if (tests.length === 0) return;
    const compiled = compiledOf(document);
    if (compiled.plan === null) return;
    const most = Math.max(1, Math.floor(MAX_WORK / compiled.plan.criteria.length));
    const outcomes = runTests(tests.length <= most ? compiled : { ...compiled, scoring: { ...compiled.scoring, tests: tests.slice(0, most) } }, compiled.plan);
    let left = MAX_REPORTS;
    for (const outcome of outcomes.filter((o) => o.deviations.length > 0)) {
      if (left <= 0) return;
      const trace = explainCase(compiled, outcome.values, outcome.result);
      const name = outcome.test.name ?? { zh: '?', en: '?' };
      for (const [i, deviation] of outcome.deviations.entries()) {
        const { what, expected, got, node } = deviation;
        if (deviation.message !== undefined) {
          // Names that do not exist are unknown references.
          if (expected !== '' || got === '') continue;
          report({ message: 'unusable', span: node.span, data: { name, value: same(what.slice('given.'.length)), reason: deviation.message } });
          continue;
        }
        if (left-- <= 0) return;
        report({
          message: 'deviates',
          span: node.span,
          data: { name, what: whatWords(what), expected, got, step: decisiveStep(compiled, outcome, deviation, trace) },
          // How the scores came about is told once for each test.
          related: i === 0 ? steps(document, compiled, deviation, trace) : [],
          fixes: acceptFix(document, deviation),
        });
      }
    }
  },
});

/** Criteria times tests: beyond that `plumbline test` runs what the editor leaves out. */
const MAX_WORK = 200_000;
/** Of a rule that was changed from the ground up every test fails; so many say it. */
const MAX_REPORTS = 300;

const same = (text: string) => ({ zh: `“${text}”`, en: `“${text}”` });

/** The lines of the trace in which the unexpected comes about: of the criterion, of the total, or of all that follows on the total. */
function decisiveStep(compiled: CompiledScoring, { result }: TestOutcome, { what }: Deviation, trace: readonly TraceLine[]): TraceLine['text'] {
  const index = criterionOf(compiled, what);
  if (index !== undefined) return trace.find((t) => t.criterion === index)?.text ?? { zh: '', en: '' };
  const about = trace.filter((t) => t.criterion === undefined && t.depth === 0).map((t) => t.text);
  const lines = what === 'total' && result.total !== null ? about.slice(0, 1) : about.slice(-MAX_STEPS);
  return { zh: lines.map((l) => l.zh).join(''), en: lines.map((l) => l.en).join(' ') };
}

/** So many lines on the total are quoted. */
const MAX_STEPS = 4;

function criterionOf(compiled: CompiledScoring, what: string): number | undefined {
  return what.startsWith('criteria.') ? compiled.plan?.criteria.find((c) => c.id === what.slice('criteria.'.length))?.index : undefined;
}

/** How the scores came about of which an unexpected total, or the score of an unexpected group, is made. */
function steps(document: DocumentAnalysis, compiled: CompiledScoring, { what }: Deviation, trace: readonly TraceLine[]): RelatedPlace[] {
  const above = criterionOf(compiled, what) ?? 0;
  return trace.flatMap(({ criterion, text }): RelatedPlace[] => {
    const place = criterion === undefined || compiled.plan?.criteria[criterion]?.parent !== above ? undefined : compiled.places.criteria[criterion];
    return place ? [{ uri: document.file.uri, span: criterionPlace(place), message: text }] : [];
  }).slice(0, 10);
}

/** What came out, as the new expectation: for those who have changed the rule on purpose. */
function acceptFix({ text }: DocumentAnalysis, { node, got }: Deviation): Fix[] {
  if (!isScalar(node) || !scalarContent(node, text).exact || !/^[\w.\p{Script=Han}-]+$/u.test(got)) return [];
  // A number that was shown rounded would not be met exactly.
  if (parseRational(got) !== undefined && /\.\d{4}$/.test(got)) return [];
  return [replaceFix(scalarContent(node, text).span, got, 'unsafe', { zh: `预期改为 ${got}`, en: `Expect ${got}` })];
}

