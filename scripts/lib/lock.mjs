import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often the holder of a lock shows that it is alive, and how long a waiter sees no sign before it takes the lock over. */
const HEARTBEAT_MS = 2_000;
const SILENCE_MS = 15_000;

/** How long after its holder has gone a lock is left alone: the holder's children need a moment to notice and end. */
const GONE_MS = 1_000;
const POLL_MS = 100;

/** @typedef {{ pid: number, host: string, token: string }} Holder */

/**
 * Does a piece of work while no other process does it. A lock left by a process that has gone, or that has shown no sign of life for
 * 15 seconds of this process's own waiting, is taken over.
 * @template T
 * @param {string} file the lock's file; its folder is made where it is missing
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once if another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true });
  const token = randomUUID();
  await acquire(file, token, onWait);
  const release = () => {
    if (holderOf(file)?.token === token) rmSync(file, { force: true });
  };
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} file
 * @param {string} token
 * @param {() => void} onWait
 */
async function acquire(file, token, onWait) {
  let hasWaited = false;
  let seen = { sign: '', since: performance.now() };
  while (!take(file, token)) {
    if (!hasWaited) onWait();
    hasWaited = true;
    const sign = signOfLife(file);
    if (sign !== seen.sign) seen = { sign, since: performance.now() };
    const holder = holderOf(file);
    const silence = holder !== null && isGone(holder) ? GONE_MS : SILENCE_MS;
    if (performance.now() - seen.since > silence) breakLock(file, sign);
    await wait(POLL_MS);
  }
}

/**
 * @param {string} file
 * @param {string} token
 * @returns {boolean} whether the file was free and is now this process's
 */
function take(file, token) {
  /** @type {Holder} */
  const holder = { pid: process.pid, host: hostname(), token };
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  }
}

/**
 * Removes a lock that nobody holds. A second file guards the removal, so that two waiters never remove each other's new lock.
 * @param {string} file
 * @param {string} sign the sign of life on which the lock was judged
 */
function breakLock(file, sign) {
  const breaking = `${file}.breaking`;
  try {
    writeFileSync(breaking, '', { flag: 'wx' });
  } catch {
    const age = ageOf(breaking);
    if (age !== null && age > SILENCE_MS) rmSync(breaking, { force: true });
    return;
  }
  try {
    if (signOfLife(file) === sign) rmSync(file, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {Holder | null} null while the file is being written, or gone
 */
function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {Holder} holder */
function isGone(holder) {
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (fault) {
    return codeOf(fault) === 'ESRCH';
  }
}

/** @param {string} file */
function signOfLife(file) {
  try {
    return `${statSync(file).mtimeMs} ${readFileSync(file, 'utf8')}`;
  } catch {
    return '';
  }
}

/** @param {string} file */
function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return null;
  }
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder was removed by hand: the work goes on, and the lock is gone with it.
  }
}

/** @param {unknown} fault */
function codeOf(fault) {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined;
}
