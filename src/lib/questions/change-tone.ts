import * as m from '$lib/texts/compiled/messages';
import type { Comparison } from './answer';

/** How sure a change is, as a tag: a word and the tone it is set in. Never a colour for good or bad. */
export type ChangeTone = { readonly tone: 'ok' | 'na'; readonly word: string };

/**
 * The tag of a change: certain up or down, uncertain, too few, or not computed. A decline of fresh figures against later updated ones
 * is never certain, since late registration may take it back.
 */
export function changeTone(comparison: Extract<Comparison, { kind: 'change' }> | null): ChangeTone {
  switch (comparison?.change.wording) {
    case 'down':
      return comparison.basis === 'fresh-against-later'
        ? { tone: 'na', word: m.questions_change_down_fresh() }
        : { tone: 'ok', word: m.questions_change_down() };
    case 'up':
      return { tone: 'ok', word: m.questions_change_up() };
    case 'uncertain':
      return { tone: 'na', word: m.questions_change_uncertain() };
    case 'unchanged':
      return { tone: 'na', word: m.questions_change_unchanged() };
    case 'too-few':
      return { tone: 'na', word: m.questions_change_too_few() };
    case undefined:
      return { tone: 'na', word: m.questions_change_none() };
  }
}
