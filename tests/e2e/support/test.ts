import { test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';
export type { Locator, Page, Request } from '@playwright/test';

/** Touches a page as soon as it has been read, so that its script starts: `site/late-start.ts`. */
function touch(): void {
  document.addEventListener('DOMContentLoaded', () => {
    document.dispatchEvent(new Event('pointerover', { bubbles: true }));
  });
}

/** What follows the first screen is laid out a frame later (`ui/styles/layout.css`): a page is opened when that is done. */
function waitForLayout(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...args) => {
    const response = await goto(...args);
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(
        () => undefined
      )
    );
    return response;
  };
}

/** Playwright's test with a reader who has the hand on the page. `test.use({ touched: false })` is one who only reads. */
export const test = base.extend<{ touched: boolean }>({
  touched: [true, { option: true }],
  context: async ({ context, touched }, use) => {
    if (touched) await context.addInitScript(touch);
    context.on('page', waitForLayout);
    await use(context);
  }
});
