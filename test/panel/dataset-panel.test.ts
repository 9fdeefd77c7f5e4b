/** The preview of a dataset: of what it is for, with its data. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { until } from '../support/lsp.ts';
import type { Panel } from '../support/panel.ts';
import { withPanel } from '../support/panel-suite.ts';

const dataset = (id: string, of: string): string => `kind: dataset\nid: ${id}\ntitle: ${id.toUpperCase()}\n${of}source: ./${id}.csv\n`;
const scoring = (id: string): string => `kind: scoring\nid: ${id}\ntitle: Rule ${id}\nscale: { min: 0, max: 10 }\ninputs:\n  speed: { type: number, domain: "[0..10]" }\ncriteria:\n  - { id: fast, label: Fast, formula: speed }\npass: ">= 5"\n`;
const FILES = {
  'plumbline.config.yaml': 'locale: en\n',
  'rule.scoring.yaml': scoring('rule'), 'other.scoring.yaml': scoring('other'),
  'may.dataset.yaml': dataset('may', 'of: rule\n'), 'may.csv': 'speed\n2\n4\n',
  'june.dataset.yaml': dataset('june', 'of: rule\n'), 'june.csv': 'speed\n6\n8\n10\n',
  'apart.dataset.yaml': dataset('apart', 'of: other\n'), 'apart.csv': 'speed\n1\n',
  'lost.dataset.yaml': dataset('lost', ''), 'lost.csv': 'speed\n9\n',
};

describe('the preview of a dataset', () => {
  const shown = (document: string, locale: 'zh' | 'en', use: (panel: Panel, page: Page, client: Parameters<Parameters<typeof withPanel>[3]>[2]['client']) => Promise<void>): Promise<void> =>
    withPanel({ ...FILES, 'plumbline.config.yaml': `locale: ${locale}\n` }, document, { width: 700, locale }, (panel, page, { client }) => use(panel, page, client));
  const cases = (page: Page): Promise<string | null> => page.locator('[data-table=summary] [data-row=cases] data').getAttribute('value');

  it('is that of the scoring that it is for, with its data, not with the first', async () => {
    await shown('may.dataset.yaml', 'en', async (panel, page, client) => {
      await page.locator('h1', { hasText: 'Rule rule' }).waitFor();
      assert.equal(panel.controller.state.uri, client.uri('rule.scoring.yaml'));
      assert.equal(panel.controller.preview?.sources.length, 3);
      assert.equal(panel.controller.preview.model?.dataset, 'MAY');
      assert.equal(await cases(page), '2');
      assert.deepEqual(await violations(page), []);
    });
  }).timeout(60_000);

  it('follows the editor to other data and leaves the rest as it is, and to what other data are for', async () => {
    await shown('rule.scoring.yaml', 'en', async (panel, page, client) => {
      const { controller } = panel;
      controller.receive({ type: 'state', state: { ...controller.state, trial: { changes: [['pass/0', '7']], keepSums: false } } });
      await panel.settled();
      assert.equal(controller.preview?.model?.dataset, 'JUNE');
      controller.follow(client.uri('may.dataset.yaml'));
      await panel.settled();
      assert.equal(controller.preview.model.dataset, 'MAY');
      assert.equal(await cases(page), '2');
      assert.deepEqual([controller.state.uri, controller.state.trial.changes], [client.uri('rule.scoring.yaml'), [['pass/0', '7']]]);
      // Back in the scoring the data stay.
      controller.follow(client.uri('rule.scoring.yaml'));
      assert.equal(controller.preview.model.dataset, 'MAY');
      controller.follow(client.uri('apart.dataset.yaml'));
      await until(() => controller.state.uri === client.uri('other.scoring.yaml'), 'the other scoring');
      await panel.settled();
      assert.equal(controller.preview.model.dataset, 'APART');
      controller.lock(true);
      controller.follow(client.uri('may.dataset.yaml'));
      await panel.settled();
      assert.equal(controller.preview.model.dataset, 'APART');
    });
  }).timeout(60_000);

  it('says what a dataset without any needs, and comes as soon as that is written', async () => {
    await shown('lost.dataset.yaml', 'zh', async (panel, page, client) => {
      assert.match(await page.locator('.problems').innerText(), /在 of 中写明它是哪一份评分标准、问卷或服务标准的数据/);
      await client.replace('lost.dataset.yaml', 'source:', 'of: other\nsource:');
      panel.controller.refresh();
      await page.locator('h1', { hasText: 'Rule other' }).waitFor();
      await panel.settled();
      assert.equal(panel.controller.preview?.model?.dataset, 'LOST');
      assert.equal(await cases(page), '1');
    });
  }).timeout(60_000);
});
