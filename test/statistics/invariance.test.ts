/** What theory says cannot matter, through the product: the order of responses, the names and the order of questions, the numbers by which a scale counts. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli, type Document } from '../support/analyze.ts';
import { OWN_SURVEY, ownCsv } from './own-data.ts';

interface Named {
  readonly id: string;
  readonly scale?: string;
}

const analysed = (survey: Document, csv: string): Results => inFolder(undefined, (folder) => {
  writeFileSync(join(folder, 'answers.csv'), csv);
  return new Results(runCli(folder, survey));
});

/** A table of samples names responses by their place. */
const SURVEY: Document = { ...OWN_SURVEY, analyses: (OWN_SURVEY['analyses'] as readonly Document[]).filter((a) => !('bootstrap' in a)) };
const [HEAD = '', ...ROWS] = ownCsv().trim().split('\n');

/** Every figure of a report by its place; `plain` is what a name would be called in the other report. */
function figures(results: Results, plain: (name: string) => string = (name) => name): ReadonlyMap<string, number> {
  return new Map(results.report.analyses.flatMap(({ id, parts }) => (parts[0]?.tables ?? []).flatMap((t) => t.rows.flatMap((r) => Object.entries(r.values)
    .flatMap(([c, v]) => (typeof v === 'number' && c !== 'iterations' ? [[`${plain(id)}/${t.id}/${plain(r.id)}/${plain(c)}`, v] as const] : []))))));
}

/** @param except places that are another matter */
function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, except = /^$/): void {
  let compared = 0;
  for (const [place, value] of a) {
    if (except.test(place)) continue;
    const other = b.get(place);
    assert.ok(other !== undefined && Math.abs(other - value) <= 1e-8 * Math.max(1, Math.abs(value)), `${place}: ${String(value)} and ${String(other)}`);
    compared++;
  }
  assert.ok(compared > 1_000, String(compared));
}

describe('analyses: what cannot matter does not', () => {
  let plain: ReadonlyMap<string, number>;

  before(() => { plain = figures(analysed(SURVEY, [HEAD, ...ROWS].join('\n'))); });

  it('the order of responses', () => {
    const shuffled = ROWS.map((row, i) => ({ row, place: (i * 7_919) % 1_009 })).sort((a, b) => a.place - b.place).map((r) => r.row);
    same(plain, figures(analysed(SURVEY, [HEAD, ...shuffled].join('\n'))));
  });

  it('what questions are called', () => {
    const names = HEAD.split(',').map((name) => name.replace(/_.$/, ''));
    const renamed = JSON.parse(JSON.stringify(SURVEY, (key, value: unknown) => (key !== 'type' && typeof value === 'string' && names.includes(value) ? `zz${value}` : value))) as Document;
    same(plain, figures(analysed(renamed, [HEAD.split(',').map((n) => `zz${n}`).join(','), ...ROWS].join('\n')), (name) => name.replaceAll('zz', '')));
  });

  it('the order in which questions stand', () => {
    const turned = { ...SURVEY, items: [...(SURVEY['items'] as readonly Document[])].reverse(), analyses: (SURVEY['analyses'] as readonly { readonly items?: readonly string[] }[]).map((a) => (a.items === undefined ? a : { ...a, items: [...a.items].reverse() })) };
    // Of pairs and of half matrices the other half is printed; a table of frequencies has the number of its scale.
    same(plain, figures(analysed(turned, [HEAD, ...ROWS].join('\n'))), /\/(?:pairs|htmt|fornell-larcker|frequencies[-0-9]*)\//);
  });

  it('the numbers by which a scale counts, where theory says so', () => {
    const recoded = new Set((SURVEY['items'] as readonly Named[]).filter((item) => item.scale === 'nine' || item.scale === 'seven').map((item) => item.id));
    const scales = { ...(SURVEY['scales'] as Document), nine: { type: 'numeric', min: 5, max: 21, step: 2 }, seven: { type: 'numeric', min: 5, max: 17, step: 2 } };
    const columns = HEAD.split(',');
    const rows = ROWS.map((row) => row.split(',').map((cell, i) => (recoded.has(columns[i] ?? '') && cell !== '' ? String(2 * Number(cell) + 3) : cell)).join(','));
    const other = figures(analysed({ ...SURVEY, scales }, [HEAD, ...rows].join('\n')));
    // Answers counted as 2x + 3: the reliability of scales, correlations, standardised measures of drivers, t and p, and path models, which count from 0 to 100, are what they were.
    const kept = /^(?:(?:listwise|pairwise|pearson|spearman|by-dimension)\/|drivers[^/]*\/(?:fit\/.*\/(?:n|r2|adjusted-r2|sigma|f|p)|drivers\/.*\/(?:value|share|correlation|spearman|beta|semipartial|pratt|lmg|johnson|vif|t|p))$|gap[^/]*\/(?:items|dimensions)\/.*\/(?:n|t|p|df)$|csi-)/;
    same(new Map([...plain].filter(([place]) => kept.test(place))), other);
    for (const [place, value] of plain) if (/^gap[^/]*\/(?:items|dimensions)\/.*\/(?:gap|gap-sd|low|high)$/.test(place)) assert.ok(Math.abs((other.get(place) ?? NaN) - 2 * value) < 1e-9, place);
  });
});
