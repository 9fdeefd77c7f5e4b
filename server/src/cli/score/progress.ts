/** A bar on the terminal for a run that takes long; it goes to standard error, so that nothing of it gets into what is printed. */
import type { Locale } from '../../core/base/text.ts';
import type { Host } from '../host.ts';

/** Shorter runs are over before anyone looks. In milliseconds. */
const PATIENCE = 300;
const BETWEEN = 100;
const CELLS = 30;
/** Before this share the time that is left would be a guess. */
const SURE = 0.1;

export interface ProgressBar {
  /** @param share from 0 to 1 */
  show(share: number): void;
  clear(): void;
}

/** Does nothing where standard error is no terminal. */
export function progressBar(host: Host, locale: Locale, now: () => number = Date.now): ProgressBar {
  const begun = now();
  let last = begun + PATIENCE - BETWEEN;
  let shown = false;
  let visible: boolean | undefined;
  return {
    show(share) {
      const time = now();
      if (time - last < BETWEEN) return;
      last = time;
      visible ??= host.errorIsTerminal?.() === true;
      if (!visible) return;
      const done = Math.max(0, Math.min(1, share));
      const filled = Math.round(done * CELLS);
      const seconds = done < SURE ? '' : ` ${{ zh: '还需', en: 'left' }[locale]} ${String(Math.ceil((((time - begun) / done) * (1 - done)) / 1_000))} s`;
      host.stderr(`\r\u001b[K[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${String(Math.floor(done * 100))}%${seconds}`);
      shown = true;
    },
    clear() {
      if (shown) host.stderr('\r\u001b[K');
      shown = false;
    },
  };
}
