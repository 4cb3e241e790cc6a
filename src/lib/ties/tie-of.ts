import type { Tie } from '$lib/figures/tie';
import type { Population } from '$lib/observations/person';
import { indicatorOf } from '$lib/questions/catalogue';
import { findArea } from '$lib/questions/code-lists';
import type { IndicatorId } from '$lib/questions/indicator';
import { effectivePopulation } from '$lib/questions/plan';
import { ALL_BYDELER } from '$lib/questions/question';
import {
  newestFirst,
  sectionHref,
  statementHref,
  type TiedClaim,
  type TiedMeeting,
  type TiedMinutes
} from './meeting';
import { sectionName } from './section-name';
import { subjectsOf, type Subject, type Subjects } from './subjects';

/** What a figure shows: its indicators, the group, and an area or every bydel. */
export type TiedFigure = {
  readonly indicators: readonly IndicatorId[];
  readonly population: Population;
  readonly area: string;
};

/** What in the minutes a figure is tied to; see `tieFinder`. */
export function tieOf(meetings: readonly TiedMeeting[], figure: TiedFigure): Tie {
  return tieFinder(meetings)(figure);
}

/**
 * Finds what in the minutes a figure is tied to: the claim about the same indicator, group and place; else the section that names just
 * what a figure of a group shows; else the claim about the same indicator and place for another group; else, for a place no section names,
 * the claim about the same indicator in the city around it; else the section that names most of what the figure shows; else nothing, with how many meetings have minutes and the last of them. Among equals a confirmed claim goes
 * before a proposed one, then the newest meeting, then the order of the text.
 */
export function tieFinder(meetings: readonly TiedMeeting[]): (figure: TiedFigure) => Tie {
  const read = newestFirst(meetings).flatMap((meeting): ReadMeeting[] =>
    meeting.minutes === null
      ? []
      : [{ meeting, minutes: meeting.minutes, subjects: subjectsOf(meeting.minutes) }]
  );
  return (figure) => {
    const claim = bestClaim(read, figure);
    if (claim?.fit === 'same') return claim.tie;
    const section = bestSection(read, figure);
    const isPlaceToldApart = claim?.fit === 'city-around' && section?.isPlace === true;
    if (section !== null && (section.isExact || claim === null || isPlaceToldApart)) return section.tie;
    return claim?.tie ?? { kind: 'none', meetings: read.length, last: read[0]?.meeting.date ?? null };
  };
}

type ReadMeeting = {
  readonly meeting: TiedMeeting;
  readonly minutes: TiedMinutes;
  readonly subjects: Subjects;
};

type FoundClaim = { readonly fit: ClaimFit; readonly tie: Tie };

function bestClaim(read: readonly ReadMeeting[], figure: TiedFigure): FoundClaim | null {
  let best: { readonly score: number; readonly found: FoundClaim } | null = null;
  for (const { meeting } of read) {
    for (const claim of meeting.claims) {
      const fit = claimFit(claim, figure);
      if (fit === null) continue;
      const score = worth[fit] + (claim.status === 'confirmed' ? 1 : 0);
      if (best === null || score > best.score)
        best = { score, found: { fit, tie: tieTo(claim, meeting.date) } };
    }
  }
  return best?.found ?? null;
}

function tieTo({ statement, anchor, quote, verdict }: TiedClaim, date: string): Tie {
  const href = statementHref(date, statement);
  const shown = verdict === undefined ? {} : { verdict };
  return { kind: 'claim', statement, meeting: date, anchor, href, quote, ...shown };
}

/** The same indicator, group and place; the same indicator and place for another group; or the same indicator for the city around a place. */
type ClaimFit = 'same' | 'other-group' | 'city-around';

const worth: Readonly<Record<ClaimFit, number>> = { same: 4, 'other-group': 2, 'city-around': 0 };

