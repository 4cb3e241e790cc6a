import * as m from '$lib/texts/compiled/messages';
import { date as longDate, number, period } from '$lib/texts/format';
import { lastTertialBefore } from '$lib/verdicts/readings';
import { dueWords } from './due';
import { followUpViews, type FollowUpView } from './follow-up-view';
import type { Meeting } from './meeting';
import { dueAt, hasBrief, meetingHeading, type DueThen } from './meeting-list';
import { agendaOf, sectionViews, type AgendaEntry, type SectionView } from './section-view';
import { sectionFigures } from './section-figures';
import { statementView, type StatementOptions, type StatementView } from './statement-view';

/** A question that was asked in the meeting. */
export type AskedView = { readonly quote: string; readonly href: string; readonly answered: string };

/** Something the meeting was told would come. */
export type PromisedView = { readonly quote: string; readonly href: string; readonly due: string | null };

/** Everything the page of a meeting shows, as plain data. */
export type MeetingView = {
  readonly date: string;
  readonly heading: string;
  readonly body: string;
  /** What stands under the heading: items, statements, the period the numbers are for. */
  readonly facts: readonly string[];
  /** The edition's own heading (`Gjengitt med våre ord`), or null. */
  readonly editionHeading: string | null;
  /** The words are the document's own, so they may stand in quotation marks. */
  readonly verbatim: boolean;
  /** Whether the figures beside the words are made up, real, or some of each. */
  readonly numbers: 'example' | 'mixed' | 'real';
  readonly original: string | null;
  /** The brief for the next meeting where that is known; for this one while it has no minutes. */
  readonly brief: { readonly href: string; readonly text: string } | null;
  /** Why there is no text, and what was due at the meeting; null where there is text. */
  readonly absent: {
    readonly text: string;
    readonly due: readonly DueThen[];
    /** The items as the invitation had them. */
    readonly items: readonly string[];
  } | null;
  /** Papers for the meeting; `href` is null where one cannot be read here, and `expected` where it has not come. */
  readonly papers: readonly {
    readonly name: string;
    readonly href: string | null;
    readonly expected: boolean;
  }[];
  /** Statements that links may lead to though this edition has them no more. */
  readonly lost: readonly LostView[];
  /** Where a newer edition stands, on the page of an older one. */
  readonly newer: string | null;
  /** Editions that were public before, newest first. */
  readonly older: readonly { readonly href: string; readonly text: string }[];
  /** Where the meeting stands beside the one before; null without minutes. */
  readonly compare: string | null;
  readonly agenda: readonly AgendaEntry[];
  readonly sections: readonly SectionView[];
  readonly statements: readonly StatementView[];
  readonly followUps: readonly FollowUpView[];
  readonly questions: readonly AskedView[];
  readonly promises: readonly PromisedView[];
};

/** What a page is made with besides the meeting itself. */
export type MeetingOptions = StatementOptions & {
  /** All meetings, this one too. */
  readonly meetings: readonly Meeting[];
  /** Today in Oslo, as an ISO date. */
  readonly today: string;
};

/** A statement that the edition has no more: its place in the page, and where it can still be read. */
export type LostView = {
  readonly number: number;
  readonly text: string;
  readonly link: { readonly href: string; readonly text: string } | null;
};

