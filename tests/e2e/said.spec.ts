import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from './support/test';
import { audit } from './support/axe';
import { ownSite, type OwnSite } from './support/own-site';

/** Minutes of a council that has met before, as a document whose words are its own. */
const february = [
  'Referat Politirådet i Oslo 12.02.2025',
  '',
  '1. Godkjenning av dagsorden',
  'Dagsorden ble godkjent.',
  '',
  '2. Orientering fra politiet',
  'Antall anmeldte ran har gått ned siden samme tid i fjor. Det er en økning i narkotikasaker siden i fjor.',
  'Politiet takket for samarbeidet med kommunen.'
].join('\n');

const remark = 'Vi mente alle bydelene samlet, og bare det som er anmeldt.';
const body = 'Lillevik politidistrikt';

let site: OwnSite;
let folder: string;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'radstall-said-'));
  site = await ownSite();
});

test.afterAll(() => site.close());

/** Publishes the robberies of the newest tertial twice over, as a correction. */
function publishTwiceTheRobberies(): void {
  const [header = '', ...rows] = readFileSync(
    'data/datasets/eksempel-anmeldt-tertial/observations.csv',
    'utf8'
  ).split('\n');
  const doubled = rows
    .filter((row) => row.startsWith('2025T1,'))
    .map((row) => row.split(','))
    .map((cells) =>
      cells.map((cell, at) => (at === 6 && cells[2]?.startsWith('ran') ? `${2 * Number(cell)}` : cell))
    );
  const file = join(folder, 'ran.csv');
  writeFileSync(file, `${[header, ...doubled.map((cells) => cells.join(','))].join('\n')}\n`);
  site.command('publish', file, '--title', 'Ran rettet', '--extracted', '2025-06-20');
}

async function expectSound(page: Page): Promise<void> {
  expect((await audit(page)).violations).toEqual([]);
}

test('a meeting with none before it says so where it would have been compared', async ({ page }) => {
  await page.goto(`${site.origin}/moter/2025-05-14`);
  await page.getByRole('link', { name: 'Sammenlign med møtet før' }).click();
  await expect(page.getByRole('main')).toContainText('Dette er det første møtet med referat.');
});

