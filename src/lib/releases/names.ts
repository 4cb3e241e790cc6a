import { fail, ok, type Result } from '$lib/observations/result';

const segment = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

function refuse(name: string): ReturnType<typeof fail> {
  return fail(
    'bad-name',
    name,
    `«${name}» kan ikke være et navn i lageret. Skriv delene med bokstaver a–z, tall, punktum og strek, skilt av «/», uten «..» og uten «/» først.`
  );
}

/**
 * A name in the store: a relative POSIX path of segments in ASCII letters, digits, `.`, `_` and `-`, none of them empty and none
 * that begins with a full stop, so that neither `..` nor an absolute path can be said.
 */
export function checkName(name: string): Result<string> {
  const parts = name.split('/');
  return name.length <= 900 && parts.every((part) => segment.test(part)) ? ok(name) : refuse(name);
}

/** The beginning of names: whole segments by the rule of `checkName`, the last of which may be unfinished or empty. */
export function checkPrefix(prefix: string): Result<string> {
  const parts = prefix.split('/');
  const last = parts.pop() ?? '';
  const whole = parts.every((part) => segment.test(part));
  return whole && (last === '' || segment.test(last)) ? ok(prefix) : refuse(prefix);
}

/** The name of the number-th entry of a log: `ledger` and 42 give `ledger/00000042.json`. */
export function numberedName(folder: string, number: number): string {
  return `${folder}/${String(number).padStart(8, '0')}.json`;
}

/** The name of what stands for the number-th entry of a log where its own bytes have been erased. */
export function tombstoneName(folder: string, number: number): string {
  return `${folder}/${String(number).padStart(8, '0')}.tombstone.json`;
}

/** The number in the name of a log's tombstone, or null where the name is none of that folder. */
export function tombstoneIn(folder: string, name: string): number | null {
  const entry = /^(.*\/\d{8})\.tombstone\.json$/.exec(name)?.[1];
  return entry === undefined ? null : numberIn(folder, `${entry}.json`);
}

/** The number in the name of a log's entry, or null where the name is no such entry of that folder. */
export function numberIn(folder: string, name: string): number | null {
  const match = /^(\d{8})\.json$/.exec(name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : '');
  const number = match ? Number(match[1]) : 0;
  return number >= 1 ? number : null;
}
