import type { Tie } from '$lib/figures/tie';
import type { Meeting } from '$lib/meetings/meeting';
import type { TiedMeeting } from '$lib/ties/meeting';
import { tieFinder, type TiedFigure } from '$lib/ties/tie-of';

/** The meetings as ties look at them, and a finder of the words a figure is tied to. */
export type Ties = {
  readonly meetings: readonly TiedMeeting[];
  readonly find: (figure: TiedFigure) => Tie;
};

/** How many figures' words are remembered; far more than pages have. */
const MOST = 5_000;

const known = new WeakMap<readonly Meeting[], Ties>();

/** What ties look at in some meetings, made once for them; the words of a figure are looked for once too. */
export function tiesIn(meetings: readonly Meeting[]): Ties {
  const before = known.get(meetings);
  if (before) return before;
  const tied = meetings.map(tiedMeeting);
  const look = tieFinder(tied);
  const found = new Map<string, Tie>();
  const find = (figure: TiedFigure): Tie => {
    const key = JSON.stringify(figure);
    const tie = found.get(key) ?? look(figure);
    if (found.size >= MOST) found.clear();
    found.set(key, tie);
    return tie;
  };
  const ties = { meetings: tied, find };
  known.set(meetings, ties);
  return ties;
}

/** A meeting as ties look at it: its minutes, and every claim that is shown. */
function tiedMeeting({ date, edition, statements }: Meeting): TiedMeeting {
  return {
    date,
    example: edition?.kind === 'example',
    minutes: edition?.minutes ?? null,
    claims: statements.flatMap(({ number, claims }) =>
      claims.map(({ claim, status }) => ({ ...claim, statement: number, status }))
    )
  };
}
