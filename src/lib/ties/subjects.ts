import type { Mention } from '$lib/minutes/document';
import { ownText } from '$lib/minutes/own-text';
import { populations, type Population } from '$lib/observations/person';
import { indicatorOf } from '$lib/questions/catalogue';
import { findArea } from '$lib/questions/code-lists';
import type { IndicatorId } from '$lib/questions/indicator';
import { effectivePopulation } from '$lib/questions/plan';
import { hintedIn } from './hints';
import type { TiedMinutes } from './meeting';

/** What a section speaks of, in one of its sentences. A part it does not name is null; `hinted`: pointed at, not named. */
export type Subject = {
  readonly indicator: IndicatorId | null;
  readonly population: Population | null;
  readonly area: string | null;
  readonly hinted: boolean;
};

/** What every section speaks of by anchor, in the order of the text. Lists of short forms and standing text speak of nothing. */
export type Subjects = ReadonlyMap<string, readonly Subject[]>;

/**
 * Reads what each section speaks of: the indicators, groups and bydeler its own sentences name, what it points at without naming, and
 * for the status of a follow-up point what the point's definition names. The sections within it speak for themselves.
 */
export function subjectsOf(minutes: TiedMinutes): Subjects {
  const named = new Map<string, readonly Subject[]>();
  for (const section of minutes.sections) {
    if (section.kind === 'glossary' || section.kind === 'standing') continue;
    const own = minutes.mentions.filter((mention) => mention.anchor === section.anchor);
    const subjects = sentencesOf(own, minutes.text).flatMap(subjectsOfSentence);
    const hinted = hintedIn(ownText(minutes.text, section, minutes.sections))
      .filter((indicator) => !subjects.some((subject) => subject.indicator === indicator))
      .map((indicator): Subject => ({
        indicator,
        population: fitting(indicator, null),
        area: null,
        hinted: true
      }));
    named.set(section.anchor, [...subjects, ...hinted]);
  }
  const all = new Map(named);
  for (const { definition, statusAt } of minutes.followUps) {
    const own = statusAt === null ? undefined : named.get(statusAt);
    if (statusAt === null || own === undefined || statusAt === definition) continue;
    all.set(statusAt, [...own, ...(named.get(definition) ?? [])]);
  }
  return all;
}

/** Mentions in text order, those of one sentence together. */
function sentencesOf(mentions: readonly Mention[], text: string): Mention[][] {
  const sentences: Mention[][] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    const last = sentences.at(-1);
    const before = last?.at(-1);
    const apart = before === undefined || /[.!?](?:\s|$)|\n/u.test(text.slice(before.end, mention.start));
    if (last === undefined || apart) sentences.push([mention]);
    else last.push(mention);
  }
  return sentences;
}

function subjectsOfSentence(mentions: readonly Mention[]): Subject[] {
  const places = mentions.flatMap(({ area }) => (area !== null && isPlace(area) ? [area] : []));
  const subjects: Subject[] = [];
  for (const mention of mentions) {
    const { indicator } = mention;
    if (indicator === null) continue;
    const population = groupOf(mention, mentions);
    const areas = mention.area !== null && isPlace(mention.area) ? [mention.area] : places;
    for (const area of areas.length > 0 ? areas : [null]) {
      subjects.push({ indicator, population: fitting(indicator, population), area, hinted: false });
    }
  }
  const placed = places.map((area): Subject => ({ indicator: null, population: null, area, hinted: false }));
  if (subjects.length > 0) return [...withoutDoubles(subjects), ...placed];
  const groups = mentions.flatMap(({ population }): Subject[] => {
    const group = known(population);
    return group === null ? [] : [{ indicator: null, population: group, area: null, hinted: false }];
  });
  return [...placed, ...groups];
}

/** "Ungdom som blir registrert for gjentatt kriminalitet" are the repeat offenders, not all suspects besides. */
function withoutDoubles(subjects: readonly Subject[]): Subject[] {
  const isRepeated = subjects.some((subject) => subject.indicator === 'repeat-offenders');
  return subjects.filter((subject) => !isRepeated || subject.indicator !== 'youth-persons');
}

/** A place smaller than the municipality. */
function isPlace(code: string): boolean {
  const kind = findArea(code)?.kind;
  return kind === 'bydel' || kind === 'no-residents';
}

/** The group of an indicator in a sentence: the one in its own words, else the nearest. */
function groupOf(mention: Mention, mentions: readonly Mention[]): Population | null {
  const own = known(mention.population);
  if (own !== null) return own;
  const distance = (one: Mention) => Math.max(one.start - mention.end, mention.start - one.end, 0);
  const [nearest] = mentions
    .filter((one) => one.indicator === null && known(one.population) !== null)
    .sort((a, b) => distance(a) - distance(b));
  return nearest === undefined ? null : known(nearest.population);
}

function known(population: Mention['population']): Population | null {
  const found = populations.find((one) => one === population);
  return found === undefined || found === 'all' ? null : found;
}

/** The group of an indicator: its own where one is built in, else the one named, where the two fit together. */
function fitting(indicator: IndicatorId, population: Population | null): Population | null {
  const effective = effectivePopulation(indicatorOf(indicator), population ?? 'all');
  return effective.ok && effective.value !== 'all' ? effective.value : null;
}
