import type { FilledColumn } from './workbench';

/**
 * Columns as a stream of Arrow. Texts are laid out here, one after another with the places where they begin: Arrow's own way to gather
 * them makes functions of strings, which the page's policy forbids.
 */
export async function arrowStream(columns: readonly FilledColumn[]): Promise<Uint8Array> {
  const { makeData, makeVector, Table, tableToIPC, Utf8 } = await import('apache-arrow');
  const texts = (values: readonly string[]) => {
    const { bytes, offsets } = laidOut(values);
    return makeVector(
      makeData({ type: new Utf8(), length: values.length, nullCount: 0, valueOffsets: offsets, data: bytes })
    );
  };
  const vectors = columns.map(({ name, values }) =>
    ArrayBuffer.isView(values) ? ([name, makeVector(values)] as const) : ([name, texts(values)] as const)
  );
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

function laidOut(values: readonly string[]): { readonly bytes: Uint8Array; readonly offsets: Int32Array } {
  const encoder = new TextEncoder();
  const parts = values.map((text) => encoder.encode(text));
  const offsets = new Int32Array(values.length + 1);
  for (const [at, { length }] of parts.entries()) offsets[at + 1] = (offsets[at] ?? 0) + length;
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [at, part] of parts.entries()) bytes.set(part, offsets[at] ?? 0);
  return { bytes, offsets };
}
