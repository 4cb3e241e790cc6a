import { expect, test, type Page } from '../support/test';
import { faintInPictures } from '../support/contrast';
import { open, unfold } from '../support/open';
import { heldRoutes } from '../support/routes';
import { noFaults, textFaults } from '../support/text-boxes';

/** Gives the page one more style sheet, as a reader's extension would; the policy of the site refuses a `<style>`. */
function readersStyle(page: Page, css: string): Promise<void> {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css === '' ? [] : [sheet];
  }, css);
}

/** The spacing that WCAG 2.2, 1.4.12, says a page must bear. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/**
 * What moves on the page: each transition and animation as computed, on elements and what is drawn before and after them. What is only
 * laid out a frame later (`ui/styles/layout.css`) moves nothing, as a test of the topics holds.
 */
function motions(page: Page): Promise<{ what: string; ms: number; loops: boolean }[]> {
  return page.evaluate(() => {
    const milliseconds = (text: string) =>
      text.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000));
    const found = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part || null);
        const what = `${element.tagName}.${element.getAttribute('class') ?? ''}${part}`;
        const animated = style.animationName.split(',').flatMap((name, index) =>
          ['none', 'laid-out-later'].includes(name.trim())
            ? []
            : [
                {
                  what,
                  ms: milliseconds(style.animationDuration)[index] ?? 0,
                  loops: style.animationIterationCount.includes('infinite')
                }
              ]
        );
        const moved =
          style.transitionProperty === 'none'
            ? []
            : milliseconds(style.transitionDuration).map((ms) => ({ what, ms, loops: false }));
        return [...animated, ...moved].filter(({ ms }) => ms > 0);
      })
    );
    return found;
  });
}

for (const route of heldRoutes) {
  test(`A13 A14 ${route} bears large text, wide spacing and the reader's colours, and moves only for who lets it`, async ({
    page
  }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await open(page, route);
    await unfold(page);
    for (const point of await page.locator('[role="treeitem"][tabindex="0"]').all()) {
      if (!(await point.isVisible())) continue;
      await point.focus();
      await page.keyboard.press('ArrowRight');
      break;
    }
    const restless = (await motions(page)).filter(({ ms, loops }) => ms < 250 || ms > 600 || loops);
    expect.soft(restless, 'A13 what moves takes 250 to 600 ms, once').toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect.soft(await motions(page), 'A13 nothing moves for who asked for that').toEqual([]);
    await page.keyboard.press('Escape');

    for (const [what, css] of [
      ['text at 200 %', ':root { font-size: 32px !important; }'],
      ['spaced text', spaced]
    ] as const) {
      await readersStyle(page, css);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await textFaults(page), `A14 ${what}, ${width} px`).toEqual(noFaults);
      }
    }
    await readersStyle(page, '');

    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect.soft(await faintInPictures(page), 'A14 in forced colours').toEqual([]);
  });
}
