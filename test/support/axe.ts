/** Whether a page can be heard and worked by keyboard: the checks of axe-core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Each violation with the first element that it is about.
 * @param within selector of what is looked at; all of the page when left out
 */
export async function violations(page: Page | Frame, within?: string): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResults>(`axe.run(${within === undefined ? '' : JSON.stringify(within)})`);
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
}