function claimFit(claim: TiedClaim, { indicators, population, area }: TiedFigure): ClaimFit | null {
  const indicator = claim.indicator ?? (claim.kind === 'spread' ? 'reported-total' : null);
  if (indicator === null || !indicators.includes(indicator)) return null;
  if (!placeFits(claim, area)) return isAround(claim, area) ? 'city-around' : null;
  const group = groupIn(indicator, population);
  const isSame =
    claim.population === 'unknown'
      ? group === 'all' || group === 'under-18'
      : groupIn(indicator, claim.population) === group;
  return isSame ? 'same' : 'other-group';
}

function placeFits({ kind, area: claimed }: TiedClaim, area: string): boolean {
  if (area === ALL_BYDELER) return kind === 'spread';
  return isCity(area)
    ? isCity(claimed) && kind !== 'spread'
    : claimed !== null && findArea(claimed)?.code === area;
}

/** Whether a claim is about the whole city and a figure about one place in it. */
function isAround({ kind, area: claimed }: TiedClaim, area: string): boolean {
  return area !== ALL_BYDELER && !isCity(area) && isCity(claimed) && kind !== 'spread';
}

/** The municipality, the police district, or no place named. */
function isCity(area: string | null): boolean {
  const kind = area === null ? 'municipality' : findArea(area)?.kind;
  return kind === 'municipality' || kind === 'district';
}

function groupIn(indicator: IndicatorId, population: Population): Population {
  const effective = effectivePopulation(indicatorOf(indicator), population);
  return effective.ok ? effective.value : population;
}

type FoundSection = { readonly isExact: boolean; readonly isPlace: boolean; readonly tie: Tie };

function bestSection(read: readonly ReadMeeting[], figure: TiedFigure): FoundSection | null {
  let best: { readonly score: number; readonly found: FoundSection } | null = null;
  for (const { meeting, minutes, subjects } of read) {
    for (const [anchor, all] of subjects) {
      const score = Math.max(0, ...all.map((subject) => sectionScore(subject, figure)));
      if (score === 0 || (best !== null && score <= best.score)) continue;
      const isExact = all.some((subject) => isExactly(subject, figure));
      const href = sectionHref(meeting.date, anchor);
      const title = sectionName(minutes.sections, anchor);
      best = {
        score,
        found: {
          isExact,
          isPlace: score >= PLACE - 1,
          tie: { kind: 'section', meeting: meeting.date, anchor, href, title }
        }
      };
    }
  }
  return best?.found ?? null;
}

/** Whether a subject names the indicator and the group of a figure that singles out a group of its own. */
function isExactly(subject: Subject, { indicators, population }: TiedFigure): boolean {
  const { indicator } = subject;
  if (indicator === null || !indicators.includes(indicator) || population === 'all') return false;
  return subject.population !== null && subject.population === groupIn(indicator, population);
}

/** What a place is worth: more than all else together. */
const PLACE = 16;

/**
 * How much of a figure a subject names. A figure of one place is first of all about the place, every other about its indicator; then
 * comes the group; least counts an indicator that is only pointed at. Another place or group than the figure's takes a little away.
 */
function sectionScore(subject: Subject, figure: TiedFigure): number {
  const { indicators, population, area } = figure;
  const { indicator } = subject;
  const isPlace = subject.area !== null && (area === ALL_BYDELER || subject.area === findArea(area)?.code);
  const isIndicator = indicator !== null && indicators.includes(indicator);
  const groups = indicators.map((one) => groupIn(one, population));
  const isGroup =
    subject.population !== null && subject.population !== 'all' && groups.includes(subject.population);
  const points = (isPlace ? PLACE : 0) + (isIndicator ? (subject.hinted ? 2 : 8) : 0) + (isGroup ? 4 : 0);
  if (points === 0) return 0;
  const isElsewhere = subject.area !== null && (isCity(area) || !isPlace);
  const isOther = isElsewhere || (subject.population !== null && !isGroup);
  return isOther ? points - 1 : points;
}
