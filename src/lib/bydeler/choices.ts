import { readRelease } from '$lib/questions/address';
import { parsePeriod } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';
import { catalogue } from '$lib/questions/catalogue';
import { isShownPerPlace } from '$lib/questions/disclosure';
import type { Indicator, IndicatorId } from '$lib/questions/indicator';
import type { Area } from '$lib/questions/code-lists';
import * as m from '$lib/texts/compiled/messages';
import { hasResidents, places } from './places';

/** The ways to see the bydeler side by side, the usual one first. */
export const looks = ['prikker', 'kart', 'tabell'] as const;
/** One of them. */
export type Look = (typeof looks)[number];

/** What the reader may choose on the page of all bydeler. The address owns it: `?indicator=robbery&as=count&vis=kart&sammenlign=sagene`. */
export type Choices = {
  readonly period: string | 'latest';
  readonly indicator: IndicatorId;
  readonly as: 'count' | 'rate';
  readonly look: Look;
  /** The bydeler set beside each other, at most `MOST_COMPARED`. */
  readonly compared: readonly Area[];
  readonly release: number | 'latest';
};

/** How many bydeler may be set beside each other. */
export const MOST_COMPARED = 3;

/** The indicators that may be shown per bydel, in the order of the catalogue. */
export const placeIndicators: readonly Indicator[] = [...catalogue.values()].filter(isShownPerPlace);

/** The bydeler that may be compared: those with residents. */
export const comparable: readonly Area[] = places.filter(hasResidents);

/** What the page shows when nothing is chosen. */
export const usual: Choices = {
  period: 'latest',
  indicator: 'reported-total',
  as: 'rate',
  look: 'prikker',
  compared: [],
  release: 'latest'
};

/** Reads the choices of an address. Fails with the part that is wrong and what may stand there; an unknown key is left alone. */
export function readChoices(query: URLSearchParams): Result<Choices> {
  const period = query.get('period') || usual.period;
  if (period !== 'latest') {
    const read = parsePeriod(period);
    if (!read.ok) return read;
    if (read.value.grain !== 'tertial') {
      return fail('unequal-periods', 'period', `${period} er ikke et tertial. Velg for eksempel 2025T1.`);
    }
  }
  const wanted = query.get('indicator') || usual.indicator;
  const indicator = placeIndicators.find(({ id }) => id === wanted);
  if (!indicator) {
    const known = placeIndicators.map(({ id }) => id).join(', ');
    return fail('unknown-indicator', 'indicator', `«${wanted}» vises ikke per bydel. Velg en av ${known}.`);
  }
  const as = query.get('as') || usual.as;
  if (as !== 'count' && as !== 'rate')
    return fail(
      'unknown-as',
      'as',
      `«${as}» kan ikke vises. Velg rate (per innbygger) eller count (antall).`
    );
  const look = looks.find((one) => one === (query.get('vis') || usual.look));
  if (look === undefined)
    return fail('unknown-look', 'vis', `«${query.get('vis')}» kan ikke vises. Velg ${looks.join(', ')}.`);
  const compared = readCompared(query.getAll('sammenlign'));
  if (!compared.ok) return compared;
  const release = readRelease(query.get('utgave') || null);
  if (!release.ok) return release;
  return ok({
    period,
    indicator: indicator.id,
    as,
    look,
    compared: compared.value,
    release: release.value
  });
}

function readCompared(words: readonly string[]): Result<Area[]> {
  const slugs = [...new Set(words.flatMap((word) => word.split(',')).filter(Boolean))];
  const found: Area[] = [];
  for (const slug of slugs) {
    const place = comparable.find((one) => one.slug === slug);
    if (!place) {
      const known = comparable.map((one) => one.slug).join(', ');
      return fail('unknown-area', 'sammenlign', m.bydeler_compare_unknown({ slug, known }));
    }
    found.push(place);
  }
  return found.length > MOST_COMPARED
    ? fail('too-many-areas', 'sammenlign', m.bydeler_compare_too_many())
    : ok(found);
}

/** The choices as the parts of an address; what is as usual is left out. */
export function choiceParts(choices: Choices): [string, string][] {
  const parts: [string, string, string][] = [
    ['period', choices.period, usual.period],
    ['indicator', choices.indicator, usual.indicator],
    ['as', choices.as, usual.as],
    ['vis', choices.look, usual.look],
    ['sammenlign', choices.compared.map((place) => place.slug).join(','), ''],
    ['utgave', `${choices.release}`, usual.release.toString()]
  ];
  return parts.flatMap(([key, value, without]): [string, string][] =>
    value === without ? [] : [[key, value]]
  );
}

/** The address of the page under these choices. */
export function choicesHref(choices: Choices): string {
  const query = new URLSearchParams(choiceParts(choices)).toString().replaceAll('%2C', ',');
  return query === '' ? '/bydeler' : `/bydeler?${query}`;
}
