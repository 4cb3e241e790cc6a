import { readFileSync } from 'node:fs';
import { expect, test, type Page, type Request } from './support/test';
import { unzipSync, strFromU8 } from 'fflate';
import { audit } from './support/axe';

const START = '/arbeid/opplasting';

/** A table of three tertials with a preamble, a column of e-mail addresses, a sum that is off, and a word nobody knows. */
function tertials(): Buffer {
  const lines = ['Anmeldte lovbrudd, uttrekk;;;;', '', 'Bydel;Type;Periode;Antall;Kontakt'];
  const bydeler = ['Gamle Oslo', 'Grünerløkka', 'Sagene', 'Frogner', 'Storbyen'];
  for (const [p, period] of ['1. tertial 2024', '2. tertial 2024', '3. tertial 2024'].entries()) {
    for (const [t, type] of ['Ran', 'Skadeverk'].entries()) {
      let sum = 0;
      for (const [b, bydel] of bydeler.entries()) {
        const count = 11 + 7 * b + 3 * t + p;
        sum += count;
        lines.push(`${bydel};${type};${period};${count};hemmelig${count}@eksempel.no`);
      }
      lines.push(`Sum bydeler;${type};${period};${p === 1 && t === 0 ? sum + 9 : sum};`);
    }
  }
  lines.push('', 'Kilde: oppdiktede tall');
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** A row for each case, with names and case numbers. */
function cases(): Buffer {
  const names = ['Kari Nordmann', 'Ola Nordmann', 'Anne Hansen', 'Per Olsen'];
  const lines = ['saksnummer\tnavn\tbydel\tlovbrudd\tdato'];
  for (let at = 0; at < 48; at += 1) {
    const bydel = ['Alna', 'Sagene', 'Frogner'][at % 3];
    const kind = at % 2 === 0 ? 'Ran' : 'Skadeverk';
    const day = `${1 + (at % 28)}`.padStart(2, '0');
    lines.push(`${16_400_000 + at}\t${names[at % 4]}\t${bydel}\t${kind}\t${day}.0${1 + (at % 4)}.2025`);
  }
  return Buffer.from(`\uFEFF${lines.join('\n')}\n`);
}

const awkward = { name: 'uttrekk_æøå.csv', mimeType: 'text/csv', buffer: tertials() };
const records = { name: 'saker.tsv', mimeType: 'text/tab-separated-values', buffer: cases() };
const letter = {
  name: 'brev.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    'Hei,\nvi har sett på saken og kommer tilbake til dere når vi vet mer.\nHilsen oss alle her.\n'
  )
};

async function open(page: Page, path = START): Promise<void> {
  await page.goto(path);
  await page.locator('#steg').waitFor();
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('.drop input[type="file"]').setInputFiles(file);
  await page.waitForURL(`**${START}/fil`);
  await page.locator('.preview').waitFor();
}

/** Everything that this origin keeps in the browser, as one text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name ?? '');
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      for (const store of base.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const asked = base.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
        texts.push(JSON.stringify(rows));
        for (const row of rows) {
          if (typeof row === 'object' && row !== null && 'table' in row && row.table instanceof Blob)
            texts.push(await row.table.text());
        }
      }
      base.close();
    }
    return texts.join('\n');
  });
}

/** Requests that carry anything, or anything of the file in their address, from now on. */
function watch(page: Page, words: readonly string[]): string[] {
  const found: string[] = [];
  page.context().on('request', (request: Request) => {
    const url = decodeURIComponent(request.url());
    const isOwn = url.startsWith('blob:') || new URL(request.url()).hostname === '127.0.0.1';
    if (!isOwn || request.method() !== 'GET' || request.postDataBuffer() !== null)
      found.push(`${request.method()} ${url}`);
    if (words.some((word) => url.toLowerCase().includes(word.toLowerCase()))) found.push(url);
  });
  return found;
}

async function download(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click()
  ]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

