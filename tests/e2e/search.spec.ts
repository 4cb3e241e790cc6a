import { expect, test } from './support/test';

test('a word of the minutes is found in other forms, and leads to the place it stands', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Søk' }).click();
  await page.getByLabel('Hva leter du etter?').fill('hatkriminaliteten');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sok\?q=hatkriminaliteten$/);
  const hits = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(hits.first()).toBeVisible();
  const statement = hits.filter({ hasText: 'Påstand' }).first();
  await statement.getByRole('link').click();
  await expect(page).toHaveURL(/\/moter\/2025-05-14#p\d+$/);
});

test('the search works without script, and says where to go when nothing is found', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 800 },
    ...(baseURL ? { baseURL } : {})
  });
  const page = await context.newPage();
  await page.goto('/sok');
  await page.getByLabel('Hva leter du etter?').fill('<b>marsboere</b>');
  await page.getByRole('main').getByRole('button', { name: 'Søk' }).click();
  await expect(page.getByText('Ingen treff på «<b>marsboere</b>».')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Møter', exact: true })).toBeVisible();
  await context.close();
});
