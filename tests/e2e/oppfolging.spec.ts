import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from './support/test';
import { audit, ofColours, ofPlaces } from './support/axe';
import { colourTools } from './support/colours';
import { faintInPictures } from './support/contrast';
import { schemes, widths } from './support/routes';

const list = '/oppfolging';
const point = '/oppfolging/2025-01/3';
const parts = ['sporsmal', 'lofter', 'dokumenter', 'penger', 'datoer'].map((part) => `${list}/${part}`);

/** The titles of the points that the list shows. */
const titles = (page: Page) => page.locator('.point-rows h3 a').allTextContents();

test('what ships reads well: seven open points, one put off twice, and a meeting without minutes', async ({
  page
}) => {
  await page.goto(list);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Oppfølging' })).toHaveAttribute(
    'aria-current',
    'page'
  );
  await expect(page.locator('.point-rows > li')).toHaveCount(7);
  await expect(page.getByText('12. juni 2025: referat ikke lagt inn.')).toBeVisible();
  const plan = page.locator('.point-rows > li', { hasText: 'Handlingsplan mot radikalisering' });
  await expect(plan).toContainText('Utsatt');
  await expect(plan).toContainText('12. juni 2025');
  await expect(plan).toContainText('april 2025 og 14. mai 2025');
  await expect(plan).toContainText('Frist passert, status ukjent');
  expect(await page.locator('main q, main blockquote').count(), 'retold words are no quotation').toBe(0);
});

