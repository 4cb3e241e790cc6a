import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {Record<string, string | undefined>} [env] names added to the environment
 * @property {'pipe' | 'inherit'} [output] `pipe` gathers what the child writes, `inherit` lets it through
 *
 * @typedef {object} Finished
 * @property {number} status the exit code; 1 where a signal ended the child
 * @property {string} output what was gathered of stdout and stderr, in the order it came
 */

const leash = new URL('leash.mjs', import.meta.url).href;
const ownGroup = process.platform !== 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Ends a child and its own children.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  try {
    if (ownGroup && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    child.kill(signal);
  }
}

/** Ends every child still running: called when this process ends, so that none outlives it. */
export function endChildren() {
  for (const child of running) end(child, 'SIGTERM');
}

let isGuarding = false;

function guard() {
  if (isGuarding) return;
  isGuarding = true;
  process.on('exit', endChildren);
  for (const [signal, code] of /** @type {[NodeJS.Signals, number][]} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129]
  ])) {
    process.on(signal, () => {
      if (running.size > 0) process.exit(code);
      if (process.listenerCount(signal) === 1) process.exit(code);
    });
  }
}

/**
 * Runs a program in the project's folder to its end. The child ends when this process does.
 * @param {string} program
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<Finished>} rejects where the program cannot be started
 */
export function runChild(program, args, { env = {}, output = 'pipe' } = {}) {
  guard();
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    detached: ownGroup,
    stdio: ['ignore', output, output]
  });
  running.add(child);
  /** @type {string[]} */
  const gathered = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => gathered.push(text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', (fault) => {
      running.delete(child);
      reject(fault);
    });
    child.on('close', (status) => {
      running.delete(child);
      resolve({ status: status ?? 1, output: gathered.join('') });
    });
  });
}

/**
 * Runs a script of this Node installation, such as a package's own command, to its end.
 * @param {string[]} args the script's path and what it is given
 * @param {ChildOptions} [options]
 */
export function runNode(args, options = {}) {
  const env = { ...options.env, RADSTALL_PARENT: String(process.pid) };
  return runChild(process.execPath, ['--import', leash, ...args], { ...options, env });
}
