import { expect, test } from '../support/test';
import { audit } from '../support/axe';
import { faintInPictures } from '../support/contrast';
import { open } from '../support/open';
import { A4, readPdf } from '../support/pdf';
import { heldRoutes } from '../support/routes';
import { noFaults, sidewaysFaults, textFaults } from '../support/text-boxes';

/** What is left of a sheet of A4 between its margins, in CSS px. */
const sheet = { width: 680, height: 1009 };
/** 7.5 points, in CSS px: no words on paper are smaller. */
const leastOnPaper = 10;

for (const route of heldRoutes) {
  test(`A24 ${route} prints to tagged sheets of A4, dark on light, whole, and legible in grey`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await open(page, route);
    const pdf = readPdf(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize(sheet);
    const { height, headings, dark } = await page.evaluate(() => {
      const { ratio, ground } = window.colours;
      const plain = (text: string | null) => (text ?? '').replace(/\s+/g, '');
      return {
        height: document.documentElement.scrollHeight,
        headings: [...document.querySelectorAll('main :is(h1, h2)')]
          .filter((heading) => heading.checkVisibility() && getComputedStyle(heading).clipPath === 'none')
          .map((heading) => plain(heading.textContent)),
        dark: [...document.querySelectorAll('body, body *')]
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return (
              width > 100 && height > 30 && !(element instanceof SVGElement) && element.checkVisibility()
            );
          })
          .filter((element) => ratio(ground(element), [255, 255, 255, 1]) > 2)
          .map((element) => `${element.tagName}.${element.className}`)
      };
    });
    expect.soft({ ...pdf, pages: 0, titles: [] }).toEqual({
      pages: 0,
      titles: [],
      sizes: new Set([A4]),
      tagged: true,
      outline: true,
      language: 'nb'
    });
    // Figures and cards are not cut, so a sheet may end early; but no sheet is empty.
    expect.soft(pdf.pages, 'sheets').toBeGreaterThanOrEqual(Math.floor(height / sheet.height));
    expect.soft(pdf.pages, 'sheets').toBeLessThanOrEqual(Math.ceil((height / sheet.height) * 1.5) + 1);
    const titles = pdf.titles.map((title) => title.replace(/\s+/g, ''));
    expect
      .soft(
        headings.filter((heading) => !titles.includes(heading)),
        'headings on paper'
      )
      .toEqual([]);
    expect.soft(dark, 'dark grounds').toEqual([]);
    expect.soft(await textFaults(page, leastOnPaper), 'words on paper').toEqual(noFaults);
    expect.soft(await sidewaysFaults(page), 'cut at the side').toEqual([]);
    expect.soft(await faintInPictures(page), 'faint in grey').toEqual([]);
    expect.soft((await audit(page, ['color-contrast'])).violations, 'words in grey').toEqual([]);
  });
}
