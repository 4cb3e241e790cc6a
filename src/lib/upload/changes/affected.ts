import { composeBrief } from '$lib/briefs/compose';
import type { Meeting } from '$lib/meetings/meeting';
import type { Claim } from '$lib/minutes/document';
import { allTopics } from '$lib/topics/topic';
import { specOf } from '$lib/topics/figure-of-topic';
import { CITY, type Filters } from '$lib/topics/filters';
import { draw } from '$lib/figures/draw';
import { figureAddress, type FigureSpec } from '$lib/figures/figure-spec';
import { judge } from '$lib/verdicts/judge';
import type { ClaimVerdict, EditionKind } from '$lib/verdicts/verdict';
import type { DraftReleases } from './engine';

/** What a meeting says, as far as numbers touch it: its confirmed claims, and what its brief is made of besides the numbers. */
export type MeetingClaims = {
  readonly date: string;
  readonly edition: EditionKind | null;
  readonly claims: readonly Claim[];
  readonly brief: Pick<Meeting, 'body' | 'title' | 'next' | 'agenda'>;
};

/** A claim whose verdict is not the same with the draft, or that is judged on other numbers. */
export type AffectedClaim = {
  readonly meeting: string;
  readonly statement: number;
  readonly quote: string;
  /** The verdict in words on what is published, and with the draft. */
  readonly before: string;
  readonly after: string;
  readonly kind: 'other-verdict' | 'other-numbers';
  readonly why: string;
  readonly href: string;
};

/** The figures of a topic page that show other numbers with the draft, by their titles then. */
export type AffectedTopic = {
  readonly title: string;
  readonly figures: readonly string[];
  readonly href: string;
};

/** A brief that is made of other numbers with the draft. */
export type AffectedBrief = { readonly meeting: string; readonly href: string };

/** Everything that a draft touches. */
export type Affected = {
  readonly claims: readonly AffectedClaim[];
  readonly figures: readonly AffectedTopic[];
  readonly briefs: readonly AffectedBrief[];
};

/** What a draft touches when it is published: claims, figures and briefs. `today` is the ISO date in Oslo. */
export async function findAffected(
  releases: DraftReleases,
  meetings: readonly MeetingClaims[],
  today: string
): Promise<Affected> {
  return {
    claims: await affectedClaims(releases, meetings),
    figures: await affectedFigures(releases),
    briefs: await affectedBriefs(releases, meetings, today)
  };
}

/** Claims that are judged otherwise, or on other numbers, with the draft as if it were published. */
export async function affectedClaims(
  { before, after }: DraftReleases,
  meetings: readonly MeetingClaims[]
): Promise<AffectedClaim[]> {
  const found: AffectedClaim[] = [];
  for (const { date, edition, claims } of meetings) {
    if (edition === null) continue;
    for (const claim of claims) {
      const context = { edition, meeting: date };
      const was = await judge(before, claim, context);
      const is = await judge(after, claim, context);
      if (numbersOf(was) === numbersOf(is) && was.word === is.word) continue;
      found.push({
        meeting: date,
        statement: claim.statement,
        quote: claim.quote,
        before: was.label,
        after: is.label,
        kind: was.word === is.word ? 'other-numbers' : 'other-verdict',
        why: is.why,
        href: `/moter/${date}#p${claim.statement}`
      });
    }
  }
  return found;
}

/** What a verdict was computed from, without when it was taken out. */
function numbersOf({ readings }: ClaimVerdict): string {
  return JSON.stringify(
    readings.map(({ numbers }) => numbers),
    (name, value: unknown) => (name === 'extracted' ? undefined : value)
  );
}

const usual: Filters = { period: 'latest', area: CITY, population: 'all', as: 'count', release: 'latest' };

/** The figures of the topic pages, as they stand when nothing is chosen, that show other numbers with the draft. */
export async function affectedFigures(releases: DraftReleases): Promise<AffectedTopic[]> {
  const found: AffectedTopic[] = [];
  for (const topic of allTopics) {
    const specs = new Map(
      topic.figures.map((figure) => [figureAddress(specOf(figure, usual)), specOf(figure, usual)])
    );
    const titles: string[] = [];
    for (const spec of specs.values()) {
      const title = await changedTitle(releases, spec, titles);
      if (title !== null) titles.push(title);
    }
    if (titles.length > 0)
      found.push({ title: topic.title, figures: titles, href: `/arbeid/opplasting/forhandsvis/${topic.id}` });
  }
  return found;
}

/** The title of a figure with the draft, where it shows other numbers than before; else null. */
async function changedTitle(
  { before, after }: DraftReleases,
  spec: FigureSpec,
  taken: readonly string[]
): Promise<string | null> {
  const [was, is] = [
    await draw(before, spec, { id: 'for', taken }),
    await draw(after, spec, { id: 'etter', taken })
  ];
  if (!is.ok) return was.ok ? was.value.title : null;
  return was.ok && JSON.stringify(was.value.values) === JSON.stringify(is.value.values)
    ? null
    : is.value.title;
}

/** The briefs that are made of other numbers with the draft. What the minutes say stands beside: see the claims. */
export async function affectedBriefs(
  { before, after }: DraftReleases,
  meetings: readonly MeetingClaims[],
  today: string
): Promise<AffectedBrief[]> {
  const heads = meetings.map(({ date, brief }): Meeting => ({
    ...brief,
    date,
    edition: null,
    erased: false,
    statements: [],
    head: 0
  }));
  const tieOf = () => ({ kind: 'none' as const, meetings: 0, last: null });
  const found: AffectedBrief[] = [];
  for (const { date } of meetings) {
    const [was, is] = [
      await composeBrief(before, heads, date, { today, tieOf }),
      await composeBrief(after, heads, date, { today, tieOf })
    ];
    if (was.ok !== is.ok || (was.ok && is.ok && numbersIn(was.value) !== numbersIn(is.value)))
      found.push({ meeting: date, href: `/moter/${date}/brief` });
  }
  return found;
}

function numbersIn({
  things,
  table,
  figures
}: {
  things: unknown;
  table: unknown;
  figures: unknown;
}): string {
  return JSON.stringify([things, table, figures]);
}