test('a topic page has what was said of it beside its figure, each with its verdict and its sentence', async ({
  page
}) => {
  await page.goto(`${site.origin}/tema/ran`);
  const said = page.locator('aside .said-row');
  await expect(said).toHaveCount(2);
  await expect(said.first().locator('q')).toHaveCount(0);
  await expect(said.first().locator('.tag')).toContainText('Eksempel: usikkert');
  await expect(said.first()).toContainText('Vurdert mot utgave 1.');
  await expect(said.first().getByRole('link')).toHaveAttribute('href', /^\/moter\/2025-05-14#p\d+$/u);
});

test('the verdict and the foot call a release by one word', async ({ page }) => {
  await page.goto(`${site.origin}/moter/2025-05-14`);
  await expect(page.getByRole('contentinfo')).toContainText('Utgave 1');
  await expect(page.locator('.statement-card').first()).toContainText('Vurdert mot utgave 1.');
  expect(await page.getByRole('main').textContent()).not.toMatch(/versjon \d/u);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the body that is quoted sees a verdict first, and then everybody does', async ({ page, browser }) => {
    const file = join(folder, 'referat-2025-02-12.txt');
    writeFileSync(file, february);
    site.command('minutes-import', file);
    await site.signIn(page);
    await page.goto(`${site.origin}/arbeid/moter/2025-02-12`);
    await page.locator('.editor-card').getByRole('button', { name: 'Bekreft', exact: true }).click();
    await expect(page.locator('[id="p1"]')).not.toHaveClass(/proposed/);

    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(`${site.origin}/moter/2025-02-12`);
    const card = reader.locator('[data-statement="1"].statement-card');
    await expect(card).toContainText('Til gjennomsyn');
    await expect(card).not.toContainText('Kan ikke kontrolleres');
    await page.goto(`${site.origin}/moter/2025-02-12`);
    await expect(page.locator('[data-statement="1"].statement-card')).toContainText('Kan ikke kontrolleres');

    await page.goto(`${site.origin}/arbeid/moter/2025-02-12/vurderinger`);
    await page.getByRole('button', { name: 'Den som er sitert, har sett vurderingen' }).click();
    await expect(page.locator('.review').first()).not.toContainText('Til gjennomsyn');
    await reader.goto(`${site.origin}/moter/2025-02-12`);
    await expect(card).toContainText('Kan ikke kontrolleres');
  });

  test('the claims of two meetings stand side by side', async ({ page }) => {
    await page.goto(`${site.origin}/moter/2025-05-14/sammenlign`);
    const pair = page.locator('.said-pair').first();
    await expect(pair).toContainText('Ran');
    await expect(pair.locator('q')).toHaveText('Antall anmeldte ran har gått ned siden samme tid i fjor.');
    await expect(pair.getByRole('link')).toHaveCount(2);
    await expect(page.locator('.said-points tbody tr').first()).toContainText('Nytt punkt');
    await page.goto(`${site.origin}/tema/ran`);
    const dates = await page
      .locator('aside .said-row > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(7, 17)));
    expect(dates).toEqual(['2025-05-14', '2025-05-14', '2025-02-12']);
  });

  test('a remark is signed by a body the council has named, and goes wherever the verdict goes', async ({
    page,
    browser
  }) => {
    await site.signIn(page);
    await page.goto(`${site.origin}/arbeid/innstillinger`);
    await page.getByLabel('Organer som kan signere merknader').fill(body);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(page.getByText('Innstillingene er lagret.')).toBeVisible();

    await page.goto(`${site.origin}/arbeid/moter/2025-05-14/vurderinger`);
    const review = page.locator('[id="p5"]');
    await review.locator('summary').click();
    await review.getByLabel('Organ').selectOption(body);
    await review.getByLabel('Merknad').fill('Ring 22 33 44 55.');
    await review.getByRole('button', { name: 'Signer merknaden' }).click();
    await expect(page.getByRole('alert')).toContainText('peker på én person');
    await review.getByLabel('Organ').selectOption(body);
    await review.getByLabel('Merknad').fill(remark);
    await review.getByRole('button', { name: 'Signer merknaden' }).click();
    await expect(review.locator('.remark')).toContainText(remark);

    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const places = ['/moter/2025-05-14', '/tema/ran', '/moter/2025-06-12/brief', '/sok?q=bydelene+samlet'];
    for (const place of places) {
      await reader.goto(`${site.origin}${place}`);
      await expect(reader.getByRole('main'), place).toContainText(remark);
      await expect(reader.getByRole('main'), place).toContainText(body);
    }
    const verdicts: unknown = JSON.parse(site.command('check', '2025-05-14', '--json'));
    expect(verdicts).toContainEqual(
      expect.objectContaining({ statement: 5, remarks: [expect.objectContaining({ text: remark, body })] })
    );
  });

  test('a verdict stands with its release, and what a later one changes is told until it is confirmed again', async ({
    page,
    browser
  }) => {
    publishTwiceTheRobberies();
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const told = () => reader.locator('[data-statement="5"].statement-card .verdict-times');
    await expect
      .poll(async () => {
        await reader.goto(`${site.origin}/moter/2025-05-14`);
        return told().allTextContents();
      })
      .toContainEqual(expect.stringMatching(/Vurdert mot utgave 1.*usikkert.*Med dagens tall.*avviker/su));

    await site.signIn(page);
    await page.goto(`${site.origin}/arbeid/moter/2025-05-14/vurderinger`);
    const review = page.locator('[id="p5"]');
    await review.getByRole('button', { name: 'Bekreft på nytt mot utgave 2' }).click();
    await expect(review.getByRole('button', { name: /Bekreft på nytt/u })).toHaveCount(0);
    await reader.goto(`${site.origin}/moter/2025-05-14`);
    await expect(told()).toHaveCount(0);
    await expect(reader.locator('[data-statement="5"].statement-card')).toContainText(
      'Vurdert mot utgave 2.'
    );
  });

  test('the secretariat words, hides, moves and adds the questions of the brief', async ({ page }) => {
    await site.signIn(page);
    await page.goto(`${site.origin}/arbeid/moter/2025-06-12/brief`);
    const questions = page.locator('.question-list > li');
    const second = await questions.nth(1).getByRole('textbox').inputValue();
    await questions.nth(0).getByRole('textbox').fill('Er planen for ungdommen klar?');
    await questions.nth(0).getByRole('button', { name: 'Lagre ordene' }).click();
    await expect(questions.nth(0)).toContainText('Foreslått:');
    await questions.nth(1).getByRole('button', { name: 'Skjul' }).click();
    await expect(questions.nth(1)).toContainText('Skjult');
    await page.getByLabel('Nytt spørsmål').fill('Hvorfor er dette en dramatisk bølge?');
    await page.getByRole('button', { name: 'Legg til' }).click();
    await expect(page.getByRole('alert')).toContainText('er et ladet ord');
    await page.getByLabel('Nytt spørsmål').fill('Hva koster planen?');
    await page.getByRole('button', { name: 'Legg til' }).click();
    const count = await questions.count();
    for (let at = count - 1; at > 0; at -= 1)
      await questions.nth(at).getByRole('button', { name: 'Flytt opp' }).click();
    await expect(questions.nth(0).getByRole('textbox')).toHaveValue('Hva koster planen?');
    await expectSoundWithoutScript(page);

    await page.goto(`${site.origin}/moter/2025-06-12/brief`);
    const asks = page.locator('.brief-asks:not(.short) li');
    await expect(asks.nth(0)).toContainText('Hva koster planen?');
    await expect(asks.nth(0)).toContainText('lagt til av sekretariatet');
    await expect(asks.nth(1)).toContainText('Er planen for ungdommen klar?');
    await expect(asks.nth(1).getByRole('link')).toHaveAttribute('href', /^\/moter\/2025-05-14#/u);
    expect((await asks.allTextContents()).join(' ')).not.toContain(second);
  });
});

/** A page that runs no script cannot be audited from within; what it lacks most often is a name on a field. */
async function expectSoundWithoutScript(page: Page): Promise<void> {
  for (const field of await page.getByRole('textbox').all()) await expect(field).toHaveAccessibleName(/\S/u);
}

test('the pages of the workspace and the comparison are sound', async ({ page }) => {
  await site.signIn(page);
  const paths = [
    '/moter/2025-05-14/sammenlign',
    '/moter/2025-05-14',
    '/tema/ran',
    '/arbeid/moter/2025-05-14/vurderinger',
    '/arbeid/moter/2025-06-12/brief',
    '/arbeid/innstillinger'
  ];
  for (const path of paths) {
    await page.goto(`${site.origin}${path}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await expectSound(page);
  }
});

test('a brief of a bydel has the city beside it, and is had as a Word document', async ({ page }) => {
  await page.goto(`${site.origin}/moter/2025-06-12/brief?bydel=030105`);
  await expect(page.getByRole('columnheader', { name: 'Hele Oslo' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bydel Frogner');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const link = page.getByRole('link', { name: 'Last ned som Word' });
  await expect(link).toHaveAttribute('href', '/moter/2025-06-12/brief.docx?area=030105');
  const answer = await page.request.get(`${site.origin}/moter/2025-06-12/brief.docx?bydel=030105`);
  expect(answer.headers()['content-type']).toContain('wordprocessingml');
  expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
  const file = join(folder, 'brief.docx');
  site.command('brief', '2025-06-12', '--area', '030105', '--out', file);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});

test('a council that shows verdicts to members alone, or to nobody, shows them nowhere else', async ({
  page,
  browser
}) => {
  const reader = await (await browser.newContext()).newPage();
  const places = [
    '/moter/2025-05-14',
    '/moter/2025-05-14/sammenlign',
    '/tema/ran',
    '/moter/2025-06-12/brief',
    '/sok?q=ran',
    '/moter/2025-05-14/__data.json',
    '/tema/ran/visning',
    '/moter/2025-06-12/brief/__data.json'
  ];
  const tells = /Eksempel: (?:stemmer|usikkert|avviker|kan)|Vurdert mot utgave/iu;
  const textsOf = async (of: Page) => {
    const texts: string[] = [];
    for (const place of places) texts.push(await (await of.request.get(`${site.origin}${place}`)).text());
    return texts;
  };
  const choose = async (name: string) => {
    await page.goto(`${site.origin}/arbeid/innstillinger`);
    await page.getByLabel(name, { exact: true }).check();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(page.getByText('Innstillingene er lagret.')).toBeVisible();
  };

  for (const text of await textsOf(reader)) expect(text).toMatch(tells);
  await site.signIn(page);
  await choose('Bare medlemmer');
  for (const text of await textsOf(reader)) {
    expect(text).not.toMatch(tells);
    expect(text).not.toContain(remark);
  }
  for (const text of await textsOf(page)) expect(text).toMatch(tells);

  await choose('Ingen');
  for (const text of [...(await textsOf(reader)), ...(await textsOf(page))]) expect(text).not.toMatch(tells);
  expect(() => site.command('check', '2025-05-14', '--json')).toThrow();

  await choose('Alle');
  for (const text of await textsOf(reader)) expect(text).toMatch(tells);
});
