import { expect, test } from './support/test';
import { routes } from './support/routes';

/** Routes are visited one after the other in one tab, so that what they share is fetched and read once. */
const partOf = (route: string) => route.split(/[/?]/)[1] ?? '';
const parts = [...new Set(routes.map(partOf))];

for (const part of parts) {
  test(`no page under /${part} asks anybody else for anything, breaks a rule of its policy, or fetches an engine before it is used`, async ({
    page,
    baseURL
  }) => {
    const own = new URL(baseURL ?? '').origin;
    let at = '';
    const foreign: string[] = [];
    const complaints: string[] = [];
    const heavy: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== own) foreign.push(`${at}: ${request.url()}`);
      if (/\.wasm|observations\.csv/.test(request.url())) heavy.push(`${at}: ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${at}: ${message.text()}`);
    });
    page.on('pageerror', (fault) => complaints.push(`${at}: ${fault.message}`));
    for (const route of routes.filter((one) => partOf(one) === part)) {
      at = route;
      const response = await page.goto(route, { waitUntil: 'networkidle' });
      expect(response?.status(), route).toBe(200);
      const policy = response?.headers()['content-security-policy'] ?? '';
      expect(policy, route).toContain("default-src 'self'");
      expect(policy, route).toContain("object-src 'none'");
      expect(policy, route).not.toContain('unsafe-inline');
      expect(policy, route).not.toMatch(/https?:\/\/|\*/);
    }
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(heavy).toEqual([]);
  });
}

test('a page of made-up numbers asks search engines to leave it out', async ({ page }) => {
  await page.goto('/tema/alle');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('.banner')).toBeVisible();
});
