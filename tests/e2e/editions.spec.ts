import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from './support/test';
import { audit } from './support/axe';
import { minutesPdf } from './support/minutes-pdf';
import { signIn, startSite, type SiteProcess } from './support/site-process';

const date = '2025-09-10';
const person = 'Kari Zwicknagl';
const first = [
  'Referat Politirådet i Lillevik 10.09.2025',
  '1. Godkjenning av dagsorden',
  `${person} ledet møtet. Dagsorden ble godkjent.`,
  '2. Orientering fra politiet',
  'Politiet orienterte om situasjonen i byen så langt i år.',
  'Antall anmeldte ran har gått ned med 10 % siden samme tid i fjor.',
  'Det er en økning i seksuallovbrudd blant unge i hele byen nå.',
  'Antallet voldslovbrudd er høyt og gir grunn til uro i rådet.',
  '3. Eventuelt',
  'Politiet takket for samarbeidet med kommunen i året som gikk.'
];
/** The ran sentence has moved to another section with its neighbour, the next is changed, the third is gone. */
const corrected = [
  'Referat Politirådet i Lillevik 10.09.2025',
  '1. Godkjenning av dagsorden',
  'Dagsorden ble godkjent av rådet.',
  '2. Orientering fra kommunen',
  'Kommunen orienterte om fritidstilbud for barn og unge i byen.',
  '3. Orientering fra politiet',
  'Politiet orienterte om situasjonen i byen så langt i år.',
  'Antall anmeldte ran har gått ned med 10 % siden samme tid i fjor.',
  'Det er en liten økning i seksuallovbrudd blant unge i hele byen nå.',
  '4. Eventuelt',
  'Politiet takket for samarbeidet med kommunen i året som gikk.'
];

type Walk = { readonly site: SiteProcess; readonly home: string; readonly folder: string };

/** Confirms the first proposal of the meeting that the editor shows. */
async function confirmFirst(page: Page): Promise<void> {
  await page.locator('.editor-card').getByRole('button', { name: 'Bekreft', exact: true }).click();
  await expect(page.locator('[id="p1"]')).not.toHaveClass(/proposed/);
}

