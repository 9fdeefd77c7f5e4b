/** One section of a view, which can be closed and stays so. */
import type { Block, Section } from '../../../server/src/view/model.ts';
import { CaseFormView } from './case-form.tsx';
import { CaseTable } from './case-table.tsx';
import { Chart } from './chart-block.tsx';
import { isAt, usePanel, useWords } from './panel-context.ts';
import { SourceLink } from './source-link.tsx';
import { Table } from './table-block.tsx';

interface Props {
  readonly section: Section;
  /** Of the files that its charts and tables are saved as. */
  readonly names: ReadonlyMap<Block, string>;
  readonly open: boolean;
  onToggle(open: boolean): void;
}

export function SectionView({ section, names, open, onToggle }: Props) {
  const word = useWords();
  const keys = keysOf(section.blocks);
  return (
    <details class="section" id={section.id} open={open} onToggle={(e) => { if (e.currentTarget.open !== open) onToggle(e.currentTarget.open); }}>
      <summary><h2>{section.title}</h2></summary>
      {open && section.place && <p class="tools declared"><SourceLink place={section.place}>{word('declared')}<span class="unseen">{word('colon')}{section.title}</span></SourceLink></p>}
      {open && (
        <div class="blocks">
          {section.id === 'case' && <CaseFormView />}
          {section.blocks.map((block, i) => <BlockView key={keys[i]} block={block} section={section} name={names.get(block) ?? ''} />)}
        </div>
      )}
    </details>
  );
}

/** A table stays the same when another block comes before it, and keeps how it is sorted. */
function keysOf(blocks: readonly Block[]): readonly string[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const own = 'id' in block ? `${block.type} ${block.id}` : block.type;
    const count = seen.get(own) ?? 0;
    seen.set(own, count + 1);
    return `${own} ${String(count)}`;
  });
}

function BlockView({ block, section, name }: { readonly block: Block; readonly section: Section; readonly name: string }) {
  switch (block.type) {
    case 'notes':
      return block.texts.length === 1 ? <p>{block.texts[0]}</p> : <ul>{block.texts.map((t, i) => <li key={i}>{t}</li>)}</ul>;
    case 'chart':
      return <Chart block={block} section={section} name={name} />;
    case 'table':
      return block.list === undefined ? <Table table={block} name={name} section={section.id} whole={section.place} /> : <CaseTable table={block} name={name} />;
    case 'trace':
      return <Trace lines={block.lines} />;
  }
}

type Lines = Extract<Block, { type: 'trace' }>['lines'];

function Trace({ lines }: { readonly lines: Lines }) {
  const panel = usePanel();
  return (
    <ul class="trace">
      {lines.map(({ depth, text, place }, i) => (
        <li key={i} data-depth={Math.min(depth, 6)} class={isAt(panel, place) ? 'here' : undefined}><SourceLink place={place}>{text}</SourceLink></li>
      ))}
    </ul>
  );
}
