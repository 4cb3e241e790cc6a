import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** What no build depends on, although it lies among the sources. */
const besides = [
  /\.test\.ts$/,
  /^src\/lib\/texts\/compiled(\/|$)/,
  /^src\/lib\/texts\/project\.inlang\/(?!settings\.json$)/
];

/**
 * A hash over the content of files and folders of the project: the same for the same content, whatever the files' times.
 * @param {string[]} paths from the project's folder, with `/`; one that is missing counts as empty
 * @returns {string} SHA-256 in hexadecimal
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf).sort()) {
    const content = createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
    hash.update(`${file}\0${content}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  const place = join(root, path);
  if (besides.some((pattern) => pattern.test(path)) || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place).flatMap((name) => filesOf(`${path}/${name}`));
}
