/** Whether a page can be heard and worked by keyboard: the checks of axe-core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** The script itself, which a page is given. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of the checks the one that colours decide: each place whose words do not stand out from their ground. */
export const faint = (page: Page): Promise<readonly string[]> => run(page, `{ runOnly: ['color-contrast'] }`);

/** All other checks. */
export const unheard = (page: Page): Promise<readonly string[]> => run(page, `{ rules: { 'color-contrast': { enabled: false } } }`);

/**
 * Each violation with the first element that it is about.
 * @param within selector of what is looked at; all of the page when left out
 */
export const violations = (page: Page | Frame, within?: string): Promise<readonly string[]> => run(page, within === undefined ? '' : JSON.stringify(within));

async function run(page: Page | Frame, how: string): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(AXE);
  const found = await page.evaluate<AxeResults>(`axe.run(${how})`);
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
}
