/** What can be said of one criterion of a document that cannot be computed as a whole, because something else in it is wrong. */
import type { Text } from '../base/text.ts';
import { contains } from '../base/span.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import { allCriteria, type Criterion, type Input, type Scoring } from '../model/scoring.ts';
import { analyzed, type CriterionAnalysis } from './proof-analysis.ts';
import { proofOf, ScoringProof } from './proof.ts';

export interface Alone {
  /** Undefined for the total, and where the criterion itself cannot be computed. */
  readonly found: CriterionAnalysis | undefined;
  /** What keeps the whole from being computed, or the criterion itself where it is that: a sentence. */
  readonly problem: Text;
}

/** @param index its number in the order of the document, 0 for the total; undefined where the whole can be computed, or not be read */
export function analyzeAlone(document: DocumentAnalysis, index: number): Alone | undefined {
  const known = document.once(outcomes);
  if (!known.has(index)) known.set(index, analyze(document, index));
  return known.get(index);
}

const outcomes = (): Map<number, Alone | undefined> => new Map();

function analyze(document: DocumentAnalysis, index: number): Alone | undefined {
  const whole = proofOf(document);
  const problem = whole?.compiled.problems[0]?.message;
  if (!whole || problem === undefined) return undefined;
  const criterion = allCriteria(whole.scoring)[index - 1];
  if (criterion === undefined || !isSmall(criterion)) return { found: undefined, problem };
  const alone = new ScoringProof(only(whole, criterion));
  if (alone.compiled.plan !== null) return { found: analyzed(alone, 1), problem };
  const [own] = new ScoringProof({ ...whole.scoring, ...ALONE, criteria: [criterion] }).compiled.problems;
  return { found: undefined, problem: own?.message ?? problem };
}

const ALONE = { vetoes: [], grades: [], pass: null, tests: [] } as const;

/** The criterion as all there is, without inputs that cannot be read. */
function only({ scoring, compiled }: ScoringProof, criterion: Criterion): Scoring {
  const isRight = ({ key, node }: Input): boolean => !compiled.problems.some((p) => contains({ start: key.span.start, end: (node ?? key).span.end }, p.span));
  return { ...scoring, ...ALONE, inputs: scoring.inputs.filter(isRight), criteria: [criterion] };
}

/** Whether it is worked out while somebody waits for it. */
const isSmall = (criterion: Criterion): boolean => criterion.criteria === null || criterion.criteria.length <= MOST;
const MOST = 100;
