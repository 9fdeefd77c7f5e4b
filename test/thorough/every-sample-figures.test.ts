/** The panel has the figures of the report, of every document of the samples. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ViewModel } from '../../server/src/view/model.ts';
import { onEvery } from '../support/every-sample.ts';
import { reportOf, sectionsOf } from '../support/report-page.ts';

describe('the preview panel on every sample', () => {
  it('has the figures of the report that the command line writes of the same document and data', async () => {
    let compared = 0;
    await onEvery(700, 'light', 'zh', (panel, _page, name, folder) => {
      const { model = null, source = null } = panel.controller.preview ?? {};
      const data = source?.type === 'dataset' ? ['--data', decodeURIComponent(source.uri.slice(source.uri.lastIndexOf('/') + 1))] : [];
      // Where nobody has data, the panel makes some up, and a report does not.
      if (data.length === 0 && /\.(scoring|survey)\./.test(name)) return;
      assert.ok(model, name);
      const { html, stderr } = reportOf(folder, name, ...data, '--locale', 'zh');
      assert.notEqual(html, '', `${name}: ${stderr}`);
      const expected = sectionsOf(html).flatMap(({ title, tables }) => tables.flatMap((t) => [...t.rows].flatMap(([row, cells]) => [...cells].flatMap(([column, value]) => (typeof value === 'number' ? [`${title} / ${t.id} / ${row} / ${column} = ${String(value)}`] : [])))));
      const placeless = (all: readonly string[]): string[] => all.map((f) => f.replace(/file:\S*\//, '')).sort();
      assert.deepEqual(placeless(figuresOf(model)), placeless(expected), name);
      compared += expected.length;
    });
    assert.ok(compared > 2_000, `only ${String(compared)} figures were compared`);
  }).timeout(1_800_000);
});

const figuresOf = (model: ViewModel): string[] => model.sections.flatMap((s) => s.blocks.flatMap((b) => (b.type !== 'table' ? [] : b.rows.flatMap((row) => row.cells.flatMap((value, i) => (typeof value === 'number' ? [`${s.title} / ${b.id} / ${row.id} / ${b.columns[i]?.id ?? ''} = ${String(value)}`] : []))))));
