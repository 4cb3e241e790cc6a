import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';

const checkedFile = v.object({
  /** The fingerprint of the sources the tested site was built from. */
  site: v.pipe(v.string(), v.minLength(1)),
  at: v.pipe(v.string(), v.isoTimestamp()),
  checks: v.array(v.object({ title: v.string(), passed: v.boolean() }))
});
const stampFile = v.object({ site: v.pipe(v.string(), v.minLength(1)) });

/** What the tests in a browser found, and when (ISO, UTC). */
export type Checked = {
  readonly at: string;
  readonly checks: readonly { readonly title: string; readonly passed: boolean }[];
};

/**
 * What the last run of the tests found, where it tested the very build that is running: both files carry the fingerprint of its
 * sources. Null where the two differ, where nothing was tested, or where a file cannot be read; then nothing may be claimed.
 */
export function checkedOf(checked: unknown, stamp: unknown): Checked | null {
  const [found, built] = [v.safeParse(checkedFile, checked), v.safeParse(stampFile, stamp)];
  if (!found.success || !built.success || found.output.site !== built.output.site) return null;
  const { at, checks } = found.output;
  return checks.length === 0 ? null : { at, checks };
}

/** Reads `checked.json` and `stamp.json` of the folder of what is built: `RADSTALL_BUILD`, else `build/`. See `checkedOf`. */
export async function readChecked(
  folder = resolve(process.env['RADSTALL_BUILD'] ?? 'build')
): Promise<Checked | null> {
  const [checked, stamp] = await Promise.all(
    ['checked.json', 'stamp.json'].map((name) => readJson(resolve(folder, name)))
  );
  return checkedOf(checked, stamp);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
