import type { Dataset } from '$lib/observations/dataset';
import type { FactsByKey } from './data-page';

/**
 * The datasets as schema.org `Dataset`s in one JSON-LD document, for catalogues that read pages. `origin` makes the addresses
 * absolute where it is known. Every `<`, `>` and `&` is escaped, so that the text can stand in a script element.
 */
export function datasetsJsonLd(datasets: readonly Dataset[], facts: FactsByKey, origin = ''): string {
  const graph = datasets.map((dataset) => ({
    '@type': 'Dataset',
    '@id': `${origin}/data#${dataset.id}`,
    name: dataset.title,
    description: dataset.description,
    inLanguage: 'nb',
    isAccessibleForFree: true,
    version: dataset.hash.slice(0, 7),
    dateModified: dataset.extracted,
    temporalCoverage: coverageOf(dataset.coverage.periods),
    spatialCoverage: 'Oslo',
    license: facts.get(dataset.key)?.licences.flatMap(({ path, name }) => path ?? name) ?? [],
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: `${origin}/data/${dataset.key}/observations.csv`
      }
    ]
  }));
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replace(
    /[<>&]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}

/** The years from the first to the last of the periods, as ISO 8601: `2018/2025`. */
function coverageOf(periods: readonly string[]): string {
  const years = periods.flatMap((code) => code.match(/\d{4}/g) ?? []).sort();
  return `${years[0] ?? ''}/${years.at(-1) ?? ''}`;
}
