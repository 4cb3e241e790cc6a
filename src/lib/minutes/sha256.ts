const roundConstants = roots(64, 1 / 3);
const initialState = roots(8, 1 / 2);

/** First 32 bits of the fractional parts of a root of the first primes, as FIPS 180-4 (4.2.2, 5.3.3) defines its constants. */
function roots(count: number, power: number): Uint32Array {
  const values = new Uint32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1) {
      if (candidate % factor === 0) {
        prime = false;
        break;
      }
    }
    if (!prime) continue;
    const root = candidate ** power;
    values[found] = Math.floor((root - Math.floor(root)) * 2 ** 32);
    found += 1;
  }
  return values;
}

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** SHA-256 of a text's UTF-8 bytes in hex (FIPS 180-4). Synchronous, since the reader is; WebCrypto is not. */
export function sha256(text: string): string {
  const message = new TextEncoder().encode(text);
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor((message.length * 8) / 2 ** 32));
  view.setUint32(padded.length - 4, (message.length * 8) >>> 0);
  const state = Uint32Array.from(initialState);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) mixBlock(state, schedule, view, block);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function mixBlock(state: Uint32Array, schedule: Uint32Array, view: DataView, block: number): void {
  const w = (index: number) => schedule[index] ?? 0;
  for (let t = 0; t < 16; t += 1) schedule[t] = view.getUint32(block + 4 * t);
  for (let t = 16; t < 64; t += 1) {
    const s0 = rotate(w(t - 15), 7) ^ rotate(w(t - 15), 18) ^ (w(t - 15) >>> 3);
    const s1 = rotate(w(t - 2), 17) ^ rotate(w(t - 2), 19) ^ (w(t - 2) >>> 10);
    schedule[t] = w(t - 16) + s0 + w(t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const S1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + S1 + ((e & f) ^ (~e & g)) + (roundConstants[t] ?? 0) + w(t)) | 0;
    const S0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (S0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}
