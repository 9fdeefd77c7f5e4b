/** What fixes would change, as a unified diff that `patch` and `git apply` take. */
import { createTwoFilesPatch, formatPatch } from 'diff';
import picocolors from 'picocolors';
import type { FixedFile } from './check-run.ts';

/** The shortest diff takes time by the square of the lines that differ: of more than so many it is not looked for. */
const MAX_EDITS = 2_000;
const CONTEXT = 3;

export function unifiedDiff({ file, before, after }: Pick<FixedFile, 'file' | 'before' | 'after'>, color: boolean): string {
  const names = [quoted(`a/${file}`), quoted(`b/${file}`)] as const;
  const patch =
    createTwoFilesPatch(...names, before, after, undefined, undefined, { context: CONTEXT, maxEditLength: MAX_EDITS }) ?? wholeDiff(...names, before, after);
  const text = patch.replace(/^=+\n/, '');
  if (!color) return text;
  const colors = picocolors.createColors(true);
  const paint = (line: string): string => {
    if (/^(---|\+\+\+) /.test(line)) return colors.bold(line);
    if (line.startsWith('@@')) return colors.cyan(line);
    if (line.startsWith('+')) return colors.green(line);
    return line.startsWith('-') ? colors.red(line) : line;
  };
  return text.split('\n').map(paint).join('\n');
}

/** One hunk from the first line that differs to the last. */
function wholeDiff(oldFileName: string, newFileName: string, before: string, after: string): string {
  const [a, b] = [linesOf(before), linesOf(after)];
  let first = 0;
  while (first < Math.min(a.length, b.length) && a[first] === b[first]) first++;
  let same = 0;
  while (same < Math.min(a.length, b.length) - first && a.at(-1 - same) === b.at(-1 - same)) same++;
  const start = Math.max(0, first - CONTEXT);
  const tail = Math.min(same, CONTEXT);
  const marked = (mark: string, lines: readonly string[]): string[] => lines.flatMap((line) => (mark + line).split('\n'));
  const hunk = {
    oldStart: start + 1,
    oldLines: a.length - same + tail - start,
    newStart: start + 1,
    newLines: b.length - same + tail - start,
    lines: [
      ...marked(' ', a.slice(start, first)),
      ...marked('-', a.slice(first, a.length - same)),
      ...marked('+', b.slice(first, b.length - same)),
      ...marked(' ', a.slice(a.length - same, a.length - same + tail)),
    ],
  };
  return formatPatch({ oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] });
}

/** The lines, the last one with the remark of a patch where no line break ends it. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  else lines.push(`${lines.pop() ?? ''}\n\\ No newline at end of file`);
  return lines;
}

/** Git quotes names with control characters or quotes in C style; everything else stands as it is. */
function quoted(name: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name;
  return `"${name.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, (c) => (c === '\n' ? '\\n' : c === '\t' ? '\\t' : `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`))}"`;
}
