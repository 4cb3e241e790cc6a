import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';
export type { Locator, Page, Request } from '@playwright/test';

/** Touches a page as soon as it has been read, so that its script starts: `site/late-start.ts`. */
function touch(): void {
  document.addEventListener('DOMContentLoaded', () => {
    document.dispatchEvent(new Event('pointerover', { bubbles: true }));
  });
}

/** Playwright's test with a reader who has the hand on the page. `test.use({ touched: false })` is one who only reads. */
export const test = base.extend<{ touched: boolean }>({
  touched: [true, { option: true }],
  context: async ({ context, touched }, use) => {
    if (touched) await context.addInitScript(touch);
    await use(context);
  }
});