/** Runs with a site and a home of the test's own. */
async function withSite(run: (walk: Walk) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'radstall-utgaver-'));
  const home = join(folder, 'home');
  const site = await startSite(home);
  try {
    await run({ site, home, folder });
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function createMeeting(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/arbeid/moter/ny`);
  await page.getByLabel('Dato for møtet').fill(date);
  await page.getByLabel('Tittel').fill('Møte i høst');
  await page.getByLabel('Hvilket råd').fill('Politirådet i Lillevik');
  await page.getByLabel('Nummer på sak 1').fill('1');
  await page.getByLabel('Sak 1', { exact: true }).fill('Godkjenning av dagsorden');
  await page.getByLabel('Papir 1', { exact: true }).fill('Rapport om hatkriminalitet');
  await page.getByLabel('Er papir 1 klart?').selectOption('Ventes');
  await page.getByRole('button', { name: 'Legg inn møtet' }).click();
  await expect(page).toHaveURL(`${origin}/arbeid/moter/${date}/utgaver`);
}

async function send(page: Page, name: string, buffer: Buffer, kind = 'Et utkast'): Promise<void> {
  const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'text/plain';
  await page.getByLabel('Fil med referatet').setInputFiles({ name, mimeType, buffer });
  await page.getByLabel('Hva slags utgave er det?').selectOption(kind);
  await page.getByRole('button', { name: 'Legg inn', exact: true }).click();
}

async function axeClean(page: Page): Promise<void> {
  expect((await audit(page)).violations, page.url()).toEqual([]);
}

/** The files under a folder that spell words in UTF-8 or UTF-16. */
function filesWith(folder: string, words: string): string[] {
  if (!existsSync(folder)) return [];
  const needles = [Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16()];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
}

const publicPages = [
  '/',
  '/moter',
  `/moter/${date}`,
  `/moter/${date}/utgave/1`,
  `/moter/${date}/original`,
  `/moter/${date}/brief`,
  '/sok?q=Zwicknagl',
  '/ordliste',
  '/tema/ran',
  '/tema/ran/tall.csv'
];

/** The public pages that have words, asked for in every packing. */
async function pagesWith(origin: string, words: string): Promise<string[]> {
  const hits: string[] = [];
  for (const path of publicPages) {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': encoding } });
      const body = Buffer.from(await response.arrayBuffer()).toString('utf8');
      const isOnlyAsked = path.startsWith('/sok') && !/class="hit|<mark>/.test(body);
      if (body.includes(words) && !isOnlyAsked) hits.push(`${path} (${encoding})`);
    }
  }
  return hits;
}

test('a meeting is created, its minutes read in the browser before they are sent, checked for persons, and published', async ({
  page
}) => {
  await withSite(async ({ site, home }) => {
    const { origin } = site;
    await signIn(page, site);
    await createMeeting(page, origin);
    await axeClean(page);

    await page.goto(`${origin}/moter/${date}`);
    await expect(page.getByRole('main')).toContainText('1. Godkjenning av dagsorden');
    await expect(page.getByRole('main')).toContainText('Rapport om hatkriminalitet (ventes)');
    await expect(page.getByRole('main')).toContainText('referat ikke lagt inn');

    await page.goto(`${origin}/arbeid/moter/${date}/opplysninger`);
    await page.getByLabel('Tittel').fill('Møte i politirådet i høst');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(page).toHaveURL(/\/utgaver$/);

    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page
      .getByLabel('Fil med referatet')
      .setInputFiles({ name: 'referat.pdf', mimeType: 'application/pdf', buffer: await minutesPdf(first) });
    const preview = page.locator('.read-preview');
    await expect(preview).toContainText('Ingenting er sendt ennå.');
    await expect(preview.locator('.read-counts')).toContainText('påstander om tallene');
    await preview.getByText('Saker og punkter', { exact: true }).last().click();
    await expect(preview).toContainText('2. Orientering fra politiet');
    expect(sent).toEqual([]);
    expect(faults).toEqual([]);
    expect(filesWith(home, 'Zwicknagl')).toEqual([]);
    await axeClean(page);

    await page.getByRole('button', { name: 'Legg inn', exact: true }).click();
    await expect(page).toHaveURL(`${origin}/arbeid/moter/${date}/utgaver/1`);
    await expect(page.getByRole('main')).toContainText('Avgjør først alt som kan peke på en person.');
    await expect(page.getByRole('button', { name: 'Publiser utgaven' })).toHaveCount(0);
    await axeClean(page);
    const forced = await page.request.post(`${origin}/arbeid/moter/${date}/utgaver/1?/publiser`, {
      headers: { origin },
      form: {}
    });
    expect(await forced.text()).toContain('Avgjør først');
    await page.goto(`${origin}/moter/${date}`);
    await expect(page.getByRole('main')).toContainText('referat ikke lagt inn');

    await page.goto(`${origin}/arbeid/moter/${date}/utgaver/1/personer`);
    await expect(page.locator('.persons > li')).toHaveCount(1);
    await expect(page.locator('.persons mark')).toHaveText(person);
    await axeClean(page);
    await page
      .getByLabel(`Hva gjør du med «${person}»?`)
      .selectOption('Behold: personen har en offentlig rolle');
    await page.getByRole('button', { name: 'Lagre valgene' }).click();
    await expect(page.getByRole('main')).toContainText('Alt er avgjort.');
    for (const file of filesWith(join(home, 'meetings', date, 'events'), 'Zwicknagl')) expect(file).toBe('');

    await page.goto(`${origin}/arbeid/moter/${date}/utgaver/1`);
    await page.getByRole('button', { name: 'Publiser utgaven' }).click();
    await expect(page.getByRole('main')).toContainText('Utgaven ble publisert');
    await page.goto(`${origin}/moter/${date}`);
    await expect(page.locator('.label', { hasText: 'Utkast' })).toBeVisible();
    await expect(page.locator('.claim.proposed')).toHaveCount(3);

    await page.goto(`${origin}/arbeid/moter/${date}/utgaver/1`);
    await page.getByLabel('Dato referatet ble godkjent').fill('2025-10-01');
    await page.getByRole('button', { name: 'Noter godkjenningen' }).click();
    await expect(page.getByRole('main')).toContainText('Referatet ble godkjent 1. oktober 2025.');
    await page.goto(`${origin}/moter/${date}`);
    await expect(page.locator('.label', { hasText: 'Utkast' })).toHaveCount(0);
    await expect(page.locator('.hero')).toContainText('Godkjent 1. oktober 2025');
  });
});

test('a corrected edition is laid over the first: moved, changed and lost, each settled, and old links still say where they led', async ({
  page
}) => {
  await withSite(async ({ site, home }) => {
    const { origin } = site;
    await signIn(page, site);
    await createMeeting(page, origin);
    const lines = first.filter((line) => !line.includes(person));
    await send(page, 'referat.pdf', await minutesPdf(lines));
    await expect(page).toHaveURL(/\/utgaver\/1$/);
    await page.getByRole('button', { name: 'Publiser utgaven' }).click();
    await page.goto(`${origin}/arbeid/moter/${date}`);
    await confirmFirst(page);

    await page.goto(`${origin}/arbeid/moter/${date}/utgaver`);
    await send(page, 'referat-2.pdf', await minutesPdf(corrected), 'Godkjent referat');
    await expect(page).toHaveURL(/\/utgaver\/2$/);
    await expect(page.getByRole('main')).toContainText('Før først over påstandene');
    await page.getByRole('link', { name: 'Gå til påstandene' }).click();
    await axeClean(page);
    await expect(page.locator('.carry-list')).toContainText('Antall anmeldte ran har gått ned');
    await expect(page.locator('.carry-list')).toContainText('Flyttet');
    await page.getByRole('button', { name: 'Før over påstanden' }).click();

    const changed = page.locator('.carry-open .card', { hasText: 'seksuallovbrudd' });
    await expect(changed.locator('mark')).toContainText('liten');
    await changed.getByRole('button', { name: 'Før over hit' }).click();
    const lost = page.locator('.carry-open .card');
    await expect(lost).toHaveCount(1);
    await expect(lost).toContainText('Programmet fant ikke ordene igjen.');
    await lost.getByLabel(/Eller skriv ordene/).fill('Ord som ikke står der');
    await lost.getByRole('button', { name: 'Bruk disse ordene' }).click();
    await expect(page.getByRole('alert')).toContainText('Ordene står ikke i den nye utgaven.');
    await page.getByRole('button', { name: 'Ta bort påstanden' }).click();
    await expect(page.getByRole('main')).toContainText('Alle påstandene er avgjort.');

    await page.goto(`${origin}/moter/${date}`);
    await expect(page.getByRole('main')).not.toContainText('fritidstilbud');
    await page.goto(`${origin}/arbeid/moter/${date}/utgaver/2`);
    await page.getByRole('button', { name: 'Publiser utgaven' }).click();

    await page.goto(`${origin}/moter/${date}#p1`);
    await expect(page.locator('[id="p1"]')).toContainText('Antall anmeldte ran har gått ned');
    await expect(page.locator('[id="p1"].proposed')).toHaveCount(0);
    await expect(page.locator('[id="p2"]')).toContainText('en liten økning i seksuallovbrudd');
    await expect(page.locator('[id="p2"].proposed')).toHaveCount(1);
    await expect(page.locator('[id="p3"]')).toContainText('teksten er endret siden lenken ble laget');
    await axeClean(page);
    await page.locator('[id="p3"] a').click();
    await expect(page).toHaveURL(`${origin}/moter/${date}/utgave/1#p3`);
    await expect(page.locator('[id="p3"]')).toContainText('Antallet voldslovbrudd er høyt');
    await expect(page.getByRole('main')).toContainText('Det finnes en nyere utgave av referatet.');
    await axeClean(page);
    expect(filesWith(home, 'fritidstilbud').length).toBeGreaterThan(0);
  });
});

