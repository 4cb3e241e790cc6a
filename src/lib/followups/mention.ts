import type { Meeting } from '$lib/meetings/meeting';
import type { DatePrecision, FollowUp, FollowUpState } from '$lib/minutes/document';
import type { IndicatorId } from '$lib/questions/indicator';

/** A date something was due, as one meeting's minutes have it. */
export type DueSaid = {
  /** Cut to its precision: `2025-04`. */
  readonly date: string;
  readonly precision: DatePrecision;
  /** The last day it reaches, as ISO. */
  readonly last: string;
  readonly quote: string;
  readonly anchor: string;
  readonly start: number;
};

/** A follow-up point as one meeting's minutes have it. */
export type Mention = {
  /** `2025-05-14/2025-01/3`; with `~2` after it where the minutes use the number twice. Stable over editions. */
  readonly key: string;
  /** ISO date of the meeting. */
  readonly meeting: string;
  readonly series: string;
  readonly number: number;
  readonly title: string;
  readonly definition: string;
  readonly statusAt: string | null;
  /** The minutes tell of it, more than printing what was once agreed. */
  readonly told: boolean;
  readonly state: FollowUpState;
  readonly quote: string | null;
  readonly owners: readonly string[];
  readonly dues: readonly DueSaid[];
  readonly indicators: readonly IndicatorId[];
  /** The words are the document's own. */
  readonly verbatim: boolean;
};

/** The points of a meeting's public minutes, in their order; none before there are minutes. */
export function mentionsOf({ date, edition }: Meeting): Mention[] {
  if (edition === null) return [];
  const { followUps, mentions } = edition.minutes;
  const used = new Map<string, number>();
  return followUps.map((point): Mention => {
    const series = point.series === '' ? date.slice(0, 7) : point.series;
    const name = `${date}/${series}/${point.number}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    const anchors = new Set([point.definition, point.statusAt]);
    const named = mentions.flatMap(({ anchor, indicator }) =>
      indicator !== null && anchors.has(anchor) ? [indicator] : []
    );
    return {
      key: count === 1 ? name : `${name}~${count}`,
      meeting: date,
      series,
      number: point.number,
      title: point.title,
      definition: point.definition,
      statusAt: point.statusAt,
      told: isTold(point),
      state: point.state,
      quote: point.stateQuote,
      owners: point.owners,
      dues: point.dueHistory.map(({ date: due, precision, to, quote, anchor, start }) => ({
        date: due,
        precision,
        last: to,
        quote,
        anchor,
        start
      })),
      indicators: [...new Set(named)],
      verbatim: edition.kind !== 'example'
    };
  });
}

/** Not where an annex only prints what was agreed. */
function isTold({ statusAt, definition }: FollowUp): boolean {
  return statusAt !== null || !definition.startsWith('oppfolging');
}
