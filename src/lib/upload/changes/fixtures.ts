import { leavesUnder } from '$lib/observations/codes';
import type { Dataset } from '$lib/observations/dataset';
import type { Observation } from '$lib/observations/observation';
import { count } from '$lib/observations/value';
import { areas } from '$lib/questions/code-lists';
import type { DraftRow } from './draft-rows';

/** For tests: a small tertial cube of reports in every bydel. What is given is put over it. */
export function sampleCube(over: Partial<Dataset> = {}): Dataset {
  return {
    id: 'kube',
    key: 'kube/1',
    hash: '1',
    title: 'Kube',
    description: '',
    family: 'reported-offences',
    measures: ['reported-offences'],
    synthetic: true,
    extracted: '2025-05-05',
    vintage: 'current',
    areaScheme: 'omrader',
    offenceScheme: 'eksempel-politi',
    coverage: {
      periods: ['2024T1', '2024T2', '2024T3', '2025T1'],
      areas: leavesUnder(areas, '0301'),
      offences: ['ran-person', 'ran-annet', 'narkotika'],
      ages: ['0-14', '15-17', '18-24', '25+', 'unknown'],
      sexes: ['f', 'm', 'unknown']
    },
    absent: 'zero',
    provisional: [],
    rounding: null,
    breaks: [],
    sources: [],
    notes: [],
    ...over
  };
}

/** For tests: a published observation of robbery in Alna by boys of 15 to 17 years. What is given is put over it. */
export function sampleObservation(value: number, over: Partial<Observation> = {}): Observation {
  return {
    period: '2025T1',
    area: '030112',
    offence: 'ran-person',
    age: '15-17',
    sex: 'm',
    measure: 'reported-offences',
    value: count(value),
    ...over
  };
}

/** For tests: the same as a row of a draft. */
export function sampleRow(value: number | null, over: Partial<DraftRow> = {}): DraftRow {
  return {
    period: '2025T1',
    area: '030112',
    offence: 'ran-person',
    age: '15-17',
    sex: 'm',
    measure: 'reported-offences',
    value,
    status: value === null ? 'missing' : 'ok',
    row: 2,
    ...over
  };
}
