/** A view model as one page of HTML, to be read without anything running: every chart stands beside the table of its figures. */
import type { ChartSpec } from './charts/chart-spec.ts';
import { shownCell } from './figures.ts';
import { CLOSING, escapeHtml, nested, opening, section } from './markup.ts';
import type { Block, ChartBlock, TableBlock, ViewCell, ViewForm, ViewModel } from './model.ts';

/** @param draw a chart as SVG; its colours are variables of the page */
export function page(model: ViewModel, draw: (chart: ChartSpec) => string): string {
  const contents = model.sections.map((s, i) => `<li><a href="#s${String(i + 1)}">${escapeHtml(s.title)}</a></li>\n`).join('');
  const sections = model.sections.map((s, i) => section(s.title, s.blocks.map((b) => block(b, draw)).join(''), `s${String(i + 1)}`));
  return `${opening(model)}<nav aria-label="${{ zh: '目录', en: 'Contents' }[model.locale]}">\n<ul>\n${contents}</ul>\n</nav>\n${sections.join('')}${CLOSING}`;
}

function block(b: Block, draw: (chart: ChartSpec) => string): string {
  switch (b.type) {
    case 'notes':
      return b.texts.length === 1 ? `<p>${escapeHtml(b.texts[0] ?? '')}</p>\n` : `<ul>\n${b.texts.map((t) => `<li>${escapeHtml(t)}</li>\n`).join('')}</ul>\n`;
    case 'trace':
      return nested(b.lines);
    case 'chart':
      return chart(b, draw);
    case 'table':
      return table(b);
  }
}

/** To someone who listens, a picture is its name: its figures are in the table. */
const chart = ({ id, title, chart: spec }: ChartBlock, draw: (chart: ChartSpec) => string): string =>
  `<figure data-chart="${escapeHtml(id)}">\n<div role="img" aria-label="${escapeHtml(title)}">\n${draw(spec)}\n</div>\n<figcaption>${escapeHtml(title)}</figcaption>\n</figure>\n`;

function table({ id, title, rowTitle, columns, rows, list }: TableBlock): string {
  const kind = (form: ViewForm): string => (form === 'word' ? '' : ' class="n"');
  const top = columns.map((c) => `<th scope="col"${kind(c.form)}>${escapeHtml(c.title)}</th>`).join('');
  const body = rows.map((r) => `<tr data-row="${escapeHtml(r.id)}"><th scope="row">${escapeHtml(r.label)}</th>${columns.map((c, i) => `<td${kind(c.form)} data-column="${escapeHtml(c.id)}">${cell(r.cells[i] ?? '', c.form)}</td>`).join('')}</tr>\n`);
  const name = escapeHtml(title);
  const note = list === undefined || list.note === '' ? '' : `<p>${escapeHtml(list.note)}</p>\n`;
  // A region that scrolls must be reachable by keyboard, and then it needs a name.
  return `${note}<div class="wide" role="group" tabindex="0" aria-label="${name}">\n<table data-table="${escapeHtml(id)}">\n<caption>${name}</caption>\n<thead><tr><th scope="col">${escapeHtml(rowTitle)}</th>${top}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n</div>\n`;
}

/** What is shown is rounded; the figure itself stands beside it for whoever reads the page with a program. */
function cell(value: ViewCell, form: ViewForm): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return `<data value="${String(value)}">${shownCell(value, form)}</data>`;
  return value.missing === '' ? '—' : `— <small>${escapeHtml(value.missing)}</small>`;
}
