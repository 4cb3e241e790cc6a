import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, message, PlainFailure, root, say } from './root.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response, next: () => void) => void} Handler
 */

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Threads that hold a person's file keep the page's policy themselves: a thread is bound by its own answer's, not by the page's. */
const THREAD = /\/(?:duckdb-browser-eh\.worker|reading-worker|pack-worker)[^/]*\.js$/;
const THREAD_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; object-src 'none'";

/** How long open requests get to end when the server is asked to stop. */
const SHUTDOWN_MS = 5_000;

/**
 * Serves the built site until the process is asked to stop. Says where on stdout, after what the application says as it starts. Ends
 * the process with exit code 1 and one clear line where the port is taken or the application cannot start.
 * @param {{ port?: string | undefined, host?: string | undefined }} [where] else PORT and HOST of the environment, else 3000 and 127.0.0.1
 */
export async function serve({
  port = environment.PORT || '3000',
  host = environment.HOST || '127.0.0.1'
} = {}) {
  const server = createServer();
  try {
    const taken = await listen(server, host, port);
    const address = `http://${nameOf(host)}:${taken}`;
    const givenOrigin = environment.ORIGIN;
    environment.ORIGIN = givenOrigin || address;
    const own = givenOrigin
      ? null
      : { origin: address, isLoopback: LOOPBACK.includes(nameOf(host)), port: taken };
    const starting = load();
    server.on('request', (request, response) => {
      if (own !== null) alignOrigin(request, own);
      if (THREAD.test(new URL(request.url ?? '/', 'http://own').pathname))
        response.setHeader('content-security-policy', THREAD_POLICY);
      void starting.then(
        (handler) => handler(request, response, () => notFound(response)),
        () => {}
      );
    });
    stopOnSignals(server);
    await starting;
    stopWithNpm(server);
    process.stdout.write(`Rådstall svarer på ${address}\n`);
  } catch (fault) {
    say(message(fault));
    process.exit(1);
  }
}

/**
 * @returns {Promise<Handler>} the built application; rejects with its own message where it cannot start
 */
async function load() {
  // A document of minutes may weigh 50 MB; who may send one is asked before any of it is read.
  environment.BODY_SIZE_LIMIT ||= '52M';
  const file = join(root, 'build/site/handler.js');
  if (!existsSync(file)) throw new PlainFailure('Nettstedet er ikke bygd. Kjør npm run build.');
  return (await import(pathToFileURL(file).href)).handler;
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {string} port
 * @returns {Promise<number>} the port listened on: the given one, or a free one where it is 0
 */
function listen(server, host, port) {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535) {
    throw new PlainFailure(`PORT må være et tall fra 0 til 65535, men er «${port}».`);
  }
  return new Promise((resolve, reject) => {
    server.once('error', (fault) => reject(new PlainFailure(whyNotListening(fault, host, port))));
    server.listen(number, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : number);
    });
  });
}

/**
 * @param {NodeJS.ErrnoException} fault
 * @param {string} host
 * @param {string} port
 */
function whyNotListening(fault, host, port) {
  if (fault.code === 'EADDRINUSE') {
    return `Port ${port} er opptatt. Stopp programmet som bruker den, eller velg en annen: PORT=3001 npm start`;
  }
  if (fault.code === 'EACCES')
    return `Port ${port} krever flere rettigheter. Velg en over 1023: PORT=3001 npm start`;
  return `Kan ikke lytte på ${host}, port ${port}: ${fault.message}`;
}

/**
 * A browser reaches the same server by several names (127.0.0.1, localhost, the machine's own). A form sent from a page of the name it
 * is sent to is this site's own; it is given the one origin that the application knows. On a loopback address only loopback names
 * count, so that no foreign name that leads here is believed.
 * @param {Request} request
 * @param {{ origin: string, isLoopback: boolean, port: number }} own
 */
function alignOrigin({ headers }, { origin, isLoopback, port }) {
  const { host, origin: sender } = headers;
  if (host === undefined || sender !== `http://${host}`) return;
  if (!isLoopback || LOOPBACK.some((name) => host === `${name}:${port}`)) headers.origin = origin;
}

/** @param {Response} response */
function notFound(response) {
  response.statusCode = 404;
  response.end();
}

/**
 * How a host is written in an address; an address for all of them is written as this machine's own.
 * @param {string} host
 */
function nameOf(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** @param {import('node:http').Server} server */
function stopOnSignals(server) {
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(server));
  }
}

/**
 * npm runs a script through a shell, and neither of them hands every signal on, least of all when it is killed outright. Started by
 * npm, the server therefore also stops when the shell or npm has gone, and does not stay behind holding the port.
 * @param {import('node:http').Server} server
 */
function stopWithNpm(server) {
  if (environment.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    stop(server);
  }, 250);
  timer.unref();
}

/**
 * @param {number} pid
 * @returns {number | null} the parent process, null where the system does not show it as a file
 */
function parentOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

let isStopping = false;

/**
 * Ends open requests and then the process; a second call ends it at once.
 * @param {import('node:http').Server} server
 */
function stop(server) {
  if (isStopping) process.exit(0);
  isStopping = true;
  const leave = () => process.exit(0);
  server.close(() => {
    /** @type {import('node:events').EventEmitter} */ (process).emit('sveltekit:shutdown', 'SIGTERM');
    leave();
  });
  server.closeIdleConnections();
  setInterval(() => server.closeIdleConnections(), 100).unref();
  setTimeout(leave, SHUTDOWN_MS).unref();
}
