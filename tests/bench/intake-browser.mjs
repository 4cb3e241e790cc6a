import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments } from '../../scripts/lib/browser.mjs';
import { startPlainSite } from './plain-site.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */

const ROWS = 1_000_000;
/** Rows of the large file; 0 leaves it out. */
const MANY_ROWS = Number(process.env['RADSTALL_BENCH_ROWS'] ?? 5_000_000);
const PATIENCE = 600_000;

/**
 * Writes made-up counts in an analyst's dialect, each key once up to 5 400 000 rows.
 * @param {string} file
 * @param {number} rows
 */
function writeTable(file, rows) {
  const bydeler = Array.from({ length: 15 }, (_, at) => `0301${`${at + 1}`.padStart(2, '0')}`);
  const types = [
    'Ran',
    'Skadeverk',
    'Trusler',
    'Kroppskrenkelse',
    'Kroppsskade',
    'Mishandling',
    'Voldtekt',
    'Tyveri fra person',
    'Tyveri fra butikk',
    'Tyveri fra bolig'
  ];
  const ages = ['0-14', '15-17', '18-24', '25+', 'ukjent'];
  const sexes = ['Mann', 'Kvinne', 'Ukjent'];
  const perMonth = bydeler.length * types.length * ages.length * sexes.length;
  const months = Math.ceil(rows / perMonth);
  const out = openSync(file, 'w');
  let lines = 'måned;bydel;lovbrudd;alder;kjønn;antall\n';
  let written = 0;
  let state = 42;
  for (let month = 0; month < months && written < rows; month += 1) {
    const code = `${1900 + (Math.floor(month / 12) % 200)}M${`${(month % 12) + 1}`.padStart(2, '0')}`;
    for (let at = 0; at < perMonth && written < rows; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const bydel = bydeler[at % 15];
      const type = types[Math.floor(at / 15) % 10];
      const age = ages[Math.floor(at / 150) % 5];
      const sex = sexes[Math.floor(at / 750) % 3];
      lines += `${code};${bydel};${type};${age};${sex};${state % 90}\n`;
      written += 1;
    }
    if (lines.length > 1_000_000) {
      writeSync(out, lines);
      lines = '';
    }
  }
  writeSync(out, lines);
  closeSync(out);
}

/**
 * The most memory that any renderer below `pid` has held, page and threads together, in MB; null where the system does not tell.
 * @param {number} pid
 * @returns {number | null}
 */
function mostMemory(pid) {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const parents = new Map(
      processes.map((name) => {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const number = (/** @type {string} */ key) =>
          Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        const isRenderer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer');
        return [Number(name), { parent: number('PPid'), most: isRenderer ? number('VmHWM') / 1024 : 0 }];
      })
    );
    const isBelow = (/** @type {number} */ one) => {
      for (let at = parents.get(one); at !== undefined; at = parents.get(at.parent))
        if (at.parent === pid) return true;
      return false;
    };
    return Math.max(0, ...[...parents].filter(([one]) => isBelow(one)).map(([, { most }]) => most));
  } catch {
    return null;
  }
}

/**
 * Chooses a file and waits until it is read.
 * @param {import('@playwright/test').Page} page
 * @param {string} file
 * @returns {Promise<number>} milliseconds from the choice to the preview on the page
 */
async function readHere(page, file) {
  await page.evaluate(() => {
    document.addEventListener('change', () => performance.mark('chosen'), { capture: true, once: true });
  });
  await page.locator('.drop input[type="file"]').setInputFiles(file);
  const fault = page.getByText('kunne ikke leses').first();
  await page.locator('.preview').or(fault).first().waitFor({ timeout: PATIENCE });
  if (await fault.isVisible()) throw new Error(await fault.innerText());
  return page.evaluate(
    () => performance.now() - (performance.getEntriesByName('chosen').at(-1)?.startTime ?? NaN)
  );
}

/**
 * A million rows read, checked and mapped in the browser, beside DuckDB-WASM's own reader of the same file in the same run.
 * @param {string} site
 * @param {string | null} executablePath
 * @returns {Promise<Figure[]>}
 */
export async function measureIntakeInBrowser(site, executablePath) {
  const folder = mkdtempSync(join(tmpdir(), 'radstall-read-'));
  const file = join(folder, 'tall.csv');
  writeTable(file, ROWS);
  const plain = await startPlainSite('plain-read');
  const server = await chromium.launchServer({
    args: browserArguments,
    ...(executablePath === null ? {} : { executablePath })
  });
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const bare = await browser.newPage();
    await bare.goto(plain.address);
    await bare.evaluate(() => {
      document.addEventListener('change', () => performance.mark('chosen'), { capture: true, once: true });
    });
    await bare.locator('input').setInputFiles(file);
    await bare.waitForFunction(() => document.getElementById('rows')?.textContent !== '', null, {
      timeout: PATIENCE,
      polling: 20
    });
    const [bareAll, bareRead] = await bare.evaluate(() => {
      const at = (/** @type {string} */ name) => performance.getEntriesByName(name).at(-1)?.startTime ?? NaN;
      return [performance.now() - at('chosen'), performance.now() - at('started')];
    });
    await bare.close();

    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      /** @type {number[]} */
      const tasks = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration))
      ).observe({ type: 'longtask' });
    });
    await page.goto(`${site}/arbeid/opplasting`, { waitUntil: 'networkidle' });
    await page.evaluate(() => Reflect.get(window, 'tasks').splice(0));
    const own = await readHere(page, file);
    const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(window, 'tasks')));

    await page.goto(`${site}/arbeid/opplasting`, { waitUntil: 'networkidle' });
    await page.locator('.drop input[type="file"]').setInputFiles(file);
    await page.getByText(/Del [4-6] av/).waitFor({ timeout: PATIENCE });
    const cancelled = await page.evaluate(async () => {
      const button = document.querySelector('.reading button');
      const began = performance.now();
      if (button instanceof HTMLElement) button.click();
      while (document.querySelector('.reading')) await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - began;
    });
    /** @type {Figure[]} */
    const figures = [
      { title: '1 000 000 rader i nettleseren, fra valg til visning', value: own, unit: 'ms' },
      {
        title: 'Samme fil med bare DuckDB-WASM, motorstart med',
        value: bareAll,
        unit: 'ms',
        note: `lesingen alene ${Math.round(bareRead)} ms`
      },
      {
        title: 'Derav: lest, kontrollert og koblet delt på bare lest',
        value: own / bareAll,
        unit: '×',
        limit: 2
      },
      {
        title: 'Det samme uten motorstarten, på begge sider',
        value: (own - (bareAll - bareRead)) / bareRead,
        unit: '×'
      },
      { title: 'Lengste oppgave på siden imens', value: longest, unit: 'ms', limit: 200 },
      { title: 'Fra avbryt til avbrutt', value: cancelled, unit: 'ms', limit: 200 }
    ];
    if (MANY_ROWS > 0) {
      const many = join(folder, 'mange.csv');
      writeTable(many, MANY_ROWS);
      await page.goto(`${site}/arbeid/opplasting`, { waitUntil: 'networkidle' });
      const time = await readHere(page, many);
      const memory = mostMemory(server.process().pid ?? 0);
      figures.push(
        { title: `${MANY_ROWS} rader i nettleseren`, value: time, unit: 'ms' },
        { title: 'Mest minne i sidens prosess da', value: memory, unit: 'MB', limit: 2_500 }
      );
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
    plain.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
