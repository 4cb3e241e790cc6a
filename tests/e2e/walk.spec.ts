import { expect, test, type Page } from './support/test';
import { open } from './support/open';

/** A cell as text, its odd spaces made plain. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').trim();
}

async function tableOf(page: Page, figure: string): Promise<string[][]> {
  const rows = await page.locator(`[id="${figure}"] table tr`).all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).map(plain)));
}

async function csvOf(page: Page, figure: string): Promise<string[][]> {
  const href = await page.locator(`[id="${figure}"] a`, { hasText: 'CSV' }).getAttribute('href');
  const response = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('text/csv');
  const text = await response.text();
  return text
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
        plain((cell[1] ?? cell[2] ?? '').replaceAll('""', '"'))
      )
    );
}

async function figureIdOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.card figure[data-chart]')?.id ?? '');
}

test('a reader goes from the front page to a topic, a statement, its figure, its table and its file', async ({
  page
}) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Ran', exact: true }).click();
  await expect(page).toHaveURL(/\/tema\/ran$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ran');

  await page.locator('#ran-t a.figure-tie-link').click();
  await expect(page).toHaveURL(/\/moter\/2025-05-14#p\d+$/);
  const statement = Number(/#p(\d+)$/.exec(page.url())?.[1]);
  await expect(page.locator(`#p${statement}`)).toBeInViewport();

  await page.locator(`#p${statement}`).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`#fig-${statement}$`));
  const card = page.locator('.card', { has: page.locator(`[id="fig-${statement}"]`) }).first();
  await expect(card).toBeVisible();
  const figure = await figureIdOf(page);
  expect(figure).not.toBe('');
  await page.locator(`[id="${figure}"] summary`, { hasText: 'Vis tabell' }).click();
  const table = await tableOf(page, figure);
  expect(table.length).toBeGreaterThan(1);
  expect(await csvOf(page, figure)).toEqual(table);

  await card
    .getByRole('link', { name: /Les i referatet|Les påstanden/ })
    .first()
    .click();
  await expect(page.locator(`#p${statement}`)).toBeInViewport();
});

test('the same way can be gone by keyboard alone', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await tabTo(page, 'a[href="/tema/ran"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tema\/ran$/);
  await page.waitForLoadState('networkidle');
  await tabTo(page, '#ran-t a.figure-tie-link');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#p\d+$/);
  await page.waitForLoadState('networkidle');
  const statement = Number(/#p(\d+)$/.exec(page.url())?.[1]);
  await tabTo(page, `#p${statement} a`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#fig-${statement}$`));
  const focused = await page.evaluate(
    (number) => document.activeElement?.closest('.card')?.querySelector(`[id^="fig-${number}"]`) !== null,
    statement
  );
  expect(focused, 'focus stands in the card of the statement').toBe(true);
  await tabTo(page, '.card .figure-table summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card .figure-table[open] table').first()).toBeVisible();
});

test('without script every page reads, filters work, and statements lead to figures and back, at 320 px', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    ...(baseURL ? { baseURL } : {})
  });
  const page = await context.newPage();
  await page.goto('/tema/ran');
  await expect(page.locator('#ran-t svg text').first()).toBeVisible();
  await page.getByLabel('Periode').selectOption('2024T3');
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page).toHaveURL(/period=2024T3/);
  await expect(page.locator('.lead')).toContainText('3. tertial 2024');
  await expect(page.locator('#ran-t .summary')).toContainText('3. tertial 2024');
  await page.getByLabel('Område').selectOption({ label: 'Frogner' });
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page.locator('.lead')).toContainText('Frogner');
  await page.locator('#ran-t .figure-table summary').click();
  await expect(page.locator('#ran-t table')).toBeVisible();

  await page.goto('/moter/2025-05-14#p1');
  await page.locator('#p1').getByRole('link').first().click();
  await expect(page).toHaveURL(/#fig-1$/);
  await expect(page.locator('#fig-1')).toBeInViewport();
  await page
    .locator('.card', { has: page.locator('#fig-1') })
    .first()
    .getByRole('link', { name: /Les i referatet/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#p1$/);
  await expect(page.locator('#p1')).toBeInViewport();
  await context.close();
});

test('with script a filter changes the page in place, the address says so, reload keeps it and back undoes it', async ({
  page
}) => {
  await open(page, '/tema/ran');
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  await page.getByLabel('Periode').selectOption('2024T3');
  await expect(page.locator('.lead')).toContainText('3. tertial 2024');
  await expect(page).toHaveURL(/period=2024T3/);
  await expect(page.getByRole('status')).toContainText('3. tertial 2024');
  expect(documents).toEqual([]);
  const shown = await page.locator('main').innerText();
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator('main').innerText()).toBe(shown);
  await page.goBack();
  await expect(page.locator('.lead')).toContainText('1. tertial 2025');
});

test('when the reader explores, the browser answers by itself, and the same as the server', async ({
  page
}) => {
  test.setTimeout(120_000);
  await open(page, '/tema/ran');
  await page.getByLabel('Periode').selectOption('2024T3');
  await expect(page.locator('.lead')).toContainText('3. tertial 2024');
  const engine = page.waitForResponse((response) => response.url().includes('.wasm'));
  await page.getByLabel('Periode').selectOption('2024T2');
  await engine;
  await expect(page.locator('.lead')).toContainText('2. tertial 2024');
  await page.waitForFunction(
    () => performance.getEntriesByName('radstall:engine:warm').length > 0,
    undefined,
    { timeout: 90_000 }
  );
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('.svg')) asked.push(request.url());
  });
  await page.getByLabel('Periode').selectOption('2023T3');
  await expect(page.locator('.lead')).toContainText('3. tertial 2023');
  const local = await page.locator('main').innerText();
  expect(asked).toEqual([]);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator('main').innerText()).toBe(local);
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 160; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} was not reached by the tabulator.`);
}
