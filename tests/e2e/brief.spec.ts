import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, type Page } from './support/test';
import { A4, readPdf } from './support/pdf';

const root = fileURLToPath(new URL('../..', import.meta.url));
const brief = '/moter/2025-06-12/brief';

/** What the brief is as a PDF, whatever its headings are. */
const twoSheets = {
  pages: 2,
  sizes: new Set([A4]),
  tagged: true,
  outline: true,
  language: 'nb'
};

/** Calls the command line as a person does, in a home and with data of its own. */
function radstall(
  args: readonly string[],
  environment: Readonly<Record<string, string>>
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ORIGIN: '', ...environment };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/radstall.mjs', ...args],
      { cwd: root, env },
      (fault, stdout, stderr) => {
        resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, stdout, stderr });
      }
    );
  });
}

/** The parts of the sheets in print that stick out of their sheet. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.brief-page')].flatMap((sheet) => {
      const { bottom, right } = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll('*')]
        .filter((part) => {
          const box = part.getBoundingClientRect();
          return box.height > 1 && (box.bottom > bottom + 4 || box.right > right + 1);
        })
        .map((part) => `${part.tagName}.${part.getAttribute('class') ?? ''}`);
    })
  );
}

for (const [what, path] of [
  ['the city', brief],
  ['a bydel', `${brief}?area=030115`],
  ['a place where nobody is counted', `${brief}?area=030116`],
  ['a meeting without minutes before it', '/moter/2025-05-14/brief']
]) {
  test(`A24 the brief of ${what} is two tagged sheets of A4 with nothing cut`, async ({ page }) => {
    await page.goto(path ?? brief, { waitUntil: 'networkidle' });
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    expect(readPdf(pdf)).toMatchObject(twoSheets);
    await page.setViewportSize({ width: 680, height: 1024 });
    await page.emulateMedia({ media: 'print' });
    expect(await sticksOut(page)).toEqual([]);
    for (const plot of await page.locator('.figure-plot').all())
      expect((await plot.boundingBox())?.height ?? 0).toBeGreaterThan(140);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [320, 390, 820]) {
    test(`the brief reads at ${width} px, and nothing scrolls sideways`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(brief);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møtet 12. juni 2025');
      await expect(page.getByRole('row', { name: /Alle anmeldte/u })).toContainText('Sikker nedgang');
      await expect(page.getByText('Spørsmål du kan ta med')).toBeVisible();
      await expect(page.getByRole('button', { name: /Skriv ut/u })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Vis', exact: true })).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });
  }
});

test('with script the brief can be printed, and the choice of area goes to its address', async ({ page }) => {
  await page.goto(brief);
  await expect(page.getByRole('button', { name: 'Skriv ut / lagre som PDF' })).toBeVisible();
  await page.getByLabel('Område').selectOption('030105');
  await expect(page).toHaveURL(/brief\?area=030105$/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møtet 12. juni 2025, bydel Frogner');
  await expect(page.getByText(/Vi viser ikke tall for [^.]*hatmotiv i bydel Frogner/u)).toBeVisible();
});

test('verdicts on made-up figures say that they are examples, and retold words are not quoted', async ({
  page
}) => {
  await page.goto(brief);
  const rows = page.locator('.said-table tbody tr');
  expect(await rows.count()).toBeGreaterThan(3);
  for (const tag of await rows.locator('.tag').allInnerTexts()) expect(tag).toContain('Eksempel: ');
  await expect(page.locator('.said-table q')).toHaveCount(0);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('every statement, point and question leads to its place in the minutes', async ({ page, request }) => {
  await page.goto(brief);
  const links = await page
    .locator('.brief-page :is(.no a, .brief-asks a)')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(10);
  const minutes = await (await request.get('/moter/2025-05-14')).text();
  for (const link of links) expect(minutes).toContain(`id="${link.split('#')[1] ?? ''}"`);
});

test('a meeting that is not there is answered with those that are', async ({ page }) => {
  const response = await page.goto('/moter/2031-01-01/brief');
  expect(response?.status()).toBe(404);
  await expect(page.getByText(/Møtene er [^.]*2025-05-14, 2025-06-12/u)).toBeVisible();
});

test.describe('from the command line', () => {
  test.describe.configure({ timeout: 180_000 });
  let folder: string;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'radstall-brief-e2e-'));
  });

  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a page in one file opens from the disk, asks for nothing else, and leads to the site', async ({
    page
  }) => {
    const out = join(folder, 'brief.html');
    const made = await radstall(['brief', '2025-06-12', '--area', '030105', '--out', out], {
      RADSTALL_HOME: join(folder, 'home'),
      ORIGIN: 'https://eksempel.no'
    });
    expect([made.code, made.stdout.trim()]).toEqual([0, out]);
    const asked: string[] = [];
    page.on('request', (one) => asked.push(one.url()));
    await page.goto(pathToFileURL(out).href);
    await page.evaluate(() => document.fonts.ready);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(out).href]);
    expect(await page.evaluate(() => document.fonts.check('16px "Inter Variable"'))).toBe(true);
    await expect(page.locator('script')).toHaveCount(0);
    await expect(page.getByRole('img', { name: /QR-kode/u })).toBeVisible();
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(link).toMatch(/^(?:https:\/\/eksempel\.no\/|#)/u);
  });

  test('a PDF is two tagged sheets with a title, and says what ORIGIN would give', async () => {
    const out = join(folder, 'brief.pdf');
    const made = await radstall(['brief', '2025-06-12', '--out', out], {
      RADSTALL_HOME: join(folder, 'home')
    });
    expect([made.code, made.stdout.trim()]).toEqual([0, out]);
    expect(made.stderr).toMatch(/ORIGIN er ikke satt[^\n]*\n$/u);
    expect(readPdf(await readFile(out))).toMatchObject(twoSheets);
  });

  test('an unknown meeting or area is refused in one line', async () => {
    const home = { RADSTALL_HOME: join(folder, 'home') };
    const out = join(folder, 'ingen.html');
    for (const [args, line] of [
      [['2031-01-01'], /Det er ikke lagt inn noe møte 2031-01-01\.[^\n]*2025-06-12\.\n$/u],
      [['2025-06-12', '--area', '9999'], /«9999» er ikke et område[^\n]*\n$/u]
    ] as const) {
      const { code, stdout, stderr } = await radstall(['brief', ...args, '--out', out], home);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(line);
    }
  });

  test('minutes with three times as many statements still give two sheets, and a count of the rest', async () => {
    const data = join(folder, 'data');
    await cp(join(root, 'data'), data, { recursive: true });
    const file = join(data, 'meetings/2025-05-14/meeting.json');
    const meeting = JSON.parse(await readFile(file, 'utf8')) as {
      confirmed: { id: string; statement: number }[];
    };
    const most = Math.max(...meeting.confirmed.map(({ statement }) => statement));
    const confirmed = [0, 1, 2].flatMap((time) =>
      meeting.confirmed.map((one) => ({
        ...one,
        id: `${one.id}-${time}`,
        statement: one.statement + time * most
      }))
    );
    await writeFile(file, JSON.stringify({ ...meeting, confirmed }));
    const home = { RADSTALL_HOME: join(folder, 'full'), RADSTALL_DATA: data };
    for (const out of [join(folder, 'full.pdf'), join(folder, 'full.html')]) {
      expect((await radstall(['brief', '2025-06-12', '--out', out], home)).code).toBe(0);
    }
    expect(readPdf(await readFile(join(folder, 'full.pdf')))).toMatchObject(twoSheets);
    expect(await readFile(join(folder, 'full.html'), 'utf8')).toMatch(/\d+ til står på siden for møtet/u);
  });
});
