import { encode } from 'uqr';

/** A QR code as one SVG path over a square of `size` modules, the quiet zone of four modules included. */
export type QrPath = { readonly size: number; readonly path: string };

/** The quiet zone round a code (ISO/IEC 18004: four modules). */
const QUIET = 4;

/** The QR code of an address, error correction M. Modules beside each other are one bar. */
export function qrPath(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  const bars = data.flatMap((row, y) =>
    runs(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`)
  );
  return { size, path: bars.join('') };
}

function runs(row: readonly boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = [];
  row.forEach((dark, at) => {
    const last = found.at(-1);
    if (dark && last && last.from + last.length === at) last.length += 1;
    else if (dark) found.push({ from: at, length: 1 });
  });
  return found;
}
