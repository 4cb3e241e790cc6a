import type { Section } from '$lib/minutes/document';
import * as m from '$lib/texts/compiled/messages';

/** A section in words: `sak 4, Situasjonsbrief fra politiet`, `sak 5, punkt 3`, or its title alone where it has no number. */
export function sectionName(sections: readonly Section[], anchor: string): string {
  const section = sections.find((one) => one.anchor === anchor);
  if (!section) return anchor;
  const own = ownName(section);
  const parent = section.parent === null ? null : sectionName(sections, section.parent);
  if (section.kind !== 'point' || parent === null) return own;
  return m.verdicts_tie_within({ parent: shortName(sections, section.parent ?? ''), own });
}

function ownName({ kind, number, title, anchor }: Section): string {
  if (number === null) return title ?? anchor;
  const name = kind === 'point' ? m.verdicts_tie_point({ number }) : m.verdicts_tie_item({ number });
  return title === null ? name : m.verdicts_tie_titled({ name, title });
}

/** `sak 5` without its title, before the name of a point. */
function shortName(sections: readonly Section[], anchor: string): string {
  const section = sections.find((one) => one.anchor === anchor);
  if (!section) return anchor;
  return section.kind === 'item' && section.number !== null
    ? m.verdicts_tie_item({ number: section.number })
    : ownName(section);
}
