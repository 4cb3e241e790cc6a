import type { ItemState } from '$lib/followups/events';
import { dueWords, lastDay } from '$lib/meetings/due';
import type { FollowUp, Promised, Question, Section } from '$lib/minutes/document';
import * as m from '$lib/texts/compiled/messages';
import { dayAndMonth } from '$lib/texts/format';
import type { Ask } from './brief';
import { excerpt } from './excerpt';
import type { LeftOpen } from './left-open';
import type { UnsureStatement } from './unsure';

const LONGEST = 120;

/**
 * Questions a member can bring to the meeting on a date, from what the last minutes left open and nobody has settled since: what was held
 * out for this meeting or before, what was asked without a full answer, what the numbers could not tell of (`unsure`), then what was held
 * out without a date or for later. Each in neutral words around the minutes' own.
 */
export function asksOf(left: LeftOpen, date: string, unsure: readonly UnsureStatement[] = []): Ask[] {
  const { last } = left;
  const { edition } = last;
  if (edition === null) return [];
  const { questions, sections, followUps } = edition.minutes;
  const promises = edition.minutes.promises.filter((one) => !left.isSettled(one));
  const quoted = (words: string) => {
    const cut = excerpt(words, LONGEST);
    return edition.kind === 'example' ? cut : m.briefs_quoted({ words: cut });
  };
  const linked = (kind: string, text: string, { anchor, start }: { anchor: string; start: number }): Ask => ({
    key: `${kind}-${last.date}-${edition.number}-${start}`,
    text,
    href: `/moter/${last.date}#${anchor}`,
    where: whereOf(sections, anchor, last.date)
  });
  const isDue = ({ due, duePrecision }: Promised) => {
    const day = due === null || duePrecision === null ? null : lastDay(due, duePrecision);
    return day !== null && day <= date;
  };
  const promised = (one: Promised) => {
    const point = followUps.find(({ statusAt }) => statusAt === one.anchor);
    const text = point ? pointText(point, one, last.date) : promiseText(one, quoted(one.quote), last.date);
    return linked('lovet', text, one);
  };
  return [
    ...promises.filter(isDue).map(promised),
    ...questions
      .map((one) => ({ one, state: left.questionState(one) }))
      .filter(({ state }) => state === 'open' || state === 'partly')
      .map(({ one, state }) => linked('spurt', questionText(one, state, quoted), one)),
    ...unsure.map(({ statement, about }) => ({
      ...linked('usikkert', m.said_ask_unsure({ about }), statement),
      href: `/moter/${last.date}#p${statement.number}`
    })),
    ...promises.filter((one) => !isDue(one)).map(promised)
  ];
}

/** A question that stands in full in the minutes is asked as it is; else what it was about. */
function questionText(
  { topics, quote }: Question,
  state: ItemState,
  quoted: (words: string) => string
): string {
  const [only] = topics;
  if (only === undefined) return m.briefs_ask_quote({ words: quoted(quote) });
  if (topics.length === 1 && /^\p{Lu}\p{Ll}/u.test(only)) return quoted(`${only.replace(/[.?]+$/u, '')}?`);
  const about = excerpt(topics.join(m.briefs_ask_and_about()), LONGEST);
  return state === 'partly' ? m.briefs_ask_partly({ about }) : m.briefs_ask_open({ about });
}

/** A promise that is how a follow-up point stands: the point by its own name. */
function pointText({ number, title }: FollowUp, promise: Promised, meeting: string): string {
  const words = {
    number,
    title: excerpt(title.slice(0, 1).toLocaleLowerCase('nb') + title.slice(1), LONGEST)
  };
  const when = whenOf(promise, meeting);
  return when === null ? m.briefs_ask_point(words) : m.briefs_ask_point_due({ ...words, when });
}

function whenOf({ due, duePrecision }: Promised, meeting: string): string | null {
  return due === null || duePrecision === null ? null : dueWords(due, duePrecision, null, meeting);
}

function promiseText(promise: Promised, words: string, meeting: string): string {
  const when = whenOf(promise, meeting);
  if (promise.kind === 'announced-document') return m.briefs_ask_document({ words });
  return when === null ? m.briefs_ask_promise({ words }) : m.briefs_ask_promise_due({ words, when });
}

/** Where a sentence stands: `14. mai, sak 4`. */
function whereOf(sections: readonly Section[], anchor: string, date: string): string {
  const day = dayAndMonth(date);
  const own = sections.find((section) => section.anchor === anchor);
  const item = own?.kind === 'point' ? sections.find((one) => one.anchor === own.parent) : own;
  if (item?.kind === 'item' && item.number !== null) return m.briefs_where_item({ day, number: item.number });
  return m.briefs_where({ day });
}
