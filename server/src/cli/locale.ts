/** Which language a run speaks. */
import { LOCALES, type Locale } from '../core/base/text.ts';
import type { Host } from './host.ts';

/**
 * The language that the environment asks for, as POSIX has it: `LC_ALL` before `LC_MESSAGES` before `LANG`. Chinese where
 * nothing is said, or only `C` or `POSIX`; English for every language that the product does not speak.
 */
export function environmentLocale(env: Host['env']): Locale {
  const value = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const language = /^[A-Za-z]*/.exec(value)?.[0].toLowerCase() ?? '';
  return language === '' || language === 'c' || language === 'posix' || language === 'zh' ? 'zh' : 'en';
}

export const isLocale = (value: string | undefined): value is Locale => LOCALES.some((l) => l === value);

/** What `--locale` says, read before anything else is, so that complaints about the rest come in that language. */
export function flagLocale(argv: readonly string[]): Locale | undefined {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  const at = flags.findLastIndex((a) => a === '--locale' || a.startsWith('--locale='));
  const value = flags[at]?.startsWith('--locale=') ? flags[at]?.slice('--locale='.length) : flags[at + 1];
  return at >= 0 && isLocale(value) ? value : undefined;
}
