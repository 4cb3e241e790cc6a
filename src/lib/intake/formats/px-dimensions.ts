import type { Category, CubeDimension } from '../types';
import type { PxKeyword } from './px-keywords';

/** Looks keywords up in the file's own language. */
export class PxMeta {
  readonly #keywords: readonly PxKeyword[];

  constructor(keywords: readonly PxKeyword[]) {
    this.#keywords = keywords.filter(({ language }) => language === null);
  }

  /** The values of a keyword about a subject, or about the whole file; none where it is not there. */
  list(name: string, subject: string | null = null): readonly string[] {
    const found = this.#keywords.find(
      (one) =>
        one.name === name && (subject === null ? one.subjects.length === 0 : one.subjects[0] === subject)
    );
    return found?.values ?? [];
  }

  /** The first value of a keyword, or null. */
  word(name: string, subject: string | null = null): string | null {
    return this.list(name, subject)[0] ?? null;
  }

  has(name: string): boolean {
    return this.#keywords.some((one) => one.name === name);
  }
}

/** The dimensions of a PC-Axis file, those of the rows before those of the columns; the last goes fastest. */
export function pxDimensions(meta: PxMeta): CubeDimension[] {
  return [...meta.list('STUB'), ...meta.list('HEADING')].map((id) => dimension(meta, id));
}

function dimension(meta: PxMeta, id: string): CubeDimension {
  const labels = meta.list('VALUES', id);
  const codes = meta.list('CODES', id);
  const parents = parentsOf(meta.list('HIERARCHIES', id));
  const role = roleOf(meta, id);
  const categories = labels.map((label, at): Category => {
    const code = (codes.length === labels.length ? (codes[at] ?? label) : label).trim();
    return {
      code,
      label: label.trim(),
      parent: parents.get(code) ?? parents.get(label) ?? null,
      unit: role === 'metric' ? (meta.word('UNITS', label) ?? meta.word('UNITS')) : null
    };
  });
  const elimination = meta.word('ELIMINATION', id)?.trim() ?? null;
  const total = categories.find(({ code, label }) => label === elimination || code === elimination);
  return { id, label: id, role, total: total?.code ?? null, categories };
}

function roleOf(meta: PxMeta, id: string): CubeDimension['role'] {
  if (meta.word('CONTVARIABLE') === id) return 'metric';
  const type = (meta.word('VARIABLE-TYPE', id) ?? meta.word('VARIABLETYPE', id))?.toLowerCase();
  if (meta.list('TIMEVAL', id).length > 0 || type === 'time') return 'time';
  return meta.word('MAP', id) !== null || type === 'geographical' ? 'geo' : null;
}

/** Parents by child of `"all","all":"part","part":"leaf"`, as HIERARCHIES lists them. */
function parentsOf(values: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    values.flatMap((value) => {
      const colon = value.indexOf(':');
      return colon <= 0 ? [] : [[value.slice(colon + 1), value.slice(0, colon)] as const];
    })
  );
}
