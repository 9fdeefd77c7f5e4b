/** A chart, drawn once it comes into sight; its parts lead to where their rows come from. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartBlock, Section } from '../../../server/src/view/model.ts';
import { send } from './host.ts';
import { reveal, useWords } from './panel-context.ts';
import { chartFile, pngOf } from './chart-files.ts';
import type charts from './charts.ts';

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
  useEffect(() => {
    if (!seen || picture.current === null) return;
    const place = picture.current;
    void drawing().then(({ draw }) => {
      const svg = new DOMParser().parseFromString(draw(chart), 'image/svg+xml').documentElement;
      place.replaceChildren(document.importNode(svg, true));
    });
    // A chart of the same figures is the same picture, so its text stands for it.
  }, [seen, drawn]);
  const lead = (event: MouseEvent): void => {
    const at = (event.target as Element).closest('[data-item]')?.getAttribute('data-item');
    const row = at === null || at === undefined ? undefined : block.rows?.[Number(at)];
    const place = row === undefined ? undefined : section.blocks.flatMap((b) => (b.type === 'table' ? b.rows : [])).find((r) => r.id === row)?.place;
    if (place) reveal(place);
  };
  const save = (kind: 'svg' | 'png') => async (): Promise<void> => {
    const svg = picture.current?.querySelector('svg');
    if (!svg) return;
    const text = chartFile(svg);
    if (kind === 'svg') send({ type: 'save', name: `${name}-${id}.svg`, text });
    else send({ type: 'save', name: `${name}-${id}.png`, base64: await pngOf(text) });
  };
  return (
    <figure data-chart={id} ref={figure}>
      {/* What a click does here, the rows of the table do for the keyboard. */}
      <div role="img" aria-label={title} ref={picture} class={seen ? undefined : 'waiting'} onClick={lead} />
      <figcaption>{title}</figcaption>
      <p class="tools">
        <button type="button" onClick={() => void save('svg')()}>{word('saveSvg')}<span class="unseen">: {title}</span></button>
        <button type="button" onClick={() => void save('png')()}>{word('savePng')}<span class="unseen">: {title}</span></button>
      </p>
    </figure>
  );
}

type Charts = typeof charts;

/** The script of the charts is larger than all else and comes after it. */
function drawing(): Promise<Charts> {
  const there = (globalThis as { plumblineCharts?: Charts }).plumblineCharts;
  if (there) return Promise.resolve(there);
  return new Promise((resolve) => {
    addEventListener('plumbline-charts', () => { resolve((globalThis as unknown as { plumblineCharts: Charts }).plumblineCharts); }, { once: true });
  });
}
