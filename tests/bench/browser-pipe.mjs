import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments } from '../../scripts/lib/browser.mjs';

/** @typedef {Readonly<Record<string, string>>} Answer the fields of an answer that are text */
/** @typedef {{ method: string, params: Answer, sessionId?: string }} Told what the browser tells by itself */
/**
 * @typedef {object} Pipe
 * @property {(method: string, params?: object, sessionId?: string) => Promise<Answer>} send
 * @property {(listener: (told: Told) => void) => void} listen
 * @property {() => Promise<void>} close
 */

/**
 * A browser that is spoken to over a pipe in its own protocol (https://chromedevtools.github.io/devtools-protocol/), and nothing else:
 * what a tool for tests puts into every page for itself costs a slow machine tens of milliseconds that no reader pays.
 * @param {string} path of the browser
 * @returns {Pipe}
 */
export function launchPipe(path) {
  const profile = mkdtempSync(join(tmpdir(), 'radstall-bench-'));
  const args = ['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(path, [...browserArguments, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
  });
  const [, , , to, from] = child.stdio;
  /** @type {Map<number, { resolve: (result: Answer) => void, reject: (error: Error) => void }>} */
  const asked = new Map();
  /** @type {((told: Told) => void)[]} */
  const listeners = [];
  let count = 0;
  let rest = '';
  from?.on('data', (/** @type {Buffer} */ data) => {
    const messages = `${rest}${data}`.split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages.map((text) => JSON.parse(text))) {
      const waiting = asked.get(message.id);
      if (waiting === undefined) for (const listener of listeners) listener(message);
      else if (message.error) waiting.reject(new Error(message.error.message));
      else waiting.resolve(message.result);
      asked.delete(message.id);
    }
  });
  return {
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        count += 1;
        asked.set(count, { resolve, reject });
        /** @type {import('node:stream').Writable} */ (to).write(
          `${JSON.stringify({ id: count, method, params, sessionId })}\0`
        );
      }),
    listen: (listener) => void listeners.push(listener),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}
