import { chromium } from '@playwright/test';
import { browserArguments } from '../../scripts/lib/browser.mjs';
import { quantile } from './report.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */

const TOPIC = '/tema/ran';
const CHANGES = 60;
const TITLE = 'Filter til ny figur med varm motor, 95 av 100';

/**
 * Changes the area and waits until the page has drawn the figure anew.
 * @param {import('@playwright/test').Page} page
 * @param {string} area
 * @returns {Promise<{ answerMs: number, paintMs: number } | null>} from the change to the answer, and to what is painted; null where the
 *   server answered
 */
function change(page, area) {
  return page.evaluate(async (value) => {
    const select = document.querySelector('select[name="area"]');
    const figure = document.querySelector('figure[data-chart]');
    if (!(select instanceof HTMLSelectElement) || !figure)
      throw new Error('The page has no filter or no figure.');
    performance.clearMarks();
    const drawn = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true
      });
      void observer;
    });
    const began = performance.now();
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const address = () => new URL(location.href).searchParams.get('area') ?? '0301';
    let painted = Number(await drawn);
    while (address() !== value) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(undefined))));
      painted = performance.now();
    }
    const [answered] = performance.getEntriesByName('radstall:filter:answered');
    return answered ? { answerMs: answered.startTime - began, paintMs: painted - began } : null;
  }, area);
}

/**
 * How long a change of filter takes once the browser's own engine answers, beside how long the answer itself takes.
 * @param {string} site
 * @param {string | null} executablePath
 * @returns {Promise<Figure[]>}
 */
export async function measureFilter(site, executablePath) {
  const browser = await chromium.launch({
    args: browserArguments,
    ...(executablePath === null ? {} : { executablePath })
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${site}${TOPIC}`, { waitUntil: 'networkidle' });
    const areas = await page.$$eval('select[name="area"] option', (options) =>
      options.map((option) => option.getAttribute('value') ?? '')
    );
    if (areas.length < 3)
      return [{ title: TITLE, value: null, unit: 'ms', note: 'siden har ingen områder å velge' }];
    const at = (/** @type {number} */ step) => areas[1 + (step % (areas.length - 1))] ?? '';
    let isWarm = false;
    for (let step = 0; step < 40 && !isWarm; step += 1) {
      isWarm = (await change(page, at(step))) !== null;
      if (!isWarm) await page.waitForTimeout(500);
    }
    if (!isWarm)
      return [{ title: TITLE, value: null, unit: 'ms', note: 'motoren i nettleseren ble aldri varm' }];
    /** @type {{ answerMs: number, paintMs: number }[]} */
    const times = [];
    const start = areas.indexOf(new URL(page.url()).searchParams.get('area') ?? '');
    for (let step = 0; step < CHANGES; step += 1) {
      const time = await change(page, at(start + step));
      if (time) times.push(time);
    }
    const paint = quantile(
      times.map(({ paintMs }) => paintMs),
      0.95
    );
    const answer = quantile(
      times.map(({ answerMs }) => answerMs),
      0.95
    );
    return [
      { title: TITLE, value: paint, unit: 'ms', limit: 50, note: `${times.length} valg` },
      { title: 'Derav til svaret er regnet ut, 95 av 100', value: answer, unit: 'ms' },
      { title: 'Ny figur delt på svaret', value: paint / answer, unit: '×' }
    ];
  } finally {
    await browser.close();
  }
}