test('a file is read, settled and checked without a byte of it being sent', async ({ page }) => {
  await open(page);
  const sent = watch(page, ['uttrekk', 'hemmelig', 'Storbyen', 'oppdiktede']);
  await choose(page, awkward);
  await expect(page.locator('.preview')).toContainText('Grünerløkka');
  await expect(page.locator('.row-header')).toContainText('Bydel');
  await expect(page.locator('.row-preamble').first()).toContainText('uttrekk');
  await expect(page.locator('main')).not.toContainText('hemmelig');
  expect((await audit(page)).violations).toEqual([]);

  await page.getByRole('link', { name: 'Gå til kolonner' }).click();
  await expect(page.locator('#steg')).toBeFocused();
  await expect(page.locator('main')).toContainText('Lagt bort');
  expect((await audit(page)).violations).toEqual([]);
  await page.getByLabel('«Storbyen»').selectOption('030199');
  await page.getByRole('button', { name: 'Bekreft og les på nytt' }).click();
  await expect(page.locator('main')).toContainText('Avgjort av deg');

  await page.getByRole('link', { name: 'Gå til kontroll' }).click();
  await expect(page.locator('.problems-error')).toHaveCount(0);
  await expect(page.locator('.problems-warning').filter({ hasText: 'Se på summene' })).toContainText('≠');
  expect((await audit(page)).violations).toEqual([]);
  const word = page.locator('.problems-warning textarea').first();
  await word.fill('Ni saker uten bydel.');
  await word.blur();

  const tidy = await download(page, /Ryddige tall/);
  const table = tidy.bytes.toString('utf8');
  expect(table.split('\n')[0]).toBe('period,area,offence,age,sex,measure,value,status,row,column');
  expect(table).toContain('2024T1,030101,ran');
  const archive = unzipSync(new Uint8Array((await download(page, /ZIP/)).bytes));
  const description: unknown = JSON.parse(strFromU8(archive['datapackage.json'] ?? new Uint8Array()));
  expect(description).toMatchObject({ resources: [{ path: tidy.name }] });
  expect(strFromU8(archive[tidy.name] ?? new Uint8Array())).toBe(table);
  const problems = (await download(page, /Alle merknader/)).bytes.toString('utf8');
  expect(problems).toContain('Ni saker uten bydel.');
  expect(problems).toMatch(/sum-mismatch,D\d+,/);
  const recipe = (await download(page, /Oppskriften/)).bytes.toString('utf8');
  expect(recipe).toContain('code:area:Storbyen');

  for (const text of [table, problems, recipe, await kept(page)]) expect(text).not.toContain('hemmelig');
  expect(sent).toEqual([]);
});

test('the way is walked by keyboard alone, and the recipe reads the next file alike', async ({ page }) => {
  // Asked for before the page opens, so that the browser hands the chooser over when Enter comes.
  const chosen = page.waitForEvent('filechooser');
  await open(page);
  await page.locator('.drop input[type="file"]').focus();
  await page.keyboard.press('Enter');
  await (await chosen).setFiles(awkward);
  await page.waitForURL(`**${START}/fil`);
  const tabTo = async (name: string) => {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => {
        const at = document.activeElement;
        const label =
          at instanceof HTMLSelectElement ? (at.labels[0]?.textContent ?? '') : (at?.textContent ?? '');
        return label.trim();
      });
      if (text.includes(name)) return;
    }
    throw new Error(`No stop called ${name}.`);
  };
  await tabTo('Gå til kolonner');
  await page.keyboard.press('Enter');
  await expect(page.locator('#steg')).toBeFocused();
  await tabTo('Storbyen');
  await page.keyboard.type('Uoppgitt');
  await tabTo('Bekreft og les på nytt');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText('Avgjort av deg');
  await expect(page.locator('#steg')).toBeFocused();
  await tabTo('Gå til kontroll');
  await page.keyboard.press('Enter');
  await expect(page.locator('.problems-error')).toHaveCount(0);
  const recipe = await download(page, /Oppskriften/);

  await page.goto(START);
  await page
    .getByLabel(/Oppskrift fra forrige gang/)
    .setInputFiles({ name: recipe.name, mimeType: 'application/json', buffer: recipe.bytes });
  await expect(page.locator('main')).toContainText('brukes på den neste filen');
  const next = awkward.buffer.toString('latin1').replaceAll('2024', '2025').replace('Type;', 'Slag;');
  await choose(page, { ...awkward, name: 'neste.csv', buffer: Buffer.from(next, 'latin1') });
  await expect(page.locator('main')).toContainText('Filen er annerledes enn oppskriften');
  await expect(page.locator('main')).toContainText('Slag');
  await expect(page.locator('.step-bar')).toContainText('Feil: 0');

  await page.goto(START);
  await page
    .getByLabel(/Oppskrift fra forrige gang/)
    .setInputFiles({ name: recipe.name, mimeType: 'application/json', buffer: recipe.bytes });
  await expect(page.locator('main')).toContainText('brukes på den neste filen');
  await choose(page, { ...awkward, name: 'utf-8.csv', buffer: Buffer.from(next, 'utf8') });
  await expect(page.locator('main')).toContainText('på en annen måte enn oppskriften sier: tegnsettet');
});

test('a file that is dropped on the page is read as one that is chosen', async ({ page }) => {
  await open(page);
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'sluppet.csv', { type: 'text/csv' }));
    return transfer;
  }, 'Periode;Bydel;Lovbrudd;Antall\n2025T1;Alna;Ran;12\n2025T1;Sagene;Ran;7\n');
  await page.locator('.drop').dispatchEvent('dragover', { dataTransfer: dropped });
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
  await page.waitForURL(`**${START}/fil`);
  await expect(page.locator('.preview')).toContainText('Sagene');
});

