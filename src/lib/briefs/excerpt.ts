/**
 * A text in at most `most` characters: whole where it fits, else cut between words with an ellipsis. Line breaks and runs of blanks
 * become one blank, those that never break a line stay; a cut leaves no punctuation hanging.
 */
export function excerpt(text: string, most: number): string {
  const words = text.replace(/[ \t\r\n]+/gu, ' ').trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  const kept = end > 0 ? cut.slice(0, end) : cut;
  return `${kept.replace(/[\s,.;:–-]+$/u, '')} …`;
}
