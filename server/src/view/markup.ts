/**
 * HTML for pages that are read without anything running in them: nothing is fetched, and what documents and data say is text.
 * They read on a screen, aloud, and on A4.
 */
import { visible } from '../core/base/display-text.ts';
import type { Locale } from '../core/base/text.ts';

export interface PageHead {
  readonly locale: Locale;
  readonly title: string;
  /** What the data are called; null where there are none. */
  readonly dataset: string | null;
}

/** What documents and data say must not become markup, nor steer what shows it. */
export const escapeHtml = (text: string): string => visible(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param style beyond that of every page */
export function opening({ locale, title, dataset }: PageHead, style = ''): string {
  const name = escapeHtml(dataset === null ? title : `${title} · ${dataset}`);
  return `<!doctype html>
<html lang="${{ zh: 'zh-CN', en: 'en' }[locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>
${STYLE}${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${dataset === null ? '' : `<p class="data">${{ zh: '数据', en: 'Data' }[locale]} <bdi>${escapeHtml(dataset)}</bdi></p>\n`}`;
}

// Colours follow the reader's choice of light or dark; text keeps a contrast above 7 to 1 in both, and paper is always light.
const STYLE = `:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #c4c4c4; --grid: var(--line); --bar: #35618f; --c1: #1f67a8; --c2: #a34a00; --c3: #2a7a3f; --c4: #96358a; --c5: #0b6f7c; --c6: #b3261e; --c7: #5a4bb0; --c8: #5f5f5f; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #161616; --line: #555; --bar: #8fb8e3; --c1: #7db7ee; --c2: #f0a35e; --c3: #7ccf8f; --c4: #e39ad8; --c5: #6ccbd8; --c6: #f2938c; --c7: #b3a8f5; --c8: #b5b5b5; } }
@media print { :root { --ink: #000; --line: #888; color-scheme: light; } }
@page { size: A4; margin: 15mm; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; break-after: avoid; }
nav ul { padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; } a { color: inherit; }
figure { margin: 1rem 0; max-width: 44rem; break-inside: avoid; print-color-adjust: exact; } figure svg { display: block; width: 100%; height: auto; } figcaption { font-size: .875rem; }
.wide { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; margin: .75rem 0; }
caption { text-align: start; font-weight: 600; padding-bottom: .25rem; }
th, td { border-bottom: 1px solid var(--line); padding: .2rem .6rem; text-align: start; vertical-align: top; unicode-bidi: isolate; overflow-wrap: normal; }
.wide th { min-width: 5em; }
.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { min-width: 10rem; } .bar span { display: block; height: 1em; background: var(--bar); print-color-adjust: exact; }
thead { display: table-header-group; } tr { break-inside: avoid; }
@media print { nav { display: none; } figure { max-width: 14cm; } body { max-width: none; padding: 0; font-size: 9pt; } .wide { overflow: visible; } }
/* Paper cannot be scrolled: columns are no wider than their figures, so that all of them are on the sheet. */
@media print { .wide table { font-size: 7.5pt; line-height: 1.3; } .wide th, .wide td { padding: .15rem .2rem; } .wide thead th, .wide td { overflow-wrap: anywhere; } .wide thead th { white-space: normal; min-width: 2.4em; } .wide tbody th { min-width: 7em; overflow-wrap: anywhere; } .wide td:not(.n) { min-width: 3.5em; } }
`;

/** @param id what a link within the page leads to */
export const section = (heading: string, body: string, id?: string): string => `<section${id === undefined ? '' : ` id="${id}"`}>\n<h2>${escapeHtml(heading)}</h2>\n${body}</section>\n`;
export const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>\n`;

/** @param cells of plain text; the first of a row is its heading */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[], numeric: (column: number) => boolean): string {
  const kind = (i: number): string => (numeric(i) ? ' class="n"' : '');
  const top = head.map((name, i) => `<th scope="col"${kind(i)}>${escapeHtml(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row"${kind(i)}>${escapeHtml(cell)}</th>` : `<td${kind(i)}>${escapeHtml(cell)}</td>`)).join('')}</tr>\n`);
  // A region that scrolls must be reachable by keyboard, and then it needs a name.
  return `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(caption)}">\n<table>\n<caption>${escapeHtml(caption)}</caption>\n<thead><tr>${top}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n</div>\n`;
}

export const CLOSING = '</main>\n</body>\n</html>\n';

/** Depth as nested lists, so that it can be heard as well as seen. */
export function nested(lines: readonly { readonly depth: number; readonly text: string }[]): string {
  let out = '';
  let depth = -1;
  for (const line of lines) {
    // A line goes at most one step deeper than the one before.
    const next = Math.min(line.depth, depth + 1);
    if (next > depth) out += '<ul>\n';
    else out += `</li>\n${'</ul>\n</li>\n'.repeat(depth - next)}`;
    out += `<li>${escapeHtml(line.text)}`;
    depth = next;
  }
  return depth < 0 ? '' : `${out}${'</li>\n</ul>\n'.repeat(depth + 1)}`;
}
