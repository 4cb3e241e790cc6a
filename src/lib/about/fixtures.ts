import type { Dataset } from '$lib/observations/dataset';

/** For tests: a small example cube, what is given put over it. */
export function sampleDataset(over: Partial<Dataset> = {}): Dataset {
  const hash = 'a'.repeat(64);
  const id = over.id ?? 'kube';
  return {
    id,
    key: `${id}/${hash}`,
    hash,
    title: 'Kube',
    description: 'Til prøve',
    family: 'reported-offences',
    measures: ['reported-offences'],
    synthetic: true,
    extracted: '2025-05-05',
    vintage: 'current',
    areaScheme: 'omrader',
    offenceScheme: 'eksempel-politi',
    coverage: {
      periods: ['2024T1', '2024T2', '2025T1'],
      areas: ['030105'],
      offences: ['ran-person'],
      ages: ['15-17'],
      sexes: ['m']
    },
    absent: 'zero',
    provisional: ['2025T1'],
    rounding: null,
    breaks: [],
    sources: [{ title: 'Generator', publisher: 'Rådstall', path: null, license: 'CC0-1.0', periods: null }],
    notes: [],
    ...over
  };
}
