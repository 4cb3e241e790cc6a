import { expect, test } from './support/test';
import { open } from './support/open';

const topics = [
  { id: 'alle', title: 'Alle anmeldte lovbrudd' },
  { id: 'vold', title: 'Vold' },
  { id: 'ungdom', title: 'Barn og unge' },
  { id: 'ran', title: 'Ran' },
  { id: 'seksuallovbrudd', title: 'Seksuallovbrudd' },
  { id: 'hatkriminalitet', title: 'Hatkriminalitet' },
  { id: 'gjentatt', title: 'Gjentatte lovbrudd' }
] as const;

test('a first visit says what this is, for whom and what to do, before any scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await expect(page.locator('.lead')).toHaveText(/^Eksempeltall: politiet registrerte/);
  const intro = page.locator('.front-intro');
  await expect(intro).toBeInViewport({ ratio: 1 });
  for (const way of await intro.getByRole('link').all()) {
    const response = await page.request.get((await way.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
  }
  expect(await intro.getByRole('link').count()).toBe(3);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

for (const { id, title } of topics) {
  test(`the topic ${id} is reached from its card and gives all its numbers as a file`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/tema/${id}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('.facts').first()).toBeVisible();
    await page.getByText('Last ned alle data for dette temaet').click();
    const href = await page.getByRole('link', { name: /Alle tallene i figurene/ }).getAttribute('href');
    const response = await page.request.get(href ?? '');
    expect(response.headers()['content-type']).toContain('text/csv');
    const plotted = await page
      .locator('figure[data-chart]')
      .evaluateAll((figures) =>
        figures.reduce(
          (sum, figure) => sum + (JSON.parse(figure.getAttribute('data-values') ?? '[]') as unknown[]).length,
          0
        )
      );
    expect((await response.text()).trim().split('\r\n')).toHaveLength(plotted + 1);
    for (const dataset of await page.locator('#last-ned a[href^="/data/"]').all()) {
      expect((await page.request.head((await dataset.getAttribute('href')) ?? '')).status()).toBe(200);
    }
  });
}

test('each figure can be quoted in a sentence that stands on the page without script', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {})
  });
  const page = await context.newPage();
  await page.goto('/tema/vold');
  const figures = await page.locator('figure[data-chart]').all();
  for (const figure of figures) {
    await figure.locator('.figure-cite summary').click();
    const sentence = figure.locator('.figure-cite p');
    await expect(sentence).toBeVisible();
    await expect(sentence).toContainText(/Kilde: .*utgave 1\..*\/figur\?indicator=.*utgave=1/);
    const synthetic = (await figure.getAttribute('data-synthetic')) !== null;
    expect((await sentence.innerText()).startsWith('Eksempeltall: ')).toBe(synthetic);
    const address = /\/figur\?\S+$/.exec(await sentence.innerText())?.[0] ?? '';
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
  expect(figures.length).toBeGreaterThan(4);
  await context.close();
});

test('a choice of group keeps focus, is said, stands in the address, and is undone by the back button', async ({
  page
}) => {
  await open(page, '/tema/vold');
  const who = page.getByLabel('Mistenkte', { exact: true });
  await who.focus();
  await who.selectOption('boys-under-18');
  await expect(page).toHaveURL(/population=boys-under-18/);
  await expect(page.locator('.lead')).toContainText('mistenkt gutt under 18 år');
  await expect(who).toBeFocused();
  await expect(page.getByRole('status')).toContainText('gutter under 18 år');
  await page.goBack();
  await expect(page.locator('.lead')).not.toContainText('gutt');
  await expect(who).toHaveValue('all');
});

test('choices that have no answer together say why where the answer would stand', async ({ page }) => {
  const response = await page.goto('/tema/vold?population=boys-under-18&area=030101');
  expect(response?.status()).toBe(200);
  await expect(page.locator('.lead')).toContainText(/Dette kan vi ikke vise\. .*bydel/);
  await expect(page.getByLabel('Område')).toHaveValue('030101');
  await expect(page.locator('#vold-gutter')).toBeVisible();
});

test('without script a group is chosen with the form', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    ...(baseURL ? { baseURL } : {})
  });
  const page = await context.newPage();
  await page.goto('/tema/vold');
  await page.getByLabel('Mistenkte', { exact: true }).selectOption('under-18');
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page).toHaveURL(/population=under-18/);
  await expect(page.locator('.lead')).toContainText('under 18 år');
  await context.close();
});

test('sexual offences begin with what the numbers cannot show, and nothing leads to a bydel', async ({
  page
}) => {
  await page.goto('/tema/seksuallovbrudd');
  const order = await page
    .locator('.foreword, .lead, figure[data-chart]')
    .evaluateAll((all) => all.map((one) => one.className.split(' ')[0]));
  expect(order.slice(0, 2)).toEqual(['callout', 'lead']);
  expect(await page.getByLabel('Område').count()).toBe(0);
  expect(await page.locator('a[href*="0301"]:not([href*="area=0301&"])').count()).toBe(0);
  const refused = await page.goto('/tema/seksuallovbrudd?area=030101');
  expect(refused?.status()).toBe(400);
  await expect(page.getByRole('main')).toContainText('bare for hele Oslo');
});

test('real figures of different districts are different figures, each with its source', async ({ page }) => {
  await page.goto('/tema/hatkriminalitet');
  for (const id of ['hat-ar', 'hat-ar-for']) {
    const figure = page.locator(`[id="${id}"]`);
    await expect(figure).not.toHaveAttribute('data-synthetic');
    await expect(figure.locator('.figure-source')).toContainText('Kilde: ');
  }
});

test.describe('for who only reads', () => {
  test.use({ touched: false });

  for (const route of ['/tema/ran', '/bydeler/gamle-oslo', '/bydeler']) {
    test(`${route} does not move while what follows its first screen is laid out`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 1800 });
      await page.goto(route);
      const moves = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          })
      );
      expect(moves).toBeLessThan(0.05);
      await expect(page.locator('.first-screen ~ *').last()).toHaveCSS('content-visibility', 'visible');
    });
  }
});
