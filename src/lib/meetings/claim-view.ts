import { figureAddress } from '$lib/figures/figure-spec';
import type { Claim, Direction } from '$lib/minutes/document';
import { indicatorOf } from '$lib/questions/catalogue';
import * as m from '$lib/texts/compiled/messages';
import { capitalised } from '$lib/texts/format';
import { figureOfReading } from '$lib/verdicts/figure-of';
import type { ClaimVerdict, JudgedReading } from '$lib/verdicts/verdict';
import type { JudgedClaim } from './judged';
import { proposalTag, verdictTag, type TagView } from './tag';
import { verdictTimes, type VerdictTime } from './verdict-times';

/** One way a claim was read: who and when, what the numbers say, and where they can be seen. */
export type ReadingView = { readonly label: string; readonly why: string; readonly href: string | null };

/** An atomic claim with its own verdict. */
export type ClaimView = {
  readonly id: string;
  /** What it is about and which way it says, for a row: `Ran: nedgang`. */
  readonly subject: string;
  readonly tag: TagView;
  readonly readings: readonly ReadingView[];
  /** Why it is not checkable, where no reading says so itself. */
  readonly why: string | null;
  /** What makes the verdict partly at most, and what a vague word was taken to mean. */
  readonly remarks: readonly string[];
  /** Which release it was judged against, and what has changed since. */
  readonly judged: string;
  /** The verdicts on each release, where they differ. */
  readonly times: readonly VerdictTime[];
  /** The latest real figure where real words have no real numbers. */
  readonly latestReal: { readonly text: string; readonly href: string } | null;
};

/** A confirmed claim as it is shown: the verdict it got, and those on other releases where they differ (see `verdictTimes`). */
export function claimView(judged: JudgedClaim, pinned: number | null): ClaimView {
  const { both, shown } = judged;
  const verdict = both.then;
  const { readings, latestReal } = verdict;
  return {
    id: verdict.claim,
    subject: subjectOf(shown.claim),
    tag: verdictTag(verdict.word, verdict.label),
    readings: readings.map(readingView),
    why: readings.length === 0 ? verdict.why : null,
    remarks: remarksOf(verdict),
    judged: both.text,
    times: verdictTimes(judged, pinned),
    latestReal: latestReal && { text: latestReal.text, href: `/figur?${latestReal.address}` }
  };
}

/** A claim with a verdict that nobody has confirmed yet: what it would say, for the form that specifies it. */
export function triedView(
  claim: Claim,
  verdict: ClaimVerdict
): Pick<ClaimView, 'subject' | 'readings' | 'why' | 'remarks' | 'latestReal'> {
  const { readings } = verdict;
  return {
    ...proposalView(claim, verdict),
    readings: readings.map(readingView),
    why: readings.length === 0 ? verdict.why : null,
    remarks: remarksOf(verdict)
  };
}

/** A proposal as it is shown: no verdict, since nobody has confirmed what it says; real figures may stand beside it. */
export function proposalView(claim: Claim, verdict: ClaimVerdict): ClaimView {
  const { latestReal } = verdict;
  return {
    id: verdict.claim,
    subject: subjectOf(claim),
    tag: proposalTag(),
    readings: [],
    why: null,
    remarks: [],
    judged: '',
    times: [],
    latestReal: latestReal && { text: latestReal.text, href: `/figur?${latestReal.address}` }
  };
}

/** What a claim is about and which way it says: `Ran: nedgang`. */
export function subjectOf({ indicator, subject, direction }: Claim): string {
  const name = indicator === null ? capitalised(subject) : indicatorOf(indicator).short;
  const way = wayOf(direction);
  return way === null ? name : m.meetings_claim_subject({ name, way });
}

function wayOf(direction: Direction): string | null {
  switch (direction) {
    case 'up':
      return m.meetings_way_up();
    case 'down':
      return m.meetings_way_down();
    case 'flat':
      return m.meetings_way_flat();
    case 'high':
      return m.meetings_way_high();
    case 'low':
      return m.meetings_way_low();
    case 'none':
      return null;
  }
}

function readingView(reading: JudgedReading): ReadingView {
  const { label, why } = reading;
  const figure = figureOfReading(reading);
  return { label, why, href: figure === null ? null : `/figur?${figureAddress(figure)}` };
}

/** Limits that no reading has told already, and the definition of a vague word. */
function remarksOf({ readings, limits, definition }: ClaimVerdict): string[] {
  const told = readings.map(({ why }) => why).join(' ');
  const texts = [...limits.map(({ text }) => text), ...(definition === null ? [] : [definition])];
  return texts.filter((text) => !told.includes(text));
}

/** What a screen reader hears of the number in the text: `Påstand 4: Eksempel: Stemmer delvis. Gå til figuren.` */
export function refName(number: number, tag: TagView | null): string {
  return tag === null ? m.said_ref_name({ number }) : m.meetings_ref_name({ number, verdict: tag.text });
}
