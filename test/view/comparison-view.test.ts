/** What is shown of a change of a rule: the figures of the comparison, the flow between grades as a picture, and who moved. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CaseColumns, compareRuns, dataSettings, scoreRun } from '../../server/src/core/plan/scoring-service.ts';
import { chartSvg } from '../../server/src/view/charts/chart-svg.ts';
import { comparisonSections, type ComparedSide } from '../../server/src/view/comparison-view.ts';
import type { ChartBlock, Place, Section, TableBlock, ViewCell } from '../../server/src/view/model.ts';
import { page } from '../../server/src/view/page.ts';
import { compiled as open, scoringFile } from '../support/scoring-file.ts';

const SCORING = `kind: scoring
id: t
scale: { min: 0, max: 5 }
inputs: { n: { type: number, domain: "[0..5]" } }
criteria: [{ id: a, input: n, missing: incomplete }]
grades: [{ id: A, label: 优, when: ">= 4" }, { id: B, label: 良, when: "[2..4)" }, { id: C, when: "< 2" }]
pass: ">= 2"
`;
const STRICTER = SCORING.replace('input: n,', 'formula: "n - 0.5",').replace('"[2..4)"', '"[2.5..4)"').replace('"< 2"', '"< 2.5"');
const DATA = 'id,n\nk1,5\nk2,4\nk3,2.5\nk4,2\nk5,0\nk6,\nk7,1\nk8,4.5\n';

function side(name: string, text: string, data: string): ComparedSide & { readonly columns: CaseColumns } {
  const { compiled, plan } = open(scoringFile(text));
  const columns = new CaseColumns();
  const run = scoreRun(compiled, plan, { ...dataSettings(compiled.scoring, null, 'x.csv'), caseId: 'id' }, { columns });
  run.push(data);
  run.end();
  return { name, compiled, plan, columns };
}

function sections(before: string, after: string, limit = 100, data = DATA): readonly Section[] {
  const [b, a] = [side('saved', before, data), side('now', after, data)];
  const locate = ({ start }: { readonly start: number }): Place => ({ uri: 'u', range: { start: { line: after.slice(0, start).split('\n').length - 1, character: start }, end: { line: 0, character: 0 } } });
  return comparisonSections({ locale: 'en', locate, before: b, after: a, comparison: compareRuns(b, a, limit) });
}

const table = (list: readonly Section[], id: string): TableBlock => list.flatMap((s) => s.blocks).find((b): b is TableBlock => b.type === 'table' && b.id === id) ?? assert.fail(`no table ${id}`);
const flow = (list: readonly Section[]): ChartBlock => list.flatMap((s) => s.blocks).find((b): b is ChartBlock => b.type === 'chart' && b.id === 'flow') ?? assert.fail('no flow');
const notes = (s: Section | undefined): readonly string[] => s?.blocks.flatMap((b) => (b.type === 'notes' ? b.texts : [])) ?? [];

describe('the view of a comparison', () => {
  it('shows the figures, the transitions with their places, and who moved', () => {
    const shown = sections(SCORING, STRICTER);
    assert.deepEqual(notes(shown[0]), ['Before: saved. After: now.']);
    const figures = new Map<string, ViewCell | undefined>(table(shown, 'comparison').rows.map((r) => [r.id, r.cells[0]]));
    assert.deepEqual(Object.fromEntries(figures), { matched: 8, moved: 7, 'grade-changed': 4, 'pass-gained': 0, 'pass-lost': 1, up: 0, down: 6, same: 0, 'total-gained': 0, 'total-lost': 1, 'no-total': 1, mean: -0.5, sd: 0, min: -0.5, max: -0.5 });
    const transitions = table(shown, 'transitions');
    assert.deepEqual(transitions.columns.map((c) => c.title), ['A 优', 'B 良', 'C', 'no grade']);
    assert.deepEqual(transitions.rows.map((r) => [r.label, ...r.cells]), [['A 优', 2, 1, 0, 0], ['B 良', 0, 0, 2, 0], ['C', 0, 0, 1, 1], ['no grade', 0, 0, 0, 1]]);
    assert.deepEqual(transitions.rows.map((r) => r.place?.range.start.line), [5, 5, 5, undefined]);
    assert.deepEqual(table(shown, 'movers').rows.slice(0, 4).map((r) => [r.label, ...r.cells]), [
      ['2', 'k2', 4, 3.5, -0.5, 'A 优', 'B 良', 'yes', 'yes'], ['3', 'k3', 2.5, 2, -0.5, 'B 良', 'C', 'yes', 'yes'],
      ['4', 'k4', 2, 1.5, -0.5, 'B 良', 'C', 'yes', 'no'], ['5', 'k5', 0, { missing: 'invalid' }, { missing: '' }, 'C', { missing: '' }, 'no', { missing: '' }],
    ]);
    assert.match(notes(sections(SCORING, STRICTER, 2)[1])[0] ?? '', /^2 of 7 are listed/);
  });

  it('draws the flow with every group once on its side, the same grade in the same colour', () => {
    const svg = chartSvg(flow(sections(SCORING, STRICTER)).chart);
    assert.deepEqual([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => m[1]), ['A 优 3', 'B 良 2', 'C 2', 'no grade 1', '2 A 优', '1 B 良', '3 C', '2 no grade']);
    const nodes = [...svg.matchAll(/<path d="M[^"]*l14 0[^"]*" transform="[^"]*" fill="([^"]*)">/g)].map((m) => m[1]);
    assert.deepEqual(nodes, ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c8)', 'var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c8)']);
    assert.doesNotMatch(svg, /NaN|undefined|style=/);
  });

  it('says that nothing changed, and shows no picture of grades where there are none', () => {
    const same = sections(SCORING, SCORING);
    assert.deepEqual([same.length, notes(same[0])[1]], [1, 'No case has another total, grade or pass.']);
    const bare = SCORING.replace(/grades:.*\n|pass:.*\n/g, '');
    const plain = sections(bare, bare.replace('input: n,', 'formula: "n / 2",'));
    assert.deepEqual(plain.map((s) => s.blocks.map((b) => b.type)), [['notes', 'table'], ['table']]);
    assert.deepEqual(sections(SCORING, STRICTER, 10, 'id,n\n')[0]?.blocks.map((b) => b.type), ['notes', 'table']);
  });

  it('takes names of grades for text, however long they are', () => {
    const hostile = `<script>alert(1)</script>${'长'.repeat(50_000)}`;
    const shown = sections(SCORING.replace('优', hostile), STRICTER);
    const html = page({ kind: 'scoring', id: 't', locale: 'zh', title: 't', dataset: null, sections: shown }, chartSvg);
    assert.doesNotMatch(html, /<script/);
    assert.ok(/<text[^>]*>A &lt;script/.test(html));
  });
});
