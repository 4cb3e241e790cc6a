import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Audit = { readonly violations: readonly string[]; readonly ran: readonly string[] };

/** Rules whose answer changes with the width of the page. */
export const ofPlaces = [
  'target-size',
  'scrollable-region-focusable',
  'color-contrast',
  'link-in-text-block',
  'heading-order'
];

/** Rules whose answer changes with the theme. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, and which rules had something to look at. `only` names single rules. */
export async function audit(page: Page, only?: readonly string[]): Promise<Audit> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    runOnly: only
      ? { type: 'rule', values: [...only] }
      : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
  };
  const results = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    options
  );
  return {
    violations: results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
    ),
    ran: [...results.passes, ...results.violations, ...results.incomplete].map(({ id }) => id)
  };
}
