import { expect, test } from '../support/test';
import { faintInPictures } from '../support/contrast';
import { open, unfold } from '../support/open';
import { heldRoutes, schemes } from '../support/routes';
import { noFaults, sidewaysFaults, textFaults } from '../support/text-boxes';

/** From the narrowest phone to a desk. */
const everyWidth = [320, 390, 820, 1440];

for (const route of heldRoutes) {
  test(`A2 A3 A19 pictures on ${route} stand out, and no words are small, cut, covered or off the page at any width`, async ({
    page
  }) => {
    await open(page, route);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await faintInPictures(page), `A2 ${colorScheme}`).toEqual([]);
    }
    await unfold(page);
    for (const width of everyWidth) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await textFaults(page), `A3 ${width} px`).toEqual(noFaults);
      expect.soft(await sidewaysFaults(page), `A19 ${width} px`).toEqual([]);
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const route of heldRoutes) {
    test(`A3 A19 nor are they on ${route} without script`, async ({ page }) => {
      await open(page, route, { script: false });
      for (const width of [320, 820]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await textFaults(page), `A3 ${width} px`).toEqual(noFaults);
        expect.soft(await sidewaysFaults(page), `A19 ${width} px`).toEqual([]);
      }
    });
  }
});
