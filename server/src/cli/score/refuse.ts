/** Says why a document is not computed. */
import { visible } from '../../core/base/display-text.ts';
import { LineIndex } from '../../core/base/line-index.ts';
import type { Locale, Text } from '../../core/base/text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import type { ScoreInput } from './input.ts';

/**
 * A document that does not say how to compute is not computed half: every reason is told, and nothing else.
 * @param what has not been done, as in “没有计分” and “nothing was scored”
 */
export function refuse(errors: ScoreInput['errors'], text: string, given: string, host: Host, locale: Locale, what: Text): ExitCode {
  const lines = new LineIndex(text);
  for (const { rule, message, span } of errors) {
    const { line, character } = lines.positionAt(span.start);
    host.stderr(`${visible(given)}:${String(line + 1)}:${String(character + 1)}: ${visible(message[locale])} [${rule}]\n`);
  }
  host.stderr({
    zh: `plumbline: ${visible(given)} 有 ${String(errors.length)} 处错误，${what.zh}。\n`,
    en: `plumbline: ${visible(given)} has ${String(errors.length)} ${errors.length === 1 ? 'error' : 'errors'}; ${what.en}.\n`,
  }[locale]);
  return EXIT.findings;
}
