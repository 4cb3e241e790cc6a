/** The 32 characters that Windows-1252 puts at 0x80–0x9F (WHATWG Encoding, index-windows-1252); runtimes disagree on them. */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const units = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte
);

/** How many bytes become text at a time: as many arguments as every runtime takes. */
const STRIDE = 8192;

/** Reads bytes as Windows-1252, in which every byte is a character: never fails, and is the same in every runtime. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STRIDE) {
    const piece = Uint16Array.from(bytes.subarray(at, at + STRIDE), (byte) => units[byte] ?? byte);
    pieces.push(String.fromCharCode(...piece));
  }
  return pieces.join('');
}
