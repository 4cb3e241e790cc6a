import { expect, test, type Page, type Request } from './support/test';
import { audit } from './support/axe';
import { caseRowsFile, countsFile } from './support/analyst-file';

const changes = '/arbeid/opplasting/endringer';

/** Starts a draft as a person does: the file is chosen, and read in the browser. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/arbeid/opplasting', { waitUntil: 'load' });
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  await page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.waitForURL('**/arbeid/opplasting/fil');
}

/** Goes by the page's own ways from the file that was read to what it changes. */
async function goOn(page: Page): Promise<void> {
  for (const step of ['kolonner', 'kontroll', 'endringer']) {
    await page.locator('.step-foot a').last().click();
    await page.waitForURL(`**/arbeid/opplasting/${step}`);
  }
}

const facts = (page: Page) => page.locator('.change-facts');
const fact = (page: Page, name: string) => facts(page).locator('div').filter({ hasText: name }).locator('dd');
const isDone = (page: Page) => expect(page.locator('.affected')).toHaveAttribute('aria-busy', 'false');

test.describe.configure({ timeout: 180_000 });

test('without a draft the page says so, and where one begins', async ({ page }) => {
  await page.goto(changes);
  await expect(page.locator('#steg')).toBeVisible();
  await expect(page.locator('main a[href="/arbeid/opplasting"]').first()).toBeVisible();
  await expect(facts(page)).toHaveCount(0);
});

test('a file of counts goes from its choice to a preview, and nothing of it is sent', async ({ page }) => {
  const sent: string[] = [];
  const watch = (request: Request) => {
    const { origin, search } = new URL(request.url());
    const isOwn = origin === new URL(page.url()).origin || request.url().startsWith('blob:');
    if (!isOwn || request.method() !== 'GET' || request.postData() !== null || /Alna|ran-person/.test(search))
      sent.push(`${request.method()} ${request.url()}`);
  };
  await page.goto('/arbeid/opplasting');
  page.context().on('request', watch);
  await choose(page, 'anmeldt per 2. tertial.csv', countsFile());
  await goOn(page);

  // The fixture revises three cells of a finished tertial, one of them by forty robberies in Alna.
  await expect(facts(page)).toBeVisible();
  await expect(fact(page, 'tall fjernes')).toHaveText('0');
  await expect(page.locator('main')).toContainText('Eksempeltall: anmeldte lovbrudd i Oslo per tertial');
  const rows = page.locator('.change-table tbody tr');
  await expect(rows.first()).toContainText('Stor revisjon');
  await expect(rows.filter({ hasText: 'Ran' }).filter({ hasText: 'Alna' }).first()).toContainText('+40');
  expect(await rows.count()).toBeLessThanOrEqual(25);

  // A large revision is drawn before and after, and its explanation is kept in the browser.
  const chosen = page.locator('#tallet');
  await rows.filter({ hasText: 'Ran' }).filter({ hasText: 'Alna' }).getByRole('link').click();
  await expect(page).toHaveURL(/tall=robbery%7C030112%7C2024T3#tallet/);
  await expect(chosen.locator('figure')).toContainText('Utkast, ikke publisert.');
  await expect(chosen).toContainText('Tallet for 3. tertial 2024 øker med 40.');
  await chosen.locator('textarea').fill('Førti saker er kodet om til ran.');
  await chosen.locator('textarea').blur();
  await expect(chosen.getByText('Forklaringen er lagret i utkastet.')).toBeVisible();
  await page.reload();
  await expect(chosen.locator('textarea')).toHaveValue('Førti saker er kodet om til ran.');

  // What it touches, each a link.
  await isDone(page);
  expect((await audit(page)).violations).toEqual([]);
  const affected = page.locator('.affected');
  expect(await affected.locator('a[href^="/moter/"][href*="#p"]').count()).toBeGreaterThan(0);
  await expect(affected.locator('a[href="/moter/2025-06-12/brief"]')).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned endringene (CSV)' }).click();
  const stream = await (await download).createReadStream();
  const text = (await stream.toArray()).map(String).join('');
  expect(text).toContain('robbery,030112,2024T3,');
  expect(text).toContain('Førti saker er kodet om til ran.');

  // The topic page with the draft: marked at the top and on every figure, and a way back.
  await affected.locator('a[href="/arbeid/opplasting/forhandsvis/ran"]').click();
  const figures = page.locator('figure.figure');
  await expect(page.locator('.draft-banner')).toContainText('anmeldt per 2. tertial.csv');
  const drafts = figures.filter({ hasText: 'Utkast, ikke publisert.' });
  await expect(drafts.first()).toBeVisible();
  expect((await audit(page)).violations).toEqual([]);
  await expect(page.locator('.lead').first()).toContainText('2. tertial');
  await page.getByLabel('Område').selectOption({ label: 'Alna' });
  await expect(page).toHaveURL(/area=030112/);
  await expect(page.locator('.lead').first()).toContainText('Alna');
  await page.getByRole('link', { name: 'Tilbake til endringene' }).click();
  await page.waitForURL(`**${changes}`);
  await expect(facts(page)).toBeVisible();
  expect(sent).toEqual([]);
});

test('the list is filtered, ordered and turned by the keyboard alone, and the address says how', async ({
  page
}) => {
  await choose(page, 'tall.csv', countsFile());
  await page.goto(changes);
  const filter = page.getByRole('link', { name: /^Store \d/ });
  await filter.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/vis=store/);
  await expect(filter).toBeFocused();
  await expect(filter).toHaveAttribute('aria-current', 'true');
  for (const tag of await page.locator('.change-table tbody .tag').allTextContents())
    expect(tag.trim()).toBe('Stor revisjon');

  await page.goto(`${changes}?vis=nye`);
  await page.getByRole('link', { name: 'Neste side' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/side=2/);
  await page.getByRole('link', { name: 'Område' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sorter=omrade/);
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText('Område');
  await page.goBack();
  await expect(page).toHaveURL(/side=2/);

  await page.getByRole('link', { name: 'Ruter i tabellen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/niva=celler/);
  await expect(page.locator('.change-table tbody tr').first()).toContainText('år');
});

test('case rows are counted here, and compared as counts are', async ({ page }) => {
  await choose(page, 'saker.csv', caseRowsFile(3000));
  await page.goto(changes);
  await expect(facts(page)).toBeVisible();
  await expect(page.locator('main')).toContainText('Eksempeltall: anmeldte lovbrudd i Oslo per tertial');
  await expect(page.locator('.change-table tbody tr').first()).toBeVisible();
});
