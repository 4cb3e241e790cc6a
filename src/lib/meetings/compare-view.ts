import { sectionName } from '$lib/ties/section-name';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';
import { subjectOf } from './claim-view';
import { compared, meetingBefore, type PlacedClaim } from './compare';
import { dueWords } from './due';
import { judgeStatement, type JudgeOptions } from './judged';
import type { Meeting } from './meeting';
import { remarksOn, type RemarkView } from './remark-view';
import { tagOf } from './statement-view';
import { stateTag, type TagView } from './tag';
import type { FollowUp } from '$lib/minutes/document';

/** A claim at one meeting: its words, where they stand, and its verdict. */
export type SaidAtMeeting = {
  readonly date: string;
  readonly quote: string;
  readonly verbatim: boolean;
  readonly href: string;
  readonly place: string;
  /** Null where the council does not show verdicts to the reader. */
  readonly tag: TagView | null;
  readonly remarks: readonly RemarkView[];
};

/** How a point stood at one meeting: its state, and its due date in words or null. */
export type PointThen = { readonly state: TagView; readonly due: string | null };

/** A meeting beside the one before, as it is shown. `before` is null where there is none with minutes. */
export type CompareView = {
  readonly date: string;
  readonly heading: string;
  readonly before: { readonly date: string; readonly href: string } | null;
  /** Whether there are minutes of this meeting. */
  readonly hasMinutes: boolean;
  readonly fresh: readonly { readonly subject: string; readonly now: SaidAtMeeting }[];
  readonly repeated: readonly {
    readonly subject: string;
    readonly before: SaidAtMeeting;
    readonly now: SaidAtMeeting;
  }[];
  readonly moved: readonly {
    readonly number: number;
    readonly title: string;
    readonly href: string;
    readonly before: PointThen | null;
    readonly now: PointThen;
  }[];
};

/** The page that sets a meeting beside the last one before it with minutes. */
export async function compareView(
  meeting: Meeting,
  meetings: readonly Meeting[],
  options: JudgeOptions
): Promise<CompareView> {
  const before = meetingBefore(meetings, meeting.date);
  const head = {
    date: meeting.date,
    heading: m.said_compare_heading({ date: longDate(meeting.date) }),
    before: before && { date: before.date, href: `/moter/${before.date}` },
    hasMinutes: meeting.edition !== null
  };
  if (before === null || meeting.edition === null) return { ...head, fresh: [], repeated: [], moved: [] };
  const { fresh, repeated, moved } = compared(before, meeting);
  const freshRows: CompareView['fresh'][number][] = [];
  for (const one of fresh)
    freshRows.push({ subject: subjectOf(one.shown.claim), now: await saidAt(meeting, one, options) });
  const repeatedRows: CompareView['repeated'][number][] = [];
  for (const one of repeated)
    repeatedRows.push({
      subject: subjectOf(one.now.shown.claim),
      before: await saidAt(before, one.before, options),
      now: await saidAt(meeting, one.now, options)
    });
  return {
    ...head,
    fresh: freshRows,
    repeated: repeatedRows,
    moved: moved.map(({ before: was, now }) => ({
      number: now.number,
      title: now.title,
      href: `/moter/${meeting.date}#${now.statusAt ?? now.definition}`,
      before: was && pointThen(was, before.date),
      now: pointThen(now, meeting.date)
    }))
  };
}

async function saidAt(
  meeting: Meeting,
  { statement, shown }: PlacedClaim,
  options: JudgeOptions
): Promise<SaidAtMeeting> {
  const { date, edition } = meeting;
  const judged = await judgeStatement(meeting, { ...statement, claims: [shown] }, options);
  const { sections, text } = edition?.minutes ?? { sections: [], text: '' };
  return {
    date,
    quote: text.slice(statement.start, statement.end),
    verbatim: edition?.kind !== 'example',
    href: `/moter/${date}#p${statement.number}`,
    place: sectionName(sections, statement.anchor),
    tag: tagOf(judged),
    remarks: judged.shown === 'verdict' ? remarksOn(meeting, statement.number) : []
  };
}

function pointThen({ state, due, duePrecision, dueQuote }: FollowUp, meeting: string): PointThen {
  return {
    state: stateTag(state, null),
    due: due === null || duePrecision === null ? null : dueWords(due, duePrecision, dueQuote, meeting)
  };
}
