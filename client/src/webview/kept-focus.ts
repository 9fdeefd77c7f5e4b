/** Whoever works by keyboard sees where they are, and stays there when what had the focus is gone or can be used no more. */
import { useEffect } from 'preact/hooks';

/** What the focus goes to inside of what is left around it. */
const NEXT = 'summary, input:not(:disabled, [hidden]), select:not(:disabled), textarea, button:not(:disabled)';
const AROUND = '[tabindex], .field, fieldset, form, details, .body';

export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let around: readonly HTMLElement[] = [];
    const hear = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      // A browser is content with a sliver of it.
      if (target.matches(':focus-visible:not(.wide)')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const found: HTMLElement[] = [];
      for (let e = target.parentElement?.closest<HTMLElement>(AROUND); e; e = e.parentElement?.closest<HTMLElement>(AROUND)) found.push(e);
      around = found;
    };
    const watch = new MutationObserver(() => {
      // The focus of another part of the window is not to be taken from it.
      if (last === null || !document.hasFocus()) return;
      const isLost = last.isConnected ? last.matches(':disabled') : document.activeElement === document.body;
      if (!isLost) return;
      for (const e of around) {
        if (!e.isConnected) continue;
        const next = e.tabIndex >= 0 ? e : e.querySelector<HTMLElement>(NEXT);
        if (next === null) continue;
        next.focus();
        return;
      }
    });
    addEventListener('focusin', hear);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      removeEventListener('focusin', hear);
      watch.disconnect();
    };
  }, []);
}
