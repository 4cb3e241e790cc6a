import { expect, test, type Page, type Request } from './support/test';
import { audit } from './support/axe';
import { open } from './support/open';

const draft =
  'Anmeldte ran har gått ned siden i fjor, sa Kvitteseid fra zirkonutvalget. Det er en økning i fysisk vold siden i fjor.';

/** Words that stand in the draft and nowhere else on the site. */
const telling = ['Kvitteseid', 'zirkonutvalget'];

/** Everything that leaves the page from now on, sockets too. */
function watch(page: Page): { readonly requests: Request[]; readonly sockets: string[] } {
  const seen = { requests: [] as Request[], sockets: [] as string[] };
  page.on('request', (request) => seen.requests.push(request));
  page.on('websocket', (socket) => seen.sockets.push(socket.url()));
  return seen;
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Setning eller utkast').fill(text);
  await page.getByRole('button', { name: 'Sjekk mot tallene' }).click();
}

test('not one byte of a draft is sent, and once the numbers are here nothing is fetched at all', async ({
  page,
  context
}) => {
  await open(page, '/sjekk');
  const seen = watch(page);
  await write(page, draft);
  const main = page.getByRole('main');
  await expect(main.getByText('Fant 2 setninger')).toBeVisible({ timeout: 60_000 });

  expect(seen.sockets).toEqual([]);
  expect(seen.requests.length).toBeGreaterThan(0);
  for (const request of seen.requests) {
    expect(request.method(), request.url()).toBe('GET');
    expect(request.postDataBuffer(), request.url()).toBeNull();
    const { pathname, search, host } = new URL(request.url());
    expect(host || new URL(page.url()).host).toBe(new URL(page.url()).host);
    expect(search, request.url()).toBe('');
    if (host !== '') expect(pathname).toMatch(/^\/(?:_app\/immutable|data)\//u);
    const all = JSON.stringify([request.url(), await request.allHeaders()]);
    for (const word of telling) expect(decodeURIComponent(all)).not.toContain(word);
  }
  const stored = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.state,
      (await indexedDB.databases()).map(({ name }) => name)
    ])
  );
  for (const word of telling) expect(stored).not.toContain(word);

  const before = seen.requests.length;
  await context.setOffline(true);
  await write(page, 'Voldtekt har økt siden i fjor.');
  await expect(main.getByText('Fant én setning')).toBeVisible();
  expect(seen.requests.length).toBe(before);
});

test('a sentence gets the verdict, the numbers and the way to them, as an example on made-up numbers', async ({
  page
}) => {
  await open(page, '/sjekk');
  await write(page, draft);
  const cards = page.locator('.wording-card');
  await expect(cards).toHaveCount(2, { timeout: 60_000 });
  for (const card of await cards.all()) {
    await expect(card.locator('.tag').first()).toHaveText(/Eksempel: /u);
    await expect(card).toContainText('1. tertial 2025');
    await expect(card.getByRole('link').first()).toHaveAttribute('href', /^\/figur\?indicator=/u);
  }
  expect((await audit(page)).violations).toEqual([]);
  await page.getByRole('button', { name: 'Tøm' }).click();
  await expect(cards).toHaveCount(0);
  await expect(page.getByLabel('Setning eller utkast')).toHaveValue('');
});

test('a draft that says nothing of the numbers is told so, with how to read them', async ({ page }) => {
  await open(page, '/sjekk');
  await write(page, 'Møtet begynte klokken ni, og alle hilste på hverandre.');
  const main = page.getByRole('main');
  await expect(main).toContainText('Fant ingen påstander', { timeout: 60_000 });
  await expect(main.getByRole('link', { name: 'Slik leser du tallene' }).first()).toBeVisible();
});

test('the page is found from the foot of every page and by searching', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Sjekk en formulering' }).click();
  await expect(page).toHaveURL(/\/sjekk$/u);
  await page.goto('/sok?q=sjekk+formulering');
  await expect(
    page.locator('.search-hits').getByRole('link', { name: 'Sjekk en formulering' })
  ).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs script and why, and has nothing that could send a draft', async ({
    page
  }) => {
    await page.goto('/sjekk');
    const main = page.getByRole('main');
    const told = main.locator('noscript');
    await expect(told.locator('a')).toBeVisible();
    await expect(told).toContainText('Denne siden trenger JavaScript.', { useInnerText: true });
    await expect(told).toContainText('aldri sendt', { useInnerText: true });
    await expect(told.locator('a')).toHaveAttribute('href', '/om/metode');
    await expect(main.locator('form, textarea, button')).toHaveCount(0);
  });
});