test('a point tells its life: what was agreed, each meeting, the due dates and its figures', async ({
  page
}) => {
  await page.goto(list);
  await page.getByRole('link', { name: 'Handlingsplan mot radikalisering' }).first().click();
  await expect(page).toHaveURL(new RegExp(`${point}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Handlingsplan mot radikalisering og ekstremisme'
  );
  const life = page.locator('.life > li');
  await expect(life).toHaveCount(2);
  await expect(life.nth(0)).toContainText('Frister i referatet: april 2025, 14. mai 2025 og 12. juni 2025.');
  await expect(life.nth(1)).toContainText('Referatet er ikke lagt inn');
  await expect(page.locator('.point-figures .card')).not.toHaveCount(0);
  expect(await page.locator('main q, main blockquote').count()).toBe(0);
});

test('the link to a sentence leads to the meeting and marks the words there', async ({ page }) => {
  await page.goto(`${list}/dokumenter`);
  const link = page.locator('.item-rows .said-link').first();
  expect(await link.getAttribute('href')).toMatch(/^\/moter\/2025-05-14#sak-4:~:text=Hatkrimrapporten/);
  await link.click();
  await expect(page).toHaveURL(/\/moter\/2025-05-14#sak-4$/);
  const said = page.locator('[id="sak-4"] p', {
    hasText: 'Hatkrimrapporten for 2024 kommer ved månedsskiftet.'
  });
  await expect(said.first()).toBeInViewport();
});

test('a sentence that is a statement on numbers is reached by its own number', async ({ page }) => {
  await page.goto(`${list}/lofter`);
  const link = page.locator('.item-rows > li', { hasText: 'grundigere analyse' }).locator('.said-link');
  await link.click();
  await expect(page).toHaveURL(/\/moter\/2025-05-14#p8$/);
  await expect(page.locator('[id="p8"]')).toBeInViewport();
});

test('other pages lead to the points: meeting, topic, brief, front page and search', async ({ page }) => {
  const leads = async (path: string, to: string) => {
    await page.goto(path);
    expect(await page.locator(`main a[href="${to}"]`).count(), `${path} leads to ${to}`).toBeGreaterThan(0);
  };
  await leads('/moter/2025-05-14', point);
  await leads('/tema/hatkriminalitet', point);
  await leads('/moter/2025-06-12/brief', list);
  await leads('/', list);
  await leads('/sok?q=handlingsplan', point);
});

test('an address that names no point, no part or no filter says so and where to go', async ({ page }) => {
  for (const [path, status] of [
    [`${list}/2025-01/99`, 404],
    [`${list}/rart`, 404],
    [`${list}?status=rart`, 400]
  ] as const) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(status);
    await expect(page.getByRole('main').locator(`a[href^="${list}"]`).first()).toBeVisible();
  }
  expect((await page.request.get(`${list}/oppfolging.csv?frist=rart`)).status()).toBe(400);
});

test('the files have the points that the filter shows', async ({ page, request }) => {
  await page.goto(`${list}?status=utsatt`);
  const csv = await request.get((await page.getByRole('link', { name: /CSV/ }).getAttribute('href')) ?? '');
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
  const lines = (await csv.text()).trimEnd().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^2025-01,3,Handlingsplan mot radikalisering og ekstremisme,Utsatt,/);

  const ics = await request.get((await page.getByRole('link', { name: /ICS/ }).getAttribute('href')) ?? '');
  expect(ics.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const calendar = (await ics.text()).replaceAll('\r\n ', '');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20250612');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(calendar).toContain('SUMMARY:Frist: punkt 3\\, Handlingsplan mot radikalisering og ekstremisme');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('the filter is a form, the timeline is drawn, and its table opens, at 320 px', async ({ page }) => {
    await page.goto(list);
    await page.getByLabel('Status').selectOption({ label: 'Venter' });
    await page.getByRole('button', { name: 'Vis' }).click();
    await expect(page).toHaveURL(/status=venter/);
    expect(await titles(page)).toEqual(['Punkt 4: Unge med ti eller flere forhold']);
    await page.goto(`${list}?ansvar=Kommunen&frist=passert`);
    await expect(page.getByText('Ingen punkter passer til det du har valgt.')).toBeVisible();
    await expect(page.getByLabel('Ansvar')).toHaveValue('Kommunen');
    await page.getByRole('link', { name: 'Vis alle punktene' }).click();
    await expect(page.locator('.point-rows > li')).toHaveCount(7);
    await expect(page.locator('.timeline svg.strip').nth(1)).toBeVisible();
    await page.getByText('Vis tidslinjen som tabell').click();
    await expect(page.getByRole('table')).toContainText('april 2025, 14. mai 2025 og 12. juni 2025');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

/** A page of each kind; in the long tests all of them. */
const held = process.env['RADSTALL_EVERY_ROUTE'] === '1' ? [list, point, ...parts] : [list, point];

for (const path of held) {
  test(`${path} has no fault that axe finds, no faint mark, and fits, in both themes and at three widths`, async ({
    page
  }) => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.evaluate(colourTools);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const name = `${path} ${colorScheme} ${width}`;
        const rules = colorScheme === 'dark' ? ofColours : width === widths[0] ? undefined : ofPlaces;
        expect((await audit(page, rules)).violations, name).toEqual([]);
        expect(await faintInPictures(page), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(
          width
        );
      }
    }
  });
}

test('on paper the list and the timeline stand, and what is only for the screen does not', async ({
  page
}) => {
  await page.goto(list);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.timeline svg.strip').nth(1)).toBeVisible();
  await expect(page.locator('.tl-table table')).toBeVisible();
  await expect(page.locator('.tabs')).toBeHidden();
  await expect(page.locator('.filters')).toBeHidden();
  await expect(page.getByRole('link', { name: /CSV/ })).toBeHidden();
});

test('who is not signed in decides nothing', async ({ page, baseURL }) => {
  expect((await page.goto('/arbeid/oppfolging'))?.status()).toBe(403);
  const sent = await page.request.post('/arbeid/oppfolging?/status', {
    form: { point: '2025-05-14/2025-01/3', state: 'done' },
    headers: { origin: baseURL ?? '' }
  });
  expect(sent.status()).toBe(403);
});

test.describe('the secretariat', { tag: '@writes' }, () => {
  test.use({ javaScriptEnabled: false });

  const minutes = (date: string, said: string[], points: string[]) =>
    [
      `Referat Politirådet i Lillevik ${date}`,
      '',
      '1. Godkjenning av dagsorden',
      'Dagsorden ble godkjent.',
      '',
      '2. Orientering fra politiet',
      ...said,
      '',
      '3. Oppfølgingspunkter fra august 2024',
      ...points,
      '',
      '4. Eventuelt',
      'Ingen saker.'
    ].join('\n');
  const september = minutes(
    '05.09.2024',
    [
      'Medlemmene stilte spørsmål om skateparken og benkene ved elva.',
      'Kommunen har gitt 500 000 kroner til Utekontakten.'
    ],
    [
      'Pkt. 1 Lys ved skolen',
      'Kommunen arbeider med lyset. Det skal være klart innen 1. oktober 2024.',
      'Pkt. 2 Natteravner i sentrum',
      'Natteravnene følger opp dette. Arbeidet pågår.'
    ]
  );
  const october = minutes(
    '03.10.2024',
    ['Skateparken har fått nye benker ved elva.'],
    [
      'Pkt. 1 Lys ved skolen',
      'Lyset er utsatt til 1. november 2024.',
      'Pkt. 2 Flere natteravner',
      'Natteravnene har rekruttert. Arbeidet pågår.'
    ]
  );
  const command = (...args: string[]) =>
    execFileSync(process.execPath, ['scripts/radstall.mjs', ...args], { encoding: 'utf8' });
  const lights = '/oppfolging/2024-08/1';

  test('confirms and declines matches, settles a question, closes a point and undoes it; readers see it at once', async ({
    page,
    browser,
    baseURL
  }) => {
    test.setTimeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), 'radstall-referat-'));
    for (const [name, text] of [
      ['referat-2024-09-05.txt', september],
      ['referat-2024-10-03.txt', october]
    ] as const) {
      writeFileSync(join(folder, name), text);
      command('minutes-import', join(folder, name));
    }

    await test.step('what agrees has joined by itself, what is only alike is proposed', async () => {
      await expect(async () => {
        await page.goto(lights);
        await expect(page.locator('.life .told')).toHaveCount(2, { timeout: 1_000 });
      }).toPass();
      await expect(page.locator('.life q').first()).toBeVisible();
      await expect(page.locator('.life')).toContainText('Status gikk fra «i arbeid» til «utsatt».');
      await expect(page.getByText('Før det: 1. oktober 2024')).toBeVisible();
      await page.goto('/oppfolging/2024-08/2-2');
      await expect(page.getByText('Ingen har avgjort om det stemmer.')).toBeVisible();
    });

    const link = /https?:\/\/\S*(\/inn\/\S+)|(\/inn\/\S+)/.exec(command('link'));
    await page.goto(link?.[1] ?? link?.[2] ?? '');
    await page.getByRole('button', { name: 'Logg inn som administrator' }).click();
    await page.getByRole('link', { name: 'Avgjør forslag og rett punkter' }).click();
    await expect(page).toHaveURL(/\/arbeid\/oppfolging$/);
    const scripted = await browser.newContext({
      javaScriptEnabled: true,
      storageState: await page.context().storageState(),
      ...(baseURL ? { baseURL } : {})
    });
    const looked = await scripted.newPage();
    await looked.goto('/arbeid/oppfolging');
    expect((await audit(looked)).violations).toEqual([]);
    await scripted.close();

    await test.step('a match is confirmed', async () => {
      const match = page.locator('.work-match', { hasText: 'Flere natteravner' });
      await expect(match).toContainText('De har samme nummer i samme serie');
      await match.getByRole('button', { name: 'Samme sak' }).click();
      await expect(page.locator('.work-match', { hasText: 'Flere natteravner' })).toHaveCount(0);
      await page.goto('/oppfolging/2024-08/2');
      await expect(page.locator('.life .told')).toHaveCount(2);
      expect((await page.goto('/oppfolging/2024-08/2-2'))?.status()).toBe(404);
    });

    await test.step('a question is settled by what a later meeting says', async () => {
      await page.goto('/arbeid/oppfolging');
      const answer = page.locator('.work-answer', { hasText: 'skateparken' });
      await expect(answer).toContainText('Skateparken har fått nye benker ved elva.');
      await answer.getByRole('button', { name: 'Dette er svaret' }).click();
      await page.goto('/oppfolging/sporsmal');
      const row = page.locator('.item-rows > li', { hasText: 'stilte spørsmål om skateparken' });
      await expect(row).toContainText('Besvart i referatet');
      await expect(row.locator('q', { hasText: 'Skateparken har fått nye benker ved elva.' })).toBeVisible();
    });

    await test.step('a due date wants a reason and a date that exists', async () => {
      await page.goto('/arbeid/oppfolging');
      const work = page.locator('.work-point', { hasText: 'Lys ved skolen' });
      await work.getByText('Rett punktet').click();
      await work.getByLabel('Ny frist').fill('2024-12-01');
      await work.getByLabel('Grunn', { exact: true }).first().fill('Avtalt på telefon');
      await work.getByRole('button', { name: 'Lagre frist' }).click();
      await page.goto(lights);
      await expect(page.getByText('Fristen ble satt til 1. desember 2024.')).toBeVisible();
      await expect(page.getByText('Grunn: Avtalt på telefon')).toBeVisible();
    });

    await test.step('a point is closed, and the closing undone', async () => {
      await page.goto('/arbeid/oppfolging');
      const work = page.locator('.work-point', { hasText: 'Lys ved skolen' });
      await work.getByText('Rett punktet').click();
      await work.getByLabel('Ny status').selectOption('done');
      await work.getByRole('button', { name: 'Lagre status' }).click();
      await page.goto('/oppfolging?status=ferdig');
      expect(await titles(page)).toEqual(['Punkt 1: Lys ved skolen']);
      await page.goto('/');
      await expect(page.locator('.card li', { hasText: 'Lys ved skolen' })).toContainText('Ferdig');
      await page.goto('/arbeid/oppfolging');
      await page.getByRole('button', { name: 'Angre: Status ble satt til «ferdig».' }).click();
      await page.goto('/oppfolging?status=ferdig');
      await expect(page.locator('.point-rows > li')).toHaveCount(0);
    });
  });
});
