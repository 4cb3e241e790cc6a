/** A run of words that two texts share, or that only this one has. */
export type DiffPiece = { readonly text: string; readonly isOwn: boolean };

/** Two texts side by side, each in pieces; the pieces of one joined give it back. */
export type WordDiff = { readonly before: readonly DiffPiece[]; readonly after: readonly DiffPiece[] };

/** Longer texts than this, in words, are shown as wholly different: the table grows with their product. */
const MOST = 600;

/** Compares two texts word by word by their longest common subsequence. */
export function wordDiff(before: string, after: string): WordDiff {
  const [a, b] = [parts(before), parts(after)];
  if (a.length > MOST || b.length > MOST) {
    return { before: [{ text: before, isOwn: true }], after: [{ text: after, isOwn: true }] };
  }
  const [inA, inB] = shared(a, b);
  return { before: pieces(a, inA), after: pieces(b, inB) };
}

function parts(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Which parts of each list belong to the longest common subsequence. */
function shared(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [inA, inB] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      inA.add(i);
      inB.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

function pieces(words: readonly string[], common: ReadonlySet<number>): DiffPiece[] {
  const out: DiffPiece[] = [];
  words.forEach((text, at) => {
    const isOwn = !common.has(at);
    const last = out.at(-1);
    if (last?.isOwn === isOwn) out[out.length - 1] = { text: last.text + text, isOwn };
    else out.push({ text, isOwn });
  });
  return out;
}
