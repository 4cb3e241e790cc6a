import * as m from '$lib/texts/compiled/messages';
import type { Comparison } from '$lib/questions/answer';

/** How sure a change is, as a tag: a word and the tone it is set in. Never a colour for good or bad. */
export type ChangeTone = { readonly tone: 'ok' | 'na'; readonly word: string };

/** The tag of a change: certain up or down, uncertain, too few, or not computed. */
export function changeTone(comparison: Extract<Comparison, { kind: 'change' }> | null): ChangeTone {
  switch (comparison?.change.wording) {
    case 'down':
      return { tone: 'ok', word: m.topics_tag_down() };
    case 'up':
      return { tone: 'ok', word: m.topics_tag_up() };
    case 'uncertain':
      return { tone: 'na', word: m.topics_tag_uncertain() };
    case 'unchanged':
      return { tone: 'na', word: m.topics_tag_unchanged() };
    case 'too-few':
      return { tone: 'na', word: m.topics_tag_too_few() };
    case undefined:
      return { tone: 'na', word: m.topics_tag_none() };
  }
}
