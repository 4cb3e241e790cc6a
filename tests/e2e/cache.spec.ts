import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './support/test';

const run = promisify(execFile);

/** A command of the command line, in the home of the site that is looked at. */
async function radstall(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['build/cli/main.js', ...args]);
  return stdout;
}

test('a public page is not sent again to the one who has it', async ({ request }) => {
  const first = await request.get('/tema/ran');
  const { etag = '', 'cache-control': control } = first.headers();
  expect(control).toBe('public, max-age=0, must-revalidate');
  const again = await request.get('/tema/ran', { headers: { 'if-none-match': etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  const head = await request.head('/tema/ran');
  expect(head.headers()['etag']).toBe(etag);
});

test('what a signed-in person sees is kept by no one, and is not what was kept', async ({ page }) => {
  const before = await page.request.get('/');
  const link = /\/inn\/[\w-]+/.exec(await radstall('link'))?.[0] ?? '';
  await page.goto(link);
  await page.getByRole('button', { name: /logg inn/i }).click();
  await page.waitForURL('**/arbeid');
  const signedIn = await page.request.get('/', {
    headers: { 'if-none-match': before.headers()['etag'] ?? '' }
  });
  expect(signedIn.status()).toBe(200);
  expect(signedIn.headers()['cache-control']).toBe('private, no-store');
  expect(signedIn.headers()['etag']).toBeUndefined();
  expect(await signedIn.text()).toContain('href="/arbeid"');
  expect(await before.text()).not.toContain('href="/arbeid"');
});

for (const path of ['/', '/tema/alle', '/tema/ran', '/moter/2025-05-14', '/moter/2025-06-12/brief']) {
  test(`${path} has a picture of 1200 × 630 px for where it is shared`, async ({ page, request }) => {
    await page.goto(path);
    const content = (property: string) =>
      page.locator(`head meta[property="${property}"]`).getAttribute('content');
    const address = (await content('og:image')) ?? '';
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/figur\/deling\.png\?/);
    expect((await content('og:image:alt'))?.length).toBeGreaterThan(20);
    const picture = await request.get(address);
    const bytes = await picture.body();
    expect(picture.headers()['content-type']).toBe('image/png');
    expect(picture.headers()['x-robots-tag']).toBe('noindex');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure is saved as PNG by a link', async ({ page }) => {
    await page.goto('/tema/ran');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Last ned PNG' }).first().click()
    ]);
    expect(download.suggestedFilename()).toMatch(/^robbery-\w+\.png$/);
  });
});
