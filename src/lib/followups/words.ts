import { dueWords } from '$lib/meetings/due';
import { stateTag, type TagView } from '$lib/meetings/tag';
import type { FollowUpState } from '$lib/minutes/document';
import * as m from '$lib/texts/compiled/messages';
import { period } from '$lib/texts/format';
import type { DueStatus } from './due-status';
import type { ItemState } from './events';
import type { ItemKind } from './item';
import type { Likeness } from './alike';
import type { DueStep } from './point';
import { list } from '$lib/texts/format';

/** A date that minutes name, in words with its year; a season or a half in their own words. */
export function stepWords({ date, precision, quote }: Pick<DueStep, 'date' | 'precision' | 'quote'>): string {
  const words = dueWords(date, precision, quote, '');
  if (/\d{4}/.test(words)) return words;
  return precision === 'season'
    ? `${words} ${date.slice(0, 4)}`
    : `${words} (${period(date.replace('-', 'M'))})`;
}

/** The tag of a state by itself. */
export function stateTagOf(state: FollowUpState): TagView {
  return stateTag(state, null);
}

/** What a passed due date is called; null where none has passed. */
export function passedTag(status: DueStatus): TagView | null {
  switch (status) {
    case 'passed':
      return { text: m.followups_due_passed(), tone: 'bad', sign: '!' };
    case 'passed-unknown':
      return { text: m.followups_due_passed_unknown(), tone: 'na', sign: '?' };
    case 'none':
    case 'ahead':
    case 'met':
      return null;
  }
}

/** The month in which the points of a series were agreed, in words; a series that is no month under its own name. */
export function seriesWords(series: string): string {
  return /^\d{4}-\d{2}$/.test(series) ? period(series.replace('-', 'M')) : series;
}

/** How a question, promise or document stands. */
export function itemTag(kind: ItemKind, state: ItemState): TagView {
  const look: Readonly<Record<ItemState, Omit<TagView, 'text'>>> = {
    open: { tone: 'na', sign: '○' },
    partly: { tone: 'part', sign: '◐' },
    settled: { tone: 'ok', sign: '✓' },
    dropped: { tone: 'na', sign: '–' }
  };
  return { text: itemWords(kind, state), ...look[state] };
}

function itemWords(kind: ItemKind, state: ItemState): string {
  if (state === 'dropped') return m.followups_item_dropped();
  switch (kind) {
    case 'question':
      return state === 'open'
        ? m.meetings_question_none()
        : state === 'partly'
          ? m.meetings_question_partly()
          : m.meetings_question_answered();
    case 'promise':
      return state === 'open'
        ? m.followups_promise_open()
        : state === 'partly'
          ? m.followups_promise_partly()
          : m.followups_promise_kept();
    case 'document':
      return state === 'open'
        ? m.followups_document_open()
        : state === 'partly'
          ? m.followups_document_partly()
          : m.followups_document_come();
  }
}

/** Why two mentions may be of one point, a sentence each. */
export function likenessWords(why: readonly Likeness[]): string[] {
  return why.map((one) => {
    switch (one.kind) {
      case 'series-and-number':
        return m.followups_like_series();
      case 'number':
        return m.followups_like_number();
      case 'title':
        return m.followups_like_title({ words: list(one.words) });
      case 'owners':
        return m.followups_like_owners({ owners: list(one.owners) });
    }
  });
}
