/** Filters, ranks and orders candidates: the same for the same text, whatever the editor does with them. */
import { rank } from '../search/match.ts';
import type { Candidate, CompletionItem, CompletionList, Proposal } from './candidate.ts';

/** More entries than this nobody reads; the rest is found by typing on. */
const MAX_ITEMS = 400;

/** Nobody looks for an entry by more than that. */
const MAX_TYPED = 200;

interface Ranked {
  readonly candidate: Candidate;
  readonly proposal: Proposal;
  readonly typed: string;
  readonly rank: number;
}

export function listOf(text: string, proposals: readonly Proposal[]): CompletionList {
  const ranked: Ranked[] = [];
  const seen = new Set<string>();
  for (const proposal of proposals) {
    const typed = text.slice(proposal.span.start, proposal.span.end);
    if (typed.length > MAX_TYPED) continue;
    for (const candidate of proposal.candidates) {
      const found = proposal.matched === true ? 0 : rank(typed, candidate);
      const identity = `${candidate.kind} ${candidate.label}`;
      if (found === undefined || seen.has(identity)) continue;
      seen.add(identity);
      ranked.push({ candidate, proposal, typed, rank: found });
    }
  }
  // The sort is stable: equal ones keep the order that their provider gave them.
  ranked.sort((a, b) => a.rank - b.rank || (a.candidate.group ?? 0) - (b.candidate.group ?? 0));
  const incomplete = ranked.length > MAX_ITEMS || proposals.some((p) => p.candidates.some((c) => p.matched === true || (c.names?.length ?? 0) > 0));
  return { incomplete, items: ranked.slice(0, MAX_ITEMS).map(toItem) };
}

function toItem({ candidate, proposal, typed }: Ranked, index: number): CompletionItem {
  return {
    label: candidate.label,
    kind: candidate.kind,
    detail: candidate.detail,
    insert: proposal.span,
    replace: { start: proposal.span.start, end: proposal.end },
    newText: candidate.insert ?? candidate.label,
    snippet: candidate.snippet ?? false,
    edits: candidate.edits ?? [],
    filterText: typed.trim() === '' ? candidate.label : typed,
    sortText: String(index).padStart(4, '0'),
    deprecated: candidate.deprecated ?? false,
    goesOn: candidate.goesOn ?? false,
    subject: candidate.subject,
  };
}
