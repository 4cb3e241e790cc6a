import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runChild, runNode } from './children.mjs';
import { withLock } from './lock.mjs';
import { environment, PlainFailure, root, say } from './root.mjs';

/**
 * What is installed: `production` is what the site and the commands run on, `full` adds what tests and checks need.
 * @typedef {'production' | 'full'} Extent
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, link?: boolean }} LockedPackage
 */

const stampFile = join(root, 'node_modules', '.radstall.json');

/**
 * Installs the packages of package-lock.json unless they are there already. A full install serves for production too, and is never
 * made smaller.
 * @param {Extent} extent
 * @returns {Promise<void>} rejects with what npm said where the install fails
 */
export async function ensureInstalled(extent) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (isStamped(lockHash, extent)) return;
  await withLock(
    join(root, 'build', 'install.lock'),
    () => install(lockHash, extent),
    () => {
      say('Venter på at pakkene installeres av en annen kommando …');
    }
  );
}

/**
 * @param {string} lockHash
 * @param {Extent} extent
 */
async function install(lockHash, extent) {
  if (isStamped(lockHash, extent)) return;
  const found = installedExtent();
  const wanted = extent === 'full' || holdsDevelopmentPackages() ? 'full' : 'production';
  if (found === null || (wanted === 'full' && found === 'production')) {
    say(wanted === 'full' ? 'Installerer pakker, også for tester …' : 'Installerer pakker …');
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, output } = await runNpm([...args, wanted === 'full' ? '--include=dev' : '--omit=dev']);
    if (status !== 0) throw new PlainFailure(`Pakkene lot seg ikke installere. npm sa:\n${output.trim()}`);
  }
  writeFileSync(stampFile, JSON.stringify({ lockHash, extent: installedExtent() ?? wanted }));
}

/**
 * Whether this project's own note in node_modules says that the packages of this lock file are there.
 * @param {string} lockHash
 * @param {Extent} extent
 */
function isStamped(lockHash, extent) {
  const stamp = readStamp();
  return stamp?.lockHash === lockHash && (extent === 'production' || stamp.extent === 'full');
}

/** Whether packages for tests are installed, in whatever version. */
function holdsDevelopmentPackages() {
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.values(present).some(({ dev }) => dev === true);
}

/** @returns {{ lockHash: string, extent: Extent } | null} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * What npm's own record of node_modules holds of the lock file, for an install made by hand.
 * @returns {Extent | null} null where even the packages for production are not all there in the versions asked for
 */
function installedExtent() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  /** @param {[string, LockedPackage]} entry */
  const isThere = ([at, { version }]) => present[at]?.version === version && existsSync(join(root, at));
  const needed = Object.entries(wanted).filter(
    ([at, locked]) => at !== '' && !locked.optional && !locked.link
  );
  if (!needed.filter(([, locked]) => !locked.dev).every(isThere)) return null;
  return needed.every(isThere) ? 'full' : 'production';
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * Runs the npm that this command was called through, else the one on the path.
 * @param {string[]} args
 */
export function runNpm(args) {
  const npm = environment.npm_execpath;
  if (npm !== undefined && /^npm(-cli)?\.[cm]?js$/.test(basename(npm))) return runNode([npm, ...args]);
  return runChild(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}
