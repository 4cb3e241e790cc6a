import { populations } from '$lib/observations/person';
import { bydeler } from '$lib/questions/code-lists';
import { catalogue } from '$lib/questions/catalogue';
import { isCityOnly } from '$lib/questions/disclosure';
import { ALL_BYDELER, type Question } from '$lib/questions/question';

/**
 * Every question the catalogue can be asked: each indicator × grain × area × population × season × measure, the codes and the groups of
 * persons behind each, and the two forms that stand beside each other. Many have no answer; both engines must say so in the same words.
 */
export function everyQuestion(): Question[] {
  const usual = { by: 'period', season: 'same', period: 'latest', as: 'count', release: 'latest' } as const;
  const questions: Question[] = [];
  for (const indicator of catalogue.values()) {
    for (const series of indicator.series) {
      for (const population of populations) {
        for (const area of new Set([series.area, '0301', bydeler[0]?.code ?? '0301', '030116', 'OPD'])) {
          for (const season of ['same', 'all'] as const) {
            for (const as of ['count', 'rate'] as const) {
              questions.push({
                ...usual,
                indicators: [indicator.id],
                area,
                population,
                grain: series.grain,
                season,
                as
              });
            }
          }
        }
        for (const area of new Set([series.area, bydeler[0]?.code ?? '0301'])) {
          for (const by of ['offence', 'person'] as const) {
            questions.push({
              ...usual,
              indicators: [indicator.id],
              area,
              population,
              grain: series.grain,
              by
            });
          }
        }
        questions.push({
          ...usual,
          indicators: [indicator.id],
          area: ALL_BYDELER,
          population,
          grain: series.grain,
          by: 'area',
          as: 'rate'
        });
      }
    }
  }
  const tertial = [...catalogue.values()].filter((one) =>
    one.series.some((series) => series.grain === 'tertial')
  );
  for (const area of ['0301', '030105']) {
    questions.push({
      ...usual,
      indicators: tertial
        .filter((one) => one.population === 'all' && (area === '0301' || !isCityOnly(one)))
        .map((one) => one.id),
      area,
      population: 'all',
      grain: 'tertial',
      by: 'indicator'
    });
  }
  return questions;
}
