import { readFileSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import { quantile } from './report.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */

const TOPIC = '/tema/ran';
const PAGES = ['/', '/tema/alle', TOPIC, '/tema/ungdom', '/moter', '/moter/2025-05-14', '/om/metode'];
const CONNECTIONS = 32;
const WARM_MS = 1_500;
const MEASURE_MS = 5_000;

/** Readers at once, each opening a page, reading it for a while, and opening the next. */
const READERS = 200;
const READERS_MS = 60_000;
const READING_MS = 1_000;

/**
 * Asks for one address over a kept connection.
 * @param {Agent} agent
 * @param {string} address
 * @returns {Promise<{ status: number, bytes: number }>}
 */
function ask(agent, address) {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'accept-encoding': 'br', accept: 'text/html' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

/**
 * Asks again and again over a fixed number of connections.
 * @param {() => string | null} next the next address; null ends
 * @returns {Promise<{ perSecond: number, p95: number, asked: number, failed: number }>}
 */
async function load(next) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  /** @type {number[]} */
  const times = [];
  let failed = 0;
  const began = performance.now();
  const loop = async () => {
    for (let address = next(); address !== null; address = next()) {
      const asked = performance.now();
      const { status } = await ask(agent, address);
      times.push(performance.now() - asked);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  agent.destroy();
  return {
    perSecond: (times.length / (performance.now() - began)) * 1000,
    p95: quantile(times, 0.95),
    asked: times.length,
    failed
  };
}

/**
 * The same address for a time.
 * @param {string} address
 * @param {number} forMs
 */
function same(address, forMs) {
  const until = performance.now() + forMs;
  return () => (performance.now() < until ? address : null);
}

/**
 * Many readers at once for a minute, over a connection each: a page, its answer read whole, a while, the next page. They begin spread out
 * over the first while.
 * @param {string[]} addresses the pages they go through, each from a place of its own
 */
async function readers(addresses) {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const until = performance.now() + READERS_MS;
  /** @type {number[]} */
  const times = [];
  let failed = 0;
  const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const read = async (/** @type {number} */ reader) => {
    await wait((READING_MS * reader) / READERS);
    for (let step = reader; performance.now() < until; step += 1) {
      const asked = performance.now();
      const answer = await ask(agent, addresses[step % addresses.length] ?? '').catch(() => null);
      times.push(performance.now() - asked);
      if (answer?.status !== 200) failed += 1;
      await wait(READING_MS);
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader)));
  agent.destroy();
  return { asked: times.length, failed, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** A server that only sends as many bytes as the page has: what this load and this machine reach at most. */
async function bareServer(/** @type {number} */ bytes) {
  const body = Buffer.alloc(bytes, 'x');
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': body.length });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    server,
    address: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`
  };
}

/** Every address of the topic page that its filters lead to, each of them once. */
async function everyAddress(/** @type {string} */ site) {
  const page = await (await fetch(`${site}${TOPIC}`)).text();
  const choices = (/** @type {string} */ name) => {
    const [, select = ''] =
      new RegExp(`<select[^>]*name="${name}"[^>]*>(.*?)</select>`, 's').exec(page) ?? [];
    return [...select.matchAll(/<option[^>]*value="([^"]+)"/g)].map(([, value = '']) => value);
  };
  return choices('period').flatMap((period) =>
    choices('area').flatMap((area) => [`${site}${TOPIC}?period=${period}&area=${area}`])
  );
}

/** @param {number} pid */
function memory(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (/** @type {string} */ name) =>
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN);
    return { now: kilobytes('VmRSS') / 1024, most: kilobytes('VmHWM') / 1024 };
  } catch {
    return null;
  }
}

/**
 * What the server manages on this machine, the load itself included: the same page again and again, and every page once.
 * @param {string} site
 * @param {number} pid the server's process
 * @returns {Promise<Figure[]>}
 */
export async function measureServer(site, pid) {
  const address = `${site}${TOPIC}`;
  const { bytes } = await ask(new Agent(), address);
  const addresses = await everyAddress(site);
  const queue = addresses.values();
  const until = performance.now() + MEASURE_MS;
  const uncached = await load(() => (performance.now() < until ? (queue.next().value ?? null) : null));
  await load(same(address, WARM_MS));
  const cached = await load(same(address, MEASURE_MS));
  const many = await readers([...PAGES.map((path) => `${site}${path}`), ...addresses]);
  const used = memory(pid);
  const bare = await bareServer(bytes);
  await load(same(bare.address, WARM_MS));
  const most = await load(same(bare.address, MEASURE_MS));
  bare.server.closeAllConnections();
  bare.server.close();
  const failed = uncached.failed + cached.failed + many.failed;
  return [
    {
      title: `${TOPIC} om igjen`,
      value: cached.perSecond,
      unit: 'per s',
      limit: 1_500,
      isFloor: true,
      note: `95 av 100 på ${cached.p95.toFixed(0)} ms`
    },
    { title: 'Bar Node-tjener med like mange byte', value: most.perSecond, unit: 'per s' },
    { title: 'Vår delt på den bare', value: cached.perSecond / most.perSecond, unit: '×' },
    {
      title: `${TOPIC}, hver adresse første gang`,
      value: addresses.length === 0 ? null : uncached.perSecond,
      unit: 'per s',
      limit: 150,
      isFloor: true,
      note: `${uncached.asked} adresser, 95 av 100 på ${uncached.p95.toFixed(0)} ms`
    },
    {
      title: `${READERS} lesere i ett minutt, halvparten innen`,
      value: many.p50,
      unit: 'ms',
      note: `${many.asked} sider`
    },
    { title: `${READERS} lesere i ett minutt, 99 av 100 innen`, value: many.p99, unit: 'ms' },
    { title: 'Svar som ikke var 200', value: failed, unit: 'stk.', limit: 0 },
    { title: 'Minne i tjeneren etterpå', value: used?.now ?? null, unit: 'MB', limit: 350 },
    { title: 'Minne i tjeneren på det meste', value: used?.most ?? null, unit: 'MB' }
  ];
}