test('a name is erased, and stays erased where a copy from before is put back', async ({ page }) => {
  test.setTimeout(150_000);
  await withSite(async ({ site, home, folder }) => {
    const { origin } = site;
    await signIn(page, site);
    await createMeeting(page, origin);
    await send(page, 'referat.pdf', await minutesPdf(first));
    await page.goto(`${origin}/arbeid/moter/${date}/utgaver/1/personer`);
    await page.getByLabel(`Hva gjør du med «${person}»?`).selectOption('Behold: personen har sagt ja');
    await page.getByRole('button', { name: 'Lagre valgene' }).click();
    await page.goto(`${origin}/arbeid/moter/${date}/utgaver/1`);
    await page.getByRole('button', { name: 'Publiser utgaven' }).click();
    await page.goto(`${origin}/arbeid/moter/${date}`);
    await confirmFirst(page);
    expect(await pagesWith(origin, 'Zwicknagl')).toContain(`/moter/${date} (br)`);
    const copy = join(folder, 'copy');
    cpSync(home, copy, { recursive: true });

    await page.goto(`${origin}/arbeid/moter/${date}/utgaver/1/slett`);
    await axeClean(page);
    await page.getByLabel('Ordene som skal bort').fill(person);
    await page.getByRole('button', { name: 'Se hvor ordene står' }).click();
    await expect(page.locator('.found-words mark')).toHaveText([person]);
    await axeClean(page);
    await page.locator('.found-words').getByLabel('Jeg vet at dette ikke kan angres').check();
    await page.getByRole('button', { name: 'Slett ordene for godt' }).click();
    await expect(page).toHaveURL(/\/utgaver$/);
    await expect(page.getByRole('main')).toContainText('peker på en person. Utgave 2 har resten.');

    expect(filesWith(home, 'Zwicknagl')).toEqual([]);
    expect(filesWith(`${home}.slettinger`, 'Zwicknagl')).toEqual([]);
    expect(await pagesWith(origin, 'Zwicknagl')).toEqual([]);
    await page.goto(`${origin}/moter/${date}`);
    await expect(page.getByRole('main')).toContainText('[fjernet] ledet møtet.');
    await expect(page.locator('.claim:not(.proposed)')).toHaveCount(1);

    await site.stop();
    renameSync(home, join(folder, 'after'));
    renameSync(copy, home);
    expect(filesWith(home, 'Zwicknagl').length).toBeGreaterThan(0);
    const again = await startSite(home);
    try {
      expect(filesWith(home, 'Zwicknagl')).toEqual([]);
      expect(await pagesWith(again.origin, 'Zwicknagl')).toEqual([]);
      await page.goto(`${again.origin}/moter/${date}`);
      await expect(page.getByRole('main')).toContainText('[fjernet] ledet møtet.');
      await expect(page.locator('.claim:not(.proposed)')).toHaveCount(1);
    } finally {
      await again.stop();
    }
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('the server reads the file, refuses what it cannot read and stores nothing of it, and a name is removed before publishing', async ({
    page
  }) => {
    await withSite(async ({ site, home, folder }) => {
      const { origin } = site;
      await signIn(page, site);
      await page.goto(`${origin}/arbeid/moter/ny`);
      await page.getByLabel('Tittel').fill('Uten dato');
      await page.getByRole('button', { name: 'Flere linjer' }).click();
      await expect(page.getByLabel('Tittel')).toHaveValue('Uten dato');
      await expect(page.locator('[name="sak"]')).toHaveCount(8);
      await createMeeting(page, origin);

      const whole = await minutesPdf(first);
      for (const [name, buffer, words] of [
        ['kuttet.pdf', whole.subarray(0, whole.length - 200), 'er skadet eller mangler slutten'],
        ['bilde.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'er ikke det navnet sier'],
        ['referat.xlsx', Buffer.from('x'), 'bare .pdf, .docx, .txt og .md kan leses'],
        ['tom.txt', Buffer.from(' \n'), 'har ingen ord']
      ] as const) {
        await send(page, name, Buffer.from(buffer));
        await expect(page.getByRole('alert')).toContainText(words);
      }
      const large = join(folder, 'stor.txt');
      writeFileSync(large, Buffer.alloc(51 * 1024 * 1024, 'x'));
      await page.getByLabel('Fil med referatet').setInputFiles(large);
      await page.getByRole('button', { name: 'Legg inn', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText('er for stor: grensen er 50 MB');
      expect(existsSync(join(home, 'meetings', date, 'editions'))).toBe(false);

      const other = Buffer.from(first.join('\n').replace('10.09.2025', '11.09.2025'));
      await send(page, 'referat.txt', other);
      await expect(page.getByRole('alert')).toContainText('Dokumentet sier 11. september 2025');
      await send(page, 'referat.txt', Buffer.from(first.join('\n')));
      await expect(page.getByRole('alert')).toHaveCount(0);
      await page.goto(`${origin}/arbeid/moter/${date}/utgaver/1/personer`);
      await page.getByLabel(`Hva gjør du med «${person}»?`).selectOption('Fjern fra teksten');
      await page.getByRole('button', { name: 'Lagre valgene' }).click();
      await expect(page).toHaveURL(/\/utgaver\/2\/personer$/);
      expect(filesWith(home, 'Zwicknagl')).toEqual([]);
      await page.goto(`${origin}/arbeid/moter/${date}/utgaver/2`);
      await page.getByRole('button', { name: 'Publiser utgaven' }).click();
      await page.goto(`${origin}/moter/${date}`);
      await expect(page.getByRole('main')).toContainText('[fjernet] ledet møtet.');

      await page.goto(`${origin}/arbeid/moter/${date}/utgaver/2/slett`);
      await page.getByLabel('Hvorfor?').selectOption('noen har bedt om det');
      await page.getByLabel('Jeg vet at dette ikke kan angres').check();
      await page.getByRole('button', { name: 'Slett utgaven for godt' }).click();
      await expect(page.getByRole('main')).toContainText('noen har bedt om det');
      await page.goto(`${origin}/moter/${date}`);
      await expect(page.getByRole('main')).toContainText('Teksten i referatet er slettet.');
      expect(filesWith(home, 'seksuallovbrudd blant')).toEqual([]);
    });
  });
});

test('nobody who is not signed in sees or does any of it', async ({ request, baseURL }) => {
  const paths = ['ny', '2025-05-14/opplysninger', '2025-05-14/utgaver', '2025-05-14/utgaver/1'].concat(
    ['personer', 'overforing', 'slett'].map((page) => `2025-05-14/utgaver/1/${page}`)
  );
  for (const path of paths) expect((await request.get(`/arbeid/moter/${path}`)).status(), path).toBe(403);
  const actions = [
    'ny?/lagre',
    '2025-05-14/opplysninger?/lagre',
    '2025-05-14/utgaver',
    '2025-05-14/utgaver/1?/publiser',
    '2025-05-14/utgaver/1/personer',
    '2025-05-14/utgaver/1/overforing?/sikre',
    '2025-05-14/utgaver/1/slett?/utgave'
  ];
  for (const path of actions) {
    const options = { multipart: { a: 'b' }, headers: { origin: baseURL ?? '' } };
    expect((await request.post(`/arbeid/moter/${path}`, options)).status(), path).toBe(403);
  }
});
