/** Every row of a survey's results leads to what it is about, and every part of a chart to its row. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { ChartSpec } from '../../server/src/view/charts/chart-spec.ts';
import type { Place, ViewModel } from '../../server/src/view/model.ts';
import type { Preview } from '../../server/src/protocol/preview.ts';
import { startChild } from '../support/lsp-processes.ts';
import { samplesWithData } from '../support/report-page.ts';

const parts = (chart: ChartSpec): number => {
  switch (chart.type) {
    case 'bars': return chart.categories.length;
    case 'radar': return chart.axes.length;
    case 'scatter': return chart.points.length;
    case 'waterfall': return chart.steps.length;
    case 'paths': return chart.nodes.length + chart.edges.length;
    case 'matrix': return chart.names.length;
    case 'heat': return chart.rows.length;
    case 'flow': return chart.flows.length;
  }
};

async function shown(files: Readonly<Record<string, string>>, document: string, locale: string, use: (model: ViewModel, text: (place: Place) => string, uri: string) => void): Promise<void> {
  const started = await startChild(files, { locale });
  try {
    await started.client.open(document);
    await started.client.ready();
    const uri = started.client.uri(document);
    const preview = await started.client.connection.sendRequest<Preview>('plumbline/preview', { textDocument: { uri }, source: null, chosen: { type: 'row', row: null } });
    assert.ok(preview.model, JSON.stringify(preview.problems));
    const lines = (files[document] ?? '').split('\n');
    use(preview.model, ({ range: { start, end } }) => lines.slice(start.line, end.line + 1).map((line, i) => line.slice(i === 0 ? start.character : 0, i === end.line - start.line ? end.character : undefined)).join('\n'), uri);
  } finally {
    await started.end();
  }
}

const folderOf = (folder: string): Record<string, string> => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('the view of a scoring', () => {
  it('calls dimensions by their names and leads to where they are defined', async () => {
    for (const [locale, names] of [['zh', ['满意度', '效率', '真诚', '理解', '有效']], ['en', ['Satisfactory', 'Efficient', 'Genuine', 'Understanding', 'Effective']]] as const) {
      const files = folderOf('samples/segue');
      await shown({ ...files, 'plumbline.config.yaml': (files['plumbline.config.yaml'] ?? '').replace('locale: zh', `locale: ${locale}`) }, 'segue-scoring.scoring.yaml', locale, (model) => {
        const [radar, bars, table] = model.sections.find((s) => s.id === 'dimensions')?.blocks ?? [];
        assert.ok(radar?.type === 'chart' && radar.chart.type === 'radar' && bars?.type === 'chart' && bars.chart.type === 'bars' && table?.type === 'table');
        assert.deepEqual(table.rows.map((r) => r.label), names);
        assert.deepEqual([radar.chart.axes, bars.chart.categories], [names, names]);
        assert.deepEqual([radar.rows, bars.rows], [table.rows.map((r) => r.id), table.rows.map((r) => r.id)]);
        assert.ok(table.rows.every((r) => r.place?.uri.startsWith('plumbline-builtin:') === true));
      });
    }
  }).timeout(60_000);
});

describe('the view of a survey', () => {
  for (const { folder, document } of samplesWithData().filter((s) => s.kind === 'survey')) {
    it(`leads from every row to its source, and from every part of a chart to its row: ${document}`, async () => {
      const files = folderOf(folder);
      await shown(files, document, 'zh', (model, text, uri) => {
        const analyses = model.sections.filter((s) => s.place !== undefined);
        assert.ok(analyses.length > 0);
        for (const { id, blocks, place } of analyses) {
          assert.match(place === undefined ? '' : text(place), /type: /, id);
          const rows = new Set(blocks.flatMap((b) => (b.type === 'table' ? b.rows.map((r) => r.id) : [])));
          for (const block of blocks) {
            if (block.type === 'chart') {
              assert.equal(block.rows?.length, parts(block.chart), `${id} ${block.id}`);
              assert.deepEqual(block.rows.filter((r) => !rows.has(r)), [], `${id} ${block.id}`);
              if (block.chart.type === 'bars' && block.chart.categories.length > 1) {
                // Names are told apart by their beginnings, which is what there is room for.
                const [first = ''] = block.chart.categories;
                const prefix = /^.*：/.exec(first)?.[0];
                assert.ok(prefix === undefined || block.chart.categories.some((c) => !c.startsWith(prefix)), `${id} ${block.id}: ${first}`);
              }
            }
            if (block.type !== 'table') continue;
            for (const row of block.rows) {
              assert.ok(row.place, `${id} ${block.id} ${row.id}`);
              // What bears the row's own name is what it leads to.
              const bears = new RegExp(`\\b(?:id|pair): ${row.id}\\b`);
              if (row.place.uri === uri && bears.test(files[document] ?? '')) assert.match(text(row.place), bears, `${id} ${block.id} ${row.id}`);
              if (row.id.includes('.') && !row.id.includes('->')) assert.ok(row.place.uri !== uri || text(row.place).includes('type: '), `${id} ${row.id}`);
            }
          }
        }
      });
    }).timeout(60_000);
  }

  it('draws points of a hundred apart from points of five', async () => {
    await shown(folderOf('samples/determinants'), 'garage-survey.survey.yaml', 'zh', (model) => {
      const charts = model.sections.find((s) => s.id === 'analysis-descriptives')?.blocks.flatMap((b) => (b.type === 'chart' ? [b] : [])) ?? [];
      assert.deepEqual(charts.map((c) => /（([\d–]+)）$/.exec(c.title)?.[1]), [undefined, '1–5', '0–100']);
      assert.deepEqual(charts[2]?.chart.type === 'bars' ? charts[2].chart.categories : [], ['说到做到', '反应快', '让人放心', '关心客户', '环境和设备好']);
    });
  }).timeout(60_000);

  it('leads from parameters, effects, answers and pairs to what they belong to', async () => {
    const answers = Array.from({ length: 40 }, (_, i) => [i % 5, (i * 3) % 5, (i * 7 + (i % 3)) % 5, (i * i) % 5, 4 - ((i * 3) % 5), i % 2].map((v, k) => String(v + (k === 5 ? 0 : 1))).join());
    await shown({ 'plumbline.config.yaml': '', 'hall.survey.yaml': HALL, 'hall.dataset.yaml': 'kind: dataset\nid: answers\ntitle: answers\nof: hall\nsource: ./hall.csv\n', 'hall.csv': `a,b,c,d,e,k\n${answers.join('\n')}\n` }, 'hall.survey.yaml', 'en', (model, text) => {
      const place = (section: string, table: string, row: string): string => {
        const found = model.sections.find((s) => s.id === `analysis-${section}`)?.blocks.find((b) => b.type === 'table' && b.id === table);
        const at = found?.type === 'table' ? found.rows.find((r) => r.id === row)?.place : undefined;
        assert.ok(at, `${section} ${table} ${row}`);
        return text(at);
      };
      assert.equal(place('csi', 'paths', 'speed->care'), '[speed, care]');
      assert.equal(place('csi', 'effects', 'speed->bond'), '{ id: bond, items: [c, d] }');
      assert.equal(place('csi', 'bootstrap', 'path:care->bond'), '[care, bond]');
      assert.match(place('csi', 'bootstrap', 'weight:b'), /^\{ id: b,/);
      assert.match(place('csi', 'bootstrap', 'index:speed'), /^\{ id: speed, items: \[a\] \}/);
      assert.match(place('descriptives', 'choices', 'k=1'), /^\{ value: "1"/);
      const said = model.sections.find((s) => s.id === 'analysis-reliability')?.blocks.flatMap((b) => (b.type === 'notes' ? b.texts : [])).slice(0, -1);
      // Without the item that is its mirror the scale is what the other two are together.
      assert.deepEqual(said, [
        'The alpha of “Speed” is 0.588, below 0.7 (Nunnally, 1978).',
        'The alpha of “Care” is -3.118, below 0.7 (Nunnally, 1978).',
        'In “Care” the corrected item-total correlation is below 0.3 (Nunnally & Bernstein, 1994) of “b” (-0.579), “e” (-0.827).',
        'The alpha of “Care” is -3.118 and would be higher without “b” (-1.109), “e” (0.526).',
      ]);
    });
  }).timeout(60_000);
});

const HALL = `kind: survey
id: hall
title: Hall
scales: { five: { type: numeric, min: 1, max: 5 } }
dimensions:
  - { id: speed, label: Speed }
  - { id: care, label: Care }
items:
  - { id: a, text: a, scale: five, dimension: speed }
  - { id: b, text: b, scale: five, dimension: care }
  - { id: c, text: c, scale: five, dimension: care }
  - { id: d, text: d, scale: five, dimension: speed }
  - { id: e, text: e, scale: five, dimension: care }
  - { id: k, text: k, type: single, options: [{ value: "0", label: no }, { value: "1", label: yes }] }
analyses:
  - { type: descriptives }
  - { type: reliability }
  - type: csi
    variables:
      - { id: bond, items: [c, d] }
      - { id: speed, items: [a] }
      - { id: care, items: [b] }
    paths:
      - [speed, care]
      - [care, bond]
    bootstrap: { samples: 20, seed: 1 }
`;
