import { fail, ok, type Result } from '$lib/observations/result';
import { isHash } from './canonical';
import { checkName, numberedName } from './names';

/** Whether a name was created now or had been taken before; in both cases it is there afterwards, whole. */
export type Creation = 'created' | 'taken';

/** All that may ever be deleted: sessions, used tokens, erased persons and texts, and the bytes of retracted publications. */
export type Removable =
  | { readonly kind: 'session'; readonly hash: string }
  | { readonly kind: 'used-token'; readonly hash: string }
  | { readonly kind: 'erased-person'; readonly id: string }
  | { readonly kind: 'erased-edition'; readonly date: string; readonly edition: number }
  | { readonly kind: 'erased-entry'; readonly folder: string; readonly number: number }
  | { readonly kind: 'erased-event'; readonly date: string; readonly number: number }
  | { readonly kind: 'retracted-dataset'; readonly id: string; readonly hash: string };

/**
 * A home for everything that is kept: a folder or an object store. Names are relative POSIX paths (see `checkName`). What is
 * created is whole or absent, survives a power cut, and is never overwritten.
 */
export interface Store {
  /** Creates a name with its bytes; tells `taken`, and changes nothing, where the name exists. */
  create(name: string, bytes: Uint8Array): Promise<Result<Creation>>;
  /** The bytes of a name; `not-found` where there is none. */
  read(name: string): Promise<Result<Uint8Array>>;
  /** Every name that begins with the prefix, in the order of code units. */
  list(prefix: string): Promise<Result<string[]>>;
  /** Deletes what may be deleted, and tells how many names went. Nothing there is no problem. */
  remove(what: Removable): Promise<Result<number>>;
  /** The absolute path of a name where the store is a folder on this machine, else null. */
  locate(name: string): string | null;
}

/** The beginning of the names that a removal takes away, or a problem where it names nothing that can exist. */
export function removalPrefix(what: Removable): Result<string> {
  switch (what.kind) {
    case 'session':
      return hashed('sessions/', what.hash, '');
    case 'used-token':
      return hashed('used/', what.hash, '');
    case 'erased-person':
      return folder(`people/${what.id}`, what.id);
    case 'erased-edition':
      return /^\d{4}-\d{2}-\d{2}$/.test(what.date) && Number.isInteger(what.edition)
        ? folder(`meetings/${what.date}/editions/${what.edition}`, String(what.edition))
        : fail('bad-name', what.date, `«${what.date}» og «${what.edition}» er ikke en dato og en utgave.`);
    case 'erased-event':
      return /^\d{4}-\d{2}-\d{2}$/.test(what.date) && Number.isInteger(what.number) && what.number > 0
        ? checkName(numberedName(`meetings/${what.date}/events`, what.number))
        : fail('bad-name', what.date, `«${what.date}» og «${what.number}» er ikke en dato og en hendelse.`);
    case 'erased-entry':
      return /^(?:follow-ups\/events|meetings\/\d{4}-\d{2}-\d{2}\/said)$/.test(what.folder) &&
        Number.isInteger(what.number) &&
        what.number > 0
        ? checkName(numberedName(what.folder, what.number))
        : fail('bad-name', what.folder, `«${what.folder}» og «${what.number}» er ikke en logg og en linje.`);
    case 'retracted-dataset': {
      const named = folder(`datasets/${what.id}`, what.id);
      return named.ok ? hashed(named.value, what.hash, '/') : named;
    }
  }
}

function folder(name: string, part: string): Result<string> {
  const checked = checkName(name);
  if (!checked.ok) return checked;
  return part.includes('/')
    ? fail('bad-name', name, `«${part}» skal være ett ledd, uten «/».`)
    : ok(`${name}/`);
}

function hashed(before: string, hash: string, after: string): Result<string> {
  return isHash(hash)
    ? ok(`${before}${hash}${after}`)
    : fail('bad-name', `${before}${hash}`, `«${hash}» er ikke en SHA-256 i 64 heksadesimale siffer.`);
}
