// Completes package-lock.json with the platform packages that the registry at hand did not offer when the lock file
// was written. `npm ci` refuses a lock file that leaves one out, whatever the platform it runs on.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, license?: string, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32'
];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * What a platform package's name says of where it runs, as npm writes it in a lock file; null where the name says nothing.
 * @param {string} name such as `@rollup/rollup-linux-arm64-musl`
 * @returns {{ os: string[], cpu: string[], libc?: string[] } | null}
 */
export function platformOf(name) {
  const parts = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  if (os === undefined || cpu === undefined) return null;
  const end = parts.at(-1) ?? '';
  const libc =
    os !== 'linux' ? null : end.startsWith('musl') ? 'musl' : end.startsWith('gnu') ? 'glibc' : null;
  return { os: [os], cpu: [cpu], ...(libc === null ? {} : { libc: [libc] }) };
}

/**
 * The optional packages that a lock file names as dependencies and has no entry for.
 * @param {LockFile} lock
 * @returns {{ at: string, name: string, entry: LockedPackage }[]} with the entry that is missing
 */
export function missingPlatforms(lock) {
  const missing = [];
  for (const [at, owner] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (platform === null || isResolved(lock, at, name)) continue;
      const { os, cpu, ...libc } = platform;
      const entry = { version, cpu, ...(owner.dev ? { dev: true } : {}), ...libc, optional: true, os };
      missing.push({ at: `node_modules/${name}`, name, entry });
    }
  }
  return missing;
}

/**
 * Whether a package asked for by the package at `from` has an entry there or in a folder above.
 * @param {LockFile} lock
 * @param {string} from
 * @param {string} name
 */
function isResolved(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

if (process.argv[1] === import.meta.filename) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPlatforms(lock);
  for (const { at, entry } of missing) lock.packages[at] = entry;
  const [root, ...rest] = Object.keys(lock.packages);
  const sorted = [root ?? '', ...rest.sort((a, b) => a.localeCompare(b, 'en'))];
  lock.packages = Object.fromEntries(sorted.map((at) => [at, lock.packages[at]]));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.error(`package-lock.json: ${missing.length} platform packages added`);
}
