import type { Meeting } from '$lib/meetings/meeting';
import type { Claim } from '$lib/minutes/document';
import type { Population } from '$lib/observations/person';
import type { Published } from '$lib/questions/ask';
import type { IndicatorId } from '$lib/questions/indicator';
import type { Question } from '$lib/questions/question';
import * as m from '$lib/texts/compiled/messages';
import { date, number } from '$lib/texts/format';
import { CITY } from '$lib/topics/filters';

/** A word and what it stands for in an example. */
export type Named = { readonly term: string; readonly text: string };

/** A link to a place where a method is used. */
export type UsedAt = { readonly href: string; readonly text: string };

/** A method tried on the numbers that are shown: what is put in, what comes out, and what the pages then say. */
export type Worked = {
  /** What the example is about: `Anmeldte ran i Oslo, 1. tertial 2025`. */
  readonly about: string;
  readonly inputs: readonly Named[];
  readonly results: readonly Named[];
  readonly says: string;
  readonly synthetic: boolean;
};

/** What every example is read from: a release, the tertial in focus, and the meetings that may use the method. */
export type Ground = {
  readonly published: Published;
  readonly period: string;
  readonly meetings: readonly Meeting[];
};

/** The question of an indicator in the whole city in the tertial in focus, the same tertial of every year. */
export function cityQuestion(
  { period }: Pick<Ground, 'period'>,
  indicator: IndicatorId,
  over: Partial<Question> = {}
): Question {
  return {
    indicators: [indicator],
    area: CITY,
    population: 'all',
    by: 'period',
    grain: 'tertial',
    season: 'same',
    period,
    as: 'count',
    release: 'latest',
    ...over
  };
}

/** What a claim asks, for the examples that read as a claim does. */
export function cityAsked(
  { period }: Pick<Ground, 'period'>,
  indicator: IndicatorId,
  population: Population
) {
  return { indicator, population, area: CITY, period, release: 'latest' as const };
}

/** The newest statement of the minutes with a claim that the test fits, as a link; null where there is none. */
export function usedAtClaim(meetings: readonly Meeting[], fits: (claim: Claim) => boolean): UsedAt | null {
  const newest = [...meetings].sort((a, b) => (a.date < b.date ? 1 : -1));
  for (const meeting of newest) {
    const found = meeting.statements.find(({ claims }) => claims.some(({ claim }) => fits(claim)));
    if (found === undefined) continue;
    return {
      href: `/moter/${meeting.date}#p${found.number}`,
      text: m.method_used_claim({ number: found.number, date: date(meeting.date) })
    };
  }
  return null;
}

/** A p-value in words; a very small one only as smaller than 0.001. */
export function pWords(p: number): string {
  return p < 0.001 ? m.method_p_small() : m.method_p({ p: number(p, 3) });
}
