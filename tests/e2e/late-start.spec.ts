import { expect, test } from './support/test';

/** A page is whole without script, and fetches it at the first touch. */
test.use({ touched: false });

const pages = ['/', '/tema/ran', '/bydeler', '/moter/2025-05-14', '/om/metode'];

for (const path of pages) {
  test(`${path} fetches no script before it is touched, and starts when it is`, async ({ page }) => {
    const scripts: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (fault) => faults.push(fault.message));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(scripts).toEqual([]);
    await expect(page.locator('main h1')).toBeVisible();

    await page.keyboard.press('Tab');
    await expect(page.locator('#svelte-announcer')).toBeAttached();
    expect(scripts.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
}

test('a choice made before the page’s script has come is sent as the form', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/tema/ran');
  await page.getByLabel('Område').selectOption({ label: 'Alna' });
  await expect(page).toHaveURL(/area=0301\d\d/);
  await expect(page.getByLabel('Område')).toHaveValue(/0301\d\d/);
  await expect(page.locator('figure[data-chart]').first()).toContainText('Alna');
});
