import { expect, test } from '../support/test';
import { audit, ofColours, ofPlaces } from '../support/axe';
import { open, unfold } from '../support/open';
import { heldRoutes, widths } from '../support/routes';

/** Rules that must have had something to look at somewhere on the site, so that silence means health. */
const mustRun = [
  'color-contrast',
  'svg-img-alt',
  'target-size',
  'aria-required-children',
  'scrollable-region-focusable',
  'th-has-data-cells',
  'label',
  'heading-order'
];

for (const route of heldRoutes) {
  test(`A1 A22 A23 ${route} breaks no rule of axe at any width or theme, says its language, and has every id once`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page, route);
    const [narrow = 390, middle = 820, wide = 1440] = widths;
    await page.setViewportSize({ width: wide, height: 900 });
    expect.soft((await audit(page)).violations, `A1 light, ${wide} px`).toEqual([]);
    await unfold(page);
    await page.setViewportSize({ width: narrow, height: 900 });
    expect.soft((await audit(page)).violations, `A1 light, ${narrow} px`).toEqual([]);
    // Between them only places change, and in the dark only colours: what looks at neither is not asked again.
    await page.setViewportSize({ width: middle, height: 900 });
    expect.soft((await audit(page, ofPlaces)).violations, `A1 light, ${middle} px`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft((await audit(page, ofColours)).violations, `A1 dark, ${width} px`).toEqual([]);
    }
    const { language, ids } = await page.evaluate(() => {
      const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const wanted = [...document.querySelectorAll('*')].flatMap((element) => {
        const named = [
          'aria-labelledby',
          'aria-describedby',
          'aria-controls',
          'for',
          'popovertarget'
        ].flatMap((name) => (element.getAttribute(name) ?? '').split(/\s+/));
        const painted = ['fill', 'stroke', 'clip-path', 'mask'].flatMap(
          (name) => /url\(["']?#([^"')]+)/.exec(element.getAttribute(name) ?? '')?.[1] ?? []
        );
        const href = element.getAttribute('href') ?? '';
        return [...named, ...painted, ...(href.startsWith('#') ? [decodeURIComponent(href.slice(1))] : [])];
      });
      return {
        language: document.documentElement.lang,
        ids: {
          twice: all.filter((id, index) => all.indexOf(id) !== index),
          missing: wanted.filter((id) => id !== '' && !all.includes(id))
        }
      };
    });
    expect.soft(language, 'A22').toBe('nb');
    expect.soft(ids, 'A23').toEqual({ twice: [], missing: [] });
  });
}

test('A1 the rules that matter had something to look at', async ({ page }) => {
  await page.setViewportSize({ width: Math.min(...widths), height: 900 });
  const missing = new Set(mustRun);
  for (const route of heldRoutes.toReversed()) {
    if (missing.size === 0) break;
    await open(page, route);
    await unfold(page);
    for (const rule of (await audit(page, mustRun)).ran) missing.delete(rule);
  }
  expect([...missing]).toEqual([]);
});
