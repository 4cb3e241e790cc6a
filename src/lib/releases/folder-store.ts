import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { all, fail, ok, type Result } from '$lib/observations/result';
import { checkName, checkPrefix } from './names';
import { removalPrefix, type Creation, type Removable, type Store } from './store';

/** Where files are written before they get their name; no name in the store can begin with a full stop. */
const TEMPORARY = '.tmp';

/** A temporary file older than this (ms) belongs to a process that is gone. */
const STALE = 60 * 60 * 1000;

/**
 * Opens a folder as a store and makes it where it is missing. A file is written under a temporary name, synced, linked to its
 * final name (which fails where that exists) and the folder synced: concurrent processes and a kill at any moment leave whole
 * files only. Temporary files an hour old are swept; `now` (ms) is the clock for that.
 */
export async function openFolderStore(root: string, now: () => number = Date.now): Promise<Result<Store>> {
  const home = resolve(root);
  try {
    await makeFolder(join(home, TEMPORARY));
    await sweep(join(home, TEMPORARY), now() - STALE);
  } catch (cause) {
    return broken(root, cause);
  }
  const path = (name: string) => join(home, ...name.split('/'));

  async function list(prefix: string): Promise<Result<string[]>> {
    const checked = checkPrefix(prefix);
    if (!checked.ok) return checked;
    try {
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const names = (await walk(home, folder)).filter((name) => name.startsWith(prefix));
      return ok(names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    } catch (cause) {
      return broken(prefix, cause);
    }
  }

  async function create(name: string, bytes: Uint8Array): Promise<Result<Creation>> {
    const checked = checkName(name);
    if (!checked.ok) return checked;
    try {
      return ok(await createFile(path(name), join(home, TEMPORARY), bytes));
    } catch (cause) {
      return broken(name, cause);
    }
  }

  async function read(name: string): Promise<Result<Uint8Array>> {
    const checked = checkName(name);
    if (!checked.ok) return checked;
    try {
      return ok(await readFile(path(name)));
    } catch (cause) {
      return isError(cause, 'ENOENT', 'EISDIR', 'ENOTDIR')
        ? fail('not-found', name, `${name} finnes ikke i lageret.`)
        : broken(name, cause);
    }
  }

  async function remove(what: Removable): Promise<Result<number>> {
    const prefix = removalPrefix(what);
    if (!prefix.ok) return prefix;
    const names = await list(prefix.value);
    if (!names.ok) return names;
    const gone = all(await Promise.all(names.value.map((name) => removeFile(path(name), name))));
    return gone.ok ? ok(gone.value.filter(Boolean).length) : gone;
  }

  return ok({ create, read, list, remove, locate: path });
}

async function createFile(final: string, temporaryFolder: string, bytes: Uint8Array): Promise<Creation> {
  if (await exists(final)) return 'taken';
  const folder = dirname(final);
  const temporary = join(temporaryFolder, randomBytes(16).toString('hex'));
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await makeFolder(folder);
    await link(temporary, final);
    await syncFolder(folder);
    return 'created';
  } catch (cause) {
    if (isError(cause, 'EEXIST')) return 'taken';
    throw cause;
  } finally {
    await unlink(temporary).catch(ignoreAbsent);
  }
}

/** Makes a folder with its parents and syncs every folder that got a new member. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function walk(home: string, folder: string): Promise<string[]> {
  const members = await readdir(join(home, folder), { withFileTypes: true }).catch((cause: unknown) => {
    if (isError(cause, 'ENOENT', 'ENOTDIR')) return [];
    throw cause;
  });
  const names = await Promise.all(
    members
      .filter((member) => !member.name.startsWith('.'))
      .map((member) =>
        member.isDirectory() ? walk(home, `${folder}${member.name}/`) : [`${folder}${member.name}`]
      )
  );
  return names.flat();
}

async function sweep(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const found = await stat(file).catch(ignoreAbsent);
    if (found && found.mtimeMs < before) await unlink(file).catch(ignoreAbsent);
  }
}

async function removeFile(file: string, name: string): Promise<Result<boolean>> {
  try {
    await unlink(file);
    return ok(true);
  } catch (cause) {
    return isError(cause, 'ENOENT') ? ok(false) : broken(name, cause);
  }
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(ignoreAbsent)) !== undefined;
}

function ignoreAbsent(cause: unknown): undefined {
  if (isError(cause, 'ENOENT')) return undefined;
  throw cause;
}

function isError(cause: unknown, ...codes: string[]): boolean {
  return cause instanceof Error && 'code' in cause && codes.some((code) => code === cause.code);
}

function broken(name: string, cause: unknown): ReturnType<typeof fail> {
  const why = cause instanceof Error ? cause.message : String(cause);
  return fail(
    'store-unusable',
    name,
    `Lageret svarte ikke som det skal (${why}). Se etter at mappen finnes, kan skrives i, har plass og tåler harde lenker.`
  );
}
