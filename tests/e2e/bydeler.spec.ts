import { expect, test } from './support/test';
import { open } from './support/open';

test('a reader goes from all bydeler to one, and from a meeting that names it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Bydeler' }).click();
  await expect(page).toHaveURL(/\/bydeler$/);
  await expect(page.locator('.lead')).toContainText('peker seg ut');
  await expect(page.locator('#bydeler-tall')).toHaveAttribute('data-chart', 'area-dots');
  await page.getByRole('main').getByRole('link', { name: 'Gamle Oslo', exact: true }).click();
  await expect(page).toHaveURL(/\/bydeler\/gamle-oslo$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gamle Oslo');
  await page.locator('.aside-quote a').first().click();
  await expect(page).toHaveURL(/\/moter\/2025-05-14#sak-5/);
  const section = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${section}"]`)).toBeInViewport();
});

test('figures of bydeler in a meeting lead to the page of the bydel', async ({ page, request }) => {
  await page.goto('/moter/2025-05-14');
  const links = await page
    .locator('a[href^="/bydeler/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  for (const href of new Set(links)) expect((await request.get(href)).status(), href).toBe(200);
});

test('with script the filters and the looks change the page in place, and back undoes them', async ({
  page
}) => {
  await open(page, '/bydeler');
  const documents: string[] = [];
  page.on('request', (one) => {
    if (one.isNavigationRequest()) documents.push(one.url());
  });
  await page.getByLabel('Type').selectOption({ label: 'Ran' });
  await expect(page).toHaveURL(/indicator=robbery/);
  await expect(page.locator('#bydeler-tall .figure-subtitle')).toContainText('Anmeldte ran');
  await expect(page.getByRole('status')).toContainText('anmeldte ran');
  await page.getByRole('link', { name: 'Kart', exact: true }).click();
  await expect(page.locator('#bydeler-tall')).toHaveAttribute('data-chart', 'tiles');
  await expect(page).toHaveURL(/indicator=robbery&vis=kart/);
  await page.getByRole('link', { name: 'Tabell', exact: true }).click();
  await expect(page.locator('#bydeler-tall table')).toBeVisible();
  expect(documents).toEqual([]);
  await page.goBack();
  await expect(page.locator('#bydeler-tall')).toHaveAttribute('data-chart', 'tiles');
});

test('without script the looks, the filters and the comparison work at 320 px', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    ...(baseURL ? { baseURL } : {})
  });
  const page = await context.newPage();
  await page.goto('/bydeler');
  await page.getByRole('radio', { name: 'Antall' }).check({ force: true });
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page).toHaveURL(/as=count/);
  await page.getByRole('link', { name: 'Kart', exact: true }).click();
  await expect(page).toHaveURL(/as=count&vis=kart/);
  const map = page.locator('#bydeler-tall');
  await expect(map.locator('svg text', { hasText: /^GRÜ$/ })).toBeVisible();
  await expect(map.locator('svg text', { hasText: /^Grüner-/ })).toBeHidden();
  await page.getByRole('checkbox', { name: 'Sagene' }).check();
  await page.getByRole('checkbox', { name: 'Alna' }).check();
  await page.getByRole('button', { name: 'Sammenlign' }).click();
  await expect(page).toHaveURL(/sammenlign=/);
  await expect(page.locator('figure[id^="sammenlign-"]')).toHaveCount(2);
  await expect(map).toHaveAttribute('data-chart', 'tiles');
  await context.close();
});

test('the tiles are walked in reading order by the arrow keys, and read out what they show', async ({
  page
}) => {
  await open(page, '/bydeler?vis=kart');
  const figure = page.locator('#bydeler-tall');
  await figure.locator('[role="tree"] [tabindex="0"]').first().focus();
  const names: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('ArrowRight');
    names.push((await figure.locator('.tooltip strong').textContent()) ?? '');
  }
  expect(names).toEqual(['Marka', 'Grorud', 'Stovner', 'Vestre Aker']);
  await expect(figure.locator('.tooltip')).toContainText('per 1 000 innbyggere');
});

test('no bydel has a number for its place, and no page shows sexual offences for one', async ({
  page,
  request
}) => {
  for (const route of ['/bydeler', '/bydeler/frogner']) {
    await page.goto(route);
    await expect(page.locator('main')).not.toContainText(/nr\. \d|nummer \d+|\d+\. plass/i);
  }
  expect((await request.get('/bydeler?indicator=rape')).status()).toBe(404);
  expect((await request.get('/figur?indicator=rape&by=area&area=bydeler&form=area-dots')).status()).toBe(400);
  expect((await request.get('/bydeler/finnes-ikke')).status()).toBe(404);
});
