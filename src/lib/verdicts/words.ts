import * as m from '$lib/texts/compiled/messages';
import type { Limit, VerdictWord } from './verdict';

/** The Norwegian word of a verdict; on made-up figures `Eksempel: …`. */
export function wordLabel(word: VerdictWord, synthetic: boolean): string {
  const label = plainLabel(word);
  return synthetic ? m.verdicts_example({ word: label.toLocaleLowerCase('nb-NO') }) : label;
}

function plainLabel(word: VerdictWord): string {
  switch (word) {
    case 'supported':
      return m.verdicts_word_supported();
    case 'partly':
      return m.verdicts_word_partly();
    case 'uncertain':
      return m.verdicts_word_uncertain();
    case 'contradicted':
      return m.verdicts_word_contradicted();
    case 'not-checkable':
      return m.verdicts_word_not_checkable();
  }
}

/** The word that all share, else *partly*. Of none: not checkable. */
export function commonWord(words: readonly VerdictWord[]): VerdictWord {
  const [first] = words;
  if (first === undefined) return 'not-checkable';
  return words.every((word) => word === first) ? first : 'partly';
}

/** The word under what limits it: *partly* at most as soon as there is any limit. */
export function limited(word: VerdictWord, limits: readonly Limit[]): VerdictWord {
  return word === 'supported' && limits.length > 0 ? 'partly' : word;
}

/**
 * The word under fresh figures that were held against later updated ones: no full support, and no contradiction that late
 * registration might undo, since a fresh number can only grow.
 */
export function underFresh(word: VerdictWord, isLowerThanClaimed: boolean): VerdictWord {
  if (word === 'supported') return 'partly';
  return word === 'contradicted' && isLowerThanClaimed ? 'uncertain' : word;
}
