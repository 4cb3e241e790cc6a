/** The shortest word that counts as a part of a compound. */
const SHORTEST = 4;
/** Letters that Norwegian puts between the parts of a compound. */
const JOINTS = ['', 's', 'e', '-'];

/**
 * The stems a compound is made of («ungdomskriminalit» → «ungdom», «kriminalit»), where both are words of their own in the texts that
 * are searched, or none: nothing is split by guess.
 */
export function partsOf(stem: string, known: ReadonlySet<string>): string[] {
  for (let at = stem.length - SHORTEST; at >= SHORTEST; at -= 1) {
    const last = stem.slice(at);
    if (!known.has(last)) continue;
    for (const joint of JOINTS) {
      if (!stem.slice(0, at).endsWith(joint)) continue;
      const first = stem.slice(0, at - joint.length);
      if (first.length >= SHORTEST && known.has(first)) return [first, last];
    }
  }
  return [];
}
