/** How the command line tells what could not be carried from one format to another. */
import type { Locale } from '../../core/base/text.ts';
import type { Loss } from '../../core/service.ts';
import { visible } from '../../core/base/display-text.ts';

const SHOWN = 500;

/** A heading and a line each; nothing where nothing was lost. */
export function lossLines(losses: readonly Loss[], locale: Locale): string {
  if (losses.length === 0) return '';
  const line = ({ place, what }: Loss): string => `  - ${visible(place === '' ? what[locale] : locale === 'zh' ? `${place}：${what.zh}` : `${place}: ${what.en}`)}\n`;
  const more = losses.length - SHOWN;
  const count = String(losses.length);
  return [
    locale === 'zh' ? `有 ${count} 处没有照搬过来：\n` : `Not carried over as it was (${count}):\n`,
    ...losses.slice(0, SHOWN).map(line),
    more <= 0 ? '' : locale === 'zh' ? `  - 还有 ${String(more)} 处\n` : `  - and ${String(more)} more\n`,
  ].join('');
}
