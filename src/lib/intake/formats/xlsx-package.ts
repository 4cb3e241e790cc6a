import { unzipTo, zipEntries, type ZipEntry, type ZipFault } from '$lib/files/zip';
import { ok, type Result } from '$lib/observations/result';
import { MOST_UNPACKED } from './limits';
import { XmlStream, type XmlWatcher } from './xlsx-xml';

/** A workbook's parts, unpacked as they are asked for, all of them together within one limit. Parts that nobody asks for never are. */
export class XlsxPackage {
  #left = MOST_UNPACKED;
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    // Some writers name parts with another case or a backslash than the relations do.
    this.#entries = new Map(entries.map((one) => [plain(one.name), one]));
  }

  has(name: string): boolean {
    return this.#entries.has(plain(name));
  }

  /** Reads a part through a watcher; false where the workbook has no such part. Throws `Unreadable` where it is not well formed. */
  read(name: string, watcher: XmlWatcher): Result<boolean, ZipFault> {
    const entry = this.#entries.get(plain(name));
    if (entry === undefined) return ok(false);
    const xml = new XmlStream(watcher);
    const length = unzipTo(this.#bytes, entry, this.#left, (chunk) => xml.write(chunk));
    if (!length.ok) return length;
    this.#left -= length.value;
    xml.end();
    return ok(true);
  }
}

/** Opens the archive of a workbook. */
export function openPackage(bytes: Uint8Array): Result<XlsxPackage, ZipFault> {
  const entries = zipEntries(bytes);
  return entries.ok ? ok(new XlsxPackage(bytes, entries.value)) : entries;
}

function plain(name: string): string {
  return name.replace(/\\/gu, '/').replace(/^\/+/u, '').toLowerCase();
}

/** The parts that a part names, by the ids of its relations (ECMA-376 part 2, 9.3). */
export function readRelations(
  pack: XlsxPackage,
  part: string
): Result<ReadonlyMap<string, string>, ZipFault> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const targets = new Map<string, string>();
  const read = pack.read(`${folder}_rels/${part.slice(slash + 1)}.rels`, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined && TargetMode !== 'External')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : resolved(folder + Target));
    },
    close: () => {},
    text: () => {}
  });
  return read.ok ? ok(targets) : read;
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
