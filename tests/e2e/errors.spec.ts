import { expect, test } from './support/test';

const wrong = [
  { what: 'an unknown address', path: '/finnes-ikke', status: 404, says: /ingen side på denne adressen/i },
  { what: 'an unknown topic', path: '/tema/vær', status: 404, says: /vær/ },
  { what: 'an unknown area', path: '/tema/ran?area=9999', status: 404, says: /9999/ },
  { what: 'an unknown period', path: '/tema/ran?period=2040T1', status: 404, says: /2018T1.*2025T1/s },
  { what: 'a period of another length', path: '/tema/ran?period=2025', status: 400, says: /tertial/ },
  { what: 'an unknown release', path: '/tema/ran?utgave=99', status: 404, says: /99/ },
  { what: 'an unknown indicator', path: '/figur?indicator=ran', status: 404, says: /robbery/ },
  {
    what: 'an unknown part of a question',
    path: '/figur?indicator=robbery&farge=blue',
    status: 400,
    says: /farge/
  },
  {
    what: 'a question that may not be answered',
    path: '/figur?indicator=robbery&area=030101&population=under-18',
    status: 400,
    says: /bydel/
  },
  {
    what: 'a meeting that was never held',
    path: '/moter/2020-01-01',
    status: 404,
    says: /2025-05-14|14\. mai 2025/
  },
  { what: 'a brief of no meeting', path: '/moter/2020-01-01/brief', status: 404, says: /2025|møte/ },
  {
    what: 'an unknown dataset',
    path: `/data/ukjent/${'0'.repeat(64)}/observations.csv`,
    status: 404,
    says: /ukjent/
  }
];

for (const { what, path, status, says } of wrong) {
  test(`${what} gives a page that says what is wrong and what exists`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    const main = page.getByRole('main');
    await expect(main).toContainText(says);
    expect(await main.getByRole('link').count()).toBeGreaterThan(0);
    await expect(page.getByRole('banner').getByRole('link').first()).toBeVisible();
    expect(await page.locator('h1').count()).toBe(1);
  });
}

test('what only an administrator may see is refused, with how to sign in', async ({ page }) => {
  for (const path of ['/arbeid', '/arbeid/moter/2025-05-14']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(403);
    await expect(page.getByRole('main')).toContainText(/logg inn/i);
  }
});

test('a sign-in link that was never given is refused in words', async ({ page }) => {
  await page.goto(`/inn/${'a'.repeat(43)}`);
  await page.getByRole('button', { name: /logg inn/i }).click();
  await expect(page.getByRole('main')).toContainText(/kunne ikke logge deg inn/i);
});
