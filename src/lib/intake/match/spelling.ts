/**
 * How many letters must be changed, put in, left out or swapped with their neighbour to make one word another: Damerau and
 * Levenshtein's distance, optimal string alignment. Stops at `most` + 1. A letter lost to a wrong encoding (U+FFFD) fits any.
 */
export function distance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = fits(a, i - 1, b, j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && fits(a, i - 1, b, j - 2) && fits(a, i - 2, b, j - 1))
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      lowest = Math.min(lowest, cost);
    }
    if (lowest > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function fits(a: string, i: number, b: string, j: number): boolean {
  return a.charAt(i) === b.charAt(j) || a.charAt(i) === '\ufffd' || b.charAt(j) === '\ufffd';
}

/** How many letters may be wrong in a word of so many: none in the shortest, where every slip makes another word. */
export function slips(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 7) return 1;
  return letters < 13 ? 2 : 3;
}
