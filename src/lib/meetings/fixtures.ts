import type { Claim, FollowUp, Minutes } from '$lib/minutes/document';
import { NOTHING_SAID } from '$lib/releases/said-state';
import type { Meeting } from './meeting';

/** A claim on robberies for tests: every field set, what is given put over it. */
export function sampleClaim(over: Partial<Claim> & { readonly id: string }): Claim {
  const { start = 0, end = 10 } = over;
  return {
    statement: 1,
    start,
    end,
    anchor: 'sak-1',
    quote: 'x'.repeat(end - start),
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact: 'x'.repeat(end - start), prefix: '', suffix: '' }
    ],
    kind: 'change',
    indicator: 'robbery',
    subject: 'ran',
    population: 'all',
    area: null,
    direction: 'down',
    magnitude: null,
    count: null,
    countBefore: null,
    period: null,
    baseline: null,
    hedge: null,
    readings: [{ population: 'all', period: null, baseline: null, basis: 'assumed' }],
    checkable: 'yes',
    reasons: [],
    ...over
  };
}

/** A follow-up point for tests. */
export function samplePoint(over: Partial<FollowUp>): FollowUp {
  return {
    number: 1,
    series: '2025-01',
    title: 'Felles plan',
    definition: 'oppfolging-2025-01/pkt-1',
    statusAt: 'sak-5/pkt-1',
    state: 'in-progress',
    stateQuote: null,
    owners: [],
    due: null,
    duePrecision: null,
    dueQuote: null,
    dueHistory: [],
    ...over
  };
}

/** Minutes for tests: empty but for what is given. */
export function sampleMinutes(over: Partial<Minutes>): Minutes {
  return {
    name: 'source.md',
    meeting: { body: null, date: null, title: null, next: null },
    text: '',
    sourceOffsets: [],
    sections: [],
    claims: [],
    mentions: [],
    followUps: [],
    abbreviations: [],
    dates: [],
    amounts: [],
    documents: [],
    questions: [],
    promises: [],
    boilerplate: [],
    unplaced: [],
    unreadPages: [],
    ...over
  };
}

/** A meeting for tests: with the minutes given, or without any. */
export function sampleMeeting(
  date: string,
  minutes: Partial<Minutes> | null,
  over: Partial<Meeting> = {}
): Meeting {
  return {
    date,
    body: 'Politirådet i Lillevik',
    title: 'Møte i politirådet',
    next: null,
    agenda: [],
    papers: [],
    edition:
      minutes === null
        ? null
        : {
            number: 1,
            kind: 'example',
            heading: null,
            at: '2025-06-01T10:00:00.000Z',
            approved: null,
            minutes: sampleMinutes(minutes)
          },
    erased: false,
    statements: [],
    others: [],
    lost: [],
    said: NOTHING_SAID,
    head: 1,
    ...over
  };
}
