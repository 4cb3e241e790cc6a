import * as m from '$lib/texts/compiled/messages';
import type { ClaimVerdict } from '$lib/verdicts/verdict';
import type { JudgedClaim } from './judged';
import { verdictTag, type TagView } from './tag';

/** A verdict with when its numbers were published: on the day of the meeting, when it was confirmed, and today. */
export type VerdictTime = { readonly label: string; readonly tag: TagView };

/**
 * The verdicts of a claim on the releases it was judged against, oldest first; none where there is but one to tell of. They stand apart:
 * a later revision never makes a speaker wrong. `pinned` is the number of the page's release where that is not the latest.
 */
export function verdictTimes({ both, day }: JudgedClaim, pinned: number | null): VerdictTime[] {
  const { then, now, moved } = both;
  const isMoved = moved === 'word';
  if (!isMoved && (day === null || day.word === then.word)) return [];
  const time = (label: string, { word, label: text }: ClaimVerdict): VerdictTime => ({
    label,
    tag: verdictTag(word, text)
  });
  return [
    ...(day === null ? [] : [time(m.said_on_the_day({ number: day.release.number }), day)]),
    time(m.said_judged_against({ number: then.release.number }), then),
    ...(isMoved
      ? [time(pinned === null ? m.said_today() : m.said_with_release({ number: pinned }), now)]
      : [])
  ];
}
