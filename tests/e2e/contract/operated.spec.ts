import { expect, test, type Locator, type Page } from '../support/test';
import { faintFocus } from '../support/focus';
import { open, unfold } from '../support/open';
import { heldRoutes, schemes } from '../support/routes';
import { snapshot } from '../support/snapshot';
import { smallTargets } from '../support/targets';

/** A figure of more points than this may be passed by. */
const MANY_POINTS = 20;

/** Records, in the page, every key that a listener keeps from doing what it usually does, and where that listener hangs. */
async function spyOnKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const taken: string[] = [];
    const prevent = Event.prototype.preventDefault;
    Event.prototype.preventDefault = function (this: Event) {
      if (this instanceof KeyboardEvent) {
        const where = this.currentTarget;
        taken.push(`${this.key} at ${where instanceof Element ? where.tagName : 'the page'}`);
      }
      prevent.call(this);
    };
    Object.assign(window, { takenKeys: taken });
  });
}

/** The keys taken since the last time this was asked. */
function takenKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { takenKeys: string[] }).takenKeys.splice(0));
}

/** Up to three of so many points, from the first to the last. */
function sample(count: number): number[] {
  const wanted = Math.min(count, 3);
  return Array.from({ length: wanted }, (_, at) => Math.round((at * (count - 1)) / Math.max(1, wanted - 1)));
}

/** The figures of a page that can be explored and are in sight. */
async function explored(page: Page): Promise<Locator[]> {
  const all = await page.locator('figure[data-chart][data-kind="explore"]').all();
  const visible = await Promise.all(all.map((figure) => figure.isVisible()));
  return all.filter((_, at) => visible[at]);
}

test.describe('with pointer, keyboard and touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1200, height: 1000 }, reducedMotion: 'reduce' });

  for (const route of heldRoutes) {
    test(`A7 A8 A9 A10 figures on ${route} are explored in the same words by any means, and take nobody's keys`, async ({
      page
    }) => {
      await spyOnKeys(page);
      await open(page, route);

      const before = await snapshot(page);
      const address = page.url();
      for (const key of ['ArrowLeft', 'ArrowDown', 'Home', 'End', 'Enter', 'Escape', ...'tTjkh/1?'])
        await page.keyboard.press(key);
      expect(await takenKeys(page), 'A8 keys taken outside figures').toEqual([]);
      expect(await snapshot(page), 'A8 keys outside figures change nothing').toBe(before);
      expect(page.url(), 'A8').toBe(address);
      expect(await page.locator('[role="application"]').count(), 'A8').toBe(0);

      for (const figure of await explored(page)) {
        await figure.scrollIntoViewIfNeeded();
        const id = (await figure.getAttribute('id')) ?? '';
        const tooltip = figure.locator('.tooltip');
        const points = figure.getByRole('treeitem', { level: 2 });
        const hint = page.locator(
          `[id="${(await figure.getByRole('tree').getAttribute('aria-describedby')) ?? ''}"]`
        );
        expect((await hint.boundingBox())?.width ?? 0, `A9 ${id}: no hint before it is of use`).toBeLessThan(
          2
        );
        for (const index of sample(await points.count())) {
          const point = points.nth(index);
          await point.scrollIntoViewIfNeeded();
          const [name, box] = await Promise.all([point.getAttribute('aria-label'), point.boundingBox()]);
          if (!box) throw new Error(`${id} has a point without a place.`);
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          const words = async () => [...(await tooltip.locator('> *').allTextContents())].join('. ');

          await page.mouse.move(x, y);
          const hovered = await words();
          await page.mouse.move(0, 0);
          expect(await tooltip.count(), `A7 ${id}: gone when the pointer leaves`).toBe(0);
          await point.focus();
          const focused = await words();
          await page.keyboard.press('Escape');
          expect(await tooltip.count(), `A7 ${id}: Escape leaves`).toBe(0);
          await page.touchscreen.tap(x, y);
          await expect(tooltip).toHaveCount(1);
          const tapped = await words();
          await page.keyboard.press('Escape');
          await page.mouse.move(0, 0);
          expect(focused, `A7 ${id}, point ${index}: what a screen reader says`).toBe(name);
          expect(tapped, `A7 ${id}, point ${index}: touch as keyboard`).toBe(hovered);
          const { twins, own } = await point.evaluate((element) => {
            const centre = (one: Element) => {
              const { left, top, width, height } = one.getBoundingClientRect();
              return [left + width / 2, top + height / 2] as const;
            };
            const [x, y] = centre(element);
            const beside = [...(element.closest('[role="tree"]')?.querySelectorAll('.explore-point') ?? [])];
            return {
              own: element.getAttribute('aria-label'),
              twins: beside
                .filter((one) => Math.hypot(centre(one)[0] - x, centre(one)[1] - y) < 1.5)
                .map((one) => one.getAttribute('aria-label'))
            };
          });
          // Two points in the very same place: the pointer means either.
          expect(twins.length > 1 ? twins : [own], `A7 ${id}, point ${index}: pointer as keyboard`).toContain(
            hovered
          );
        }
        await page.keyboard.press('Tab');
        await points.first().focus();
        await page.keyboard.press('ArrowRight');
        await expect(hint, `A9 ${id}`).toBeInViewport({ ratio: 0.01 });
        expect((await hint.boundingBox())?.width ?? 0, `A9 ${id}: the hint shows in focus`).toBeGreaterThan(
          100
        );
        await page.keyboard.press('End');
        const series = figure.locator('.explore-series').first();
        await expect(series.getByRole('treeitem', { level: 2 }).last(), `A8 ${id}: End`).toBeFocused();
        await page.keyboard.press('Home');
        await expect(points.first(), `A8 ${id}: Home`).toBeFocused();
        await page.keyboard.press('t');
        await expect(figure.locator('table'), `A8 ${id}: T opens the table`).toBeVisible();
        const taken = await takenKeys(page);
        expect(
          taken.filter((one) => one.endsWith('the page')),
          'A8 keys taken at the page itself'
        ).toEqual([]);
      }

      await expectFewStops(page);
    });
  }
});