test('case rows are counted here, and nothing of a person is shown or kept', async ({ page }) => {
  await open(page);
  await choose(page, records);
  const shown = await page.locator('main').innerText();
  expect(shown).not.toMatch(/Nordmann|Hansen|Olsen|164000/);
  await page.goto(`${START}/kontroll`);
  await expect(page.locator('.facts')).toContainText('Tall');
  expect(await kept(page)).not.toMatch(/Nordmann|Hansen|Olsen|164000/);
});

test('how the file was read can be changed, and the file is read again by it', async ({ page }) => {
  await open(page);
  await choose(page, awkward);
  await page.getByLabel('Tegnsett').selectOption('utf-8');
  await page.getByRole('button', { name: 'Les filen på nytt' }).click();
  await expect(page.locator('.preview')).not.toContainText('Grünerløkka');
  await page.getByLabel('Tegnsett').selectOption('windows-1252');
  await page.getByRole('button', { name: 'Les filen på nytt' }).click();
  await expect(page.locator('.preview')).toContainText('Grünerløkka');
});

test('a reading that is cancelled leaves what was done before', async ({ page }) => {
  await open(page);
  await choose(page, awkward);
  await page.getByRole('link', { name: 'Velg en annen fil' }).click();
  const many = ['bydel;type;periode;antall'];
  for (let at = 0; at < 400_000; at += 1) many.push(`Alna;Ran;${1900 + (at % 120)};${at}`);
  await page
    .locator('.drop input[type="file"]')
    .setInputFiles({ name: 'stor.csv', mimeType: 'text/csv', buffer: Buffer.from(many.join('\n')) });
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect(page.locator('.reading')).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('avbrutt');
  await expect(page.locator('.upload-head')).toContainText(awkward.name);
});

test('a file that is no table gets one message, and the draft stays', async ({ page }) => {
  await open(page);
  await choose(page, awkward);
  await page.getByRole('link', { name: 'Velg en annen fil' }).click();
  await page.locator('.drop input[type="file"]').setInputFiles(letter);
  await expect(page.locator('main').getByText('brev.txt er ikke en tabell')).toBeVisible();
  await expect(page.locator('main')).toContainText('er der fortsatt');
  await expect(page.locator('.upload-head')).toContainText(awkward.name);
  expect(new URL(page.url()).pathname).toBe(START);
});

test('the draft is found again after a reload, with its words, and can be cleared away', async ({ page }) => {
  await open(page);
  await choose(page, awkward);
  await page.locator('.step-bar').getByRole('link', { name: 'Kontroll' }).click();
  const word = page.locator('.problems-warning textarea').first();
  await word.fill('Sett på.');
  await word.blur();
  await page.reload();
  await expect(page.locator('.problems-warning textarea').first()).toHaveValue('Sett på.');
  await page.goto(`${START}/kolonner`);
  await expect(page.getByText('Velg filen på nytt for å endre noe')).toBeVisible();
  await page.locator('.drop input[type="file"]').setInputFiles(awkward);
  await expect(page.getByRole('button', { name: 'Bekreft og les på nytt' })).toBeVisible();

  await page.goto(START);
  await page.getByRole('button', { name: 'Slett alt fra denne nettleseren' }).click();
  await page.getByRole('button', { name: 'Ja, slett alt' }).click();
  await expect(page.getByText('Utkast i denne nettleseren')).toHaveCount(0);
  await page.goto(`${START}/kontroll`);
  await expect(page.locator('#steg')).toHaveText('Ingen fil er valgt');
  expect(await kept(page)).not.toContain('Gamle Oslo');
});

test('pasted cells are read as a file is', async ({ page }) => {
  await open(page);
  await page.getByText('Lim inn tall i stedet').click();
  await page
    .getByLabel(/Lim inn fra et regneark/)
    .fill('bydel\tår\tantall\nAlna\t2023\t12\nAlna\t2024\t15\nSagene\t2023\t8\nSagene\t2024\t9\n');
  await page.getByRole('button', { name: 'Les det som er limt inn' }).click();
  await page.waitForURL(`**${START}/fil`);
  await expect(page.locator('.preview')).toContainText('Sagene');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs it, and why, and has no button that does nothing', async ({ page }) => {
    for (const step of ['', '/fil', '/kolonner', '/kontroll']) {
      const response = await page.goto(`${START}${step}`);
      expect(response?.status()).toBe(200);
      // Playwright's own matchers leave out what stands in noscript, which is what is shown here.
      expect(await page.locator('main').innerText()).toContain('Her trengs JavaScript');
      await expect(page.locator('main').locator('button, input')).toHaveCount(0);
    }
  });
});
