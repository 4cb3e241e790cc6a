import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder a command is called from. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The environment as text by name; Node's own type lets a name be absent. */
export const environment = process.env;

/** Whether faults are to be shown with where in the code they arose: `RADSTALL_DEBUG=1`. */
export const isDebugging = environment.RADSTALL_DEBUG === '1';

/**
 * The folder that the person calling stands in. npm moves a script to the project's folder and keeps the caller's in `INIT_CWD`.
 * @returns {string} an absolute path
 */
export function callersFolder() {
  const caller = environment.INIT_CWD;
  const isMovedByNpm = process.cwd() === root && environment.npm_lifecycle_event !== undefined;
  return isMovedByNpm && caller !== undefined ? caller : process.cwd();
}

/**
 * Fixes the folders of what is kept and of what ships as absolute paths in the environment, so that the folder called from no longer
 * matters: `RADSTALL_HOME`, by default `var/` of the project, and `RADSTALL_DATA`, by default `data/`. `RADSTALL_BUILD` is `build/`.
 */
export function settleFolders() {
  const caller = callersFolder();
  const { RADSTALL_HOME: home, RADSTALL_DATA: data } = environment;
  environment.RADSTALL_HOME = home ? resolve(caller, home) : resolve(root, 'var');
  environment.RADSTALL_DATA = data ? resolve(caller, data) : resolve(root, 'data');
  environment.RADSTALL_BUILD = resolve(root, 'build');
}

/** Ends with one clear line where Node is older than the project can run on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Rådstall trenger Node 20.19 eller nyere. Her kjører Node ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Writes one line of progress to stderr.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * What a fault says, in one line, or with where it arose where `RADSTALL_DEBUG=1`.
 * @param {unknown} fault
 * @returns {string}
 */
export function message(fault) {
  if (!(fault instanceof Error)) return typeof fault === 'string' ? fault : JSON.stringify(fault);
  if (isDebugging) return fault.stack ?? fault.message;
  return fault.message.trim();
}

/** A failure that the person calling can do something about: its message is shown alone. */
export class PlainFailure extends Error {}

/**
 * Runs a command's work and ends with exit code 1 and one clear message where it fails.
 * @param {() => Promise<void>} work
 */
export async function runCommand(work) {
  requireNode();
  try {
    await work();
  } catch (fault) {
    say(message(fault));
    process.exit(1);
  }
}
