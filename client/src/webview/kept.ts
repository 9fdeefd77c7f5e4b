/** What a person did to a part of the page, which the page that is made in its place goes on with. */
import { useEffect, useState } from 'preact/hooks';
import { keepLook, lookOf } from './host.ts';

/**
 * As `useState`, but kept.
 * @param part of the page: the same for the same part of the same document
 */
export function useKept<T>(part: string, fresh: T): readonly [T, (value: T) => void] {
  const [value, set] = useState<T>(() => (lookOf(part) as T | undefined) ?? fresh);
  return [value, (next) => {
    set(next);
    keepLook(part, next);
  }];
}

const SCROLL = 'scroll';
/** Pixels above which a section begins that is being read: what always stands at the top takes some. */
const HEAD = 60;

/** Milliseconds in which what is drawn bit by bit has come. */
const COMING = 2_000;
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** By the section that is read and how far its beginning is above the top: what comes before may be taller by now. */
interface Scrolled {
  readonly section: string;
  readonly above: number;
}

/** @param whole whether the page shows all that there is, so that it can be scrolled to where it was */
export function useKeptScroll(whole: boolean): void {
  const [settled, settle] = useState(false);
  useEffect(() => {
    if (!whole || settled) return;
    const found = lookOf(SCROLL) as Scrolled | undefined;
    const section = found && document.getElementById(found.section);
    if (!found || !section) {
      settle(true);
      return;
    }
    // Charts and rows that are still to come move what stands below them, until a person takes over.
    const align = (): void => {
      if (section.isConnected) scrollBy(0, section.getBoundingClientRect().top + found.above);
    };
    const growing = new ResizeObserver(align);
    const done = (): void => {
      growing.disconnect();
      for (const event of BY_HAND) removeEventListener(event, done);
      clearTimeout(timer);
      settle(true);
    };
    const timer = setTimeout(done, COMING);
    for (const event of BY_HAND) addEventListener(event, done, { passive: true });
    growing.observe(document.body);
    align();
  }, [whole]);
  useEffect(() => {
    if (!settled) return undefined;
    const hear = (): void => {
      const sections = [...document.querySelectorAll('.section')];
      const read = sections.findLast((s) => s.getBoundingClientRect().top <= HEAD) ?? sections[0];
      if (read) keepLook(SCROLL, { section: read.id, above: -read.getBoundingClientRect().top } satisfies Scrolled);
    };
    addEventListener('scroll', hear, { passive: true });
    return () => { removeEventListener('scroll', hear); };
  }, [settled]);
}
