import { expect, test } from 'vitest';
import type { JsonObject } from './canonical';
import { contentHash, readDescriptor } from './datapackage';
import { must, problemOf, sampleDescriptor, sampleRow, sampleTable } from './fixtures';

const path = 'kube/datapackage.json';

test('a descriptor says what the dataset is, its sources with the package’s licence where they have none', () => {
  const json = {
    ...sampleDescriptor(),
    licenses: [{ name: 'CC-BY-4.0' }],
    sources: [{ title: 'Tabell', publisher: 'SSB' }]
  };
  const { description } = must(readDescriptor(json, path));
  expect(description.id).toBe('kube');
  expect(description.family).toBe('reported-offences');
  expect(description.coverage.ages).toEqual(['0-14', '15-17', 'unknown']);
  expect(description.sources).toEqual([
    { title: 'Tabell', publisher: 'SSB', path: null, license: 'CC-BY-4.0', periods: null }
  ]);
});

test('what a dataset need not say has its plain meaning', () => {
  const { radstall, ...rest } = sampleDescriptor();
  const { provisional, rounding, breaks, notes, vintage, ...own } = radstall;
  expect([provisional, rounding, breaks, notes, vintage]).toEqual([['2025T1'], null, [], [], 'current']);
  const { description } = must(readDescriptor({ ...rest, radstall: own }, path));
  expect(description).toMatchObject({
    provisional: [],
    rounding: null,
    breaks: [],
    notes: [],
    vintage: 'current'
  });
});

const cases: [string, JsonObject, string][] = [
  ['an unknown family', { radstall: { ...sampleDescriptor().radstall, family: 'crime' } }, 'radstall.family'],
  [
    'an unknown measure',
    { radstall: { ...sampleDescriptor().radstall, measures: ['crimes'] } },
    'radstall.measures.0'
  ],
  [
    'no word on whether it is synthetic',
    { radstall: { ...sampleDescriptor().radstall, synthetic: null } },
    'radstall.synthetic'
  ],
  [
    'a date that does not exist',
    { radstall: { ...sampleDescriptor().radstall, extracted: '2025-02-30' } },
    'radstall.extracted'
  ],
  [
    'a base other than 3 or 5',
    { radstall: { ...sampleDescriptor().radstall, rounding: 4 } },
    'radstall.rounding'
  ],
  ['an id that is no folder name', { name: '../kube' }, 'name'],
  ['no source', { sources: [] }, 'sources'],
  ['a source without a licence', { sources: [{ title: 'T', publisher: 'P' }] }, 'sources.0.license'],
  [
    'a source for a period outside the coverage',
    { sources: [{ title: 'T', publisher: 'P', license: 'L', periods: ['2023T1'] }] },
    'sources.0.periods'
  ],
  ['another table', { resources: [{ path: '../secret.csv' }] }, 'resources.0.path'],
  ['two tables', { resources: [{ path: 'observations.csv' }, { path: 'observations.csv' }] }, 'resources']
];

test.each(cases)('%s is refused with the field named', (_, change, field) => {
  expect(problemOf(readDescriptor({ ...sampleDescriptor(), ...change }, path)).path).toBe(`${path}:${field}`);
});

test.each([
  [{ periods: ['2025T4'] }, 'radstall.coverage.periods.0'],
  [{ periods: ['2024T1'] }, 'radstall.provisional.0'],
  [{ areas: ['030101', '030101'] }, 'radstall.coverage.areas'],
  [{ areas: [] }, 'radstall.coverage.areas'],
  [{ areas: ['a,b'] }, 'radstall.coverage.areas.0']
])('a coverage of %j is refused with the field named', (coverage, field) => {
  expect(problemOf(readDescriptor(sampleDescriptor({ coverage }), path)).path).toBe(`${path}:${field}`);
});

test('the hash follows the content, not the id, the time or the sizes', () => {
  const table = sampleTable(sampleRow);
  const hash = contentHash(sampleDescriptor(), table);
  const [resource] = sampleDescriptor().resources;
  const renamed = {
    ...sampleDescriptor({ id: 'annet' }),
    created: '2025-05-14',
    resources: [{ ...resource, bytes: 120, hash: 'sha256:x' }]
  };
  expect(contentHash(renamed, table)).toBe(hash);
  expect(contentHash(sampleDescriptor({ title: 'Annet' }), table)).not.toBe(hash);
  expect(contentHash(sampleDescriptor({ own: { extracted: '2025-05-02' } }), table)).not.toBe(hash);
  expect(contentHash(sampleDescriptor(), sampleTable())).not.toBe(hash);
});
