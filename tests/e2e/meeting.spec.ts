import { expect, test, type Page } from './support/test';

const meeting = '/moter/2025-05-14';

/** The card of a statement: its number, verdict and figure. */
function card(page: Page, number: number) {
  return page.locator('.statement-card', { has: page.locator(`[id="fig-${number}"]`) });
}

/** Waits until the page answers to script. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.meeting-layout.live')).toBeAttached();
}

test.describe('on a wide page', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a click on a number opens the figure, marks both ends and moves the focus; the way back returns it', async ({
    page
  }) => {
    await open(page, meeting);
    await expect(page.locator('[id="fig-2"]')).toBeHidden();
    await page.locator('[id="ref-2"]').click();

    await expect(page).toHaveURL(/#fig-2$/);
    await expect(page.locator('[id="fig-2-t"]')).toBeFocused();
    await expect(page.locator('[id="fig-2-t"]')).toHaveText(/^Påstand 2\. /);
    await expect(card(page, 2)).toHaveClass(/\bon\b/);
    await expect(page.locator('[id="p2"]')).toHaveClass(/\bon\b/);
    await expect(page.locator('.stepper')).toContainText('2 av');
    await expect(page.locator('nav[aria-labelledby="saker"] a[aria-current]')).toHaveText(/^2\. /);

    await card(page, 2).getByRole('link', { name: 'Les i referatet (Påstand 2)' }).click();
    await expect(page).toHaveURL(/#p2$/);
    await expect(page.locator('[id="ref-2"]')).toBeFocused();
    await expect(page.locator('[id="p2"]')).toBeInViewport();
  });

  test('the keyboard alone goes from the number to the figure and back', async ({ page }) => {
    await open(page, meeting);
    const number = page.locator('[id="ref-1"]');
    await number.focus();
    expect(await number.getAttribute('aria-label')).toMatch(/^Påstand 1: .+\. Gå til figuren\.$/);
    await page.keyboard.press('Enter');
    await expect(page.locator('[id="fig-1-t"]')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(card(page, 1).locator('.back')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(number).toBeFocused();
  });

  test('hovering shows the pair without choosing it', async ({ page }) => {
    await open(page, meeting);
    await page.locator('[id="ref-2"]').hover();
    await expect(card(page, 2)).toHaveClass(/\bpaired\b/);
    await expect(card(page, 2)).not.toHaveClass(/\bon\b/);
    await expect(page).toHaveURL(/2025-05-14$/);
    await card(page, 2).locator('.num:visible').hover();
    await expect(page.locator('[id="p2"]')).toHaveClass(/\bpaired\b/);
  });

  test('an address with a statement or a figure opens the page there', async ({ page }) => {
    await open(page, `${meeting}#fig-3`);
    await expect(page.locator('[id="fig-3"]')).toBeVisible();
    await expect(card(page, 3)).toHaveClass(/\bon\b/);
    await expect(page.locator('[id="fig-3-t"]')).toBeInViewport();

    await page.goto('about:blank');
    await open(page, `${meeting}#p4`);
    await expect(page.locator('[id="p4"]')).toBeInViewport();
    await expect(page.locator('[id="p4"]')).toHaveClass(/\bon\b/);
    await expect(page.locator('.claim.on')).toHaveCount(1);
  });

  test('an address into a folded section opens the fold', async ({ page }) => {
    await open(page, `${meeting}#oppfolging-2025-01/pkt-3`);
    await expect(page.locator('[id="oppfolging-2025-01/pkt-3"]')).toBeInViewport();
  });

  test('the stepper goes through the statements, by buttons and by j and k while the focus is in it', async ({
    page
  }) => {
    await open(page, meeting);
    const stepper = page.locator('.stepper');
    await expect(stepper).toContainText('1 av 10');
    await stepper.getByRole('button', { name: 'Neste påstand' }).click();
    await expect(page).toHaveURL(/#p2$/);
    await page.keyboard.press('j');
    await expect(page).toHaveURL(/#p3$/);
    await expect(page.locator('[id="p3"]')).toBeInViewport();
    await page.keyboard.press('k');
    await expect(page).toHaveURL(/#p2$/);
    await expect(stepper.getByRole('button', { name: 'Neste påstand' })).toBeFocused();

    await page.locator('[id="ref-1"]').focus();
    await page.keyboard.press('j');
    await expect(page).toHaveURL(/#p2$/);
  });

  test('an address without a place marks the first statement and opens its figure; the others stand folded with a small picture', async ({
    page
  }) => {
    await open(page, meeting);
    await expect(card(page, 1)).toHaveClass(/\bon\b/);
    await expect(page.locator('.claim.on')).toHaveCount(1);
    await expect(page.locator('[id="fig-1"]')).toBeVisible();
    for (const number of [2, 3, 5, 6, 7, 8, 9]) {
      await expect(page.locator(`[id="fig-${number}"]`)).toBeHidden();
      const picture = card(page, number).locator('.card-closed svg.figure-thumb');
      await expect(picture).toBeVisible();
      expect(await picture.locator('*').count()).toBeGreaterThan(1);
    }
  });

  test('each statement is drawn in the form that its claim asks for', async ({ page }) => {
    await page.goto(meeting);
    const forms = await page
      .locator('.statement-card figure[data-chart]')
      .evaluateAll((all) => all.map((figure) => [figure.id, figure.getAttribute('data-chart')]));
    expect(forms).toEqual([
      ['fig-1', 'columns'],
      ['fig-2', 'line'],
      ['fig-3', 'columns'],
      ['fig-4', 'columns'],
      ['fig-5', 'change-dots'],
      ['fig-6', 'columns'],
      ['fig-7', 'shares'],
      ['fig-8', 'funnel'],
      ['fig-9', 'line'],
      ['fig-10', 'columns']
    ]);
  });

  test('a statement shows every part of it with its own verdict, and no page counts verdicts', async ({
    page
  }) => {
    await open(page, `${meeting}#fig-5`);
    const parts = card(page, 5).locator('.verdicts li');
    await expect(parts).toHaveCount(5);
    for (const part of await parts.all()) await expect(part.locator('.tag')).toHaveText(/Eksempel: /);
    for (const path of ['/moter', meeting]) {
      await page.goto(path);
      await expect(page.getByRole('main')).not.toContainText(
        /\d+ (?:påstander )?(?:stemmer|avviker|kan ikke kontrolleres|er usikre)/i
      );
    }
  });

  test('a retelling is never set in quotation marks, and all seven follow-up points are there', async ({
    page
  }) => {
    await page.goto(meeting);
    await expect(page.getByText('Gjengitt med våre ord').first()).toBeVisible();
    await expect(page.locator('main q')).toHaveCount(0);
    await expect(page.locator('.follow-ups > li')).toHaveCount(7);
    await expect(page.locator('.follow-ups > li').nth(2)).toContainText('Utsatt til 12. juni');
    await expect(page.locator('.follow-ups > li').nth(2)).toContainText('Frist passert, status ukjent');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a number opens a sheet over the text; Escape closes it and the focus and the place come back', async ({
    page
  }) => {
    await open(page, meeting);
    const number = page.locator('[id="ref-2"]');
    await number.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await number.tap();
    const sheet = page.getByRole('dialog');
    await expect(sheet).toBeVisible();
    await expect(page).toHaveURL(/#fig-2$/);
    await expect(page.locator('[id="ark-2-t"]')).toBeFocused();
    const box = await sheet.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(844 * 0.75 + 1);

    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(number).toBeFocused();
    await expect(page).toHaveURL(/#p2$/);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(40);
  });

  test('the back button closes the sheet and stays on the page; next goes on within it', async ({ page }) => {
    await page.goto('/moter');
    await page.goto(meeting);
    await expect(page.locator('.meeting-layout.live')).toBeAttached();
    await page.locator('[id="ref-1"]').tap();
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('Påstand 1 av');
    await sheet.getByRole('button', { name: 'Neste' }).tap();
    await expect(sheet).toContainText('Påstand 2 av');
    await expect(page).toHaveURL(/#fig-2$/);
    await page.goBack();
    await expect(sheet).toBeHidden();
    await expect(page).toHaveURL(/\/moter\/2025-05-14#p2$/);
    await expect(page.locator('[id="ref-2"]')).toBeFocused();
  });

  test('the link to the text closes the sheet', async ({ page }) => {
    await open(page, meeting);
    await page.locator('[id="ref-1"]').tap();
    await page.getByRole('dialog').getByRole('link', { name: 'Les i referatet' }).tap();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator('[id="ref-1"]')).toBeFocused();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every figure stands whole, and plain links go there and back', async ({ page }) => {
    await page.goto(meeting);
    const numbers = await page.locator('.claim a.ref').count();
    expect(numbers).toBe(10);
    for (let number = 1; number <= numbers; number += 1) {
      await expect(page.locator(`[id="fig-${number}"]`)).toBeVisible();
    }
    await page.locator('[id="ref-4"]').click();
    await expect(page).toHaveURL(/#fig-4$/);
    await expect(page.locator('[id="fig-4-t"]')).toBeInViewport();
    await card(page, 4).locator('.back').click();
    await expect(page).toHaveURL(/#p4$/);
    await expect(page.locator('[id="p4"]')).toBeInViewport();
  });
});

test('on paper numbers stand in brackets and every figure is whole', async ({ page }) => {
  await open(page, meeting);
  await page.emulateMedia({ media: 'print' });
  for (const number of [1, 2, 7, 8, 9, 10]) await expect(page.locator(`[id="fig-${number}"]`)).toBeVisible();
  expect(
    await page.locator('[id="ref-2"]').evaluate((link) => getComputedStyle(link, '::before').content)
  ).toBe('"["');
});

test('the list says of a meeting without minutes that they are missing, and what was due then', async ({
  page
}) => {
  await page.goto('/moter');
  await expect(page.getByRole('main')).toContainText('12. juni 2025: referat ikke lagt inn');
  await expect(page.getByRole('main')).toContainText('Frist passert, status ukjent');
  await page.getByRole('link', { name: 'Møte i politirådet 12. juni 2025' }).click();
  await expect(page.getByRole('main')).toContainText('referat ikke lagt inn');
  await expect(page.locator('.due-then a').first()).toHaveAttribute('href', /^\/moter\/2025-05-14#/);
});

test('a date without a meeting is answered with the meetings that exist', async ({ page }) => {
  const response = await page.goto('/moter/2031-01-01');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link', { name: '14. mai 2025' })).toBeVisible();
});

test('nobody who is not signed in sees or writes what a person decides on', async ({
  page,
  request,
  baseURL
}) => {
  const response = await page.goto('/arbeid/moter/2025-05-14');
  expect(response?.status()).toBe(403);
  const sent = await request.post('/arbeid/moter/2025-05-14?/avvis', {
    form: { id: 'c1', edition: '1' },
    headers: { origin: baseURL ?? '' }
  });
  expect(sent.status()).toBe(403);
});
