import { expect, test } from './support/test';
import { routes } from './support/routes';

for (const route of routes) {
  test(`${route} asks nobody else for anything, breaks no rule of its policy, and fetches no engine before it is used`, async ({
    page,
    baseURL
  }) => {
    const own = new URL(baseURL ?? '').origin;
    const foreign: string[] = [];
    const complaints: string[] = [];
    const heavy: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== own) foreign.push(request.url());
      if (/\.wasm|observations\.csv/.test(request.url())) heavy.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (fault) => complaints.push(fault.message));
    const response = await page.goto(route, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(heavy).toEqual([]);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/https?:\/\/|\*/);
  });
}

test('a page of made-up numbers asks search engines to leave it out', async ({ page }) => {
  await page.goto('/tema/alle');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('.banner')).toBeVisible();
});