/** The page of a meeting: its text with statements, what the numbers say of each, and its follow-up points. */
export async function meetingView(meeting: Meeting, options: MeetingOptions): Promise<MeetingView> {
  const { date, edition } = meeting;
  const sections = sectionViews(meeting, await sectionFigures(options.published, meeting));
  const statements: StatementView[] = [];
  for (const statement of meeting.statements) {
    statements.push(await statementView(meeting, statement, options));
  }
  const before = options.meetings.filter((one) => one.date < date);
  const minutes = edition?.minutes;
  return {
    date,
    heading: meetingHeading(meeting),
    body: meeting.body,
    facts: factsOf(meeting, sections),
    editionHeading: edition?.heading ?? null,
    verbatim: edition !== null && edition.kind !== 'example',
    numbers: numbersOf(statements, sections),
    original: edition !== null && edition.kind !== 'example' ? `/moter/${date}/original` : null,
    compare: edition === null ? null : `/moter/${date}/sammenlign`,
    brief: briefOf(meeting, before, options.meetings),
    absent:
      edition !== null
        ? null
        : {
            text: absenceOf(meeting, options.today),
            due: dueAt(meeting, before, options.today),
            items: meeting.agenda.map(({ number: own, title }) => (own === null ? title : `${own}. ${title}`))
          },
    papers: meeting.papers.map(({ name, link, expected }) => ({ name, href: link, expected })),
    lost: meeting.lost.map((one) => lostView(date, one)),
    newer: null,
    older: meeting.others
      .map(({ number: own, published }) => ({
        href: `/moter/${date}/utgave/${own}`,
        text: m.editions_older_entry({ number: own, date: longDate(published.slice(0, 10)) })
      }))
      .reverse(),
    agenda: agendaOf(sections),
    sections,
    statements,
    followUps: followUpViews(
      meeting,
      options.meetings.filter((one) => one.date > date),
      options.today
    ),
    questions: (minutes?.questions ?? []).map(({ quote, anchor, answered }) => ({
      quote,
      href: `#${anchor}`,
      answered: answerWords(answered)
    })),
    promises: (minutes?.promises ?? []).map(({ quote, anchor, due, duePrecision }) => ({
      quote,
      href: `#${anchor}`,
      due: due === null || duePrecision === null ? null : dueWords(due, duePrecision, null, date)
    }))
  };
}

function lostView(date: string, { number: own, edition }: Meeting['lost'][number]): LostView {
  return edition === null
    ? { number: own, text: m.editions_lost_erased({ number: own }), link: null }
    : {
        number: own,
        text: m.editions_lost({ number: own }),
        link: {
          href: `/moter/${date}/utgave/${edition}#p${own}`,
          text: m.editions_lost_link({ number: own, edition })
        }
      };
}

function numbersOf(
  statements: readonly StatementView[],
  sections: readonly SectionView[]
): MeetingView['numbers'] {
  const views = [
    ...statements.flatMap(({ picture }) => (picture.kind === 'figure' ? [picture.view] : [])),
    ...sections.flatMap(({ figures }) => figures.map(({ view }) => view))
  ];
  const kinds = new Set(views.map(({ synthetic }) => synthetic));
  return kinds.size > 1 ? 'mixed' : kinds.has(true) ? 'example' : 'real';
}

function briefOf(
  meeting: Meeting,
  before: readonly Meeting[],
  all: readonly Meeting[]
): MeetingView['brief'] {
  const shown = meeting.edition === null ? meeting : all.find(({ date }) => date === meeting.next);
  if (shown === undefined || !hasBrief(meeting.edition === null ? before : [meeting])) return null;
  const { date } = shown;
  return { href: `/moter/${date}/brief`, text: m.meetings_brief_next({ date: longDate(date) }) };
}

function factsOf({ date, statements, edition, agenda }: Meeting, sections: readonly SectionView[]): string[] {
  const items = edition === null ? agenda.length : agendaOf(sections).length;
  const facts: string[] = [];
  if (items > 0) facts.push(items === 1 ? m.meetings_item() : m.meetings_items({ count: number(items) }));
  if (edition === null) return facts;
  if (statements.length === 1) facts.push(m.meetings_statement());
  if (statements.length > 1) facts.push(m.meetings_statements({ count: number(statements.length) }));
  facts.push(m.meetings_statistics({ period: period(lastTertialBefore(date)) }));
  if (edition.approved !== null) facts.push(m.editions_fact_approved({ date: longDate(edition.approved) }));
  return facts;
}

function absenceOf({ date, erased }: Meeting, today: string): string {
  if (erased) return m.meetings_erased();
  return date < today
    ? m.meetings_list_no_minutes({ date: longDate(date) })
    : m.meetings_list_to_come({ date: longDate(date) });
}

function answerWords(answered: 'answered' | 'partly' | 'none'): string {
  switch (answered) {
    case 'answered':
      return m.meetings_question_answered();
    case 'partly':
      return m.meetings_question_partly();
    case 'none':
      return m.meetings_question_none();
  }
}
