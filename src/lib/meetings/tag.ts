import type { FollowUpState } from '$lib/minutes/document';
import * as m from '$lib/texts/compiled/messages';
import type { VerdictWord } from '$lib/verdicts/verdict';

/** A small tag: words, and a sign and a tone that only repeat them (see Tag.svelte). */
export type TagView = {
  readonly text: string;
  readonly tone: 'ok' | 'part' | 'na' | 'bad';
  readonly sign: string;
};

/** The tag of a verdict under the words the verdict itself has (`Eksempel: stemmer`). */
export function verdictTag(word: VerdictWord, text: string): TagView {
  switch (word) {
    case 'supported':
      return { text, tone: 'ok', sign: '✓' };
    case 'partly':
      return { text, tone: 'part', sign: '≈' };
    case 'uncertain':
      return { text, tone: 'na', sign: '?' };
    case 'contradicted':
      return { text, tone: 'bad', sign: '≠' };
    case 'not-checkable':
      return { text, tone: 'na', sign: '–' };
  }
}

/** The tag of a claim that nobody has confirmed yet. */
export function proposalTag(): TagView {
  return { text: m.meetings_proposal(), tone: 'na', sign: '…' };
}

/** The tag of a claim whose verdict the quoted body sees first. */
export function heldTag(): TagView {
  return { text: m.said_held(), tone: 'na', sign: '…' };
}

/** The tag of a follow-up point; a point put off says until when, where that is known (`due` in words). */
export function stateTag(state: FollowUpState, due: string | null): TagView {
  switch (state) {
    case 'open':
      return { text: m.meetings_state_open(), tone: 'na', sign: '○' };
    case 'in-progress':
      return { text: m.meetings_state_in_progress(), tone: 'part', sign: '◐' };
    case 'delayed':
      return {
        text: due === null ? m.meetings_state_delayed() : m.meetings_state_delayed_until({ date: due }),
        tone: 'bad',
        sign: '→'
      };
    case 'waiting':
      return { text: m.meetings_state_waiting(), tone: 'na', sign: '…' };
    case 'done':
      return { text: m.meetings_state_done(), tone: 'ok', sign: '✓' };
    case 'unknown':
      return { text: m.meetings_state_unknown(), tone: 'na', sign: '?' };
  }
}
