import type { Claim, FollowUp, Mention, Section } from '$lib/minutes/document';

/** A claim as it is shown in public: its statement, what it is about, and the verdict in words where the council shows it. */
export type TiedClaim = Pick<
  Claim,
  'statement' | 'anchor' | 'quote' | 'kind' | 'indicator' | 'population' | 'area'
> & {
  readonly status: 'confirmed' | 'proposed';
  readonly verdict?: string | undefined;
};

/** The part of the minutes that ties look at; `Minutes` of the reader fits it. */
export type TiedMinutes = {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly mentions: readonly Mention[];
  readonly followUps: readonly Pick<FollowUp, 'definition' | 'statusAt'>[];
};

/** A meeting that is shown in public. `minutes` is null before there are any, and where their text has been erased. */
export type TiedMeeting = {
  /** ISO date. */
  readonly date: string;
  /** Retold in our own words: its sentences are never set as quotations. */
  readonly example: boolean;
  readonly minutes: TiedMinutes | null;
  readonly claims: readonly TiedClaim[];
};

/** The address of a numbered statement. */
export function statementHref(date: string, statement: number): string {
  return `/moter/${date}#p${statement}`;
}

/** The address of a section. */
export function sectionHref(date: string, anchor: string): string {
  return `/moter/${date}#${anchor}`;
}

/** The meetings, the newest first. */
export function newestFirst(meetings: readonly TiedMeeting[]): TiedMeeting[] {
  return [...meetings].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
