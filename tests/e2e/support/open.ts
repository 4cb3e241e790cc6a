import type { Page } from '@playwright/test';
import { colourTools } from './colours';

/** What every contract test asks of a page before it is looked at. */
type Opened = { readonly script?: boolean };

/**
 * Opens a route and waits until it stands still: fonts loaded and, where script runs, every component mounted (the router's
 * announcer is the last to be). The page then has `colours`, which the other helpers compare colours with.
 */
export async function open(page: Page, route: string, { script = true }: Opened = {}): Promise<void> {
  await page.goto(route, { waitUntil: 'load' });
  if (script) await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(colourTools);
}

/** Opens every fold, so that what it holds is looked at too. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
  });
}
