import type { Population } from '$lib/observations/person';
import { questionAddress } from '$lib/questions/address';
import { indicatorOf, seriesOf } from '$lib/questions/catalogue';
import { areas, findArea } from '$lib/questions/code-lists';
import type { IndicatorId } from '$lib/questions/indicator';
import { effectivePopulation } from '$lib/questions/plan';
import type { Question } from '$lib/questions/question';
import { populationName } from '$lib/verdicts/explain';
import type { TiedMeeting } from './meeting';
import { subjectsOf } from './subjects';

/** A figure that a section lists: its question, the address after `/figur?`, and the words of the link. */
export type SectionFigure = {
  readonly question: Question;
  readonly address: string;
  readonly text: string;
  /** The statement of the section that is about the same, if any: its figure is shown there. */
  readonly statement: number | null;
};

type Shown = { readonly indicator: IndicatorId; readonly population: Population; readonly area: string };

/**
 * The figures a section lists: of every indicator its own words name or point at, for the group they name, at the whole of Oslo; and of
 * all reports in every bydel they name, in the order of the codes. All reports of the whole city are listed only where the section
 * makes a claim of them, since the words for crime at large stand everywhere. None for an anchor without a section.
 */
export function figuresOfSection(meeting: TiedMeeting, anchor: string): SectionFigure[] {
  if (meeting.minutes === null) return [];
  const subjects = subjectsOf(meeting.minutes).get(anchor) ?? [];
  const claims = meeting.claims.filter((claim) => claim.anchor === anchor);
  const isTotalClaimed = claims.some((claim) => claim.indicator === 'reported-total' && isCity(claim.area));
  const shown: Shown[] = [];
  for (const { indicator, population } of subjects) {
    if (indicator === null || (indicator === 'reported-total' && !isTotalClaimed)) continue;
    const area = seriesOf(indicatorOf(indicator), 'tertial')?.area;
    if (area !== undefined) shown.push({ indicator, population: groupOf(indicator, population), area });
  }
  const places = new Set(subjects.flatMap(({ area }) => (area === null ? [] : [area])));
  for (const { code } of areas.codes) {
    if (places.has(code)) shown.push({ indicator: 'reported-total', population: 'all', area: code });
  }
  const figures = new Map(shown.map((one) => [keyOf(one), one]));
  return [...figures.values()].map((one) => {
    const question = questionOf(one);
    const statement = claims.find((claim) => isAbout(claim, one))?.statement ?? null;
    return { question, address: questionAddress(question), text: textOf(one), statement };
  });
}

function groupOf(indicator: IndicatorId, population: Population | null): Population {
  const effective = effectivePopulation(indicatorOf(indicator), population ?? 'all');
  return effective.ok ? effective.value : indicatorOf(indicator).population;
}

function isCity(area: string | null): boolean {
  const kind = area === null ? 'municipality' : findArea(area)?.kind;
  return kind === 'municipality' || kind === 'district';
}

function keyOf({ indicator, population, area }: Shown): string {
  return `${indicator}|${population}|${area}`;
}

function isAbout(claim: TiedMeeting['claims'][number], { indicator, population, area }: Shown): boolean {
  if (claim.indicator !== indicator) return false;
  const sameArea = isCity(area) ? isCity(claim.area) : claim.area === area;
  if (!sameArea) return false;
  return claim.population === 'unknown'
    ? population === 'all' || population === 'under-18'
    : groupOf(indicator, claim.population) === population;
}

function questionOf({ indicator, population, area }: Shown): Question {
  return {
    indicators: [indicator],
    area,
    population: population === indicatorOf(indicator).population ? 'all' : population,
    by: 'period',
    grain: 'tertial',
    season: 'same',
    period: 'latest',
    as: 'count',
    release: 'latest'
  };
}

function textOf({ indicator, population, area }: Shown): string {
  const { short, population: own } = indicatorOf(indicator);
  const place = isCity(area) ? null : (findArea(area)?.label ?? area);
  const group = population === own ? null : populationName(population);
  return [short, group, place].filter((part) => part !== null).join(', ');
}
