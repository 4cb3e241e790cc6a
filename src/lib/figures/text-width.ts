/** Advance widths of Inter with tabular figures, in hundredths of an em, regular weight. */
const widths: Readonly<Record<number, string>> = {
  24: 'ijlI',
  27: ".,:;' \u00a0’",
  34: 'ft',
  39: 'r()/',
  50: '–',
  53: 's',
  56: 'akvxyzåç',
  59: 'bcdeghnopquø«»éüöóFEJL',
  65: '0123456789−+<>=BPRSTZ',
  70: 'ACDKVXYÅ',
  76: 'GHNOQUØÖ',
  83: 'w',
  92: 'mMæ',
  100: '%WÆ→←'
};

const byCharacter = new Map(
  Object.entries(widths).flatMap(([width, characters]) =>
    Array.from(characters, (character) => [character, Number(width) / 100] as const)
  )
);

/** How much wider than Inter a fallback font or a bold weight may be. */
const SLACK = { 400: 1.02, 600: 1.04, 700: 1.05 } as const;

/** About how wide a text is in px, never much less than it is: Inter's widths with slack for weight and fallback fonts. */
export function textWidth(text: string, size: number, weight: 400 | 600 | 700 = 400): number {
  let em = 0;
  for (const character of text) em += byCharacter.get(character) ?? 0.7;
  return em * size * SLACK[weight];
}

/** Breaks a text at its spaces into lines of at most `width` px; a longer word stands alone. */
export function wrap(text: string, width: number, size: number, weight: 400 | 600 | 700 = 400): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = `${last ?? ''} ${word}`.trim();
    if (last !== undefined && textWidth(joined, size, weight) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
