import type { Section } from './document';

/** The text of a section without that of the sections within it. */
export function ownText(text: string, section: Section, sections: readonly Section[]): string {
  const inner = sections.filter((one) => one.parent === section.anchor).toSorted((a, b) => a.start - b.start);
  let at = section.start;
  let own = '';
  for (const { start, end } of inner) {
    own += `${text.slice(at, start)}\n`;
    at = Math.max(at, end);
  }
  return own + text.slice(at, section.end);
}
