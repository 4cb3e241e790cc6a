import { expect, test } from './support/test';
import { routes } from './support/routes';

const pages = routes.filter((route) => /^\/(om|data|ordliste|tilgjengelighet|personvern)/.test(route));

test('every link of the pages about the figures leads somewhere, and every place on a page exists', async ({
  page,
  baseURL
}) => {
  const asked = new Set<string>();
  for (const route of pages) {
    await page.goto(route);
    const links = await page
      .locator('main a[href], footer a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const href of new Set(links)) {
      const url = new URL(href, page.url());
      if (url.origin !== new URL(baseURL ?? '').origin) continue;
      if (url.pathname === new URL(page.url()).pathname && url.hash !== '') {
        await expect(page.locator(`[id="${decodeURIComponent(url.hash.slice(1))}"]`)).toHaveCount(1);
      } else if (!asked.has(url.pathname + url.search)) {
        asked.add(url.pathname + url.search);
        expect((await page.request.get(url.href)).status(), `${href} on ${route}`).toBe(200);
      }
    }
  }
  expect(asked.size).toBeGreaterThan(40);
});

test('a word in the minutes explains itself without script, and leads to the word list', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/moter/2025-05-14');
  const word = page.locator('.txt button.term', { hasText: 'OPD' }).first();
  const box = page.locator(`[id="${await word.getAttribute('popovertarget')}"]`);
  await expect(box).toBeHidden();
  await word.click();
  await expect(box).toBeVisible();
  await expect(box).toContainText('Oslo politidistrikt');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await word.click();
  await box.getByRole('link').click();
  await expect(page).toHaveURL(/\/ordliste#fork-opd$/);
  await expect(page.locator('#fork-opd')).toBeInViewport();
  await context.close();
});

test('the page of open data describes every dataset for catalogues', async ({ page }) => {
  await page.goto('/data', { waitUntil: 'networkidle' });
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const { '@graph': graph } = JSON.parse(text ?? '') as { '@graph': { '@id': string }[] };
  expect(graph.length).toBe(await page.locator('article.dataset').count());
});

test('who reads gets no cookie, and nothing is kept after the tab is closed', async ({ page, context }) => {
  for (const route of routes) {
    const response = await page.goto(route, { waitUntil: 'load' });
    expect(response?.headers()['set-cookie']).toBeUndefined();
  }
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a release that does not exist is refused with those that do', async ({ page }) => {
  const response = await page.goto('/data/99');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link', { name: 'Utgave 1' })).toBeVisible();
});
