import { NOBODY } from '$lib/meetings/audience';
import { NONE_EARLIER } from '$lib/meetings/earlier';
import { NOTHING_SAID } from '$lib/releases/said-state';
import { composeBrief } from '$lib/briefs/compose';
import type { Meeting } from '$lib/meetings/meeting';
import type { Claim } from '$lib/minutes/document';
import { allTopics } from '$lib/topics/topic';
import { specOf } from '$lib/topics/figure-of-topic';
import { CITY, type Filters } from '$lib/topics/filters';
import { draw } from '$lib/figures/draw';
import { figureAddress, type FigureSpec } from '$lib/figures/figure-spec';
import { judgeAll } from '$lib/verdicts/judge';
import { statementsOf, type StatementVerdict } from '$lib/verdicts/statement';
import type { EditionKind } from '$lib/verdicts/verdict';
import type { DraftReleases } from './engine';

/** What a meeting says, as far as numbers touch it: its confirmed claims, and what its brief is made of besides the numbers. */
export type MeetingClaims = {
  readonly date: string;
  readonly edition: EditionKind | null;
  readonly claims: readonly Claim[];
  readonly brief: Pick<Meeting, 'body' | 'title' | 'next' | 'agenda'>;
};

/** A numbered sentence of the minutes whose verdict is not the same with the draft, or is on other numbers. */
export type AffectedStatement = {
  readonly meeting: string;
  readonly statement: number;
  /** The verdict in words on what is published, and with the draft. */
  readonly before: string;
  readonly after: string;
  readonly kind: 'other-verdict' | 'other-numbers';
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
  readonly statements: readonly AffectedStatement[];
  readonly figures: readonly AffectedTopic[];
  readonly briefs: readonly AffectedBrief[];
};

/** What a draft touches when it is published: statements, figures and briefs. `today` is the ISO date in Oslo. */
export async function findAffected(
  releases: DraftReleases,
  meetings: readonly MeetingClaims[],
  today: string
): Promise<Affected> {
  return {
    statements: await affectedStatements(releases, meetings),
    figures: await affectedFigures(releases),
    briefs: await affectedBriefs(releases, meetings, today)
  };
}

/** Statements that are judged otherwise, or on other numbers, with the draft as if it were published. */
export async function affectedStatements(
  { before, after }: DraftReleases,
  meetings: readonly MeetingClaims[]
): Promise<AffectedStatement[]> {
  const found: AffectedStatement[] = [];
  for (const { date, edition, claims } of meetings) {
    if (edition === null) continue;
    const context = { edition, meeting: date };
    const was = statementsOf(await judgeAll(before, claims, context));
    const is = statementsOf(await judgeAll(after, claims, context));
    for (const [at, one] of is.entries()) {
      const earlier = was[at];
      if (!earlier || numbersOf(earlier) === numbersOf(one)) continue;
      found.push({
        meeting: date,
        statement: one.statement,
        before: earlier.label,
        after: one.label,
        kind: earlier.label === one.label ? 'other-numbers' : 'other-verdict',
        href: `/moter/${date}#p${one.statement}`
      });
    }
  }
  return found;
}

/** The words of a verdict and what they were computed from, without when that was taken out. */
function numbersOf({ claims }: StatementVerdict): string {
  return JSON.stringify(
    claims.map(({ word, readings }) => [word, readings.map(({ numbers }) => numbers)]),
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
    papers: [],
    others: [],
    lost: [],
    said: NOTHING_SAID,
    head: 0
  }));
  const tieOf = () => ({ kind: 'none' as const, meetings: 0, last: null });
  const options = { today, tieOf, earlier: NONE_EARLIER, audience: NOBODY, decisions: [] };
  const found: AffectedBrief[] = [];
  for (const { date } of meetings) {
    const [was, is] = [
      await composeBrief(before, heads, date, options),
      await composeBrief(after, heads, date, options)
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
