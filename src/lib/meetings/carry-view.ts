import type { Minutes } from '$lib/minutes/document';
import { sentenceAround } from '$lib/minutes/persons';
import type { Carried, Outcome } from '$lib/releases/edition-events';
import * as m from '$lib/texts/compiled/messages';
import type { Laid } from './carry';
import { wordDiff, type WordDiff } from './word-diff';

/** A statement that a person settles: its words before and now, side by side, with what surrounds them. */
export type OpenStatement = {
  readonly number: number;
  readonly claims: string;
  readonly how: string;
  /** Where it would come to stand, as the form sends it; null where it was not found. */
  readonly place: string | null;
  readonly words: WordDiff;
  readonly context: { readonly before: string; readonly after: string } | null;
};

/** The statements of an earlier edition as they stand in a later one. */
export type CarryView = {
  readonly from: number;
  readonly sure: readonly { readonly number: number; readonly how: string; readonly quote: string }[];
  readonly unsure: readonly OpenStatement[];
  readonly settled: readonly { readonly number: number; readonly how: string; readonly quote: string }[];
};

type Plan = {
  readonly from: number;
  readonly sure: readonly Laid[];
  readonly unsure: readonly Laid[];
  readonly settled: readonly Carried[];
};

/** What the page of carrying over shows of a plan. */
export function carryView({ from, sure, unsure, settled }: Plan, later: Minutes): CarryView {
  return {
    from,
    sure: sure.map(({ statement, quote, found }) => ({
      number: statement.number,
      how: outcomeName(found.how),
      quote
    })),
    unsure: unsure.map((one) => openStatement(one, later)),
    settled: settled.map(({ statement, outcome, place }) => ({
      number: statement,
      how: outcomeName(outcome),
      quote: place === null ? '' : later.text.slice(place.start, place.end)
    }))
  };
}

function openStatement({ statement, quote, found }: Laid, later: Minutes): OpenStatement {
  const confirmed = statement.claims.filter(({ status }) => status === 'confirmed').length;
  const { range } = found;
  const now = range === null ? '' : later.text.slice(range.start, range.end);
  return {
    number: statement.number,
    claims: confirmed === 0 ? m.editions_carry_proposed() : m.editions_carry_confirmed({ count: confirmed }),
    how: outcomeName(found.how),
    place: range === null ? null : `${range.start}-${range.end}`,
    words: range === null ? { before: [{ text: quote, isOwn: false }], after: [] } : wordDiff(quote, now),
    context: range === null ? null : sentenceAround(later.text, range)
  };
}

function outcomeName(outcome: Outcome): string {
  switch (outcome) {
    case 'same':
      return m.editions_carry_same();
    case 'moved':
      return m.editions_carry_moved();
    case 'changed':
      return m.editions_carry_changed();
    case 'chosen':
      return m.editions_carry_chosen();
    case 'lost':
      return m.editions_carry_lost();
  }
}
