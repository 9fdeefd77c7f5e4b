/** What fixes would change, as a unified diff that `patch` and `git apply` take. */
import { createTwoFilesPatch } from 'diff';
import picocolors from 'picocolors';
import type { FixedFile } from './check-run.ts';

export function unifiedDiff({ file, before, after }: Pick<FixedFile, 'file' | 'before' | 'after'>, color: boolean): string {
  const patch = createTwoFilesPatch(quoted(`a/${file}`), quoted(`b/${file}`), before, after, undefined, undefined, { context: 3 });
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

/** Git quotes names with control characters or quotes in C style; everything else stands as it is. */
function quoted(name: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name;
  return `"${name.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, (c) => (c === '\n' ? '\\n' : c === '\t' ? '\\t' : `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`))}"`;
}
