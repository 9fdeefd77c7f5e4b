/** A chart, drawn once it comes into sight; its parts lead to where their rows come from. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChartBlock, Place, Section } from '../../../server/src/view/model.ts';
import { send } from './host.ts';
import { isSame, narrowest, reveal, usePanel, useWords } from './panel-context.ts';
import { chartFile, pngOf } from './chart-files.ts';
import { drawing } from './charts-script.ts';

export function Chart({ block, section, name }: { readonly block: ChartBlock; readonly section: Section; readonly name: string }) {
  const { id, title, chart } = block;
  const word = useWords();
  const figure = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || figure.current === null) return undefined;
    const watch = new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting)) setSeen(true); }, { rootMargin: '400px' });
    watch.observe(figure.current);
    return () => { watch.disconnect(); };
  }, [seen]);
  const drawn = JSON.stringify(chart);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!seen || picture.current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => { setRoom(Math.round(entry?.contentRect.width ?? 0)); });
    watch.observe(picture.current);
    return () => { watch.disconnect(); };
  }, [seen]);
  const places = useMemo(() => placesOf(block, section), [block, section]);
  const panel = usePanel();
  const here = narrowest(panel, places.map((p) => (p && isSame(p, section.place) ? undefined : p)));
  /** How often a picture has come, which what is marked in it waits for. */
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (room < NARROWEST || picture.current === null) return;
    const place = picture.current;
    void drawing().then(({ draw }) => {
      const svg = new DOMParser().parseFromString(draw(chart, room), 'image/svg+xml').documentElement;
      place.replaceChildren(document.importNode(svg, true));
      setTurn((t) => t + 1);
    });
    // A chart of the same figures is the same picture, so its text stands for it.
  }, [room, drawn]);
  useEffect(() => {
    for (const part of picture.current?.querySelectorAll('[data-item]') ?? []) {
      const at = Number(part.getAttribute('data-item'));
      part.classList.toggle('leads', places[at] !== undefined);
      part.classList.toggle('here', at === here);
    }
  }, [turn, places, here]);
  const lead = (event: MouseEvent): void => {
    const at = (event.target as Element).closest('[data-item]')?.getAttribute('data-item');
    const place = at === null || at === undefined ? undefined : places[Number(at)];
    if (place) reveal(place);
  };
  const save = (kind: 'svg' | 'png') => async (): Promise<void> => {
    const svg = picture.current?.querySelector('svg');
    if (!svg) return;
    const text = chartFile(svg);
    if (kind === 'svg') send({ type: 'save', name: `${name}.svg`, text });
    else send({ type: 'save', name: `${name}.png`, base64: await pngOf(text) });
  };
  return (
    <figure data-chart={id} ref={figure}>
      {/* What a click does here, the rows of the table do for the keyboard. */}
      <div role="img" aria-label={title} ref={picture} class={seen ? undefined : 'waiting'} onClick={lead} />
      <figcaption>{title}</figcaption>
      <p class="tools">
        <button type="button" onClick={() => void save('svg')()}>{word('saveSvg')}<span class="unseen">{word('colon')}{title}</span></button>
        <button type="button" onClick={() => void save('png')()}>{word('savePng')}<span class="unseen">{word('colon')}{title}</span></button>
      </p>
    </figure>
  );
}

/** Pixels under which there is no room for any picture, as while the panel is hidden. */
const NARROWEST = 120;

/** Where its parts are written, or the rows that they stand for. */
function placesOf({ rows = [], places }: ChartBlock, { blocks }: Section): readonly (Place | undefined)[] {
  if (places !== undefined) return places;
  const known = new Map<string, Place | undefined>();
  for (const block of blocks) {
    if (block.type === 'table') for (const { id, place } of block.rows) if (!known.has(id)) known.set(id, place);
  }
  return rows.map((row) => known.get(row));
}