/** A10: stops in figures, ways past them, and ways from the top of the page to statements and figures. */
async function expectFewStops(page: Page): Promise<void> {
  for (const figure of await page.locator('figure[data-chart]').all()) {
    if (!(await figure.isVisible())) continue;
    const { id, kind, stops, points, skip } = await figure.evaluate((element) => {
      const isStop = (one: HTMLElement) =>
        one.tabIndex >= 0 &&
        !one.matches('a, button, summary, input, select') &&
        one.checkVisibility() &&
        !one.closest('details');
      const skip = element.querySelector('a.figure-skip');
      return {
        id: element.id,
        kind: element.getAttribute('data-kind'),
        stops: [...element.querySelectorAll<HTMLElement>('*')].filter(isStop).length,
        points: (JSON.parse(element.getAttribute('data-values') ?? '[]') as unknown[]).length,
        skip:
          skip === null
            ? null
            : {
                comesFirst: element.querySelector('a[href], button, [tabindex="0"]') === skip,
                leads: document.getElementById(skip.getAttribute('href')?.slice(1) ?? '') !== null
              }
      };
    });
    expect(stops, `A10 ${id}: stops besides its links`).toBe(kind === 'explore' ? 1 : 0);
    if (points > MANY_POINTS)
      expect(skip, `A10 ${id}: a way past it`).toEqual({ comesFirst: true, leads: true });
  }
  for (const [target, most] of [
    ['pastander', 2],
    ['figurer', 3]
  ] as const) {
    if ((await page.locator(`[id="${target}"]`).count()) === 0) continue;
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
    });
    await page.reload();
    await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
    const link = page.locator(`.skip a[href="#${target}"]`);
    expect(await link.count(), `A10 a way to ${target}`).toBe(1);
    for (let press = 0; press < most; press += 1) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link, `A10 ${target} within ${most + 1} keys`).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator(`[id="${target}"]`), `A10 the link leads to ${target}`).toBeInViewport();
  }
  const hasFigures = (await page.locator('main figure[data-chart][data-kind="explore"]').count()) > 1;
  if (hasFigures)
    expect(await page.locator('.skip a[href="#figurer"]').count(), 'A10 a way to the figures').toBe(1);
}

for (const route of heldRoutes) {
  test(`A16 A17 whatever can be reached on ${route} shows its focus, and is 24 px to hit`, async ({
    page
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, route);
    await unfold(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await faintFocus(page), `A16 ${colorScheme}`).toEqual([]);
    }
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await smallTargets(page), `A17 ${width} px`).toEqual([]);
    }
  });
}
