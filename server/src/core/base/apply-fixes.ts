/** Applies safe fixes to texts, in memory. Pure: knows neither files nor the disk. */
import type { Diagnostic, Fix, TextEdit } from './diagnostic.ts';

export interface Fixable {
  readonly uri: string;
  readonly text: string;
  /** In their order; the first of two fixes that touch wins. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface FixPass {
  /** What was taken, by uri, in the order of the text; without overlaps. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** New texts by uri; files that stay are missing. */
  readonly texts: ReadonlyMap<string, string>;
  /** Findings whose fix was applied, by the uri of the file of the finding. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * One pass: of each finding the fix chosen, its first safe one unless said otherwise, as far as its edits touch none of those taken before. What is left over
 * is for the next pass, after the texts have been checked again. A fix is taken with all its edits or not at all.
 */
export function applyFixes(files: readonly Fixable[], choose: (diagnostic: Diagnostic) => Fix | undefined = safeFix): FixPass {
  // Of each file in the order of the text, so that a place is found by halving: there may be tens of thousands.
  const taken = new Map<string, TextEdit[]>(files.map((f) => [f.uri, []]));
  const lengths = new Map(files.map((f) => [f.uri, f.text.length]));
  const counts = new Map<string, number>();
  for (const { uri, diagnostics } of files) {
    for (const diagnostic of diagnostics) {
      const fix = choose(diagnostic);
      const edits = fix && byFile(fix, uri);
      if (!edits || ![...edits].every(([file, of]) => fits(of, taken.get(file), lengths.get(file)))) continue;
      for (const [file, of] of edits) for (const edit of [...of].sort(byPlace)) insert(taken.get(file) ?? [], edit);
      counts.set(uri, (counts.get(uri) ?? 0) + 1);
    }
  }
  const texts = new Map<string, string>();
  for (const { uri, text } of files) {
    const fixed = applyEdits(text, taken.get(uri) ?? []);
    if (fixed !== text) texts.set(uri, fixed);
  }
  return { edits: taken, texts, counts };
}

export const safeFix = ({ fixes }: Diagnostic): Fix | undefined => fixes.find((f) => f.applicability === 'safe' && f.edits.length > 0);

/** The text with the edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of [...edits].sort(byPlace)) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

const byPlace = (a: TextEdit, b: TextEdit): number => a.span.start - b.span.start || a.span.end - b.span.end;

function byFile({ edits }: Fix, uri: string): Map<string, TextEdit[]> {
  const files = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const of = files.get(edit.uri ?? uri);
    if (of) of.push(edit);
    else files.set(edit.uri ?? uri, [edit]);
  }
  return files;
}

/** Whether edits lie in the text, touch none of those taken, and do not overlap one another. `taken` is missing for files that may not be changed. */
function fits(edits: readonly TextEdit[], taken: readonly TextEdit[] | undefined, length = 0): boolean {
  if (!taken) return false;
  const sorted = [...edits].sort(byPlace);
  return sorted.every(({ span }, i) => {
    const before = sorted[i - 1]?.span.end ?? 0;
    const inside = before <= span.start && span.start <= span.end && span.end <= length;
    if (!inside) return false;
    // Those taken touch nobody: only the last that starts no later and the one after it can touch this one.
    const at = placeOf(taken, span.start);
    return [taken[at - 1], taken[at]].every((t) => !t || t.span.end < span.start || span.end < t.span.start);
  });
}

/** Number of edits that start at `start` or before. */
function placeOf(taken: readonly TextEdit[], start: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((taken[mid]?.span.start ?? 0) <= start) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Findings come in the order of the text, so that this is mostly at the end. */
function insert(taken: TextEdit[], edit: TextEdit): void {
  const at = placeOf(taken, edit.span.start);
  if (at === taken.length) taken.push(edit);
  else taken.splice(at, 0, edit);
}
