/** A scoring with other numbers than it is written with: its text with the edits made in memory, and the way back to the document. */
import type { Span } from '../core/base/span.ts';
import { applyEdits } from '../core/base/apply-fixes.ts';
import type { TextEdit } from '../core/base/diagnostic.ts';
import type { Locale } from '../core/base/text.ts';
import type { CompiledScoring, Knob, loadScoring, ScoringPlan, SourceFile } from '../core/service.ts';
import type { KnobGroup, KnobView, Trial, WhatIf } from '../protocol/preview.ts';
import type { Locate } from '../view/model.ts';

export interface Tried {
  readonly whatIf: WhatIf;
  /** The document itself where nothing is changed. */
  readonly file: SourceFile;
  /** From offsets in the text with the edits made to those of the document. */
  toDocument(span: Span): Span;
}

export function tryOut(scoring: Awaited<ReturnType<typeof loadScoring>>, file: SourceFile, compiled: CompiledScoring, plan: ScoringPlan, trial: Trial, locale: Locale, locate: Locate): Tried {
  const { knobs, count, edits, dropped } = scoring.turnKnobs(file, compiled, plan, new Map(trial.changes), trial);
  return {
    whatIf: { groups: groupsOf(knobs, compiled, locale, locate), more: count - knobs.length, dropped: dropped.map(({ id, why }) => ({ id, why: why[locale] })) },
    file: edits.length === 0 ? file : { ...file, text: applyEdits(file.text, edits) },
    toDocument: (span) => ({ start: backTo(edits, span.start), end: backTo(edits, span.end) }),
  };
}

/** Weights of all criteria together, since they are weighed against one another; the rest by criterion, what is of the total last. */
function groupsOf(knobs: readonly Knob[], { places }: CompiledScoring, locale: Locale, locate: Locate): readonly KnobGroup[] {
  const nameOf = (criterion: number): string => places.criteria[criterion]?.label?.[locale] ?? places.criteria[criterion]?.id ?? '';
  const isWeight = ({ kind }: Knob): boolean => kind === 'weight' || kind === 'critical-weight';
  const view = (knob: Knob, label: string): KnobView => {
    const { id, unit, value, was, min, max, step, spans: [first] } = knob;
    return { id, label, unit, value, was, min, max, step, place: (first && locate(first)) ?? null };
  };
  const group = (id: string, title: string, members: readonly Knob[], label: (knob: Knob) => string): readonly KnobGroup[] =>
    members.length === 0 ? [] : [{ id, title, knobs: members.map((k) => view(k, label(k))) }];
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const rest = knobs.filter((k) => !isWeight(k));
  const criteria = [...new Set(rest.map((k) => k.criterion))].filter((c) => c > 0);
  return [
    ...group('weights', word('权重', 'Weights'), knobs.filter(isWeight), (k) => (k.kind === 'weight' ? nameOf(k.criterion) : word(`${nameOf(k.criterion)}（关键权重）`, `${nameOf(k.criterion)} (critical weight)`))),
    ...criteria.flatMap((c) => group(`criterion-${String(c)}`, nameOf(c), rest.filter((k) => k.criterion === c), (k) => k.label[locale])),
    ...group('total', word('总分与等级', 'Total and grades'), rest.filter((k) => k.criterion === 0), (k) => k.label[locale]),
  ];
}

/** What stands in an edit leads to the end of what it replaced, what stands at its beginning to the beginning. */
function backTo(edits: readonly TextEdit[], offset: number): number {
  let moved = 0;
  for (const { span, newText } of edits) {
    const start = span.start + moved;
    if (offset <= start) break;
    if (offset < start + newText.length) return span.end;
    moved += newText.length - (span.end - span.start);
  }
  return offset - moved;
}
