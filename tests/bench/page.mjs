import { chromium } from '@playwright/test';
import { browserArguments } from '../../scripts/lib/browser.mjs';
import { launchPipe } from './browser-pipe.mjs';
import { startPlainSite } from './plain-site.mjs';
import { quantile } from './report.mjs';
import { startSlowLine } from './slow-line.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */

const TOPIC = '/tema/ran';
const RUNS = 9;
const LINE = { bitsPerSecond: 9_000_000, roundTripMs: 40 };
const CPU_SLOWER = 4;
const SCREEN = { width: 1280, height: 900 };

/** How long a first figure is waited for. */
const FIGURE_MS = 120_000;

/**
 * Run in the page from its first moment: tells when the first figure has been painted. A frame first calls, then lays out and paints; the
 * frame after the one that found the figure begins when that is done.
 */
function watchFirstFigure() {
  const look = () => {
    const drawn = document.querySelector('figure[data-chart] svg');
    if (!drawn || drawn.childElementCount === 0) return void requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const { benchFigure } = /** @type {{ benchFigure?: (ms: string) => void }} */ (globalThis);
      benchFigure?.(`${performance.now()}`);
    });
  };
  requestAnimationFrame(look);
}

/**
 * How long a reader with nothing cached and a slow machine waits for the first figure.
 * @param {import('./browser-pipe.mjs').Pipe} browser
 * @param {string} address
 * @returns {Promise<number>} ms
 */
async function firstFigure(browser, address) {
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const tell = (/** @type {string} */ method, params = {}) => browser.send(method, params, sessionId);
  try {
    await tell('Page.enable');
    await tell('Network.enable');
    await tell('Network.setCacheDisabled', { cacheDisabled: true });
    await tell('Emulation.setDeviceMetricsOverride', { ...SCREEN, deviceScaleFactor: 1, mobile: false });
    await tell('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    // The page calls out by itself: to ask it over and over would cost a slow machine as much as the figure does.
    await tell('Runtime.enable');
    await tell('Runtime.addBinding', { name: 'benchFigure' });
    await tell('Page.addScriptToEvaluateOnNewDocument', { source: `(${watchFirstFigure})()` });
    /** @type {Promise<number>} */
    const painted = new Promise((resolve, reject) => {
      browser.listen((told) => {
        if (told.method === 'Runtime.bindingCalled' && told.sessionId === sessionId) {
          resolve(Number(told.params['payload']));
        }
      });
      setTimeout(() => reject(new Error(`${address} showed no figure`)), FIGURE_MS).unref();
    });
    await tell('Page.navigate', { url: address });
    return await painted;
  } finally {
    await browser.send('Target.disposeBrowserContext', { browserContextId });
  }
}

/**
 * What a page fetches before anybody has touched it.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<{ url: string, type: string, bytes: number, headBytes: number }[]>}
 */
async function requestsOf(browser, address) {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    /** @type {Map<string, { url: string, type: string, bytes: number, headBytes: number }>} */
    const requests = new Map();
    cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      requests.set(requestId, { url: request.url, type: type ?? 'Other', bytes: 0, headBytes: 0 });
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.bytes = encodedDataLength;
    });
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      const request = requests.get(requestId);
      if (request) request.headBytes = response.encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return [...requests.values()].filter(({ url }) => url.startsWith('http'));
  } finally {
    await context.close();
  }
}

/**
 * What a page fetches of script when its reader first touches it, packed, in kB.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function scriptAfterTouch(browser, address) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    /** @type {Promise<number>[]} */
    const sizes = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.keyboard.press('Tab');
    await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  } finally {
    await context.close();
  }
}

/**
 * @param {import('./browser-pipe.mjs').Pipe} browser
 * @param {string} address
 */
async function medianFigure(browser, address) {
  const { origin, pathname } = new URL(address);
  const line = await startSlowLine(origin, LINE);
  /** @type {number[]} */
  const times = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      times.push(await firstFigure(browser, `${line.address}${pathname}`));
    }
  } finally {
    line.close();
  }
  return quantile(times, 0.5) / 1000;
}

/**
 * The topic page on a slow line and machine beside a plain page that does all in the browser, and what it fetches before anybody has
 * touched it.
 * @param {string} site
 * @param {string | null} executablePath
 * @returns {Promise<Figure[]>}
 */
export async function measurePage(site, executablePath) {
  const plain = await startPlainSite();
  const browser = await chromium.launch({
    args: browserArguments,
    ...(executablePath === null ? {} : { executablePath })
  });
  const pipe = launchPipe(executablePath ?? chromium.executablePath());
  try {
    const requests = await requestsOf(browser, `${site}${TOPIC}`);
    const own = await medianFigure(pipe, `${site}${TOPIC}`);
    const plainly = await medianFigure(pipe, plain.address);
    const all = requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    const scripts = requests.filter(({ type }) => type === 'Script');
    const script = scripts.reduce((sum, { bytes, headBytes }) => sum + bytes - headBytes, 0) / 1000;
    const count = (/** @type {RegExp} */ pattern) => requests.filter(({ url }) => pattern.test(url)).length;
    const afterTouch = await scriptAfterTouch(browser, `${site}${TOPIC}`);
    const foreign = requests.filter(({ url }) => !url.startsWith(`${site}/`)).length;
    return [
      { title: `${TOPIC}: første figur, 9 Mbit/s, 40 ms, CPU × 4`, value: own, unit: 's', limit: 0.7 },
      { title: 'Enkel side, CSV → DuckDB-WASM → D3, samme vilkår', value: plainly, unit: 's' },
      { title: 'Enkel side delt på vår', value: plainly / own, unit: '×' },
      { title: `${TOPIC}: alt som hentes`, value: all, unit: 'kB', limit: 250 },
      {
        title: `${TOPIC}: skript før siden røres, pakket`,
        value: script,
        unit: 'kB',
        limit: 90,
        note: `${scripts.length} filer`
      },
      { title: `${TOPIC}: skript etter første berøring, pakket`, value: afterTouch, unit: 'kB' },
      { title: `${TOPIC}: WebAssembly-filer`, value: count(/\.wasm/), unit: 'stk.', limit: 0 },
      { title: `${TOPIC}: forespørsler til andre`, value: foreign, unit: 'stk.', limit: 0 }
    ];
  } finally {
    await pipe.close();
    await browser.close();
    plain.close();
  }
}
