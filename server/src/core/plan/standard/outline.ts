/** The chapters and articles of a standard in Markdown, each with the targets and duties that stand in it. */
import type { Span } from '../../base/span.ts';
import { headingName } from '../../analysis/heading-name.ts';
import { nameSpan, type Duty, type ServiceTarget, type Standard } from '../../model/standard.ts';
import type { Heading } from '../../syntax/tree.ts';

export interface OutlineLine {
  /** From 0. */
  readonly depth: number;
  readonly level: Heading['level'] | 'target' | 'control' | 'recovery';
  /** Of a heading. */
  readonly name: string;
  readonly span: Span;
  /** Articles and clauses within; 0 for what is one itself. */
  readonly articles: number;
  /** Of a line that is a part of the standard. */
  readonly target: ServiceTarget | null;
  readonly duty: Duty | null;
}

/** Empty for a document without headings. */
export function outlineOf(text: string, headings: readonly Heading[], standard: Standard): readonly OutlineLine[] {
  if (headings.length === 0) return [];
  const parts = partsOf(standard);
  const lines: OutlineLine[] = [];
  const open: { end: number; at: number }[] = [];
  const counts = new Map<number, number>();
  let next = 0;
  const closeBefore = (offset: number): void => {
    while ((open.at(-1)?.end ?? Infinity) <= offset) open.pop();
  };
  const put = (line: Part): number => {
    closeBefore(line.span.start);
    return lines.push({ ...line, depth: open.length }) - 1;
  };
  const putPartsBefore = (offset: number): void => {
    for (let part = parts[next]; part !== undefined && part.span.start < offset; part = parts[++next]) put(part);
  };
  for (const heading of headings) {
    putPartsBefore(heading.span.start);
    const { level, span, numberSpan, sectionSpan } = heading;
    const at = put({ level, name: headingName(text, heading), span: span.end > span.start ? span : numberSpan, articles: 0, target: null, duty: null });
    if (level === 'article' || level === 'clause') for (const above of open) counts.set(above.at, (counts.get(above.at) ?? 0) + 1);
    open.push({ end: sectionSpan.end, at });
  }
  putPartsBefore(Infinity);
  return lines.map((line, i) => ({ ...line, articles: counts.get(i) ?? 0 }));
}

type Part = Omit<OutlineLine, 'depth'>;

/** In the order of the text. */
function partsOf(standard: Standard): readonly Part[] {
  const both = [standard, ...standard.stages];
  const target = (t: ServiceTarget): Part => ({ level: 'target', name: '', span: nameSpan(t.node), articles: 0, target: t, duty: null });
  const duty = (level: 'control' | 'recovery') => (d: Duty): Part => ({ level, name: '', span: nameSpan(d.node), articles: 0, target: null, duty: d });
  const parts = both.flatMap((s) => [...s.targets.map(target), ...s.controls.map(duty('control')), ...s.recovery.map(duty('recovery'))]);
  return parts.sort((a, b) => a.span.start - b.span.start);
}
