/** What `plumbline analyze` says of one scoring, ready to be shown: `schemas/analysis-report.schema.json` is its form. In one language. */
import type { LineIndex } from '../../core/base/line-index.ts';
import type { Diagnostic, Severity } from '../../core/base/diagnostic.ts';
import type { Locale } from '../../core/base/text.ts';
import type { ScoringAnalysis } from '../../core/service.ts';
import { reportWitness, type Range, type ReportedWitness } from '../report.ts';

export interface AnalysisReport {
  readonly version: '1';
  readonly file: string;
  readonly scoring: string;
  readonly title: string;
  /** Whether it can be computed at all; where not, the findings say why and nothing else is there. */
  readonly computable: boolean;
  readonly complete: { readonly outcome: Outcome; readonly witness?: ReportedWitness };
  readonly criteria: readonly CriterionReport[];
  readonly grades: readonly { readonly id: string; readonly label: string; readonly test: string; readonly reachable: Reach }[];
  readonly pass: { readonly test: string; readonly reachable: Reach } | null;
  readonly vetoes: readonly { readonly id: string; readonly label: string; readonly triggered: 'never' | 'sometimes' | 'always' | 'not-decided' }[];
  readonly findings: readonly { readonly rule: string; readonly severity: Severity; readonly message: string; readonly range: Range; readonly witness?: ReportedWitness }[];
}

export type Outcome = 'proved' | 'counterexample' | 'not-decided';
export type Reach = 'yes' | 'no' | 'not-decided';

export interface CriterionReport {
  /** Empty for the total. */
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  readonly method: string;
  readonly scale: { readonly min: string; readonly max: string };
  readonly answered: RangeReport | null;
  readonly range: RangeReport | null;
  readonly weight: string | null;
  readonly influence: string | null;
  readonly bands: Outcome | null;
}

export interface RangeReport {
  readonly low: string | null;
  readonly high: string | null;
  readonly 'low-attained': boolean;
  readonly 'high-attained': boolean;
  readonly exact: boolean;
}

/** @param findings what was found in the document, by place */
export function analysisReport(file: string, analysis: ScoringAnalysis, findings: readonly Diagnostic[], computable: boolean, lines: LineIndex, locale: Locale): AnalysisReport {
  const label = (text: { readonly zh: string; readonly en: string } | null, id: string): string => text?.[locale] ?? id;
  const range = (r: ScoringAnalysis['criteria'][number]['range']): RangeReport | null =>
    r && { low: r.low, high: r.high, 'low-attained': r.lowAttained, 'high-attained': r.highAttained, exact: r.exact };
  return {
    version: '1',
    file,
    scoring: analysis.id,
    title: label(analysis.title, analysis.id),
    computable,
    complete: { outcome: analysis.complete.outcome, ...(analysis.complete.witness === null ? {} : { witness: reportWitness(analysis.complete.witness) }) },
    criteria: analysis.criteria.map((c) => ({
      id: c.id, label: c.id === '' ? { zh: '总分', en: 'total' }[locale] : label(c.label, c.id), depth: c.depth, method: c.method, scale: c.scale,
      answered: range(c.answered), range: range(c.range), weight: c.weight, influence: c.influence, bands: c.bands,
    })),
    grades: analysis.grades.map((g) => ({ id: g.id, label: label(g.label, g.id), test: g.test, reachable: g.reachable })),
    pass: analysis.pass,
    vetoes: analysis.vetoes.map((v) => ({ id: v.id, label: label(v.label, v.id), triggered: v.triggered })),
    findings: findings.map((d) => ({
      rule: d.rule, severity: d.severity, message: d.message[locale], range: { start: lines.positionAt(d.span.start), end: lines.positionAt(d.span.end) },
      ...(d.witness === undefined ? {} : { witness: reportWitness(d.witness) }),
    })),
  };
}
