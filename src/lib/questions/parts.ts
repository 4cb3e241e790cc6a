import type { Dataset, Release } from '$lib/observations/dataset';
import { isAge, isSex, type Population } from '$lib/observations/person';
import { fail, ok, type Result } from '$lib/observations/result';
import { indicatorOf, seriesOf } from './catalogue';
import { bydeler, findArea } from './code-lists';
import type { Indicator, Series } from './indicator';
import { isCityOnly, isSmallPlace, isWithFew } from './disclosure';
import { cutOf, datasetsOf, effectivePopulation, type Cut } from './plan';
import { ALL_BYDELER, type By, type Question } from './question';
import type { Kept } from './statement';

/** One dataset's share of a part: the codes to add up and the areas they answer for. */
export type Share = { readonly dataset: Dataset; readonly cut: Cut; readonly areas: readonly string[] };

/** One indicator's part of a question, with the datasets and codes that answer it. */
export type Part = {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly population: Population;
  /** Rates are given per so many residents: the same for all parts of a question. */
  readonly per: number;
  readonly areas: readonly string[];
  readonly shares: readonly Share[];
};

/** The dimensions whose codes are kept apart in the rows of an answer. */
export function keptBy(by: By): readonly Kept[] {
  switch (by) {
    case 'area':
      return ['area'];
    case 'offence':
      return ['offence'];
    case 'person':
      return ['age', 'sex'];
    case 'period':
    case 'indicator':
      return [];
  }
}

/** The part of one indicator in a question to a release. Fails where no dataset of the release can answer it, with the reason. */
export function partOf(release: Release, question: Question, indicator: Indicator): Result<Part> {
  const series = seriesOf(indicator, question.grain);
  if (!series) {
    const known = indicator.series.map((one) => one.grain).join(', ');
    return fail(
      'no-series',
      'grain',
      `${indicator.short} finnes ikke med lengden ${question.grain}. Den finnes med ${known || 'ingen lengde'}.`
    );
  }
  const population = effectivePopulation(indicator, question.population);
  if (!population.ok) return population;
  const person = question.by === 'person' ? personRefused(question, indicator) : null;
  if (person) return person;
  const places = question.area === ALL_BYDELER ? bydeler.map((area) => area.code) : [question.area];
  if (isSmallPlace(findArea(places[0] ?? '')?.kind) && isCityOnly(indicator)) {
    return fail(
      'too-detailed',
      'area',
      `${indicator.short} vises ikke for steder mindre enn byen, av hensyn til personvernet. Velg hele Oslo.`
    );
  }
  if (
    findArea(places[0] ?? '')?.kind !== 'municipality' &&
    population.value !== 'all' &&
    (indicator.id !== 'youth-offences' || question.by === 'offence')
  ) {
    const place = findArea(places[0] ?? '');
    if (place?.kind !== 'district') {
      return fail(
        'too-detailed',
        'population',
        'Type, aldersgruppe og bydel vises ikke sammen. Velg hele Oslo, eller alle aldre.'
      );
    }
  }
  if (indicator.id === 'youth-offences' && isWithFew(findArea(places[0] ?? '')?.kind)) {
    return fail(
      'too-detailed',
      'area',
      'Unge vises for hele Oslo og for bydelene. Andre steder har for få. Velg en av dem.'
    );
  }
  const shares: { dataset: Dataset; cut: Cut; areas: string[] }[] = [];
  let reason: Result<Part> | null = null;
  for (const dataset of datasetsOf(release.datasets, series.family, 'current')) {
    for (const area of places) {
      const cut = cutOf(dataset, series, indicator.population, population.value, area, keptBy(question.by));
      if (!cut.ok) {
        reason = cut;
        if (cut.problem.code === 'not-additive') return cut;
        continue;
      }
      if (question.by === 'person' && !isDivided(cut.value)) {
        reason = fail(
          'outside-coverage',
          'by',
          `${dataset.title} er ikke fordelt på alder og kjønn. Velg en indikator fra anmeldte lovbrudd, eller by=period.`
        );
        continue;
      }
      const merged = shares.find((one) => one.dataset === dataset);
      if (merged) {
        merged.areas.push(area);
        merged.cut = { ...merged.cut, areas: [...merged.cut.areas, ...cut.value.areas] };
      } else shares.push({ dataset, cut: cut.value, areas: [area] });
    }
  }
  if (shares.length === 0) {
    return (
      reason ??
      fail(
        'no-dataset',
        'indicator',
        `Utgave ${release.number} har ingen tall for ${indicator.label} (${question.grain}).`
      )
    );
  }
  const per = Math.max(...question.indicators.map((id) => indicatorOf(id).per));
  return ok({ indicator, series, population: population.value, per, areas: places, shares });
}

/** Age by sex is shown for the whole city or larger, and as counts: there are no residents of the same groups. */
function personRefused(question: Question, indicator: Indicator): Result<Part> | null {
  const kind = findArea(question.area)?.kind;
  if (kind !== 'municipality' && kind !== 'district') {
    return fail(
      'too-detailed',
      'area',
      'Alder og kjønn vises bare for hele byen, av personvernhensyn. Velg area=0301.'
    );
  }
  return question.as === 'rate'
    ? fail(
        'no-residents',
        'as',
        `${indicator.short} etter alder og kjønn vises bare som antall, for det finnes ikke folketall for gruppene. Velg as=count.`
      )
    : null;
}

/** Whether a cut holds age and sex apart, and not only a sum over them. */
function isDivided({ ages, sexes }: Cut): boolean {
  return ages.every((code) => isAge(code)) && sexes.every((code) => isSex(code));
}
