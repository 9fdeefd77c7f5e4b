/** Reports of all samples in a real browser: nothing is fetched and nothing runs, they can be heard as well as seen, fit a narrow panel, and print to A4. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { sampleProjects } from '../../server/tools/sample-projects.ts';
import { withPage } from '../hosts/browser.ts';
import { violations } from '../support/axe.ts';
import { reportOf, samplesWithData } from '../support/report-page.ts';

/** Pictures of every page, for whoever wants to look at them. */
const PICTURES = process.env['PLUMBLINE_PICTURES'];
const LOCALES = ['zh', 'en'] as const;

describe('plumbline report, in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-report-'));
  const pages: { readonly name: string; readonly url: string; readonly locale: (typeof LOCALES)[number] }[] = [];

  before(function () {
    this.timeout(900_000);
    for (const { folder: cwd, document, dataset } of samplesWithData()) {
      for (const locale of LOCALES) {
        const name = `${document.replace(/\.\w+$/, '')}.${locale}.html`;
        writeFileSync(join(folder, name), reportOf(cwd, document, '--data', dataset, '--locale', locale).html);
        pages.push({ name, url: pathToFileURL(join(folder, name)).href, locale });
      }
    }
    for (const { folder: cwd, files } of sampleProjects()) {
      for (const document of files.filter((f) => /\.survey\.\w+$/.test(f))) {
        for (const locale of LOCALES) {
          const name = `${document.replace(/\.\w+$/, '')}.questionnaire.${locale}.html`;
          writeFileSync(join(folder, name), reportOf(cwd, document, '--questionnaire', '--locale', locale).html);
          pages.push({ name, url: pathToFileURL(join(folder, name)).href, locale });
        }
      }
    }
    const catalogs = ['servqual', 'operating-metrics', 'segue'].map((id) => ({ folder: 'server/src/core/catalog', files: [`${id}.catalog.yaml`] }));
    for (const { folder: cwd, files } of [...sampleProjects(), ...catalogs]) {
      for (const document of files.filter((f) => /\.(standard|catalog)\.\w+$/.test(f))) {
        for (const locale of LOCALES) {
          const { html } = reportOf(cwd, document, '--locale', locale);
          // A draft with errors has none.
          if (html === '') continue;
          const name = `${document}.${locale}.html`;
          writeFileSync(join(folder, name), html);
          pages.push({ name, url: pathToFileURL(join(folder, name)).href, locale });
        }
      }
    }
  });
  after(() => { rmSync(folder, { recursive: true }); });

  for (const { width, theme, locale } of [{ width: 400, theme: 'dark', locale: 'zh' }, { width: 1280, theme: 'light', locale: 'en' }] as const) {
    it(`is whole, silent and accessible at ${String(width)} pixels, ${theme}, ${locale}`, async () => {
      const shown = pages.filter((p) => p.locale === locale);
      assert.ok(shown.length >= 40);
      await withPage({ size: { width, height: 900 }, theme }, async (page) => {
        const complaints: string[] = [];
        const requests: string[] = [];
        page.on('console', (m) => complaints.push(m.text()));
        page.on('pageerror', (e) => complaints.push(e.message));
        page.on('request', (r) => requests.push(r.url()));
        for (const { name, url } of shown) {
          complaints.length = requests.length = 0;
          await page.goto(url);
          const found = await page.evaluate(INSPECT);
          assert.deepEqual(requests, [url], name);
          assert.deepEqual(complaints, [], name);
          assert.deepEqual(found, { language: locale === 'zh' ? 'zh-CN' : 'en', scripts: 0, wider: false, unnamed: 0, withoutTable: [], outside: [], small: 0 }, name);
          assert.deepEqual(await violations(page), [], name);
          if (PICTURES !== undefined) {
            mkdirSync(PICTURES, { recursive: true });
            await page.screenshot({ path: join(PICTURES, `${name}.${String(width)}.png`), fullPage: true });
          }
        }
      });
    }).timeout(900_000);
  }

  it('prints to A4', async () => {
    await withPage({}, async (page) => {
      for (const { name, url } of pages.filter((p) => p.locale === 'zh')) {
        await page.goto(url);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const sizes = new Set([...pdf.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map((m) => (m[1] ?? '').split(' ').map((v) => Math.round(Number(v))).join(' ')));
        assert.deepEqual([...sizes], ['0 0 595 842'], name);
        // A sheet is 680 pixels wide between its margins; the browser shrinks by a third at most without cutting anything off.
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: 680, height: 1000 });
        assert.deepEqual(await page.locator('table').evaluateAll((all) => all.filter((t) => t.getBoundingClientRect().right > 680 * 1.25).map((t) => `${t.querySelector('caption')?.textContent ?? ''} ${String(t.getBoundingClientRect().right)}`)), [], name);
        await page.emulateMedia({ media: null });
      }
    });
  }).timeout(900_000);
});

/** Runs in the page; as text, since it is written in the terms of a browser. */
const INSPECT = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const outside = all('figure').filter((figure) => {
    const { left, right } = figure.querySelector('svg').getBoundingClientRect();
    return [...figure.querySelectorAll('text')].some((t) => t.getBoundingClientRect().left < left - 2 || t.getBoundingClientRect().right > right + 2);
  });
  return {
    language: document.documentElement.lang,
    scripts: document.scripts.length,
    wider: document.documentElement.scrollWidth > window.innerWidth,
    unnamed: all('[role=img]').filter((e) => !e.getAttribute('aria-label')).length,
    withoutTable: all('section').filter((s) => s.querySelector('figure') && !s.querySelector('table')).map((s) => s.id),
    outside: outside.map((f) => f.dataset.chart),
    small: all('svg').filter((s) => s.viewBox.baseVal.width <= 520 && s.getBoundingClientRect().width / s.viewBox.baseVal.width * 13 < 9).length,
  };
})()`;
