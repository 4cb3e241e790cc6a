import { anchored } from '$lib/minutes/anchors';
import { findClaims } from '$lib/minutes/claims';
import type { Claim, DoubtReason, Minutes, Passage } from '$lib/minutes/document';

/** The id of a claim that is not written yet. */
export const DRAFT = 'ny';

/** Fields of a claim that its place decides. */
type Placed = Pick<Claim, 'id' | 'statement' | 'anchor' | 'quote' | 'start' | 'end' | 'selector'>;

/**
 * A claim on words that somebody has chosen, for the person to specify: what the reader of minutes makes of just these words, else what
 * they mention. `meeting` is the ISO date of the meeting. `statement` is 0 until it is written.
 */
export function draftClaim(minutes: Minutes, words: Passage, meeting: string): Claim {
  const place: Placed = { ...anchored(minutes.text, words, words.anchor), id: DRAFT, statement: 0 };
  const [read] = findClaims(
    minutes.text,
    [{ ...words, text: words.quote, block: 0, column: null }],
    minutes.sections,
    meeting
  );
  return read === undefined ? { ...mentioned(minutes, words), ...place } : { ...read, ...place };
}

function mentioned({ mentions }: Minutes, words: Passage): Omit<Claim, keyof Placed> {
  const inside = mentions.filter(({ start, end }) => start < words.end && end > words.start);
  const named = inside.find(({ indicator }) => indicator !== null);
  const indicator = named?.indicator ?? null;
  const population = inside.find((one) => one.population !== null)?.population ?? 'all';
  const reasons: DoubtReason[] = indicator === null ? ['no-indicator'] : [];
  return {
    kind: 'change',
    indicator,
    subject: named?.quote ?? '',
    population,
    area: inside.find(({ area }) => area !== null)?.area ?? null,
    direction: 'none',
    magnitude: null,
    count: null,
    countBefore: null,
    period: null,
    baseline: null,
    hedge: null,
    readings: [{ population, period: null, baseline: null, basis: 'text' }],
    checkable: indicator === null ? 'no' : 'partly',
    reasons: [...reasons, 'period-open', 'baseline-open']
  };
}
