import { expect, test } from './support/test';
import { routes } from './support/routes';

test('every figure on every page has its tie to the minutes, every tie resolves, and every way back returns', async ({
  page,
  request
}) => {
  test.setTimeout(180_000);
  const ties = new Set<string>();
  let figures = 0;
  for (const route of routes) {
    await page.goto(route);
    for (const figure of await page.locator('figure[data-chart]').all()) {
      figures += 1;
      const link = figure.locator('a.figure-tie-link');
      if ((await link.count()) > 0) {
        const href = await link.first().getAttribute('href');
        ties.add(new URL(href ?? '', page.url()).href);
      } else {
        await expect(figure.locator('[data-tie="none"]')).toContainText(
          /Ikke omtalt i referatene \(\d+ møte/
        );
      }
    }
  }
  expect(figures).toBeGreaterThan(15);
  expect(ties.size).toBeGreaterThan(5);
  for (const href of ties) {
    const response = await request.get(href);
    expect(response.status(), href).toBe(200);
    await page.goto(href);
    const id = decodeURIComponent(new URL(href).hash.slice(1));
    expect(await page.locator(`[id="${id}"]`).count(), `${href} names something on the page`).toBe(1);
  }
});

test('every statement of a meeting leads to its figure and back', async ({ page }) => {
  await page.goto('/moter/2025-05-14');
  const numbers = await page.locator('.claim a.ref').all();
  expect(numbers.length).toBe(10);
  for (const number of numbers) {
    const target = (await number.getAttribute('href')) ?? '';
    const id = target.slice(target.indexOf('#') + 1);
    const card = page.locator('.card', { has: page.locator(`[id="${id}"]`) });
    expect(await card.count(), target).toBe(1);
    const back = await card.locator('a', { hasText: 'Les i referatet' }).first().getAttribute('href');
    expect(
      await page.locator(`[id="${(back ?? '').slice((back ?? '').indexOf('#') + 1)}"]`).count(),
      `${target} leads back`
    ).toBe(1);
  }
});
